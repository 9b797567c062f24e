//! Reading the main lists of a document: arrangements, decisions, rules, guidance, assumptions.

use super::{Document, condition};
use crate::error::{Code, Detail, Expected};
use crate::policy::facts::{Facts, Kind};
use crate::policy::known::KnownRole;
use crate::policy::model::{
    Arrangement, ArrangementRule, Assumption, Audience, DecisionRule, Effect, Form, Guidance, Named, Party,
    Rule, Strength,
};
use crate::read::Path;
use crate::value::Value;

type Members = [(String, Value)];

impl Document {
    pub(super) fn arrangements(
        &mut self,
        facts: &Facts,
        members: &Members,
        path: &Path<'_>,
    ) -> Vec<ArrangementRule> {
        const MEMBERS: &[&str] = &["arrangement", "when", "form", "strength", "citation", "formCitation"];
        self.reader.required(members, "arrangements", path);
        self.each(members, "arrangements", path, |document, members, path, before: &[ArrangementRule]| {
            document.reader.known_only(members, MEMBERS, Code::UnknownField, path);
            document.reachable(before.iter().any(|rule| rule.when.is_always()), path);
            let arrangement =
                document.required_choice(members, "arrangement", Arrangement::NAMES, Arrangement::ALL, path);
            let form =
                document.required_choice(members, "form", Form::NAMES, Form::ALL, path).unwrap_or(Form::None);
            let strength = match form {
                Form::None => {
                    document.optional_choice(members, "strength", Strength::NAMES, Strength::ALL, path)
                }
                Form::Written | Form::Oral => Some(document.strength(members, path)),
            };
            let citation = document.citation(members, "citation", path);
            let form_citation = match document.reader.given(members, "formCitation") {
                Some(_) => document.citation(members, "formCitation", path),
                None => citation.clone(),
            };
            ArrangementRule {
                arrangement: arrangement.unwrap_or(Arrangement::Regular),
                when: condition::optional(document, facts, members, "when", path),
                form,
                strength,
                citation,
                form_citation,
            }
        })
    }

    pub(super) fn decisions(
        &mut self,
        facts: &Facts,
        roles: &[Named],
        members: &Members,
        path: &Path<'_>,
    ) -> Vec<DecisionRule> {
        self.reader.required(members, "decisions", path);
        self.each(members, "decisions", path, |document, members, path, before: &[DecisionRule]| {
            document.reader.known_only(
                members,
                &["by", "fact", "when", "citation"],
                Code::UnknownField,
                path,
            );
            document.reachable(before.iter().any(|rule| rule.when.is_always()), path);
            document.reader.required(members, "by", path);
            let by = document.role(roles, members, "by", path);
            DecisionRule {
                by: by.unwrap_or_default(),
                fact: document.decision_fact(facts, members, path),
                when: condition::optional(document, facts, members, "when", path),
                citation: document.citation(members, "citation", path),
            }
        })
    }

    fn decision_fact(&mut self, facts: &Facts, members: &Members, path: &Path<'_>) -> usize {
        let Some(id) = self.string(members, "fact", path) else {
            return 0;
        };
        let declared = facts.place(&id).filter(|place| *place < facts.own());
        match declared.and_then(|place| Some((place, facts.get(place)?))) {
            Some((place, fact)) if fact.kind == Kind::Boolean => place,
            Some(_) => {
                let detail = Detail::Expected(Expected::Boolean);
                self.reader.fault(Code::WrongComparison, &path.member("fact"), detail);
                0
            }
            None => {
                let known = facts.iter().take(facts.own()).map(|fact| fact.id.as_str());
                self.reader.unknown(Code::UnknownFact, &path.member("fact"), &id, known);
                0
            }
        }
    }

    /// A role: one of the four that every policy knows, or one of the policy's own.
    pub(super) fn role(
        &mut self,
        roles: &[Named],
        members: &Members,
        name: &str,
        path: &Path<'_>,
    ) -> Option<String> {
        let value = self.reader.given(members, name)?;
        let own = roles.iter().map(|role| role.id.as_str()).filter(|id| !KnownRole::NAMES.contains(id));
        let names: Vec<&str> = KnownRole::NAMES.iter().copied().chain(own).collect();
        let place = self.reader.choice(value, &names, &path.member(name))?;
        names.get(place).map(|&name| name.to_owned())
    }

    fn reachable(&mut self, shadowed: bool, path: &Path<'_>) {
        if shadowed {
            self.reader.fault(Code::Unreachable, path, Detail::Plain);
        }
    }

    pub(super) fn rules(&mut self, facts: &Facts, members: &Members, path: &Path<'_>) -> Vec<Rule> {
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
        self.reader.required(members, "rules", path);
        self.each(members, "rules", path, |document, members, path, before: &[Rule]| {
            document.reader.known_only(members, MEMBERS, Code::UnknownField, path);
            let id = document.id(members, path).unwrap_or_default();
            document.unique(&id, before.iter().map(|rule| rule.id.as_str()), path);
            let effect = document.required_choice(members, "effect", Effect::NAMES, Effect::ALL, path);
            let party = document.required_choice(members, "party", Party::NAMES, Party::ALL, path);
            document.reader.required(members, "requires", path);
            Rule {
                id,
                strength: document.strength(members, path),
                effect: effect.unwrap_or(Effect::Advises),
                applies_to: document.choices(
                    members,
                    "appliesTo",
                    Arrangement::NAMES,
                    Arrangement::ALL,
                    path,
                ),
                when: condition::optional(document, facts, members, "when", path),
                requires: condition::optional(document, facts, members, "requires", path),
                party: party.unwrap_or(Party::Employee),
                text: document.text(members, "text", path),
                remedy: document.text(members, "remedy", path),
                citation: document.citation(members, "citation", path),
            }
        })
    }

    pub(super) fn guidance(&mut self, facts: &Facts, members: &Members, path: &Path<'_>) -> Vec<Guidance> {
        const MEMBERS: &[&str] = &["id", "for", "when", "title", "text", "items", "citation"];
        self.each(members, "guidance", path, |document, members, path, before: &[Guidance]| {
            document.reader.known_only(members, MEMBERS, Code::UnknownField, path);
            let id = document.id(members, path).unwrap_or_default();
            document.unique(&id, before.iter().map(|card| card.id.as_str()), path);
            let audience = document.required_choice(members, "for", Audience::NAMES, Audience::ALL, path);
            let items = document.reader.given(members, "items");
            let items_path = path.member("items");
            let items = items.and_then(|items| document.reader.list(items, &items_path)).unwrap_or_default();
            Guidance {
                id,
                audience: audience.unwrap_or(Audience::Everyone),
                when: condition::optional(document, facts, members, "when", path),
                title: document.text(members, "title", path),
                text: document.text(members, "text", path),
                items: items
                    .iter()
                    .enumerate()
                    .map(|(index, item)| document.text_value(item, &items_path.index(index)))
                    .collect(),
                citation: document.citation(members, "citation", path),
            }
        })
    }

    pub(super) fn assumptions(&mut self, members: &Members, path: &Path<'_>) -> Vec<Assumption> {
        self.each(members, "assumptions", path, |document, members, path, _: &[Assumption]| {
            document.reader.known_only(members, &["text", "about"], Code::UnknownField, path);
            let text = document.text(members, "text", path);
            let about = document.reader.required(members, "about", path);
            let list = path.member("about");
            let items = about.and_then(|value| document.reader.list(value, &list)).unwrap_or_default();
            let about = items
                .iter()
                .enumerate()
                .filter_map(|(index, item)| document.reader.text(item, &list.index(index)).map(str::to_owned))
                .collect();
            Assumption { text, about }
        })
    }
}
