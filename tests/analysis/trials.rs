//! Faults of documents and their examples, examples run, coverage, and the check of the source's text.

mod builtin;
mod faults;
mod running;
mod source;

use distanskoll::{Policy, Value};
use serde_json::Value as Json;

/// An invented employer's document, with an example of every kind.
fn document() -> Json {
    serde_json::from_str(include_str!("trials/document.json")).unwrap()
}

/// The document with one value put in that place.
fn with(path: &str, value: Json) -> Json {
    let mut document = document();
    let (parent, name) = path.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Json::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        parent => parent[name] = value,
    }
    document
}

/// The policy of a document.
fn policy(document: &Json) -> Policy {
    Policy::from_value(Value::from(document.clone())).unwrap()
}

/// An answer as JSON.
fn json<T: serde::Serialize>(answer: &T) -> Json {
    serde_json::to_value(answer).unwrap()
}
