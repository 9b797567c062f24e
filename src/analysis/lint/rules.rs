//! Rules that do nothing, rules that contradict each other, outcomes that no case has.

use super::{LintCode, Linter, Problem};
use crate::analysis::verdict::reached_by;
use crate::analysis::{Answer, Formula};
use crate::eligibility::Outcome;
use crate::list::Listed;
use crate::order::sort_and_dedup;
use crate::policy::condition::Condition;
use crate::policy::{Arrangement, Effect, Rule};

impl Linter<'_> {
    /// Whether the policy speaks of any case; without one, nothing else about its rules is worth saying.
    pub(super) fn scope(&mut self) -> bool {
        let in_scope = self.space.in_scope(0);
        let answer = self.ask(LintCode::ScopeNeverHolds, "/scope", &[&in_scope]);
        if answer == Answer::Impossible {
            self.note(Problem::ScopeNeverHolds, "/scope");
        }
        answer != Answer::Impossible
    }

    pub(super) fn rules(&mut self) {
        let policy = self.policy;
        // The rules that can be met and unmet: only these can contradict each other.
        let mut sound = Vec::new();
        for (place, rule) in policy.rules.iter().enumerate() {
            let path = format!("/rules/{place}");
            let (met, unmet) = (self.space.met(0, rule), self.space.unmet(0, rule));
            let is_met = self.ask(LintCode::RuleNeverMet, &path, &[&met]);
            let is_unmet = self.ask(LintCode::RuleNeverUnmet, &path, &[&unmet]);
            let id = || rule.id.clone();
            match (is_met, is_unmet) {
                (Answer::Impossible, Answer::Impossible) => {
                    self.note_with(Problem::RuleNeverApplies { rule: id() }, path, &[&rule.id], None);
                }
                (Answer::Impossible, Answer::Found(case)) => {
                    let problem = Problem::RuleNeverMet { rule: id(), reached: reached_by(rule.effect) };
                    let facts = self.evidence(&[&unmet], &case);
                    self.note_with(problem, path, &[&rule.id], facts);
                }
                (Answer::Found(case), Answer::Impossible) => {
                    let facts = self.evidence(&[&met], &case);
                    self.note_with(Problem::RuleNeverUnmet { rule: id() }, path, &[&rule.id], facts);
                }
                (Answer::Found(_), _) => sound.push(place),
                _ => {}
            }
        }
        self.contradictions(&sound);
    }

    fn contradictions(&mut self, sound: &[usize]) {
        let policy = self.policy;
        let mut hub = facts_of(&[&policy.scope]);
        for rule in &policy.arrangements {
            rule.when.collect_facts(&mut hub);
        }
        let whens = policy.rules.iter().map(|rule| facts_of(&[&rule.when])).listed();
        let requires = policy.rules.iter().map(|rule| facts_of(&[&rule.requires])).listed();
        // Two rules can only be at odds where what each requires hangs on facts that also stand in the other, or in
        // what makes the two apply.
        let hangs_on = |one: usize, other: usize| {
            let of = |lists: &Vec<Vec<usize>>, place: usize| lists.get(place).cloned().unwrap_or_default();
            let mut others = hub.clone();
            for facts in [of(&whens, one), of(&whens, other), of(&requires, other)] {
                others.extend(facts);
            }
            of(&requires, one).iter().any(|fact| others.contains(fact))
        };
        for (at, first) in sound.iter().enumerate() {
            for second in sound.iter().skip(at.saturating_add(1)) {
                let rules = policy.rules.get(*first).zip(policy.rules.get(*second));
                let Some((one, other)) = rules else { continue };
                if !shares_arrangement(one, other) || !hangs_on(*first, *second) || !hangs_on(*second, *first)
                {
                    continue;
                }
                self.contradiction(*second, one, other);
            }
        }
    }

    fn contradiction(&mut self, place: usize, one: &Rule, other: &Rule) {
        let path = format!("/rules/{place}");
        let both = [self.space.met(0, one), self.space.met(0, other)];
        if self.ask(LintCode::RulesContradict, &path, &[&both[0], &both[1]]) != Answer::Impossible {
            return;
        }
        // Where one of them is unmet whenever both apply, it is a prohibition that the other comes under, no
        // contradiction.
        let apply = [self.space.applies(0, one), self.space.applies(0, other)];
        let code = LintCode::RulesContradict;
        let first = self.ask(code, &path, &[&apply[0], &apply[1], &both[0]]);
        let second = self.ask(code, &path, &[&apply[0], &apply[1], &both[1]]);
        if let (Answer::Found(case), Answer::Found(_)) = (first, second) {
            let problem = Problem::RulesContradict { one: one.id.clone(), other: other.id.clone() };
            let facts = self.evidence(&[&apply[0], &apply[1]], &case);
            self.note_with(problem, path, &[&one.id, &other.id], facts);
        }
    }

    pub(super) fn outcomes(&mut self) {
        let policy = self.policy;
        let judged = self.space.is_judged(0);
        // A policy under which everything is a business trip or the like judges nothing.
        if self.ask(LintCode::OutcomeUnreachable, "/rules", &[&judged]) == Answer::Impossible {
            return;
        }
        let eligible = self.space.comes_out_as(0, Outcome::Eligible);
        match self.ask(LintCode::OutcomeUnreachable, "/rules", &[&judged, &eligible]) {
            Answer::Impossible => {
                let rules = self.obstacles(&judged);
                let ids = rules.iter().map(String::as_str).listed();
                self.note_with(Problem::NeverEligible { rules: rules.clone() }, "/rules", &ids, None);
            }
            Answer::Found(_) => self.arrangements_without_way(&eligible),
            Answer::GaveUp => {}
        }
        for outcome in [Outcome::ActionNeeded, Outcome::Referral, Outcome::NotEligible] {
            let leads = |rule: &&Rule| rule.effect != Effect::Advises && reached_by(rule.effect) == outcome;
            let rules = policy.rules.iter().filter(leads).map(|rule| rule.id.as_str()).listed();
            let others_decide = outcome == Outcome::Referral
                && policy.decisions.iter().any(|decision| !decision.is_nearest());
            if rules.is_empty() && !others_decide {
                continue;
            }
            let comes_out = self.space.comes_out_as(0, outcome);
            if self.ask(LintCode::OutcomeUnreachable, "/rules", &[&comes_out]) == Answer::Impossible {
                self.note_with(Problem::OutcomeUnreachable { outcome }, "/rules", &rules, None);
            }
        }
        if !policy.scope.is_always() {
            let outside = self.space.comes_out_as(0, Outcome::OutOfScope);
            if self.ask(LintCode::OutcomeUnreachable, "/scope", &[&outside]) == Answer::Impossible {
                self.note(Problem::OutcomeUnreachable { outcome: Outcome::OutOfScope }, "/scope");
            }
        }
    }

    /// Arrangements of which no case is eligible, where others have some.
    fn arrangements_without_way(&mut self, eligible: &Formula) {
        for (place, rule) in self.policy.arrangements.iter().enumerate() {
            if rule.arrangement == Arrangement::NotRemoteWork {
                continue;
            }
            let path = format!("/arrangements/{place}");
            let is_it = Formula::all([self.space.in_scope(0), self.space.arrangement_at(0, place)]);
            let code = LintCode::ArrangementNeverEligible;
            let Answer::Found(case) = self.ask(code, &path, &[&is_it]) else { continue };
            if self.ask(code, &path, &[&is_it, eligible]) == Answer::Impossible {
                let rules = self.obstacles(&is_it);
                let ids = rules.iter().map(String::as_str).listed();
                let facts = self.evidence(&[&is_it], &case);
                let arrangement = rule.arrangement;
                let problem = Problem::ArrangementNeverEligible { arrangement, rules: rules.clone() };
                self.note_with(problem, path, &ids, facts);
            }
        }
    }

    /// A smallest set of rules that are never all free of objections in such a case; empty where the rules are not
    /// what stands in the way.
    fn obstacles(&mut self, case: &Formula) -> Vec<String> {
        let rules = self.policy.rules.iter().filter(|rule| rule.effect != Effect::Advises);
        let mut left: Vec<(String, Formula)> =
            rules.map(|rule| (rule.id.clone(), self.space.unmet(0, rule).negated())).listed();
        let mut place = left.len();
        let impossible = |linter: &mut Self, left: &[(String, Formula)]| {
            let mut wanted = vec![case];
            wanted.extend(left.iter().map(|(_, formula)| formula));
            linter.ask(LintCode::OutcomeUnreachable, "/rules", &wanted) == Answer::Impossible
        };
        if !impossible(self, &left) {
            return Vec::new();
        }
        while place > 0 {
            place = place.saturating_sub(1);
            if place >= left.len() {
                continue;
            }
            let rule = left.remove(place);
            if !impossible(self, &left) {
                left.insert(place, rule);
            }
        }
        left.into_iter().map(|(id, _)| id).listed()
    }
}

fn facts_of(conditions: &[&Condition]) -> Vec<usize> {
    let mut facts = Vec::new();
    for condition in conditions {
        condition.collect_facts(&mut facts);
    }
    sort_and_dedup(&mut facts);
    facts
}

fn shares_arrangement(one: &Rule, other: &Rule) -> bool {
    let mut kinds = Arrangement::ALL.iter();
    kinds.any(|kind| one.applies(*kind) && other.applies(*kind))
        || (one.applies_to.is_empty() && other.applies_to.is_empty())
}
