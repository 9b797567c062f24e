//! The acceptance cases of `tests/cases`, in the normalised form that the runner of the package tests uses, too.

use distanskoll::agreement::AgreementReport;
use distanskoll::{Error, Policy};
use serde_json::{Map, Value as Json, json};

use super::lines;
use crate::case_files::{Case, compare, load};

#[test]
fn agreement_cases() {
    run("agreement.jsonl", &["validateAgreement", "validateMany"]);
}

#[test]
fn error_cases_of_agreements() {
    run("errors.jsonl", &["validateAgreement"]);
}

fn run(file: &str, calls: &[&str]) {
    let cases: Vec<Case> =
        load(file).into_iter().filter(|case| calls.contains(&case.call.as_str())).collect();
    assert!(!cases.is_empty(), "{file} has no case of {calls:?}");
    compare(&cases, answer);
}

fn answer(case: &Case) -> Json {
    let policy = Policy::builtin(&case.policy).unwrap();
    let (input, options) = (case.input(), case.options());
    if case.call == "validateMany" {
        let rows = policy.validate_many(&input, &options).unwrap();
        let rows = rows.iter().enumerate().map(|(at, row)| normalise(row, &case.expect["rows"][at]));
        return json!({ "rows": rows.collect::<Vec<_>>() });
    }
    match policy.validate_agreement(&input, &options) {
        Ok(report) => normalise(&report, &case.expect),
        Err(error) => fault(&error),
    }
}

fn fault(error: &Error) -> Json {
    let issues: Vec<String> =
        error.issues().iter().map(|issue| format!("{} {}", issue.code.as_str(), issue.path)).collect();
    json!({ "error": { "code": error.code().as_str(), "path": error.path(), "issues": issues } })
}

fn normalise(report: &AgreementReport<'_>, expect: &Json) -> Json {
    let report = serde_json::to_value(report).unwrap();
    let mut out = json!({ "valid": report["valid"], "issues": lines(&report) });
    for part in ["fixes", "citations"] {
        let Some(held) = expect.get(part) else { continue };
        let mut found = Map::new();
        for issue in report["issues"].as_array().unwrap() {
            let key = format!("{} {}", issue["code"].as_str().unwrap(), issue["path"].as_str().unwrap());
            if held.get(&key).is_some() {
                let value = if part == "fixes" { fix(issue) } else { issue["citation"]["section"].clone() };
                found.insert(key, value);
            }
        }
        out[part] = Json::Object(found);
    }
    out
}

fn fix(issue: &Json) -> Json {
    let fix = &issue["fix"];
    match fix["op"].as_str() {
        _ if fix["path"] != issue["path"] => fix.clone(),
        Some("remove") => json!({ "op": "remove" }),
        Some("add" | "replace") => json!({ "value": fix["value"] }),
        _ => fix.clone(),
    }
}
