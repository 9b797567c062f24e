//! The JSON text of a document: read so that nothing that stands in it is lost without a word.

use std::collections::BTreeSet;

use super::MAX_BYTES;
use crate::error::{Code, Detail, Error, Issue};
use crate::read::Path;
use crate::value::Value;

/// The value of a JSON text. A byte order mark before it is passed over.
///
/// # Errors
/// `invalid-policy` when the text is no JSON, holds a member twice in one object, or is larger than 1 MiB.
pub(crate) fn parse(text: &str) -> Result<Value, Error> {
    if text.len() > MAX_BYTES {
        let issue = Issue::new(Code::TooLarge, "", Detail::Limit(MAX_BYTES));
        return Err(Error::invalid_policy(vec![issue]));
    }
    // Some editors write this mark before the text; it says nothing.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // serde_json itself refuses more than 128 levels, so neither it nor the walk below can overflow the stack.
    let value: Value = serde_json::from_str(text).map_err(|fault| {
        Error::invalid_policy(vec![Issue::new(Code::WrongKind, "", Detail::Json(fault.to_string()))])
    })?;
    let mut faults = Vec::new();
    note_repeated(&value, &Path::Root, &mut faults);
    if faults.is_empty() { Ok(value) } else { Err(Error::invalid_policy(faults)) }
}

/// Notes every member that stands a second time in its object: readers of JSON keep one of the two, and not all the same.
fn note_repeated(value: &Value, path: &Path<'_>, faults: &mut Vec<Issue>) {
    match value {
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                note_repeated(item, &path.index(index), faults);
            }
        }
        Value::Object(members) => {
            let mut seen = BTreeSet::new();
            for (name, member) in members {
                let path = path.member(name);
                if !seen.insert(name) {
                    faults.push(Issue::new(
                        Code::DuplicateMember,
                        path.pointer(),
                        Detail::Name(name.clone()),
                    ));
                }
                note_repeated(member, &path, faults);
            }
        }
        _ => {}
    }
}
