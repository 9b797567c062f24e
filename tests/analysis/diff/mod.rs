//! Two policies compared: every change found, called by its right name, and shown by an example that holds.

mod editions;
mod exactness;
mod sentences;

use distanskoll::analysis::diff::{DiffExample, DiffReport, diff};
use distanskoll::{Lang, Policy, Value};
use serde_json::{Value as Json, json};

/// A policy from a document.
pub fn policy(document: &Json) -> Policy {
    Policy::from_value(document.clone().into())
        .unwrap_or_else(|error| panic!("{error}: {:#?}", error.issues()))
}

/// The report as callers see it.
pub fn report(before: &Json, after: &Json) -> Json {
    let (before, after) = (policy(before), policy(after));
    let report = diff(&before, &after, Lang::En);
    check_examples(&before, &after, &report);
    serde_json::to_value(report).unwrap()
}

/// Every example gets the two verdicts that it claims, through the public calls, and the two differ.
pub fn check_examples(before: &Policy, after: &Policy, report: &DiffReport<'_>) {
    for change in &report.changes {
        for example in &change.examples {
            let claimed = [json(&example.before), json(&example.after)];
            assert_ne!(claimed[0], claimed[1], "{change:#?}");
            for (policy, input, claimed) in [
                (before, example.input_before.as_ref().unwrap_or(&example.input), &claimed[0]),
                (after, example.input_after.as_ref().unwrap_or(&example.input), &claimed[1]),
            ] {
                assert_eq!(&answer(policy, example, input, claimed), claimed, "{change:#?}");
            }
            assert!(!example.message.is_empty());
        }
    }
}

pub fn json(value: impl serde::Serialize) -> Json {
    serde_json::to_value(value).unwrap()
}

/// What the policy's own answer has of what is claimed, put together here from that answer.
fn answer(policy: &Policy, example: &DiffExample, input: &Value, claimed: &Json) -> Json {
    let none = Value::Object(vec![]);
    let options = example.options.as_ref().unwrap_or(&none);
    let refused = |error: distanskoll::Error| json!({ "error": { "code": error.code().as_str(), "path": error.path() } });
    match example.call.as_str() {
        "checkEligibility" => match policy.check_eligibility(input, options) {
            Ok(report) => {
                let full = json(&report);
                let unmet = full["findings"].as_array().unwrap().iter().filter(|it| it["status"] == "unmet");
                let mut verdict = json!({
                    "outcome": full["outcome"], "bestCase": full["bestCase"], "worstCase": full["worstCase"],
                    "arrangement": full["arrangement"], "form": full["agreementForm"]["form"],
                    "formStrength": full["agreementForm"]["strength"], "decidedBy": full["decision"]["by"],
                    "decision": full["decision"]["status"],
                    "unmet": unmet.map(|it| it["rule"].clone()).collect::<Vec<_>>(),
                });
                if claimed.get("guidance").is_some() {
                    let cards = full["guidance"].as_array().unwrap().iter();
                    verdict["guidance"] = cards.map(|card| card["id"].clone()).collect();
                }
                verdict
            }
            Err(error) => refused(error),
        },
        "validateAgreement" => {
            let full = json(policy.validate_agreement(input, options).unwrap());
            let issues = full["issues"].as_array().unwrap().iter();
            let issue =
                |it: &Json| json!({ "code": it["code"], "path": it["path"], "severity": it["severity"] });
            json!({ "valid": full["valid"], "issues": issues.map(issue).collect::<Vec<_>>() })
        }
        "noticeEnd" => match policy.notice_end(input, options) {
            Ok(full) => {
                let full = json(full);
                json!({
                    "basis": full["basis"], "endsOn": full["endsOn"], "lastRemoteDay": full["lastRemoteDay"],
                    "firstDayBack": full["firstDayBack"],
                })
            }
            Err(error) => refused(error),
        },
        "latestNotice" => match policy.latest_notice(input, options) {
            Ok(full) => {
                let full = json(full);
                json!({ "basis": full["basis"], "giveBy": full["giveBy"] })
            }
            Err(error) => refused(error),
        },
        "planRenewal" => match policy.plan_renewal(input, options) {
            Ok(full) => {
                let full = json(full);
                json!({
                    "latestEnd": full["latestEnd"], "withinTerm": full["withinTerm"],
                    "evaluation": full["evaluation"]["strength"], "dueBy": full["evaluation"]["dueBy"],
                    "mayRenew": full["mayRenew"], "nextStart": full["next"]["start"],
                    "nextLatestEnd": full["next"]["latestEnd"], "policyValid": full["policyValid"],
                })
            }
            Err(error) => refused(error),
        },
        other => panic!("no call {other}"),
    }
}
