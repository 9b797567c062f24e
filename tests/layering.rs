//! Who may use whom: read off the `use` lines and the paths of `src`, against the table in `src/lib.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each module may use of the crate, beside itself. A path allows what lies under it.
const ALLOWED: &[(&str, &[&str])] = &[
    ("truth", &[]),
    ("calendar", &[]),
    ("list", &[]),
    ("order", &[]),
    ("value", &[]),
    ("wire", &["list", "order", "value"]),
    ("error", &["calendar::Date", "order", "text"]),
    (
        // Sentences are made of codes: values, steps and kinds, never of a policy or a call.
        "text",
        &[
            "agreement::AgreementCode",
            "agreement::Fault",
            "agreement::fields",
            "agreement::kinds",
            "agreement::statement",
            "analysis::Difference",
            "analysis::SectionReading",
            "analysis::SectionStatus",
            "analysis::LintCode",
            "analysis::lint::LintCode",
            "analysis::lint::Ordered",
            "analysis::lint::Problem",
            "analysis::diff",
            "calendar",
            "eligibility::DecisionStatus",
            "eligibility::Outcome",
            "eligibility::Status",
            "error",
            "icalendar::EventKind",
            "list",
            "notice::NoticeStep",
            "policy",
            "renewal::EvaluationState",
            "renewal::MayRenew",
            "renewal::RenewalStep",
            "renewal::Status",
            "value",
        ],
    ),
    ("read", &["value", "list", "error", "calendar"]),
    ("call", &["value", "error", "calendar", "read", "text::Lang"]),
    (
        "policy",
        &[
            "truth",
            "calendar",
            "value",
            "wire",
            "list",
            "order",
            "read",
            "error",
            "text::Text",
            "text::Lang",
            // A policy is compiled once and kept with how its unknown facts are looked through.
            "eligibility::Plan",
        ],
    ),
    ("request", &["calendar", "value", "read", "error", "policy", "call", "text::Lang"]),
    (
        "eligibility",
        &["policy", "calendar", "truth", "value", "list", "order", "read", "error", "call", "text"],
    ),
    (
        "agreement",
        &["policy", "calendar", "truth", "value", "list", "order", "read", "error", "call", "text"],
    ),
    ("notice", &["policy", "calendar", "value", "list", "order", "read", "request", "error", "call", "text"]),
    (
        "renewal",
        &["policy", "calendar", "value", "list", "order", "read", "request", "error", "call", "text"],
    ),
    (
        "icalendar",
        &["policy::named", "calendar", "value", "list", "order", "read", "request", "error", "call", "text"],
    ),
    (
        "analysis",
        &[
            "policy",
            "eligibility",
            "agreement",
            "notice",
            "renewal",
            "calendar",
            "truth",
            "value",
            "wire",
            "list",
            "order",
            "read",
            "error",
            "call",
            "text",
        ],
    ),
    (
        "wasm",
        &[
            "analysis",
            "policy",
            "eligibility",
            "agreement",
            "notice",
            "renewal",
            "icalendar",
            "calendar",
            "call",
            "list",
            "value",
            "wire",
            "error",
            "text::Lang",
        ],
    ),
];

/// What is not allowed although it lies under a path that is.
const DENIED: &[(&str, &str)] = &[("text", "policy::Policy"), ("text", "policy::model::Policy")];

/// Crates that only the bindings may use.
const BINDINGS: &[&str] = &["wasm_bindgen", "talc"];

const LONGEST_FILE: usize = 400;

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file of `src`: its path from there and its text.
fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![source()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(source()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(found.len() > 20, "{found:?}");
    found
}

/// The module at the top that a file belongs to.
fn module(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The text without comments. No string of the crate holds a path of it.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The paths that a `use` tree names: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn leaves(tree: &str, prefix: &str, into: &mut Vec<String>) {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let name = tree.split(" as ").next().unwrap().trim();
        into.push(format!("{prefix}{name}").trim_end_matches("::self").trim_end_matches("::*").to_owned());
        return;
    };
    let prefix = format!("{prefix}{head}");
    let inner = rest.rsplit_once('}').unwrap().0;
    let (mut depth, mut start) = (0, 0);
    for (at, character) in inner.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                leaves(&inner[start..at], &prefix, into);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !inner[start..].trim().is_empty() {
        leaves(&inner[start..], &prefix, into);
    }
}

/// Every path of the crate that a text names, without `crate::`: in `use` lines and elsewhere.
fn named(text: &str) -> BTreeSet<String> {
    let code = code(text);
    let mut paths = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let is_use = code[..at].trim_end().ends_with("use");
        if is_use {
            leaves(rest.split(';').next().unwrap(), "", &mut paths);
        } else {
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == ':'))
                .unwrap_or(rest.len());
            paths.push(rest[..end].trim_end_matches(':').to_owned());
        }
    }
    paths.into_iter().collect()
}

/// The names that `lib.rs` re-exports, each with its own path.
fn reexports() -> BTreeMap<String, String> {
    let text = fs::read_to_string(source().join("lib.rs")).unwrap();
    let mut paths = Vec::new();
    for part in code(&text).split("pub use ").skip(1) {
        leaves(part.split(';').next().unwrap(), "", &mut paths);
    }
    paths.into_iter().map(|path| (path.rsplit("::").next().unwrap().to_owned(), path)).collect()
}

fn under(path: &str, prefix: &str) -> bool {
    path == prefix || path.strip_prefix(prefix).is_some_and(|rest| rest.starts_with("::"))
}

#[test]
fn modules_use_only_what_lies_below_them() {
    let reexports = reexports();
    assert!(reexports.contains_key("Policy"), "{reexports:?}");
    let (mut faults, mut looked_at) = (Vec::new(), 0);
    for (file, text) in files().iter().filter(|(file, _)| file != "lib.rs") {
        let module = module(file);
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == module) else {
            faults.push(format!("{file}: the table does not say what {module} may use"));
            continue;
        };
        for path in named(text) {
            let path = reexports.get(&path).unwrap_or(&path);
            looked_at += 1;
            let denied = DENIED.iter().any(|(of, denied)| *of == module && under(path, denied));
            let allowed = under(path, module) || allowed.iter().any(|allowed| under(path, allowed));
            if denied || !allowed {
                faults.push(format!("{file} uses {path}"));
            }
        }
    }
    assert!(looked_at > 100, "only {looked_at} uses were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn paths_are_read_as_rust_reads_them() {
    let text = "use crate::a::{b, c::{D, E as F}, self};\nuse crate::g;\n// use crate::h;\nlet x = crate::i::J::new();\n";
    let found: Vec<String> = named(text).into_iter().collect();
    assert_eq!(found, ["a", "a::b", "a::c::D", "a::c::E", "g", "i::J::new"]);
}

#[test]
fn the_table_names_modules_that_are_there() {
    let there: BTreeSet<String> = files().iter().map(|(file, _)| module(file).to_owned()).collect();
    for (name, allowed) in ALLOWED {
        assert!(there.contains(*name), "{name}");
        for path in *allowed {
            assert!(there.contains(path.split("::").next().unwrap()), "{name}: {path}");
        }
    }
}

#[test]
fn the_front_page_names_every_public_module() {
    let text = fs::read_to_string(source().join("lib.rs")).unwrap();
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("//! | [")).collect();
    assert!(rows.len() > 5);
    let modules = text.lines().filter_map(|line| line.strip_prefix("pub mod "));
    let missing: Vec<&str> = modules
        .map(|module| module.trim_end_matches(" {}").trim_end_matches(';'))
        .filter(|module| !rows.iter().any(|row| row.contains(&format!("[`{module}`]"))))
        .collect();
    assert_eq!(missing, [""; 0], "modules that the table in lib.rs does not name");
}

#[test]
fn only_the_bindings_know_javascript() {
    let mut seen = BTreeSet::new();
    for (file, text) in files() {
        for name in BINDINGS.iter().filter(|name| code(&text).contains(**name)) {
            assert_eq!(module(&file), "wasm", "{file} uses {name}");
            seen.insert(*name);
        }
    }
    assert!(seen.contains("wasm_bindgen"), "the bindings were not found");
}

#[test]
fn no_file_is_too_long_to_read() {
    let long: Vec<String> = files()
        .iter()
        .map(|(file, text)| (file, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .map(|(file, lines)| format!("{file}: {lines} lines"))
        .collect();
    assert_eq!(long, [""; 0]);
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<String> =
        files().into_iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(file, _)| file).collect();
    assert_eq!(silent, [""; 0]);
}
