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
        let listed = self.policy.document.get("notRegulated").is_some();
        for part in PolicyPart::ALL {
            if self.policy.regulates(*part).is_none() && !self.policy.not_regulated.contains(part) {
                let path = if listed { "/notRegulated" } else { "" };
                self.note(Problem::PartNotRegulated { part: *part }, path);
            }
        }
    }

    fn facts(&mut self) {
        let policy = self.policy;
        let own = policy.facts.own();
        let mut used = vec![false; own];
        let mut matters = vec![false; own];
        for decision in &policy.decisions {
            for marks in [&mut used, &mut matters] {
                if let Some(mark) = marks.get_mut(decision.fact) {
                    *mark = true;
                }
            }
        }
        for condition in conditions(policy) {
            condition.visit(&mut |fact, test| {
                let Some(variable) = self.space.variable(0, fact) else { return };
                let all = self.space.cells(0, variable, |_| true);
                let passing = self.space.cells(0, variable, |value| test.holds(value));
                let tells = passing != Cells::NONE && passing != all;
                for (marks, mark) in [(&mut used, true), (&mut matters, tells)] {
                    if let Some(slot) = marks.get_mut(fact) {
                        *slot |= mark;
                    }
                }
            });
        }
        for (place, (used, matters)) in used.into_iter().zip(matters).enumerate() {
            let Some(fact) = policy.facts.get(place).map(|fact| fact.id.clone()) else { continue };
            let path = format!("/facts/{place}");
            match (used, matters) {
                (false, _) => self.note(Problem::FactUnused { fact }, path),
                (true, false) => self.note(Problem::FactWithoutEffect { fact }, path),
                (true, true) => {}
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
                if !ids.contains(&about.as_str()) && !is_part(&policy.document, about) {
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

/// Whether the document has a part of that name, such as `agreement.notice`.
fn is_part(document: &Value, name: &str) -> bool {
    let mut value = document;
    for step in name.split('.') {
        match value.get(step) {
            Some(member) => value = member,
            None => return false,
        }
    }
    true
}
