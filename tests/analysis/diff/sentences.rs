//! Single changes: what they are called, what is said of them, and what is no change at all.

use distanskoll::Lang;
use distanskoll::analysis::diff;
use serde_json::{Value as Json, json};

use super::{policy, report};
use crate::policies::patch::patched;
use crate::policies::{document, list};
use crate::random::loose_policy;
use crate::texts::{identifiers, pair_faults};

/// A small policy of an invented employer.
fn small() -> Json {
    let text = |sv: &str, en: &str| json!({ "sv": sv, "en": en });
    let cite = json!({ "section": "Omfattning" });
    json!({
        "id": "small", "title": text("Liten", "Small"), "organisation": null, "version": null,
        "source": { "document": "Liten rutin", "sections": ["Omfattning"] },
        "facts": [
            "daysPerWeek", "place", "voluntary", "managerApproves", "followUpPlanned",
            { "id": "cabin", "kind": "choice", "label": text("Var står stugan?", "Where is the cabin?"),
              "choices": [{ "value": "sea", "label": text("vid havet", "by the sea") }, { "value": "hills", "label": text("i fjällen", "in the hills") }] }
        ],
        "arrangements": [
            { "arrangement": "regular", "when": { "fact": "daysPerWeek", "atLeast": 1 }, "form": "written", "strength": "must", "citation": cite },
            { "arrangement": "occasional", "form": "oral", "strength": "must", "citation": cite }
        ],
        "decisions": [{ "by": "nearestManager", "fact": "managerApproves", "citation": cite }],
        "rules": [
            { "id": "days", "strength": "must", "effect": "blocks", "appliesTo": ["regular"], "party": "employee",
              "requires": { "fact": "daysPerWeek", "atMost": 2 }, "text": text("Högst två dagar.", "At most two days."),
              "remedy": text("Välj färre.", "Choose fewer."), "citation": cite },
            { "id": "free", "strength": "must", "effect": "requires", "party": "employee",
              "requires": { "fact": "voluntary", "is": true }, "text": text("Det ska vara frivilligt.", "It must be voluntary."),
              "remedy": text("Fråga.", "Ask."), "citation": cite }
        ],
        "agreement": {
            "limits": [{ "measure": "daysPerWeek", "atMost": 2, "strength": "must", "citation": cite }],
            "term": { "length": { "years": 1 }, "strength": "must", "citation": cite },
            "notice": [{ "givenBy": ["employee", "employer"], "ground": "ordinary", "period": { "weeks": 2 }, "strength": "must", "citation": cite }],
            "checks": [{ "code": "office-day", "days": ["tue"], "strength": "must", "citation": cite }]
        },
        "guidance": [], "assumptions": []
    })
}

/// The only change that these operations make.
#[track_caller]
fn only(operations: Json) -> Json {
    let report = report(&small(), &patched(&small(), &operations));
    assert_eq!(list(&report["changes"]).len(), 1, "{report:#}");
    report["changes"][0].clone()
}

#[track_caller]
fn says(operations: Json, kind: &str, sentence: &str) -> Json {
    let change = only(operations);
    assert_eq!(change["kind"], kind, "{change:#}");
    assert!(change["message"].as_str().unwrap().contains(sentence), "{}", change["message"]);
    change
}

fn set(path: &str, value: Json) -> Json {
    json!([{ "op": "replace", "path": path, "value": value }])
}

#[test]
fn a_limit_that_moves_is_told_with_both_values() {
    let raised = says(set("/rules/0/requires/atMost", json!(3)), "loosened", "is raised from 2 to 3.");
    assert_eq!(raised["examples"][0]["input"], json!({ "daysPerWeek": 2.5 }));
    assert_eq!(raised["examples"][0]["before"]["unmet"], json!(["days"]));
    assert_eq!(raised["examples"][0]["after"]["unmet"], json!([]));
    let lowered = says(set("/rules/0/requires/atMost", json!(1)), "tightened", "is lowered from 2 to 1.");
    assert_eq!(lowered["examples"][0]["input"], json!({ "daysPerWeek": 1.5 }));
    let limit =
        says(set("/agreement/limits/0/atMost", json!(3)), "loosened", "from 2 days a week to 3 days a week");
    assert_eq!(limit["examples"][0]["input"]["extent"], json!({ "daysPerWeek": 2.5 }));
    assert_eq!(limit["examples"][0]["after"], json!({ "valid": true, "issues": [] }));
}

#[test]
fn a_rule_that_comes_to_speak_of_more_is_told_so() {
    says(
        json!([{ "op": "add", "path": "/rules/1/appliesTo", "value": ["regular"] }]),
        "loosened",
        "no longer applies to occasional remote work",
    );
}

#[test]
fn what_means_the_same_is_no_change() {
    for operations in [
        set("/rules/0/requires", json!({ "not": { "fact": "daysPerWeek", "moreThan": 2 } })),
        set("/rules/0/requires", json!({ "fact": "daysPerWeek", "lessThan": 2.5 })),
        set("/arrangements/0/when", json!({ "fact": "daysPerWeek", "moreThan": 0.5 })),
        set("/rules/1/requires", json!({ "not": { "fact": "voluntary", "in": [false] } })),
        set("/agreement/term/length", json!({ "months": 12 })),
        set("/agreement/notice/0/period", json!({ "days": 14 })),
        // No day is a remote day of that kind: with less than a day it is occasional.
        json!([{ "op": "remove", "path": "/rules/0/appliesTo" }]),
        set(
            "/rules/0/requires",
            json!({ "any": [{ "fact": "daysPerWeek", "atMost": 2 }, { "fact": "daysPerWeek", "is": 0.5 }] }),
        ),
        json!([{ "op": "add", "path": "/rules/1/when", "value": { "any": [{ "fact": "voluntary", "is": true }, { "fact": "voluntary", "is": false }] } }]),
    ] {
        let report = report(&small(), &patched(&small(), &operations));
        assert_eq!(report["equal"], true, "{operations} {report:#}");
        assert_eq!(report["changes"], json!([]), "{operations}");
    }
}

#[test]
fn other_words_are_reworded_and_equal() {
    for operations in [
        set("/rules/0/text/en", json!("No more than two days.")),
        set("/rules/0/id", json!("most-days")),
        set("/rules/0/citation/section", json!("Dagar")),
        set("/title/sv", json!("Mycket liten")),
        json!([{ "op": "move", "from": "/rules/1", "path": "/rules/0" }]),
        json!([{ "op": "move", "from": "/facts/1", "path": "/facts/0" }]),
    ] {
        let report = report(&small(), &patched(&small(), &operations));
        assert_eq!(report["equal"], true, "{operations} {report:#}");
        assert_eq!(list(&report["changes"]).len(), 1, "{report:#}");
        assert_eq!(report["changes"][0]["examples"], json!([]));
    }
    says(set("/rules/0/id", json!("most-days")), "reworded", "from “days” to “most-days”");
}

#[test]
fn a_rule_on_a_question_of_its_own_is_shown_by_an_input_for_each_side() {
    let operations = json!([
        { "op": "add", "path": "/facts/-", "value": { "id": "key", "kind": "boolean", "label": { "sv": "Har du nyckel?", "en": "Have you a key?" } } },
        { "op": "add", "path": "/rules/-", "value": {
            "id": "key", "strength": "must", "effect": "blocks", "party": "employee", "requires": { "fact": "key", "is": true },
            "text": { "sv": "Du ska ha nyckel.", "en": "You must have a key." }, "remedy": { "sv": "Hämta den.", "en": "Fetch it." },
            "citation": { "section": "Omfattning" } } },
    ]);
    let report = report(&small(), &patched(&small(), &operations));
    let rule = list(&report["changes"]).iter().find(|change| change["part"] == "rule").unwrap();
    let example = &rule["examples"][0];
    assert_eq!(example["input"], json!({ "key": false }));
    assert_eq!(example["inputBefore"], json!({}));
    assert!(example.get("inputAfter").is_none());
    assert_eq!(example["after"]["outcome"], "notEligible");
}

#[test]
fn an_answer_that_only_one_takes_is_shown_too() {
    let operations = json!([
        { "op": "add", "path": "/facts/5/choices/-", "value": { "value": "abroad", "label": { "sv": "utomlands", "en": "abroad" } } },
        { "op": "add", "path": "/rules/-", "value": {
            "id": "cabin", "strength": "must", "effect": "blocks", "party": "employee", "requires": { "not": { "fact": "cabin", "is": "abroad" } },
            "text": { "sv": "Stugan ska ligga i Sverige.", "en": "The cabin must be in Sweden." }, "remedy": { "sv": "Byt.", "en": "Change." },
            "citation": { "section": "Omfattning" } } },
    ]);
    let with = patched(&small(), &operations);
    let report = report(&small(), &with);
    let of = |report: &Json, part: &str| {
        list(&report["changes"]).iter().find(|change| change["part"] == part).unwrap().clone()
    };
    assert_eq!(
        of(&report, "fact")["examples"][0]["before"],
        json!({ "error": { "code": "unknown-choice", "path": "/cabin" } })
    );
    assert_eq!(of(&report, "rule")["examples"][0]["input"], json!({ "cabin": "abroad" }));
    // The rule was there before; what it rejects is an answer that only the later edition takes.
    let mut before =
        patched(&small(), &json!([{ "op": "add", "path": "/rules/-", "value": with["rules"][2] }]));
    before["rules"][2]["requires"] = json!({ "not": { "fact": "cabin", "in": [] } });
    let report = super::report(&before, &with);
    assert_eq!(of(&report, "rule")["kind"], "tightened");
}

#[test]
fn the_order_of_arrangements_matters_where_both_could_hold() {
    let other = json!([{ "op": "add", "path": "/arrangements/0", "value": {
        "arrangement": "notRemoteWork", "when": { "fact": "place", "is": "abroad" }, "form": "none", "citation": { "section": "Omfattning" } } }]);
    let before = patched(&small(), &other);
    let after =
        patched(&before, &json!([{ "op": "move", "from": "/arrangements/0", "path": "/arrangements/1" }]));
    let report = report(&before, &after);
    assert_eq!(report["equal"], false);
    let change = &report["changes"][0];
    assert_eq!(change["kind"], "moved");
    assert!(!list(&change["examples"]).is_empty());
}

#[test]
fn agreements_and_dates() {
    let term = says(
        set("/agreement/term/length", json!({ "months": 6 })),
        "tightened",
        "Before: at most one year. Now: at most six months.",
    );
    let calls: Vec<&Json> = list(&term["examples"]).iter().map(|it| &it["call"]).collect();
    assert_eq!(calls, ["validateAgreement", "planRenewal"]);
    let report =
        report(&small(), &patched(&small(), &set("/agreement/notice/0/period", json!({ "months": 1 }))));
    let parts: Vec<&Json> = list(&report["changes"]).iter().map(|it| &it["id"]).collect();
    assert_eq!(parts, ["employee-ordinary", "employer-ordinary"]);
    let office = says(set("/agreement/checks/0/days", json!(["tue", "wed"])), "added", "(Wednesday)");
    assert_eq!(office["examples"][0]["input"]["extent"], json!({ "weekdays": ["wed"] }));
}

#[test]
fn a_decision_in_other_hands() {
    let change = says(set("/decisions/0/by", json!("hrDirector")), "changed", "is now made by");
    assert_eq!(change["examples"][0]["input"], json!({}));
    assert_eq!(change["examples"][0]["before"]["decidedBy"], "nearestManager");
    assert_eq!(change["examples"][0]["after"]["decidedBy"], "hrDirector");
}

#[test]
fn a_value_that_changes_on_a_day_is_compared_span_by_span() {
    let dated = |first: Json, then: Json| json!({ "dated": [{ "value": first }, { "from": "2027-07-01", "value": then }] });
    // The same until July, one day more from then on.
    let change = says(
        set("/rules/0/requires/atMost", dated(json!(2), json!(3))),
        "loosened",
        "This holds from 2027-07-01.",
    );
    assert!(change["message"].as_str().unwrap().contains("is raised from 2 to 3."), "{}", change["message"]);
    assert_eq!(change["examples"][0]["options"], json!({ "asOf": "2027-07-01" }));
    let limit = says(
        set("/agreement/limits/0/atMost", dated(json!(3), json!(2))),
        "loosened",
        "up to and including 2027-06-30.",
    );
    assert_eq!(limit["examples"][0]["call"], "validateAgreement");
    // What the dated value says is the same as the plain one.
    let same =
        report(&small(), &patched(&small(), &set("/rules/0/requires/atMost", dated(json!(2), json!(2)))));
    assert_eq!(same["changes"], json!([]));
    // Both dated, on other days: the span between is where they differ.
    let before = patched(
        &small(),
        &set("/agreement/term/length", dated(json!({ "years": 1 }), json!({ "years": 2 }))),
    );
    let mut after = before.clone();
    after["agreement"]["term"]["length"]["dated"][1]["from"] = json!("2027-09-01");
    let report = report(&before, &after);
    assert_eq!(list(&report["changes"]).len(), 1, "{report:#}");
    let change = &report["changes"][0];
    assert!(
        change["message"].as_str().unwrap().contains("from 2027-07-01 to 2027-08-31"),
        "{}",
        change["message"]
    );
    assert_eq!(list(&change["examples"]).len(), 2);
}

#[test]
fn two_hundred_rules_are_compared_without_giving_up() {
    let before = serde_json::to_value(loose_policy(200)).unwrap();
    let mut after = before.clone();
    for at in (0..200).step_by(10) {
        after["rules"][at]["requires"]["any"][1]["is"] = json!(false);
    }
    let (before, after) = (policy(&before), policy(&after));
    let report = diff(&before, &after, Lang::Sv);
    assert_eq!(report.changes.len(), 20);
    assert!(report.gave_up.is_empty());
}

/// Every sentence of a comparison, in both languages. What is quoted is the policy's own.
#[track_caller]
fn check_words(before: &Json, after: &Json) {
    let ids = identifiers();
    let (before, after) = (policy(before), policy(after));
    let [sv, en] = [Lang::Sv, Lang::En].map(|lang| diff(&before, &after, lang));
    assert!(sv.changes.len() > 10 && sv.changes.len() == en.changes.len());
    for (sv, en) in sv.changes.iter().zip(&en.changes) {
        let mut pairs = vec![(&sv.message, &en.message)];
        pairs.extend(sv.examples.iter().zip(&en.examples).map(|(sv, en)| (&sv.message, &en.message)));
        for (sv, en) in pairs {
            let faults = pair_faults(&unquoted(sv), &unquoted(en), &ids);
            assert!(faults.is_empty(), "{faults:?}\n{sv}\n{en}");
        }
    }
}

fn unquoted(text: &str) -> String {
    let plain = text.replace(['“', '”'], "\"");
    plain.split('"').step_by(2).collect::<Vec<_>>().join("…")
}

#[test]
fn what_is_said_is_sound_in_both_languages() {
    let vgr = document("vgr");
    let mut next = vgr.clone();
    let sections: Vec<Json> = serde_json::from_str(include_str!("vgr-next.json")).unwrap();
    for section in sections {
        next = patched(&next, &section["patch"]);
    }
    check_words(&vgr, &next);
    check_words(&document("falkoping"), &document("flexibelt-arbete"));
    check_words(&document("riktlinjer"), &document("arbete-hemifran"));
    let employer = |text: &str| -> Json { serde_json::from_str(text).unwrap() };
    let coast = employer(include_str!("../../model/employers/kustverket.json"));
    let rescue = employer(include_str!("../../model/employers/malarbygden-raddning.json"));
    check_words(&coast, &rescue);
    check_words(&rescue, &employer(include_str!("../../model/employers/almby.json")));
}
