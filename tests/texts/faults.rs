//! The message of every code with every detail.

use std::collections::BTreeSet;

use distanskoll::error::{Code, Detail, Error, Expected, Issue};
use distanskoll::{Date, Lang};

use super::{identifiers, pair_faults};

const CODES: [Code; 22] = [
    Code::UnknownPolicy,
    Code::InvalidPolicy,
    Code::UnknownFact,
    Code::UnknownOption,
    Code::MissingField,
    Code::WrongKind,
    Code::UnknownChoice,
    Code::OutOfRange,
    Code::InvalidDate,
    Code::DateOutOfRange,
    Code::AgreementEnded,
    Code::UnknownField,
    Code::MissingLanguage,
    Code::DuplicateId,
    Code::WrongComparison,
    Code::Unreachable,
    Code::Contradiction,
    Code::TooDeep,
    Code::TooLarge,
    Code::TooEntangled,
    Code::UnknownRule,
    Code::DuplicateMember,
];

/// The place of a code in the list above: one that is not there does not compile.
fn place(code: Code) -> usize {
    match code {
        Code::UnknownPolicy => 0,
        Code::InvalidPolicy => 1,
        Code::UnknownFact => 2,
        Code::UnknownOption => 3,
        Code::MissingField => 4,
        Code::WrongKind => 5,
        Code::UnknownChoice => 6,
        Code::OutOfRange => 7,
        Code::InvalidDate => 8,
        Code::DateOutOfRange => 9,
        Code::AgreementEnded => 10,
        Code::UnknownField => 11,
        Code::MissingLanguage => 12,
        Code::DuplicateId => 13,
        Code::WrongComparison => 14,
        Code::Unreachable => 15,
        Code::Contradiction => 16,
        Code::TooDeep => 17,
        Code::TooLarge => 18,
        Code::TooEntangled => 19,
        Code::UnknownRule => 20,
        Code::DuplicateMember => 21,
    }
}

const EXPECTED: [Expected; 21] = [
    Expected::Object,
    Expected::List,
    Expected::Text,
    Expected::Boolean,
    Expected::Number,
    Expected::WholeNumber,
    Expected::Date,
    Expected::Choice,
    Expected::Condition,
    Expected::FactDeclaration,
    Expected::Period,
    Expected::PeriodInMonths,
    Expected::Term,
    Expected::Evaluation,
    Expected::Id,
    Expected::Country,
    Expected::Undated,
    Expected::NoDay,
    Expected::Url,
    Expected::Example,
    Expected::Pointer,
];

/// What a detail of every kind looks like; one that is not listed does not compile.
fn details() -> Vec<Detail> {
    let range = |min, max, step| Detail::Range { min, max, step };
    let mut details = vec![
        Detail::Plain,
        Detail::Name("Tisdag".into()),
        Detail::Choices { given: "Tisdag".into(), allowed: vec!["Onsdag".into(), "Torsdag".into()] },
        range(Some(0.0), Some(7.0), Some(0.5)),
        range(Some(1.0), None, None),
        range(None, Some(100.0), None),
        range(None, None, None),
        Detail::EndBeforeStart,
        Detail::NotLater,
        Detail::EndedOn(Date::parse("2026-03-01").unwrap()),
        Detail::ResultOutOfRange,
        Detail::Json("line 1".into()),
        Detail::Stamp("Tisdag".into()),
        Detail::Rules(vec!["Ettan".into(), "Tvåan".into()]),
        Detail::Limit(32),
        Detail::Days(32),
    ];
    details.extend(EXPECTED.map(Detail::Expected));
    for detail in &details {
        match detail {
            Detail::Plain
            | Detail::Name(_)
            | Detail::Expected(_)
            | Detail::Choices { .. }
            | Detail::Range { .. }
            | Detail::EndBeforeStart
            | Detail::NotLater
            | Detail::EndedOn(_)
            | Detail::ResultOutOfRange
            | Detail::Json(_)
            | Detail::Stamp(_)
            | Detail::Rules(_)
            | Detail::Limit(_)
            | Detail::Days(_) => {}
        }
    }
    details
}

/// Whether a code can carry such a detail: a limit or a list that is missing would leave a gap in the sentence.
fn fits(code: Code, detail: &Detail) -> bool {
    match code {
        Code::TooDeep => matches!(detail, Detail::Limit(_)),
        Code::TooLarge => matches!(detail, Detail::Limit(_) | Detail::Days(_)),
        Code::TooEntangled => matches!(detail, Detail::Rules(_)),
        _ => true,
    }
}

/// An example of how something is written is no markup; it stands in braces, quotes or backticks.
fn without_examples(message: &str) -> String {
    message
        .replace("{\"weeks\": 2}", "…")
        .replace("`noticeEnd`", "…")
        .replace("`latestNotice`", "…")
        .replace("`planRenewal`", "…")
        .replace("https://", "…")
        .replace("YYYY-MM-DDThh:mm:ssZ", "…")
        .replace("ÅÅÅÅ-MM-DDTtt:mm:ssZ", "…")
}

#[test]
fn every_message_is_sound_in_both_languages() {
    let ids = identifiers();
    let mut told = Vec::new();
    for (at, code) in CODES.into_iter().enumerate() {
        assert_eq!(place(code), at);
        for detail in details().into_iter().filter(|detail| fits(code, detail)) {
            let issue = Issue::new(code, "/there", detail);
            let (sv, en) = (issue.message(Lang::Sv), issue.message(Lang::En));
            let faults = pair_faults(&without_examples(&sv), &without_examples(&en), &ids);
            let said = |fault| format!("{} {:?}: {fault}\n    {sv}\n    {en}", code.as_str(), issue.detail);
            told.extend(faults.into_iter().map(said));
            for message in [&sv, &en] {
                let begins_small = message.chars().next().is_some_and(|first| !first.is_uppercase());
                if !begins_small || message.ends_with(['.', ' ', ':', ',']) {
                    told.push(format!("{} {:?}: {message:?}", code.as_str(), issue.detail));
                }
            }
        }
    }
    assert!(told.is_empty(), "{}:\n{}", told.len(), told.join("\n"));
}

/// Codes that several situations share may say the same; two codes with no detail say different things.
#[test]
fn no_two_codes_say_the_same() {
    for lang in [Lang::Sv, Lang::En] {
        let said: BTreeSet<String> =
            CODES.into_iter().map(|code| Issue::new(code, "", Detail::Plain).message(lang)).collect();
        assert_eq!(said.len(), CODES.len(), "{said:#?}");
    }
}

#[test]
fn no_two_kinds_of_value_are_called_the_same() {
    for lang in [Lang::Sv, Lang::En] {
        let said: BTreeSet<String> = EXPECTED
            .into_iter()
            .map(|expected| Issue::new(Code::WrongKind, "", Detail::Expected(expected)).message(lang))
            .collect();
        assert_eq!(said.len(), EXPECTED.len(), "{said:#?}");
    }
}

#[test]
fn an_error_counts_its_faults_in_both_languages() {
    let issue = |path: &str| Issue::new(Code::UnknownFact, path, Detail::Name("Tisdag".into()));
    for (count, sv, en) in
        [(1, "", ""), (2, "ett fel till", "one more fault"), (5, "4 fel till", "4 more faults")]
    {
        let issues: Vec<Issue> = (0..count).map(|at| issue(&format!("/{at}"))).collect();
        let error = Error::invalid_policy(issues);
        let (said_sv, said_en) = (error.message(), error.clone().in_lang(Lang::En).message());
        assert_ne!(said_sv, said_en);
        assert!(said_sv.contains("/0") && said_en.contains("/0"));
        assert!(said_sv.contains(sv) && said_en.contains(en), "{said_sv} {said_en}");
    }
}

#[test]
fn what_a_person_typed_is_cut_and_stays_what_it_was() {
    let typed = "<b>".repeat(100);
    for code in CODES {
        let message = Issue::new(code, "", Detail::Name(typed.clone())).message(Lang::Sv);
        assert!(message.chars().count() < 200, "{message}");
    }
}
