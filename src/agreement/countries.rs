//! What a policy says of days at the ordinary workplace and of stays abroad, held against an agreement.

use super::document::{Agreement, Read};
use super::fault::Fault;
use super::fields::{Field, Place, PlaceKind};
use super::rules::Checks;
use crate::calendar::Date;
use crate::policy::{Check, CheckCode, Country, Length, Weekday, known};

/// The check's country that an agreement names: by its code or by its name in either language, whatever the case and
/// the space around it. What is written in any other way is none of them.
pub fn named<'p>(check: &'p Check, given: &str) -> Option<&'p Country> {
    check.countries.iter().find(|country| {
        let name = country.name.as_ref();
        let names = [Some(&country.code), name.map(|name| &name.sv), name.map(|name| &name.en)];
        names.into_iter().flatten().any(|name| same(name, given))
    })
}

/// Whether two names are the same but for case and surrounding space.
fn same(one: &str, other: &str) -> bool {
    one.trim().chars().map(lower).eq(other.trim().chars().map(lower))
}

/// The letters of Western European names; the Unicode case tables would cost 10 KB of WebAssembly.
fn lower(letter: char) -> char {
    match letter {
        'À'..='Þ' if letter != '×' => {
            char::from_u32(u32::from(letter).saturating_add(0x20)).unwrap_or(letter)
        }
        other => other.to_ascii_lowercase(),
    }
}

/// The last day of a stay that begins on that day, inclusive.
pub fn last_day(stay: Length, start: Date) -> Option<Date> {
    Some(stay.period().term_end(start).ok()?.end)
}

impl<'a, 'p: 'a> Checks<'_, 'a, 'p> {
    /// Every weekday of the agreement on which work is done at the ordinary workplace.
    pub(super) fn office_day(&mut self, check: &'p Check) {
        let items = self.agreement.weekday_items.sound().unwrap_or_default();
        for (index, item) in items.iter().enumerate() {
            let day = item.as_text().and_then(|name| known(name, Weekday::NAMES, Weekday::ALL));
            if let Some(day) = day.filter(|day| check.days.contains(day)) {
                let place = Place::element(Field::Weekdays, index);
                self.note_once(place, Fault::OfficeDay { day }, check.strength, &check.citation);
            }
        }
    }

    /// The country of remote work abroad: one that the policy allows, and no longer there than it allows.
    pub(super) fn country(&mut self, check: &'p Check) {
        let agreement: &Agreement<'a> = self.agreement;
        if agreement.place.sound() != Some(PlaceKind::Abroad) {
            return;
        }
        let given = match agreement.country {
            Read::Sound(given) => given,
            Read::Faulty => return,
            Read::Absent => {
                let place = Place::of(Field::Country);
                return self.note_once(place, Fault::MissingField, check.strength, &check.citation);
            }
        };
        let country = named(check, given);
        match (check.code, country) {
            (CheckCode::CountryNotAllowed, None) => {
                let fault = Fault::CountryNotAllowed { given, countries: &check.countries };
                self.note_once(Place::of(Field::Country), fault, check.strength, &check.citation);
            }
            (CheckCode::StayTooLong, Some(country)) => self.stay(check, country),
            _ => {}
        }
    }

    fn stay(&mut self, check: &'p Check, country: &'p Country) {
        let Some(longest) = country.longest_stay else { return };
        let latest = self.agreement.start.sound().and_then(|start| last_day(longest, start));
        let end = match (self.agreement.end, latest) {
            (Read::Absent, _) => None,
            (Read::Sound(end), Some(latest)) if latest < end => Some(end),
            _ => return,
        };
        let fault = Fault::StayTooLong { country, longest, end, latest };
        self.note_once(Place::of(Field::End), fault, check.strength, &check.citation);
    }
}
