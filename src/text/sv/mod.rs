//! Swedish.

pub mod agreement;
pub mod agreement_description;
pub mod agreement_terms;
#[cfg(feature = "tools")]
pub mod analysis_diff;
#[cfg(feature = "tools")]
mod analysis_diff_names;
#[cfg(feature = "tools")]
pub mod analysis_lint;
#[cfg(feature = "tools")]
pub mod analysis_trials;
pub mod calendar;
pub mod eligibility;
pub mod faults;
pub mod icalendar;
pub mod notice;
pub mod renewal;
