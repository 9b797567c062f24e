//! What every binding needs: the reading of a call, and errors, packed.

use serde::Serialize;

use crate::call::Options;
use crate::error::{Code, Error, Faults, Issue};
use crate::list::Listed;
use crate::text::Lang;
use crate::value::Value;
use crate::wire::pack_thrown;

/// Two packed arguments of one call.
pub(super) struct Call {
    pub(super) input: Value,
    pub(super) options: Value,
}

impl Call {
    /// The JavaScript side packs a list of both; anything else is no call of ours and counts as not given.
    pub(super) fn read(packed: &[u8]) -> Call {
        let mut items = match crate::wire::read(packed) {
            Some(Value::List(items)) => items.into_iter(),
            _ => Vec::new().into_iter(),
        };
        Call { input: items.next().unwrap_or(Value::Null), options: items.next().unwrap_or(Value::Null) }
    }
}

#[derive(Serialize)]
struct FaultOut {
    code: Code,
    path: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
}

#[derive(Serialize)]
struct ErrorOut {
    code: Code,
    path: String,
    message: String,
    issues: Vec<FaultOut>,
}

/// An error from which the JavaScript side builds a `DistanskollError`.
pub(super) fn thrown(error: &Error) -> Vec<u8> {
    let lang = error.lang();
    let fault = |issue: &Issue| FaultOut {
        code: issue.code,
        path: issue.path.clone(),
        message: issue.message(lang),
        suggestion: issue.suggestion(lang),
    };
    pack_thrown(&ErrorOut {
        code: error.code(),
        path: error.path().to_owned(),
        message: error.message(),
        issues: error.issues().iter().map(fault).listed(),
    })
}

/// The language that the options ask for.
pub(super) fn language(options: &Value) -> Result<Lang, Error> {
    let options = Options::read(options, &[]);
    let mut faults = Faults::new();
    faults.add_options(options.reader.issues);
    faults.finish(options.lang).map(|()| options.lang)
}
