//! Renewal: how long an agreement may run, when it is evaluated, and when the next one starts.
//!
//! Driven by the term and the evaluation of the policy.

mod request;
mod rules;
mod step;

use serde::Serialize;

use crate::calendar::{Date, Period};
use crate::error::Error;
use crate::list::Listed;
use crate::policy::{Citation, Policy, Strength, named};
use crate::text;
use crate::value::Value;
use request::RenewalRequest;
use rules::Plan;
pub use step::{EvaluationState, RenewalStep};

named! {
    /// Where the agreement stands on the day.
    Status {
        /// Before its first day.
        Upcoming = "upcoming",
        /// From the first day on, and until the last day where it has one.
        Running = "running",
        /// After its last day.
        Ended = "ended",
    }
}

named! {
    /// Whether the agreement may be renewed.
    MayRenew {
        /// Nothing stands in the way.
        Yes = "yes",
        /// The evaluation that the policy asks for comes first.
        EvaluateFirst = "evaluateFirst",
        /// The policy says nothing of renewal or of an evaluation at the end.
        NotRegulated = "notRegulated",
    }
}

named! {
    /// What a reminder is about.
    ReminderKind {
        /// Evaluate the remote work.
        Evaluate = "evaluate",
        /// Decide whether to renew.
        Decide = "decide",
        /// The closing day.
        End = "end",
    }
}

/// The evaluation that the policy asks for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EvaluationPlan {
    /// How strongly; none where the policy has none.
    pub strength: Option<Strength>,
    /// Whether it has been done in this term, by the day.
    pub done: bool,
    /// The last day for it, inclusive; for a recurring one the next after the day.
    pub due_by: Option<Date>,
}

/// The next agreement.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NextTerm {
    /// The first day it can start.
    pub start: Date,
    /// The last day it may have, inclusive. Before `start` where the policy's set date has passed.
    pub latest_end: Option<Date>,
}

/// The answer about a wished end.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RequestedEnd {
    /// Whether the next agreement may run until then.
    pub allowed: bool,
    /// The last day it may have, inclusive.
    pub latest: Option<Date>,
}

/// A day to be reminded of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Reminder {
    /// The day.
    pub on: Date,
    /// What it is about.
    pub kind: ReminderKind,
}

/// How an agreement can be renewed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RenewalPlan {
    /// Where the agreement stands on the day.
    pub status: Status,
    /// The longest term, where the policy sets one in years or months.
    pub term: Option<Period>,
    /// The last day the agreement may have, inclusive.
    pub latest_end: Option<Date>,
    /// The agreement's end, else `latest_end`: the day the plan is made for.
    pub closing_day: Option<Date>,
    /// Whether the agreement keeps within the longest term.
    pub within_term: Option<bool>,
    /// The evaluation.
    pub evaluation: EvaluationPlan,
    /// Whether it may be renewed.
    pub may_renew: MayRenew,
    /// The next agreement; none without a closing day.
    pub next: Option<NextTerm>,
    /// The wished end, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_end: Option<RequestedEnd>,
    /// Whether the policy is in force when the next agreement starts (on the day, where there is no next one).
    pub policy_valid: bool,
    /// Days to be reminded of, none before the day, in order.
    pub reminders: Vec<Reminder>,
    /// The working, sentence by sentence.
    pub steps: Vec<String>,
    /// Where the policy says so: its term, else its evaluation.
    pub citation: Option<Citation>,
}

impl Policy {
    /// How an agreement can be renewed (`planRenewal`). The request holds `agreement`, `today`, and optionally
    /// `requestedEnd` and `remindDaysBefore` (30 days when not given); the options `lang`.
    ///
    /// # Errors
    /// Every fault of options and request; `date-out-of-range` at `/agreement/end`, else at `/agreement/start`, where
    /// a result would lie after 2199.
    ///
    /// # Source
    /// The policy's term and evaluation; counted as in 1 § lag (1930:173) om beräkning av lagstadgad tid.
    pub fn plan_renewal(&self, request: &Value, options: &Value) -> Result<RenewalPlan, Error> {
        let (request, lang) = RenewalRequest::read(request, options)?;
        let Plan { mut answer, steps } = self.renewal_plan(&request).map_err(|_| {
            let path = if request.end.is_some() { "/agreement/end" } else { "/agreement/start" };
            crate::request::out_of_range(path, lang)
        })?;
        answer.steps = steps.iter().map(|step| text::renewal_step(lang, step)).listed();
        Ok(answer)
    }
}
