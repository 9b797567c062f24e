//! Documents as people get them wrong, one file each: every fault is told, at its place, and no other. `faults.json` says which.
//! `beyondSchema` marks a document that the JSON Schema allows, as all its faults lie between parts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use distanskoll::analysis::check;
use distanskoll::{Lang, Policy, Value};
use serde_json::Value as Json;

use super::faults;
use crate::policies::{list, text};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/model/malformed")
}

/// The text of each document, by the name of its file.
fn documents() -> BTreeMap<String, String> {
    fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().is_some_and(|name| name != "faults.json"))
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect()
}

fn wanted() -> BTreeMap<String, Json> {
    serde_json::from_str(&fs::read_to_string(folder().join("faults.json")).unwrap()).unwrap()
}

#[test]
fn every_fault_of_a_document_is_told_at_its_place_and_no_other() {
    let wanted = wanted();
    let documents = documents();
    assert_eq!(documents.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>());
    let mut differences = Vec::new();
    for (name, document) in &documents {
        let found: Vec<String> = check(&Value::from(document.as_str()), Lang::En)
            .issues
            .iter()
            .map(|issue| format!("{} {}", issue.code.as_str(), issue.path))
            .collect();
        let wanted: Vec<&str> = list(&wanted[name]["faults"]).iter().map(text).collect();
        assert!(!wanted.is_empty(), "{name}");
        if found != wanted {
            differences.push(format!("{name}: {}", serde_json::to_string(&found).unwrap()));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn a_policy_is_not_loaded_for_any_of_them_but_for_faults_of_examples_alone() {
    for (name, document) in &documents() {
        let found = Policy::from_json(document).map(|_| ()).map_err(|error| faults(&error));
        if name == "examples-of-every-wrong-form.json" {
            assert_eq!(found, Ok(()), "{name}");
        } else {
            assert!(found.is_err(), "{name}");
        }
    }
}

#[test]
fn every_message_says_something_in_both_languages() {
    for (name, document) in &documents() {
        let [sv, en] = [Lang::Sv, Lang::En].map(|lang| check(&Value::from(document.as_str()), lang).issues);
        for (sv, en) in sv.iter().zip(&en) {
            assert!(!sv.message.is_empty() && !en.message.is_empty(), "{name} {}", sv.path);
            assert!(sv.message != en.message || sv.message.is_ascii(), "{name} {}: {}", sv.path, sv.message);
            assert_eq!(sv.suggestion.is_some(), en.suggestion.is_some(), "{name} {}", sv.path);
        }
    }
}
