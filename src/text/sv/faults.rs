//! Messages of faults, in Swedish: lower case, no full stop, what was given in backticks.

use crate::error::{Code, Detail, Error, Expected, Issue};
use crate::list::joined;
use crate::text::number;

/// The message of one fault.
pub fn issue(issue: &Issue) -> String {
    let given = given(&issue.detail);
    match issue.code {
        Code::UnknownPolicy => format!("det finns ingen inbyggd policy{given}"),
        Code::InvalidPolicy => "policyn har fel".into(),
        Code::UnknownFact => format!("det finns ingen uppgift{given}"),
        Code::UnknownOption => format!("anropet har inget val{given}"),
        Code::UnknownField => format!("dokumentet har inget fält{given}"),
        Code::MissingField => "uppgiften saknas men måste anges".into(),
        Code::WrongKind => match issue.detail {
            Detail::Expected(expected) => format!("fel slags värde: här behövs {}", kind(expected)),
            Detail::Json(_) => format!("texten är inte giltig JSON: {}", json(&issue.detail)),
            _ => "fel slags värde".into(),
        },
        Code::UnknownChoice => choices(&issue.detail),
        Code::OutOfRange => range(&issue.detail),
        Code::InvalidDate if matches!(issue.detail, Detail::Stamp(_)) => {
            format!("ingen tidpunkt{given}: skriv ÅÅÅÅ-MM-DDTtt:mm:ssZ (UTC)")
        }
        Code::InvalidDate => format!("inget datum{given}: skriv ÅÅÅÅ-MM-DD och en dag som finns"),
        Code::DateOutOfRange => match issue.detail {
            Detail::ResultOutOfRange => "datumet leder utanför kalendern 1900-01-01 till 2199-12-31".into(),
            _ => "datumet ligger utanför kalendern 1900-01-01 till 2199-12-31".into(),
        },
        Code::AgreementEnded => match issue.detail {
            Detail::EndedOn(day) => format!("överenskommelsen upphörde redan {day}"),
            _ => "överenskommelsen har redan upphört".into(),
        },
        Code::MissingLanguage => "texten måste finnas på både svenska (sv) och engelska (en)".into(),
        Code::DuplicateId => format!("samma id används två gånger{given}"),
        Code::DuplicateMember => format!("fältet står två gånger i samma objekt{given}: behåll det ena"),
        Code::WrongComparison => match issue.detail {
            Detail::Expected(expected) => {
                format!("jämförelsen passar inte uppgiften: här behövs {}", kind(expected))
            }
            _ => format!("jämförelsen passar inte uppgiften{given}"),
        },
        Code::Contradiction => format!("delen sägs inte vara reglerad, men regleras i{given}; stryk det ena"),
        Code::Unreachable => "delen kan aldrig nås, eftersom den före gäller utan villkor".into(),
        Code::TooDeep => format!("dokumentet är nästlat djupare än {} nivåer", limit(&issue.detail)),
        Code::TooLarge => match issue.detail {
            Detail::Days(days) => format!("för många: värdena får ändras på högst {days} olika dagar"),
            _ => format!("för stort: högst {} tas emot", limit(&issue.detail)),
        },
        Code::TooEntangled => format!(
            "reglerna hänger ihop för tätt för att kunna avgöras exakt; dela upp dem eller låt färre uppgifter förekomma i flera regler: {}",
            rules(&issue.detail)
        ),
        #[cfg(feature = "tools")]
        Code::UnknownRule => format!("det finns ingen regel{given}"),
    }
}

/// The message of an error as a whole.
pub fn error(error: &Error) -> String {
    let Some(first) = error.issues().first() else {
        return "okänt fel".into();
    };
    let more = error.issues().len().saturating_sub(1);
    let place = if first.path.is_empty() { String::new() } else { format!("{}: ", first.path) };
    let suggestion = first.suggestion(crate::text::Lang::Sv).map(|s| format!(" – {s}")).unwrap_or_default();
    let rest = match more {
        0 => String::new(),
        1 => " (och ett fel till)".into(),
        n => format!(" (och {n} fel till)"),
    };
    let head = if error.code() == Code::InvalidPolicy { "policyn har fel: " } else { "" };
    format!("{head}{place}{}{suggestion}{rest}", issue(first))
}

fn given(detail: &Detail) -> String {
    match detail {
        Detail::Name(name) | Detail::Stamp(name) => format!(" `{}`", crate::text::shortened(name)),
        _ => String::new(),
    }
}

fn limit(detail: &Detail) -> String {
    match detail {
        Detail::Limit(most) => most.to_string(),
        _ => String::new(),
    }
}

fn rules(detail: &Detail) -> String {
    match detail {
        Detail::Rules(ids) => joined(ids, ", "),
        _ => String::new(),
    }
}

fn choices(detail: &Detail) -> String {
    match detail {
        Detail::Choices { given, allowed } => {
            format!(
                "`{}` finns inte att välja; välj {}",
                crate::text::shortened(given),
                joined(allowed, ", ")
            )
        }
        _ => "finns inte att välja".into(),
    }
}

fn range(detail: &Detail) -> String {
    let Detail::Range { min, max, step } = detail else {
        return match detail {
            Detail::NotLater => "dagen ska ligga efter den föregående".into(),
            Detail::EndBeforeStart => "slutet ligger före början".into(),
            _ => "utanför det tillåtna intervallet".into(),
        };
    };
    let bounds = match (min, max) {
        (Some(min), Some(max)) => format!("från {} till {}", number(*min, ','), number(*max, ',')),
        (Some(min), None) => format!("minst {}", number(*min, ',')),
        (None, Some(max)) => format!("högst {}", number(*max, ',')),
        (None, None) => "ett tal".into(),
    };
    match step {
        Some(step) => format!("ange {bounds} i steg om {}", number(*step, ',')),
        None => format!("ange {bounds}"),
    }
}

fn kind(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "ett objekt",
        Expected::List => "en lista",
        Expected::Text => "text",
        Expected::Boolean => "ja eller nej (true eller false)",
        Expected::Number => "ett tal",
        Expected::WholeNumber => "ett heltal",
        Expected::Date => "ett datum som text, ÅÅÅÅ-MM-DD",
        Expected::Choice => "ett av valen, som text",
        Expected::Condition => "ett villkor: all, any, not eller fact med en jämförelse",
        Expected::FactDeclaration => "en uppgift ur vokabulären eller en egen med id och kind",
        Expected::Period => "en tid, till exempel {\"weeks\": 2}",
        Expected::Id => "ett id av bokstäver a–z, siffror och bindestreck",
        Expected::Country => "en landskod med två versaler (ISO 3166-1), till exempel NO",
        Expected::Undated => {
            "ett enda värde (bara villkor, gränser, längder och tider får ändras en viss dag)"
        }
        Expected::NoDay => "ingen dag: det första värdet gäller från början",
        Expected::PeriodInMonths => "en tid i månader, när den räknas från nästa månad",
        Expected::Term => "exakt en av length, until och open (true)",
        Expected::Evaluation => "exakt en av at (\"end\") och every (månader)",
        Expected::Answer => "svaret på en fråga om uppsägning eller förnyelse, som det kom",
        Expected::Url => "en webbadress som börjar med https://",
        #[cfg(feature = "tools")]
        Expected::Example => {
            "exakt en av `facts`, `agreement`, `noticeEnd`, `latestNotice` och `planRenewal`"
        }
        #[cfg(feature = "tools")]
        Expected::Pointer => "en sökväg som börjar med /, till exempel /end",
    }
}

fn json(detail: &Detail) -> &str {
    match detail {
        Detail::Json(said) => said,
        _ => "",
    }
}
