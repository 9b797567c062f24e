//! Reading what a policy says of the individual agreement.

use super::{Document, Part, checks};
use crate::error::{Code, Detail, Expected};
use crate::policy::facts::Facts;
use crate::policy::known::KnownTopic;
use crate::policy::model::{
    AgreementRules, CountFrom, Evaluation, EvaluationTime, Ground, Length, Limit, Measure, Named,
    NoticePeriod, NoticeRule, SharePer, Side, Term, TermLength, TopicRule,
};
use crate::read::Path;
use crate::value::Value;

const MEMBERS: &[&str] =
    &["topics", "limits", "checks", "term", "notice", "evaluation", "equipmentCategories"];
const TOPICS: &[&str] = KnownTopic::NAMES;
/// The longest length in any one unit.
const LONGEST: u32 = 36_500;

pub(super) fn agreement(
    document: &mut Document,
    facts: &Facts,
    roles: &[Named],
    value: &Value,
    path: &Path<'_>,
) -> AgreementRules {
    let Some(part) = document.part(value, path, MEMBERS) else {
        return AgreementRules::default();
    };
    let part = &part;
    let categories = document.named_list(part.given("equipmentCategories"), &part.at("equipmentCategories"));
    AgreementRules {
        topics: topics(document, part),
        limits: limits(document, roles, part),
        checks: checks::checks(document, facts, roles, &categories, part),
        term: term(document, part),
        notice: notice(document, part),
        evaluation: evaluation(document, part),
        equipment_categories: categories,
    }
}

fn topics(document: &mut Document, part: &Part<'_>) -> Vec<TopicRule> {
    let mut topics: Vec<TopicRule> = Vec::new();
    document.each(part, "topics", &mut |document, part| {
        document.known_only(part, &["topic", "label", "strength", "citation"]);
        let topic = document.string(part, "topic").unwrap_or_default();
        let label = document.optional_text(part, "label");
        if topics.iter().any(|rule| rule.topic == topic) {
            document.fault(Code::DuplicateId, part, "topic", Detail::Name(topic.clone()));
        }
        // A topic of the policy's own is one that brings its name along.
        if label.is_none() && !topic.is_empty() && !TOPICS.contains(&topic.as_str()) {
            document.reader.unknown_choice(&topic, TOPICS, &part.at("topic"));
        }
        topics.push(TopicRule {
            topic,
            label,
            strength: document.strength(part),
            citation: document.citation(part, "citation"),
        });
    });
    topics
}

fn limits(document: &mut Document, roles: &[Named], part: &Part<'_>) -> Vec<Limit> {
    const MEMBERS: &[&str] = &["measure", "per", "atMost", "unlessApprovedBy", "strength", "citation"];
    let mut limits: Vec<Limit> = Vec::new();
    document.each(part, "limits", &mut |document, part| {
        document.known_only(part, MEMBERS);
        let measure = document
            .required_choice(part, "measure", Measure::NAMES, Measure::ALL)
            .unwrap_or(Measure::DaysPerWeek);
        let per = document.optional_choice(part, "per", SharePer::NAMES, SharePer::ALL);
        if per.is_some() && measure != Measure::SharePercent {
            document.fault(Code::UnknownField, part, "per", Detail::Name("per".into()));
        }
        let most = match measure {
            Measure::DaysPerWeek => 7.0,
            Measure::DaysPerMonth => 31.0,
            Measure::SharePercent => 100.0,
        };
        let mut at_most = 0.0;
        document.required_in_force(part, "atMost", &mut |document, value, path| {
            at_most = document.reader.number(value, path).unwrap_or(0.0);
            if at_most < 0.0 || at_most > most {
                let detail = Detail::Range { min: Some(0.0), max: Some(most), step: None };
                document.reader.fault(Code::OutOfRange, path, detail);
            }
        });
        limits.push(Limit {
            measure,
            per,
            at_most,
            unless_approved_by: document.role(roles, part, "unlessApprovedBy"),
            strength: document.strength(part),
            citation: document.citation(part, "citation"),
        });
    });
    limits
}

fn term(document: &mut Document, part: &Part<'_>) -> Option<Term> {
    let path = part.at("term");
    let known = &["length", "until", "open", "review", "strength", "citation"];
    let part = &document.part(part.given("term")?, &path, known)?;
    let strength = document.strength(part);
    let citation = document.citation(part, "citation");
    let forms = part.given_of(&["length", "until", "open"]);
    let length = match forms.as_slice() {
        ["length"] => {
            let mut term = None;
            document.required_in_force(part, "length", &mut |document, value, path| {
                term = length(document, value, &["years", "months"], path);
            });
            TermLength::For(term?)
        }
        ["until"] => TermLength::Until(document.optional_date(part, "until")?),
        ["open"] => {
            let value = part.given("open")?;
            let open = document.reader.boolean(value, &part.at("open"))?;
            if !open {
                document.reader.wrong_kind(&part.at("open"), Expected::Period);
            }
            let review = part.given("review");
            let review_path = part.at("review");
            let length = review.and_then(|value| length(document, value, &["months"], &review_path));
            TermLength::Open { review_months: length.map(|length| length.months) }
        }
        _ => {
            document.reader.wrong_kind(&path, Expected::Term);
            return None;
        }
    };
    if forms != ["open"] && part.given("review").is_some() {
        document.fault(Code::UnknownField, part, "review", Detail::Name("review".into()));
    }
    Some(Term { length, strength, citation })
}

fn notice(document: &mut Document, part: &Part<'_>) -> Vec<NoticeRule> {
    const MEMBERS: &[&str] = &["givenBy", "ground", "period", "countFrom", "strength", "citation"];
    let mut rules: Vec<NoticeRule> = Vec::new();
    document.each(part, "notice", &mut |document, part| {
        document.known_only(part, MEMBERS);
        document.required(part, "givenBy");
        let given_by = document.choices(part, "givenBy", Side::NAMES, Side::ALL);
        let ground = document.required_choice(part, "ground", Ground::NAMES, Ground::ALL);
        let twice = |rule: &NoticeRule| {
            Some(rule.ground) == ground && rule.given_by.iter().any(|side| given_by.contains(side))
        };
        if rules.iter().any(twice) {
            document.reader.fault(Code::Unreachable, part.path, Detail::Plain);
        }
        let mut period = None;
        document.required_in_force(part, "period", &mut |document, value, path| {
            period = notice_period(document, value, path);
        });
        let mut count_from = None;
        if let Some(value) = part.given("countFrom") {
            document.in_force(value, &part.at("countFrom"), &mut |document, value, path| {
                let place = document.reader.choice(value, CountFrom::NAMES, path);
                count_from = place.and_then(|place| CountFrom::ALL.get(place).copied());
            });
        }
        let in_months = matches!(period, Some(NoticePeriod::After(Length { months: 1.., .. })));
        if count_from == Some(CountFrom::NextMonth) && period.is_some() && !in_months {
            document.reader.wrong_kind(&part.at("countFrom"), Expected::PeriodInMonths);
        }
        rules.push(NoticeRule {
            given_by,
            ground: ground.unwrap_or(Ground::Ordinary),
            period: period.unwrap_or(NoticePeriod::Immediate),
            count_from: count_from.unwrap_or(CountFrom::SameDay),
            strength: document.strength(part),
            citation: document.citation(part, "citation"),
        });
    });
    rules
}

fn notice_period(document: &mut Document, value: &Value, path: &Path<'_>) -> Option<NoticePeriod> {
    match value {
        Value::Text(text) if text == "immediate" => Some(NoticePeriod::Immediate),
        Value::Object(_) => {
            length(document, value, &["weeks", "months", "days"], path).map(NoticePeriod::After)
        }
        _ => {
            document.reader.wrong_kind(path, Expected::Period);
            None
        }
    }
}

fn evaluation(document: &mut Document, part: &Part<'_>) -> Option<Evaluation> {
    let path = part.at("evaluation");
    let known = &["at", "every", "strength", "citation"];
    let part = &document.part(part.given("evaluation")?, &path, known)?;
    let strength = document.strength(part);
    let citation = document.citation(part, "citation");
    let time = match (part.given("at"), part.given("every")) {
        (Some(at), None) => {
            document.reader.choice(at, &["end"], &part.at("at"))?;
            EvaluationTime::AtEnd
        }
        (None, Some(every)) => {
            let mut length = None;
            document.in_force(every, &part.at("every"), &mut |document, value, path| {
                length = self::length(document, value, &["months"], path);
            });
            EvaluationTime::Every { months: length?.months }
        }
        _ => {
            document.reader.wrong_kind(&path, Expected::Evaluation);
            return None;
        }
    };
    Some(Evaluation { time, strength, citation })
}

/// A length in exactly one of the units.
pub(super) fn length(
    document: &mut Document,
    value: &Value,
    units: &[&str],
    path: &Path<'_>,
) -> Option<Length> {
    let part = &document.part(value, path, units)?;
    let given = part.given_of(units);
    let &[unit] = given.as_slice() else {
        document.reader.wrong_kind(path, Expected::Period);
        return None;
    };
    let number = document.whole(part, unit, 1..=LONGEST)?;
    let mut length = Length::default();
    match unit {
        "years" => length.years = number,
        "months" => length.months = number,
        "weeks" => length.weeks = number,
        _ => length.days = number,
    }
    Some(length)
}
