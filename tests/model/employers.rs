//! Invented employers, each with a mix of its own: all that a policy can say is said by data alone. What is expected of
//! each stands in its `examples`.

use std::fs;

use distanskoll::analysis::{Severity, check, coverage, lint, run_examples};
use distanskoll::{Date, Lang, Policy};
use serde_json::Value as Json;

/// The documents, by file name.
pub fn employers() -> Vec<(String, Json)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/model/employers");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
    };
    files.iter().map(read).collect()
}

#[test]
fn each_document_is_sound_and_answers_as_its_examples_say() {
    let employers = employers();
    let mut told = Vec::new();
    for (name, document) in &employers {
        assert_eq!(document["id"], **name);
        let report = check(&document.clone().into(), Lang::En);
        told.extend(report.issues.iter().map(|issue| format!("{name} {}: {}", issue.path, issue.message)));
        let Ok(policy) = Policy::from_value(document.clone().into()) else { continue };
        let ran = run_examples(&policy, Lang::En);
        assert!(ran.total >= 8, "{name}: {} examples", ran.total);
        told.extend(ran.failed.iter().map(|failed| {
            let expected = serde_json::to_string(&failed.expected).unwrap();
            let actual = serde_json::to_string(&failed.actual).unwrap();
            format!("{name} {}: {}\n    {expected}\n    {actual}", failed.path, failed.message)
        }));
        let lint = lint(&policy, Lang::En);
        let grave = lint.findings.iter().filter(|finding| finding.severity != Severity::Notice);
        told.extend(grave.map(|finding| format!("{name} {}: {}", finding.path, finding.message)));
        told.extend(lint.gave_up.iter().map(|about| format!("{name} {}: {}", about.path, about.message)));
        let covered = coverage(&policy, Lang::En);
        told.extend(covered.never_met.iter().map(|rule| format!("{name}: no example meets {rule}")));
        told.extend(covered.never_unmet.iter().map(|rule| format!("{name}: no example fails {rule}")));
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(employers.len() >= 12, "only {}", employers.len());
}

/// The values of a document that decide something: numbers, yes and no, days.
fn values(json: &Json, path: &str, into: &mut Vec<(String, Json)>) {
    match json {
        Json::Object(members) => {
            for (name, member) in members {
                if !matches!(
                    name.as_str(),
                    "text" | "remedy" | "citation" | "label" | "name" | "title" | "items"
                ) {
                    values(member, &format!("{path}/{name}"), into);
                }
            }
        }
        Json::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                values(item, &format!("{path}/{at}"), into);
            }
        }
        Json::Number(number) => {
            // A little more, in steps that every fact has.
            let number = number.as_f64().unwrap();
            let more =
                if number.fract() == 0.0 { Json::from(number as i64 + 1) } else { Json::from(number + 0.5) };
            into.push((path.to_owned(), more));
        }
        Json::Bool(value) => into.push((path.to_owned(), Json::Bool(!value))),
        Json::String(text) => {
            if let Ok(day) = Date::parse(text) {
                into.push((path.to_owned(), Json::String(day.plus_days(1).unwrap().to_string())));
            }
        }
        Json::Null => {}
    }
}

#[test]
fn a_value_that_changes_changes_an_answer() {
    let (mut tried, mut unnoticed) = (0, Vec::new());
    for (name, document) in employers() {
        let mut changes = Vec::new();
        for part in ["validFrom", "validTo", "scope", "arrangements", "decisions", "rules", "agreement"] {
            values(&document[part], &format!("/{part}"), &mut changes);
        }
        for (path, value) in changes {
            let mut changed = document.clone();
            *changed.pointer_mut(&path).unwrap() = value.clone();
            let Ok(policy) = Policy::from_value(changed.into()) else { continue };
            tried += 1;
            if run_examples(&policy, Lang::En).failed.is_empty() {
                unnoticed.push(format!("{name} {path} = {value}"));
            }
        }
    }
    assert!(tried > 150, "only {tried}");
    assert!(unnoticed.is_empty(), "{} of {tried}:\n{}", unnoticed.len(), unnoticed.join("\n"));
}
