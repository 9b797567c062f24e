//! The laws of three-valued logic, by looking at every case; and what is known stays known.

use distanskoll::policy::condition::{Condition, Test};
use distanskoll::policy::facts::FactValue;
use distanskoll::truth::Truth::{self, False, True, Unknown};
use distanskoll::{BUILTIN_IDS, Policy};
use proptest::prelude::*;

use crate::random::{Dice, all_values, case, policy};

const ALL: [Truth; 3] = [False, Unknown, True];

#[test]
fn the_tables_are_kleenes() {
    let and = [[False, False, False], [False, Unknown, Unknown], [False, Unknown, True]];
    let or = [[False, Unknown, True], [Unknown, Unknown, True], [True, True, True]];
    let not = [True, Unknown, False];
    for (i, a) in ALL.into_iter().enumerate() {
        assert_eq!(!a, not[i]);
        for (j, b) in ALL.into_iter().enumerate() {
            assert_eq!((a.and(b), a.or(b)), (and[i][j], or[i][j]), "{a:?} {b:?}");
        }
    }
    assert_eq!((Truth::from(true), Truth::from(false)), (True, False));
}

#[test]
fn the_laws_hold_in_every_case() {
    for a in ALL {
        assert_eq!(!!a, a, "double negation");
        assert_eq!((a.and(a), a.or(a)), (a, a), "idempotence");
        assert_eq!((a.and(True), a.or(False)), (a, a), "neutral elements");
        assert_eq!((a.and(False), a.or(True)), (False, True), "dominance");
        for b in ALL {
            assert_eq!((a.and(b), a.or(b)), (b.and(a), b.or(a)), "commutativity");
            assert_eq!((!a.and(b), !a.or(b)), ((!a).or(!b), (!a).and(!b)), "De Morgan");
            assert_eq!((a.and(a.or(b)), a.or(a.and(b))), (a, a), "absorption");
            for c in ALL {
                assert_eq!(a.and(b).and(c), a.and(b.and(c)), "associativity");
                assert_eq!(a.or(b).or(c), a.or(b.or(c)), "associativity");
                assert_eq!(a.and(b.or(c)), a.and(b).or(a.and(c)), "distributivity");
                assert_eq!(a.or(b.and(c)), a.or(b).and(a.or(c)), "distributivity");
            }
        }
    }
    // The law of the excluded middle does not hold: what is not known is neither.
    assert_eq!((Unknown.or(!Unknown), Unknown.and(!Unknown)), (Unknown, Unknown));
}

fn fact(place: usize) -> Condition {
    Condition::Fact(place, Test::OneOf(vec![FactValue::boolean(true)]))
}

fn given(truth: Truth) -> Option<FactValue> {
    match truth {
        Unknown => None,
        known => Some(FactValue::boolean(known == True)),
    }
}

#[test]
fn conditions_evaluate_as_the_tables_say() {
    for a in ALL {
        for b in ALL {
            let facts = [given(a), given(b)];
            let holds = |condition: Condition| condition.evaluate(&facts);
            assert_eq!(holds(Condition::All(vec![fact(0), fact(1)])), a.and(b));
            assert_eq!(holds(Condition::Any(vec![fact(0), fact(1)])), a.or(b));
            assert_eq!(holds(Condition::Not(Box::new(fact(0)))), !a);
        }
    }
    assert_eq!(Condition::All(vec![]).evaluate(&[]), True);
    assert_eq!(Condition::Any(vec![]).evaluate(&[]), False);
    assert_eq!(fact(7).evaluate(&[]), Unknown, "a fact beyond the list is not known");
}

/// Every condition of a policy.
fn conditions(policy: &Policy) -> Vec<&Condition> {
    let rules = policy.rules.iter().flat_map(|rule| [&rule.when, &rule.requires]);
    let arrangements = policy.arrangements.iter().map(|rule| &rule.when);
    let decisions = policy.decisions.iter().map(|rule| &rule.when);
    let guidance = policy.guidance.iter().map(|card| &card.when);
    let checks = policy.agreement.iter().flat_map(|agreement| &agreement.checks).map(|check| &check.when);
    [&policy.scope]
        .into_iter()
        .chain(rules)
        .chain(arrangements)
        .chain(decisions)
        .chain(guidance)
        .chain(checks)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_more_fact_never_changes_what_is_known(seed: u64) {
        let mut dice = Dice::new(seed);
        let policy = Policy::from_value(policy(&mut dice)).unwrap();
        let facts = case(&mut dice, &policy);
        for condition in conditions(&policy) {
            let before = condition.evaluate(&facts);
            let mut looked_at = Vec::new();
            condition.collect_facts(&mut looked_at);
            for place in (0..policy.facts.own()).filter(|place| facts[*place].is_none()) {
                for value in all_values(&policy.facts.get(place).unwrap().kind) {
                    let mut more = facts.clone();
                    more[place] = Some(value);
                    let after = condition.evaluate(&more);
                    prop_assert!(before == Unknown || before == after);
                    prop_assert!(looked_at.contains(&place) || before == after);
                }
            }
        }
    }
}

#[test]
fn with_every_fact_given_every_condition_of_the_built_in_policies_is_known() {
    for id in BUILTIN_IDS {
        let policy = Policy::builtin(id).unwrap();
        let nothing = vec![None; policy.facts.len()];
        let all = vec![Some(FactValue::Scalar(1.0)); policy.facts.len()];
        let mut unknown = 0;
        for condition in conditions(&policy) {
            assert_ne!(condition.evaluate(&all), Unknown, "{id}");
            let before = condition.evaluate(&nothing);
            assert_eq!(before == Unknown, !condition.is_always(), "{id}: no condition holds by silence");
            unknown += usize::from(before == Unknown);
        }
        assert!(unknown > 5, "{id}");
    }
}
