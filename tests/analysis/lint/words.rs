//! What counts as another number in the other language, and as one sentence.

use distanskoll::analysis::LintCode;
use serde_json::json;

use super::{findings, with};

fn differ(sv: &str, en: &str) -> bool {
    let found = findings(with(&[("/rules/0/text", json!({ "sv": sv, "en": en }))]));
    found.iter().any(|finding| finding.code == LintCode::NumbersDiffer)
}

#[test]
fn numbers_are_alike_however_each_language_writes_them() {
    for (sv, en) in [
        ("två dagar", "2 days"),
        ("1,5 dagar", "1.5 days"),
        ("en halv dag", "half a day"),
        ("0,5 dagar", "half a day"),
        ("10 000 kronor", "10,000 kronor"),
        ("från 2026-03-04", "from 4 March 2026"),
        ("från den 4 mars 2026", "from 4 March 2026"),
        ("kl. 9–16", "from 9 am to 4 pm"),
        ("kl. 16", "at 4 p.m."),
        ("50 procent", "50 %"),
        ("en dag", "one day"),
        ("1 dag", "one day"),
        ("AFS 2023:11", "AFS 2023:11"),
        ("Det får du", "You may"),
    ] {
        assert!(!differ(sv, en), "{sv} / {en}");
    }
    for (sv, en) in [
        ("två dagar", "3 days"),
        ("1,5 dagar", "2.5 days"),
        ("från den 4 mars", "from 4 May"),
        ("kl. 16", "at 4 am"),
        ("två dagar", "some days"),
        ("några dagar", "2 days"),
        ("50 procent", "a share"),
    ] {
        assert!(differ(sv, en), "{sv} / {en}");
    }
}

#[test]
fn a_sentence_ends_where_the_next_one_begins() {
    let words = "ord ".repeat(13);
    let long = |text: String| {
        let found = findings(with(&[("/rules/0/text", json!({ "sv": text, "en": "Words." }))]));
        found.iter().any(|finding| finding.code == LintCode::SentenceTooLong)
    };
    assert!(!long(format!("{words}slut. Och {words}slut.")));
    assert!(!long(format!("{words}slut! Och {words}slut?")));
    // An abbreviation does not end it, and a dash is no word.
    assert!(long(format!("{words}t.ex. {words}slut.")));
    assert!(long(format!("{words}m.m. och {words}slut.")));
    assert!(!long("ord – ".repeat(25)));
}

#[test]
fn a_policy_that_ended_before_the_change_is_not_blamed() {
    let named = |valid_to: &str, sv: &str| {
        let text = json!({ "sv": sv, "en": "Follow the regulations." });
        let changes = [("/rules/0/text", text), ("/validTo", json!(valid_to))];
        let found = findings(with(&changes));
        let outdated = |code| matches!(code, LintCode::OutdatedRegulation | LintCode::OutdatedAct);
        found.iter().filter(|finding| outdated(finding.code)).count()
    };
    let all = "Följ afs 2001:1, AFS\u{a0}2015:4, AFS  2012:2 och AFS 1998:5.";
    assert_eq!(named("2024-12-31", all), 0);
    assert_eq!(named("2025-01-01", all), 4);
    assert_eq!(named("2009-06-29", "Sekretesslagen gäller."), 0);
    assert_eq!(named("2009-06-30", "Sekretesslagen gäller."), 1);
    assert_eq!(named("2030-01-01", "Offentlighets- och sekretesslagen gäller."), 0);
    assert_eq!(named("2030-01-01", "Lag (1980:100) gäller."), 1);
}
