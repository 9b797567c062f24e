//! What a policy asks of an agreement beyond its form.

use super::document::{Agreement, Read, topic_place};
use super::fault::Fault;
use super::fields::{Field, Place, PlaceKind};
use super::kinds::{category_label, role_label, topic_label};
use super::{Found, facts, period};
use crate::policy::{
    AgreementRules, Before, Check, CheckCode, Citation, EvaluationTime, Form, Ground, Limit, Measure,
    NoticePeriod, Policy, Strength, TermLength,
};
use crate::truth::Truth;
use crate::value::Value;

/// Adds what the policy has to say of the agreement.
pub fn check<'a, 'p: 'a>(policy: &'p Policy, agreement: &Agreement<'a>, found: &mut Vec<Found<'a, 'p>>) {
    if let Some(arrangement) = facts::arrangement(policy, agreement)
        && arrangement.form != Form::Written
    {
        let fault = Fault::AgreementNotNeeded { form: arrangement.form };
        let place = Place::of(Field::Extent);
        found.push(Found::by_policy(place, fault, Strength::May, &arrangement.form_citation));
        return;
    }
    if let Some(rules) = &policy.agreement {
        let mut checks = Checks { policy, rules, agreement, found };
        checks.term();
        checks.topics();
        checks.notice();
        checks.limits();
        checks.evaluation();
        for check in &rules.checks {
            if facts::truth(&check.when, policy, agreement) == Truth::True {
                checks.named(check);
            }
        }
    }
}

pub(super) struct Checks<'r, 'a, 'p> {
    policy: &'p Policy,
    rules: &'p AgreementRules,
    pub(super) agreement: &'r Agreement<'a>,
    found: &'r mut Vec<Found<'a, 'p>>,
}

impl<'a, 'p: 'a> Checks<'_, 'a, 'p> {
    fn note(&mut self, place: Place<'a>, fault: Fault<'a>, strength: Strength, citation: &'p Citation) {
        self.found.push(Found::by_policy(place, fault, strength, citation));
    }

    /// The same, but where the place already has that code, the graver one stays.
    pub(super) fn note_once(
        &mut self,
        place: Place<'a>,
        fault: Fault<'a>,
        strength: Strength,
        citation: &'p Citation,
    ) {
        let code = fault.code();
        let same = self.found.iter().position(|found| found.place == place && found.fault.code() == code);
        match same.and_then(|at| self.found.get_mut(at)) {
            Some(known) if known.strength <= strength => {}
            Some(known) => *known = Found::by_policy(place, fault, strength, citation),
            None => self.note(place, fault, strength, citation),
        }
    }

    fn term(&mut self) {
        let Some(term) = &self.rules.term else { return };
        if matches!(term.length, TermLength::Open { .. }) {
            return;
        }
        let start = self.agreement.start.sound();
        let latest = period::latest_end(term.length, start);
        // An end before the start is no way out of a term that is over before the agreement begins.
        let fits = |latest| start.is_none_or(|start| start <= latest);
        let length = term.length;
        match (self.agreement.end, latest) {
            (Read::Absent, latest) => {
                let latest = latest.filter(|latest| fits(*latest));
                let fault = Fault::NoEndDate { length, latest };
                self.note(Place::of(Field::End), fault, term.strength, &term.citation);
            }
            (Read::Sound(end), Some(latest)) if latest < end => {
                let fault = Fault::TermTooLong { length, end, latest, fits: fits(latest) };
                self.note(Place::of(Field::End), fault, term.strength, &term.citation);
            }
            _ => {}
        }
    }

    fn topics(&mut self) {
        if matches!(self.agreement.terms, Read::Faulty) {
            return;
        }
        for rule in &self.rules.topics {
            if self.agreement.term(&rule.topic).is_absent()
                && let Some(place) = topic_place(self.policy, &rule.topic)
            {
                let fault = Fault::TopicMissing { topic: topic_label(Some(rule), &rule.topic) };
                self.note(place, fault, rule.strength, &rule.citation);
            }
        }
    }

    fn notice(&mut self) {
        let Some(given) = self.agreement.notice_days.sound() else { return };
        let ordinary = || self.rules.notice.iter().filter(|rule| rule.ground == Ground::Ordinary);
        let Some(first) = ordinary().next() else { return };
        if ordinary().any(|rule| period::could_be(rule, given)) {
            return;
        }
        let mut periods: Vec<NoticePeriod> = Vec::new();
        for rule in ordinary() {
            if !periods.contains(&rule.period) {
                periods.push(rule.period);
            }
        }
        let exact = match periods.as_slice() {
            [only] => period::exact_days(*only),
            _ => None,
        };
        let fault = Fault::NoticePeriodMismatch { given, periods, exact };
        self.note(Place::of(Field::NoticeDays), fault, first.strength, &first.citation);
    }

    fn limits(&mut self) {
        let week = self.agreement.week_days();
        for limit in &self.rules.limits {
            let given = match limit.measure {
                Measure::DaysPerWeek => week,
                Measure::DaysPerMonth => self.agreement.days_per_month.sound(),
                Measure::SharePercent => self.share(limit),
            };
            if let Some(given) = given.filter(|given| *given > limit.at_most) {
                self.beyond(limit, given);
            }
        }
        let not_by_week = self.agreement.days_per_week.is_absent() && self.agreement.weekdays.is_absent();
        let otherwise =
            self.agreement.days_per_month.sound().or(self.agreement.share_percent.sound()).is_some();
        let by_week = self.rules.limits.iter().find(|limit| limit.measure == Measure::DaysPerWeek);
        if let (true, true, Some(limit)) = (not_by_week, otherwise, by_week) {
            let fault = Fault::ExtentNotComparable { at_most: limit.at_most };
            self.note(Place::of(Field::Extent), fault, Strength::Should, &limit.citation);
        }
    }

    /// The share that a limit speaks of. A share over another time than the limit's is not held against it; one
    /// without a time is a share of all working time.
    fn share(&self, limit: &Limit) -> Option<f64> {
        let same_time = match (limit.per, self.agreement.share_per) {
            (Some(limit), Read::Sound(given)) => limit == given,
            (Some(_), Read::Faulty) => false,
            (None, _) | (Some(_), Read::Absent) => true,
        };
        self.agreement.share_percent.sound().filter(|_| same_time)
    }

    fn beyond(&mut self, limit: &'p Limit, given: f64) {
        let Limit { measure, per, at_most, .. } = *limit;
        match &limit.unless_approved_by {
            None => {
                let fault = Fault::TooManyDays { measure, per, at_most, given };
                self.note(Place::of(Field::Extent), fault, limit.strength, &limit.citation);
            }
            Some(role) if self.lacks_approval(role) => {
                let by = role_label(&self.policy.roles, role);
                let fault = Fault::ApprovalMissing { by, role, measure, per, at_most };
                self.note(Place::of(Field::Approvals), fault, limit.strength, &limit.citation);
            }
            Some(_) => {}
        }
    }

    /// Whether the approvals can be read and that role is not among them.
    fn lacks_approval(&self, role: &str) -> bool {
        !matches!(self.agreement.approvals, Read::Faulty) && !self.agreement.approved_by(role)
    }

    fn evaluation(&mut self) {
        let Some(evaluation) = &self.rules.evaluation else { return };
        if self.agreement.renews.sound().is_none() {
            return;
        }
        // What was evaluated before the renewed term began was another one, as in `planRenewal`.
        let given = self.agreement;
        let early = match (given.evaluated_on.sound(), given.renewed_start.sound(), given.renewed_end.sound())
        {
            (Some(day), Some(start), end) if day < start && end.is_none_or(|end| start <= end) => {
                Some((day, start))
            }
            _ => None,
        };
        if early.is_none() && !self.agreement.evaluated_on.is_absent() {
            return;
        }
        let due = match evaluation.time {
            EvaluationTime::AtEnd => true,
            // Every so many months: due where the renewed term was that long.
            EvaluationTime::Every { months } => {
                let start = self.agreement.renewed_start.sound();
                let first = start.and_then(|start| period::months_after(start, months));
                matches!((first, self.agreement.renewed_end.sound()), (Some(first), Some(end)) if first <= end)
            }
        };
        if due {
            let place = Place::of(Field::EvaluatedOn);
            self.note(place, Fault::EvaluationMissing { early }, evaluation.strength, &evaluation.citation);
        }
    }

    /// A check that the policy asks for by name.
    fn named(&mut self, check: &'p Check) {
        let agreement = self.agreement;
        let mut note = |field: Field, fault: Fault<'a>| {
            self.note_once(Place::of(field), fault, check.strength, &check.citation);
        };
        match check.code {
            CheckCode::RiskAssessmentMissing => {
                if agreement.risk_assessed_on.is_absent() {
                    note(Field::RiskAssessedOn, Fault::RiskAssessmentMissing);
                }
            }
            CheckCode::RiskAssessmentLate => self.risk_assessment_late(check),
            CheckCode::InsuranceMissing => match agreement.home_insurance {
                Read::Absent => note(Field::HomeInsurance, Fault::InsuranceMissing { denied: false }),
                Read::Sound(false) => note(Field::HomeInsurance, Fault::InsuranceMissing { denied: true }),
                Read::Sound(true) | Read::Faulty => {}
            },
            CheckCode::LandlordNotConsulted => {
                match (agreement.remote_workplace, agreement.landlord_consulted) {
                    (Read::Sound(()), Read::Absent) => {
                        note(Field::LandlordConsulted, Fault::LandlordNotConsulted { denied: false });
                    }
                    (Read::Sound(()), Read::Sound(false)) => {
                        note(Field::LandlordConsulted, Fault::LandlordNotConsulted { denied: true });
                    }
                    _ => {}
                }
            }
            CheckCode::CostOnEmployer => self.cost_on_employer(check),
            CheckCode::Abroad => {
                let approver = check.unless_approved_by.as_deref();
                if agreement.place.sound() == Some(PlaceKind::Abroad)
                    && approver.is_none_or(|role| self.lacks_approval(role))
                {
                    let by = approver.map(|role| (role_label(&self.policy.roles, role), role));
                    let place = Place::of(Field::PlaceKind);
                    self.note_once(place, Fault::Abroad { by }, check.strength, &check.citation);
                }
            }
            CheckCode::FollowUpMissing => {
                if matches!(agreement.follow_ups, Read::Absent | Read::Sound([])) {
                    note(Field::FollowUps, Fault::FollowUpMissing);
                }
            }
            CheckCode::EmploymentContract => {
                if agreement.part_of_employment_contract == Read::Sound(true) {
                    note(Field::PartOfEmploymentContract, Fault::EmploymentContract);
                }
            }
            CheckCode::EarlyTerminationExcluded => {
                if agreement.terminable_early == Read::Sound(false) {
                    note(Field::TerminableEarly, Fault::EarlyTerminationExcluded);
                }
            }
            CheckCode::OutsidePolicyValidity => self.validity(check),
            CheckCode::OfficeDay => self.office_day(check),
            CheckCode::CountryNotAllowed | CheckCode::StayTooLong => self.country(check),
        }
    }

    fn risk_assessment_late(&mut self, check: &'p Check) {
        let Some(day) = self.agreement.risk_assessed_on.sound() else { return };
        let Some(before) = check.before else { return };
        let limit = match before {
            Before::Start => self.agreement.start.sound().filter(|start| *start <= day),
            Before::Approval => self.agreement.first_approval().filter(|approval| *approval < day),
        };
        if let Some(limit) = limit {
            let fault = Fault::RiskAssessmentLate { before, limit, day };
            self.note_once(Place::of(Field::RiskAssessedOn), fault, check.strength, &check.citation);
        }
    }

    fn cost_on_employer(&mut self, check: &'p Check) {
        let own = &self.rules.equipment_categories;
        for (index, thing) in self.agreement.equipment.sound().unwrap_or_default().iter().enumerate() {
            let text = |field: Field| thing.get(field.name()).and_then(Value::as_text);
            let category =
                text(Field::Category).filter(|given| check.categories.iter().any(|own| own == given));
            if let (Some(category), Some("employer")) = (category, text(Field::ProvidedBy)) {
                let item = text(Field::Item).filter(|item| !item.trim().is_empty());
                let fault = Fault::CostOnEmployer { item, category: category_label(own, category) };
                let place = Place::element(Field::ProvidedBy, index);
                self.note_once(place, fault, check.strength, &check.citation);
            }
        }
    }

    fn validity(&mut self, check: &'p Check) {
        let (from, to) = (self.policy.valid_from, self.policy.valid_to);
        let start = self.agreement.start.sound();
        if let Some(day) = start.filter(|start| !self.policy.in_force(*start)) {
            let fault = Fault::OutsidePolicyValidity { day, from, to };
            self.note_once(Place::of(Field::Start), fault, check.strength, &check.citation);
        } else if let (Some(day), Some(last)) = (self.agreement.end.sound(), to)
            && last < day
        {
            let fault = Fault::OutsidePolicyValidity { day, from: None, to };
            let strength = check.strength.max(Strength::Should);
            self.note_once(Place::of(Field::End), fault, strength, &check.citation);
        }
    }
}
