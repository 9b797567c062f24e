//! Analysis of whole documents: the exact search, what rests on it, and the tools for authors of policies.

mod diff;
mod lint;
pub mod search;
mod trials;
