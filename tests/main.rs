//! The one integration-test binary: acceptance cases, properties, policy data, texts, layering.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests"
)]

mod agreement;
mod analysis;
mod calendar;
mod case_files;
mod dated;
mod eligibility;
mod icalendar;
mod layering;
mod model;
mod notice;
mod policies;
mod random;
mod renewal;
mod texts;
