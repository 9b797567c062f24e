//! Sets of the cells of one fact.

/// The most cells of one variable: those of a fact, and one for "not given".
pub const MAX: usize = 320;
const WORDS: usize = MAX / 64;

/// A set of cells, by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cells([u64; WORDS]);

impl Cells {
    /// None of them.
    pub const NONE: Cells = Cells([0; WORDS]);

    /// The first so many.
    #[must_use]
    pub fn first(count: usize) -> Cells {
        Cells::from_places(0..count)
    }

    /// That one alone.
    #[must_use]
    pub fn only(place: usize) -> Cells {
        Cells::from_places([place])
    }

    /// Those places; none beyond the most there can be.
    #[must_use]
    pub fn from_places(places: impl IntoIterator<Item = usize>) -> Cells {
        let mut cells = Cells::NONE;
        for place in places {
            if let Some(word) = cells.0.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
        }
        cells
    }

    /// Whether that cell is among them.
    #[must_use]
    pub fn has(self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word & (1 << (place % 64)) != 0)
    }

    /// Those in both.
    #[must_use]
    pub fn and(self, other: Cells) -> Cells {
        self.zip(other, |one, other| one & other)
    }

    /// Those in either.
    #[must_use]
    pub fn or(self, other: Cells) -> Cells {
        self.zip(other, |one, other| one | other)
    }

    /// Every other cell.
    #[must_use]
    pub fn others(self) -> Cells {
        self.zip(self, |one, _| !one)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Cells::NONE
    }

    /// How many there are.
    #[must_use]
    pub fn len(self) -> u32 {
        self.0.iter().fold(0, |sum, word| sum.saturating_add(word.count_ones()))
    }

    /// The first of them.
    #[must_use]
    pub fn lowest(self) -> Option<usize> {
        (0..MAX).find(|place| self.has(*place))
    }

    fn zip(self, other: Cells, join: impl Fn(u64, u64) -> u64) -> Cells {
        let mut cells = self;
        for (word, other) in cells.0.iter_mut().zip(other.0) {
            *word = join(*word, other);
        }
        cells
    }
}
