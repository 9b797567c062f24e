//! Reading the main lists of a document: arrangements, decisions, rules, guidance, assumptions.

use super::{Document, Part, condition};
use crate::error::{Code, Detail, Expected};
use crate::policy::facts::{Facts, Kind};
use crate::policy::known::KnownRole;
use crate::policy::model::{
    Arrangement, ArrangementRule, Assumption, Audience, DecisionRule, Effect, Form, Guidance, Named, Party,
    Rule, Strength,
};

impl Document {
    pub(super) fn arrangements(&mut self, facts: &Facts, part: &Part<'_>) -> Vec<ArrangementRule> {
        const MEMBERS: &[&str] = &["arrangement", "when", "form", "strength", "citation", "formCitation"];
        self.required(part, "arrangements");
        let mut arrangements: Vec<ArrangementRule> = Vec::new();
        self.each(part, "arrangements", &mut |document, part| {
            document.known_only(part, MEMBERS);
            document.reachable(arrangements.iter().any(|rule| rule.when.is_always()), part);
            let arrangement =
                document.required_choice(part, "arrangement", Arrangement::NAMES, Arrangement::ALL);
            let form = document.required_choice(part, "form", Form::NAMES, Form::ALL).unwrap_or(Form::None);
            let strength = match form {
                Form::None => document.optional_choice(part, "strength", Strength::NAMES, Strength::ALL),
                Form::Written | Form::Oral => Some(document.strength(part)),
            };
            let citation = document.citation(part, "citation");
            let form_citation = match part.given("formCitation") {
                Some(_) => document.citation(part, "formCitation"),
                None => citation.clone(),
            };
            arrangements.push(ArrangementRule {
                arrangement: arrangement.unwrap_or(Arrangement::Regular),
                when: condition::optional(document, facts, part, "when"),
                form,
                strength,
                citation,
                form_citation,
            });
        });
        arrangements
    }

    pub(super) fn decisions(&mut self, facts: &Facts, roles: &[Named], part: &Part<'_>) -> Vec<DecisionRule> {
        self.required(part, "decisions");
        let mut decisions: Vec<DecisionRule> = Vec::new();
        self.each(part, "decisions", &mut |document, part| {
            document.known_only(part, &["by", "fact", "when", "citation"]);
            document.reachable(decisions.iter().any(|rule| rule.when.is_always()), part);
            document.required(part, "by");
            let by = document.role(roles, part, "by");
            decisions.push(DecisionRule {
                by: by.unwrap_or_default(),
                fact: document.decision_fact(facts, part),
                when: condition::optional(document, facts, part, "when"),
                citation: document.citation(part, "citation"),
            });
        });
        decisions
    }

    fn decision_fact(&mut self, facts: &Facts, part: &Part<'_>) -> usize {
        let Some(id) = self.string(part, "fact") else {
            return 0;
        };
        let declared = facts.place(&id).filter(|place| *place < facts.own());
        match declared.and_then(|place| Some((place, facts.get(place)?))) {
            Some((place, fact)) if fact.kind == Kind::Boolean => place,
            Some(_) => {
                let detail = Detail::Expected(Expected::Boolean);
                self.fault(Code::WrongComparison, part, "fact", detail);
                0
            }
            None => {
                let known = facts.ids(facts.own());
                self.reader.unknown(Code::UnknownFact, &part.at("fact"), &id, &known);
                0
            }
        }
    }

    /// A role: one of the four that every policy knows, or one of the policy's own.
    pub(super) fn role(&mut self, roles: &[Named], part: &Part<'_>, name: &str) -> Option<String> {
        let value = part.given(name)?;
        let mut names: Vec<&str> = KnownRole::NAMES.to_vec();
        for role in roles {
            if !KnownRole::NAMES.contains(&role.id.as_str()) {
                names.push(&role.id);
            }
        }
        let place = self.reader.choice(value, &names, &part.at(name))?;
        names.get(place).map(|&name| name.to_owned())
    }

    fn reachable(&mut self, shadowed: bool, part: &Part<'_>) {
        if shadowed {
            self.reader.fault(Code::Unreachable, part.path, Detail::Plain);
        }
    }

    pub(super) fn rules(&mut self, facts: &Facts, part: &Part<'_>) -> Vec<Rule> {
        const MEMBERS: &[&str] = &[
            "id",
            "strength",
            "effect",
            "appliesTo",
            "when",
            "requires",
            "party",
            "text",
            "remedy",
            "citation",
        ];
        self.required(part, "rules");
        let mut rules: Vec<Rule> = Vec::new();
        self.each(part, "rules", &mut |document, part| {
            document.known_only(part, MEMBERS);
            let id = document.id(part).unwrap_or_default();
            document.unique(part, &id, rules.iter().any(|known| known.id == id));
            let effect = document.required_choice(part, "effect", Effect::NAMES, Effect::ALL);
            let party = document.required_choice(part, "party", Party::NAMES, Party::ALL);
            document.required(part, "requires");
            rules.push(Rule {
                id,
                strength: document.strength(part),
                effect: effect.unwrap_or(Effect::Advises),
                applies_to: document.choices(part, "appliesTo", Arrangement::NAMES, Arrangement::ALL),
                when: condition::optional(document, facts, part, "when"),
                requires: condition::optional(document, facts, part, "requires"),
                party: party.unwrap_or(Party::Employee),
                text: document.text(part, "text"),
                remedy: document.text(part, "remedy"),
                citation: document.citation(part, "citation"),
            });
        });
        rules
    }

    pub(super) fn guidance(&mut self, facts: &Facts, part: &Part<'_>) -> Vec<Guidance> {
        const MEMBERS: &[&str] = &["id", "for", "when", "title", "text", "items", "citation"];
        let mut cards: Vec<Guidance> = Vec::new();
        self.each(part, "guidance", &mut |document, part| {
            document.known_only(part, MEMBERS);
            let id = document.id(part).unwrap_or_default();
            document.unique(part, &id, cards.iter().any(|known| known.id == id));
            let audience = document.required_choice(part, "for", Audience::NAMES, Audience::ALL);
            let mut items = Vec::new();
            for (index, item) in document.list(part, "items").iter().enumerate() {
                items.push(document.text_value(item, &part.at("items").index(index)));
            }
            cards.push(Guidance {
                id,
                audience: audience.unwrap_or(Audience::Everyone),
                when: condition::optional(document, facts, part, "when"),
                title: document.text(part, "title"),
                text: document.text(part, "text"),
                items,
                citation: document.citation(part, "citation"),
            });
        });
        cards
    }

    pub(super) fn assumptions(&mut self, part: &Part<'_>) -> Vec<Assumption> {
        let mut assumptions: Vec<Assumption> = Vec::new();
        self.each(part, "assumptions", &mut |document, part| {
            document.known_only(part, &["text", "about"]);
            let text = document.text(part, "text");
            document.required(part, "about");
            let mut about = Vec::new();
            for (index, item) in document.list(part, "about").iter().enumerate() {
                if let Some(id) = document.reader.text(item, &part.at("about").index(index)) {
                    about.push(id.to_owned());
                }
            }
            assumptions.push(Assumption { text, about });
        });
        assumptions
    }
}
