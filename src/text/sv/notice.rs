//! The working of a notice, in Swedish.

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
            let said = format!("{} säger upp överenskommelsen {}", capitalised(side(by)), date(on));
            because(said, ground)
        }
        NoticeStep::Wanted { by, ground, end_by } => {
            let said =
                format!("{} vill att överenskommelsen upphör senast {}", capitalised(side(by)), date(end_by));
            because(said, ground)
        }
        NoticeStep::BreachClause { by, period: length, strength, section } => {
            let may = match strength {
                Strength::Must => "ska",
                Strength::Should => "bör",
                Strength::May => "får",
            };
            let by = side(by);
            match length {
                None => format!(
                    "Enligt avsnittet ”{section}” {may} {by} avsluta överenskommelsen samma dag när den inte följs."
                ),
                Some(length) => format!(
                    "Enligt avsnittet ”{section}” {may} {by} säga upp överenskommelsen när den inte följs. Uppsägningstiden är då {}.",
                    period(length)
                ),
            }
        }
        NoticeStep::NoBreachClause { by } => format!(
            "Policyn har ingen särskild regel för när {} säger upp en överenskommelse som inte följs. Då gäller det som annars sägs om uppsägning.",
            side(by)
        ),
        NoticeStep::PolicyPeriod { by, period: length, strength, section } => {
            let (modal, note) = match strength {
                Strength::Must => ("ska", ""),
                Strength::Should => ("bör", " Det är en rekommendation, och svaret räknar med den."),
                Strength::May => ("kan", " Policyn tillåter det, och svaret räknar med det."),
            };
            let by = side(by);
            match length {
                None => format!(
                    "Enligt avsnittet ”{section}” {modal} överenskommelsen upphöra samma dag som {by} säger upp den.{note}"
                ),
                Some(length) => format!(
                    "Enligt avsnittet ”{section}” {modal} uppsägningstiden vara {} när {by} säger upp.{note}",
                    period(length)
                ),
            }
        }
        NoticeStep::InForce { from, last } => match (from, last) {
            (Some(from), Some(last)) => {
                format!("Det gäller uppsägning från och med {} till och med {}.", date(from), date(last))
            }
            (Some(from), None) => format!("Det gäller uppsägning från och med {}.", date(from)),
            (None, Some(last)) => format!("Det gäller uppsägning till och med {}.", date(last)),
            (None, None) => "Det gäller uppsägning på alla dagar.".into(),
        },
        NoticeStep::AgreementDiffers { days, period: Some(own) } => {
            format!("Överenskommelsen anger {}, men policyns {} gäller.", in_days(days), period(own))
        }
        NoticeStep::AgreementDiffers { days, period: None } => {
            format!("Överenskommelsen anger {}, men enligt policyn upphör den samma dag.", in_days(days))
        }
        NoticeStep::AgreementPeriod { by, days } => format!(
            "Policyn anger ingen uppsägningstid för {}. Då gäller överenskommelsens egen tid: {}.",
            side(by),
            in_days(days)
        ),
        NoticeStep::Unregulated { by, end } => {
            let mut said = format!(
                "Varken policyn eller överenskommelsen anger någon uppsägningstid för {}. Därför går det inte att räkna ut någon dag.",
                side(by)
            );
            if let Some(end) = end {
                said.push_str(&format!(" Överenskommelsens egen sista dag är {}.", date(end)));
            }
            said.push_str(" Kom överens om en dag, eller fråga den som ansvarar för policyn.");
            said
        }
        NoticeStep::AtOnce { end } => format!("Överenskommelsen upphör samma dag: {}.", date(end)),
        NoticeStep::Counted { period: length, counting, counted } => {
            format!("{} {}", convention(counting, length), result(length, counting, counted))
        }
        NoticeStep::NotMoved { end } => {
            format!("Slutdagen är {}. Den flyttas inte för det.", kind(end.kind()))
        }
        NoticeStep::Expires { end } => format!(
            "Överenskommelsen går ut av sig själv redan {}, innan uppsägningstiden är slut. Den dagen gäller.",
            date(end)
        ),
        NoticeStep::NeverStarts { start } => format!(
            "Överenskommelsen skulle börja gälla {}. Den upphör före det, så distansarbetet börjar aldrig.",
            date(start)
        ),
        NoticeStep::Back { last, back } => back_again(last, back),
        NoticeStep::EndsByItself { end } => format!(
            "Överenskommelsen går ut av sig själv {}, alltså i tid. Den kan sägas upp till och med den dagen.",
            date(end)
        ),
        NoticeStep::AtOnceBack { give_by } => format!(
            "Överenskommelsen upphör samma dag som den sägs upp. Sista dag att säga upp den är {}.",
            date(give_by)
        ),
        NoticeStep::CountedBack { period: length, counting, give_by, end, next_day_ends } => {
            let mut said = format!(
                "{} Med {} är sista dag att säga upp {}.",
                convention(counting, length),
                period(length),
                date(give_by)
            );
            if let Some(counted) = end {
                if let Some(short) = counted.clamp {
                    said.push_str(&format!(" {}, så månadens sista dag räknas.", capitalised(&clamp(short))));
                }
                said.push_str(&format!(" Då upphör överenskommelsen {}.", date(counted.end)));
            }
            if let Some(later) = next_day_ends {
                said.push_str(&format!(" En uppsägning dagen därpå leder till {}.", date(later)));
            }
            said
        }
        NoticeStep::GiveBy { give_by, working } if give_by == working => "Den dagen är en arbetsdag.".into(),
        NoticeStep::GiveBy { give_by, working } => {
            format!(
                "Den dagen är {}. Sista arbetsdagen att säga upp i tid är {}.",
                kind(give_by.kind()),
                date(working)
            )
        }
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Employee => "medarbetaren",
        Side::Employer => "arbetsgivaren",
    }
}

fn because(said: String, ground: Ground) -> String {
    match ground {
        Ground::Ordinary => format!("{said}."),
        Ground::Breach => format!("{said}, med skälet att den inte har följts."),
    }
}

fn in_days(days: u32) -> String {
    period(Period::Days(days))
}

/// How it is counted.
fn convention(counting: Counting, length: Period) -> &'static str {
    match (counting, length) {
        (Counting::SameDay, Period::Days(_)) => "Uppsägningsdagen räknas inte in i tiden.",
        (Counting::SameDay, _) => {
            "Uppsägningsdagen räknas inte in i tiden, på samma sätt som i lagen (1930:173) om beräkning av lagstadgad tid."
        }
        (Counting::Inclusive, _) => "Uppsägningsdagen räknas som den första dagen.",
        (Counting::NextMonth, _) => "Tiden räknas från den första dagen i månaden efter uppsägningen.",
    }
}

/// Where it ends.
fn result(length: Period, counting: Counting, counted: Counted) -> String {
    let time = period(length);
    let end = date(counted.end);
    match (counting, length, counted.clamp) {
        (Counting::NextMonth, ..) | (_, Period::Days(_), _) => {
            format!("Med {time} blir den sista dagen {end}.")
        }
        (Counting::SameDay, Period::Weeks(_), _) => {
            format!("{} räknas till samma veckodag: {end}.", capitalised(&time))
        }
        (Counting::Inclusive, Period::Weeks(_), _) => {
            format!("{} slutar då dagen före samma veckodag: {end}.", capitalised(&time))
        }
        (Counting::SameDay, _, None) => format!("{} räknas till samma datum: {end}.", capitalised(&time)),
        (Counting::SameDay, _, Some(short)) => {
            format!(
                "{} räknas till samma datum, men {}. Då gäller månadens sista dag: {end}.",
                capitalised(&time),
                clamp(short)
            )
        }
        (Counting::Inclusive, _, None) => {
            format!("{} slutar då dagen före samma datum: {end}.", capitalised(&time))
        }
        (Counting::Inclusive, _, Some(short)) => format!(
            "{} slutar då dagen före samma datum, men {}. Dagen före månadens sista dag gäller: {end}.",
            capitalised(&time),
            clamp(short)
        ),
    }
}

fn back_again(last: Date, back: Date) -> String {
    let said =
        format!("Sista dag på distans är {}. Första arbetsdag tillbaka är {}.", date(last), date(back));
    let between: Vec<&str> = holidays_between(last, back).map(holiday).listed();
    if between.is_empty() {
        said
    } else {
        format!("{said} Lediga dagar däremellan: {}.", joined(&between, ", "))
    }
}
