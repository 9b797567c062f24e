//! Sentences, words and numbers of a text.

use crate::list::Listed;
use crate::order::sort_by;
use crate::text::Lang;

/// The most words of a sentence that is easy to read.
pub(super) const LONGEST: usize = 25;

/// The sentences. One ends at `.`, `?` or `!` before white space, unless the next one would begin in lower case, as
/// after an abbreviation.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        let end = at.saturating_add(character.len_utf8());
        let rest = text.get(end..).unwrap_or_default();
        let next = rest.trim_start().chars().next();
        let breaks = rest.chars().next().is_none_or(char::is_whitespace);
        if matches!(character, '.' | '?' | '!') && breaks && !next.is_some_and(char::is_lowercase) {
            sentences.push(text.get(start..end).unwrap_or_default());
            start = end;
        }
    }
    sentences.push(text.get(start..).unwrap_or_default());
    sentences
}

/// The words: what stands between white space and has a letter or digit in it.
pub(super) fn words(sentence: &str) -> Vec<&str> {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).listed()
}

/// Number words of both languages. One is left out: in Swedish it is the article, too.
const NUMBERS: &[(u64, &str, &str)] = &[
    (0, "noll", "zero"),
    (2, "två", "two"),
    (2, "", "twice"),
    (3, "tre", "three"),
    (4, "fyra", "four"),
    (5, "fem", "five"),
    (6, "sex", "six"),
    (7, "sju", "seven"),
    (8, "åtta", "eight"),
    (9, "nio", "nine"),
    (10, "tio", "ten"),
    (11, "elva", "eleven"),
    (12, "tolv", "twelve"),
    (13, "tretton", "thirteen"),
    (14, "fjorton", "fourteen"),
    (15, "femton", "fifteen"),
    (16, "sexton", "sixteen"),
    (17, "sjutton", "seventeen"),
    (18, "arton", "eighteen"),
    (19, "nitton", "nineteen"),
    (20, "tjugo", "twenty"),
    (30, "trettio", "thirty"),
    (40, "fyrtio", "forty"),
    (50, "femtio", "fifty"),
    (60, "sextio", "sixty"),
    (70, "sjuttio", "seventy"),
    (80, "åttio", "eighty"),
    (90, "nittio", "ninety"),
    (100, "hundra", "hundred"),
    (1000, "tusen", "thousand"),
];

/// The months, for dates that one language writes in words and the other in figures.
const MONTHS: &[(u64, &str, &str)] = &[
    (1, "januari", "january"),
    (2, "februari", "february"),
    (3, "mars", "march"),
    (4, "april", "april"),
    (5, "maj", "may"),
    (6, "juni", "june"),
    (7, "juli", "july"),
    (8, "augusti", "august"),
    (9, "september", "september"),
    (10, "oktober", "october"),
    (11, "november", "november"),
    (12, "december", "december"),
];

/// The numbers that a text states, in figures or in words, each once, in ascending order; without 1.
///
/// The parts of a number with a decimal sign count as two, so that 1,5 and 1.5 are alike; half is 0,5. A month beside a
/// figure is a number, as in 4 March.
pub(super) fn numbers(text: &str, lang: Lang) -> Vec<u64> {
    let lower = text.to_lowercase();
    let tokens = lower.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()).listed();
    let named = |list: &[(u64, &str, &str)], token: &str| {
        let known = list.iter().find(|(_, sv, en)| match lang {
            Lang::Sv => token == *sv,
            Lang::En => token == *en,
        });
        known.map(|(number, _, _)| *number)
    };
    let figure = |at: Option<usize>| {
        let token = at.and_then(|at| tokens.get(at)).copied().unwrap_or_default();
        token.chars().next().is_some_and(|first| first.is_ascii_digit())
    };
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        for digits in token.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()) {
            let number = digits.parse().unwrap_or(u64::MAX);
            let after_noon = lang == Lang::En && number < 12 && is_after_noon(&tokens, at);
            found.push(if after_noon { number.saturating_add(12) } else { number });
        }
        found.extend(named(NUMBERS, token));
        if matches!(*token, "halv" | "halva" | "half" | "halves") {
            found.extend([0, 5]);
        }
        if figure(at.checked_sub(1)) || figure(at.checked_add(1)) {
            found.extend(named(MONTHS, token));
        }
    }
    found.retain(|number| *number != 1);
    sort_by(&mut found, u64::cmp);
    found.dedup();
    found
}

/// Whether "pm" or "p.m." follows, as in 4 pm or 4pm.
fn is_after_noon(tokens: &[&str], at: usize) -> bool {
    let token = |ahead: usize| tokens.get(at.saturating_add(ahead)).copied().unwrap_or_default();
    token(0).ends_with("pm") || token(1) == "pm" || (token(1) == "p" && token(2) == "m")
}
