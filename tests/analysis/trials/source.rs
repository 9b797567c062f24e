//! `checkSource`: sections found under their headings, and what has changed in them.

use distanskoll::Lang;
use distanskoll::analysis::{check_source, section_digest};
use serde_json::{Value as Json, json};

use super::{document, json, policy};

const GROUNDS: &str = "Hemarbete bygger på egen vilja.\nChefen säger ja eller nej.";
const PLACE: &str = "Rummet ska vara tyst. Helst på dagen.";
const END: &str = "Efter sex månader tas frågan upp på nytt.";
const QUESTIONS: &str = "Ring växeln.";

/// The document, with the digests of those texts stated where they are cited.
fn stating() -> Json {
    let mut document = document();
    for (paths, text) in [
        (&["/arrangements/0", "/arrangements/1", "/decisions/0", "/decisions/1", "/rules/0"][..], GROUNDS),
        (&["/rules/1", "/rules/2"], PLACE),
        (&["/agreement/term", "/agreement/notice/0", "/agreement/evaluation"], END),
    ] {
        for path in paths {
            document.pointer_mut(path).unwrap()["citation"]["sourceDigest"] = json!(section_digest(text));
        }
    }
    document
}

fn plain() -> String {
    format!(
        "Hemarbete i Norrvik\n\nGrunder\n{GROUNDS}\n\nVar man arbetar\n{PLACE}\nAvslut\n{END}\n\nFrågor och svar\n{QUESTIONS}\n"
    )
}

fn sections(document: &Json, text: &str) -> Vec<Json> {
    let policy = policy(document);
    let report = json(&check_source(&policy, text, Lang::En));
    assert_eq!(report["policy"], json(&policy.reference(Lang::En)));
    report["sections"].as_array().unwrap().clone()
}

fn statuses(document: &Json, text: &str) -> Vec<String> {
    let line =
        |one: &Json| format!("{}: {}", one["section"].as_str().unwrap(), one["status"].as_str().unwrap());
    sections(document, text).iter().map(line).collect()
}

const AS_STATED: [&str; 4] =
    ["Grunder: unchanged", "Var man arbetar: unchanged", "Avslut: unchanged", "Frågor och svar: noDigest"];

#[test]
fn the_digest_is_that_of_the_collapsed_text_in_nfc() {
    let composed = section_digest("Två dagar.");
    // From another implementation, Python's hashlib.
    assert_eq!(composed, "adf8d2fdda4d0e6e056446d22efed1b26a89751cc135ee1b22cdb51761bee553");
    assert_eq!(composed, section_digest(" \u{a0}Tva\u{30a}\r\n\tdagar. "));
    assert_ne!(composed, section_digest("Två dagar"));
    assert_eq!(section_digest("  "), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

#[test]
fn an_unchanged_text_is_unchanged_in_every_layout() {
    let document = stating();
    let layouts = [
        plain(),
        plain().replace('\n', "\r\n"),
        format!("1. Grunder\n\n{GROUNDS}\n\n2 Var man arbetar\n{PLACE}\n3.1) avslut")
            .replace("3.1) avslut", &format!("3.1) Avslut\n{END}\n§ 4 Frågor och svar\n{QUESTIONS}")),
        format!(
            "# Hemarbete i Norrvik\n\n## 1. Grunder\n{GROUNDS}\n\n## Var  man arbetar ##\n\n{PLACE}\n## AVSLUT\n{END}\n## Frågor och svar\n{QUESTIONS}\n"
        ),
        format!(
            "GRUNDER\n=======\n{GROUNDS}\nVar man\n  arbetar\n---\n{PLACE}\nAvslut\n{END}\nFra\u{30a}gor och svar\n{QUESTIONS}\n"
        ),
        format!("Innehåll\nGrunder\t2\nVar man arbetar.....3\nAvslut 4\n\n{}", plain()),
        format!(
            "Innehåll\n\nGrunder\nVar man arbetar\nAvslut\nFrågor och svar\n\n{}",
            plain().trim_start_matches("Hemarbete i Norrvik")
        ),
    ];
    for text in layouts {
        assert_eq!(statuses(&document, &text), AS_STATED, "{text}");
    }
}

#[test]
fn a_changed_section_is_named_with_what_rests_on_it() {
    let text = plain().replace("Rummet ska", "Rummet bör");
    let sections = sections(&stating(), &text);
    let changed = PLACE.replace("Rummet ska", "Rummet bör");
    assert_eq!(
        sections[1],
        json!({
            "section": "Var man arbetar",
            "status": "changed",
            "digest": section_digest(&changed),
            "statedDigest": section_digest(PLACE),
            "rules": ["quiet-room", "day-shift"],
            "message": "The text under “Var man arbetar” has changed since the policy was written. This rests on the \
                        section: quiet-room, day-shift.",
        })
    );
    let others = [&sections[0], &sections[2]].map(|one| one["status"].clone());
    assert_eq!(others, ["unchanged", "unchanged"]);
}

#[test]
fn a_heading_that_has_gone_is_missing_and_its_new_wording_is_guessed() {
    let text = plain().replace("Var man arbetar", "Var du arbetar").replace("Avslut\n", "Helt annat\n");
    let sections = sections(&stating(), &text);
    assert_eq!(sections[1]["status"], "missing");
    assert_eq!(sections[1]["digest"], Json::Null);
    assert_eq!(sections[1]["statedDigest"], json!(section_digest(PLACE)));
    assert_eq!(
        sections[1]["message"],
        "The heading “Var man arbetar” is not in the text. It may now read “Var du arbetar”. This rests on the \
         section: quiet-room, day-shift."
    );
    let rests = json!(["/agreement/term", "/agreement/notice/0", "/agreement/evaluation"]);
    assert_eq!((&sections[2]["status"], &sections[2]["rules"]), (&json!("missing"), &rests));
    assert!(!sections[2]["message"].as_str().unwrap().contains("may now"), "{}", sections[2]["message"]);
    // What stood under the headings that have gone now stands under the one before.
    assert_eq!(sections[0]["status"], "changed");
}

#[test]
fn a_word_at_the_end_of_a_sentence_is_no_heading() {
    let text = plain().replace("egen vilja.", "goda\ngrunder");
    assert_eq!(statuses(&stating(), &text)[0], "Grunder: changed");
    assert_eq!(sections(&stating(), &text)[0]["message"].as_str().unwrap().matches("times").count(), 0);
}

#[test]
fn a_heading_that_occurs_twice_is_told_and_all_its_text_counts() {
    let mut document = stating();
    let text = format!("{}\nAvslut\nNyckeln lämnas in.\n", plain());
    let found = sections(&document, &text);
    assert_eq!(found[2]["status"], "changed");
    assert!(
        found[2]["message"].as_str().unwrap().contains("The heading occurs 2 times;"),
        "{}",
        found[2]["message"]
    );
    let both = section_digest(&format!("{END} Nyckeln lämnas in."));
    assert_eq!(found[2]["digest"], json!(both));
    for path in ["/agreement/term", "/agreement/notice/0", "/agreement/evaluation"] {
        document.pointer_mut(path).unwrap()["citation"]["sourceDigest"] = json!(both);
    }
    assert_eq!(statuses(&document, &text)[2], "Avslut: unchanged");
}

#[test]
fn citations_that_state_different_digests_are_told() {
    let mut document = stating();
    document["rules"][2]["citation"]["sourceDigest"] = json!(section_digest("Förr."));
    let found = &sections(&document, &plain())[1];
    assert_eq!(
        (&found["status"], &found["statedDigest"]),
        (&json!("changed"), &json!(section_digest("Förr.")))
    );
    assert!(found["message"].as_str().unwrap().contains("state different digests"));
}

#[test]
fn markdown_headings_that_nothing_names_are_told() {
    let text = format!(
        "# Hemarbete i Norrvik\n## Grunder\n{GROUNDS}\n## Nytt för i år\nCykel.\n## Var man arbetar\n{PLACE}\n## Avslut\n{END}\n### Nycklar\nLämnas in.\n## Frågor och svar\n```\n## ingen rubrik\n```\n"
    );
    let found = sections(&stating(), &text);
    let lines = statuses(&stating(), &text);
    // A subheading belongs to its section; a heading within code is none.
    assert_eq!(
        lines,
        [
            "Grunder: unchanged",
            "Var man arbetar: unchanged",
            "Avslut: changed",
            "Frågor och svar: noDigest",
            "Nytt för i år: notListed"
        ]
    );
    assert_eq!(
        found[4],
        json!({
            "section": "Nytt för i år", "status": "notListed", "digest": section_digest("Cykel."), "statedDigest": null,
            "rules": [], "message": "The heading “Nytt för i år” is in the text, but the policy does not name it.",
        })
    );
    assert_eq!(found[2]["digest"], json!(section_digest(&format!("{END} ### Nycklar Lämnas in."))));
}

#[test]
fn what_is_cited_and_not_listed_is_looked_for_too() {
    let mut document = stating();
    document["source"]["sections"] = json!(["Grunder"]);
    let text = plain().replace(&format!("Frågor och svar\n{QUESTIONS}"), "");
    assert_eq!(statuses(&document, &text), AS_STATED[..3]);
}

#[test]
fn an_empty_text_misses_everything_and_any_text_gets_a_report() {
    assert!(statuses(&stating(), "").iter().all(|line| line.ends_with(": missing")));
    for text in ["#", "######## Grunder", "§", "1.", "\u{0}\u{feff}", "```", "Var man", "- - -\n==="] {
        assert_eq!(statuses(&stating(), text).len(), 4, "{text}");
    }
}

#[test]
fn the_message_comes_in_swedish_too() {
    let policy = policy(&stating());
    let report = json(&check_source(&policy, &plain(), Lang::Sv));
    assert_eq!(report["sections"][0]["message"], "Texten under ”Grunder” är oförändrad.");
}
