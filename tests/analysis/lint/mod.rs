//! Lint: each finding where it should be, and not where it should not.

mod cases;
mod exactness;
mod findings;
mod report;
mod words;

use distanskoll::analysis::{Finding, LintReport, lint};
use distanskoll::{Lang, Policy};
use serde_json::{Value as Json, json};

/// A policy that lint has nothing to say of.
pub fn clean() -> Json {
    let text = |sv: &str, en: &str| json!({ "sv": sv, "en": en });
    let citation = json!({ "section": "Regler" });
    json!({
        "id": "example", "title": text("Exempel", "Example"), "organisation": null, "version": null,
        "source": { "document": "Rutin", "sections": ["Regler", "Avtal"] },
        "facts": ["activity", "recurring", "daysPerWeek", "place", "managerApproves", "reachable", "voluntary",
                  "homeInsurance", "hrConsulted"],
        "arrangements": [
            { "arrangement": "notRemoteWork", "when": { "fact": "activity", "in": ["businessTrip", "meeting"] },
              "form": "none", "citation": citation },
            { "arrangement": "regular", "when": { "fact": "recurring", "is": true }, "form": "written",
              "strength": "must", "citation": citation },
            { "arrangement": "occasional", "form": "oral", "strength": "must", "citation": citation },
        ],
        "decisions": [{ "by": "nearestManager", "fact": "managerApproves", "citation": citation }],
        "rules": [
            rule("voluntary", "blocks", json!({ "fact": "voluntary", "is": true })),
            rule("reachable", "requires", json!({ "fact": "reachable", "is": true })),
            rule("insured", "requires", json!({ "fact": "homeInsurance", "is": true })),
            rule("abroad", "refers", json!({ "any": [
                { "not": { "fact": "place", "is": "abroad" } }, { "fact": "hrConsulted", "is": true }] })),
        ],
        "agreement": {
            "limits": [{ "measure": "daysPerWeek", "atMost": 3, "strength": "must", "citation": citation }],
            "checks": [{ "code": "insurance-missing", "strength": "must", "citation": citation }],
            "notice": [{ "givenBy": ["employee", "employer"], "ground": "ordinary", "period": { "weeks": 2 },
                         "strength": "must", "citation": citation }],
            "term": { "length": { "years": 1 }, "strength": "must", "citation": citation },
            "evaluation": { "at": "end", "strength": "must", "citation": citation },
        },
        "guidance": [{ "id": "long-days", "for": "everyone", "when": { "fact": "daysPerWeek", "moreThan": 2 },
                       "title": text("Råd", "Advice"), "text": text("Tänk på pauserna.", "Mind the breaks."),
                       "citation": citation }],
        "assumptions": [{ "text": text("Vår läsning.", "Our reading."), "about": ["voluntary", "agreement.term"] }],
        "notRegulated": ["riskAssessment", "equipment", "followUp"],
    })
}

pub fn rule(id: &str, effect: &str, requires: Json) -> Json {
    json!({
        "id": id, "strength": "must", "effect": effect, "party": "employee", "requires": requires,
        "text": { "sv": "Det ska gälla.", "en": "It must hold." }, "remedy": { "sv": "Ordna det.", "en": "Arrange it." },
        "citation": { "section": "Regler" },
    })
}

/// The clean policy with these members put in: at a pointer, `-` behind the last element of a list.
pub fn with(changes: &[(&str, Json)]) -> Json {
    let mut document = clean();
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap_or_else(|| panic!("{parent}")) {
            Json::Object(members) => {
                members.insert(name.to_owned(), value.clone());
            }
            Json::Array(items) if name == "-" => items.push(value.clone()),
            Json::Array(items) => items[name.parse::<usize>().unwrap()] = value.clone(),
            other => panic!("{pointer}: {other}"),
        }
    }
    document
}

pub fn policy(document: Json) -> Policy {
    Policy::from_value(document.into()).unwrap_or_else(|error| panic!("{}", error.message()))
}

pub fn findings(document: Json) -> Vec<Finding> {
    let policy = policy(document);
    let report: LintReport<'_> = lint(&policy, Lang::En);
    assert!(report.gave_up.is_empty(), "{:?}", report.gave_up);
    report.findings
}
