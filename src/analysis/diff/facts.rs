//! The questions: which are asked, how they read, and what answers they take.

use super::matching::{Both, Edition, Places, by_key};
use super::note::{Note, Subject, Wording};
use super::report::{ChangeKind, DiffExample, Part};
use super::rules::lone;
use super::{Comparison, Draft};
use crate::list::Listed;
use crate::policy::facts::{Choice, Fact, FactValue, Kind, as_scalar, bit};
use crate::value::Value;

impl<'p> Comparison<'p> {
    /// Every question that either policy asks.
    pub fn facts(&mut self) {
        let ids = Both::each(|edition| {
            let facts = &self.sides.of(edition).facts;
            facts.ids(facts.own())
        });
        let matched = by_key(&ids.before, &ids.after);
        for places in &matched.parts {
            let facts = Both::each(|edition| self.fact(edition, (*places.of(edition))?));
            if let Some((before, after)) = facts.pair() {
                self.fact_pair(*places, before, after);
                continue;
            }
            let (kind, edition) = lone(*places);
            let Some(fact) = *facts.of(edition) else { continue };
            // A fact of the vocabulary is still taken, with the vocabulary's own kind.
            let examples = self.taken_by_one(edition, fact);
            let draft = Draft::new(kind, Part::Fact, self.question(fact)).id(&fact.id).at("/facts", *places);
            self.drafts.push(draft.examples(examples.into_iter().listed()));
        }
        for places in &matched.moved {
            if let Some(fact) = places.after.and_then(|place| self.fact(Edition::After, place)) {
                let draft = Draft::new(ChangeKind::Moved, Part::Fact, self.question(fact)).id(&fact.id);
                self.drafts.push(draft.at("/facts", *places).notes(vec![Note::OrderOnly]));
            }
        }
    }

    fn fact(&self, edition: Edition, place: usize) -> Option<&'p Fact> {
        self.sides.of(edition).facts.get(place)
    }

    fn question(&self, fact: &Fact) -> Subject {
        Subject::Fact { question: fact.label.get(self.lang).to_owned() }
    }

    fn fact_pair(&mut self, places: Places, before: &Fact, after: &Fact) {
        let (mut notes, mut examples) = (Vec::new(), Vec::new());
        if !same_answers(&before.kind, &after.kind) {
            notes.push(Note::Answer);
            for (edition, fact) in [(Edition::After, after), (Edition::Before, before)] {
                examples.extend(self.taken_by_one(edition, fact));
            }
        }
        if before.changeable_by != after.changeable_by {
            notes.push(Note::ChangeableBy(before.changeable_by, after.changeable_by));
        }
        if !notes.is_empty() {
            let draft = Draft::new(ChangeKind::Changed, Part::Fact, self.question(after)).id(&after.id);
            self.drafts.push(draft.at("/facts", places).notes(notes).examples(examples));
        }
        let mut notes = Vec::new();
        self.say_text(&mut notes, Wording::Label, &before.label, &after.label);
        match (&before.help, &after.help) {
            (Some(one), Some(other)) => self.say_text(&mut notes, Wording::Help, one, other),
            (None, None) => {}
            (one, other) => {
                let word = |text: &Option<crate::text::Text>| {
                    text.as_ref().map(|text| text.get(self.lang).to_owned())
                };
                notes.push(Note::Wording(Wording::Help, word(one), word(other)));
            }
        }
        for choice in after.kind.choices() {
            if let Some(known) = before.kind.choices().iter().find(|known| known.value == choice.value) {
                self.say_text(&mut notes, Wording::Choice, &known.label, &choice.label);
            }
        }
        let group = |fact: &Fact| fact.group.as_ref().map(|group| group.id.clone());
        if before.ask_of != after.ask_of || group(before) != group(after) {
            notes.push(Note::Asked);
        }
        if !notes.is_empty() {
            let draft = Draft::new(ChangeKind::Reworded, Part::Fact, self.question(after)).id(&after.id);
            self.drafts.push(draft.at("/facts", places).notes(notes));
        }
    }

    /// The least answer to that question alone that the other policy refuses.
    fn taken_by_one(&self, edition: Edition, fact: &Fact) -> Option<DiffExample> {
        let policy = self.sides.of(edition);
        let place = policy.facts.place(&fact.id)?;
        let other = self.sides.of(edition.other());
        let known = other.facts.place(&fact.id).and_then(|place| other.facts.get(place));
        let values = values(&fact.kind, known.map(|fact| &fact.kind));
        values.into_iter().find_map(|value| {
            let input = Value::Object(vec![(fact.id.clone(), policy.facts.write(place, value))]);
            self.refused_by_one(&input)
        })
    }
}

/// Whether two questions take the same answers; the order of choices is only how they are shown.
pub fn same_answers(before: &Kind, after: &Kind) -> bool {
    let all = |one: &[Choice], other: &[Choice]| {
        one.iter().all(|choice| other.iter().any(|known| known.value == choice.value))
    };
    match (before, after) {
        (Kind::Choice(one), Kind::Choice(other)) | (Kind::Set(one), Kind::Set(other)) => {
            all(one, other) && all(other, one)
        }
        (Kind::Choice(_), _) | (Kind::Set(_), _) | (_, Kind::Choice(_)) | (_, Kind::Set(_)) => false,
        (one, other) => one == other,
    }
}

/// Answers of that kind, some of which the other kind may not take, least first.
fn values(kind: &Kind, other: Option<&Kind>) -> Vec<FactValue> {
    match kind {
        Kind::Boolean => vec![FactValue::boolean(false)],
        Kind::Choice(choices) => (0..choices.len()).map(|at| FactValue::Scalar(as_scalar(at))).listed(),
        Kind::Set(choices) => std::iter::once(FactValue::Set(0))
            .chain((0..choices.len()).map(|at| FactValue::Set(bit(at))))
            .listed(),
        Kind::Date => vec![FactValue::date(crate::calendar::Date::MIN)],
        Kind::Number { min, max, step } => {
            let mut numbers: Vec<f64> = min.iter().chain(max).copied().listed();
            let origin = min.unwrap_or(0.0);
            numbers.extend([origin, origin + step.unwrap_or(0.5)]);
            if let Some(Kind::Number { min: low, max: high, .. }) = other {
                let step = step.unwrap_or(1.0);
                numbers.extend(low.map(|low| low - step));
                numbers.extend(high.map(|high| high + step));
            }
            numbers.sort_by(f64::total_cmp);
            numbers.into_iter().map(FactValue::Scalar).listed()
        }
    }
}
