//! English.

pub mod eligibility;
pub mod faults;
