//! The acceptance cases of `tests/cases`, in the normalised form that the runner of the package tests uses, too.

use std::collections::BTreeMap;

use distanskoll::eligibility::Report;
use distanskoll::{Error, Policy, Value};
use serde_json::{Value as Json, json};

use crate::case_files::{Case, compare, load};

const OUTCOMES: &[&str] = &["eligible", "actionNeeded", "referral", "notEligible", "outOfScope"];

#[test]
fn eligibility_cases() {
    run("eligibility.jsonl", &["checkEligibility", "checkMany"]);
}

#[test]
fn error_cases_of_eligibility_and_policies() {
    run("errors.jsonl", &["checkEligibility", "checkMany", "builtin", "fromJson"]);
}

fn run(file: &str, calls: &[&str]) {
    let cases: Vec<Case> =
        load(file).into_iter().filter(|case| calls.contains(&case.call.as_str())).collect();
    assert!(!cases.is_empty(), "{file} has no case of {calls:?}");
    compare(&cases, answer);
}

fn answer(case: &Case) -> Json {
    match case.call.as_str() {
        "builtin" => match Policy::builtin(case.input.as_str().unwrap()) {
            Ok(_) => json!({ "ok": true }),
            Err(error) => error_json(&error, &case.expect),
        },
        "fromJson" => match Policy::from_json(case.input.as_str().unwrap()) {
            Ok(_) => json!({ "ok": true }),
            Err(error) => error_json(&error, &case.expect),
        },
        "checkMany" => {
            let policy = Policy::builtin(&case.policy).unwrap();
            let (rows, lang) = policy.check_many(&case.input(), &case.options()).unwrap();
            let rows: Vec<Json> = rows
                .iter()
                .enumerate()
                .map(|(at, row)| match row {
                    Ok(answer) => {
                        normalise(&policy.report(answer, lang), &case.expect["rows"][at], &case.input[at])
                    }
                    Err(error) => json!({ "error": { "code": error.code().as_str(), "path": error.path() } }),
                })
                .collect();
            json!({ "rows": rows })
        }
        _ => {
            let policy = Policy::builtin(&case.policy).unwrap();
            match policy.check_eligibility(&case.input(), &case.options()) {
                Ok(report) => normalise(&report, &case.expect, &case.input),
                Err(error) => error_json(&error, &case.expect),
            }
        }
    }
}

pub fn error_json(error: &Error, expect: &Json) -> Json {
    let mut out = json!({ "code": error.code().as_str(), "path": error.path() });
    if !expect["error"]["issues"].is_null() {
        let issues: Vec<String> =
            error.issues().iter().map(|i| format!("{} {}", i.code.as_str(), i.path)).collect();
        out["issues"] = json!(issues);
    }
    json!({ "error": out })
}

fn sorted(items: impl Iterator<Item = String>) -> Json {
    let mut items: Vec<String> = items.collect();
    items.sort();
    json!(items)
}

fn normalise(report: &Report<'_>, expect: &Json, input: &Json) -> Json {
    let r = serde_json::to_value(report).unwrap();
    let list = |name: &str| r[name].as_array().unwrap().clone();
    let facts = |name: &str| sorted(list(name).iter().map(|m| m["fact"].as_str().unwrap().to_owned()));
    let with_status = |status: &str| {
        let of = list("findings").into_iter().filter(|f| f["status"] == status);
        sorted(of.map(|f| f["rule"].as_str().unwrap().to_owned()))
    };
    let may_act = expect["mayAct"].as_array().cloned().unwrap_or_default();
    let actions = list("actions").into_iter().filter(|action| !may_act.contains(&action["rule"]));
    let mut n = json!({
        "outcome": r["outcome"], "bestCase": r["bestCase"], "worstCase": r["worstCase"], "asOf": r["asOf"],
        "arrangement": r["arrangement"], "form": r["agreementForm"]["form"], "decidedBy": r["decision"]["by"],
        "decisionStatus": r["decision"]["status"], "met": with_status("met"), "unmet": with_status("unmet"),
        "unknown": with_status("unknown"), "actions": sorted(actions.map(|a| a["rule"].as_str().unwrap().to_owned())),
        "missing": facts("missing"), "open": facts("open"),
    });
    let held = |name: &str| expect.get(name).is_some();
    if held("validityChecked") {
        n["validityChecked"] = r["validityChecked"].clone();
    }
    if held("formStrength") {
        n["formStrength"] = r["agreementForm"]["strength"].clone();
    }
    if held("missingOrder") {
        n["missingOrder"] = missing_order(&list("missing"), &expect["missingOrder"]);
    }
    if held("mayAct") {
        n["mayAct"] = expect["mayAct"].clone();
    }
    if held("ways") {
        n["ways"] = ways(&list("waysForward"), input);
    }
    if held("bestWay") {
        let first = list("waysForward").first().map(|way| {
            format!("{} {}", way["outcome"].as_str().unwrap(), way["changes"].as_array().unwrap().len())
        });
        n["bestWay"] = json!(first.unwrap_or_default());
    }
    if held("findings") {
        let all: BTreeMap<String, String> = list("findings")
            .iter()
            .map(|f| {
                let text = |name: &str| f[name].as_str().unwrap();
                let section = f["citation"]["section"].as_str().unwrap();
                let said = format!("{} {} {} | {section}", text("strength"), text("effect"), text("party"));
                (text("rule").to_owned(), said)
            })
            .collect();
        n["findings"] = json!(all);
    }
    n
}

fn missing_order(missing: &[Json], groups: &Json) -> Json {
    let place =
        |fact: &Json| groups.as_array().unwrap().iter().position(|g| g.as_array().unwrap().contains(fact));
    let places: Vec<usize> = missing.iter().filter_map(|m| place(&m["fact"])).collect();
    if places.is_sorted() {
        groups.clone()
    } else {
        json!(missing.iter().map(|m| &m["fact"]).collect::<Vec<_>>())
    }
}

fn as_set(value: &Json) -> String {
    match value.as_array() {
        Some(items) => {
            let mut items: Vec<String> = items.iter().map(ToString::to_string).collect();
            items.sort();
            format!("[{}]", items.join(","))
        }
        None => value.to_string(),
    }
}

fn ways(list: &[Json], input: &Json) -> Json {
    let rank = |way: &Json| {
        let outcome = OUTCOMES.iter().position(|o| way["outcome"] == *o).unwrap();
        (outcome, way["changes"].as_array().unwrap().len())
    };
    let mut out: Vec<((usize, usize), String)> = list
        .iter()
        .map(|way| {
            let mut changes: Vec<String> = way["changes"]
                .as_array()
                .unwrap()
                .iter()
                .map(|change| {
                    let fact = change["fact"].as_str().unwrap();
                    assert_eq!(as_set(&change["from"]), as_set(&input[fact]), "`from` is the value given");
                    format!("{fact}={}", as_set(&change["to"]))
                })
                .collect();
            changes.sort();
            (rank(way), format!("{} {}", way["outcome"].as_str().unwrap(), changes.join(" ")))
        })
        .collect();
    assert!(out.is_sorted_by_key(|(rank, _)| *rank), "best outcome first, then fewest changes");
    out.sort();
    json!(out.into_iter().map(|(_, text)| text).collect::<Vec<_>>())
}

#[test]
fn options_that_are_null_are_of_the_wrong_kind() {
    let error =
        Policy::builtin("vgr").unwrap().check_eligibility(&Value::Object(vec![]), &Value::Null).unwrap_err();
    assert_eq!((error.code().as_str(), error.path()), ("wrong-kind", ""));
}
