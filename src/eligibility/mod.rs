//! Rules × facts → findings, outcome, missing facts, ways forward. Uses `policy`, `truth` and `calendar`.
//!
//! What is not known stays not known: findings are plain Kleene; outcome, best and worst case, missing and open
//! facts are exact over all completions (see [`Plan`]).

mod answer;
mod completions;
pub(crate) mod domain;
mod plan;
mod report;
mod ways;

pub use answer::{Change, DecisionStatus, Eligibility, Outcome, Status, Way};
pub use plan::Plan;
pub use report::{Action, ArrangementForm, Decision, Finding, GuidanceCard, Missing, Report, WayForward};

use crate::calendar::Date;
use crate::call::Options;
use crate::error::{Code, Detail, Error, Faults, Issue};
use crate::list::Listed;
use crate::order::sort_by;
use crate::policy::condition::{Condition, Given};
use crate::policy::model::{Arrangement, Policy};
use crate::read::Reader;
use crate::text::Lang;
use crate::truth::Truth;
use crate::value::Value;
use completions::Completions;

/// The options of `checkEligibility`, read.
#[derive(Clone, Copy, Debug, Default)]
pub struct EligibilityOptions {
    /// The day to check the policy's validity on; not checked without.
    pub as_of: Option<Date>,
    /// The language of the texts.
    pub lang: Lang,
}

impl Policy {
    /// Checks one case and gives the answer with all its texts.
    ///
    /// `facts` is an object of facts, `options` an object with `asOf` (a day) and `lang`. Where values of the policy depend
    /// on the day, those of `asOf` hold, and it has to be given.
    ///
    /// # Errors
    /// Faults of the options (`unknown-option`, `unknown-choice`, `wrong-kind`, `invalid-date`,
    /// `date-out-of-range`, `missing-field` at `/asOf`) and of the facts (`unknown-fact`, `wrong-kind`, `unknown-choice`, `out-of-range`, and the
    /// dates' codes), all at once.
    ///
    /// # Example
    /// ```
    /// use distanskoll::{Policy, Value, eligibility::Outcome};
    /// let policy = Policy::builtin("falkoping")?;
    /// let facts = Value::Object(vec![("voluntary".into(), false.into())]);
    /// let none = Value::Object(vec![]);
    /// assert_eq!(policy.check_eligibility(&facts, &none)?.outcome, Outcome::NotEligible);
    ///
    /// let typo = Value::Object(vec![("voluntry".into(), true.into())]);
    /// let error = policy.check_eligibility(&typo, &none).unwrap_err();
    /// assert_eq!(error.path(), "/voluntry");
    /// # Ok::<(), distanskoll::Error>(())
    /// ```
    pub fn check_eligibility(&self, facts: &Value, options: &Value) -> Result<Report<'_>, Error> {
        let (answer, lang) = self.check(facts, options)?;
        Ok(self.report(&answer, lang))
    }

    /// The same, in codes.
    ///
    /// # Errors
    /// As for [`Policy::check_eligibility`].
    pub fn check(&self, facts: &Value, options: &Value) -> Result<(Eligibility, Lang), Error> {
        let (options, issues) = self.read_options(options);
        let mut reader = Reader::new();
        let given = self.facts.read(facts, &mut reader);
        let mut faults = Faults::new();
        faults.add_options(issues);
        faults.add_input(reader.issues);
        faults.finish(options.lang)?;
        Ok((self.decide(&given, options.as_of), options.lang))
    }

    /// Checks many cases; a case with faults gives its error in its place.
    ///
    /// # Errors
    /// Faults of the options, and `wrong-kind` when `rows` is no list.
    pub fn check_many(
        &self,
        rows: &Value,
        options: &Value,
    ) -> Result<(Vec<Result<Eligibility, Error>>, Lang), Error> {
        let (options, issues) = self.read_options(options);
        let mut reader = Reader::new();
        let rows = reader.list(rows, &crate::read::Path::Root).unwrap_or_default();
        let mut faults = Faults::new();
        faults.add_options(issues);
        faults.add_input(reader.issues);
        faults.finish(options.lang)?;
        let check = |facts: &Value| {
            let mut reader = Reader::new();
            let given = self.facts.read(facts, &mut reader);
            let mut faults = Faults::new();
            faults.add_input(reader.issues);
            faults.finish(options.lang)?;
            Ok(self.decide(&given, options.as_of))
        };
        Ok((rows.iter().map(check).listed(), options.lang))
    }

    /// Reads the options. Values that depend on the day cannot do without one.
    fn read_options(&self, value: &Value) -> (EligibilityOptions, Vec<Issue>) {
        let mut options = Options::read(value, &["asOf"]);
        let as_of = options.date("asOf");
        let mut issues = options.reader.issues;
        if self.is_dated() && as_of.is_none() && issues.iter().all(|issue| issue.path != "/asOf") {
            issues.push(Issue::new(Code::MissingField, "/asOf", Detail::Plain));
        }
        (EligibilityOptions { as_of, lang: options.lang }, issues)
    }

    /// The answer for facts that have been read, with the values of that day; without a day those from the beginning.
    #[must_use]
    pub fn decide(&self, given: &Given, as_of: Option<Date>) -> Eligibility {
        as_of.map_or(self, |day| self.on(day)).answer(given, as_of)
    }

    fn answer(&self, given: &Given, as_of: Option<Date>) -> Eligibility {
        if as_of.is_some_and(|day| !self.in_force(day)) {
            return self.out_of_scope(as_of);
        }
        let completions = Completions::new(self, given);
        let (best, worst) = completions.range();
        let outcome = if best == worst { best } else { Outcome::Undetermined };
        if outcome == Outcome::OutOfScope {
            return self.out_of_scope(as_of);
        }
        let arrangement = known_first(self.arrangements.iter().map(|rule| &rule.when), given);
        let remote = arrangement.and_then(|place| self.arrangements.get(place)).map(|rule| rule.arrangement)
            != Some(Arrangement::NotRemoteWork);
        let decision = if remote { self.decision(given) } else { None };
        let statuses: Vec<Status> = (0..self.rules.len()).map(|rule| self.status(rule, given)).listed();
        let mut sensitive = completions.sensitive(outcome != Outcome::NotEligible);
        let in_order = |facts: &mut Vec<usize>| {
            let rank = |fact: usize| (self.plan.rank.get(fact).copied().unwrap_or(u8::MAX), fact);
            sort_by(facts, |one, other| rank(*one).cmp(&rank(*other)));
        };
        in_order(&mut sensitive.missing);
        in_order(&mut sensitive.open);
        let mut actions = Vec::new();
        for (rule, (status, acts)) in statuses.iter().zip(&self.plan.acts).enumerate() {
            if *status == Status::Unmet && *acts {
                actions.push(rule);
            }
        }
        let mut guidance = Vec::new();
        for (place, card) in self.guidance.iter().enumerate() {
            if card.when.evaluate(given) == Truth::True {
                guidance.push(place);
            }
        }
        Eligibility {
            as_of,
            arrangement,
            decision,
            outcome,
            best,
            worst,
            statuses,
            missing: sensitive.missing,
            open: sensitive.open,
            actions,
            ways: ways::ways(self, given, outcome),
            guidance,
        }
    }

    fn out_of_scope(&self, as_of: Option<Date>) -> Eligibility {
        Eligibility {
            as_of,
            arrangement: None,
            decision: None,
            outcome: Outcome::OutOfScope,
            best: Outcome::OutOfScope,
            worst: Outcome::OutOfScope,
            statuses: vec![Status::NotApplicable; self.rules.len()],
            missing: Vec::new(),
            open: Vec::new(),
            actions: Vec::new(),
            ways: Vec::new(),
            guidance: Vec::new(),
        }
    }

    fn decision(&self, given: &Given) -> Option<(usize, DecisionStatus)> {
        let place = known_first(self.decisions.iter().map(|rule| &rule.when), given)?;
        let answer = given.get(self.decisions.get(place)?.fact).copied().flatten();
        let status = match answer {
            None => DecisionStatus::Pending,
            Some(no) if no == crate::policy::facts::FactValue::boolean(false) => DecisionStatus::Refused,
            Some(_) => DecisionStatus::Approved,
        };
        Some((place, status))
    }

    /// How a rule stands, after Kleene: its gate (arrangement and `when`) first, then what it requires.
    fn status(&self, rule: usize, given: &Given) -> Status {
        let Some(rule) = self.rules.get(rule) else { return Status::NotApplicable };
        let gate = self.applies(|arrangement| rule.applies(arrangement), rule.applies_to.is_empty(), given);
        let gate = gate.and(rule.when.evaluate(given));
        match (gate, rule.requires.evaluate(given)) {
            (Truth::False, _) => Status::NotApplicable,
            (_, Truth::True) => Status::Met,
            (Truth::True, Truth::False) => Status::Unmet,
            _ => Status::Unknown,
        }
    }

    /// Whether what speaks of some arrangements speaks of this case; `otherwise` where it is none of them.
    fn applies(&self, speaks_of: impl Fn(Arrangement) -> bool, otherwise: bool, given: &Given) -> Truth {
        let mut answers: Vec<bool> = Vec::new();
        let mut settled = false;
        for rule in &self.arrangements {
            match rule.when.evaluate(given) {
                Truth::False => continue,
                Truth::Unknown => answers.push(speaks_of(rule.arrangement)),
                Truth::True => {
                    answers.push(speaks_of(rule.arrangement));
                    settled = true;
                    break;
                }
            }
        }
        if !settled {
            answers.push(otherwise);
        }
        match (answers.contains(&true), answers.contains(&false)) {
            (true, false) => Truth::True,
            (false, _) => Truth::False,
            (true, true) => Truth::Unknown,
        }
    }
}

/// The first condition that holds, when it is certain which that is.
fn known_first<'c>(conditions: impl Iterator<Item = &'c Condition>, given: &Given) -> Option<usize> {
    for (place, condition) in conditions.enumerate() {
        match condition.evaluate(given) {
            Truth::True => return Some(place),
            Truth::Unknown => return None,
            Truth::False => {}
        }
    }
    None
}
