//! The answer with all its texts: what callers see (contract, section 3).

use serde::{Serialize, Serializer};

use crate::calendar::Date;
use crate::eligibility::answer::{DecisionStatus, Eligibility, Outcome, Status, Way};
use crate::list::Listed;
use crate::policy::facts::{FactValue, Kind};
use crate::policy::model::{Arrangement, Audience, Citation, Effect, Form, Party, Policy, Rule, Strength};
use crate::policy::{PolicyReference, Question};
use crate::text::{self, Lang, Summary, WayChange};
use crate::value::Value;

/// The form that the agreement takes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ArrangementForm<'p> {
    /// Written, oral or none.
    pub form: Form,
    /// How strongly; none where there is no agreement.
    pub strength: Option<Strength>,
    /// Where it says so.
    pub citation: &'p Citation,
}

/// Who decides.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Decision<'p> {
    /// The role's id.
    pub by: &'p str,
    /// The role's name.
    pub label: String,
    /// The fact that carries the answer.
    pub fact: &'p str,
    /// How it stands.
    pub status: DecisionStatus,
    /// Where it says so.
    pub citation: &'p Citation,
}

/// How one rule stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding<'p> {
    /// The rule's id.
    pub rule: &'p str,
    /// How it stands.
    pub status: Status,
    /// How strongly the source puts it.
    pub strength: Strength,
    /// What it does when unmet.
    pub effect: Effect,
    /// Who acts.
    pub party: Party,
    /// What must hold.
    pub text: &'p str,
    /// What to do when it does not.
    pub remedy: &'p str,
    /// Where it says so.
    pub citation: &'p Citation,
    /// The facts it looks at.
    pub facts: Vec<&'p str>,
}

/// A question whose answer can still change something.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing<'p> {
    /// The question.
    pub question: Question,
    /// The rules that look at it.
    pub rules: Vec<&'p str>,
}

impl Serialize for Missing<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.question.serialize_with(Some(&self.rules), serializer)
    }
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Action<'p> {
    /// The rule that asks for it.
    pub rule: &'p str,
    /// Who does it.
    pub party: Party,
    /// What.
    pub text: &'p str,
    /// Where it says so.
    pub citation: &'p Citation,
}

/// One change, as data.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FactChange<'p> {
    /// The fact.
    pub fact: &'p str,
    /// As given.
    pub from: Value,
    /// As it would have to be.
    pub to: Value,
}

/// A smallest set of changes that betters the outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WayForward<'p> {
    /// The changes.
    pub changes: Vec<FactChange<'p>>,
    /// The outcome that they lead to.
    pub outcome: Outcome,
    /// In words.
    pub text: String,
}

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GuidanceCard<'p> {
    /// Its id.
    pub id: &'p str,
    /// To whom it speaks.
    #[serde(rename = "for")]
    pub audience: Audience,
    /// Its heading.
    pub title: &'p str,
    /// What it says.
    pub text: &'p str,
    /// Points of a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<&'p str>>,
    /// Where it says so.
    pub citation: &'p Citation,
}

/// The answer as callers see it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report<'p> {
    /// By which rules.
    pub policy: PolicyReference<'p>,
    /// Outcome, who decides, and what to do first, in a few sentences.
    pub summary: String,
    /// The day asked about.
    pub as_of: Option<Date>,
    /// Whether the policy's validity on that day was checked: true with a day.
    pub validity_checked: bool,
    /// Which arrangement; none while unknown.
    pub arrangement: Option<Arrangement>,
    /// What agreement it calls for; none while unknown.
    pub agreement_form: Option<ArrangementForm<'p>>,
    /// Who decides; none while unknown.
    pub decision: Option<Decision<'p>>,
    /// The outcome.
    pub outcome: Outcome,
    /// The best that can still come out.
    pub best_case: Outcome,
    /// The worst that can still come out.
    pub worst_case: Outcome,
    /// Every rule.
    pub findings: Vec<Finding<'p>>,
    /// Questions that can still change outcome, arrangement or form, in the order to ask.
    pub missing: Vec<Missing<'p>>,
    /// Questions that can still add an action or advice.
    pub open: Vec<Missing<'p>>,
    /// What to do.
    pub actions: Vec<Action<'p>>,
    /// What would better the outcome, best first.
    pub ways_forward: Vec<WayForward<'p>>,
    /// Advice.
    pub guidance: Vec<GuidanceCard<'p>>,
}

impl Policy {
    /// Puts an answer into words.
    #[must_use]
    pub fn report(&self, answer: &Eligibility, lang: Lang) -> Report<'_> {
        Report {
            policy: self.reference(lang),
            summary: self.summary(answer, lang),
            as_of: answer.as_of,
            validity_checked: answer.as_of.is_some(),
            arrangement: answer
                .arrangement
                .and_then(|place| self.arrangements.get(place))
                .map(|rule| rule.arrangement),
            agreement_form: answer.arrangement.and_then(|place| self.form(place)),
            decision: answer.decision.and_then(|(place, status)| self.decision_report(place, status, lang)),
            outcome: answer.outcome,
            best_case: answer.best,
            worst_case: answer.worst,
            findings: answer
                .statuses
                .iter()
                .enumerate()
                .filter_map(|(rule, status)| self.finding(rule, *status, lang))
                .listed(),
            missing: answer.missing.iter().filter_map(|fact| self.missing(*fact, lang)).listed(),
            open: answer.open.iter().filter_map(|fact| self.missing(*fact, lang)).listed(),
            actions: answer.actions.iter().filter_map(|rule| self.action(*rule, lang)).listed(),
            ways_forward: answer.ways.iter().map(|way| self.way(way, lang)).listed(),
            guidance: answer.guidance.iter().filter_map(|place| self.card(*place, lang)).listed(),
        }
    }

    /// The form that an arrangement calls for.
    pub(crate) fn form(&self, place: usize) -> Option<ArrangementForm<'_>> {
        let rule = self.arrangements.get(place)?;
        let strength = if rule.form == Form::None { None } else { rule.strength };
        Some(ArrangementForm { form: rule.form, strength, citation: &rule.form_citation })
    }

    pub(crate) fn decision_report(
        &self,
        place: usize,
        status: DecisionStatus,
        lang: Lang,
    ) -> Option<Decision<'_>> {
        let rule = self.decisions.get(place)?;
        Some(Decision {
            by: &rule.by,
            label: self.role(&rule.by, lang),
            fact: self.facts.get(rule.fact).map_or("", |fact| &fact.id),
            status,
            citation: &rule.citation,
        })
    }

    /// A role's name: the policy's own, else that of the four built-in ones.
    #[must_use]
    pub fn role(&self, id: &str, lang: Lang) -> String {
        let own = self.roles.iter().find(|role| role.id == id).map(|role| role.label.get(lang));
        own.unwrap_or_else(|| text::role(lang, id)).to_owned()
    }

    pub(crate) fn finding(&self, place: usize, status: Status, lang: Lang) -> Option<Finding<'_>> {
        let rule = self.rules.get(place)?;
        let mut facts = Vec::new();
        rule.when.collect_facts(&mut facts);
        rule.requires.collect_facts(&mut facts);
        Some(Finding {
            rule: &rule.id,
            status,
            strength: rule.strength,
            effect: rule.effect,
            party: rule.party,
            text: rule.text.get(lang),
            remedy: rule.remedy.get(lang),
            citation: &rule.citation,
            facts: facts
                .iter()
                .filter_map(|fact| self.facts.get(*fact))
                .map(|fact| fact.id.as_str())
                .listed(),
        })
    }

    pub(crate) fn missing(&self, fact: usize, lang: Lang) -> Option<Missing<'_>> {
        let uses = |place: usize| self.plan.rule_facts.get(place).is_some_and(|facts| facts.contains(&fact));
        let rules = self.rules.iter().enumerate().filter(|(place, _)| uses(*place));
        Some(Missing {
            question: self.question(fact, lang)?,
            rules: rules.map(|(_, rule)| rule.id.as_str()).listed(),
        })
    }

    pub(crate) fn action(&self, place: usize, lang: Lang) -> Option<Action<'_>> {
        let rule = self.rules.get(place)?;
        Some(Action {
            rule: &rule.id,
            party: rule.party,
            text: rule.remedy.get(lang),
            citation: &rule.citation,
        })
    }

    pub(crate) fn card(&self, place: usize, lang: Lang) -> Option<GuidanceCard<'_>> {
        let card = self.guidance.get(place)?;
        let items: Vec<&str> = card.items.iter().map(|item| item.get(lang)).listed();
        Some(GuidanceCard {
            id: &card.id,
            audience: card.audience,
            title: card.title.get(lang),
            text: card.text.get(lang),
            items: (!items.is_empty()).then_some(items),
            citation: &card.citation,
        })
    }

    pub(crate) fn way(&self, way: &Way, lang: Lang) -> WayForward<'_> {
        let mut changes = Vec::new();
        let mut words = Vec::new();
        for change in &way.changes {
            let Some(fact) = self.facts.get(change.fact) else { continue };
            let word = |value| text::fact_value(lang, &fact.kind, value);
            let added = match (&fact.kind, change.from, change.to) {
                (Kind::Set(_), FactValue::Set(from), FactValue::Set(to)) if from & to == from => {
                    Some(word(FactValue::Set(to & !from)))
                }
                _ => None,
            };
            words.push(WayChange {
                name: fact.short.get(lang).to_owned(),
                from: word(change.from),
                to: word(change.to),
                added,
            });
            changes.push(FactChange {
                fact: &fact.id,
                from: self.facts.write(change.fact, change.from),
                to: self.facts.write(change.fact, change.to),
            });
        }
        WayForward { changes, outcome: way.outcome, text: text::way_forward(lang, &words, way.outcome) }
    }

    pub(crate) fn summary(&self, answer: &Eligibility, lang: Lang) -> String {
        let decision = answer.decision.and_then(|(place, status)| {
            Some((self.role(&self.decisions.get(place)?.by, lang), status, place))
        });
        let kind =
            answer.arrangement.and_then(|place| self.arrangements.get(place)).map(|rule| rule.arrangement);
        let nearest = decision
            .as_ref()
            .and_then(|(_, _, place)| self.decisions.get(*place))
            .is_none_or(crate::policy::DecisionRule::is_nearest);
        let pending = decision.as_ref().is_some_and(|(_, status, _)| *status == DecisionStatus::Pending);
        let first_question = (answer.outcome == Outcome::Undetermined)
            .then(|| {
                answer.missing.first().and_then(|fact| self.facts.get(*fact)).map(|fact| fact.label.get(lang))
            })
            .flatten();
        let blocks =
            |(rule, status): &(&Rule, &Status)| **status == Status::Unmet && rule.effect == Effect::Blocks;
        let first_obstacle =
            self.rules.iter().zip(&answer.statuses).find(blocks).map(|(rule, _)| rule.text.get(lang));
        // The weightiest action first: what lifts the outcome is what has to go. None where something stands in the way
        // that no action lifts: nobody is to insure a home for work that has been refused.
        let refused = decision.as_ref().is_some_and(|(_, status, _)| *status == DecisionStatus::Refused);
        let mut obstacles =
            self.rules.iter().zip(&answer.statuses).enumerate().filter(|(_, pair)| blocks(pair));
        let lifted = !refused && obstacles.all(|(place, _)| answer.actions.contains(&place));
        let weight = |rule: &&usize| self.rules.get(**rule).map(|rule| rule.effect);
        let first_action = answer
            .actions
            .iter()
            .filter(|_| lifted)
            .min_by_key(weight)
            .and_then(|rule| self.rules.get(*rule));
        text::eligibility_summary(
            lang,
            &Summary {
                outcome: answer.outcome,
                best: answer.best,
                worst: answer.worst,
                not_remote: kind == Some(Arrangement::NotRemoteWork),
                outside_validity: answer.as_of.is_some_and(|day| !self.in_force(day)),
                decision: decision.as_ref().map(|(by, status, _)| (by.as_str(), *status)),
                decider_unknown: answer.decision.is_none()
                    && self.decisions.last().is_some_and(|rule| rule.when.is_always())
                    && kind != Some(Arrangement::NotRemoteWork)
                    && !matches!(answer.outcome, Outcome::NotEligible | Outcome::OutOfScope),
                referred_by_decision: answer.outcome == Outcome::Referral && !nearest && pending,
                first_obstacle,
                first_action: first_action.map(|rule| rule.remedy.get(lang)),
                first_question,
            },
        )
    }
}
