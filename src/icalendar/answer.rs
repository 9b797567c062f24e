//! Which events an answer gives. The answers come back from callers, so they are read like any input.

use super::EventKind;
use crate::calendar::Date;
use crate::error::Expected;
use crate::read::{Path, Reader};
use crate::request::optional_date;
use crate::value::Value;

type Members = [(String, Value)];

/// One event.
#[derive(Debug)]
pub(super) struct Event {
    /// What it is about.
    pub kind: EventKind,
    /// Its day.
    pub on: Date,
    /// The last working day on or before it, where that matters.
    pub working: Option<Date>,
}

/// What an answer gives.
#[derive(Debug)]
pub(super) struct Answer<'v> {
    /// In the order of the answer.
    pub events: Vec<Event>,
    /// The document and the section that the answer names.
    pub citation: Option<(&'v str, &'v str)>,
}

/// Reads an answer, which is recognised by its members. Members that give no event are not looked at.
pub(super) fn events<'v>(reader: &mut Reader, value: &'v Value) -> Option<Answer<'v>> {
    let root = Path::Root;
    let members = reader.object(value, &root)?;
    let mut events = Vec::new();
    let has = |name: &str| value.get(name).is_some();
    if has("endsOn") {
        day(reader, members, "lastRemoteDay", EventKind::LastRemoteDay, &mut events);
        day(reader, members, "firstDayBack", EventKind::FirstDayBack, &mut events);
    } else if has("giveBy") {
        let working = optional_date(reader, members, "giveByWorkingDay", &root);
        if let Some(on) = optional_date(reader, members, "giveBy", &root) {
            events.push(Event { kind: EventKind::GiveBy, on, working });
        }
    } else if has("reminders") {
        renewal(reader, members, &mut events);
    } else {
        reader.wrong_kind(&root, Expected::Answer);
        return None;
    }
    let citation = citation(reader, members);
    Some(Answer { events, citation })
}

fn day(reader: &mut Reader, members: &Members, name: &str, kind: EventKind, events: &mut Vec<Event>) {
    if let Some(on) = optional_date(reader, members, name, &Path::Root) {
        events.push(Event { kind, on, working: None });
    }
}

fn renewal(reader: &mut Reader, members: &Members, events: &mut Vec<Event>) {
    let root = Path::Root;
    if let Some(evaluation) = reader.given(members, "evaluation") {
        let path = root.member("evaluation");
        let evaluation = reader.object(evaluation, &path).unwrap_or_default();
        let due = optional_date(reader, evaluation, "dueBy", &path);
        let closing = optional_date(reader, members, "closingDay", &root);
        // On the closing day itself there is an event already.
        if let Some(on) = due.filter(|due| Some(*due) != closing) {
            events.push(Event { kind: EventKind::Review, on, working: None });
        }
    }
    let path = root.member("reminders");
    let reminders = reader.given(members, "reminders").and_then(|value| reader.list(value, &path));
    for (index, reminder) in reminders.unwrap_or_default().iter().enumerate() {
        let path = path.index(index);
        let Some(members) = reader.object(reminder, &path) else { continue };
        let on = crate::request::required_date(reader, members, "on", &path);
        let kind = reader.required(members, "kind", &path).and_then(|value| {
            const KINDS: &[EventKind] = &[EventKind::Evaluate, EventKind::Decide, EventKind::End];
            let place = reader.choice(value, &["evaluate", "decide", "end"], &path.member("kind"))?;
            KINDS.get(place).copied()
        });
        if let (Some(on), Some(kind)) = (on, kind) {
            events.push(Event { kind, on, working: None });
        }
    }
    if let Some(next) = reader.given(members, "next") {
        let path = root.member("next");
        let next = reader.object(next, &path).unwrap_or_default();
        let start = optional_date(reader, next, "start", &path);
        let latest = optional_date(reader, next, "latestEnd", &path);
        // Where the policy's last day has passed, there is no room for a next agreement.
        if let Some(on) = start.filter(|start| latest.is_none_or(|latest| *start <= latest)) {
            events.push(Event { kind: EventKind::NextStart, on, working: None });
        }
    }
}

fn citation<'v>(reader: &mut Reader, members: &'v Members) -> Option<(&'v str, &'v str)> {
    let value = reader.given(members, "citation")?;
    let path = Path::Root.member("citation");
    let citation = reader.object(value, &path)?;
    let mut text = |name: &str| {
        let value = reader.required(citation, name, &path)?;
        reader.text(value, &path.member(name))
    };
    let document = text("document");
    let section = text("section");
    Some((document?, section?))
}
