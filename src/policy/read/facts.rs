//! Reading fact declarations: the vocabulary's and a policy's own.

use std::sync::Arc;

use super::Document;
use crate::error::{Code, Detail, Expected};
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
    let mut document = Document::new("");
    let root = Path::Root;
    let groups = document.named_list(value.get("groups"), &root.member("groups"));
    let groups: Vec<Arc<Named>> = groups.into_iter().map(Arc::new).collect();
    let list = root.member("facts");
    let items = value.get("facts").and_then(|facts| document.reader.list(facts, &list)).unwrap_or_default();
    let facts = items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| {
            let path = list.index(index);
            let members = document.reader.object(item, &path)?;
            own_fact(&mut document, members, &groups, &path)
        })
        .map(Arc::new)
        .collect();
    debug_assert_eq!(document.reader.issues, [], "the vocabulary has faults");
    Vocabulary { facts, groups }
}

/// The groups of a policy's form: its own, which may re-label those of the vocabulary, and the vocabulary's.
pub(super) fn groups(document: &mut Document, value: Option<&Value>, path: &Path<'_>) -> Vec<Arc<Named>> {
    let own: Vec<Arc<Named>> = document.named_list(value, path).into_iter().map(Arc::new).collect();
    let shared = vocabulary().groups.iter().filter(|group| !own.iter().any(|known| known.id == group.id));
    let shared: Vec<Arc<Named>> = shared.cloned().collect();
    own.into_iter().chain(shared).collect()
}

/// The facts that the policy declares.
pub(super) fn facts(
    document: &mut Document,
    value: Option<&Value>,
    groups: &[Arc<Named>],
    path: &Path<'_>,
) -> Vec<Arc<Fact>> {
    let mut facts: Vec<Arc<Fact>> = Vec::new();
    let Some(items) = value.and_then(|value| document.reader.list(value, path)) else {
        return facts;
    };
    for (index, item) in items.iter().enumerate() {
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
                let names = vocabulary().facts.iter().map(|fact| fact.id.as_str());
                document.reader.unknown(Code::UnknownFact, path, id, names);
            }
            known.map(|fact| regrouped(fact, groups))
        }
        Value::Object(members) => {
            let id = document.reader.given(members, "id").and_then(Value::as_text);
            match id.and_then(|id| vocabulary().fact(id)) {
                Some(known) => Some(Arc::new(adapted_fact(document, members, known, groups, path))),
                None => own_fact(document, members, groups, path).map(Arc::new),
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
fn adapted_fact(
    document: &mut Document,
    members: &[(String, Value)],
    known: &Arc<Fact>,
    groups: &[Arc<Named>],
    path: &Path<'_>,
) -> Fact {
    document.reader.known_only(
        members,
        &["id", "kind", "label", "short", "help", "askOf", "group"],
        Code::UnknownField,
        path,
    );
    let mut fact = Fact::clone(&regrouped(known, groups));
    if let Some(kind) = document.reader.given(members, "kind") {
        let place = document.reader.choice(kind, KINDS, &path.member("kind"));
        if place.is_some_and(|place| KINDS.get(place) != Some(&known.kind.as_str())) {
            let given = kind.as_text().unwrap_or_default().to_owned();
            document.reader.fault(
                Code::UnknownChoice,
                &path.member("kind"),
                Detail::Choices { given, allowed: vec![known.kind.as_str().to_owned()] },
            );
        }
    }
    if let Some(label) = document.optional_text(members, "label", path) {
        fact.label = label;
    }
    if let Some(short) = document.optional_text(members, "short", path) {
        fact.short = short;
    }
    if let Some(help) = document.optional_text(members, "help", path) {
        fact.help = Some(help);
    }
    if let Some(asked) = document.optional_choice(members, "askOf", AskOf::NAMES, AskOf::ALL, path) {
        fact.ask_of = Some(asked);
    }
    if let Some(group) = group(document, members, groups, path) {
        fact.group = Some(group);
    }
    fact
}

fn own_fact(
    document: &mut Document,
    members: &[(String, Value)],
    groups: &[Arc<Named>],
    path: &Path<'_>,
) -> Option<Fact> {
    document.reader.known_only(members, MEMBERS, Code::UnknownField, path);
    let id = document.id(members, path);
    let kind = document.required_choice(members, "kind", KINDS, KINDS, path);
    let label = document.text(members, "label", path);
    let short = document.optional_text(members, "short", path).unwrap_or_else(|| {
        let trim = |text: &str| text.trim_end_matches('?').to_owned();
        Text { sv: trim(&label.sv), en: trim(&label.en) }
    });
    let kind = kind_of(document, kind.unwrap_or_default(), members, path)?;
    Some(Fact {
        id: id?,
        kind,
        short,
        help: document.optional_text(members, "help", path),
        changeable_by: document.optional_choice(members, "changeableBy", Party::NAMES, Party::ALL, path),
        ask_of: document.optional_choice(members, "askOf", AskOf::NAMES, AskOf::ALL, path),
        group: group(document, members, groups, path),
        label,
    })
}

fn kind_of(
    document: &mut Document,
    kind: &str,
    members: &[(String, Value)],
    path: &Path<'_>,
) -> Option<Kind> {
    let unsuited: &[&str] = match kind {
        "number" => &["choices"],
        "choice" | "set" => &["min", "max", "step"],
        _ => &["choices", "min", "max", "step"],
    };
    for (name, _) in members.iter().filter(|(name, _)| unsuited.contains(&name.as_str())) {
        document.reader.fault(Code::UnknownField, &path.member(name), Detail::Name(name.clone()));
    }
    match kind {
        "boolean" => Some(Kind::Boolean),
        "date" => Some(Kind::Date),
        "number" => {
            let mut bound = |name: &str| {
                let value = document.reader.given(members, name)?;
                document.reader.number(value, &path.member(name))
            };
            let (min, max, step) = (bound("min"), bound("max"), bound("step"));
            if let (Some(min), Some(max)) = (min, max)
                && min > max
            {
                document.reader.fault(Code::OutOfRange, &path.member("max"), Detail::EndBeforeStart);
            }
            if step.is_some_and(|step| step <= 0.0) {
                let detail = Detail::Range { min: Some(0.0), max: None, step: None };
                document.reader.fault(Code::OutOfRange, &path.member("step"), detail);
                return None;
            }
            Some(Kind::Number { min, max, step })
        }
        "choice" => choices(document, members, path).map(Kind::Choice),
        "set" => choices(document, members, path).map(Kind::Set),
        _ => None,
    }
}

fn choices(document: &mut Document, members: &[(String, Value)], path: &Path<'_>) -> Option<Vec<Choice>> {
    let value = document.reader.required(members, "choices", path)?;
    let path = path.member("choices");
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
        let Some(members) = document.reader.object(item, &path) else {
            continue;
        };
        document.reader.known_only(members, &["value", "label"], Code::UnknownField, &path);
        let value = document.reader.required(members, "value", &path);
        let value =
            value.and_then(|value| document.reader.text(value, &path.member("value"))).map(str::to_owned);
        let label = document.text(members, "label", &path);
        let Some(value) = value else { continue };
        if choices.iter().any(|choice| choice.value == value) {
            document.reader.fault(Code::DuplicateId, &path.member("value"), Detail::Name(value.clone()));
        }
        choices.push(Choice { value, label });
    }
    Some(choices)
}

fn group(
    document: &mut Document,
    members: &[(String, Value)],
    groups: &[Arc<Named>],
    path: &Path<'_>,
) -> Option<Arc<Named>> {
    let value = document.reader.given(members, "group")?;
    let names: Vec<&str> = groups.iter().map(|group| group.id.as_str()).collect();
    let place = document.reader.choice(value, &names, &path.member("group"))?;
    groups.get(place).cloned()
}
