//! Writing RFC 5545: lines, folding, escaping.
//!
//! A writer of our own: the `icalendar` crate (0.17.17, without its parser) adds 463 KB to a stripped WebAssembly
//! module (opt-level s, lto; 110 KB after gzip), since it brings along uuid, chrono's formatting and its clock.

use chrono::Datelike;

use crate::calendar::{Date, DateFault};
use crate::error::Code;
use crate::text::Lang;

/// The longest line in octets, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// A moment in UTC, written as `20260302T080000Z`.
#[derive(Debug)]
pub(super) struct Stamp(String);

impl Stamp {
    /// Reads `YYYY-MM-DDThh:mm:ssZ`; the fraction of a second that JavaScript's `toISOString` writes is dropped.
    ///
    /// # Errors
    /// `invalid-date` for anything else, `date-out-of-range` outside 1900–2199.
    pub fn parse(text: &str) -> Result<Stamp, Code> {
        let (day, time) = text.split_once('T').ok_or(Code::InvalidDate)?;
        let time = time.strip_suffix('Z').ok_or(Code::InvalidDate)?;
        let time = match time.split_once('.') {
            Some((time, fraction)) if is_fraction(fraction) => time,
            Some(_) => return Err(Code::InvalidDate),
            None => time,
        };
        let [h1, h2, b':', m1, m2, b':', s1, s2] = *time.as_bytes() else {
            return Err(Code::InvalidDate);
        };
        let within = |tens: u8, ones: u8, below: [u8; 2]| {
            tens.is_ascii_digit() && ones.is_ascii_digit() && [tens, ones] < below
        };
        if !(within(h1, h2, *b"24") && within(m1, m2, *b"60") && within(s1, s2, *b"60")) {
            return Err(Code::InvalidDate);
        }
        let day = Date::parse(day).map_err(|fault| match fault {
            DateFault::Invalid => Code::InvalidDate,
            DateFault::OutOfRange => Code::DateOutOfRange,
        })?;
        let time: String = time.chars().filter(char::is_ascii_digit).collect();
        Ok(Stamp(format!("{}T{time}Z", basic(day.year(), day.month(), day.day()))))
    }
}

fn is_fraction(text: &str) -> bool {
    !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A day in the basic format, `20260302`.
fn basic(year: i32, month: u32, day: u32) -> String {
    format!("{year:04}{month:02}{day:02}")
}

/// What is written of an event.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// Its identity over time and calendars.
    pub uid: &'a str,
    /// When the file was made.
    pub stamp: &'a Stamp,
    /// Its day.
    pub on: Date,
    /// The headline.
    pub summary: &'a str,
    /// What stands below.
    pub description: &'a str,
    /// The day on which to be reminded at nine in the morning, local time.
    pub alarm_on: Date,
}

/// A file while it is written.
#[derive(Debug)]
pub(super) struct File {
    text: String,
}

impl File {
    /// The head of the file.
    pub fn new(lang: Lang, title: Option<&str>) -> File {
        let mut file = File { text: String::new() };
        let lang = match lang {
            Lang::Sv => "SV",
            Lang::En => "EN",
        };
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", &format!("-//Distanskoll//Distanskoll {}//{lang}", env!("CARGO_PKG_VERSION")));
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", "PUBLISH");
        if let Some(title) = title {
            // NAME is RFC 7986's; calendars in use still look for the older name.
            file.line("NAME", &escaped(title));
            file.line("X-WR-CALNAME", &escaped(title));
        }
        file
    }

    /// An all-day event with its alarm.
    pub fn event(&mut self, entry: &Entry<'_>) {
        let day = entry.on.naive();
        // DTEND is exclusive. After the last day of our calendar there still is a day in this one.
        let after = day.succ_opt().unwrap_or(day);
        self.line("BEGIN", "VEVENT");
        self.line("UID", &escaped(entry.uid));
        self.line("DTSTAMP", &entry.stamp.0);
        self.line("DTSTART;VALUE=DATE", &basic(day.year(), day.month(), day.day()));
        self.line("DTEND;VALUE=DATE", &basic(after.year(), after.month(), after.day()));
        self.line("SUMMARY", &escaped(entry.summary));
        self.line("DESCRIPTION", &escaped(entry.description));
        self.line("TRANSP", "TRANSPARENT");
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.line("TRIGGER", &nine_in_the_morning(entry.on, entry.alarm_on));
        self.line("DESCRIPTION", &escaped(entry.summary));
        self.line("END", "VALARM");
        self.line("END", "VEVENT");
    }

    /// The whole file.
    pub fn finish(mut self) -> String {
        self.line("END", "VCALENDAR");
        self.text
    }

    /// A content line, folded where it is too long, never inside a character.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for character in name.chars().chain([':']).chain(value.chars()) {
            let octets = character.len_utf8();
            if octets > room {
                self.text.push_str("\r\n ");
                // The leading space belongs to the line.
                room = LINE.saturating_sub(1);
            }
            self.text.push(character);
            room = room.saturating_sub(octets);
        }
        self.text.push_str("\r\n");
    }
}

/// Nine o'clock on the alarm's day, as a duration from the first moment of the event.
fn nine_in_the_morning(on: Date, alarm_on: Date) -> String {
    match on.day_number().saturating_sub(alarm_on.day_number()) {
        days @ 2.. => format!("-P{}DT15H", days.saturating_sub(1)),
        1 => "-PT15H".into(),
        _ => "PT9H".into(),
    }
}

/// A TEXT value (RFC 5545, 3.3.11). Control characters other than line ends and tabs are not allowed there.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\r' => {
                characters.next_if_eq(&'\n');
                out.push_str("\\n");
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}
