//! What policies ask of agreements: topics, limits, categories of equipment. See `checks` and `dates` for the rest.

use super::matching::{Both, Edition, Places, by_key, from_partners};
use super::note::{Note, Subject, Way, Wording};
use super::report::{ChangeKind, DiffExample, Part};
use super::rules::{kind, lone, stronger};
use super::samples::{About, day, later, object, with};
use super::{Comparison, Draft};
use crate::list::Listed;
use crate::policy::{AgreementRules, Limit, Measure, Named, Strength, TopicRule};
use crate::value::Value;

impl<'p> Comparison<'p> {
    /// What one policy says of agreements.
    pub fn agreement_rules(&self, edition: Edition) -> Option<&'p AgreementRules> {
        self.sides.of(edition).agreement.as_ref()
    }

    /// Everything that is said of agreements.
    pub fn agreement(&mut self) {
        self.topics();
        self.limits();
        self.checks();
        self.term();
        self.notice();
        self.evaluation();
        let lists = Both::each(|edition| {
            self.agreement_rules(edition)
                .map(|rules| rules.equipment_categories.as_slice())
                .unwrap_or_default()
        });
        self.equipment(lists);
    }

    /// Pushes what is left of a part that both have: a change of demand, and a rewording.
    pub fn pair(&mut self, draft: impl Fn(ChangeKind) -> Draft, pair: Pair) {
        let Pair { ways, mut notes, wording, examples } = pair;
        if let Some(kind) = kind(&ways) {
            if examples.is_empty() {
                notes.push(Note::NoAnswer);
            }
            self.drafts.push(draft(kind).notes(notes).examples(examples));
        }
        if !wording.is_empty() {
            self.drafts.push(draft(ChangeKind::Reworded).notes(wording));
        }
    }

    /// Pushes a part that only one policy has.
    pub fn lone(&mut self, draft: Draft, examples: Vec<DiffExample>) {
        let notes = if examples.is_empty() { vec![Note::NoAnswer] } else { Vec::new() };
        self.drafts.push(draft.notes(notes).examples(examples));
    }

    fn topics(&mut self) {
        let rules = Both::each(|edition| {
            self.agreement_rules(edition).map(|rules| rules.topics.as_slice()).unwrap_or_default()
        });
        let ids = Both::each(|edition| rules.of(edition).iter().map(|rule| rule.topic.as_str()).listed());
        for places in by_key(&ids.before, &ids.after).parts {
            let pair: Both<Option<&TopicRule>> =
                Both::each(|edition| rules.of(edition).get((*places.of(edition))?));
            let Some(rule) = pair.after.or(pair.before) else { continue };
            let subject =
                Subject::Topic { label: self.topic_label(rule), section: rule.citation.section.clone() };
            let draft = |kind| {
                Draft::new(kind, Part::Topic, subject.clone()).id(&rule.topic).at("/agreement/topics", places)
            };
            match pair.pair() {
                Some((before, after)) => {
                    let mut pair = Pair::of(before.strength, after.strength);
                    self.say_citation(&mut pair.wording, Wording::Section, &before.citation, &after.citation);
                    if let (Some(one), Some(other)) = (&before.label, &after.label) {
                        self.say_text(&mut pair.wording, Wording::Label, one, other);
                    }
                    if !pair.ways.is_empty() {
                        pair.examples = self.topic_example(&rule.topic);
                    }
                    self.pair(draft, pair);
                }
                None => {
                    let examples = self.topic_example(&rule.topic);
                    self.lone(draft(lone(places).0), examples);
                }
            }
        }
    }

    fn topic_label(&self, rule: &TopicRule) -> String {
        match &rule.label {
            Some(label) => label.get(self.lang).to_owned(),
            None => crate::text::topic_name(self.lang, &rule.topic),
        }
    }

    fn topic_example(&self, topic: &str) -> Vec<DiffExample> {
        let sample = self.sample();
        let path = format!("/terms/{topic}");
        let candidates =
            [with(&sample, &["terms", topic], None), with(&sample, &["terms", topic], Some("…".into()))];
        let about = About { codes: &["topic-missing", "unknown-field"], path: &path };
        self.judged(&candidates, about).into_iter().listed()
    }

    fn limits(&mut self) {
        let rules = Both::each(|edition| {
            self.agreement_rules(edition).map(|rules| rules.limits.as_slice()).unwrap_or_default()
        });
        // Those that differ in the least are the same limit.
        let alike: [fn(&Limit, &Limit) -> bool; 3] = [
            |one, other| one == other,
            |one, other| {
                (one.measure, one.per, &one.unless_approved_by)
                    == (other.measure, other.per, &other.unless_approved_by)
            },
            |one, other| one.measure == other.measure,
        ];
        let mut partner: Vec<Option<usize>> = vec![None; rules.after.len()];
        for alike in alike {
            for (place, limit) in rules.after.iter().enumerate() {
                let free =
                    |(one, known): &(usize, &Limit)| !partner.contains(&Some(*one)) && alike(known, limit);
                let found = rules.before.iter().enumerate().find(free).map(|(one, _)| one);
                if let Some(slot) = partner.get_mut(place).filter(|slot| slot.is_none()) {
                    *slot = found;
                }
            }
        }
        for places in from_partners(rules.before.len(), &partner).parts {
            let pair: Both<Option<&Limit>> =
                Both::each(|edition| rules.of(edition).get((*places.of(edition))?));
            self.limit(places, pair);
        }
    }

    fn limit(&mut self, places: Places, pair: Both<Option<&Limit>>) {
        let Some(limit) = pair.after.or(pair.before) else { return };
        let subject = Subject::Limit {
            measure: limit.measure,
            per: limit.per,
            section: limit.citation.section.clone(),
        };
        let draft = |kind| {
            Draft::new(kind, Part::Limit, subject.clone())
                .id(limit.measure.as_str())
                .at("/agreement/limits", places)
        };
        let Some((before, after)) = pair.pair() else {
            let examples = self.limit_example(&[limit]);
            return self.lone(draft(lone(places).0), examples);
        };
        let mut pair = Pair::of(before.strength, after.strength);
        self.say_citation(&mut pair.wording, Wording::Section, &before.citation, &after.citation);
        if before.at_most != after.at_most {
            pair.notes.push(Note::AtMost(after.measure, after.per, before.at_most, after.at_most));
            pair.ways.push(if after.at_most < before.at_most { Way::More } else { Way::Fewer });
        }
        self.say_approver(
            &mut pair,
            Both { before: &before.unless_approved_by, after: &after.unless_approved_by },
        );
        if before.per != after.per {
            let words =
                |limit: &Limit| crate::text::extent(self.lang, limit.measure, limit.per, limit.at_most);
            pair.notes.push(Note::Parameter(words(before), words(after)));
            pair.ways.push(Way::Other);
        }
        if !pair.ways.is_empty() {
            pair.examples = self.limit_example(&[before, after]);
        }
        self.pair(draft, pair);
    }

    /// Notes that another role, or none, may now approve what goes beyond.
    pub fn say_approver(&self, pair: &mut Pair, roles: Both<&Option<String>>) {
        if roles.before == roles.after {
            return;
        }
        let name = |edition: Edition| {
            let role = roles.of(edition).as_ref()?;
            Some(self.sides.of(edition).role(role, self.lang))
        };
        pair.notes.push(Note::Approver(name(Edition::Before), name(Edition::After)));
        pair.ways.push(match (roles.before, roles.after) {
            (None, Some(_)) => Way::Fewer,
            (Some(_), None) => Way::More,
            _ => Way::Other,
        });
    }

    fn limit_example(&self, limits: &[&Limit]) -> Vec<DiffExample> {
        let sample = self.sample();
        let approved = later(self.first_day(), -14);
        let mut amounts: Vec<f64> = Vec::new();
        for limit in limits {
            amounts.extend([limit.at_most, limit.at_most + 0.5, limit.at_most + 1.0]);
        }
        amounts.sort_by(f64::total_cmp);
        let mut candidates = Vec::new();
        for amount in amounts {
            for limit in limits {
                let (name, most) = match limit.measure {
                    Measure::DaysPerWeek => ("daysPerWeek", 7.0),
                    Measure::DaysPerMonth => ("daysPerMonth", 31.0),
                    Measure::SharePercent => ("sharePercent", 100.0),
                };
                if amount > most {
                    continue;
                }
                let mut extent = object(&[(name, Value::Number(amount))]);
                if let Some(per) = limit.per {
                    extent = with(&extent, &["sharePer"], Some(per.as_str().into()));
                }
                let plain = with(&sample, &["extent"], Some(extent.clone()));
                candidates.push(plain.clone());
                // Beside days a week, so that a limit on these is not missed.
                if name != "daysPerWeek" {
                    let beside = with(&extent, &["daysPerWeek"], Some(Value::Number(1.0)));
                    candidates.push(with(&sample, &["extent"], Some(beside)));
                }
                for role in limits.iter().filter_map(|limit| limit.unless_approved_by.as_deref()) {
                    let approval = object(&[("by", role.into()), ("on", day(approved))]);
                    candidates.push(with(&plain, &["approvals"], Some(Value::List(vec![approval]))));
                }
            }
        }
        let about =
            About { codes: &["too-many-days", "approval-missing", "extent-not-comparable"], path: "" };
        self.judged(&candidates, about).into_iter().listed()
    }

    fn equipment(&mut self, lists: Both<&'p [Named]>) {
        let ids = Both::each(|edition| lists.of(edition).iter().map(|named| named.id.as_str()).listed());
        for places in by_key(&ids.before, &ids.after).parts {
            let named = Both::each(|edition| lists.of(edition).get((*places.of(edition))?));
            let Some(shown) = named.after.or(named.before) else { continue };
            let subject = Subject::Equipment { label: shown.label.get(self.lang).to_owned() };
            let draft = |kind| {
                Draft::new(kind, Part::Equipment, subject.clone())
                    .id(&shown.id)
                    .at("/agreement/equipmentCategories", places)
            };
            match named.pair() {
                Some((before, after)) => {
                    let mut pair = Pair::default();
                    self.say_text(&mut pair.wording, Wording::Label, &before.label, &after.label);
                    self.pair(draft, pair);
                }
                None => {
                    let thing = object(&[
                        ("item", "…".into()),
                        ("category", shown.id.as_str().into()),
                        ("providedBy", "employee".into()),
                    ]);
                    let sample = with(&self.sample(), &["equipment"], Some(Value::List(vec![thing])));
                    let about = About { codes: &["unknown-choice"], path: "/equipment" };
                    let examples = self.judged(&[sample], about).into_iter().listed();
                    self.lone(draft(lone(places).0), examples);
                }
            }
        }
    }
}

/// What has changed of a part that both have.
#[derive(Debug, Default)]
pub struct Pair {
    /// Which way each of its demands goes.
    pub ways: Vec<Way>,
    /// What there is to say of these.
    pub notes: Vec<Note>,
    /// What reads otherwise.
    pub wording: Vec<Note>,
    /// What gets another answer.
    pub examples: Vec<DiffExample>,
}

impl Pair {
    /// What has changed of strength.
    pub fn of(before: Strength, after: Strength) -> Pair {
        let mut pair = Pair::default();
        if before != after {
            pair.notes.push(Note::Strength(Some(before), Some(after)));
            pair.ways.push(stronger(before, after));
        }
        pair
    }
}
