//! The working of a renewal, in English.

use super::calendar::{clamp, date, period};
use crate::calendar::{Date, Period};
use crate::policy::Strength;
use crate::renewal::{EvaluationState, MayRenew, RenewalStep, Status};
use crate::text::capitalised;

/// One step of the working.
pub fn step(step: &RenewalStep<'_>) -> String {
    match *step {
        RenewalStep::Stands { status, start, end, today } => stands(status, start, end, today),
        RenewalStep::TermFor { period: length, strength, section, start, counted } => {
            let said = format!(
                "According to the section “{section}”, an agreement {} run for {} at the most. Counted from {}, the last day is {}",
                modal(strength),
                period(length),
                date(start),
                date(counted.end)
            );
            match counted.clamp {
                None => format!("{said}, the day before the same date."),
                Some(short) => format!(
                    "{said}. {}, so the month’s last day holds and no day is taken off.",
                    capitalised(&clamp(short))
                ),
            }
        }
        RenewalStep::TermUntil { until, strength, section } => format!(
            "According to the section “{section}”, agreements {} run until {} at the latest.",
            modal(strength),
            date(until)
        ),
        RenewalStep::TermOpen { strength, section } => format!(
            "According to the section “{section}”, agreements {} run until further notice.",
            modal(strength)
        ),
        RenewalStep::NoTerm => "The policy states no longest term for an agreement.".into(),
        RenewalStep::OutsideTerm { end: Some(end), latest_end } => format!(
            "The agreement’s last day, {}, is later than the last day under the policy, {}.",
            date(end),
            date(latest_end)
        ),
        RenewalStep::OutsideTerm { end: None, latest_end } => {
            format!(
                "The agreement has no last day, and the last day under the policy, {}, has passed.",
                date(latest_end)
            )
        }
        RenewalStep::Evaluation { strength, section, every, due_by } => {
            let modal = modal(strength);
            let mut said = match every {
                None => format!(
                    "According to the section “{section}”, the remote work {modal} be evaluated when the agreement runs out."
                ),
                Some(months) => format!(
                    "According to the section “{section}”, the remote work {modal} be evaluated at regular intervals. The time between is {}, counted from the first day.",
                    period(Period::Months(months))
                ),
            };
            if let Some(due) = due_by {
                let last =
                    if every.is_some() { "The next evaluation is due by" } else { "The last day for it is" };
                said.push_str(&format!(" {last} {}.", date(due)));
            }
            said
        }
        RenewalStep::Evaluated { state } => match state {
            EvaluationState::NotDone => "No evaluation is stated.".into(),
            EvaluationState::Done(on) => format!("The evaluation was made on {}.", date(on)),
            EvaluationState::BeforeStart(on) => {
                format!(
                    "The evaluation on {} was made before the first day and does not count here.",
                    date(on)
                )
            }
            EvaluationState::AfterToday(on) => {
                format!("The evaluation on {} lies ahead and has not been made yet.", date(on))
            }
        },
        RenewalStep::MayRenew(MayRenew::Yes) => {
            "Nothing in the policy stands in the way of renewing the agreement.".into()
        }
        RenewalStep::MayRenew(MayRenew::EvaluateFirst) => {
            "Make the evaluation first. After that you can decide on a new agreement.".into()
        }
        RenewalStep::MayRenew(MayRenew::NotRegulated) => {
            "The policy says nothing about renewal. Ask whoever decides on remote work.".into()
        }
        RenewalStep::Next { start, closing, lapsed, counted, strength } => {
            let mut said = if lapsed {
                format!(
                    "The last day, {}, has passed. A new agreement can start on {} at the earliest.",
                    date(closing),
                    date(start)
                )
            } else {
                format!(
                    "A new agreement can start on {}, the day after the last day, {}.",
                    date(start),
                    date(closing)
                )
            };
            if let Some(counted) = counted {
                let modal = if strength == Some(Strength::Should) { "should" } else { "can" };
                said.push_str(&format!(" It {modal} run until {} at the latest.", date(counted.end)));
                if let Some(short) = counted.clamp {
                    said.push_str(&format!(
                        " {}, so the month’s last day holds.",
                        capitalised(&clamp(short))
                    ));
                }
            }
            said
        }
        RenewalStep::NoFurtherTerm { start, until } => format!(
            "A new agreement would start on {}, but under the policy the last day for agreements is {}. So there is no time left.",
            date(start),
            date(until)
        ),
        RenewalStep::NoClosingDay => {
            "The agreement has no last day, so there is no day for a new one.".into()
        }
        RenewalStep::Requested { wished, allowed: true, .. } => {
            format!("The last day wished for, {}, is possible.", date(wished))
        }
        RenewalStep::Requested { wished, first, .. } if wished < first => format!(
            "The last day wished for, {}, is earlier than the first possible day, {}.",
            date(wished),
            date(first)
        ),
        RenewalStep::Requested { wished, first, latest, .. } => format!(
            "The last day wished for, {}, is later than the last day under the policy, {}.",
            date(wished),
            date(latest.unwrap_or(first))
        ),
        RenewalStep::PolicyNotInForce { day, from, to } => {
            let from = from.map(|from| format!(" from {}", date(from))).unwrap_or_default();
            let to = to.map(|to| format!(" until {}", date(to))).unwrap_or_default();
            format!("The policy is in force{from}{to}. So it is not in force on {}.", date(day))
        }
        RenewalStep::PolicyEndsBefore { to } => {
            format!(
                "The policy is in force until {}. What holds after that day cannot be said yet.",
                date(to)
            )
        }
    }
}

fn modal(strength: Strength) -> &'static str {
    match strength {
        Strength::Must => "must",
        Strength::Should => "should",
        Strength::May => "may",
    }
}

fn stands(status: Status, start: Date, end: Option<Date>, today: Date) -> String {
    let start = date(start);
    let until = end.map_or_else(|| "without a last day".into(), |end| format!("until {}", date(end)));
    let state = match status {
        Status::Upcoming => "has not started",
        Status::Running => "is running",
        Status::Ended => "has ended",
    };
    format!("The agreement holds from {start}, {until}. On {} it {state}.", date(today))
}
