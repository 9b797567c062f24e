//! Calendar events, in Swedish.

use super::calendar::date;
use crate::calendar::Date;
use crate::icalendar::EventKind;

/// The headline of an event, and what it says below.
pub fn event(kind: EventKind) -> (&'static str, &'static str) {
    match kind {
        EventKind::LastRemoteDay => {
            ("Sista dagen på distans", "Överenskommelsen om distansarbete upphör i dag.")
        }
        EventKind::FirstDayBack => (
            "Första dagen tillbaka på arbetsplatsen",
            "Distansarbetet har upphört. Det här är första arbetsdagen efter.",
        ),
        EventKind::GiveBy => (
            "Sista dagen att säga upp distansarbetet",
            "Överenskommelsen måste sägas upp senast i dag för att upphöra i tid.",
        ),
        EventKind::Evaluate => {
            ("Utvärdera distansarbetet", "Gör utvärderingen innan överenskommelsen löper ut.")
        }
        EventKind::Review => {
            ("Återkommande utvärdering av distansarbetet", "Sista dagen för nästa utvärdering.")
        }
        EventKind::Decide => (
            "Besluta om distansarbetet ska fortsätta",
            "Överenskommelsen löper snart ut. Besluta om det ska finnas en ny.",
        ),
        EventKind::End => {
            ("Sista dagen för överenskommelsen om distansarbete", "Efter i dag gäller den inte längre.")
        }
        EventKind::NextStart => (
            "En ny överenskommelse om distansarbete kan börja",
            "Den första dagen som en ny överenskommelse kan gälla.",
        ),
    }
}

/// The last working day, where the last day of all is a day off.
pub fn last_working_day(day: Date) -> String {
    format!("Sista arbetsdagen att säga upp i tid är {}.", date(day))
}

/// Where it says so.
pub fn source(document: &str, section: &str) -> String {
    format!("Källa: {document}, avsnittet ”{section}”.")
}
