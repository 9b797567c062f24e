//! The smallest cases in which two policies choose otherwise among arrangements, decisions or advice.

use super::matching::{Both, Edition, Places};
use super::note::{Note, Subject};
use super::report::{ChangeKind, DiffExample, EligibilityVerdict, Part, Verdict};
use super::verdict::Focus;
use super::{Comparison, Draft};
use crate::analysis::{Assignment, Formula};
use crate::list::Listed;
use crate::policy::{ArrangementRule, DecisionRule, Form, Policy};
use crate::truth::Truth;

impl<'p> Comparison<'p> {
    /// Whether the two answers to these facts differ in that.
    pub fn differ<T: PartialEq>(&self, facts: &Assignment, of: impl Fn(&EligibilityVerdict) -> T) -> bool {
        let verdicts = Both::each(|edition| match self.example_verdict(edition, facts) {
            Verdict::Eligibility(verdict) => Some(of(&verdict)),
            _ => None,
        });
        verdicts.before != verdicts.after
    }

    /// Whether another condition makes for other answers: what holds only where an earlier part holds does not. Then
    /// there is nothing to say of it.
    pub fn chosen_otherwise(
        &mut self,
        notes: &mut Vec<Note>,
        examples: &mut Vec<DiffExample>,
        places: Places,
        part: Part,
    ) -> bool {
        let undecided = self.gave_up.len();
        for edition in [Edition::After, Edition::Before] {
            examples.extend(self.chosen(edition, places, part));
        }
        let otherwise = !examples.is_empty() || self.gave_up.len() > undecided;
        if !otherwise {
            notes.clear();
        }
        otherwise
    }

    /// The smallest facts that make known, in either edition, which arrangement or decision it is, and that leave the
    /// other one's unknown or another: where this part of that edition can be the first to hold, and the other
    /// edition says otherwise.
    pub fn chosen(&mut self, edition: Edition, places: Places, part: Part) -> Vec<DiffExample> {
        let Some(place) = *places.of(edition) else { return Vec::new() };
        let (side, other) = (edition.side(), edition.other().side());
        let arrangement = part == Part::Arrangement;
        let is_it = |side: usize, place: usize| match part {
            Part::Arrangement => self.space.arrangement_at(side, place),
            _ => self.space.decision_at(side, place),
        };
        let first = is_it(side, place);
        // What the other edition's parts come to that say the same as this one.
        let alike = self.alike(edition, place, arrangement);
        let same_answer = Formula::any(alike.iter().map(|place| is_it(other, *place)));
        let count = match part {
            Part::Arrangement => self.sides.of(edition.other()).arrangements.len(),
            _ => self.sides.of(edition.other()).decisions.len(),
        };
        let unlike = (0..count).filter(|place| !alike.contains(place)).map(|place| is_it(other, place));
        let certain: Vec<Formula> = std::iter::once(first.clone()).chain(unlike).listed();
        // Where only the question that carries the decision is another, its answer makes the difference.
        let answers = if arrangement { Vec::new() } else { self.answers(edition, place) };
        let mut goals: Vec<Vec<&Formula>> = certain.iter().map(|goal| vec![goal]).listed();
        goals.extend(answers.iter().flat_map(|answer| certain.iter().map(move |goal| vec![goal, answer])));
        let mut complete = vec![first, same_answer.negated()];
        complete.extend(Edition::BOTH.map(|edition| match part {
            Part::Arrangement => self.space.in_scope(edition.side()),
            _ => self.space.is_judged(edition.side()),
        }));
        let accept = |facts: &Assignment| {
            if arrangement {
                self.differ(facts, |it| (it.arrangement, it.form, it.form_strength))
            } else {
                self.differ(facts, |it| (it.decided_by.clone(), it.decision))
            }
        };
        let complete: Vec<&Formula> = complete.iter().listed();
        let found = self.smallest(&goals, &complete, &accept);
        let path = format!("/{}/{place}", if arrangement { "arrangements" } else { "decisions" });
        let focus = if arrangement { Focus::Arrangement } else { Focus::Decision };
        self.shown_example(found, focus, &path).into_iter().listed()
    }

    /// That a question which carries that decision, or one of the same role, is answered.
    fn answers(&self, edition: Edition, place: usize) -> Vec<Formula> {
        let Some(own) = self.sides.of(edition).decisions.get(place) else { return Vec::new() };
        let mut answers: Vec<Formula> = Vec::new();
        for edition in Edition::BOTH {
            let side = edition.side();
            for decision in self.sides.of(edition).decisions.iter().filter(|it| it.by == own.by) {
                let Some(variable) = self.space.variable(side, decision.fact) else { continue };
                let answer = Formula::In(variable, self.space.cells(side, variable, |_| true));
                if !answers.contains(&answer) {
                    answers.push(answer);
                }
            }
        }
        answers
    }

    /// The places of the other edition's parts that say the same as that one.
    fn alike(&self, edition: Edition, place: usize, arrangement: bool) -> Vec<usize> {
        let (own, other) = (self.sides.of(edition), self.sides.of(edition.other()));
        if arrangement {
            let says = |rule: &ArrangementRule| {
                let strength = if rule.form == Form::None { None } else { rule.strength };
                (rule.arrangement, rule.form, strength)
            };
            let wanted = own.arrangements.get(place).map(says);
            return (0..other.arrangements.len())
                .filter(|place| other.arrangements.get(*place).map(says) == wanted)
                .listed();
        }
        let says = |policy: &'p Policy, rule: &'p DecisionRule| {
            (rule.by.as_str(), policy.facts.get(rule.fact).map(|fact| fact.id.as_str()))
        };
        let wanted = own.decisions.get(place).map(|rule| says(own, rule));
        (0..other.decisions.len())
            .filter(|place| other.decisions.get(*place).map(|rule| says(other, rule)) == wanted)
            .listed()
    }

    pub fn moved(&mut self, places: Places, part: Part, list: &str) {
        let Both { before: Some(_), after: Some(place) } = places else { return };
        let policy = self.sides.after;
        let (subject, id) = match part {
            Part::Arrangement => {
                let Some(rule) = policy.arrangements.get(place) else { return };
                let section = rule.citation.section.clone();
                (Subject::Arrangement { arrangement: rule.arrangement, section }, rule.arrangement.as_str())
            }
            _ => {
                let Some(rule) = policy.decisions.get(place) else { return };
                let role = policy.role(&rule.by, self.lang);
                (Subject::Decision { role, section: rule.citation.section.clone() }, rule.by.as_str())
            }
        };
        let mut examples = self.chosen(Edition::After, places, part);
        examples.extend(self.chosen(Edition::Before, places, part));
        let notes = if examples.is_empty() { vec![Note::OrderOnly] } else { Vec::new() };
        let draft = Draft::new(ChangeKind::Moved, part, subject).id(id).at(list, places);
        self.drafts.push(draft.notes(notes).examples(examples));
    }

    /// The smallest case in which one edition shows a card of guidance and the other does not.
    pub fn advised(&mut self, edition: Edition, places: Places, path: &str) -> Vec<DiffExample> {
        let holds = Both::each(|edition| {
            let policy = self.sides.of(edition);
            match places.of(edition).and_then(|place| policy.guidance.get(place)) {
                Some(card) => self.space.holds(edition.side(), &card.when),
                None => Formula::FALSE,
            }
        });
        let goal = holds.of(edition).clone();
        let spared = holds.of(edition.other()).negated();
        let scope = self.space.in_scope(edition.side());
        let accept = |facts: &Assignment| self.space.truth(&spared, facts) != Truth::False;
        let found = self.smallest(&[vec![&goal]], &[&goal, &spared, &scope], &accept);
        let focus = Focus::Card(places);
        self.shown_example(found, focus, path).into_iter().listed()
    }
}
