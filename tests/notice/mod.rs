//! Notice: the acceptance cases, policies of other employers, properties, sentences.

pub mod cases;
pub mod policies;
pub mod sentences;

mod employers;
mod properties;
