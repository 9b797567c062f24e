//! Packs the built-in policies and the vocabulary into the form that `src/wire.rs` reads.
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
    let source = Path::new("src/policies");
    println!("cargo::rerun-if-changed=src/policies");
    let target = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    for entry in fs::read_dir(source).expect("src/policies is there") {
        let path = entry.expect("src/policies can be listed").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a policy file can be read");
        let value: serde_json::Value =
            serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let mut packed = Vec::new();
        write(&value, &mut packed);
        let name = path.file_stem().expect("a file has a name");
        fs::write(Path::new(&target).join(name).with_extension("bin"), packed)
            .expect("OUT_DIR can be written");
    }
}

fn write(value: &serde_json::Value, out: &mut Vec<u8>) {
    match value {
        serde_json::Value::Null => out.push(0),
        serde_json::Value::Bool(value) => out.push(1 + u8::from(*value)),
        serde_json::Value::Number(number) => {
            out.push(3);
            out.extend(number.as_f64().expect("a number fits binary64").to_le_bytes());
        }
        serde_json::Value::String(text) => {
            out.push(4);
            write_text(text, out);
        }
        serde_json::Value::Array(items) => {
            out.push(5);
            write_length(items.len(), out);
            for item in items {
                write(item, out);
            }
        }
        serde_json::Value::Object(members) => {
            out.push(6);
            write_length(members.len(), out);
            for (name, member) in members {
                write_text(name, out);
                write(member, out);
            }
        }
    }
}

fn write_text(text: &str, out: &mut Vec<u8>) {
    write_length(text.len(), out);
    out.extend(text.as_bytes());
}

/// LEB128: seven bits a byte, the lowest first.
fn write_length(mut length: usize, out: &mut Vec<u8>) {
    while length > 0x7f {
        out.push(0x80 | (length & 0x7f) as u8);
        length >>= 7;
    }
    out.push(length as u8);
}
