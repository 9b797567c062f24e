//! The policy's facts as questions of a form.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::list::Listed;
use crate::policy::facts::{Fact, Kind};
use crate::policy::model::Policy;
use crate::text::Lang;

/// A question of a form, in one language.
#[derive(Clone, Debug, PartialEq)]
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
    pub choices: Option<Vec<QuestionChoice>>,
    /// The least number, inclusive.
    pub min: Option<f64>,
    /// The largest number, inclusive.
    pub max: Option<f64>,
    /// The distance between the numbers that may be given.
    pub step: Option<f64>,
    /// The group it is shown in.
    pub group: Option<QuestionGroup>,
    /// Who can answer.
    pub ask_of: Option<&'static str>,
    /// The rules that look at it, and `scope`, `arrangement`, `decision`.
    pub used_by: Vec<String>,
}

impl Question {
    /// Writes the question, and beside its members the rules that look at it, where these are asked for.
    ///
    /// By hand, because `#[serde(flatten)]` writes a map instead of a struct: 5 KB of WebAssembly.
    pub(crate) fn serialize_with<S: Serializer>(
        &self,
        rules: Option<&[&str]>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut question = serializer.serialize_struct("Question", 12)?;
        question.serialize_field("fact", &self.fact)?;
        question.serialize_field("kind", self.kind)?;
        question.serialize_field("question", &self.question)?;
        question.serialize_field("help", &self.help)?;
        if let Some(choices) = &self.choices {
            question.serialize_field("choices", choices)?;
        }
        for (name, bound) in [("min", self.min), ("max", self.max), ("step", self.step)] {
            if let Some(bound) = bound {
                question.serialize_field(name, &bound)?;
            }
        }
        question.serialize_field("group", &self.group)?;
        question.serialize_field("askOf", &self.ask_of)?;
        question.serialize_field("usedBy", &self.used_by)?;
        if let Some(rules) = rules {
            question.serialize_field("rules", rules)?;
        }
        question.end()
    }
}

impl Serialize for Question {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize_with(None, serializer)
    }
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
        (0..self.facts.own()).filter_map(|place| self.question(place, lang)).listed()
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
        for rule in &self.rules {
            if uses(&rule.when) || uses(&rule.requires) {
                used.push(rule.id.clone());
            }
        }
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
                .listed(),
        ),
        _ => None,
    }
}
