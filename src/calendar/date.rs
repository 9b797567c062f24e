//! One civil day and how it is read and written.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Serialize, Serializer};

/// A civil day without time zone, from [`Date::MIN`] to [`Date::MAX`], both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// Why a text is no date that we take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Not written `YYYY-MM-DD`, or no such day in the calendar.
    Invalid,
    /// A real day outside 1900-01-01..=2199-12-31.
    OutOfRange,
}

impl Date {
    /// The first day: 1900-01-01.
    pub const MIN: Date = Date(match NaiveDate::from_ymd_opt(1900, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    });
    /// The last day: 2199-12-31.
    pub const MAX: Date = Date(match NaiveDate::from_ymd_opt(2199, 12, 31) {
        Some(day) => day,
        None => NaiveDate::MAX,
    });

    /// The day of that year, month (1–12) and day of the month (1–31).
    ///
    /// # Errors
    /// [`DateFault::Invalid`] where the calendar has no such day, [`DateFault::OutOfRange`] outside 1900–2199.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Date, DateFault> {
        NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::Invalid).and_then(Date::from_naive)
    }

    /// Reads `YYYY-MM-DD` (ISO 8601 extended format), nothing before or after it.
    ///
    /// # Errors
    /// As for [`Date::new`]; `2026-02-30`, `26-1-1` and `2026-03-02T00:00` are [`DateFault::Invalid`].
    pub fn parse(text: &str) -> Result<Date, DateFault> {
        // chrono's format parser would cost about 30 KB of WebAssembly for these few lines.
        let bytes: &[u8; 10] = text.as_bytes().try_into().map_err(|_| DateFault::Invalid)?;
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *bytes else {
            return Err(DateFault::Invalid);
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |sum, digit| {
                digit
                    .is_ascii_digit()
                    .then(|| sum.wrapping_mul(10).wrapping_add(u32::from(digit.wrapping_sub(b'0'))))
            })
        };
        match (number(&[y1, y2, y3, y4]), number(&[m1, m2]), number(&[d1, d2])) {
            (Some(year), Some(month), Some(day)) => Date::new(year.cast_signed(), month, day),
            _ => Err(DateFault::Invalid),
        }
    }

    /// Takes a day of chrono's when it lies within our range.
    ///
    /// # Errors
    /// [`DateFault::OutOfRange`] outside 1900–2199.
    pub fn from_naive(day: NaiveDate) -> Result<Date, DateFault> {
        let date = Date(day);
        if date < Date::MIN || date > Date::MAX { Err(DateFault::OutOfRange) } else { Ok(date) }
    }

    /// The same day as chrono has it.
    #[must_use]
    pub fn naive(self) -> NaiveDate {
        self.0
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1–12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1–31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// Days since 0000-12-31 (day 1 is 0001-01-01): a number to compare and to count with.
    #[must_use]
    pub fn day_number(self) -> i32 {
        self.0.num_days_from_ce()
    }

    /// The day with that number; see [`Date::day_number`].
    ///
    /// # Errors
    /// [`DateFault::OutOfRange`] outside 1900–2199.
    pub fn from_day_number(number: i32) -> Result<Date, DateFault> {
        NaiveDate::from_num_days_from_ce_opt(number).ok_or(DateFault::OutOfRange).and_then(Date::from_naive)
    }

    /// The day that lies so many days later (earlier, when negative).
    ///
    /// # Errors
    /// [`DateFault::OutOfRange`] outside 1900–2199.
    pub fn plus_days(self, days: i32) -> Result<Date, DateFault> {
        self.day_number().checked_add(days).ok_or(DateFault::OutOfRange).and_then(Date::from_day_number)
    }
}

impl fmt::Display for Date {
    /// Writes `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
