//! What two conditions, or the same with other values, have to do with each other.

use super::matching::{Both, Edition, same};
use super::note::{Note, Way};
use super::spans::on_day;
use super::{Comparison, Unfinished};
use crate::analysis::{Answer, Budget, Formula};
use crate::policy::Policy;
use crate::policy::condition::Condition;
use crate::policy::facts::{FactValue, Kind, as_scalar, bit};
use crate::text;
use crate::value::Value;

/// Whether something holds in cases in which something else does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Possible {
    /// There is such a case.
    Yes,
    /// There is none.
    No,
    /// The budget did not suffice to tell.
    Unknown,
}

impl Comparison<'_> {
    /// Whether all of these can hold together.
    pub fn possible(&self, wanted: &[&Formula]) -> Possible {
        match self.space.find(wanted, &mut Budget::question()) {
            Answer::Found(_) => Possible::Yes,
            Answer::Impossible => Possible::No,
            Answer::GaveUp => Possible::Unknown,
        }
    }

    /// Which cases the second has beyond the first, and the first beyond the second; none where they are the same.
    /// Notes what could not be decided.
    pub fn way(&mut self, before: &Formula, after: &Formula, path: &str) -> Option<Way> {
        let gained = self.possible(&[after, &before.negated()]);
        let lost = self.possible(&[before, &after.negated()]);
        self.way_of(gained, lost, path)
    }

    /// The same, when both questions are answered.
    pub fn way_of(&mut self, gained: Possible, lost: Possible, path: &str) -> Option<Way> {
        if gained == Possible::Unknown || lost == Possible::Unknown {
            self.unfinished(Unfinished::Meaning, path);
        }
        match (gained, lost) {
            (Possible::No, Possible::No) => None,
            (Possible::Yes, Possible::No) => Some(Way::More),
            (Possible::No, Possible::Yes) => Some(Way::Fewer),
            _ => Some(Way::Other),
        }
    }

    /// In which cases a condition holds, where that has changed.
    pub fn way_of_condition(&mut self, conditions: Both<&Condition>, path: &str) -> Option<Way> {
        let holds = Both::each(|edition| self.space.holds(edition.side(), conditions.of(edition)));
        self.way(&holds.before, &holds.after, path)
    }

    /// Whether two conditions are known to hold in the same cases.
    pub fn hold_alike(&self, conditions: Both<&Condition>) -> bool {
        let Both { before, after } =
            Both::each(|edition| self.space.holds(edition.side(), conditions.of(edition)));
        self.possible(&[&after, &before.negated()]) == Possible::No
            && self.possible(&[&before, &after.negated()]) == Possible::No
    }

    /// The one value that differs between two conditions, where they differ in one value only.
    pub fn only_value(&self, before: Option<&Value>, after: Option<&Value>) -> Option<Note> {
        let written = Both { before: on_day(before?, self.as_of), after: on_day(after?, self.as_of) };
        let (fact, name, values) = only_difference(&written.before, &written.after)?;
        let place = |edition: Edition| {
            let policy: &Policy = self.sides.of(edition);
            policy.facts.place(fact).and_then(|place| policy.facts.get(place))
        };
        let (one, other) = (place(Edition::Before)?, place(Edition::After)?);
        let what = other.short.get(self.lang).to_owned();
        if let (Value::Number(from), Value::Number(to)) = (values.before, values.after)
            && name != "is"
        {
            return Some(Note::Bound(what, *from, *to));
        }
        let word = |kind: &Kind, value: &Value| {
            read(kind, value).map(|value| text::fact_value(self.lang, kind, value))
        };
        Some(Note::Value(what, word(&one.kind, values.before)?, word(&other.kind, values.after)?))
    }
}

/// A value of a document as one of that kind; none where it is no plain value.
pub fn read(kind: &Kind, value: &Value) -> Option<FactValue> {
    let choice = |value: &Value| {
        let name = value.as_text()?;
        kind.choices().iter().position(|choice| choice.value == name)
    };
    match (kind, value) {
        (Kind::Boolean, Value::Bool(value)) => Some(FactValue::boolean(*value)),
        (Kind::Number { .. }, Value::Number(number)) => Some(FactValue::Scalar(*number)),
        (Kind::Choice(_), Value::Text(_)) => choice(value).map(|place| FactValue::Scalar(as_scalar(place))),
        (Kind::Choice(_) | Kind::Set(_), Value::List(items)) => {
            items.iter().try_fold(0, |set, item| Some(set | bit(choice(item)?))).map(FactValue::Set)
        }
        (Kind::Date, Value::Text(day)) => crate::calendar::Date::parse(day).ok().map(FactValue::date),
        _ => None,
    }
}

/// A fact, what it is compared by, and the two values.
type Difference<'v> = (&'v str, &'v str, Both<&'v Value>);

/// The one comparison in which two conditions of the same shape differ.
fn only_difference<'v>(before: &'v Value, after: &'v Value) -> Option<Difference<'v>> {
    match (before, after) {
        (Value::List(one), Value::List(other)) if one.len() == other.len() => {
            let mut unequal = one.iter().zip(other).filter(|(one, other)| !same(Some(one), Some(other)));
            let (one, other) = unequal.next()?;
            if unequal.next().is_some() { None } else { only_difference(one, other) }
        }
        (Value::Object(one), Value::Object(_)) => {
            let mut unequal = one.iter().filter_map(|(name, value)| {
                let other = after.get(name)?;
                (!same(Some(value), Some(other))).then_some((name.as_str(), value, other))
            });
            let (name, value, other) = unequal.next()?;
            if unequal.next().is_some() || !same_names(before, after) {
                return None;
            }
            match before.get("fact").and_then(Value::as_text) {
                Some(fact) if name != "fact" => Some((fact, name, Both { before: value, after: other })),
                Some(_) => None,
                None => only_difference(value, other),
            }
        }
        _ => None,
    }
}

fn same_names(one: &Value, other: &Value) -> bool {
    let within = |one: &Value, other: &Value| match one {
        Value::Object(members) => members.iter().all(|(name, _)| other.get(name).is_some()),
        _ => false,
    };
    within(one, other) && within(other, one)
}
