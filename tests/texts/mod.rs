//! Every sentence for people, in both languages: the texts of the data, the messages of faults, the answers in words.

mod answers;
mod data;
mod faults;

use std::collections::BTreeSet;

use distanskoll::policy::facts::vocabulary;
use distanskoll::policy::{CheckCode, KnownEquipment, KnownRole, KnownTopic};
use distanskoll::{BUILTIN_IDS, Policy};

/// The most words of a sentence.
const LONGEST_SENTENCE: usize = 25;

/// Number words; one is left out, because in Swedish it is the article, too.
const NUMBERS: [(&str, &str); 29] = [
    ("0,5", "halv"),
    ("0,5", "halva"),
    ("0,5", "half"),
    ("0,5", "halves"),
    ("2", "två"),
    ("2", "two"),
    ("2", "twice"),
    ("3", "tre"),
    ("3", "three"),
    ("4", "fyra"),
    ("4", "four"),
    ("5", "fem"),
    ("5", "five"),
    ("6", "sex"),
    ("6", "six"),
    ("7", "sju"),
    ("7", "seven"),
    ("8", "åtta"),
    ("8", "eight"),
    ("9", "nio"),
    ("9", "nine"),
    ("10", "tio"),
    ("10", "ten"),
    ("11", "elva"),
    ("11", "eleven"),
    ("12", "tolv"),
    ("12", "twelve"),
    ("100", "hundra"),
    ("100", "hundred"),
];

/// Ids that are words of the language, too.
const WORDS: [&str; 2] = ["follow-up", "e-service"];

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The numbers that a text states, in figures or in words, in ascending order.
fn numbers(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut found: Vec<String> = lower
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::to_owned)
        .chain(words(&lower).filter_map(|word| {
            NUMBERS.iter().find(|(_, known)| word == *known).map(|(value, _)| (*value).to_owned())
        }))
        .collect();
    found.sort();
    found
}

fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        let after = at + character.len_utf8();
        let ends = matches!(character, '.' | '?' | '!')
            && text[after..].chars().next().is_none_or(char::is_whitespace);
        if ends {
            sentences.push(&text[start..after]);
            start = after;
        }
    }
    sentences.push(&text[start..]);
    sentences
}

/// Every id of the data that is no plain word: facts, rules, cards, codes, topics, roles, categories, choices.
pub fn identifiers() -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for fact in &vocabulary().facts {
        ids.insert(fact.id.clone());
        ids.extend(fact.kind.choices().iter().map(|choice| choice.value.clone()));
    }
    for id in BUILTIN_IDS {
        let policy = Policy::builtin(id).unwrap();
        ids.extend(policy.rules.iter().map(|rule| rule.id.clone()));
        ids.extend(policy.guidance.iter().map(|card| card.id.clone()));
        ids.extend(policy.facts.iter().map(|fact| fact.id.clone()));
    }
    let names = [CheckCode::NAMES, KnownTopic::NAMES, KnownRole::NAMES, KnownEquipment::NAMES];
    ids.extend(names.concat().into_iter().map(str::to_owned));
    let outcomes = distanskoll::eligibility::Outcome::NAMES;
    ids.extend(outcomes.iter().map(|name| (*name).to_owned()));
    let plain = |id: &String| id.chars().all(|c| c.is_ascii_lowercase());
    ids.retain(|id| !plain(id) && !WORDS.contains(&id.as_str()));
    assert!(ids.len() > 100 && ids.contains("daysPerWeek") && ids.contains("risk-inventory"), "{ids:?}");
    ids
}

/// What is wrong with one text in one language.
fn faults_of(text: &str, ids: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    if text.trim().is_empty() || text.trim() != text || text.contains("  ") {
        faults.push("blank, or with needless space".to_owned());
    }
    for sentence in sentences(text) {
        let count =
            sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        if count > LONGEST_SENTENCE {
            faults.push(format!("a sentence of {count} words: {}", sentence.trim()));
        }
    }
    let inside = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    for word in text.split(|c: char| !inside(c)).filter(|word| !word.is_empty()) {
        let camel = word.starts_with(|c: char| c.is_lowercase()) && word.contains(|c: char| c.is_uppercase());
        let all_lower_part = !word.contains('-');
        if ids.contains(word) || (camel && all_lower_part) || word.contains('_') {
            faults.push(format!("an identifier: {word}"));
        }
    }
    if text.contains('\'') {
        faults.push("a typewriter's apostrophe".to_owned());
    }
    for markup in
        ["<", ">", "&amp;", "&nbsp;", "**", "](", "```", "\n", "\t", "http://", "https://", "{", "}"]
    {
        if text.contains(markup) {
            faults.push(format!("markup: {markup:?}"));
        }
    }
    faults
}

/// What is wrong with a text in its two languages.
pub fn pair_faults(sv: &str, en: &str, ids: &BTreeSet<String>) -> Vec<String> {
    let mut faults: Vec<String> =
        faults_of(sv, ids).into_iter().map(|fault| format!("sv: {fault}")).collect();
    faults.extend(faults_of(en, ids).into_iter().map(|fault| format!("en: {fault}")));
    if sv == en {
        faults.push("the same in both languages".to_owned());
    }
    if numbers(sv) != numbers(en) {
        faults.push(format!("numbers: {:?} and {:?}", numbers(sv), numbers(en)));
    }
    faults
}

#[test]
fn the_checks_find_what_they_look_for() {
    let ids = identifiers();
    let faults = |sv: &str, en: &str| pair_faults(sv, en, &ids).len();
    assert_eq!(faults("Högst två dagar i veckan.", "At most 2 days a week."), 0);
    assert_eq!(faults("Högst två dagar i veckan.", "At most three days a week."), 1);
    assert_eq!(faults("Från 2026-03-01.", "From 2026-03-02."), 1);
    assert_eq!(faults("En halv dag.", "A day."), 1);
    assert_eq!(faults("Samma.", "Samma."), 1);
    assert_eq!(faults("Ange daysPerWeek.", "Give the days."), 1);
    assert_eq!(faults("Se risk-inventory.", "See the list."), 1);
    assert_eq!(faults("Se someThing.", "See the list."), 1);
    assert_eq!(faults("Ett <b>ord</b>.", "A word."), 2);
    assert_eq!(faults("", "A word."), 1);
    assert_eq!(faults("Använd OneNote, it-stöd och TFA-KL.", "Use OneNote, IT support and TFA-KL."), 0);
    let long = "ord ".repeat(25);
    assert_eq!(faults(&format!("{long}ord."), "A word."), 1);
    assert_eq!(faults(&format!("{}. Ord ord.", long.trim()), "A word."), 0);
}
