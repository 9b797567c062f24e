//! Agreements in words.

use distanskoll::{BUILTIN_IDS, Policy};
use serde_json::{Value as Json, json};

use super::{agreement, policy, with};

fn described(policy: &Policy, agreement: &Json, lang: &str) -> Json {
    let options = json!({ "lang": lang }).into();
    let description = policy.describe_agreement(&agreement.clone().into(), &options).unwrap();
    serde_json::to_value(description).unwrap()
}

/// Every line of the part with that heading, with its section where it has one.
fn part(description: &Json, heading: &str) -> Vec<String> {
    let part = description["parts"].as_array().unwrap().iter().find(|part| part["heading"] == heading);
    let lines = part.unwrap_or_else(|| panic!("no part {heading}"))["lines"].as_array().unwrap();
    let line = |line: &Json| match line.get("citation") {
        Some(citation) => {
            format!("{} [{}]", line["text"].as_str().unwrap(), citation["section"].as_str().unwrap())
        }
        None => line["text"].as_str().unwrap().to_owned(),
    };
    lines.iter().map(line).collect()
}

#[test]
fn who_where_how_much_and_when() {
    let falkoping = Policy::builtin("falkoping").unwrap();
    let text = described(&falkoping, &agreement(), "sv");
    assert!(text["title"].as_str().unwrap().starts_with("Överenskommelse om distansarbete enligt "));
    assert_eq!(
        part(&text, "Vilka överenskommelsen gäller"),
        ["Medarbetare: Åsa Öberg, Vårdplanering", "Chef: Björn Ek"]
    );
    assert_eq!(
        part(&text, "Arbetsplatser"),
        ["Ordinarie arbetsplats: Stadshuset", "Distansarbetsplats: hemma, Storgatan 1", "Bostaden är ägd."]
    );
    assert_eq!(part(&text, "Omfattning"), ["Distansarbete 2 dagar per vecka."]);
    assert_eq!(
        part(&text, "Tid"),
        [
            "Från och med: söndag 1 mars 2026",
            "Till och med: söndag 28 februari 2027",
            "Enligt policyn bör en överenskommelse gälla högst ett år, här till och med söndag 28 februari 2027. [Skriftlig överenskommelse]",
        ]
    );
    assert_eq!(
        part(&text, "Uppsägning"),
        [
            "Båda parter kan säga upp överenskommelsen. Uppsägningstiden är två veckor. [Skriftlig överenskommelse]"
        ]
    );
    let english = described(&falkoping, &agreement(), "en");
    assert_eq!(
        part(&english, "Notice"),
        ["Both sides may end the agreement. The notice period is two weeks. [Skriftlig överenskommelse]"]
    );
}

#[test]
fn what_is_not_stated_is_said_to_be_so() {
    for id in BUILTIN_IDS {
        let policy = Policy::builtin(id).unwrap();
        for agreement in
            [json!({}), json!({ "employee": 5, "extent": [], "start": "x", "terms": { "insurance": 5 } })]
        {
            let text = described(&policy, &agreement, "en");
            assert_eq!(
                part(&text, "Who the agreement is for"),
                ["Employee: not stated", "Manager: not stated"]
            );
            assert_eq!(part(&text, "Extent"), ["Extent: not stated"]);
            assert_eq!(part(&text, "Time")[..2], ["From: not stated", "Until, inclusive: not stated"]);
            assert_eq!(part(&text, "Signatures"), ["The employee: not signed", "The manager: not signed"]);
        }
    }
    let vgr = Policy::builtin("vgr").unwrap();
    let terms = part(&described(&vgr, &json!({}), "en"), "What you have agreed");
    assert_eq!(terms.len(), 5);
    assert!(terms.iter().all(|line| line.ends_with(": not stated [Skriftlig överenskommelse]")), "{terms:?}");
}

#[test]
fn duties_follow_the_rules_and_the_place() {
    let vgr = Policy::builtin("vgr").unwrap();
    let duties = |changes: &Json| {
        part(&described(&vgr, &with(changes), "en"), "The policy’s rules on the employee’s side")
    };
    let rented = json!({ "remoteWorkplace": { "kind": "home", "address": "x", "tenure": "rented" } });
    let landlord =
        |lines: &[String]| lines.iter().any(|line| line.contains("landlord") && line.ends_with("[Övrigt]"));
    assert!(landlord(&duties(&rented)));
    assert!(!landlord(&duties(&json!({}))), "an owned home has no landlord");
    let employer = part(
        &described(&vgr, &agreement(), "en"),
        "The policy’s rules on the employer’s and manager’s side, where “you” is the employee",
    );
    assert!(employer.iter().any(|line| line.contains("assess the risks")));
    assert!(!employer.iter().any(|line| line.contains("abroad")), "the home is not abroad");
}

#[test]
fn terms_equipment_approvals_and_renewal() {
    let rules = json!({
        "agreement": {
            "topics": [{ "topic": "parking", "label": { "sv": "parkering", "en": "parking" }, "strength": "may", "citation": { "section": "Bil" } }],
            "equipmentCategories": [{ "id": "heating", "label": { "sv": "värme", "en": "heating" } }],
            "notice": [{ "givenBy": ["employer"], "ground": "breach", "period": "immediate", "strength": "may", "citation": { "section": "Slut" } }],
            "evaluation": { "every": { "months": 6 }, "strength": "should", "citation": { "section": "Mitt" } },
            "term": { "open": true, "review": { "months": 12 }, "strength": "must", "citation": { "section": "Tid" } },
        },
    });
    let policy = policy("flexibelt-arbete", &rules);
    let changes = json!({
        "end": null, "extent": { "sharePercent": 40, "sharePer": "week", "weekdays": ["fri", "mon"] },
        "terms": { "parking": "plats 4", "presence": "tisdagar" }, "noticeDays": 7, "terminableEarly": true,
        "equipment": [{ "item": "Element", "category": "heating", "providedBy": "employer" }, {}],
        "approvals": [{ "by": "hrDirector", "on": "2026-02-01" }],
        "renews": { "start": "2025-03-01", "end": "2026-02-28" }, "homeInsurance": false,
    });
    let text = described(&policy, &with(&changes), "en");
    assert_eq!(
        part(&text, "Extent"),
        ["Remote work 40 percent of working time a week.", "Days: Monday and Friday"]
    );
    assert_eq!(
        part(&text, "Time")[2],
        "Under the policy an agreement must run until further notice. It is reviewed every year. [Tid]"
    );
    assert_eq!(
        part(&text, "What you have agreed"),
        ["Presence at the workplace: tisdagar", "Parking: plats 4 [Bil]"]
    );
    assert_eq!(
        part(&text, "Notice"),
        [
            "The employer may end the agreement if it is not kept. It ends the same day. [Slut]",
            "The notice period is 7 days.",
            "The policy sets no notice period.",
            "The agreement can be ended early.",
        ]
    );
    assert_eq!(
        part(&text, "Follow-up and evaluation"),
        [
            "Follow-up: Tuesday 15 September 2026",
            "The remote work should be evaluated every 6 months. [Mitt]",
            "Renews the agreement from Saturday 1 March 2025 to Saturday 28 February 2026. Evaluated: not stated",
        ]
    );
    let equipment = part(&text, "Equipment, insurance and risks");
    assert_eq!(
        equipment[..2],
        ["Element (heating), provided by: the employer", "not stated, provided by: not stated"]
    );
    assert_eq!(part(&text, "Approvals"), ["The head of HR and sustainability: Sunday 1 February 2026"]);
}

#[test]
fn both_languages_have_the_same_lines_and_sections() {
    for id in BUILTIN_IDS {
        let policy = Policy::builtin(id).unwrap();
        let (sv, en) = (described(&policy, &agreement(), "sv"), described(&policy, &agreement(), "en"));
        let shape = |text: &Json| -> Vec<Vec<Json>> {
            let lines = |part: &Json| {
                part["lines"].as_array().unwrap().iter().map(|line| line["citation"].clone()).collect()
            };
            text["parts"].as_array().unwrap().iter().map(lines).collect()
        };
        assert_eq!(shape(&sv), shape(&en));
        assert_ne!(sv, en);
    }
}

#[test]
fn what_is_no_agreement_is_refused() {
    let policy = Policy::builtin("vgr").unwrap();
    for value in [json!(null), json!("text"), json!([])] {
        let error = policy.describe_agreement(&value.into(), &json!({}).into()).unwrap_err();
        assert_eq!((error.code().as_str(), error.path()), ("wrong-kind", ""));
    }
    let error =
        policy.describe_agreement(&json!({}).into(), &json!({ "stage": "draft" }).into()).unwrap_err();
    assert_eq!((error.code().as_str(), error.path()), ("unknown-option", "/stage"));
}
