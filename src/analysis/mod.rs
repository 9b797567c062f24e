//! What authors of a policy ask of its document before they put it into use. No widget holds any of it.

mod check;
mod document;

pub use check::{CheckIssue, CheckReport, check};
pub use document::{document, open};
