//! Reading what a policy says of the individual agreement.

use super::{Document, condition};
use crate::error::{Code, Detail, Expected};
use crate::policy::facts::Facts;
use crate::policy::known::{KnownEquipment, KnownTopic};
use crate::policy::model::{
    AgreementRules, Before, Check, CheckCode, CountFrom, Evaluation, EvaluationTime, Ground, Length, Limit,
    Measure, Named, NoticePeriod, NoticeRule, SharePer, Side, Term, TermLength, TopicRule,
};
use crate::read::Path;
use crate::value::Value;

type Members = [(String, Value)];

const MEMBERS: &[&str] =
    &["topics", "limits", "checks", "term", "notice", "evaluation", "equipmentCategories"];
const TOPICS: &[&str] = KnownTopic::NAMES;
const EQUIPMENT: &[&str] = KnownEquipment::NAMES;
/// The longest length in any one unit.
const LONGEST: u32 = 36_500;

pub(super) fn agreement(
    document: &mut Document,
    facts: &Facts,
    roles: &[Named],
    value: &Value,
    path: &Path<'_>,
) -> AgreementRules {
    let Some(members) = document.reader.object(value, path) else {
        return AgreementRules::default();
    };
    document.reader.known_only(members, MEMBERS, Code::UnknownField, path);
    let categories = document.named_list(
        document.reader.given(members, "equipmentCategories"),
        &path.member("equipmentCategories"),
    );
    AgreementRules {
        topics: topics(document, members, path),
        limits: limits(document, roles, members, path),
        checks: checks(document, facts, roles, &categories, members, path),
        term: term(document, members, path),
        notice: notice(document, members, path),
        evaluation: evaluation(document, members, path),
        equipment_categories: categories,
    }
}

fn topics(document: &mut Document, members: &Members, path: &Path<'_>) -> Vec<TopicRule> {
    document.each(members, "topics", path, |document, members, path, before: &[TopicRule]| {
        document.reader.known_only(
            members,
            &["topic", "label", "strength", "citation"],
            Code::UnknownField,
            path,
        );
        let topic = document.string(members, "topic", path).unwrap_or_default();
        let label = document.optional_text(members, "label", path);
        if before.iter().any(|rule| rule.topic == topic) {
            document.reader.fault(Code::DuplicateId, &path.member("topic"), Detail::Name(topic.clone()));
        }
        // A topic of the policy's own is one that brings its name along.
        if label.is_none() && !topic.is_empty() && !TOPICS.contains(&topic.as_str()) {
            document.reader.unknown_choice(&topic, TOPICS, &path.member("topic"));
        }
        TopicRule {
            topic,
            label,
            strength: document.strength(members, path),
            citation: document.citation(members, "citation", path),
        }
    })
}

fn limits(document: &mut Document, roles: &[Named], members: &Members, path: &Path<'_>) -> Vec<Limit> {
    const MEMBERS: &[&str] = &["measure", "per", "atMost", "unlessApprovedBy", "strength", "citation"];
    document.each(members, "limits", path, |document, members, path, _: &[Limit]| {
        document.reader.known_only(members, MEMBERS, Code::UnknownField, path);
        let measure = document
            .required_choice(members, "measure", Measure::NAMES, Measure::ALL, path)
            .unwrap_or(Measure::DaysPerWeek);
        let per = document.optional_choice(members, "per", SharePer::NAMES, SharePer::ALL, path);
        if per.is_some() && measure != Measure::SharePercent {
            document.reader.fault(Code::UnknownField, &path.member("per"), Detail::Name("per".into()));
        }
        let most = match measure {
            Measure::DaysPerWeek => 7.0,
            Measure::DaysPerMonth => 31.0,
            Measure::SharePercent => 100.0,
        };
        let value = document.reader.required(members, "atMost", path);
        let at_most =
            value.and_then(|value| document.reader.number(value, &path.member("atMost"))).unwrap_or(0.0);
        if at_most < 0.0 || at_most > most {
            let detail = Detail::Range { min: Some(0.0), max: Some(most), step: None };
            document.reader.fault(Code::OutOfRange, &path.member("atMost"), detail);
        }
        Limit {
            measure,
            per,
            at_most,
            unless_approved_by: document.role(roles, members, "unlessApprovedBy", path),
            strength: document.strength(members, path),
            citation: document.citation(members, "citation", path),
        }
    })
}

fn checks(
    document: &mut Document,
    facts: &Facts,
    roles: &[Named],
    categories: &[Named],
    members: &Members,
    path: &Path<'_>,
) -> Vec<Check> {
    document.each(members, "checks", path, |document, members, path, _: &[Check]| {
        let code = document.required_choice(members, "code", CheckCode::NAMES, CheckCode::ALL, path);
        let parameter = match code {
            Some(CheckCode::CostOnEmployer) => Some("categories"),
            Some(CheckCode::RiskAssessmentLate) => Some("before"),
            Some(CheckCode::Abroad) => Some("unlessApprovedBy"),
            _ => None,
        };
        let known: Vec<&str> =
            ["code", "when", "strength", "citation"].into_iter().chain(parameter).collect();
        if code.is_some() {
            document.reader.known_only(members, &known, Code::UnknownField, path);
        }
        let names: Vec<&str> =
            EQUIPMENT.iter().copied().chain(categories.iter().map(|own| own.id.as_str())).collect();
        if code == Some(CheckCode::CostOnEmployer) {
            document.reader.required(members, "categories", path);
        }
        if code == Some(CheckCode::RiskAssessmentLate) {
            document.reader.required(members, "before", path);
        }
        Check {
            code: code.unwrap_or(CheckCode::FollowUpMissing),
            when: condition::optional(document, facts, members, "when", path),
            strength: document.strength(members, path),
            citation: document.citation(members, "citation", path),
            categories: document
                .choices(members, "categories", &names, &names, path)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            before: document.optional_choice(members, "before", Before::NAMES, Before::ALL, path),
            unless_approved_by: document.role(roles, members, "unlessApprovedBy", path),
        }
    })
}

fn term(document: &mut Document, members: &Members, path: &Path<'_>) -> Option<Term> {
    let value = document.reader.given(members, "term")?;
    let path = path.member("term");
    let members = document.reader.object(value, &path)?;
    let known = &["length", "until", "open", "review", "strength", "citation"];
    document.reader.known_only(members, known, Code::UnknownField, &path);
    let strength = document.strength(members, &path);
    let citation = document.citation(members, "citation", &path);
    let forms: Vec<&str> = ["length", "until", "open"]
        .into_iter()
        .filter(|name| document.reader.given(members, name).is_some())
        .collect();
    let length = match forms.as_slice() {
        ["length"] => {
            let value = document.reader.given(members, "length")?;
            TermLength::For(length(document, value, &["years", "months"], &path.member("length"))?)
        }
        ["until"] => TermLength::Until(document.optional_date(members, "until", &path)?),
        ["open"] => {
            let value = document.reader.given(members, "open")?;
            let open = document.reader.boolean(value, &path.member("open"))?;
            if !open {
                document.reader.wrong_kind(&path.member("open"), Expected::Period);
            }
            let review = document.reader.given(members, "review");
            let review_path = path.member("review");
            let length = review.and_then(|value| length(document, value, &["months"], &review_path));
            TermLength::Open { review_months: length.map(|length| length.months) }
        }
        _ => {
            document.reader.wrong_kind(&path, Expected::Term);
            return None;
        }
    };
    if forms != ["open"] && document.reader.given(members, "review").is_some() {
        document.reader.fault(Code::UnknownField, &path.member("review"), Detail::Name("review".into()));
    }
    Some(Term { length, strength, citation })
}

fn notice(document: &mut Document, members: &Members, path: &Path<'_>) -> Vec<NoticeRule> {
    const MEMBERS: &[&str] = &["givenBy", "ground", "period", "countFrom", "strength", "citation"];
    document.each(members, "notice", path, |document, members, path, before: &[NoticeRule]| {
        document.reader.known_only(members, MEMBERS, Code::UnknownField, path);
        document.reader.required(members, "givenBy", path);
        let given_by = document.choices(members, "givenBy", Side::NAMES, Side::ALL, path);
        let ground = document.required_choice(members, "ground", Ground::NAMES, Ground::ALL, path);
        let twice = |rule: &NoticeRule| {
            Some(rule.ground) == ground && rule.given_by.iter().any(|side| given_by.contains(side))
        };
        if before.iter().any(twice) {
            document.reader.fault(Code::Unreachable, path, Detail::Plain);
        }
        let period = document.reader.required(members, "period", path);
        let period_path = path.member("period");
        let period = match period {
            Some(Value::Text(text)) if text == "immediate" => Some(NoticePeriod::Immediate),
            Some(value @ Value::Object(_)) => {
                length(document, value, &["weeks", "months", "days"], &period_path).map(NoticePeriod::After)
            }
            Some(_) => {
                document.reader.wrong_kind(&period_path, Expected::Period);
                None
            }
            None => None,
        };
        let count_from =
            document.optional_choice(members, "countFrom", CountFrom::NAMES, CountFrom::ALL, path);
        let in_months = matches!(period, Some(NoticePeriod::After(Length { months: 1.., .. })));
        if count_from == Some(CountFrom::NextMonth) && period.is_some() && !in_months {
            document.reader.wrong_kind(&path.member("countFrom"), Expected::PeriodInMonths);
        }
        NoticeRule {
            given_by,
            ground: ground.unwrap_or(Ground::Ordinary),
            period: period.unwrap_or(NoticePeriod::Immediate),
            count_from: count_from.unwrap_or(CountFrom::SameDay),
            strength: document.strength(members, path),
            citation: document.citation(members, "citation", path),
        }
    })
}

fn evaluation(document: &mut Document, members: &Members, path: &Path<'_>) -> Option<Evaluation> {
    let value = document.reader.given(members, "evaluation")?;
    let path = path.member("evaluation");
    let members = document.reader.object(value, &path)?;
    document.reader.known_only(members, &["at", "every", "strength", "citation"], Code::UnknownField, &path);
    let strength = document.strength(members, &path);
    let citation = document.citation(members, "citation", &path);
    let time = match (document.reader.given(members, "at"), document.reader.given(members, "every")) {
        (Some(at), None) => {
            document.reader.choice(at, &["end"], &path.member("at"))?;
            EvaluationTime::AtEnd
        }
        (None, Some(every)) => {
            let every = length(document, every, &["months"], &path.member("every"))?;
            EvaluationTime::Every { months: every.months }
        }
        _ => {
            document.reader.wrong_kind(&path, Expected::Evaluation);
            return None;
        }
    };
    Some(Evaluation { time, strength, citation })
}

/// A length in exactly one of the units.
fn length(document: &mut Document, value: &Value, units: &[&str], path: &Path<'_>) -> Option<Length> {
    let members = document.reader.object(value, path)?;
    document.reader.known_only(members, units, Code::UnknownField, path);
    let given: Vec<&str> =
        units.iter().copied().filter(|unit| document.reader.given(members, unit).is_some()).collect();
    let &[unit] = given.as_slice() else {
        document.reader.wrong_kind(path, Expected::Period);
        return None;
    };
    let number = document.whole(members, unit, 1..=LONGEST, path)?;
    let mut length = Length::default();
    match unit {
        "years" => length.years = number,
        "months" => length.months = number,
        "weeks" => length.weeks = number,
        _ => length.days = number,
    }
    Some(length)
}
