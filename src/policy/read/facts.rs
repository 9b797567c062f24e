//! Reading fact declarations: the vocabulary's and a policy's own.

use std::sync::Arc;

use super::{Document, Part};
use crate::error::{Code, Detail, Expected};
use crate::list::Listed;
use crate::policy::facts::{AskOf, Choice, Fact, Kind, MAX_CHOICES, Vocabulary, vocabulary};
use crate::policy::model::{Named, Party};
use crate::read::Path;
use crate::text::Text;
use crate::value::Value;

const KINDS: &[&str] = &["boolean", "number", "choice", "set", "date"];
const MEMBERS: &[&str] = &[
    "id",
    "kind",
    "label",
    "short",
    "help",
    "choices",
    "min",
    "max",
    "step",
    "changeableBy",
    "askOf",
    "group",
];

/// Reads the built-in vocabulary, which a test of ours holds to be free of faults.
pub(crate) fn read_vocabulary(value: &Value) -> Vocabulary {
    let mut document = Document::new(None);
    let root = Path::Root;
    let groups = document.named_list(value.get("groups"), &root.member("groups"));
    let groups: Vec<Arc<Named>> = groups.into_iter().map(Arc::new).listed();
    let list = root.member("facts");
    let items = value.get("facts").and_then(|facts| document.reader.list(facts, &list)).unwrap_or_default();
    let facts = items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| {
            let path = list.index(index);
            let members = document.reader.object(item, &path)?;
            own_fact(&mut document, &Part { members, path: &path }, &groups)
        })
        .map(Arc::new)
        .listed();
    debug_assert_eq!(document.reader.issues, [], "the vocabulary has faults");
    Vocabulary { facts, groups }
}

/// The groups of a policy's form: its own, which may re-label those of the vocabulary, and the vocabulary's.
pub(super) fn groups(document: &mut Document, value: Option<&Value>, path: &Path<'_>) -> Vec<Arc<Named>> {
    let own: Vec<Arc<Named>> = document.named_list(value, path).into_iter().map(Arc::new).listed();
    let shared = vocabulary().groups.iter().filter(|group| !own.iter().any(|known| known.id == group.id));
    let shared: Vec<Arc<Named>> = shared.cloned().listed();
    own.into_iter().chain(shared).listed()
}

/// The facts that the policy declares.
pub(super) fn facts(document: &mut Document, part: &Part<'_>, groups: &[Arc<Named>]) -> Vec<Arc<Fact>> {
    let mut facts: Vec<Arc<Fact>> = Vec::new();
    let path = part.at("facts");
    for (index, item) in document.list(part, "facts").iter().enumerate() {
        let path = path.index(index);
        let Some(fact) = fact(document, item, groups, &path) else {
            continue;
        };
        if facts.iter().any(|known| known.id == fact.id) {
            document.reader.fault(Code::DuplicateId, &path, Detail::Name(fact.id.clone()));
        } else {
            facts.push(fact);
        }
    }
    facts
}

fn fact(document: &mut Document, item: &Value, groups: &[Arc<Named>], path: &Path<'_>) -> Option<Arc<Fact>> {
    match item {
        Value::Text(id) => {
            let known = vocabulary().fact(id);
            if known.is_none() {
                let names = vocabulary().facts.iter().map(|fact| fact.id.as_str()).listed();
                document.reader.unknown(Code::UnknownFact, path, id, &names);
            }
            known.map(|fact| regrouped(fact, groups))
        }
        Value::Object(members) => {
            let part = Part { members, path };
            match part.given("id").and_then(Value::as_text).and_then(|id| vocabulary().fact(id)) {
                Some(known) => Some(Arc::new(adapted_fact(document, &part, known, groups))),
                None => own_fact(document, &part, groups).map(Arc::new),
            }
        }
        _ => {
            document.reader.wrong_kind(path, Expected::FactDeclaration);
            None
        }
    }
}

/// The vocabulary's fact in the group as the policy labels it.
fn regrouped(fact: &Arc<Fact>, groups: &[Arc<Named>]) -> Arc<Fact> {
    let own = fact.group.as_ref().and_then(|group| groups.iter().find(|own| own.id == group.id));
    match own {
        Some(own) if Some(own) != fact.group.as_ref() => {
            Arc::new(Fact { group: Some(Arc::clone(own)), ..Fact::clone(fact) })
        }
        _ => Arc::clone(fact),
    }
}

/// A fact of the vocabulary with wording of the policy's own. Its kind and choices stay.
fn adapted_fact(document: &mut Document, part: &Part<'_>, known: &Arc<Fact>, groups: &[Arc<Named>]) -> Fact {
    document.known_only(part, &["id", "kind", "label", "short", "help", "askOf", "group"]);
    let mut fact = Fact::clone(&regrouped(known, groups));
    if let Some(kind) = part.given("kind") {
        let place = document.reader.choice(kind, KINDS, &part.at("kind"));
        if place.is_some_and(|place| KINDS.get(place) != Some(&known.kind.as_str())) {
            let given = kind.as_text().unwrap_or_default().to_owned();
            document.fault(
                Code::UnknownChoice,
                part,
                "kind",
                Detail::Choices { given, allowed: vec![known.kind.as_str().to_owned()] },
            );
        }
    }
    if let Some(label) = document.optional_text(part, "label") {
        fact.label = label;
    }
    if let Some(short) = document.optional_text(part, "short") {
        fact.short = short;
    }
    if let Some(help) = document.optional_text(part, "help") {
        fact.help = Some(help);
    }
    if let Some(asked) = document.optional_choice(part, "askOf", AskOf::NAMES, AskOf::ALL) {
        fact.ask_of = Some(asked);
    }
    if let Some(group) = group(document, part, groups) {
        fact.group = Some(group);
    }
    fact
}

fn own_fact(document: &mut Document, part: &Part<'_>, groups: &[Arc<Named>]) -> Option<Fact> {
    document.known_only(part, MEMBERS);
    let id = document.id(part);
    let kind = document.required_choice(part, "kind", KINDS, KINDS);
    let label = document.text(part, "label");
    let short = document.optional_text(part, "short").unwrap_or_else(|| {
        let trim = |text: &str| text.trim_end_matches('?').to_owned();
        Text { sv: trim(&label.sv), en: trim(&label.en) }
    });
    let kind = kind_of(document, kind.unwrap_or_default(), part)?;
    Some(Fact {
        id: id?,
        kind,
        short,
        help: document.optional_text(part, "help"),
        changeable_by: document.optional_choice(part, "changeableBy", Party::NAMES, Party::ALL),
        ask_of: document.optional_choice(part, "askOf", AskOf::NAMES, AskOf::ALL),
        group: group(document, part, groups),
        label,
    })
}

fn kind_of(document: &mut Document, kind: &str, part: &Part<'_>) -> Option<Kind> {
    let unsuited: &[&str] = match kind {
        "number" => &["choices"],
        "choice" | "set" => &["min", "max", "step"],
        _ => &["choices", "min", "max", "step"],
    };
    for (name, _) in part.members.iter().filter(|(name, _)| unsuited.contains(&name.as_str())) {
        document.fault(Code::UnknownField, part, name, Detail::Name(name.clone()));
    }
    match kind {
        "boolean" => Some(Kind::Boolean),
        "date" => Some(Kind::Date),
        "number" => {
            let mut bound = |name: &str| {
                let value = part.given(name)?;
                document.reader.number(value, &part.at(name))
            };
            let (min, max, step) = (bound("min"), bound("max"), bound("step"));
            if let (Some(min), Some(max)) = (min, max)
                && min > max
            {
                document.fault(Code::OutOfRange, part, "max", Detail::EndBeforeStart);
            }
            if step.is_some_and(|step| step <= 0.0) {
                let detail = Detail::Range { min: Some(0.0), max: None, step: None };
                document.fault(Code::OutOfRange, part, "step", detail);
                return None;
            }
            Some(Kind::Number { min, max, step })
        }
        "choice" => choices(document, part).map(Kind::Choice),
        "set" => choices(document, part).map(Kind::Set),
        _ => None,
    }
}

fn choices(document: &mut Document, part: &Part<'_>) -> Option<Vec<Choice>> {
    let value = document.required(part, "choices")?;
    let path = part.at("choices");
    let items = document.reader.list(value, &path)?;
    if items.is_empty() {
        document.reader.fault(Code::MissingField, &path, Detail::Plain);
    }
    if items.len() > MAX_CHOICES {
        document.reader.fault(Code::TooLarge, &path, Detail::Limit(MAX_CHOICES));
        return None;
    }
    let mut choices: Vec<Choice> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = path.index(index);
        let Some(part) = document.part(item, &path, &["value", "label"]) else { continue };
        let part = &part;
        let value = document.string(part, "value");
        let label = document.text(part, "label");
        let Some(value) = value else { continue };
        if choices.iter().any(|choice| choice.value == value) {
            document.fault(Code::DuplicateId, part, "value", Detail::Name(value.clone()));
        }
        choices.push(Choice { value, label });
    }
    Some(choices)
}

fn group(document: &mut Document, part: &Part<'_>, groups: &[Arc<Named>]) -> Option<Arc<Named>> {
    let value = part.given("group")?;
    let names: Vec<&str> = groups.iter().map(|group| group.id.as_str()).listed();
    let place = document.reader.choice(value, &names, &part.at("group"))?;
    groups.get(place).cloned()
}
