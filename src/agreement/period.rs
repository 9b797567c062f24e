//! Terms and notice periods of a policy, held against the days that an agreement states.

use crate::calendar::{Counting, Date, Period};
use crate::policy::{CountFrom, NoticePeriod, NoticeRule, TermLength};

/// The same date so many months later, within the calendar.
pub fn months_after(day: Date, months: u32) -> Option<Date> {
    Some(Period::Months(months).end(day, Counting::SameDay).ok()?.end)
}

/// The last day that an agreement may have, where the policy sets one and it can be told (a length needs a start,
/// and an end within the calendar).
pub fn latest_end(length: TermLength, start: Option<Date>) -> Option<Date> {
    match length {
        TermLength::For(length) => Some(length.period().term_end(start?).ok()?.end),
        TermLength::Until(day) => Some(day),
        TermLength::Open { .. } => None,
    }
}

/// The one number of days that a notice period is, where it is one.
pub fn exact_days(notice: NoticePeriod) -> Option<f64> {
    match notice {
        NoticePeriod::Immediate => Some(0.0),
        NoticePeriod::After(length) => match length.period() {
            Period::Days(days) => Some(f64::from(days)),
            Period::Weeks(weeks) => Some(f64::from(weeks) * 7.0),
            Period::Months(_) | Period::Years(_) => None,
        },
    }
}

/// Whether so many days can be the rule's period. Months have no one number of days: every number is taken that
/// the period comes to on some day of notice (one month: 28 to 31 days, up to 61 when only whole months count).
pub fn could_be(rule: &NoticeRule, days: f64) -> bool {
    if let Some(exact) = exact_days(rule.period) {
        return days == exact;
    }
    let NoticePeriod::After(length) = rule.period else { return false };
    let counting = match rule.count_from {
        CountFrom::NextMonth => Counting::NextMonth,
        CountFrom::SameDay | CountFrom::Inclusive => Counting::SameDay,
    };
    // Lengths of months repeat every four years but for the turn of a century.
    let Ok(first) = Date::new(2024, 1, 1) else { return false };
    let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
    for day in 0..1_461 {
        let Ok(from) = first.plus_days(day) else { continue };
        let Ok(counted) = length.period().end(from, counting) else { continue };
        let long = f64::from(counted.end.day_number()) - f64::from(from.day_number());
        least = least.min(long);
        most = most.max(long);
    }
    least <= days && days <= most
}
