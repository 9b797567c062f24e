//! Messages of faults, in English: lower case, no full stop, what was given in backticks.

use crate::error::{Code, Detail, Error, Expected, Issue};
use crate::list::joined;
use crate::text::number;

/// The message of one fault.
pub fn issue(issue: &Issue) -> String {
    let given = given(&issue.detail);
    match issue.code {
        Code::UnknownPolicy => format!("there is no built-in policy{given}"),
        Code::InvalidPolicy => "the policy has faults".into(),
        Code::UnknownFact => format!("there is no fact{given}"),
        Code::UnknownOption => format!("the call has no option{given}"),
        Code::UnknownField => format!("the document has no member{given}"),
        Code::MissingField => "required, but not given".into(),
        Code::WrongKind => match issue.detail {
            Detail::Expected(expected) => {
                format!("wrong kind of value: {} is needed here", kind(expected))
            }
            Detail::Json(_) => format!("the text is no valid JSON: {}", json(&issue.detail)),
            _ => "wrong kind of value".into(),
        },
        Code::UnknownChoice => choices(&issue.detail),
        Code::OutOfRange => range(&issue.detail),
        Code::InvalidDate if matches!(issue.detail, Detail::Stamp(_)) => {
            format!("no moment in time{given}: write YYYY-MM-DDThh:mm:ssZ (UTC)")
        }
        Code::InvalidDate => format!("no date{given}: write YYYY-MM-DD and a day that exists"),
        Code::DateOutOfRange => match issue.detail {
            Detail::ResultOutOfRange => "the date leads outside the calendar 1900-01-01 to 2199-12-31".into(),
            _ => "the date lies outside the calendar 1900-01-01 to 2199-12-31".into(),
        },
        Code::AgreementEnded => match issue.detail {
            Detail::EndedOn(day) => format!("the agreement ended on {day} already"),
            _ => "the agreement has ended already".into(),
        },
        Code::MissingLanguage => "the text is needed in both Swedish (sv) and English (en)".into(),
        Code::DuplicateId => format!("the same id is used twice{given}"),
        Code::DuplicateMember => format!("the member stands twice in one object{given}: keep one of them"),
        Code::WrongComparison => match issue.detail {
            Detail::Expected(expected) => {
                format!("the comparison does not suit the fact: {} is needed here", kind(expected))
            }
            _ => format!("the comparison does not suit the fact{given}"),
        },
        Code::Contradiction => {
            format!("said to be not regulated, but regulated by{given}; remove one of them")
        }
        Code::Unreachable => {
            "this part can never be reached, because the one before holds unconditionally".into()
        }
        Code::TooDeep => format!("the document is nested deeper than {} levels", limit(&issue.detail)),
        Code::TooLarge => match issue.detail {
            Detail::Days(days) => format!("too many: the values may change on at most {days} different days"),
            _ => format!("too large: at most {} is taken", limit(&issue.detail)),
        },
        Code::TooEntangled => format!(
            "the rules hang together too closely to be decided exactly; split them, or let fewer facts stand in several rules: {}",
            rules(&issue.detail)
        ),
        #[cfg(feature = "tools")]
        Code::UnknownRule => format!("there is no rule{given}"),
    }
}

/// The message of an error as a whole.
pub fn error(error: &Error) -> String {
    let Some(first) = error.issues().first() else {
        return "unknown fault".into();
    };
    let more = error.issues().len().saturating_sub(1);
    let place = if first.path.is_empty() { String::new() } else { format!("{}: ", first.path) };
    let suggestion = first.suggestion(crate::text::Lang::En).map(|s| format!(" – {s}")).unwrap_or_default();
    let rest = match more {
        0 => String::new(),
        1 => " (and one more fault)".into(),
        n => format!(" (and {n} more faults)"),
    };
    let head = if error.code() == Code::InvalidPolicy { "the policy has faults: " } else { "" };
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
                "`{}` is not among the choices; choose {}",
                crate::text::shortened(given),
                joined(allowed, ", ")
            )
        }
        _ => "not among the choices".into(),
    }
}

fn range(detail: &Detail) -> String {
    let Detail::Range { min, max, step } = detail else {
        return match detail {
            Detail::NotLater => "the day has to lie after the one before".into(),
            Detail::EndBeforeStart => "the end lies before the start".into(),
            _ => "out of range".into(),
        };
    };
    let bounds = match (min, max) {
        (Some(min), Some(max)) => format!("from {} to {}", number(*min, '.'), number(*max, '.')),
        (Some(min), None) => format!("at least {}", number(*min, '.')),
        (None, Some(max)) => format!("at most {}", number(*max, '.')),
        (None, None) => "a number".into(),
    };
    match step {
        Some(step) => format!("give {bounds} in steps of {}", number(*step, '.')),
        None => format!("give {bounds}"),
    }
}

fn kind(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "an object",
        Expected::List => "a list",
        Expected::Text => "text",
        Expected::Boolean => "yes or no (true or false)",
        Expected::Number => "a number",
        Expected::WholeNumber => "a whole number",
        Expected::Date => "a date as text, YYYY-MM-DD",
        Expected::Choice => "one of the choices, as text",
        Expected::Condition => "a condition: all, any, not, or fact with a comparison",
        Expected::FactDeclaration => "a fact of the vocabulary, or one of your own with id and kind",
        Expected::Period => "a time, for example {\"weeks\": 2}",
        Expected::Id => "an id of letters a–z, digits and hyphens",
        Expected::Country => "a country code of two capital letters (ISO 3166-1), for example NO",
        Expected::Undated => {
            "a single value (only conditions, limits, lengths and periods may change by day)"
        }
        Expected::NoDay => "no day: the first value holds from the beginning",
        Expected::PeriodInMonths => "a time in months, when it is counted from the next month",
        Expected::Term => "exactly one of length, until and open (true)",
        Expected::Evaluation => "exactly one of at (\"end\") and every (months)",
        Expected::Answer => "the answer about notice or renewal as it was given",
        Expected::Url => "a web address that begins with https://",
        #[cfg(feature = "tools")]
        Expected::Example => {
            "exactly one of `facts`, `agreement`, `noticeEnd`, `latestNotice` and `planRenewal`"
        }
        #[cfg(feature = "tools")]
        Expected::Pointer => "a path that begins with /, such as /end",
    }
}

fn json(detail: &Detail) -> &str {
    match detail {
        Detail::Json(said) => said,
        _ => "",
    }
}
