//! Outcome, best and worst case, missing and open facts, ways forward: held against brute force over every
//! completion, on small random policies and random cases.

use std::collections::BTreeSet;

use distanskoll::eligibility::{Outcome, Status};
use distanskoll::policy::facts::FactValue;
use distanskoll::policy::{Arrangement, Effect, Form, Strength};
use distanskoll::truth::Truth;
use distanskoll::{Policy, Value};
use proptest::prelude::*;

use crate::random::{Dice, case, policy};

type Given = Vec<Option<FactValue>>;

/// Every value of the policy's own facts (the random policies have small kinds only).
fn domain(policy: &Policy, fact: usize) -> Vec<FactValue> {
    crate::random::all_values(&policy.facts.get(fact).unwrap().kind)
}

/// Whether a fact carries a decision's answer: these are no unknowns.
fn is_answer(policy: &Policy, fact: usize) -> bool {
    policy.decisions.iter().any(|decision| decision.fact == fact)
}

fn completions(policy: &Policy, given: &Given) -> Vec<Given> {
    let mut all = vec![given.clone()];
    for fact in 0..policy.facts.own() {
        if given[fact].is_some() || is_answer(policy, fact) {
            continue;
        }
        all = all
            .into_iter()
            .flat_map(|partial| {
                domain(policy, fact).into_iter().map(move |value| {
                    let mut next = partial.clone();
                    next[fact] = Some(value);
                    next
                })
            })
            .collect();
    }
    all
}

/// What one completion comes to, straight from the contract.
#[derive(Clone, Debug, PartialEq)]
struct Verdict {
    outcome: Outcome,
    form: Option<(Arrangement, Form, Option<Strength>)>,
    told: BTreeSet<String>,
}

fn verdict(policy: &Policy, facts: &Given) -> Verdict {
    let holds =
        |condition: &distanskoll::policy::condition::Condition| condition.evaluate(facts) == Truth::True;
    if policy.scope.evaluate(facts) == Truth::False {
        return Verdict { outcome: Outcome::OutOfScope, form: None, told: BTreeSet::new() };
    }
    let arrangement = policy.arrangements.iter().find(|rule| holds(&rule.when));
    let form = arrangement.map(|rule| (rule.arrangement, rule.form, rule.strength));
    let shown =
        policy.guidance.iter().filter(|card| holds(&card.when)).map(|card| format!("card {}", card.id));
    let mut told: BTreeSet<String> = shown.collect();
    if arrangement.is_some_and(|rule| rule.arrangement == Arrangement::NotRemoteWork) {
        return Verdict { outcome: Outcome::Eligible, form, told };
    }
    let mut outcome = Outcome::Eligible;
    if let Some(decision) = policy.decisions.iter().find(|rule| holds(&rule.when)) {
        outcome = match facts[decision.fact] {
            None if decision.is_nearest() => Outcome::Eligible,
            None => Outcome::Referral,
            Some(no) if no == FactValue::boolean(false) => Outcome::NotEligible,
            Some(_) => Outcome::Eligible,
        };
    }
    for rule in &policy.rules {
        let speaks = match arrangement {
            Some(kind) => rule.applies(kind.arrangement),
            None => rule.applies_to.is_empty(),
        };
        if !speaks || !holds(&rule.when) || rule.requires.evaluate(facts) != Truth::False {
            continue;
        }
        let level = match rule.effect {
            Effect::Blocks => Outcome::NotEligible,
            Effect::Refers => Outcome::Referral,
            Effect::Requires => Outcome::ActionNeeded,
            Effect::Advises => Outcome::Eligible,
        };
        outcome = outcome.max(level);
        let mut needs = Vec::new();
        rule.requires.collect_facts(&mut needs);
        let changeable = needs.iter().any(|fact| policy.facts.get(*fact).unwrap().changeable_by.is_some());
        if rule.effect != Effect::Blocks || changeable {
            told.insert(rule.id.clone());
        }
    }
    Verdict { outcome, form, told }
}

/// Pairs of completions that differ in that fact alone.
fn pairs(policy: &Policy, all: &[Given], fact: usize) -> Vec<(Given, Given)> {
    let values = domain(policy, fact);
    all.iter()
        .flat_map(|one| {
            values.iter().filter(|value| Some(**value) != one[fact]).map(|value| {
                let mut other = one.clone();
                other[fact] = Some(*value);
                (one.clone(), other)
            })
        })
        .collect()
}

fn check(policy: &Policy, given: &Given) {
    let answer = policy.decide(given, None);
    let all = completions(policy, given);
    let verdicts: Vec<Verdict> = all.iter().map(|facts| verdict(policy, facts)).collect();
    let best = verdicts.iter().map(|v| v.outcome).min().unwrap();
    let worst = verdicts.iter().map(|v| v.outcome).max().unwrap();
    assert_eq!((answer.best, answer.worst), (best, worst));
    if best == worst && best == Outcome::OutOfScope {
        assert!(answer.missing.is_empty() && answer.open.is_empty());
        return;
    }
    let forms_matter = !(best == worst && best == Outcome::NotEligible);
    let mut missing = BTreeSet::new();
    let mut open = BTreeSet::new();
    for fact in (0..policy.facts.own()).filter(|fact| given[*fact].is_none() && !is_answer(policy, *fact)) {
        let changes = pairs(policy, &all, fact);
        let seen = |differs: &dyn Fn(&Verdict, &Verdict) -> bool| {
            changes.iter().any(|(one, other)| differs(&verdict(policy, one), &verdict(policy, other)))
        };
        let in_scope = |v: &Verdict| v.outcome != Outcome::OutOfScope;
        if seen(&|one, other| {
            one.outcome != other.outcome
                || (forms_matter && in_scope(one) && in_scope(other) && one.form != other.form)
        }) {
            missing.insert(fact);
        } else if seen(&|one, other| in_scope(one) && in_scope(other) && one.told != other.told) {
            open.insert(fact);
        }
    }
    assert_eq!(answer.missing.iter().copied().collect::<BTreeSet<_>>(), missing, "missing");
    assert_eq!(answer.open.iter().copied().collect::<BTreeSet<_>>(), open, "open");
    check_ways(policy, given, &answer);
}

/// Every way leads to where it says, is changeable, and no smaller set of facts does as well.
fn check_ways(policy: &Policy, given: &Given, answer: &distanskoll::eligibility::Eligibility) {
    let known = |facts: &Given| {
        let outcomes: BTreeSet<Outcome> =
            completions(policy, facts).iter().map(|f| verdict(policy, f).outcome).collect();
        (outcomes.len() == 1).then(|| *outcomes.first().unwrap())
    };
    for way in &answer.ways {
        let mut facts = given.clone();
        for change in &way.changes {
            assert_eq!(given[change.fact], Some(change.from));
            assert!(policy.facts.get(change.fact).unwrap().changeable_by.is_some());
            facts[change.fact] = Some(change.to);
        }
        assert_eq!(known(&facts), Some(way.outcome));
        assert!(way.outcome < answer.outcome && way.changes.len() <= 6);
        for left_out in 0..way.changes.len() {
            let mut fewer = given.clone();
            for (_, change) in way.changes.iter().enumerate().filter(|(at, _)| *at != left_out) {
                fewer[change.fact] = Some(change.to);
            }
            let reached = known(&fewer);
            let same = policy.decide(&fewer, None).arrangement == answer.arrangement;
            assert!(
                !same || reached.is_none_or(|reached| reached > way.outcome),
                "a smaller set does as well"
            );
        }
    }
    // Where one change alone would do, it is found (unless five better ways are).
    if answer.outcome == Outcome::Undetermined
        || answer.outcome == Outcome::Eligible
        || answer.ways.len() == 5
    {
        return;
    }
    let kind = |place: Option<usize>| place.map(|place| policy.arrangements[place].arrangement);
    for fact in (0..policy.facts.own()).filter(|fact| given[*fact].is_some() && !is_answer(policy, *fact)) {
        if policy.facts.get(fact).unwrap().changeable_by.is_none() {
            continue;
        }
        for value in domain(policy, fact) {
            let mut facts = given.clone();
            facts[fact] = Some(value);
            let Some(reached) = known(&facts).filter(|reached| *reached < answer.outcome) else { continue };
            let arrangement = policy.decide(&facts, None).arrangement;
            if kind(arrangement) == kind(answer.arrangement) && reached == Outcome::Eligible {
                let found =
                    answer.ways.iter().any(|way| way.changes.len() == 1 && way.changes[0].fact == fact);
                assert!(found, "a single change is missed: {fact} {value:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn analysis_equals_brute_force(seed: u64) {
        let mut dice = Dice::new(seed);
        let document = policy(&mut dice);
        let policy = Policy::from_value(document).unwrap_or_else(|error| panic!("{error} {:#?}", error.issues()));
        for _ in 0..3 {
            let given = case(&mut dice, &policy);
            check(&policy, &given);
        }
    }

    #[test]
    fn one_more_fact_never_turns_a_certain_outcome(seed: u64) {
        let mut dice = Dice::new(seed);
        let policy = Policy::from_value(policy(&mut dice)).unwrap();
        let given = case(&mut dice, &policy);
        let before = policy.decide(&given, None);
        for fact in (0..policy.facts.own()).filter(|fact| given[*fact].is_none() && !is_answer(&policy, *fact)) {
            for value in domain(&policy, fact) {
                let mut more = given.clone();
                more[fact] = Some(value);
                let after = policy.decide(&more, None);
                prop_assert!(before.best <= after.best && after.worst <= before.worst);
                if before.outcome != Outcome::Undetermined {
                    prop_assert_eq!(before.outcome, after.outcome);
                }
                for (one, other) in before.statuses.iter().zip(&after.statuses) {
                    let certain = before.outcome != Outcome::OutOfScope && *one != Status::Unknown && *one != Status::Met;
                    prop_assert!(!certain || after.outcome == Outcome::OutOfScope || one == other);
                }
            }
        }
    }
}

#[test]
fn two_hundred_loosely_coupled_rules_are_checked_at_once() {
    let document = crate::random::loose_policy(200);
    let policy = Policy::from_value(document).unwrap_or_else(|error| panic!("{error}"));
    let given = vec![None; policy.facts.len()];
    let answer = policy.decide(&given, None);
    assert_eq!((answer.best, answer.worst), (Outcome::Eligible, Outcome::NotEligible));
    assert_eq!(answer.missing.len(), policy.facts.own() - 1, "all but the decision's answer");
}

#[test]
fn a_policy_too_entangled_is_refused_and_names_the_rules() {
    let document = crate::random::entangled_policy(30);
    let error = Policy::from_value(document).unwrap_err();
    assert_eq!(error.code().as_str(), "invalid-policy");
    let issue = &error.issues()[0];
    assert_eq!(issue.code.as_str(), "too-entangled");
    assert!(issue.message(distanskoll::Lang::Sv).contains("rule-0"), "{}", error.message());
}

#[test]
fn an_empty_object_is_a_case() {
    let policy = Policy::builtin("vgr").unwrap();
    let nothing = Value::Object(vec![]);
    assert_eq!(policy.check_eligibility(&nothing, &nothing).unwrap().outcome, Outcome::Undetermined);
}
