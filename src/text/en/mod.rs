//! English.

pub mod agreement;
pub mod agreement_description;
pub mod agreement_terms;
pub mod calendar;
pub mod eligibility;
pub mod faults;
pub mod icalendar;
pub mod notice;
pub mod renewal;
