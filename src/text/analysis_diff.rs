//! What a comparison of two policies has to say, in the language asked for.

use super::{Lang, en, sv};
use crate::analysis::diff::{ExampleNote, Note, Shown, Unfinished};
use crate::policy::{Country, KnownEquipment, KnownTopic, Measure, SharePer, Weekday, known};

/// One sentence or two about a change.
#[must_use]
pub fn diff_note(lang: Lang, note: &Note) -> String {
    match lang {
        Lang::Sv => sv::analysis_diff::note(note),
        Lang::En => en::analysis_diff::note(note),
    }
}

/// An example of a change, with both verdicts.
#[must_use]
pub fn diff_example(lang: Lang, note: &ExampleNote) -> String {
    match lang {
        Lang::Sv => sv::analysis_diff::example(note),
        Lang::En => en::analysis_diff::example(note),
    }
}

/// What could not be decided within the budget.
#[must_use]
pub fn diff_unfinished(lang: Lang, why: Unfinished) -> &'static str {
    match lang {
        Lang::Sv => sv::analysis_diff::unfinished(why),
        Lang::En => en::analysis_diff::unfinished(why),
    }
}

/// A topic that every policy knows; another is called by its id.
#[must_use]
pub fn topic_name(lang: Lang, id: &str) -> String {
    match (known(id, KnownTopic::NAMES, KnownTopic::ALL), lang) {
        (None, _) => id.to_owned(),
        (Some(topic), Lang::Sv) => sv::agreement_terms::topic(topic).to_owned(),
        (Some(topic), Lang::En) => en::agreement_terms::topic(topic).to_owned(),
    }
}

/// A category of equipment that every policy knows; another is called by its id.
#[must_use]
pub fn equipment_name(lang: Lang, id: &str) -> String {
    match (known(id, KnownEquipment::NAMES, KnownEquipment::ALL), lang) {
        (None, _) => id.to_owned(),
        (Some(category), Lang::Sv) => sv::agreement_terms::equipment(category).to_owned(),
        (Some(category), Lang::En) => en::agreement_terms::equipment(category).to_owned(),
    }
}

/// A day of the week, by its name in data.
#[must_use]
pub fn weekday_name(lang: Lang, id: &str) -> String {
    match (known(id, Weekday::NAMES, Weekday::ALL), lang) {
        (None, _) => id.to_owned(),
        (Some(day), Lang::Sv) => sv::agreement_terms::weekday(day).to_owned(),
        (Some(day), Lang::En) => en::agreement_terms::weekday(day).to_owned(),
    }
}

/// A country.
#[must_use]
pub fn country_name(lang: Lang, country: &Country) -> String {
    match lang {
        Lang::Sv => sv::agreement_terms::country(country).to_owned(),
        Lang::En => en::agreement_terms::country(country).to_owned(),
    }
}

/// An extent: "3 dagar per vecka".
#[must_use]
pub fn extent(lang: Lang, measure: Measure, per: Option<SharePer>, amount: f64) -> String {
    match lang {
        Lang::Sv => sv::agreement_terms::extent(measure, per, amount),
        Lang::En => en::agreement_terms::extent(measure, per, amount),
    }
}

/// A text to be quoted within a sentence that has a full stop of its own.
pub(super) fn unstopped(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text)
}

/// One side of an example, as it is told.
pub(super) struct Contrast<'a> {
    /// Whether the outcome, or one of its bounds, is another than on the other side.
    pub outcome: bool,
    /// The side itself.
    pub own: &'a Shown,
}

impl<'a> Contrast<'a> {
    /// Of one side against the other.
    pub fn of(own: &'a Shown, other: &Shown) -> Contrast<'a> {
        let bounds = |shown: &Shown| match shown {
            Shown::Outcome { outcome, best, worst, .. } => Some((*outcome, *best, *worst)),
            _ => None,
        };
        Contrast { outcome: bounds(own) != bounds(other), own }
    }
}
