//! The engine: policies, their questions, and eligibility.
//!
//! What never changes from answer to answer (texts, sections, questions) crosses once per policy and language, in
//! [`Handle::parts`]; an eligibility answer then crosses as places in those lists.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::shared::{Call, language, thrown};
use crate::calendar::Date;
use crate::eligibility::{DecisionStatus, Eligibility, Outcome, Status, WayForward};
use crate::error::{Code, Detail, Error, Issue};
use crate::list::Listed;
use crate::policy::{Arrangement, Policy};
use crate::text::Lang;
use crate::value::Value;
use crate::wire::pack;

/// The answer of a call, or the error that it throws, packed.
pub(super) fn answer<T: Serialize>(result: Result<T, Error>) -> Vec<u8> {
    match result {
        Ok(answer) => pack(&answer),
        Err(error) => thrown(&error),
    }
}

/// A policy that JavaScript holds. A document with faults answers every call with these.
#[wasm_bindgen]
pub struct Handle(Result<Policy, Error>);

/// The built-in policies, for a list to choose from.
#[wasm_bindgen]
pub fn policies(packed: &[u8]) -> Vec<u8> {
    answer(language(&Call::read(packed).options).map(crate::policy::builtin_policies))
}

/// The error of an id that no built-in policy has.
#[wasm_bindgen(js_name = unknownPolicy)]
pub fn unknown_policy(id: &str) -> Vec<u8> {
    thrown(&crate::policy::unknown_policy(id))
}

/// What one eligibility answer consists of: codes, the summary, the ways forward, and the day asked about.
type Coded<'p> = (Vec<usize>, String, Vec<WayForward<'p>>, Option<Date>);

fn coded<'p>(policy: &'p Policy, answer: &Eligibility, lang: Lang) -> Coded<'p> {
    let or_none = |at: Option<usize>| at.map_or(0, |at| at.saturating_add(1));
    let mut codes: Vec<usize> = vec![
        outcome(answer.outcome),
        outcome(answer.best),
        outcome(answer.worst),
        or_none(answer.arrangement),
        or_none(answer.decision.map(|(at, _)| at)),
        answer.decision.map_or(0, |(_, status)| match status {
            DecisionStatus::Pending => 0,
            DecisionStatus::Approved => 1,
            DecisionStatus::Refused => 2,
        }),
        match lang {
            Lang::Sv => 0,
            Lang::En => 1,
        },
    ];
    for status in &answer.statuses {
        codes.push(match status {
            Status::Met => 0,
            Status::Unmet => 1,
            Status::Unknown => 2,
            Status::NotApplicable => 3,
        });
    }
    for list in [&answer.missing, &answer.open, &answer.actions, &answer.guidance] {
        codes.push(list.len());
        codes.extend(list);
    }
    let ways = answer.ways.iter().map(|way| policy.way(way, lang)).listed();
    (codes, policy.summary(answer, lang), ways, answer.as_of)
}

fn outcome(outcome: Outcome) -> usize {
    match outcome {
        Outcome::Eligible => 0,
        Outcome::ActionNeeded => 1,
        Outcome::Referral => 2,
        Outcome::NotEligible => 3,
        Outcome::OutOfScope => 4,
        Outcome::Undetermined => 5,
    }
}

/// The texts of a policy in one language, by place.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Parts<'p> {
    policy: crate::policy::PolicyReference<'p>,
    arrangements: Vec<Arrangement>,
    forms: Vec<crate::eligibility::ArrangementForm<'p>>,
    decisions: Vec<crate::eligibility::Decision<'p>>,
    findings: Vec<crate::eligibility::Finding<'p>>,
    actions: Vec<crate::eligibility::Action<'p>>,
    questions: Vec<crate::eligibility::Missing<'p>>,
    guidance: Vec<crate::eligibility::GuidanceCard<'p>>,
}

impl Handle {
    /// Answers a call about the policy.
    pub(super) fn ask<'h, T: Serialize>(
        &'h self,
        packed: &[u8],
        ask: impl FnOnce(&'h Policy, &Value, &Value) -> Result<T, Error>,
    ) -> Vec<u8> {
        let call = Call::read(packed);
        match &self.0 {
            Ok(policy) => answer(ask(policy, &call.input, &call.options)),
            Err(error) => thrown(error),
        }
    }
}

#[wasm_bindgen]
impl Handle {
    /// A policy from a document (packed, without options).
    #[wasm_bindgen(js_name = fromDocument)]
    pub fn from_document(packed: &[u8]) -> Handle {
        if packed.len() > crate::policy::MAX_BYTES {
            let issue = Issue::new(Code::TooLarge, "", Detail::Limit(crate::policy::MAX_BYTES));
            return Handle(Err(Error::invalid_policy(vec![issue])));
        }
        Handle(Policy::from_value(crate::wire::read(packed).unwrap_or(Value::Unreadable)))
    }

    /// The document's faults, to be thrown; nothing where it has none.
    pub fn fault(&self) -> Vec<u8> {
        self.ask(&[], |_, _, _| Ok(()))
    }

    /// The document as it was handed in.
    pub fn document(&self) -> Vec<u8> {
        self.ask(&[], |policy, _, _| Ok(&policy.document))
    }

    /// The texts of eligibility answers.
    pub fn parts(&self, lang: &str) -> Vec<u8> {
        let lang = if lang == "en" { Lang::En } else { Lang::Sv };
        self.ask(&[], |policy, _, _| Ok(parts(policy, lang)))
    }

    /// The policy's facts as questions.
    pub fn questions(&self, packed: &[u8]) -> Vec<u8> {
        self.ask(packed, |policy, _, options| Ok(policy.questions(language(options)?)))
    }

    /// One case.
    #[wasm_bindgen(js_name = checkEligibility)]
    pub fn check_eligibility(&self, packed: &[u8]) -> Vec<u8> {
        self.ask(packed, |policy, facts, options| {
            let (found, lang) = policy.check(facts, options)?;
            Ok(coded(policy, &found, lang))
        })
    }

    /// Many cases; a row with faults is an object with `error`.
    #[wasm_bindgen(js_name = checkMany)]
    pub fn check_many(&self, packed: &[u8]) -> Vec<u8> {
        self.ask(packed, |policy, rows, options| {
            let (rows, lang) = policy.check_many(rows, options)?;
            Ok(rows.iter().map(|row| Row::new(policy, row, lang)).listed())
        })
    }
}

fn parts(policy: &Policy, lang: Lang) -> Parts<'_> {
    Parts {
        policy: policy.reference(lang),
        arrangements: policy.arrangements.iter().map(|rule| rule.arrangement).listed(),
        forms: (0..policy.arrangements.len()).filter_map(|at| policy.form(at)).listed(),
        decisions: (0..policy.decisions.len())
            .filter_map(|at| policy.decision_report(at, DecisionStatus::Pending, lang))
            .listed(),
        findings: (0..policy.rules.len()).filter_map(|at| policy.finding(at, Status::Met, lang)).listed(),
        actions: (0..policy.rules.len()).filter_map(|at| policy.action(at, lang)).listed(),
        questions: (0..policy.facts.own()).filter_map(|at| policy.missing(at, lang)).listed(),
        guidance: (0..policy.guidance.len()).filter_map(|at| policy.card(at, lang)).listed(),
    }
}

/// A row of `checkMany`.
#[derive(Serialize)]
#[serde(untagged)]
enum Row<'p> {
    Answer(Coded<'p>),
    Fault { error: RowFault },
}

#[derive(Serialize)]
struct RowFault {
    code: Code,
    path: String,
    message: String,
}

impl<'p> Row<'p> {
    fn new(policy: &'p Policy, row: &Result<Eligibility, Error>, lang: Lang) -> Row<'p> {
        match row {
            Ok(found) => Row::Answer(coded(policy, found, lang)),
            Err(error) => Row::Fault {
                error: RowFault {
                    code: error.code(),
                    path: error.path().to_owned(),
                    message: error.message(),
                },
            },
        }
    }
}
