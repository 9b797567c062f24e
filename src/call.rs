//! What every call shares: the reading of its options.

use crate::calendar::Date;
use crate::error::{Code, Expected};
use crate::read::{Path, Reader};
use crate::text::Lang;
use crate::value::Value;

/// The options of a call while they are read. Faults are collected; what is faulty counts as not given.
#[derive(Debug)]
pub struct Options<'v> {
    /// Collects the faults of the options.
    pub reader: Reader,
    /// The language of the answer, and of the messages should there be faults.
    pub lang: Lang,
    members: &'v [(String, Value)],
}

impl<'v> Options<'v> {
    /// Reads the options of a call that takes those names beside `lang`. No options at all is an empty object.
    #[must_use]
    pub fn read(value: &'v Value, names: &[&str]) -> Options<'v> {
        let mut reader = Reader::new();
        let root = Path::Root;
        let members = reader.object(value, &root).unwrap_or_default();
        let mut known = names.to_vec();
        known.push("lang");
        reader.known_only(members, &known, Code::UnknownOption, &root);
        let mut options = Options { reader, lang: Lang::Sv, members };
        if let Some(lang) = options.choice("lang", Lang::NAMES, Lang::ALL) {
            options.lang = lang;
        }
        options
    }

    /// A date among the options.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        let value = self.reader.given(self.members, name)?;
        self.reader.date(value, &Path::Root.member(name))
    }

    /// A choice among the options.
    pub fn choice<T: Copy>(&mut self, name: &str, names: &[&str], all: &[T]) -> Option<T> {
        let value = self.reader.given(self.members, name)?;
        let place = self.reader.choice(value, names, &Path::Root.member(name))?;
        all.get(place).copied()
    }

    /// A text among the options, which may be blank.
    pub fn plain_text(&mut self, name: &str) -> Option<&'v str> {
        let value = self.reader.given(self.members, name)?;
        if value.as_text().is_none() {
            self.reader.wrong_kind(&Path::Root.member(name), Expected::Text);
        }
        value.as_text()
    }

    /// A text among the options that has to be given and is not blank.
    pub fn required_text(&mut self, name: &str) -> Option<&'v str> {
        let value = self.reader.required(self.members, name, &Path::Root)?;
        self.reader.text(value, &Path::Root.member(name))
    }
}
