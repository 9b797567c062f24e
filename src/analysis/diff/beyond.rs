//! Cases that only one of the policies can be asked about, because the other does not take one of the answers.

use super::Comparison;
use super::examples::Smallest;
use super::facts::same_answers;
use super::matching::{Both, Edition, Places};
use super::note::ExampleNote;
use super::report::{Call, DiffExample, Verdict};
use super::verdict::{Focus, joined};
use crate::analysis::{Assignment, Cells, Formula};
use crate::list::Listed;
use crate::policy::Rule;
use crate::policy::facts::read_value;
use crate::read::{Path, Reader};
use crate::text;
use crate::value::Value;

impl<'p> Comparison<'p> {
    /// The smallest case that this edition's rule rejects and that holds an answer which the other edition refuses; the
    /// other is then asked without that answer.
    pub fn beyond(&self, edition: Edition, places: Places, rule: &Rule) -> Option<DiffExample> {
        if !self.answers_differ() {
            return None;
        }
        let policy = *self.policies.of(edition);
        let sides = Both { before: policy, after: policy };
        let own = Comparison::of(sides, Both::each(|_| *self.sides.of(edition)), self.as_of, self.lang);
        let foreign = own.foreign(self, edition);
        if foreign == Formula::FALSE {
            return None;
        }
        let unmet = own.space.unmet(edition.side(), rule);
        let accept = |facts: &Assignment| {
            let mine = own.space.facts(edition.side(), facts);
            let theirs = self.taken(edition.other(), &mine);
            let id = |edition: Edition| {
                let place = *places.of(edition);
                place.and_then(|place| self.sides.of(edition).rules.get(place)).map(|rule| &rule.id)
            };
            self.rejects_all(edition, &mine, id(edition))
                && !self.rejects_all(edition.other(), &theirs, id(edition.other()))
        };
        let goal = own.rejects(edition, rule);
        let found = own.smallest(&[vec![&goal, &foreign]], &[&unmet, &foreign], &accept);
        let (Smallest::Exact(facts) | Smallest::Minimal(facts)) = found else { return None };
        let mine = own.space.facts(edition.side(), &facts);
        let theirs = self.taken(edition.other(), &mine);
        let inputs = match edition {
            Edition::Before => Both { before: mine, after: theirs },
            Edition::After => Both { before: theirs, after: mine },
        };
        let answers =
            Both::each(|edition| self.answered(edition, inputs.of(edition), self.options().as_ref(), false));
        let shown = Both::each(|edition| {
            let (verdict, statuses) = answers.of(edition);
            self.shown_of(edition, statuses, verdict, Focus::Rule(places))
        });
        let verdicts = Both { before: answers.before.0, after: answers.after.0 };
        let all = joined(&inputs);
        let only = |own: &Value| (*own != all).then(|| own.clone());
        let message = text::diff_example(
            self.lang,
            &ExampleNote {
                stated: own.stated(&facts),
                as_of: self.as_of,
                before: shown.before,
                after: shown.after,
            },
        );
        Some(DiffExample {
            call: Call::CheckEligibility,
            input_before: only(&inputs.before),
            input_after: only(&inputs.after),
            input: all,
            options: self.options(),
            before: verdicts.before,
            after: verdicts.after,
            message,
        })
    }

    /// Whether some question that both know takes other answers in one than in the other.
    fn answers_differ(&self) -> bool {
        let Both { before, after } = self.sides;
        before.facts.iter().any(|fact| {
            let known = after.facts.place(&fact.id).and_then(|place| after.facts.get(place));
            known.is_some_and(|known| !same_answers(&fact.kind, &known.kind))
        })
    }

    fn rejects_all(&self, edition: Edition, facts: &Value, id: Option<&String>) -> bool {
        match (self.eligibility(edition, facts, self.options().as_ref(), false), id) {
            (Verdict::Eligibility(verdict), Some(id)) => verdict.unmet.contains(id),
            _ => false,
        }
    }

    /// That some fact which both know has an answer that the other edition refuses.
    fn foreign(&self, both: &Comparison<'_>, edition: Edition) -> Formula {
        let (own, other) = (both.sides.of(edition), both.sides.of(edition.other()));
        let mut parts = Vec::new();
        for (variable, it) in self.space.variables().iter().enumerate() {
            let place = it.places.get(edition.side()).copied().flatten();
            let known = other.facts.place(&it.id).and_then(|place| other.facts.get(place));
            let (Some(place), Some(known)) = (place, known) else { continue };
            let refused = it.cells.iter().enumerate().filter(|(_, cell)| {
                let value = cell.get(edition.side()).copied().flatten();
                value.is_some_and(|value| {
                    let mut reader = Reader::new();
                    let written = own.facts.write(place, value);
                    read_value(&known.kind, &written, &Path::Root, &mut reader).is_none()
                })
            });
            let cells = Cells::from_places(refused.map(|(place, _)| place));
            if !cells.is_empty() {
                parts.push(Formula::In(variable, cells));
            }
        }
        Formula::any(parts)
    }

    /// Those of the facts that an edition takes.
    fn taken(&self, edition: Edition, facts: &Value) -> Value {
        let Value::Object(members) = facts else { return Value::Object(Vec::new()) };
        let policy = self.sides.of(edition);
        let takes = |member: &(String, Value)| {
            let mut reader = Reader::new();
            policy.facts.read(&Value::Object(vec![member.clone()]), &mut reader);
            reader.issues.is_empty()
        };
        Value::Object(members.iter().filter(|member| takes(member)).cloned().listed())
    }
}
