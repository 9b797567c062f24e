//! Kinds of values, what there is to choose from, what numbers are taken, and what things are called.

use super::fields::{PlaceKind, Tenure, Weekday};
use crate::list::Listed;
use crate::policy::{KnownEquipment, KnownRole, KnownTopic, Named, SharePer, Side, TopicRule, known};
use crate::text::Text;
use crate::value::Value;

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Type {
    Object,
    List,
    Text,
    Boolean,
    Number,
    Date,
    Choice,
    Other,
}

impl Type {
    /// The kind of that value.
    #[must_use]
    pub fn of(value: &Value) -> Type {
        match value {
            Value::Object(_) => Type::Object,
            Value::List(_) => Type::List,
            Value::Text(_) => Type::Text,
            Value::Bool(_) => Type::Boolean,
            Value::Number(_) => Type::Number,
            Value::Null | Value::Unreadable => Type::Other,
        }
    }

    /// The name in answers.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Type::Object => "object",
            Type::List => "list",
            Type::Text => "text",
            Type::Boolean => "boolean",
            Type::Number => "number",
            Type::Date => "date",
            Type::Choice => "choice",
            Type::Other => "other",
        }
    }
}

/// What there is to choose from.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it; a list holds what the policy adds")]
pub enum Choices<'a> {
    PlaceKind,
    Tenure,
    SharePer,
    Weekday,
    Side,
    Equipment(&'a [Named]),
    Role(&'a [Named]),
}

impl<'a> Choices<'a> {
    /// The values that every policy knows.
    #[must_use]
    pub fn names(&self) -> &'static [&'static str] {
        match self {
            Choices::PlaceKind => PlaceKind::NAMES,
            Choices::Tenure => Tenure::NAMES,
            Choices::SharePer => SharePer::NAMES,
            Choices::Weekday => Weekday::NAMES,
            Choices::Side => Side::NAMES,
            Choices::Equipment(_) => KnownEquipment::NAMES,
            Choices::Role(_) => KnownRole::NAMES,
        }
    }

    /// What the policy adds or gives a name of its own.
    #[must_use]
    pub fn own(&self) -> &'a [Named] {
        match self {
            Choices::Equipment(own) | Choices::Role(own) => own,
            _ => &[],
        }
    }

    /// All values, the known ones first.
    #[must_use]
    pub fn values(&self) -> Vec<&'a str> {
        let names = self.names();
        let mut values = names.to_vec();
        for named in self.own() {
            if !names.contains(&named.id.as_str()) {
                values.push(&named.id);
            }
        }
        values
    }
}

impl<'a> Choices<'a> {
    /// What the roles or categories of equipment are called, in the order of [`Choices::values`].
    #[must_use]
    pub fn labels(&self) -> Vec<Label<'a>> {
        let label = |id: &'a str| match self {
            Choices::Equipment(own) => category_label(own, id),
            Choices::Role(own) => role_label(own, id),
            _ => Label::Unnamed(id),
        };
        self.values().into_iter().map(label).listed()
    }
}

/// What is called by a name of the policy's own, or by one that every policy knows.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Label<'a> {
    Own(&'a Text),
    Topic(KnownTopic),
    Role(KnownRole),
    Equipment(KnownEquipment),
    Unnamed(&'a str),
}

/// Which numbers are taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Range {
    /// Half days from 0.5 up to so many.
    HalfDays(f64),
    /// A share from 1 to 100 percent.
    Share,
    /// Whole days, none negative.
    WholeDays,
}

impl Range {
    /// Whether the number is taken.
    #[must_use]
    pub fn holds(self, number: f64) -> bool {
        match self {
            Range::HalfDays(most) => (0.5..=most).contains(&number) && (number * 2.0).fract() == 0.0,
            Range::Share => (1.0..=100.0).contains(&number),
            Range::WholeDays => number >= 0.0 && number.is_finite() && number.fract() == 0.0,
        }
    }
}

impl<'a> Label<'a> {
    /// The label, unless there is none but the id.
    #[must_use]
    pub fn named(self) -> Option<Label<'a>> {
        Some(self).filter(|label| !matches!(label, Label::Unnamed(_)))
    }
}

/// What a topic is called.
#[must_use]
pub fn topic_label<'a>(rule: Option<&'a TopicRule>, id: &'a str) -> Label<'a> {
    let own = rule.and_then(|rule| rule.label.as_ref());
    match (own, known(id, KnownTopic::NAMES, KnownTopic::ALL)) {
        (Some(own), _) => Label::Own(own),
        (None, Some(topic)) => Label::Topic(topic),
        // The reader of policies refuses a topic that is neither known nor named.
        (None, None) => Label::Unnamed(id),
    }
}

/// What a role is called.
#[must_use]
pub fn role_label<'a>(own: &'a [Named], id: &'a str) -> Label<'a> {
    match (own_label(own, id), known(id, KnownRole::NAMES, KnownRole::ALL)) {
        (Some(own), _) => own,
        (None, Some(role)) => Label::Role(role),
        (None, None) => Label::Unnamed(id),
    }
}

/// What a category of equipment is called.
#[must_use]
pub fn category_label<'a>(own: &'a [Named], id: &'a str) -> Label<'a> {
    match (own_label(own, id), known(id, KnownEquipment::NAMES, KnownEquipment::ALL)) {
        (Some(own), _) => own,
        (None, Some(category)) => Label::Equipment(category),
        (None, None) => Label::Unnamed(id),
    }
}

fn own_label<'a>(own: &'a [Named], id: &str) -> Option<Label<'a>> {
    own.iter().find(|named| named.id == id).map(|named| Label::Own(&named.label))
}
