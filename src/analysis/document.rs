//! A document as authors hand it in: an object, or its JSON text.

use crate::error::{Code, Detail, Error, Issue};
use crate::policy::{MAX_BYTES, Policy, parse};
use crate::value::Value;

/// The document itself: of a JSON text the value that it holds, anything else as it is.
///
/// # Errors
/// `invalid-policy` when the text is no JSON, or when the document is larger than 1 MiB.
pub fn document(value: Value) -> Result<Value, Error> {
    match value {
        Value::Text(text) => parse(&text),
        value if crate::wire::write_canonical(&value).len() > MAX_BYTES => {
            let issue = Issue::new(Code::TooLarge, "", Detail::Limit(MAX_BYTES));
            Err(Error::invalid_policy(vec![issue]))
        }
        value => Ok(value),
    }
}

/// The policy of a document, ready to be asked.
///
/// # Errors
/// `invalid-policy`, with every fault of the document other than those of its `examples` (see [`super::check`]).
pub fn open(value: Value) -> Result<Policy, Error> {
    Policy::from_value(document(value)?)
}
