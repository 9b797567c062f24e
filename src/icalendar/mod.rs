//! Calendar files (RFC 5545) of the days in an answer about notice or renewal.
//!
//! The caller brings the time stamp and an id; nothing here reads a clock or rolls dice.

mod answer;
mod write;

use crate::call::Options;
use crate::error::{Code, Detail, Error, Faults, Issue};
use crate::read::{Path, Reader};
use crate::text;
use crate::value::Value;
use answer::Event;
use write::{File, Stamp};

crate::policy::named! {
    /// What an event is about. The names stand in the events' UIDs.
    EventKind {
        /// The last day of remote work.
        LastRemoteDay = "lastRemoteDay",
        /// The first working day back.
        FirstDayBack = "firstDayBack",
        /// The last day for notice.
        GiveBy = "giveBy",
        /// Evaluate before the agreement runs out.
        Evaluate = "evaluate",
        /// The next of recurring evaluations.
        Review = "review",
        /// Decide whether to renew.
        Decide = "decide",
        /// The closing day.
        End = "end",
        /// The first day of the next agreement.
        NextStart = "nextStart",
    }
}

/// A calendar file of the days in an answer of `noticeEnd`, `latestNotice` or `planRenewal` (`toICalendar`): all-day
/// events with alarms, none where the answer holds no day. The options are `lang`, `stamp` (UTC, such as
/// `2026-03-02T08:00:00Z`), `id` (the first part of each event's UID) and optionally `title` (of the calendar, and
/// before each headline).
///
/// # Errors
/// Every fault of options and answer. A stamp that is no UTC date-time is `invalid-date` at `/stamp`; a value that is
/// none of the three answers is `wrong-kind` at `""`.
///
/// # Source
/// RFC 5545.
pub fn to_icalendar(answer: &Value, options: &Value) -> Result<Option<String>, Error> {
    let mut options = Options::read(options, &["stamp", "id", "title"]);
    let lang = options.lang;
    let stamp = stamp(&mut options);
    let id = options.required_text("id").map(str::to_owned);
    let title = options.plain_text("title").filter(|title| !title.trim().is_empty());
    let mut reader = Reader::new();
    let events = answer::events(&mut reader, answer);
    let mut faults = Faults::new();
    faults.add_options(options.reader.issues);
    faults.add_input(reader.issues);
    faults.finish(lang)?;
    let (Some(stamp), Some(id), Some(answer)) = (stamp, id, events) else {
        return Err(Error::single(Issue::new(Code::WrongKind, "", Detail::Plain), lang));
    };
    if answer.events.is_empty() {
        return Ok(None);
    }
    let source =
        answer.citation.map(|(document, section)| text::source(lang, document, section)).unwrap_or_default();
    let mut file = File::new(lang, title);
    for Event { kind, on, working } in answer.events {
        let (headline, below) = text::event(lang, kind);
        let summary = title.map_or_else(|| headline.to_owned(), |title| format!("{title}: {headline}"));
        let mut description = below.to_owned();
        if let Some(day) = working.filter(|day| *day != on) {
            description.push(' ');
            description.push_str(&text::last_working_day(lang, day));
        }
        if !source.is_empty() {
            description.push('\n');
            description.push_str(&source);
        }
        file.event(&write::Entry {
            uid: &format!("{id}-{}@distanskoll", kind.as_str()),
            stamp: &stamp,
            on,
            summary: &summary,
            description: &description,
            alarm_on: working.unwrap_or(on),
        });
    }
    Ok(Some(file.finish()))
}

fn stamp(options: &mut Options<'_>) -> Option<Stamp> {
    let text = options.required_text("stamp")?;
    let path = Path::Root.member("stamp");
    match Stamp::parse(text) {
        Ok(stamp) => Some(stamp),
        Err(code) => {
            let detail = match code {
                Code::DateOutOfRange => Detail::Plain,
                _ => Detail::Stamp(text.to_owned()),
            };
            options.reader.fault(code, &path, detail);
            None
        }
    }
}
