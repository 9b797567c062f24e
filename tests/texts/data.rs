//! The texts of the five policies and of the vocabulary.

use std::fs;
use std::path::Path;

use distanskoll::BUILTIN_IDS;
use serde_json::Value as Json;

use super::{identifiers, pair_faults, words};
use crate::policies::{list, text};

fn file(name: &str) -> Json {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policies").join(name).with_extension("json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn files() -> Vec<(&'static str, Json)> {
    BUILTIN_IDS.iter().copied().chain(["vocabulary"]).map(|name| (name, file(name))).collect()
}

/// Every text in two languages, with its place.
fn texts<'j>(json: &'j Json, path: String, into: &mut Vec<(String, &'j Json)>) {
    match json {
        Json::Object(members) if members.contains_key("sv") || members.contains_key("en") => {
            into.push((path, json))
        }
        Json::Object(members) => {
            members.iter().for_each(|(name, member)| texts(member, format!("{path}/{name}"), into));
        }
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| texts(item, format!("{path}/{at}"), into));
        }
        _ => {}
    }
}

#[test]
fn every_text_of_the_data_is_sound_in_both_languages() {
    let ids = identifiers();
    let mut told = Vec::new();
    for (name, json) in files() {
        let mut all = Vec::new();
        texts(&json, String::new(), &mut all);
        assert!(all.len() > 50, "{name}: only {} texts", all.len());
        for (path, pair) in all {
            let faults = pair_faults(text(&pair["sv"]), text(&pair["en"]), &ids);
            told.extend(faults.into_iter().map(|fault| format!("{name}{path}: {fault}")));
        }
    }
    assert!(told.is_empty(), "{}:\n{}", told.len(), told.join("\n"));
}

#[test]
fn questions_ask_and_statements_end() {
    let mut told = Vec::new();
    for (name, json) in files() {
        let mut all = Vec::new();
        texts(&json, String::new(), &mut all);
        for (path, pair) in all {
            let member = path.rsplit('/').next().unwrap();
            let is_fact = path.starts_with("/facts/") && !path.contains("/choices/");
            let ends: &[char] = match member {
                "label" if is_fact => &['?'],
                "remedy" | "help" => &['.'],
                "text" if path.starts_with("/guidance/") => &['.', ':', '?'],
                "text" => &['.'],
                _ => continue,
            };
            for lang in ["sv", "en"] {
                if !text(&pair[lang]).trim_end_matches(['”', '"', ')']).ends_with(ends) {
                    told.push(format!("{name}{path} ({lang}): {}", pair[lang]));
                }
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// Words by which the strength of a rule is known, and those that a rule of the other strength may not have.
#[test]
fn must_and_should_are_kept_apart() {
    let should = [
        ("sv", ["bör", "rekommenderas", "rekommenderar", "avråder", "viktigt"]),
        ("en", ["should", "recommended", "recommends", "advises", "important"]),
    ];
    let mut told = Vec::new();
    for id in BUILTIN_IDS {
        for rule in list(&file(id)["rules"]) {
            for (lang, known) in &should {
                let said = text(&rule["text"][*lang]);
                let recommends = words(said).any(|word| known.contains(&word));
                if recommends != (rule["strength"] == "should") {
                    told.push(format!("{id} {} is a {}: {said}", rule["id"], rule["strength"]));
                }
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn a_remedy_says_something_to_do_and_not_the_rule_again() {
    for id in BUILTIN_IDS {
        for rule in list(&file(id)["rules"]) {
            for lang in ["sv", "en"] {
                assert_ne!(rule["text"][lang], rule["remedy"][lang], "{id} {}", rule["id"]);
            }
        }
    }
}

#[test]
fn every_question_of_the_vocabulary_is_worded_once() {
    let json = file("vocabulary");
    for member in ["label", "short"] {
        for lang in ["sv", "en"] {
            let mut said: Vec<&str> =
                list(&json["facts"]).iter().map(|fact| text(&fact[member][lang])).collect();
            let count = said.len();
            assert!(count >= 40 && said.iter().all(|said| *said != "-"), "{member} {lang}");
            said.sort_unstable();
            said.dedup();
            assert_eq!(said.len(), count, "two facts with the same {member} ({lang})");
        }
    }
}
