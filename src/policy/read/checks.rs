//! Reading the checks that a policy asks for by name, each with the parameters of its own.

use super::agreement::length;
use super::{Document, Part, condition};
use crate::error::{Code, Detail, Expected};
use crate::list::Listed;
use crate::policy::facts::Facts;
use crate::policy::known::{KnownEquipment, Weekday};
use crate::policy::model::{Before, Check, CheckCode, Country, Named};

/// The parameter that a code takes, and whether it has to be given.
fn parameter(code: CheckCode) -> Option<(&'static str, bool)> {
    match code {
        CheckCode::CostOnEmployer => Some(("categories", true)),
        CheckCode::RiskAssessmentLate => Some(("before", true)),
        CheckCode::Abroad => Some(("unlessApprovedBy", false)),
        CheckCode::OfficeDay => Some(("days", true)),
        CheckCode::CountryNotAllowed | CheckCode::StayTooLong => Some(("countries", true)),
        CheckCode::RiskAssessmentMissing
        | CheckCode::InsuranceMissing
        | CheckCode::LandlordNotConsulted
        | CheckCode::FollowUpMissing
        | CheckCode::EmploymentContract
        | CheckCode::EarlyTerminationExcluded
        | CheckCode::OutsidePolicyValidity => None,
    }
}

pub(super) fn checks(
    document: &mut Document,
    facts: &Facts,
    roles: &[Named],
    categories: &[Named],
    part: &Part<'_>,
) -> Vec<Check> {
    let mut checks: Vec<Check> = Vec::new();
    let mut names = KnownEquipment::NAMES.to_vec();
    for own in categories {
        names.push(&own.id);
    }
    document.each(part, "checks", &mut |document, part| {
        let code = document.required_choice(part, "code", CheckCode::NAMES, CheckCode::ALL);
        let parameter = code.and_then(parameter);
        if code.is_some() {
            let mut known = vec!["code", "when", "strength", "citation"];
            known.extend(parameter.map(|(name, _)| name));
            document.known_only(part, &known);
        }
        if let Some((name, true)) = parameter {
            document.required(part, name);
        }
        let days = document.choices(part, "days", Weekday::NAMES, Weekday::ALL);
        if code == Some(CheckCode::OfficeDay) {
            document.not_empty(part, "days");
        }
        checks.push(Check {
            code: code.unwrap_or(CheckCode::FollowUpMissing),
            when: condition::optional(document, facts, part, "when"),
            strength: document.strength(part),
            citation: document.citation(part, "citation"),
            categories: document
                .choices(part, "categories", &names, &names)
                .into_iter()
                .map(str::to_owned)
                .listed(),
            before: document.optional_choice(part, "before", Before::NAMES, Before::ALL),
            unless_approved_by: document.role(roles, part, "unlessApprovedBy"),
            days,
            countries: countries(document, code == Some(CheckCode::StayTooLong), part),
        });
    });
    checks
}

/// The countries of a check; where it limits stays, each with the longest one.
fn countries(document: &mut Document, limits_stays: bool, part: &Part<'_>) -> Vec<Country> {
    let known: &[&str] =
        if limits_stays { &["country", "name", "longestStay"] } else { &["country", "name"] };
    let mut countries: Vec<Country> = Vec::new();
    document.each(part, "countries", &mut |document, part| {
        document.known_only(part, known);
        let code = document.string(part, "country").unwrap_or_default();
        let two_capitals = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        if !code.is_empty() && !two_capitals {
            document.reader.wrong_kind(&part.at("country"), Expected::Country);
        }
        if !code.is_empty() && countries.iter().any(|known| known.code == code) {
            document.fault(Code::DuplicateId, part, "country", Detail::Name(code.clone()));
        }
        let name = document.optional_text(part, "name");
        let stay = if limits_stays { document.required(part, "longestStay") } else { None };
        let stay_path = part.at("longestStay");
        let longest_stay =
            stay.and_then(|stay| length(document, stay, &["days", "weeks", "months"], &stay_path));
        countries.push(Country { code, name, longest_stay });
    });
    document.not_empty(part, "countries");
    countries
}
