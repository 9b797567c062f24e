//! The parts of a document that stand in many places (texts, citations, ids, names).

use super::Document;
use crate::calendar::Date;
use crate::error::{Code, Detail, Expected};
use crate::policy::model::{Citation, Named, Strength};
use crate::read::Path;
use crate::text::Text;
use crate::value::Value;

type Members = [(String, Value)];

impl Document {
    /// The id: lower-case letters, digits and hyphens, or camelCase.
    pub(super) fn id(&mut self, members: &Members, path: &Path<'_>) -> Option<String> {
        let id = self.string(members, "id", path)?;
        let sound = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if !sound {
            self.reader.fault(Code::WrongKind, &path.member("id"), Detail::Expected(Expected::Id));
        }
        Some(id)
    }

    pub(super) fn string(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Option<String> {
        let value = self.reader.required(members, name, path)?;
        self.reader.text(value, &path.member(name)).map(str::to_owned)
    }

    pub(super) fn optional_string(
        &mut self,
        members: &Members,
        name: &str,
        path: &Path<'_>,
    ) -> Option<String> {
        let value = self.reader.given(members, name)?;
        self.reader.text(value, &path.member(name)).map(str::to_owned)
    }

    /// A web address: only http and https, so that no text of a document becomes a script.
    pub(super) fn url(&mut self, members: &Members, path: &Path<'_>) -> Option<String> {
        let url = self.optional_string(members, "url", path)?;
        let lower = url.to_ascii_lowercase();
        if lower.starts_with("https://") || lower.starts_with("http://") {
            return Some(url);
        }
        self.reader.fault(Code::WrongKind, &path.member("url"), Detail::Expected(Expected::Url));
        None
    }

    pub(super) fn optional_date(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Option<Date> {
        let value = self.reader.given(members, name)?;
        self.reader.date(value, &path.member(name))
    }

    pub(super) fn whole(
        &mut self,
        members: &Members,
        name: &str,
        range: std::ops::RangeInclusive<u32>,
        path: &Path<'_>,
    ) -> Option<u32> {
        let value = self.reader.given(members, name)?;
        self.reader.whole(value, *range.start(), *range.end(), &path.member(name))
    }

    pub(super) fn optional_choice<T: Copy>(
        &mut self,
        members: &Members,
        name: &str,
        names: &[&str],
        all: &[T],
        path: &Path<'_>,
    ) -> Option<T> {
        let value = self.reader.given(members, name)?;
        let place = self.reader.choice(value, names, &path.member(name))?;
        all.get(place).copied()
    }

    pub(super) fn required_choice<T: Copy>(
        &mut self,
        members: &Members,
        name: &str,
        names: &[&str],
        all: &[T],
        path: &Path<'_>,
    ) -> Option<T> {
        self.reader.required(members, name, path)?;
        self.optional_choice(members, name, names, all, path)
    }

    /// A list of names, each one of the choices.
    pub(super) fn choices<T: Copy>(
        &mut self,
        members: &Members,
        name: &str,
        names: &[&str],
        all: &[T],
        path: &Path<'_>,
    ) -> Vec<T> {
        let Some(value) = self.reader.given(members, name) else {
            return Vec::new();
        };
        let path = path.member(name);
        let items = self.reader.list(value, &path).unwrap_or_default();
        let places: Vec<Option<usize>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| self.reader.choice(item, names, &path.index(index)))
            .collect();
        places.into_iter().flatten().filter_map(|place| all.get(place).copied()).collect()
    }

    /// A text in both languages.
    pub(super) fn text(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Text {
        match self.reader.required(members, name, path) {
            Some(value) => self.text_value(value, &path.member(name)),
            None => Text::default(),
        }
    }

    pub(super) fn optional_text(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Option<Text> {
        let value = self.reader.given(members, name)?;
        Some(self.text_value(value, &path.member(name)))
    }

    pub(super) fn text_value(&mut self, value: &Value, path: &Path<'_>) -> Text {
        let Some(members) = self.reader.object(value, path) else {
            return Text::default();
        };
        self.reader.known_only(members, &["sv", "en"], Code::UnknownField, path);
        let mut language = |name: &str| {
            let value = members.iter().find(|(key, _)| key == name).map(|(_, value)| value);
            match value {
                Some(Value::Text(text)) if !text.trim().is_empty() => text.clone(),
                None | Some(Value::Null | Value::Text(_)) => {
                    self.reader.fault(Code::MissingLanguage, &path.member(name), Detail::Plain);
                    String::new()
                }
                Some(_) => {
                    self.reader.wrong_kind(&path.member(name), Expected::Text);
                    String::new()
                }
            }
        };
        Text { sv: language("sv"), en: language("en") }
    }

    pub(super) fn citation(&mut self, members: &Members, name: &str, path: &Path<'_>) -> Citation {
        let mut citation = Citation {
            document: self.source.clone(),
            section: String::new(),
            source_digest: None,
            url: None,
        };
        let Some(value) = self.reader.required(members, name, path) else {
            return citation;
        };
        let path = path.member(name);
        let Some(members) = self.reader.object(value, &path) else {
            return citation;
        };
        self.reader.known_only(
            members,
            &["document", "section", "sourceDigest", "url"],
            Code::UnknownField,
            &path,
        );
        if let Some(document) = self.optional_string(members, "document", &path) {
            citation.document = document;
        }
        if let Some(section) = self.string(members, "section", &path) {
            citation.section = section;
        }
        citation.source_digest = self.optional_string(members, "sourceDigest", &path);
        citation.url = self.url(members, &path);
        citation
    }

    /// The strength; `must` stands in after a fault has been noted.
    pub(super) fn strength(&mut self, members: &Members, path: &Path<'_>) -> Strength {
        self.required_choice(members, "strength", Strength::NAMES, Strength::ALL, path)
            .unwrap_or(Strength::Must)
    }

    /// Ids with labels, each once.
    pub(super) fn named_list(&mut self, value: Option<&Value>, path: &Path<'_>) -> Vec<Named> {
        let mut list: Vec<Named> = Vec::new();
        let Some(items) = value.and_then(|value| self.reader.list(value, path)) else {
            return list;
        };
        for (index, item) in items.iter().enumerate() {
            let path = path.index(index);
            let Some(members) = self.reader.object(item, &path) else {
                continue;
            };
            self.reader.known_only(members, &["id", "label"], Code::UnknownField, &path);
            let id = self.id(members, &path);
            let label = self.text(members, "label", &path);
            let Some(id) = id else { continue };
            self.unique(&id, list.iter().map(|named| named.id.as_str()), &path);
            list.push(Named { id, label });
        }
        list
    }

    pub(super) fn unique<'k>(&mut self, id: &str, mut known: impl Iterator<Item = &'k str>, path: &Path<'_>) {
        if known.any(|known| known == id) {
            self.reader.fault(Code::DuplicateId, &path.member("id"), Detail::Name(id.to_owned()));
        }
    }

    /// Calls `read` with the members of every object of a list.
    pub(super) fn each<T>(
        &mut self,
        members: &Members,
        name: &str,
        path: &Path<'_>,
        mut read: impl FnMut(&mut Document, &Members, &Path<'_>, &[T]) -> T,
    ) -> Vec<T> {
        let Some(value) = self.reader.given(members, name) else {
            return Vec::new();
        };
        let path = path.member(name);
        let mut list = Vec::new();
        for (index, item) in self.reader.list(value, &path).unwrap_or_default().iter().enumerate() {
            let path = path.index(index);
            if let Some(members) = self.reader.object(item, &path) {
                let part = read(self, members, &path, &list);
                list.push(part);
            }
        }
        list
    }
}
