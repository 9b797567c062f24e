//! An agreement in words: what it says, what the policy adds, and what is not stated.

use serde::Serialize;

use super::document::{Agreement, Read, date_of, topic_place, topics};
use super::fields::{Below, Field, Place, PlaceKind};
use super::kinds::{category_label, role_label};
use super::reading::Reading;
use super::statement::{Heading, Statement};
use super::{countries, facts, period};
use crate::calendar::Date;
use crate::call::Options;
use crate::error::{Error, Faults};
use crate::list::Listed;
use crate::policy::{
    AgreementRules, Arrangement, Check, CheckCode, Citation, Ground, NoticeRule, Party, Policy, Side, known,
};
use crate::read::{Path, Reader};
use crate::text::{self, Lang};
use crate::truth::Truth;
use crate::value::Value;

/// An agreement in words, in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgreementDescription<'p> {
    /// Its title, with the policy's.
    pub title: String,
    /// Its parts, always the same ones in the same order.
    pub parts: Vec<DescriptionPart<'p>>,
}

/// One part of a description.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DescriptionPart<'p> {
    /// Its heading.
    pub heading: &'static str,
    /// Its lines, at least one.
    pub lines: Vec<DescriptionLine<'p>>,
}

/// One line of a description.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DescriptionLine<'p> {
    /// What it says: plain text, which may hold what people have typed.
    pub text: String,
    /// Where the policy says so, for what the policy adds or asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<&'p Citation>,
}

impl Policy {
    /// Describes an agreement: who, where, how much, from when to when, the terms, notice, evaluation and the
    /// duties of each side under the policy, with sections. What an agreement does not state, or states in a way
    /// that cannot be read, is said to be not stated. Where values of the policy depend on the day, those of the start
    /// are told, and later notice periods with their day. Options: `lang`.
    ///
    /// # Errors
    /// Faulty options (`unknown-option`, `unknown-choice`, `wrong-kind`); `wrong-kind` where the agreement is no
    /// object.
    ///
    /// # Source
    /// The policy's `agreement` and those of its `rules` that concern regular remote work.
    pub fn describe_agreement(
        &self,
        agreement: &Value,
        options: &Value,
    ) -> Result<AgreementDescription<'_>, Error> {
        let options = Options::read(options, &[]);
        let lang = options.lang;
        let mut faults = Faults::new();
        faults.add_options(options.reader.issues);
        let mut reader = Reader::new();
        reader.object(agreement, &Path::Root);
        faults.add_input(reader.issues);
        faults.finish(lang)?;

        let read = Reading::new(self).read(agreement).unwrap_or_default();
        let lines = |policy, heading| {
            let mut writer = Writer { policy, all: self, read: &read, lang, lines: Vec::new() };
            writer.part(heading);
            writer.lines
        };
        let start = read.start.sound();
        let part = |heading: &Heading| {
            let mut said = lines(start.map_or(self, |start| self.on(start)), *heading);
            let before = said.len();
            for (_, edition) in self.later.iter().filter(|_| start.is_none()) {
                let now = lines(edition, *heading);
                said.retain(|line| now.iter().any(|other| other.text == line.text));
            }
            if said.len() < before {
                let text = text::agreement_line(lang, &Statement::DependsOnStart);
                said.push(DescriptionLine { text, citation: None });
            }
            DescriptionPart { heading: text::agreement_heading(lang, *heading), lines: said }
        };
        let parts = Heading::ALL.iter().map(part).listed();
        Ok(AgreementDescription { title: text::agreement_title(lang, self.title.get(lang)), parts })
    }
}

struct Writer<'r, 'a, 'p> {
    /// With the values of the day on which the agreement starts.
    policy: &'p Policy,
    /// With those of every day.
    all: &'p Policy,
    read: &'r Agreement<'a>,
    lang: Lang,
    lines: Vec<DescriptionLine<'p>>,
}

impl<'p> Writer<'_, '_, 'p> {
    fn say(&mut self, statement: &Statement<'_>) {
        self.cite(statement, None);
    }

    fn cite(&mut self, statement: &Statement<'_>, citation: Option<&'p Citation>) {
        let text = text::agreement_line(self.lang, statement);
        self.lines.push(DescriptionLine { text, citation });
    }

    fn rules(&self) -> Option<&'p AgreementRules> {
        self.policy.agreement.as_ref()
    }

    fn part(&mut self, heading: Heading) {
        let read = self.read;
        match heading {
            Heading::Parties => {
                let (name, unit) = (read.employee_name.sound(), read.employee_unit.sound());
                self.say(&Statement::Employee { name, unit });
                self.say(&Statement::Manager { name: read.manager_name.sound() });
            }
            Heading::Places => self.places(),
            Heading::Extent => self.extent(),
            Heading::Duration => self.duration(),
            Heading::Terms => self.terms(),
            Heading::Notice => self.notice(),
            Heading::FollowUp => self.follow_up(),
            Heading::EmployeeDuties => self.duties(|party| party == Party::Employee),
            Heading::EmployerDuties => self.duties(|party| party != Party::Employee),
            Heading::Equipment => self.equipment(),
            Heading::Approvals => self.approvals(),
            Heading::Signatures => {
                self.say(&Statement::EmployeeSignature(read.employee_signature.sound()));
                self.say(&Statement::ManagerSignature(read.manager_signature.sound()));
            }
        }
    }

    fn places(&mut self) {
        let read = self.read;
        self.say(&Statement::MainWorkplace(read.main_workplace.sound()));
        let (kind, address, country) = (read.place.sound(), read.address.sound(), read.country.sound());
        self.say(&Statement::RemoteWorkplace { kind, address, country });
        if let Some(tenure) = read.tenure.sound() {
            self.say(&Statement::Tenure(tenure));
        }
        if let Some(consulted) = read.landlord_consulted.sound() {
            self.say(&Statement::LandlordConsulted(consulted));
        }
        if read.place.sound() != Some(PlaceKind::Abroad) {
            return;
        }
        for check in self.checks() {
            let strength = check.strength;
            if check.code == CheckCode::CountryNotAllowed {
                let statement = Statement::Countries { countries: &check.countries, strength };
                self.cite(&statement, Some(&check.citation));
            } else if check.code == CheckCode::StayTooLong
                && let Some(country) = country.and_then(|given| countries::named(check, given))
                && let Some(longest) = country.longest_stay
            {
                let latest = read.start.sound().and_then(|start| countries::last_day(longest, start));
                let statement = Statement::Stay { country, longest, latest, strength };
                self.cite(&statement, Some(&check.citation));
            }
        }
    }

    fn extent(&mut self) {
        let read = self.read;
        if let Some(days) = read.days_per_week.sound() {
            self.say(&Statement::DaysPerWeek(days));
        }
        if let Some(days) = read.days_per_month.sound() {
            self.say(&Statement::DaysPerMonth(days));
        }
        if let Some(percent) = read.share_percent.sound() {
            self.say(&Statement::Share { percent, per: read.share_per.sound() });
        }
        if let Some(days) = read.weekdays.sound() {
            self.say(&Statement::Weekdays(days.iter().listed()));
        }
        if self.lines.is_empty() {
            self.say(&Statement::ExtentNotStated);
        }
        for check in self.checks() {
            if check.code == CheckCode::OfficeDay {
                let statement = Statement::OfficeDays { days: &check.days, strength: check.strength };
                self.cite(&statement, Some(&check.citation));
            }
        }
    }

    /// The checks of the policy, but for those that the agreement's own facts rule out.
    fn checks(&self) -> Vec<&'p Check> {
        let checks = self.rules().map_or(&[][..], |rules| &rules.checks).iter();
        checks.filter(|check| facts::truth(&check.when, self.policy, self.read) != Truth::False).listed()
    }

    fn duration(&mut self) {
        let start = self.read.start.sound();
        self.say(&Statement::Start(start));
        self.say(&Statement::End(self.read.end.sound()));
        if let Some(term) = self.rules().and_then(|rules| rules.term.as_ref()) {
            let latest = period::latest_end(term.length, start);
            self.cite(
                &Statement::Term { length: term.length, latest, strength: term.strength },
                Some(&term.citation),
            );
        }
    }

    fn terms(&mut self) {
        let policy = self.policy;
        let asked = self.rules().map_or(&[][..], |rules| &rules.topics);
        for id in topics(policy) {
            let text = self.read.term(id).sound();
            let rule = asked.iter().find(|rule| rule.topic == id);
            if let Some(Place { below: Below::Topic(_, _, topic), .. }) = topic_place(policy, id)
                && (text.is_some() || rule.is_some())
            {
                let statement = Statement::Topic { topic, text };
                let text = text::agreement_line(self.lang, &statement);
                self.lines.push(DescriptionLine { text, citation: rule.map(|rule| &rule.citation) });
            }
        }
        if self.lines.is_empty() {
            self.say(&Statement::NoTerms);
        }
    }

    fn notice(&mut self) {
        let clauses = self.rules().map_or(&[][..], |rules| &rules.notice);
        for (at, clause) in clauses.iter().enumerate() {
            self.clause(clause, None);
            // Notice follows the day on which it is given, which may come after a change.
            let mut last = (clause.period, clause.count_from);
            let (start, end) = (self.read.start.sound(), self.read.end.sound());
            for (from, edition) in &self.all.later {
                let within = start.is_some_and(|start| start < *from) && end.is_none_or(|end| *from <= end);
                let clause = edition.agreement.as_ref().and_then(|rules| rules.notice.get(at));
                if let (true, Some(clause)) = (within, clause)
                    && last != (clause.period, clause.count_from)
                {
                    self.clause(clause, Some(*from));
                    last = (clause.period, clause.count_from);
                }
            }
        }
        let ordinary = clauses.iter().any(|clause| clause.ground == Ground::Ordinary);
        if let Some(days) = self.read.notice_days.sound() {
            self.say(&Statement::NoticeDays { days, policy_has_one: ordinary });
        }
        if !ordinary {
            self.say(&Statement::NoticeNotRegulated);
        }
        if let Some(early) = self.read.terminable_early.sound() {
            self.say(&Statement::TerminableEarly(early));
        }
    }

    fn clause(&mut self, clause: &'p NoticeRule, from: Option<Date>) {
        let statement = Statement::Notice {
            given_by: &clause.given_by,
            ground: clause.ground,
            period: clause.period,
            count_from: clause.count_from,
            from,
        };
        self.cite(&statement, Some(&clause.citation));
    }

    fn follow_up(&mut self) {
        let read = self.read;
        let dates = read.follow_ups.sound().unwrap_or_default().iter().filter_map(date_of).listed();
        self.say(&Statement::FollowUps(dates));
        match self.rules().and_then(|rules| rules.evaluation.as_ref()) {
            Some(evaluation) => {
                self.cite(
                    &Statement::Evaluation { time: evaluation.time, strength: evaluation.strength },
                    Some(&evaluation.citation),
                );
            }
            None => self.say(&Statement::EvaluationNotRegulated),
        }
        if read.renews.sound().is_some() {
            self.say(&Statement::Renews {
                start: read.renewed_start.sound(),
                end: read.renewed_end.sound(),
                evaluated_on: read.evaluated_on.sound(),
            });
        }
    }

    /// The rules for regular remote work that one side answers for, but for those that the agreement's own facts
    /// rule out.
    fn duties(&mut self, of: impl Fn(Party) -> bool) {
        for rule in self.policy.rules.iter().filter(|rule| of(rule.party)) {
            if rule.applies(Arrangement::Regular)
                && facts::truth(&rule.when, self.policy, self.read) != Truth::False
            {
                let text = rule.text.get(self.lang).to_owned();
                self.lines.push(DescriptionLine { text, citation: Some(&rule.citation) });
            }
        }
        if self.lines.is_empty() {
            self.say(&Statement::NoDuties);
        }
    }

    fn equipment(&mut self) {
        let read = self.read;
        let own = self.rules().map_or(&[][..], |rules| &rules.equipment_categories);
        let things = read.equipment.sound().unwrap_or_default();
        for thing in things {
            let text = |field: Field| thing.get(field.name()).and_then(Value::as_text);
            self.say(&Statement::Equipment {
                item: text(Field::Item).filter(|item| !item.trim().is_empty()),
                category: text(Field::Category).and_then(|id| category_label(own, id).named()),
                provided_by: text(Field::ProvidedBy).and_then(|id| known(id, Side::NAMES, Side::ALL)),
            });
        }
        if things.is_empty() {
            self.say(&Statement::NoEquipment);
        }
        self.say(&Statement::HomeInsurance(read.home_insurance.sound()));
        self.say(&Statement::RiskAssessed(read.risk_assessed_on.sound()));
        if let Read::Sound(part) = read.part_of_employment_contract {
            self.say(&Statement::PartOfEmploymentContract(part));
        }
    }

    fn approvals(&mut self) {
        let approvals = self.read.approvals.sound().unwrap_or_default();
        for approval in approvals {
            let by = approval.get(Field::ApprovedBy.name()).and_then(Value::as_text);
            self.say(&Statement::Approval {
                by: by.and_then(|id| role_label(&self.policy.roles, id).named()),
                on: approval.get(Field::ApprovedOn.name()).and_then(date_of),
            });
        }
        if approvals.is_empty() {
            self.say(&Statement::NoApprovals);
        }
    }
}
