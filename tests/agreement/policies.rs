//! Policies of other employers: built-in ones with other rules on the agreement.

use distanskoll::Policy;
use serde_json::{Value as Json, json};

use super::{agreement, issues, policy, report, with};

/// A part of a policy with strength and section.
fn stated(strength: &str, mut part: Json) -> Json {
    part["strength"] = json!(strength);
    part["citation"] = json!({ "section": "Överenskommelse" });
    part
}

fn must(part: Json) -> Json {
    stated("must", part)
}

/// Falköping's arrangements with these rules on the agreement and nothing else.
fn ruled(rules: &Json) -> Policy {
    policy("falkoping", &json!({ "agreement": rules }))
}

#[track_caller]
fn finds(policy: &Policy, changes: &Json, expected: &[&str]) {
    assert_eq!(issues(policy, &with(changes)), expected);
}

#[test]
fn nothing_asked_nothing_found() {
    finds(&ruled(&json!({})), &json!({ "end": null, "followUps": null, "noticeDays": 3 }), &[]);
    finds(&policy("falkoping", &json!({ "agreement": null })), &json!({ "end": null }), &[]);
}

#[test]
fn a_term_of_some_months_is_counted_from_the_start() {
    let policy = ruled(&json!({ "term": must(json!({ "length": { "months": 6 } })) }));
    for (start, latest, after) in [
        ("2026-03-01", "2026-08-31", "2026-09-01"),
        ("2025-08-31", "2026-02-28", "2026-03-01"),
        ("2023-08-31", "2024-02-29", "2024-03-01"),
        ("2026-08-30", "2027-02-28", "2027-03-01"),
    ] {
        let dates = |end: &str| json!({ "start": start, "end": end, "followUps": null });
        finds(&policy, &dates(latest), &[]);
        finds(&policy, &dates(after), &["error term-too-long /end"]);
        let found = report(&policy, &with(&dates(after)), &json!({}));
        assert_eq!(found["issues"][0]["expected"], latest);
        assert_eq!(found["issues"][0]["actual"], after);
        assert_eq!(found["issues"][0]["fix"], json!({ "op": "replace", "path": "/end", "value": latest }));
    }
}

#[test]
fn a_year_ends_the_day_before_the_same_date() {
    let policy = ruled(&json!({ "term": must(json!({ "length": { "years": 1 } })) }));
    for (start, latest) in
        [("2026-03-01", "2027-02-28"), ("2024-02-29", "2025-02-28"), ("2023-03-01", "2024-02-29")]
    {
        let found =
            report(&policy, &with(&json!({ "start": start, "end": null, "followUps": null })), &json!({}));
        assert_eq!(found["issues"][0]["code"], "no-end-date");
        assert_eq!(found["issues"][0]["fix"], json!({ "op": "add", "path": "/end", "value": latest }));
    }
}

#[test]
fn a_term_until_a_date() {
    let policy = ruled(&json!({ "term": stated("should", json!({ "until": "2026-12-31" })) }));
    finds(&policy, &json!({ "end": "2026-12-31" }), &[]);
    finds(&policy, &json!({ "end": "2027-01-01" }), &["warning term-too-long /end"]);
    finds(&policy, &json!({ "end": null }), &["warning no-end-date /end"]);
    // It is over before the agreement begins: said, but no end would put it right.
    let late = with(&json!({ "start": "2027-01-01", "end": "2027-02-01", "followUps": null }));
    let found = report(&policy, &late, &json!({}));
    assert_eq!(found["issues"][0]["code"], "term-too-long");
    assert_eq!(found["issues"][0].get("fix"), None);
}

#[test]
fn an_open_term_asks_for_no_end() {
    let policy = ruled(&json!({ "term": must(json!({ "open": true, "review": { "months": 12 } })) }));
    finds(&policy, &json!({ "end": null }), &[]);
    finds(&policy, &json!({ "end": "2190-01-01" }), &[]);
}

#[test]
fn notice_of_a_month_is_any_number_of_days_that_a_month_has() {
    let clause = |count_from: &str| {
        let period = json!({ "givenBy": ["employee", "employer"], "ground": "ordinary", "period": { "months": 1 }, "countFrom": count_from });
        ruled(&json!({ "notice": [must(period)] }))
    };
    let policy = clause("sameDay");
    for (days, fits) in
        [(27, false), (28, true), (30, true), (31, true), (32, false), (14, false), (0, false)]
    {
        let expected: &[&str] = if fits { &[] } else { &["error notice-period-mismatch /noticeDays"] };
        finds(&policy, &json!({ "noticeDays": days }), expected);
    }
    let found = report(&policy, &with(&json!({ "noticeDays": 14 })), &json!({}));
    assert_eq!(found["issues"][0].get("fix"), None, "a month is no one number of days");
    finds(&clause("nextMonth"), &json!({ "noticeDays": 61 }), &[]);
    finds(&clause("nextMonth"), &json!({ "noticeDays": 62 }), &["error notice-period-mismatch /noticeDays"]);
    finds(&clause("nextMonth"), &json!({ "noticeDays": 27 }), &["error notice-period-mismatch /noticeDays"]);
}

#[test]
fn each_side_may_have_a_notice_period_of_its_own() {
    let clause = |by: &str, days: u32| {
        must(json!({ "givenBy": [by], "ground": "ordinary", "period": { "days": days } }))
    };
    let policy = ruled(&json!({ "notice": [clause("employee", 14), clause("employer", 30)] }));
    finds(&policy, &json!({ "noticeDays": 14 }), &[]);
    finds(&policy, &json!({ "noticeDays": 30 }), &[]);
    finds(&policy, &json!({ "noticeDays": 7 }), &["error notice-period-mismatch /noticeDays"]);
    let found = report(&policy, &with(&json!({ "noticeDays": 7 })), &json!({}));
    assert_eq!(found["issues"][0].get("fix"), None, "two periods, no one right value");
    let breach = must(json!({ "givenBy": ["employer"], "ground": "breach", "period": "immediate" }));
    finds(&ruled(&json!({ "notice": [breach] })), &json!({ "noticeDays": 7 }), &[]);
    let at_once =
        must(json!({ "givenBy": ["employee", "employer"], "ground": "ordinary", "period": "immediate" }));
    finds(
        &ruled(&json!({ "notice": [at_once] })),
        &json!({ "noticeDays": 7 }),
        &["error notice-period-mismatch /noticeDays"],
    );
}

#[test]
fn limits_of_every_measure_at_once() {
    let policy = ruled(&json!({ "limits": [
        must(json!({ "measure": "daysPerWeek", "atMost": 2.5 })),
        must(json!({ "measure": "daysPerMonth", "atMost": 10 })),
        must(json!({ "measure": "sharePercent", "per": "month", "atMost": 50 })),
    ] }));
    let extent = |extent: Json| json!({ "extent": extent });
    finds(
        &policy,
        &extent(json!({ "daysPerWeek": 2.5, "daysPerMonth": 10, "sharePercent": 50, "sharePer": "month" })),
        &[],
    );
    let all = json!({ "daysPerWeek": 3, "daysPerMonth": 10.5, "sharePercent": 50.5, "sharePer": "month" });
    finds(&policy, &extent(all.clone()), &["error too-many-days /extent"; 3]);
    let found = report(&policy, &with(&extent(all)), &json!({}));
    let bounds: Vec<&Json> =
        found["issues"].as_array().unwrap().iter().map(|issue| &issue["expected"]["max"]).collect();
    assert_eq!(bounds, [&json!(2.5), &json!(10), &json!(50)]);
    // A share over a week is not held against one over a month; without a time it is one of all working time.
    let by_week = json!({ "daysPerWeek": 2, "sharePercent": 90, "sharePer": "week" });
    finds(&policy, &extent(by_week), &[]);
    finds(
        &policy,
        &extent(json!({ "daysPerWeek": 2, "sharePercent": 90 })),
        &["error too-many-days /extent"],
    );
    finds(
        &policy,
        &extent(json!({ "daysPerMonth": 11 })),
        &["warning extent-not-comparable /extent", "error too-many-days /extent"],
    );
    finds(&policy, &extent(json!({ "daysPerMonth": 40 })), &["error out-of-range /extent/daysPerMonth"]);
    finds(&policy, &extent(json!({ "weekdays": ["mon", "tue", "wed"] })), &["error too-many-days /extent"]);
    finds(&policy, &extent(json!({ "weekdays": ["mon", "tue"], "daysPerMonth": 8 })), &[]);
}

#[test]
fn tiers_of_approvers() {
    let limit = |most: f64, by: Option<&str>| {
        let mut limit = must(json!({ "measure": "daysPerWeek", "atMost": most }));
        if let Some(by) = by {
            limit["unlessApprovedBy"] = json!(by);
        }
        limit
    };
    let policy = policy(
        "falkoping",
        &json!({
            "roles": [{ "id": "unitHead", "label": { "sv": "enhetschefen", "en": "the head of unit" } }],
            "agreement": { "limits": [limit(2.0, Some("unitHead")), limit(3.0, Some("hrDirector")), limit(4.0, None)] },
        }),
    );
    let case = |days: f64, by: &[&str]| {
        let approvals: Vec<Json> = by.iter().map(|by| json!({ "by": by, "on": "2026-02-01" })).collect();
        json!({ "extent": { "daysPerWeek": days }, "approvals": approvals })
    };
    finds(&policy, &case(2.0, &[]), &[]);
    finds(&policy, &case(2.5, &[]), &["error approval-missing /approvals"]);
    finds(&policy, &case(2.5, &["unitHead"]), &[]);
    finds(&policy, &case(4.0, &["unitHead"]), &["error approval-missing /approvals"]);
    finds(&policy, &case(4.0, &["unitHead", "hrDirector"]), &[]);
    finds(&policy, &case(4.5, &["unitHead", "hrDirector"]), &["error too-many-days /extent"]);
    let found = report(&policy, &with(&case(4.0, &[])), &json!({ "lang": "en" }));
    let asked: Vec<&Json> =
        found["issues"].as_array().unwrap().iter().map(|issue| &issue["expected"]).collect();
    assert_eq!(asked, ["unitHead", "hrDirector"]);
    let message = found["issues"][0]["message"].as_str().unwrap();
    assert!(message.contains("2 days a week") && message.contains("the head of unit"), "{message}");
    // A sound half of an approval counts; approvals that are no list take no part.
    let mut undated = case(2.5, &["unitHead"]);
    undated["approvals"][0]["on"] = json!("soon");
    finds(&policy, &undated, &["error invalid-date /approvals/0/on"]);
    let mut none = case(2.5, &[]);
    none["approvals"] = json!("the head of unit");
    finds(&policy, &none, &["error wrong-type /approvals"]);
}

#[test]
fn topics_and_equipment_of_the_policys_own() {
    let rules = json!({
        "topics": [
            must(json!({ "topic": "parking", "label": { "sv": "parkering", "en": "parking" } })),
            stated("may", json!({ "topic": "availability" })),
            stated("should", json!({ "topic": "workingHours", "label": { "sv": "schema", "en": "schedule" } })),
        ],
        "equipmentCategories": [{ "id": "heating", "label": { "sv": "uppvärmning", "en": "heating" } }],
        "checks": [must(json!({ "code": "cost-on-employer", "categories": ["heating", "phone"] }))],
    });
    let policy = ruled(&rules);
    finds(
        &policy,
        &json!({}),
        &[
            "warning topic-missing /terms/workingHours",
            "info topic-missing /terms/availability",
            "error topic-missing /terms/parking",
        ],
    );
    let terms =
        json!({ "parking": "plats 4", "availability": "8–17", "workingHours": "flex", "parkin": "x" });
    let equipment = json!([
        { "item": "Element", "category": "heating", "providedBy": "employer" },
        { "item": "Telefon", "category": "phone", "providedBy": "employee" },
        { "item": "Stol", "category": "furniture", "providedBy": "employer" },
    ]);
    finds(
        &policy,
        &json!({ "terms": terms, "equipment": equipment }),
        &["error unknown-field /terms/parkin", "error cost-on-employer /equipment/0/providedBy"],
    );
    // Another policy knows neither.
    finds(
        &ruled(&json!({})),
        &json!({ "terms": { "parking": "x" }, "equipment": [equipment[0]] }),
        &["error unknown-field /terms/parking", "error unknown-choice /equipment/0/category"],
    );
    let found = report(&policy, &agreement(), &json!({}));
    let messages: Vec<&str> =
        found["issues"].as_array().unwrap().iter().map(|i| i["message"].as_str().unwrap()).collect();
    assert!(messages[0].contains("bör ta upp schema"), "{messages:?}");
    assert!(messages[1].contains("kan ta upp tillgänglighet"), "{messages:?}");
    assert!(messages[2].contains("ska ta upp parkering"), "{messages:?}");
}

#[test]
fn the_same_check_twice_is_told_once_by_the_stronger() {
    let check = |strength: &str, categories: &[&str]| {
        stated(strength, json!({ "code": "cost-on-employer", "categories": categories }))
    };
    let policy = ruled(
        &json!({ "checks": [check("may", &["it", "phone"]), check("must", &["it"]), check("should", &["it"])] }),
    );
    let thing = |category: &str| json!({ "item": "x", "category": category, "providedBy": "employer" });
    finds(
        &policy,
        &json!({ "equipment": [thing("it"), thing("phone")] }),
        &["error cost-on-employer /equipment/0/providedBy", "info cost-on-employer /equipment/1/providedBy"],
    );
}

#[test]
fn checks_hold_only_when_their_condition_is_known_to() {
    let check = |when: Json| must(json!({ "code": "insurance-missing", "when": when }));
    let at_home = ruled(&json!({ "checks": [check(json!({ "fact": "place", "is": "home" }))] }));
    finds(&at_home, &json!({}), &["error insurance-missing /homeInsurance"]);
    let elsewhere = json!({ "kind": "otherInSweden", "address": "Biblioteket" });
    finds(&at_home, &json!({ "remoteWorkplace": elsewhere }), &[]);
    let unknown = json!({ "kind": "cottage", "address": "Stugan" });
    finds(&at_home, &json!({ "remoteWorkplace": unknown }), &["error unknown-choice /remoteWorkplace/kind"]);
    // A fact that no agreement states stays unknown, even negated.
    let with_children =
        ruled(&json!({ "checks": [check(json!({ "not": { "fact": "hasChildren", "is": true } }))] }));
    finds(&with_children, &json!({}), &[]);
    let often = ruled(&json!({ "checks": [check(json!({ "fact": "daysPerWeek", "atLeast": 2 }))] }));
    finds(
        &often,
        &json!({ "extent": { "weekdays": ["mon", "tue"] } }),
        &["error insurance-missing /homeInsurance"],
    );
    finds(&often, &json!({ "extent": { "daysPerMonth": 8 } }), &[]);
}

#[test]
fn validity_holds_for_start_and_end() {
    let check = must(json!({ "code": "outside-policy-validity" }));
    let policy = policy(
        "falkoping",
        &json!({ "validFrom": "2026-03-01", "validTo": "2027-02-28", "agreement": { "checks": [check] } }),
    );
    finds(&policy, &json!({}), &[]);
    finds(&policy, &json!({ "start": "2026-02-28" }), &["error outside-policy-validity /start"]);
    finds(&policy, &json!({ "end": "2027-03-01" }), &["warning outside-policy-validity /end"]);
    let after = json!({ "start": "2027-03-01", "end": "2027-04-01", "followUps": null });
    finds(&policy, &after, &["error outside-policy-validity /start"]);
    finds(&policy, &json!({ "end": null }), &[]);
}

#[test]
fn abroad_with_and_without_someone_who_can_approve() {
    let place = json!({ "kind": "abroad", "country": "Norge", "address": "Oslo" });
    let never = ruled(&json!({ "checks": [stated("should", json!({ "code": "abroad" }))] }));
    let approved = json!({ "remoteWorkplace": place, "approvals": [{ "by": "hr", "on": "2026-02-01" }] });
    finds(&never, &approved, &["warning abroad /remoteWorkplace/kind"]);
    let by_hr = ruled(&json!({ "checks": [must(json!({ "code": "abroad", "unlessApprovedBy": "hr" }))] }));
    finds(&by_hr, &approved, &[]);
    finds(&by_hr, &json!({ "remoteWorkplace": place }), &["error abroad /remoteWorkplace/kind"]);
    finds(&by_hr, &json!({}), &[]);
}

#[test]
fn evaluation_at_the_end_or_every_so_often() {
    let renews = |start: &str, evaluated: Json| json!({ "renews": { "start": start, "end": "2026-02-28", "evaluatedOn": evaluated } });
    let at_end = ruled(&json!({ "evaluation": stated("should", json!({ "at": "end" })) }));
    finds(&at_end, &renews("2025-03-01", Json::Null), &["warning evaluation-missing /renews/evaluatedOn"]);
    finds(&at_end, &renews("2025-03-01", json!("2026-02-01")), &[]);
    finds(&at_end, &renews("2025-03-01", json!("in February")), &["error invalid-date /renews/evaluatedOn"]);
    finds(&at_end, &json!({}), &[]);
    let half_yearly = ruled(&json!({ "evaluation": must(json!({ "every": { "months": 6 } })) }));
    finds(&half_yearly, &renews("2025-03-01", Json::Null), &["error evaluation-missing /renews/evaluatedOn"]);
    finds(&half_yearly, &renews("2025-12-01", Json::Null), &[]);
}

#[test]
fn no_written_agreement_needed_hushes_the_policy_but_not_the_form() {
    let rules = json!({ "topics": [must(json!({ "topic": "insurance" }))] });
    let oral = |when: Json| {
        let citation = json!({ "section": "Definitioner" });
        policy(
            "falkoping",
            &json!({ "agreement": rules, "arrangements": [
            { "arrangement": "occasional", "when": when, "form": "oral", "strength": "must", "citation": citation },
            { "arrangement": "regular", "form": "written", "strength": "must", "citation": citation },
        ] }),
        )
    };
    let few_days = oral(json!({ "fact": "daysPerWeek", "lessThan": 1 }));
    let half = json!({ "extent": { "daysPerWeek": 0.5, "weekdays": ["mon", "tue"] } });
    finds(
        &few_days,
        &half,
        &["info agreement-not-needed /extent", "error weekday-mismatch /extent/weekdays"],
    );
    finds(&few_days, &json!({}), &["error topic-missing /terms/insurance"]);
    // Not known how many days a week: the policy is not hushed.
    finds(&few_days, &json!({ "extent": { "daysPerMonth": 1 } }), &["error topic-missing /terms/insurance"]);
    let at_home = oral(json!({ "all": [
        { "fact": "place", "is": "home" }, { "fact": "recurring", "is": true },
        { "fact": "fixedPlace", "is": true }, { "fact": "activity", "is": "ordinaryWork" },
    ] }));
    finds(&at_home, &json!({}), &["info agreement-not-needed /extent"]);
    let found = report(&at_home, &agreement(), &json!({}));
    assert_eq!(found["issues"][0]["citation"]["section"], "Definitioner");
    assert_eq!(found["issues"][0]["expected"], "oral");
}
