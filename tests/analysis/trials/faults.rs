//! `check`: every fault of a document and of its examples, each at its path.

use std::time::Instant;

use distanskoll::analysis::{check, run_examples};
use distanskoll::{Lang, Value};
use serde_json::{Value as Json, json};

use super::{document, json, policy, with};

/// "code path" of every fault, with the name that was probably meant.
fn faults(document: &Json) -> Vec<String> {
    let report = check(&Value::from(document.clone()), Lang::En);
    assert_eq!(report.valid, report.issues.is_empty());
    let line = |issue: &distanskoll::analysis::CheckIssue| {
        assert!(!issue.message.is_empty());
        let meant = issue.suggestion.as_deref().map(|text| format!(" ({text})")).unwrap_or_default();
        format!("{} {}{meant}", issue.code.as_str(), issue.path)
    };
    report.issues.iter().map(line).collect()
}

#[test]
fn the_document_has_no_faults() {
    assert_eq!(faults(&document()), [""; 0]);
}

#[test]
fn a_fault_of_an_example_is_named_at_its_path_and_no_other() {
    let cases: Vec<(&str, Json, &[&str])> = vec![
        ("/examples", json!({}), &["wrong-kind /examples"]),
        ("/examples/0", json!("Allt klart"), &["wrong-kind /examples/0"]),
        ("/examples/0", json!({}), &["wrong-kind /examples/0"]),
        ("/examples/0/name", json!(7), &["wrong-kind /examples/0/name"]),
        ("/examples/0/name", json!(" "), &["missing-field /examples/0/name"]),
        ("/examples/0/agreement", json!({}), &["wrong-kind /examples/0"]),
        ("/examples/0/stage", json!("draft"), &["unknown-field /examples/0/stage"]),
        ("/examples/3/asOf", json!("2026-05-01"), &["unknown-field /examples/3/asOf"]),
        ("/examples/4/stage", json!("draft"), &["unknown-field /examples/4/stage"]),
        ("/examples/0/expct", json!({}), &["unknown-field /examples/0/expct (did you mean `expect`?)"]),
        ("/examples/0/expect", Json::Null, &["missing-field /examples/0/expect"]),
        ("/examples/0/expect", json!([]), &["wrong-kind /examples/0/expect"]),
        ("/examples/0/facts", json!([]), &["wrong-kind /examples/0/facts"]),
        (
            "/examples/0/facts/daysPerWek",
            json!(2),
            &["unknown-fact /examples/0/facts/daysPerWek (did you mean `daysPerWeek`?)"],
        ),
        ("/examples/0/facts/daysPerWeek", json!(9), &["out-of-range /examples/0/facts/daysPerWeek"]),
        ("/examples/0/facts/daysPerWeek", json!("2"), &["wrong-kind /examples/0/facts/daysPerWeek"]),
        (
            "/examples/0/facts/shift",
            json!("nigt"),
            &["unknown-choice /examples/0/facts/shift (did you mean `night`?)"],
        ),
        ("/examples/0/asOf", json!("2026-13-01"), &["invalid-date /examples/0/asOf"]),
        ("/examples/0/asOf", json!("2300-01-01"), &["date-out-of-range /examples/0/asOf"]),
        ("/examples/0/expect/outcome", Json::Null, &["missing-field /examples/0/expect/outcome"]),
        (
            "/examples/0/expect/outcome",
            json!("eligble"),
            &["unknown-choice /examples/0/expect/outcome (did you mean `eligible`?)"],
        ),
        (
            "/examples/0/expect/arrangement",
            json!("often"),
            &["unknown-choice /examples/0/expect/arrangement"],
        ),
        ("/examples/0/expect/form", json!(1), &["wrong-kind /examples/0/expect/form"]),
        (
            "/examples/0/expect/decidedBy",
            json!("areaManger"),
            &["unknown-choice /examples/0/expect/decidedBy (did you mean `areaManager`?)"],
        ),
        ("/examples/0/expect/valid", json!(true), &["unknown-field /examples/0/expect/valid"]),
        ("/examples/0/expect/unmet", json!("own-will"), &["wrong-kind /examples/0/expect/unmet"]),
        (
            "/examples/1/expect/unmet/0",
            json!("own-wil"),
            &["unknown-rule /examples/1/expect/unmet/0 (did you mean `own-will`?)"],
        ),
        ("/examples/1/expect/unmet/1", json!("own-will"), &["duplicate-id /examples/1/expect/unmet/1"]),
        ("/examples/1/expect/unmet/1", json!(3), &["wrong-kind /examples/1/expect/unmet/1"]),
        ("/examples/3/agreement", json!([]), &["wrong-kind /examples/3/agreement"]),
        ("/examples/3/stage", json!("sined"), &["unknown-choice /examples/3/stage (did you mean `signed`?)"]),
        ("/examples/3/expect/valid", Json::Null, &["missing-field /examples/3/expect/valid"]),
        ("/examples/3/expect/valid", json!("no"), &["wrong-kind /examples/3/expect/valid"]),
        ("/examples/3/expect/outcome", json!("eligible"), &["unknown-field /examples/3/expect/outcome"]),
        ("/examples/3/expect/issues/0", json!("no-end-date"), &["wrong-kind /examples/3/expect/issues/0"]),
        (
            "/examples/3/expect/issues/0/code",
            json!("term-to-long"),
            &["unknown-choice /examples/3/expect/issues/0/code (did you mean `term-too-long`?)"],
        ),
        ("/examples/3/expect/issues/0/code", Json::Null, &["missing-field /examples/3/expect/issues/0/code"]),
        ("/examples/3/expect/issues/0/path", json!("end"), &["wrong-kind /examples/3/expect/issues/0/path"]),
        (
            "/examples/3/expect/issues/0/severity",
            json!("error"),
            &["unknown-field /examples/3/expect/issues/0/severity"],
        ),
        ("/examples/4/noticeEnd", json!("now"), &["wrong-kind /examples/4/noticeEnd"]),
        ("/examples/4/noticeEnd/givenOn", Json::Null, &["missing-field /examples/4/noticeEnd/givenOn"]),
        ("/examples/4/noticeEnd/givenBy", json!("union"), &["unknown-choice /examples/4/noticeEnd/givenBy"]),
        (
            "/examples/4/noticeEnd/agreement",
            json!({ "start": "2025-01-01", "end": "2026-01-31" }),
            &["agreement-ended /examples/4/noticeEnd/givenOn"],
        ),
        ("/examples/4/expect", json!({}), &["missing-field /examples/4/expect"]),
        (
            "/examples/4/expect/endOn",
            json!("2026-03-23"),
            &["unknown-field /examples/4/expect/endOn (did you mean `endsOn`?)"],
        ),
        (
            "/examples/4/expect/period/week",
            json!(3),
            &["unknown-field /examples/4/expect/period/week (did you mean `weeks`?)"],
        ),
        ("/examples/5/latestNotice/endBy", json!("soon"), &["invalid-date /examples/5/latestNotice/endBy"]),
        ("/examples/5/expect/endsOn", Json::Null, &["unknown-field /examples/5/expect/endsOn"]),
        (
            "/examples/6/planRenewal/agreement/start",
            Json::Null,
            &["missing-field /examples/6/planRenewal/agreement/start"],
        ),
        (
            "/examples/6/planRenewal/remindDaysBefore",
            json!(-1),
            &["out-of-range /examples/6/planRenewal/remindDaysBefore"],
        ),
        (
            "/examples/6/expect/reminders/1/day",
            json!("2026-08-16"),
            &["unknown-field /examples/6/expect/reminders/1/day"],
        ),
    ];
    assert!(cases.len() > 45);
    let mut differences = Vec::new();
    for (path, value, wanted) in cases {
        let found = faults(&with(path, value.clone()));
        if found != wanted {
            differences.push(format!("{path} = {value}:\n    wanted {wanted:?}\n    found  {found:?}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn faults_of_the_rest_and_of_the_examples_are_told_together() {
    let mut broken = document();
    broken["title"]["en"] = json!("");
    broken["rules"][0]["effect"] = json!("stops");
    broken["facts"][4]["kind"] = json!("bool");
    broken["roles"][0]["label"] = json!("områdeschefen");
    broken["examples"][0]["facts"]["voluntry"] = json!(true);
    broken["examples"][1]["expect"]["unmet"][0] = json!("own");
    broken["examples"][4]["noticeEnd"]["givenOn"] = json!("2026-02-30");
    let found = faults(&broken);
    assert_eq!(
        found,
        [
            "unknown-fact /examples/0/facts/voluntry (did you mean `voluntary`?)",
            "unknown-rule /examples/1/expect/unmet/0",
            "invalid-date /examples/4/noticeEnd/givenOn",
            "unknown-choice /facts/4/kind",
            "wrong-kind /roles/0/label",
            "unknown-choice /rules/0/effect",
            // The rule cannot be read without its fact.
            "unknown-fact /rules/1/requires/fact",
            "missing-language /title/en",
        ]
    );
}

#[test]
fn where_a_value_changes_on_a_day_an_example_has_to_name_the_day() {
    let mut dated = document();
    dated["arrangements"][0]["when"]["atLeast"] =
        json!({ "dated": [{ "value": 1 }, { "from": "2027-01-01", "value": 2 }] });
    // The first example names a day; the second and third do not.
    assert_eq!(faults(&dated), ["missing-field /examples/1/asOf", "missing-field /examples/2/asOf"]);
    dated["examples"][1]["asOf"] = json!("2026-05-01");
    dated["examples"][2]["asOf"] = json!("2027-01-01");
    assert_eq!(faults(&dated), [""; 0]);
    assert_eq!(json(&run_examples(&policy(&dated), Lang::En).failed), json!([]));
    dated["examples"][0]["facts"]["daysPerWeek"] = json!(1);
    assert_eq!(run_examples(&policy(&dated), Lang::En).failed.len(), 0);
    dated["examples"][0]["asOf"] = json!("2027-01-01");
    assert_eq!(
        run_examples(&policy(&dated), Lang::En).failed[0].actual,
        Value::from(json!({
            "arrangement": "occasional", "form": "oral"
        }))
    );
}

#[test]
fn any_value_gets_a_report() {
    for value in [Value::Null, Value::Bool(true), Value::Unreadable, Value::List(vec![])] {
        let report = check(&value, Lang::Sv);
        assert_eq!(json(&report)["issues"][0]["path"], "", "{value:?}");
    }
    let deep = format!("{}{}", "[".repeat(60), "]".repeat(60));
    for (text, code) in [("{", "wrong-kind"), ("7", "wrong-kind"), (deep.as_str(), "too-deep")] {
        assert_eq!(check(&Value::from(text), Lang::Sv).issues[0].code.as_str(), code, "{text}");
    }
    let long = json!({ "id": "x".repeat(1_100_000) });
    for value in [Value::from(long.clone()), Value::Text(long.to_string())] {
        assert_eq!(check(&value, Lang::Sv).issues[0].code.as_str(), "too-large");
    }
}

#[test]
fn the_text_of_a_document_is_checked_as_the_document() {
    let broken = with("/examples/1/expect/unmet/0", json!("own-wil"));
    let text = Value::Text(broken.to_string());
    assert_eq!(check(&text, Lang::En), check(&Value::from(broken), Lang::En));
}

#[test]
fn messages_come_in_both_languages() {
    let broken = Value::from(with("/examples/1/expect/unmet/0", json!("own-wil")));
    assert_eq!(
        json(&check(&broken, Lang::Sv).issues[0]),
        json!({
            "code": "unknown-rule",
            "path": "/examples/1/expect/unmet/0",
            "message": "det finns ingen regel `own-wil`",
            "suggestion": "menade du `own-will`?",
        })
    );
    assert_eq!(check(&broken, Lang::En).issues[0].message, "there is no rule `own-wil`");
}

/// Every place of the examples, as pointers.
fn places(json: &Json, path: &str, into: &mut Vec<String>) {
    into.push(path.to_owned());
    match json {
        Json::Object(members) => {
            members.iter().for_each(|(name, member)| places(member, &format!("{path}/{name}"), into));
        }
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| places(item, &format!("{path}/{at}"), into));
        }
        _ => {}
    }
}

#[test]
fn what_check_lets_pass_can_be_run_and_what_it_names_cannot() {
    let document = document();
    let mut all = Vec::new();
    places(&document["examples"], "/examples", &mut all);
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!("x"),
        json!("2026-03-05"),
        json!([]),
        json!({}),
        json!(["x", 2]),
    ];
    let (mut sound, mut faulty) = (0, 0);
    for path in all.iter().skip(1) {
        for value in &values {
            let changed = with(path, value.clone());
            let report = check(&Value::from(changed.clone()), Lang::En);
            let run = json(&run_examples(&policy(&changed), Lang::En));
            let stopped: Vec<&str> = run["failed"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|failed| failed["expected"].is_null())
                .map(|failed| failed["path"].as_str().unwrap())
                .collect();
            let mut named: Vec<String> = report
                .issues
                .iter()
                .map(|issue| issue.path.split('/').take(3).collect::<Vec<_>>().join("/"))
                .collect();
            named.dedup();
            assert_eq!(stopped, named, "{path} = {value}");
            if report.valid { sound += 1 } else { faulty += 1 }
        }
    }
    assert!(sound > 100 && faulty > 300, "{sound} {faulty}");
}

/// A document of 200 rules is checked at every key pressed. The bound is generous, as this is a build without
/// optimisation; the bound of the finished module is measured there.
#[test]
fn a_document_of_200_rules_is_checked_at_once() {
    let mut document = document();
    let rule = document["rules"][1].clone();
    for at in 0..200 {
        let mut more = rule.clone();
        more["id"] = json!(format!("rule-{at}"));
        document["rules"].as_array_mut().unwrap().push(more);
    }
    let value = Value::from(document);
    assert!(check(&value, Lang::Sv).valid);
    let start = Instant::now();
    let _ = check(&value, Lang::Sv);
    assert!(start.elapsed().as_millis() < 1000, "{:?}", start.elapsed());
}
