//! Renewal: the acceptance cases, policies of other employers, properties, sentences.

use distanskoll::{Policy, RenewalPlan, Value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::calendar::tricky_date;
use crate::notice::cases::run;
use crate::notice::policies::{day, none, with_agreement};
use crate::notice::sentences::both;

#[test]
fn cases() {
    run("renewal.jsonl", &["planRenewal"]);
}

fn cited(mut part: Json, strength: &str) -> Json {
    part["strength"] = json!(strength);
    part["citation"] = json!({ "section": "Skriftlig överenskommelse" });
    part
}

fn plan(policy: &Policy, request: Json) -> RenewalPlan {
    match policy.plan_renewal(&Value::from(request), &none()) {
        Ok(plan) => plan,
        Err(error) => panic!("{error}"),
    }
}

#[track_caller]
fn plans(policy: &Policy, request: Json, expected: Json) {
    both(policy, "planRenewal", request.clone());
    let answer = json!(plan(policy, request));
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&answer[name], value, "{name} in {answer}");
    }
}

#[test]
fn twelve_months_at_a_time() {
    let policy = with_agreement(&json!({
        "term": cited(json!({ "length": { "months": 12 } }), "must"),
        "evaluation": cited(json!({ "at": "end" }), "must"),
    }));
    plans(
        &policy,
        json!({ "agreement": { "start": "2024-02-29", "end": "2025-02-28" }, "today": "2025-02-01" }),
        json!({
            "status": "running", "term": { "months": 12 }, "latestEnd": "2025-02-28", "withinTerm": true,
            "evaluation": { "strength": "must", "done": false, "dueBy": "2025-02-28" },
            "mayRenew": "evaluateFirst", "next": { "start": "2025-03-01", "latestEnd": "2026-02-28" },
            "reminders": [
                { "on": "2025-02-13", "kind": "decide" },
                { "on": "2025-02-28", "kind": "end" },
            ],
        }),
    );
    // One day too long.
    plans(
        &policy,
        json!({ "agreement": { "start": "2026-03-01", "end": "2027-03-01" }, "today": "2026-02-01" }),
        json!({ "status": "upcoming", "latestEnd": "2027-02-28", "withinTerm": false, "closingDay": "2027-03-01" }),
    );
}

#[test]
fn until_further_notice_with_a_yearly_review() {
    let policy = with_agreement(&json!({
        "term": cited(json!({ "open": true, "review": { "months": 12 } }), "should"),
    }));
    for (today, due) in [
        ("2023-12-01", "2025-02-28"),
        ("2025-02-27", "2025-02-28"),
        ("2025-02-28", "2026-02-28"),
        ("2027-03-01", "2028-02-29"),
    ] {
        plans(
            &policy,
            json!({ "agreement": { "start": "2024-02-29" }, "today": today }),
            json!({
                "term": null, "latestEnd": null, "withinTerm": null, "next": null, "closingDay": null,
                "evaluation": { "strength": "should", "done": false, "dueBy": due },
                "mayRenew": "evaluateFirst", "reminders": [],
            }),
        );
    }
    plans(
        &policy,
        json!({ "agreement": { "start": "2024-03-01", "evaluatedOn": "2025-03-01" }, "today": "2025-06-01", "requestedEnd": "2031-01-01" }),
        json!({
            "evaluation": { "strength": "should", "done": true, "dueBy": "2026-03-01" },
            "mayRenew": "notRegulated", "requestedEnd": { "allowed": true, "latest": null },
        }),
    );
    // With an end of its own, the last review is on that day.
    plans(
        &policy,
        json!({ "agreement": { "start": "2024-03-01", "end": "2025-12-31" }, "today": "2025-06-01" }),
        json!({ "evaluation": { "strength": "should", "done": false, "dueBy": "2025-12-31" }, "closingDay": "2025-12-31" }),
    );
    let open = with_agreement(&json!({ "term": cited(json!({ "open": true }), "may") }));
    plans(
        &open,
        json!({ "agreement": { "start": "2024-03-01" }, "today": "2025-06-01" }),
        json!({ "evaluation": { "strength": null, "done": false, "dueBy": null }, "mayRenew": "notRegulated", "next": null }),
    );
}

/// Both are asked for: what the answer tells is due first, and the working tells of both, each with its section.
#[test]
fn a_review_beside_an_evaluation() {
    let policy = |strength: &str, evaluation: Json| {
        let mut term = cited(json!({ "open": true, "review": { "months": 6 } }), strength);
        term["citation"]["section"] = json!("Arbetsmiljö");
        with_agreement(&json!({ "term": term, "evaluation": evaluation }))
    };
    let request = json!({ "agreement": { "start": "2026-08-31" }, "today": "2027-01-27" });
    let yearly = |strength: &str| cited(json!({ "every": { "months": 12 } }), strength);
    for (review, evaluation, told) in [
        ("must", yearly("may"), json!({ "strength": "must", "done": false, "dueBy": "2027-02-28" })),
        ("may", yearly("must"), json!({ "strength": "may", "done": false, "dueBy": "2027-02-28" })),
        // Both on one day: the stronger.
        (
            "should",
            cited(json!({ "every": { "months": 6 } }), "must"),
            json!({ "strength": "must", "done": false, "dueBy": "2027-02-28" }),
        ),
        (
            "must",
            cited(json!({ "at": "end" }), "may"),
            json!({ "strength": "must", "done": false, "dueBy": "2027-02-28" }),
        ),
    ] {
        plans(
            &policy(review, evaluation),
            request.clone(),
            json!({ "evaluation": told, "mayRenew": "evaluateFirst" }),
        );
    }
    let (sv, _) = both(&policy("must", yearly("may")), "planRenewal", request);
    for part in [
        "”Skriftlig överenskommelse” kan distansarbetet utvärderas återkommande. Tiden mellan gångerna är tolv månader",
        "senast tisdag 31 augusti 2027",
        "”Arbetsmiljö” ska distansarbetet utvärderas återkommande. Tiden mellan gångerna är sex månader",
        "senast söndag 28 februari 2027",
    ] {
        assert!(sv.contains(part), "{part:?} is missing in: {sv}");
    }
    assert_eq!(sv.matches("Ingen utvärdering är angiven").count(), 1, "{sv}");
    // With an end, an evaluation there too, and renewal is regulated by it.
    plans(
        &policy("may", cited(json!({ "at": "end" }), "may")),
        json!({ "agreement": { "start": "2026-08-31", "end": "2027-12-31" }, "today": "2027-11-27" }),
        json!({ "evaluation": { "strength": "may", "done": false, "dueBy": "2027-12-31" }, "mayRenew": "yes" }),
    );
}

#[test]
fn a_pilot_that_ends_on_a_set_date() {
    let policy = with_agreement(&json!({
        "term": cited(json!({ "until": "2026-12-31" }), "must"),
        "evaluation": cited(json!({ "at": "end" }), "may"),
    }));
    plans(
        &policy,
        json!({ "agreement": { "start": "2026-03-01" }, "today": "2026-06-01", "requestedEnd": "2027-03-01" }),
        json!({
            "term": null, "latestEnd": "2026-12-31", "withinTerm": true,
            "evaluation": { "strength": "may", "done": false, "dueBy": "2026-12-31" },
            "mayRenew": "yes", "next": { "start": "2027-01-01", "latestEnd": "2026-12-31" },
            "requestedEnd": { "allowed": false, "latest": "2026-12-31" },
            "reminders": [{ "on": "2026-12-16", "kind": "decide" }, { "on": "2026-12-31", "kind": "end" }],
        }),
    );
    plans(
        &policy,
        json!({ "agreement": { "start": "2026-03-01", "end": "2026-09-30" }, "today": "2026-06-01", "requestedEnd": "2026-12-31" }),
        json!({
            "next": { "start": "2026-10-01", "latestEnd": "2026-12-31" },
            "requestedEnd": { "allowed": true, "latest": "2026-12-31" },
        }),
    );
}

#[test]
fn an_evaluation_every_six_months() {
    let policy = with_agreement(&json!({
        "term": cited(json!({ "length": { "years": 1 } }), "must"),
        "evaluation": cited(json!({ "every": { "months": 6 } }), "must"),
    }));
    for (today, due) in
        [("2026-03-01", "2026-09-01"), ("2026-09-01", "2027-02-28"), ("2027-05-01", "2027-02-28")]
    {
        plans(
            &policy,
            json!({ "agreement": { "start": "2026-03-01", "end": "2027-02-28" }, "today": today }),
            json!({ "evaluation": { "strength": "must", "done": false, "dueBy": due } }),
        );
    }
}

#[test]
fn the_ends_of_the_calendar() {
    let policy = Policy::builtin("falkoping").unwrap();
    let refused = |request: Json| {
        let error = policy.plan_renewal(&Value::from(request), &none()).unwrap_err();
        (error.code().as_str(), error.path().to_owned())
    };
    let out = |path: &str| ("date-out-of-range", path.to_owned());
    assert_eq!(
        refused(json!({ "agreement": { "start": "2199-06-01" }, "today": "2199-06-01" })),
        out("/agreement/start")
    );
    assert_eq!(
        refused(
            json!({ "agreement": { "start": "2199-06-01", "end": "2199-08-01" }, "today": "2199-06-01" })
        ),
        out("/agreement/end")
    );
    // The next start would be the first day after the calendar.
    assert_eq!(
        refused(
            json!({ "agreement": { "start": "2199-01-01", "end": "2199-12-31" }, "today": "2199-06-01" })
        ),
        out("/agreement/end")
    );
    plans(
        &policy,
        json!({ "agreement": { "start": "1900-01-01", "end": "1900-01-10" }, "today": "1900-01-01", "remindDaysBefore": 1e300 }),
        json!({ "next": { "start": "1900-01-11", "latestEnd": "1901-01-10" }, "reminders": [{ "on": "1900-01-10", "kind": "end" }] }),
    );
}

#[test]
fn the_working_is_said() {
    let policy = Policy::builtin("falkoping").unwrap();
    let request = json!({
        "agreement": { "start": "2024-02-29", "end": "2025-02-28", "evaluatedOn": "2024-02-01" },
        "today": "2025-01-01", "requestedEnd": "2026-03-01",
    });
    let (sv, en) = both(&policy, "planRenewal", request);
    for part in [
        "bör en överenskommelse gälla högst ett år",
        "Februari 2025 har ingen dag 29, så månadens sista dag gäller och ingen dag dras av",
        "gjordes före startdagen",
        "Gör utvärderingen först",
        "kan börja lördag 1 mars 2025",
        "ligger efter den sista dagen enligt policyn, lördag 28 februari 2026",
    ] {
        assert!(sv.contains(part), "{part:?} is missing in: {sv}");
    }
    for part in
        ["should run for one year at the most", "February 2025 has no day 29", "Make the evaluation first"]
    {
        assert!(en.contains(part), "{part:?} is missing in: {en}");
    }
    let lapsed = json!({ "agreement": { "start": "2025-03-01" }, "today": "2026-06-01" });
    assert!(
        both(&policy, "planRenewal", lapsed)
            .0
            .contains("har ingen slutdag, och den sista dagen enligt policyn")
    );
    let vgr = Policy::builtin("vgr").unwrap();
    let after = json!({ "agreement": { "start": "2026-03-01", "end": "2030-03-31" }, "today": "2030-03-01" });
    assert!(both(&vgr, "planRenewal", after).0.contains("Den gäller alltså inte måndag 1 april 2030"));
}

#[test]
fn what_lies_beyond_the_policys_last_day_is_not_promised() {
    let vgr = Policy::builtin("vgr").unwrap();
    let reserved = |changes: Json| {
        let mut request =
            json!({ "agreement": { "start": "2026-03-01", "end": "2029-12-31" }, "today": "2029-12-05" });
        request.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        both(&vgr, "planRenewal", request).0.contains(
            "Policyn gäller till och med söndag 31 mars 2030. Vad som gäller efter den dagen går inte att säga än.",
        )
    };
    assert!(reserved(json!({ "requestedEnd": "2031-12-31" })));
    assert!(!reserved(json!({ "requestedEnd": "2030-03-31" })));
    // Without a term, the next agreement has no last day to speak of.
    assert!(!reserved(json!({})));
    // Before its own first day: an answer of its own.
    assert!(!reserved(json!({ "requestedEnd": "2029-12-31" })));
}

#[test]
fn a_set_last_day_is_that_of_agreements() {
    let policy = with_agreement(&json!({ "term": cited(json!({ "until": "2027-06-30" }), "must") }));
    let request = json!({ "agreement": { "start": "2026-08-31" }, "today": "2027-02-27" });
    let (sv, en) = both(&policy, "planRenewal", request);
    assert!(
        sv.contains("men enligt policyn är sista dagen för överenskommelser onsdag 30 juni 2027"),
        "{sv}"
    );
    assert!(
        en.contains("but under the policy the last day for agreements is Wednesday 30 June 2027"),
        "{en}"
    );
}

#[test]
fn a_recommended_term_is_no_bound() {
    let request = json!({ "agreement": { "start": "2026-03-01" }, "today": "2026-03-02" });
    for (strength, said) in [("must", "Den kan gälla"), ("should", "Den bör gälla"), ("may", "Den kan gälla")]
    {
        let policy = with_agreement(&json!({ "term": cited(json!({ "length": { "years": 1 } }), strength) }));
        let (sv, _) = both(&policy, "planRenewal", request.clone());
        assert!(sv.contains(&format!("{said} längst till och med tisdag 29 februari 2028")), "{sv}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn renewal_is_monotone(start in tricky_date(), later in 0..500_i32, past in -100..900_i32) {
        let policy = Policy::builtin("falkoping").unwrap();
        let plan_for = |start: distanskoll::Date| {
            let today = start.plus_days(past).ok()?;
            let request = json!({ "agreement": { "start": day(start) }, "today": day(today) });
            let plan = policy.plan_renewal(&Value::from(request), &none()).ok()?;
            let next = plan.next.unwrap();
            let latest_end = plan.latest_end.unwrap();
            assert!(start < latest_end);
            assert!(latest_end < next.start && next.start < next.latest_end.unwrap());
            assert!(plan.reminders.iter().all(|reminder| reminder.on >= today && reminder.on <= latest_end));
            assert_eq!(plan.within_term, Some(today <= latest_end));
            // A year and no more: the same date one year later is a day too late, unless there is none.
            let length = latest_end.day_number() - start.day_number();
            assert!(length == 364 || length == 365);
            Some((latest_end, next.start, next.latest_end.unwrap()))
        };
        let first = plan_for(start);
        let second = start.plus_days(later).ok().and_then(plan_for);
        if let (Some(first), Some(second)) = (first, second) {
            prop_assert!(first.0 <= second.0 && first.1 <= second.1 && first.2 <= second.2);
        }
    }
}
