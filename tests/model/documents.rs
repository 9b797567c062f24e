//! Every fault of a document is found, named by its path and its code, and nothing else is.
//!
//! `mutations.json` holds changes of `good.json` (RFC 6902) and the faults that follow, so that other runners can
//! use them, too. `beyondSchema` marks a fault between parts of a document, which the JSON Schema does not see.

use std::collections::BTreeSet;

use distanskoll::Lang;
use serde_json::{Value as Json, json};

use super::{faults_of, good};
use crate::policies::patch::patched;
use crate::policies::{list, text};

fn mutations() -> Vec<Json> {
    serde_json::from_str(include_str!("mutations.json")).unwrap()
}

#[test]
fn the_good_document_has_no_faults() {
    assert_eq!(faults_of(&good()), [""; 0]);
}

#[test]
fn every_fault_is_named_and_no_other() {
    let good = good();
    let mutations = mutations();
    assert!(mutations.len() >= 60, "only {}", mutations.len());
    let mut differences = Vec::new();
    for mutation in &mutations {
        let wanted: Vec<&str> = list(&mutation["faults"]).iter().map(text).collect();
        assert!(!wanted.is_empty(), "{}", mutation["name"]);
        let found = faults_of(&patched(&good, &mutation["patch"]));
        if found != wanted {
            differences.push(format!("{}:\n    wanted {wanted:?}\n    found  {found:?}", mutation["name"]));
        }
    }
    assert!(
        differences.is_empty(),
        "{} of {}:\n{}",
        differences.len(),
        mutations.len(),
        differences.join("\n")
    );
}

#[test]
fn the_mutations_reach_every_code_of_a_document() {
    let told: BTreeSet<String> = mutations()
        .iter()
        .flat_map(|mutation| list(&mutation["faults"]).to_vec())
        .map(|fault| text(&fault).split(' ').next().unwrap().to_owned())
        .collect();
    let wanted = [
        "date-out-of-range",
        "duplicate-id",
        "invalid-date",
        "missing-field",
        "missing-language",
        "out-of-range",
        "unknown-choice",
        "unknown-fact",
        "unknown-field",
        "unreachable",
        "wrong-comparison",
        "wrong-kind",
    ];
    assert_eq!(told.iter().map(String::as_str).collect::<Vec<_>>(), wanted);
}

/// The paths at which a value of a certain kind stands, and where any other kind is a fault.
fn paths(json: &Json, path: &str, into: &mut Vec<String>) {
    // What stands in the examples belongs to the tools that run them.
    if path == "/examples" {
        return;
    }
    into.push(path.to_owned());
    match json {
        Json::Object(members) => {
            for (name, member) in members {
                paths(member, &format!("{path}/{name}"), into);
            }
        }
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                paths(item, &format!("{path}/{index}"), into);
            }
        }
        _ => {}
    }
}

/// The good document in which values of every sort depend on the day.
fn good_by_day() -> Json {
    let by_day = |first: Json, from: &str, then: Json| json!({ "dated": [{ "value": first }, { "from": from, "value": then }] });
    let mut document = good();
    document["scope"]["any"][0]["in"] =
        by_day(json!(["library"]), "2026-09-01", json!(["library", "school"]));
    document["rules"][0]["requires"]["is"] = by_day(json!(true), "2027-01-01", json!(false));
    document["rules"][1]["when"]["atMost"] = by_day(json!(20), "2027-01-01", json!(30));
    document["rules"][1]["requires"]["includes"] = by_day(json!(["phone"]), "2027-01-01", json!([]));
    let agreement = &mut document["agreement"];
    agreement["limits"][0]["atMost"] = by_day(json!(3), "2027-01-01", json!(2.5));
    agreement["term"]["length"] = by_day(json!({ "years": 1 }), "2027-01-01", json!({ "months": 6 }));
    agreement["notice"][1]["period"] = by_day(json!({ "weeks": 2 }), "2027-01-01", json!("immediate"));
    agreement["notice"][0]["countFrom"] = by_day(json!("nextMonth"), "2027-01-01", json!("inclusive"));
    agreement["evaluation"] = json!({ "every": by_day(json!({ "months": 6 }), "2027-01-01", json!({ "months": 3 })), "strength": "must", "citation": { "section": "Avsnitt" } });
    document
}

#[test]
fn values_may_depend_on_the_day() {
    assert_eq!(faults_of(&good_by_day()), [""; 0]);
}

#[test]
fn a_value_of_the_wrong_kind_is_a_fault_wherever_it_stands() {
    wrong_kinds(&good());
    wrong_kinds(&good_by_day());
}

fn wrong_kinds(good: &Json) {
    let mut all = Vec::new();
    paths(good, "", &mut all);
    assert!(all.len() > 250, "{}", all.len());
    let mut silent = Vec::new();
    for path in all {
        // A value that depends on the day may as well not.
        let was = good.pointer(&path).unwrap();
        let was = was.pointer("/dated/0/value").unwrap_or(was);
        for wrong in [json!(true), json!(-3.5), json!("§ nonsense §"), json!([[]]), json!({ "§": {} })] {
            let same_kind = std::mem::discriminant(was) == std::mem::discriminant(&wrong);
            // Any text will do where the text is for people, and any number within bounds is a number.
            if same_kind && !was.is_object() {
                continue;
            }
            let changed = patched(good, &json!([{ "op": "replace", "path": path, "value": wrong }]));
            let found = faults_of(&changed);
            let near = |fault: &String| {
                let at = fault.split_once(' ').unwrap().1;
                at.starts_with(&path) || path.starts_with(at)
            };
            if !found.iter().any(near) {
                silent.push(format!("{path} = {wrong}: {found:?}"));
            }
        }
    }
    assert!(silent.is_empty(), "{}:\n{}", silent.len(), silent.join("\n"));
}

#[test]
fn a_misspelt_name_is_answered_with_the_one_meant() {
    let meant = [
        (json!([{ "op": "replace", "path": "/rules/0/requires/fact", "value": "voluntry" }]), "voluntary"),
        (json!([{ "op": "replace", "path": "/rules/0/effect", "value": "block" }]), "blocks"),
        (json!([{ "op": "move", "from": "/rules/0/remedy", "path": "/rules/0/remdy" }]), "remedy"),
        (json!([{ "op": "replace", "path": "/decisions/0/by", "value": "unithead" }]), "unit-head"),
        (json!([{ "op": "add", "path": "/facts/-", "value": "dayPerMonth" }]), "daysPerMonth"),
    ];
    for (patch, name) in meant {
        let error = distanskoll::Policy::from_value(patched(&good(), &patch).into()).unwrap_err();
        let said: Vec<String> =
            error.issues().iter().filter_map(|issue| issue.suggestion(Lang::En)).collect();
        assert_eq!(said, [format!("did you mean `{name}`?")], "{patch}");
    }
}
