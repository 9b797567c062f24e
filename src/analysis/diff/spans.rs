//! The spans of time in which no value of two policies changes, and what is found in each of them.

use super::matching::Both;
use super::note::Note;
use super::{Comparison, Draft};
use crate::analysis::GaveUp;
use crate::calendar::Date;
use crate::list::Listed;
use crate::policy::Policy;
use crate::text::Lang;
use crate::value::Value;

/// From one day to another, both inclusive; open where there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Span {
    from: Option<Date>,
    to: Option<Date>,
}

/// The spans between the days on which a value of either policy changes.
fn spans(policies: Both<&Policy>) -> Vec<Span> {
    let mut days: Vec<Date> = Vec::new();
    for policy in [policies.before, policies.after] {
        days.extend(policy.editions().filter_map(|(from, _)| from));
    }
    days.sort();
    days.dedup();
    let starts = std::iter::once(None).chain(days.iter().copied().map(Some));
    let ends = days.iter().map(|day| day.plus_days(-1).ok()).chain([None]);
    starts.zip(ends).map(|(from, to)| Span { from, to }).listed()
}

impl Span {
    /// A day in the span, on which both policies are in force where there is one.
    fn day(self, policies: Both<&Policy>) -> Option<Date> {
        let first = [self.from, policies.before.valid_from, policies.after.valid_from];
        let first = first.into_iter().flatten().max();
        match (first, self.to) {
            (Some(first), Some(to)) => Some(first.min(to)),
            (None, None) => None,
            (first, to) => first.or(to),
        }
    }
}

/// What is found, and in which of the spans it holds.
struct Found {
    draft: Draft,
    first: usize,
    last: usize,
}

/// Compares the two in every span. What holds in all of them is told once, and without days.
pub fn compare(policies: Both<&Policy>, lang: Lang) -> (Vec<Draft>, Vec<GaveUp>) {
    let spans = spans(policies);
    let mut found: Vec<Found> = Vec::new();
    let mut gave_up: Vec<GaveUp> = Vec::new();
    for (place, span) in spans.iter().enumerate() {
        // Without dated values no answer hangs on the day.
        let day = if spans.len() > 1 { span.day(policies) } else { None };
        let sides = match span.from {
            Some(from) => Both { before: policies.before.on(from), after: policies.after.on(from) },
            None => policies,
        };
        let mut comparison = Comparison::of(policies, sides, day, lang);
        comparison.compare();
        for draft in comparison.drafts {
            let before =
                |it: &&mut Found| it.last.saturating_add(1) == place && it.draft.says_the_same(&draft);
            match found.iter_mut().find(before) {
                Some(known) => {
                    known.last = place;
                    if known.draft.examples.is_empty() {
                        known.draft.examples = draft.examples;
                    }
                }
                None => found.push(Found { draft, first: place, last: place }),
            }
        }
        for part in comparison.gave_up {
            if !gave_up.contains(&part) {
                gave_up.push(part);
            }
        }
    }
    let last = spans.len().saturating_sub(1);
    let told = found.into_iter().map(|mut it| {
        if it.first > 0 || it.last < last {
            let from = spans.get(it.first).and_then(|span| span.from);
            let to = spans.get(it.last).and_then(|span| span.to);
            it.draft.notes.push(Note::Span(from, to));
        }
        it.draft
    });
    (told.listed(), gave_up)
}

/// A value of a document with the dated values in it as they are on that day.
pub fn on_day(value: &Value, day: Option<Date>) -> Value {
    match value {
        Value::Object(members) => {
            if let Some(Value::List(entries)) = value.get("dated") {
                let in_force = |entry: &&Value| {
                    let from = entry.get("from").and_then(Value::as_text).map(Date::parse);
                    from.is_none_or(|from| day.zip(from.ok()).is_some_and(|(day, from)| from <= day))
                };
                let current = entries.iter().rfind(in_force);
                return current.and_then(|entry| entry.get("value")).cloned().unwrap_or(Value::Null);
            }
            Value::Object(members.iter().map(|(name, member)| (name.clone(), on_day(member, day))).listed())
        }
        Value::List(items) => Value::List(items.iter().map(|item| on_day(item, day)).listed()),
        other => other.clone(),
    }
}
