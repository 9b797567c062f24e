//! What a policy says it does not regulate, held against what it does.

use distanskoll::{BUILTIN_IDS, Policy, PolicyPart};
use serde_json::{Value as Json, json};

use super::good;

fn loaded(document: &Json) -> Policy {
    Policy::from_value(document.clone().into()).unwrap()
}

#[test]
fn every_part_of_the_good_document_is_found_where_it_stands() {
    let places: Vec<Option<String>> =
        PolicyPart::ALL.iter().map(|part| loaded(&good()).regulates(*part)).collect();
    let places: Vec<&str> = places.iter().map(|place| place.as_deref().unwrap_or("-")).collect();
    assert_eq!(
        places,
        [
            "/agreement/limits",
            "/agreement/term",
            "/agreement/notice",
            "/agreement/evaluation",
            "/agreement/checks/2",
            "/agreement/checks/1",
            "/agreement/topics/0",
            "/agreement/equipmentCategories",
            "-",
        ]
    );
}

#[test]
fn rules_decisions_and_scope_regulate_too() {
    let mut document = good();
    document["agreement"] = json!(null);
    let place = |document: &Json, part: PolicyPart| loaded(document).regulates(part);
    assert_eq!(place(&document, PolicyPart::Extent).as_deref(), Some("/decisions/0"));
    assert_eq!(place(&document, PolicyPart::Abroad), None);
    assert_eq!(place(&document, PolicyPart::RiskAssessment), None);
    document["rules"][1]["when"] = json!({ "fact": "place", "in": ["home", "abroad"] });
    assert_eq!(place(&document, PolicyPart::Abroad).as_deref(), Some("/rules/1"));
    document["rules"][1]["when"] = json!({ "fact": "place", "is": "home" });
    assert_eq!(place(&document, PolicyPart::Abroad), None, "a rule for the home says nothing of work abroad");
    document["scope"] = json!({ "not": { "fact": "place", "is": "abroad" } });
    assert_eq!(place(&document, PolicyPart::Abroad).as_deref(), Some("/scope"));
    document["rules"][0]["requires"] = json!({ "fact": "riskAreasReviewed", "includes": ["workload"] });
    assert_eq!(place(&document, PolicyPart::RiskAssessment).as_deref(), Some("/rules/0"));
}

#[test]
fn what_is_regulated_all_the_same_is_told_with_its_place() {
    let mut document = good();
    document["notRegulated"] = json!(["followUp", "term", "abroad", "followUp"]);
    let policy = loaded(&document);
    let told: Vec<String> = policy
        .contradictions()
        .iter()
        .map(|issue| {
            format!("{} {} {}", issue.code.as_str(), issue.path, issue.message(distanskoll::Lang::En))
        })
        .collect();
    assert_eq!(
        told,
        [
            "contradiction /notRegulated/1 said to be not regulated, but regulated by `/agreement/term`; remove one of them",
            "contradiction /notRegulated/2 said to be not regulated, but regulated by `/agreement/checks/2`; remove one of them",
            "duplicate-id /notRegulated/3 the same id is used twice `followUp`",
        ]
    );
}

#[test]
fn every_part_of_a_built_in_policy_is_regulated_or_said_not_to_be() {
    for id in BUILTIN_IDS {
        let policy = Policy::builtin(id).unwrap();
        assert_eq!(policy.contradictions(), [], "{id}");
        for part in PolicyPart::ALL {
            let silent = policy.not_regulated.contains(part);
            assert_ne!(policy.regulates(*part).is_some(), silent, "{id}: {}", part.as_str());
        }
    }
}
