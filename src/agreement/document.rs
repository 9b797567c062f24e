//! An agreement as it was read: every value absent, faulty or sound.

use super::fields::{Below, Field, Place, PlaceKind, Tenure, Weekday};
use super::kinds::topic_label;
use crate::calendar::Date;
use crate::policy::{KnownTopic, Policy, SharePer, TopicRule};
use crate::value::Value;

/// The members of an object.
pub type Members = [(String, Value)];

/// Whether a value counts as not given: nothing, NaN or blank text, which native inputs send.
#[must_use]
pub fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Number(number) => number.is_nan(),
        // The trim is only worth its while where the first byte is no visible ASCII.
        Value::Text(text) => {
            !text.as_bytes().first().is_some_and(u8::is_ascii_graphic) && text.trim().is_empty()
        }
        Value::Bool(_) | Value::List(_) | Value::Object(_) | Value::Unreadable => false,
    }
}

/// What came of reading one value.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Read<T> {
    /// Not given.
    #[default]
    Absent,
    /// Given, but not readable; noted, and left out of every other check.
    Faulty,
    /// As it should be.
    Sound(T),
}

impl<T: Copy> Read<T> {
    /// The value, when it is sound.
    pub fn sound(self) -> Option<T> {
        match self {
            Read::Sound(value) => Some(value),
            Read::Absent | Read::Faulty => None,
        }
    }

    /// Whether nothing is given.
    pub fn is_absent(self) -> bool {
        matches!(self, Read::Absent)
    }
}

/// The weekdays of an agreement, each once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weekdays(u8);

/// A weekday's bit.
fn bit(day: Weekday) -> u8 {
    1_u8.checked_shl(day as u32).unwrap_or(0)
}

impl Weekdays {
    /// None yet.
    pub const NONE: Weekdays = Weekdays(0);

    /// With that day too.
    pub fn with(self, day: Weekday) -> Weekdays {
        Weekdays(self.0 | bit(day))
    }

    /// Whether that day is among them.
    pub fn holds(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// How many there are.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// In the order of the week.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.iter().copied().filter(move |day| self.holds(*day))
    }
}

/// An agreement as it was read.
#[derive(Debug, Default)]
pub struct Agreement<'a> {
    pub employee_name: Read<&'a str>,
    pub employee_unit: Read<&'a str>,
    pub manager_name: Read<&'a str>,
    pub main_workplace: Read<&'a str>,
    /// Whether the remote workplace is an object.
    pub remote_workplace: Read<()>,
    pub place: Read<PlaceKind>,
    pub country: Read<&'a str>,
    pub address: Read<&'a str>,
    pub tenure: Read<Tenure>,
    pub landlord_consulted: Read<bool>,
    pub start: Read<Date>,
    pub end: Read<Date>,
    /// Whether the extent is an object.
    pub extent: Read<()>,
    pub days_per_week: Read<f64>,
    pub days_per_month: Read<f64>,
    pub share_percent: Read<f64>,
    pub share_per: Read<SharePer>,
    pub weekdays: Read<Weekdays>,
    /// The weekdays as they were written, each sound or not.
    pub weekday_items: Read<&'a [Value]>,
    pub terms: Read<&'a Members>,
    pub risk_assessed_on: Read<Date>,
    pub home_insurance: Read<bool>,
    pub notice_days: Read<f64>,
    pub terminable_early: Read<bool>,
    pub follow_ups: Read<&'a [Value]>,
    pub equipment: Read<&'a [Value]>,
    pub approvals: Read<&'a [Value]>,
    pub part_of_employment_contract: Read<bool>,
    /// Whether the renewed agreement is an object.
    pub renews: Read<()>,
    pub renewed_start: Read<Date>,
    pub renewed_end: Read<Date>,
    pub evaluated_on: Read<Date>,
    /// Whether the signatures are an object (an absent one can be completed).
    pub signatures: Read<()>,
    pub employee_signature: Read<Date>,
    pub manager_signature: Read<Date>,
}

impl<'a> Agreement<'a> {
    /// The days a week that it gives: as stated, else the number of its weekdays.
    pub fn week_days(&self) -> Option<f64> {
        match self.days_per_week {
            Read::Sound(days) => Some(days),
            Read::Absent => self.weekdays.sound().map(|days| f64::from(days.count())),
            Read::Faulty => None,
        }
    }

    /// Whether a role has approved. A date is not needed for that: each sound half of an approval counts.
    pub fn approved_by(&self, role: &str) -> bool {
        let approvals = self.approvals.sound().unwrap_or_default();
        approvals.iter().any(|approval| approval.get("by").and_then(Value::as_text) == Some(role))
    }

    /// The day of the earliest approval that has a sound day.
    pub fn first_approval(&self) -> Option<Date> {
        let approvals = self.approvals.sound().unwrap_or_default();
        approvals.iter().filter_map(|approval| date_of(approval.get("on")?)).min()
    }

    /// Whether there is a follow-up on a sound day.
    pub fn has_follow_up(&self) -> bool {
        self.follow_ups.sound().unwrap_or_default().iter().any(|day| date_of(day).is_some())
    }

    /// What was agreed on a topic, where that is sound.
    pub fn term(&self, topic: &str) -> Read<&'a str> {
        let member = self.terms.sound().and_then(|terms| terms.iter().find(|(name, _)| name == topic));
        match member {
            Some((_, Value::Text(text))) if !text.trim().is_empty() => Read::Sound(text),
            Some((_, value)) if !is_absent(value) => Read::Faulty,
            _ => Read::Absent,
        }
    }
}

/// The date that a value is.
pub fn date_of(value: &Value) -> Option<Date> {
    value.as_text().and_then(|text| Date::parse(text).ok())
}

/// The topics that an agreement under that policy can speak of: those every policy knows, then its own.
pub fn topics(policy: &Policy) -> Vec<&str> {
    let mut topics = KnownTopic::NAMES.to_vec();
    for rule in rules(policy) {
        if is_own(rule) {
            topics.push(&rule.topic);
        }
    }
    topics
}

/// The place of a topic, where the policy knows it.
pub fn topic_place<'a>(policy: &'a Policy, name: &str) -> Option<Place<'a>> {
    let rule = rules(policy).iter().find(|rule| rule.topic == name);
    let known = KnownTopic::NAMES.iter().position(|known| *known == name);
    let (at, id) = match (known, rule) {
        (Some(at), _) => (at, *KnownTopic::NAMES.get(at)?),
        (None, Some(rule)) => {
            let before = rules(policy).iter().filter(|rule| is_own(rule));
            let before = before.take_while(|rule| rule.topic != name).count();
            (KnownTopic::NAMES.len().saturating_add(before), rule.topic.as_str())
        }
        (None, None) => return None,
    };
    Some(Place::of(Field::Terms).below(Below::Topic(at, id, topic_label(rule, id))))
}

/// What the policy says of topics.
fn rules(policy: &Policy) -> &[TopicRule] {
    policy.agreement.as_ref().map_or(&[], |rules| &rules.topics)
}

/// Whether only this policy knows the topic.
fn is_own(rule: &TopicRule) -> bool {
    !KnownTopic::NAMES.contains(&rule.topic.as_str())
}
