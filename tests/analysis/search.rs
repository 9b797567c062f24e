//! The search held against looking through every case of small random policies.

use std::collections::BTreeSet;

use distanskoll::analysis::{Answer, Assignment, Budget, Formula, Space};
use distanskoll::eligibility::{Outcome, Status};
use distanskoll::policy::facts::FactValue;
use distanskoll::truth::Truth;
use distanskoll::{Policy, Value};
use proptest::prelude::*;
use serde_json::json;

use crate::random::{Dice, all_values, entangled_policy, loose_policy, pair, policy};

type Given = Vec<Option<FactValue>>;

/// More cases than these are not looked through.
const MANY: usize = 500;

/// Every case with all its facts; the answers of decisions may be pending.
pub fn cases(policy: &Policy) -> Vec<Given> {
    cases_of(policy, &[policy])
}

/// The same, where the answers of all these policies may be pending.
fn cases_of(policy: &Policy, deciding: &[&Policy]) -> Vec<Given> {
    let mut all = vec![vec![None; policy.facts.len()]];
    for fact in 0..policy.facts.own() {
        let mut values: Vec<_> =
            all_values(&policy.facts.get(fact).unwrap().kind).into_iter().map(Some).collect();
        if deciding.iter().any(|policy| policy.decisions.iter().any(|decision| decision.fact == fact)) {
            values.push(None);
        }
        all = all
            .into_iter()
            .flat_map(|case: Given| {
                values.iter().map(move |value| {
                    let mut next = case.clone();
                    next[fact] = *value;
                    next
                })
            })
            .collect();
    }
    all
}

fn find(space: &Space<'_>, wanted: &[&Formula]) -> Option<Assignment> {
    match space.find(wanted, &mut Budget::new(1_000_000)) {
        Answer::Found(found) => Some(found),
        Answer::Impossible => None,
        Answer::GaveUp => panic!("gave up on a small policy"),
    }
}

/// The search agrees with the cases, and what it finds is what it says, also with the facts left out.
fn check_policy(policy: &Policy) {
    let space = Space::new(&[policy]);
    let cases = cases(policy);
    if cases.len() > MANY {
        return;
    }
    let answers: Vec<_> = cases.iter().map(|case| policy.decide(case, None)).collect();
    let outcomes: BTreeSet<Outcome> = answers.iter().map(|answer| answer.outcome).collect();
    for outcome in Outcome::ALL {
        let formula = space.comes_out_as(0, *outcome);
        let found = find(&space, &[&formula]);
        assert_eq!(found.is_some(), outcomes.contains(outcome), "{outcome:?}");
        let Some(found) = found else { continue };
        assert_eq!(policy.decide(&space.given(0, &found), None).outcome, *outcome);
        let small = space.shrink(&[&formula], &found);
        assert_eq!(policy.decide(&space.given(0, &small), None).outcome, *outcome);
        assert_eq!(space.truth(&formula, &small), Truth::True);
    }
    let in_scope = |at: usize| answers[at].outcome != Outcome::OutOfScope;
    for (place, rule) in policy.rules.iter().enumerate() {
        for (status, formula) in [(Status::Met, space.met(0, rule)), (Status::Unmet, space.unmet(0, rule))] {
            let gate = |at: usize| rule_applies(policy, place, &cases[at]);
            let possible =
                (0..cases.len()).any(|at| in_scope(at) && gate(at) && answers[at].statuses[place] == status);
            let found = find(&space, &[&formula]);
            assert_eq!(found.is_some(), possible, "{} {status:?}", rule.id);
            if let Some(found) = found {
                let small = space.shrink(&[&formula], &found);
                assert_eq!(policy.decide(&space.given(0, &small), None).statuses[place], status);
            }
        }
    }
}

/// Whether the rule applies for certain: a met rule whose gate is open is "met", too.
fn rule_applies(policy: &Policy, place: usize, case: &Given) -> bool {
    let rule = &policy.rules[place];
    let holds = |c: &distanskoll::policy::condition::Condition| c.evaluate(case) == Truth::True;
    let arrangement = policy.arrangements.iter().find(|rule| holds(&rule.when));
    let speaks = arrangement.map_or(rule.applies_to.is_empty(), |found| rule.applies(found.arrangement));
    speaks && holds(&rule.when)
}

fn check_pair(before: &Policy, after: &Policy) {
    let space = Space::new(&[before, after]);
    assert!(space.incomparable.is_empty());
    let cases = cases_of(before, &[before, after]);
    if cases.len() > MANY {
        return;
    }
    let mut seen = BTreeSet::new();
    for case in cases {
        seen.insert((before.decide(&case, None).outcome, after.decide(&case, None).outcome));
    }
    for one in Outcome::ALL {
        for other in Outcome::ALL {
            let wanted = [space.comes_out_as(0, *one), space.comes_out_as(1, *other)];
            let found = find(&space, &[&wanted[0], &wanted[1]]);
            assert_eq!(found.is_some(), seen.contains(&(*one, *other)), "{one:?} {other:?}");
            if let Some(found) = found {
                let small = space.shrink(&[&wanted[0], &wanted[1]], &found);
                assert_eq!(before.decide(&space.given(0, &small), None).outcome, *one);
                assert_eq!(after.decide(&space.given(1, &small), None).outcome, *other);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finds_what_there_is_and_nothing_else(seed in any::<u64>()) {
        check_policy(&Policy::from_value(policy(&mut Dice::new(seed))).unwrap());
    }

    #[test]
    fn finds_how_two_policies_differ(seed in any::<u64>()) {
        let (before, after) = pair(&mut Dice::new(seed));
        check_pair(&Policy::from_value(before).unwrap(), &Policy::from_value(after).unwrap());
    }
}

/// How much of a budget a question takes.
fn looks(space: &Space<'_>, wanted: &[&Formula]) -> u64 {
    let mut budget = Budget::new(10_000_000);
    assert_ne!(space.find(wanted, &mut budget), Answer::GaveUp);
    10_000_000 - budget.left()
}

#[test]
fn many_loosely_coupled_rules_take_little_work() {
    let policy = Policy::from_value(loose_policy(200)).unwrap();
    let alone = Space::new(&[&policy]);
    for outcome in Outcome::ALL {
        let work = looks(&alone, &[&alone.comes_out_as(0, *outcome)]);
        assert!(work < 20_000, "{outcome:?}: {work}");
    }
    // Two equal policies: that no case comes out differently has to be shown rule by rule.
    let both = Space::new(&[&policy, &policy]);
    for one in Outcome::ALL {
        for other in Outcome::ALL.iter().filter(|other| *other != one) {
            let work = looks(&both, &[&both.comes_out_as(0, *one), &both.comes_out_as(1, *other)]);
            assert!(work < 200_000, "{one:?} {other:?}: {work}");
        }
    }
}

#[test]
fn a_contradiction_far_from_the_first_choice_is_found() {
    // Forty pairs of facts, each pair to be looked through by itself, and one that cannot be.
    let policy = Policy::from_value(loose_policy(120)).unwrap();
    let space = Space::new(&[&policy]);
    let is = |fact: &str, wanted: bool| {
        let place = policy.facts.place(fact).unwrap();
        let variable = space.variable(0, place).unwrap();
        Formula::In(variable, space.cells(0, variable, |value| value == FactValue::boolean(wanted)))
    };
    let mut wanted = Vec::new();
    for at in 0..119 {
        let (one, other) = (format!("f{at}"), format!("f{}", at + 1));
        wanted.push(Formula::any([is(&one, true), is(&other, true)]));
    }
    for (one, other) in [(true, true), (true, false), (false, true), (false, false)] {
        wanted.push(Formula::any([is("f100", one), is("f102", other)]));
    }
    let all: Vec<&Formula> = wanted.iter().collect();
    let mut budget = Budget::new(50_000);
    assert_eq!(space.find(&all, &mut budget), Answer::Impossible);
}

#[test]
fn says_when_it_gives_up() {
    let policy = Policy::from_value(entangled_policy(8)).unwrap();
    let space = Space::new(&[&policy]);
    let wanted = space.comes_out_as(0, Outcome::ActionNeeded);
    assert_eq!(space.find(&[&wanted], &mut Budget::new(3)), Answer::GaveUp);
    assert!(matches!(space.find(&[&wanted], &mut Budget::question()), Answer::Found(_)));
}

fn one_fact(fact: serde_json::Value, requires: serde_json::Value) -> Policy {
    let mut document = loose_policy(1);
    let Value::Object(members) = &mut document else { panic!() };
    let rule = json!([{
        "id": "rule", "strength": "must", "effect": "requires", "party": "employee", "requires": requires,
        "text": { "sv": "Regel", "en": "Rule" }, "remedy": { "sv": "Gör", "en": "Do" }, "citation": { "section": "A" },
    }]);
    for (name, value) in members.iter_mut() {
        match name.as_str() {
            "facts" => *value = json!([fact, "managerApproves"]).into(),
            "rules" => *value = rule.clone().into(),
            _ => {}
        }
    }
    Policy::from_value(document).unwrap()
}

fn number(min: f64, max: f64, step: f64, most: f64) -> Policy {
    let label = json!({ "sv": "Dagar", "en": "Days" });
    one_fact(
        json!({ "id": "n", "kind": "number", "label": label, "min": min, "max": max, "step": step }),
        json!({ "fact": "n", "atMost": most }),
    )
}

fn choice(values: &[&str], wanted: &str) -> Policy {
    let label = json!({ "sv": "Plats", "en": "Place" });
    let choices: Vec<_> = values.iter().map(|value| json!({ "value": value, "label": label })).collect();
    one_fact(
        json!({ "id": "n", "kind": "choice", "label": label, "choices": choices }),
        json!({ "fact": "n", "is": wanted }),
    )
}

/// The fact under which the first policy's rule is met and the second one's is not.
fn differs(before: &Policy, after: &Policy) -> Option<Value> {
    let space = Space::new(&[before, after]);
    let met = space.met(0, &before.rules[0]);
    let unmet = space.unmet(1, &after.rules[0]);
    find(&space, &[&met, &unmet]).map(|found| space.facts(0, &space.shrink(&[&met, &unmet], &found)))
}

#[test]
fn facts_that_differ_in_range_or_choices_take_the_values_of_both() {
    let fact = |value: serde_json::Value| Some(Value::from(json!({ "n": value })));
    assert_eq!(differs(&number(0.0, 5.0, 0.5, 2.0), &number(0.0, 7.0, 1.0, 1.0)), fact(json!(2)));
    // 1.5 lies on the first one's steps only.
    assert_eq!(differs(&number(0.0, 5.0, 0.5, 1.5), &number(0.0, 7.0, 1.0, 1.0)), None);
    assert_eq!(differs(&number(0.0, 1.0, 0.5, 2.0), &number(0.0, 7.0, 0.5, 1.0)), None);
    let (home, other) = (choice(&["a", "b", "home"], "home"), choice(&["home", "b"], "b"));
    assert_eq!(differs(&home, &other), fact(json!("home")));
    assert_eq!(differs(&other, &home), fact(json!("b")));
    assert_eq!(differs(&choice(&["a", "b"], "a"), &choice(&["b", "c"], "b")), None);
}

#[test]
fn facts_of_different_kinds_are_kept_apart_and_named() {
    let (number, choice) = (number(0.0, 5.0, 0.5, 2.0), choice(&["a", "b"], "a"));
    let space = Space::new(&[&number, &choice]);
    assert_eq!(space.incomparable, ["n"]);
    let wanted = [space.met(0, &number.rules[0]), space.unmet(1, &choice.rules[0])];
    let found = find(&space, &[&wanted[0], &wanted[1]]).unwrap();
    assert_eq!(space.facts(0, &found).get("n"), Some(&Value::Number(0.0)));
    assert_eq!(space.facts(1, &found).get("n"), Some(&Value::Text("b".into())));
}
