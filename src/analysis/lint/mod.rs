//! What a document can be free of faults and still get wrong.
//!
//! Whether a rule can be met, an outcome be reached or two parts collide is found by the exact search of
//! [`crate::analysis`] over all cases, never by samples; where its budget does not suffice, the report says so.

mod agreement;
mod editions;
mod order;
mod parts;
mod problem;
mod rules;
mod texts;
mod words;

pub use problem::{LintCode, Ordered, Problem, Severity};

use serde::Serialize;

use super::{Answer, Assignment, Budget, Formula, Space};
use crate::calendar::Date;
use crate::list::Listed;
use crate::policy::{Policy, PolicyReference};
use crate::text::{self, Lang};
use crate::value::Value;

/// A case that shows what a finding claims.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LintExample {
    /// The facts, as `checkEligibility` takes them. What is left out does not matter for the claim.
    pub facts: Value,
    /// The day, where the policy has values that change on a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// What kind of finding.
    pub code: LintCode,
    /// How grave it is.
    pub severity: Severity,
    /// Where: an RFC 6901 JSON Pointer into the document.
    pub path: String,
    /// What is wrong and why it matters.
    pub message: String,
    /// How to mend it.
    pub suggestion: String,
    /// The rules concerned, by id.
    pub rules: Vec<String>,
    /// A case that shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<LintExample>,
}

/// A question that the budget did not suffice for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GaveUp {
    /// What was asked: of lint the code of the finding that it would have been, of a comparison what was to be decided.
    pub about: &'static str,
    /// Where.
    pub path: String,
    /// In words.
    pub message: String,
}

/// What lint has to say of a policy.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LintReport<'p> {
    /// Of which.
    pub policy: PolicyReference<'p>,
    /// What was found, gravest first, then in the order of the document's parts.
    pub findings: Vec<Finding>,
    /// What could not be settled.
    pub gave_up: Vec<GaveUp>,
}

/// Looks a policy through for what its author should know.
///
/// # Example
/// ```
/// use distanskoll::{Lang, Policy, analysis::{lint, LintCode}};
/// let policy = Policy::builtin("vgr")?;
/// let report = lint(&policy, Lang::En);
/// let outdated = report.findings.iter().filter(|finding| finding.code == LintCode::OutdatedRegulation);
/// assert_eq!(outdated.count(), 4);
/// # Ok::<(), distanskoll::Error>(())
/// ```
#[must_use]
pub fn lint(policy: &Policy, lang: Lang) -> LintReport<'_> {
    lint_within(policy, lang, Budget::new(3_000_000))
}

/// The same with another budget for all its questions together.
#[must_use]
pub fn lint_within(policy: &Policy, lang: Lang, budget: Budget) -> LintReport<'_> {
    let mut budget = budget;
    let mut gave_up: Vec<(LintCode, String)> = Vec::new();
    let mut days = Vec::new();
    for edition in editions::in_force(policy) {
        let mut linter = Linter::new(policy, edition.policy, budget);
        linter.cases();
        budget = linter.budget;
        for asked in linter.gave_up {
            if !gave_up.contains(&asked) {
                gave_up.push(asked);
            }
        }
        days.push((edition, linter.found));
    }
    let mut found = editions::merged(days);
    // What stands in the document is the same on every day.
    let mut linter = Linter::new(policy, policy, budget);
    linter.parts();
    linter.texts();
    found.append(&mut linter.found);
    let mut findings = Vec::new();
    for severity in Severity::ALL {
        for found in found.iter().filter(|found| found.problem.code().1 == *severity) {
            findings.push(found.in_words(lang));
        }
    }
    let gave_up = gave_up.into_iter().map(|(code, path)| GaveUp {
        about: code.as_str(),
        path,
        message: text::lint_gave_up(lang, code),
    });
    LintReport { policy: policy.reference(lang), findings, gave_up: gave_up.listed() }
}

/// A finding before it is put in words.
struct Found {
    problem: Problem,
    path: String,
    rules: Vec<String>,
    facts: Option<Value>,
    /// The day on which the facts show it, where values change on a day.
    as_of: Option<Date>,
    /// The days on which it is so, both inclusive, where it is not always.
    days: Option<(Option<Date>, Option<Date>)>,
}

impl Found {
    fn in_words(&self, lang: Lang) -> Finding {
        let (code, severity) = self.problem.code();
        let mut message = text::lint_message(lang, &self.problem);
        if let Some((from, until)) = self.days {
            message.push(' ');
            message.push_str(&text::lint_days(lang, from, until));
        }
        Finding {
            code,
            severity,
            path: self.path.clone(),
            message,
            suggestion: text::lint_suggestion(lang, &self.problem),
            rules: self.rules.clone(),
            example: self.facts.clone().map(|facts| LintExample { facts, as_of: self.as_of }),
        }
    }
}

struct Linter<'p> {
    /// The policy with the values of some day.
    policy: &'p Policy,
    /// The document itself.
    document: &'p Value,
    space: Space<'p>,
    budget: Budget,
    found: Vec<Found>,
    gave_up: Vec<(LintCode, String)>,
}

impl<'p> Linter<'p> {
    fn new(whole: &'p Policy, edition: &'p Policy, budget: Budget) -> Linter<'p> {
        Linter {
            policy: edition,
            document: &whole.document,
            space: Space::new(&[edition]),
            budget,
            found: Vec::new(),
            gave_up: Vec::new(),
        }
    }

    /// All that hangs on how cases and agreements come out.
    fn cases(&mut self) {
        if self.scope() {
            self.rules();
            self.outcomes();
            self.order(Ordered::Arrangements);
            self.order(Ordered::Decisions);
            self.guidance();
        }
        self.facts_without_effect();
        self.agreement();
    }

    fn note(&mut self, problem: Problem, path: impl Into<String>) {
        self.note_with(problem, path, &[], None);
    }

    fn note_with(&mut self, problem: Problem, path: impl Into<String>, rules: &[&str], facts: Option<Value>) {
        let rules = rules.iter().map(|rule| (*rule).to_owned()).listed();
        self.found.push(Found { problem, path: path.into(), rules, facts, as_of: None, days: None });
    }

    /// Looks for a case; notes it where the budget does not suffice.
    fn ask(&mut self, about: LintCode, path: &str, wanted: &[&Formula]) -> Answer {
        let mut part = self.budget.part(Budget::question());
        let answer = self.space.find(wanted, &mut part);
        self.budget.give_back(part);
        let asked = |known: &(LintCode, String)| known.0 == about && known.1 == path;
        if answer == Answer::GaveUp && !self.gave_up.iter().any(asked) {
            self.gave_up.push((about, path.to_owned()));
        }
        answer
    }

    /// The facts of a case that the claim needs.
    fn evidence(&self, wanted: &[&Formula], found: &Assignment) -> Option<Value> {
        Some(self.space.facts(0, &self.space.shrink(wanted, found)))
    }
}
