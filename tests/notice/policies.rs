//! Policies of other employers: a built-in one with another agreement part.

use distanskoll::{Date, Policy, Value};
use serde_json::{Value as Json, json};

/// Falköping's policy with another agreement part, put together as its document would say.
pub fn with_agreement(agreement: &Json) -> Policy {
    let document = Policy::builtin("falkoping").unwrap().document;
    let mut document = serde_json::to_value(&document).unwrap();
    document["agreement"] = agreement.clone();
    match Policy::from_value(Value::from(document)) {
        Ok(policy) => policy,
        Err(error) => panic!("{error}: {:#?}", error.issues()),
    }
}

/// A notice rule.
pub fn rule(given_by: &[&str], ground: &str, period: &Json, count_from: Option<&str>) -> Json {
    let mut rule = json!({
        "givenBy": given_by, "ground": ground, "period": period, "strength": "must",
        "citation": { "section": "Skriftlig överenskommelse" },
    });
    if let Some(count_from) = count_from {
        rule["countFrom"] = json!(count_from);
    }
    rule
}

/// No options.
pub fn none() -> Value {
    Value::Object(vec![])
}

/// In that language.
pub fn lang(lang: &str) -> Value {
    Value::from(json!({ "lang": lang }))
}

/// A day as JSON.
pub fn day(date: Date) -> Json {
    json!(date.to_string())
}

pub const BOTH: &[&str] = &["employee", "employer"];
