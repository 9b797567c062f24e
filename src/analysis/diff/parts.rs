//! The parts of a document that no verdict hangs on, or that are held against each other as they are written.

use super::matching::{Both, Edition, Places, by_key, element, same};
use super::note::{Note, Subject, Way, Wording};
use super::report::{Call, ChangeKind, DiffExample, Part, Verdict};
use super::rules::{kind, lone};
use super::verdict::Focus;
use super::{Comparison, Draft};
use crate::calendar::Date;
use crate::list::Listed;
use crate::policy::{Citation, Guidance, Named, Policy};
use crate::text::Text;
use crate::value::Value;

impl Comparison<'_> {
    fn word(&self, text: &Text) -> String {
        text.get(self.lang).to_owned()
    }

    /// Notes a text that reads otherwise in either language.
    pub fn say_text(&self, notes: &mut Vec<Note>, which: Wording, before: &Text, after: &Text) {
        self.say_optional(notes, which, Some(before), Some(after));
    }

    /// Notes a heading, document or address that is another. The source's own title is told once, with the source.
    pub fn say_citation(&self, notes: &mut Vec<Note>, which: Wording, before: &Citation, after: &Citation) {
        let mut say = |which, before: Option<&String>, after: Option<&String>| {
            if before != after {
                notes.push(Note::Wording(which, before.cloned(), after.cloned()));
            }
        };
        say(which, Some(&before.section), Some(&after.section));
        let sources = Both::each(|edition| &self.sides.of(edition).source.document);
        if (&before.document, &after.document) != (sources.before, sources.after) {
            say(Wording::Document, Some(&before.document), Some(&after.document));
        }
        say(Wording::Address, before.url.as_ref(), after.url.as_ref());
    }

    fn say_optional(
        &self,
        notes: &mut Vec<Note>,
        which: Wording,
        before: Option<&Text>,
        after: Option<&Text>,
    ) {
        if before != after {
            // In the language of the report where the difference is there, else in the other one.
            let shown = |text: &Text| match (before, after) {
                (Some(one), Some(other)) if one.get(self.lang) == other.get(self.lang) => {
                    if text.sv == self.word(text) { text.en.clone() } else { text.sv.clone() }
                }
                _ => self.word(text),
            };
            notes.push(Note::Wording(which, before.map(shown), after.map(shown)));
        }
    }

    fn reworded(&mut self, part: Part, subject: Subject, path: &str, notes: Vec<Note>) {
        if !notes.is_empty() {
            let there = Both::each(|edition| self.at(edition, path).is_some());
            let draft = Draft::new(ChangeKind::Reworded, part, subject).path(path, there);
            self.drafts.push(draft.notes(notes));
        }
    }

    /// What stands in a document under that name.
    fn at(&self, edition: Edition, path: &str) -> Option<&Value> {
        self.policies.of(edition).document.get(path.trim_start_matches('/')).filter(|value| !value.is_null())
    }

    /// Id, title, organisation, edition, validity, source and whom to ask.
    pub fn head(&mut self) {
        let Both { before, after } = self.sides;
        let wording = |which, one: Option<&String>, other: Option<&String>| {
            if one == other { Vec::new() } else { vec![Note::Wording(which, one.cloned(), other.cloned())] }
        };
        let mut notes = Vec::new();
        if before.id != after.id {
            notes.push(Note::Id(before.id.clone(), after.id.clone()));
        }
        self.reworded(Part::Id, Subject::Id, "/id", notes);
        let mut notes = Vec::new();
        self.say_text(&mut notes, Wording::Value, &before.title, &after.title);
        self.reworded(Part::Title, Subject::Title, "/title", notes);
        let notes = wording(Wording::Value, before.organisation.as_ref(), after.organisation.as_ref());
        self.reworded(Part::Organisation, Subject::Organisation, "/organisation", notes);
        let notes = wording(Wording::Value, before.version.as_ref(), after.version.as_ref());
        self.reworded(Part::Version, Subject::Version, "/version", notes);
        self.validity();
        let (one, other) = (&before.source, &after.source);
        let mut notes = wording(Wording::Document, Some(&one.document), Some(&other.document));
        notes.extend(wording(Wording::Value, one.id.as_ref(), other.id.as_ref()));
        notes.extend(wording(Wording::Address, one.url.as_ref(), other.url.as_ref()));
        let beyond = |one: &[String], other: &[String]| {
            one.iter().filter(|section| !other.contains(section)).cloned().listed()
        };
        let (gone, new) = (beyond(&one.sections, &other.sections), beyond(&other.sections, &one.sections));
        if !gone.is_empty() || !new.is_empty() {
            notes.push(Note::Sections(gone, new));
        } else if one.sections != other.sections {
            notes.push(Note::OrderOnly);
        }
        self.reworded(Part::Source, Subject::Source, "/source", notes);
        let contact = |policy: &'_ Policy| policy.contact.clone();
        let (one, other) = (contact(before), contact(after));
        let mut notes = Vec::new();
        let text = |contact: &Option<crate::policy::Contact>| contact.as_ref().map(|it| it.text.clone());
        self.say_optional(&mut notes, Wording::Text, text(&one).as_ref(), text(&other).as_ref());
        let url = |contact: Option<crate::policy::Contact>| contact.and_then(|it| it.url);
        notes.extend(wording(Wording::Address, url(one).as_ref(), url(other).as_ref()));
        self.reworded(Part::Contact, Subject::Contact, "/contact", notes);
    }

    fn validity(&mut self) {
        let Both { before, after } = self.sides;
        let bounds =
            |policy: &Policy| (policy.valid_from.unwrap_or(Date::MIN), policy.valid_to.unwrap_or(Date::MAX));
        let ((from, to), (new_from, new_to)) = (bounds(before), bounds(after));
        if (from, to) == (new_from, new_to) {
            return;
        }
        let ways = [(new_from > from, new_from < from), (new_to < to, new_to > to)];
        let ways = ways.iter().filter_map(|(shorter, longer)| match (shorter, longer) {
            (true, _) => Some(Way::More),
            (_, true) => Some(Way::Fewer),
            _ => None,
        });
        let Some(kind) = kind(&ways.listed()) else { return };
        let mut examples = Vec::new();
        for day in [new_from.min(from), new_to.max(to)] {
            examples.extend(self.on_day(day));
        }
        let path = if before.valid_to == after.valid_to { "/validFrom" } else { "/validTo" };
        let there = Both::each(|edition| self.at(edition, path).is_some());
        let draft = Draft::new(kind, Part::Validity, Subject::Validity).path(path, there);
        let notes = vec![Note::Validity(after.valid_from, after.valid_to)];
        self.drafts.push(draft.notes(notes).examples(examples));
    }

    /// No facts at all, on a day on which only one edition is in force.
    fn on_day(&self, day: Date) -> Option<DiffExample> {
        let on = |policy: &Policy| policy.in_force(day);
        if on(self.sides.before) == on(self.sides.after) {
            return None;
        }
        let comparison = Comparison::of(self.policies, self.sides, Some(day), self.lang);
        let nothing = crate::analysis::Assignment(vec![None; self.space.variables().len()]);
        comparison.example(&nothing, Focus::Outcome)
    }

    /// Names that only texts hang on.
    fn names(&mut self, lists: Both<&[Named]>, part: Part, list: &str, subject: fn(String) -> Subject) {
        let ids = Both::each(|edition| lists.of(edition).iter().map(|named| named.id.clone()).listed());
        for places in by_key(&ids.before, &ids.after).parts {
            let named = Both::each(|edition| lists.of(edition).get((*places.of(edition))?));
            match named.pair() {
                Some((before, after)) => {
                    let mut notes = Vec::new();
                    self.say_text(&mut notes, Wording::Label, &before.label, &after.label);
                    if !notes.is_empty() {
                        let draft = Draft::new(ChangeKind::Reworded, part, subject(self.word(&after.label)));
                        self.drafts.push(draft.id(&after.id).at(list, places).notes(notes));
                    }
                }
                None => {
                    let (kind, edition) = lone(places);
                    let Some(named) = *named.of(edition) else { continue };
                    let draft = Draft::new(kind, part, subject(self.word(&named.label)));
                    self.drafts.push(draft.id(&named.id).at(list, places));
                }
            }
        }
    }

    /// Groups of questions.
    pub fn groups(&mut self) {
        let lists = Both::each(|edition| named_in(&self.policies.of(edition).document, "groups"));
        let lists = Both { before: lists.before.as_slice(), after: lists.after.as_slice() };
        self.names(lists, Part::Group, "/groups", |label| Subject::Group { label });
    }

    /// Roles of the policies' own.
    pub fn roles(&mut self) {
        let Both { before, after } = self.sides;
        let lists = Both { before: before.roles.as_slice(), after: after.roles.as_slice() };
        self.names(lists, Part::Role, "/roles", |label| Subject::Role { label });
    }

    /// Advice.
    pub fn guidance(&mut self) {
        let Both { before, after } = self.sides;
        let ids = Both::each(|edition| {
            self.sides.of(edition).guidance.iter().map(|card| card.id.as_str()).listed()
        });
        let matched = by_key(&ids.before, &ids.after);
        for places in &matched.parts {
            let one = places.before.and_then(|place| before.guidance.get(place));
            let other = places.after.and_then(|place| after.guidance.get(place));
            match (one, other) {
                (Some(one), Some(other)) => self.card(*places, one, other),
                (one, other) => {
                    let (kind, edition) = lone(*places);
                    let Some(card) = one.or(other) else { continue };
                    let pointer = format!("/guidance/{}", places.of(edition).unwrap_or(0));
                    let examples = self.advised(edition, *places, &pointer);
                    let draft = Draft::new(kind, Part::Guidance, self.card_subject(card)).id(&card.id);
                    self.drafts.push(draft.at("/guidance", *places).examples(examples));
                }
            }
        }
        for places in &matched.moved {
            if let Some(card) = places.after.and_then(|place| after.guidance.get(place)) {
                let draft =
                    Draft::new(ChangeKind::Moved, Part::Guidance, self.card_subject(card)).id(&card.id);
                self.drafts.push(draft.at("/guidance", *places).notes(vec![Note::OrderOnly]));
            }
        }
    }

    fn card_subject(&self, card: &Guidance) -> Subject {
        Subject::Guidance { title: self.word(&card.title), section: card.citation.section.clone() }
    }

    fn card(&mut self, places: Places, before: &Guidance, after: &Guidance) {
        let written = Both::each(|edition| {
            element(&self.policies.of(edition).document, &["guidance"], (*places.of(edition))?)?.get("when")
        });
        let (mut notes, mut examples) = (Vec::new(), Vec::new());
        if !same(written.before, written.after) {
            let path = format!("/guidance/{}", places.after.unwrap_or(0));
            let whens = Both { before: &before.when, after: &after.when };
            if let Some(way) = self.way_of_condition(whens, &path) {
                notes.push(Note::Chosen(way));
                for edition in [Edition::After, Edition::Before] {
                    examples.extend(self.advised(edition, places, &path));
                }
            }
        }
        if before.audience != after.audience {
            notes.push(Note::Audience);
        }
        if !notes.is_empty() {
            let draft = Draft::new(ChangeKind::Changed, Part::Guidance, self.card_subject(after));
            let draft = draft.id(&after.id).at("/guidance", places);
            self.drafts.push(draft.notes(notes).examples(examples));
        }
        let mut notes = Vec::new();
        self.say_text(&mut notes, Wording::Heading, &before.title, &after.title);
        self.say_text(&mut notes, Wording::Text, &before.text, &after.text);
        let count = before.items.len().max(after.items.len());
        for place in 0..count {
            self.say_optional(&mut notes, Wording::Item, before.items.get(place), after.items.get(place));
        }
        self.say_citation(&mut notes, Wording::Section, &before.citation, &after.citation);
        if !notes.is_empty() {
            let draft = Draft::new(ChangeKind::Reworded, Part::Guidance, self.card_subject(after));
            self.drafts.push(draft.id(&after.id).at("/guidance", places).notes(notes));
        }
    }

    /// Readings of the source. They have no ids: one that reads otherwise in the same place is reworded.
    pub fn assumptions(&mut self) {
        let Both { before, after } = self.sides;
        let texts = Both::each(|edition| {
            self.sides.of(edition).assumptions.iter().map(|it| it.text.clone()).listed()
        });
        let matched = by_key(&texts.before, &texts.after);
        let mut gone = matched.parts.iter().filter(|it| it.after.is_none()).copied().listed();
        for places in &matched.parts {
            let one = places.before.and_then(|place| before.assumptions.get(place));
            let other = places.after.and_then(|place| after.assumptions.get(place));
            let Some(other) = other else { continue };
            let subject = Subject::Assumption { text: self.word(&other.text) };
            if let Some(one) = one {
                if one.about != other.about {
                    let draft = Draft::new(ChangeKind::Reworded, Part::Assumption, subject);
                    self.drafts.push(draft.at("/assumptions", *places).notes(vec![Note::About]));
                }
                continue;
            }
            // What rests on the same parts and is gone is what this one replaces.
            let replaced = gone.iter().position(|it| {
                it.before
                    .and_then(|place| before.assumptions.get(place))
                    .is_some_and(|it| it.about == other.about)
            });
            let replaced = replaced.map(|place| gone.remove(place)).and_then(|it| it.before);
            let places = Both { before: replaced, after: places.after };
            let draft = match replaced.and_then(|place| before.assumptions.get(place)) {
                Some(one) => {
                    let mut notes = Vec::new();
                    self.say_text(&mut notes, Wording::Text, &one.text, &other.text);
                    Draft::new(ChangeKind::Reworded, Part::Assumption, subject).notes(notes)
                }
                None => Draft::new(ChangeKind::Added, Part::Assumption, subject),
            };
            self.drafts.push(draft.at("/assumptions", places));
        }
        for places in gone {
            if let Some(it) = places.before.and_then(|place| before.assumptions.get(place)) {
                let subject = Subject::Assumption { text: self.word(&it.text) };
                let draft = Draft::new(ChangeKind::Dropped, Part::Assumption, subject);
                self.drafts.push(draft.at("/assumptions", places));
            }
        }
    }

    /// What the policies are silent on by intent.
    pub fn not_regulated(&mut self) {
        let Both { before, after } = self.sides;
        for places in by_key(&before.not_regulated, &after.not_regulated).parts {
            let (kind, edition) = lone(places);
            let Some(place) = *places.of(edition) else { continue };
            let Some(part) = self.sides.of(edition).not_regulated.get(place) else { continue };
            if places.before.is_none() || places.after.is_none() {
                let draft = Draft::new(kind, Part::NotRegulated, Subject::NotRegulated { part: *part });
                self.drafts.push(draft.id(part.as_str()).at("/notRegulated", places));
            }
        }
    }

    /// A call with one input that the two answer differently, where the input is refused by one of them.
    pub fn refused_by_one(&self, input: &Value) -> Option<DiffExample> {
        let verdicts = Both::each(|edition| self.eligibility(edition, input, self.options().as_ref(), false));
        let refused = |verdict: &Verdict| matches!(verdict, Verdict::Error(_));
        if refused(&verdicts.before) == refused(&verdicts.after) {
            return None;
        }
        Some(self.with_input(Call::CheckEligibility, input.clone(), verdicts))
    }
}

/// Ids with labels as a document lists them.
fn named_in(document: &Value, list: &str) -> Vec<Named> {
    let Some(Value::List(items)) = document.get(list) else { return Vec::new() };
    let text = |value: Option<&Value>| value.and_then(Value::as_text).unwrap_or_default().to_owned();
    items
        .iter()
        .map(|item| {
            let label = item.get("label");
            Named {
                id: text(item.get("id")),
                label: Text {
                    sv: text(label.and_then(|label| label.get("sv"))),
                    en: text(label.and_then(|label| label.get("en"))),
                },
            }
        })
        .listed()
}
