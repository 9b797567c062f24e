//! The working of a notice, in English.

use super::calendar::{clamp, date, holiday, kind, period};
use crate::calendar::{Counted, Counting, Date, Period};
use crate::list::{Listed, joined};
use crate::notice::NoticeStep;
use crate::policy::{Ground, Side, Strength};
use crate::text::{capitalised, holidays_between};

/// One step of the working.
pub fn step(step: &NoticeStep<'_>) -> String {
    match *step {
        NoticeStep::Given { by, ground, on } => {
            let said = format!("{} gives notice on {}", capitalised(side(by)), date(on));
            because(said, ground)
        }
        NoticeStep::Wanted { by, ground, end_by } => {
            let said = format!("{} wants the agreement to end by {}", capitalised(side(by)), date(end_by));
            because(said, ground)
        }
        NoticeStep::BreachClause { by, period: length, strength, section } => {
            let may = match strength {
                Strength::Must => "must",
                Strength::Should => "should",
                Strength::May => "may",
            };
            let by = side(by);
            match length {
                None => format!(
                    "According to the section “{section}”, {by} {may} end the agreement the same day when it is not kept."
                ),
                Some(length) => format!(
                    "According to the section “{section}”, {by} {may} give notice when the agreement is not kept. The notice period is then {}.",
                    period(length)
                ),
            }
        }
        NoticeStep::NoBreachClause { by } => format!(
            "The policy has no special rule for when {} gives notice because the agreement is not kept. What is otherwise said about notice holds.",
            side(by)
        ),
        NoticeStep::PolicyPeriod { by, period: length, strength, section } => {
            let (modal, note) = match strength {
                Strength::Must => ("must", ""),
                Strength::Should => ("should", " That is a recommendation, and the answer goes by it."),
                Strength::May => ("may", " The policy allows it, and the answer goes by it."),
            };
            let by = side(by);
            match length {
                None => format!(
                    "According to the section “{section}”, the agreement {modal} end the same day that {by} gives notice.{note}"
                ),
                Some(length) => format!(
                    "According to the section “{section}”, the notice period {modal} be {} when {by} gives notice.{note}",
                    period(length)
                ),
            }
        }
        NoticeStep::InForce { from, last } => match (from, last) {
            (Some(from), Some(last)) => {
                format!("This holds for notice from {} until {}.", date(from), date(last))
            }
            (Some(from), None) => format!("This holds for notice from {} on.", date(from)),
            (None, Some(last)) => format!("This holds for notice until {}.", date(last)),
            (None, None) => "This holds for notice on any day.".into(),
        },
        NoticeStep::AgreementDiffers { days, period: Some(own) } => {
            format!(
                "The agreement states {}, but the policy’s period of {} holds.",
                in_days(days),
                period(own)
            )
        }
        NoticeStep::AgreementDiffers { days, period: None } => {
            format!("The agreement states {}, but under the policy it ends the same day.", in_days(days))
        }
        NoticeStep::AgreementPeriod { by, days } => format!(
            "The policy states no notice period for {}. The agreement’s own period therefore holds: {}.",
            side(by),
            in_days(days)
        ),
        NoticeStep::Unregulated { by, end } => {
            let mut said = format!(
                "Neither the policy nor the agreement states a notice period for {}. So no day can be worked out.",
                side(by)
            );
            if let Some(end) = end {
                said.push_str(&format!(" The agreement’s own last day is {}.", date(end)));
            }
            said.push_str(" Agree on a day, or ask whoever is responsible for the policy.");
            said
        }
        NoticeStep::AtOnce { end } => format!("The agreement ends the same day: {}.", date(end)),
        NoticeStep::Counted { period: length, counting, counted } => {
            format!("{} {}", convention(counting, length), result(length, counting, counted))
        }
        NoticeStep::NotMoved { end } => {
            format!("The last day is {}. It is not moved for that.", kind(end.kind()))
        }
        NoticeStep::Expires { end } => format!(
            "The agreement runs out by itself as early as {}, before the notice period is over. That day holds.",
            date(end)
        ),
        NoticeStep::NeverStarts { start } => format!(
            "The agreement was to start on {}. It ends before that, so the remote work never starts.",
            date(start)
        ),
        NoticeStep::Back { last, back } => back_again(last, back),
        NoticeStep::EndsByItself { end } => format!(
            "The agreement runs out by itself on {}, which is in time. Notice can be given up to and including that day.",
            date(end)
        ),
        NoticeStep::AtOnceBack { give_by } => format!(
            "The agreement ends the same day that notice is given. The last day to give notice is {}.",
            date(give_by)
        ),
        NoticeStep::CountedBack { period: length, counting, give_by, end, next_day_ends } => {
            let mut said = format!(
                "{} With {}, the last day to give notice is {}.",
                convention(counting, length),
                period(length),
                date(give_by)
            );
            if let Some(counted) = end {
                if let Some(short) = counted.clamp {
                    said.push_str(&format!(
                        " {}, so the month’s last day counts.",
                        capitalised(&clamp(short))
                    ));
                }
                said.push_str(&format!(" The agreement then ends on {}.", date(counted.end)));
            }
            if let Some(later) = next_day_ends {
                said.push_str(&format!(" Notice given the day after leads to {}.", date(later)));
            }
            said
        }
        NoticeStep::GiveBy { give_by, working } if give_by == working => "That day is a working day.".into(),
        NoticeStep::GiveBy { give_by, working } => {
            format!(
                "That day is {}. The last working day on which notice is in time is {}.",
                kind(give_by.kind()),
                date(working)
            )
        }
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Employee => "the employee",
        Side::Employer => "the employer",
    }
}

fn because(said: String, ground: Ground) -> String {
    match ground {
        Ground::Ordinary => format!("{said}."),
        Ground::Breach => format!("{said}, on the ground that the agreement has not been kept."),
    }
}

fn in_days(days: u32) -> String {
    period(Period::Days(days))
}

/// How it is counted.
fn convention(counting: Counting, length: Period) -> &'static str {
    match (counting, length) {
        (Counting::SameDay, Period::Days(_)) => "The day of notice is not counted.",
        (Counting::SameDay, _) => {
            "The day of notice is not counted, in the same way as in the Swedish act (1930:173) on the reckoning of statutory time."
        }
        (Counting::Inclusive, _) => "The day of notice is counted as the first day.",
        (Counting::NextMonth, _) => "The period is counted from the first day of the month after the notice.",
    }
}

/// Where it ends.
fn result(length: Period, counting: Counting, counted: Counted) -> String {
    let time = period(length);
    let end = date(counted.end);
    match (counting, length, counted.clamp) {
        (Counting::NextMonth, ..) | (_, Period::Days(_), _) => {
            format!("With {time}, the last day is {end}.")
        }
        (Counting::SameDay, Period::Weeks(_), _) => {
            format!("Counting {time} leads to the same weekday: {end}.")
        }
        (Counting::Inclusive, Period::Weeks(_), _) => {
            format!("Counting {time} leads to the day before the same weekday: {end}.")
        }
        (Counting::SameDay, _, None) => format!("Counting {time} leads to the same date: {end}."),
        (Counting::SameDay, _, Some(short)) => format!(
            "Counting {time} leads to the same date, but {}. The month’s last day therefore holds: {end}.",
            clamp(short)
        ),
        (Counting::Inclusive, _, None) => {
            format!("Counting {time} leads to the day before the same date: {end}.")
        }
        (Counting::Inclusive, _, Some(short)) => format!(
            "Counting {time} leads to the day before the same date, but {}. The day before the month’s last day holds: {end}.",
            clamp(short)
        ),
    }
}

fn back_again(last: Date, back: Date) -> String {
    let said = format!(
        "The last day of remote work is {}. The first working day back is {}.",
        date(last),
        date(back)
    );
    let between: Vec<&str> = holidays_between(last, back).map(holiday).listed();
    if between.is_empty() { said } else { format!("{said} Days off in between: {}.", joined(&between, ", ")) }
}
