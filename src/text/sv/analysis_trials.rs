//! What authors of policies ask: examples that fail, sections that have changed. In Swedish.

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
        Arrangement::Regular => "regelbundet distansarbete (`regular`)",
        Arrangement::Occasional => "tillfälligt distansarbete (`occasional`)",
        Arrangement::NotRemoteWork => "inte distansarbete (`notRemoteWork`)",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Written => "skriftlig överenskommelse (`written`)",
        Form::Oral => "muntlig överenskommelse (`oral`)",
        Form::None => "ingen överenskommelse (`none`)",
    }
}

/// In what an example and the rules differ.
pub fn difference(difference: &Difference<'_>) -> String {
    match difference {
        Difference::Faulty(issue) => {
            let message = issue.message(Lang::Sv);
            match issue.suggestion(Lang::Sv) {
                Some(meant) => {
                    format!("Exemplet går inte att köra. Fel vid {}: {message} – {meant}", issue.path)
                }
                None => format!("Exemplet går inte att köra. Fel vid {}: {message}.", issue.path),
            }
        }
        Difference::Outcome { expected, actual, unmet } => {
            let rules = match unmet.as_slice() {
                [] => String::new(),
                rules => format!(" Regler som inte är uppfyllda: {}.", joined(rules, ", ")),
            };
            format!("Väntat utfall: {}. Utfallet blev: {}.{rules}", outcome(*expected), outcome(*actual))
        }
        Difference::Arrangement { expected, actual } => {
            let actual = actual.map_or("går inte att säga än", arrangement);
            format!("Väntat slag av arbete: {}. Det blev: {actual}.", arrangement(*expected))
        }
        Difference::Form { expected, actual } => {
            let actual = actual.map_or("går inte att säga än", form);
            format!("Väntad form: {}. Det blev: {actual}.", form(*expected))
        }
        Difference::DecidedBy { expected, actual } => {
            let name = |role: &Option<String>| role.clone().unwrap_or_else(|| "ingen".to_owned());
            format!("Väntades besluta: {}. Det blev: {}.", name(expected), name(actual))
        }
        Difference::Unmet { absent, surplus } => two(
            "Väntades inte vara uppfyllda, men de är uppfyllda eller gäller inte fallet",
            &joined(absent, ", "),
            "Är inte uppfyllda, fast det inte var väntat",
            &joined(surplus, ", "),
        ),
        Difference::Valid { expected: true } => {
            "Överenskommelsen väntades gå igenom, men det gör den inte.".to_owned()
        }
        Difference::Valid { expected: false } => {
            "Överenskommelsen väntades inte gå igenom, men det gör den.".to_owned()
        }
        Difference::Issues { absent, surplus } => {
            let absent = absent.iter().map(|(code, path)| issue(*code, *path)).listed();
            let surplus = surplus.iter().map(|(code, path)| issue(*code, Some(path))).listed();
            two(
                "Väntade anmärkningar som inte kom",
                &joined(&absent, ", "),
                "Anmärkningar som inte var väntade",
                &joined(&surplus, ", "),
            )
        }
        Difference::Member { name, expected, actual } => {
            let actual = actual.as_ref().map_or("inget värde".to_owned(), |actual| shortened(actual));
            format!("`{name}`: väntat värde är {}. Det blev: {actual}.", shortened(expected))
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
        Some(path) if !path.is_empty() => format!("{} vid {path}", code.as_str()),
        _ => code.as_str().to_owned(),
    }
}

/// How a section of the source stands.
pub fn section(reading: &SectionReading<'_>) -> String {
    let section = shortened(reading.section);
    let state = match reading.status {
        SectionStatus::Unchanged => format!("Texten under ”{section}” är oförändrad."),
        SectionStatus::Changed => format!("Texten under ”{section}” har ändrats sedan policyn skrevs."),
        SectionStatus::Missing => format!("Rubriken ”{section}” finns inte i texten."),
        SectionStatus::NoDigest => format!(
            "Rubriken ”{section}” finns i texten. Policyn anger ingen kontrollsumma, så texten går inte att jämföra."
        ),
        SectionStatus::NotListed => format!("Rubriken ”{section}” finns i texten men nämns inte i policyn."),
    };
    let mut sentences = vec![state];
    if let Some(nearest) = reading.nearest {
        sentences.push(format!("Kanske heter den nu ”{}”.", shortened(nearest)));
    }
    if reading.differing {
        sentences.push("Policyns hänvisningar till avsnittet anger olika kontrollsummor.".to_owned());
    }
    if reading.times > 1 {
        sentences.push(format!(
            "Rubriken förekommer {} gånger; texten under alla räknas tillsammans.",
            reading.times
        ));
    }
    let at_stake = matches!(reading.status, SectionStatus::Changed | SectionStatus::Missing);
    if at_stake && !reading.parts.is_empty() {
        sentences.push(format!("Detta vilar på avsnittet: {}.", joined(reading.parts, ", ")));
    }
    joined(&sentences, " ")
}
