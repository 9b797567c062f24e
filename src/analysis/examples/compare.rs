//! What the rules say of an example, held against what the example expects.

use serde::Serialize;

use super::Difference;
use super::read::{ExpectedIssue, ExpectedVerdict, Trial, TrialKind};
use crate::agreement::AgreementCode;
use crate::eligibility::{Eligibility, Status};
use crate::error::Error;
use crate::list::Listed;
use crate::policy::Policy;
use crate::text::Lang;
use crate::value::Value;

/// What differs: in words later, and as data now.
pub struct Compared<'a> {
    pub differences: Vec<Difference<'a>>,
    /// The members expected that came out otherwise.
    pub expected: Vec<(String, Value)>,
    /// The same members as they came out.
    pub actual: Vec<(String, Value)>,
}

impl<'a> Compared<'a> {
    fn new() -> Compared<'a> {
        Compared { differences: Vec::new(), expected: Vec::new(), actual: Vec::new() }
    }

    fn note(&mut self, name: &str, expected: Value, actual: Value, difference: Difference<'a>) {
        self.expected.push((name.to_owned(), expected));
        self.actual.push((name.to_owned(), actual));
        self.differences.push(difference);
    }
}

/// Runs one example.
///
/// # Errors
/// What the call itself refuses; an example without faults gives none.
pub fn compare<'a>(policy: &'a Policy, trial: &'a Trial<'a>, lang: Lang) -> Result<Compared<'a>, Error> {
    match trial {
        Trial::Eligibility { facts, options, expect } => {
            let (answer, _) = policy.check(facts, options)?;
            Ok(verdict(policy, &answer, expect, lang))
        }
        Trial::Agreement { agreement, options, valid, issues } => {
            let report = policy.validate_agreement(agreement, options)?;
            let mut compared = Compared::new();
            if report.valid != *valid {
                let difference = Difference::Valid { expected: *valid };
                compared.note("valid", (*valid).into(), report.valid.into(), difference);
            }
            if let Some(wanted) = issues {
                let found = report.issues.into_iter().map(|issue| (issue.code, issue.path)).listed();
                compare_issues(wanted, found, &mut compared);
            }
            Ok(compared)
        }
        Trial::Request { kind, request, expect } => {
            let none = Value::Object(Vec::new());
            let answer = match kind {
                TrialKind::NoticeEnd => data(&policy.notice_end(request, &none)?),
                TrialKind::LatestNotice => data(&policy.latest_notice(request, &none)?),
                _ => data(&policy.plan_renewal(request, &none)?),
            };
            Ok(members(&answer, expect))
        }
    }
}

fn name(name: &str) -> Value {
    Value::from(name)
}

fn names(names: &[&str]) -> Value {
    Value::List(names.iter().map(|name| Value::from(*name)).listed())
}

fn verdict<'a>(
    policy: &'a Policy,
    answer: &Eligibility,
    expect: &'a ExpectedVerdict<'a>,
    lang: Lang,
) -> Compared<'a> {
    let mut compared = Compared::new();
    let mut unmet: Vec<&str> = Vec::new();
    for (rule, status) in policy.rules.iter().zip(&answer.statuses) {
        if *status == Status::Unmet {
            unmet.push(&rule.id);
        }
    }
    if expect.outcome != answer.outcome {
        let (expected, actual) = (expect.outcome, answer.outcome);
        // The rules are told once: here, or below where they were expected to be others.
        let unmet = if expect.unmet.is_some() { Vec::new() } else { unmet.clone() };
        let difference = Difference::Outcome { expected, actual, unmet };
        compared.note("outcome", name(expected.as_str()), name(actual.as_str()), difference);
    }
    let rule = answer.arrangement.and_then(|place| policy.arrangements.get(place));
    if let Some(expected) = expect.arrangement {
        let actual = rule.map(|rule| rule.arrangement);
        if actual != Some(expected) {
            let found = actual.map_or(Value::Null, |arrangement| name(arrangement.as_str()));
            let difference = Difference::Arrangement { expected, actual };
            compared.note("arrangement", name(expected.as_str()), found, difference);
        }
    }
    if let Some(expected) = expect.form {
        let actual = rule.map(|rule| rule.form);
        if actual != Some(expected) {
            let found = actual.map_or(Value::Null, |form| name(form.as_str()));
            compared.note("form", name(expected.as_str()), found, Difference::Form { expected, actual });
        }
    }
    if let Some(expected) = expect.decided_by {
        let decides = answer.decision.and_then(|(place, _)| policy.decisions.get(place));
        let actual = decides.map(|rule| rule.by.as_str());
        if actual != expected {
            let id = |role: Option<&str>| role.map_or(Value::Null, Value::from);
            let label = |role: Option<&str>| role.map(|role| policy.role(role, lang));
            let difference = Difference::DecidedBy { expected: label(expected), actual: label(actual) };
            compared.note("decidedBy", id(expected), id(actual), difference);
        }
    }
    if let Some(expected) = &expect.unmet {
        let absent = expected.iter().copied().filter(|rule| !unmet.contains(rule)).listed();
        let surplus = unmet.iter().copied().filter(|rule| !expected.contains(rule)).listed();
        if !absent.is_empty() || !surplus.is_empty() {
            let difference = Difference::Unmet { absent, surplus };
            compared.note("unmet", names(expected), names(&unmet), difference);
        }
    }
    compared
}

/// Pairs what was expected with what was found; what is expected without a path goes with any of its code.
fn compare_issues<'a>(
    wanted: &'a [ExpectedIssue<'a>],
    found: Vec<(AgreementCode, String)>,
    compared: &mut Compared<'a>,
) {
    let (mut surplus, mut absent) = (found.clone(), Vec::new());
    let (exact, any): (Vec<&ExpectedIssue<'_>>, Vec<_>) =
        wanted.iter().partition(|issue| issue.path.is_some());
    for issue in exact.into_iter().chain(any) {
        let fits = |(code, path): &(AgreementCode, String)| {
            *code == issue.code && issue.path.is_none_or(|wanted| wanted == path)
        };
        match surplus.iter().position(fits) {
            Some(place) => drop(surplus.remove(place)),
            None => absent.push((issue.code, issue.path)),
        }
    }
    if absent.is_empty() && surplus.is_empty() {
        return;
    }
    let issue = |code: AgreementCode, path: Option<&str>| {
        let mut members = vec![("code".to_owned(), name(code.as_str()))];
        members.extend(path.map(|path| ("path".to_owned(), name(path))));
        Value::Object(members)
    };
    let expected = Value::List(wanted.iter().map(|wanted| issue(wanted.code, wanted.path)).listed());
    let actual = Value::List(found.iter().map(|(code, path)| issue(*code, Some(path))).listed());
    compared.note("issues", expected, actual, Difference::Issues { absent, surplus });
}

/// An answer as data.
fn data<T: Serialize>(answer: &T) -> Value {
    serde_json::to_value(answer).map_or(Value::Null, Value::from)
}

fn members<'a>(answer: &Value, expect: &'a [(String, Value)]) -> Compared<'a> {
    let mut compared = Compared::new();
    for (name, expected) in expect {
        let actual = answer.get(name);
        if actual.is_some_and(|actual| holds(expected, actual)) {
            continue;
        }
        let difference = Difference::Member { name, expected: json(expected), actual: actual.map(json) };
        compared.note(name, expected.clone(), actual.cloned().unwrap_or(Value::Null), difference);
    }
    compared
}

/// Whether an answer is as expected: of an object, the members that are named; all else as a whole.
fn holds(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Object(members), Value::Object(_)) if !members.is_empty() => members
            .iter()
            .all(|(name, expected)| actual.get(name).is_some_and(|actual| holds(expected, actual))),
        (Value::List(expected), Value::List(actual)) => {
            expected.len() == actual.len()
                && expected.iter().zip(actual).all(|(expected, actual)| holds(expected, actual))
        }
        _ => expected == actual,
    }
}

fn json(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
