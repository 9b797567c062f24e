//! Swedish.

pub mod eligibility;
pub mod faults;
