//! The written agreement on remote work: whether it is in order, what would put it right, and what it says.
//!
//! An agreement is read member by member ([`fields`]); each value that can be read takes part in the checks that
//! every agreement has to stand (`structure`) and in those that the policy asks for (`rules`). What is found is a
//! [`Fault`] at a [`fields::Place`]; the words come from [`crate::text`].

mod countries;
mod describe;
mod document;
mod facts;
pub mod fault;
pub mod fields;
mod fixes;
pub mod kinds;
mod period;
mod reading;
mod rules;
pub mod statement;
mod structure;
mod values;

use serde::Serialize;

pub use describe::{AgreementDescription, DescriptionLine, DescriptionPart};
pub use fault::{AgreementCode, Fault};
pub use fixes::{Fix, apply_fixes};

use crate::call::Options;
use crate::error::{Error, Faults, Issue};
use crate::list::Listed;
use crate::order::sort_by;
use crate::policy::{Citation, Policy, PolicyReference, Strength, named};
use crate::read::{Path, Reader};
use crate::text::Lang;
use crate::value::Value;
use document::Agreement;
use fields::Place;
use reading::Reading;

named! {
    /// How grave an issue is. The gravest comes first.
    Severity {
        /// It has to be put right.
        Error = "error",
        /// It should be put right; the agreement is valid all the same.
        Warning = "warning",
        /// A remark.
        Info = "info",
    }
}

impl From<Strength> for Severity {
    fn from(strength: Strength) -> Severity {
        match strength {
            Strength::Must => Severity::Error,
            Strength::Should => Severity::Warning,
            Strength::May => Severity::Info,
        }
    }
}

named! {
    /// How far an agreement has come.
    Stage {
        /// It is still being written: what is not there yet is only remarked on.
        Draft = "draft",
        /// It is handed in (the default).
        Submit = "submit",
        /// It is to be in force: both signatures are asked for.
        Signed = "signed",
    }
}

/// What a validation found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgreementReport<'p> {
    /// The policy that it was held against.
    pub policy: PolicyReference<'p>,
    /// Whether no issue is an error.
    pub valid: bool,
    /// The issues, in the order of the agreement's members and then by code.
    pub issues: Vec<AgreementIssue<'p>>,
}

/// One thing that a validation found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgreementIssue<'p> {
    /// What.
    pub code: AgreementCode,
    /// Where: an RFC 6901 JSON Pointer into the agreement.
    pub path: String,
    /// How grave it is.
    pub severity: Severity,
    /// In words: what is wrong, and what to do.
    pub message: String,
    /// Where the policy says so; none for what every agreement has to stand.
    pub citation: Option<&'p Citation>,
    /// What would have been right: a value, the choices, or bounds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Value>,
    /// What was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<Value>,
    /// What puts it right, where one value plainly does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
}

/// A fault as it is found, before it is put into words.
#[derive(Debug)]
struct Found<'a, 'p> {
    place: Place<'a>,
    fault: Fault<'a>,
    severity: Severity,
    /// How strongly the policy puts it; a demand, for what every agreement has to stand.
    strength: Strength,
    citation: Option<&'p Citation>,
    /// Where it came among what was found, so that two of one place and code stay in the policy's order.
    at: usize,
}

fn read_options(options: &Value) -> (Stage, Lang, Vec<Issue>) {
    let mut options = Options::read(options, &["stage"]);
    let stage = options.choice("stage", Stage::NAMES, Stage::ALL).unwrap_or(Stage::Submit);
    (stage, options.lang, options.reader.issues)
}

impl Policy {
    /// Holds an agreement against the form that every agreement has and against what the policy asks for.
    ///
    /// Any value gives a report; what a person typed is never an error. Options: `lang` (`sv`, `en`) and `stage`
    /// (`draft`, `submit`, `signed`). Nothing given, `null`, NaN and blank text are the same: absent. A value that
    /// cannot be read is reported and takes no part in other checks. Where values of the policy depend on the day, those
    /// of the agreement's `start` hold; without a start that can be read, what is said is what holds on every day.
    ///
    /// # Errors
    /// Faulty options: `unknown-option`, `unknown-choice`, `wrong-kind`.
    ///
    /// # Source
    /// The policy's `agreement`; each issue of it carries its section.
    ///
    /// # Example
    /// ```
    /// use distanskoll::{Policy, Value};
    /// let policy = Policy::builtin("falkoping")?;
    /// let report = policy.validate_agreement(&Value::Null, &Value::Object(vec![]))?;
    /// assert!(!report.valid);
    /// assert_eq!(report.issues[0].message, "Det här är ingen överenskommelse. Fyll i överenskommelsens uppgifter.");
    /// # Ok::<(), distanskoll::Error>(())
    /// ```
    pub fn validate_agreement(
        &self,
        agreement: &Value,
        options: &Value,
    ) -> Result<AgreementReport<'_>, Error> {
        let (stage, lang, issues) = read_options(options);
        let mut faults = Faults::new();
        faults.add_options(issues);
        faults.finish(lang)?;
        Ok(self.report_on(agreement, stage, lang))
    }

    /// Validates a list of agreements, each as [`Policy::validate_agreement`] does, with the same options for all.
    ///
    /// # Errors
    /// Faulty options, as there, and `wrong-kind` where `rows` is no list. No row is an error.
    pub fn validate_many(&self, rows: &Value, options: &Value) -> Result<Vec<AgreementReport<'_>>, Error> {
        let (stage, lang, issues) = read_options(options);
        let mut reader = Reader::new();
        let rows = reader.list(rows, &Path::Root).unwrap_or_default();
        let mut faults = Faults::new();
        faults.add_options(issues);
        faults.add_input(reader.issues);
        faults.finish(lang)?;
        Ok(rows.iter().map(|agreement| self.report_on(agreement, stage, lang)).listed())
    }

    fn report_on(&self, agreement: &Value, stage: Stage, lang: Lang) -> AgreementReport<'_> {
        let found = self.find(agreement, stage);
        let issues: Vec<AgreementIssue<'_>> =
            found.into_iter().map(|found| found.issue(stage, lang)).listed();
        let valid = issues.iter().all(|issue| issue.severity != Severity::Error);
        AgreementReport { policy: self.reference(lang), valid, issues }
    }

    /// Everything that is to be said of the agreement, in the contract's order.
    fn find<'a, 'p: 'a>(&'p self, agreement: &'a Value, stage: Stage) -> Vec<Found<'a, 'p>> {
        let mut reading = Reading::new(self);
        let read = reading.read(agreement);
        let form = |(place, fault)| Found::by_form(place, fault, Severity::Error);
        let mut found: Vec<Found<'a, 'p>> = reading.faults.into_iter().map(form).listed();
        if let Some(read) = read {
            structure::check(&read, stage, &mut found);
            match read.start.sound() {
                Some(start) => rules::check(self.on(start), &read, &mut found),
                None => self.find_on_any_day(&read, &mut found),
            }
        }
        for (at, found) in found.iter_mut().enumerate() {
            found.at = at;
        }
        sort_by(&mut found, |a, b| {
            let place = a.place.order().cmp(&b.place.order());
            place.then_with(|| a.code().as_str().cmp(b.code().as_str())).then_with(|| a.at.cmp(&b.at))
        });
        found
    }
}

impl Policy {
    /// What the policy has to say of an agreement whose start cannot be read: what holds on whatever day it starts.
    fn find_on_any_day<'a, 'p: 'a>(&'p self, read: &Agreement<'a>, found: &mut Vec<Found<'a, 'p>>) {
        let mut always = Vec::new();
        rules::check(self, read, &mut always);
        for (_, edition) in &self.later {
            let mut now = Vec::new();
            rules::check(edition, read, &mut now);
            let now = now.iter().map(Found::message).listed();
            always.retain(|found: &Found<'_, '_>| now.contains(&found.message()));
        }
        found.append(&mut always);
    }
}

impl<'a, 'p> Found<'a, 'p> {
    /// In words, by which it can be told from all else that is found in one agreement.
    fn message(&self) -> String {
        crate::text::agreement_fault(Lang::Sv, &self.place, &self.fault, self.strength)
    }

    /// What every agreement has to stand.
    fn by_form(place: Place<'a>, fault: Fault<'a>, severity: Severity) -> Found<'a, 'p> {
        Found { place, fault, severity, strength: Strength::Must, citation: None, at: 0 }
    }

    /// What the policy says.
    fn by_policy(
        place: Place<'a>,
        fault: Fault<'a>,
        strength: Strength,
        citation: &'p Citation,
    ) -> Found<'a, 'p> {
        let severity = Severity::from(strength);
        Found { place, fault, severity, strength, citation: Some(citation), at: 0 }
    }

    fn code(&self) -> AgreementCode {
        self.fault.code()
    }

    fn issue(self, stage: Stage, lang: Lang) -> AgreementIssue<'p> {
        let remark = stage == Stage::Draft && self.fault.is_remark_in_draft();
        AgreementIssue {
            code: self.code(),
            path: self.place.pointer(),
            severity: if remark { Severity::Info } else { self.severity },
            message: crate::text::agreement_fault(lang, &self.place, &self.fault, self.strength),
            citation: self.citation,
            expected: self.fault.expected(),
            actual: self.fault.actual(),
            fix: self.fault.fix(&self.place),
        }
    }
}
