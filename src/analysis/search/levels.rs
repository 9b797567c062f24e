//! Which choices of a search something rests on.

/// Which choices led to something: a bit per level of the search.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Levels(Vec<u64>);

impl Levels {
    pub(super) fn add(&mut self, level: usize) {
        let word = level / 64;
        if self.0.len() <= word {
            self.0.resize(word.saturating_add(1), 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << (level % 64);
        }
    }

    pub(super) fn remove(&mut self, level: usize) {
        if let Some(word) = self.0.get_mut(level / 64) {
            *word &= !(1 << (level % 64));
        }
    }

    pub(super) fn has(&self, level: usize) -> bool {
        self.0.get(level / 64).is_some_and(|word| word & (1 << (level % 64)) != 0)
    }

    pub(super) fn join(&mut self, other: &Levels) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }
}
