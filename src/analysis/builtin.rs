//! The examples of the built-in policies: cases that show, rule by rule, what each of them says.

use std::borrow::Cow;

use crate::error::Error;
use crate::policy::Policy;
use crate::value::Value;

macro_rules! packed {
    ($($id:literal),+) => {
        fn packed(id: &str) -> Option<&'static [u8]> {
            match id {
                $($id => Some(include_bytes!(concat!(env!("OUT_DIR"), "/examples/", $id, ".bin"))),)+
                _ => None,
            }
        }
    };
}

packed!("riktlinjer", "falkoping", "vgr", "flexibelt-arbete", "arbete-hemifran");

/// The examples of a built-in policy, as they would stand under `examples` in its document.
///
/// # Errors
/// `unknown-policy` (path empty) when there is no built-in policy of that id.
pub fn builtin_examples(id: &str) -> Result<Value, Error> {
    let read = || packed(id).and_then(crate::wire::read_document);
    Policy::builtin(id).map(|_| read().unwrap_or(Value::List(Vec::new())))
}

/// The examples that belong to a policy: those of its document, else those of the built-in policy that it is.
pub(super) fn examples_of(policy: &Policy) -> Option<Cow<'_, Value>> {
    if let Some(own) = policy.document.get("examples") {
        return Some(Cow::Borrowed(own));
    }
    let builtin = Policy::builtin(&policy.id).ok()?;
    let same = builtin.digest == policy.digest;
    same.then(|| builtin_examples(&policy.id).ok().map(Cow::Owned)).flatten()
}
