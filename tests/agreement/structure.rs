//! The form of an agreement: what counts as given, what is out of range, and in which order it is told.

use distanskoll::{Policy, Value};
use serde_json::{Value as Json, json};

use super::{agreement, issues, report, with};

/// A policy that asks for nothing of the agreements here but a follow-up, a term and notice.
fn falkoping() -> Policy {
    Policy::builtin("falkoping").unwrap()
}

#[track_caller]
fn finds(changes: &Json, expected: &[&str]) {
    assert_eq!(issues(&falkoping(), &with(changes)), expected);
}

#[test]
fn an_agreement_in_order() {
    let policy = falkoping();
    finds(&json!({}), &[]);
    let report = policy.validate_agreement(&agreement().into(), &Value::Object(vec![])).unwrap();
    assert!(report.valid);
    assert_eq!(report.policy.id, "falkoping");
    assert_eq!(report.policy.digest.len(), 64);
}

#[test]
fn what_native_inputs_send_for_nothing_is_nothing() {
    let policy = falkoping();
    for nothing in [Value::Null, Value::Number(f64::NAN), "".into(), " \t\n\u{a0}".into()] {
        let Value::Object(mut members) = agreement().into() else { unreachable!() };
        for name in [
            "noticeDays",
            "terminableEarly",
            "homeInsurance",
            "riskAssessedOn",
            "renews",
            "signatures",
            "terms",
            "equipment",
        ] {
            members.push((name.to_owned(), nothing.clone()));
        }
        let report = policy.validate_agreement(&Value::Object(members), &Value::Object(vec![])).unwrap();
        assert_eq!(report.issues, [], "{nothing:?}");
        for (name, path) in [("start", "/start"), ("extent", "/extent"), ("employee", "/employee")] {
            let mut value: Value = agreement().into();
            let Value::Object(members) = &mut value else { unreachable!() };
            members.iter_mut().find(|(known, _)| known == name).unwrap().1 = nothing.clone();
            let report = policy.validate_agreement(&value, &Value::Object(vec![])).unwrap();
            let found: Vec<(&str, &str)> =
                report.issues.iter().map(|i| (i.code.as_str(), i.path.as_str())).collect();
            assert_eq!(found, [("missing-field", path)]);
        }
    }
}

#[test]
fn something_that_is_no_data_is_of_the_wrong_type() {
    let policy = falkoping();
    let mut value: Value = agreement().into();
    let Value::Object(members) = &mut value else { unreachable!() };
    members.push(("noticeDays".into(), Value::Unreadable));
    members.push(("terms".into(), Value::Object(vec![("insurance".into(), Value::Unreadable)])));
    let report = policy.validate_agreement(&value, &Value::Object(vec![])).unwrap();
    let found: Vec<&str> = report.issues.iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(found, ["/terms/insurance", "/noticeDays"]);
    for value in [Value::Unreadable, Value::Null, Value::List(vec![]), Value::Number(f64::NAN), "x".into()] {
        let report = policy.validate_agreement(&value, &Value::Object(vec![])).unwrap();
        let found: Vec<(&str, &str)> =
            report.issues.iter().map(|i| (i.code.as_str(), i.path.as_str())).collect();
        assert_eq!(found, [("wrong-type", "")]);
    }
}

#[test]
fn days_and_shares_have_their_ranges() {
    let policy = falkoping();
    let extent = |name: &str, value: f64| json!({ "extent": { name: value } });
    for (name, sound, unsound) in [
        ("daysPerWeek", vec![0.5, 1.0, 6.5, 7.0], vec![0.0, 0.25, 1.2, 7.5, -1.0]),
        ("daysPerMonth", vec![0.5, 10.5, 31.0], vec![0.0, 0.75, 31.5]),
        ("sharePercent", vec![1.0, 33.3, 100.0], vec![0.0, 0.5, 100.1]),
    ] {
        for value in sound {
            finds(&extent(name, value), &[]);
        }
        for value in unsound {
            finds(&extent(name, value), &[&format!("error out-of-range /extent/{name}")]);
        }
    }
    for value in [-1.0, 0.5, 14.5] {
        finds(&json!({ "noticeDays": value }), &["error out-of-range /noticeDays"]);
    }
    finds(&json!({ "noticeDays": "14" }), &["error wrong-type /noticeDays"]);
    let mut infinite: Value = agreement().into();
    if let Value::Object(members) = &mut infinite {
        members.push(("noticeDays".into(), Value::Number(f64::INFINITY)));
    }
    let report = policy.validate_agreement(&infinite, &Value::Object(vec![])).unwrap();
    assert_eq!(report.issues[0].code.as_str(), "out-of-range");
}

#[test]
fn weekdays_and_days_a_week() {
    let extent = |extent: Json| json!({ "extent": extent });
    finds(&extent(json!({ "weekdays": [] })), &["error no-extent /extent"]);
    finds(&extent(json!({ "sharePer": "week" })), &["error no-extent /extent"]);
    finds(&extent(json!({ "weekdays": [], "daysPerWeek": 2 })), &[]);
    finds(&extent(json!({ "weekdays": ["mon", "tue"], "daysPerWeek": 1.5 })), &[]);
    finds(
        &extent(json!({ "weekdays": ["mon"], "daysPerWeek": 1.5 })),
        &["error weekday-mismatch /extent/weekdays"],
    );
    finds(
        &extent(json!({ "weekdays": ["mon", "Tue", null, 5], "daysPerWeek": 4 })),
        &[
            "error unknown-choice /extent/weekdays/1",
            "error missing-field /extent/weekdays/2",
            "error wrong-type /extent/weekdays/3",
        ],
    );
    finds(
        &extent(json!({ "weekdays": ["mon", "mon", "mon", "tue"], "daysPerWeek": 3 })),
        &[
            "error weekday-mismatch /extent/weekdays",
            "error duplicate-weekday /extent/weekdays/1",
            "error duplicate-weekday /extent/weekdays/2",
        ],
    );
    finds(&extent(json!({ "weekdays": "mon" })), &["error wrong-type /extent/weekdays"]);
}

#[test]
fn weekdays_count_beside_months_but_not_beside_a_faulty_number() {
    let flexible = Policy::builtin("flexibelt-arbete").unwrap();
    let case = |extent: Json| {
        with(&json!({
            "extent": extent, "homeInsurance": true, "terms": { "responsibilities": "x", "presence": "x" },
        }))
    };
    let three = ["mon", "tue", "wed"];
    let approval = ["error approval-missing /approvals"];
    assert_eq!(issues(&flexible, &case(json!({ "weekdays": three }))), approval);
    assert_eq!(issues(&flexible, &case(json!({ "weekdays": three, "daysPerMonth": 12 }))), approval);
    assert_eq!(issues(&flexible, &case(json!({ "weekdays": three, "sharePercent": 60 }))), approval);
    let faulty = case(json!({ "weekdays": three, "daysPerWeek": 0.3 }));
    assert_eq!(issues(&flexible, &faulty), ["error out-of-range /extent/daysPerWeek"]);
    let unknown = case(json!({ "weekdays": ["mon", "tue", "wed", "x"], "daysPerMonth": 12 }));
    assert_eq!(issues(&flexible, &unknown), ["error unknown-choice /extent/weekdays/3"]);
    let empty = case(json!({ "weekdays": [], "daysPerMonth": 12 }));
    assert_eq!(issues(&flexible, &empty), ["warning extent-not-comparable /extent"]);
}

#[test]
fn dates_that_do_not_fit_together() {
    finds(&json!({ "end": "2026-02-28" }), &["error end-before-start /end"]);
    finds(&json!({ "end": "2026-03-01", "followUps": ["2026-03-01"] }), &[]);
    let outside = json!({ "followUps": ["2026-02-28", "2026-03-01", "2027-02-28", "2027-03-01"] });
    finds(
        &outside,
        &["error follow-up-outside-term /followUps/0", "error follow-up-outside-term /followUps/3"],
    );
    finds(
        &json!({ "start": "soon", "followUps": ["2027-03-01"] }),
        &["error invalid-date /start", "error follow-up-outside-term /followUps/0"],
    );
    let renews = |start: &str, end: &str, evaluated: &str| json!({ "renews": { "start": start, "end": end, "evaluatedOn": evaluated } });
    finds(&renews("2025-03-01", "2026-02-28", "2026-03-01"), &[]);
    finds(
        &renews("2025-03-01", "2026-02-28", "2026-03-02"),
        &["warning evaluated-after-start /renews/evaluatedOn"],
    );
    finds(
        &renews("2026-03-02", "2026-03-01", "2026-01-01"),
        &["warning renewal-gap-or-overlap /start", "error end-before-start /renews/end"],
    );
    finds(&renews("2025-03-01", "2199-12-31", "2026-01-01"), &["warning renewal-gap-or-overlap /start"]);
    // An evaluation from before the renewed term is not that term's.
    finds(&renews("2025-03-01", "2026-02-28", "2025-03-01"), &[]);
    finds(
        &renews("2025-03-01", "2026-02-28", "2025-02-28"),
        &["warning evaluation-missing /renews/evaluatedOn"],
    );
    finds(
        &json!({ "signatures": { "employee": "2026-03-02", "manager": "2026-03-01" } }),
        &["warning signed-after-start /signatures/employee"],
    );
}

#[test]
fn a_draft_is_only_told_what_is_missing() {
    let vgr = Policy::builtin("vgr").unwrap();
    let renewed = json!({
        "extent": {}, "start": "2026-02-03", "end": null, "followUps": null, "noticeDays": "x",
        "remoteWorkplace": { "kind": "home", "tenure": "rented" },
        "renews": { "start": "2025-02-03", "end": "2026-02-02" },
    });
    let found = report(&vgr, &with(&renewed), &json!({ "stage": "draft" }));
    let errors: Vec<&Json> = found["issues"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|i| i["severity"] != "info")
        .map(|i| &i["code"])
        .collect();
    assert_eq!(errors, ["outside-policy-validity", "wrong-type"]);
    let falkoping = report(&falkoping(), &with(&json!({ "end": null })), &json!({ "stage": "draft" }));
    assert_eq!(falkoping["issues"][0]["severity"], "info");
    let signed = report(
        &self::falkoping(),
        &with(&json!({ "signatures": { "manager": "2026-02-01" } })),
        &json!({ "stage": "signed" }),
    );
    assert_eq!(super::lines(&signed), ["error signature-missing /signatures/employee"]);
}

#[test]
fn issues_come_in_the_order_of_the_members() {
    let all = json!({
        "zzz": 1, "Aaa": 1, "signatures": { "manager": 1, "x": 1 }, "renews": { "end": 1, "start": 1 }, "terms": { "zz": 1, "availability": 1, "workingHours": 1, "aa": 1 },
        "approvals": [{ "on": 1, "by": 1 }, null], "equipment": [{ "b": 1, "a": 1 }, 5], "followUps": [1, "2026-04-01", null],
        "noticeDays": "", "extent": { "weekdays": [1], "daysPerWeek": "x", "ö": 1, "z": 1 }, "end": 5, "start": 5,
        "remoteWorkplace": { "address": 1 }, "mainWorkplace": 1, "manager": {}, "employee": { "unit": 1 }, "🙂": null,
    });
    assert_eq!(
        issues(&falkoping(), &all),
        [
            "error missing-field /employee/name",
            "error wrong-type /employee/unit",
            "error missing-field /manager/name",
            "error wrong-type /mainWorkplace",
            "error missing-field /remoteWorkplace/kind",
            "error wrong-type /remoteWorkplace/address",
            "error wrong-type /start",
            "error wrong-type /end",
            "error wrong-type /extent/daysPerWeek",
            "error wrong-type /extent/weekdays/0",
            "error unknown-field /extent/z",
            "error unknown-field /extent/ö",
            "error wrong-type /terms/workingHours",
            "error wrong-type /terms/availability",
            "error unknown-field /terms/aa",
            "error unknown-field /terms/zz",
            "error wrong-type /followUps/0",
            "error missing-field /followUps/2",
            "error missing-field /equipment/0/item",
            "error missing-field /equipment/0/category",
            "error missing-field /equipment/0/providedBy",
            "error unknown-field /equipment/0/a",
            "error unknown-field /equipment/0/b",
            "error wrong-type /equipment/1",
            "error wrong-type /approvals/0/by",
            "error wrong-type /approvals/0/on",
            "error missing-field /approvals/1",
            "error wrong-type /renews/start",
            "error wrong-type /renews/end",
            "warning evaluation-missing /renews/evaluatedOn",
            "error wrong-type /signatures/manager",
            "error unknown-field /signatures/x",
            "error unknown-field /Aaa",
            "error unknown-field /zzz",
            "error unknown-field /🙂",
        ]
    );
}
