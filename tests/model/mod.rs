//! The policy model: checking of documents, hostile documents, identity and digest, three-valued logic.

mod documents;
#[cfg(feature = "tools")]
mod employers;
mod hostile;
mod identity;
mod kleene;
mod malformed;
mod schema;
mod silence;

use distanskoll::{Error, Policy};
use serde_json::Value as Json;

/// A document without faults in which every part occurs.
pub fn good() -> Json {
    serde_json::from_str(include_str!("good.json")).unwrap()
}

/// "code path" of every fault, in the order reported.
pub fn faults(error: &Error) -> Vec<String> {
    error.issues().iter().map(|issue| format!("{} {}", issue.code.as_str(), issue.path)).collect()
}

/// The faults of a document; none when it loads.
pub fn faults_of(document: &Json) -> Vec<String> {
    match Policy::from_value(document.clone().into()) {
        Ok(_) => Vec::new(),
        Err(error) => {
            assert_eq!((error.code().as_str(), error.path()), ("invalid-policy", ""));
            faults(&error)
        }
    }
}
