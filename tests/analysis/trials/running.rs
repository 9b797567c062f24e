//! `runExamples` and `coverage`: what fails is told in words, with what was expected and what came.

use distanskoll::Lang;
use distanskoll::analysis::{coverage, run_examples};
use serde_json::{Value as Json, json};

use super::{document, json, policy, with};

fn failed(document: &Json, lang: Lang) -> Vec<Json> {
    json(&run_examples(&policy(document), lang))["failed"].as_array().unwrap().clone()
}

#[test]
fn what_holds_passes() {
    let policy = policy(&document());
    let report = json(&run_examples(&policy, Lang::En));
    assert_eq!(report["policy"], json(&policy.reference(Lang::En)));
    assert_eq!((&report["total"], &report["passed"], &report["failed"]), (&json!(7), &json!(7), &json!([])));
}

/// One expectation changed at a time: the place, its value, and what is told in English.
#[test]
fn what_does_not_hold_is_told() {
    let cases: Vec<(&str, Json, usize, Json, Json, &str)> = vec![
        (
            "/examples/1/expect",
            json!({ "outcome": "eligible" }),
            1,
            json!({ "outcome": "eligible" }),
            json!({ "outcome": "notEligible" }),
            "Expected outcome: nothing in the policy stands in the way (`eligible`). The outcome was: not possible \
             (`notEligible`). Rules that are not met: own-will, day-shift.",
        ),
        (
            "/examples/0/expect/arrangement",
            json!("occasional"),
            0,
            json!({ "arrangement": "occasional" }),
            json!({ "arrangement": "regular" }),
            "Expected kind of work: occasional remote work (`occasional`). It was: regular remote work (`regular`).",
        ),
        (
            "/examples/0/expect/form",
            json!("none"),
            0,
            json!({ "form": "none" }),
            json!({ "form": "written" }),
            "Expected form: no agreement (`none`). It was: a written agreement (`written`).",
        ),
        (
            "/examples/0/expect/decidedBy",
            json!("areaManager"),
            0,
            json!({ "decidedBy": "areaManager" }),
            json!({ "decidedBy": "nearestManager" }),
            "Expected to decide: the area manager. It was: the immediate manager.",
        ),
        (
            "/examples/0/expect/decidedBy",
            Json::Null,
            0,
            json!({ "decidedBy": null }),
            json!({ "decidedBy": "nearestManager" }),
            "Expected to decide: nobody. It was: the immediate manager.",
        ),
        (
            "/examples/1/expect/unmet",
            json!(["own-will", "quiet-room"]),
            1,
            json!({ "unmet": ["own-will", "quiet-room"] }),
            json!({ "unmet": ["own-will", "day-shift"] }),
            "Expected to be unmet, but they are met or do not apply: quiet-room. Unmet, which was not expected: \
             day-shift.",
        ),
        (
            "/examples/3/expect/valid",
            json!(true),
            3,
            json!({ "valid": true }),
            json!({ "valid": false }),
            "The agreement was expected to be valid, but it is not.",
        ),
        (
            "/examples/3/expect/issues",
            json!([{ "code": "term-too-long", "path": "/start" }, { "code": "signature-missing" }]),
            3,
            json!({ "issues": [{ "code": "term-too-long", "path": "/start" }, { "code": "signature-missing" }] }),
            json!({ "issues": [
                { "code": "term-too-long", "path": "/end" },
                { "code": "signature-missing", "path": "/signatures/manager" },
            ] }),
            "Expected issues that did not come: term-too-long at /start. Issues that were not expected: \
             term-too-long at /end.",
        ),
        (
            "/examples/4/expect/endsOn",
            json!("2026-03-24"),
            4,
            json!({ "endsOn": "2026-03-24" }),
            json!({ "endsOn": "2026-03-23" }),
            "`endsOn`: the value expected is \"2026-03-24\". It was: \"2026-03-23\".",
        ),
        (
            "/examples/4/expect/period",
            json!({ "days": 21 }),
            4,
            json!({ "period": { "days": 21 } }),
            json!({ "period": { "weeks": 3 } }),
            "`period`: the value expected is {\"days\":21}. It was: {\"weeks\":3}.",
        ),
        (
            "/examples/6/expect/requestedEnd",
            json!({ "allowed": true }),
            6,
            json!({ "requestedEnd": { "allowed": true } }),
            json!({ "requestedEnd": null }),
            "`requestedEnd`: the value expected is {\"allowed\":true}. It was: no value.",
        ),
    ];
    for (path, value, at, expected, actual, message) in cases {
        let document = with(path, value.clone());
        let failed = failed(&document, Lang::En);
        let name = document["examples"][at]["name"].clone();
        let wanted = json!({
            "path": format!("/examples/{at}"), "name": name, "message": message, "expected": expected, "actual": actual,
        });
        assert_eq!(failed, [wanted], "{path} = {value}");
    }
}

#[test]
fn several_differences_of_one_example_are_told_together() {
    let expect = json!({ "outcome": "notEligible", "form": "oral", "unmet": ["own-will"] });
    let failed = failed(&with("/examples/0/expect", expect), Lang::Sv);
    assert_eq!(
        failed[0]["message"],
        "Väntat utfall: inte möjligt (`notEligible`). Utfallet blev: inget i policyn hindrar (`eligible`). Väntad \
         form: muntlig överenskommelse (`oral`). Det blev: skriftlig överenskommelse (`written`). Väntades inte vara \
         uppfyllda, men de är uppfyllda eller gäller inte fallet: own-will."
    );
    assert_eq!(failed[0]["actual"], json!({ "outcome": "eligible", "form": "written", "unmet": [] }));
}

#[test]
fn an_issue_expected_twice_has_to_come_twice() {
    let twice = json!([{ "code": "term-too-long" }, { "code": "signature-missing" }, { "code": "signature-missing" }]);
    let failed = failed(&with("/examples/3/expect/issues", twice), Lang::En);
    assert_eq!(failed[0]["message"], "Expected issues that did not come: signature-missing.");
}

#[test]
fn an_issue_expected_without_a_path_leaves_those_with_one_to_others() {
    let mut document = document();
    document["examples"][3]["agreement"]["signatures"] = json!({});
    let expected = json!([
        { "code": "signature-missing" },
        { "code": "term-too-long" },
        { "code": "signature-missing", "path": "/signatures/employee" },
    ]);
    document["examples"][3]["expect"]["issues"] = expected;
    assert_eq!(failed(&document, Lang::En), [json!(null); 0]);
}

#[test]
fn of_an_object_the_members_named_are_compared_and_of_a_list_everything() {
    let holds = |expect: Json| failed(&with("/examples/6/expect", expect), Lang::En).is_empty();
    assert!(holds(json!({ "next": { "latestEnd": "2027-02-28" } })));
    assert!(!holds(json!({ "next": { "start": "2026-09-01", "latestEnd": "2027-02-27" } })));
    assert!(!holds(json!({ "next": {} })));
    assert!(!holds(json!({ "reminders": [{ "kind": "evaluate" }, { "kind": "decide" }] })));
    assert!(!holds(
        json!({ "reminders": [{ "kind": "decide" }, { "kind": "evaluate" }, { "kind": "end" }] })
    ));
    assert!(!holds(json!({ "term": "6 months" })));
}

#[test]
fn what_is_not_known_is_told_as_such() {
    let unknown = json!({ "facts": { "voluntary": true }, "expect": {
        "outcome": "eligible", "arrangement": "regular", "form": "written", "decidedBy": "nearestManager"
    } });
    let failed = failed(&with("/examples/0", unknown), Lang::En);
    assert_eq!(
        failed[0]["actual"],
        json!({ "outcome": "undetermined", "arrangement": null, "form": null, "decidedBy": null })
    );
    let message = failed[0]["message"].as_str().unwrap();
    assert!(
        message.contains("It was: cannot be said yet.") && message.contains("It was: nobody."),
        "{message}"
    );
    assert_eq!(failed[0]["name"], Json::Null);
}

#[test]
fn an_example_with_a_fault_fails_and_the_others_run() {
    let document = with("/examples/1/facts/shift", json!("nigt"));
    let report = json(&run_examples(&policy(&document), Lang::En));
    assert_eq!((&report["total"], &report["passed"]), (&json!(7), &json!(6)));
    let failed = &report["failed"][0];
    assert_eq!((&failed["path"], &failed["expected"]), (&json!("/examples/1"), &Json::Null));
    assert_eq!(
        failed["message"],
        "The example cannot be run. Fault at /examples/1/facts/shift: `nigt` is not among the choices; choose day, \
         night – did you mean `night`?"
    );
}

#[test]
fn coverage_counts_examples_by_rule_and_citations_by_section() {
    let policy = policy(&document());
    let found = json(&coverage(&policy, Lang::Sv));
    assert_eq!(found["policy"], json(&policy.reference(Lang::Sv)));
    assert_eq!(
        found["rules"],
        json!([
            { "rule": "own-will", "path": "/rules/0", "met": 2, "unmet": 1 },
            { "rule": "quiet-room", "path": "/rules/1", "met": 2, "unmet": 0 },
            { "rule": "day-shift", "path": "/rules/2", "met": 2, "unmet": 1 },
        ])
    );
    assert_eq!((&found["neverMet"], &found["neverUnmet"]), (&json!([]), &json!(["quiet-room"])));
    assert_eq!(
        found["sections"],
        json!([
            { "section": "Grunder", "citedBy": ["/arrangements/0", "/arrangements/1", "/decisions/0", "/decisions/1", "own-will"] },
            { "section": "Var man arbetar", "citedBy": ["quiet-room", "day-shift"] },
            { "section": "Avslut", "citedBy": ["/agreement/term", "/agreement/notice/0", "/agreement/evaluation"] },
            { "section": "Frågor och svar", "citedBy": [] },
        ])
    );
    assert_eq!(found["uncited"], json!(["Frågor och svar"]));
}

#[test]
fn coverage_leaves_out_other_documents_and_faulty_examples() {
    let mut document = with("/examples/1/facts/shift", json!("nigt"));
    document["agreement"]["term"]["citation"]["document"] = json!("Kollektivavtalet");
    let policy = policy(&document);
    let found = json(&coverage(&policy, Lang::Sv));
    assert_eq!(found["neverUnmet"], json!(["own-will", "quiet-room", "day-shift"]));
    assert_eq!(found["sections"][2]["citedBy"], json!(["/agreement/notice/0", "/agreement/evaluation"]));
}

#[test]
fn without_examples_nothing_is_run_and_nothing_covered() {
    for examples in [json!([]), Json::Null] {
        let policy = policy(&with("/examples", examples));
        assert_eq!(run_examples(&policy, Lang::Sv).total, 0);
        assert_eq!(
            json(&coverage(&policy, Lang::Sv))["neverMet"],
            json!(["own-will", "quiet-room", "day-shift"])
        );
    }
}
