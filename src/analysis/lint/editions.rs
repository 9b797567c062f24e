//! Values that change on a day: what is found in each edition, put together.

use super::{Found, Problem};
use crate::calendar::Date;
use crate::policy::Policy;

/// The policy with the values that hold from one day to another.
#[derive(Clone, Copy)]
pub(super) struct Edition<'p> {
    pub(super) policy: &'p Policy,
    /// The first day; none: since ever.
    from: Option<Date>,
    /// The last day, inclusive; none: until further notice.
    until: Option<Date>,
    /// A day of it on which the policy is in force, where values change at all.
    day: Option<Date>,
}

/// The editions that are in force on some day.
pub(super) fn in_force(policy: &Policy) -> Vec<Edition<'_>> {
    if !policy.is_dated() {
        return vec![Edition { policy, from: None, until: None, day: None }];
    }
    let mut editions = Vec::new();
    let mut next: Option<Date> = None;
    for (from, edition) in policy.editions().rev() {
        let until = next.and_then(|day| day.plus_days(-1).ok());
        next = from;
        // Any day of it does; its last one where it has no first.
        let first = from.max(policy.valid_from);
        let last = match (until, policy.valid_to) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        let empty = first.zip(last).is_some_and(|(first, last)| last < first);
        if !empty {
            editions.push(Edition { policy: edition, from, until, day: first.or(last) });
        }
    }
    editions.reverse();
    editions
}

/// What was found on the days of each edition, each finding once.
pub(super) fn merged(days: Vec<(Edition<'_>, Vec<Found>)>) -> Vec<Found> {
    let count = days.len();
    let mut all: Vec<(Found, usize)> = Vec::new();
    for (edition, found) in days {
        for mut found in found {
            found.as_of = edition.day.filter(|_| found.facts.is_some());
            match all.iter_mut().find(|(known, _)| is_same(known, &found)) {
                Some((_, times)) => *times = times.saturating_add(1),
                None => {
                    found.days = Some((edition.from, edition.until));
                    all.push((found, 1));
                }
            }
        }
    }
    // A rule that does nothing before a day, or from a day on, is how a rule begins or ends.
    all.retain(|(found, times)| *times == count || !found.problem.takes_every_day());
    let settle = |(mut found, times): (Found, usize)| {
        if times == count {
            found.days = None;
        }
        found
    };
    all.into_iter().map(settle).collect()
}

/// Whether two editions have the same to say. Several findings of one code may stand at one place: they differ in what
/// their problems name.
fn is_same(one: &Found, other: &Found) -> bool {
    let named = matches!(
        one.problem,
        Problem::RulesContradict { .. } | Problem::Overlap { .. } | Problem::OutcomeUnreachable { .. }
    );
    one.path == other.path
        && one.problem.code() == other.problem.code()
        && (!named || one.problem == other.problem)
}
