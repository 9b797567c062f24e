//! What the parts of an agreement are called, in English.

use crate::agreement::fields::{Field, PlaceKind, Tenure, Weekday};
use crate::agreement::kinds::{Choices, Label};
use crate::calendar::Date;
use crate::list::Listed;
use crate::policy::{
    Country, KnownEquipment, KnownTopic, Length, Measure, NoticePeriod, SharePer, Side, Strength, TermLength,
};
use crate::text::number;

/// The name of a member, as a form would have it.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::Employee => "Information about the employee",
        Field::EmployeeName => "The employee’s name",
        Field::EmployeeUnit => "The employee’s unit",
        Field::Manager => "Information about the manager",
        Field::ManagerName => "The manager’s name",
        Field::MainWorkplace => "Ordinary workplace",
        Field::RemoteWorkplace => "Remote workplace",
        Field::PlaceKind => "Kind of remote workplace",
        Field::Country => "Country",
        Field::Address => "Address of the remote workplace",
        Field::Tenure => "How the home is held",
        Field::LandlordConsulted => "Approval by landlord or housing association",
        Field::Start => "Start date",
        Field::End => "End date",
        Field::Extent => "Extent",
        Field::DaysPerWeek => "Days a week",
        Field::DaysPerMonth => "Days a month",
        Field::SharePercent => "Share of working time in percent",
        Field::SharePer => "Time that the share is counted over",
        Field::Weekdays => "Day of the week",
        Field::Terms => "Terms",
        Field::RiskAssessedOn => "Date of the risk assessment",
        Field::HomeInsurance => "Home insurance",
        Field::NoticeDays => "Notice period in days",
        Field::TerminableEarly => "Ending early",
        Field::FollowUps => "Follow-up date",
        Field::Equipment => "Equipment",
        Field::Item => "Name of the equipment",
        Field::Category => "Kind of equipment",
        Field::ProvidedBy => "Who provides the equipment",
        Field::Approvals => "Approval",
        Field::ApprovedBy => "Who has approved",
        Field::ApprovedOn => "Date of the approval",
        Field::PartOfEmploymentContract => "Part of the contract of employment",
        Field::Renews => "Earlier agreement",
        Field::RenewedStart => "Start date of the earlier agreement",
        Field::RenewedEnd => "End date of the earlier agreement",
        Field::EvaluatedOn => "Date of the evaluation",
        Field::Signatures => "Signatures",
        Field::EmployeeSignature => "Date of the employee’s signature",
        Field::ManagerSignature => "Date of the manager’s signature",
    }
}

/// A topic's name, within a sentence.
pub fn topic(topic: KnownTopic) -> &'static str {
    match topic {
        KnownTopic::WorkingHours => "working hours",
        KnownTopic::OnSiteTasks => "tasks done on site",
        KnownTopic::WorkEnvironment => "work environment",
        KnownTopic::InformationSecurity => "information security",
        KnownTopic::Insurance => "insurance",
        KnownTopic::AttendanceLeadTime => "time to come to the workplace",
        KnownTopic::EmployerResponsibility => "the employer’s responsibility",
        KnownTopic::Responsibilities => "who is responsible for what",
        KnownTopic::Presence => "presence at the workplace",
        KnownTopic::Prerequisites => "conditions for the remote work",
        KnownTopic::Availability => "availability",
    }
}

/// A category of equipment.
pub fn equipment(category: KnownEquipment) -> &'static str {
    match category {
        KnownEquipment::It => "IT equipment",
        KnownEquipment::Phone => "phone",
        KnownEquipment::Accessory => "accessories",
        KnownEquipment::Aid => "aids",
        KnownEquipment::Furniture => "furniture",
        KnownEquipment::Lighting => "lighting",
        KnownEquipment::Broadband => "broadband",
    }
}

/// A kind of place.
pub fn place(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Home => "at home",
        PlaceKind::OtherInSweden => "another place in Sweden",
        PlaceKind::Abroad => "abroad",
    }
}

/// How a home is held.
pub fn tenure(tenure: Tenure) -> &'static str {
    match tenure {
        Tenure::Owned => "owned",
        Tenure::Rented => "rented",
        Tenure::Cooperative => "housing cooperative",
    }
}

/// A day of the week.
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// A side of the agreement.
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Employee => "the employee",
        Side::Employer => "the employer",
    }
}

/// The time that a share counts over.
pub fn share_per(per: SharePer) -> &'static str {
    match per {
        SharePer::Week => "a week",
        SharePer::Month => "a month",
    }
}

/// What things are called.
pub fn label<'a>(label: &Label<'a>) -> &'a str {
    match label {
        Label::Own(text) => &text.en,
        Label::Topic(known) => topic(*known),
        Label::Role(role) => super::eligibility::role(role.as_str()),
        Label::Equipment(category) => equipment(*category),
        Label::Unnamed(id) => id,
    }
}

/// The choices, as a person would read them out.
pub fn choices(choices: &Choices<'_>) -> String {
    let names: Vec<&str> = match choices {
        Choices::PlaceKind => PlaceKind::ALL.iter().map(|kind| place(*kind)).listed(),
        Choices::Tenure => Tenure::ALL.iter().map(|held| tenure(*held)).listed(),
        Choices::SharePer => SharePer::ALL.iter().map(|per| share_per(*per)).listed(),
        Choices::Weekday => Weekday::ALL.iter().map(|day| weekday(*day)).listed(),
        Choices::Side => Side::ALL.iter().map(|by| side(*by)).listed(),
        Choices::Equipment(_) | Choices::Role(_) => {
            return list(&choices.labels().iter().map(label).listed(), "or");
        }
    };
    list(&names, "or")
}

/// "a, b and c".
pub fn list(names: &[&str], last: &str) -> String {
    crate::text::enumeration(names, last)
}

/// A number with its noun.
pub fn count(number_of: f64, one: &str, many: &str) -> String {
    let noun = if number_of == 1.0 { one } else { many };
    format!("{} {noun}", number(number_of, '.'))
}

/// Days.
pub fn days(number_of: f64) -> String {
    count(number_of, "day", "days")
}

/// An extent: "3 days a week".
pub fn extent(measure: Measure, per: Option<SharePer>, amount: f64) -> String {
    match measure {
        Measure::DaysPerWeek => format!("{} a week", days(amount)),
        Measure::DaysPerMonth => format!("{} a month", days(amount)),
        Measure::SharePercent => {
            let share = format!("{} percent of working time", number(amount, '.'));
            per.map_or_else(|| share.clone(), |per| format!("{share} {}", share_per(per)))
        }
    }
}

/// What a country is called; its code where the policy gives no name.
pub fn country(country: &Country) -> &str {
    country.name.as_ref().map_or(&country.code, |name| &name.en)
}

/// Countries to choose from, counted where there are too many to read out.
pub fn countries(countries: &[Country]) -> String {
    if countries.len() > 6 {
        return format!("one of the {} countries that the policy lists", countries.len());
    }
    list(&countries.iter().map(country).listed(), "or")
}

/// A length of time.
pub fn length(length: Length) -> String {
    super::calendar::period(length.period())
}

/// A notice period.
pub fn notice(period: NoticePeriod) -> String {
    match period {
        NoticePeriod::Immediate => "0 days".into(),
        NoticePeriod::After(after) => length(after),
    }
}

/// How long an agreement may run; days are written by `day`.
pub fn term(term: TermLength, day: fn(Date) -> String) -> String {
    match term {
        TermLength::For(most) => format!("at most {}", length(most)),
        TermLength::Until(last) => format!("until {} at the latest", day(last)),
        TermLength::Open { .. } => "until further notice".into(),
    }
}

/// A day as it is written in a form.
pub fn day(day: Date) -> String {
    day.to_string()
}

/// The verb of a demand, a recommendation or a possibility, and of its opposite.
pub fn verbs(strength: Strength) -> (&'static str, &'static str) {
    match strength {
        Strength::Must => ("must", "must not"),
        Strength::Should => ("should", "should not"),
        Strength::May => ("may", "need not"),
    }
}
