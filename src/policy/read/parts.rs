//! The parts of a document that stand in many places (texts, citations, ids, names).

use super::Document;
use crate::calendar::Date;
use crate::error::{Code, Detail, Expected};
use crate::list::Listed;
use crate::policy::model::{Citation, Named, Strength};
use crate::read::Path;
use crate::text::Text;
use crate::value::Value;

/// An object of the document while it is read: its members, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Part<'p> {
    pub(super) members: &'p [(String, Value)],
    pub(super) path: &'p Path<'p>,
}

impl<'p> Part<'p> {
    /// The member of that name, when it is given and not null.
    pub(super) fn given(&self, name: &str) -> Option<&'p Value> {
        self.members.iter().find(|(key, value)| key == name && !value.is_null()).map(|(_, value)| value)
    }

    /// Those of the names under which something is given.
    pub(super) fn given_of<'n>(&self, names: &[&'n str]) -> Vec<&'n str> {
        names.iter().copied().filter(|name| self.given(name).is_some()).listed()
    }

    /// The path to a member.
    pub(super) fn at(&'p self, name: &'p str) -> Path<'p> {
        self.path.member(name)
    }
}

impl Document {
    /// An object, whose members are to be among the known ones.
    pub(super) fn part<'p>(
        &mut self,
        value: &'p Value,
        path: &'p Path<'p>,
        known: &[&str],
    ) -> Option<Part<'p>> {
        let part = Part { members: self.reader.object(value, path)?, path };
        self.known_only(&part, known);
        Some(part)
    }

    pub(super) fn known_only(&mut self, part: &Part<'_>, known: &[&str]) {
        self.reader.known_only(part.members, known, Code::UnknownField, part.path);
    }

    pub(super) fn required<'p>(&mut self, part: &Part<'p>, name: &str) -> Option<&'p Value> {
        self.reader.required(part.members, name, part.path)
    }

    /// Notes a fault of a member.
    pub(super) fn fault(&mut self, code: Code, part: &Part<'_>, name: &str, detail: Detail) {
        self.reader.fault(code, &part.at(name), detail);
    }

    /// Notes a list that is given and holds nothing, where it has to hold something.
    pub(super) fn not_empty(&mut self, part: &Part<'_>, name: &str) {
        if matches!(part.given(name), Some(Value::List(items)) if items.is_empty()) {
            self.fault(Code::MissingField, part, name, Detail::Plain);
        }
    }

    /// The elements of a list; none where it is not given or no list.
    pub(super) fn list<'p>(&mut self, part: &Part<'p>, name: &str) -> &'p [Value] {
        let list = part.given(name).and_then(|value| self.reader.list(value, &part.at(name)));
        list.unwrap_or_default()
    }

    /// The id: lower-case letters, digits and hyphens, or camelCase.
    pub(super) fn id(&mut self, part: &Part<'_>) -> Option<String> {
        let id = self.string(part, "id")?;
        let sound = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if !sound {
            self.fault(Code::WrongKind, part, "id", Detail::Expected(Expected::Id));
        }
        Some(id)
    }

    pub(super) fn string(&mut self, part: &Part<'_>, name: &str) -> Option<String> {
        let value = self.required(part, name)?;
        self.reader.text(value, &part.at(name)).map(str::to_owned)
    }

    pub(super) fn optional_string(&mut self, part: &Part<'_>, name: &str) -> Option<String> {
        let value = part.given(name)?;
        self.reader.text(value, &part.at(name)).map(str::to_owned)
    }

    /// A web address: only http and https, so that no text of a document becomes a script.
    pub(super) fn url(&mut self, part: &Part<'_>) -> Option<String> {
        let url = self.optional_string(part, "url")?;
        let lower = url.to_ascii_lowercase();
        if lower.starts_with("https://") || lower.starts_with("http://") {
            return Some(url);
        }
        self.fault(Code::WrongKind, part, "url", Detail::Expected(Expected::Url));
        None
    }

    pub(super) fn optional_date(&mut self, part: &Part<'_>, name: &str) -> Option<Date> {
        let value = part.given(name)?;
        self.reader.date(value, &part.at(name))
    }

    pub(super) fn whole(
        &mut self,
        part: &Part<'_>,
        name: &str,
        range: std::ops::RangeInclusive<u32>,
    ) -> Option<u32> {
        let value = part.given(name)?;
        self.reader.whole(value, *range.start(), *range.end(), &part.at(name))
    }

    pub(super) fn optional_choice<T: Copy>(
        &mut self,
        part: &Part<'_>,
        name: &str,
        names: &[&str],
        all: &[T],
    ) -> Option<T> {
        all.get(self.place(part, name, names)?).copied()
    }

    /// The place of a choice; apart from the above, which is compiled anew for every kind of choice.
    fn place(&mut self, part: &Part<'_>, name: &str, names: &[&str]) -> Option<usize> {
        let value = part.given(name)?;
        self.reader.choice(value, names, &part.at(name))
    }

    pub(super) fn required_choice<T: Copy>(
        &mut self,
        part: &Part<'_>,
        name: &str,
        names: &[&str],
        all: &[T],
    ) -> Option<T> {
        self.required(part, name)?;
        self.optional_choice(part, name, names, all)
    }

    /// A list of names, each one of the choices.
    pub(super) fn choices<T: Copy>(
        &mut self,
        part: &Part<'_>,
        name: &str,
        names: &[&str],
        all: &[T],
    ) -> Vec<T> {
        self.places(part, name, names).iter().filter_map(|place| all.get(*place).copied()).listed()
    }

    fn places(&mut self, part: &Part<'_>, name: &str, names: &[&str]) -> Vec<usize> {
        let mut places = Vec::new();
        for (index, item) in self.list(part, name).iter().enumerate() {
            if let Some(place) = self.reader.choice(item, names, &part.at(name).index(index)) {
                places.push(place);
            }
        }
        places
    }

    /// A text in both languages.
    pub(super) fn text(&mut self, part: &Part<'_>, name: &str) -> Text {
        match self.required(part, name) {
            Some(value) => self.text_value(value, &part.at(name)),
            None => Text::default(),
        }
    }

    pub(super) fn optional_text(&mut self, part: &Part<'_>, name: &str) -> Option<Text> {
        let value = part.given(name)?;
        Some(self.text_value(value, &part.at(name)))
    }

    pub(super) fn text_value(&mut self, value: &Value, path: &Path<'_>) -> Text {
        match self.part(value, path, &["sv", "en"]) {
            Some(part) => Text { sv: self.language(&part, "sv"), en: self.language(&part, "en") },
            None => Text::default(),
        }
    }

    fn language(&mut self, part: &Part<'_>, name: &str) -> String {
        let value = part.members.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        match value {
            Some(Value::Text(text)) if !text.trim().is_empty() => return text.clone(),
            None | Some(Value::Null | Value::Text(_)) => {
                self.fault(Code::MissingLanguage, part, name, Detail::Plain);
            }
            Some(_) => self.reader.wrong_kind(&part.at(name), Expected::Text),
        }
        String::new()
    }

    pub(super) fn citation(&mut self, part: &Part<'_>, name: &str) -> Citation {
        let mut citation = Citation {
            document: self.source.clone(),
            section: String::new(),
            source_digest: None,
            url: None,
        };
        let Some(value) = self.required(part, name) else {
            return citation;
        };
        let path = part.at(name);
        let Some(part) = self.part(value, &path, &["document", "section", "sourceDigest", "url"]) else {
            return citation;
        };
        if let Some(document) = self.optional_string(&part, "document") {
            citation.document = document;
        }
        if let Some(section) = self.string(&part, "section") {
            citation.section = section;
        }
        citation.source_digest = self.optional_string(&part, "sourceDigest");
        citation.url = self.url(&part);
        citation
    }

    /// The strength; `must` stands in after a fault has been noted.
    pub(super) fn strength(&mut self, part: &Part<'_>) -> Strength {
        self.required_choice(part, "strength", Strength::NAMES, Strength::ALL).unwrap_or(Strength::Must)
    }

    /// Ids with labels, each once.
    pub(super) fn named_list(&mut self, value: Option<&Value>, path: &Path<'_>) -> Vec<Named> {
        let mut list: Vec<Named> = Vec::new();
        let Some(items) = value.and_then(|value| self.reader.list(value, path)) else {
            return list;
        };
        for (index, item) in items.iter().enumerate() {
            let path = path.index(index);
            let Some(part) = self.part(item, &path, &["id", "label"]) else { continue };
            let id = self.id(&part);
            let label = self.text(&part, "label");
            let Some(id) = id else { continue };
            self.unique(&part, &id, list.iter().any(|known| known.id == id));
            list.push(Named { id, label });
        }
        list
    }

    pub(super) fn unique(&mut self, part: &Part<'_>, id: &str, taken: bool) {
        if taken {
            self.fault(Code::DuplicateId, part, "id", Detail::Name(id.to_owned()));
        }
    }

    /// Calls `read` with every object of a list.
    pub(super) fn each(
        &mut self,
        part: &Part<'_>,
        name: &str,
        read: &mut dyn FnMut(&mut Document, &Part<'_>),
    ) {
        let path = part.at(name);
        for (index, item) in self.list(part, name).iter().enumerate() {
            let path = path.index(index);
            if let Some(members) = self.reader.object(item, &path) {
                read(self, &Part { members, path: &path });
            }
        }
    }
}
