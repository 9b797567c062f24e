//! A document as authors hand it in: an object, or its JSON text.

use std::borrow::Cow;

use crate::error::{Code, Detail, Error, Issue};
use crate::policy::{MAX_BYTES, Policy, parse};
use crate::value::Value;

/// The document itself: of a JSON text the value that it holds, anything else as it is.
///
/// # Errors
/// `invalid-policy` when the text is no JSON, or when the document is larger than 1 MiB.
pub fn document(value: &Value) -> Result<Cow<'_, Value>, Error> {
    match value {
        Value::Text(text) => parse(text).map(Cow::Owned),
        value if size(value) > MAX_BYTES => {
            let issue = Issue::new(Code::TooLarge, "", Detail::Limit(MAX_BYTES));
            Err(Error::invalid_policy(vec![issue]))
        }
        value => Ok(Cow::Borrowed(value)),
    }
}

/// The least number of bytes that the value takes as JSON text.
fn size(value: &Value) -> usize {
    let parts = match value {
        Value::Text(text) => return text.len(),
        Value::List(items) => items.iter().fold(0, |sum: usize, item| sum.saturating_add(size(item))),
        Value::Object(members) => members.iter().fold(0, |sum: usize, (name, member)| {
            sum.saturating_add(name.len()).saturating_add(size(member))
        }),
        _ => 0,
    };
    parts.saturating_add(1)
}

/// The policy of a document, ready to be asked.
///
/// # Errors
/// `invalid-policy`, with every fault of the document other than those of its `examples` (see [`super::check`]).
pub fn open(value: &Value) -> Result<Policy, Error> {
    Policy::from_value(document(value)?.into_owned())
}
