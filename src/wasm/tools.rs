//! The tools: what authors of policies call. A document comes as an object or as its JSON text.

use wasm_bindgen::prelude::*;

use super::shared::{Call, language, thrown};
use crate::error::{Code, Detail, Error, Expected, Issue};
use crate::policy::Policy;
use crate::text::Lang;
use crate::value::Value;
use crate::wire::pack;

/// Reads a call and the language that its answer is wanted in; the answer comes packed.
fn ask(packed: &[u8], ask: impl FnOnce(&Value, Lang) -> Result<Vec<u8>, Error>) -> Vec<u8> {
    let call = Call::read(packed);
    language(&call.options).and_then(|lang| ask(&call.input, lang)).unwrap_or_else(|error| thrown(&error))
}

fn open(document: &Value, lang: Lang) -> Result<Policy, Error> {
    crate::analysis::open(document).map_err(|error| error.in_lang(lang))
}

/// Answers a call about one document.
fn about(packed: &[u8], about: impl FnOnce(&Policy, Lang) -> Vec<u8>) -> Vec<u8> {
    ask(packed, |document, lang| Ok(about(&open(document, lang)?, lang)))
}

/// A member of the input; null where it has none.
fn member<'v>(input: &'v Value, name: &str) -> &'v Value {
    input.get(name).unwrap_or(&Value::Null)
}

/// Every fault of a document.
#[wasm_bindgen]
pub fn check(packed: &[u8]) -> Vec<u8> {
    ask(packed, |document, lang| Ok(pack(&crate::analysis::check(document, lang))))
}

/// What a document free of faults can still get wrong.
#[wasm_bindgen]
pub fn lint(packed: &[u8]) -> Vec<u8> {
    about(packed, |policy, lang| pack(&crate::analysis::lint(policy, lang)))
}

/// The examples that a document carries, run.
#[wasm_bindgen(js_name = runExamples)]
pub fn run_examples(packed: &[u8]) -> Vec<u8> {
    about(packed, |policy, lang| pack(&crate::analysis::run_examples(policy, lang)))
}

/// What the examples and the citations reach.
#[wasm_bindgen]
pub fn coverage(packed: &[u8]) -> Vec<u8> {
    about(packed, |policy, lang| pack(&crate::analysis::coverage(policy, lang)))
}

/// The text of the source held against a document; the input holds `document` and `text`.
#[wasm_bindgen(js_name = checkSource)]
pub fn check_source(packed: &[u8]) -> Vec<u8> {
    ask(packed, |input, lang| {
        let policy = open(member(input, "document"), lang)?;
        let Value::Text(text) = member(input, "text") else {
            let issue = Issue::new(Code::WrongKind, "", Detail::Expected(Expected::Text));
            return Err(Error::single(issue, lang));
        };
        Ok(pack(&crate::analysis::check_source(&policy, text, lang)))
    })
}

/// What an edition changes; the input holds the documents `before` and `after`.
#[wasm_bindgen]
pub fn diff(packed: &[u8]) -> Vec<u8> {
    ask(packed, |input, lang| {
        let before = open(member(input, "before"), lang)?;
        let after = open(member(input, "after"), lang)?;
        Ok(pack(&crate::analysis::diff(&before, &after, lang)))
    })
}

/// The examples of a built-in policy; the input is its id.
#[wasm_bindgen(js_name = builtinExamples)]
pub fn builtin_examples(packed: &[u8]) -> Vec<u8> {
    ask(packed, |id, lang| {
        let examples = crate::analysis::builtin_examples(id.as_text().unwrap_or_default());
        examples.map(|examples| pack(&examples)).map_err(|error| error.in_lang(lang))
    })
}
