//! Calendar files, read back by a reader of their own.

use distanskoll::{Policy, Value, to_icalendar};
use serde_json::{Value as Json, json};

use crate::notice::policies::{none, with_agreement};

const STAMP: &str = "2026-03-02T08:00:00Z";

fn notice_end(policy: &str, request: Json) -> Value {
    let policy = Policy::builtin(policy).unwrap();
    Value::from(json!(policy.notice_end(&Value::from(request), &none()).unwrap()))
}

fn options(more: Json) -> Value {
    let mut options = json!({ "stamp": STAMP, "id": "a1" });
    options.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Value::from(options)
}

/// The content lines of a file, unfolded, as name and value; checks their ends and lengths.
fn lines(file: &str) -> Vec<(String, String)> {
    let text = file.strip_suffix("\r\n").unwrap();
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    let mut lines: Vec<String> = Vec::new();
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().unwrap().push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    lines
        .into_iter()
        .map(|line| {
            let (name, value) = line.split_once(':').unwrap();
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next().unwrap() {
                'n' | 'N' => out.push('\n'),
                other => out.push(other),
            },
            ',' | ';' => panic!("{character} is not escaped: {value}"),
            other => out.push(other),
        }
    }
    out
}

fn values<'a>(lines: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    lines.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
}

#[track_caller]
fn file(answer: &Value, more: Json) -> Vec<(String, String)> {
    lines(&to_icalendar(answer, &options(more)).unwrap().unwrap())
}

#[test]
fn the_days_of_a_notice() {
    let answer = notice_end("falkoping", json!({ "givenOn": "2027-12-22", "givenBy": "employer" }));
    let lines = file(&answer, json!({}));
    assert_eq!(lines[0], ("BEGIN".into(), "VCALENDAR".into()));
    assert_eq!(lines[1], ("VERSION".into(), "2.0".into()));
    assert_eq!(lines.last().unwrap(), &("END".into(), "VCALENDAR".into()));
    assert_eq!(values(&lines, "UID"), ["a1-lastRemoteDay@distanskoll", "a1-firstDayBack@distanskoll"]);
    assert_eq!(values(&lines, "DTSTAMP"), ["20260302T080000Z"; 2]);
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE"), ["20280105", "20280107"]);
    assert_eq!(values(&lines, "DTEND;VALUE=DATE"), ["20280106", "20280108"]);
    assert_eq!(
        values(&lines, "SUMMARY"),
        ["Sista dagen på distans", "Första dagen tillbaka på arbetsplatsen"]
    );
    assert_eq!(values(&lines, "TRIGGER"), ["PT9H"; 2]);
    assert_eq!(values(&lines, "PRODID").len(), 1);
    let begins = values(&lines, "BEGIN");
    assert_eq!(begins, ["VCALENDAR", "VEVENT", "VALARM", "VEVENT", "VALARM"]);
    assert!(
        values(&lines, "DESCRIPTION")[0].contains("Källa: Rutin för distansarbete\\, avsnittet ”Skriftlig")
    );
}

#[test]
fn both_languages() {
    let answer = notice_end("falkoping", json!({ "givenOn": "2026-03-02", "givenBy": "employer" }));
    let lines = file(&answer, json!({ "lang": "en" }));
    assert_eq!(values(&lines, "SUMMARY"), ["Last day of remote work", "First day back at the workplace"]);
}

#[test]
fn the_last_day_for_notice_reminds_on_the_last_working_day() {
    let policy = Policy::builtin("falkoping").unwrap();
    let ask = |end_by: &str| {
        let request = Value::from(json!({ "endBy": end_by, "givenBy": "employee" }));
        file(&Value::from(json!(policy.latest_notice(&request, &none()).unwrap())), json!({}))
    };
    let lines = ask("2026-07-04");
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE"), ["20260620"]);
    assert_eq!(values(&lines, "TRIGGER"), ["-P1DT15H"]);
    assert!(values(&lines, "DESCRIPTION")[0].contains("torsdag 18 juni 2026"));
    // A Saturday: nine o'clock on Friday.
    assert_eq!(values(&ask("2026-03-21"), "TRIGGER"), ["-PT15H"]);
    assert_eq!(values(&ask("2026-03-16"), "TRIGGER"), ["PT9H"]);
}

#[test]
fn the_days_of_a_renewal() {
    let policy = Policy::builtin("falkoping").unwrap();
    let request =
        json!({ "agreement": { "start": "2026-03-01", "end": "2027-02-28" }, "today": "2027-01-15" });
    let answer = Value::from(json!(policy.plan_renewal(&Value::from(request), &none()).unwrap()));
    let lines = file(&answer, json!({}));
    assert_eq!(
        values(&lines, "UID"),
        [
            "a1-evaluate@distanskoll",
            "a1-decide@distanskoll",
            "a1-end@distanskoll",
            "a1-nextStart@distanskoll"
        ]
    );
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE"), ["20270129", "20270213", "20270228", "20270301"]);
}

#[test]
fn recurring_reviews_and_terms_that_cannot_go_on() {
    let cited = |mut part: Json| {
        part["strength"] = json!("must");
        part["citation"] = json!({ "section": "Skriftlig överenskommelse" });
        part
    };
    let plan = |term: Json| {
        let policy = with_agreement(&json!({ "term": cited(term) }));
        let request = json!({ "agreement": { "start": "2026-03-01" }, "today": "2026-06-01" });
        Value::from(json!(policy.plan_renewal(&Value::from(request), &none()).unwrap()))
    };
    let open = file(&plan(json!({ "open": true, "review": { "months": 12 } })), json!({}));
    assert_eq!(values(&open, "UID"), ["a1-review@distanskoll"]);
    assert_eq!(values(&open, "DTSTART;VALUE=DATE"), ["20270301"]);
    let pilot = file(&plan(json!({ "until": "2026-12-31" })), json!({}));
    assert_eq!(values(&pilot, "UID"), ["a1-decide@distanskoll", "a1-end@distanskoll"]);
}

#[test]
fn nothing_where_there_is_no_day() {
    let unregulated = notice_end("vgr", json!({ "givenOn": "2026-03-02", "givenBy": "employer" }));
    assert_eq!(to_icalendar(&unregulated, &options(json!({}))), Ok(None));
    let never =
        json!({ "givenOn": "2026-03-02", "givenBy": "employer", "agreement": { "start": "2026-06-01" } });
    assert_eq!(to_icalendar(&notice_end("falkoping", never), &options(json!({}))), Ok(None));
}

#[test]
fn any_title_survives() {
    let answer = notice_end("falkoping", json!({ "givenOn": "2026-03-02", "givenBy": "employer" }));
    let long = "Åsas distansarbete, höst; \\n är ingen rad\nmen det här är det 🏡👩‍💻 ".repeat(4);
    assert!(long.chars().count() > 200);
    for title in [long.as_str(), "ö".repeat(200).as_str(), "🏡".repeat(200).as_str(), ";,\\", "tab\there"]
    {
        let lines = file(&answer, json!({ "title": title }));
        assert_eq!(unescaped(values(&lines, "X-WR-CALNAME")[0]), title);
        let summary = unescaped(values(&lines, "SUMMARY")[0]);
        assert_eq!(summary, format!("{title}: Sista dagen på distans"));
    }
    // Every kind of line end is one; other control characters cannot be written.
    let lines = file(&answer, json!({ "title": "a\r\nb\rc\u{0}\u{7f}d" }));
    assert_eq!(unescaped(values(&lines, "X-WR-CALNAME")[0]), "a\nb\ncd");
    let lines = file(&answer, json!({ "title": "  " }));
    assert_eq!(values(&lines, "SUMMARY")[0], "Sista dagen på distans");
    let lines = file(&answer, json!({ "id": "x\r\nBEGIN:VEVENT" }));
    assert_eq!(values(&lines, "UID")[0], "x\\nBEGIN:VEVENT-lastRemoteDay@distanskoll");
}

#[track_caller]
fn refused(answer: &Value, options: &Value, expected: &[&str]) {
    let error = to_icalendar(answer, options).unwrap_err();
    let issues: Vec<String> =
        error.issues().iter().map(|issue| format!("{} {}", issue.code.as_str(), issue.path)).collect();
    assert_eq!(issues, expected);
}

#[test]
fn stamps() {
    let answer = notice_end("falkoping", json!({ "givenOn": "2026-03-02", "givenBy": "employer" }));
    let lines = file(&answer, json!({ "stamp": "2026-03-02T23:59:59.123Z" }));
    assert_eq!(values(&lines, "DTSTAMP")[0], "20260302T235959Z");
    for stamp in [
        "2026-03-02",
        "2026-03-02T08:00:00",
        "2026-03-02T08:00:00+01:00",
        "2026-03-02T08:00Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T08:60:00Z",
        "2026-03-02T08:00:00.Z",
        "2026-02-30T08:00:00Z",
        "2026-03-02t08:00:00z",
        "nu",
    ] {
        refused(&answer, &options(json!({ "stamp": stamp })), &["invalid-date /stamp"]);
    }
    refused(&answer, &options(json!({ "stamp": "1899-12-31T08:00:00Z" })), &["date-out-of-range /stamp"]);
    refused(&answer, &options(json!({ "stamp": 5 })), &["wrong-kind /stamp"]);
}

#[test]
fn what_is_no_answer_is_refused() {
    let answer = notice_end("falkoping", json!({ "givenOn": "2026-03-02", "givenBy": "employer" }));
    refused(&answer, &none(), &["missing-field /id", "missing-field /stamp"]);
    refused(
        &answer,
        &options(json!({ "titel": "x", "title": 7, "lang": "fi" })),
        &["unknown-choice /lang", "unknown-option /titel", "wrong-kind /title"],
    );
    for nothing in [json!({}), json!([]), json!(null), json!("x"), json!({ "outcome": "eligible" })] {
        refused(&Value::from(nothing), &options(json!({})), &["wrong-kind "]);
    }
    refused(
        &Value::from(
            json!({ "endsOn": 1, "lastRemoteDay": "2026-02-30", "firstDayBack": 3, "citation": {} }),
        ),
        &options(json!({})),
        &[
            "missing-field /citation/document",
            "missing-field /citation/section",
            "wrong-kind /firstDayBack",
            "invalid-date /lastRemoteDay",
        ],
    );
    refused(
        &Value::from(
            json!({ "reminders": [{ "on": "2200-01-01", "kind": "party" }, 5], "next": 1, "evaluation": { "dueBy": true } }),
        ),
        &options(json!({})),
        &[
            "wrong-kind /evaluation/dueBy",
            "wrong-kind /next",
            "unknown-choice /reminders/0/kind",
            "date-out-of-range /reminders/0/on",
            "wrong-kind /reminders/1",
        ],
    );
    // The last day of the calendar still has a day after it.
    let last = json!({ "endsOn": "2199-12-31", "lastRemoteDay": "2199-12-31", "firstDayBack": null });
    let lines = file(&Value::from(last), json!({}));
    assert_eq!(values(&lines, "DTEND;VALUE=DATE"), ["22000101"]);
}
