//! What the description of an agreement states, as parameters; the words come from [`crate::text`].

use super::fields::{PlaceKind, Tenure, Weekday};
use super::kinds::Label;
use crate::calendar::Date;
use crate::policy::{
    CountFrom, Country, EvaluationTime, Ground, Length, NoticePeriod, SharePer, Side, Strength, TermLength,
    named,
};

named! {
    /// The headings of a description, in order.
    #[allow(missing_docs, reason = "the names say it")]
    Heading {
        Parties = "parties",
        Places = "places",
        Extent = "extent",
        Duration = "duration",
        Terms = "terms",
        Notice = "notice",
        FollowUp = "followUp",
        EmployeeDuties = "employeeDuties",
        EmployerDuties = "employerDuties",
        Equipment = "equipment",
        Approvals = "approvals",
        Signatures = "signatures",
    }
}

/// One line of a description. What is absent is said to be not stated.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Statement<'a> {
    Employee {
        name: Option<&'a str>,
        unit: Option<&'a str>,
    },
    Manager {
        name: Option<&'a str>,
    },
    MainWorkplace(Option<&'a str>),
    RemoteWorkplace {
        kind: Option<PlaceKind>,
        address: Option<&'a str>,
        country: Option<&'a str>,
    },
    Tenure(Tenure),
    LandlordConsulted(bool),
    DaysPerWeek(f64),
    DaysPerMonth(f64),
    Share {
        percent: f64,
        per: Option<SharePer>,
    },
    Weekdays(Vec<Weekday>),
    ExtentNotStated,
    /// Days on which the policy asks for work at the ordinary workplace.
    OfficeDays {
        days: &'a [Weekday],
        strength: Strength,
    },
    /// Where the policy allows remote work abroad.
    Countries {
        countries: &'a [Country],
        strength: Strength,
    },
    /// How long a stay in the agreement's country may be, and to which day where that can be told.
    Stay {
        country: &'a Country,
        longest: Length,
        latest: Option<Date>,
        strength: Strength,
    },
    Start(Option<Date>),
    End(Option<Date>),
    /// How long the policy lets an agreement run, and to which day where that can be told.
    Term {
        length: TermLength,
        latest: Option<Date>,
        strength: Strength,
    },
    Topic {
        topic: Label<'a>,
        text: Option<&'a str>,
    },
    NoTerms,
    /// A clause of the policy.
    Notice {
        given_by: &'a [Side],
        ground: Ground,
        period: NoticePeriod,
        count_from: CountFrom,
        /// The day of notice from which it holds, where it replaces another.
        from: Option<Date>,
    },
    /// What the policy says here depends on the day on which the agreement starts, which is not stated.
    DependsOnStart,
    /// Days of notice that the agreement itself states; whether the policy has a period of its own.
    NoticeDays {
        days: f64,
        policy_has_one: bool,
    },
    NoticeNotRegulated,
    TerminableEarly(bool),
    FollowUps(Vec<Date>),
    Evaluation {
        time: EvaluationTime,
        strength: Strength,
    },
    EvaluationNotRegulated,
    Renews {
        start: Option<Date>,
        end: Option<Date>,
        evaluated_on: Option<Date>,
    },
    NoDuties,
    RiskAssessed(Option<Date>),
    HomeInsurance(Option<bool>),
    Equipment {
        item: Option<&'a str>,
        category: Option<Label<'a>>,
        provided_by: Option<Side>,
    },
    NoEquipment,
    Approval {
        by: Option<Label<'a>>,
        on: Option<Date>,
    },
    NoApprovals,
    PartOfEmploymentContract(bool),
    EmployeeSignature(Option<Date>),
    ManagerSignature(Option<Date>),
}
