//! Fixed days at the ordinary workplace, countries, and how long a stay abroad may be.

use distanskoll::Policy;
use serde_json::{Value as Json, json};

use super::{issues, policy, report, round, with};

fn check(mut parameters: Json, strength: &str) -> Json {
    parameters["strength"] = json!(strength);
    parameters["citation"] = json!({ "section": "Utomlands" });
    parameters
}

fn countries(longest: &[(&str, &str, Json)]) -> Json {
    longest
        .iter()
        .map(|(code, name, stay)| {
            let mut country =
                json!({ "country": code, "name": { "sv": name, "en": format!("{name} (en)") } });
            if !stay.is_null() {
                country["longestStay"] = stay.clone();
            }
            country
        })
        .collect()
}

fn checked(checks: &[Json]) -> Policy {
    policy("falkoping", &json!({ "agreement": { "checks": checks } }))
}

/// Norway for 30 days, Denmark for two months, Finland for six weeks; nowhere else.
fn nordic() -> Policy {
    let none = json!(null);
    let allowed = countries(&[
        ("NO", "Norge", none.clone()),
        ("DK", "Danmark", none.clone()),
        ("FI", "Finland", none.clone()),
        ("AT", "Österrike", none),
    ]);
    let limited = countries(&[
        ("NO", "Norge", json!({ "days": 30 })),
        ("DK", "Danmark", json!({ "months": 2 })),
        ("FI", "Finland", json!({ "weeks": 6 })),
    ]);
    checked(&[
        check(json!({ "code": "country-not-allowed", "countries": allowed }), "must"),
        check(json!({ "code": "stay-too-long", "countries": limited }), "should"),
    ])
}

fn abroad(country: &Json, start: &str, end: &Json) -> Json {
    with(&json!({
        "remoteWorkplace": { "kind": "abroad", "country": country, "address": "Storgata 1" },
        "start": start, "end": end, "followUps": null,
    }))
}

#[test]
fn an_office_day_is_told_at_each_weekday() {
    let policy = checked(&[check(json!({ "code": "office-day", "days": ["tue", "thu"] }), "must")]);
    let on = |days: Json| with(&json!({ "extent": { "weekdays": days } }));
    assert_eq!(issues(&policy, &on(json!(["mon", "wed", "fri"]))), [""; 0]);
    assert_eq!(issues(&policy, &with(&json!({}))), [""; 0], "no weekdays, no office day");
    assert_eq!(
        issues(&policy, &on(json!(["tue", "mon", "thu"]))),
        ["error office-day /extent/weekdays/0", "error office-day /extent/weekdays/2"]
    );
    // What can be read is held against the policy also beside what cannot.
    assert_eq!(
        issues(&policy, &on(json!(["tuesday", "thu"]))),
        ["error unknown-choice /extent/weekdays/0", "error office-day /extent/weekdays/1"]
    );
    let found = report(&policy, &on(json!(["thu"])), &json!({ "lang": "sv" }));
    assert_eq!(found["issues"][0]["actual"], "thu");
    assert_eq!(found["issues"][0]["fix"], Json::Null, "which other day is for people to choose");
    let message = "Torsdag ska vara en dag på den ordinarie arbetsplatsen. Välj en annan dag.";
    assert_eq!(found["issues"][0]["message"], message);
}

#[test]
fn a_country_is_known_by_code_and_by_name_in_either_language() {
    let policy = nordic();
    for country in ["NO", "no", " Norge ", "NORGE", "norge (EN)", "österrike", "ÖSTERRIKE", "at"] {
        let agreement = abroad(&json!(country), "2026-06-01", &json!("2026-06-10"));
        assert_eq!(issues(&policy, &agreement), [""; 0], "{country}");
    }
    for country in ["SE", "Norway", "N", "NOR", "Norge, Oslo", "Osterrike"] {
        let agreement = abroad(&json!(country), "2026-06-01", &json!("2026-06-10"));
        assert_eq!(issues(&policy, &agreement), ["error country-not-allowed /remoteWorkplace/country"]);
    }
    let agreement = abroad(&json!("Spanien"), "2026-06-01", &json!("2026-06-10"));
    let found = report(&policy, &agreement, &json!({ "lang": "sv" }));
    let issue = &found["issues"][0];
    assert_eq!(issue["expected"], json!(["NO", "DK", "FI", "AT"]));
    assert_eq!(issue["actual"], "Spanien");
    assert_eq!(
        issue["message"],
        "Landet är ”Spanien”, men distansarbete utomlands ska ske i Norge, Danmark, Finland eller Österrike. Välj ett annat land."
    );
    assert_eq!(issue["citation"]["section"], "Utomlands");
}

#[test]
fn countries_concern_work_abroad_alone_and_have_to_be_named_there() {
    let policy = nordic();
    let home = json!({ "kind": "home", "country": "Spanien", "address": "Storgatan 1" });
    assert_eq!(issues(&policy, &with(&json!({ "remoteWorkplace": home }))), [""; 0]);
    let unnamed = abroad(&json!("  "), "2026-06-01", &json!("2026-06-10"));
    assert_eq!(issues(&policy, &unnamed), ["error missing-field /remoteWorkplace/country"]);
    let draft = report(&policy, &unnamed, &json!({ "stage": "draft" }));
    assert_eq!((&draft["valid"], &draft["issues"][0]["severity"]), (&json!(true), &json!("info")));
    let number = abroad(&json!(47), "2026-06-01", &json!("2026-06-10"));
    assert_eq!(issues(&policy, &number), ["error wrong-type /remoteWorkplace/country"]);
}

/// Both ends count: 30 days from 1 June end on 30 June; two months from 31 December on the last of February.
#[test]
fn a_stay_is_counted_from_start_to_end() {
    let policy = nordic();
    for (country, start, latest, after) in [
        ("NO", "2026-06-01", "2026-06-30", "2026-07-01"),
        ("NO", "2028-02-01", "2028-03-01", "2028-03-02"),
        ("DK", "2026-06-15", "2026-08-14", "2026-08-15"),
        ("DK", "2026-12-31", "2027-02-28", "2027-03-01"),
        ("FI", "2026-06-01", "2026-07-12", "2026-07-13"),
    ] {
        let ends = |end: &str| abroad(&json!(country), start, &json!(end));
        assert_eq!(issues(&policy, &ends(latest)), [""; 0], "{country} {latest}");
        assert_eq!(issues(&policy, &ends(after)), ["warning stay-too-long /end"], "{country} {after}");
        let found = report(&policy, &ends(after), &json!({}));
        let issue = &found["issues"][0];
        assert_eq!(issue["fix"], json!({ "op": "replace", "path": "/end", "value": latest }));
        assert_eq!((&issue["expected"], &issue["actual"]), (&json!(latest), &json!(after)));
        let (fixed, _) = round(&policy, &ends(after).into());
        assert_eq!(fixed.get("end").unwrap().as_text(), Some(latest));
    }
    let ten_years = abroad(&json!("Österrike"), "2026-06-01", &json!("2036-06-01"));
    assert_eq!(issues(&policy, &ten_years), [""; 0], "a country that is not limited");
}

#[test]
fn a_stay_without_end_is_open() {
    let policy = nordic();
    let open = abroad(&json!("Norge"), "2026-06-01", &json!(null));
    assert_eq!(issues(&policy, &open), ["warning stay-too-long /end"]);
    let found = report(&policy, &open, &json!({ "lang": "en" }));
    assert_eq!(found["issues"][0]["fix"], json!({ "op": "add", "path": "/end", "value": "2026-06-30" }));
    assert_eq!(
        found["issues"][0]["message"],
        "The end date is missing. The stay in Norge (en) should be at most 30 days. Choose the end date 2026-06-30 or an earlier one."
    );
    let draft = report(&policy, &open, &json!({ "stage": "draft" }));
    assert_eq!(draft["issues"][0]["severity"], "info");
    // Without a start no day can be named, but an end is missing all the same.
    let timeless = abroad(&json!("Norge"), "soon", &json!(null));
    assert_eq!(issues(&policy, &timeless), ["error invalid-date /start", "warning stay-too-long /end"]);
    let ended = abroad(&json!("Norge"), "soon", &json!("2030-01-01"));
    assert_eq!(issues(&policy, &ended), ["error invalid-date /start"]);
}

#[test]
fn term_and_stay_are_fixed_in_turn() {
    let limited = countries(&[("NO", "Norge", json!({ "days": 30 }))]);
    let rules = json!({
        "term": check(json!({ "length": { "months": 6 } }), "must"),
        "checks": [check(json!({ "code": "stay-too-long", "countries": limited }), "must")],
    });
    let policy = policy("falkoping", &json!({ "agreement": rules }));
    for end in [json!(null), json!("2027-06-01")] {
        let mut agreement = abroad(&json!("NO"), "2026-06-01", &end).into();
        let mut rounds = 0;
        while let (fixed, true) = round(&policy, &agreement) {
            agreement = fixed;
            rounds += 1;
        }
        assert!(rounds <= 3, "{rounds}");
        assert_eq!(agreement.get("end").unwrap().as_text(), Some("2026-06-30"));
    }
}

#[test]
fn a_description_says_what_the_policy_asks_for() {
    let lines = |policy: &Policy, agreement: &Json, lang: &str| -> Vec<String> {
        let text =
            policy.describe_agreement(&agreement.clone().into(), &json!({ "lang": lang }).into()).unwrap();
        text.parts
            .iter()
            .flat_map(|part| &part.lines)
            .filter(|line| line.citation.is_some())
            .map(|line| line.text.clone())
            .collect()
    };
    let holds = |lines: &[String], line: &str| assert!(lines.iter().any(|said| said == line), "{lines:#?}");
    let policy = nordic();
    let agreement = abroad(&json!("norge"), "2026-06-01", &json!("2026-06-10"));
    let sv = lines(&policy, &agreement, "sv");
    holds(
        &sv,
        "Länder där distansarbete utomlands enligt policyn ska ske: Norge, Danmark, Finland och Österrike.",
    );
    holds(
        &sv,
        "Enligt policyn bör en vistelse i Norge vara högst 30 dagar, här till och med tisdag 30 juni 2026.",
    );
    let at_home = lines(&policy, &with(&json!({})), "sv");
    assert!(!at_home.iter().any(|line| line.contains("Norge")), "{at_home:?}");
    let office = checked(&[check(json!({ "code": "office-day", "days": ["tue", "thu"] }), "should")]);
    holds(
        &lines(&office, &with(&json!({})), "sv"),
        "Enligt policyn bör tisdagar och torsdagar vara dagar på den ordinarie arbetsplatsen.",
    );
    holds(
        &lines(&office, &with(&json!({})), "en"),
        "Under the policy Tuesdays and Thursdays should be days at the main workplace.",
    );
}
