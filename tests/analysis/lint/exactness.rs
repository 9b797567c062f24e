//! Findings held against looking through every case of small random policies.

use std::collections::BTreeSet;

use distanskoll::Policy;
use distanskoll::analysis::{LintCode, lint};
use distanskoll::eligibility::Outcome;
use distanskoll::policy::condition::Condition;
use distanskoll::policy::facts::FactValue;
use distanskoll::policy::{Arrangement, Effect};
use distanskoll::truth::Truth;
use distanskoll::{Lang, Value};
use proptest::prelude::*;

use crate::analysis::search::cases;
use crate::random::{Dice, policy};

type Given = Vec<Option<FactValue>>;
type Found = BTreeSet<(LintCode, String)>;

fn holds(condition: &Condition, case: &Given) -> bool {
    condition.evaluate(case) == Truth::True
}

fn arrangement(policy: &Policy, case: &Given) -> Option<usize> {
    policy.arrangements.iter().position(|rule| holds(&rule.when, case))
}

fn applies(policy: &Policy, place: usize, case: &Given) -> bool {
    let rule = &policy.rules[place];
    let kind = arrangement(policy, case).map(|place| policy.arrangements[place].arrangement);
    kind.map_or(rule.applies_to.is_empty(), |kind| rule.applies(kind)) && holds(&rule.when, case)
}

/// What there is to find, straight from what each code says.
fn expected(policy: &Policy, cases: &[Given]) -> Found {
    let mut found = Found::new();
    let scoped: Vec<&Given> =
        cases.iter().filter(|case| policy.scope.evaluate(case) != Truth::False).collect();
    if scoped.is_empty() {
        found.insert((LintCode::ScopeNeverHolds, "/scope".into()));
        return found;
    }
    let met = |place: usize, case: &Given| {
        applies(policy, place, case) && holds(&policy.rules[place].requires, case)
    };
    let unmet = |place: usize, case: &Given| {
        applies(policy, place, case) && policy.rules[place].requires.evaluate(case) == Truth::False
    };
    let mut sound = Vec::new();
    for place in 0..policy.rules.len() {
        let path = format!("/rules/{place}");
        let (is_met, is_unmet) =
            (scoped.iter().any(|case| met(place, case)), scoped.iter().any(|case| unmet(place, case)));
        match (is_met, is_unmet) {
            (false, false) => drop(found.insert((LintCode::RuleNeverApplies, path))),
            (false, true) => drop(found.insert((LintCode::RuleNeverMet, path))),
            (true, false) => drop(found.insert((LintCode::RuleNeverUnmet, path))),
            (true, true) => sound.push(place),
        }
    }
    for (at, one) in sound.iter().enumerate() {
        for other in &sound[at + 1..] {
            let both: Vec<(bool, bool)> = scoped
                .iter()
                .filter(|case| applies(policy, *one, case) && applies(policy, *other, case))
                .map(|case| (met(*one, case), met(*other, case)))
                .collect();
            let each = both.iter().any(|case| case.0) && both.iter().any(|case| case.1);
            if each && !both.contains(&(true, true)) {
                found.insert((LintCode::RulesContradict, format!("/rules/{other}")));
            }
        }
    }
    let kind = |case: &Given| arrangement(policy, case).map(|place| policy.arrangements[place].arrangement);
    let judged: Vec<&Given> =
        scoped.iter().copied().filter(|case| kind(case) != Some(Arrangement::NotRemoteWork)).collect();
    let outcome = |case: &Given| policy.decide(case, None).outcome;
    let outcomes: BTreeSet<Outcome> = judged.iter().map(|case| outcome(case)).collect();
    if !judged.is_empty() {
        let mut unreachable = |wanted: Outcome| {
            if !outcomes.contains(&wanted) {
                found.insert((LintCode::OutcomeUnreachable, "/rules".into()));
            }
        };
        unreachable(Outcome::Eligible);
        for (effect, wanted) in [
            (Effect::Requires, Outcome::ActionNeeded),
            (Effect::Refers, Outcome::Referral),
            (Effect::Blocks, Outcome::NotEligible),
        ] {
            let others = wanted == Outcome::Referral && policy.decisions.iter().any(|it| !it.is_nearest());
            if others || policy.rules.iter().any(|rule| rule.effect == effect) {
                unreachable(wanted);
            }
        }
        if !policy.scope.is_always() && scoped.len() == cases.len() {
            found.insert((LintCode::OutcomeUnreachable, "/scope".into()));
        }
        for (place, rule) in policy.arrangements.iter().enumerate() {
            let own: Vec<_> = judged.iter().filter(|case| arrangement(policy, case) == Some(place)).collect();
            let none = own.iter().all(|case| outcome(case) != Outcome::Eligible);
            if outcomes.contains(&Outcome::Eligible)
                && rule.arrangement != Arrangement::NotRemoteWork
                && !own.is_empty()
                && none
            {
                found.insert((LintCode::ArrangementNeverEligible, format!("/arrangements/{place}")));
            }
        }
    }
    let arrangements: Vec<&Condition> = policy.arrangements.iter().map(|rule| &rule.when).collect();
    let names = [LintCode::ArrangementNeverHolds, LintCode::ArrangementShadowed, LintCode::ArrangementGap];
    found.extend(order("arrangements", &arrangements, &scoped, names));
    let decisions: Vec<&Condition> = policy.decisions.iter().map(|rule| &rule.when).collect();
    let names = [LintCode::DecisionNeverHolds, LintCode::DecisionShadowed, LintCode::DecisionGap];
    found.extend(order("decisions", &decisions, &judged, names));
    for (place, card) in policy.guidance.iter().enumerate() {
        if !scoped.iter().any(|case| holds(&card.when, case)) {
            found.insert((LintCode::GuidanceNeverShown, format!("/guidance/{place}/when")));
        }
    }
    found
}

fn order(list: &str, whens: &[&Condition], cases: &[&Given], [never, shadowed, gap]: [LintCode; 3]) -> Found {
    let mut found = Found::new();
    let first = |case: &Given| whens.iter().position(|when| holds(when, case));
    for (place, when) in whens.iter().enumerate() {
        let path = format!("/{list}/{place}");
        if !cases.iter().any(|case| holds(when, case)) {
            found.insert((never, path));
        } else if !cases.iter().any(|case| first(case) == Some(place)) {
            found.insert((shadowed, path));
        }
    }
    if cases.iter().any(|case| first(case).is_none()) {
        found.insert((gap, format!("/{list}")));
    }
    found
}

/// The codes that are held against brute force.
const COMPARED: &[LintCode] = &[
    LintCode::ScopeNeverHolds,
    LintCode::RuleNeverApplies,
    LintCode::RuleNeverMet,
    LintCode::RuleNeverUnmet,
    LintCode::RulesContradict,
    LintCode::OutcomeUnreachable,
    LintCode::ArrangementNeverEligible,
    LintCode::ArrangementNeverHolds,
    LintCode::ArrangementShadowed,
    LintCode::ArrangementGap,
    LintCode::DecisionNeverHolds,
    LintCode::DecisionShadowed,
    LintCode::DecisionGap,
    LintCode::GuidanceNeverShown,
];

fn check(policy: &Policy) {
    let cases = cases(policy);
    if cases.len() > 500 {
        return;
    }
    let report = lint(policy, Lang::Sv);
    assert!(report.gave_up.is_empty());
    let compared = report.findings.iter().filter(|finding| COMPARED.contains(&finding.code));
    let found: Found = compared.map(|finding| (finding.code, finding.path.clone())).collect();
    assert_eq!(found, expected(policy, &cases));
    let none = Value::Object(vec![]);
    for finding in &report.findings {
        let Some(example) = &finding.example else { continue };
        // Every example is a case that the policy takes and speaks of.
        let report = policy.check_eligibility(&example.facts, &none).unwrap();
        assert_ne!(report.outcome, Outcome::OutOfScope, "{finding:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lint_finds_what_looking_through_every_case_finds(seed in any::<u64>()) {
        check(&Policy::from_value(policy(&mut Dice::new(seed))).unwrap());
    }
}
