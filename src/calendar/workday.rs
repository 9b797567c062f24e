//! Swedish working days.
//!
//! Today's rules are applied to every year from 1900 to 2199. Before 2005 Whit Monday was a holiday and
//! 6 June was none; answers about those years do not follow that.

use chrono::Weekday;

use super::{Date, DateFault};

/// A public holiday, or an eve that is treated as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYearsDay,
    /// 6 January.
    Epiphany,
    /// The Friday before Easter.
    GoodFriday,
    /// Easter Sunday.
    EasterSunday,
    /// The Monday after Easter.
    EasterMonday,
    /// 1 May.
    FirstOfMay,
    /// 39 days after Easter.
    AscensionDay,
    /// 49 days after Easter.
    WhitSunday,
    /// 6 June.
    NationalDay,
    /// The Friday before Midsummer Day.
    MidsummerEve,
    /// The Saturday from 20 to 26 June.
    MidsummerDay,
    /// The Saturday from 31 October to 6 November.
    AllSaintsDay,
    /// 24 December.
    ChristmasEve,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    BoxingDay,
    /// 31 December.
    NewYearsEve,
}

/// What kind of day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// A day on which people work.
    Working,
    /// A Saturday that is no holiday.
    Saturday,
    /// A Sunday that is no other holiday.
    Sunday,
    /// A public holiday, or Midsummer, Christmas or New Year's Eve, whatever the weekday.
    Holiday(Holiday),
}

/// Easter Sunday of that year in the Gregorian calendar, as month (3 or 4) and day of the month. Every holiday that
/// moves with it is a number of days away.
///
/// The tabular reckoning of the Church, not the astronomical one (they differ in 2019, for one).
#[must_use]
pub fn easter_sunday(year: i32) -> (u32, u32) {
    // The anonymous Gregorian computus: the Paschal full moon by epact, then the Sunday after it.
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let in_century = year.rem_euclid(100);
    #[allow(clippy::arithmetic_side_effects, reason = "years have four digits, so every term is small")]
    let (month, day) = {
        let moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15).rem_euclid(30);
        let sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4).rem_euclid(7);
        let late = (golden + 11 * moon + 19 * sunday) / 433;
        let days = moon + sunday - 7 * late;
        let month = (days + 90) / 25;
        (month, (days + 33 * month + 19).rem_euclid(32))
    };
    (month.unsigned_abs(), day.unsigned_abs())
}

impl Date {
    /// What kind of day it is in Sweden under today's rules.
    ///
    /// # Source
    /// Lag (1989:253) om allmänna helgdagar; the three eves as in 2 § lag (1930:173) om beräkning av lagstadgad tid.
    #[must_use]
    pub fn kind(self) -> DayKind {
        if let Some(holiday) = self.holiday() {
            return DayKind::Holiday(holiday);
        }
        match self.weekday() {
            Weekday::Sat => DayKind::Saturday,
            Weekday::Sun => DayKind::Sunday,
            _ => DayKind::Working,
        }
    }

    /// Whether people work on that day: Monday to Friday and no holiday.
    ///
    /// # Source
    /// As for [`Date::kind`].
    #[must_use]
    pub fn is_working_day(self) -> bool {
        self.kind() == DayKind::Working
    }

    /// The first working day after this one.
    ///
    /// # Errors
    /// [`DateFault::OutOfRange`] when it lies after 2199.
    pub fn next_working_day(self) -> Result<Date, DateFault> {
        let mut day = self.plus_days(1)?;
        while !day.is_working_day() {
            day = day.plus_days(1)?;
        }
        Ok(day)
    }

    /// This day when it is a working day, else the last one before it.
    ///
    /// # Errors
    /// [`DateFault::OutOfRange`] when it lies before 1900.
    pub fn working_day_on_or_before(self) -> Result<Date, DateFault> {
        let mut day = self;
        while !day.is_working_day() {
            day = day.plus_days(-1)?;
        }
        Ok(day)
    }

    fn holiday(self) -> Option<Holiday> {
        match (self.month(), self.day(), self.weekday()) {
            (1, 1, _) => Some(Holiday::NewYearsDay),
            (1, 6, _) => Some(Holiday::Epiphany),
            (5, 1, _) => Some(Holiday::FirstOfMay),
            (6, 6, _) => Some(Holiday::NationalDay),
            (6, 19..=25, Weekday::Fri) => Some(Holiday::MidsummerEve),
            (6, 20..=26, Weekday::Sat) => Some(Holiday::MidsummerDay),
            (10, 31, Weekday::Sat) | (11, 1..=6, Weekday::Sat) => Some(Holiday::AllSaintsDay),
            (12, 24, _) => Some(Holiday::ChristmasEve),
            (12, 25, _) => Some(Holiday::ChristmasDay),
            (12, 26, _) => Some(Holiday::BoxingDay),
            (12, 31, _) => Some(Holiday::NewYearsEve),
            _ => None,
        }
        .or_else(|| self.movable())
    }

    /// A holiday that moves with Easter. Ascension Day can fall on 1 May, which keeps the fixed day's name.
    fn movable(self) -> Option<Holiday> {
        // Good Friday is 20 March at the earliest, Whit Sunday 13 June at the latest.
        if !(3..=6).contains(&self.month()) {
            return None;
        }
        let (month, day) = easter_sunday(self.year());
        let easter = Date::new(self.year(), month, day).ok()?;
        match self.day_number().saturating_sub(easter.day_number()) {
            -2 => Some(Holiday::GoodFriday),
            0 => Some(Holiday::EasterSunday),
            1 => Some(Holiday::EasterMonday),
            39 => Some(Holiday::AscensionDay),
            49 => Some(Holiday::WhitSunday),
            _ => None,
        }
    }
}
