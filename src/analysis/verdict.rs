//! How a case comes out, as statements on facts: when a rule applies, is met or unmet, when the outcome is which.
//!
//! # Source
//! The order of outcomes as in [`Policy::check_eligibility`](crate::Policy::check_eligibility).

use super::{Cells, Formula, Space};
use crate::eligibility::Outcome;
use crate::policy::facts::FactValue;
use crate::policy::{Arrangement, Effect, Rule};

impl Space<'_> {
    /// That the policy speaks of the case.
    #[must_use]
    pub fn in_scope(&self, side: usize) -> Formula {
        match self.sides.get(side) {
            Some(policy) => self.fails(side, &policy.scope).negated(),
            None => Formula::FALSE,
        }
    }

    /// That it is one of the arrangements at these places (`None`: that it is none of them).
    #[must_use]
    pub fn is_arrangement(&self, side: usize, wanted: impl Fn(Option<Arrangement>) -> bool) -> Formula {
        let (Some(policy), Some(variable)) = (self.sides.get(side), self.arrangement.get(side)) else {
            return Formula::FALSE;
        };
        let kinds = policy.arrangements.iter().map(|rule| Some(rule.arrangement)).chain([None]);
        let cells = kinds.enumerate().filter(|(_, kind)| wanted(*kind)).map(|(place, _)| place);
        Formula::In(*variable, Cells::from_places(cells))
    }

    /// That the arrangement at that place is the one (the place behind the last: none of them is).
    #[must_use]
    pub fn arrangement_at(&self, side: usize, place: usize) -> Formula {
        self.arrangement.get(side).map_or(Formula::FALSE, |it| Formula::In(*it, Cells::only(place)))
    }

    /// That the decision at that place is the one (the place behind the last: none of them is).
    #[must_use]
    pub fn decision_at(&self, side: usize, place: usize) -> Formula {
        self.decision.get(side).map_or(Formula::FALSE, |it| Formula::In(*it, Cells::only(place)))
    }

    /// That the case is within the scope and no business trip or the like, so that rules and decisions speak of it.
    #[must_use]
    pub fn is_judged(&self, side: usize) -> Formula {
        let remote = self.is_arrangement(side, |kind| kind != Some(Arrangement::NotRemoteWork));
        Formula::all([self.in_scope(side), remote])
    }

    /// That the rule applies.
    #[must_use]
    pub fn applies(&self, side: usize, rule: &Rule) -> Formula {
        let speaks = self.is_arrangement(side, |kind| match kind {
            Some(kind) => rule.applies(kind),
            None => rule.applies_to.is_empty(),
        });
        Formula::all([self.in_scope(side), speaks, self.holds(side, &rule.when)])
    }

    /// That the rule applies and is met.
    #[must_use]
    pub fn met(&self, side: usize, rule: &Rule) -> Formula {
        Formula::all([self.applies(side, rule), self.holds(side, &rule.requires)])
    }

    /// That the rule applies and is not met.
    #[must_use]
    pub fn unmet(&self, side: usize, rule: &Rule) -> Formula {
        Formula::all([self.applies(side, rule), self.fails(side, &rule.requires)])
    }

    /// What lifts the outcome of a case that is judged to that one or a worse one: refusals and pending answers of
    /// decisions, and unmet rules.
    fn lifts(&self, side: usize, outcome: Outcome) -> Vec<Formula> {
        let Some(policy) = self.sides.get(side) else { return Vec::new() };
        let remote = self.is_arrangement(side, |kind| kind != Some(Arrangement::NotRemoteWork));
        let mut lifts = Vec::new();
        for (place, decision) in policy.decisions.iter().enumerate() {
            let Some(answer) = self.variable(side, decision.fact) else { continue };
            let mut cells = self.cells(side, answer, |value| value == FactValue::boolean(false));
            if outcome <= Outcome::Referral && !decision.is_nearest() {
                cells = cells.or(self.cells(side, answer, |_| true).others());
            }
            let is_it = self.decision_at(side, place);
            lifts.push(Formula::all([remote.clone(), is_it, Formula::In(answer, cells)]));
        }
        for rule in &policy.rules {
            if reached_by(rule.effect) >= outcome && rule.effect != Effect::Advises {
                // Scope is stated once, for the case.
                let speaks = self.is_arrangement(side, |kind| match kind {
                    Some(kind) => rule.applies(kind),
                    None => rule.applies_to.is_empty(),
                });
                let (when, unmet) = (self.holds(side, &rule.when), self.fails(side, &rule.requires));
                lifts.push(Formula::all([speaks, when, unmet]));
            }
        }
        lifts
    }

    /// That the outcome is exactly that one. Never holds of `undetermined`: an assignment leaves nothing open.
    #[must_use]
    pub fn comes_out_as(&self, side: usize, outcome: Outcome) -> Formula {
        let Some(policy) = self.sides.get(side) else { return Formula::FALSE };
        let worse = match outcome {
            Outcome::OutOfScope => return self.fails(side, &policy.scope),
            Outcome::Undetermined => return Formula::FALSE,
            Outcome::Eligible => Some(Outcome::ActionNeeded),
            Outcome::ActionNeeded => Some(Outcome::Referral),
            Outcome::Referral => Some(Outcome::NotEligible),
            Outcome::NotEligible => None,
        };
        let mut parts = vec![self.in_scope(side)];
        if let Some(worse) = worse {
            parts.extend(self.lifts(side, worse).iter().map(Formula::negated));
        }
        if outcome != Outcome::Eligible {
            parts.push(Formula::any(self.lifts(side, outcome)));
        }
        Formula::all(parts)
    }
}

/// The outcome that an unmet rule of that effect leads to, by itself.
#[must_use]
pub fn reached_by(effect: Effect) -> Outcome {
    match effect {
        Effect::Blocks => Outcome::NotEligible,
        Effect::Refers => Outcome::Referral,
        Effect::Requires => Outcome::ActionNeeded,
        Effect::Advises => Outcome::Eligible,
    }
}
