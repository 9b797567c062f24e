//! An employer's rules as data: the model, conditions, the vocabulary of facts, and the reading of a document
//! that finds every fault at once. Uses `truth`, `calendar`, `value`, `read` and `error`.

mod builtin;
mod canonical;
pub mod condition;
pub mod facts;
pub mod model;
mod questions;
mod read;

pub use builtin::{BUILTIN_IDS, PolicySummary, builtin_policies};
pub use model::*;
pub use questions::{Question, QuestionChoice, QuestionGroup};
