//! Calendar events, in English.

use super::calendar::date;
use crate::calendar::Date;
use crate::icalendar::EventKind;

/// The headline of an event, and what it says below.
pub fn event(kind: EventKind) -> (&'static str, &'static str) {
    match kind {
        EventKind::LastRemoteDay => ("Last day of remote work", "The agreement on remote work ends today."),
        EventKind::FirstDayBack => (
            "First day back at the workplace",
            "The remote work has ended. This is the first working day after it.",
        ),
        EventKind::GiveBy => (
            "Last day to give notice on remote work",
            "Notice must be given today at the latest for the agreement to end in time.",
        ),
        EventKind::Evaluate => {
            ("Evaluate the remote work", "Make the evaluation before the agreement runs out.")
        }
        EventKind::Review => {
            ("Recurring evaluation of the remote work", "The last day for the next evaluation.")
        }
        EventKind::Decide => (
            "Decide whether the remote work is to go on",
            "The agreement will soon run out. Decide whether there is to be a new one.",
        ),
        EventKind::End => ("Last day of the agreement on remote work", "After today it no longer holds."),
        EventKind::NextStart => {
            ("A new agreement on remote work can start", "The first day on which a new agreement can hold.")
        }
    }
}

/// The last working day, where the last day of all is a day off.
pub fn last_working_day(day: Date) -> String {
    format!("The last working day on which notice is in time is {}.", date(day))
}

/// Where it says so.
pub fn source(document: &str, section: &str) -> String {
    format!("Source: {document}, the section “{section}”.")
}
