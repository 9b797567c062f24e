//! What can be wrong with what a caller hands in: codes, paths and the details that a message needs.
//!
//! The prose stands in [`crate::text`]; here are codes and parameters only.

use std::fmt;

use serde::Serialize;

use crate::order::sort_by;
use crate::text::Lang;

/// What kind of fault it is. The names are part of the public contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// No built-in policy has that id.
    UnknownPolicy,
    /// A policy document has faults.
    InvalidPolicy,
    /// No such fact in the vocabulary or the policy.
    UnknownFact,
    /// An option or a member of a request that the call does not have.
    UnknownOption,
    /// Something required is not given.
    MissingField,
    /// A value of the wrong kind.
    WrongKind,
    /// None of the choices there are.
    UnknownChoice,
    /// A number outside its range or off its steps.
    OutOfRange,
    /// Not written YYYY-MM-DD, or no such day.
    InvalidDate,
    /// A day, or a result, outside 1900-01-01..=2199-12-31.
    DateOutOfRange,
    /// Notice is given after the agreement has ended.
    AgreementEnded,
    /// A member that a policy document does not have.
    UnknownField,
    /// A text that lacks one of the two languages.
    MissingLanguage,
    /// Two parts of a policy document with the same id.
    DuplicateId,
    /// A member that stands twice in one object of a document's text, so that one of the two would be lost.
    DuplicateMember,
    /// A comparison that does not suit the fact's kind.
    WrongComparison,
    /// A part of a policy document that another part denies.
    Contradiction,
    /// A part of a policy document that can never be reached.
    Unreachable,
    /// A policy document nested too deeply.
    TooDeep,
    /// A policy document that is too large.
    TooLarge,
    /// Rules that hang together too closely to be decided exactly within the budget.
    TooEntangled,
    /// An example names a rule that the policy does not have.
    #[cfg(feature = "tools")]
    UnknownRule,
}

impl Code {
    /// The code as callers see it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Code::UnknownPolicy => "unknown-policy",
            Code::InvalidPolicy => "invalid-policy",
            Code::UnknownFact => "unknown-fact",
            Code::UnknownOption => "unknown-option",
            Code::MissingField => "missing-field",
            Code::WrongKind => "wrong-kind",
            Code::UnknownChoice => "unknown-choice",
            Code::OutOfRange => "out-of-range",
            Code::InvalidDate => "invalid-date",
            Code::DateOutOfRange => "date-out-of-range",
            Code::AgreementEnded => "agreement-ended",
            Code::UnknownField => "unknown-field",
            Code::MissingLanguage => "missing-language",
            Code::DuplicateId => "duplicate-id",
            Code::DuplicateMember => "duplicate-member",
            Code::WrongComparison => "wrong-comparison",
            Code::Contradiction => "contradiction",
            Code::Unreachable => "unreachable",
            Code::TooDeep => "too-deep",
            Code::TooLarge => "too-large",
            Code::TooEntangled => "too-entangled",
            #[cfg(feature = "tools")]
            Code::UnknownRule => "unknown-rule",
        }
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// What kind of value would have been right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Expected {
    Object,
    List,
    Text,
    Boolean,
    Number,
    WholeNumber,
    Date,
    Choice,
    Condition,
    FactDeclaration,
    Period,
    PeriodInMonths,
    Term,
    Evaluation,
    Id,
    Country,
    Undated,
    NoDay,
    Url,
    Answer,
    #[cfg(feature = "tools")]
    Example,
    #[cfg(feature = "tools")]
    Pointer,
}

/// What a message needs to know beside code and path.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// The code says it all.
    Plain,
    /// A name that is not known.
    Name(String),
    /// The kind of value that would have been right.
    Expected(Expected),
    /// The choices there are, and what was given.
    Choices {
        /// What was given.
        given: String,
        /// What there is.
        allowed: Vec<String>,
    },
    /// The range, both ends inclusive, and the step; an absent end is open.
    Range {
        /// The least, inclusive.
        min: Option<f64>,
        /// The most, inclusive.
        max: Option<f64>,
        /// The distance between the values meant.
        step: Option<f64>,
    },
    /// An end that lies before its start.
    EndBeforeStart,
    /// A day that does not lie after the one before it in its list.
    NotLater,
    /// The last day of an agreement that has ended.
    EndedOn(crate::calendar::Date),
    /// The day given leads to a result outside the calendar.
    ResultOutOfRange,
    /// A text that is no moment in UTC.
    Stamp(String),
    /// What a JSON parser said of a text.
    Json(String),
    /// Rules that hang together, by id.
    Rules(Vec<String>),
    /// The most days on which values change.
    Days(usize),
    /// The most that is taken.
    Limit(usize),
}

/// One fault of what was handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// What kind of fault.
    pub code: Code,
    /// Where: an RFC 6901 JSON Pointer into the argument that holds the fault.
    pub path: String,
    /// What the message needs.
    pub detail: Detail,
    /// A name that was probably meant.
    pub suggestion: Option<String>,
}

impl Issue {
    /// A fault without suggestion.
    #[must_use]
    pub fn new(code: Code, path: impl Into<String>, detail: Detail) -> Issue {
        Issue { code, path: path.into(), detail, suggestion: None }
    }

    /// The message for people, naming what was expected.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        crate::text::issue(lang, self)
    }

    /// What was probably meant, as a question.
    #[must_use]
    pub fn suggestion(&self, lang: Lang) -> Option<String> {
        self.suggestion.as_ref().map(|name| crate::text::did_you_mean(lang, name))
    }
}

/// By path in code point order, then by code.
fn put_in_order(issues: &mut [Issue]) {
    sort_by(issues, |a, b| a.path.cmp(&b.path).then(a.code.as_str().cmp(b.code.as_str())));
}

/// Why a call could not be answered: every fault found, at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// The code of the whole: that of the first fault, or `invalid-policy` for a document.
    code: Code,
    issues: Vec<Issue>,
    lang: Lang,
}

impl Error {
    /// An error of one fault.
    #[must_use]
    pub fn single(issue: Issue, lang: Lang) -> Error {
        Error { code: issue.code, issues: vec![issue], lang }
    }

    /// The faults of a policy document, put in order by path.
    #[must_use]
    pub fn invalid_policy(mut issues: Vec<Issue>) -> Error {
        put_in_order(&mut issues);
        Error { code: Code::InvalidPolicy, issues, lang: Lang::Sv }
    }

    /// The same error with its messages in that language.
    #[must_use]
    pub fn in_lang(mut self, lang: Lang) -> Error {
        self.lang = lang;
        self
    }

    /// The code: of the first fault, or `invalid-policy` for a document.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// The path of the first fault; empty for a document.
    #[must_use]
    pub fn path(&self) -> &str {
        if self.code == Code::InvalidPolicy {
            ""
        } else {
            self.issues.first().map_or("", |issue| &issue.path)
        }
    }

    /// Every fault, in the contract's order.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The language of the messages.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message of the whole.
    #[must_use]
    pub fn message(&self) -> String {
        crate::text::error(self.lang, self)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for Error {}

/// Collects the faults of one call. Faults of the options come before those of the input, each by path.
#[derive(Debug, Default)]
pub struct Faults {
    options: Vec<Issue>,
    input: Vec<Issue>,
}

impl Faults {
    /// A collector with nothing in it.
    #[must_use]
    pub fn new() -> Faults {
        Faults::default()
    }

    /// Adds the faults of the options.
    pub fn add_options(&mut self, mut issues: Vec<Issue>) {
        self.options.append(&mut issues);
    }

    /// Adds the faults of the input.
    pub fn add_input(&mut self, mut issues: Vec<Issue>) {
        self.input.append(&mut issues);
    }

    /// Nothing when no fault was found, else the error that holds them all.
    ///
    /// # Errors
    /// The faults collected, options first, then by path in code point order.
    pub fn finish(mut self, lang: Lang) -> Result<(), Error> {
        for issues in [&mut self.options, &mut self.input] {
            put_in_order(issues);
        }
        self.options.append(&mut self.input);
        match self.options.first() {
            None => Ok(()),
            Some(first) => Err(Error { code: first.code, issues: self.options, lang }),
        }
    }
}
