//! Questions about a policy, as statements on cells of facts.

use super::Cells;
use crate::list::Listed;

/// A statement on the variables of a [`Space`](super::Space), true or false of every assignment of all of them.
///
/// Negation stands at the leaves only: "not in these cells" is "in the others".
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// All of them hold; none of them is true.
    All(Vec<Formula>),
    /// At least one holds; none of them is false.
    Any(Vec<Formula>),
    /// That variable lies in one of these cells.
    In(usize, Cells),
}

impl Formula {
    /// What always holds.
    pub const TRUE: Formula = Formula::All(Vec::new());
    /// What never holds.
    pub const FALSE: Formula = Formula::Any(Vec::new());

    /// All of them, with what stands nested put side by side, and one statement a variable.
    #[must_use]
    pub fn all(parts: impl IntoIterator<Item = Formula>) -> Formula {
        Formula::joined(parts, true)
    }

    /// Any of them, with what stands nested put side by side, and one statement a variable.
    #[must_use]
    pub fn any(parts: impl IntoIterator<Item = Formula>) -> Formula {
        Formula::joined(parts, false)
    }

    fn joined(parts: impl IntoIterator<Item = Formula>, all: bool) -> Formula {
        let mut flat: Vec<Formula> = Vec::new();
        for part in parts {
            match part {
                Formula::All(inner) if all => inner.into_iter().for_each(|part| add(&mut flat, part, all)),
                Formula::Any(inner) if !all => inner.into_iter().for_each(|part| add(&mut flat, part, all)),
                Formula::All(inner) if inner.is_empty() => return Formula::TRUE,
                Formula::Any(inner) if inner.is_empty() => return Formula::FALSE,
                part => add(&mut flat, part, all),
            }
        }
        match (flat.len(), all) {
            (1, _) => flat.remove(0),
            (_, true) => Formula::All(flat),
            (_, false) => Formula::Any(flat),
        }
    }

    /// The opposite.
    #[must_use]
    pub fn negated(&self) -> Formula {
        match self {
            Formula::All(parts) => Formula::Any(parts.iter().map(Formula::negated).listed()),
            Formula::Any(parts) => Formula::All(parts.iter().map(Formula::negated).listed()),
            Formula::In(variable, cells) => Formula::In(*variable, cells.others()),
        }
    }

    /// Calls `visit` with every variable, as often as it stands there.
    pub fn visit(&self, visit: &mut impl FnMut(usize)) {
        match self {
            Formula::All(parts) | Formula::Any(parts) => parts.iter().for_each(|part| part.visit(visit)),
            Formula::In(variable, _) => visit(*variable),
        }
    }
}

/// Adds a part; two statements on one variable become one.
fn add(flat: &mut Vec<Formula>, part: Formula, all: bool) {
    if let Formula::In(variable, cells) = part {
        for known in flat.iter_mut() {
            if let Formula::In(other, held) = known
                && *other == variable
            {
                *held = if all { held.and(cells) } else { held.or(cells) };
                return;
            }
        }
    }
    flat.push(part);
}
