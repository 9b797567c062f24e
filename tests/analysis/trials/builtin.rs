//! The examples of the built-in policies: all pass, reach every rule and outcome, and notice when a rule is changed.

use std::collections::BTreeSet;

use distanskoll::analysis::{builtin_examples, check, coverage, run_examples};
use distanskoll::{BUILTIN_IDS, Lang, Policy, Value};
use serde_json::{Value as Json, json};

use super::{json, policy};
use crate::policies::{list, text};

/// The document with the examples that belong to it.
fn with_examples(id: &str) -> Json {
    let mut document = json(&Policy::builtin(id).unwrap().document);
    document["examples"] = json(&builtin_examples(id).unwrap());
    document
}

#[test]
fn every_example_has_a_name_of_its_own_and_no_fault() {
    for id in BUILTIN_IDS {
        let document = with_examples(id);
        let report = check(&Value::from(document.clone()), Lang::En);
        assert_eq!(json(&report.issues), json!([]), "{id}");
        let examples = list(&document["examples"]).to_vec();
        let names: BTreeSet<&str> = examples.iter().map(|example| text(&example["name"])).collect();
        assert!(names.len() == examples.len() && examples.len() >= 15, "{id}: {}", examples.len());
    }
}

#[test]
fn every_example_comes_out_as_expected() {
    for id in BUILTIN_IDS {
        let policy = policy(&with_examples(id));
        let report = run_examples(&policy, Lang::En);
        assert_eq!(json(&report.failed), json!([]), "{id}");
        assert!(report.passed == report.total && report.total >= 15);
    }
}

#[test]
fn a_builtin_document_as_it_is_brings_its_examples_along() {
    let vgr = Policy::builtin("vgr").unwrap();
    assert!(vgr.document.get("examples").is_none());
    assert_eq!(run_examples(&vgr, Lang::Sv).total, list(&with_examples("vgr")["examples"]).len());
    let mut own = json(&vgr.document);
    own["version"] = json!("own");
    assert_eq!(run_examples(&policy(&own), Lang::Sv).total, 0);
}

#[test]
fn every_rule_is_met_and_unmet_by_some_example() {
    for id in BUILTIN_IDS {
        let policy = Policy::builtin(id).unwrap();
        let coverage = coverage(&policy, Lang::Sv);
        assert_eq!((&coverage.never_met, &coverage.never_unmet), (&vec![], &vec![]), "{id}");
        assert_eq!(coverage.rules.len(), policy.rules.len());
    }
}

#[test]
fn every_outcome_that_the_policy_can_have_is_shown() {
    let always = ["actionNeeded", "eligible", "notEligible", "undetermined"];
    for (id, more) in [
        ("riktlinjer", vec![]),
        ("falkoping", vec![]),
        ("vgr", vec!["outOfScope", "referral"]),
        ("flexibelt-arbete", vec!["referral"]),
        ("arbete-hemifran", vec!["outOfScope"]),
    ] {
        let examples = json(&builtin_examples(id).unwrap());
        let shown: BTreeSet<&str> =
            list(&examples).iter().filter_map(|example| example["expect"]["outcome"].as_str()).collect();
        assert_eq!(shown, always.into_iter().chain(more).collect(), "{id}");
        for kind in ["agreement", "noticeEnd", "planRenewal"] {
            assert!(list(&examples).iter().any(|example| !example[kind].is_null()), "{id}: {kind}");
        }
    }
}

#[test]
fn an_example_notices_when_a_rule_is_turned_round() {
    for id in BUILTIN_IDS {
        let document = with_examples(id);
        for place in 0..list(&document["rules"]).len() {
            let mut turned = document.clone();
            let requires = turned["rules"][place]["requires"].take();
            turned["rules"][place]["requires"] = json!({ "not": requires });
            let report = run_examples(&policy(&turned), Lang::En).failed.len();
            assert!(report > 0, "{id}: {} turned round and no example fails", document["rules"][place]["id"]);
        }
    }
}

/// Every requirement of the agreement part, too: an agreement shows each of its checks and topics.
#[test]
fn an_example_notices_when_a_part_of_the_agreement_is_dropped() {
    for id in BUILTIN_IDS {
        let document = with_examples(id);
        let lists = ["topics", "limits", "checks", "notice"];
        let parts = lists.iter().flat_map(|name| {
            let count = document["agreement"][name].as_array().map_or(0, Vec::len);
            (0..count).map(move |place| format!("/agreement/{name}/{place}"))
        });
        let single = ["term", "evaluation"].iter().filter(|name| !document["agreement"][**name].is_null());
        let single = single.map(|name| format!("/agreement/{name}"));
        let kept = parts.chain(single).filter(|path| {
            let patch = json!([{ "op": "remove", "path": path }]);
            let changed = crate::policies::patch::patched(&document, &patch);
            run_examples(&policy(&changed), Lang::En).failed.is_empty()
        });
        assert_eq!(kept.collect::<Vec<_>>(), [""; 0], "{id}: dropped and no example fails");
    }
}

#[test]
fn what_is_no_builtin_policy_has_no_examples() {
    let error = builtin_examples("falkping").unwrap_err();
    assert_eq!((error.code().as_str(), error.path()), ("unknown-policy", ""));
    assert_eq!(error.issues()[0].suggestion.as_deref(), Some("falkoping"));
}
