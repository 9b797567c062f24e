//! The parts of a document that stand in many places (texts, citations, ids, names) and the main lists.

use super::{Document, condition};
use crate::calendar::Date;
use crate::error::{Code, Detail, Expected};
use crate::policy::facts::{Facts, Kind};
use crate::policy::known::KnownRole;
use crate::policy::model::{
    Arrangement, ArrangementRule, Assumption, Audience, Citation, DecisionRule, Effect, Form, Guidance,
    Named, Party, Rule, Strength,
};
use crate::read::Path;
use crate::text::Text;
use crate::value::Value;

/// The roles that every policy knows.
const BUILTIN_ROLES: &[&str] = KnownRole::NAMES;

type Members = [(String, Value)];

impl Document {
    /// The id: lower-case letters, digits and hyphens, or camelCase.
    pub(super) fn id(&mut self, members: &Members, path: &Path<'_>) -> Option<String> {
        let id = self.string(members, "id", path)?;
        let sound = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if !sound {
            self.reader.fault(Code::WrongKind, &path.member("id"), Detail::Expected(Expected::Id));
        }
        Some(id)
    }

    pub(super) fn string(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Option<String> {
        let value = self.reader.required(members, name, path)?;
        self.reader.text(value, &path.member(name)).map(str::to_owned)
    }

    pub(super) fn optional_string(
        &mut self,
        members: &Members,
        name: &str,
        path: &Path<'_>,
    ) -> Option<String> {
        let value = self.reader.given(members, name)?;
        self.reader.text(value, &path.member(name)).map(str::to_owned)
    }

    /// A web address: only http and https, so that no text of a document becomes a script.
    pub(super) fn url(&mut self, members: &Members, path: &Path<'_>) -> Option<String> {
        let url = self.optional_string(members, "url", path)?;
        let lower = url.to_ascii_lowercase();
        if lower.starts_with("https://") || lower.starts_with("http://") {
            return Some(url);
        }
        self.reader.fault(Code::WrongKind, &path.member("url"), Detail::Expected(Expected::Url));
        None
    }

    pub(super) fn optional_date(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Option<Date> {
        let value = self.reader.given(members, name)?;
        self.reader.date(value, &path.member(name))
    }

    pub(super) fn whole(
        &mut self,
        members: &Members,
        name: &str,
        range: std::ops::RangeInclusive<u32>,
        path: &Path<'_>,
    ) -> Option<u32> {
        let value = self.reader.given(members, name)?;
        self.reader.whole(value, *range.start(), *range.end(), &path.member(name))
    }

    pub(super) fn optional_choice<T: Copy>(
        &mut self,
        members: &Members,
        name: &str,
        names: &[&str],
        all: &[T],
        path: &Path<'_>,
    ) -> Option<T> {
        let value = self.reader.given(members, name)?;
        let place = self.reader.choice(value, names, &path.member(name))?;
        all.get(place).copied()
    }

    pub(super) fn required_choice<T: Copy>(
        &mut self,
        members: &Members,
        name: &str,
        names: &[&str],
        all: &[T],
        path: &Path<'_>,
    ) -> Option<T> {
        self.reader.required(members, name, path)?;
        self.optional_choice(members, name, names, all, path)
    }

    /// A list of names, each one of the choices.
    pub(super) fn choices<T: Copy>(
        &mut self,
        members: &Members,
        name: &str,
        names: &[&str],
        all: &[T],
        path: &Path<'_>,
    ) -> Vec<T> {
        let Some(value) = self.reader.given(members, name) else {
            return Vec::new();
        };
        let path = path.member(name);
        let items = self.reader.list(value, &path).unwrap_or_default();
        let places: Vec<Option<usize>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| self.reader.choice(item, names, &path.index(index)))
            .collect();
        places.into_iter().flatten().filter_map(|place| all.get(place).copied()).collect()
    }

    /// A text in both languages.
    pub(super) fn text(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Text {
        match self.reader.required(members, name, path) {
            Some(value) => self.text_value(value, &path.member(name)),
            None => Text::default(),
        }
    }

    pub(super) fn optional_text(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Option<Text> {
        let value = self.reader.given(members, name)?;
        Some(self.text_value(value, &path.member(name)))
    }

    fn text_value(&mut self, value: &Value, path: &Path<'_>) -> Text {
        let Some(members) = self.reader.object(value, path) else {
            return Text::default();
        };
        self.reader.known_only(members, &["sv", "en"], Code::UnknownField, path);
        let mut language = |name: &str| {
            let value = members.iter().find(|(key, _)| key == name).map(|(_, value)| value);
            match value {
                Some(Value::Text(text)) if !text.trim().is_empty() => text.clone(),
                None | Some(Value::Null | Value::Text(_)) => {
                    self.reader.fault(Code::MissingLanguage, &path.member(name), Detail::Plain);
                    String::new()
                }
                Some(_) => {
                    self.reader.wrong_kind(&path.member(name), Expected::Text);
                    String::new()
                }
            }
        };
        Text { sv: language("sv"), en: language("en") }
    }

    pub(super) fn citation(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Citation {
        let mut citation = Citation {
            document: self.source.clone(),
            section: String::new(),
            source_digest: None,
            url: None,
        };
        let Some(value) = self.reader.required(members, name, path) else {
            return citation;
        };
        let path = path.member(name);
        let Some(members) = self.reader.object(value, &path) else {
            return citation;
        };
        self.reader.known_only(
            members,
            &["document", "section", "sourceDigest", "url"],
            Code::UnknownField,
            &path,
        );
        if let Some(document) = self.optional_string(members, "document", &path) {
            citation.document = document;
        }
        if let Some(section) = self.string(members, "section", &path) {
            citation.section = section;
        }
        citation.source_digest = self.optional_string(members, "sourceDigest", &path);
        citation.url = self.url(members, &path);
        citation
    }

    /// The strength; `must` stands in after a fault has been noted.
    pub(super) fn strength(&mut self, members: &Members, path: &Path<'_>) -> Strength {
        self.required_choice(members, "strength", Strength::NAMES, Strength::ALL, path)
            .unwrap_or(Strength::Must)
    }

    /// Ids with labels, each once.
    pub(super) fn named_list(&mut self, value: Option<&Value>, path: &Path<'_>) -> Vec<Named> {
        let mut list: Vec<Named> = Vec::new();
        let Some(items) = value.and_then(|value| self.reader.list(value, path)) else {
            return list;
        };
        for (index, item) in items.iter().enumerate() {
            let path = path.index(index);
            let Some(members) = self.reader.object(item, &path) else {
                continue;
            };
            self.reader.known_only(members, &["id", "label"], Code::UnknownField, &path);
            let id = self.id(members, &path);
            let label = self.text(members, "label", &path);
            let Some(id) = id else { continue };
            self.unique(&id, list.iter().map(|named| named.id.as_str()), &path);
            list.push(Named { id, label });
        }
        list
    }

    fn unique<'k>(&mut self, id: &str, mut known: impl Iterator<Item = &'k str>, path: &Path<'_>) {
        if known.any(|known| known == id) {
            self.reader.fault(Code::DuplicateId, &path.member("id"), Detail::Name(id.to_owned()));
        }
    }

    /// Calls `read` with the members of every object of a list.
    pub(super) fn each<T>(
        &mut self,
        members: &Members,
        name: &str,
        path: &Path<'_>,
        mut read: impl FnMut(&mut Document, &Members, &Path<'_>, &[T]) -> T,
    ) -> Vec<T> {
        let Some(value) = self.reader.given(members, name) else {
            return Vec::new();
        };
        let path = path.member(name);
        let mut list = Vec::new();
        for (index, item) in self.reader.list(value, &path).unwrap_or_default().iter().enumerate() {
            let path = path.index(index);
            if let Some(members) = self.reader.object(item, &path) {
                let part = read(self, members, &path, &list);
                list.push(part);
            }
        }
        list
    }

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
        let own = roles.iter().map(|role| role.id.as_str()).filter(|id| !BUILTIN_ROLES.contains(id));
        let names: Vec<&str> = BUILTIN_ROLES.iter().copied().chain(own).collect();
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
