//! Random documents, random days: a dated policy answers on a day exactly as the plain policy with that day's values.

use distanskoll::Policy;
use serde_json::{Value as Json, json};

use super::{answer, date, load, on};
use crate::random::{self, Dice};

const DAYS: &[&str] = &["2026-01-01", "2026-03-15", "2026-07-01", "2026-12-31", "2027-02-28"];

fn stated(mut part: Json) -> Json {
    part["strength"] = json!("must");
    part["citation"] = json!({ "section": "Avsnitt" });
    part
}

fn length(dice: &mut Dice, units: &[&str]) -> Json {
    json!({ units[dice.roll(units.len())]: 1 + dice.roll(4) })
}

/// Now and then a dated value instead of a plain one: up to three changes, on some of the days in order.
fn maybe_dated(dice: &mut Dice, value: &mut impl FnMut(&mut Dice) -> Json) -> Json {
    if dice.roll(2) == 0 {
        return value(dice);
    }
    let mut entries = vec![json!({ "value": value(dice) })];
    for day in DAYS {
        if dice.roll(2) == 0 {
            entries.push(json!({ "from": day, "value": value(dice) }));
        }
    }
    json!({ "dated": entries })
}

/// Another value that the same comparison takes.
fn other(dice: &mut Dice, comparison: &str, value: &Json) -> Json {
    let letters = ["a", "b", "c"];
    match value {
        Json::Bool(_) => json!(dice.roll(2) == 0),
        Json::Number(_) => json!([0.0, 0.5, 1.0, 1.5, 2.0][dice.roll(5)]),
        Json::Array(_) if comparison == "in" => json!([letters[dice.roll(3)]]),
        Json::Array(_) => json!([letters[dice.roll(3)], letters[dice.roll(3)]]),
        _ => json!(letters[dice.roll(3)]),
    }
}

/// Puts dated values in place of comparisons' values, here and there.
fn sprinkle(dice: &mut Dice, json: &mut Json) {
    match json {
        Json::Object(members) if members.contains_key("fact") && !members.contains_key("by") => {
            for (name, value) in members.iter_mut().filter(|(name, _)| *name != "fact") {
                let plain = value.clone();
                *value = maybe_dated(dice, &mut |dice| other(dice, name, &plain));
            }
        }
        Json::Object(members) => members.values_mut().for_each(|member| sprinkle(dice, member)),
        Json::Array(items) => items.iter_mut().for_each(|item| sprinkle(dice, item)),
        _ => {}
    }
}

fn agreement_rules(dice: &mut Dice) -> Json {
    let mut days = |dice: &mut Dice| json!([0.5, 1.0, 2.0, 3.0][dice.roll(4)]);
    let limits = vec![
        stated(json!({ "measure": "daysPerWeek", "atMost": maybe_dated(dice, &mut days) })),
        stated(
            json!({ "measure": "sharePercent", "atMost": maybe_dated(dice, &mut |dice| json!(10 * dice.roll(10))), "unlessApprovedBy": "hr" }),
        ),
    ];
    let mut notice: Vec<Json> = Vec::new();
    for (side, ground) in [("employee", "ordinary"), ("employer", "ordinary"), ("employer", "breach")] {
        if dice.roll(4) == 0 {
            continue;
        }
        // From next month is counted in months alone.
        let (period, count) = if dice.roll(2) == 0 {
            let period = maybe_dated(dice, &mut |dice| length(dice, &["months"]));
            (
                period,
                maybe_dated(dice, &mut |dice| json!(["sameDay", "inclusive", "nextMonth"][dice.roll(3)])),
            )
        } else {
            let period = maybe_dated(dice, &mut |dice| match dice.roll(4) {
                0 => json!("immediate"),
                _ => length(dice, &["days", "weeks", "months"]),
            });
            (period, maybe_dated(dice, &mut |dice| json!(["sameDay", "inclusive"][dice.roll(2)])))
        };
        notice.push(stated(
            json!({ "givenBy": [side], "ground": ground, "period": period, "countFrom": count }),
        ));
    }
    json!({
        "limits": limits, "notice": notice,
        "term": stated(json!({ "length": maybe_dated(dice, &mut |dice| length(dice, &["months", "years"])) })),
        "evaluation": stated(json!({ "every": maybe_dated(dice, &mut |dice| length(dice, &["months"])) })),
    })
}

fn document(dice: &mut Dice) -> Json {
    let mut document = serde_json::to_value(random::policy(dice)).unwrap();
    for part in ["scope", "arrangements", "decisions", "rules", "guidance"] {
        if !document[part].is_null() {
            let mut held = document[part].clone();
            sprinkle(dice, &mut held);
            document[part] = held;
        }
    }
    document["agreement"] = agreement_rules(dice);
    document
}

fn day(dice: &mut Dice) -> String {
    let near = date(DAYS[dice.roll(DAYS.len())]);
    let far = i32::try_from(dice.roll(400)).unwrap() - 200;
    // Every other day is the day of a change or one beside it.
    let off = if dice.roll(2) == 0 { far } else { far.rem_euclid(3) - 1 };
    near.plus_days(off).unwrap().to_string()
}

fn agreement(dice: &mut Dice, start: &str) -> Json {
    let end = date(start).plus_days(i32::try_from(dice.roll(800)).unwrap()).unwrap().to_string();
    json!({
        "employee": { "name": "Åsa" }, "manager": { "name": "Björn" }, "mainWorkplace": "Stadshuset",
        "remoteWorkplace": { "kind": "home", "address": "Storgatan 1" }, "start": start,
        "end": if dice.roll(4) == 0 { json!(null) } else { json!(end) },
        "extent": { "daysPerWeek": (0.5 + dice.roll(6) as f64 / 2.0), "sharePercent": (1 + dice.roll(100)) },
        "noticeDays": (7 * (1 + dice.roll(4))),
    })
}

/// A random case as callers write it.
fn facts(dice: &mut Dice, policy: &Policy) -> Json {
    let given = random::case(dice, policy).into_iter().enumerate();
    let written = given
        .filter_map(|(at, value)| Some((policy.facts.get(at)?.id.clone(), policy.facts.write(at, value?))));
    Json::Object(written.map(|(id, value)| (id, serde_json::to_value(value).unwrap())).collect())
}

/// Without the sentence that says on which days of notice a rule holds: the plain policy has but one rule.
fn without_days_in_force(mut answer: Json) -> Json {
    if let Some(steps) = answer.get_mut("steps").and_then(Json::as_array_mut) {
        steps.retain(|step| !step.as_str().unwrap().starts_with("Det gäller uppsägning"));
    }
    answer
}

#[test]
fn every_call_answers_as_the_plain_policy_of_its_day() {
    let mut dice = Dice::new(20_270_101);
    let (mut compared, mut differing) = (0, 0);
    for round in 0..80 {
        let document = document(&mut dice);
        let policy = load(&document);
        for _ in 0..4 {
            let day = day(&mut dice);
            let plain = load(&on(&document, &day));
            let facts = facts(&mut dice, &policy);
            let side = ["employee", "employer"][dice.roll(2)];
            let ground = ["ordinary", "breach"][dice.roll(2)];
            let agreement = agreement(&mut dice, &day);
            let stored = json!({ "start": "2020-01-01", "noticeDays": agreement["noticeDays"] });
            let calls = [
                ("checkEligibility", facts, json!({ "asOf": day })),
                ("validateAgreement", agreement, json!({})),
                (
                    "noticeEnd",
                    json!({ "givenOn": day, "givenBy": side, "ground": ground, "agreement": stored }),
                    json!({}),
                ),
            ];
            for (call, input, options) in calls {
                let ours = without_days_in_force(answer(&policy, call, &input, &options));
                assert_eq!(
                    ours,
                    answer(&plain, call, &input, &options),
                    "round {round}, {call} on {day}: {document:#}"
                );
                compared += 1;
                let first = load(&on(&document, "1900-01-01"));
                differing += usize::from(answer(&first, call, &input, &options) != ours);
            }
        }
    }
    assert!(compared >= 900 && differing >= compared / 10, "{differing} of {compared}");
}

#[test]
fn the_last_day_of_notice_is_the_last_that_is_in_time() {
    let mut dice = Dice::new(7);
    let mut asked = 0;
    for _ in 0..120 {
        let document = document(&mut dice);
        let policy = load(&document);
        for _ in 0..3 {
            let side = ["employee", "employer"][dice.roll(2)];
            let end_by = date(&day(&mut dice));
            let request = json!({ "endBy": end_by.to_string(), "givenBy": side });
            let found = answer(&policy, "latestNotice", &request, &json!({}));
            let Some(give_by) = found["giveBy"].as_str() else { continue };
            asked += 1;
            let ends = |day: distanskoll::Date| {
                let request = json!({ "givenOn": day.to_string(), "givenBy": side });
                date(answer(&policy, "noticeEnd", &request, &json!({}))["endsOn"].as_str().unwrap())
            };
            let in_time = |day: &distanskoll::Date| ends(*day) <= end_by;
            // Notice on a day ends on that day at the earliest (the day before, where the day itself counts).
            let days = (0..400).filter_map(|back| end_by.plus_days(1 - back).ok());
            let last = days.clone().find(|day| in_time(day)).unwrap();
            assert_eq!(give_by, last.to_string(), "by {end_by}, {side}: {document:#}");
            let working =
                days.into_iter().find(|day| day.is_working_day() && *day <= last && in_time(day)).unwrap();
            assert_eq!(found["giveByWorkingDay"], working.to_string(), "by {end_by}, {side}: {document:#}");
        }
    }
    assert!(asked > 150, "{asked}");
}

#[test]
fn a_renewal_is_planned_by_the_start_of_each_term() {
    let mut dice = Dice::new(99);
    for _ in 0..200 {
        let document = document(&mut dice);
        let policy = load(&document);
        let (start, today) = (day(&mut dice), day(&mut dice));
        let agreement = agreement(&mut dice, &start);
        let request = json!({ "agreement": { "start": start, "end": agreement["end"] }, "today": today });
        let ours = answer(&policy, "planRenewal", &request, &json!({}));
        let mut plain = answer(&load(&on(&document, &start)), "planRenewal", &request, &json!({}));
        let next = ours["next"]["start"].as_str().unwrap();
        let then = answer(&load(&on(&document, next)), "planRenewal", &request, &json!({}));
        // A next term of other length is that of the plain policy of its start, wherever this one ends by itself.
        if agreement["end"].is_null() {
            let after = json!({ "agreement": { "start": next }, "today": next });
            plain["next"]["latestEnd"] =
                answer(&load(&on(&document, next)), "planRenewal", &after, &json!({}))["latestEnd"].clone();
        } else {
            plain["next"]["latestEnd"] = then["next"]["latestEnd"].clone();
        }
        let (mut ours, mut plain) = (ours, plain);
        for answer in [&mut ours, &mut plain] {
            answer["steps"] = json!(null);
        }
        assert_eq!(ours, plain, "{request} {document:#}");
    }
}
