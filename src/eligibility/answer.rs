//! The answer in codes: places in the policy's lists, no texts.

use crate::calendar::Date;
use crate::policy::facts::FactValue;
use crate::policy::model::named;

named! {
    /// How a case comes out, best first.
    Outcome {
        /// Nothing stands in the way; the nearest manager or employer still decides.
        Eligible = "eligible",
        /// Something has to be done before the start.
        ActionNeeded = "actionNeeded",
        /// Someone else has to look at the case first.
        Referral = "referral",
        /// Not possible as the case stands.
        NotEligible = "notEligible",
        /// The policy does not speak of this case.
        OutOfScope = "outOfScope",
        /// The facts given leave several outcomes open.
        Undetermined = "undetermined",
    }
}

impl Outcome {
    /// The outcome of a level: 0 eligible to 4 out of scope.
    pub(super) fn from_level(level: u8) -> Outcome {
        match level {
            0 => Outcome::Eligible,
            1 => Outcome::ActionNeeded,
            2 => Outcome::Referral,
            3 => Outcome::NotEligible,
            _ => Outcome::OutOfScope,
        }
    }
}

named! {
    /// How a rule stands.
    #[allow(missing_docs, reason = "the names say it")]
    Status { Met = "met", Unmet = "unmet", Unknown = "unknown", NotApplicable = "notApplicable" }
}

named! {
    /// How the decision stands.
    #[allow(missing_docs, reason = "the names say it")]
    DecisionStatus { Pending = "pending", Approved = "approved", Refused = "refused" }
}

/// One change of a way forward.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The fact's place.
    pub fact: usize,
    /// As given.
    pub from: FactValue,
    /// As it would have to be.
    pub to: FactValue,
}

/// A smallest set of changes that betters the outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// The changes, in the policy's order of facts.
    pub changes: Vec<Change>,
    /// The outcome that they lead to.
    pub outcome: Outcome,
}

/// The answer to one case.
#[derive(Clone, Debug, PartialEq)]
pub struct Eligibility {
    /// The day asked about.
    pub as_of: Option<Date>,
    /// Place of the arrangement; none while unknown.
    pub arrangement: Option<usize>,
    /// Place of the decision, and how it stands; none while unknown or where there is none.
    pub decision: Option<(usize, DecisionStatus)>,
    /// The outcome.
    pub outcome: Outcome,
    /// The best that can still come out.
    pub best: Outcome,
    /// The worst that can still come out.
    pub worst: Outcome,
    /// Per rule.
    pub statuses: Vec<Status>,
    /// Facts that can still change outcome, arrangement or form, in the order to ask.
    pub missing: Vec<usize>,
    /// Facts that can still add an action or advice, in the order to ask.
    pub open: Vec<usize>,
    /// Rules whose remedy is to be carried out.
    pub actions: Vec<usize>,
    /// What would better the outcome, best first.
    pub ways: Vec<Way>,
    /// Guidance that applies.
    pub guidance: Vec<usize>,
}
