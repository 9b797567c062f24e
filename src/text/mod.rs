//! Every sentence for people, in Swedish and English.
//!
//! The rest of the crate knows codes and parameters; here one function per kind of message picks the
//! language, and each language matches every code, so that a missing translation does not compile.

#[cfg(feature = "tools")]
mod analysis_diff;
#[cfg(feature = "tools")]
mod analysis_trials;
mod en;
mod sv;

use serde::Serialize;

#[cfg(feature = "tools")]
pub use analysis_diff::*;
#[cfg(feature = "tools")]
pub use analysis_trials::{difference, section_reading};

use crate::agreement::Fault;
use crate::agreement::fields::Place;
use crate::agreement::statement::{Heading, Statement};
use crate::calendar::{Date, DayKind, Holiday};
use crate::eligibility::{DecisionStatus, Outcome};
use crate::error::{Error, Issue};
use crate::icalendar::EventKind;
use crate::list::{Listed, joined};
use crate::notice::NoticeStep;
use crate::policy::Strength;
use crate::policy::facts::{FactValue, Kind, as_scalar, bit};
use crate::renewal::RenewalStep;

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

/// One step of the working of a notice.
#[must_use]
pub fn notice_step(lang: Lang, step: &NoticeStep<'_>) -> String {
    match lang {
        Lang::Sv => sv::notice::step(step),
        Lang::En => en::notice::step(step),
    }
}

/// One step of the working of a renewal.
#[must_use]
pub fn renewal_step(lang: Lang, step: &RenewalStep<'_>) -> String {
    match lang {
        Lang::Sv => sv::renewal::step(step),
        Lang::En => en::renewal::step(step),
    }
}

/// The headline of a calendar event, and what it says below.
#[must_use]
pub fn event(lang: Lang, kind: EventKind) -> (&'static str, &'static str) {
    match lang {
        Lang::Sv => sv::icalendar::event(kind),
        Lang::En => en::icalendar::event(kind),
    }
}

/// Which is the last working day, where the last day for something is none.
#[must_use]
pub fn last_working_day(lang: Lang, day: Date) -> String {
    match lang {
        Lang::Sv => sv::icalendar::last_working_day(day),
        Lang::En => en::icalendar::last_working_day(day),
    }
}

/// Where a policy says so.
#[must_use]
pub fn source(lang: Lang, document: &str, section: &str) -> String {
    match lang {
        Lang::Sv => sv::icalendar::source(document, section),
        Lang::En => en::icalendar::source(document, section),
    }
}

/// A number of units: in words from one to twelve, in figures otherwise. The words begin with two.
pub(crate) fn counted(number: u32, one: &str, many: &str, words: &[&str]) -> String {
    match number {
        1 => one.to_owned(),
        number => {
            let word = (number as usize).checked_sub(2).and_then(|place| words.get(place));
            word.map_or_else(|| format!("{number} {many}"), |word| format!("{word} {many}"))
        }
    }
}

/// The holidays between two days, both exclusive, in order.
pub(crate) fn holidays_between(after: Date, before: Date) -> impl Iterator<Item = Holiday> {
    let numbers = after.day_number().saturating_add(1)..before.day_number();
    numbers.filter_map(|number| match Date::from_day_number(number).ok()?.kind() {
        DayKind::Holiday(holiday) => Some(holiday),
        DayKind::Working | DayKind::Saturday | DayKind::Sunday => None,
    })
}

/// A number as people write it: no needless decimals, at most two, with the language's decimal sign.
pub(crate) fn number(value: f64, decimal: char) -> String {
    // Formatting of floating-point numbers would cost 20 KB of WebAssembly. Numbers here are days, percent and limits;
    // the cast saturates, so that even a nonsensical one is written as some number.
    #[allow(clippy::cast_possible_truncation, reason = "saturates, see above")]
    let hundredths = (value.abs() * 100.0).round() as u64;
    let (whole, part) = (hundredths / 100, hundredths % 100);
    let sign = if value < 0.0 && hundredths > 0 { "−" } else { "" };
    match (part / 10, part % 10) {
        (0, 0) => format!("{sign}{whole}"),
        (tenths, 0) => format!("{sign}{whole}{decimal}{tenths}"),
        (tenths, hundredths) => format!("{sign}{whole}{decimal}{tenths}{hundredths}"),
    }
}

/// The start of a text that a person typed, so that a message stays a message.
pub(crate) fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let head: String = characters.by_ref().take(60).collect();
    if characters.next().is_some() { format!("{head}…") } else { head }
}

/// The text with its first letter in upper case: Swedish and English letters; the Unicode case tables would cost
/// 10 KB of WebAssembly.
pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => {
            let upper = match first {
                'å' => 'Å',
                'ä' => 'Ä',
                'ö' => 'Ö',
                'é' => 'É',
                other => other.to_ascii_uppercase(),
            };
            std::iter::once(upper).chain(characters).collect()
        }
        None => String::new(),
    }
}

/// Names in a row, the last one after that word: "a, b or c".
pub(crate) fn enumeration(names: &[&str], last: &str) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., end] => format!("{} {last} {end}", joined(first, ", ")),
    }
}

/// What is wrong with an agreement and what to do about it.
#[must_use]
pub fn agreement_fault(lang: Lang, place: &Place<'_>, fault: &Fault<'_>, strength: Strength) -> String {
    match lang {
        Lang::Sv => sv::agreement::message(place, fault, strength),
        Lang::En => en::agreement::message(place, fault, strength),
    }
}

/// The title of an agreement's description.
#[must_use]
pub fn agreement_title(lang: Lang, policy: &str) -> String {
    match lang {
        Lang::Sv => sv::agreement_description::title(policy),
        Lang::En => en::agreement_description::title(policy),
    }
}

/// A heading of an agreement's description.
#[must_use]
pub fn agreement_heading(lang: Lang, heading: Heading) -> &'static str {
    match lang {
        Lang::Sv => sv::agreement_description::heading(heading),
        Lang::En => en::agreement_description::heading(heading),
    }
}

/// A line of an agreement's description.
#[must_use]
pub fn agreement_line(lang: Lang, statement: &Statement<'_>) -> String {
    match lang {
        Lang::Sv => sv::agreement_description::line(statement),
        Lang::En => en::agreement_description::line(statement),
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
    /// Somebody decides, and the answers so far do not say who.
    pub decider_unknown: bool,
    /// It is the decision that makes it a referral.
    pub referred_by_decision: bool,
    /// What must hold by the first rule that stands in the way, where one does.
    pub first_obstacle: Option<&'a str>,
    /// The remedy to begin with; none, too, where no remedy lifts what stands in the way.
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
            let labels: Vec<&str> = held.map(|(_, choice)| choice.label.get(lang)).listed();
            match (labels.is_empty(), lang) {
                (true, Lang::Sv) => sv::eligibility::NOTHING.to_owned(),
                (true, Lang::En) => en::eligibility::NOTHING.to_owned(),
                (false, _) => joined(&labels, ", "),
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

/// What lint has found and why it matters.
#[cfg(feature = "tools")]
#[must_use]
pub fn lint_message(lang: Lang, problem: &crate::analysis::lint::Problem) -> String {
    match lang {
        Lang::Sv => sv::analysis_lint::message(problem),
        Lang::En => en::analysis_lint::message(problem),
    }
}

/// How to mend what lint has found.
#[cfg(feature = "tools")]
#[must_use]
pub fn lint_suggestion(lang: Lang, problem: &crate::analysis::lint::Problem) -> String {
    match lang {
        Lang::Sv => sv::analysis_lint::suggestion(problem),
        Lang::En => en::analysis_lint::suggestion(problem),
    }
}

/// On which days something is so, both inclusive.
#[cfg(feature = "tools")]
#[must_use]
pub fn lint_days(lang: Lang, from: Option<Date>, until: Option<Date>) -> String {
    match lang {
        Lang::Sv => sv::analysis_lint::days(from, until),
        Lang::En => en::analysis_lint::days(from, until),
    }
}

/// That a question was too much for the budget.
#[cfg(feature = "tools")]
#[must_use]
pub fn lint_gave_up(lang: Lang, about: crate::analysis::LintCode) -> String {
    match lang {
        Lang::Sv => sv::analysis_lint::gave_up(about),
        Lang::En => en::analysis_lint::gave_up(about),
    }
}
