//! What can be wrong with an agreement: a code, what a message needs to know, and the fix where there is one.

use super::fields::{Field, Place, PlaceKind, Weekday};
use super::fixes::Fix;
use super::kinds::{Choices, Label, Range, Type};
use crate::calendar::Date;
use crate::list::Listed;
use crate::policy::{
    Before, Country, Form, Length, Measure, NoticePeriod, SharePer, Side, TermLength, named,
};
use crate::value::Value;

named! {
    /// What is wrong; the names are part of the public contract.
    #[allow(missing_docs, reason = "named after the codes of the contract, section 4")]
    AgreementCode {
        MissingField = "missing-field",
        WrongType = "wrong-type",
        UnknownField = "unknown-field",
        UnknownChoice = "unknown-choice",
        InvalidDate = "invalid-date",
        DateOutOfRange = "date-out-of-range",
        OutOfRange = "out-of-range",
        EndBeforeStart = "end-before-start",
        NoExtent = "no-extent",
        WeekdayMismatch = "weekday-mismatch",
        DuplicateWeekday = "duplicate-weekday",
        FollowUpOutsideTerm = "follow-up-outside-term",
        SignatureMissing = "signature-missing",
        SignedAfterStart = "signed-after-start",
        EvaluatedAfterStart = "evaluated-after-start",
        RenewalGapOrOverlap = "renewal-gap-or-overlap",
        TermTooLong = "term-too-long",
        NoEndDate = "no-end-date",
        TopicMissing = "topic-missing",
        NoticePeriodMismatch = "notice-period-mismatch",
        EarlyTerminationExcluded = "early-termination-excluded",
        TooManyDays = "too-many-days",
        ExtentNotComparable = "extent-not-comparable",
        ApprovalMissing = "approval-missing",
        Abroad = "abroad",
        RiskAssessmentMissing = "risk-assessment-missing",
        RiskAssessmentLate = "risk-assessment-late",
        InsuranceMissing = "insurance-missing",
        LandlordNotConsulted = "landlord-not-consulted",
        CostOnEmployer = "cost-on-employer",
        FollowUpMissing = "follow-up-missing",
        EvaluationMissing = "evaluation-missing",
        EmploymentContract = "employment-contract",
        OutsidePolicyValidity = "outside-policy-validity",
        AgreementNotNeeded = "agreement-not-needed",
        OfficeDay = "office-day",
        CountryNotAllowed = "country-not-allowed",
        StayTooLong = "stay-too-long",
    }
}

/// A fault, with what its message needs to know.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "named after the codes; the members say what they hold")]
pub enum Fault<'a> {
    MissingField,
    WrongType { expected: Type, actual: Type },
    UnknownField { given: &'a str, near: Option<Place<'a>>, movable: bool },
    UnknownChoice { given: &'a str, choices: Choices<'a> },
    InvalidDate { given: &'a str },
    DateOutOfRange { given: &'a str },
    OutOfRange { given: f64, range: Range },
    EndBeforeStart { start: Date, end: Date },
    NoExtent,
    WeekdayMismatch { weekdays: u32, days: f64 },
    DuplicateWeekday { day: Weekday },
    FollowUpOutsideTerm { day: Date, start: Option<Date>, end: Option<Date> },
    SignatureMissing,
    SignedAfterStart { day: Date, start: Date },
    EvaluatedAfterStart { day: Date, start: Date },
    RenewalGapOrOverlap { start: Date, day_after: Option<Date> },
    TermTooLong { length: TermLength, end: Date, latest: Date, fits: bool },
    NoEndDate { length: TermLength, latest: Option<Date> },
    TopicMissing { topic: Label<'a> },
    NoticePeriodMismatch { given: f64, periods: Vec<NoticePeriod>, exact: Option<f64> },
    EarlyTerminationExcluded,
    TooManyDays { measure: Measure, per: Option<SharePer>, at_most: f64, given: f64 },
    ExtentNotComparable { at_most: f64 },
    ApprovalMissing { by: Label<'a>, role: &'a str, measure: Measure, per: Option<SharePer>, at_most: f64 },
    Abroad { by: Option<(Label<'a>, &'a str)> },
    RiskAssessmentMissing,
    RiskAssessmentLate { before: Before, limit: Date, day: Date },
    InsuranceMissing { denied: bool },
    LandlordNotConsulted { denied: bool },
    CostOnEmployer { item: Option<&'a str>, category: Label<'a> },
    FollowUpMissing,
    EvaluationMissing { early: Option<(Date, Date)> },
    EmploymentContract,
    OutsidePolicyValidity { day: Date, from: Option<Date>, to: Option<Date> },
    AgreementNotNeeded { form: Form },
    OfficeDay { day: Weekday },
    CountryNotAllowed { given: &'a str, countries: &'a [Country] },
    StayTooLong { country: &'a Country, longest: Length, end: Option<Date>, latest: Option<Date> },
}

fn date(day: Date) -> Value {
    Value::Text(day.to_string())
}

fn bounds(members: &[(&str, Option<Value>)]) -> Option<Value> {
    let mut given = Vec::new();
    for (name, value) in members {
        if let Some(value) = value {
            given.push(((*name).to_owned(), value.clone()));
        }
    }
    Some(Value::Object(given))
}

fn at_most(limit: f64) -> Option<Value> {
    bounds(&[("max", Some(Value::Number(limit)))])
}

fn until(day: Date) -> Option<Value> {
    bounds(&[("max", Some(date(day)))])
}

impl Fault<'_> {
    /// Its code.
    #[must_use]
    pub fn code(&self) -> AgreementCode {
        match self {
            Fault::MissingField => AgreementCode::MissingField,
            Fault::WrongType { .. } => AgreementCode::WrongType,
            Fault::UnknownField { .. } => AgreementCode::UnknownField,
            Fault::UnknownChoice { .. } => AgreementCode::UnknownChoice,
            Fault::InvalidDate { .. } => AgreementCode::InvalidDate,
            Fault::DateOutOfRange { .. } => AgreementCode::DateOutOfRange,
            Fault::OutOfRange { .. } => AgreementCode::OutOfRange,
            Fault::EndBeforeStart { .. } => AgreementCode::EndBeforeStart,
            Fault::NoExtent => AgreementCode::NoExtent,
            Fault::WeekdayMismatch { .. } => AgreementCode::WeekdayMismatch,
            Fault::DuplicateWeekday { .. } => AgreementCode::DuplicateWeekday,
            Fault::FollowUpOutsideTerm { .. } => AgreementCode::FollowUpOutsideTerm,
            Fault::SignatureMissing => AgreementCode::SignatureMissing,
            Fault::SignedAfterStart { .. } => AgreementCode::SignedAfterStart,
            Fault::EvaluatedAfterStart { .. } => AgreementCode::EvaluatedAfterStart,
            Fault::RenewalGapOrOverlap { .. } => AgreementCode::RenewalGapOrOverlap,
            Fault::TermTooLong { .. } => AgreementCode::TermTooLong,
            Fault::NoEndDate { .. } => AgreementCode::NoEndDate,
            Fault::TopicMissing { .. } => AgreementCode::TopicMissing,
            Fault::NoticePeriodMismatch { .. } => AgreementCode::NoticePeriodMismatch,
            Fault::EarlyTerminationExcluded => AgreementCode::EarlyTerminationExcluded,
            Fault::TooManyDays { .. } => AgreementCode::TooManyDays,
            Fault::ExtentNotComparable { .. } => AgreementCode::ExtentNotComparable,
            Fault::ApprovalMissing { .. } => AgreementCode::ApprovalMissing,
            Fault::Abroad { .. } => AgreementCode::Abroad,
            Fault::RiskAssessmentMissing => AgreementCode::RiskAssessmentMissing,
            Fault::RiskAssessmentLate { .. } => AgreementCode::RiskAssessmentLate,
            Fault::InsuranceMissing { .. } => AgreementCode::InsuranceMissing,
            Fault::LandlordNotConsulted { .. } => AgreementCode::LandlordNotConsulted,
            Fault::CostOnEmployer { .. } => AgreementCode::CostOnEmployer,
            Fault::FollowUpMissing => AgreementCode::FollowUpMissing,
            Fault::EvaluationMissing { .. } => AgreementCode::EvaluationMissing,
            Fault::EmploymentContract => AgreementCode::EmploymentContract,
            Fault::OutsidePolicyValidity { .. } => AgreementCode::OutsidePolicyValidity,
            Fault::AgreementNotNeeded { .. } => AgreementCode::AgreementNotNeeded,
            Fault::OfficeDay { .. } => AgreementCode::OfficeDay,
            Fault::CountryNotAllowed { .. } => AgreementCode::CountryNotAllowed,
            Fault::StayTooLong { .. } => AgreementCode::StayTooLong,
        }
    }

    /// Whether a draft is only told of it: what is not there yet can still come.
    pub(super) fn is_remark_in_draft(&self) -> bool {
        match self {
            Fault::MissingField
            | Fault::NoExtent
            | Fault::NoEndDate { .. }
            | Fault::SignatureMissing
            | Fault::TopicMissing { .. }
            | Fault::ApprovalMissing { .. }
            | Fault::RiskAssessmentMissing
            | Fault::InsuranceMissing { .. }
            | Fault::FollowUpMissing
            | Fault::EvaluationMissing { .. }
            | Fault::LandlordNotConsulted { .. } => true,
            Fault::StayTooLong { end, .. } => end.is_none(),
            _ => false,
        }
    }

    /// What would have been right, as data: a value, a list of choices, or bounds (inclusive `min` and `max`,
    /// exclusive `before`).
    #[must_use]
    pub fn expected(&self) -> Option<Value> {
        match self {
            Fault::WrongType { expected, .. } => Some(expected.as_str().into()),
            Fault::UnknownField { near, .. } => near.map(|place| Value::Text(place.pointer())),
            Fault::UnknownChoice { choices, .. } => {
                Some(Value::List(choices.values().into_iter().map(Value::from).listed()))
            }
            Fault::DateOutOfRange { .. } => {
                bounds(&[("min", Some(date(Date::MIN))), ("max", Some(date(Date::MAX)))])
            }
            Fault::OutOfRange { range, .. } => {
                let (min, max, step) = match range {
                    Range::HalfDays(most) => (0.5, Some(*most), Some(0.5)),
                    Range::Share => (1.0, Some(100.0), None),
                    Range::WholeDays => (0.0, None, Some(1.0)),
                };
                let number = |number: f64| Some(Value::Number(number));
                bounds(&[
                    ("min", number(min)),
                    ("max", max.and_then(number)),
                    ("step", step.and_then(number)),
                ])
            }
            Fault::EndBeforeStart { start, .. } => bounds(&[("min", Some(date(*start)))]),
            Fault::WeekdayMismatch { days, .. } => Some(Value::Number(days.ceil())),
            Fault::FollowUpOutsideTerm { start, end, .. } => {
                bounds(&[("min", start.map(date)), ("max", end.map(date))])
            }
            Fault::SignedAfterStart { start, .. } | Fault::EvaluatedAfterStart { start, .. } => until(*start),
            Fault::RenewalGapOrOverlap { day_after, .. } => day_after.map(date),
            Fault::TermTooLong { latest, .. } => Some(date(*latest)),
            Fault::NoEndDate { latest, .. } | Fault::StayTooLong { latest, .. } => latest.map(date),
            Fault::CountryNotAllowed { countries, .. } => {
                let codes = countries.iter().map(|country| Value::from(country.code.as_str()));
                Some(Value::List(codes.listed()))
            }
            Fault::NoticePeriodMismatch { exact, .. } => exact.map(Value::Number),
            Fault::TooManyDays { at_most: limit, .. } | Fault::ExtentNotComparable { at_most: limit } => {
                at_most(*limit)
            }
            Fault::ApprovalMissing { role, .. } => Some((*role).into()),
            Fault::Abroad { by } => by.map(|(_, role)| role.into()),
            Fault::RiskAssessmentLate { before: Before::Start, limit, .. } => {
                bounds(&[("before", Some(date(*limit)))])
            }
            Fault::RiskAssessmentLate { before: Before::Approval, limit, .. } => until(*limit),
            Fault::EarlyTerminationExcluded
            | Fault::InsuranceMissing { .. }
            | Fault::LandlordNotConsulted { .. } => Some(true.into()),
            Fault::EmploymentContract => Some(false.into()),
            Fault::CostOnEmployer { .. } => Some(Side::Employee.as_str().into()),
            Fault::OutsidePolicyValidity { from, to, .. } => {
                bounds(&[("min", from.map(date)), ("max", to.map(date))])
            }
            Fault::AgreementNotNeeded { form } => Some(form.as_str().into()),
            Fault::EvaluationMissing { early } => {
                early.and_then(|(_, start)| bounds(&[("min", Some(date(start)))]))
            }
            Fault::MissingField
            | Fault::InvalidDate { .. }
            | Fault::NoExtent
            | Fault::DuplicateWeekday { .. }
            | Fault::OfficeDay { .. }
            | Fault::SignatureMissing
            | Fault::TopicMissing { .. }
            | Fault::RiskAssessmentMissing
            | Fault::FollowUpMissing => None,
        }
    }

    /// What was given instead, as data; none where nothing was.
    #[must_use]
    pub fn actual(&self) -> Option<Value> {
        match self {
            Fault::WrongType { actual, .. } => Some(actual.as_str().into()),
            Fault::UnknownField { given, .. }
            | Fault::UnknownChoice { given, .. }
            | Fault::InvalidDate { given }
            | Fault::CountryNotAllowed { given, .. }
            | Fault::DateOutOfRange { given } => Some((*given).into()),
            Fault::OutOfRange { given, .. }
            | Fault::NoticePeriodMismatch { given, .. }
            | Fault::TooManyDays { given, .. } => Some(Value::Number(*given)),
            Fault::EndBeforeStart { end, .. } | Fault::TermTooLong { end, .. } => Some(date(*end)),
            Fault::WeekdayMismatch { weekdays, .. } => Some(Value::Number(f64::from(*weekdays))),
            Fault::StayTooLong { end, .. } => end.map(date),
            Fault::DuplicateWeekday { day } | Fault::OfficeDay { day } => Some(day.as_str().into()),
            Fault::FollowUpOutsideTerm { day, .. }
            | Fault::SignedAfterStart { day, .. }
            | Fault::EvaluatedAfterStart { day, .. }
            | Fault::RiskAssessmentLate { day, .. }
            | Fault::OutsidePolicyValidity { day, .. } => Some(date(*day)),
            Fault::RenewalGapOrOverlap { start, .. } => Some(date(*start)),
            Fault::EarlyTerminationExcluded => Some(false.into()),
            Fault::InsuranceMissing { denied } | Fault::LandlordNotConsulted { denied } => {
                denied.then_some(Value::Bool(false))
            }
            Fault::EmploymentContract => Some(true.into()),
            Fault::Abroad { .. } => Some(PlaceKind::Abroad.as_str().into()),
            Fault::CostOnEmployer { .. } => Some(Side::Employer.as_str().into()),
            Fault::EvaluationMissing { early } => early.map(|(day, _)| date(day)),
            Fault::MissingField
            | Fault::NoExtent
            | Fault::SignatureMissing
            | Fault::NoEndDate { .. }
            | Fault::TopicMissing { .. }
            | Fault::ExtentNotComparable { .. }
            | Fault::ApprovalMissing { .. }
            | Fault::RiskAssessmentMissing
            | Fault::FollowUpMissing
            | Fault::AgreementNotNeeded { .. } => None,
        }
    }

    /// The fix, where one value is plainly right.
    #[must_use]
    pub fn fix(&self, place: &Place<'_>) -> Option<Fix> {
        let replace = |value: Value| Some(Fix::Replace { path: place.pointer(), value });
        match self {
            Fault::UnknownField { near: Some(near), movable: true, .. } => {
                Some(Fix::Move { from: place.pointer(), path: near.pointer() })
            }
            Fault::DuplicateWeekday { .. } => Some(Fix::Remove { path: place.pointer() }),
            Fault::RenewalGapOrOverlap { day_after: Some(day), .. } => replace(date(*day)),
            Fault::TermTooLong { latest, fits: true, .. } => replace(date(*latest)),
            Fault::StayTooLong { end: Some(_), latest: Some(latest), .. } => replace(date(*latest)),
            Fault::NoEndDate { latest: Some(latest), .. }
            | Fault::StayTooLong { end: None, latest: Some(latest), .. } => {
                Some(Fix::Add { path: Place::of(Field::End).pointer(), value: date(*latest) })
            }
            Fault::NoticePeriodMismatch { exact: Some(days), .. } => replace(Value::Number(*days)),
            Fault::EarlyTerminationExcluded => replace(true.into()),
            Fault::EmploymentContract => replace(false.into()),
            _ => None,
        }
    }
}
