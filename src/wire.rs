//! The packed form in which values cross from JavaScript and in which the built-in policies are held.
//!
//! One byte of tag, then the content; lengths and numbers are little-endian:
//!
//! | tag | content |
//! | --- | --- |
//! | 0 | nothing given |
//! | 1, 2 | false, true |
//! | 3 | a binary64 |
//! | 4 | text: u32 length in bytes, UTF-8 |
//! | 5 | list: u32 count, the elements |
//! | 6 | object: u32 count, per member a text without tag and a value |
//! | 7 | something that is no data |
//!
//! Written by `build.rs` and by `www/entry/encode.js`. Why not serde-wasm-bindgen for the way in: a JavaScript
//! value may be cyclic, may have getters that throw, and loses NaN and undefined on the way; the JavaScript side
//! has to walk it anyway, and one copied buffer is several times faster than a call per member.

use crate::value::Value;

/// How deep a value may be nested. Policy documents end at 32, which leaves room to say where the fault is.
pub const MAX_DEPTH: usize = 64;

/// Reads one value; none when the bytes are not what the writers above write.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Value> {
    let mut rest = bytes;
    let value = read_value(&mut rest, 0)?;
    rest.is_empty().then_some(value)
}

fn read_value(rest: &mut &[u8], depth: usize) -> Option<Value> {
    if depth > MAX_DEPTH {
        return None;
    }
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
                items.push(read_value(rest, depth.saturating_add(1))?);
            }
            Value::List(items)
        }
        6 => {
            let count = read_length(rest)?;
            let mut members = Vec::with_capacity(count.min(rest.len()));
            for _ in 0..count {
                let name = read_text(rest)?;
                members.push((name, read_value(rest, depth.saturating_add(1))?));
            }
            Value::Object(members)
        }
        7 => Value::Unreadable,
        _ => return None,
    })
}

fn read_length(rest: &mut &[u8]) -> Option<usize> {
    let (length, after) = rest.split_first_chunk::<4>()?;
    *rest = after;
    usize::try_from(u32::from_le_bytes(*length)).ok()
}

fn read_text(rest: &mut &[u8]) -> Option<String> {
    let length = read_length(rest)?;
    let (text, after) = rest.split_at_checked(length)?;
    *rest = after;
    std::str::from_utf8(text).ok().map(str::to_owned)
}
