//! Packs the built-in policies, a list of them, their examples and the vocabulary into the form that `src/wire` reads.
//!
//! The binary then needs no JSON parser (about 30 KB of WebAssembly), and reading costs microseconds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a build script may stop the build"
)]

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=src/policies");
    let target = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let target = Path::new(&target);
    let documents = pack(Path::new("src/policies"), target);
    pack(Path::new("src/policies/examples"), &target.join("examples"));
    fs::write(target.join("summaries.bin"), packed(&summaries(&documents))).expect("OUT_DIR can be written");
}

/// Of each policy, what a list of them says.
fn summaries(documents: &[serde_json::Value]) -> serde_json::Value {
    const MEMBERS: [&str; 6] = ["id", "title", "organisation", "version", "validFrom", "validTo"];
    let policies = documents
        .iter()
        .filter_map(serde_json::Value::as_object)
        .filter(|document| document.contains_key("rules"));
    let summary = |document: &serde_json::Map<String, serde_json::Value>| -> serde_json::Value {
        MEMBERS.iter().filter_map(|name| Some(((*name).to_owned(), document.get(*name)?.clone()))).collect()
    };
    policies.map(summary).collect()
}

/// Packs every JSON file of a folder; gives what they hold.
fn pack(source: &Path, target: &Path) -> Vec<serde_json::Value> {
    fs::create_dir_all(target).expect("OUT_DIR can be written");
    let mut values = Vec::new();
    for entry in fs::read_dir(source).expect("the folder is there") {
        let path = entry.expect("the folder can be listed").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a policy file can be read");
        let value: serde_json::Value =
            serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let name = path.file_stem().expect("a file has a name");
        fs::write(target.join(name).with_extension("bin"), packed(&value)).expect("OUT_DIR can be written");
        values.push(value);
    }
    values
}

fn packed(value: &serde_json::Value) -> Vec<u8> {
    let mut document = Packed::default();
    write(value, &mut document);
    let mut packed = Vec::new();
    for part in [document.structure, document.texts, document.sv, document.en] {
        write_length(part.len(), &mut packed);
        packed.extend(part);
    }
    packed
}

/// A document: its structure, and the texts that stand apart from it, each language by itself.
#[derive(Default)]
struct Packed {
    structure: Vec<u8>,
    texts: Vec<u8>,
    sv: Vec<u8>,
    en: Vec<u8>,
}

fn write(value: &serde_json::Value, out: &mut Packed) {
    match value {
        serde_json::Value::Null => out.structure.push(0),
        serde_json::Value::Bool(value) => out.structure.push(1 + u8::from(*value)),
        serde_json::Value::Number(number) => {
            out.structure.push(3);
            out.structure.extend(number.as_f64().expect("a number fits binary64").to_le_bytes());
        }
        serde_json::Value::String(text) => {
            out.structure.push(8);
            write_apart(text, &mut out.texts);
        }
        serde_json::Value::Array(items) => {
            out.structure.push(5);
            write_length(items.len(), &mut out.structure);
            for item in items {
                write(item, out);
            }
        }
        serde_json::Value::Object(members) => {
            let in_order: Vec<(&str, Option<&str>)> =
                members.iter().map(|(name, member)| (name.as_str(), member.as_str())).collect();
            if let [("sv", Some(sv)), ("en", Some(en))] = in_order[..] {
                out.structure.push(9);
                write_apart(sv, &mut out.sv);
                write_apart(en, &mut out.en);
                return;
            }
            out.structure.push(6);
            write_length(members.len(), &mut out.structure);
            for (name, member) in members {
                write_length(name.len(), &mut out.structure);
                out.structure.extend(name.as_bytes());
                write(member, out);
            }
        }
    }
}

fn write_apart(text: &str, out: &mut Vec<u8>) {
    assert!(!text.contains('\0'), "a zero byte ends a text");
    out.extend(text.as_bytes());
    out.push(0);
}

/// LEB128: seven bits a byte, the lowest first.
fn write_length(mut length: usize, out: &mut Vec<u8>) {
    while length > 0x7f {
        out.push(0x80 | (length & 0x7f) as u8);
        length >>= 7;
    }
    out.push(length as u8);
}
