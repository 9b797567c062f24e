//! What every binding needs: the reading of a call, answers and errors as plain JavaScript values.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::call::Options;
use crate::error::{Code, Error, Faults, Issue};
use crate::list::Listed;
use crate::text::Lang;
use crate::value::Value;

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

/// An answer as a plain JavaScript value.
pub(super) fn plain<T: Serialize + ?Sized>(value: &T) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
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

/// An error as a plain value, from which the JavaScript side builds a `DistanskollError`.
pub(super) fn thrown(error: &Error) -> JsValue {
    let lang = error.lang();
    let fault = |issue: &Issue| FaultOut {
        code: issue.code,
        path: issue.path.clone(),
        message: issue.message(lang),
        suggestion: issue.suggestion(lang),
    };
    plain(&ErrorOut {
        code: error.code(),
        path: error.path().to_owned(),
        message: error.message(),
        issues: error.issues().iter().map(fault).listed(),
    })
}

pub(super) fn language(options: &Value) -> Result<Lang, JsValue> {
    let options = Options::read(options, &[]);
    let mut faults = Faults::new();
    faults.add_options(options.reader.issues);
    faults.finish(options.lang).map_err(|error| thrown(&error))?;
    Ok(options.lang)
}
