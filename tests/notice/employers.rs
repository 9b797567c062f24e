//! What Swedish employers write beside the five built-in policies.

use distanskoll::{Policy, Value};
use serde_json::{Value as Json, json};

use super::policies::{BOTH, none, rule, with_agreement};

#[track_caller]
fn notice(policy: &Policy, request: Json, expected: Json) {
    let answer = policy.notice_end(&Value::from(request), &none()).unwrap();
    let answer = json!(answer);
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&answer[name], value, "{name} in {answer}");
    }
}

#[track_caller]
fn latest(policy: &Policy, request: Json, give_by: Json, working: Json) {
    let answer = json!(policy.latest_notice(&Value::from(request), &none()).unwrap());
    assert_eq!((&answer["giveBy"], &answer["giveByWorkingDay"]), (&give_by, &working), "{answer}");
}

#[test]
fn one_month_for_both_and_at_once_on_breach() {
    let policy = with_agreement(&json!({ "notice": [
        rule(BOTH, "ordinary", &json!({ "months": 1 }), None),
        rule(BOTH, "breach", &json!("immediate"), None),
    ]}));
    for by in BOTH {
        notice(
            &policy,
            json!({ "givenOn": "2026-01-31", "givenBy": by }),
            json!({ "basis": "policy", "period": { "months": 1 }, "endsOn": "2026-02-28", "firstDayBack": "2026-03-02" }),
        );
        notice(
            &policy,
            json!({ "givenOn": "2026-12-24", "givenBy": by, "ground": "breach" }),
            json!({ "basis": "breach", "period": null, "endsOn": "2026-12-24", "firstDayBack": "2026-12-28" }),
        );
        latest(
            &policy,
            json!({ "endBy": "2026-02-28", "givenBy": by }),
            json!("2026-01-31"),
            json!("2026-01-30"),
        );
        latest(
            &policy,
            json!({ "endBy": "2026-02-27", "givenBy": by }),
            json!("2026-01-27"),
            json!("2026-01-27"),
        );
    }
}

#[test]
fn breach_for_the_employer_alone_leaves_the_employee_the_ordinary_period() {
    let policy = with_agreement(&json!({ "notice": [
        rule(BOTH, "ordinary", &json!({ "weeks": 3 }), None),
        rule(&["employer"], "breach", &json!("immediate"), None),
    ]}));
    notice(
        &policy,
        json!({ "givenOn": "2026-03-02", "givenBy": "employee", "ground": "breach" }),
        json!({ "basis": "policy", "period": { "weeks": 3 }, "endsOn": "2026-03-23" }),
    );
}

#[test]
fn a_period_for_each_side() {
    let policy = with_agreement(&json!({ "notice": [
        rule(&["employee"], "ordinary", &json!({ "days": 10 }), None),
        rule(&["employer"], "ordinary", &json!({ "months": 2 }), Some("nextMonth")),
    ]}));
    notice(
        &policy,
        json!({ "givenOn": "2026-02-10", "givenBy": "employee" }),
        json!({ "period": { "days": 10 }, "endsOn": "2026-02-20" }),
    );
    notice(
        &policy,
        json!({ "givenOn": "2026-02-10", "givenBy": "employer" }),
        json!({ "period": { "months": 2 }, "endsOn": "2026-04-30" }),
    );
    latest(
        &policy,
        json!({ "endBy": "2026-04-30", "givenBy": "employer" }),
        json!("2026-02-28"),
        json!("2026-02-27"),
    );
    latest(
        &policy,
        json!({ "endBy": "2026-04-29", "givenBy": "employer" }),
        json!("2026-01-31"),
        json!("2026-01-30"),
    );
}

#[test]
fn a_rule_for_one_side_says_nothing_of_the_other() {
    let policy =
        with_agreement(&json!({ "notice": [rule(&["employer"], "ordinary", &json!({ "weeks": 2 }), None)] }));
    notice(
        &policy,
        json!({ "givenOn": "2026-02-10", "givenBy": "employee" }),
        json!({ "basis": "unregulated", "endsOn": null, "period": null, "citation": null }),
    );
    notice(
        &policy,
        json!({ "givenOn": "2026-02-10", "givenBy": "employee", "agreement": { "start": "2026-01-01", "noticeDays": 5 } }),
        json!({ "basis": "agreement", "endsOn": "2026-02-15", "period": { "days": 5 }, "citation": null }),
    );
}

#[test]
fn the_day_of_notice_counted_as_the_first() {
    let policy = with_agreement(
        &json!({ "notice": [rule(BOTH, "ordinary", &json!({ "weeks": 2 }), Some("inclusive"))] }),
    );
    notice(
        &policy,
        json!({ "givenOn": "2026-03-02", "givenBy": "employee" }),
        json!({ "endsOn": "2026-03-15", "firstDayBack": "2026-03-16" }),
    );
    latest(
        &policy,
        json!({ "endBy": "2026-03-15", "givenBy": "employee" }),
        json!("2026-03-02"),
        json!("2026-03-02"),
    );
}

#[test]
fn at_once_without_any_ground() {
    let policy = with_agreement(&json!({ "notice": [rule(BOTH, "ordinary", &json!("immediate"), None)] }));
    notice(
        &policy,
        json!({ "givenOn": "2026-06-18", "givenBy": "employee", "agreement": { "start": "2026-01-01", "noticeDays": 14 } }),
        json!({ "basis": "policy", "period": { "days": 0 }, "endsOn": "2026-06-18", "firstDayBack": "2026-06-22" }),
    );
    latest(
        &policy,
        json!({ "endBy": "2026-06-20", "givenBy": "employee" }),
        json!("2026-06-20"),
        json!("2026-06-18"),
    );
}

#[test]
fn notice_and_agreement_that_end_on_one_day_are_no_expiry() {
    let falkoping = Policy::builtin("falkoping").unwrap();
    for (end, ended_by_expiry) in [("2026-03-15", true), ("2026-03-16", false), ("2026-03-17", false)] {
        notice(
            &falkoping,
            json!({ "givenOn": "2026-03-02", "givenBy": "employee", "agreement": { "start": "2026-01-01", "end": end } }),
            json!({ "endsOn": end.min("2026-03-16"), "endedByExpiry": ended_by_expiry }),
        );
    }
}

#[test]
fn notice_that_is_not_there() {
    for agreement in [json!({}), json!({ "notice": [] })] {
        let policy = with_agreement(&agreement);
        notice(
            &policy,
            json!({ "givenOn": "2026-06-18", "givenBy": "employee" }),
            json!({ "basis": "unregulated", "endsOn": null }),
        );
    }
}

#[test]
fn the_last_days_of_the_calendar() {
    let policy =
        with_agreement(&json!({ "notice": [rule(BOTH, "ordinary", &json!({ "months": 1 }), None)] }));
    let ask = |request: Json| policy.notice_end(&Value::from(request), &none());
    let error = ask(json!({ "givenOn": "2199-12-01", "givenBy": "employee" })).unwrap_err();
    assert_eq!((error.code().as_str(), error.path()), ("date-out-of-range", "/givenOn"));
    // A period that leads outside is no fault where the agreement ends before.
    notice(
        &policy,
        json!({ "givenOn": "2199-12-01", "givenBy": "employee", "agreement": { "start": "2199-01-01", "end": "2199-12-15" } }),
        json!({ "endsOn": "2199-12-15", "endedByExpiry": true, "firstDayBack": "2199-12-16" }),
    );
    // Before the start there is no day back that could lie outside.
    notice(
        &policy,
        json!({ "givenOn": "2199-11-30", "givenBy": "employee", "agreement": { "start": "2199-12-31" } }),
        json!({ "endsOn": "2199-12-30", "neverStarts": true, "firstDayBack": null }),
    );
    notice(
        &policy,
        json!({ "givenOn": "1900-01-01", "givenBy": "employer" }),
        json!({ "endsOn": "1900-02-01" }),
    );
    let huge = json!({ "givenOn": "2026-01-01", "givenBy": "employee", "agreement": { "start": "2026-01-01", "noticeDays": 1e300 } });
    let error = Policy::builtin("vgr").unwrap().notice_end(&Value::from(huge), &none()).unwrap_err();
    assert_eq!((error.code().as_str(), error.path()), ("date-out-of-range", "/givenOn"));
}

#[test]
fn what_is_no_day_is_named() {
    let policy = Policy::builtin("falkoping").unwrap();
    let given = |value: Value| {
        let request = Value::Object(vec![("givenOn".into(), value), ("givenBy".into(), "employee".into())]);
        let error = policy.notice_end(&request, &none()).unwrap_err();
        assert_eq!(error.path(), "/givenOn");
        error.code().as_str()
    };
    for text in ["2026-02-30", "26-1-1", "2026-03-02T00:00", ""] {
        assert_eq!(given(text.into()), "invalid-date", "{text}");
    }
    for value in [20_260_302.0.into(), true.into(), Value::Unreadable, Value::List(vec![])] {
        assert_eq!(given(value), "wrong-kind");
    }
    assert_eq!(given(Value::Null), "missing-field");
    assert_eq!(given("2200-01-01".into()), "date-out-of-range");
}

#[test]
fn every_fault_at_once() {
    let policy = Policy::builtin("falkoping").unwrap();
    let request = json!({
        "givenOn": "2027-01-01", "givenBy": "boss", "why": null,
        "agreement": { "start": "2026-03-01", "end": "2026-02-28", "noticeDays": 1.5, "evaluatedOn": "2026-01-01", "equipment": 7 },
    });
    let options = Value::from(json!({ "lang": "en", "asOf": null }));
    let error = policy.notice_end(&Value::from(request), &options).unwrap_err();
    let issues: Vec<String> =
        error.issues().iter().map(|issue| format!("{} {}", issue.code.as_str(), issue.path)).collect();
    assert_eq!(
        issues,
        [
            "unknown-option /asOf",
            "out-of-range /agreement/end",
            "unknown-option /agreement/evaluatedOn",
            "out-of-range /agreement/noticeDays",
            "unknown-choice /givenBy",
            "agreement-ended /givenOn",
            "unknown-option /why",
        ]
    );
    for argument in [Value::Null, Value::List(vec![]), Value::Unreadable] {
        let error = policy.latest_notice(&argument, &none()).unwrap_err();
        assert_eq!((error.code().as_str(), error.path()), ("wrong-kind", ""));
    }
}
