//! Values that depend on the day: one from the beginning, the others each from a day on (inclusive).
//!
//! A document is read once for the beginning and once more for every day on which one of its values changes. Each
//! reading takes the values in force on its day, so that a policy that has been read knows no dates, and all readings
//! together look at every value.

use super::condition::COMPARISONS;
use super::{Document, Part};
use crate::calendar::Date;
use crate::error::{Code, Detail, Expected, Issue};
use crate::read::Path;
use crate::value::Value;

/// The member that makes an object a dated value.
pub(super) const DATED: &str = "dated";
/// The most days on which the values of a document change: each costs a policy of its own.
pub(super) const MAX_DAYS: usize = 32;

impl Document {
    /// Reads a value that may depend on the day: the one in force, with its place.
    pub(super) fn in_force(
        &mut self,
        value: &Value,
        path: &Path<'_>,
        read: &mut dyn FnMut(&mut Document, &Value, &Path<'_>),
    ) {
        if value.get(DATED).is_none() {
            return read(self, value, path);
        }
        let Some(part) = self.part(value, path, &[DATED]) else { return };
        self.required(&part, DATED);
        self.not_empty(&part, DATED);
        let path = part.at(DATED);
        let entries = self.list(&part, DATED);
        let before = self.reader.issues.len();
        let mut current = 0;
        let mut last = None;
        for (index, entry) in entries.iter().enumerate() {
            let from = self.entry(entry, index == 0, last, &path.index(index));
            if from.is_some_and(|from| self.day.is_some_and(|day| from <= day)) {
                current = index;
            }
            last = from.or(last);
        }
        // Where the days are faulty there is no telling which value is meant: all are looked at.
        let sound = self.reader.issues.len() == before;
        for (index, entry) in entries.iter().enumerate() {
            let path = path.index(index);
            if let Some(value) =
                entry.get("value").filter(|value| !value.is_null() && (!sound || index == current))
            {
                read(self, value, &path.member("value"));
            }
        }
    }

    /// The same for a member that has to be given.
    pub(super) fn required_in_force(
        &mut self,
        part: &Part<'_>,
        name: &str,
        read: &mut dyn FnMut(&mut Document, &Value, &Path<'_>),
    ) {
        if let Some(value) = self.required(part, name) {
            self.in_force(value, &part.at(name), read);
        }
    }

    /// Reads the frame of one entry: from which day it holds, where it is not the first.
    fn entry(&mut self, entry: &Value, first: bool, last: Option<Date>, path: &Path<'_>) -> Option<Date> {
        let part = &self.part(entry, path, &["from", "value"])?;
        self.required(part, "value");
        if first {
            if part.given("from").is_some() {
                self.reader.wrong_kind(&part.at("from"), Expected::NoDay);
            }
            return None;
        }
        self.required(part, "from");
        let from = self.optional_date(part, "from")?;
        if last.is_some_and(|last| from <= last) {
            self.fault(Code::OutOfRange, part, "from", Detail::NotLater);
        }
        if !self.days.contains(&from) {
            self.days.push(from);
            if self.days.len() > MAX_DAYS {
                self.fault(Code::TooLarge, part, "from", Detail::Days(MAX_DAYS));
            }
        }
        Some(from)
    }
}

/// Whether the value of that member may depend on the day: a comparison beside its fact, and a few numbers and
/// periods of the agreement.
fn may_be_dated(holder: &Path<'_>, siblings: &[(String, Value)], name: &str) -> bool {
    let place = holder.pointer();
    let beside_fact = || siblings.iter().any(|(name, _)| name == "fact");
    match name {
        "length" => place == "/agreement/term",
        "every" => place == "/agreement/evaluation",
        "period" | "countFrom" => place.starts_with("/agreement/notice/"),
        "atMost" if place.starts_with("/agreement/limits/") => true,
        comparison => COMPARISONS.contains(&comparison) && beside_fact(),
    }
}

/// Notes the places of dated values where none are understood, but for the examples, which others read.
fn misplaced(value: &Value, path: &Path<'_>, found: &mut Vec<String>) {
    match value {
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                let path = path.index(index);
                if item.get(DATED).is_some() {
                    found.push(path.pointer());
                }
                misplaced(item, &path, found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let at = path.member(name);
                if member.get(DATED).is_some() && !may_be_dated(path, members, name) {
                    found.push(at.pointer());
                }
                if !(name == "examples" && matches!(path, Path::Root)) {
                    misplaced(member, &at, found);
                }
            }
        }
        _ => {}
    }
}

/// Says of each misplaced dated value that it is one, instead of what its reader made of it.
pub(super) fn refuse_misplaced(document: &Value, issues: &mut Vec<Issue>) {
    let mut places = Vec::new();
    misplaced(document, &Path::Root, &mut places);
    for place in places {
        let below = |path: &str| path.strip_prefix(&place).is_some_and(|rest| rest.starts_with('/'));
        issues
            .retain(|issue| !below(&issue.path) && (issue.path != place || issue.code == Code::UnknownField));
        if !issues.iter().any(|issue| issue.path == place) {
            issues.push(Issue::new(Code::WrongKind, place, Detail::Expected(Expected::Undated)));
        }
    }
}
