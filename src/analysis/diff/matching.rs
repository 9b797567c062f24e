//! Which part of one list answers to which of another, and what stands in another place.

use crate::list::Listed;
use crate::value::Value;

/// One of the two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// The one compared with.
    Before,
    /// The one that is compared.
    After,
}

impl Edition {
    /// Both of them.
    pub const BOTH: [Edition; 2] = [Edition::Before, Edition::After];

    /// The side of a space of the two.
    #[must_use]
    pub fn side(self) -> usize {
        match self {
            Edition::Before => 0,
            Edition::After => 1,
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Edition {
        match self {
            Edition::Before => Edition::After,
            Edition::After => Edition::Before,
        }
    }
}

/// Something of each of the two documents.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Both<T> {
    /// Of the one compared with.
    pub before: T,
    /// Of the one that is compared.
    pub after: T,
}

impl<T> Both<T> {
    /// Makes one for each.
    pub fn each(mut make: impl FnMut(Edition) -> T) -> Both<T> {
        Both { before: make(Edition::Before), after: make(Edition::After) }
    }

    /// That of one.
    pub fn of(&self, edition: Edition) -> &T {
        match edition {
            Edition::Before => &self.before,
            Edition::After => &self.after,
        }
    }
}

impl<T> Both<Option<T>> {
    /// The two, where there are two.
    pub fn pair(self) -> Option<(T, T)> {
        self.before.zip(self.after)
    }
}

/// Where a part stands in the two lists; none where it does not.
pub type Places = Both<Option<usize>>;

/// Two lists held against each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matched {
    /// Every part, in the order of the list after; what is gone stands after what stood before it.
    pub parts: Vec<Places>,
    /// The parts that stand in another order: as few of them as explain it.
    pub moved: Vec<Places>,
}

/// Pairs what has the same key; where several have, in their order.
pub fn by_key<K: PartialEq>(before: &[K], after: &[K]) -> Matched {
    let mut taken: Vec<bool> = vec![false; before.len()];
    let mut partner: Vec<Option<usize>> = Vec::new();
    for key in after {
        let found = before.iter().zip(&taken).position(|(known, taken)| !taken && known == key);
        if let Some(slot) = found.and_then(|place| taken.get_mut(place)) {
            *slot = true;
        }
        partner.push(found);
    }
    from_partners(before.len(), &partner)
}

/// The two lists, when it is known which part before each part after answers to.
pub fn from_partners(before: usize, partner: &[Option<usize>]) -> Matched {
    let mut parts: Vec<Places> = Vec::new();
    let gone = |place: usize| !partner.contains(&Some(place));
    let mut next = (0..before).filter(|place| gone(*place)).peekable();
    for (after, partner) in partner.iter().enumerate() {
        while let (Some(place), Some(own)) = (next.peek().copied(), *partner)
            && place < own
        {
            parts.push(Both { before: Some(place), after: None });
            next.next();
        }
        parts.push(Both { before: *partner, after: Some(after) });
    }
    parts.extend(next.map(|place| Both { before: Some(place), after: None }));
    let moved = moved(&parts);
    Matched { parts, moved }
}

/// Those of the pairs that are not on the longest run that keeps its order.
fn moved(parts: &[Places]) -> Vec<Places> {
    let pairs: Vec<(Places, usize)> = parts
        .iter()
        .filter(|part| part.after.is_some())
        .filter_map(|part| Some((*part, part.before?)))
        .listed();
    // The longest rising run that ends at each pair, and the pair before it on that run.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::new();
    for (_, place) in &pairs {
        let mut best: (usize, Option<usize>) = (1, None);
        for (at, ((_, earlier), (length, _))) in pairs.iter().zip(&runs).enumerate() {
            if earlier < place && *length >= best.0 {
                best = (length.saturating_add(1), Some(at));
            }
        }
        runs.push(best);
    }
    let mut kept = vec![false; pairs.len()];
    let mut at = (0..runs.len()).max_by_key(|at| runs.get(*at).map_or(0, |run| run.0));
    while let Some(place) = at {
        if let Some(slot) = kept.get_mut(place) {
            *slot = true;
        }
        at = runs.get(place).and_then(|run| run.1);
    }
    pairs.iter().zip(kept).filter(|(_, kept)| !kept).map(|((part, _), _)| *part).listed()
}

/// Whether two values of documents are the same, whatever the order of members.
pub fn same(one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one, other) {
        (None | Some(Value::Null), None | Some(Value::Null)) => true,
        (Some(Value::List(one)), Some(Value::List(other))) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(Some(one), Some(other)))
        }
        (Some(Value::Object(one)), Some(Value::Object(other))) => {
            let held = |members: &[(String, Value)], other: &[(String, Value)]| {
                members.iter().all(|(name, value)| {
                    let found = other.iter().find(|(key, _)| key == name).map(|(_, value)| value);
                    same(Some(value), found)
                })
            };
            held(one, other) && held(other, one)
        }
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// The element of a list of a document, by the names on the way there.
pub fn element<'v>(document: &'v Value, names: &[&str], place: usize) -> Option<&'v Value> {
    match member(document, names)? {
        Value::List(items) => items.get(place),
        _ => None,
    }
}

/// The member of a document, by the names on the way there.
pub fn member<'v>(document: &'v Value, names: &[&str]) -> Option<&'v Value> {
    names.iter().try_fold(document, |value, name| value.get(name))
}

#[cfg(test)]
mod tests {
    use super::{Both, by_key};

    #[test]
    fn what_is_gone_and_what_is_new_is_no_move() {
        let matched = by_key(&["a", "b", "c"], &["x", "a", "c", "y"]);
        let places: Vec<_> = matched.parts.iter().map(|part| (part.before, part.after)).collect();
        assert_eq!(
            places,
            [(None, Some(0)), (Some(0), Some(1)), (Some(1), None), (Some(2), Some(2)), (None, Some(3))]
        );
        assert!(matched.moved.is_empty());
    }

    #[test]
    fn the_fewest_are_called_moved() {
        let matched = by_key(&["a", "b", "c", "d"], &["d", "a", "b", "c"]);
        assert_eq!(matched.moved, [Both { before: Some(3), after: Some(0) }]);
    }
}
