//! Small evidence: a case with as few facts as the claim needs.

use super::{Assignment, Formula, Space};
use crate::truth::Truth;

impl Space<'_> {
    /// Leaves out what the formulas do not need: they still hold for certain, whatever the facts left out are.
    ///
    /// The answers of decisions are left open where they can be.
    #[must_use]
    pub fn shrink(&self, wanted: &[&Formula], found: &Assignment) -> Assignment {
        let mut small = found.clone();
        for (variable, cell) in small.0.iter_mut().enumerate() {
            // What follows from facts is worked out from them.
            if self.variables.get(variable).is_some_and(|it| !it.definition.is_empty()) {
                *cell = None;
            }
        }
        for place in (0..small.0.len()).rev() {
            let Some(cell) = small.0.get_mut(place).and_then(Option::take) else { continue };
            if wanted.iter().any(|formula| self.truth(formula, &small) != Truth::True)
                && let Some(slot) = small.0.get_mut(place)
            {
                *slot = Some(cell);
            }
        }
        small
    }

    /// Whether the formula holds where only some variables are known. An answer that may be pending and is not given
    /// is pending; any other fact not given may be anything.
    #[must_use]
    pub fn truth(&self, formula: &Formula, known: &Assignment) -> Truth {
        match formula {
            Formula::All(parts) => {
                parts.iter().fold(Truth::True, |truth, part| truth.and(self.truth(part, known)))
            }
            Formula::Any(parts) => {
                parts.iter().fold(Truth::False, |truth, part| truth.or(self.truth(part, known)))
            }
            Formula::In(variable, cells) => {
                let Some(it) = self.variables.get(*variable) else { return Truth::Unknown };
                if let Some(cell) = known.0.get(*variable).copied().flatten() {
                    return Truth::from(cells.has(cell));
                }
                if it.may_be_open {
                    return Truth::from(cells.has(it.cells.len().saturating_sub(1)));
                }
                let (mut inside, mut outside) = (false, false);
                for (cell, definition) in it.definition.iter().enumerate() {
                    if self.truth(definition, known) != Truth::False {
                        if cells.has(cell) {
                            inside = true;
                        } else {
                            outside = true;
                        }
                    }
                }
                match (inside, outside) {
                    (true, false) => Truth::True,
                    (false, true) => Truth::False,
                    _ => Truth::Unknown,
                }
            }
        }
    }
}
