//! The policy's facts as questions of a form.

use serde::Serialize;

use crate::policy::facts::{Fact, Kind};
use crate::policy::model::Policy;
use crate::text::Lang;

/// A question of a form, in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// The fact it asks for.
    pub fact: String,
    /// `boolean`, `number`, `choice`, `set` or `date`.
    pub kind: &'static str,
    /// The question.
    pub question: String,
    /// What it means.
    pub help: Option<String>,
    /// The choices, for a choice or a set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<QuestionChoice>>,
    /// The least number, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The largest number, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The distance between the numbers that may be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<f64>,
    /// The group it is shown in.
    pub group: Option<QuestionGroup>,
    /// Who can answer.
    pub ask_of: Option<&'static str>,
    /// The rules that look at it, and `scope`, `arrangement`, `decision`.
    pub used_by: Vec<String>,
}

/// A choice of a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuestionChoice {
    /// The value in data.
    pub value: String,
    /// Its name.
    pub label: String,
}

/// The group of a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuestionGroup {
    /// The id.
    pub id: String,
    /// The name.
    pub label: String,
}

impl Policy {
    /// The policy's own facts as questions, in its order.
    #[must_use]
    pub fn questions(&self, lang: Lang) -> Vec<Question> {
        (0..self.facts.own()).filter_map(|place| self.question(place, lang)).collect()
    }

    /// The question for one fact.
    #[must_use]
    pub fn question(&self, place: usize, lang: Lang) -> Option<Question> {
        let fact = self.facts.get(place)?;
        let (min, max, step) = match fact.kind {
            Kind::Number { min, max, step } => (min, max, step),
            _ => (None, None, None),
        };
        Some(Question {
            fact: fact.id.clone(),
            kind: fact.kind.as_str(),
            question: fact.label.get(lang).to_owned(),
            help: fact.help.as_ref().map(|help| help.get(lang).to_owned()),
            choices: choices(fact, lang),
            min,
            max,
            step,
            group: fact
                .group
                .as_ref()
                .map(|group| QuestionGroup { id: group.id.clone(), label: group.label.get(lang).to_owned() }),
            ask_of: fact.ask_of.map(crate::policy::facts::AskOf::as_str),
            used_by: self.used_by(place),
        })
    }

    fn used_by(&self, place: usize) -> Vec<String> {
        let uses = |condition: &super::condition::Condition| {
            let mut facts = Vec::new();
            condition.collect_facts(&mut facts);
            facts.contains(&place)
        };
        let mut used = Vec::new();
        if uses(&self.scope) {
            used.push("scope".to_owned());
        }
        if self.arrangements.iter().any(|rule| uses(&rule.when)) {
            used.push("arrangement".to_owned());
        }
        if self.decisions.iter().any(|rule| rule.fact == place || uses(&rule.when)) {
            used.push("decision".to_owned());
        }
        used.extend(
            self.rules
                .iter()
                .filter(|rule| uses(&rule.when) || uses(&rule.requires))
                .map(|rule| rule.id.clone()),
        );
        used
    }
}

fn choices(fact: &Fact, lang: Lang) -> Option<Vec<QuestionChoice>> {
    match &fact.kind {
        Kind::Choice(choices) | Kind::Set(choices) => Some(
            choices
                .iter()
                .map(|choice| QuestionChoice {
                    value: choice.value.clone(),
                    label: choice.label.get(lang).to_owned(),
                })
                .collect(),
        ),
        _ => None,
    }
}
