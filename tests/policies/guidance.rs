//! The guidance of each policy counted against `guidance.tsv`, and the readings of ours against the places that
//! rest on them.

use distanskoll::BUILTIN_IDS;
use serde_json::Value as Json;

use super::{document, list, table, text};

/// How many points the sources make for each policy's guidance; a row that is lost from the table is noticed.
const POINTS: [(&str, usize); 5] =
    [("riktlinjer", 27), ("falkoping", 12), ("vgr", 31), ("flexibelt-arbete", 11), ("arbete-hemifran", 22)];

/// The ten risk areas, each with how many questions of its own it has.
const RISK_AREAS: [(&str, usize); 10] = [
    ("risk-suitable-tasks", 2),
    ("risk-availability", 3),
    ("risk-physical-environment", 4),
    ("risk-workload", 4),
    ("risk-social-environment", 1),
    ("risk-organisation", 4),
    ("risk-emergencies", 1),
    ("risk-confidentiality", 0),
    ("risk-insurance", 0),
    ("risk-substance-abuse", 0),
];

/// Where the sources leave something open: the policy, and the parts about which an assumption has to say so.
const ASSUMED: [(&str, &[&str]); 8] = [
    ("riktlinjer", &["arrangements"]),
    ("riktlinjer", &["employee-initiative"]),
    ("falkoping", &["arrangements"]),
    ("falkoping", &["suitable-tasks"]),
    ("vgr", &["abroad"]),
    ("flexibelt-arbete", &["decisions"]),
    ("arbete-hemifran", &["arrangements"]),
    (
        "arbete-hemifran",
        &[
            "suitable-tasks",
            "personal-prerequisites",
            "technical-aids",
            "digital-competence",
            "home-setup-tested",
            "task-distribution",
            "staffing-on-site",
        ],
    ),
];

fn card<'d>(document: &'d Json, id: &str) -> Option<&'d Json> {
    list(&document["guidance"]).iter().find(|card| card["id"] == id)
}

/// Everything that a card says in that language, in lower case.
fn words(card: &Json, lang: &str) -> String {
    let items = list(&card["items"]).iter().map(|item| text(&item[lang]));
    let all: Vec<&str> =
        [text(&card["title"][lang]), text(&card["text"][lang])].into_iter().chain(items).collect();
    all.join(" ").to_lowercase()
}

#[test]
fn every_point_of_the_sources_has_its_card() {
    let rows = table(include_str!("guidance.tsv"), 6);
    for (policy, points) in POINTS {
        assert_eq!(rows.iter().filter(|row| row[0] == policy).count(), points, "points of {policy}");
    }
    let mut faults = Vec::new();
    for row in rows {
        let &[policy, point, section, id, sv, en] = row.as_slice() else { unreachable!() };
        let document = document(policy);
        let Some(card) = card(&document, id) else {
            faults.push(format!("{policy}: no card {id} for: {point}"));
            continue;
        };
        if card["citation"]["section"] != section {
            faults.push(format!("{policy} {id}: cites {}, not {section}", card["citation"]["section"]));
        }
        for (lang, word) in [("sv", sv), ("en", en)] {
            if !words(card, lang).contains(&word.to_lowercase()) {
                faults.push(format!("{policy} {id} ({lang}): {word:?} is not said, for: {point}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn all_ten_risk_areas_are_a_checklist_for_the_manager() {
    let document = document("riktlinjer");
    for (id, questions) in RISK_AREAS {
        let card = card(&document, id).unwrap_or_else(|| panic!("no card {id}"));
        assert_eq!(card["for"], "manager", "{id}");
        assert_eq!(list(&card["items"]).len(), questions, "questions of {id}");
    }
    let areas = list(&document["guidance"]).iter().filter(|card| text(&card["id"]).starts_with("risk-"));
    assert_eq!(areas.count(), RISK_AREAS.len());
    let rule = list(&document["rules"]).iter().find(|rule| rule["id"] == "risk-inventory").unwrap();
    assert_eq!(list(&rule["requires"]["includes"]).len(), RISK_AREAS.len());
}

#[test]
fn working_from_home_has_a_card_for_every_heading() {
    let document = document("arbete-hemifran");
    for section in list(&document["source"]["sections"]) {
        let cited = list(&document["guidance"]).iter().any(|card| card["citation"]["section"] == *section);
        assert!(cited, "no card for {section}");
    }
}

#[test]
fn repealed_regulations_are_marked_with_what_replaced_them() {
    let document = document("vgr");
    let card = card(&document, "regulations").unwrap();
    let pairs = [
        ("AFS 2015:4", "AFS 2023:2"),
        ("AFS 2012:2", "AFS 2023:10"),
        ("AFS 2001:1", "AFS 2023:1"),
        ("AFS 1998:5", "AFS 2023:11"),
    ];
    for (old, new) in pairs {
        let item = list(&card["items"]).iter().find(|item| text(&item["sv"]).contains(old));
        let item = item.unwrap_or_else(|| panic!("{old} is not listed"));
        for lang in ["sv", "en"] {
            let said = text(&item[lang]);
            let follows = said.split(new).nth(1).unwrap_or_else(|| panic!("{old} without {new}: {said}"));
            assert!(!follows.starts_with(|next: char| next.is_ascii_digit()), "{said}");
        }
    }
}

#[test]
fn what_a_source_leaves_open_is_told() {
    for (policy, parts) in ASSUMED {
        let document = document(policy);
        for part in parts {
            let told = list(&document["assumptions"])
                .iter()
                .any(|told| list(&told["about"]).contains(&(*part).into()));
            assert!(told, "{policy}: no assumption about {part}");
        }
    }
}

#[test]
fn an_assumption_is_about_a_rule_or_a_part_that_is_there() {
    for id in BUILTIN_IDS {
        let document = document(id);
        let assumptions = list(&document["assumptions"]);
        assert!(!assumptions.is_empty(), "{id}");
        for assumption in assumptions {
            assert!(!list(&assumption["about"]).is_empty(), "{id}: {assumption}");
            for part in list(&assumption["about"]).iter().map(text) {
                let rule = list(&document["rules"]).iter().any(|rule| rule["id"] == part);
                let place = document.pointer(&format!("/{}", part.replace('.', "/"))).is_some();
                assert!(rule || place, "{id}: nothing is called {part}");
            }
        }
    }
}
