//! Trying one choice after the other.

use std::rc::Rc;

use super::super::{Cells, Formula};
use super::Budget;
use super::levels::Levels;
use super::propagate::Standing;
use crate::list::Listed;

/// A statement that has to hold, and the choices that made it so.
#[derive(Clone)]
pub(super) struct Clause<'f> {
    pub(super) formula: &'f Formula,
    pub(super) variables: Rc<[usize]>,
    pub(super) why: Levels,
    /// Not looked at yet.
    pub(super) fresh: bool,
}

pub(super) enum Outcome {
    Holds,
    /// There is no way, and these choices are to blame.
    Fails(Levels),
    GaveUp,
}

pub(super) struct Solver<'b> {
    pub(super) domains: Vec<Cells>,
    /// Per variable, the choices that ruled out some of its cells.
    pub(super) reasons: Vec<Levels>,
    /// What to put back: variable, its cells, its reasons.
    pub(super) trail: Vec<(usize, Cells, Levels)>,
    pub(super) budget: &'b mut Budget,
}

/// A disjunction over more variables than this is branched on by its alternatives: whatever is chosen, the rest
/// falls into small parts.
const WIDE: usize = 8;

impl<'f> Solver<'_> {
    pub(super) fn solve(&mut self, open: Vec<Clause<'f>>, level: usize, changed: Option<usize>) -> Outcome {
        let open = match self.propagate(open, changed) {
            Ok(open) => open,
            Err(outcome) => return outcome,
        };
        for part in self.parts(open) {
            let outcome = match self.widest(&part) {
                Some(place) => self.try_alternatives(part, place, level),
                None => self.try_cells(part, level),
            };
            if !matches!(outcome, Outcome::Holds) {
                return outcome;
            }
        }
        Outcome::Holds
    }

    /// The open statements in groups that share no open variable.
    pub(super) fn parts(&self, open: Vec<Clause<'f>>) -> Vec<Vec<Clause<'f>>> {
        let mut group_of: Vec<usize> = (0..self.domains.len()).listed();
        let find = |group_of: &mut Vec<usize>, variable: usize| {
            let mut root = variable;
            while let Some(&above) = group_of.get(root).filter(|above| **above != root) {
                root = above;
            }
            if let Some(slot) = group_of.get_mut(variable) {
                *slot = root;
            }
            root
        };
        for clause in &open {
            let mut first = None;
            for variable in clause.variables.iter().filter(|variable| self.is_open(**variable)) {
                let root = find(&mut group_of, *variable);
                match first {
                    None => first = Some(root),
                    Some(first) => {
                        if let Some(slot) = group_of.get_mut(root) {
                            *slot = first;
                        }
                    }
                }
            }
        }
        let mut parts: Vec<(usize, Vec<Clause<'f>>)> = Vec::new();
        for clause in open {
            let variable = clause.variables.iter().find(|variable| self.is_open(**variable)).copied();
            let root = find(&mut group_of, variable.unwrap_or(0));
            match parts.iter_mut().find(|(known, _)| *known == root) {
                Some((_, part)) => part.push(clause),
                None => parts.push((root, vec![clause])),
            }
        }
        parts.into_iter().map(|(_, part)| part).listed()
    }

    /// The disjunction over the most open variables, where that is many.
    pub(super) fn widest(&self, part: &[Clause<'f>]) -> Option<usize> {
        let width =
            |clause: &Clause<'f>| clause.variables.iter().filter(|variable| self.is_open(**variable)).count();
        let widths = part.iter().enumerate().map(|(place, clause)| (width(clause), place));
        widths.max_by_key(|(width, _)| *width).filter(|(width, _)| *width > WIDE).map(|(_, place)| place)
    }

    pub(super) fn try_alternatives(&mut self, part: Vec<Clause<'f>>, place: usize, level: usize) -> Outcome {
        let mut rest = part;
        let clause = rest.remove(place);
        let Formula::Any(alternatives) = clause.formula else { return Outcome::GaveUp };
        let mut blame = clause.why.clone();
        self.blame(clause.formula, &mut blame);
        let mut why = clause.why.clone();
        why.add(level);
        for alternative in alternatives {
            if matches!(self.standing(alternative), Standing::False) {
                continue;
            }
            let mark = self.trail.len();
            let mut open = rest.clone();
            self.add(alternative, &why, &mut open);
            match self.solve(open, level.saturating_add(1), None) {
                Outcome::Fails(mut levels) => {
                    self.back_to(mark);
                    if !levels.has(level) {
                        return Outcome::Fails(levels);
                    }
                    levels.remove(level);
                    blame.join(&levels);
                }
                other => return other,
            }
        }
        Outcome::Fails(blame)
    }

    pub(super) fn try_cells(&mut self, part: Vec<Clause<'f>>, level: usize) -> Outcome {
        let Some((variable, cells)) = self.choice(&part) else { return Outcome::GaveUp };
        let before = self.domain(variable);
        let mut blame = self.reasons.get(variable).cloned().unwrap_or_default();
        let mut why = Levels::default();
        why.add(level);
        for cells in [before.and(cells), before.and(cells.others())] {
            let mark = self.trail.len();
            self.narrow(variable, cells, &why);
            match self.solve(part.clone(), level.saturating_add(1), Some(variable)) {
                Outcome::Fails(mut levels) => {
                    self.back_to(mark);
                    if !levels.has(level) {
                        return Outcome::Fails(levels);
                    }
                    levels.remove(level);
                    blame.join(&levels);
                }
                other => return other,
            }
        }
        Outcome::Fails(blame)
    }

    /// The variable that the most statements hang on, with cells that one of them tells from the others.
    pub(super) fn choice(&self, part: &[Clause<'f>]) -> Option<(usize, Cells)> {
        // Per variable: how many statements, the last of them, and the cells that the first one tells apart.
        let mut looks: Vec<(usize, usize, Cells)> = vec![(0, usize::MAX, Cells::NONE); self.domains.len()];
        for (at, clause) in part.iter().enumerate() {
            self.told_apart(clause.formula, &mut |variable, cells| {
                if let Some(look) = looks.get_mut(variable)
                    && look.1 != at
                {
                    let first = if look.0 == 0 { cells } else { look.2 };
                    *look = (look.0.saturating_add(1), at, first);
                }
            });
        }
        let mut best: Option<(usize, usize, Cells)> = None;
        for (variable, (count, _, cells)) in looks.into_iter().enumerate() {
            if count > 0 && best.is_none_or(|(most, _, _)| count > most) {
                best = Some((count, variable, cells));
            }
        }
        best.map(|(_, variable, cells)| (variable, cells))
    }

    /// Calls `visit` with every variable whose remaining cells the formula tells apart, and those it singles out.
    pub(super) fn told_apart(&self, formula: &Formula, visit: &mut impl FnMut(usize, Cells)) {
        match formula {
            Formula::All(parts) | Formula::Any(parts) => {
                parts.iter().for_each(|part| self.told_apart(part, visit));
            }
            Formula::In(variable, cells) => {
                let domain = self.domain(*variable);
                let within = domain.and(*cells);
                if !within.is_empty() && within != domain {
                    visit(*variable, within);
                }
            }
        }
    }
}
