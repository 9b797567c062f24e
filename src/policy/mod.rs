//! An employer's rules as data: the model, conditions, the vocabulary of facts, and the reading of a document
//! that finds every fault at once. Uses `truth`, `calendar`, `value`, `read` and `error`.

mod builtin;
pub mod condition;
mod digest;
pub mod facts;
mod known;
mod length;
pub mod model;
mod questions;
mod read;
mod reference;
mod regulated;

#[cfg(all(target_arch = "wasm32", not(feature = "tools")))]
pub(crate) use builtin::unknown_policy;
pub use builtin::{BUILTIN_IDS, PolicySummary, builtin_policies};
#[cfg(feature = "tools")]
pub(crate) use digest::digest_of;
pub(crate) use known::known;
pub use known::{KnownEquipment, KnownRole, KnownTopic, Weekday};
pub use model::*;
pub use questions::{Question, QuestionChoice, QuestionGroup};
pub use read::{MAX_BYTES, MAX_NESTING};
#[cfg(feature = "tools")]
pub(crate) use read::{facts_of, parse};
pub use reference::PolicyReference;
