//! Every sentence for people, in Swedish and English.
//!
//! The rest of the crate knows codes and parameters; here one function per kind of message picks the
//! language, and each language matches every code, so that a missing translation does not compile.

mod en;
mod sv;

use serde::Serialize;

use crate::eligibility::{DecisionStatus, Outcome};
use crate::error::{Error, Issue};
use crate::policy::facts::{FactValue, Kind, as_scalar, bit};

/// A language that we answer in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Swedish, the default.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// The language tags that callers give.
    pub const NAMES: &'static [&'static str] = &["sv", "en"];
    /// The languages in the same order.
    pub const ALL: &'static [Lang] = &[Lang::Sv, Lang::En];
}

/// A text in both languages, plain, without markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in that language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }
}

/// The message of one fault.
#[must_use]
pub fn issue(lang: Lang, issue: &Issue) -> String {
    match lang {
        Lang::Sv => sv::faults::issue(issue),
        Lang::En => en::faults::issue(issue),
    }
}

/// The message of an error as a whole.
#[must_use]
pub fn error(lang: Lang, error: &Error) -> String {
    match lang {
        Lang::Sv => sv::faults::error(error),
        Lang::En => en::faults::error(error),
    }
}

/// "Did you mean …?"
#[must_use]
pub fn did_you_mean(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Sv => format!("menade du `{name}`?"),
        Lang::En => format!("did you mean `{name}`?"),
    }
}

/// A number as people write it: no needless decimals, at most two, with the language's decimal sign.
pub(crate) fn number(value: f64, decimal: char) -> String {
    let rounded = format!("{value:.2}");
    let trimmed = rounded.trim_end_matches('0').trim_end_matches('.');
    trimmed.replace('.', &decimal.to_string())
}

/// The start of a text that a person typed, so that a message stays a message.
pub(crate) fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let head: String = characters.by_ref().take(60).collect();
    if characters.next().is_some() { format!("{head}…") } else { head }
}

/// The text with its first letter in upper case.
pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// What the summary of an eligibility answer needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Summary<'a> {
    /// The outcome.
    pub outcome: Outcome,
    /// The best and the worst that can still come out.
    pub best: Outcome,
    /// See `best`.
    pub worst: Outcome,
    /// The case is no remote work in the policy's sense.
    pub not_remote: bool,
    /// The day asked about lies outside the policy's validity.
    pub outside_validity: bool,
    /// Who decides, and how that stands.
    pub decision: Option<(&'a str, DecisionStatus)>,
    /// It is the decision that makes it a referral.
    pub referred_by_decision: bool,
    /// The remedy to begin with.
    pub first_action: Option<&'a str>,
    /// The question to answer first.
    pub first_question: Option<&'a str>,
}

/// One change of a way forward, in words.
#[derive(Clone, Debug)]
pub struct WayChange {
    /// What changes.
    pub name: String,
    /// As given.
    pub from: String,
    /// As it would have to be.
    pub to: String,
    /// For a set that only gains: what is added.
    pub added: Option<String>,
}

/// The summary of an eligibility answer.
#[must_use]
pub fn eligibility_summary(lang: Lang, parts: &Summary<'_>) -> String {
    match lang {
        Lang::Sv => sv::eligibility::summary(parts),
        Lang::En => en::eligibility::summary(parts),
    }
}

/// A way forward in words.
#[must_use]
pub fn way_forward(lang: Lang, changes: &[WayChange], reached: Outcome) -> String {
    match lang {
        Lang::Sv => sv::eligibility::way(changes, reached),
        Lang::En => en::eligibility::way(changes, reached),
    }
}

/// The name of a built-in role.
#[must_use]
pub fn role(lang: Lang, id: &str) -> &'static str {
    match lang {
        Lang::Sv => sv::eligibility::role(id),
        Lang::En => en::eligibility::role(id),
    }
}

/// A fact's value in words; choices by their labels.
#[must_use]
pub fn fact_value(lang: Lang, kind: &Kind, value: FactValue) -> String {
    match (kind, value) {
        (Kind::Boolean, FactValue::Scalar(number)) => match lang {
            Lang::Sv => sv::eligibility::yes_no(number != 0.0).to_owned(),
            Lang::En => en::eligibility::yes_no(number != 0.0).to_owned(),
        },
        (Kind::Number { .. }, FactValue::Scalar(value)) => decimal(lang, value),
        (Kind::Date, FactValue::Scalar(day)) =>
        {
            #[allow(clippy::cast_possible_truncation, reason = "a day number between 1900 and 2199")]
            crate::calendar::Date::from_day_number(day as i32)
                .map(|date| date.to_string())
                .unwrap_or_default()
        }
        (_, FactValue::Scalar(place)) => {
            let chosen = kind.choices().iter().enumerate().find(|(at, _)| as_scalar(*at) == place);
            chosen.map(|(_, choice)| choice.label.get(lang).to_owned()).unwrap_or_default()
        }
        (_, FactValue::Set(set)) => {
            let held = kind.choices().iter().enumerate().filter(|(at, _)| set & bit(*at) != 0);
            let labels: Vec<&str> = held.map(|(_, choice)| choice.label.get(lang)).collect();
            match (labels.is_empty(), lang) {
                (true, Lang::Sv) => sv::eligibility::NOTHING.to_owned(),
                (true, Lang::En) => en::eligibility::NOTHING.to_owned(),
                (false, _) => labels.join(", "),
            }
        }
    }
}

/// A number with the language's decimal sign.
#[must_use]
pub fn decimal(lang: Lang, value: f64) -> String {
    match lang {
        Lang::Sv => number(value, ','),
        Lang::En => number(value, '.'),
    }
}
