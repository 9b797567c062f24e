//! Eligibility rules: which are the same, what they ask for and of whom, and in which cases they are unmet.

use super::conditions::Possible;
use super::examples::Smallest;
use super::matching::{Both, Edition, Matched, Places, element, from_partners, same};
use super::note::{Note, Subject, Unfinished, Way, Wording};
use super::report::{ChangeKind, DiffExample, Part, Verdict};
use super::verdict::Focus;
use super::{Comparison, Draft};
use crate::analysis::{Assignment, Formula};
use crate::list::Listed;
use crate::policy::{Arrangement, Rule, Strength};
use crate::truth::Truth;
use crate::value::Value;

/// Renamed rules are looked for by meaning among so many pairs at the most.
const MOST_PAIRS: usize = 400;

impl<'p> Comparison<'p> {
    /// Every rule.
    pub fn rules(&mut self) {
        let matched = self.matched_rules();
        for places in &matched.parts {
            if let (Some(before), Some(after)) = (places.before, places.after)
                && let (Some(old), Some(new)) =
                    (self.sides.before.rules.get(before), self.sides.after.rules.get(after))
                && old.id != new.id
            {
                self.renamed.push((old.id.clone(), new.id.clone()));
            }
        }
        for places in &matched.parts {
            match Both::each(|edition| self.rule(edition, *places)).pair() {
                Some(pair) => self.rule_pair(*places, pair),
                None => self.lone_rule(*places),
            }
        }
        for places in &matched.moved {
            if let Some(rule) = self.rule(Edition::After, *places) {
                let draft = Draft::new(ChangeKind::Moved, Part::Rule, subject(rule, self.lang));
                let draft = draft.id(&rule.id).at("/rules", *places);
                self.drafts.push(draft.notes(vec![Note::OrderOnly]));
            }
        }
    }

    fn rule(&self, edition: Edition, places: Places) -> Option<&'p Rule> {
        self.sides.of(edition).rules.get((*places.of(edition))?)
    }

    /// What a rule says in its document.
    fn rule_value(&self, edition: Edition, place: usize, name: &str) -> Option<&'p Value> {
        element(&self.policies.of(edition).document, &["rules"], place)?.get(name)
    }

    /// Whether two rules are written with the same conditions.
    fn written_alike(&self, before: usize, after: usize) -> bool {
        ["when", "requires", "appliesTo"].iter().all(|name| {
            let value = |edition, place| self.rule_value(edition, place, name);
            same(value(Edition::Before, before), value(Edition::After, after))
        })
    }

    /// Rules by their ids; what is left by what they mean.
    fn matched_rules(&self) -> Matched {
        let Both { before: old, after: new } = self.sides;
        let mut partner: Vec<Option<usize>> =
            new.rules.iter().map(|rule| old.rules.iter().position(|known| known.id == rule.id)).listed();
        let mut left: Vec<usize> =
            (0..old.rules.len()).filter(|place| !partner.contains(&Some(*place))).listed();
        for exact in [true, false] {
            let mut pairs = 0_usize;
            for (after, rule) in new.rules.iter().enumerate() {
                if partner.get(after).is_none_or(Option::is_some) {
                    continue;
                }
                let found = left.iter().position(|before| {
                    let Some(known) = old.rules.get(*before) else { return false };
                    if exact {
                        return self.written_alike(*before, after)
                            && (known.effect == rule.effect || known.text == rule.text);
                    }
                    pairs = pairs.saturating_add(1);
                    known.effect == rule.effect && pairs <= MOST_PAIRS && self.mean_the_same(known, rule)
                });
                if let (Some(found), Some(slot)) = (found, partner.get_mut(after)) {
                    *slot = Some(left.remove(found));
                }
            }
        }
        from_partners(old.rules.len(), &partner)
    }

    /// Whether two rules are unmet in the same cases, and in some.
    fn mean_the_same(&self, before: &Rule, after: &Rule) -> bool {
        let both = Both { before, after };
        let possible = |edition: Edition| self.possible(&self.differently(edition, both).each());
        let unmet = self.space.unmet(Edition::After.side(), after);
        possible(Edition::Before) == Possible::No
            && possible(Edition::After) == Possible::No
            && self.possible(&[&unmet]) == Possible::Yes
    }

    /// The cases that one edition's rule rejects and the other's by its own words does not.
    fn differently(&self, edition: Edition, rules: Both<&Rule>) -> Difference {
        let (side, other) = (edition.side(), edition.other().side());
        let own = *rules.of(edition);
        let others = *rules.of(edition.other());
        Difference {
            unmet: self.space.unmet(side, own),
            spared: Formula::all([
                self.speaks(side, others),
                self.space.holds(other, &others.when),
                self.space.fails(other, &others.requires),
            ])
            .negated(),
        }
    }

    /// That a rule speaks of the arrangement that the case is on that side.
    fn speaks(&self, side: usize, rule: &Rule) -> Formula {
        self.space.is_arrangement(side, |kind| match kind {
            Some(kind) => rule.applies(kind),
            None => rule.applies_to.is_empty(),
        })
    }

    /// That the rule is unmet, as findings show it: what is not known of the scope does not count.
    pub fn rejects(&self, edition: Edition, rule: &Rule) -> Formula {
        let side = edition.side();
        Formula::all([
            self.speaks(side, rule),
            self.space.holds(side, &rule.when),
            self.space.fails(side, &rule.requires),
        ])
    }

    fn rule_pair(&mut self, places: Places, (before, after): (&'p Rule, &'p Rule)) {
        let Both { before: Some(old), after: Some(new) } = places else { return };
        let path = format!("/rules/{new}");
        let rules = Both { before, after };
        let mut notes = Vec::new();
        let mut examples = Vec::new();
        let mut ways = Vec::new();
        if !self.written_alike(old, new) {
            let differences = Both::each(|edition| self.differently(edition, rules));
            let [lost, gained] = Edition::BOTH.map(|edition| self.possible(&differences.of(edition).each()));
            let way = self.way_of(gained, lost, &path);
            // Answers that only one of the two takes come on top of what both can be asked.
            for (edition, possible, way) in
                [(Edition::After, gained, Way::More), (Edition::Before, lost, Way::Fewer)]
            {
                if possible == Possible::No
                    && let Some(example) = self.beyond(edition, places, rules.of(edition))
                {
                    ways.push(way);
                    examples.push(example);
                }
            }
            ways.extend(way);
            if !ways.is_empty() {
                self.say_conditions(&mut notes, places, rules, &path);
                for (edition, possible) in [(Edition::After, gained), (Edition::Before, lost)] {
                    if possible != Possible::No {
                        let found = self.rejected(edition, places, rules, &path);
                        examples.extend(found);
                    }
                }
            }
        }
        if before.effect != after.effect {
            notes.push(Note::Effect(before.effect, after.effect));
            // The weightier effect comes first.
            ways.push(if after.effect < before.effect { Way::More } else { Way::Fewer });
            examples.extend(self.lifted(places, rules, &path));
        }
        if before.strength != after.strength {
            notes.push(Note::Strength(Some(before.strength), Some(after.strength)));
            ways.push(stronger(before.strength, after.strength));
        }
        if before.party != after.party {
            notes.push(Note::Party(before.party, after.party));
            if ways.is_empty() {
                ways.push(Way::Other);
            }
        }
        if let Some(kind) = kind(&ways) {
            if examples.is_empty() {
                notes.push(Note::NoAnswer);
            }
            let draft = Draft::new(kind, Part::Rule, subject(after, self.lang)).id(&after.id);
            self.drafts.push(draft.at("/rules", places).notes(notes).examples(examples));
        }
        self.rule_wording(places, before, after);
    }

    fn rule_wording(&mut self, places: Places, before: &Rule, after: &Rule) {
        let mut notes = Vec::new();
        if before.id != after.id {
            notes.push(Note::Id(before.id.clone(), after.id.clone()));
        }
        self.say_text(&mut notes, Wording::Text, &before.text, &after.text);
        self.say_text(&mut notes, Wording::Remedy, &before.remedy, &after.remedy);
        self.say_citation(&mut notes, Wording::Section, &before.citation, &after.citation);
        if !notes.is_empty() {
            let draft = Draft::new(ChangeKind::Reworded, Part::Rule, subject(after, self.lang));
            self.drafts.push(draft.id(&after.id).at("/rules", places).notes(notes));
        }
    }

    /// What has changed of when a rule applies and what it asks for.
    fn say_conditions(&mut self, notes: &mut Vec<Note>, places: Places, rules: Both<&Rule>, path: &str) {
        let Both { before: Some(old), after: Some(new) } = places else { return };
        let Both { before, after } = rules;
        let remote = [Arrangement::Regular, Arrangement::Occasional];
        let only = |one: &Rule, other: &Rule| {
            remote.iter().copied().filter(|kind| one.applies(*kind) && !other.applies(*kind)).listed()
        };
        let (gained, lost) = (only(after, before), only(before, after));
        if !gained.is_empty() || !lost.is_empty() {
            notes.push(Note::Arrangements(gained, lost));
        }
        let written =
            |name| [self.rule_value(Edition::Before, old, name), self.rule_value(Edition::After, new, name)];
        let (requires, when) = (written("requires"), written("when"));
        if !same(requires[0], requires[1]) {
            match self.only_value(requires[0], requires[1]) {
                Some(note) => notes.push(note),
                None => {
                    let requires = Both { before: &before.requires, after: &after.requires };
                    notes.extend(self.way_of_condition(requires, path).map(Note::Requires));
                }
            }
        }
        if !same(when[0], when[1]) {
            notes.extend(self.only_value(when[0], when[1]));
            let when = Both { before: &before.when, after: &after.when };
            notes.extend(self.way_of_condition(when, path).map(Note::When));
        }
    }

    /// The smallest case that this edition's rule rejects and the other's does not.
    fn rejected(
        &mut self,
        edition: Edition,
        places: Places,
        rules: Both<&Rule>,
        path: &str,
    ) -> Option<DiffExample> {
        let difference = self.differently(edition, rules);
        let goal = self.rejects(edition, rules.of(edition));
        let focus = Focus::Rule(places);
        let accept = |facts: &Assignment| {
            // Spared unless the other's own words reject it for certain.
            self.space.truth(&difference.spared, facts) != Truth::False
                && self.unmet(edition, facts, rules.of(edition))
                && !self.unmet(edition.other(), facts, rules.of(edition.other()))
        };
        // Where the arrangement has changed too, the other's rule may reject the case for what it now is.
        let others = *rules.of(edition.other());
        let spared = self.space.unmet(edition.other().side(), others).negated();
        let [unmet, by_its_words] = difference.each();
        let found = self.smallest(&[vec![&goal]], &[unmet, by_its_words, &spared], &accept);
        self.shown_example(found, focus, path)
    }

    /// The smallest case in which both reject and the outcome is another.
    fn lifted(&mut self, places: Places, rules: Both<&Rule>, path: &str) -> Option<DiffExample> {
        let goals = Both::each(|edition| self.rejects(edition, rules.of(edition)));
        let unmet = Both::each(|edition| self.space.unmet(edition.side(), rules.of(edition)));
        let accept = |facts: &Assignment| {
            let answers = Both::each(|edition| self.decide(edition, facts));
            let levels = |edition: Edition| {
                let answer = answers.of(edition);
                (answer.outcome, answer.best, answer.worst)
            };
            levels(Edition::Before) != levels(Edition::After)
        };
        let goal = Formula::all([goals.before, goals.after]);
        let found = self.smallest(&[vec![&goal]], &[&unmet.before, &unmet.after], &accept);
        let found = if let Smallest::Unknown = found { Smallest::None } else { found };
        self.shown_example(found, Focus::Rule(places), path)
    }

    /// Whether findings show the rule as unmet. With a scope, what they show hangs on more than the rule's own words.
    fn unmet(&self, edition: Edition, facts: &Assignment, rule: &Rule) -> bool {
        if self.sides.of(edition).scope.is_always() {
            return self.space.truth(&self.rejects(edition, rule), facts) == Truth::True;
        }
        match self.example_verdict(edition, facts) {
            Verdict::Eligibility(verdict) => verdict.unmet.contains(&rule.id),
            _ => false,
        }
    }

    /// What a policy says of the facts of an assignment.
    pub fn example_verdict(&self, edition: Edition, facts: &Assignment) -> Verdict {
        let given = self.space.facts(edition.side(), facts);
        self.eligibility(edition, &given, self.options().as_ref(), false)
    }

    /// The example, if there is one; what was not decided is noted.
    pub fn shown_example(&mut self, found: Smallest, focus: Focus, path: &str) -> Option<DiffExample> {
        match found {
            Smallest::Exact(facts) => self.example(&facts, focus),
            Smallest::Minimal(facts) => {
                self.unfinished(Unfinished::Smallest, path);
                self.example(&facts, focus)
            }
            Smallest::None => None,
            Smallest::Unknown => {
                self.unfinished(Unfinished::Example, path);
                None
            }
        }
    }

    /// A rule that only one edition has.
    fn lone_rule(&mut self, places: Places) {
        let (kind, edition) = lone(places);
        let Some(rule) = self.rule(edition, places) else { return };
        let pointer = format!("/rules/{}", places.of(edition).unwrap_or(0));
        let unmet = self.space.unmet(edition.side(), rule);
        let goal = self.rejects(edition, rule);
        let accept = |facts: &Assignment| self.unmet(edition, facts, rule);
        let found = self.smallest(&[vec![&goal]], &[&unmet], &accept);
        let example = self.shown_example(found, Focus::Rule(places), &pointer);
        let example = example.or_else(|| self.beyond(edition, places, rule));
        let notes = if example.is_none() { vec![Note::NoAnswer] } else { Vec::new() };
        let draft = Draft::new(kind, Part::Rule, subject(rule, self.lang)).id(&rule.id).at("/rules", places);
        self.drafts.push(draft.notes(notes).examples(example.into_iter().listed()));
    }
}

/// That one edition rejects a case, and that the other's rule spares it.
struct Difference {
    unmet: Formula,
    spared: Formula,
}

impl Difference {
    fn each(&self) -> [&Formula; 2] {
        [&self.unmet, &self.spared]
    }
}

fn subject(rule: &Rule, lang: crate::text::Lang) -> Subject {
    Subject::Rule { text: rule.text.get(lang).to_owned(), section: rule.citation.section.clone() }
}

/// What happens to a part that only one edition has, and which has it.
pub fn lone(places: Places) -> (ChangeKind, Edition) {
    match places.before {
        Some(_) => (ChangeKind::Dropped, Edition::Before),
        None => (ChangeKind::Added, Edition::After),
    }
}

/// Whether a demand has become stronger (more) or weaker (fewer).
pub fn stronger(before: Strength, after: Strength) -> Way {
    if after < before { Way::More } else { Way::Fewer }
}

/// Tightened where all goes one way, loosened where all goes the other; none where nothing goes any way.
pub fn kind(ways: &[Way]) -> Option<ChangeKind> {
    let all = |wanted: Way| ways.iter().all(|way| *way == wanted);
    match ways {
        [] => None,
        _ if all(Way::More) => Some(ChangeKind::Tightened),
        _ if all(Way::Fewer) => Some(ChangeKind::Loosened),
        _ => Some(ChangeKind::Changed),
    }
}
