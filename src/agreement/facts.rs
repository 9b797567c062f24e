//! The facts that an agreement gives, for the policy's conditions.

use super::document::Agreement;
use crate::policy::condition::Condition;
use crate::policy::facts::{FactValue, as_scalar};
use crate::policy::{ArrangementRule, Policy};
use crate::truth::Truth;

/// Whether a condition holds on the facts that the agreement gives.
pub fn truth(condition: &Condition, policy: &Policy, agreement: &Agreement<'_>) -> Truth {
    condition.evaluate_by(&|fact| value(fact, policy, agreement))
}

/// The value of a fact: its place, tenure, extent, landlord and insurance, that the risks are assessed and follow-up
/// is planned where it names a day, and what lies in the nature of an agreement: ordinary work that recurs, from one
/// fixed place. All else is unknown.
fn value(fact: usize, policy: &Policy, agreement: &Agreement<'_>) -> Option<FactValue> {
    let fact = policy.facts.get(fact)?;
    let choice = |name: &str| {
        let place = fact.kind.choices().iter().position(|choice| choice.value == name)?;
        Some(FactValue::Scalar(as_scalar(place)))
    };
    match fact.id.as_str() {
        "activity" => choice("ordinaryWork"),
        "recurring" | "fixedPlace" => Some(FactValue::boolean(true)),
        "place" => choice(agreement.place.sound()?.as_str()),
        "tenure" => choice(agreement.tenure.sound()?.as_str()),
        "daysPerWeek" => agreement.week_days().map(FactValue::Scalar),
        "daysPerMonth" => agreement.days_per_month.sound().map(FactValue::Scalar),
        "sharePercent" => agreement.share_percent.sound().map(FactValue::Scalar),
        "landlordConsulted" => agreement.landlord_consulted.sound().map(FactValue::boolean),
        "homeInsurance" => agreement.home_insurance.sound().map(FactValue::boolean),
        "riskAssessmentDone" => agreement.risk_assessed_on.sound().map(|_| FactValue::boolean(true)),
        "followUpPlanned" => agreement.has_follow_up().then_some(FactValue::boolean(true)),
        _ => None,
    }
}

/// The arrangement that those facts make it, where that is known: the first whose condition holds, all before it
/// being known not to.
pub fn arrangement<'p>(policy: &'p Policy, agreement: &Agreement<'_>) -> Option<&'p ArrangementRule> {
    for rule in &policy.arrangements {
        match truth(&rule.when, policy, agreement) {
            Truth::True => return Some(rule),
            Truth::Unknown => return None,
            Truth::False => {}
        }
    }
    None
}
