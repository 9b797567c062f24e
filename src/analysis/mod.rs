//! What authors of a policy ask of its document before they put it into use. No widget holds any of it.
//!
//! Lint and comparison rest on an exact search: each fact is cut into the few *cells* that the policy's tests can tell
//! apart ([`Space`]), a question about the policy becomes a [`Formula`] over these cells, and [`Space::find`] finds
//! facts under which it holds, shows that there are none, or says that it gave up.

mod builtin;
mod cells;
mod check;
mod citations;
mod coverage;
pub mod diff;
mod document;
mod examples;
mod formula;
mod joint;
pub mod lint;
pub mod regulations;
mod search;
mod source;
mod space;
mod verdict;
mod witness;

pub use builtin::builtin_examples;
pub use cells::Cells;
pub use check::{CheckIssue, CheckReport, check};
pub use coverage::{Coverage, RuleCoverage, SectionCoverage, coverage};
pub use diff::diff;
pub use document::{document, open};
pub use examples::{Difference, FailedExample, RunReport, run_examples};
pub use formula::Formula;
pub use lint::{Finding, GaveUp, LintCode, LintReport, Severity, lint, lint_within};
pub use search::{Answer, Budget};
pub use source::{SectionCheck, SectionReading, SectionStatus, SourceReport, check_source, section_digest};
pub use space::{Assignment, Space, Variable};
