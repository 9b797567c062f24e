//! Agreements: the acceptance cases, policies of other employers, fixes, descriptions, and hostile input.

mod cases;
mod descriptions;
mod fixes;
mod hostile;
mod messages;
mod policies;
mod stays;
mod structure;

use distanskoll::{Policy, Value, apply_fixes};
use serde_json::{Value as Json, json};

/// The members of an agreement that has nothing wrong with its form.
pub fn agreement() -> Json {
    json!({
        "employee": { "name": "Åsa Öberg", "unit": "Vårdplanering" },
        "manager": { "name": "Björn Ek" },
        "mainWorkplace": "Stadshuset",
        "remoteWorkplace": { "kind": "home", "address": "Storgatan 1", "tenure": "owned" },
        "start": "2026-03-01",
        "end": "2027-02-28",
        "extent": { "daysPerWeek": 2 },
        "followUps": ["2026-09-15"],
    })
}

/// The agreement with other members beside or instead of its own.
pub fn with(changes: &Json) -> Json {
    let mut agreement = agreement();
    for (name, value) in changes.as_object().unwrap() {
        agreement[name] = value.clone();
    }
    agreement
}

/// A built-in policy whose `agreement` part (or another one) has been replaced.
pub fn policy(id: &str, parts: &Json) -> Policy {
    let document = Policy::builtin(id).unwrap().document;
    let mut document = serde_json::to_value(document).unwrap();
    for (name, value) in parts.as_object().unwrap() {
        document[name] = value.clone();
    }
    // A condition may only use facts that are declared; these are the ones that tests ask about.
    let facts = document["facts"].as_array_mut().unwrap();
    for id in ["activity", "recurring", "fixedPlace", "place", "hasChildren", "daysPerWeek"] {
        if facts.iter().all(|fact| fact != id && fact["id"] != id) {
            facts.push(json!(id));
        }
    }
    Policy::from_value(document.into()).unwrap_or_else(|error| panic!("{error} {:#?}", error.issues()))
}

/// The report as callers see it.
pub fn report(policy: &Policy, agreement: &Json, options: &Json) -> Json {
    let report = policy.validate_agreement(&agreement.clone().into(), &options.clone().into()).unwrap();
    serde_json::to_value(report).unwrap()
}

/// "severity code path" of every issue.
pub fn issues(policy: &Policy, agreement: &Json) -> Vec<String> {
    lines(&report(policy, agreement, &json!({})))
}

/// "severity code path" of every issue of a report.
pub fn lines(report: &Json) -> Vec<String> {
    let text = |issue: &Json, name: &str| issue[name].as_str().unwrap().to_owned();
    let issues = report["issues"].as_array().unwrap();
    issues
        .iter()
        .map(|issue| format!("{} {} {}", text(issue, "severity"), text(issue, "code"), text(issue, "path")))
        .collect()
}

/// Validates and fixes once; the agreement and whether there was anything to fix.
pub fn round(policy: &Policy, agreement: &Value) -> (Value, bool) {
    let report = policy.validate_agreement(agreement, &Value::Object(vec![])).unwrap();
    let fixable = report.issues.iter().any(|issue| issue.fix.is_some());
    let issues: Value = serde_json::to_value(&report.issues).unwrap().into();
    (apply_fixes(agreement, &issues).unwrap(), fixable)
}
