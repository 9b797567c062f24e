//! What each call reads the values of a day from, told by hand.

use distanskoll::Policy;
use serde_json::{Value as Json, json};

use super::{answer, by_day, load, on};

fn stated(mut part: Json) -> Json {
    part["strength"] = json!("must");
    part["citation"] = json!({ "section": "Avsnitt" });
    part
}

fn text(words: &str) -> Json {
    json!({ "sv": words, "en": format!("{words} (en)") })
}

/// Three days a week until the end of 2026, then two, and 40 percent from July 2027; a year's agreement, half a year
/// from 2027; two weeks' notice for the employee, a month from March 2027.
fn document() -> Json {
    json!({
        "id": "by-day", "title": text("Rutin"), "organisation": null, "version": null,
        "source": { "document": "Rutin" },
        "facts": ["daysPerWeek", "managerApproves"],
        "arrangements": [stated(json!({ "arrangement": "regular", "form": "written" }))],
        "decisions": [{ "by": "nearestManager", "fact": "managerApproves", "citation": { "section": "Avsnitt" } }],
        "rules": [stated(json!({
            "id": "few-days", "effect": "blocks", "party": "employee", "text": text("Få dagar."), "remedy": text("Välj färre dagar."),
            "requires": { "fact": "daysPerWeek", "atMost": by_day(json!(3), &[("2027-01-01", json!(2))]) },
        }))],
        "agreement": {
            "limits": [
                stated(json!({ "measure": "daysPerWeek", "atMost": by_day(json!(3), &[("2027-01-01", json!(2))]) })),
                stated(json!({ "measure": "sharePercent", "atMost": by_day(json!(100), &[("2027-07-01", json!(40))]) })),
            ],
            "term": stated(json!({ "length": by_day(json!({ "years": 1 }), &[("2027-01-01", json!({ "months": 6 }))]) })),
            "notice": [
                stated(json!({ "givenBy": ["employee"], "ground": "ordinary", "period": by_day(json!({ "weeks": 2 }), &[("2027-03-01", json!({ "months": 1 }))]) })),
                stated(json!({ "givenBy": ["employer"], "ground": "ordinary", "period": { "months": 1 } })),
            ],
            "evaluation": stated(json!({ "every": by_day(json!({ "months": 6 }), &[("2027-01-01", json!({ "months": 3 }))]) })),
        },
        "guidance": [], "assumptions": [],
    })
}

fn policy() -> Policy {
    load(&document())
}

#[test]
fn eligibility_is_asked_for_a_day() {
    let policy = policy();
    let outcome = |as_of: &str| {
        answer(&policy, "checkEligibility", &json!({ "daysPerWeek": 3 }), &json!({ "asOf": as_of }))["outcome"].clone()
    };
    assert_eq!(outcome("2026-12-31"), "eligible");
    assert_eq!(outcome("2027-01-01"), "notEligible", "from that day on, the day itself included");
    assert_eq!(outcome("1900-01-01"), "eligible");
    assert_eq!(outcome("2199-12-31"), "notEligible");
    let without = |options: &Json| answer(&policy, "checkEligibility", &json!({}), options)["error"].clone();
    assert_eq!(without(&json!({})), "missing-field /asOf");
    assert_eq!(without(&json!({ "asOf": null })), "missing-field /asOf");
    assert_eq!(without(&json!({ "asOf": "soon" })), "invalid-date /asOf");
    let many = policy.check_many(&json!([{}]).into(), &json!({}).into()).unwrap_err();
    assert_eq!((many.code().as_str(), many.path()), ("missing-field", "/asOf"));
    let both = policy.check(&json!({ "voluntry": true }).into(), &json!({}).into()).unwrap_err();
    let told: Vec<&str> = both.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(told, ["/asOf", "/voluntry"], "options first");
    let rows = json!([{ "daysPerWeek": 3 }, { "daysPerWeek": 2 }]).into();
    let (rows, _) = policy.check_many(&rows, &json!({ "asOf": "2027-06-01" }).into()).unwrap();
    let outcomes: Vec<&str> = rows.iter().map(|row| row.as_ref().unwrap().outcome.as_str()).collect();
    assert_eq!(outcomes, ["notEligible", "eligible"]);
}

/// The ways forward lead to the limit of the day.
#[test]
fn a_way_forward_is_that_of_the_day() {
    let facts = json!({ "daysPerWeek": 4 });
    for (as_of, days) in [("2026-06-01", 3), ("2027-06-01", 2)] {
        let found = answer(&policy(), "checkEligibility", &facts, &json!({ "asOf": as_of }));
        assert_eq!(
            found["waysForward"][0]["changes"],
            json!([{ "fact": "daysPerWeek", "from": 4, "to": days }])
        );
    }
}

fn agreement(start: &str, extent: Json) -> Json {
    json!({
        "employee": { "name": "Åsa" }, "manager": { "name": "Björn" }, "mainWorkplace": "Stadshuset",
        "remoteWorkplace": { "kind": "home", "address": "Storgatan 1" }, "start": start, "end": "2027-06-30", "extent": extent,
    })
}

fn issues(agreement: &Json) -> Vec<String> {
    let report = answer(&policy(), "validateAgreement", agreement, &json!({}));
    let line =
        |issue: &Json| format!("{} {}", issue["code"].as_str().unwrap(), issue["path"].as_str().unwrap());
    report["issues"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn an_agreement_is_held_against_the_values_of_its_start() {
    let three = json!({ "daysPerWeek": 3 });
    assert_eq!(
        issues(&agreement("2026-12-31", three.clone())),
        [""; 0],
        "three days, and half a year within one"
    );
    assert_eq!(
        issues(&agreement("2027-01-01", three.clone())),
        ["too-many-days /extent"],
        "to 30 June is half a year"
    );
    let mut long = agreement("2027-01-01", json!({ "daysPerWeek": 2 }));
    long["end"] = json!("2027-07-01");
    let report = answer(&policy(), "validateAgreement", &long, &json!({}));
    assert_eq!(report["issues"][0]["fix"], json!({ "op": "replace", "path": "/end", "value": "2027-06-30" }));
    // Without a start that can be read, what no edition allows is told, and nothing that hangs on the day.
    assert_eq!(issues(&agreement("soon", three)), ["invalid-date /start"]);
    let share = json!({ "daysPerWeek": 1, "sharePercent": 50 });
    assert_eq!(issues(&agreement("soon", share)), ["invalid-date /start"]);
    let mut endless = agreement("soon", json!({ "daysPerWeek": 1 }));
    endless["end"] = json!(null);
    assert_eq!(
        issues(&endless),
        ["invalid-date /start"],
        "the length that the message names is another on other days"
    );
    let plain = {
        let mut document = document();
        document["agreement"]["term"] = stated(json!({ "length": { "years": 1 } }));
        load(&document)
    };
    let report = answer(&plain, "validateAgreement", &endless, &json!({}));
    assert_eq!(report["issues"][1]["code"], "no-end-date", "the same on every day");
}

#[test]
fn many_agreements_each_by_its_own_start() {
    let three = json!({ "daysPerWeek": 3 });
    let rows = json!([agreement("2026-12-31", three.clone()), agreement("2027-01-01", three)]).into();
    let policy = policy();
    let reports = policy.validate_many(&rows, &json!({}).into()).unwrap();
    let valid: Vec<bool> = reports.iter().map(|report| report.valid).collect();
    assert_eq!(valid, [true, false]);
}

fn lines(agreement: &Json) -> Vec<String> {
    let text = answer(&policy(), "describeAgreement", agreement, &json!({ "lang": "sv" }));
    let lines = text["parts"].as_array().unwrap().iter().flat_map(|part| part["lines"].as_array().unwrap());
    lines.map(|line| line["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_description_tells_the_values_of_the_start_and_later_notice() {
    let said = lines(&agreement("2026-12-31", json!({ "daysPerWeek": 2 })));
    let holds = |line: &str| assert!(said.iter().any(|said| said == line), "no {line:?} in {said:#?}");
    holds(
        "Enligt policyn ska en överenskommelse gälla högst ett år, här till och med torsdag 30 december 2027.",
    );
    holds("Medarbetaren kan säga upp överenskommelsen. Uppsägningstiden är två veckor.");
    holds(
        "Från och med måndag 1 mars 2027 gäller: Medarbetaren kan säga upp överenskommelsen. Uppsägningstiden är en månad.",
    );
    holds("Distansarbetet ska utvärderas var 6:e månad.");
    // The employer's period does not change, and an agreement that is over by then is not told of the change.
    assert_eq!(said.iter().filter(|line| line.contains("Arbetsgivaren kan säga upp")).count(), 1);
    let mut short = agreement("2026-12-31", json!({ "daysPerWeek": 2 }));
    short["end"] = json!("2027-02-28");
    assert!(lines(&short).iter().all(|line| !line.contains("1 mars 2027")));
    let later = lines(&agreement("2027-03-01", json!({ "daysPerWeek": 2 })));
    assert!(
        later
            .iter()
            .any(|line| line == "Medarbetaren kan säga upp överenskommelsen. Uppsägningstiden är en månad.")
    );
    // Without a start nothing is said that hangs on it, and that is said.
    let unknown = lines(&agreement("soon", json!({ "daysPerWeek": 2 })));
    assert!(
        unknown.iter().all(|line| !line.contains("ett år") && !line.contains("två veckor")),
        "{unknown:#?}"
    );
    let told = "Vad policyn säger här beror på startdatumet. Ange det först.";
    assert_eq!(
        unknown.iter().filter(|line| *line == told).count(),
        3,
        "time, notice and evaluation: {unknown:#?}"
    );
}

#[test]
fn notice_counts_by_the_day_it_is_given() {
    let ends = |given_on: &str| {
        let request = json!({ "givenOn": given_on, "givenBy": "employee" });
        let found = answer(&policy(), "noticeEnd", &request, &json!({ "lang": "en" }));
        (found["endsOn"].as_str().unwrap().to_owned(), found["period"].clone(), found["steps"].clone())
    };
    let (day, period, steps) = ends("2027-02-28");
    assert_eq!((day.as_str(), period), ("2027-03-14", json!({ "weeks": 2 })));
    assert!(
        steps.as_array().unwrap().contains(&json!("This holds for notice until Sunday 28 February 2027.")),
        "{steps}"
    );
    let (day, period, steps) = ends("2027-03-01");
    assert_eq!((day.as_str(), period), ("2027-04-01", json!({ "months": 1 })));
    assert!(
        steps.as_array().unwrap().contains(&json!("This holds for notice from Monday 1 March 2027 on.")),
        "{steps}"
    );
    let request = json!({ "givenOn": "2027-02-28", "givenBy": "employer" });
    let found = answer(&policy(), "noticeEnd", &request, &json!({ "lang": "en" }));
    assert!(!found["steps"].to_string().contains("This holds"), "a period that never changes");
}

fn latest(policy: &Policy, end_by: &str) -> (String, String) {
    let request = json!({ "endBy": end_by, "givenBy": "employee" });
    let found = answer(policy, "latestNotice", &request, &json!({}));
    let day = |name: &str| found[name].as_str().unwrap_or_else(|| panic!("{found}")).to_owned();
    (day("giveBy"), day("giveByWorkingDay"))
}

#[test]
fn the_last_day_of_notice_across_a_longer_period() {
    let policy = policy();
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(latest(&policy, "2027-03-10"), pair("2027-02-24", "2027-02-24"));
    // From 15 to 31 March the two weeks would do from 1 March on, but a month holds by then.
    assert_eq!(latest(&policy, "2027-03-14"), pair("2027-02-28", "2027-02-26"));
    assert_eq!(latest(&policy, "2027-03-31"), pair("2027-02-28", "2027-02-26"));
    assert_eq!(latest(&policy, "2027-04-01"), pair("2027-03-01", "2027-03-01"));
    assert_eq!(latest(&policy, "2027-06-20"), pair("2027-05-20", "2027-05-20"));
}

/// A shorter period from 1 January: a day before it may be too late where that day itself is not. The last working
/// day has to be in time as well, and lies months earlier.
#[test]
fn the_last_day_of_notice_across_a_shorter_period() {
    let mut document = document();
    document["agreement"]["notice"][0]["period"] =
        by_day(json!({ "months": 3 }), &[("2027-01-01", json!({ "weeks": 1 }))]);
    let policy = load(&document);
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(latest(&policy, "2027-01-07"), pair("2026-10-07", "2026-10-07"));
    // 1 to 3 January are days off: notice on them is in time, on 31 December it is not.
    assert_eq!(latest(&policy, "2027-01-08"), pair("2027-01-01", "2026-10-08"));
    assert_eq!(latest(&policy, "2027-01-10"), pair("2027-01-03", "2026-10-09"));
    assert_eq!(latest(&policy, "2027-01-11"), pair("2027-01-04", "2027-01-04"));
}

#[test]
fn renewal_by_each_terms_start() {
    let plan = |start: &str, end: &str, today: &str| {
        let request = json!({ "agreement": { "start": start, "end": end }, "today": today });
        answer(&policy(), "planRenewal", &request, &json!({ "lang": "en" }))
    };
    let found = plan("2026-04-01", "2027-03-31", "2027-03-01");
    assert_eq!(found["term"], json!({ "years": 1 }), "the running term by its own start");
    assert_eq!(found["latestEnd"], "2027-03-31");
    assert_eq!(found["evaluation"]["dueBy"], "2027-03-31");
    assert_eq!(
        found["next"],
        json!({ "start": "2027-04-01", "latestEnd": "2027-09-30" }),
        "the next one by its own"
    );
    let steps = found["steps"].to_string();
    assert!(
        steps.contains("for one year at the most") && steps.contains("for six months at the most"),
        "{steps}"
    );
    let before = plan("2025-12-01", "2026-11-30", "2026-06-01");
    assert_eq!(before["next"], json!({ "start": "2026-12-01", "latestEnd": "2027-11-30" }));
    assert!(!before["steps"].to_string().contains("for six months at the most"), "nothing changes for it");
    let after = plan("2027-01-01", "2027-06-30", "2027-02-01");
    assert_eq!(
        (&after["term"], &after["evaluation"]["dueBy"]),
        (&json!({ "months": 6 }), &json!("2027-04-01"))
    );
}

#[test]
fn a_document_with_dated_values_is_one_document() {
    let policy = policy();
    assert_eq!(serde_json::to_value(&policy.document).unwrap(), document());
    for (_, edition) in policy.editions() {
        assert_eq!(edition.digest, policy.digest, "an answer names the document, whatever the day");
    }
    let days: Vec<String> =
        policy.editions().filter_map(|(from, _)| from).map(|day| day.to_string()).collect();
    assert_eq!(days, ["2027-01-01", "2027-03-01", "2027-07-01"]);
    assert!(!load(&on(&document(), "2027-01-01")).is_dated());
    let found = answer(&policy, "checkEligibility", &json!({}), &json!({ "asOf": "2027-01-01" }));
    assert_eq!(found["asOf"], "2027-01-01");
}

#[test]
fn more_days_than_can_be_kept_are_refused() {
    let with = |days: usize| {
        let mut document = document();
        let later: Vec<(String, Json)> =
            (0..days).map(|at| (format!("{}-01-01", 2030 + at), json!(at % 7))).collect();
        let later: Vec<(&str, Json)> =
            later.iter().map(|(from, value)| (from.as_str(), value.clone())).collect();
        document["agreement"]["limits"][0]["atMost"] = by_day(json!(3), &later);
        document
    };
    // Three of the 32 stand in the other values.
    load(&with(29));
    let error = Policy::from_value(with(30).into()).unwrap_err();
    let told: Vec<String> =
        error.issues().iter().map(|issue| format!("{} {}", issue.code.as_str(), issue.path)).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("too-large /agreement/"), "{told:?}");
    assert!(error.message().contains("på högst 32 olika dagar"), "{}", error.message());
}
