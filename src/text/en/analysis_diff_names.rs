//! What the parts of a policy are called when two policies are compared, in English.

use super::agreement_terms as terms;
use crate::analysis::diff::{Subject, Wording};
use crate::list::Listed;
use crate::policy::{Arrangement, CheckCode, Effect, Ground, Measure, Party, PolicyPart};
use crate::text::{capitalised, enumeration};

/// What a change is about, and the text that it holds where it has no name of its own.
pub fn noun(subject: &Subject) -> (String, Option<&str>) {
    let under = |name: String, section: &str| format!("{name} under “{section}”");
    match subject {
        Subject::Rule { text, section } => (under("The rule".into(), section), Some(text)),
        Subject::Arrangement { arrangement: kind, section } => {
            (under(capitalised(arrangement(*kind)), section), None)
        }
        Subject::Decision { role, section } => (under(format!("The decision by {role}"), section), None),
        Subject::Scope => ("What the policy covers".into(), None),
        Subject::Fact { question } => (format!("The question “{question}”"), None),
        Subject::Topic { label, section } => {
            (under(format!("The topic “{label}” of the agreement"), section), None)
        }
        Subject::Limit { measure, per, section } => {
            let what = match measure {
                Measure::DaysPerWeek => "days a week".to_owned(),
                Measure::DaysPerMonth => "days a month".to_owned(),
                Measure::SharePercent => match per {
                    Some(per) => format!("share of working time {}", terms::share_per(*per)),
                    None => "share of working time".to_owned(),
                },
            };
            (under(format!("The agreement’s limit for {what}"), section), None)
        }
        Subject::Check { code, detail: Some(detail), section } => {
            (under(format!("The demand for {} ({detail})", check(*code)), section), None)
        }
        Subject::Check { code, detail: None, section } => {
            (under(format!("The demand for {}", check(*code)), section), None)
        }
        Subject::Term { section } => (under("The agreement’s longest term".into(), section), None),
        Subject::Notice { by, ground, section } => {
            let when = match ground {
                Ground::Ordinary => format!("Notice from {}", terms::side(*by)),
                Ground::Breach => {
                    format!("Notice from {} when the agreement is not kept", terms::side(*by))
                }
            };
            (under(when, section), None)
        }
        Subject::Evaluation { section } => (under("The evaluation".into(), section), None),
        Subject::Equipment { label } => (format!("The equipment “{label}”"), None),
        Subject::Guidance { title, section } => (under(format!("The advice “{title}”"), section), None),
        Subject::Assumption { text } => ("A reading of the source".into(), Some(text)),
        Subject::Role { label } => (format!("The role “{label}”"), None),
        Subject::Group { label } => (format!("The group of questions “{label}”"), None),
        Subject::Validity => ("The policy’s validity".into(), None),
        Subject::Id => ("The policy’s id".into(), None),
        Subject::Title => ("The policy’s title".into(), None),
        Subject::Organisation => ("The policy’s organisation".into(), None),
        Subject::Version => ("The policy’s edition".into(), None),
        Subject::Source => ("The source".into(), None),
        Subject::Contact => ("Whom to ask".into(), None),
        Subject::NotRegulated { part } => {
            (format!("The statement that “{}” is not regulated", silence(*part)), None)
        }
    }
}

/// A kind of arrangement.
pub fn arrangement(kind: Arrangement) -> &'static str {
    match kind {
        Arrangement::Regular => "regular remote work",
        Arrangement::Occasional => "occasional remote work",
        Arrangement::NotRemoteWork => "what is not remote work",
    }
}

/// Kinds of arrangements in a row.
pub fn arrangements(kinds: &[Arrangement]) -> String {
    enumeration(&kinds.iter().map(|kind| arrangement(*kind)).listed(), "and")
}

/// Headings in a row.
pub fn quoted(names: &[String]) -> String {
    let names = names.iter().map(|name| format!("“{name}”")).listed();
    enumeration(&names.iter().map(String::as_str).listed(), "and")
}

/// What an unmet rule does.
pub fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Blocks => "not possible",
        Effect::Refers => "someone else has to look at it",
        Effect::Requires => "to be done before the start",
        Effect::Advises => "only advice",
    }
}

/// Who acts.
pub fn party(party: Party) -> &'static str {
    match party {
        Party::Employee => "the employee",
        Party::Manager => "the manager",
        Party::Employer => "the employer",
        Party::Hr => "HR",
    }
}

/// Which text of a part.
pub fn wording(which: Wording) -> &'static str {
    match which {
        Wording::Value => "the value",
        Wording::Text => "the text",
        Wording::Remedy => "the remedy",
        Wording::Label => "the name",
        Wording::Help => "the help text",
        Wording::Choice => "the choice",
        Wording::Heading => "the heading",
        Wording::Item => "the item",
        Wording::Document => "the document",
        Wording::Section => "the reference",
        Wording::FormSection => "the reference for the form",
        Wording::Address => "the link",
    }
}

/// What a check asks for.
fn check(code: CheckCode) -> &'static str {
    match code {
        CheckCode::RiskAssessmentMissing => "a risk assessment",
        CheckCode::RiskAssessmentLate => "a risk assessment in time",
        CheckCode::InsuranceMissing => "home insurance",
        CheckCode::LandlordNotConsulted => "the approval of landlord or cooperative",
        CheckCode::CostOnEmployer => "no cost to the employer",
        CheckCode::Abroad => "work in Sweden",
        CheckCode::FollowUpMissing => "dates for follow-up",
        CheckCode::EmploymentContract => "an unchanged contract of employment",
        CheckCode::EarlyTerminationExcluded => "notice before the end",
        CheckCode::OutsidePolicyValidity => "dates within the policy’s validity",
        CheckCode::OfficeDay => "work at the workplace on certain days",
        CheckCode::CountryNotAllowed => "a country that the policy allows",
        CheckCode::StayTooLong => "a stay that is not too long",
    }
}

/// What a policy can be silent on.
fn silence(part: PolicyPart) -> &'static str {
    match part {
        PolicyPart::Extent => "how much remote work there may be",
        PolicyPart::Term => "how long an agreement runs",
        PolicyPart::Notice => "notice",
        PolicyPart::Evaluation => "evaluation",
        PolicyPart::Abroad => "work from abroad",
        PolicyPart::RiskAssessment => "risk assessment",
        PolicyPart::Insurance => "insurance",
        PolicyPart::Equipment => "equipment",
        PolicyPart::FollowUp => "follow-up",
    }
}
