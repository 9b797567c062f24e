//! RFC 6902: changes of a JSON document. A change that cannot be made fails the test.

use serde_json::Value as Json;

use super::{list, text};

/// The document with the changes made one after the other.
pub fn patched(document: &Json, operations: &Json) -> Json {
    let operations = list(operations);
    assert!(!operations.is_empty(), "a patch without operations");
    let mut document = document.clone();
    for operation in operations {
        apply(&mut document, operation);
    }
    document
}

fn apply(document: &mut Json, operation: &Json) {
    let path = text(&operation["path"]);
    match text(&operation["op"]) {
        "add" => add(document, path, operation["value"].clone()),
        "remove" => drop(remove(document, path)),
        "replace" => {
            let place = document.pointer_mut(path).unwrap_or_else(|| panic!("nothing at {path}"));
            *place = operation["value"].clone();
        }
        "move" => {
            let value = remove(document, text(&operation["from"]));
            add(document, path, value);
        }
        "copy" => {
            let from = text(&operation["from"]);
            let value = document.pointer(from).unwrap_or_else(|| panic!("nothing at {from}")).clone();
            add(document, path, value);
        }
        "test" => assert_eq!(document.pointer(path), Some(&operation["value"]), "{path}"),
        other => panic!("no operation {other}"),
    }
}

fn split(path: &str) -> (&str, String) {
    let (parent, last) = path.rsplit_once('/').unwrap_or_else(|| panic!("no pointer: {path}"));
    (parent, last.replace("~1", "/").replace("~0", "~"))
}

fn add(document: &mut Json, path: &str, value: Json) {
    if path.is_empty() {
        *document = value;
        return;
    }
    let (parent, last) = split(path);
    match document.pointer_mut(parent) {
        Some(Json::Object(members)) => drop(members.insert(last, value)),
        Some(Json::Array(items)) if last == "-" => items.push(value),
        Some(Json::Array(items)) => items.insert(last.parse().unwrap(), value),
        _ => panic!("nothing to add to at {path}"),
    }
}

fn remove(document: &mut Json, path: &str) -> Json {
    let (parent, last) = split(path);
    match document.pointer_mut(parent) {
        Some(Json::Object(members)) => {
            members.shift_remove(&last).unwrap_or_else(|| panic!("nothing at {path}"))
        }
        Some(Json::Array(items)) => items.remove(last.parse().unwrap()),
        _ => panic!("nothing at {path}"),
    }
}
