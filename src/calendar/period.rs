//! Periods in days, weeks, months and years, and the day on which they end.
//!
//! Everything is added from the original day in one step, never piece by piece: 31 January and two months
//! is 31 March, although one month is 28 February.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{Date, DateFault};

/// A length of time in one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Days.
    Days(u32),
    /// Weeks of seven days.
    Weeks(u32),
    /// Calendar months.
    Months(u32),
    /// Calendar years.
    Years(u32),
}

/// From when a period is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// The day it is counted from is day 0.
    SameDay,
    /// The day it is counted from is day 1: it ends one day earlier than with [`Counting::SameDay`].
    Inclusive,
    /// Whole calendar months after the month it is counted from. Other units are counted as with
    /// [`Counting::SameDay`]; policies that ask for it are refused when they are read.
    NextMonth,
}

/// A month that lacks the day of the month that the period would end on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clamp {
    /// The day of the month that was looked for (29–31).
    pub missing_day: u32,
    /// The last day of that month, which stands in for it.
    pub month_end: Date,
}

/// Where a period ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The last day of the period, inclusive.
    pub end: Date,
    /// Set where the month was too short.
    pub clamp: Option<Clamp>,
}

impl Period {
    /// The same day number or weekday that much later; a month without that day gives its last day.
    ///
    /// # Source
    /// 1 § lag (1930:173) om beräkning av lagstadgad tid, for weeks, months and years.
    fn after(self, from: NaiveDate) -> Option<NaiveDate> {
        match self {
            Period::Days(days) => from.checked_add_days(Days::new(u64::from(days))),
            Period::Weeks(weeks) => from.checked_add_days(Days::new(u64::from(weeks).checked_mul(7)?)),
            Period::Months(months) => from.checked_add_months(Months::new(months)),
            Period::Years(years) => from.checked_add_months(Months::new(years.checked_mul(12)?)),
        }
    }

    /// The months of a period that is counted by the calendar.
    fn months(self) -> Option<u32> {
        match self {
            Period::Months(months) => Some(months),
            Period::Years(years) => Some(years.saturating_mul(12)),
            Period::Days(_) | Period::Weeks(_) => None,
        }
    }

    /// The last day of the period that is counted from that day, inclusive. It is never moved off a weekend or a
    /// holiday.
    ///
    /// # Errors
    /// [`DateFault::OutOfRange`] when it ends after 2199.
    ///
    /// # Source
    /// 1 § lag (1930:173) om beräkning av lagstadgad tid, by analogy.
    pub fn end(self, from: Date, counting: Counting) -> Result<Counted, DateFault> {
        let out = DateFault::OutOfRange;
        if let (Counting::NextMonth, Some(months)) = (counting, self.months()) {
            let first = from.naive().with_day(1).ok_or(out)?;
            let end = Period::Months(months).after(first).and_then(month_end).ok_or(out)?;
            return Ok(Counted { end: Date::from_naive(end)?, clamp: None });
        }
        let end = self.after(from.naive()).ok_or(out)?;
        let clamp = if self.months().is_some() && end.day() != from.naive().day() {
            Some(Clamp { missing_day: from.naive().day(), month_end: Date::from_naive(end)? })
        } else {
            None
        };
        let end = if counting == Counting::Inclusive { end.pred_opt().ok_or(out)? } else { end };
        Ok(Counted { end: Date::from_naive(end)?, clamp })
    }

    /// The last day from which the period, so counted, ends on that day or before it.
    ///
    /// # Errors
    /// [`DateFault::OutOfRange`] when that day lies before 1900.
    pub fn latest_start(self, end: Date, counting: Counting) -> Result<Date, DateFault> {
        let out = DateFault::OutOfRange;
        let Some(months) = self.months() else {
            let days = match self {
                Period::Weeks(weeks) => u64::from(weeks).saturating_mul(7),
                Period::Days(days) => u64::from(days),
                Period::Months(_) | Period::Years(_) => 0,
            };
            // An inclusive period may end the day after the last day of the calendar, counted as day 0.
            let last = inclusive_end(end, counting).ok_or(out)?;
            return Date::from_naive(last.checked_sub_days(Days::new(days)).ok_or(out)?);
        };
        let last = inclusive_end(end, counting).ok_or(out)?;
        let back = last.checked_sub_months(Months::new(months)).ok_or(out)?;
        let closes_month = Some(last) == month_end(last);
        let start = match counting {
            // Only whole months count: an end inside a month leaves the month before it.
            Counting::NextMonth if !closes_month => back.with_day(1).and_then(|first| first.pred_opt()),
            _ if closes_month => month_end(back),
            _ => Some(back),
        };
        Date::from_naive(start.ok_or(out)?)
    }

    /// The same date (or weekday) one period later; where the month has no such date, its last day.
    ///
    /// # Errors
    /// [`DateFault::OutOfRange`] when it lies after 2199.
    ///
    /// # Source
    /// 1 § lag (1930:173) om beräkning av lagstadgad tid, by analogy.
    pub fn same_date(self, from: Date) -> Result<Date, DateFault> {
        self.after(from.naive()).ok_or(DateFault::OutOfRange).and_then(Date::from_naive)
    }

    /// The last day of a term that starts on that day, inclusive: the day before the same date one term later.
    /// Where that month has no such date, its last day, and no day is taken off.
    ///
    /// # Errors
    /// [`DateFault::OutOfRange`] when the term ends after 2199.
    ///
    /// # Source
    /// 1 § lag (1930:173) om beräkning av lagstadgad tid, by analogy.
    pub fn term_end(self, start: Date) -> Result<Counted, DateFault> {
        let same_date = self.after(start.naive()).ok_or(DateFault::OutOfRange)?;
        if self.months().is_some() && same_date.day() != start.naive().day() {
            let end = Date::from_naive(same_date)?;
            return Ok(Counted {
                end,
                clamp: Some(Clamp { missing_day: start.naive().day(), month_end: end }),
            });
        }
        let end = same_date.pred_opt().ok_or(DateFault::OutOfRange)?;
        Ok(Counted { end: Date::from_naive(end)?, clamp: None })
    }
}

/// The day that a period ends on when its first day is counted as day 0.
fn inclusive_end(end: Date, counting: Counting) -> Option<NaiveDate> {
    if counting == Counting::Inclusive { end.naive().succ_opt() } else { Some(end.naive()) }
}

/// The last day of that day's month.
fn month_end(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

impl Serialize for Period {
    /// Writes `{ "weeks": 2 }`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (unit, number) = match self {
            Period::Days(number) => ("days", number),
            Period::Weeks(number) => ("weeks", number),
            Period::Months(number) => ("months", number),
            Period::Years(number) => ("years", number),
        };
        let mut object = serializer.serialize_struct("Period", 1)?;
        object.serialize_field(unit, number)?;
        object.end()
    }
}
