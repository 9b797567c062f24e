//! Every fault of a document.

use serde::Serialize;

use crate::error::{Code, Issue};
use crate::list::Listed;
use crate::policy::Policy;
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
    let document = match super::document(value.clone()) {
        Ok(document) => document,
        Err(error) => return error.issues().to_vec(),
    };
    match Policy::from_value(document) {
        Ok(_) => Vec::new(),
        Err(error) => error.issues().to_vec(),
    }
}
