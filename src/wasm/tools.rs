//! The tools: what authors of policies call. A document comes as an object or as its JSON text.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::shared::{Call, answer, language};
use crate::error::Error;
use crate::text::Lang;
use crate::value::Value;

/// Answers one call; messages are in the language of its options.
fn call<T: Serialize>(
    packed: &[u8],
    ask: impl FnOnce(Value, Lang) -> Result<T, Error>,
) -> Result<JsValue, JsValue> {
    let call = Call::read(packed);
    let lang = language(&call.options)?;
    answer(ask(call.input, lang).map_err(|error| error.in_lang(lang)))
}

/// Every fault of a document.
#[wasm_bindgen]
pub fn check(packed: &[u8]) -> Result<JsValue, JsValue> {
    call(packed, |document, lang| Ok(crate::analysis::check(&document, lang)))
}
