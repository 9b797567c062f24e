//! English.

pub mod faults;
