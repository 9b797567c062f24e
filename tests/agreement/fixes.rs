//! Fixes one by one, and what happens to those whose target has changed.

use distanskoll::{Policy, Value, apply_fixes};
use serde_json::{Value as Json, json};

use super::{report, with};

fn falkoping() -> Policy {
    Policy::builtin("falkoping").unwrap()
}

fn applied(agreement: &Json, issues: &Json) -> Json {
    let fixed = apply_fixes(&agreement.clone().into(), &issues.clone().into()).unwrap();
    serde_json::to_value(fixed).unwrap()
}

fn fix_of(policy: &Policy, agreement: &Json, code: &str) -> Json {
    let report = report(policy, agreement, &json!({}));
    let issue = report["issues"].as_array().unwrap().iter().find(|issue| issue["code"] == code);
    issue.unwrap_or_else(|| panic!("no {code} in {report}"))["fix"].clone()
}

#[track_caller]
fn fixes(agreement: &Json, code: &str, fix: &Json, fixed: &Json) {
    let policy = falkoping();
    assert_eq!(fix_of(&policy, agreement, code), *fix);
    let issues = report(&policy, agreement, &json!({}))["issues"].clone();
    assert_eq!(applied(agreement, &issues), *fixed);
}

#[test]
fn each_kind_of_fix() {
    fixes(
        &with(&json!({ "end": null })),
        "no-end-date",
        &json!({ "op": "add", "path": "/end", "value": "2027-02-28" }),
        &with(&json!({})),
    );
    fixes(
        &with(&json!({ "end": "2027-03-01" })),
        "term-too-long",
        &json!({ "op": "replace", "path": "/end", "value": "2027-02-28" }),
        &with(&json!({})),
    );
    fixes(
        &with(&json!({ "noticeDays": 30 })),
        "notice-period-mismatch",
        &json!({ "op": "replace", "path": "/noticeDays", "value": 14 }),
        &with(&json!({ "noticeDays": 14 })),
    );
    fixes(
        &with(&json!({ "terminableEarly": false })),
        "early-termination-excluded",
        &json!({ "op": "replace", "path": "/terminableEarly", "value": true }),
        &with(&json!({ "terminableEarly": true })),
    );
    let renews = |start: &str| json!({ "start": start, "renews": { "start": "2025-03-10", "end": "2026-03-09", "evaluatedOn": "2026-02-01" } });
    fixes(
        &with(&renews("2026-03-01")),
        "renewal-gap-or-overlap",
        &json!({ "op": "replace", "path": "/start", "value": "2026-03-10" }),
        &with(&renews("2026-03-10")),
    );
    fixes(
        &with(&json!({ "extent": { "weekdays": ["mon", "tue", "mon", "fri", "tue", "mon"] } })),
        "duplicate-weekday",
        &json!({ "op": "remove", "path": "/extent/weekdays/2" }),
        &with(&json!({ "extent": { "weekdays": ["mon", "tue", "fri"] } })),
    );
    fixes(
        &with(&json!({ "extent": { "dayPerWeek": 2 } })),
        "unknown-field",
        &json!({ "op": "move", "from": "/extent/dayPerWeek", "path": "/extent/daysPerWeek" }),
        &with(&json!({ "extent": { "daysPerWeek": 2 } })),
    );
    fixes(
        &with(&json!({ "extent": { "weekdays": null, "week/days": ["mon"], "daysPerWeek": 1 } })),
        "unknown-field",
        &json!({ "op": "move", "from": "/extent/week~1days", "path": "/extent/weekdays" }),
        &with(&json!({ "extent": { "weekdays": ["mon"], "daysPerWeek": 1 } })),
    );
    fixes(
        &with(&json!({ "terms": { "insurence": "hemförsäkring" } })),
        "unknown-field",
        &json!({ "op": "move", "from": "/terms/insurence", "path": "/terms/insurance" }),
        &with(&json!({ "terms": { "insurance": "hemförsäkring" } })),
    );
}

#[test]
fn the_contract_of_employment() {
    let vgr = Policy::builtin("vgr").unwrap();
    let agreement = with(&json!({ "partOfEmploymentContract": true }));
    let fix = json!({ "op": "replace", "path": "/partOfEmploymentContract", "value": false });
    assert_eq!(fix_of(&vgr, &agreement, "employment-contract"), fix);
}

#[test]
fn no_fix_where_no_one_value_is_plainly_right() {
    let policy = falkoping();
    let taken = with(&json!({ "extent": { "daysPerWeek": 2, "daysPerWeak": 3 } }));
    assert_eq!(fix_of(&policy, &taken, "unknown-field"), Json::Null);
    let far_off = with(&json!({ "homeAddress": "x" }));
    assert_eq!(fix_of(&policy, &far_off, "unknown-field"), Json::Null);
    let blank = with(&json!({ "noticeDay": "" }));
    assert_eq!(fix_of(&policy, &blank, "unknown-field"), Json::Null);
    let unknown_within = with(&json!({ "renevs": { "begin": "2025-03-01" } }));
    assert_eq!(fix_of(&policy, &unknown_within, "unknown-field"), Json::Null);
    let not_started = with(&json!({ "start": null, "end": null }));
    assert_eq!(fix_of(&policy, &not_started, "no-end-date"), Json::Null);
    let beyond_the_calendar =
        with(&json!({ "start": "2199-06-01", "end": null, "followUps": ["2199-07-01"] }));
    assert_eq!(fix_of(&policy, &beyond_the_calendar, "no-end-date"), Json::Null);
}

#[test]
fn a_fix_whose_target_has_changed_is_skipped() {
    let policy = falkoping();
    let agreement = with(&json!({
        "end": "2028-01-01", "noticeDays": 30, "terminableEarly": false, "dayPerWek": 1,
        "extent": { "weekdays": ["mon", "tue", "mon"], "dayPerWeek": 2 },
    }));
    let issues = report(&policy, &agreement, &json!({}))["issues"].clone();
    let edited = with(&json!({
        "end": "2026-12-31", "noticeDays": null, "terminableEarly": true, "dayPerWek": 1,
        "extent": { "weekdays": ["mon", "tue", "wed"], "dayPerWeek": 2, "daysPerWeek": 3 },
    }));
    assert_eq!(applied(&edited, &issues), edited);
    let unrepeated = with(&json!({ "extent": { "weekdays": ["fri", "tue", "mon"] } }));
    assert_eq!(applied(&unrepeated, &issues), unrepeated);
}

#[test]
fn applying_twice_is_applying_once() {
    let policy = falkoping();
    let agreement = with(&json!({
        "end": null, "noticeDays": 30,
        "extent": { "weekdays": ["mon", "mon", "tue", "tue", "mon"], "dayPerMonth": 2 },
    }));
    let issues = report(&policy, &agreement, &json!({}))["issues"].clone();
    let once = applied(&agreement, &issues);
    assert_eq!(once["extent"], json!({ "weekdays": ["mon", "tue"], "daysPerMonth": 2 }));
    assert_eq!(applied(&once, &issues), once);
}

#[test]
fn the_order_of_the_issues_does_not_matter() {
    let policy = falkoping();
    let agreement = with(&json!({ "extent": { "weekdays": ["mon", "tue", "mon", "tue", "mon"] } }));
    let mut issues = report(&policy, &agreement, &json!({}))["issues"].clone();
    issues.as_array_mut().unwrap().reverse();
    assert_eq!(applied(&agreement, &issues)["extent"], json!({ "weekdays": ["mon", "tue"] }));
}

#[test]
fn issues_that_are_none_are_refused_by_place() {
    let refused = |issues: Json| {
        let error = apply_fixes(&Value::Object(vec![]), &issues.into()).unwrap_err();
        let issues = error.issues().iter();
        issues.map(|issue| format!("{} {}", issue.code.as_str(), issue.path)).collect::<Vec<_>>()
    };
    assert_eq!(refused(Json::Null), ["wrong-kind "]);
    assert_eq!(refused(json!({ "issues": [] })), ["wrong-kind "]);
    assert_eq!(
        refused(json!([5, { "fix": "x" }, { "fix": {} }, { "fix": { "op": "test", "path": "" } }])),
        [
            "wrong-kind /0",
            "wrong-kind /1/fix",
            "missing-field /2/fix/op",
            "missing-field /2/fix/path",
            "unknown-choice /3/fix/op"
        ]
    );
    assert_eq!(refused(json!([{ "fix": { "op": "add", "path": "/end" } }])), ["missing-field /0/fix/value"]);
    assert_eq!(refused(json!([{ "fix": { "op": "move", "path": "/end" } }])), ["missing-field /0/fix/from"]);
}

#[test]
fn what_is_no_agreement_comes_back_as_it_is() {
    let issues =
        json!([{ "fix": { "op": "add", "path": "/end", "value": "2027-02-28" } }, { "code": "abroad" }]);
    for value in [json!(null), json!(5), json!("text"), json!(["start"])] {
        assert_eq!(applied(&value, &issues), value);
    }
}
