//! The packed form in which values come from JavaScript and in which Rust holds the built-in policies.
//!
//! One byte of tag, then the content; lengths and counts are LEB128 (seven bits a byte, the lowest first):
//!
//! | tag | content |
//! | --- | --- |
//! | 0 | nothing given |
//! | 1, 2 | false, true |
//! | 3 | a binary64, little-endian |
//! | 4 | text: length in bytes, UTF-8 |
//! | 5 | list: count, the elements |
//! | 6 | object: count, per member a text without tag and a value |
//! | 7 | something that is no data |
//! | 8 | text that stands apart |
//! | 9 | an object of `sv` and `en`, both texts that stand apart |
//!
//! Written by `www/entry/encode.js` and, with the last two tags, by `build.rs`. In a built-in document most texts
//! stand apart from the structure, each language by itself and every text ended by a zero byte: brotli makes the
//! five policies 4.2 KB smaller (of 34.3 KB) than with lengths and texts mixed. Of the modules the tools' alone holds them.
//!
//! Why not serde-wasm-bindgen for the way in: a JavaScript value may be cyclic, may have getters that throw, and loses NaN
//! and undefined on the way; the JavaScript side has to walk it anyway, and one copied buffer is several times faster than a
//! call per member. Answers have a form of their own, see `answer`.

#[cfg(target_arch = "wasm32")]
mod answer;

#[cfg(target_arch = "wasm32")]
pub(crate) use answer::{pack, pack_thrown};

use crate::list::Listed;
use crate::order::sort_by;
use crate::value::Value;

/// How deep a value may be nested. Policy documents end at 32, which leaves room to say where the fault is.
pub const MAX_DEPTH: usize = 64;

/// Reads one value; none when the bytes are not what the writers above write.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Value> {
    Packed { structure: bytes, texts: &[], sv: &[], en: &[] }.read()
}

/// Reads a document that `build.rs` has packed: the structure and the texts that stand apart, each after its length.
pub(crate) fn read_document(bytes: &[u8]) -> Option<Value> {
    let mut rest = bytes;
    let mut part = || {
        let length = read_length(&mut rest)?;
        let (part, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(part)
    };
    Packed { structure: part()?, texts: part()?, sv: part()?, en: part()? }.read()
}

/// What is still to be read.
struct Packed<'b> {
    structure: &'b [u8],
    /// Texts that stand apart and are in no language: names, ids, dates.
    texts: &'b [u8],
    /// Texts in Swedish.
    sv: &'b [u8],
    /// Texts in English.
    en: &'b [u8],
}

impl Packed<'_> {
    fn read(mut self) -> Option<Value> {
        let value = read_value(&mut self, 0)?;
        self.structure.is_empty().then_some(value)
    }
}

fn read_value(packed: &mut Packed<'_>, depth: usize) -> Option<Value> {
    if depth > MAX_DEPTH {
        return None;
    }
    let rest = &mut packed.structure;
    let (&tag, after) = rest.split_first()?;
    *rest = after;
    Some(match tag {
        0 => Value::Null,
        1 => Value::Bool(false),
        2 => Value::Bool(true),
        3 => {
            let (number, after) = rest.split_first_chunk::<8>()?;
            *rest = after;
            Value::Number(f64::from_le_bytes(*number))
        }
        4 => Value::Text(read_text(rest)?),
        5 => {
            let count = read_length(rest)?;
            let mut items = Vec::with_capacity(count.min(rest.len()));
            for _ in 0..count {
                items.push(read_value(packed, depth.saturating_add(1))?);
            }
            Value::List(items)
        }
        6 => {
            let count = read_length(rest)?;
            let mut members = Vec::with_capacity(count.min(rest.len()));
            for _ in 0..count {
                let name = read_text(&mut packed.structure)?;
                members.push((name, read_value(packed, depth.saturating_add(1))?));
            }
            Value::Object(members)
        }
        7 => Value::Unreadable,
        8 => read_apart(&mut packed.texts)?,
        9 => Value::Object(vec![
            ("sv".to_owned(), read_apart(&mut packed.sv)?),
            ("en".to_owned(), read_apart(&mut packed.en)?),
        ]),
        _ => return None,
    })
}

fn read_length(rest: &mut &[u8]) -> Option<usize> {
    let mut length: u32 = 0;
    for shift in [0, 7, 14, 21, 28] {
        let (&byte, after) = rest.split_first()?;
        *rest = after;
        length |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return usize::try_from(length).ok();
        }
    }
    None
}

/// Writes a value in its canonical form: the members of every object ordered by name.
///
/// Two documents that differ in the order of members or in white space alone come out the same.
#[must_use]
pub fn write_canonical(value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    write_value(value, &mut out);
    out
}

fn write_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.push(0),
        Value::Bool(value) => out.push(if *value { 2 } else { 1 }),
        Value::Number(number) => {
            out.push(3);
            // −0 and 0 are one number.
            out.extend((number + 0.0).to_le_bytes());
        }
        Value::Text(text) => {
            out.push(4);
            write_text(text, out);
        }
        Value::List(items) => {
            out.push(5);
            write_length(items.len(), out);
            for item in items {
                write_value(item, out);
            }
        }
        Value::Object(members) => {
            out.push(6);
            write_length(members.len(), out);
            let mut sorted: Vec<&(String, Value)> = members.iter().listed();
            sort_by(&mut sorted, |(one, _), (other, _)| one.cmp(other));
            for (name, member) in sorted {
                write_text(name, out);
                write_value(member, out);
            }
        }
        Value::Unreadable => out.push(7),
    }
}

fn write_text(text: &str, out: &mut Vec<u8>) {
    write_length(text.len(), out);
    out.extend(text.as_bytes());
}

fn write_length(mut length: usize, out: &mut Vec<u8>) {
    while length > 0x7f {
        out.push(0x80 | u8::try_from(length & 0x7f).unwrap_or(0));
        length >>= 7;
    }
    out.push(u8::try_from(length).unwrap_or(0));
}

fn read_text(rest: &mut &[u8]) -> Option<String> {
    let length = read_length(rest)?;
    let (text, after) = rest.split_at_checked(length)?;
    *rest = after;
    std::str::from_utf8(text).ok().map(str::to_owned)
}

/// A text up to its zero byte.
fn read_apart(rest: &mut &[u8]) -> Option<Value> {
    let length = rest.iter().position(|byte| *byte == 0)?;
    let (text, after) = rest.split_at_checked(length)?;
    *rest = after.get(1..)?;
    std::str::from_utf8(text).ok().map(Value::from)
}
