//! Swedish.

pub mod faults;
