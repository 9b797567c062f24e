//! What must hold between the values of any agreement, whatever the policy.

use super::document::{Agreement, Read};
use super::fault::Fault;
use super::fields::{Field, Place};
use super::{Found, Severity, Stage};

/// Adds what does not fit together.
pub fn check<'a, 'p>(agreement: &Agreement<'a>, stage: Stage, found: &mut Vec<Found<'a, 'p>>) {
    let mut note = |field: Field, fault: Fault<'a>, severity: Severity| {
        found.push(Found::by_form(Place::of(field), fault, severity));
    };
    let start = agreement.start.sound();

    for (field, first, last) in [
        (Field::End, agreement.start, agreement.end),
        (Field::RenewedEnd, agreement.renewed_start, agreement.renewed_end),
    ] {
        if let (Read::Sound(start), Read::Sound(end)) = (first, last)
            && end < start
        {
            note(field, Fault::EndBeforeStart { start, end }, Severity::Error);
        }
    }
    if let (Some(start), Some(end)) = (start, agreement.renewed_end.sound()) {
        let day_after = end.plus_days(1).ok();
        if day_after != Some(start) {
            let fault = Fault::RenewalGapOrOverlap { start, day_after };
            note(Field::Start, fault, Severity::Warning);
        }
    }
    if agreement.extent.sound().is_some() {
        let states_none = agreement.days_per_week.is_absent()
            && agreement.days_per_month.is_absent()
            && agreement.share_percent.is_absent()
            && agreement.weekdays.is_absent();
        if states_none {
            note(Field::Extent, Fault::NoExtent, Severity::Error);
        }
    }
    if let (Read::Sound(days), Read::Sound(weekdays)) = (agreement.days_per_week, agreement.weekdays)
        && f64::from(weekdays.count()) != days.ceil()
    {
        let fault = Fault::WeekdayMismatch { weekdays: weekdays.count(), days };
        note(Field::Weekdays, fault, Severity::Error);
    }
    if let (Some(day), Some(start)) = (agreement.evaluated_on.sound(), start)
        && start < day
    {
        note(Field::EvaluatedOn, Fault::EvaluatedAfterStart { day, start }, Severity::Warning);
    }
    let asked = stage == Stage::Signed && agreement.signatures != Read::Faulty;
    for (field, signature) in [
        (Field::EmployeeSignature, agreement.employee_signature),
        (Field::ManagerSignature, agreement.manager_signature),
    ] {
        match (signature, start) {
            (Read::Absent, _) if asked => note(field, Fault::SignatureMissing, Severity::Error),
            (Read::Sound(day), Some(start)) if start < day => {
                note(field, Fault::SignedAfterStart { day, start }, Severity::Warning);
            }
            _ => {}
        }
    }
}
