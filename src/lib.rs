//! Remote-work policies of Swedish employers as data, and the questions that people ask of them.
//!
//! A [`Policy`] is read from a JSON document, checked and compiled once, and then answers many calls.
//! Nothing here reads a clock, a network or a store; the caller passes the day.
//!
//! | module | what it is for | uses |
//! | --- | --- | --- |
//! | [`truth`] | three-valued logic | nothing |
//! | [`calendar`] | civil dates, periods, working days | nothing |
//! | [`value`], [`wire`] | data from outside, and its packed form | nothing |
//! | [`error`], [`text`] | codes of faults; every sentence for people | codes only |
//! | [`read`] | reading data member by member | `value`, `error`, `calendar` |
//! | [`call`] | the options that every call shares | `read` |
//! | [`policy`] | the document: model, conditions, vocabulary, checks | the above |
//! | [`agreement`] | the written agreement: checks, fixes, description | `policy`, `calendar` |
//! | [`notice`], [`renewal`] | when notice ends or is due; renewal, evaluation, reminders | `policy`, `calendar`, `read` |
//! | [`icalendar`] | calendar files of their answers | `read`, `calendar` |
//! | [`eligibility`] | rules × facts → findings, outcome, ways forward | `policy` |
//! | [`analysis`] | what authors of policies ask: faults, lint, examples, coverage, the source's text, what an edition changes (feature `tools`) | all of the above |
//! | [`design`] | why it is built so | nothing |

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects))]

pub mod agreement;
#[cfg(feature = "tools")]
pub mod analysis;
pub mod calendar;
pub mod call;
pub mod eligibility;
pub mod error;
pub mod icalendar;
mod list;
pub mod notice;
mod order;
pub mod policy;
pub mod read;
pub mod renewal;
mod request;
pub mod text;
pub mod truth;
pub mod value;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod wire;

#[doc = include_str!("design.md")]
pub mod design {}

/// The examples of the front page, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct FrontPage;

pub use agreement::{AgreementReport, apply_fixes};
pub use calendar::Date;
pub use error::{Code, Error, Issue};
pub use icalendar::to_icalendar;
pub use notice::{LatestNotice, NoticeEnd};
pub use policy::{BUILTIN_IDS, Policy, PolicyPart, PolicySummary, builtin_policies};
pub use renewal::RenewalPlan;
pub use text::{Lang, Text};
pub use value::Value;
