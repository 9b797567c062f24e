//! The facts that an agreement gives, for the policy's conditions.

use super::document::Agreement;
use super::fields::Field;
use crate::policy::facts::{FactValue, Kind, as_scalar};
use crate::policy::{ArrangementRule, Policy};
use crate::truth::Truth;

/// The facts that the agreement gives: its place, tenure, extent, landlord and insurance, that the risks are
/// assessed and follow-up is planned where it names a day, and what lies in the nature of an agreement: ordinary
/// work that recurs, from one fixed place. All else is unknown.
pub fn given(policy: &Policy, agreement: &Agreement<'_>) -> Vec<Option<FactValue>> {
    let mut given = vec![None; policy.facts.len()];
    let mut set = |id: &str, value: Option<FactValue>| {
        if value.is_some()
            && let Some(slot) = policy.facts.place(id).and_then(|place| given.get_mut(place))
        {
            *slot = value;
        }
    };
    let choice = |id: &str, value: &str| {
        let fact = policy.facts.get(policy.facts.place(id)?)?;
        let Kind::Choice(choices) = &fact.kind else { return None };
        let place = choices.iter().position(|choice| choice.value == value)?;
        Some(FactValue::Scalar(as_scalar(place)))
    };
    let number = |number: Option<f64>| number.map(FactValue::Scalar);
    let boolean = |value: Option<bool>| value.map(FactValue::boolean);

    set("activity", choice("activity", "ordinaryWork"));
    set("recurring", boolean(Some(true)));
    set("fixedPlace", boolean(Some(true)));
    if let Some(kind) = agreement.place.sound() {
        set("place", choice("place", kind.as_str()));
    }
    if let Some(tenure) = agreement.tenure.sound() {
        set(Field::Tenure.name(), choice(Field::Tenure.name(), tenure.as_str()));
    }
    set(Field::DaysPerWeek.name(), number(agreement.week_days()));
    set(Field::DaysPerMonth.name(), number(agreement.days_per_month.sound()));
    set(Field::SharePercent.name(), number(agreement.share_percent.sound()));
    set(Field::LandlordConsulted.name(), boolean(agreement.landlord_consulted.sound()));
    set(Field::HomeInsurance.name(), boolean(agreement.home_insurance.sound()));
    set("riskAssessmentDone", boolean(agreement.risk_assessed_on.sound().map(|_| true)));
    set("followUpPlanned", boolean(agreement.has_follow_up().then_some(true)));
    given
}

/// The arrangement that those facts make it, where that is known: the first whose condition holds, all before it
/// being known not to.
pub fn arrangement<'p>(policy: &'p Policy, given: &[Option<FactValue>]) -> Option<&'p ArrangementRule> {
    let open = policy.arrangements.iter().find(|rule| rule.when.evaluate(given) != Truth::False)?;
    (open.when.evaluate(given) == Truth::True).then_some(open)
}
