//! The facts that a case may state: their kinds, the common vocabulary, and the reading of given facts.

use std::sync::{Arc, OnceLock};

use crate::calendar::Date;
use crate::error::{Code, Detail, Expected};
use crate::list::Listed;
use crate::order::sort_by;
use crate::policy::model::{Named, Party, named};
use crate::policy::read::facts::read_vocabulary;
use crate::read::{Path, Reader, nearest};
use crate::text::Text;
use crate::value::Value;

/// A known value of a fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FactValue {
    /// A boolean (0 or 1), a number, a choice (its place among the choices) or a date (its day number).
    Scalar(f64),
    /// A set of choices, a bit each.
    Set(u64),
}

impl FactValue {
    /// A boolean as a value.
    #[must_use]
    pub fn boolean(value: bool) -> FactValue {
        FactValue::Scalar(f64::from(u8::from(value)))
    }

    /// A date as a value.
    #[must_use]
    pub fn date(date: Date) -> FactValue {
        FactValue::Scalar(f64::from(date.day_number()))
    }
}

/// One choice of a fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The value in data.
    pub value: String,
    /// Its name for people.
    pub label: Text,
}

/// The most choices that a fact may have: a bit each in a [`FactValue::Set`].
pub const MAX_CHOICES: usize = 64;

/// What kind of value a fact takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Yes or no.
    Boolean,
    /// A number from `min` to `max` (both inclusive; open where absent), on the steps counted from `min` or zero.
    Number {
        /// The least, inclusive.
        min: Option<f64>,
        /// The most, inclusive.
        max: Option<f64>,
        /// The distance between values, where only some numbers are meant.
        step: Option<f64>,
    },
    /// One of the choices.
    Choice(Vec<Choice>),
    /// Any number of the choices.
    Set(Vec<Choice>),
    /// A day.
    Date,
}

impl Kind {
    /// The kind's name in documents and questions.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Kind::Boolean => "boolean",
            Kind::Number { .. } => "number",
            Kind::Choice(_) => "choice",
            Kind::Set(_) => "set",
            Kind::Date => "date",
        }
    }

    /// The choices, for a choice or a set.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Kind::Choice(choices) | Kind::Set(choices) => choices,
            _ => &[],
        }
    }
}

named! {
    /// Who can answer a question.
    #[allow(missing_docs, reason = "the names say it")]
    AskOf { Employee = "employee", Manager = "manager" }
}

/// A fact: its kind and how it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its id.
    pub id: String,
    /// What values it takes.
    pub kind: Kind,
    /// The question.
    pub label: Text,
    /// A noun phrase for it.
    pub short: Text,
    /// What the question means, where that needs saying.
    pub help: Option<Text>,
    /// Who can change it; none for a fact of the world.
    pub changeable_by: Option<Party>,
    /// Who can answer.
    pub ask_of: Option<AskOf>,
    /// The group it is shown in.
    pub group: Option<Arc<Named>>,
}

/// Every fact that a policy takes: its own, in its order, then the rest of the vocabulary.
#[derive(Clone, Debug)]
pub struct Facts {
    all: Vec<Arc<Fact>>,
    own: usize,
    /// Places in `all`, ordered by id.
    by_id: Vec<usize>,
}

/// The common vocabulary: the same for every policy.
#[derive(Debug)]
pub struct Vocabulary {
    /// The facts, in order.
    pub facts: Vec<Arc<Fact>>,
    /// The groups of the form, in order.
    pub groups: Vec<Arc<Named>>,
}

/// The common vocabulary, read once.
#[must_use]
pub fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let packed = include_bytes!(concat!(env!("OUT_DIR"), "/vocabulary.bin"));
        read_vocabulary(&crate::wire::read_document(packed).unwrap_or(Value::Null))
    })
}

impl Vocabulary {
    /// The fact of that id.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Arc<Fact>> {
        self.facts.iter().find(|fact| fact.id == id)
    }
}

impl Facts {
    /// The policy's own facts, completed by those of the vocabulary that it does not declare.
    #[must_use]
    pub fn new(own: Vec<Arc<Fact>>) -> Facts {
        let count = own.len();
        let mut all = own;
        for fact in &vocabulary().facts {
            if !all.iter().any(|known| known.id == fact.id) {
                all.push(Arc::clone(fact));
            }
        }
        let mut by_id: Vec<usize> = (0..all.len()).listed();
        sort_by(&mut by_id, |a, b| all.get(*a).map(|fact| &fact.id).cmp(&all.get(*b).map(|fact| &fact.id)));
        Facts { all, own: count, by_id }
    }

    /// How many there are, the vocabulary's included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none (there always is: the vocabulary).
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many the policy declares itself; they come first.
    #[must_use]
    pub fn own(&self) -> usize {
        self.own
    }

    /// The fact at that place.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&Fact> {
        self.all.get(place).map(Arc::as_ref)
    }

    /// Every fact, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.all.iter().map(Arc::as_ref)
    }

    /// The ids of the first so many.
    #[must_use]
    pub fn ids(&self, count: usize) -> Vec<&str> {
        self.all.iter().take(count).map(|fact| fact.id.as_str()).listed()
    }

    /// The place of the fact with that id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        let found = self
            .by_id
            .binary_search_by(|place| self.all.get(*place).map_or("", |fact| fact.id.as_str()).cmp(id))
            .ok()?;
        self.by_id.get(found).copied()
    }

    /// Reads the facts of one case. Absent and null facts are not given.
    ///
    /// Faults, each at the fact's path: `wrong-kind` (also of the whole), `unknown-fact`, `unknown-choice`,
    /// `out-of-range`, `invalid-date`, `date-out-of-range`.
    pub fn read(&self, value: &Value, reader: &mut Reader) -> Vec<Option<FactValue>> {
        let mut given = vec![None; self.all.len()];
        let root = Path::Root;
        let Some(members) = reader.object(value, &root) else {
            return given;
        };
        for (name, value) in members {
            let path = root.member(name);
            let Some(place) = self.place(name) else {
                let mut issue =
                    crate::error::Issue::new(Code::UnknownFact, path.pointer(), Detail::Name(name.clone()));
                issue.suggestion = nearest(name, &self.ids(self.all.len()));
                reader.issues.push(issue);
                continue;
            };
            if let (Some(fact), false) = (self.get(place), value.is_null())
                && let (Some(slot), read) =
                    (given.get_mut(place), read_value(&fact.kind, value, &path, reader))
            {
                *slot = read;
            }
        }
        given
    }

    /// The value as callers write it.
    #[must_use]
    pub fn write(&self, place: usize, value: FactValue) -> Value {
        match (self.get(place).map(|fact| &fact.kind), value) {
            (Some(Kind::Boolean), FactValue::Scalar(number)) => Value::Bool(number != 0.0),
            (Some(Kind::Choice(choices)), FactValue::Scalar(number)) => choices
                .iter()
                .enumerate()
                .find(|(at, _)| as_scalar(*at) == number)
                .map_or(Value::Null, |(_, choice)| Value::Text(choice.value.clone())),
            (Some(Kind::Date), FactValue::Scalar(number)) =>
            {
                #[allow(clippy::cast_possible_truncation, reason = "a day number between 1900 and 2199")]
                Date::from_day_number(number as i32).map_or(Value::Null, |date| Value::Text(date.to_string()))
            }
            (_, FactValue::Scalar(number)) => Value::Number(number),
            (Some(kind), FactValue::Set(set)) => Value::List(
                kind.choices()
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| set & bit(*at) != 0)
                    .map(|(_, choice)| Value::Text(choice.value.clone()))
                    .listed(),
            ),
            (None, FactValue::Set(_)) => Value::Null,
        }
    }
}

/// The place of a choice as a scalar.
#[must_use]
pub fn as_scalar(place: usize) -> f64 {
    u32::try_from(place).map_or(f64::NAN, f64::from)
}

/// The bit of a choice in a set.
#[must_use]
pub fn bit(place: usize) -> u64 {
    u32::try_from(place).ok().and_then(|place| 1_u64.checked_shl(place)).unwrap_or(0)
}

/// Reads one value of that kind.
pub fn read_value(kind: &Kind, value: &Value, path: &Path<'_>, reader: &mut Reader) -> Option<FactValue> {
    match kind {
        Kind::Boolean => reader.boolean(value, path).map(FactValue::boolean),
        Kind::Number { min, max, step } => {
            let number = reader.number(value, path)?;
            let low = min.is_none_or(|min| number >= min);
            let high = max.is_none_or(|max| number <= max);
            let on_step = step.is_none_or(|step| ((number - min.unwrap_or(0.0)) / step).fract() == 0.0);
            if low && high && on_step {
                // −0 and 0 are one number.
                return Some(FactValue::Scalar(number + 0.0));
            }
            reader.fault(Code::OutOfRange, path, Detail::Range { min: *min, max: *max, step: *step });
            None
        }
        Kind::Choice(choices) => match value {
            Value::Text(text) => {
                read_choice(choices, text, path, reader).map(|at| FactValue::Scalar(as_scalar(at)))
            }
            _ => {
                reader.wrong_kind(path, Expected::Choice);
                None
            }
        },
        Kind::Set(choices) => {
            let items = reader.list(value, path)?;
            let mut set = 0;
            let mut sound = true;
            for (index, item) in items.iter().enumerate() {
                let path = path.index(index);
                if let Value::Text(text) = item {
                    match read_choice(choices, text, &path, reader) {
                        Some(at) => set |= bit(at),
                        None => sound = false,
                    }
                } else {
                    reader.wrong_kind(&path, Expected::Choice);
                    sound = false;
                }
            }
            sound.then_some(FactValue::Set(set))
        }
        Kind::Date => reader.date(value, path).map(FactValue::date),
    }
}

fn read_choice(choices: &[Choice], given: &str, path: &Path<'_>, reader: &mut Reader) -> Option<usize> {
    let found = choices.iter().position(|choice| choice.value == given);
    if found.is_none() {
        let allowed: Vec<&str> = choices.iter().map(|choice| choice.value.as_str()).listed();
        reader.unknown_choice(given, &allowed, path);
    }
    found
}
