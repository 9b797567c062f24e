//! What is said to people: every code in both languages, in plain sentences with the same numbers.

use distanskoll::agreement::AgreementCode;
use distanskoll::{BUILTIN_IDS, Policy};
use serde_json::{Value as Json, json};

use super::{policy, report, with};

/// Agreements that between them get every code, each with its policy and stage.
fn everything() -> Vec<(Policy, Json, &'static str)> {
    let builtin = |id: &str| Policy::builtin(id).unwrap();
    let strict = |strength: &str| {
        let stated = |mut part: Json| {
            part["strength"] = json!(strength);
            part["citation"] = json!({ "section": "Överenskommelse" });
            part
        };
        let codes = [
            "risk-assessment-missing",
            "insurance-missing",
            "landlord-not-consulted",
            "abroad",
            "follow-up-missing",
        ];
        let mut checks: Vec<Json> = codes.iter().map(|code| stated(json!({ "code": code }))).collect();
        checks.extend(
            ["employment-contract", "early-termination-excluded"].map(|code| stated(json!({ "code": code }))),
        );
        checks.push(stated(json!({ "code": "risk-assessment-late", "before": "start" })));
        checks.push(stated(json!({ "code": "cost-on-employer", "categories": ["it", "furniture"] })));
        checks.push(stated(json!({ "code": "outside-policy-validity" })));
        checks.push(stated(json!({ "code": "office-day", "days": ["wed"] })));
        let norway = json!({ "country": "NO", "name": { "sv": "Norge", "en": "Norway" }, "longestStay": { "days": 30 } });
        checks.push(stated(json!({ "code": "stay-too-long", "countries": [norway] })));
        let codes = ["NO", "DK", "FI", "IS", "DE", "PL", "AT"].map(|code| json!({ "country": code }));
        checks.push(stated(json!({ "code": "country-not-allowed", "countries": codes })));
        policy(
            "falkoping",
            &json!({
                "validFrom": "2020-01-01", "validTo": "2027-01-31",
                "agreement": {
                    "topics": [stated(json!({ "topic": "insurance" }))],
                    "limits": [
                        stated(json!({ "measure": "daysPerWeek", "atMost": 2, "unlessApprovedBy": "hrDirector" })),
                        stated(json!({ "measure": "daysPerMonth", "atMost": 8 })),
                        stated(json!({ "measure": "sharePercent", "per": "week", "atMost": 40 })),
                    ],
                    "term": stated(json!({ "length": { "months": 6 } })),
                    "notice": [stated(json!({ "givenBy": ["employee"], "ground": "ordinary", "period": { "weeks": 1 } }))],
                    "evaluation": stated(json!({ "at": "end" })),
                    "checks": checks,
                },
            }),
        )
    };
    let faulty = json!({
        "employee": { "name": "" }, "manager": 5, "mainWorkplace": null, "extent": { "daysPerWeek": 9, "daysPerMonth": 0, "sharePercent": 200, "weekdays": ["x", null] },
        "remoteWorkplace": { "kind": "cottage", "tenure": "borrowed", "landlordConsulted": "yes", "addres": "x" },
        "start": "2026-02-30", "end": "2200-01-01", "noticeDays": 1.5, "followUps": "x", "terms": { "insurence": 5, "insurance": [] },
        "equipment": [{ "category": "car", "providedBy": "me" }, null], "approvals": [{ "by": "mayor" }], "hobby": 1, "renews": {},
    });
    let unfit = json!({
        "start": "2026-03-01", "end": "2026-02-01", "extent": { "daysPerWeek": 1, "weekdays": ["mon", "tue", "tue", "wed"] },
        "renews": { "start": "2025-01-01", "end": "2024-01-01", "evaluatedOn": "2026-04-01" }, "signatures": { "manager": "2026-05-01" },
    });
    let broken = json!({
        "end": "2027-02-01", "noticeDays": 30, "terminableEarly": false, "partOfEmploymentContract": true, "homeInsurance": false,
        "extent": { "daysPerWeek": 3, "daysPerMonth": 9.5, "sharePercent": 50 }, "riskAssessedOn": "2026-03-02",
        "remoteWorkplace": { "kind": "abroad", "address": "Oslo", "landlordConsulted": false },
        "equipment": [{ "item": "Dator", "category": "it", "providedBy": "employer" }, { "category": "furniture", "providedBy": "employer" }],
        "followUps": ["2030-01-01"], "renews": { "start": "2025-03-01", "end": "2026-02-28" },
    });
    let bare = json!({ "end": null, "followUps": null, "extent": { "daysPerMonth": 5 } });
    let spain =
        json!({ "end": null, "remoteWorkplace": { "kind": "abroad", "country": "Spanien", "address": "x" } });
    let norway = json!({ "remoteWorkplace": { "kind": "abroad", "country": "norge", "address": "x" } });
    let open =
        json!({ "end": null, "remoteWorkplace": { "kind": "abroad", "country": "NO", "address": "x" } });
    let early =
        json!({ "renews": { "start": "2025-03-01", "end": "2026-02-28", "evaluatedOn": "2024-03-02" } });
    let before = json!({ "start": "2019-12-01", "end": "2019-12-31", "followUps": null });
    let mut all = Vec::new();
    for strength in ["must", "should", "may"] {
        for (case, stage) in [
            (&faulty, "submit"),
            (&unfit, "signed"),
            (&broken, "submit"),
            (&bare, "draft"),
            (&spain, "submit"),
            (&norway, "submit"),
            (&open, "submit"),
            (&early, "submit"),
            (&before, "submit"),
        ] {
            all.push((strict(strength), with(case), stage));
        }
    }
    for id in BUILTIN_IDS {
        all.push((builtin(id), json!(null), "submit"));
        all.push((builtin(id), json!({}), "submit"));
        all.push((builtin(id), with(&broken), "signed"));
        all.push((builtin(id), with(&json!({ "extent": {}, "approvals": [{ "by": "hr", "on": "2026-02-01" }], "riskAssessedOn": "2026-02-02" })), "submit"));
        all.push((builtin(id), with(&json!({ "extent": { "daysPerWeek": 0.5 } })), "submit"));
    }
    let until = json!({ "agreement": { "term": { "until": "2026-12-31", "strength": "must", "citation": { "section": "Tid" } } } });
    all.push((policy("falkoping", &until), with(&json!({})), "submit"));
    all.push((policy("falkoping", &until), with(&json!({ "end": null, "start": "2027-01-01" })), "submit"));
    all
}

fn numbers(message: &str) -> Vec<String> {
    let mut found: Vec<String> = message
        .replace(',', ".")
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .map(|part| part.trim_matches('.').to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    found.sort();
    found
}

fn is_plain(message: &str) -> bool {
    let camel = |word: &str| {
        word.chars().zip(word.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase())
    };
    !message.split(|c: char| !c.is_alphanumeric()).any(camel)
        && !message.contains('`')
        && !message.contains("  ")
}

#[test]
fn every_code_is_told_in_both_languages() {
    let mut seen: Vec<&str> = Vec::new();
    let all = everything();
    for (policy, agreement, stage) in &all {
        let swedish = report(policy, agreement, &json!({ "stage": stage, "lang": "sv" }));
        let english = report(policy, agreement, &json!({ "stage": stage, "lang": "en" }));
        for (sv, en) in
            swedish["issues"].as_array().unwrap().iter().zip(english["issues"].as_array().unwrap())
        {
            assert_eq!((&sv["code"], &sv["path"], &sv["fix"]), (&en["code"], &en["path"], &en["fix"]));
            let code = AgreementCode::NAMES.iter().find(|name| sv["code"] == **name).unwrap();
            seen.push(code);
            let (sv, en) = (sv["message"].as_str().unwrap(), en["message"].as_str().unwrap());
            assert_ne!(sv, en);
            assert_eq!(numbers(sv), numbers(en), "{sv} / {en}");
            for message in [sv, en] {
                assert!(message.ends_with('.') || message.ends_with('?'), "{message}");
                assert!(
                    message.starts_with(|first: char| first.is_uppercase() || first.is_numeric()),
                    "{message}"
                );
                assert!(is_plain(message), "{message}");
                for sentence in message.split(['.', '?']) {
                    assert!(sentence.split_whitespace().count() <= 25, "too long: {sentence}");
                }
            }
        }
    }
    for code in AgreementCode::NAMES {
        assert!(seen.contains(code), "no message of {code} was looked at");
    }
}

/// A demand, a recommendation and a possibility are told apart.
#[test]
fn the_verb_follows_the_strength() {
    let said = |index: usize, lang: &str| {
        let all = everything();
        let (policy, agreement, stage) = &all[index];
        let report = report(policy, agreement, &json!({ "lang": lang, "stage": stage }));
        let issue =
            report["issues"].as_array().unwrap().iter().find(|issue| issue["code"] == "employment-contract");
        issue.unwrap()["message"].as_str().unwrap().to_owned()
    };
    for (index, sv, en) in
        [(2, "ska inte", "must not"), (11, "bör inte", "should not"), (20, "behöver inte", "need not")]
    {
        assert!(said(index, "sv").contains(sv), "{}", said(index, "sv"));
        assert!(said(index, "en").contains(en), "{}", said(index, "en"));
    }
}

#[track_caller]
fn says(policy: &Policy, changes: &Json, code: &str, sv: &str, en: &str) {
    for (lang, expected) in [("sv", sv), ("en", en)] {
        let report = report(policy, &with(changes), &json!({ "lang": lang }));
        let issue = report["issues"].as_array().unwrap().iter().find(|issue| issue["code"] == code);
        assert_eq!(issue.unwrap_or_else(|| panic!("no {code}"))["message"], expected);
    }
}

#[test]
fn exact_messages() {
    let falkoping = Policy::builtin("falkoping").unwrap();
    says(
        &falkoping,
        &json!({ "end": "2027-03-01" }),
        "term-too-long",
        "Överenskommelsen bör gälla högst ett år. Välj slutdatumet 2027-02-28 eller ett tidigare.",
        "The agreement should run at most one year. Choose the end date 2027-02-28 or an earlier one.",
    );
    says(
        &falkoping,
        &json!({ "noticeDays": 30 }),
        "notice-period-mismatch",
        "Uppsägningstiden är 30 dagar, men ska vara två veckor. Skriv 14 dagar.",
        "The notice period is 30 days, but must be two weeks. Write 14 days.",
    );
    says(
        &falkoping,
        &json!({ "extent": { "daysPerWeek": 7.5 } }),
        "out-of-range",
        "Dagar per vecka kan inte vara 7,5. Skriv hela eller halva dagar, från 0,5 till 7.",
        "Days a week cannot be 7.5. Write whole or half days, from 0.5 to 7.",
    );
    says(
        &falkoping,
        &json!({ "extent": { "dayPerWeek": 2 } }),
        "unknown-field",
        "Uppgiften ”dayPerWeek” är okänd. Menade du ”Dagar per vecka”?",
        "The field “dayPerWeek” is not known. Did you mean “Days a week”?",
    );
    let flexible = Policy::builtin("flexibelt-arbete").unwrap();
    says(
        &flexible,
        &json!({ "extent": { "daysPerWeek": 3 } }),
        "approval-missing",
        "Mer än 2 dagar per vecka ska godkännas av ansvarsområdeschefen för HR och hållbarhet. Lägg till godkännandet eller minska omfattningen.",
        "More than 2 days a week must be approved by the head of HR and sustainability. Add the approval or reduce the extent.",
    );
    says(
        &flexible,
        &json!({ "equipment": [{ "item": "Handledsstöd", "category": "aid", "providedBy": "employer" }] }),
        "cost-on-employer",
        "Arbetsgivaren behöver inte stå för hjälpmedel. Ändra vem som står för ”Handledsstöd”.",
        "The employer need not pay for aids. Change who provides “Handledsstöd”.",
    );
}
