//! Running a document's examples.

use serde::Serialize;

use super::Difference;
use super::compare::compare;
use super::read::{Example, Names, examples};
use crate::list::{Listed, joined};
use crate::policy::{Policy, PolicyReference};
use crate::text::{Lang, difference};
use crate::value::Value;

/// How the examples of a document came out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunReport<'p> {
    /// The policy that they belong to.
    pub policy: PolicyReference<'p>,
    /// How many examples there are.
    pub total: usize,
    /// How many came out as expected.
    pub passed: usize,
    /// The others, in the document's order.
    pub failed: Vec<FailedExample>,
}

/// An example that did not come out as expected, or that has a fault and cannot be run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FailedExample {
    /// The example: a JSON Pointer into the document.
    pub path: String,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// What was expected and what came out, in words.
    pub message: String,
    /// What was expected of the members that came out otherwise. Null for an example that cannot be run.
    pub expected: Value,
    /// The same members as they came out. Null for an example that cannot be run.
    pub actual: Value,
}

/// Runs the examples that stand in the policy's document. A built-in policy's own are kept beside it (see
/// [`crate::analysis::builtin_examples`]) and are run where its document is handed in as it is.
#[must_use]
pub fn run_examples(policy: &Policy, lang: Lang) -> RunReport<'_> {
    let own = super::super::builtin::examples_of(policy);
    let examples = examples(own.as_deref(), &Names::of(policy));
    let failed = examples.iter().filter_map(|example| failure(policy, example, lang)).listed();
    let total = examples.len();
    RunReport { policy: policy.reference(lang), total, passed: total.saturating_sub(failed.len()), failed }
}

fn failure(policy: &Policy, example: &Example<'_>, lang: Lang) -> Option<FailedExample> {
    let told = |differences: &[Difference<'_>], expected, actual| FailedExample {
        path: format!("/examples/{}", example.index),
        name: example.name.map(str::to_owned),
        message: joined(&differences.iter().map(|one| difference(lang, one)).listed(), " "),
        expected,
        actual,
    };
    let faulty = |issues: &[crate::error::Issue]| {
        told(&issues.iter().map(Difference::Faulty).listed(), Value::Null, Value::Null)
    };
    let trial = match &example.trial {
        Ok(trial) => trial,
        Err(issues) => return Some(faulty(issues)),
    };
    match compare(policy, trial, lang) {
        Ok(compared) if compared.differences.is_empty() => None,
        Ok(compared) => Some(told(
            &compared.differences,
            Value::Object(compared.expected),
            Value::Object(compared.actual),
        )),
        Err(error) => Some(faulty(error.issues())),
    }
}
