//! The acceptance cases about dates, compared as `run.mjs` of the cases does: an answer is reduced to what the case
//! expects.

use distanskoll::{Error, Policy};
use serde_json::{Map, Value as Json, json};

use crate::case_files::{self, Case};

/// Runs every case of those calls in a file.
pub fn run(file: &str, calls: &[&str]) {
    let cases: Vec<Case> =
        case_files::load(file).into_iter().filter(|case| calls.contains(&case.call.as_str())).collect();
    for call in calls {
        assert!(cases.iter().any(|case| case.call == *call), "no case of {call} in {file}");
    }
    case_files::compare(&cases, answer);
}

fn answer(case: &Case) -> Json {
    let policy = Policy::builtin(&case.policy).unwrap();
    let (input, options) = (case.input(), case.options());
    let answer = match case.call.as_str() {
        "noticeEnd" => policy.notice_end(&input, &options).map(|answer| json!(answer)),
        "latestNotice" => policy.latest_notice(&input, &options).map(|answer| json!(answer)),
        _ => policy.plan_renewal(&input, &options).map(|answer| json!(answer)),
    };
    match answer {
        Ok(answer) => reduced(&case.call, &answer, &case.expect),
        Err(error) => refused(&error),
    }
}

fn refused(error: &Error) -> Json {
    let issues: Vec<String> =
        error.issues().iter().map(|issue| format!("{} {}", issue.code.as_str(), issue.path)).collect();
    json!({ "error": { "code": error.code().as_str(), "path": error.path(), "issues": issues } })
}

fn reduced(call: &str, answer: &Json, expect: &Json) -> Json {
    let (always, where_held): (&[&str], &[&str]) = match call {
        "noticeEnd" => (
            &["basis", "endsOn", "lastRemoteDay", "firstDayBack", "endedByExpiry", "neverStarts"],
            &["period"],
        ),
        "latestNotice" => (&["giveBy", "giveByWorkingDay"], &[]),
        _ => (
            &["status", "term", "latestEnd", "withinTerm", "mayRenew", "next", "policyValid"],
            &["requestedEnd"],
        ),
    };
    let mut form = Map::new();
    for name in always.iter().chain(where_held.iter().filter(|name| expect.get(**name).is_some())) {
        form.insert((*name).to_owned(), answer[*name].clone());
    }
    if call == "planRenewal" {
        let evaluation = &answer["evaluation"];
        form.insert(
            "evaluation".into(),
            json!({ "strength": evaluation["strength"], "done": evaluation["done"], "dueBy": evaluation["dueBy"] }),
        );
        let reminders = answer["reminders"].as_array().unwrap().iter();
        let mut reminders: Vec<String> = reminders
            .map(|one| format!("{} {}", one["on"].as_str().unwrap(), one["kind"].as_str().unwrap()))
            .collect();
        reminders.sort();
        form.insert("reminders".into(), json!(reminders));
    }
    Json::Object(form)
}

#[test]
fn notice() {
    run("notice.jsonl", &["noticeEnd", "latestNotice"]);
}

#[test]
fn errors() {
    run("errors.jsonl", &["noticeEnd", "latestNotice", "planRenewal"]);
}
