//! The sentences of what authors of policies ask: examples that fail, sections that have changed.

use super::{Lang, en, sv};
use crate::analysis::{Difference, SectionReading};

/// In what an example and the rules differ, as a sentence.
#[must_use]
pub fn difference(lang: Lang, difference: &Difference<'_>) -> String {
    match lang {
        Lang::Sv => sv::analysis_trials::difference(difference),
        Lang::En => en::analysis_trials::difference(difference),
    }
}

/// How a section of the source stands.
#[must_use]
pub fn section_reading(lang: Lang, reading: &SectionReading<'_>) -> String {
    match lang {
        Lang::Sv => sv::analysis_trials::section(reading),
        Lang::En => en::analysis_trials::section(reading),
    }
}
