//! Every sentence for people, in Swedish and English.
//!
//! The rest of the crate knows codes and parameters; here one function per kind of message picks the
//! language, and each language matches every code, so that a missing translation does not compile.

mod en;
mod sv;

use serde::Serialize;

use crate::error::{Error, Issue};

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
