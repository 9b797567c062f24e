//! Dates, periods and holidays as people write them, in Swedish.

use crate::calendar::{Clamp, Date, DayKind, Holiday, Period};
use crate::text::counted;

const WEEKDAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const NUMBERS: [&str; 11] = ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/// "måndag 2 mars 2026".
pub fn date(date: Date) -> String {
    let weekday = WEEKDAYS.get(date.weekday().num_days_from_monday() as usize).unwrap_or(&"");
    format!("{weekday} {} {}", date.day(), month(date))
}

/// "mars 2026".
fn month(date: Date) -> String {
    let name = MONTHS.get((date.month() as usize).saturating_sub(1)).unwrap_or(&"");
    format!("{name} {}", date.year())
}

/// "två veckor", "14 dagar".
pub fn period(period: Period) -> String {
    match period {
        Period::Days(number) => counted(number, "en dag", "dagar", &NUMBERS),
        Period::Weeks(number) => counted(number, "en vecka", "veckor", &NUMBERS),
        Period::Months(number) => counted(number, "en månad", "månader", &NUMBERS),
        Period::Years(number) => counted(number, "ett år", "år", &NUMBERS),
    }
}

/// "februari 2026 har ingen dag 31".
pub fn clamp(clamp: Clamp) -> String {
    format!("{} har ingen dag {}", month(clamp.month_end), clamp.missing_day)
}

/// "en lördag", "midsommarafton".
pub fn kind(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Working => "en arbetsdag",
        DayKind::Saturday => "en lördag",
        DayKind::Sunday => "en söndag",
        DayKind::Holiday(day) => holiday(day),
    }
}

/// The holiday's name.
pub fn holiday(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYearsDay => "nyårsdagen",
        Holiday::Epiphany => "trettondedag jul",
        Holiday::GoodFriday => "långfredagen",
        Holiday::EasterSunday => "påskdagen",
        Holiday::EasterMonday => "annandag påsk",
        Holiday::FirstOfMay => "första maj",
        Holiday::AscensionDay => "Kristi himmelsfärdsdag",
        Holiday::WhitSunday => "pingstdagen",
        Holiday::NationalDay => "nationaldagen",
        Holiday::MidsummerEve => "midsommarafton",
        Holiday::MidsummerDay => "midsommardagen",
        Holiday::AllSaintsDay => "alla helgons dag",
        Holiday::ChristmasEve => "julafton",
        Holiday::ChristmasDay => "juldagen",
        Holiday::BoxingDay => "annandag jul",
        Holiday::NewYearsEve => "nyårsafton",
    }
}
