//! Reading one value of an agreement, and the members of one object.

use super::document::{Members, Read, is_absent, topic_place};
use super::fault::Fault;
use super::fields::{Below, Field, Place};
use super::kinds::{Choices, Range, Type};
use super::reading::Reading;
use crate::calendar::{Date, DateFault};
use crate::list::Listed;
use crate::read::nearest;
use crate::value::Value;

/// Whether a member has to be given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Required,
    Optional,
}

impl<'a> Reading<'a> {
    /// The values of the known members, in the order of `fields`; members that are not known are noted.
    pub(super) fn slots<const N: usize>(
        &mut self,
        members: &'a Members,
        fields: [Field; N],
        place: Place<'a>,
    ) -> [Option<&'a Value>; N] {
        let mut slots = [None; N];
        self.fill(&mut slots, members, &fields, place);
        slots
    }

    fn fill(
        &mut self,
        slots: &mut [Option<&'a Value>],
        members: &'a Members,
        fields: &[Field],
        place: Place<'a>,
    ) {
        let mut unknown = false;
        let mut next = 0;
        for (name, value) in members {
            // Members mostly come in the order of the interface: look from the last one found.
            let (before, after) = fields.split_at_checked(next).unwrap_or((fields, &[]));
            let found =
                after.iter().position(|field| field.name() == name).map(|found| found.saturating_add(next));
            let found = found.or_else(|| before.iter().position(|field| field.name() == name));
            match found.and_then(|found| Some((found, slots.get_mut(found)?))) {
                Some((found, slot)) => {
                    *slot = Some(value).filter(|value| !is_absent(value));
                    next = found.saturating_add(1);
                }
                None => unknown = true,
            }
        }
        if unknown {
            self.unknown_members(members, fields, slots, place);
        }
    }

    fn unknown_members(
        &mut self,
        members: &'a Members,
        fields: &[Field],
        slots: &[Option<&Value>],
        place: Place<'a>,
    ) {
        for (given, value) in members {
            if fields.iter().any(|field| field.name() == given) {
                continue;
            }
            let near = nearest(given, &fields.iter().map(|field| field.name()).listed());
            let near = near.and_then(|name| fields.iter().position(|field| field.name() == name));
            let near = near.and_then(|at| Some((*fields.get(at)?, slots.get(at)?.is_none())));
            let movable = near.is_some_and(|(field, free)| free && self.could_be(field, value));
            let near = near.map(|(field, _)| place.member(field));
            let fault = Fault::UnknownField { given, near, movable };
            self.faults.push((place.below(Below::Unknown(given)), fault));
        }
    }

    /// Whether the value is plainly one of that member: given, and every name in it known. (Names in it that are
    /// misspelt too are left to the person, who sees them once the member itself is right.)
    fn could_be(&self, field: Field, value: &Value) -> bool {
        let known = |value: &Value| match value {
            Value::Object(members) => members.iter().all(|(name, _)| {
                if field == Field::Terms {
                    topic_place(self.policy, name).is_some()
                } else {
                    field.members().iter().any(|known| known.name() == name)
                }
            }),
            _ => false,
        };
        if is_absent(value) {
            false
        } else if field == Field::Terms || !field.members().is_empty() {
            match value {
                Value::List(items) if field.is_list() => items.iter().all(known),
                Value::Object(_) if !field.is_list() => known(value),
                _ => false,
            }
        } else {
            true
        }
    }

    fn given(&mut self, value: Option<&'a Value>, place: Place<'a>, need: Need) -> Option<&'a Value> {
        let value = value.filter(|value| !is_absent(value));
        if value.is_none() && need == Need::Required {
            self.faults.push((place, Fault::MissingField));
        }
        value
    }

    fn wrong<T>(&mut self, value: &Value, place: Place<'a>, expected: Type) -> Read<T> {
        self.faults.push((place, Fault::WrongType { expected, actual: Type::of(value) }));
        Read::Faulty
    }

    pub(super) fn object(
        &mut self,
        value: Option<&'a Value>,
        place: Place<'a>,
        need: Need,
    ) -> Read<&'a Members> {
        match self.given(value, place, need) {
            None => Read::Absent,
            Some(Value::Object(members)) => Read::Sound(members),
            Some(value) => self.wrong(value, place, Type::Object),
        }
    }

    pub(super) fn list(&mut self, value: Option<&'a Value>, place: Place<'a>) -> Read<&'a [Value]> {
        match value {
            None => Read::Absent,
            Some(Value::List(items)) => Read::Sound(items),
            Some(value) => self.wrong(value, place, Type::List),
        }
    }

    pub(super) fn text(&mut self, value: Option<&'a Value>, place: Place<'a>, need: Need) -> Read<&'a str> {
        match self.given(value, place, need) {
            None => Read::Absent,
            Some(Value::Text(text)) => Read::Sound(text),
            Some(value) => self.wrong(value, place, Type::Text),
        }
    }

    pub(super) fn boolean(&mut self, value: Option<&'a Value>, place: Place<'a>) -> Read<bool> {
        match value {
            None => Read::Absent,
            Some(Value::Bool(value)) => Read::Sound(*value),
            Some(value) => self.wrong(value, place, Type::Boolean),
        }
    }

    pub(super) fn number(&mut self, value: Option<&'a Value>, place: Place<'a>, range: Range) -> Read<f64> {
        match value {
            None => Read::Absent,
            Some(Value::Number(number)) if range.holds(*number) => Read::Sound(*number),
            Some(Value::Number(number)) => {
                self.faults.push((place, Fault::OutOfRange { given: *number, range }));
                Read::Faulty
            }
            Some(value) => self.wrong(value, place, Type::Number),
        }
    }

    pub(super) fn date(&mut self, value: Option<&'a Value>, place: Place<'a>, need: Need) -> Read<Date> {
        let text = match self.given(value, place, need) {
            None => return Read::Absent,
            Some(Value::Text(text)) => text,
            Some(value) => return self.wrong(value, place, Type::Date),
        };
        let fault = match Date::parse(text) {
            Ok(date) => return Read::Sound(date),
            Err(DateFault::Invalid) => Fault::InvalidDate { given: text },
            Err(DateFault::OutOfRange) => Fault::DateOutOfRange { given: text },
        };
        self.faults.push((place, fault));
        Read::Faulty
    }

    pub(super) fn choice<T: Copy>(
        &mut self,
        value: Option<&'a Value>,
        place: Place<'a>,
        need: Need,
        choices: Choices<'a>,
        all: &[T],
    ) -> Read<T> {
        match self.place_of(value, place, need, choices) {
            Read::Absent => Read::Absent,
            Read::Faulty => Read::Faulty,
            Read::Sound(at) => all.get(at).map_or(Read::Faulty, |found| Read::Sound(*found)),
        }
    }

    /// The place of a choice; apart from the above, which is compiled anew for every kind of choice.
    fn place_of(
        &mut self,
        value: Option<&'a Value>,
        place: Place<'a>,
        need: Need,
        choices: Choices<'a>,
    ) -> Read<usize> {
        let given = match self.given(value, place, need) {
            None => return Read::Absent,
            Some(Value::Text(text)) => text,
            Some(value) => return self.wrong(value, place, Type::Choice),
        };
        if let Some(at) = choices.names().iter().position(|name| name == given) {
            return Read::Sound(at);
        }
        self.faults.push((place, Fault::UnknownChoice { given, choices }));
        Read::Faulty
    }

    /// A choice that the policy can add to.
    pub(super) fn name(
        &mut self,
        value: Option<&'a Value>,
        place: Place<'a>,
        choices: Choices<'a>,
        known: &[&str],
    ) {
        match self.given(value, place, Need::Required) {
            None => {}
            Some(Value::Text(given)) => {
                let own = choices.own();
                if !known.contains(&given.as_str()) && own.iter().all(|named| named.id != *given) {
                    self.faults.push((place, Fault::UnknownChoice { given, choices }));
                }
            }
            Some(value) => {
                self.wrong::<()>(value, place, Type::Choice);
            }
        }
    }
}
