//! What a policy says of agreements: limits, checks, notice, term and evaluation that cannot do their work.

use super::{LintCode, Linter, Problem};
use crate::analysis::{Answer, Cells, Formula};
use crate::list::Listed;
use crate::policy::facts::{FactValue, Kind, as_scalar};
use crate::policy::{
    AgreementRules, Check, CheckCode, EvaluationTime, Form, Limit, Measure, Strength, TermLength,
};

impl Linter<'_> {
    pub(super) fn agreement(&mut self) {
        let policy = self.policy;
        let Some(rules) = &policy.agreement else { return };
        self.limits(&rules.limits);
        self.checks(&rules.checks);
        for (place, rule) in rules.notice.iter().enumerate() {
            if rule.given_by.is_empty() {
                self.note(Problem::NoticeByNobody, format!("/agreement/notice/{place}/givenBy"));
            }
        }
        self.term(rules);
    }

    fn limits(&mut self, limits: &[Limit]) {
        for (place, limit) in limits.iter().enumerate() {
            let path = format!("/agreement/limits/{place}");
            let least = match limit.measure {
                Measure::DaysPerWeek | Measure::DaysPerMonth => 0.5,
                Measure::SharePercent => 1.0,
            };
            if is_firm(limit) && limit.at_most < least {
                self.note(Problem::LimitExcludesAll { least }, path);
                continue;
            }
            let needless = |(at, other): &(usize, &Limit)| {
                *at != place && covers(other, limit) && !(covers(limit, other) && place < *at)
            };
            if let Some((by, _)) = limits.iter().enumerate().find(needless) {
                self.note(Problem::LimitShadowed { by }, path);
            }
        }
        self.extent_left(limits);
    }

    /// Whether the limits leave any extent of which the policy says that it calls for a written agreement.
    fn extent_left(&mut self, limits: &[Limit]) {
        let policy = self.policy;
        let mut kept = Vec::new();
        for limit in limits.iter().filter(|limit| is_firm(limit)) {
            let fact = policy.facts.place(limit.measure.as_str());
            let Some(variable) = fact.and_then(|fact| self.space.variable(0, fact)) else { continue };
            let within = |value| matches!(value, FactValue::Scalar(number) if number <= limit.at_most);
            kept.push(Formula::In(variable, self.space.cells(0, variable, within)));
        }
        let written = policy.arrangements.iter().enumerate().filter(|(_, rule)| rule.form == Form::Written);
        let written = Formula::any(written.map(|(place, _)| self.space.arrangement_at(0, place)));
        let case = Formula::all([self.space.in_scope(0), written]);
        let path = "/agreement/limits";
        let code = LintCode::LimitsContradictArrangement;
        if kept.is_empty() {
            return;
        }
        let kept = Formula::all(kept);
        if self.ask(code, path, &[&case, &kept]) != Answer::Impossible {
            return;
        }
        if let Answer::Found(found) = self.ask(code, path, &[&case]) {
            let facts = self.evidence(&[&case], &found);
            self.note_with(Problem::LimitsContradictArrangement, path, &[], facts);
        }
    }

    fn checks(&mut self, checks: &[Check]) {
        let whens = checks.iter().map(|check| self.on_agreement(&self.space.holds(0, &check.when))).listed();
        for (place, (check, when)) in checks.iter().zip(&whens).enumerate() {
            let path = format!("/agreement/checks/{place}");
            let name = check.code.as_str();
            let nothing_to_find = match check.code {
                CheckCode::OutsidePolicyValidity => {
                    self.policy.valid_from.is_none() && self.policy.valid_to.is_none()
                }
                CheckCode::CostOnEmployer => check.categories.is_empty(),
                CheckCode::OfficeDay => check.days.is_empty(),
                CheckCode::StayTooLong => check.countries.iter().all(|it| it.longest_stay.is_none()),
                _ => false,
            };
            let never = nothing_to_find
                || self.ask(LintCode::CheckNeverApplies, &path, &[when]) == Answer::Impossible;
            if never {
                self.note(Problem::CheckNeverApplies { check: name }, path);
                continue;
            }
            for (at, (other, first)) in checks.iter().zip(&whens).enumerate() {
                let alike =
                    at != place && same_but_for_when(other, check) && other.strength <= check.strength;
                // Of two that say the same, the later one is needless.
                let twin = other.strength == check.strength && other.when == check.when && place < at;
                if !alike || twin {
                    continue;
                }
                let only_here = [when, &first.negated()];
                if self.ask(LintCode::CheckShadowed, &path, &only_here) == Answer::Impossible {
                    self.note(Problem::CheckShadowed { check: name, by: at }, path);
                    break;
                }
            }
        }
    }

    /// The same statement on the facts that an agreement gives: what it never gives is not known, and a few lie in its
    /// nature.
    fn on_agreement(&self, formula: &Formula) -> Formula {
        match formula {
            Formula::All(parts) => Formula::all(parts.iter().map(|part| self.on_agreement(part))),
            Formula::Any(parts) => Formula::any(parts.iter().map(|part| self.on_agreement(part))),
            Formula::In(variable, cells) => {
                let id = self.space.variables().get(*variable).map_or("", |variable| variable.id.as_str());
                match id {
                    "place" | "tenure" | "daysPerWeek" | "daysPerMonth" | "sharePercent"
                    | "landlordConsulted" | "homeInsurance" => formula.clone(),
                    "activity" | "recurring" | "fixedPlace" | "riskAssessmentDone" | "followUpPlanned" => {
                        if cells.and(self.given(id, *variable)).is_empty() {
                            Formula::FALSE
                        } else {
                            Formula::TRUE
                        }
                    }
                    _ => Formula::FALSE,
                }
            }
        }
    }

    /// The cell of a fact that every agreement gives alike: ordinary work, and yes.
    fn given(&self, id: &str, variable: usize) -> Cells {
        let kind = self.policy.facts.place(id).and_then(|place| self.policy.facts.get(place));
        let value = match kind.map(|fact| &fact.kind) {
            Some(Kind::Choice(choices)) => choices
                .iter()
                .position(|choice| choice.value == "ordinaryWork")
                .map(|place| FactValue::Scalar(as_scalar(place))),
            _ => Some(FactValue::boolean(true)),
        };
        self.space.cells(0, variable, |cell| Some(cell) == value)
    }

    fn term(&mut self, rules: &AgreementRules) {
        let Some(term) = &rules.term else { return };
        match (term.length, rules.evaluation.as_ref().map(|evaluation| evaluation.time)) {
            (TermLength::For(length), Some(EvaluationTime::Every { months: every })) => {
                let term = length.years.saturating_mul(12).saturating_add(length.months);
                if every > term {
                    let problem = Problem::EvaluationNeverDue { every, term };
                    self.note(problem, "/agreement/evaluation/every");
                }
            }
            (TermLength::Until(last), _) if self.policy.valid_from.is_some_and(|first| last < first) => {
                self.note(Problem::TermOver, "/agreement/term/until");
            }
            _ => {}
        }
    }
}

/// Whether nobody can approve more, and more is an error.
fn is_firm(limit: &Limit) -> bool {
    limit.unless_approved_by.is_none() && limit.strength == Strength::Must
}

/// Whether all that goes beyond the second limit goes beyond the first, too, with no less grave a consequence.
fn covers(one: &Limit, other: &Limit) -> bool {
    one.measure == other.measure
        && (one.per.is_none() || one.per == other.per)
        && one.at_most <= other.at_most
        && one.strength <= other.strength
        && (one.unless_approved_by.is_none() || one.unless_approved_by == other.unless_approved_by)
}

fn same_but_for_when(one: &Check, other: &Check) -> bool {
    let mut other = other.clone();
    (other.when, other.strength) = (one.when.clone(), one.strength);
    other.citation = one.citation.clone();
    *one == other
}
