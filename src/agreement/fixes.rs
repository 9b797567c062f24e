//! Fixes: how they are written, and how they are applied to an agreement.

use serde::{Serialize, Serializer};

use super::document::is_absent;
use crate::error::{Code, Detail, Error, Expected, Faults};
use crate::list::Listed;
use crate::order::sort_by;
use crate::read::{Path, Reader, unescaped};
use crate::text::Lang;
use crate::value::Value;

/// One RFC 6902 patch operation.
#[derive(Clone, Debug, PartialEq)]
pub enum Fix {
    /// Gives a value that is not given yet.
    Add {
        /// Where: an RFC 6901 JSON Pointer.
        path: String,
        /// The value.
        value: Value,
    },
    /// Puts another value in the place of the one given.
    Replace {
        /// Where.
        path: String,
        /// The value.
        value: Value,
    },
    /// Takes an element out of its list.
    Remove {
        /// Where.
        path: String,
    },
    /// Gives a misspelt member its right name.
    Move {
        /// Where it stands.
        from: String,
        /// Where it belongs.
        path: String,
    },
}

/// A patch operation as it is written.
#[derive(Serialize)]
struct Operation<'f> {
    op: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'f str>,
    path: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'f Value>,
}

impl Serialize for Fix {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (op, from, path, value) = match self {
            Fix::Add { path, value } => ("add", None, path, Some(value)),
            Fix::Replace { path, value } => ("replace", None, path, Some(value)),
            Fix::Remove { path } => ("remove", None, path, None),
            Fix::Move { from, path } => ("move", Some(from.as_str()), path, None),
        };
        Operation { op, from, path, value }.serialize(serializer)
    }
}

impl Fix {
    /// The place that it changes first: the member moved, or the path.
    fn place(&self) -> &str {
        match self {
            Fix::Move { from, .. } => from,
            Fix::Add { path, .. } | Fix::Replace { path, .. } | Fix::Remove { path } => path,
        }
    }
}

/// Applies the fixes of a validation to the agreement that it was made for: a new agreement, the input is not
/// changed.
///
/// `issues` is the list of a report, or those of it that a person has chosen; issues without `fix` are passed
/// over. Fixes are applied from the highest index down, so that none moves another's target. A fix whose target
/// has changed since the validation is skipped: the value to replace is another, the place to fill is filled,
/// the element to remove is no repetition any more. Whatever is not an agreement comes back as it is.
///
/// # Errors
/// `wrong-kind` where `issues` is no list of objects or a `fix` is no patch operation; `missing-field` and
/// `unknown-choice` (of `op`) within a `fix`. Paths are relative to `issues`.
pub fn apply_fixes(agreement: &Value, issues: &Value) -> Result<Value, Error> {
    let mut reader = Reader::new();
    let mut fixes = read_fixes(issues, &mut reader);
    let mut faults = Faults::new();
    faults.add_input(reader.issues);
    faults.finish(Lang::Sv)?;
    sort_by(&mut fixes, |(at, a, _), (bt, b, _)| {
        order(b.place()).cmp(&order(a.place())).then_with(|| at.cmp(bt))
    });
    let mut fixed = agreement.clone();
    for (_, fix, actual) in fixes {
        apply(&mut fixed, fix, actual);
    }
    Ok(fixed)
}

/// The fixes, each with its issue's place in the list and the value that the issue was about.
fn read_fixes<'v>(issues: &'v Value, reader: &mut Reader) -> Vec<(usize, Fix, Option<&'v Value>)> {
    const OPERATIONS: &[&str] = &["add", "replace", "remove", "move"];
    let root = Path::Root;
    let mut fixes = Vec::new();
    for (index, issue) in reader.list(issues, &root).unwrap_or_default().iter().enumerate() {
        let path = root.index(index);
        let Some(members) = reader.object(issue, &path) else { continue };
        let Some(fix) = reader.given(members, "fix") else { continue };
        let actual = reader.given(members, "actual");
        let path = path.member("fix");
        let Some(members) = reader.object(fix, &path) else { continue };
        let operation = reader
            .required(members, "op", &path)
            .and_then(|value| reader.choice(value, OPERATIONS, &path.member("op")))
            .and_then(|place| OPERATIONS.get(place).copied());
        let target = pointer(reader, members, "path", &path);
        let (Some(operation), Some(target)) = (operation, target) else { continue };
        let fix = match operation {
            "remove" => Some(Fix::Remove { path: target }),
            "move" => pointer(reader, members, "from", &path).map(|from| Fix::Move { from, path: target }),
            _ => members.iter().find(|(name, _)| name == "value").map(|(_, value)| value.clone()).map(
                |value| {
                    if operation == "add" {
                        Fix::Add { path: target, value }
                    } else {
                        Fix::Replace { path: target, value }
                    }
                },
            ),
        };
        match fix {
            Some(fix) => fixes.push((index, fix, actual)),
            None if operation != "move" => {
                reader.fault(Code::MissingField, &path.member("value"), Detail::Plain);
            }
            None => {}
        }
    }
    fixes
}

fn pointer(reader: &mut Reader, members: &[(String, Value)], name: &str, path: &Path<'_>) -> Option<String> {
    match reader.required(members, name, path)? {
        Value::Text(text) => Some(text.clone()),
        _ => {
            reader.wrong_kind(&path.member(name), Expected::Text);
            None
        }
    }
}

/// A pointer's steps; indices compare as numbers.
fn order(pointer: &str) -> Vec<(Option<usize>, String)> {
    steps(pointer).into_iter().map(|step| (step.parse().ok(), step)).listed()
}

fn steps(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescaped).listed()
}

/// What the last step of a pointer is a member or an element of, and that step.
fn parent<'v>(value: &'v mut Value, pointer: &str) -> Option<(&'v mut Value, String)> {
    let mut steps = steps(pointer);
    let last = steps.pop()?;
    let mut at = value;
    for step in steps {
        at = match at {
            Value::Object(members) => {
                members.iter_mut().find(|(name, _)| *name == step).map(|(_, member)| member)?
            }
            Value::List(items) => items.get_mut(step.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some((at, last))
}

/// Applies one fix; nothing happens where its target is not as it was.
fn apply(agreement: &mut Value, fix: Fix, actual: Option<&Value>) {
    match fix {
        Fix::Add { path, value } => {
            if let Some((Value::Object(members), name)) = parent(agreement, &path) {
                match members.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, member)) if is_absent(member) => *member = value,
                    Some(_) => {}
                    None => members.push((name, value)),
                }
            }
        }
        Fix::Replace { path, value } => {
            if let Some((Value::Object(members), name)) = parent(agreement, &path)
                && let Some((_, member)) = members.iter_mut().find(|(known, _)| *known == name)
                && actual.is_none_or(|actual| actual == member)
            {
                *member = value;
            }
        }
        Fix::Remove { path } => {
            if let Some((Value::List(items), index)) = parent(agreement, &path)
                && let Ok(index) = index.parse::<usize>()
                && let Some((before, [element, ..])) = items.split_at_checked(index)
                && actual.is_none_or(|actual| actual == element)
                && before.contains(element)
            {
                items.remove(index);
            }
        }
        Fix::Move { from, path } => {
            let (Some((head, _)), Some((target_head, target))) =
                (from.rsplit_once('/'), path.rsplit_once('/'))
            else {
                return;
            };
            // A misspelt member stays in its object; anything else is none of our fixes.
            if head != target_head {
                return;
            }
            let target = unescaped(target);
            if let Some((Value::Object(members), name)) = parent(agreement, &from)
                && members.iter().any(|(known, _)| *known == name)
                && members.iter().all(|(known, member)| *known != target || is_absent(member))
            {
                members.retain(|(known, _)| *known != target);
                if let Some((known, _)) = members.iter_mut().find(|(known, _)| *known == name) {
                    *known = target;
                }
            }
        }
    }
}
