//! Exact search for cases in which a formula holds.
//!
//! Cells that cannot be are ruled out first, then one choice is tried after the other. Two things keep it from
//! looking through everything: parts that share no open variable are solved one by one, and a choice that had no
//! part in a failure is not tried anew.

mod levels;
mod propagate;
mod solver;

use super::space::{Assignment, Space};
use super::{Cells, Formula};
use crate::list::Listed;
use levels::Levels;
use solver::{Outcome, Solver};

/// How much work a search may take, in looks at a statement (a look takes less than a microsecond).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    left: u64,
}

impl Budget {
    /// Enough for one question about a policy of a few hundred rules.
    #[must_use]
    pub fn question() -> Budget {
        Budget::new(400_000)
    }

    /// So many looks.
    #[must_use]
    pub fn new(looks: u64) -> Budget {
        Budget { left: looks }
    }

    /// How many looks are left.
    #[must_use]
    pub fn left(&self) -> u64 {
        self.left
    }

    /// Takes a smaller budget out of this one for a single question; what it leaves is to be given back.
    #[must_use]
    pub fn part(&mut self, most: Budget) -> Budget {
        let part = Budget { left: self.left.min(most.left) };
        self.left = self.left.saturating_sub(part.left);
        part
    }

    /// Gives back what a part has left.
    pub fn give_back(&mut self, part: Budget) {
        self.left = self.left.saturating_add(part.left);
    }

    /// Takes one look; false when none is left.
    fn look(&mut self) -> bool {
        self.left = self.left.saturating_sub(1);
        self.left > 0
    }
}

/// What a search comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A case in which the formula holds: a cell for every fact.
    Found(Assignment),
    /// There is none.
    Impossible,
    /// The budget did not suffice, or a fact has too many cells.
    GaveUp,
}

impl Space<'_> {
    /// Looks for a case in which all of these hold.
    #[must_use]
    pub fn find(&self, wanted: &[&Formula], budget: &mut Budget) -> Answer {
        let (definitions, touched) = self.definitions(wanted);
        if touched.iter().any(|variable| self.variables.get(*variable).is_some_and(|it| it.too_many)) {
            return Answer::GaveUp;
        }
        let domains = self.variables.iter().map(|it| Cells::first(it.cells.len())).listed();
        let mut solver =
            Solver { reasons: vec![Levels::default(); domains.len()], domains, trail: Vec::new(), budget };
        let mut open = Vec::new();
        for formula in wanted.iter().copied().chain(&definitions) {
            solver.add(formula, &Levels::default(), &mut open);
        }
        match solver.solve(open, 0, None) {
            Outcome::Holds => {
                Answer::Found(Assignment(solver.domains.iter().map(|cells| cells.lowest()).listed()))
            }
            Outcome::Fails(_) => Answer::Impossible,
            Outcome::GaveUp => Answer::GaveUp,
        }
    }

    /// What the derived variables in these formulas mean, and every variable that matters.
    fn definitions(&self, wanted: &[&Formula]) -> (Vec<Formula>, Vec<usize>) {
        let mut touched: Vec<usize> = Vec::new();
        let mut definitions: Vec<Formula> = Vec::new();
        let mut seen = vec![false; self.variables.len()];
        let mut note = |formula: &Formula, touched: &mut Vec<usize>| {
            formula.visit(&mut |variable| {
                if let Some(seen) = seen.get_mut(variable)
                    && !std::mem::replace(seen, true)
                {
                    touched.push(variable);
                }
            });
        };
        for formula in wanted {
            note(formula, &mut touched);
        }
        let mut next = 0;
        while let Some(&variable) = touched.get(next) {
            next = next.saturating_add(1);
            let cells = self.variables.get(variable).map(|it| it.definition.as_slice()).unwrap_or_default();
            for (cell, definition) in cells.iter().enumerate() {
                let other = Formula::In(variable, Cells::only(cell).others());
                let meaning = Formula::any([other, definition.clone()]);
                note(&meaning, &mut touched);
                definitions.push(meaning);
            }
        }
        (definitions, touched)
    }
}
