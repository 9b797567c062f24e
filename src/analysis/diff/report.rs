//! The comparison of two policies as callers see it.

use serde::Serialize;

use crate::analysis::GaveUp;
use crate::calendar::Date;
use crate::eligibility::{DecisionStatus, Outcome};
use crate::policy::{Arrangement, Form, PolicyReference, Strength, named};
use crate::renewal::MayRenew;
use crate::value::Value;

named! {
    /// What happens to a part.
    ChangeKind {
        /// It is new.
        Added = "added",
        /// It is gone.
        Dropped = "dropped",
        /// It asks for more, of everyone it spoke to before and perhaps of others: no case comes out better by it.
        Tightened = "tightened",
        /// It asks for less: no case comes out worse by it.
        Loosened = "loosened",
        /// It asks for something else, or for more in some cases and less in others.
        Changed = "changed",
        /// It stands in another place of its list.
        Moved = "moved",
        /// It says the same in other words, under another heading or with another id.
        Reworded = "reworded",
    }
}

named! {
    /// The part of a document that a change is about.
    #[allow(missing_docs, reason = "named after the members of a document")]
    Part {
        Id = "id",
        Title = "title",
        Organisation = "organisation",
        Version = "version",
        Validity = "validity",
        Source = "source",
        Contact = "contact",
        Group = "group",
        Fact = "fact",
        Scope = "scope",
        Arrangement = "arrangement",
        Decision = "decision",
        Rule = "rule",
        Topic = "topic",
        Limit = "limit",
        Check = "check",
        Term = "term",
        Notice = "notice",
        Evaluation = "evaluation",
        Equipment = "equipment",
        Role = "role",
        Guidance = "guidance",
        Assumption = "assumption",
        NotRegulated = "notRegulated",
    }
}

/// What an edition changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiffReport<'p> {
    /// The policy compared with.
    pub before: PolicyReference<'p>,
    /// The policy that is compared.
    pub after: PolicyReference<'p>,
    /// Whether both mean the same: every change is a rewording, or a move that changes no answer.
    pub equal: bool,
    /// The changes, in the order of a document's parts.
    pub changes: Vec<Change>,
    /// What could not be decided within the budget: `meaning` (whether the meaning has changed), `example` (whether an
    /// answer changes), `smallest` (whether there is a smaller example).
    pub gave_up: Vec<GaveUp>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// What happens to the part.
    pub kind: ChangeKind,
    /// The part.
    pub part: Part,
    /// Its id: of a rule, a fact, a topic, a role …; after the change where both have one. None for a part without.
    pub id: Option<String>,
    /// Where it stands in the document before (JSON Pointer); none where it is new.
    pub before: Option<String>,
    /// Where it stands in the document after; none where it is gone.
    pub after: Option<String>,
    /// The change in a few sentences.
    pub message: String,
    /// What gets another answer, smallest first. Empty where no answer changes.
    pub examples: Vec<DiffExample>,
}

named! {
    /// The call that an example is for.
    #[allow(missing_docs, reason = "named after the calls")]
    Call {
        CheckEligibility = "checkEligibility",
        ValidateAgreement = "validateAgreement",
        NoticeEnd = "noticeEnd",
        LatestNotice = "latestNotice",
        PlanRenewal = "planRenewal",
    }
}

/// A concrete case that the two policies answer differently. Both verdicts are taken from their answers to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiffExample {
    /// The call.
    pub call: Call,
    /// The facts, the agreement or the request.
    pub input: Value,
    /// The same without the facts that the policy before does not know, where there are such.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_before: Option<Value>,
    /// The same without the facts that the policy after does not know, where there are such.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_after: Option<Value>,
    /// The options of the call, where it needs any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<Value>,
    /// What the policy before says.
    pub before: Verdict,
    /// What the policy after says.
    pub after: Verdict,
    /// The example in a few sentences.
    pub message: String,
}

/// The part of an answer that two policies are compared by. Texts, headings and what remains to be asked are left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Verdict {
    /// Of `checkEligibility`.
    Eligibility(EligibilityVerdict),
    /// Of `validateAgreement`.
    Agreement(AgreementVerdict),
    /// Of `noticeEnd`.
    NoticeEnd(NoticeVerdict),
    /// Of `latestNotice`.
    LatestNotice(LatestVerdict),
    /// Of `planRenewal`.
    Renewal(RenewalVerdict),
    /// The call is refused.
    Error(ErrorVerdict),
}

/// What eligibility comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EligibilityVerdict {
    /// The outcome.
    pub outcome: Outcome,
    /// The best that can still come out; the outcome, where that is determined.
    pub best_case: Outcome,
    /// The worst that can still come out.
    pub worst_case: Outcome,
    /// Which arrangement; none while unknown.
    pub arrangement: Option<Arrangement>,
    /// The form of the agreement; none while unknown.
    pub form: Option<Form>,
    /// How strongly the form is asked for.
    pub form_strength: Option<Strength>,
    /// The role that decides; none while unknown.
    pub decided_by: Option<String>,
    /// How the decision stands.
    pub decision: Option<DecisionStatus>,
    /// The rules that are not met, in the policy's order.
    pub unmet: Vec<String>,
    /// The advice that is shown; only where the change is about advice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guidance: Option<Vec<String>>,
}

/// What a validation comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgreementVerdict {
    /// Whether no issue is an error.
    pub valid: bool,
    /// The issues.
    pub issues: Vec<IssueVerdict>,
}

/// An issue, without its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IssueVerdict {
    /// Its code.
    pub code: &'static str,
    /// Where.
    pub path: String,
    /// How grave.
    pub severity: &'static str,
}

/// When notice ends an agreement.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NoticeVerdict {
    /// What the length of notice rests on.
    pub basis: &'static str,
    /// The last day of the agreement.
    pub ends_on: Option<Date>,
    /// The last day of remote work.
    pub last_remote_day: Option<Date>,
    /// The first working day after.
    pub first_day_back: Option<Date>,
}

/// By when notice has to be given.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LatestVerdict {
    /// What the length of notice rests on.
    pub basis: &'static str,
    /// The last day.
    pub give_by: Option<Date>,
}

/// What a renewal comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RenewalVerdict {
    /// The last day the agreement may have.
    pub latest_end: Option<Date>,
    /// Whether the agreement keeps within the term.
    pub within_term: Option<bool>,
    /// How strongly an evaluation is asked for.
    pub evaluation: Option<Strength>,
    /// The last day for it.
    pub due_by: Option<Date>,
    /// Whether it may be renewed.
    pub may_renew: MayRenew,
    /// The first day of the next agreement.
    pub next_start: Option<Date>,
    /// The last day that one may have.
    pub next_latest_end: Option<Date>,
    /// Whether the policy is in force then.
    pub policy_valid: bool,
}

/// A call that is refused.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ErrorVerdict {
    /// The first fault.
    pub error: ErrorCode,
}

/// A fault, without its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ErrorCode {
    /// Its code.
    pub code: &'static str,
    /// Where.
    pub path: String,
}
