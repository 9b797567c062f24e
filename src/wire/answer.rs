//! Packing answers for JavaScript, read by `www/entry/decode.js`.
//!
//! The structure comes first, then all texts in one piece, which JavaScript decodes at one go and cuts up; the last four
//! bytes (little-endian) are the structure's length. Lengths of texts are in UTF-16 code units, as JavaScript counts.
//!
//! | tag | content |
//! | --- | --- |
//! | 0 | nothing |
//! | 1, 2 | false, true |
//! | 3 | a binary64, little-endian |
//! | 4 | text: its length |
//! | 5 | list: the elements, then tag 9 |
//! | 6 | object: per member its name, as a text, and a value; then tag 9 |
//! | 7 | a whole number up to 2^28 − 1, LEB128 |
//! | 8 | an error that is to be thrown: an object |
//!
//! Why not serde-wasm-bindgen for the way out: a call into JavaScript for each member and text makes the module 6.8 KB
//! larger (brotli).

use std::fmt::Display;

use serde::ser::{self, Serialize, Serializer};

use super::write_length;

const NOTHING: u8 = 0;
const FALSE: u8 = 1;
const TRUE: u8 = 2;
const NUMBER: u8 = 3;
const TEXT: u8 = 4;
const LIST: u8 = 5;
const OBJECT: u8 = 6;
const WHOLE: u8 = 7;
const THROWN: u8 = 8;
const END: u8 = 9;

/// Whole numbers from here on are written as binary64.
const WHOLE_LIMIT: f64 = 268_435_456.0;

/// An answer, packed.
#[must_use]
pub fn pack<T: Serialize + ?Sized>(answer: &T) -> Vec<u8> {
    let mut packer = Packer::default();
    packer.value(answer);
    packer.finish()
}

/// An error that JavaScript is to throw, packed.
#[must_use]
pub fn pack_thrown<T: Serialize + ?Sized>(error: &T) -> Vec<u8> {
    let mut packer = Packer::default();
    packer.structure.push(THROWN);
    packer.value(error);
    packer.finish()
}

#[derive(Default)]
struct Packer {
    structure: Vec<u8>,
    texts: Vec<u8>,
}

/// Packing cannot fail.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    /// Called by types that cannot be written (a locked mutex, a path that is no text); answers hold none.
    fn custom<T: Display>(_: T) -> Never {
        std::process::abort()
    }
}

impl Packer {
    fn value<T: Serialize + ?Sized>(&mut self, value: &T) {
        match value.serialize(self) {
            Ok(()) => {}
            Err(never) => match never {},
        }
    }

    fn tag(&mut self, tag: u8) {
        self.structure.push(tag);
    }

    fn number(&mut self, value: f64) {
        if value.is_sign_positive() && value < WHOLE_LIMIT && value.fract() == 0.0 {
            self.tag(WHOLE);
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "whole and within bounds"
            )]
            write_length(value as usize, &mut self.structure);
        } else {
            self.tag(NUMBER);
            self.structure.extend(value.to_le_bytes());
        }
    }

    fn text(&mut self, text: &str) {
        self.texts.extend(text.as_bytes());
        // Every character counts once, one of four bytes twice; other bytes only continue a character.
        let units = |byte: u8| usize::from(byte & 0xc0 != 0x80).saturating_add(usize::from(byte >= 0xf0));
        let length = text.bytes().fold(0, |length: usize, byte| length.saturating_add(units(byte)));
        self.tag(TEXT);
        write_length(length, &mut self.structure);
    }

    fn finish(mut self) -> Vec<u8> {
        let length = u32::try_from(self.structure.len()).unwrap_or(u32::MAX);
        self.structure.extend(self.texts);
        self.structure.extend(length.to_le_bytes());
        self.structure
    }
}

/// Writes numbers of these kinds.
macro_rules! numbers {
    ($($method:ident: $kind:ty),+) => {
        $(fn $method(self, value: $kind) -> Result<(), Never> {
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "JavaScript's numbers are binary64")]
            self.number(value as f64);
            Ok(())
        })+
    };
}

impl<'p> Serializer for &'p mut Packer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Open<'p>;
    type SerializeTuple = Open<'p>;
    type SerializeTupleStruct = Open<'p>;
    type SerializeTupleVariant = ser::Impossible<(), Never>;
    type SerializeMap = Open<'p>;
    type SerializeStruct = Open<'p>;
    type SerializeStructVariant = ser::Impossible<(), Never>;

    numbers!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_u8: u8,
        serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32, serialize_f64: f64
    );

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.tag(if value { TRUE } else { FALSE });
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Never> {
        self.text(text);
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Never> {
        self.tag(NOTHING);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'p>, Never> {
        self.tag(LIST);
        Ok(Open(self))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'p>, Never> {
        self.tag(OBJECT);
        Ok(Open(self))
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_char(self, character: char) -> Result<(), Never> {
        self.serialize_str(character.encode_utf8(&mut [0; 4]))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Never> {
        bytes.serialize(self)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Never> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        let mut object = self.serialize_map(None)?;
        ser::SerializeMap::serialize_entry(&mut object, variant, value)?;
        ser::SerializeMap::end(object)
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'p>, Never> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'p>, Never> {
        self.serialize_seq(None)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'p>, Never> {
        self.serialize_map(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        std::process::abort()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        std::process::abort()
    }
}

/// A list or an object that is being written.
struct Open<'p>(&'p mut Packer);

impl ser::SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Never> {
        self.0.tag(END);
        Ok(())
    }
}

impl ser::SerializeTuple for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Never> {
        ser::SerializeSeq::end(self)
    }
}

impl ser::SerializeTupleStruct for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Never> {
        ser::SerializeSeq::end(self)
    }
}

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Never> {
        name.serialize(&mut *self.0)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Never> {
        self.0.tag(END);
        Ok(())
    }
}

impl ser::SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
        self.0.text(name);
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Never> {
        self.0.tag(END);
        Ok(())
    }
}
