//! What is wrong with an agreement and what to do about it, in Swedish: whole sentences, shown beside the field.

use super::agreement_terms::{self as terms, days, label, verbs};
use crate::agreement::Fault;
use crate::agreement::fields::{Below, Field, Place};
use crate::agreement::kinds::{Range, Type};
use crate::list::Listed;
use crate::policy::{Before, Form, Strength};
use crate::text::{capitalised, number, shortened};

/// The message of one fault.
#[allow(clippy::too_many_lines, reason = "one sentence or two for each code")]
pub fn message(place: &Place<'_>, fault: &Fault<'_>, strength: Strength) -> String {
    let subject = subject(place);
    let (shall, shall_not) = verbs(strength);
    match fault {
        Fault::MissingField if place.index.is_some() && place.field.is_some_and(Field::is_list) => {
            format!("{subject} är tom. Fyll i raden eller ta bort den.")
        }
        Fault::MissingField => format!("{subject} saknas. Fyll i uppgiften."),
        Fault::WrongType { .. } if place.field.is_none() => {
            "Det här är ingen överenskommelse. Fyll i överenskommelsens uppgifter.".into()
        }
        Fault::WrongType { expected, .. } => format!("{subject} har fel slags värde. {}", wanted(*expected)),
        Fault::UnknownField { given, near, .. } => {
            let given = shortened(given);
            match near {
                Some(near) => {
                    format!("Uppgiften ”{given}” är okänd. Menade du ”{}”?", self::subject(near))
                }
                None => format!("Uppgiften ”{given}” är okänd. Ta bort den."),
            }
        }
        Fault::UnknownChoice { given, choices } => {
            format!("{subject}: ”{}” går inte att välja. Välj {}.", shortened(given), terms::choices(choices))
        }
        Fault::InvalidDate { given } => format!(
            "{subject}: ”{}” är inget datum. Skriv en dag som finns, i formen ÅÅÅÅ-MM-DD.",
            shortened(given)
        ),
        Fault::DateOutOfRange { .. } => {
            format!("{subject} ligger utanför kalendern. Välj en dag från 1900-01-01 till 2199-12-31.")
        }
        Fault::OutOfRange { given, range } => {
            let rule = match range {
                Range::HalfDays(most) => {
                    format!("Skriv hela eller halva dagar, från 0,5 till {}.", number(*most, ','))
                }
                Range::Share => "Skriv ett tal från 1 till 100.".into(),
                Range::WholeDays => "Skriv ett helt antal dagar, 0 eller fler.".into(),
            };
            // A number beyond all measure says nothing that the rule does not.
            if given.abs() < 1e9 {
                format!("{subject} kan inte vara {}. {rule}", number(*given, ','))
            } else {
                format!("{subject} har ett orimligt värde. {rule}")
            }
        }
        Fault::EndBeforeStart { start, .. } => {
            format!("{subject} ligger före startdatumet {}. Välj den dagen eller en senare.", terms::day(*start))
        }
        Fault::NoExtent => {
            "Omfattningen saknas. Ange dagar per vecka, dagar per månad, andel av arbetstiden eller veckodagar."
                .into()
        }
        Fault::WeekdayMismatch { weekdays, days: week } => format!(
            "{}, men {} per vecka kräver {}. Ändra det ena.",
            capitalised(&terms::count(f64::from(*weekdays), "veckodag är vald", "veckodagar är valda")),
            days(*week),
            number(week.ceil(), ',')
        ),
        Fault::DuplicateWeekday { day } => {
            format!("{} är vald mer än en gång. Ta bort upprepningen.", capitalised(terms::weekday(*day)))
        }
        Fault::FollowUpOutsideTerm { start, end, .. } => {
            let bounds = match (start, end) {
                (Some(start), Some(end)) => format!("från {} till {}", terms::day(*start), terms::day(*end)),
                (Some(start), None) => format!("från {}", terms::day(*start)),
                (None, Some(end)) => format!("senast {}", terms::day(*end)),
                (None, None) => "inom överenskommelsens tid".into(),
            };
            format!("Uppföljningen ligger utanför överenskommelsens tid. Välj en dag {bounds}.")
        }
        Fault::SignatureMissing => format!("{subject} saknas. Överenskommelsen ska skrivas under av båda."),
        Fault::SignedAfterStart { start, .. } => {
            format!("Underskriften är senare än startdatumet {}. Skriv under innan distansarbetet börjar.", terms::day(*start))
        }
        Fault::EvaluatedAfterStart { start, .. } => format!(
            "Utvärderingen gjordes efter att den nya perioden började {}. Utvärdera före förlängningen.",
            terms::day(*start)
        ),
        Fault::RenewalGapOrOverlap { day_after, .. } => match day_after {
            Some(day) => format!(
                "Startdatumet följer inte direkt på den tidigare överenskommelsen. Dagen efter dess slut är {}.",
                terms::day(*day)
            ),
            None => "Startdatumet följer inte direkt på den tidigare överenskommelsen. Ändra något av datumen."
                .into(),
        },
        Fault::TermTooLong { length, latest, .. } => format!(
            "Överenskommelsen {shall} gälla {}. Välj slutdatumet {} eller ett tidigare.",
            terms::term(*length, terms::day),
            terms::day(*latest)
        ),
        Fault::NoEndDate { length, latest } => {
            let length = terms::term(*length, terms::day);
            match latest {
                Some(latest) => format!(
                    "Slutdatum saknas. Överenskommelsen {shall} gälla {length}. Välj {} eller tidigare.",
                    terms::day(*latest)
                ),
                None => {
                    format!("Slutdatum saknas. Överenskommelsen {shall} gälla {length}. Välj ett slutdatum.")
                }
            }
        }
        Fault::TopicMissing { topic } => format!(
            "Överenskommelsen {shall} ta upp {}. Skriv vad ni har kommit överens om.",
            label(topic)
        ),
        Fault::NoticePeriodMismatch { given, periods, exact } => {
            let periods: Vec<String> = periods.iter().map(|period| terms::notice(*period)).listed();
            let periods = terms::list(&periods.iter().map(String::as_str).listed(), "eller");
            let action = match exact {
                Some(exact) => format!("Skriv {} dagar.", number(*exact, ',')),
                None => "Ändra uppsägningstiden eller ta bort den.".into(),
            };
            format!("Uppsägningstiden är {}, men {shall} vara {periods}. {action}", days(*given))
        }
        Fault::EarlyTerminationExcluded => {
            format!("Överenskommelsen {shall} kunna sägas upp i förtid. Ändra svaret till ja.")
        }
        Fault::TooManyDays { measure, per, at_most, given } => format!(
            "Omfattningen är {}, men {shall} vara högst {}. Minska omfattningen.",
            terms::extent(*measure, *per, *given),
            terms::extent(*measure, *per, *at_most)
        ),
        Fault::ExtentNotComparable { at_most } => format!(
            "Policyn begränsar distansarbetet till {} per vecka. Ange dagar per vecka, så går det att jämföra.",
            days(*at_most)
        ),
        Fault::ApprovalMissing { by, measure, per, at_most, .. } => format!(
            "Mer än {} {shall} godkännas av {}. Lägg till godkännandet eller minska omfattningen.",
            terms::extent(*measure, *per, *at_most),
            label(by)
        ),
        Fault::Abroad { by: Some((by, _)) } => format!(
            "Distansarbete utomlands {shall} godkännas av {}. Lägg till godkännandet eller byt plats.",
            label(by)
        ),
        Fault::Abroad { by: None } => {
            format!("Distansarbetet {shall} ske i Sverige. Välj en annan plats.")
        }
        Fault::RiskAssessmentMissing => {
            format!("Datum för riskbedömning saknas. Riskerna {shall} vara bedömda innan distansarbetet börjar. Fyll i dagen.")
        }
        Fault::RiskAssessmentLate { before: Before::Start, limit, .. } => format!(
            "Riskerna {shall} vara bedömda innan distansarbetet börjar {}. Kontrollera datumen eller flytta starten.",
            terms::day(*limit)
        ),
        Fault::RiskAssessmentLate { before: Before::Approval, limit, .. } => format!(
            "Riskerna {shall} vara bedömda före godkännandet {}. Kontrollera datumen eller pröva frågan på nytt.",
            terms::day(*limit)
        ),
        Fault::InsuranceMissing { denied: false } => {
            format!("Uppgift om hemförsäkring saknas. Medarbetaren {shall} ha en. Svara ja om den finns.")
        }
        Fault::InsuranceMissing { denied: true } => {
            format!("Medarbetaren {shall} ha en hemförsäkring. Teckna en innan distansarbetet börjar.")
        }
        Fault::LandlordNotConsulted { .. } => format!(
            "Hyresvärden eller bostadsrättsföreningen {shall} vara tillfrågad. Svara ja när det är gjort."
        ),
        Fault::CostOnEmployer { item, category } => {
            let action = match item {
                Some(item) => format!("Ändra vem som står för ”{}”.", shortened(item)),
                None => "Ändra vem som står för utrustningen.".into(),
            };
            format!("Arbetsgivaren {shall_not} stå för {}. {action}", label(category))
        }
        Fault::FollowUpMissing => {
            format!("Uppföljning saknas. Distansarbetet {shall} följas upp. Ange minst en dag.")
        }
        Fault::EvaluationMissing { early: Some((day, start)) } => format!(
            "Utvärderingen {} gjordes innan den tidigare perioden började {}. Den perioden {shall} utvärderas före förlängningen.",
            terms::day(*day),
            terms::day(*start)
        ),
        Fault::EvaluationMissing { early: None } => format!(
            "Datum för utvärdering saknas. Den tidigare perioden {shall} utvärderas före förlängningen."
        ),
        Fault::EmploymentContract => {
            format!("Överenskommelsen {shall_not} vara en del av anställningsavtalet. Ändra svaret till nej.")
        }
        Fault::OutsidePolicyValidity { day, from, to } => {
            let bounds = match (from, to) {
                (Some(from), Some(to)) => format!("från {} till {}", terms::day(*from), terms::day(*to)),
                (Some(from), None) => format!("från {}", terms::day(*from)),
                (None, Some(to)) => format!("till och med {}", terms::day(*to)),
                (None, None) => "en annan tid".into(),
            };
            format!("{} ligger utanför policyns giltighetstid. Policyn gäller {bounds}.", terms::day(*day))
        }
        Fault::OfficeDay { day } => format!(
            "{} {shall} vara en dag på den ordinarie arbetsplatsen. Välj en annan dag.",
            capitalised(terms::weekday(*day))
        ),
        Fault::CountryNotAllowed { given, countries } => format!(
            "Landet är ”{}”, men distansarbete utomlands {shall} ske i {}. Välj ett annat land.",
            shortened(given),
            terms::countries(countries)
        ),
        Fault::StayTooLong { country, longest, end, latest } => {
            let missing = if end.is_none() { "Slutdatum saknas. " } else { "" };
            let latest = match latest {
                Some(latest) => format!("Välj slutdatumet {} eller ett tidigare.", terms::day(*latest)),
                None => "Välj ett slutdatum.".into(),
            };
            format!(
                "{missing}Vistelsen i {} {shall} vara högst {}. {latest}",
                terms::country(country),
                terms::length(*longest)
            )
        }
        Fault::AgreementNotNeeded { form } => match form {
            Form::Oral => "Policyn kräver ingen skriftlig överenskommelse i det här fallet. En muntlig överenskommelse räcker.",
            Form::None => "Policyn kräver ingen överenskommelse i det här fallet.",
            Form::Written => "Överenskommelsen ska vara skriftlig.",
        }
        .into(),
    }
}

/// What the place is called; rows of a list are counted from 1.
fn subject(place: &Place<'_>) -> String {
    let Some(field) = place.field else {
        return "Överenskommelsen".into();
    };
    if let Below::Topic(_, _, topic) = &place.below {
        return capitalised(label(topic));
    }
    match place.index {
        Some(index) => format!("{} (rad {})", terms::field(field), index.saturating_add(1)),
        None => terms::field(field).to_owned(),
    }
}

fn wanted(expected: Type) -> &'static str {
    match expected {
        Type::Object => "Fyll i uppgifterna var för sig.",
        Type::List => "Ange en lista.",
        Type::Text => "Skriv text.",
        Type::Boolean => "Svara ja eller nej.",
        Type::Number => "Skriv ett tal.",
        Type::Date => "Skriv ett datum i formen ÅÅÅÅ-MM-DD.",
        Type::Choice => "Välj ett av alternativen.",
        Type::Other => "Ange ett annat värde.",
    }
}
