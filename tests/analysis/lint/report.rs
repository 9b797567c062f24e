//! The report as a whole: the built-in policies, its shape, its sentences, its budget.

use distanskoll::analysis::{Budget, LintCode, Severity, lint, lint_within};
use distanskoll::{BUILTIN_IDS, Lang, Policy};
use serde_json::json;

use super::{clean, policy, with};
use crate::random::{entangled_policy, loose_policy};

#[test]
fn the_built_in_policies_give_only_notices_that_are_true_of_their_sources() {
    for id in BUILTIN_IDS {
        let policy = Policy::builtin(id).unwrap();
        let report = lint(&policy, Lang::Sv);
        assert!(report.gave_up.is_empty());
        let of = |code| report.findings.iter().filter(|finding| finding.code == code).count();
        let expected = if *id == "vgr" { (4, 1) } else { (0, 0) };
        assert_eq!((of(LintCode::OutdatedRegulation), of(LintCode::OutdatedAct)), expected, "{id}");
        assert_eq!(report.findings.len(), expected.0 + expected.1, "{id}: {:#?}", report.findings);
        assert!(report.findings.iter().all(|finding| finding.severity == Severity::Notice));
    }
}

#[test]
fn the_replacement_is_named() {
    let policy = Policy::builtin("vgr").unwrap();
    for lang in Lang::ALL {
        let findings = lint(&policy, *lang).findings;
        for (old, new) in [
            ("AFS 2001:1", "AFS 2023:1"),
            ("AFS 2015:4", "AFS 2023:2"),
            ("AFS 2012:2", "AFS 2023:10"),
            ("AFS 1998:5", "AFS 2023:11"),
        ] {
            let named = |text: &str| text.contains(&format!(" {old}.")) && text.contains(&format!(" {new}."));
            assert_eq!(findings.iter().filter(|it| named(&it.message)).count(), 1, "{old}");
        }
    }
}

#[test]
fn the_report_has_the_shape_that_callers_know() {
    let document = with(&[("/arrangements/2/when", json!({ "fact": "daysPerWeek", "moreThan": 2 }))]);
    let policy = policy(document);
    let report = serde_json::to_value(lint(&policy, Lang::En)).unwrap();
    assert_eq!(
        report["policy"],
        json!({ "id": "example", "version": null, "title": "Example", "digest": policy.digest })
    );
    let gap = &report["findings"][0];
    assert_eq!(
        gap,
        &json!({
            "code": "arrangement-gap", "severity": "warning", "path": "/arrangements",
            "message": "There are cases in scope that fit no arrangement. The answer then names none.",
            "suggestion": "Add an entry without `when` at the end, or widen a condition.", "rules": [],
            "example": { "facts": { "activity": "ordinaryWork", "recurring": false, "daysPerWeek": 0 } },
        })
    );
    assert_eq!(report["findings"][1]["severity"], "notice");
    assert_eq!(report["gaveUp"], json!([]));
}

#[test]
fn says_what_it_gave_up() {
    let policy = Policy::from_value(entangled_policy(8)).unwrap();
    for looks in [0, 40, 400] {
        let report = serde_json::to_value(lint_within(&policy, Lang::En, Budget::new(looks))).unwrap();
        let gave_up = report["gaveUp"].as_array().unwrap();
        assert!(!gave_up.is_empty(), "{looks}");
        for entry in gave_up {
            assert!(LintCode::NAMES.contains(&entry["about"].as_str().unwrap()));
            let message = entry["message"].as_str().unwrap();
            assert!(message.contains(entry["about"].as_str().unwrap()) && entry["path"].is_string());
        }
    }
    assert!(lint(&policy, Lang::En).gave_up.is_empty());
}

#[test]
fn what_is_claimed_within_a_small_budget_is_claimed_without_one_too() {
    let policy = policy(with(&[("/scope", json!({ "fact": "daysPerWeek", "atLeast": 0 }))]));
    let all = lint(&policy, Lang::En).findings;
    for looks in 0..60 {
        for finding in lint_within(&policy, Lang::En, Budget::new(looks * 5)).findings {
            assert!(all.iter().any(|known| (known.code, &known.path) == (finding.code, &finding.path)));
        }
    }
}

#[test]
fn two_hundred_loosely_coupled_rules_are_looked_through_within_the_budget() {
    let policy = Policy::from_value(loose_policy(200)).unwrap();
    let report = lint(&policy, Lang::Sv);
    assert!(report.gave_up.is_empty());
    assert!(report.findings.iter().all(|finding| !finding.path.starts_with("/rules")));
}

/// Every finding that some document gives, in both languages.
#[test]
fn messages_are_short_sentences_in_both_languages() {
    let mut document = clean();
    document["rules"].as_array_mut().unwrap().truncate(1);
    document["notRegulated"] = json!([]);
    let policy = policy(document);
    let (sv, en) = (lint(&policy, Lang::Sv).findings, lint(&policy, Lang::En).findings);
    assert!(sv.len() > 4 && sv.len() == en.len());
    for (sv, en) in sv.iter().zip(&en) {
        assert_ne!(sv.message, en.message);
        for text in [&sv.message, &sv.suggestion, &en.message, &en.suggestion] {
            assert!(text.ends_with(['.', '?']), "{text}");
            let longest = text.split(". ").map(|sentence| sentence.split_whitespace().count()).max();
            assert!(longest.unwrap_or(0) <= 25, "{text}");
        }
    }
}

/// The limit on days, from a day on.
fn dated(before: f64, after: f64) -> serde_json::Value {
    let values = json!({ "dated": [{ "value": before }, { "from": "2027-01-01", "value": after }] });
    with(&[("/rules/-", super::rule("days", "requires", json!({ "fact": "daysPerWeek", "atMost": values })))])
}

#[test]
fn what_begins_on_a_day_is_no_dead_rule() {
    let found = |before, after, change: &[(&str, serde_json::Value)]| {
        let mut document = dated(before, after);
        for (name, value) in change {
            document[*name] = value.clone();
        }
        super::findings(document).into_iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    // Seven days are all there are: the rule begins to mean something in 2027.
    assert_eq!(found(7.0, 3.0, &[]), []);
    assert_eq!(found(7.0, 8.0, &[]), [LintCode::RuleNeverUnmet]);
    // Where the policy ends before, it never does.
    assert_eq!(found(7.0, 3.0, &[("validTo", json!("2026-12-31"))]), [LintCode::RuleNeverUnmet]);
    assert_eq!(found(7.0, 3.0, &[("validTo", json!("2027-01-01"))]), []);
}

#[test]
fn what_goes_wrong_from_a_day_on_is_dated() {
    let mut document = dated(5.0, 2.0);
    let more = super::rule("many", "requires", json!({ "fact": "daysPerWeek", "atLeast": 3 }));
    document["rules"].as_array_mut().unwrap().push(more);
    document["validFrom"] = json!("2026-02-04");
    let policy = policy(document);
    let found = lint(&policy, Lang::En).findings;
    let finding = found.iter().find(|it| it.code == LintCode::RulesContradict).unwrap();
    assert!(finding.message.ends_with(" This is so from 2027-01-01 on."), "{}", finding.message);
    let example = finding.example.as_ref().unwrap();
    assert_eq!(example.as_of.unwrap().to_string(), "2027-01-01");
    for (day, met) in [("2026-12-31", true), ("2027-01-01", false)] {
        let options = json!({ "asOf": day }).into();
        let facts = json!({ "recurring": true, "activity": "ordinaryWork", "daysPerWeek": 3 }).into();
        let report = serde_json::to_value(policy.check_eligibility(&facts, &options).unwrap()).unwrap();
        let status = |rule: &str| {
            let findings = report["findings"].as_array().unwrap();
            findings.iter().find(|it| it["rule"] == rule).unwrap()["status"] == "met"
        };
        assert_eq!(status("days") && status("many"), met);
    }
    // A yes is out of reach from that day on, too.
    assert!(found.iter().any(|it| it.code == LintCode::OutcomeUnreachable && it.severity == Severity::Error));
}
