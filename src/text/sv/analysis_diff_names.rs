//! What the parts of a policy are called when two policies are compared, in Swedish.

use super::agreement_terms as terms;
use crate::analysis::diff::{Subject, Wording};
use crate::list::Listed;
use crate::policy::{Arrangement, CheckCode, Effect, Ground, Measure, Party, PolicyPart};
use crate::text::{capitalised, enumeration};

/// What a change is about, and the text that it holds where it has no name of its own.
pub fn noun(subject: &Subject) -> (String, Option<&str>) {
    let under = |name: String, section: &str| format!("{name} under ”{section}”");
    match subject {
        Subject::Rule { text, section } => (under("Regeln".into(), section), Some(text)),
        Subject::Arrangement { arrangement: kind, section } => {
            (under(capitalised(arrangement(*kind)), section), None)
        }
        Subject::Decision { role, section } => (under(format!("Beslut av {role}"), section), None),
        Subject::Scope => ("Policyns räckvidd".into(), None),
        Subject::Fact { question } => (format!("Frågan ”{question}”"), None),
        Subject::Topic { label, section } => {
            (under(format!("Ämnet ”{label}” i överenskommelsen"), section), None)
        }
        Subject::Limit { measure, per, section } => {
            let what = match measure {
                Measure::DaysPerWeek => "dagar per vecka".to_owned(),
                Measure::DaysPerMonth => "dagar per månad".to_owned(),
                Measure::SharePercent => match per {
                    Some(per) => format!("andel av arbetstiden {}", terms::share_per(*per)),
                    None => "andel av arbetstiden".to_owned(),
                },
            };
            (under(format!("Överenskommelsens gräns för {what}"), section), None)
        }
        Subject::Check { code, detail: Some(detail), section } => {
            (under(format!("Kravet på {} ({detail})", check(*code)), section), None)
        }
        Subject::Check { code, detail: None, section } => {
            (under(format!("Kravet på {}", check(*code)), section), None)
        }
        Subject::Term { section } => (under("Överenskommelsens längsta tid".into(), section), None),
        Subject::Notice { by, ground, section } => {
            let when = match ground {
                Ground::Ordinary => format!("Uppsägning från {}", terms::side(*by)),
                Ground::Breach => {
                    format!("Uppsägning från {} när överenskommelsen inte följs", terms::side(*by))
                }
            };
            (under(when, section), None)
        }
        Subject::Evaluation { section } => (under("Utvärderingen".into(), section), None),
        Subject::Equipment { label } => (format!("Utrustningen ”{label}”"), None),
        Subject::Guidance { title, section } => (under(format!("Rådet ”{title}”"), section), None),
        Subject::Assumption { text } => ("En tolkning".into(), Some(text)),
        Subject::Role { label } => (format!("Rollen ”{label}”"), None),
        Subject::Group { label } => (format!("Frågegruppen ”{label}”"), None),
        Subject::Validity => ("Policyns giltighetstid".into(), None),
        Subject::Id => ("Policyns id".into(), None),
        Subject::Title => ("Policyns titel".into(), None),
        Subject::Organisation => ("Policyns organisation".into(), None),
        Subject::Version => ("Policyns utgåva".into(), None),
        Subject::Source => ("Källan".into(), None),
        Subject::Contact => ("Uppgiften om vem man frågar".into(), None),
        Subject::NotRegulated { part } => {
            (format!("Uppgiften att ”{}” inte är reglerat", silence(*part)), None)
        }
    }
}

/// A kind of arrangement.
pub fn arrangement(kind: Arrangement) -> &'static str {
    match kind {
        Arrangement::Regular => "regelbundet distansarbete",
        Arrangement::Occasional => "tillfälligt distansarbete",
        Arrangement::NotRemoteWork => "det som inte är distansarbete",
    }
}

/// Kinds of arrangements in a row.
pub fn arrangements(kinds: &[Arrangement]) -> String {
    enumeration(&kinds.iter().map(|kind| arrangement(*kind)).listed(), "och")
}

/// Headings in a row.
pub fn quoted(names: &[String]) -> String {
    let names = names.iter().map(|name| format!("”{name}”")).listed();
    enumeration(&names.iter().map(String::as_str).listed(), "och")
}

/// What an unmet rule does.
pub fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Blocks => "inte möjligt",
        Effect::Refers => "någon annan ska ta ställning",
        Effect::Requires => "ska göras före start",
        Effect::Advises => "bara ett råd",
    }
}

/// Who acts.
pub fn party(party: Party) -> &'static str {
    match party {
        Party::Employee => "medarbetaren",
        Party::Manager => "chefen",
        Party::Employer => "arbetsgivaren",
        Party::Hr => "HR",
    }
}

/// Which text of a part.
pub fn wording(which: Wording) -> &'static str {
    match which {
        Wording::Value => "uppgiften",
        Wording::Text => "texten",
        Wording::Remedy => "åtgärden",
        Wording::Label => "namnet",
        Wording::Help => "hjälptexten",
        Wording::Choice => "svarsalternativet",
        Wording::Heading => "rubriken",
        Wording::Item => "punkten",
        Wording::Document => "dokumentet",
        Wording::Section => "hänvisningen",
        Wording::FormSection => "hänvisningen för formen",
        Wording::Address => "länken",
    }
}

/// What a check asks for.
fn check(code: CheckCode) -> &'static str {
    match code {
        CheckCode::RiskAssessmentMissing => "riskbedömning",
        CheckCode::RiskAssessmentLate => "riskbedömning i tid",
        CheckCode::InsuranceMissing => "hemförsäkring",
        CheckCode::LandlordNotConsulted => "hyresvärdens eller föreningens godkännande",
        CheckCode::CostOnEmployer => "att arbetsgivaren inte står för kostnaden",
        CheckCode::Abroad => "arbete i Sverige",
        CheckCode::FollowUpMissing => "datum för uppföljning",
        CheckCode::EmploymentContract => "att anställningsavtalet inte ändras",
        CheckCode::EarlyTerminationExcluded => "uppsägning i förtid",
        CheckCode::OutsidePolicyValidity => "datum inom policyns giltighetstid",
        CheckCode::OfficeDay => "arbete på arbetsplatsen vissa dagar",
        CheckCode::CountryNotAllowed => "ett land som policyn tillåter",
        CheckCode::StayTooLong => "en vistelse som inte är för lång",
    }
}

/// What a policy can be silent on.
fn silence(part: PolicyPart) -> &'static str {
    match part {
        PolicyPart::Extent => "hur mycket distansarbete det får vara",
        PolicyPart::Term => "hur länge en överenskommelse gäller",
        PolicyPart::Notice => "uppsägning",
        PolicyPart::Evaluation => "utvärdering",
        PolicyPart::Abroad => "arbete utomlands",
        PolicyPart::RiskAssessment => "riskbedömning",
        PolicyPart::Insurance => "försäkring",
        PolicyPart::Equipment => "utrustning",
        PolicyPart::FollowUp => "uppföljning",
    }
}
