//! An agreement in words, in Swedish: what a person reads, signs or prints.

use super::agreement_terms::{self as terms, days, label, verbs};
use super::calendar::date;
use crate::agreement::statement::{Heading, Statement};
use crate::calendar::Date;
use crate::list::{Listed, joined};
use crate::policy::{CountFrom, EvaluationTime, Ground, Measure, NoticePeriod, Side, TermLength};
use crate::text::capitalised;

/// The title.
pub fn title(policy: &str) -> String {
    format!("Överenskommelse om distansarbete enligt {policy}")
}

/// A heading.
pub fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Parties => "Vilka överenskommelsen gäller",
        Heading::Places => "Arbetsplatser",
        Heading::Extent => "Omfattning",
        Heading::Duration => "Tid",
        Heading::Terms => "Vad ni har kommit överens om",
        Heading::Notice => "Uppsägning",
        Heading::FollowUp => "Uppföljning och utvärdering",
        Heading::EmployeeDuties => "Policyns regler för medarbetarens del",
        Heading::EmployerDuties => {
            "Policyns regler för arbetsgivarens och chefens del, där ”du” är medarbetaren"
        }
        Heading::Equipment => "Utrustning, försäkring och risker",
        Heading::Approvals => "Godkännanden",
        Heading::Signatures => "Underskrifter",
    }
}

/// One line.
#[allow(clippy::too_many_lines, reason = "one sentence or two for each statement")]
pub fn line(statement: &Statement<'_>) -> String {
    match statement {
        Statement::Employee { name, unit } => match unit {
            Some(unit) => format!("Medarbetare: {}, {unit}", or_missing(*name)),
            None => format!("Medarbetare: {}", or_missing(*name)),
        },
        Statement::Manager { name } => format!("Chef: {}", or_missing(*name)),
        Statement::MainWorkplace(place) => format!("Ordinarie arbetsplats: {}", or_missing(*place)),
        Statement::RemoteWorkplace { kind, address, country } => {
            let parts = [kind.map(terms::place), *address, *country];
            let parts: Vec<&str> = parts.into_iter().flatten().listed();
            let place = if parts.is_empty() { MISSING.to_owned() } else { joined(&parts, ", ") };
            format!("Distansarbetsplats: {place}")
        }
        Statement::Tenure(tenure) => format!(
            "Bostaden är {}.",
            match terms::tenure(*tenure) {
                "bostadsrätt" => "en bostadsrätt",
                other => other,
            }
        ),
        Statement::LandlordConsulted(true) => {
            "Hyresvärden eller bostadsrättsföreningen är tillfrågad.".into()
        }
        Statement::LandlordConsulted(false) => {
            "Hyresvärden eller bostadsrättsföreningen är inte tillfrågad.".into()
        }
        Statement::DaysPerWeek(amount) => {
            format!("Distansarbete {}.", terms::extent(Measure::DaysPerWeek, None, *amount))
        }
        Statement::DaysPerMonth(amount) => {
            format!("Distansarbete {}.", terms::extent(Measure::DaysPerMonth, None, *amount))
        }
        Statement::Share { percent, per } => {
            format!("Distansarbete {}.", terms::extent(Measure::SharePercent, *per, *percent))
        }
        Statement::Weekdays(weekdays) => {
            let names: Vec<&str> = weekdays.iter().map(|day| terms::weekday(*day)).listed();
            format!("Dagar: {}", terms::list(&names, "och"))
        }
        Statement::ExtentNotStated => format!("Omfattning: {MISSING}"),
        Statement::OfficeDays { days, strength } => {
            let days: Vec<String> = days.iter().map(|day| format!("{}ar", terms::weekday(*day))).listed();
            let days = terms::list(&days.iter().map(String::as_str).listed(), "och");
            format!("Enligt policyn {} {days} vara dagar på den ordinarie arbetsplatsen.", verbs(*strength).0)
        }
        Statement::Countries { countries, strength } => {
            let names = terms::list(&countries.iter().map(terms::country).listed(), "och");
            let shall = verbs(*strength).0;
            format!("Länder där distansarbete utomlands enligt policyn {shall} ske: {names}.")
        }
        Statement::Stay { country, longest, latest, strength } => {
            let until =
                latest.map(|latest| format!(", här till och med {}", date(latest))).unwrap_or_default();
            format!(
                "Enligt policyn {} en vistelse i {} vara högst {}{until}.",
                verbs(*strength).0,
                terms::country(country),
                terms::length(*longest)
            )
        }
        Statement::Start(start) => format!("Från och med: {}", day_or_missing(*start)),
        Statement::End(end) => format!("Till och med: {}", day_or_missing(*end)),
        Statement::Term { length, latest, strength } => {
            let shall = verbs(*strength).0;
            let rule =
                format!("Enligt policyn {shall} en överenskommelse gälla {}", terms::term(*length, date));
            match (length, latest) {
                (TermLength::For(_), Some(latest)) => {
                    format!("{rule}, här till och med {}.", date(*latest))
                }
                (TermLength::Open { review_months: Some(months) }, _) => {
                    format!("{rule}. Den ses över {}.", every(*months))
                }
                _ => format!("{rule}."),
            }
        }
        Statement::Topic { topic, text } => {
            format!("{}: {}", capitalised(label(topic)), or_missing(*text))
        }
        Statement::NoTerms => "Inga villkor är angivna.".into(),
        Statement::Notice { given_by, ground, period, count_from, from } => {
            let rule = notice(given_by, *ground, *period, *count_from);
            from.map_or_else(|| rule.clone(), |from| format!("Från och med {} gäller: {rule}", date(from)))
        }
        Statement::DependsOnStart => "Vad policyn säger här beror på startdatumet. Ange det först.".into(),
        Statement::NoticeDays { days: amount, policy_has_one: false } => {
            format!("Uppsägningstiden är {}.", days(*amount))
        }
        Statement::NoticeDays { days: amount, policy_has_one: true } => {
            format!(
                "I överenskommelsen står {}. Policyns uppsägningstid gäller om de skiljer sig åt.",
                days(*amount)
            )
        }
        Statement::NoticeNotRegulated => "Policyn anger ingen uppsägningstid.".into(),
        Statement::TerminableEarly(true) => "Överenskommelsen kan sägas upp i förtid.".into(),
        Statement::TerminableEarly(false) => {
            "Enligt överenskommelsen kan den inte sägas upp i förtid.".into()
        }
        Statement::FollowUps(dates) if dates.is_empty() => format!("Uppföljning: {MISSING}"),
        Statement::FollowUps(dates) => {
            let dates: Vec<String> = dates.iter().map(|day| date(*day)).listed();
            format!("Uppföljning: {}", joined(&dates, ", "))
        }
        Statement::Evaluation { time, strength } => {
            let shall = verbs(*strength).0;
            match time {
                EvaluationTime::AtEnd => {
                    format!("Distansarbetet {shall} utvärderas när tiden går ut, innan det förlängs.")
                }
                EvaluationTime::Every { months } => {
                    format!("Distansarbetet {shall} utvärderas {}.", every(*months))
                }
            }
        }
        Statement::EvaluationNotRegulated => "Policyn säger inget om utvärdering.".into(),
        Statement::Renews { start, end, evaluated_on } => format!(
            "Förlänger överenskommelsen från {} till {}. Utvärderad: {}",
            day_or_missing(*start),
            day_or_missing(*end),
            day_or_missing(*evaluated_on)
        ),
        Statement::NoDuties => "Policyn anger inget särskilt.".into(),
        Statement::RiskAssessed(on) => format!("Riskerna bedömda: {}", day_or_missing(*on)),
        Statement::HomeInsurance(None) => format!("Hemförsäkring: {MISSING}"),
        Statement::HomeInsurance(Some(true)) => "Hemförsäkring: ja".into(),
        Statement::HomeInsurance(Some(false)) => "Hemförsäkring: nej".into(),
        Statement::Equipment { item, category, provided_by } => {
            let category = category.as_ref().map(label);
            let by = provided_by.map_or(MISSING, terms::side);
            match category {
                Some(category) => format!("{} ({category}), tillhandahålls av: {by}", or_missing(*item)),
                None => format!("{}, tillhandahålls av: {by}", or_missing(*item)),
            }
        }
        Statement::NoEquipment => "Ingen utrustning är angiven.".into(),
        Statement::Approval { by, on } => {
            let by = by.as_ref().map_or(MISSING, label);
            format!("{}: {}", capitalised(by), day_or_missing(*on))
        }
        Statement::NoApprovals => "Inga godkännanden är angivna.".into(),
        Statement::PartOfEmploymentContract(true) => {
            "Överenskommelsen är en del av anställningsavtalet.".into()
        }
        Statement::PartOfEmploymentContract(false) => {
            "Överenskommelsen är inte en del av anställningsavtalet.".into()
        }
        Statement::EmployeeSignature(on) => format!("Medarbetaren: {}", signed(*on)),
        Statement::ManagerSignature(on) => format!("Chefen: {}", signed(*on)),
    }
}

const MISSING: &str = "inte angivet";

fn or_missing(text: Option<&str>) -> &str {
    text.unwrap_or(MISSING)
}

fn day_or_missing(day: Option<Date>) -> String {
    day.map_or_else(|| MISSING.to_owned(), date)
}

fn signed(on: Option<Date>) -> String {
    on.map_or_else(|| "inte undertecknat".to_owned(), |on| format!("undertecknat {}", date(on)))
}

fn every(months: u32) -> String {
    match months {
        1 => "varje månad".into(),
        12 => "varje år".into(),
        2 => "varannan månad".into(),
        n if matches!(n % 10, 1 | 2) && !matches!(n % 100, 11 | 12) => format!("var {n}:a månad"),
        n => format!("var {n}:e månad"),
    }
}

fn notice(given_by: &[Side], ground: Ground, period: NoticePeriod, count_from: CountFrom) -> String {
    let who = match given_by {
        [side] => terms::side(*side),
        _ => "båda parter",
    };
    let who = capitalised(who);
    let ground = match ground {
        Ground::Ordinary => "kan säga upp överenskommelsen",
        Ground::Breach => "kan säga upp överenskommelsen om den inte följs",
    };
    let counted = match count_from {
        CountFrom::SameDay => "",
        CountFrom::Inclusive => " Dagen för uppsägningen räknas med.",
        CountFrom::NextMonth => " Tiden räknas från nästa månadsskifte.",
    };
    match period {
        NoticePeriod::Immediate => format!("{who} {ground}. Den upphör samma dag."),
        NoticePeriod::After(after) => {
            format!("{who} {ground}. Uppsägningstiden är {}.{counted}", terms::length(after))
        }
    }
}
