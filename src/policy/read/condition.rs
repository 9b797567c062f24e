//! Reading conditions and pairing each comparison with the kind of its fact.

use super::{Document, Part};
use crate::error::{Code, Detail, Expected};
use crate::list::Listed;
use crate::policy::condition::{Condition, Test};
use crate::policy::facts::{FactValue, Facts, Kind, read_value};
use crate::read::Path;
use crate::value::Value;

pub(super) const COMPARISONS: &[&str] =
    &["is", "in", "atLeast", "atMost", "moreThan", "lessThan", "includes"];
const MEMBERS: &[&str] =
    &["all", "any", "not", "fact", "is", "in", "atLeast", "atMost", "moreThan", "lessThan", "includes"];

/// The condition under that member; one that always holds when there is none.
pub(super) fn optional(document: &mut Document, facts: &Facts, part: &Part<'_>, name: &str) -> Condition {
    match part.given(name) {
        Some(value) => condition(document, facts, value, &part.at(name)),
        None => Condition::ALWAYS,
    }
}

/// Stands in for a faulty condition after the fault has been noted: never taken for one that always holds, so that
/// what follows is not called unreachable.
const FAULTY: Condition = Condition::Any(Vec::new());

/// Reads one condition.
pub(super) fn condition(document: &mut Document, facts: &Facts, value: &Value, path: &Path<'_>) -> Condition {
    let Value::Object(members) = value else {
        document.reader.wrong_kind(path, Expected::Condition);
        return FAULTY;
    };
    document.reader.known_only(members, MEMBERS, Code::UnknownField, path);
    let forms: Vec<&(String, Value)> =
        members.iter().filter(|(name, _)| matches!(name.as_str(), "all" | "any" | "not" | "fact")).listed();
    let &[(form, inner)] = forms.as_slice() else {
        document.reader.wrong_kind(path, Expected::Condition);
        return FAULTY;
    };
    if form != "fact" {
        for (name, _) in members.iter().filter(|(name, _)| COMPARISONS.contains(&name.as_str())) {
            document.reader.fault(Code::UnknownField, &path.member(name), Detail::Name(name.clone()));
        }
    }
    let inner_path = path.member(form);
    match form.as_str() {
        "all" => Condition::All(parts(document, facts, inner, &inner_path)),
        "any" => Condition::Any(parts(document, facts, inner, &inner_path)),
        "not" => Condition::Not(Box::new(condition(document, facts, inner, &inner_path))),
        _ => on_fact(document, facts, members, inner, path),
    }
}

fn parts(document: &mut Document, facts: &Facts, value: &Value, path: &Path<'_>) -> Vec<Condition> {
    let Some(items) = document.reader.list(value, path) else {
        return vec![FAULTY];
    };
    items
        .iter()
        .enumerate()
        .map(|(index, item)| condition(document, facts, item, &path.index(index)))
        .listed()
}

fn on_fact(
    document: &mut Document,
    facts: &Facts,
    members: &[(String, Value)],
    id: &Value,
    path: &Path<'_>,
) -> Condition {
    let Value::Text(id) = id else {
        document.reader.wrong_kind(&path.member("fact"), Expected::Text);
        return FAULTY;
    };
    let place = facts.place(id).filter(|place| *place < facts.own());
    let Some((place, fact)) = place.and_then(|place| Some((place, facts.get(place)?))) else {
        document.reader.unknown(Code::UnknownFact, &path.member("fact"), id, &facts.ids(facts.own()));
        return FAULTY;
    };
    let mut tests = Vec::new();
    for (name, value) in members.iter().filter(|(name, _)| COMPARISONS.contains(&name.as_str())) {
        document.in_force(value, &path.member(name), &mut |document, value, path| {
            if let Some(test) = comparison(document, &fact.kind, name, value, path) {
                tests.push(Condition::Fact(place, test));
            }
        });
    }
    if !members.iter().any(|(name, _)| COMPARISONS.contains(&name.as_str())) {
        document.reader.wrong_kind(path, Expected::Condition);
    }
    match tests.len() {
        0 => FAULTY,
        1 => tests.remove(0),
        _ => Condition::All(tests),
    }
}

fn comparison(
    document: &mut Document,
    kind: &Kind,
    name: &str,
    value: &Value,
    path: &Path<'_>,
) -> Option<Test> {
    match (name, kind) {
        ("is", _) => {
            read_value(kind, value, path, &mut document.reader).map(|value| Test::OneOf(vec![value]))
        }
        ("in", _) => {
            let items = document.reader.list(value, path)?;
            let values = items
                .iter()
                .enumerate()
                .filter_map(|(index, item)| read_value(kind, item, &path.index(index), &mut document.reader))
                .listed();
            Some(Test::OneOf(values))
        }
        ("includes", Kind::Set(_)) => match read_value(kind, value, path, &mut document.reader)? {
            FactValue::Set(wanted) => Some(Test::Includes(wanted)),
            FactValue::Scalar(_) => None,
        },
        ("atLeast" | "atMost" | "moreThan" | "lessThan", Kind::Number { .. } | Kind::Date) => {
            let bound = match kind {
                Kind::Date => f64::from(document.reader.date(value, path)?.day_number()),
                _ => document.reader.number(value, path)?,
            };
            Some(match name {
                "atLeast" => Test::AtLeast(bound),
                "atMost" => Test::AtMost(bound),
                "moreThan" => Test::MoreThan(bound),
                _ => Test::LessThan(bound),
            })
        }
        _ => {
            document.reader.fault(
                Code::WrongComparison,
                path,
                Detail::Name(format!("{name} / {}", kind.as_str())),
            );
            None
        }
    }
}
