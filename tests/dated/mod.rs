//! Values that depend on the day: every call answers as the plain policy with the values of the right day does.

mod answers;
mod faults;
mod properties;

use distanskoll::{Date, Policy};
use serde_json::{Value as Json, json};

/// A value from the beginning, and others each from a day on.
pub fn by_day(first: Json, later: &[(&str, Json)]) -> Json {
    let mut entries = vec![json!({ "value": first })];
    entries.extend(later.iter().map(|(from, value)| json!({ "from": from, "value": value })));
    json!({ "dated": entries })
}

/// The plain document with the values of that day, as someone would write it who knows no dated values.
pub fn on(document: &Json, day: &str) -> Json {
    match document {
        Json::Object(members) => match members.get("dated").and_then(Json::as_array) {
            Some(entries) => {
                let begun = |entry: &&Json| entry["from"].as_str().is_none_or(|from| from <= day);
                entries.iter().rfind(begun).unwrap()["value"].clone()
            }
            None => members.iter().map(|(name, value)| (name.clone(), on(value, day))).collect(),
        },
        Json::Array(items) => items.iter().map(|item| on(item, day)).collect(),
        other => other.clone(),
    }
}

pub fn load(document: &Json) -> Policy {
    Policy::from_value(document.clone().into())
        .unwrap_or_else(|error| panic!("{error}: {:#?}", error.issues()))
}

pub fn date(day: &str) -> Date {
    Date::parse(day).unwrap()
}

/// Every call's answer as callers see it, or its error as code and path; the digest, which names the document, left
/// out.
pub fn answer(policy: &Policy, call: &str, input: &Json, options: &Json) -> Json {
    let (input, options) = (input.clone().into(), options.clone().into());
    let answer = match call {
        "checkEligibility" => {
            policy.check_eligibility(&input, &options).map(|found| serde_json::to_value(found).unwrap())
        }
        "validateAgreement" => {
            policy.validate_agreement(&input, &options).map(|found| serde_json::to_value(found).unwrap())
        }
        "describeAgreement" => {
            policy.describe_agreement(&input, &options).map(|found| serde_json::to_value(found).unwrap())
        }
        "noticeEnd" => policy.notice_end(&input, &options).map(|found| serde_json::to_value(found).unwrap()),
        "latestNotice" => {
            policy.latest_notice(&input, &options).map(|found| serde_json::to_value(found).unwrap())
        }
        "planRenewal" => {
            policy.plan_renewal(&input, &options).map(|found| serde_json::to_value(found).unwrap())
        }
        other => unreachable!("{other}"),
    };
    match answer {
        Ok(mut answer) => {
            if answer["policy"].is_object() {
                answer["policy"]["digest"] = json!(null);
            }
            answer
        }
        Err(error) => json!({ "error": format!("{} {}", error.code().as_str(), error.path()) }),
    }
}
