//! What the parts of an agreement are called, in Swedish.

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
        Field::Employee => "Uppgifter om medarbetaren",
        Field::EmployeeName => "Medarbetarens namn",
        Field::EmployeeUnit => "Medarbetarens enhet",
        Field::Manager => "Uppgifter om chefen",
        Field::ManagerName => "Chefens namn",
        Field::MainWorkplace => "Ordinarie arbetsplats",
        Field::RemoteWorkplace => "Distansarbetsplats",
        Field::PlaceKind => "Typ av distansarbetsplats",
        Field::Country => "Land",
        Field::Address => "Adress till distansarbetsplatsen",
        Field::Tenure => "Hur bostaden innehas",
        Field::LandlordConsulted => "Hyresvärdens eller föreningens godkännande",
        Field::Start => "Startdatum",
        Field::End => "Slutdatum",
        Field::Extent => "Omfattning",
        Field::DaysPerWeek => "Dagar per vecka",
        Field::DaysPerMonth => "Dagar per månad",
        Field::SharePercent => "Andel av arbetstiden i procent",
        Field::SharePer => "Tid som andelen räknas på",
        Field::Weekdays => "Veckodag",
        Field::Terms => "Villkor",
        Field::RiskAssessedOn => "Datum för riskbedömning",
        Field::HomeInsurance => "Hemförsäkring",
        Field::NoticeDays => "Uppsägningstid i dagar",
        Field::TerminableEarly => "Uppsägning i förtid",
        Field::FollowUps => "Datum för uppföljning",
        Field::Equipment => "Utrustning",
        Field::Item => "Benämning på utrustningen",
        Field::Category => "Typ av utrustning",
        Field::ProvidedBy => "Vem som står för utrustningen",
        Field::Approvals => "Godkännande",
        Field::ApprovedBy => "Vem som har godkänt",
        Field::ApprovedOn => "Datum för godkännandet",
        Field::PartOfEmploymentContract => "Del av anställningsavtalet",
        Field::Renews => "Tidigare överenskommelse",
        Field::RenewedStart => "Den tidigare överenskommelsens startdatum",
        Field::RenewedEnd => "Den tidigare överenskommelsens slutdatum",
        Field::EvaluatedOn => "Datum för utvärdering",
        Field::Signatures => "Underskrifter",
        Field::EmployeeSignature => "Datum för medarbetarens underskrift",
        Field::ManagerSignature => "Datum för chefens underskrift",
    }
}

/// A topic's name, within a sentence.
pub fn topic(topic: KnownTopic) -> &'static str {
    match topic {
        KnownTopic::WorkingHours => "arbetstid",
        KnownTopic::OnSiteTasks => "uppgifter som görs på plats",
        KnownTopic::WorkEnvironment => "arbetsmiljö",
        KnownTopic::InformationSecurity => "informationssäkerhet",
        KnownTopic::Insurance => "försäkringar",
        KnownTopic::AttendanceLeadTime => "inställelsetid",
        KnownTopic::EmployerResponsibility => "arbetsgivarens ansvar",
        KnownTopic::Responsibilities => "ansvarsfördelning",
        KnownTopic::Presence => "närvaro på arbetsplatsen",
        KnownTopic::Prerequisites => "förutsättningar för distansarbetet",
        KnownTopic::Availability => "tillgänglighet",
    }
}

/// A category of equipment.
pub fn equipment(category: KnownEquipment) -> &'static str {
    match category {
        KnownEquipment::It => "it-utrustning",
        KnownEquipment::Phone => "telefon",
        KnownEquipment::Accessory => "tillbehör",
        KnownEquipment::Aid => "hjälpmedel",
        KnownEquipment::Furniture => "möbler",
        KnownEquipment::Lighting => "belysning",
        KnownEquipment::Broadband => "bredband",
    }
}

/// A kind of place.
pub fn place(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Home => "hemma",
        PlaceKind::OtherInSweden => "annan plats i Sverige",
        PlaceKind::Abroad => "utomlands",
    }
}

/// How a home is held.
pub fn tenure(tenure: Tenure) -> &'static str {
    match tenure {
        Tenure::Owned => "ägd",
        Tenure::Rented => "hyrd",
        Tenure::Cooperative => "bostadsrätt",
    }
}

/// A day of the week.
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "måndag",
        Weekday::Tue => "tisdag",
        Weekday::Wed => "onsdag",
        Weekday::Thu => "torsdag",
        Weekday::Fri => "fredag",
        Weekday::Sat => "lördag",
        Weekday::Sun => "söndag",
    }
}

/// A side of the agreement.
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Employee => "medarbetaren",
        Side::Employer => "arbetsgivaren",
    }
}

/// The time that a share counts over.
pub fn share_per(per: SharePer) -> &'static str {
    match per {
        SharePer::Week => "per vecka",
        SharePer::Month => "per månad",
    }
}

/// What things are called.
pub fn label<'a>(label: &Label<'a>) -> &'a str {
    match label {
        Label::Own(text) => &text.sv,
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
            return list(&choices.labels().iter().map(label).listed(), "eller");
        }
    };
    list(&names, "eller")
}

/// "a, b och c".
pub fn list(names: &[&str], last: &str) -> String {
    crate::text::enumeration(names, last)
}

/// A number with its noun.
pub fn count(number_of: f64, one: &str, many: &str) -> String {
    let noun = if number_of == 1.0 { one } else { many };
    format!("{} {noun}", number(number_of, ','))
}

/// Days.
pub fn days(number_of: f64) -> String {
    count(number_of, "dag", "dagar")
}

/// An extent: "3 dagar per vecka".
pub fn extent(measure: Measure, per: Option<SharePer>, amount: f64) -> String {
    match measure {
        Measure::DaysPerWeek => format!("{} per vecka", days(amount)),
        Measure::DaysPerMonth => format!("{} per månad", days(amount)),
        Measure::SharePercent => {
            let share = format!("{} procent av arbetstiden", number(amount, ','));
            per.map_or_else(|| share.clone(), |per| format!("{share} {}", share_per(per)))
        }
    }
}

/// What a country is called; its code where the policy gives no name.
pub fn country(country: &Country) -> &str {
    country.name.as_ref().map_or(&country.code, |name| &name.sv)
}

/// Countries to choose from, counted where there are too many to read out.
pub fn countries(countries: &[Country]) -> String {
    if countries.len() > 6 {
        return format!("ett av de {} länder som policyn räknar upp", countries.len());
    }
    list(&countries.iter().map(country).listed(), "eller")
}

/// A length of time.
pub fn length(length: Length) -> String {
    super::calendar::period(length.period())
}

/// A notice period.
pub fn notice(period: NoticePeriod) -> String {
    match period {
        NoticePeriod::Immediate => "0 dagar".into(),
        NoticePeriod::After(after) => length(after),
    }
}

/// How long an agreement may run; days are written by `day`.
pub fn term(term: TermLength, day: fn(Date) -> String) -> String {
    match term {
        TermLength::For(most) => format!("högst {}", length(most)),
        TermLength::Until(last) => format!("längst till och med {}", day(last)),
        TermLength::Open { .. } => "tills vidare".into(),
    }
}

/// A day as it is written in a form.
pub fn day(day: Date) -> String {
    day.to_string()
}

/// The verb of a demand, a recommendation or a possibility, and of its opposite.
pub fn verbs(strength: Strength) -> (&'static str, &'static str) {
    match strength {
        Strength::Must => ("ska", "ska inte"),
        Strength::Should => ("bör", "bör inte"),
        Strength::May => ("kan", "behöver inte"),
    }
}
