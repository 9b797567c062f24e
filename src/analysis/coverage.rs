//! What a document's examples show of its rules, and what its rules show of the source.

use serde::Serialize;

use super::builtin::examples_of;
use super::citations::{cited, citing};
use super::examples::{Names, Trial, examples};
use crate::eligibility::Status;
use crate::list::Listed;
use crate::policy::{Policy, PolicyReference};
use crate::text::Lang;

/// How many examples meet a rule, and how many leave it unmet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleCoverage {
    /// The rule.
    pub rule: String,
    /// Where it stands: a JSON Pointer into the document.
    pub path: String,
    /// Examples in which it applies or may apply, and is met.
    pub met: usize,
    /// Examples in which it applies and is not met.
    pub unmet: usize,
}

/// A section of the source and what rests on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SectionCoverage {
    /// The heading.
    pub section: String,
    /// The parts that cite it: rules by id, other parts by their JSON Pointer.
    pub cited_by: Vec<String>,
}

/// What examples and citations reach.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Coverage<'p> {
    /// The policy.
    pub policy: PolicyReference<'p>,
    /// Every rule, in order.
    pub rules: Vec<RuleCoverage>,
    /// Rules that no example meets.
    pub never_met: Vec<String>,
    /// Rules that every example leaves met, or without application.
    pub never_unmet: Vec<String>,
    /// The sections that the document lists under `source.sections`, in order.
    pub sections: Vec<SectionCoverage>,
    /// Those that nothing cites.
    pub uncited: Vec<String>,
}

/// Counts how the examples with facts leave each rule, and which parts cite each section of the source. An example
/// that has a fault is left out; which examples belong to the policy is as for [`super::run_examples`].
#[must_use]
pub fn coverage(policy: &Policy, lang: Lang) -> Coverage<'_> {
    let mut rules: Vec<RuleCoverage> = Vec::new();
    for (place, rule) in policy.rules.iter().enumerate() {
        rules.push(RuleCoverage { rule: rule.id.clone(), path: format!("/rules/{place}"), met: 0, unmet: 0 });
    }
    let own = examples_of(policy);
    for example in examples(own.as_deref(), &Names::of(policy)) {
        let Ok(Trial::Eligibility { facts, options, .. }) = &example.trial else { continue };
        let Ok((answer, _)) = policy.check(facts, options) else { continue };
        for (rule, status) in rules.iter_mut().zip(&answer.statuses) {
            match status {
                Status::Met => rule.met = rule.met.saturating_add(1),
                Status::Unmet => rule.unmet = rule.unmet.saturating_add(1),
                Status::Unknown | Status::NotApplicable => {}
            }
        }
    }
    let cited = cited(policy);
    let sections = policy
        .source
        .sections
        .iter()
        .map(|section| SectionCoverage { section: section.clone(), cited_by: citing(section, &cited) });
    let sections = sections.listed();
    let without = |count: fn(&RuleCoverage) -> usize| {
        rules.iter().filter(|rule| count(rule) == 0).map(|rule| rule.rule.clone()).listed()
    };
    Coverage {
        policy: policy.reference(lang),
        never_met: without(|rule| rule.met),
        never_unmet: without(|rule| rule.unmet),
        uncited: sections
            .iter()
            .filter(|one| one.cited_by.is_empty())
            .map(|one| one.section.clone())
            .listed(),
        rules,
        sections,
    }
}
