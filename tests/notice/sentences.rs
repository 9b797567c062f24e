//! The working, in both languages.

use distanskoll::{Policy, Value};
use serde_json::{Value as Json, json};

use super::policies::{BOTH, lang, rule, with_agreement};

fn steps(policy: &Policy, call: &str, request: &Json, language: &str) -> Vec<String> {
    let request = Value::from(request.clone());
    match call {
        "noticeEnd" => policy.notice_end(&request, &lang(language)).unwrap().steps,
        "latestNotice" => policy.latest_notice(&request, &lang(language)).unwrap().steps,
        _ => policy.plan_renewal(&request, &lang(language)).unwrap().steps,
    }
}

/// Every number in a text, in order.
fn numbers(text: &str) -> Vec<String> {
    let parts = text.split(|character: char| !character.is_ascii_digit());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Both languages, checked: the same numbers step by step, short sentences, none of the codes.
#[track_caller]
pub fn both(policy: &Policy, call: &str, request: Json) -> (String, String) {
    let sv = steps(policy, call, &request, "sv");
    let en = steps(policy, call, &request, "en");
    assert_eq!(sv.len(), en.len());
    for (sv, en) in sv.iter().zip(&en) {
        assert_eq!(numbers(sv), numbers(en), "{sv} | {en}");
        for text in [sv, en] {
            assert!(text.ends_with('.'), "{text}");
            assert!(text.chars().next().unwrap().is_uppercase(), "{text}");
            for sentence in text.split_inclusive(". ") {
                assert!(sentence.split_whitespace().count() <= 25, "too long: {sentence}");
            }
            for code in ["sameDay", "nextMonth", "noticeDays", "ordinary", "null", "{", "None"] {
                assert!(!text.contains(code), "{text}");
            }
        }
    }
    (sv.join(" "), en.join(" "))
}

#[track_caller]
fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part:?} is missing in: {text}");
    }
}

#[test]
fn two_weeks_from_a_monday() {
    let policy = Policy::builtin("falkoping").unwrap();
    let (sv, en) = both(&policy, "noticeEnd", json!({ "givenOn": "2026-03-02", "givenBy": "employee" }));
    assert_eq!(
        sv,
        "Medarbetaren säger upp överenskommelsen måndag 2 mars 2026. Enligt avsnittet ”Skriftlig överenskommelse” ska \
         uppsägningstiden vara två veckor när medarbetaren säger upp. Uppsägningsdagen räknas inte in i tiden, på samma \
         sätt som i lagen (1930:173) om beräkning av lagstadgad tid. Två veckor räknas till samma veckodag: måndag 16 mars \
         2026. Sista dag på distans är måndag 16 mars 2026. Första arbetsdag tillbaka är tisdag 17 mars 2026."
    );
    holds(&en, &["The employee gives notice on Monday 2 March 2026.", "the notice period must be two weeks"]);
}

#[test]
fn what_happened_on_the_way_is_said() {
    let falkoping = Policy::builtin("falkoping").unwrap();
    let agreement = json!({ "start": "2026-01-01", "end": "2026-03-10", "noticeDays": 30 });
    let (sv, en) = both(
        &falkoping,
        "noticeEnd",
        json!({ "givenOn": "2026-03-02", "givenBy": "employer", "ground": "breach", "agreement": agreement }),
    );
    holds(
        &sv,
        &["ingen särskild regel", "anger 30 dagar, men policyns två veckor gäller", "går ut av sig själv"],
    );
    holds(
        &en,
        &[
            "no special rule",
            "states 30 days, but the policy’s period of two weeks holds",
            "runs out by itself",
        ],
    );

    let same = json!({ "start": "2026-01-01", "noticeDays": 14 });
    let request = json!({ "givenOn": "2026-03-02", "givenBy": "employer", "agreement": same });
    assert!(!both(&falkoping, "noticeEnd", request).0.contains("men policyns"));

    let early =
        json!({ "givenOn": "2026-03-02", "givenBy": "employer", "agreement": { "start": "2026-06-01" } });
    holds(&both(&falkoping, "noticeEnd", early).0, &["börjar aldrig"]);

    let holiday = json!({ "givenOn": "2026-06-05", "givenBy": "employer" });
    let (sv, en) = both(&falkoping, "noticeEnd", holiday);
    holds(
        &sv,
        &["Slutdagen är midsommarafton. Den flyttas inte", "Lediga dagar däremellan: midsommardagen."],
    );
    holds(&en, &["The last day is Midsummer Eve. It is not moved", "Days off in between: Midsummer Day."]);

    let vgr = Policy::builtin("vgr").unwrap();
    let breach = json!({ "givenOn": "2026-05-01", "givenBy": "employer", "ground": "breach" });
    let (sv, en) = both(&vgr, "noticeEnd", breach);
    holds(&sv, &["får arbetsgivaren avsluta överenskommelsen samma dag", "”Skriftlig överenskommelse”"]);
    holds(&en, &["the employer may end the agreement the same day", "“Skriftlig överenskommelse”"]);

    let unregulated = json!({ "givenOn": "2026-05-01", "givenBy": "employee", "agreement": { "start": "2026-01-01", "end": "2026-12-31" } });
    holds(
        &both(&vgr, "noticeEnd", unregulated).0,
        &["Varken policyn eller överenskommelsen", "31 december 2026"],
    );

    let own = json!({ "givenOn": "2026-05-01", "givenBy": "employee", "agreement": { "start": "2026-01-01", "noticeDays": 0 } });
    holds(&both(&vgr, "noticeEnd", own).0, &["överenskommelsens egen tid: 0 dagar"]);
}

#[test]
fn every_convention_and_every_shortened_month_is_named() {
    for (period, count_from, given_on, sv_part, en_part) in [
        (
            json!({ "months": 1 }),
            None,
            "2026-01-31",
            "februari 2026 har ingen dag 31",
            "February 2026 has no day 31",
        ),
        (
            json!({ "months": 1 }),
            None,
            "2026-01-15",
            "En månad räknas till samma datum",
            "one month leads to the same date",
        ),
        (json!({ "months": 1 }), Some("inclusive"), "2026-01-31", "har ingen dag 31", "has no day 31"),
        (
            json!({ "months": 1 }),
            Some("inclusive"),
            "2026-01-15",
            "dagen före samma datum",
            "the day before the same date",
        ),
        (
            json!({ "weeks": 1 }),
            Some("inclusive"),
            "2026-01-15",
            "räknas som den första dagen",
            "counted as the first day",
        ),
        (
            json!({ "months": 2 }),
            Some("nextMonth"),
            "2026-01-15",
            "månaden efter uppsägningen",
            "the month after the notice",
        ),
        (json!({ "days": 14 }), None, "2026-01-15", "Med 14 dagar", "With 14 days"),
        (json!({ "days": 1 }), Some("inclusive"), "2026-01-15", "Med en dag", "With one day"),
        (json!("immediate"), None, "2026-01-15", "upphör samma dag", "ends the same day"),
    ] {
        let policy = with_agreement(&json!({ "notice": [rule(BOTH, "ordinary", &period, count_from)] }));
        let (sv, en) = both(&policy, "noticeEnd", json!({ "givenOn": given_on, "givenBy": "employee" }));
        holds(&sv, &[sv_part]);
        holds(&en, &[en_part]);
        both(&policy, "latestNotice", json!({ "endBy": "2026-02-28", "givenBy": "employer" }));
    }
}

#[test]
fn how_strongly_the_policy_puts_it_is_kept_apart() {
    for (strength, sv_part, en_part) in
        [("must", " ska ", " must "), ("should", " bör ", " should "), ("may", " kan ", " may ")]
    {
        let mut own = rule(BOTH, "ordinary", &json!({ "weeks": 2 }), None);
        own["strength"] = json!(strength);
        let policy = with_agreement(&json!({ "notice": [own] }));
        let (sv, en) = both(&policy, "noticeEnd", json!({ "givenOn": "2026-01-15", "givenBy": "employee" }));
        holds(&sv, &[sv_part]);
        holds(&en, &[en_part]);
    }
}

#[test]
fn the_last_day_for_notice_is_counted_back() {
    let policy = Policy::builtin("falkoping").unwrap();
    let (sv, en) = both(&policy, "latestNotice", json!({ "endBy": "2026-07-04", "givenBy": "employer" }));
    holds(
        &sv,
        &[
            "sista dag att säga upp lördag 20 juni 2026",
            "midsommardagen",
            "Sista arbetsdagen att säga upp i tid är torsdag 18 juni 2026",
            "söndag 5 juli 2026",
        ],
    );
    holds(&en, &["Saturday 20 June 2026", "Midsummer Day", "Thursday 18 June 2026", "Sunday 5 July 2026"]);
    let ends = json!({ "endBy": "2026-07-04", "givenBy": "employer", "agreement": { "start": "2026-01-01", "end": "2026-06-30" } });
    holds(
        &both(&policy, "latestNotice", ends).0,
        &["går ut av sig själv tisdag 30 juni 2026", "är en arbetsdag"],
    );
    for (end_by, never) in [("2026-05-31", true), ("2026-06-01", false)] {
        let later = json!({ "endBy": end_by, "givenBy": "employee", "agreement": { "start": "2026-06-01" } });
        let (sv, en) = both(&policy, "latestNotice", later);
        assert_eq!(sv.contains("distansarbetet börjar aldrig"), never, "{sv}");
        assert_eq!(en.contains("the remote work never starts"), never, "{en}");
    }
}
