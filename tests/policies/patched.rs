//! Policies are data: changed copies of the built-in ones load and answer accordingly.
//!
//! `patched.json` holds the changes and what follows, so that other runners can use it, too. An entry:
//!
//! - `policy`, `name`, `patch` (RFC 6902 operations on the built-in document);
//! - either `facts` or `agreement`, and `options` where the call takes any;
//! - `expect` for facts: any of `outcome`, `bestCase`, `worstCase`, `arrangement`, `form`, `decidedBy`,
//!   `decisionStatus`; `met`, `unmet`, `unknown`, `notApplicable`, `missing`, `actions` (all of them, in any order);
//!   `questions` (facts in the order they are asked); `texts` (JSON Pointer into the report → what stands there);
//! - `expect` for an agreement: `issues` ("severity code path", in order), `texts` as above.
//!
//! What is expected must not hold for the policy as it was, or the change would show nothing.

use std::collections::BTreeMap;

use distanskoll::{BUILTIN_IDS, Lang, Policy, Value};
use serde_json::{Value as Json, json};

use super::patch::patched;
use super::{document, list, text};

fn entries() -> Vec<Json> {
    serde_json::from_str(include_str!("patched.json")).unwrap()
}

fn options(entry: &Json) -> Value {
    if entry["options"].is_null() { Value::Object(vec![]) } else { entry["options"].clone().into() }
}

fn sorted(names: impl Iterator<Item = String>) -> Json {
    let mut names: Vec<String> = names.collect();
    names.sort();
    json!(names)
}

/// The answer in the form of `expect`, as far as `expect` asks; an error as its code and path.
fn answer(policy: &Policy, entry: &Json) -> Json {
    let report = if entry["agreement"].is_null() {
        policy
            .check_eligibility(&entry["facts"].clone().into(), &options(entry))
            .map(|report| serde_json::to_value(report).unwrap())
    } else {
        policy
            .validate_agreement(&entry["agreement"].clone().into(), &options(entry))
            .map(|report| serde_json::to_value(report).unwrap())
    };
    let report = match report {
        Ok(report) => report,
        Err(error) => return json!({ "error": error.code().as_str(), "path": error.path() }),
    };
    let expect = entry["expect"].as_object().unwrap();
    let answered = expect.iter().map(|(name, wanted)| (name.clone(), part(policy, &report, name, wanted)));
    Json::Object(answered.collect())
}

fn part(policy: &Policy, report: &Json, name: &str, wanted: &Json) -> Json {
    let named = |list_name: &str, member: &str| {
        sorted(list(&report[list_name]).iter().map(|item| text(&item[member]).to_owned()))
    };
    match name {
        "outcome" | "bestCase" | "worstCase" | "arrangement" => report[name].clone(),
        "form" => report["agreementForm"]["form"].clone(),
        "decidedBy" => report["decision"]["by"].clone(),
        "decisionStatus" => report["decision"]["status"].clone(),
        "met" | "unmet" | "unknown" | "notApplicable" => {
            let with = list(&report["findings"]).iter().filter(|finding| finding["status"] == name);
            sorted(with.map(|finding| text(&finding["rule"]).to_owned()))
        }
        "missing" => named("missing", "fact"),
        "actions" => named("actions", "rule"),
        "questions" => {
            json!(policy.questions(Lang::Sv).iter().map(|question| question.fact.clone()).collect::<Vec<_>>())
        }
        "issues" => {
            let line = |issue: &Json| {
                format!("{} {} {}", text(&issue["severity"]), text(&issue["code"]), text(&issue["path"]))
            };
            json!(list(&report["issues"]).iter().map(line).collect::<Vec<_>>())
        }
        "texts" => {
            let at =
                |pointer: &String| (pointer.clone(), report.pointer(pointer).cloned().unwrap_or_default());
            Json::Object(wanted.as_object().unwrap().keys().map(at).collect())
        }
        other => panic!("nothing to expect is called {other}"),
    }
}

/// What is expected, with the lists that come in any order sorted.
fn wanted(entry: &Json) -> Json {
    let mut expect = entry["expect"].clone();
    for name in ["met", "unmet", "unknown", "notApplicable", "missing", "actions"] {
        if let Some(names) = expect.get(name) {
            expect[name] = sorted(list(names).iter().map(|name| text(name).to_owned()));
        }
    }
    expect
}

#[test]
fn changed_copies_load_and_answer_accordingly() {
    let mut faults = Vec::new();
    for entry in entries() {
        let (id, name) = (text(&entry["policy"]), text(&entry["name"]));
        let wanted = wanted(&entry);
        assert!(wanted.as_object().is_some_and(|expect| !expect.is_empty()), "{id} {name} expects nothing");
        let document = document(id);
        let changed = patched(&document, &entry["patch"]);
        let policy = match Policy::from_value(changed.clone().into()) {
            Ok(policy) => policy,
            Err(error) => {
                faults.push(format!("{id} {name}: {error} {:#?}", error.issues()));
                continue;
            }
        };
        let original = Policy::builtin(id).unwrap();
        assert_ne!(policy.digest, original.digest, "{id} {name}: the digest stays");
        assert_eq!(serde_json::to_value(&policy.document).unwrap(), changed, "{id} {name}");
        let answered = answer(&policy, &entry);
        if answered != wanted {
            faults.push(format!("{id} {name}:\n    wanted {wanted}\n    got    {answered}"));
        }
        if answer(&original, &entry) == wanted {
            faults.push(format!("{id} {name}: holds without the change, too"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_built_in_policy_is_changed_in_several_ways() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut names: Vec<(String, String)> = Vec::new();
    for entry in entries() {
        let id = text(&entry["policy"]).to_owned();
        let name = (id.clone(), text(&entry["name"]).to_owned());
        assert!(!names.contains(&name), "twice: {name:?}");
        names.push(name);
        *counts.entry(id).or_default() += 1;
    }
    for id in BUILTIN_IDS {
        assert!(counts.get(*id).is_some_and(|count| *count >= 5), "{id}: {counts:?}");
    }
}
