//! Every fault of a dated value is named at its path; `mutations.json` holds changes of the model's `good.json`,
//! with `beyondSchema` as there.

use serde_json::Value as Json;

use crate::model::{faults_of, good};
use crate::policies::patch::patched;
use crate::policies::{list, text};

#[test]
fn every_fault_is_named_and_no_other() {
    let mutations: Vec<Json> = serde_json::from_str(include_str!("mutations.json")).unwrap();
    assert!(mutations.len() >= 40, "only {}", mutations.len());
    let mut differences = Vec::new();
    for mutation in &mutations {
        let wanted: Vec<&str> = list(&mutation["faults"]).iter().map(text).collect();
        assert!(!wanted.is_empty(), "{}", mutation["name"]);
        let found = faults_of(&patched(&good(), &mutation["patch"]));
        if found != wanted {
            differences.push(format!("{}:\n    wanted {wanted:?}\n    found  {found:?}", mutation["name"]));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
