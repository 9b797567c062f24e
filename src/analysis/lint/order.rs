//! The two lists in which the first that holds is taken: arrangements and decisions.

use super::{LintCode, Linter, Ordered, Problem};
use crate::analysis::{Answer, Formula};
use crate::list::Listed;
use crate::policy::Arrangement;
use crate::truth::Truth;

impl Linter<'_> {
    pub(super) fn order(&mut self, list: Ordered) {
        let policy = self.policy;
        // Nobody decides what is no remote work.
        let (case, whens) = match list {
            Ordered::Arrangements => {
                (self.space.in_scope(0), policy.arrangements.iter().map(|rule| &rule.when).listed())
            }
            Ordered::Decisions => {
                (self.space.is_judged(0), policy.decisions.iter().map(|rule| &rule.when).listed())
            }
        };
        let holds: Vec<Formula> = whens.iter().map(|when| self.space.holds(0, when)).listed();
        let is_first = |linter: &Self, place: usize| match list {
            Ordered::Arrangements => linter.space.arrangement_at(0, place),
            Ordered::Decisions => linter.space.decision_at(0, place),
        };
        let mut reached = Vec::new();
        for (place, own) in holds.iter().enumerate() {
            let path = format!("/{}/{place}", list.member());
            let first = is_first(self, place);
            let code = Problem::NeverHolds { list }.code().0;
            match self.ask(code, &path, &[&case, &first]) {
                Answer::Found(_) => reached.push(place),
                Answer::Impossible => match self.ask(code, &path, &[&case, own]) {
                    Answer::Impossible => self.note(Problem::NeverHolds { list }, path),
                    Answer::Found(found) => {
                        let taken = |formula: &Formula| self.space.truth(formula, &found) == Truth::True;
                        let by = holds.iter().take(place).position(taken).into_iter().listed();
                        let taken = by.first().map(|by| is_first(self, *by));
                        let facts = self.evidence(&[&case, own, &taken.unwrap_or(Formula::TRUE)], &found);
                        self.note_with(Problem::Shadowed { list, by }, path, &[], facts);
                    }
                    Answer::GaveUp => {}
                },
                Answer::GaveUp => {}
            }
        }
        for (at, second) in reached.iter().enumerate() {
            for first in reached.iter().take(at) {
                if !self.is_same(list, *first, *second) {
                    self.overlap(list, &case, &is_first(self, *first), &holds, (*first, *second));
                }
            }
        }
        let none = is_first(self, holds.len());
        let path = format!("/{}", list.member());
        let problem = Problem::Gap { list };
        if let Answer::Found(found) = self.ask(problem.code().0, &path, &[&case, &none]) {
            let facts = self.evidence(&[&case, &none], &found);
            self.note_with(problem, path, &[], facts);
        }
    }

    /// Whether it makes no difference which of the two is taken, or is plain.
    fn is_same(&self, list: Ordered, first: usize, second: usize) -> bool {
        match list {
            Ordered::Arrangements => {
                let rules = &self.policy.arrangements;
                let pair = rules.get(first).zip(rules.get(second));
                pair.is_some_and(|(one, other)| {
                    // What is no remote work is named to be left out, whatever else fits.
                    one.arrangement == Arrangement::NotRemoteWork
                        || (one.arrangement, one.form, one.strength)
                            == (other.arrangement, other.form, other.strength)
                })
            }
            Ordered::Decisions => {
                let rules = &self.policy.decisions;
                let pair = rules.get(first).zip(rules.get(second));
                pair.is_some_and(|(one, other)| (&one.by, one.fact) == (&other.by, other.fact))
            }
        }
    }

    /// Two that hold in one case. An exception from a wider one that follows is how such lists are meant; two of which
    /// neither holds wherever the other does are named.
    fn overlap(
        &mut self,
        list: Ordered,
        case: &Formula,
        is_first: &Formula,
        holds: &[Formula],
        (first, second): (usize, usize),
    ) {
        let Some(other) = holds.get(second) else { return };
        let path = format!("/{}/{second}", list.member());
        let problem = Problem::Overlap { list, first, second };
        let code: LintCode = problem.code().0;
        let Answer::Found(found) = self.ask(code, &path, &[case, is_first, other]) else { return };
        let alone = other.negated();
        if let Answer::Found(_) = self.ask(code, &path, &[case, is_first, &alone]) {
            let facts = self.evidence(&[case, is_first, other], &found);
            self.note_with(problem, path, &[], facts);
        }
    }
}
