//! Documents and texts that mean no good: an error with its code, never a panic, and the next one is read as ever.

use distanskoll::policy::{MAX_BYTES, MAX_NESTING};
use distanskoll::{Policy, Value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{faults, good};

fn from_json(text: &str) -> Vec<String> {
    match Policy::from_json(text) {
        Ok(_) => Vec::new(),
        Err(error) => {
            assert_eq!((error.code().as_str(), error.path()), ("invalid-policy", ""));
            assert!(!error.message().is_empty());
            faults(&error)
        }
    }
}

#[test]
fn what_is_no_json_is_told_so() {
    let garbage = ["", " ", "policy", "{", "{]", "nul", "{\"id\":}", "[1,]", "{} {}", "'a'", "\0", "NaN"];
    for text in garbage {
        assert_eq!(from_json(text), ["wrong-kind "], "{text:?}");
    }
    for text in ["null", "true", "1", "\"falkoping\"", "[]", "[{}]"] {
        assert_eq!(from_json(text), ["wrong-kind "], "{text:?}");
    }
}

#[test]
fn a_byte_order_mark_before_the_text_says_nothing() {
    let text = good().to_string();
    assert_eq!(from_json(&format!("\u{feff}{text}")), [""; 0]);
    assert_eq!(from_json(&format!("\u{feff}\u{feff}{text}")), ["wrong-kind "]);
}

#[test]
fn a_member_that_stands_twice_is_told_wherever_it_stands() {
    let text = good().to_string();
    let twice = text
        .replace("\"rules\":", "\"rules\":[],\"rules\":")
        .replace("\"sv\":\"Frivilligt.\"", "\"sv\":\"Frivilligt.\",\"s\\u0076\":\"Tvunget.\"");
    assert_eq!(from_json(&twice), ["duplicate-member /rules", "duplicate-member /rules/0/text/sv"]);
    let thrice = text.replace("\"id\":\"example\"", "\"id\":\"a\",\"id\":null,\"id\":\"example\"");
    assert_eq!(from_json(&thrice), ["duplicate-member /id"; 2]);
}

#[test]
fn an_empty_document_lacks_everything_required_at_once() {
    let required = ["/arrangements", "/decisions", "/facts", "/id", "/rules", "/source", "/title"];
    assert_eq!(from_json("{}"), required.map(|path| format!("missing-field {path}")));
}

#[test]
fn towers_of_ten_thousand_levels_fall_softly() {
    let towers = [
        "[".repeat(10_000),
        format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)),
        format!("{{\"scope\":{}1{}}}", "{\"not\":".repeat(10_000), "}".repeat(10_000)),
        format!("{{\"scope\":{}{}}}", "{\"all\":[".repeat(10_000), "]}".repeat(10_000)),
    ];
    for tower in towers {
        assert_eq!(from_json(&tower), ["wrong-kind "]);
    }
}

fn tower(levels: usize) -> Value {
    (1..levels).fold(Value::List(vec![]), |inner, _| Value::List(vec![inner]))
}

#[test]
fn nesting_is_allowed_to_its_limit_and_no_further() {
    // The document is level 1, its examples are level 2.
    let with = |levels: usize| {
        let mut document: Value = good().into();
        let Value::Object(members) = &mut document else { unreachable!() };
        members.iter_mut().find(|(name, _)| name == "examples").unwrap().1 = tower(levels);
        Policy::from_value(document).map(|_| ()).map_err(|error| faults(&error))
    };
    assert_eq!(MAX_NESTING, 32);
    assert_eq!(with(MAX_NESTING - 1), Ok(()));
    let place = format!("too-deep /examples{}", "/0".repeat(MAX_NESTING - 1));
    assert_eq!(with(MAX_NESTING), Err(vec![place.clone()]));
    assert_eq!(with(500), Err(vec![place]));
}

#[test]
fn conditions_nested_to_the_limit_are_answered() {
    let mut document = good();
    // Document, scope, then one level for each not, and the comparison itself.
    let mut condition = json!({ "fact": "voluntary", "is": true });
    for _ in 0..MAX_NESTING - 2 {
        condition = json!({ "not": condition });
    }
    document["scope"] = condition.clone();
    let policy = Policy::from_value(document.clone().into()).unwrap();
    let outcome = |voluntary: bool| {
        let facts = Value::Object(vec![("voluntary".into(), voluntary.into())]);
        policy.check_eligibility(&facts, &Value::Object(vec![])).unwrap().outcome
    };
    // Thirty times not is what stands inside.
    assert_eq!(outcome(false), distanskoll::eligibility::Outcome::OutOfScope);
    assert_ne!(outcome(true), distanskoll::eligibility::Outcome::OutOfScope);
    document["scope"] = json!({ "not": condition });
    let place = format!("too-deep /scope{}", "/not".repeat(MAX_NESTING - 1));
    assert_eq!(faults(&Policy::from_value(document.into()).unwrap_err()), [place]);
}

#[test]
fn a_document_may_be_a_mebibyte_and_no_more() {
    let mut document = good();
    document["examples"] = json!([""]);
    let rest = document.to_string().len();
    document["examples"] = json!(["x".repeat(MAX_BYTES - rest)]);
    let text = document.to_string();
    assert_eq!(text.len(), MAX_BYTES);
    assert_eq!(from_json(&text), [""; 0]);
    assert_eq!(from_json(&format!("{text} ")), ["too-large "]);
}

#[test]
fn huge_and_odd_numbers_are_out_of_range_or_no_numbers() {
    let text = good().to_string();
    let with = |number: &str| from_json(&text.replace("\"atMost\":50", &format!("\"atMost\":{number}")));
    let at = "/agreement/limits/1/atMost";
    assert_eq!(with("50.0"), [""; 0]);
    for number in ["1e308", "123456789012345678901234567890", "-1e300", "18446744073709551616"] {
        assert_eq!(with(number), [format!("out-of-range {at}")], "{number}");
    }
    // JSON has no infinity: the parser refuses what does not fit.
    assert_eq!(with("1e999"), ["wrong-kind "]);
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let mut document: Value = good().into();
        *member(&mut document, &["rules", "1", "when", "atMost"]) = Value::Number(number);
        let error = Policy::from_value(document).unwrap_err();
        assert_eq!(faults(&error), ["wrong-kind /rules/1/when/atMost"], "{number}");
    }
    for (name, number) in [("min", f64::NAN), ("step", f64::INFINITY), ("max", f64::NEG_INFINITY)] {
        let mut document: Value = good().into();
        *member(&mut document, &["facts", "9", name]) = Value::Number(number);
        let error = Policy::from_value(document).unwrap_err();
        assert_eq!(faults(&error), [format!("wrong-kind /facts/9/{name}")], "{number}");
    }
}

#[test]
fn what_is_no_data_is_a_fault_wherever_it_stands() {
    for place in
        [&["id"][..], &["title", "sv"], &["facts", "0"], &["rules", "0", "requires", "is"], &["validTo"]]
    {
        let mut document: Value = good().into();
        *member(&mut document, place) = Value::Unreadable;
        let error = Policy::from_value(document).unwrap_err();
        let wanted = format!("wrong-kind /{}", place.join("/"));
        assert!(faults(&error).contains(&wanted), "{:?}", faults(&error));
    }
}

/// The value at a place of a document.
fn member<'v>(value: &'v mut Value, place: &[&str]) -> &'v mut Value {
    place.iter().fold(value, |value, name| match value {
        Value::Object(members) => &mut members.iter_mut().find(|(key, _)| key == name).unwrap().1,
        Value::List(items) => &mut items[name.parse::<usize>().unwrap()],
        _ => panic!("nothing at {name}"),
    })
}

fn anything() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<f64>().prop_map(|number| json!(number)),
        any::<i64>().prop_map(Json::from),
        ".{0,12}".prop_map(Json::from),
        prop::sample::select(vec![
            "all",
            "any",
            "not",
            "fact",
            "is",
            "voluntary",
            "regular",
            "must",
            "__proto__"
        ])
        .prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        let names = prop::sample::select(vec![
            "id",
            "fact",
            "is",
            "in",
            "all",
            "any",
            "not",
            "when",
            "citation",
            "section",
            "sv",
            "en",
            "kind",
            "choices",
            "value",
            "label",
            "__proto__",
            "constructor",
            "",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
            prop::collection::vec((names, inner), 0..5).prop_map(|members| {
                Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_in_any_place_is_read_or_refused(place in 0_usize..1_000, value in anything()) {
        let mut document = good();
        let mut places = Vec::new();
        every_place(&document, String::new(), &mut places);
        *document.pointer_mut(&places[place % places.len()]).unwrap() = value;
        if let Err(error) = Policy::from_value(document.into()) {
            prop_assert_eq!(error.code().as_str(), "invalid-policy");
            prop_assert!(!error.issues().is_empty() && !error.message().is_empty());
        }
    }

    #[test]
    fn any_text_is_refused_as_a_document(text in ".{0,60}") {
        prop_assert!(Policy::from_json(&text).is_err());
    }
}

fn every_place(json: &Json, path: String, into: &mut Vec<String>) {
    match json {
        Json::Object(members) => {
            members.iter().for_each(|(name, member)| every_place(member, format!("{path}/{name}"), into));
        }
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| every_place(item, format!("{path}/{at}"), into));
        }
        _ => {}
    }
    into.push(path);
}
