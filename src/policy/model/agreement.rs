//! What a policy says of the individual agreement: topics, limits, checks, term, notice, evaluation.

use serde::Serialize;

use super::{Citation, Ground, Named, Side, Strength, named};
use crate::calendar::Date;
use crate::policy::condition::Condition;
use crate::policy::known::Weekday;
use crate::text::Text;

/// A topic that the agreement must speak of.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicRule {
    /// The topic's id.
    pub topic: String,
    /// Its name, where the policy gives one.
    pub label: Option<Text>,
    /// How strongly.
    pub strength: Strength,
    /// Where it says so.
    pub citation: Citation,
}

named! {
    /// In what the extent of remote work is measured.
    #[allow(missing_docs, reason = "the names say it")]
    Measure { DaysPerWeek = "daysPerWeek", DaysPerMonth = "daysPerMonth", SharePercent = "sharePercent" }
}

named! {
    /// Over which time a share is counted.
    #[allow(missing_docs, reason = "the names say it")]
    SharePer { Week = "week", Month = "month" }
}

/// The most that may be agreed.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// What is measured.
    pub measure: Measure,
    /// Over which time a share counts; any where not said.
    pub per: Option<SharePer>,
    /// The most, inclusive.
    pub at_most: f64,
    /// The role that may approve more.
    pub unless_approved_by: Option<String>,
    /// How strongly.
    pub strength: Strength,
    /// Where it says so.
    pub citation: Citation,
}

named! {
    /// The checks that a policy may ask for by name.
    #[allow(missing_docs, reason = "named after the codes of the contract, section 4")]
    CheckCode {
        RiskAssessmentMissing = "risk-assessment-missing",
        RiskAssessmentLate = "risk-assessment-late",
        InsuranceMissing = "insurance-missing",
        LandlordNotConsulted = "landlord-not-consulted",
        CostOnEmployer = "cost-on-employer",
        Abroad = "abroad",
        FollowUpMissing = "follow-up-missing",
        EmploymentContract = "employment-contract",
        EarlyTerminationExcluded = "early-termination-excluded",
        OutsidePolicyValidity = "outside-policy-validity",
        OfficeDay = "office-day",
        CountryNotAllowed = "country-not-allowed",
        StayTooLong = "stay-too-long",
    }
}

named! {
    /// Before what the risk assessment has to be made.
    Before {
        /// The day the agreement starts.
        Start = "start",
        /// The earliest approval.
        Approval = "approval",
    }
}

/// A check of the agreement that the policy asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Which.
    pub code: CheckCode,
    /// When it applies, on the facts that the agreement gives.
    pub when: Condition,
    /// How strongly.
    pub strength: Strength,
    /// Where it says so.
    pub citation: Citation,
    /// For `cost-on-employer`: the categories of equipment.
    pub categories: Vec<String>,
    /// For `risk-assessment-late`.
    pub before: Option<Before>,
    /// For `abroad`: the role whose approval is enough.
    pub unless_approved_by: Option<String>,
    /// For `office-day`: the days on which work is done at the ordinary workplace.
    pub days: Vec<Weekday>,
    /// For `country-not-allowed`: where remote work abroad may be done. For `stay-too-long`: where a stay is limited.
    pub countries: Vec<Country>,
}

/// A country that a check names.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Its ISO 3166-1 alpha-2 code, in capitals.
    pub code: String,
    /// What it is called; agreements may name it so.
    pub name: Option<Text>,
    /// For `stay-too-long`: from the first day to the last, both counted, at the most so long.
    pub longest_stay: Option<Length>,
}

/// A length of time. At least one part is positive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Length {
    /// Years.
    #[serde(skip_serializing_if = "is_zero")]
    pub years: u32,
    /// Months.
    #[serde(skip_serializing_if = "is_zero")]
    pub months: u32,
    /// Weeks.
    #[serde(skip_serializing_if = "is_zero")]
    pub weeks: u32,
    /// Days.
    #[serde(skip_serializing_if = "is_zero")]
    pub days: u32,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if passes a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// How long an agreement may run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TermLength {
    /// So long at the most (years or months).
    For(Length),
    /// To that day at the latest, inclusive.
    Until(Date),
    /// Until further notice, with a review every so many months where stated.
    Open {
        /// Months between reviews.
        review_months: Option<u32>,
    },
}

/// The term that a policy sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// How long.
    pub length: TermLength,
    /// How strongly.
    pub strength: Strength,
    /// Where it says so.
    pub citation: Citation,
}

/// How long notice takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoticePeriod {
    /// The agreement ends the day that notice is given.
    Immediate,
    /// It ends after that time (one of weeks, months, days).
    After(Length),
}

named! {
    /// From when a notice period is counted.
    CountFrom {
        /// The day of notice is not counted (the default).
        SameDay = "sameDay",
        /// The day of notice is the first day.
        Inclusive = "inclusive",
        /// From the first day of the month after.
        NextMonth = "nextMonth",
    }
}

/// A notice clause.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeRule {
    /// Who may give it.
    pub given_by: Vec<Side>,
    /// On what ground.
    pub ground: Ground,
    /// How long it takes.
    pub period: NoticePeriod,
    /// How it is counted.
    pub count_from: CountFrom,
    /// How strongly.
    pub strength: Strength,
    /// Where it says so.
    pub citation: Citation,
}

/// When the remote work has to be evaluated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EvaluationTime {
    /// When the term ends, before it is renewed.
    AtEnd,
    /// Every so many months from the start.
    Every {
        /// Months between evaluations.
        months: u32,
    },
}

/// The evaluation that a policy asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// When.
    pub time: EvaluationTime,
    /// How strongly.
    pub strength: Strength,
    /// Where it says so.
    pub citation: Citation,
}

/// What a policy says of the individual agreement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AgreementRules {
    /// Topics it must speak of.
    pub topics: Vec<TopicRule>,
    /// The most that may be agreed.
    pub limits: Vec<Limit>,
    /// Named checks.
    pub checks: Vec<Check>,
    /// How long it may run.
    pub term: Option<Term>,
    /// How it may be ended.
    pub notice: Vec<NoticeRule>,
    /// When it is evaluated.
    pub evaluation: Option<Evaluation>,
    /// Equipment categories of the policy's own.
    pub equipment_categories: Vec<Named>,
}
