//! JSON → policy → JSON is the identity; the digest tells documents apart by what they say, not by how it is laid out.

use std::fs;
use std::path::Path;

use distanskoll::{BUILTIN_IDS, Policy, Value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::good;
use crate::random::{Dice, policy};

fn file(id: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policies").join(id).with_extension("json");
    fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn digest(document: &Json) -> String {
    let policy = Policy::from_value(document.clone().into());
    policy.unwrap_or_else(|error| panic!("{error} {:#?}", error.issues())).digest
}

#[test]
fn a_built_in_policy_comes_back_as_its_file_has_it() {
    for id in BUILTIN_IDS {
        let text = file(id);
        // Written out, so that the order of members counts, too.
        let written = serde_json::from_str::<Json>(&text).unwrap().to_string();
        let built_in = Policy::builtin(id).unwrap();
        assert_eq!(serde_json::to_string(&built_in.document).unwrap(), written, "{id}");
        let loaded = Policy::from_json(&text).unwrap();
        assert_eq!(serde_json::to_string(&loaded.document).unwrap(), written, "{id}");
        assert_eq!(loaded.digest, built_in.digest, "{id}");
        assert_eq!(loaded.document, built_in.document, "{id}");
    }
}

#[test]
fn the_digests_of_the_built_in_policies_differ() {
    let mut digests: Vec<String> = BUILTIN_IDS.iter().map(|id| Policy::builtin(id).unwrap().digest).collect();
    for digest in &digests {
        assert_eq!(digest.len(), 64);
        assert!(digest.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c)), "{digest}");
    }
    digests.sort();
    digests.dedup();
    assert_eq!(digests.len(), BUILTIN_IDS.len());
}

/// The same document with the members of every object the other way round.
fn reversed(json: &Json) -> Json {
    match json {
        Json::Object(members) => {
            Json::Object(members.iter().rev().map(|(name, value)| (name.clone(), reversed(value))).collect())
        }
        Json::Array(items) => Json::Array(items.iter().map(reversed).collect()),
        other => other.clone(),
    }
}

#[test]
fn order_of_members_and_white_space_leave_the_digest() {
    for id in BUILTIN_IDS {
        let digest = Policy::builtin(id).unwrap().digest;
        let json: Json = serde_json::from_str(&file(id)).unwrap();
        let reversed = reversed(&json);
        assert_ne!(reversed.to_string(), json.to_string());
        for text in [json.to_string(), serde_json::to_string_pretty(&json).unwrap(), reversed.to_string()] {
            assert_eq!(Policy::from_json(&text).unwrap().digest, digest, "{id}");
        }
        // What comes back keeps the order that came in.
        let loaded = Policy::from_json(&reversed.to_string()).unwrap();
        assert_eq!(serde_json::to_string(&loaded.document).unwrap(), reversed.to_string(), "{id}");
    }
}

#[test]
fn one_number_written_in_two_ways_is_one_document() {
    let text = good().to_string();
    let other = text.replace("\"atMost\":50", "\"atMost\":5.0e1");
    assert_ne!(text, other);
    assert_eq!(Policy::from_json(&text).unwrap().digest, Policy::from_json(&other).unwrap().digest);
}

/// Every place of a document whose value is a text, a number or yes or no.
fn leaves(json: &Json, path: &str, into: &mut Vec<String>) {
    match json {
        Json::Object(members) => {
            members.iter().for_each(|(name, member)| leaves(member, &format!("{path}/{name}"), into));
        }
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| leaves(item, &format!("{path}/{at}"), into));
        }
        Json::Null => {}
        _ => into.push(path.to_owned()),
    }
}

#[test]
fn every_value_that_may_change_changes_the_digest() {
    let good = good();
    let before = digest(&good);
    let mut places = Vec::new();
    leaves(&good, "", &mut places);
    let mut changed = 0;
    for place in places {
        let mut document = good.clone();
        let value = document.pointer_mut(&place).unwrap();
        *value = match &*value {
            Json::Bool(yes) => json!(!yes),
            Json::Number(number) => json!(number.as_f64().unwrap() + 1.0),
            Json::String(text) => json!(format!("{text} ändrad")),
            other => panic!("{other} is no leaf"),
        };
        // Many a name may not be any other; those changes are faults, which other tests see to.
        if let Ok(policy) = Policy::from_value(document.into()) {
            assert_ne!(policy.digest, before, "{place}");
            changed += 1;
        }
    }
    assert!(changed > 60, "only {changed} changes were possible");
}

#[test]
fn an_element_more_or_less_or_elsewhere_changes_the_digest() {
    let before = digest(&good());
    let mut more = good();
    more["assumptions"].as_array_mut().unwrap().clear();
    let mut swapped = good();
    swapped["rules"].as_array_mut().unwrap().swap(0, 1);
    let mut without = good();
    without.as_object_mut().unwrap().shift_remove("contact");
    let mut null = good();
    null["contact"] = Json::Null;
    // A member that is null is not given, but the document says something else than one without it.
    let mut digests = vec![before, digest(&more), digest(&swapped), digest(&without), digest(&null)];
    digests.sort();
    digests.dedup();
    assert_eq!(digests.len(), 5);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_random_policy_comes_back_as_it_went_in(seed: u64) {
        let document = policy(&mut Dice::new(seed));
        let json = serde_json::to_string(&document).unwrap();
        let from_value = Policy::from_value(document.clone()).unwrap();
        prop_assert_eq!(&from_value.document, &document);
        let from_json = Policy::from_json(&json).unwrap();
        prop_assert_eq!(&from_json.document, &document);
        prop_assert_eq!(serde_json::to_string(&from_json.document).unwrap(), json);
        prop_assert_eq!(&from_json.digest, &from_value.digest);
        let turned: Value = reversed(&serde_json::to_value(&document).unwrap()).into();
        prop_assert_eq!(Policy::from_value(turned).unwrap().digest, from_value.digest);
    }
}
