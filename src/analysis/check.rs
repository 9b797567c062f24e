//! Every fault of a document.

use serde::Serialize;

use super::examples::{Names, examples};
use crate::error::{Code, Detail, Error, Issue};
use crate::list::Listed;
use crate::policy::{KnownRole, Policy, facts_of};
use crate::text::Lang;
use crate::value::Value;

/// One fault.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CheckIssue {
    /// What kind of fault.
    pub code: Code,
    /// Where: an RFC 6901 JSON Pointer into the document.
    pub path: String,
    /// What is wrong and what was expected.
    pub message: String,
    /// What was probably meant, as a question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

/// Whether a document can be used, and if not, why.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CheckReport {
    /// Whether there is no fault.
    pub valid: bool,
    /// Every fault, by path in code point order, then by code.
    pub issues: Vec<CheckIssue>,
}

/// Every fault of a document (an object or its JSON text), each at its path, all at once.
///
/// # Example
/// ```
/// use distanskoll::{Lang, Value, analysis::check};
/// let report = check(&Value::from("{ \"id\": \"my-policy\", \"titel\": {} }"), Lang::En);
/// assert!(!report.valid);
/// assert!(report.issues.iter().any(|issue| issue.path == "/titel" && issue.code.as_str() == "unknown-field"));
/// ```
#[must_use]
pub fn check(value: &Value, lang: Lang) -> CheckReport {
    let issues = faults(value);
    CheckReport {
        valid: issues.is_empty(),
        issues: issues
            .iter()
            .map(|issue| CheckIssue {
                code: issue.code,
                path: issue.path.clone(),
                message: issue.message(lang),
                suggestion: issue.suggestion(lang),
            })
            .listed(),
    }
}

fn faults(value: &Value) -> Vec<Issue> {
    let document = match super::document(value) {
        Ok(document) => document,
        Err(error) => return error.issues().to_vec(),
    };
    let policy = Policy::from_value(Value::clone(&document));
    let mut issues = match &policy {
        Ok(policy) => {
            let mut issues = policy.contradictions();
            issues.extend(of_examples(&document, &Names::of(policy)));
            issues
        }
        Err(error) => {
            let mut issues = error.issues().to_vec();
            if !issues.iter().any(|issue| issue.code == Code::TooDeep) {
                issues.extend(of_examples_of_a_faulty(&document));
            }
            issues
        }
    };
    if issues.is_empty() {
        return issues;
    }
    issues.dedup();
    Error::invalid_policy(issues).issues().to_vec()
}

fn of_examples(document: &Value, names: &Names<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for example in examples(document.get("examples"), names) {
        issues.extend(example.trial.err().unwrap_or_default());
    }
    issues
}

/// A policy that rules on nothing: requests are read by it where the document's own policy has faults.
const SILENT: &str = r#"{
    "id": "silent", "title": { "sv": "-", "en": "-" }, "source": { "document": "-" },
    "facts": [], "arrangements": [], "decisions": [], "rules": []
}"#;

/// The faults of the examples beside those of the rest: what the rest names stands, even where it has faults.
fn of_examples_of_a_faulty(document: &Value) -> Vec<Issue> {
    let Ok(silent) = Policy::from_json(SILENT) else {
        return Vec::new();
    };
    let facts = facts_of(document);
    let rules = ids(document, "rules");
    let mut roles = KnownRole::NAMES.to_vec();
    roles.extend(ids(document, "roles"));
    let names = Names { facts: &facts, rules, roles, policy: &silent, sound: false };
    let mut issues = of_examples(document, &names);
    // A fact whose declaration has a fault is known all the same: the fault is told there.
    let declared = ids(document, "facts");
    issues.retain(|issue| match &issue.detail {
        Detail::Name(name) if issue.code == Code::UnknownFact => !declared.contains(&name.as_str()),
        _ => true,
    });
    issues
}

/// The ids of the elements of a list.
fn ids<'v>(document: &'v Value, list: &str) -> Vec<&'v str> {
    match document.get(list) {
        Some(Value::List(items)) => {
            items.iter().filter_map(|item| item.get("id").and_then(Value::as_text)).listed()
        }
        _ => Vec::new(),
    }
}
