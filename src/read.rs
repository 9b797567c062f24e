//! Reading [`Value`]s member by member, so that every fault is found and each is named by its path.

use crate::calendar::{Date, DateFault};
use crate::error::{Code, Detail, Expected, Issue};
use crate::list::Listed;
use crate::value::Value;

/// Where a value stands: a chain of members and indices, written out only when a fault is found.
#[derive(Clone, Copy, Debug)]
pub enum Path<'a> {
    /// The argument itself.
    Root,
    /// A member of what the first path leads to.
    Member(&'a Path<'a>, &'a str),
    /// An element of what the first path leads to.
    Index(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    /// The path to a member.
    #[must_use]
    pub fn member(&'a self, name: &'a str) -> Path<'a> {
        Path::Member(self, name)
    }

    /// The path to an element.
    #[must_use]
    pub fn index(&'a self, index: usize) -> Path<'a> {
        Path::Index(self, index)
    }

    /// The RFC 6901 JSON Pointer.
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Path::Root => {}
            Path::Member(parent, name) => {
                parent.write(text);
                text.push('/');
                push_escaped(text, name);
            }
            Path::Index(parent, index) => {
                parent.write(text);
                text.push('/');
                text.push_str(&index.to_string());
            }
        }
    }
}

/// Writes a member's name as RFC 6901 wants it: `~` as `~0`, `/` as `~1`.
pub fn push_escaped(text: &mut String, name: &str) {
    for character in name.chars() {
        match character {
            '~' => text.push_str("~0"),
            '/' => text.push_str("~1"),
            other => text.push(other),
        }
    }
}

/// A name as it stood before it was written into a pointer.
#[must_use]
pub fn unescaped(step: &str) -> String {
    // `str::replace` would bring in 6 KB of WebAssembly: its search, and the message of a slice out of place.
    let mut parts = step.split('~');
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (character, rest) = match (part.strip_prefix('0'), part.strip_prefix('1')) {
            (Some(rest), _) => ('~', rest),
            (_, Some(rest)) => ('/', rest),
            _ => ('~', part),
        };
        name.push(character);
        name.push_str(rest);
    }
    name
}

/// The known name that was probably meant: the nearest one within a third of its length.
#[must_use]
pub fn nearest(given: &str, known: &[&str]) -> Option<String> {
    // Longer names are no typing errors of ours, and the distance costs length times length.
    if given.chars().count() > 40 {
        return None;
    }
    // Names are ASCII; the Unicode case tables would cost 10 KB of WebAssembly.
    let given = given.to_ascii_lowercase();
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let distance = strsim::levenshtein(&given, &name.to_ascii_lowercase());
        let near = distance.saturating_mul(3) <= name.chars().count().max(3);
        if near && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name.to_owned())
}

/// Collects the faults of one argument while its members are read.
#[derive(Debug, Default)]
pub struct Reader {
    /// The faults found so far.
    pub issues: Vec<Issue>,
}

impl Reader {
    /// A reader that has found nothing yet.
    #[must_use]
    pub fn new() -> Reader {
        Reader::default()
    }

    /// Notes a fault.
    pub fn fault(&mut self, code: Code, path: &Path<'_>, detail: Detail) {
        self.issues.push(Issue::new(code, path.pointer(), detail));
    }

    /// Notes that another kind of value is needed.
    pub fn wrong_kind(&mut self, path: &Path<'_>, expected: Expected) {
        self.fault(Code::WrongKind, path, Detail::Expected(expected));
    }

    /// Notes a name that is not known, with the one that was probably meant.
    pub fn unknown(&mut self, code: Code, path: &Path<'_>, given: &str, known: &[&str]) {
        let mut issue = Issue::new(code, path.pointer(), Detail::Name(given.to_owned()));
        issue.suggestion = nearest(given, known);
        self.issues.push(issue);
    }

    /// The members of an object; a fault when it is none.
    pub fn object<'v>(&mut self, value: &'v Value, path: &Path<'_>) -> Option<&'v [(String, Value)]> {
        if let Value::Object(members) = value {
            Some(members)
        } else {
            self.wrong_kind(path, Expected::Object);
            None
        }
    }

    /// Notes every member whose name is not among the known ones, whatever its value.
    pub fn known_only(&mut self, members: &[(String, Value)], known: &[&str], code: Code, path: &Path<'_>) {
        for (name, _) in members {
            if !known.contains(&name.as_str()) {
                self.unknown(code, &path.member(name), name, known);
            }
        }
    }

    /// The member of that name, when it is given and not null.
    pub fn given<'v>(&self, members: &'v [(String, Value)], name: &str) -> Option<&'v Value> {
        members.iter().find(|(key, value)| key == name && !value.is_null()).map(|(_, value)| value)
    }

    /// The member of that name; `missing-field` when it is not given.
    pub fn required<'v>(
        &mut self,
        members: &'v [(String, Value)],
        name: &str,
        path: &Path<'_>,
    ) -> Option<&'v Value> {
        let found = self.given(members, name);
        if found.is_none() {
            self.fault(Code::MissingField, &path.member(name), Detail::Plain);
        }
        found
    }

    /// A date written YYYY-MM-DD.
    pub fn date(&mut self, value: &Value, path: &Path<'_>) -> Option<Date> {
        let Value::Text(text) = value else {
            self.wrong_kind(path, Expected::Date);
            return None;
        };
        match Date::parse(text) {
            Ok(date) => Some(date),
            Err(DateFault::Invalid) => {
                self.fault(Code::InvalidDate, path, Detail::Name(text.clone()));
                None
            }
            Err(DateFault::OutOfRange) => {
                self.fault(Code::DateOutOfRange, path, Detail::Plain);
                None
            }
        }
    }

    /// One of the choices; its place in the list.
    pub fn choice(&mut self, value: &Value, allowed: &[&str], path: &Path<'_>) -> Option<usize> {
        let Value::Text(text) = value else {
            self.wrong_kind(path, Expected::Choice);
            return None;
        };
        let found = allowed.iter().position(|choice| choice == text);
        if found.is_none() {
            self.unknown_choice(text, allowed, path);
        }
        found
    }

    /// Notes that a text is none of the choices.
    pub fn unknown_choice(&mut self, given: &str, allowed: &[&str], path: &Path<'_>) {
        let mut issue = Issue::new(
            Code::UnknownChoice,
            path.pointer(),
            Detail::Choices {
                given: given.to_owned(),
                allowed: allowed.iter().map(|&s| s.to_owned()).listed(),
            },
        );
        issue.suggestion = nearest(given, allowed);
        self.issues.push(issue);
    }

    /// A yes or no.
    pub fn boolean(&mut self, value: &Value, path: &Path<'_>) -> Option<bool> {
        if let Value::Bool(value) = value {
            Some(*value)
        } else {
            self.wrong_kind(path, Expected::Boolean);
            None
        }
    }

    /// A number that is one (not NaN, not infinite).
    pub fn number(&mut self, value: &Value, path: &Path<'_>) -> Option<f64> {
        match value {
            Value::Number(number) if number.is_finite() => Some(*number),
            _ => {
                self.wrong_kind(path, Expected::Number);
                None
            }
        }
    }

    /// A whole number within the bounds, both inclusive.
    pub fn whole(&mut self, value: &Value, min: u32, max: u32, path: &Path<'_>) -> Option<u32> {
        let number = self.number(value, path)?;
        if number.fract() == 0.0 && number >= f64::from(min) && number <= f64::from(max) {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "whole and within u32's bounds"
            )]
            return Some(number as u32);
        }
        let detail = Detail::Range { min: Some(f64::from(min)), max: Some(f64::from(max)), step: Some(1.0) };
        self.fault(Code::OutOfRange, path, detail);
        None
    }

    /// A text that is not blank.
    pub fn text<'v>(&mut self, value: &'v Value, path: &Path<'_>) -> Option<&'v str> {
        match value {
            Value::Text(text) if !text.trim().is_empty() => Some(text),
            Value::Text(_) => {
                self.fault(Code::MissingField, path, Detail::Plain);
                None
            }
            _ => {
                self.wrong_kind(path, Expected::Text);
                None
            }
        }
    }

    /// The elements of a list; a fault when it is none.
    pub fn list<'v>(&mut self, value: &'v Value, path: &Path<'_>) -> Option<&'v [Value]> {
        if let Value::List(items) = value {
            Some(items)
        } else {
            self.wrong_kind(path, Expected::List);
            None
        }
    }
}
