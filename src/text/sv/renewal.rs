//! The working of a renewal, in Swedish.

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
                "Enligt avsnittet ”{section}” {} en överenskommelse gälla högst {}. Räknat från {} blir den sista dagen {}",
                modal(strength),
                period(length),
                date(start),
                date(counted.end)
            );
            match counted.clamp {
                None => format!("{said}, dagen före samma datum."),
                Some(short) => format!(
                    "{said}. {}, så månadens sista dag gäller och ingen dag dras av.",
                    capitalised(&clamp(short))
                ),
            }
        }
        RenewalStep::TermUntil { until, strength, section } => format!(
            "Enligt avsnittet ”{section}” {} överenskommelser gälla längst till och med {}.",
            modal(strength),
            date(until)
        ),
        RenewalStep::TermOpen { strength, section } => {
            format!("Enligt avsnittet ”{section}” {} överenskommelser gälla tills vidare.", modal(strength))
        }
        RenewalStep::NoTerm => "Policyn anger ingen längsta tid för en överenskommelse.".into(),
        RenewalStep::OutsideTerm { end: Some(end), latest_end } => format!(
            "Överenskommelsens slutdag, {}, ligger efter den sista dagen enligt policyn, {}.",
            date(end),
            date(latest_end)
        ),
        RenewalStep::OutsideTerm { end: None, latest_end } => format!(
            "Överenskommelsen har ingen slutdag, och den sista dagen enligt policyn, {}, har passerat.",
            date(latest_end)
        ),
        RenewalStep::Evaluation { strength, section, every, due_by } => {
            let modal = modal(strength);
            let mut said = match every {
                None => format!(
                    "Enligt avsnittet ”{section}” {modal} distansarbetet utvärderas när överenskommelsen löper ut."
                ),
                Some(months) => format!(
                    "Enligt avsnittet ”{section}” {modal} distansarbetet utvärderas återkommande. Tiden mellan gångerna är {}, räknat från startdagen.",
                    period(Period::Months(months))
                ),
            };
            if let Some(due) = due_by {
                let last = if every.is_some() {
                    "Nästa utvärdering görs senast"
                } else {
                    "Sista dag för det är"
                };
                said.push_str(&format!(" {last} {}.", date(due)));
            }
            said
        }
        RenewalStep::Evaluated { state } => match state {
            EvaluationState::NotDone => "Ingen utvärdering är angiven.".into(),
            EvaluationState::Done(on) => format!("Utvärderingen gjordes {}.", date(on)),
            EvaluationState::BeforeStart(on) => {
                format!("Utvärderingen {} gjordes före startdagen och räknas inte hit.", date(on))
            }
            EvaluationState::AfterToday(on) => {
                format!("Utvärderingen {} ligger framåt i tiden och är inte gjord än.", date(on))
            }
        },
        RenewalStep::MayRenew(MayRenew::Yes) => {
            "Inget i policyn hindrar att överenskommelsen förnyas.".into()
        }
        RenewalStep::MayRenew(MayRenew::EvaluateFirst) => {
            "Gör utvärderingen först. Därefter kan ni besluta om en ny överenskommelse.".into()
        }
        RenewalStep::MayRenew(MayRenew::NotRegulated) => {
            "Policyn säger inget om förnyelse. Fråga den som beslutar om distansarbete.".into()
        }
        RenewalStep::Next { start, closing, lapsed, counted, strength } => {
            let mut said = if lapsed {
                format!(
                    "Slutdagen {} har passerat. En ny överenskommelse kan börja tidigast {}.",
                    date(closing),
                    date(start)
                )
            } else {
                format!(
                    "En ny överenskommelse kan börja {}, dagen efter slutdagen {}.",
                    date(start),
                    date(closing)
                )
            };
            if let Some(counted) = counted {
                let modal = if strength == Some(Strength::Should) { "bör" } else { "kan" };
                said.push_str(&format!(" Den {modal} gälla längst till och med {}.", date(counted.end)));
                if let Some(short) = counted.clamp {
                    said.push_str(&format!(" {}, så månadens sista dag gäller.", capitalised(&clamp(short))));
                }
            }
            said
        }
        RenewalStep::NoFurtherTerm { start, until } => format!(
            "En ny överenskommelse skulle börja {}, men enligt policyn är sista dagen för överenskommelser {}. Det finns alltså ingen tid kvar.",
            date(start),
            date(until)
        ),
        RenewalStep::NoClosingDay => {
            "Överenskommelsen har ingen slutdag, så det finns ingen dag för en ny.".into()
        }
        RenewalStep::Requested { wished, allowed: true, .. } => {
            format!("Den önskade slutdagen, {}, går bra.", date(wished))
        }
        RenewalStep::Requested { wished, first, .. } if wished < first => format!(
            "Den önskade slutdagen, {}, ligger före den första möjliga dagen, {}.",
            date(wished),
            date(first)
        ),
        RenewalStep::Requested { wished, first, latest, .. } => format!(
            "Den önskade slutdagen, {}, ligger efter den sista dagen enligt policyn, {}.",
            date(wished),
            date(latest.unwrap_or(first))
        ),
        RenewalStep::PolicyNotInForce { day, from, to } => {
            let from = from.map(|from| format!(" från och med {}", date(from))).unwrap_or_default();
            let to = to.map(|to| format!(" till och med {}", date(to))).unwrap_or_default();
            format!("Policyn gäller{from}{to}. Den gäller alltså inte {}.", date(day))
        }
        RenewalStep::PolicyEndsBefore { to } => {
            format!(
                "Policyn gäller till och med {}. Vad som gäller efter den dagen går inte att säga än.",
                date(to)
            )
        }
    }
}

fn modal(strength: Strength) -> &'static str {
    match strength {
        Strength::Must => "ska",
        Strength::Should => "bör",
        Strength::May => "kan",
    }
}

fn stands(status: Status, start: Date, end: Option<Date>, today: Date) -> String {
    let start = date(start);
    let until = end.map_or_else(|| "utan slutdag".into(), |end| format!("till och med {}", date(end)));
    let state = match status {
        Status::Upcoming => "har inte börjat",
        Status::Running => "pågår",
        Status::Ended => "har upphört",
    };
    format!("Överenskommelsen gäller från och med {start}, {until}. Den {state} {}.", date(today))
}
