//! Dates, periods and holidays as people write them, in English.

use crate::calendar::{Clamp, Date, DayKind, Holiday, Period};
use crate::text::counted;

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const NUMBERS: [&str; 11] =
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// "Monday 2 March 2026".
pub fn date(date: Date) -> String {
    let weekday = WEEKDAYS.get(date.weekday().num_days_from_monday() as usize).unwrap_or(&"");
    format!("{weekday} {} {}", date.day(), month(date))
}

/// "March 2026".
fn month(date: Date) -> String {
    let name = MONTHS.get((date.month() as usize).saturating_sub(1)).unwrap_or(&"");
    format!("{name} {}", date.year())
}

/// "two weeks", "14 days".
pub fn period(period: Period) -> String {
    match period {
        Period::Days(number) => counted(number, "one day", "days", &NUMBERS),
        Period::Weeks(number) => counted(number, "one week", "weeks", &NUMBERS),
        Period::Months(number) => counted(number, "one month", "months", &NUMBERS),
        Period::Years(number) => counted(number, "one year", "years", &NUMBERS),
    }
}

/// "February 2026 has no day 31".
pub fn clamp(clamp: Clamp) -> String {
    format!("{} has no day {}", month(clamp.month_end), clamp.missing_day)
}

/// "a Saturday", "Midsummer Eve".
pub fn kind(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Working => "a working day",
        DayKind::Saturday => "a Saturday",
        DayKind::Sunday => "a Sunday",
        DayKind::Holiday(day) => holiday(day),
    }
}

/// The holiday's name.
pub fn holiday(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYearsDay => "New Year’s Day",
        Holiday::Epiphany => "Epiphany",
        Holiday::GoodFriday => "Good Friday",
        Holiday::EasterSunday => "Easter Sunday",
        Holiday::EasterMonday => "Easter Monday",
        Holiday::FirstOfMay => "May Day",
        Holiday::AscensionDay => "Ascension Day",
        Holiday::WhitSunday => "Whit Sunday",
        Holiday::NationalDay => "the National Day",
        Holiday::MidsummerEve => "Midsummer Eve",
        Holiday::MidsummerDay => "Midsummer Day",
        Holiday::AllSaintsDay => "All Saints’ Day",
        Holiday::ChristmasEve => "Christmas Eve",
        Holiday::ChristmasDay => "Christmas Day",
        Holiday::BoxingDay => "Boxing Day",
        Holiday::NewYearsEve => "New Year’s Eve",
    }
}
