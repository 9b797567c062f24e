//! The built-in policies against each other, and one of them against an edition with a change in every section.

use std::time::Instant;

use distanskoll::BUILTIN_IDS;
use serde_json::{Value as Json, json};

use super::report;
use crate::policies::patch::patched;
use crate::policies::{document, list, text};

fn sections() -> Vec<Json> {
    serde_json::from_str(include_str!("vgr-next.json")).unwrap()
}

/// The change as the fixture writes it, its examples counted apart.
fn name(change: &Json) -> Json {
    json!([change["kind"], change["part"], change["id"]])
}

#[test]
fn the_fixture_changes_every_section() {
    let vgr = document("vgr");
    let changed: Vec<Json> = sections().iter().map(|section| section["section"].clone()).collect();
    assert_eq!(list(&vgr["source"]["sections"]), changed);
}

#[test]
fn every_change_of_the_next_edition_is_found_and_no_other() {
    let vgr = document("vgr");
    let mut next = vgr.clone();
    let mut expected: Vec<Json> = Vec::new();
    for section in sections() {
        next = patched(&next, &section["patch"]);
        expected.extend(list(&section["changes"]).iter().cloned());
    }
    let report = report(&vgr, &next);
    assert_eq!(report["equal"], false);
    assert_eq!(report["gaveUp"], json!([]));
    let found = list(&report["changes"]);
    for change in &expected {
        let found: Vec<&Json> = found.iter().filter(|it| name(it) == name(change)).collect();
        assert_eq!(found.len(), 1, "{change}: {:#?}", report["changes"]);
        let examples = list(&found[0]["examples"]).len();
        assert_eq!(examples, change["examples"], "{change}: {:#?}", found[0]);
    }
    let more: Vec<&Json> =
        found.iter().filter(|it| !expected.iter().any(|change| name(change) == name(it))).collect();
    assert!(more.is_empty(), "{more:#?}");
}

#[test]
fn every_section_by_itself_gives_its_changes_and_no_other() {
    let vgr = document("vgr");
    for section in sections() {
        // A patch is written for the document as the sections before have left it.
        let mut before = vgr.clone();
        for earlier in sections().iter().take_while(|earlier| earlier["section"] != section["section"]) {
            before = patched(&before, &earlier["patch"]);
        }
        let report = report(&before, &patched(&before, &section["patch"]));
        let mut found: Vec<Json> = list(&report["changes"]).iter().map(name).collect();
        let mut expected: Vec<Json> = list(&section["changes"]).iter().map(name).collect();
        found.sort_by_key(Json::to_string);
        expected.sort_by_key(Json::to_string);
        assert_eq!(found, expected, "{}", section["section"]);
    }
}

#[test]
fn the_built_in_policies_are_compared_at_once() {
    for before in BUILTIN_IDS {
        for after in BUILTIN_IDS {
            let start = Instant::now();
            let report = report(&document(before), &document(after));
            println!("{before} {after}: {:?} {}", start.elapsed(), list(&report["changes"]).len());
            assert_eq!(report["equal"], before == after);
            assert!(before != after || report["changes"] == json!([]));
            for change in list(&report["changes"]) {
                assert!(!text(&change["message"]).is_empty());
            }
        }
    }
}

/// The documents of invented employers, which use what the built-in ones do not: own questions, days, countries, dated
/// values.
#[test]
fn the_invented_employers_are_compared_each_with_the_next() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/model/employers");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| -> Json {
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    let documents: Vec<Json> = files.iter().map(read).collect();
    assert!(documents.len() > 10);
    for (before, after) in documents.iter().zip(documents.iter().cycle().skip(1)) {
        let start = Instant::now();
        let changed = report(before, after);
        println!("{} {}: {:?} {}", before["id"], after["id"], start.elapsed(), changed["gaveUp"]);
        assert_eq!(changed["equal"], false);
        let same = report(before, before);
        assert_eq!((&same["equal"], &same["changes"]), (&json!(true), &json!([])));
    }
}
