//! An agreement in words, in English: what a person reads, signs or prints.

use super::agreement_terms::{self as terms, days, label, verbs};
use super::calendar::date;
use crate::agreement::statement::{Heading, Statement};
use crate::calendar::Date;
use crate::list::{Listed, joined};
use crate::policy::{CountFrom, EvaluationTime, Ground, Measure, NoticePeriod, Side, TermLength};
use crate::text::capitalised;

/// The title.
pub fn title(policy: &str) -> String {
    format!("Agreement on remote work under {policy}")
}

/// A heading.
pub fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Parties => "Who the agreement is for",
        Heading::Places => "Workplaces",
        Heading::Extent => "Extent",
        Heading::Duration => "Time",
        Heading::Terms => "What you have agreed",
        Heading::Notice => "Notice",
        Heading::FollowUp => "Follow-up and evaluation",
        Heading::EmployeeDuties => "The policy’s rules on the employee’s side",
        Heading::EmployerDuties => {
            "The policy’s rules on the employer’s and manager’s side, where “you” is the employee"
        }
        Heading::Equipment => "Equipment, insurance and risks",
        Heading::Approvals => "Approvals",
        Heading::Signatures => "Signatures",
    }
}

/// One line.
#[allow(clippy::too_many_lines, reason = "one sentence or two for each statement")]
pub fn line(statement: &Statement<'_>) -> String {
    match statement {
        Statement::Employee { name, unit } => match unit {
            Some(unit) => format!("Employee: {}, {unit}", or_missing(*name)),
            None => format!("Employee: {}", or_missing(*name)),
        },
        Statement::Manager { name } => format!("Manager: {}", or_missing(*name)),
        Statement::MainWorkplace(place) => format!("Ordinary workplace: {}", or_missing(*place)),
        Statement::RemoteWorkplace { kind, address, country } => {
            let parts = [kind.map(terms::place), *address, *country];
            let parts: Vec<&str> = parts.into_iter().flatten().listed();
            let place = if parts.is_empty() { MISSING.to_owned() } else { joined(&parts, ", ") };
            format!("Remote workplace: {place}")
        }
        Statement::Tenure(tenure) => format!(
            "The home is {}.",
            match terms::tenure(*tenure) {
                "housing cooperative" => "in a housing cooperative",
                other => other,
            }
        ),
        Statement::LandlordConsulted(true) => "Landlord or housing association has been asked.".into(),
        Statement::LandlordConsulted(false) => "Landlord or housing association has not been asked.".into(),
        Statement::DaysPerWeek(amount) => {
            format!("Remote work {}.", terms::extent(Measure::DaysPerWeek, None, *amount))
        }
        Statement::DaysPerMonth(amount) => {
            format!("Remote work {}.", terms::extent(Measure::DaysPerMonth, None, *amount))
        }
        Statement::Share { percent, per } => {
            format!("Remote work {}.", terms::extent(Measure::SharePercent, *per, *percent))
        }
        Statement::Weekdays(weekdays) => {
            let names: Vec<&str> = weekdays.iter().map(|day| terms::weekday(*day)).listed();
            format!("Days: {}", terms::list(&names, "and"))
        }
        Statement::ExtentNotStated => format!("Extent: {MISSING}"),
        Statement::OfficeDays { days, strength } => {
            let days: Vec<String> = days.iter().map(|day| format!("{}s", terms::weekday(*day))).listed();
            let days = terms::list(&days.iter().map(String::as_str).listed(), "and");
            format!("Under the policy {days} {} be days at the main workplace.", verbs(*strength).0)
        }
        Statement::Countries { countries, strength } => {
            let names = terms::list(&countries.iter().map(terms::country).listed(), "and");
            let shall = verbs(*strength).0;
            format!("Countries in which remote work abroad {shall} be done under the policy: {names}.")
        }
        Statement::Stay { country, longest, latest, strength } => {
            let until = latest.map(|latest| format!(", here until {}", date(latest))).unwrap_or_default();
            format!(
                "Under the policy a stay in {} {} be at most {}{until}.",
                terms::country(country),
                verbs(*strength).0,
                terms::length(*longest)
            )
        }
        Statement::Start(start) => format!("From: {}", day_or_missing(*start)),
        Statement::End(end) => format!("Until, inclusive: {}", day_or_missing(*end)),
        Statement::Term { length, latest, strength } => {
            let shall = verbs(*strength).0;
            let rule = format!("Under the policy an agreement {shall} run {}", terms::term(*length, date));
            match (length, latest) {
                (TermLength::For(_), Some(latest)) => format!("{rule}, here until {}.", date(*latest)),
                (TermLength::Open { review_months: Some(months) }, _) => {
                    format!("{rule}. It is reviewed {}.", every(*months))
                }
                _ => format!("{rule}."),
            }
        }
        Statement::Topic { topic, text } => format!("{}: {}", capitalised(label(topic)), or_missing(*text)),
        Statement::NoTerms => "No terms are stated.".into(),
        Statement::Notice { given_by, ground, period, count_from, from } => {
            let rule = notice(given_by, *ground, *period, *count_from);
            from.map_or_else(|| rule.clone(), |from| format!("From {} on: {rule}", date(from)))
        }
        Statement::DependsOnStart => {
            "What the policy says here depends on the start date. State it first.".into()
        }
        Statement::NoticeDays { days: amount, policy_has_one: false } => {
            format!("The notice period is {}.", days(*amount))
        }
        Statement::NoticeDays { days: amount, policy_has_one: true } => {
            format!("The agreement says {}. The policy’s notice period holds if they differ.", days(*amount))
        }
        Statement::NoticeNotRegulated => "The policy sets no notice period.".into(),
        Statement::TerminableEarly(true) => "The agreement can be ended early.".into(),
        Statement::TerminableEarly(false) => "According to the agreement it cannot be ended early.".into(),
        Statement::FollowUps(dates) if dates.is_empty() => format!("Follow-up: {MISSING}"),
        Statement::FollowUps(dates) => {
            let dates: Vec<String> = dates.iter().map(|day| date(*day)).listed();
            format!("Follow-up: {}", joined(&dates, ", "))
        }
        Statement::Evaluation { time, strength } => {
            let shall = verbs(*strength).0;
            match time {
                EvaluationTime::AtEnd => {
                    format!("The remote work {shall} be evaluated when its time is up, before it is renewed.")
                }
                EvaluationTime::Every { months } => {
                    format!("The remote work {shall} be evaluated {}.", every(*months))
                }
            }
        }
        Statement::EvaluationNotRegulated => "The policy says nothing of evaluation.".into(),
        Statement::Renews { start, end, evaluated_on } => format!(
            "Renews the agreement from {} to {}. Evaluated: {}",
            day_or_missing(*start),
            day_or_missing(*end),
            day_or_missing(*evaluated_on)
        ),
        Statement::NoDuties => "The policy states nothing in particular.".into(),
        Statement::RiskAssessed(on) => format!("Risks assessed: {}", day_or_missing(*on)),
        Statement::HomeInsurance(None) => format!("Home insurance: {MISSING}"),
        Statement::HomeInsurance(Some(true)) => "Home insurance: yes".into(),
        Statement::HomeInsurance(Some(false)) => "Home insurance: no".into(),
        Statement::Equipment { item, category, provided_by } => {
            let category = category.as_ref().map(label);
            let by = provided_by.map_or(MISSING, terms::side);
            match category {
                Some(category) => format!("{} ({category}), provided by: {by}", or_missing(*item)),
                None => format!("{}, provided by: {by}", or_missing(*item)),
            }
        }
        Statement::NoEquipment => "No equipment is stated.".into(),
        Statement::Approval { by, on } => {
            let by = by.as_ref().map_or(MISSING, label);
            format!("{}: {}", capitalised(by), day_or_missing(*on))
        }
        Statement::NoApprovals => "No approvals are stated.".into(),
        Statement::PartOfEmploymentContract(true) => {
            "The agreement is part of the contract of employment.".into()
        }
        Statement::PartOfEmploymentContract(false) => {
            "The agreement is not part of the contract of employment.".into()
        }
        Statement::EmployeeSignature(on) => format!("The employee: {}", signed(*on)),
        Statement::ManagerSignature(on) => format!("The manager: {}", signed(*on)),
    }
}

const MISSING: &str = "not stated";

fn or_missing(text: Option<&str>) -> &str {
    text.unwrap_or(MISSING)
}

fn day_or_missing(day: Option<Date>) -> String {
    day.map_or_else(|| MISSING.to_owned(), date)
}

fn signed(on: Option<Date>) -> String {
    on.map_or_else(|| "not signed".to_owned(), |on| format!("signed {}", date(on)))
}

fn every(months: u32) -> String {
    match months {
        1 => "every month".into(),
        12 => "every year".into(),
        n => format!("every {n} months"),
    }
}

fn notice(given_by: &[Side], ground: Ground, period: NoticePeriod, count_from: CountFrom) -> String {
    let who = match given_by {
        [side] => terms::side(*side),
        _ => "both sides",
    };
    let who = capitalised(who);
    let ground = match ground {
        Ground::Ordinary => "may end the agreement",
        Ground::Breach => "may end the agreement if it is not kept",
    };
    let counted = match count_from {
        CountFrom::SameDay => "",
        CountFrom::Inclusive => " The day of notice counts.",
        CountFrom::NextMonth => " It is counted from the next turn of the month.",
    };
    match period {
        NoticePeriod::Immediate => format!("{who} {ground}. It ends the same day."),
        NoticePeriod::After(after) => {
            format!("{who} {ground}. The notice period is {}.{counted}", terms::length(after))
        }
    }
}
