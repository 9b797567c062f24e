//! Working days against independent tables, and periods.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use distanskoll::calendar::{Counting, Date, DateFault, DayKind, Holiday, Period, easter_sunday};
use proptest::prelude::*;

/// Written by `make_tables.py`.
const DAYS_OFF: &str = include_str!("days_off.json");
const EASTER: &str = include_str!("easter.json");

pub fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

/// Any day of the calendar.
pub fn any_date() -> impl Strategy<Value = Date> {
    (Date::MIN.day_number()..=Date::MAX.day_number())
        .prop_map(|number| Date::from_day_number(number).unwrap())
}

/// Days near which calculations go wrong more often: month ends, year ends, leap days, weeks with holidays.
pub fn tricky_date() -> impl Strategy<Value = Date> {
    let near =
        (1901..2199_i32, prop_oneof![Just((1, 1)), Just((2, 28)), Just((6, 21)), Just((12, 27))], -9..9_i32)
            .prop_map(|(year, (month, day), off)| {
                Date::new(year, month, day).unwrap().plus_days(off).unwrap()
            });
    let month_end = (1901..2199_i32, 1..12_u32)
        .prop_map(|(year, month)| Date::new(year, month + 1, 1).unwrap().plus_days(-1).unwrap());
    prop_oneof![any_date(), near, month_end]
}

#[test]
fn working_days_equal_the_table_for_every_day() {
    let table: serde_json::Map<String, serde_json::Value> = serde_json::from_str(DAYS_OFF).unwrap();
    let mut years = 0;
    for (year, off) in &table {
        let off: BTreeSet<&str> = off.as_array().unwrap().iter().map(|day| day.as_str().unwrap()).collect();
        let mut day = date(&format!("{year}-01-01"));
        let last = date(&format!("{year}-12-31"));
        let mut met = 0;
        loop {
            let text = day.to_string();
            let weekend = day.weekday().num_days_from_monday() >= 5;
            let listed = off.contains(&text[5..]);
            met += usize::from(listed);
            assert_eq!(day.is_working_day(), !weekend && !listed, "{text}");
            if day == last {
                break;
            }
            day = day.plus_days(1).unwrap();
        }
        assert_eq!(met, off.len(), "{year}");
        years += 1;
    }
    assert_eq!(years, 96, "2005 to 2100");
}

#[test]
fn easter_equals_the_table_for_every_year() {
    let table: serde_json::Map<String, serde_json::Value> = serde_json::from_str(EASTER).unwrap();
    assert_eq!(table.len(), 300);
    for (year, day) in &table {
        let (month, of_month) = easter_sunday(year.parse().unwrap());
        assert_eq!(format!("{month:02}-{of_month:02}"), day.as_str().unwrap(), "{year}");
        let easter = date(&format!("{year}-{month:02}-{of_month:02}"));
        assert_eq!(easter.kind(), DayKind::Holiday(Holiday::EasterSunday), "{year}");
    }
}

#[test]
fn holidays_have_their_names() {
    for (day, holiday) in [
        ("1900-01-01", Holiday::NewYearsDay),
        ("2019-04-21", Holiday::EasterSunday),
        ("2026-01-06", Holiday::Epiphany),
        ("2026-04-03", Holiday::GoodFriday),
        ("2026-04-05", Holiday::EasterSunday),
        ("2027-03-29", Holiday::EasterMonday),
        ("2026-05-14", Holiday::AscensionDay),
        ("2026-05-24", Holiday::WhitSunday),
        ("2026-06-06", Holiday::NationalDay),
        ("2026-06-19", Holiday::MidsummerEve),
        ("2027-06-25", Holiday::MidsummerEve),
        ("2027-06-26", Holiday::MidsummerDay),
        ("2026-10-31", Holiday::AllSaintsDay),
        ("2027-11-06", Holiday::AllSaintsDay),
        ("2026-12-24", Holiday::ChristmasEve),
        ("2026-12-25", Holiday::ChristmasDay),
        ("2026-12-26", Holiday::BoxingDay),
        ("2199-12-31", Holiday::NewYearsEve),
    ] {
        assert_eq!(date(day).kind(), DayKind::Holiday(holiday), "{day}");
    }
    // Maundy Thursday, Twelfth Night, Walpurgis Night, Whit Monday and a squeeze day are ordinary days.
    for day in ["2026-04-02", "2026-01-05", "2026-04-30", "2026-05-25", "2026-05-15"] {
        assert_eq!(date(day).kind(), DayKind::Working, "{day}");
    }
    assert_eq!(date("2026-03-07").kind(), DayKind::Saturday);
    assert_eq!(date("2026-03-08").kind(), DayKind::Sunday);
}

#[test]
fn working_days_are_found_across_holidays_and_not_outside_the_calendar() {
    assert_eq!(date("2026-06-18").next_working_day(), Ok(date("2026-06-22")));
    assert_eq!(date("2026-12-23").next_working_day(), Ok(date("2026-12-28")));
    assert_eq!(date("2026-12-27").working_day_on_or_before(), Ok(date("2026-12-23")));
    assert_eq!(date("2199-12-30").next_working_day(), Err(DateFault::OutOfRange));
    assert_eq!(Date::MIN.working_day_on_or_before(), Err(DateFault::OutOfRange));
    assert_eq!(Date::MIN.next_working_day(), Ok(date("1900-01-02")));
}

#[track_caller]
fn ends(period: Period, from: &str, counting: Counting, end: &str, clamped: bool) {
    let counted = period.end(date(from), counting).unwrap();
    assert_eq!((counted.end, counted.clamp.is_some()), (date(end), clamped));
}

#[test]
fn periods_end_as_the_act_says() {
    ends(Period::Weeks(2), "2026-03-02", Counting::SameDay, "2026-03-16", false);
    ends(Period::Months(1), "2026-01-31", Counting::SameDay, "2026-02-28", true);
    ends(Period::Months(2), "2026-01-31", Counting::SameDay, "2026-03-31", false);
    ends(Period::Months(1), "2028-01-30", Counting::SameDay, "2028-02-29", true);
    ends(Period::Years(1), "2024-02-29", Counting::SameDay, "2025-02-28", true);
    ends(Period::Years(4), "2024-02-29", Counting::SameDay, "2028-02-29", false);
    ends(Period::Days(30), "2026-12-24", Counting::SameDay, "2027-01-23", false);
    ends(Period::Weeks(2), "2026-03-02", Counting::Inclusive, "2026-03-15", false);
    ends(Period::Days(1), "2026-03-02", Counting::Inclusive, "2026-03-02", false);
    ends(Period::Months(1), "2026-01-31", Counting::Inclusive, "2026-02-27", true);
    ends(Period::Months(1), "2026-02-10", Counting::NextMonth, "2026-03-31", false);
    ends(Period::Months(1), "2026-01-31", Counting::NextMonth, "2026-02-28", false);
    ends(Period::Months(3), "2026-11-01", Counting::NextMonth, "2027-02-28", false);
    // The day after the last day of the calendar, less one, is its last day.
    ends(Period::Weeks(1), "2199-12-25", Counting::Inclusive, "2199-12-31", false);
    assert_eq!(Period::Weeks(1).end(date("2199-12-25"), Counting::SameDay), Err(DateFault::OutOfRange));
    for huge in
        [Period::Days(u32::MAX), Period::Weeks(u32::MAX), Period::Months(u32::MAX), Period::Years(u32::MAX)]
    {
        assert_eq!(huge.end(Date::MIN, Counting::SameDay), Err(DateFault::OutOfRange), "{huge:?}");
        assert_eq!(huge.latest_start(Date::MAX, Counting::SameDay), Err(DateFault::OutOfRange), "{huge:?}");
    }
}

#[test]
fn terms_end_the_day_before_the_same_date() {
    for (period, start, end, clamped) in [
        (Period::Years(1), "2026-03-01", "2027-02-28", false),
        (Period::Years(1), "2024-02-29", "2025-02-28", true),
        (Period::Years(1), "2023-03-01", "2024-02-29", false),
        (Period::Years(4), "2024-02-29", "2028-02-28", false),
        (Period::Months(6), "2026-08-31", "2027-02-28", true),
        (Period::Months(12), "2026-01-01", "2026-12-31", false),
        (Period::Years(1), "2199-01-01", "2199-12-31", false),
    ] {
        let counted = period.term_end(date(start)).unwrap();
        assert_eq!((counted.end, counted.clamp.is_some()), (date(end), clamped), "{start}");
    }
    assert_eq!(Period::Years(1).term_end(date("2199-01-02")), Err(DateFault::OutOfRange));
}

/// The month's last day stands in for a day that it lacks; written without chrono's own month arithmetic.
fn months_later(from: Date, months: u32) -> Option<NaiveDate> {
    let index = from.year() * 12 + from.month0() + i32::try_from(months).unwrap();
    let (year, month) = (index.div_euclid(12), index.rem_euclid(12).unsigned_abs() + 1);
    (28..=from.day()).rev().chain([from.day()]).find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
}

trait Month0 {
    fn month0(self) -> i32;
}

impl Month0 for Date {
    fn month0(self) -> i32 {
        i32::try_from(self.naive().month0()).unwrap()
    }
}

fn any_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (1..400_u32).prop_map(Period::Days),
        (1..60_u32).prop_map(Period::Weeks),
        (1..40_u32).prop_map(Period::Months),
        (1..6_u32).prop_map(Period::Years),
    ]
}

fn any_counting() -> impl Strategy<Value = Counting> {
    prop_oneof![Just(Counting::SameDay), Just(Counting::Inclusive), Just(Counting::NextMonth)]
}

proptest! {
    #[test]
    fn months_never_drift(from in tricky_date(), months in 0..600_u32) {
        let own = Period::Months(months).end(from, Counting::SameDay).map(|counted| counted.end);
        let other = Date::from_naive(months_later(from, months).unwrap());
        prop_assert_eq!(own, other);
    }

    #[test]
    fn the_latest_start_is_the_latest(end in tricky_date(), period in any_period(), counting in any_counting()) {
        let Ok(start) = period.latest_start(end, counting) else {
            // Only where even the first day of the calendar is too late.
            let first = period.end(Date::MIN, counting);
            prop_assert!(first.is_err() || first.unwrap().end > end);
            return Ok(());
        };
        prop_assert!(period.end(start, counting).unwrap().end <= end);
        if let Ok(next) = start.plus_days(1) {
            prop_assert!(period.end(next, counting).map_or(true, |counted| counted.end > end));
        }
    }

    #[test]
    fn ends_come_in_the_order_of_starts(from in tricky_date(), days in 0..40_i32, period in any_period(), counting in any_counting()) {
        let later = from.plus_days(days);
        prop_assume!(later.is_ok());
        if let (Ok(a), Ok(b)) = (period.end(from, counting), period.end(later.unwrap(), counting)) {
            prop_assert!(from <= a.end);
            prop_assert!(a.end <= b.end);
        }
        if let (Ok(a), Ok(b)) = (period.term_end(from), period.term_end(later.unwrap())) {
            prop_assert!(a.end <= b.end);
        }
    }

    #[test]
    fn every_day_is_written_as_it_is_read(day in any_date()) {
        prop_assert_eq!(Date::parse(&day.to_string()), Ok(day));
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "2026-02-30",
        "26-1-1",
        "2026-03-02T00:00",
        "2026-3-2",
        "",
        " 2026-03-02",
        "2026-03-02 ",
        "٢٠٢٦-03-02",
    ] {
        assert_eq!(Date::parse(text), Err(DateFault::Invalid), "{text:?}");
    }
    for text in ["1899-12-31", "2200-01-01", "0001-01-01", "9999-12-31"] {
        assert_eq!(Date::parse(text), Err(DateFault::OutOfRange), "{text}");
    }
}
