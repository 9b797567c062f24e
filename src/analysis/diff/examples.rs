//! The smallest facts under which something is certain.

use super::Comparison;
use super::conditions::Possible;
use crate::analysis::{Assignment, Cells, Formula, Space};
use crate::list::Listed;
use crate::truth::Truth;

/// The most steps that the search for one example takes.
const MOST_STEPS: usize = 60_000;
/// The most candidates of one size that are held against the policies' answers.
const MOST_CANDIDATES: usize = 2_000;

/// What came of the search for the smallest facts.
#[derive(Clone, Debug, PartialEq)]
pub enum Smallest {
    /// These, and none are smaller.
    Exact(Assignment),
    /// These, of which none can be left out; there may be others that are fewer.
    Minimal(Assignment),
    /// There are none.
    None,
    /// None were found within the budget.
    Unknown,
}

impl Comparison<'_> {
    /// The fewest facts under which all of one of the `goals` is certain and that `accept` takes; of these, those that
    /// stand first in the policies' order of facts, with the least values.
    ///
    /// `complete` must be possible together with the facts: an example shows no mere difference in what can be told
    /// from incomplete facts.
    pub fn smallest(
        &self,
        goals: &[Vec<&Formula>],
        complete: &[&Formula],
        accept: &dyn Fn(&Assignment) -> bool,
    ) -> Smallest {
        if self.possible(complete) == Possible::No {
            return Smallest::None;
        }
        let fits = |assignment: &Assignment| {
            if !accept(assignment) {
                return false;
            }
            let fixed = stated(assignment);
            let wanted: Vec<&Formula> = complete.iter().copied().chain(&fixed).listed();
            self.possible(&wanted) == Possible::Yes
        };
        let most = self.space.variables().len();
        let mut search = Search {
            space: &self.space,
            size: 0,
            beyond: false,
            steps: MOST_STEPS,
            found: Vec::new(),
            cut: false,
        };
        // What makes the goals certain comes first; where that is never enough, facts beyond it make the difference.
        for beyond in [false, true] {
            search.beyond = beyond;
            for size in 0..=most {
                search.size = size;
                search.cut = false;
                search.found.clear();
                let mut assignment = Assignment(vec![None; most]);
                for goal in goals {
                    search.meet(goal, &mut assignment, 0);
                }
                let whole = search.steps > 0 && search.found.len() < MOST_CANDIDATES;
                search.found.sort_by_key(key);
                search.found.dedup();
                if let Some(found) = search.found.iter().find(|found| fits(found)) {
                    let found = found.clone();
                    return if whole { Smallest::Exact(found) } else { Smallest::Minimal(found) };
                }
                if !whole {
                    return self.minimal(goals, complete, &fits);
                }
                if !search.cut && !beyond {
                    break;
                }
            }
        }
        self.minimal(goals, complete, &fits)
    }

    /// Facts of which none can be left out, from any case there is.
    fn minimal(
        &self,
        goals: &[Vec<&Formula>],
        complete: &[&Formula],
        fits: &dyn Fn(&Assignment) -> bool,
    ) -> Smallest {
        let Some(goal) = goals.first() else { return Smallest::None };
        let wanted: Vec<&Formula> = complete.iter().chain(goal).copied().listed();
        let found = self.space.find(&wanted, &mut crate::analysis::Budget::question());
        let crate::analysis::Answer::Found(found) = found else { return Smallest::Unknown };
        let mut small = self.space.shrink(&wanted, &found);
        if !fits(&small) {
            return Smallest::Unknown;
        }
        for place in (0..small.0.len()).rev() {
            let mut fewer = small.clone();
            if let Some(slot) = fewer.0.get_mut(place) {
                *slot = None;
            }
            let certain = |goal: &&Formula| self.space.truth(goal, &fewer) == Truth::True;
            if fewer != small && goal.iter().all(certain) && fits(&fewer) {
                small = fewer;
            }
        }
        Smallest::Minimal(small)
    }
}

/// What an assignment states, each fact by itself.
pub fn stated(assignment: &Assignment) -> Vec<Formula> {
    let cells = assignment.0.iter().enumerate();
    cells.filter_map(|(variable, cell)| Some(Formula::In(variable, Cells::only((*cell)?)))).listed()
}

/// The facts stated, in order, each with its place among the values.
fn key(assignment: &Assignment) -> Vec<(usize, usize)> {
    let cells = assignment.0.iter().enumerate();
    cells.filter_map(|(variable, cell)| Some((variable, (*cell)?))).listed()
}

/// Every way to make statements certain by stating so many facts.
struct Search<'s, 'p> {
    space: &'s Space<'p>,
    size: usize,
    /// Whether facts are stated as well that the statements do not take.
    beyond: bool,
    steps: usize,
    found: Vec<Assignment>,
    /// Whether something was left out because it takes more facts.
    cut: bool,
}

impl Search<'_, '_> {
    fn meet(&mut self, goals: &[&Formula], assignment: &mut Assignment, stated: usize) {
        self.steps = self.steps.saturating_sub(1);
        if self.steps == 0 || self.found.len() >= MOST_CANDIDATES {
            return;
        }
        let Some((goal, rest)) = goals.split_last() else {
            if self.beyond {
                self.fill(assignment, stated, 0);
            } else if stated == self.size {
                // Only what takes all of them: smaller ones have been looked at before.
                self.found.push(assignment.clone());
            }
            return;
        };
        // A decision that is not given is pending, and can be stated all the same.
        let is_open = |variable: usize| {
            assignment.0.get(variable).is_some_and(Option::is_none)
                && self.space.variables().get(variable).is_some_and(|it| it.may_be_open)
        };
        match self.space.truth(goal, assignment) {
            Truth::False if matches!(goal, Formula::In(variable, _) if is_open(*variable)) => {}
            Truth::True => return self.meet(rest, assignment, stated),
            Truth::False => return,
            Truth::Unknown => {}
        }
        match goal {
            Formula::All(parts) => {
                // The last is taken first: those with the fewest ways to be met should be.
                let mut goals = rest.to_vec();
                goals.extend(parts);
                goals.sort_by_key(|goal| std::cmp::Reverse(ways(goal)));
                self.meet(&goals, assignment, stated);
            }
            Formula::Any(parts) => {
                for part in parts {
                    let mut goals = rest.to_vec();
                    goals.push(part);
                    self.meet(&goals, assignment, stated);
                }
            }
            Formula::In(variable, cells) => self.state(*variable, *cells, rest, assignment, stated),
        }
    }

    /// Where all goals are certain: every way to state so many facts besides, of the variables from that place on.
    fn fill(&mut self, assignment: &mut Assignment, stated: usize, from: usize) {
        if stated >= self.size {
            return;
        }
        for variable in from..assignment.0.len() {
            let open = assignment.0.get(variable).is_some_and(Option::is_none);
            let Some(it) = self.space.variables().get(variable).filter(|it| open && it.definition.is_empty())
            else {
                continue;
            };
            for cell in 0..it.statable() {
                self.steps = self.steps.saturating_sub(1);
                if self.steps == 0 || self.found.len() >= MOST_CANDIDATES {
                    break;
                }
                if let Some(slot) = assignment.0.get_mut(variable) {
                    *slot = Some(cell);
                }
                if stated.saturating_add(1) == self.size {
                    self.found.push(assignment.clone());
                }
                self.fill(assignment, stated.saturating_add(1), variable.saturating_add(1));
            }
            if let Some(slot) = assignment.0.get_mut(variable) {
                *slot = None;
            }
        }
    }

    fn state(
        &mut self,
        variable: usize,
        cells: Cells,
        rest: &[&Formula],
        assignment: &mut Assignment,
        stated: usize,
    ) {
        let Some(it) = self.space.variables().get(variable) else { return };
        if !it.definition.is_empty() {
            // It is one of these when it can be none of the others.
            let others = it.definition.iter().enumerate().filter(|(cell, _)| !cells.has(*cell));
            let excluded = Formula::all(others.map(|(_, definition)| definition.negated()));
            let mut goals = rest.to_vec();
            goals.push(&excluded);
            return self.meet(&goals, assignment, stated);
        }
        if stated >= self.size {
            self.cut = true;
            return;
        }
        for cell in (0..it.statable()).filter(|cell| cells.has(*cell)) {
            if let Some(slot) = assignment.0.get_mut(variable) {
                *slot = Some(cell);
            }
            self.meet(rest, assignment, stated.saturating_add(1));
        }
        if let Some(slot) = assignment.0.get_mut(variable) {
            *slot = None;
        }
    }
}

/// A measure of in how many ways a statement can be met.
fn ways(formula: &Formula) -> usize {
    match formula {
        Formula::In(..) => 1,
        Formula::All(parts) => parts.len(),
        Formula::Any(parts) => parts.len().saturating_add(1),
    }
}
