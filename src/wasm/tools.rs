//! The tools: what authors of policies call. A document comes as an object or as its JSON text.

use wasm_bindgen::prelude::*;

use super::shared::{Call, language, plain, thrown};
use crate::error::{Code, Detail, Error, Expected, Issue};
use crate::policy::Policy;
use crate::text::Lang;
use crate::value::Value;

/// A call, and the language that its answer is wanted in.
fn read(packed: &[u8]) -> Result<(Call, Lang), JsValue> {
    let call = Call::read(packed);
    let lang = language(&call.options)?;
    Ok((call, lang))
}

fn open(document: &Value, lang: Lang) -> Result<Policy, JsValue> {
    crate::analysis::open(document).map_err(|error| thrown(&error.in_lang(lang)))
}

/// Answers a call about one document.
fn about(packed: &[u8], ask: impl FnOnce(&Policy, Lang) -> JsValue) -> Result<JsValue, JsValue> {
    let (call, lang) = read(packed)?;
    Ok(ask(&open(&call.input, lang)?, lang))
}

/// A member of the input; null where it has none.
fn member<'v>(input: &'v Value, name: &str) -> &'v Value {
    input.get(name).unwrap_or(&Value::Null)
}

/// Every fault of a document.
#[wasm_bindgen]
pub fn check(packed: &[u8]) -> Result<JsValue, JsValue> {
    let (call, lang) = read(packed)?;
    Ok(plain(&crate::analysis::check(&call.input, lang)))
}

/// What a document free of faults can still get wrong.
#[wasm_bindgen]
pub fn lint(packed: &[u8]) -> Result<JsValue, JsValue> {
    about(packed, |policy, lang| plain(&crate::analysis::lint(policy, lang)))
}

/// The examples that a document carries, run.
#[wasm_bindgen(js_name = runExamples)]
pub fn run_examples(packed: &[u8]) -> Result<JsValue, JsValue> {
    about(packed, |policy, lang| plain(&crate::analysis::run_examples(policy, lang)))
}

/// What the examples and the citations reach.
#[wasm_bindgen]
pub fn coverage(packed: &[u8]) -> Result<JsValue, JsValue> {
    about(packed, |policy, lang| plain(&crate::analysis::coverage(policy, lang)))
}

/// The text of the source held against a document; the input holds `document` and `text`.
#[wasm_bindgen(js_name = checkSource)]
pub fn check_source(packed: &[u8]) -> Result<JsValue, JsValue> {
    let (call, lang) = read(packed)?;
    let policy = open(member(&call.input, "document"), lang)?;
    let Value::Text(text) = member(&call.input, "text") else {
        let issue = Issue::new(Code::WrongKind, "", Detail::Expected(Expected::Text));
        return Err(thrown(&Error::single(issue, lang)));
    };
    Ok(plain(&crate::analysis::check_source(&policy, text, lang)))
}

/// What an edition changes; the input holds the documents `before` and `after`.
#[wasm_bindgen]
pub fn diff(packed: &[u8]) -> Result<JsValue, JsValue> {
    let (call, lang) = read(packed)?;
    let before = open(member(&call.input, "before"), lang)?;
    let after = open(member(&call.input, "after"), lang)?;
    Ok(plain(&crate::analysis::diff(&before, &after, lang)))
}

/// The examples of a built-in policy; the input is its id.
#[wasm_bindgen(js_name = builtinExamples)]
pub fn builtin_examples(packed: &[u8]) -> Result<JsValue, JsValue> {
    let (call, lang) = read(packed)?;
    let examples = crate::analysis::builtin_examples(call.input.as_text().unwrap_or_default());
    Ok(plain(&examples.map_err(|error| thrown(&error.in_lang(lang)))?))
}
