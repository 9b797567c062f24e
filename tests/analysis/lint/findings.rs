//! Every code: a policy that gives it, with its place, and a near one that does not.

use std::collections::BTreeSet;

use distanskoll::analysis::LintCode;
use distanskoll::{Policy, Value};
use serde_json::{Value as Json, json};

use super::cases::{Case, of_conditions, of_parts};
use super::{clean, findings, policy, rule, with};

#[test]
fn a_sound_policy_gives_no_finding() {
    assert_eq!(findings(clean()), []);
}

#[test]
fn every_code_is_given_where_it_should_be_and_only_there() {
    let mut tried = BTreeSet::new();
    for Case { code, path, bad, good } in of_conditions().into_iter().chain(of_parts()) {
        let found = findings(with(&bad));
        let here = found.iter().find(|finding| finding.code == code && finding.path == path);
        assert!(here.is_some(), "{code:?} at {path}: {found:#?}");
        let near = findings(with(&good));
        assert!(near.iter().all(|finding| finding.code != code), "{code:?} where it should not: {near:#?}");
        tried.insert(code);
    }
    let missing: Vec<_> = LintCode::ALL.iter().filter(|code| !tried.contains(code)).collect();
    assert!(missing.is_empty(), "not tried: {missing:?}");
}

/// The outcome of an example, and the status of a rule in it.
fn evaluate(policy: &Policy, facts: &Value, rule: &str) -> (Json, Json) {
    let none = Value::Object(vec![]);
    let report = serde_json::to_value(policy.check_eligibility(facts, &none).unwrap()).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let status =
        findings.iter().find(|finding| finding["rule"] == rule).map(|finding| finding["status"].clone());
    (report, status.unwrap_or_default())
}

/// Every example is a case in which what the finding says can be seen.
#[test]
fn examples_show_what_the_finding_says() {
    let mut shown = 0;
    for Case { code, path, bad, .. } in of_conditions().into_iter().chain(of_parts()) {
        let document = with(&bad);
        let policy = policy(document.clone());
        for finding in findings(document).into_iter().filter(|it| it.code == code && it.path == path) {
            let Some(example) = finding.example else { continue };
            let rule = finding.rules.first().map_or("", String::as_str);
            let (report, status) = evaluate(&policy, &example.facts, rule);
            let form = |place: usize| json!(policy.arrangements[place].arrangement.as_str());
            let by = |place: usize| json!(policy.decisions[place].by);
            shown += 1;
            match code {
                LintCode::RuleNeverMet => assert_eq!(status, "unmet"),
                LintCode::RuleNeverUnmet => assert_eq!(status, "met"),
                LintCode::RulesContradict => {
                    let other = evaluate(&policy, &example.facts, &finding.rules[1]).1;
                    assert!([&status, &other].iter().all(|status| **status != "notApplicable"));
                    assert!(status != "met" || other != "met", "{report:#}");
                }
                LintCode::ArrangementNeverEligible => {
                    assert_eq!(report["arrangement"], form(1));
                    assert_ne!(report["bestCase"], "eligible");
                }
                LintCode::ArrangementShadowed => assert_eq!(report["arrangement"], form(0)),
                LintCode::ArrangementOverlap => assert_eq!(report["arrangement"], form(1)),
                LintCode::ArrangementGap => assert_eq!(report["arrangement"], Json::Null),
                LintCode::DecisionShadowed | LintCode::DecisionOverlap => {
                    assert_eq!(report["decision"]["by"], by(0), "{report:#}");
                }
                LintCode::DecisionGap => assert_eq!(report["decision"], Json::Null),
                LintCode::LimitsContradictArrangement => {
                    assert_eq!(report["agreementForm"]["form"], "written");
                }
                other => panic!("{other:?} brings an example that nobody has looked at"),
            }
        }
    }
    assert_eq!(shown, 11);
}

/// What stands in the way of a yes is named, and nothing else.
#[test]
fn the_rules_that_shut_every_way_are_named() {
    let bad = with(&[
        ("/rules/-", rule("never-reachable", "blocks", json!({ "fact": "reachable", "is": false }))),
        ("/rules/-", rule("few-days", "requires", json!({ "fact": "daysPerWeek", "atMost": 5 }))),
    ]);
    let found = findings(bad);
    let finding = found.iter().find(|it| it.code == LintCode::OutcomeUnreachable).unwrap();
    assert_eq!(finding.rules, ["reachable", "never-reachable"]);
}
