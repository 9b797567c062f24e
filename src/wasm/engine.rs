//! The engine: what widgets and servers call.
//!
//! What never changes from answer to answer (texts, sections, questions) crosses once per policy and language, in
//! [`Handle::parts`]; an eligibility answer then crosses as places in those lists.

use js_sys::{Array, Uint16Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::shared::{Call, language, plain, thrown};
use crate::eligibility::{DecisionStatus, Eligibility, Outcome, Status};
use crate::error::{Code, Detail, Error, Issue};
use crate::list::Listed;
use crate::policy::{Arrangement, Policy};
use crate::text::Lang;
use crate::value::Value;

/// A policy that JavaScript holds.
#[wasm_bindgen]
pub struct Handle(Policy);

fn answer<T: Serialize>(result: Result<T, Error>) -> Result<JsValue, JsValue> {
    result.map(|value| plain(&value)).map_err(|error| thrown(&error))
}

/// The built-in policies, for a list to choose from.
#[wasm_bindgen]
pub fn policies(packed: &[u8]) -> Result<JsValue, JsValue> {
    let lang = language(&Call::read(packed).options)?;
    Ok(plain(&crate::policy::builtin_policies(lang)))
}

/// The agreement with the fixes of these issues applied; the issues stand in the place of the options.
#[wasm_bindgen(js_name = applyFixes)]
pub fn apply_fixes(packed: &[u8]) -> Result<JsValue, JsValue> {
    let call = Call::read(packed);
    answer(crate::agreement::apply_fixes(&call.input, &call.options))
}

/// The dates of an answer as a calendar file; null where there is none.
#[wasm_bindgen(js_name = toICalendar)]
pub fn to_icalendar(packed: &[u8]) -> Result<JsValue, JsValue> {
    let call = Call::read(packed);
    answer(crate::icalendar::to_icalendar(&call.input, &call.options))
}

/// What one eligibility answer consists of: codes, the summary, the ways forward, and the day asked about.
fn eligibility(policy: &Policy, answer: &Eligibility, lang: Lang) -> JsValue {
    let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    let or_none = |at: Option<usize>| at.map_or(0, |at| place(at).saturating_add(1));
    let mut codes: Vec<u16> = vec![
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
        codes.push(place(list.len()));
        for at in list {
            codes.push(place(*at));
        }
    }
    let ways = if answer.ways.is_empty() {
        JsValue::UNDEFINED
    } else {
        plain(&answer.ways.iter().map(|way| policy.way(way, lang)).listed())
    };
    let summary = JsValue::from_str(&policy.summary(answer, lang));
    let as_of = answer.as_of.map_or(JsValue::NULL, |day| JsValue::from_str(&day.to_string()));
    Array::of4(&Uint16Array::from(codes.as_slice()), &summary, &ways, &as_of).into()
}

fn outcome(outcome: Outcome) -> u16 {
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

#[wasm_bindgen]
impl Handle {
    /// A built-in policy.
    pub fn builtin(id: &str) -> Result<Handle, JsValue> {
        Policy::builtin(id).map(Handle).map_err(|error| thrown(&error))
    }

    /// A policy from a document (packed, without options).
    #[wasm_bindgen(js_name = fromDocument)]
    pub fn from_document(packed: &[u8]) -> Result<Handle, JsValue> {
        let value = if packed.len() > crate::policy::MAX_BYTES {
            let issue = Issue::new(Code::TooLarge, "", Detail::Limit(crate::policy::MAX_BYTES));
            return Err(thrown(&Error::invalid_policy(vec![issue])));
        } else {
            crate::wire::read(packed).unwrap_or(Value::Unreadable)
        };
        Policy::from_value(value).map(Handle).map_err(|error| thrown(&error))
    }

    /// The document as it was handed in.
    pub fn document(&self) -> JsValue {
        plain(&self.0.document)
    }

    /// The texts of eligibility answers.
    pub fn parts(&self, lang: &str) -> JsValue {
        let lang = if lang == "en" { Lang::En } else { Lang::Sv };
        let policy = &self.0;
        plain(&Parts {
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
        })
    }

    /// The policy's facts as questions.
    pub fn questions(&self, packed: &[u8]) -> Result<JsValue, JsValue> {
        let lang = language(&Call::read(packed).options)?;
        Ok(plain(&self.0.questions(lang)))
    }

    /// One case.
    #[wasm_bindgen(js_name = checkEligibility)]
    pub fn check_eligibility(&self, packed: &[u8]) -> Result<JsValue, JsValue> {
        let call = Call::read(packed);
        let (found, lang) = self.0.check(&call.input, &call.options).map_err(|error| thrown(&error))?;
        Ok(eligibility(&self.0, &found, lang))
    }

    /// One agreement.
    #[wasm_bindgen(js_name = validateAgreement)]
    pub fn validate_agreement(&self, packed: &[u8]) -> Result<JsValue, JsValue> {
        let call = Call::read(packed);
        answer(self.0.validate_agreement(&call.input, &call.options))
    }

    /// Many agreements.
    #[wasm_bindgen(js_name = validateMany)]
    pub fn validate_many(&self, packed: &[u8]) -> Result<JsValue, JsValue> {
        let call = Call::read(packed);
        answer(self.0.validate_many(&call.input, &call.options))
    }

    /// An agreement in words.
    #[wasm_bindgen(js_name = describeAgreement)]
    pub fn describe_agreement(&self, packed: &[u8]) -> Result<JsValue, JsValue> {
        let call = Call::read(packed);
        answer(self.0.describe_agreement(&call.input, &call.options))
    }

    /// When the agreement ends.
    #[wasm_bindgen(js_name = noticeEnd)]
    pub fn notice_end(&self, packed: &[u8]) -> Result<JsValue, JsValue> {
        let call = Call::read(packed);
        answer(self.0.notice_end(&call.input, &call.options))
    }

    /// The last day for notice.
    #[wasm_bindgen(js_name = latestNotice)]
    pub fn latest_notice(&self, packed: &[u8]) -> Result<JsValue, JsValue> {
        let call = Call::read(packed);
        answer(self.0.latest_notice(&call.input, &call.options))
    }

    /// How long the agreement may run on.
    #[wasm_bindgen(js_name = planRenewal)]
    pub fn plan_renewal(&self, packed: &[u8]) -> Result<JsValue, JsValue> {
        let call = Call::read(packed);
        answer(self.0.plan_renewal(&call.input, &call.options))
    }

    /// Many cases; a row with faults is an object with `error`.
    #[wasm_bindgen(js_name = checkMany)]
    pub fn check_many(&self, packed: &[u8]) -> Result<JsValue, JsValue> {
        let call = Call::read(packed);
        let (rows, lang) = self.0.check_many(&call.input, &call.options).map_err(|error| thrown(&error))?;
        let out = Array::new();
        for row in &rows {
            out.push(&match row {
                Ok(found) => eligibility(&self.0, found, lang),
                Err(error) => row_error(error),
            });
        }
        Ok(out.into())
    }
}

#[derive(Serialize)]
struct RowError {
    error: RowFault,
}

#[derive(Serialize)]
struct RowFault {
    code: Code,
    path: String,
    message: String,
}

fn row_error(error: &Error) -> JsValue {
    let error = RowFault { code: error.code(), path: error.path().to_owned(), message: error.message() };
    plain(&RowError { error })
}
