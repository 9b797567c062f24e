//! What is wrong with an agreement and what to do about it, in English: whole sentences, shown beside the field.

use super::agreement_terms::{self as terms, days, label, verbs};
use crate::agreement::Fault;
use crate::agreement::fields::{Below, Field, Place};
use crate::agreement::kinds::{Range, Type};
use crate::list::Listed;
use crate::policy::{Before, Form, Strength};
use crate::text::{capitalised, number, shortened};

/// The message of one fault.
#[allow(clippy::too_many_lines, reason = "one sentence or two for each code")]
pub fn message(place: &Place<'_>, fault: &Fault<'_>, strength: Strength) -> String {
    let subject = subject(place);
    let (shall, shall_not) = verbs(strength);
    match fault {
        Fault::MissingField if place.index.is_some() && place.field.is_some_and(Field::is_list) => {
            format!("{subject} is empty. Fill in the row or remove it.")
        }
        Fault::MissingField => format!("{subject} is missing. Fill it in."),
        Fault::WrongType { .. } if place.field.is_none() => {
            "This is not an agreement. Fill in the details of the agreement.".into()
        }
        Fault::WrongType { expected, .. } => {
            format!("{subject} has the wrong kind of value. {}", wanted(*expected))
        }
        Fault::UnknownField { given, near, .. } => {
            let given = shortened(given);
            match near {
                Some(near) => format!("The field “{given}” is not known. Did you mean “{}”?", self::subject(near)),
                None => format!("The field “{given}” is not known. Remove it."),
            }
        }
        Fault::UnknownChoice { given, choices } => format!(
            "{subject}: “{}” cannot be chosen. Choose {}.",
            shortened(given),
            terms::choices(choices)
        ),
        Fault::InvalidDate { given } => {
            format!("{subject}: “{}” is not a date. Write a day that exists, as YYYY-MM-DD.", shortened(given))
        }
        Fault::DateOutOfRange { .. } => {
            format!("{subject} lies outside the calendar. Choose a day from 1900-01-01 to 2199-12-31.")
        }
        Fault::OutOfRange { given, range } => {
            let rule = match range {
                Range::HalfDays(most) => {
                    format!("Write whole or half days, from 0.5 to {}.", number(*most, '.'))
                }
                Range::Share => "Write a number from 1 to 100.".into(),
                Range::WholeDays => "Write a whole number of days, 0 or more.".into(),
            };
            // A number beyond all measure says nothing that the rule does not.
            if given.abs() < 1e9 {
                format!("{subject} cannot be {}. {rule}", number(*given, '.'))
            } else {
                format!("{subject} has an impossible value. {rule}")
            }
        }
        Fault::EndBeforeStart { start, .. } => {
            format!("{subject} is before the start date {}. Choose that day or a later one.", terms::day(*start))
        }
        Fault::NoExtent => {
            "The extent is missing. Give days a week, days a month, share of working time, or days of the week."
                .into()
        }
        Fault::WeekdayMismatch { weekdays, days: week } => format!(
            "{} chosen, but {} a week needs {}. Change one of them.",
            capitalised(&terms::count(f64::from(*weekdays), "day of the week is", "days of the week are")),
            days(*week),
            number(week.ceil(), '.')
        ),
        Fault::DuplicateWeekday { day } => {
            format!("{} is chosen more than once. Remove the repetition.", terms::weekday(*day))
        }
        Fault::FollowUpOutsideTerm { start, end, .. } => {
            let bounds = match (start, end) {
                (Some(start), Some(end)) => format!("from {} to {}", terms::day(*start), terms::day(*end)),
                (Some(start), None) => format!("from {}", terms::day(*start)),
                (None, Some(end)) => format!("until {}", terms::day(*end)),
                (None, None) => "within the agreement’s time".into(),
            };
            format!("The follow-up lies outside the agreement’s time. Choose a day {bounds}.")
        }
        Fault::SignatureMissing => format!("{subject} is missing. Both must sign the agreement."),
        Fault::SignedAfterStart { start, .. } => format!(
            "The signature is later than the start date {}. Sign before the remote work begins.",
            terms::day(*start)
        ),
        Fault::EvaluatedAfterStart { start, .. } => format!(
            "The evaluation was made after the new term began on {}. Evaluate before you renew.",
            terms::day(*start)
        ),
        Fault::RenewalGapOrOverlap { day_after, .. } => match day_after {
            Some(day) => format!(
                "The start date does not follow directly on the earlier agreement. The day after its end is {}.",
                terms::day(*day)
            ),
            None => {
                "The start date does not follow directly on the earlier agreement. Change one of the dates.".into()
            }
        },
        Fault::TermTooLong { length, latest, .. } => format!(
            "The agreement {shall} run {}. Choose the end date {} or an earlier one.",
            terms::term(*length, terms::day),
            terms::day(*latest)
        ),
        Fault::NoEndDate { length, latest } => {
            let length = terms::term(*length, terms::day);
            match latest {
                Some(latest) => format!(
                    "The end date is missing. The agreement {shall} run {length}. Choose {} or earlier.",
                    terms::day(*latest)
                ),
                None => {
                    format!("The end date is missing. The agreement {shall} run {length}. Choose an end date.")
                }
            }
        }
        Fault::TopicMissing { topic } => {
            format!("The agreement {shall} deal with {}. Write what you have agreed.", label(topic))
        }
        Fault::NoticePeriodMismatch { given, periods, exact } => {
            let periods: Vec<String> = periods.iter().map(|period| terms::notice(*period)).listed();
            let periods = terms::list(&periods.iter().map(String::as_str).listed(), "or");
            let action = match exact {
                Some(exact) => format!("Write {} days.", number(*exact, '.')),
                None => "Change the notice period or remove it.".into(),
            };
            format!("The notice period is {}, but {shall} be {periods}. {action}", days(*given))
        }
        Fault::EarlyTerminationExcluded => {
            format!("It {shall} be possible to end the agreement early. Change the answer to yes.")
        }
        Fault::TooManyDays { measure, per, at_most, given } => format!(
            "The extent is {}, but {shall} be at most {}. Reduce the extent.",
            terms::extent(*measure, *per, *given),
            terms::extent(*measure, *per, *at_most)
        ),
        Fault::ExtentNotComparable { at_most } => format!(
            "The policy limits remote work to {} a week. Give days a week, so that it can be compared.",
            days(*at_most)
        ),
        Fault::ApprovalMissing { by, measure, per, at_most, .. } => format!(
            "More than {} {shall} be approved by {}. Add the approval or reduce the extent.",
            terms::extent(*measure, *per, *at_most),
            label(by)
        ),
        Fault::Abroad { by: Some((by, _)) } => format!(
            "Remote work abroad {shall} be approved by {}. Add the approval or change the place.",
            label(by)
        ),
        Fault::Abroad { by: None } => {
            format!("The remote work {shall} be done in Sweden. Choose another place.")
        }
        Fault::RiskAssessmentMissing => format!(
            "The date of the risk assessment is missing. The risks {shall} be assessed before the remote work begins. Fill in the day."
        ),
        Fault::RiskAssessmentLate { before: Before::Start, limit, .. } => format!(
            "The risks {shall} be assessed before the remote work begins on {}. Check the dates or move the start.",
            terms::day(*limit)
        ),
        Fault::RiskAssessmentLate { before: Before::Approval, limit, .. } => format!(
            "The risks {shall} be assessed before the approval on {}. Check the dates or decide anew.",
            terms::day(*limit)
        ),
        Fault::InsuranceMissing { denied: false } => format!(
            "Home insurance is not stated. The employee {shall} have one. Answer yes if there is one."
        ),
        Fault::InsuranceMissing { denied: true } => {
            format!("The employee {shall} have home insurance. Take one out before the remote work begins.")
        }
        Fault::LandlordNotConsulted { .. } => {
            format!("Landlord or housing association {shall} be asked. Answer yes when that is done.")
        }
        Fault::CostOnEmployer { item, category } => {
            let action = match item {
                Some(item) => format!("Change who provides “{}”.", shortened(item)),
                None => "Change who provides the equipment.".into(),
            };
            format!("The employer {shall_not} pay for {}. {action}", label(category))
        }
        Fault::FollowUpMissing => {
            format!("Follow-up is missing. The remote work {shall} be followed up. Give at least one day.")
        }
        Fault::EvaluationMissing { early: Some((day, start)) } => format!(
            "The evaluation on {} was made before the earlier term began on {}. That term {shall} be evaluated before it is renewed.",
            terms::day(*day),
            terms::day(*start)
        ),
        Fault::EvaluationMissing { early: None } => format!(
            "The date of the evaluation is missing. The earlier term {shall} be evaluated before it is renewed."
        ),
        Fault::EmploymentContract => format!(
            "The agreement {shall_not} be part of the contract of employment. Change the answer to no."
        ),
        Fault::OutsidePolicyValidity { day, from, to } => {
            let bounds = match (from, to) {
                (Some(from), Some(to)) => format!("from {} to {}", terms::day(*from), terms::day(*to)),
                (Some(from), None) => format!("from {}", terms::day(*from)),
                (None, Some(to)) => format!("until {}", terms::day(*to)),
                (None, None) => "at another time".into(),
            };
            format!("{} lies outside the policy’s validity. The policy applies {bounds}.", terms::day(*day))
        }
        Fault::OfficeDay { day } => {
            format!("{} {shall} be a day at the main workplace. Choose another day.", terms::weekday(*day))
        }
        Fault::CountryNotAllowed { given, countries } => format!(
            "The country is “{}”, but remote work abroad {shall} be done in {}. Choose another country.",
            shortened(given),
            terms::countries(countries)
        ),
        Fault::StayTooLong { country, longest, end, latest } => {
            let missing = if end.is_none() { "The end date is missing. " } else { "" };
            let latest = match latest {
                Some(latest) => format!("Choose the end date {} or an earlier one.", terms::day(*latest)),
                None => "Choose an end date.".into(),
            };
            format!(
                "{missing}The stay in {} {shall} be at most {}. {latest}",
                terms::country(country),
                terms::length(*longest)
            )
        }
        Fault::AgreementNotNeeded { form } => match form {
            Form::Oral => "The policy asks for no written agreement in this case. A spoken agreement is enough.",
            Form::None => "The policy asks for no agreement in this case.",
            Form::Written => "The agreement must be in writing.",
        }
        .into(),
    }
}

/// What the place is called; rows of a list are counted from 1.
fn subject(place: &Place<'_>) -> String {
    let Some(field) = place.field else {
        return "The agreement".into();
    };
    if let Below::Topic(_, _, topic) = &place.below {
        return capitalised(label(topic));
    }
    match place.index {
        Some(index) => format!("{} (row {})", terms::field(field), index.saturating_add(1)),
        None => terms::field(field).to_owned(),
    }
}

fn wanted(expected: Type) -> &'static str {
    match expected {
        Type::Object => "Fill in its details one by one.",
        Type::List => "Give a list.",
        Type::Text => "Write text.",
        Type::Boolean => "Answer yes or no.",
        Type::Number => "Write a number.",
        Type::Date => "Write a date as YYYY-MM-DD.",
        Type::Choice => "Choose one of the alternatives.",
        Type::Other => "Give another value.",
    }
}
