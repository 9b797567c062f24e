//! The schema that is shipped names what the crate names: every choice, every fact of the vocabulary with its question.
//! Whether it judges documents as the reader does is asked where the package is tested (`pkg-tests/suites/26-schema.mjs`).

use distanskoll::agreement::{AgreementCode, Stage};
use distanskoll::eligibility::Outcome;
use distanskoll::policy::facts::{AskOf, Fact, Kind, MAX_CHOICES, vocabulary};
use distanskoll::policy::{
    Arrangement, Audience, Before, CheckCode, CountFrom, Effect, Form, Ground, KnownEquipment, KnownRole,
    KnownTopic, Measure, Party, PolicyPart, SharePer, Side, Strength, Weekday,
};
use serde_json::{Value as Json, json};

fn schema() -> Json {
    serde_json::from_str(include_str!("../../www/schema/policy.schema.json")).unwrap()
}

fn part<'s>(schema: &'s Json, pointer: &str) -> &'s Json {
    schema.pointer(pointer).unwrap_or_else(|| panic!("nothing at {pointer}"))
}

/// The values of a part that lists them one by one.
fn choices(schema: &Json, pointer: &str) -> Vec<String> {
    let list = part(schema, pointer)["oneOf"].as_array().unwrap_or_else(|| panic!("no choices at {pointer}"));
    list.iter().map(|one| one["const"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_schema_has_the_choices_of_the_crate() {
    const ARRANGEMENTS: &str = "/properties/arrangements/items/properties";
    const AGREEMENT: &str = "/$defs/agreement/properties";
    let schema = schema();
    let wanted: &[(String, &[&str])] = &[
        ("/$defs/strength".into(), Strength::NAMES),
        ("/$defs/arrangement".into(), Arrangement::NAMES),
        ("/$defs/party".into(), Party::NAMES),
        ("/$defs/knownRole".into(), KnownRole::NAMES),
        ("/$defs/knownTopic".into(), KnownTopic::NAMES),
        ("/$defs/knownCategory".into(), KnownEquipment::NAMES),
        ("/$defs/checkCode".into(), CheckCode::NAMES),
        ("/$defs/weekday".into(), Weekday::NAMES),
        ("/properties/notRegulated/items".into(), PolicyPart::NAMES),
        (format!("{ARRANGEMENTS}/form"), Form::NAMES),
        ("/$defs/expectedVerdict/properties/outcome".into(), Outcome::NAMES),
        ("/$defs/example/properties/stage".into(), Stage::NAMES),
        ("/$defs/example/properties/noticeEnd/properties/givenBy".into(), Side::NAMES),
        ("/$defs/example/properties/latestNotice/properties/ground".into(), Ground::NAMES),
        ("/properties/rules/items/properties/effect".into(), Effect::NAMES),
        ("/properties/guidance/items/properties/for".into(), Audience::NAMES),
        ("/$defs/factObject/properties/askOf".into(), AskOf::NAMES),
        (format!("{AGREEMENT}/limits/items/properties/measure"), Measure::NAMES),
        (format!("{AGREEMENT}/limits/items/properties/per"), SharePer::NAMES),
        (format!("{AGREEMENT}/checks/items/properties/before"), Before::NAMES),
        (format!("{AGREEMENT}/notice/items/properties/givenBy/items"), Side::NAMES),
        (format!("{AGREEMENT}/notice/items/properties/ground"), Ground::NAMES),
        ("/$defs/countFrom".into(), CountFrom::NAMES),
    ];
    for (pointer, names) in wanted {
        assert_eq!(choices(&schema, pointer), *names, "{pointer}");
    }
    let codes = part(&schema, "/$defs/expectedReport/properties/issues/items/properties/code/enum");
    assert_eq!(*codes, Json::from(AgreementCode::NAMES.to_vec()));
    let form = part(&schema, "/$defs/expectedVerdict/properties/form/enum");
    assert_eq!(*form, Json::from(Form::NAMES.to_vec()));
    let most = part(&schema, "/$defs/factObject/properties/choices/maxItems");
    assert_eq!(most.as_u64(), u64::try_from(MAX_CHOICES).ok());
}

/// What the schema tells of a fact: its kind, and the question as it is asked.
fn told(fact: &Fact) -> String {
    let values = |kind: &Kind| {
        kind.choices().iter().map(|choice| choice.value.as_str()).collect::<Vec<_>>().join(", ")
    };
    let kind = match &fact.kind {
        Kind::Boolean => "Yes or no".to_owned(),
        Kind::Number { min: Some(min), max: Some(max), step: Some(step) } => {
            format!("A number from {min} to {max} in steps of {step}")
        }
        Kind::Number { min: Some(min), max: Some(max), step: None } => {
            format!("A number from {min} to {max}")
        }
        kind @ Kind::Choice(_) => format!("One of {}", values(kind)),
        kind @ Kind::Set(_) => format!("Any of {}", values(kind)),
        other => panic!("the vocabulary has no such fact yet: {other:?}"),
    };
    format!("{kind}: {}", fact.label.en)
}

#[test]
fn the_schema_has_the_vocabulary_with_its_questions() {
    let schema = schema();
    let listed = part(&schema, "/$defs/knownFact/oneOf").as_array().unwrap();
    let vocabulary = vocabulary();
    assert_eq!(listed.len(), vocabulary.facts.len());
    for (entry, fact) in listed.iter().zip(&vocabulary.facts) {
        assert_eq!(entry["const"], fact.id.as_str());
        assert_eq!(entry["title"], fact.short.en.as_str(), "{}", fact.id);
        assert_eq!(entry["description"], told(fact), "{}", fact.id);
    }
    for (name, kind) in
        [("yesOrNoFact", "boolean"), ("numberFact", "number"), ("choiceFact", "choice"), ("setFact", "set")]
    {
        let ids: Vec<&str> = vocabulary
            .facts
            .iter()
            .filter(|fact| fact.kind.as_str() == kind)
            .map(|fact| fact.id.as_str())
            .collect();
        assert_eq!(schema["$defs"][name]["enum"], Json::from(ids), "{name}");
    }
    let groups: Vec<String> = vocabulary.groups.iter().map(|group| group.id.clone()).collect();
    assert_eq!(choices(&schema, "/$defs/knownGroup"), groups);
}

/// How the schema says that a value may change on a day.
fn now_and_dated(value: &Json) -> Json {
    let entries = json!({ "type": "array", "items": { "type": "object", "properties": { "value": value } } });
    let values = json!({ "type": "object", "properties": { "dated": entries } });
    let dated = json!({ "allOf": [{ "$ref": "#/$defs/dated" }, values] });
    json!({ "anyOf": [value, dated] })
}

/// Bounds, steps and choices of a fact's values, in examples and, by reference to these, in conditions.
#[test]
fn the_schema_checks_values_as_the_vocabulary_does() {
    let schema = schema();
    let given = part(&schema, "/$defs/facts/properties").as_object().unwrap();
    let narrowed = part(&schema, "/$defs/condition/dependentSchemas/fact/allOf").as_array().unwrap();
    let ids: Vec<&str> = vocabulary().facts.iter().map(|fact| fact.id.as_str()).collect();
    assert_eq!(given.keys().collect::<Vec<_>>(), ids);
    for fact in &vocabulary().facts {
        let values = &given[&fact.id];
        assert_eq!(
            (&values["title"], &values["description"]),
            (&fact.short.en.as_str().into(), &told(fact).into())
        );
        let choices: Vec<&str> = fact.kind.choices().iter().map(|choice| choice.value.as_str()).collect();
        match &fact.kind {
            Kind::Boolean => assert_eq!(values["type"], "boolean", "{}", fact.id),
            Kind::Number { min, max, step } => {
                let read = |name: &str| values.get(name).and_then(Json::as_f64);
                let bounds = (read("minimum"), read("maximum"), read("multipleOf"));
                assert_eq!((&values["type"], bounds), (&"number".into(), (*min, *max, *step)), "{}", fact.id);
            }
            Kind::Choice(_) => assert_eq!(values["enum"], Json::from(choices), "{}", fact.id),
            Kind::Set(_) => assert_eq!(values["items"]["enum"], Json::from(choices), "{}", fact.id),
            Kind::Date => assert!(values["$ref"] == "#/$defs/date", "{}", fact.id),
        }
        if fact.kind == Kind::Boolean {
            continue;
        }
        let for_it = |one: &&Json| one["if"]["properties"]["fact"]["const"] == fact.id.as_str();
        let compared = &narrowed.iter().find(for_it).unwrap()["then"]["properties"];
        let value = json!({ "$ref": format!("#/$defs/facts/properties/{}", fact.id) });
        assert_eq!(compared["is"], now_and_dated(&value), "{}", fact.id);
        assert_eq!(compared["in"], now_and_dated(&json!({ "type": "array", "items": value })), "{}", fact.id);
        if matches!(fact.kind, Kind::Set(_)) {
            assert_eq!(compared["includes"], now_and_dated(&value), "{}", fact.id);
        }
    }
}
