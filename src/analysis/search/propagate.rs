//! What follows from the choices made: cells that cannot be, statements that hold or fail.

use super::super::{Cells, Formula};
use super::levels::Levels;
use super::solver::{Clause, Outcome, Solver};

/// How a statement stands in the cells that are left.
pub(super) enum Standing<'f> {
    True,
    False,
    /// Open; where only one of its alternatives is left, that one.
    Open(Option<&'f Formula>),
}

impl<'f> Solver<'_> {
    /// Adds a statement, each part of a conjunction by itself.
    pub(super) fn add(&self, formula: &'f Formula, why: &Levels, open: &mut Vec<Clause<'f>>) {
        if let Formula::All(parts) = formula {
            for part in parts {
                self.add(part, why, open);
            }
            return;
        }
        let mut variables = Vec::new();
        formula.visit(&mut |variable| {
            if !variables.contains(&variable) {
                variables.push(variable);
            }
        });
        open.push(Clause { formula, variables: variables.into(), why: why.clone(), fresh: true });
    }

    pub(super) fn domain(&self, variable: usize) -> Cells {
        self.domains.get(variable).copied().unwrap_or(Cells::NONE)
    }

    pub(super) fn is_open(&self, variable: usize) -> bool {
        self.domain(variable).len() > 1
    }

    /// Adds the choices that made the formula false, so far as it is.
    pub(super) fn blame(&self, formula: &Formula, into: &mut Levels) {
        match formula {
            Formula::In(variable, _) => {
                if let Some(reasons) = self.reasons.get(*variable) {
                    into.join(reasons);
                }
            }
            Formula::All(parts) => {
                let is_false = |part: &&Formula| matches!(self.standing(part), Standing::False);
                if let Some(part) = parts.iter().find(is_false) {
                    self.blame(part, into);
                }
            }
            Formula::Any(parts) => parts.iter().for_each(|part| self.blame_if_false(part, into)),
        }
    }

    pub(super) fn blame_if_false(&self, formula: &Formula, into: &mut Levels) {
        if matches!(self.standing(formula), Standing::False) {
            self.blame(formula, into);
        }
    }

    pub(super) fn narrow(&mut self, variable: usize, cells: Cells, why: &Levels) {
        let (Some(domain), Some(reasons)) = (self.domains.get_mut(variable), self.reasons.get_mut(variable))
        else {
            return;
        };
        self.trail.push((variable, *domain, reasons.clone()));
        *domain = cells;
        reasons.join(why);
    }

    pub(super) fn back_to(&mut self, mark: usize) {
        while self.trail.len() > mark {
            let Some((variable, cells, levels)) = self.trail.pop() else { return };
            if let (Some(domain), Some(reasons)) =
                (self.domains.get_mut(variable), self.reasons.get_mut(variable))
            {
                (*domain, *reasons) = (cells, levels);
            }
        }
    }

    pub(super) fn standing<'g>(&self, formula: &'g Formula) -> Standing<'g> {
        match formula {
            Formula::In(variable, cells) => {
                let domain = self.domain(*variable);
                if domain.and(*cells).is_empty() {
                    Standing::False
                } else if domain.and(cells.others()).is_empty() {
                    Standing::True
                } else {
                    Standing::Open(None)
                }
            }
            Formula::All(parts) => {
                let mut all = Standing::True;
                for part in parts {
                    match self.standing(part) {
                        Standing::False => return Standing::False,
                        Standing::Open(_) => all = Standing::Open(None),
                        Standing::True => {}
                    }
                }
                all
            }
            Formula::Any(parts) => {
                let mut left = None;
                let mut count = 0_usize;
                for part in parts {
                    match self.standing(part) {
                        Standing::True => return Standing::True,
                        Standing::Open(_) => {
                            left = Some(part);
                            count = count.saturating_add(1);
                        }
                        Standing::False => {}
                    }
                }
                match count {
                    0 => Standing::False,
                    1 => Standing::Open(left),
                    _ => Standing::Open(None),
                }
            }
        }
    }

    /// Rules out cells until nothing more follows; keeps the statements that are still open. Looked at are those that
    /// are new and those about a variable that has lost cells, such as `changed`.
    pub(super) fn propagate(
        &mut self,
        open: Vec<Clause<'f>>,
        changed: Option<usize>,
    ) -> Result<Vec<Clause<'f>>, Outcome> {
        let mut dirty = vec![false; self.domains.len()];
        if let Some(dirty) = changed.and_then(|variable| dirty.get_mut(variable)) {
            *dirty = true;
        }
        let mut open = open;
        loop {
            let mark = self.trail.len();
            let mut kept = Vec::with_capacity(open.len());
            let mut waiting = open;
            waiting.reverse();
            while let Some(mut clause) = waiting.pop() {
                let touched = |variable: &usize| dirty.get(*variable).copied().unwrap_or(true);
                if !clause.fresh && !clause.variables.iter().any(touched) {
                    kept.push(clause);
                    continue;
                }
                clause.fresh = false;
                if !self.budget.look() {
                    return Err(Outcome::GaveUp);
                }
                match (self.standing(clause.formula), clause.formula) {
                    (Standing::True, _) => {}
                    (Standing::False, _) => {
                        self.blame(clause.formula, &mut clause.why);
                        return Err(Outcome::Fails(clause.why));
                    }
                    (Standing::Open(_), Formula::In(variable, cells)) => {
                        let left = self.domain(*variable).and(*cells);
                        self.narrow(*variable, left, &clause.why);
                        if let Some(dirty) = dirty.get_mut(*variable) {
                            *dirty = true;
                        }
                    }
                    (Standing::Open(Some(only)), _) => {
                        self.blame(clause.formula, &mut clause.why);
                        self.add(only, &clause.why, &mut waiting);
                    }
                    (Standing::Open(None), _) => kept.push(clause),
                }
            }
            open = kept;
            dirty.fill(false);
            let moved = self.trail.get(mark..).unwrap_or_default();
            if moved.is_empty() {
                return Ok(open);
            }
            for (variable, _, _) in moved {
                if let Some(dirty) = dirty.get_mut(*variable) {
                    *dirty = true;
                }
            }
        }
    }
}
