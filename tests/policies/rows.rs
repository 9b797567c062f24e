//! What the five policies say, row by row, against `rows.tsv`; the citations apart from the rest.

use std::collections::{BTreeMap, BTreeSet};

use distanskoll::BUILTIN_IDS;
use serde_json::Value as Json;

use super::{document, list, table, text};

/// Policy, part and key of a row.
type Key = [String; 3];

struct Row {
    holds: String,
    section: String,
}

fn expected() -> BTreeMap<Key, Row> {
    let mut rows = BTreeMap::new();
    for row in table(include_str!("rows.tsv"), 5) {
        let key = [row[0], row[1], row[2]].map(str::to_owned);
        let twice = rows.insert(key, Row { holds: row[3].to_owned(), section: row[4].to_owned() });
        assert!(twice.is_none(), "twice in the table: {row:?}");
    }
    rows
}

/// A condition in the table's notation; a dash when there is none.
fn condition(json: &Json) -> String {
    let Some(members) = json.as_object() else { return "-".to_owned() };
    let words = |json: &Json| list(json).iter().map(text).collect::<Vec<_>>().join(",");
    let joined = |word: &str| {
        let parts: Vec<String> = list(&json[word]).iter().map(condition).collect();
        parts.join(if word == "all" { " & " } else { " or " })
    };
    match members.keys().map(String::as_str).collect::<Vec<_>>()[..] {
        ["all"] => joined("all"),
        ["any"] => format!("({})", joined("any")),
        ["not"] => format!("!({})", condition(&json["not"])),
        ["fact", comparison] => {
            let (fact, value) = (text(&json["fact"]), &json[comparison]);
            match (comparison, value) {
                ("is", Json::Bool(true)) => fact.to_owned(),
                ("is", Json::Bool(false)) => format!("!{fact}"),
                ("is", Json::String(value)) => format!("{fact}={value}"),
                ("in" | "includes", _) => format!("{fact} {comparison} {}", words(value)),
                ("atLeast", _) => format!("{fact}>={value}"),
                ("atMost", _) => format!("{fact}<={value}"),
                ("moreThan", _) => format!("{fact}>{value}"),
                ("lessThan", _) => format!("{fact}<{value}"),
                _ => json.to_string(),
            }
        }
        _ => json.to_string(),
    }
}

fn joined(json: &Json) -> String {
    list(json).iter().map(text).collect::<Vec<_>>().join(",")
}

/// The one unit of a period and its number, or the word that stands instead.
fn period(json: &Json) -> String {
    match json {
        Json::Object(units) => {
            units.iter().map(|(unit, count)| format!("{unit} {count}")).collect::<Vec<_>>().join(" ")
        }
        other => text(other).to_owned(),
    }
}

/// The rows that a document holds, in the table's notation.
struct Rows {
    policy: String,
    rows: BTreeMap<Key, Row>,
}

impl Rows {
    fn add(&mut self, part: &str, key: &str, holds: String, citation: &Json) {
        let section = if citation.is_null() { "-" } else { text(&citation["section"]) };
        let key = [&self.policy, part, key].map(str::to_owned);
        let twice = self.rows.insert(key.clone(), Row { holds, section: section.to_owned() });
        assert!(twice.is_none(), "twice in the data: {key:?}");
    }

    fn meta(&mut self, document: &Json) {
        let none = Json::Null;
        let dates: Vec<&str> =
            ["validFrom", "validTo"].iter().filter_map(|name| document[name].as_str()).collect();
        let source: Vec<&str> =
            ["document", "id"].iter().filter_map(|name| document["source"][name].as_str()).collect();
        let validity = if dates.is_empty() { "-".to_owned() } else { dates.join(" ") };
        self.add("meta", "id", text(&document["id"]).to_owned(), &none);
        self.add("meta", "title", text(&document["title"]["sv"]).to_owned(), &none);
        self.add("meta", "organisation", text(&document["organisation"]).to_owned(), &none);
        self.add("meta", "version", text(&document["version"]).to_owned(), &none);
        self.add("meta", "validity", validity, &none);
        self.add("meta", "source", source.join(" "), &none);
        self.add("meta", "scope", condition(&document["scope"]), &none);
        self.add("meta", "not regulated", joined(&document["notRegulated"]), &none);
    }

    fn who_and_what(&mut self, document: &Json) {
        for (place, rule) in list(&document["arrangements"]).iter().enumerate() {
            let key = format!("{} {}", place + 1, text(&rule["arrangement"]));
            let form_citation =
                if rule["formCitation"].is_null() { &rule["citation"] } else { &rule["formCitation"] };
            let form = format!("{} {}", text(&rule["form"]), text(&rule["strength"]));
            self.add("arrangement", &key, condition(&rule["when"]), &rule["citation"]);
            self.add("form", &key, form, form_citation);
        }
        for (place, rule) in list(&document["decisions"]).iter().enumerate() {
            let key = format!("{} {}", place + 1, text(&rule["by"]));
            let holds = format!("{} | {}", text(&rule["fact"]), condition(&rule["when"]));
            self.add("decision", &key, holds, &rule["citation"]);
        }
        for rule in list(&document["rules"]) {
            let applies = joined(&rule["appliesTo"]);
            let holds = format!(
                "{} {} {} {} | {} | {}",
                text(&rule["strength"]),
                text(&rule["effect"]),
                if applies.is_empty() { "all" } else { &applies },
                text(&rule["party"]),
                condition(&rule["when"]),
                condition(&rule["requires"]),
            );
            self.add("rule", text(&rule["id"]), holds, &rule["citation"]);
        }
    }

    fn agreement(&mut self, agreement: &Json) {
        for rule in list(&agreement["topics"]) {
            self.add("topic", text(&rule["topic"]), text(&rule["strength"]).to_owned(), &rule["citation"]);
        }
        for rule in list(&agreement["limits"]) {
            let key = format!(
                "{}<={} unless {}",
                text(&rule["measure"]),
                rule["atMost"],
                text(&rule["unlessApprovedBy"])
            );
            self.add("limit", &key, text(&rule["strength"]).to_owned(), &rule["citation"]);
        }
        for rule in list(&agreement["checks"]) {
            let parameters = [&rule["unlessApprovedBy"], &rule["before"]].map(|json| json.as_str());
            let categories = joined(&rule["categories"]);
            let mut key = vec![text(&rule["code"])];
            key.extend(parameters.into_iter().flatten());
            key.extend((!categories.is_empty()).then_some(categories.as_str()));
            let holds = format!("{} | {}", text(&rule["strength"]), condition(&rule["when"]));
            self.add("check", &key.join(" "), holds, &rule["citation"]);
        }
        if let Some(term) = agreement["term"].as_object() {
            let form = term.keys().find(|name| ["length", "until", "open"].contains(&name.as_str())).unwrap();
            let holds = format!("{} {}", text(&term["strength"]), period(&term[form]));
            self.add("term", form, holds, &term["citation"]);
        }
        for rule in list(&agreement["notice"]) {
            let key = format!("{} {}", text(&rule["ground"]), joined(&rule["givenBy"]));
            let count_from = rule["countFrom"].as_str().unwrap_or("sameDay");
            let holds = format!("{} {} {count_from}", text(&rule["strength"]), period(&rule["period"]));
            self.add("notice", &key, holds, &rule["citation"]);
        }
        let evaluation = &agreement["evaluation"];
        if !evaluation.is_null() {
            let key = if evaluation["at"].is_null() {
                period(&evaluation["every"])
            } else {
                text(&evaluation["at"]).to_owned()
            };
            self.add("evaluation", &key, text(&evaluation["strength"]).to_owned(), &evaluation["citation"]);
        }
    }
}

fn found() -> BTreeMap<Key, Row> {
    let mut rows = BTreeMap::new();
    for id in BUILTIN_IDS {
        let document = document(id);
        let mut of = Rows { policy: (*id).to_owned(), rows: BTreeMap::new() };
        of.meta(&document);
        of.who_and_what(&document);
        of.agreement(&document["agreement"]);
        rows.extend(of.rows);
    }
    rows
}

/// Every row of both sides whose part differs, as lines.
fn differences(part: impl Fn(&Row) -> &str) -> Vec<String> {
    let (expected, found) = (expected(), found());
    let keys: BTreeSet<&Key> = expected.keys().chain(found.keys()).collect();
    keys.into_iter()
        .filter_map(|key| {
            let of = |rows: &BTreeMap<Key, Row>| {
                rows.get(key).map_or_else(|| "nothing".to_owned(), |row| part(row).to_owned())
            };
            let (table, data) = (of(&expected), of(&found));
            (table != data).then(|| format!("{}:\n    table: {table}\n    data:  {data}", key.join(" ")))
        })
        .collect()
}

#[test]
fn the_data_holds_every_row_and_no_other() {
    let differences = differences(|row| &row.holds);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_row_cites_its_section() {
    let differences = differences(|row| &row.section);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_row_but_those_of_the_whole_document_has_a_section() {
    for (key, row) in expected() {
        assert_eq!(row.section == "-", key[1] == "meta", "{key:?}");
    }
}

/// Every citation of a document, wherever it stands.
fn citations<'j>(json: &'j Json, into: &mut Vec<&'j Json>) {
    match json {
        Json::Object(members) => {
            for (name, member) in members {
                if name == "citation" || name == "formCitation" {
                    into.push(member);
                } else {
                    citations(member, into);
                }
            }
        }
        Json::Array(items) => items.iter().for_each(|item| citations(item, into)),
        _ => {}
    }
}

#[test]
fn every_cited_section_is_a_heading_of_the_source() {
    for id in BUILTIN_IDS {
        let document = document(id);
        let sections: Vec<&str> = list(&document["source"]["sections"]).iter().map(text).collect();
        let mut cited = Vec::new();
        citations(&document, &mut cited);
        assert!(cited.len() > 20, "{id}: only {} citations", cited.len());
        for citation in cited {
            let section = text(&citation["section"]);
            assert!(sections.contains(&section), "{id}: no heading {section:?}");
            let numbered = section.starts_with(|first: char| first.is_ascii_digit());
            assert!(!numbered, "{id}: a heading is cited without its number: {section}");
        }
    }
}
