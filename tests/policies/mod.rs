//! The five built-in policies as data: every row with its citation, guidance, assumptions, and changed copies.

mod guidance;
pub mod patch;
mod patched;
mod rows;

use distanskoll::{BUILTIN_IDS, Policy};
use serde_json::Value as Json;

/// The document of a built-in policy.
pub fn document(id: &str) -> Json {
    serde_json::to_value(Policy::builtin(id).unwrap().document).unwrap()
}

/// The rows of a table of ours: tab-separated, `#` starts a comment. Every row has that many columns.
pub fn table(text: &'static str, columns: usize) -> Vec<Vec<&'static str>> {
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').collect())
        .collect();
    for row in &rows {
        assert_eq!(row.len(), columns, "columns of {row:?}");
        assert!(row.iter().all(|cell| !cell.trim().is_empty()), "an empty cell in {row:?}");
    }
    for id in BUILTIN_IDS {
        assert!(rows.iter().any(|row| row[0] == *id), "the table has no row for {id}");
    }
    assert!(rows.iter().all(|row| BUILTIN_IDS.contains(&row[0])), "a row for no built-in policy");
    rows
}

/// The parts of a list; none when there is no list.
pub fn list(json: &Json) -> &[Json] {
    json.as_array().map_or(&[], Vec::as_slice)
}

/// The text; a dash when there is none.
pub fn text(json: &Json) -> &str {
    json.as_str().unwrap_or("-")
}

#[test]
fn every_built_in_policy_loads() {
    for id in BUILTIN_IDS {
        if let Err(error) = Policy::builtin(id) {
            panic!("{id}: {error} {:#?}", error.issues());
        }
    }
}
