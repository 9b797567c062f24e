//! Scope, arrangements, decisions and guidance: what hangs on one condition, or on the first of several that holds.

use super::matching::{Both, Edition, Matched, Places, element, from_partners, member, same};
use super::note::{Note, Subject, Way, Wording};
use super::report::{ChangeKind, DiffExample, Part};
use super::rules::lone;
use super::verdict::Focus;
use super::{Comparison, Draft};
use crate::analysis::{Assignment, Formula};
use crate::list::Listed;
use crate::policy::condition::Condition;
use crate::policy::{ArrangementRule, DecisionRule, Form, Policy};
use crate::value::Value;

impl<'p> Comparison<'p> {
    /// When the policy speaks at all.
    pub fn scope(&mut self) {
        const PATH: &str = "/scope";
        let written = Both::each(|edition| member(&self.policies.of(edition).document, &["scope"]));
        if same(written.before, written.after) {
            return;
        }
        let Both { before, after } = self.sides;
        let outside = Both::each(|edition| self.space.fails(edition.side(), &self.sides.of(edition).scope));
        let way = self.way(&outside.before, &outside.after, PATH);
        let Some(way) = way else { return };
        let mut examples = Vec::new();
        for edition in [Edition::After, Edition::Before] {
            let complete = [outside.of(edition).clone(), outside.of(edition.other()).negated()];
            let goals: Vec<&Formula> = complete.iter().listed();
            let accept = |facts: &Assignment| self.differ(facts, |verdict| verdict.outcome);
            let found = self.smallest(&[vec![outside.of(edition)]], &goals, &accept);
            examples.extend(self.shown_example(found, Focus::Outcome, PATH));
        }
        let kind = match way {
            Way::More => ChangeKind::Tightened,
            Way::Fewer => ChangeKind::Loosened,
            Way::Other => ChangeKind::Changed,
        };
        // It speaks of fewer cases where more lie outside.
        let chosen = match way {
            Way::More => Way::Fewer,
            Way::Fewer => Way::More,
            Way::Other => Way::Other,
        };
        let mut notes: Vec<Note> = self.only_value(written.before, written.after).into_iter().listed();
        notes.push(Note::Chosen(chosen));
        let there = Both { before: !before.scope.is_always(), after: !after.scope.is_always() };
        let draft = Draft::new(kind, Part::Scope, Subject::Scope).path(PATH, there);
        self.drafts.push(draft.notes(notes).examples(examples));
    }

    /// What kinds of remote work there are, and the agreements they call for.
    pub fn arrangements(&mut self) {
        let Both { before, after } = self.sides;
        let parts = Both { before: before.arrangements.as_slice(), after: after.arrangements.as_slice() };
        let matched = self.paired("arrangements", parts, |rule| rule.arrangement, |rule| &rule.when);
        for places in &matched.parts {
            self.arrangement(*places);
        }
        for places in &matched.moved {
            self.moved(*places, Part::Arrangement, "/arrangements");
        }
    }

    fn arrangement(&mut self, places: Places) {
        let rules = Both::each(|edition| self.sides.of(edition).arrangements.get((*places.of(edition))?));
        let subject = |rule: &ArrangementRule| Subject::Arrangement {
            arrangement: rule.arrangement,
            section: rule.citation.section.clone(),
        };
        let Some((before, after)) = rules.pair() else {
            let (kind, edition) = lone(places);
            let Some(rule) = *rules.of(edition) else { return };
            let examples = self.chosen(edition, places, Part::Arrangement);
            let notes = no_answer(&examples);
            let draft = Draft::new(kind, Part::Arrangement, subject(rule)).id(rule.arrangement.as_str());
            self.drafts.push(draft.at("/arrangements", places).notes(notes).examples(examples));
            return;
        };
        let (mut notes, mut examples) = (Vec::new(), Vec::new());
        let whens = Both { before: &before.when, after: &after.when };
        let changed = self.say_when(&mut notes, "arrangements", places, whens);
        let changed = changed && self.chosen_otherwise(&mut notes, &mut examples, places, Part::Arrangement);
        let mut forms = Vec::new();
        if before.arrangement != after.arrangement {
            notes.push(Note::CountedAs(before.arrangement, after.arrangement));
            forms.push(Way::Other);
        }
        if before.form != after.form {
            notes.push(Note::Form(before.form, after.form));
            forms.push(if strictness(after.form) > strictness(before.form) { Way::More } else { Way::Fewer });
        }
        if before.strength != after.strength && after.form != Form::None {
            notes.push(Note::Strength(before.strength, after.strength));
            forms.push(match (before.strength, after.strength) {
                (Some(before), Some(after)) => super::rules::stronger(before, after),
                (None, _) => Way::More,
                (_, None) => Way::Fewer,
            });
        }
        if !changed && !forms.is_empty() {
            examples.extend(self.chosen(Edition::After, places, Part::Arrangement));
        }
        if changed {
            forms.push(Way::Other);
        }
        if !forms.is_empty() {
            notes.extend(no_answer(&examples));
            let kind = super::rules::kind(&forms).unwrap_or(ChangeKind::Changed);
            let draft = Draft::new(kind, Part::Arrangement, subject(after)).id(after.arrangement.as_str());
            self.drafts.push(draft.at("/arrangements", places).notes(notes).examples(examples));
        }
        let mut notes = Vec::new();
        self.say_citation(&mut notes, Wording::Section, &before.citation, &after.citation);
        if before.form_citation.section != after.form_citation.section
            && before.form_citation.section != before.citation.section
        {
            self.say_citation(&mut notes, Wording::FormSection, &before.form_citation, &after.form_citation);
        }
        if !notes.is_empty() {
            let draft = Draft::new(ChangeKind::Reworded, Part::Arrangement, subject(after));
            self.drafts.push(draft.id(after.arrangement.as_str()).at("/arrangements", places).notes(notes));
        }
    }

    /// Who decides.
    pub fn decisions(&mut self) {
        let Both { before, after } = self.sides;
        let parts = Both { before: before.decisions.as_slice(), after: after.decisions.as_slice() };
        let matched = self.paired("decisions", parts, |rule| rule.by.as_str(), |rule| &rule.when);
        for places in &matched.parts {
            self.decision(*places);
        }
        for places in &matched.moved {
            self.moved(*places, Part::Decision, "/decisions");
        }
    }

    fn decision(&mut self, places: Places) {
        let rules = Both::each(|edition| self.sides.of(edition).decisions.get((*places.of(edition))?));
        let (sides, lang) = (self.sides, self.lang);
        let role = |edition: Edition, rule: &DecisionRule| sides.of(edition).role(&rule.by, lang);
        let subject = |edition: Edition, rule: &DecisionRule| Subject::Decision {
            role: role(edition, rule),
            section: rule.citation.section.clone(),
        };
        let Some((before, after)) = rules.pair() else {
            let (kind, edition) = lone(places);
            let Some(rule) = *rules.of(edition) else { return };
            let subject = subject(edition, rule);
            let examples = self.chosen(edition, places, Part::Decision);
            let draft = Draft::new(kind, Part::Decision, subject).id(&rule.by).at("/decisions", places);
            let notes = no_answer(&examples);
            self.drafts.push(draft.notes(notes).examples(examples));
            return;
        };
        let subject = subject(Edition::After, after);
        let (mut notes, mut examples) = (Vec::new(), Vec::new());
        let whens = Both { before: &before.when, after: &after.when };
        let changed = self.say_when(&mut notes, "decisions", places, whens);
        let changed = changed && self.chosen_otherwise(&mut notes, &mut examples, places, Part::Decision);
        if before.by != after.by {
            notes.push(Note::DecidedBy(role(Edition::Before, before), role(Edition::After, after)));
        }
        let questions = Both::each(|edition| {
            let policy: &Policy = self.sides.of(edition);
            let rule = if edition == Edition::Before { before } else { after };
            policy.facts.get(rule.fact)
        });
        if let Some((old, new)) = questions.pair()
            && old.id != new.id
        {
            let words = |text: &crate::text::Text| text.get(self.lang).to_owned();
            notes.push(Note::CarriedBy(words(&old.label), words(&new.label)));
        }
        if !notes.is_empty() {
            if !changed {
                examples = self.chosen(Edition::After, places, Part::Decision);
            }
            notes.extend(no_answer(&examples));
            let draft = Draft::new(ChangeKind::Changed, Part::Decision, subject.clone()).id(&after.by);
            self.drafts.push(draft.at("/decisions", places).notes(notes).examples(examples));
        }
        let mut notes = Vec::new();
        self.say_citation(&mut notes, Wording::Section, &before.citation, &after.citation);
        if !notes.is_empty() {
            let draft = Draft::new(ChangeKind::Reworded, Part::Decision, subject).id(&after.by);
            self.drafts.push(draft.at("/decisions", places).notes(notes));
        }
    }

    /// Pairs the parts of a list: those that are the same first, then those whose conditions only are written
    /// otherwise, then those of one `kind` that are written under the same condition, then any of one kind, then any
    /// under the same condition.
    fn paired<T, K: PartialEq>(
        &self,
        list: &str,
        parts: Both<&'p [T]>,
        kind: impl Fn(&'p T) -> K,
        when: impl Fn(&'p T) -> &'p Condition,
    ) -> Matched {
        let part = |edition: Edition, place: usize| parts.of(edition).get(place);
        let alike =
            |one, other| part(Edition::Before, one).map(&kind) == part(Edition::After, other).map(&kind);
        let value = |edition: Edition, place| element(&self.policies.of(edition).document, &[list], place);
        let equal = |one, other| same(value(Edition::Before, one), value(Edition::After, other));
        let rest = |edition, place| match value(edition, place) {
            Some(Value::Object(members)) => {
                Some(Value::Object(members.iter().filter(|(name, _)| name != "when").cloned().listed()))
            }
            _ => None,
        };
        let same_rest =
            |one, other| same(rest(Edition::Before, one).as_ref(), rest(Edition::After, other).as_ref());
        let same_meaning = |one, other| {
            let both = Both { before: part(Edition::Before, one), after: part(Edition::After, other) };
            both.pair().is_some_and(|(before, after)| {
                self.hold_alike(Both { before: when(before), after: when(after) })
            })
        };
        let written = |edition, place| value(edition, place).and_then(|value| value.get("when"));
        let same_when = |one, other| same(written(Edition::Before, one), written(Edition::After, other));
        let mut partner: Vec<Option<usize>> = vec![None; parts.after.len()];
        let tests: [&dyn Fn(usize, usize) -> bool; 5] = [
            &equal,
            &|one, other| same_rest(one, other) && same_meaning(one, other),
            &|one, other| alike(one, other) && same_when(one, other),
            &alike,
            &same_when,
        ];
        for test in tests {
            for place in 0..parts.after.len() {
                let free = |one: &usize| !partner.contains(&Some(*one));
                let open = partner.get(place).is_some_and(Option::is_none);
                let found =
                    (0..parts.before.len()).filter(|one| open && free(one)).find(|one| test(*one, place));
                if let Some(slot) = partner.get_mut(place).filter(|slot| slot.is_none()) {
                    *slot = found;
                }
            }
        }
        from_partners(parts.before.len(), &partner)
    }

    /// Notes what has changed of a condition; whether its meaning has.
    fn say_when(
        &mut self,
        notes: &mut Vec<Note>,
        list: &str,
        places: Places,
        whens: Both<&Condition>,
    ) -> bool {
        let written = Both::each(|edition| {
            element(&self.policies.of(edition).document, &[list], (*places.of(edition))?)?.get("when")
        });
        if same(written.before, written.after) {
            return false;
        }
        let path = format!("/{list}/{}", places.after.unwrap_or(0));
        let Some(way) = self.way_of_condition(whens, &path) else { return false };
        notes.extend(self.only_value(written.before, written.after));
        notes.push(Note::Chosen(way));
        true
    }
}

fn no_answer(examples: &[DiffExample]) -> Vec<Note> {
    if examples.is_empty() { vec![Note::NoAnswer] } else { Vec::new() }
}

fn strictness(form: Form) -> u8 {
    match form {
        Form::None => 0,
        Form::Oral => 1,
        Form::Written => 2,
    }
}
