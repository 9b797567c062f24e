//! What authors of policies ask: examples that fail, sections that have changed. In English.

use super::eligibility::outcome as outcome_words;
use crate::agreement::AgreementCode;
use crate::analysis::{Difference, SectionReading, SectionStatus};
use crate::eligibility::Outcome;
use crate::list::{Listed, joined};
use crate::policy::{Arrangement, Form};
use crate::text::{Lang, shortened};

fn outcome(outcome: Outcome) -> String {
    format!("{} (`{}`)", outcome_words(outcome), outcome.as_str())
}

fn arrangement(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::Regular => "regular remote work (`regular`)",
        Arrangement::Occasional => "occasional remote work (`occasional`)",
        Arrangement::NotRemoteWork => "no remote work (`notRemoteWork`)",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Written => "a written agreement (`written`)",
        Form::Oral => "a spoken agreement (`oral`)",
        Form::None => "no agreement (`none`)",
    }
}

/// In what an example and the rules differ.
pub fn difference(difference: &Difference<'_>) -> String {
    match difference {
        Difference::Faulty(issue) => {
            let message = issue.message(Lang::En);
            match issue.suggestion(Lang::En) {
                Some(meant) => {
                    format!("The example cannot be run. Fault at {}: {message} – {meant}", issue.path)
                }
                None => format!("The example cannot be run. Fault at {}: {message}.", issue.path),
            }
        }
        Difference::Outcome { expected, actual, unmet } => {
            let rules = match unmet.as_slice() {
                [] => String::new(),
                rules => format!(" Rules that are not met: {}.", joined(rules, ", ")),
            };
            format!("Expected outcome: {}. The outcome was: {}.{rules}", outcome(*expected), outcome(*actual))
        }
        Difference::Arrangement { expected, actual } => {
            let actual = actual.map_or("cannot be said yet", arrangement);
            format!("Expected kind of work: {}. It was: {actual}.", arrangement(*expected))
        }
        Difference::Form { expected, actual } => {
            let actual = actual.map_or("cannot be said yet", form);
            format!("Expected form: {}. It was: {actual}.", form(*expected))
        }
        Difference::DecidedBy { expected, actual } => {
            let name = |role: &Option<String>| role.clone().unwrap_or_else(|| "nobody".to_owned());
            format!("Expected to decide: {}. It was: {}.", name(expected), name(actual))
        }
        Difference::Unmet { absent, surplus } => two(
            "Expected to be unmet, but they are met or do not apply",
            &joined(absent, ", "),
            "Unmet, which was not expected",
            &joined(surplus, ", "),
        ),
        Difference::Valid { expected: true } => {
            "The agreement was expected to be valid, but it is not.".to_owned()
        }
        Difference::Valid { expected: false } => {
            "The agreement was expected not to be valid, but it is.".to_owned()
        }
        Difference::Issues { absent, surplus } => {
            let absent = absent.iter().map(|(code, path)| issue(*code, *path)).listed();
            let surplus = surplus.iter().map(|(code, path)| issue(*code, Some(path))).listed();
            two(
                "Expected issues that did not come",
                &joined(&absent, ", "),
                "Issues that were not expected",
                &joined(&surplus, ", "),
            )
        }
        Difference::Member { name, expected, actual } => {
            let actual = actual.as_ref().map_or("no value".to_owned(), |actual| shortened(actual));
            format!("`{name}`: the value expected is {}. It was: {actual}.", shortened(expected))
        }
    }
}

/// What was expected in vain and what came unexpected, each only where there is any.
fn two(absent: &str, absences: &str, surplus: &str, surpluses: &str) -> String {
    let mut sentences = Vec::new();
    for (head, names) in [(absent, absences), (surplus, surpluses)] {
        if !names.is_empty() {
            sentences.push(format!("{head}: {names}."));
        }
    }
    joined(&sentences, " ")
}

fn issue(code: AgreementCode, path: Option<&str>) -> String {
    match path {
        Some(path) if !path.is_empty() => format!("{} at {path}", code.as_str()),
        _ => code.as_str().to_owned(),
    }
}

/// How a section of the source stands.
pub fn section(reading: &SectionReading<'_>) -> String {
    let section = shortened(reading.section);
    let state = match reading.status {
        SectionStatus::Unchanged => format!("The text under “{section}” has not changed."),
        SectionStatus::Changed => {
            format!("The text under “{section}” has changed since the policy was written.")
        }
        SectionStatus::Missing => format!("The heading “{section}” is not in the text."),
        SectionStatus::NoDigest => format!(
            "The heading “{section}” is in the text. The policy states no digest, so the text cannot be compared."
        ),
        SectionStatus::NotListed => {
            format!("The heading “{section}” is in the text, but the policy does not name it.")
        }
    };
    let mut sentences = vec![state];
    if let Some(nearest) = reading.nearest {
        sentences.push(format!("It may now read “{}”.", shortened(nearest)));
    }
    if reading.differing {
        sentences.push("The policy’s citations of the section state different digests.".to_owned());
    }
    if reading.times > 1 {
        sentences.push(format!(
            "The heading occurs {} times; the text below all of them counts as one.",
            reading.times
        ));
    }
    let at_stake = matches!(reading.status, SectionStatus::Changed | SectionStatus::Missing);
    if at_stake && !reading.parts.is_empty() {
        sentences.push(format!("This rests on the section: {}.", joined(reading.parts, ", ")));
    }
    joined(&sentences, " ")
}
