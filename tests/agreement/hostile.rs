//! Whatever is handed in: a report, never a panic; the same report again; the input unchanged; fixes that settle.

use distanskoll::{BUILTIN_IDS, Policy, Value, apply_fixes};
use serde_json::json;

use super::{policy, round, with};
use crate::random::Dice;

const NAMES: &[&str] = &[
    "employee",
    "name",
    "manager",
    "remoteWorkplace",
    "kind",
    "address",
    "tenure",
    "start",
    "end",
    "extent",
    "daysPerWeek",
    "daysPerMonth",
    "sharePercent",
    "sharePer",
    "weekdays",
    "terms",
    "insurance",
    "riskAssessedOn",
    "noticeDays",
    "followUps",
    "equipment",
    "item",
    "category",
    "providedBy",
    "approvals",
    "by",
    "on",
    "renews",
    "evaluatedOn",
    "signatures",
    "terminableEarly",
    "partOfEmploymentContract",
    "homeInsurance",
    "landlordConsulted",
    // Near misses and names that mean something elsewhere.
    "strat",
    "enddd",
    "dayPerWeek",
    "daysPerWek",
    "weekday",
    "renevs",
    "evalutedOn",
    "noticeDay",
    "extnt",
    "insurence",
    "__proto__",
    "constructor",
    "toString",
    "",
    "a/b",
    "~",
    "å",
    "🙂",
];
const TEXTS: &[&str] = &[
    "",
    " ",
    "\u{a0}",
    "home",
    "abroad",
    "rented",
    "mon",
    "tue",
    "week",
    "month",
    "employer",
    "employee",
    "hr",
    "it",
    "furniture",
    "nearestManager",
    "2026-03-01",
    "2027-02-28",
    "2027-03-01",
    "2024-02-29",
    "2026-02-30",
    "1899-12-31",
    "2200-01-01",
    "1900-01-01",
    "2199-12-31",
    "text",
    "\0",
    "🙂",
    "null",
];
const NUMBERS: &[f64] = &[
    0.0,
    -0.0,
    0.5,
    1.0,
    1.5,
    2.0,
    2.25,
    5.0,
    7.0,
    7.5,
    14.0,
    31.0,
    100.0,
    -1.0,
    1e300,
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::MIN_POSITIVE,
];

fn any_value(dice: &mut Dice, depth: usize) -> Value {
    match dice.roll(if depth == 0 { 6 } else { 10 }) {
        0 => Value::Null,
        1 => Value::Bool(dice.roll(2) == 0),
        2 => Value::Number(NUMBERS[dice.roll(NUMBERS.len())]),
        3 | 4 => Value::Text(TEXTS[dice.roll(TEXTS.len())].to_owned()),
        5 => Value::Unreadable,
        6 | 7 => Value::List((0..dice.roll(4)).map(|_| any_value(dice, depth - 1)).collect()),
        _ => {
            let mut members: Vec<(String, Value)> = Vec::new();
            for _ in 0..dice.roll(6) {
                let name = NAMES[dice.roll(NAMES.len())];
                if members.iter().all(|(known, _)| known != name) {
                    members.push((name.to_owned(), any_value(dice, depth - 1)));
                }
            }
            Value::Object(members)
        }
    }
}

/// An agreement that is mostly sound, with a few things wrong, misspelt, missing or repeated.
fn damaged(dice: &mut Dice) -> Value {
    let base = with(&json!({
        "noticeDays": 30, "terminableEarly": false, "partOfEmploymentContract": true, "homeInsurance": true,
        "extent": { "daysPerWeek": 2, "weekdays": ["mon", "tue", "mon", "tue"] },
        "terms": { "insurance": "x", "presence": "y" },
        "equipment": [{ "item": "Stol", "category": "furniture", "providedBy": "employer" }],
        "approvals": [{ "by": "hr", "on": "2026-02-01" }],
        "renews": { "start": "2025-03-01", "end": "2026-02-20", "evaluatedOn": "2026-02-01" },
        "signatures": { "employee": "2026-02-01" },
    }));
    let mut value: Value = base.into();
    for _ in 0..dice.roll(6) {
        damage(dice, &mut value);
    }
    value
}

fn damage(dice: &mut Dice, value: &mut Value) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            let at = dice.roll(members.len());
            match dice.roll(5) {
                0 => {
                    members.remove(at);
                }
                1 => misspell(dice, members, at),
                2 => members[at].1 = any_value(dice, 2),
                _ => damage(dice, &mut members[at].1),
            }
        }
        Value::List(items) if !items.is_empty() => {
            let at = dice.roll(items.len());
            match dice.roll(4) {
                0 => items.push(items[at].clone()),
                1 => items[at] = any_value(dice, 2),
                _ => damage(dice, &mut items[at]),
            }
        }
        other => *other = any_value(dice, 1),
    }
}

fn misspell(dice: &mut Dice, members: &mut [(String, Value)], at: usize) {
    let mut letters: Vec<char> = members[at].0.chars().collect();
    if letters.len() > 2 {
        let place = dice.roll(letters.len() - 1);
        match dice.roll(3) {
            0 => letters.swap(place, place + 1),
            1 => letters[place] = 'q',
            _ => {
                letters.remove(place);
            }
        }
        let name: String = letters.into_iter().collect();
        if members.iter().all(|(known, _)| *known != name) {
            members[at].0 = name;
        }
    }
}

/// The built-in policies and two that ask for much.
fn policies() -> Vec<Policy> {
    let mut policies: Vec<Policy> = BUILTIN_IDS.iter().map(|id| Policy::builtin(id).unwrap()).collect();
    let must = |mut part: serde_json::Value| {
        part["strength"] = json!("must");
        part["citation"] = json!({ "section": "Avsnitt" });
        part
    };
    let checks = [
        "risk-assessment-missing",
        "insurance-missing",
        "landlord-not-consulted",
        "abroad",
        "follow-up-missing",
        "employment-contract",
        "early-termination-excluded",
        "outside-policy-validity",
    ];
    let checks: Vec<serde_json::Value> = checks.iter().map(|code| must(json!({ "code": code }))).collect();
    for term in [json!({ "length": { "months": 6 } }), json!({ "until": "2026-12-31" })] {
        policies.push(policy(
            "falkoping",
            &json!({ "agreement": {
                "topics": [must(json!({ "topic": "insurance" })), must(json!({ "topic": "own", "label": { "sv": "eget", "en": "own" } }))],
                "limits": [
                    must(json!({ "measure": "daysPerWeek", "atMost": 1, "unlessApprovedBy": "hr" })),
                    must(json!({ "measure": "sharePercent", "per": "week", "atMost": 40 })),
                ],
                "term": must(term),
                "notice": [must(json!({ "givenBy": ["employee"], "ground": "ordinary", "period": { "days": 10 } }))],
                "evaluation": must(json!({ "at": "end" })),
                "checks": checks,
            } }),
        ));
    }
    policies
}

/// Turns of a property: all of them in an optimised build, fewer in a plain one so that it takes seconds.
fn turns(all: usize) -> usize {
    if cfg!(debug_assertions) { all / 10 } else { all }
}

/// A hundred thousand values of every kind: each gives a report, the same one twice, in the contract's shape.
#[test]
fn any_value_gives_a_report() {
    let policies = policies();
    let options = ["draft", "submit", "signed"].map(|stage| json!({ "stage": stage }).into());
    let mut dice = Dice::new(41);
    let mut with_issues = 0;
    for turn in 0..turns(100_000) {
        let value = if turn % 2 == 0 { any_value(&mut dice, 4) } else { damaged(&mut dice) };
        let policy = &policies[turn % policies.len()];
        let options = &options[turn % options.len()];
        let report = policy.validate_agreement(&value, options).unwrap();
        with_issues += usize::from(!report.issues.is_empty());
        assert_eq!(report.valid, report.issues.iter().all(|issue| issue.severity.as_str() != "error"));
        for issue in &report.issues {
            assert!(!issue.message.is_empty());
            assert!(issue.path.is_empty() || issue.path.starts_with('/'));
        }
        if turn % 50 == 0 {
            let before = format!("{value:?}");
            assert_eq!(
                format!("{report:?}"),
                format!("{:?}", policy.validate_agreement(&value, options).unwrap())
            );
            assert_eq!(before, format!("{value:?}"), "validating changed its input");
            let description = policy.describe_agreement(&value, &Value::Object(vec![]));
            assert_eq!(description.is_ok(), matches!(value, Value::Object(_)));
        }
    }
    assert!(with_issues > turns(50_000), "only {with_issues} values had issues: the generator is too tame");
}

/// Validating and fixing in turn: after three rounds nothing is left to fix.
#[test]
fn fixes_settle_within_three_rounds() {
    let policies = policies();
    let mut dice = Dice::new(7);
    let mut rounds = [0_usize; 4];
    for turn in 0..turns(20_000) {
        let start = damaged(&mut dice);
        let policy = &policies[turn % policies.len()];
        let mut value = start.clone();
        let mut needed = 0;
        for _ in 0..3 {
            let (fixed, fixable) = round(policy, &value);
            needed += usize::from(fixable);
            value = fixed;
        }
        let left = policy.validate_agreement(&value, &Value::Object(vec![])).unwrap();
        let left: Vec<_> = left.issues.iter().filter_map(|issue| issue.fix.as_ref()).collect();
        assert!(left.is_empty(), "{}: {left:?} left of {start:?}", policy.id);
        rounds[needed] += 1;
    }
    assert!(rounds.iter().all(|count| *count > 0), "rounds needed: {rounds:?}");
}

/// Whatever is handed to `apply_fixes`: an answer or an error that says where.
#[test]
fn any_issues_are_taken_or_refused() {
    let mut dice = Dice::new(99);
    for _ in 0..turns(20_000) {
        let value = damaged(&mut dice);
        let issues = any_value(&mut dice, 4);
        if let Err(error) = apply_fixes(&value, &issues) {
            assert!(!error.message().is_empty());
        }
        let fix = Value::Object(vec![
            ("op".into(), TEXT_OPERATIONS[dice.roll(5)].into()),
            ("path".into(), POINTERS[dice.roll(POINTERS.len())].into()),
            ("from".into(), POINTERS[dice.roll(POINTERS.len())].into()),
            ("value".into(), any_value(&mut dice, 2)),
        ]);
        let issue = Value::Object(vec![("fix".into(), fix)]);
        let answer = apply_fixes(&value, &Value::List(vec![issue]));
        assert!(answer.is_ok() || answer.unwrap_err().path() == "/0/fix/op");
    }
}

const TEXT_OPERATIONS: [&str; 5] = ["add", "replace", "remove", "move", "copy"];
const POINTERS: &[&str] = &[
    "",
    "/",
    "/end",
    "/strat",
    "/start",
    "/extent/weekdays/2",
    "/extent/weekdays/99",
    "/extent/weekdays/-",
    "/equipment/0/item",
    "/equipment/00",
    "//",
    "/~",
    "/terms/insurance",
    "end",
];
