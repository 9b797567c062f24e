//! Parts of a document that nothing uses, or that name something that is not there.

use super::{LintCode, Linter, Problem};
use crate::analysis::citations::cited;
use crate::analysis::space::conditions;
use crate::analysis::{Answer, Cells};
use crate::list::Listed;
use crate::policy::PolicyPart;
use crate::read::nearest;
use crate::value::Value;

impl Linter<'_> {
    /// Advice that no case in scope calls for.
    pub(super) fn guidance(&mut self) {
        let in_scope = self.space.in_scope(0);
        for (place, card) in self.policy.guidance.iter().enumerate() {
            let path = format!("/guidance/{place}/when");
            let shown = self.space.holds(0, &card.when);
            if self.ask(LintCode::GuidanceNeverShown, &path, &[&in_scope, &shown]) == Answer::Impossible {
                self.note(Problem::GuidanceNeverShown { card: card.id.clone() }, path);
            }
        }
    }

    pub(super) fn parts(&mut self) {
        self.facts();
        self.roles();
        self.sections();
        self.assumptions();
        let listed = self.document.get("notRegulated").is_some();
        for part in PolicyPart::ALL {
            if self.policy.regulates(*part).is_none() && !self.policy.not_regulated.contains(part) {
                let path = if listed { "/notRegulated" } else { "" };
                self.note(Problem::PartNotRegulated { part: *part }, path);
            }
        }
    }

    /// Facts that nothing looks at. Decisions look at those that carry their answers.
    fn facts(&mut self) {
        let policy = self.policy;
        let mut used: Vec<usize> = policy.decisions.iter().map(|decision| decision.fact).listed();
        for condition in conditions(policy) {
            condition.collect_facts(&mut used);
        }
        for (place, fact) in policy.facts.ids(policy.facts.own()).into_iter().enumerate() {
            if !used.contains(&place) {
                self.note(Problem::FactUnused { fact: fact.to_owned() }, format!("/facts/{place}"));
            }
        }
    }

    /// Facts whose conditions come out alike for every value.
    pub(super) fn facts_without_effect(&mut self) {
        let policy = self.policy;
        // Per fact, whether a condition looks at it, and whether one can tell its values apart.
        let mut looks = vec![(false, false); policy.facts.own()];
        for condition in conditions(policy) {
            condition.visit(&mut |fact, test| {
                let variable = self.space.variable(0, fact);
                if let (Some(variable), Some(look)) = (variable, looks.get_mut(fact)) {
                    let all = self.space.cells(0, variable, |_| true);
                    let passing = self.space.cells(0, variable, |value| test.holds(value));
                    *look = (true, look.1 || passing != Cells::NONE && passing != all);
                }
            });
        }
        for (place, look) in looks.into_iter().enumerate() {
            let answers = policy.decisions.iter().any(|decision| decision.fact == place);
            if let (Some(fact), (true, false), false) = (policy.facts.get(place), look, answers) {
                let fact = fact.id.clone();
                self.note(Problem::FactWithoutEffect { fact }, format!("/facts/{place}"));
            }
        }
    }

    fn roles(&mut self) {
        let policy = self.policy;
        let mut named: Vec<&str> = policy.decisions.iter().map(|decision| decision.by.as_str()).listed();
        if let Some(rules) = &policy.agreement {
            named.extend(rules.limits.iter().filter_map(|limit| limit.unless_approved_by.as_deref()));
            named.extend(rules.checks.iter().filter_map(|check| check.unless_approved_by.as_deref()));
            for (place, category) in rules.equipment_categories.iter().enumerate() {
                if !rules.checks.iter().any(|check| check.categories.contains(&category.id)) {
                    let problem = Problem::CategoryUnused { category: category.id.clone() };
                    self.note(problem, format!("/agreement/equipmentCategories/{place}"));
                }
            }
        }
        for (place, role) in policy.roles.iter().enumerate() {
            if !named.contains(&role.id.as_str()) {
                self.note(Problem::RoleUnused { role: role.id.clone() }, format!("/roles/{place}"));
            }
        }
    }

    fn sections(&mut self) {
        let policy = self.policy;
        let known: Vec<&str> = policy.source.sections.iter().map(String::as_str).listed();
        if known.is_empty() {
            self.note(Problem::SectionsNotListed, "/source");
            return;
        }
        // Headings of other documents are not listed here.
        for citation in cited(policy).into_iter().filter(|citation| !known.contains(&citation.section)) {
            let section = citation.section.to_owned();
            let nearest = nearest(&section, &known);
            let path = format!("{}/section", citation.path);
            self.note(Problem::SectionNotListed { section, nearest }, path);
        }
    }

    fn assumptions(&mut self) {
        let policy = self.policy;
        let mut ids: Vec<&str> = policy.rules.iter().map(|rule| rule.id.as_str()).listed();
        ids.extend(policy.guidance.iter().map(|card| card.id.as_str()));
        ids.extend(policy.facts.ids(policy.facts.own()));
        for (place, assumption) in policy.assumptions.iter().enumerate() {
            for (at, about) in assumption.about.iter().enumerate() {
                if !ids.contains(&about.as_str()) && !is_part(self.document, about) {
                    let problem = Problem::AssumptionAboutUnknown {
                        about: about.clone(),
                        nearest: nearest(about, &ids),
                    };
                    self.note(problem, format!("/assumptions/{place}/about/{at}"));
                }
            }
        }
    }
}

/// Parts that an assumption may be about, also where the document has none of them: it then reads the silence.
const PARTS: &[&str] = &[
    "scope",
    "facts",
    "arrangements",
    "decisions",
    "rules",
    "guidance",
    "agreement",
    "agreement.topics",
    "agreement.limits",
    "agreement.checks",
    "agreement.term",
    "agreement.notice",
    "agreement.evaluation",
];

/// Whether a document can have a part of that name, or this one has it, such as `source.url`.
fn is_part(document: &Value, name: &str) -> bool {
    let mut steps = name.split('.');
    let member = steps.try_fold(document, |value, step| value.get(step));
    PARTS.contains(&name) || member.is_some()
}
