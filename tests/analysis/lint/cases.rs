//! A policy for every code of lint, and a near one that does not give it.

use distanskoll::analysis::LintCode;
use serde_json::{Value as Json, json};

use super::rule;

pub type Change = Vec<(&'static str, Json)>;

/// A change that gives a finding, where, and a near change that gives none of that code.
pub struct Case {
    pub code: LintCode,
    pub path: &'static str,
    pub bad: Change,
    pub good: Change,
}

fn case(code: LintCode, path: &'static str, bad: Change, good: Change) -> Case {
    Case { code, path, bad, good }
}

fn fact(id: &str, comparison: &str, value: Json) -> Json {
    json!({ "fact": id, comparison: value })
}

fn text(sv: &str, en: &str) -> Json {
    json!({ "sv": sv, "en": en })
}

fn limit(most: f64, approver: Option<&str>, strength: &str) -> Json {
    let mut limit = json!({ "measure": "daysPerWeek", "atMost": most, "strength": strength, "citation": { "section": "Avtal" } });
    if let Some(role) = approver {
        limit["unlessApprovedBy"] = json!(role);
    }
    limit
}

pub fn of_conditions() -> Vec<Case> {
    use LintCode as C;
    let abroad = || fact("place", "is", json!("abroad"));
    let days = |comparison, days: f64| fact("daysPerWeek", comparison, json!(days));
    let needs = |id: &str, when: Json, requires: Json| {
        let mut rule = rule(id, "requires", requires);
        rule["when"] = when;
        rule
    };
    let regular = |when: Json| json!({ "arrangement": "regular", "when": when, "form": "written", "strength": "must", "citation": { "section": "Regler" } });
    let decision = |by: &str, when: Json| json!({ "by": by, "fact": "managerApproves", "when": when, "citation": { "section": "Regler" } });
    let last = |when: Json| json!([{ "by": "nearestManager", "fact": "managerApproves", "when": when, "citation": { "section": "Regler" } }]);
    let both = |one: Json, other: Json| json!({ "all": [one, other] });
    vec![
        case(
            C::ScopeNeverHolds,
            "/scope",
            vec![("/scope", both(days("moreThan", 3.0), days("lessThan", 3.0)))],
            vec![("/scope", both(days("atLeast", 3.0), days("atMost", 3.0)))],
        ),
        case(
            C::OutcomeUnreachable,
            "/scope",
            vec![("/scope", json!({ "any": [days("atLeast", 3.0), days("lessThan", 3.0)] }))],
            vec![("/scope", json!({ "any": [days("atLeast", 3.0), days("lessThan", 2.5)] }))],
        ),
        case(
            C::RuleNeverApplies,
            "/rules/4",
            vec![(
                "/rules/-",
                needs(
                    "x",
                    both(abroad(), fact("place", "is", json!("home"))),
                    fact("reachable", "is", json!(true)),
                ),
            )],
            vec![(
                "/rules/-",
                needs(
                    "x",
                    both(abroad(), fact("recurring", "is", json!(true))),
                    fact("reachable", "is", json!(true)),
                ),
            )],
        ),
        case(
            C::RuleNeverMet,
            "/rules/4",
            vec![("/rules/-", needs("x", days("moreThan", 3.0), days("atMost", 3.0)))],
            vec![("/rules/-", needs("x", days("atLeast", 3.0), days("atMost", 3.0)))],
        ),
        case(
            C::RuleNeverUnmet,
            "/rules/4",
            vec![("/rules/-", needs("x", days("moreThan", 3.0), days("moreThan", 2.5)))],
            vec![("/rules/-", needs("x", days("atLeast", 2.5), days("moreThan", 2.5)))],
        ),
        case(
            C::RulesContradict,
            "/rules/5",
            vec![
                ("/rules/-", needs("x", abroad(), days("atLeast", 3.0))),
                ("/rules/-", rule("y", "requires", days("atMost", 2.5))),
            ],
            vec![
                ("/rules/-", needs("x", abroad(), days("atLeast", 3.0))),
                ("/rules/-", rule("y", "requires", days("atMost", 3.0))),
            ],
        ),
        case(
            C::OutcomeUnreachable,
            "/rules",
            vec![("/rules/-", rule("x", "blocks", fact("reachable", "is", json!(false))))],
            vec![("/rules/-", needs("x", abroad(), fact("reachable", "is", json!(false))))],
        ),
        case(
            C::ArrangementNeverEligible,
            "/arrangements/1",
            vec![(
                "/rules/-",
                needs("x", fact("recurring", "is", json!(true)), fact("reachable", "is", json!(false))),
            )],
            vec![(
                "/rules/-",
                needs(
                    "x",
                    both(fact("recurring", "is", json!(true)), abroad()),
                    fact("reachable", "is", json!(false)),
                ),
            )],
        ),
        case(
            C::ArrangementNeverHolds,
            "/arrangements/1",
            vec![("/arrangements/1", regular(both(days("atLeast", 4.0), days("lessThan", 4.0))))],
            vec![("/arrangements/1", regular(both(days("atLeast", 4.0), days("lessThan", 4.5))))],
        ),
        case(
            C::ArrangementShadowed,
            "/arrangements/1",
            vec![("/arrangements/1", regular(fact("activity", "is", json!("meeting"))))],
            vec![(
                "/arrangements/1",
                regular(both(
                    fact("activity", "in", json!(["meeting", "ordinaryWork"])),
                    fact("recurring", "is", json!(true)),
                )),
            )],
        ),
        case(
            C::ArrangementOverlap,
            "/arrangements/2",
            vec![("/arrangements/2/when", days("moreThan", 2.0))],
            vec![("/arrangements/2/when", fact("recurring", "is", json!(false)))],
        ),
        case(
            C::ArrangementGap,
            "/arrangements",
            vec![("/arrangements/2/when", days("moreThan", 2.0))],
            vec![("/arrangements/2/when", days("atLeast", 0.0))],
        ),
        case(
            C::DecisionNeverHolds,
            "/decisions/0",
            vec![(
                "/decisions",
                json!([decision("hr", fact("activity", "is", json!("meeting"))), { "by": "nearestManager", "fact": "managerApproves", "citation": { "section": "Regler" } }]),
            )],
            vec![(
                "/decisions",
                json!([decision("hr", fact("activity", "is", json!("ordinaryWork"))), { "by": "nearestManager", "fact": "managerApproves", "citation": { "section": "Regler" } }]),
            )],
        ),
        case(
            C::DecisionShadowed,
            "/decisions/1",
            vec![(
                "/decisions",
                json!([decision("hr", days("atLeast", 2.0)), decision("employer", days("moreThan", 2.0)), { "by": "nearestManager", "fact": "managerApproves", "citation": { "section": "Regler" } }]),
            )],
            vec![(
                "/decisions",
                json!([decision("hr", days("atLeast", 2.0)), decision("employer", days("moreThan", 1.0)), { "by": "nearestManager", "fact": "managerApproves", "citation": { "section": "Regler" } }]),
            )],
        ),
        case(
            C::DecisionOverlap,
            "/decisions/1",
            vec![(
                "/decisions",
                json!([decision("hr", abroad()), decision("employer", days("moreThan", 2.0)), { "by": "nearestManager", "fact": "managerApproves", "citation": { "section": "Regler" } }]),
            )],
            // An exception from a wider one that follows.
            vec![(
                "/decisions",
                json!([decision("hr", both(abroad(), days("moreThan", 2.0))), decision("employer", days("moreThan", 2.0)), { "by": "nearestManager", "fact": "managerApproves", "citation": { "section": "Regler" } }]),
            )],
        ),
        case(
            C::DecisionGap,
            "/decisions",
            vec![("/decisions", last(json!({ "not": abroad() })))],
            // Nobody has to decide what is no remote work.
            vec![("/decisions", last(fact("activity", "is", json!("ordinaryWork"))))],
        ),
        case(
            C::GuidanceNeverShown,
            "/guidance/0/when",
            vec![("/guidance/0/when", both(days("moreThan", 4.0), days("lessThan", 4.5)))],
            vec![("/guidance/0/when", both(days("moreThan", 4.0), days("lessThan", 5.0)))],
        ),
    ]
}

pub fn of_parts() -> Vec<Case> {
    use LintCode as C;
    let extra =
        json!({ "code": "insurance-missing", "strength": "should", "citation": { "section": "Avtal" } });
    let when = |when: Json| json!({ "code": "abroad", "when": when, "strength": "must", "citation": { "section": "Avtal" } });
    let every = |months: u32| json!({ "every": { "months": months }, "strength": "must", "citation": { "section": "Avtal" } });
    let until = |day: &str| json!({ "until": day, "strength": "must", "citation": { "section": "Avtal" } });
    let notice = |by: Json| json!([{ "givenBy": by, "ground": "ordinary", "period": "immediate", "strength": "must", "citation": { "section": "Avtal" } }]);
    let role = || json!([{ "id": "unitHead", "label": text("enhetschefen", "the unit head") }]);
    let categories = || json!([{ "id": "chairs", "label": text("stolar", "chairs") }]);
    let cost = json!({ "code": "cost-on-employer", "categories": ["chairs"], "strength": "must", "citation": { "section": "Avtal" } });
    let without_equipment = || json!(["riskAssessment", "followUp"]);
    vec![
        case(
            C::FactUnused,
            "/facts/9",
            vec![("/facts/-", json!("tenure"))],
            vec![("/facts/-", json!("tenure")), ("/rules/1/when", fact("tenure", "is", json!("owned")))],
        ),
        case(
            C::FactWithoutEffect,
            "/facts/2",
            vec![("/guidance/0/when", fact("daysPerWeek", "atLeast", json!(0)))],
            vec![("/guidance/0/when", fact("daysPerWeek", "atLeast", json!(0.5)))],
        ),
        case(
            C::RoleUnused,
            "/roles/0",
            vec![("/roles", role())],
            vec![("/roles", role()), ("/agreement/limits/0/unlessApprovedBy", json!("unitHead"))],
        ),
        case(
            C::CategoryUnused,
            "/agreement/equipmentCategories/0",
            vec![("/agreement/equipmentCategories", categories()), ("/notRegulated", without_equipment())],
            vec![
                ("/agreement/equipmentCategories", categories()),
                ("/agreement/checks/-", cost),
                ("/notRegulated", without_equipment()),
            ],
        ),
        case(
            C::CheckNeverApplies,
            "/agreement/checks/1",
            // An agreement does not say whether somebody can be reached.
            vec![("/agreement/checks/-", when(fact("reachable", "is", json!(true))))],
            vec![("/agreement/checks/-", when(fact("place", "is", json!("abroad"))))],
        ),
        case(
            C::CheckShadowed,
            "/agreement/checks/1",
            vec![("/agreement/checks/-", extra.clone())],
            vec![
                ("/agreement/checks/0/when", fact("place", "is", json!("home"))),
                ("/agreement/checks/-", extra),
            ],
        ),
        case(
            C::LimitShadowed,
            "/agreement/limits/1",
            vec![("/agreement/limits/-", limit(4.0, Some("hr"), "must"))],
            vec![("/agreement/limits/-", limit(2.0, Some("hr"), "must"))],
        ),
        case(
            C::LimitExcludesAll,
            "/agreement/limits/0",
            vec![("/agreement/limits/0", limit(0.0, None, "must"))],
            vec![("/agreement/limits/0", limit(0.0, Some("hr"), "must"))],
        ),
        case(
            C::LimitsContradictArrangement,
            "/agreement/limits",
            vec![("/arrangements/1/when", fact("daysPerWeek", "moreThan", json!(3)))],
            vec![("/arrangements/1/when", fact("daysPerWeek", "atLeast", json!(3)))],
        ),
        case(
            C::NoticeByNobody,
            "/agreement/notice/0/givenBy",
            vec![("/agreement/notice", notice(json!([])))],
            vec![("/agreement/notice", notice(json!(["employee"])))],
        ),
        case(
            C::EvaluationNeverDue,
            "/agreement/evaluation/every",
            vec![("/agreement/evaluation", every(13))],
            vec![("/agreement/evaluation", every(12))],
        ),
        case(
            C::TermOver,
            "/agreement/term/until",
            vec![("/validFrom", json!("2026-01-01")), ("/agreement/term", until("2025-12-31"))],
            vec![("/validFrom", json!("2026-01-01")), ("/agreement/term", until("2026-01-01"))],
        ),
        case(
            C::SectionNotListed,
            "/rules/0/citation/section",
            vec![("/rules/0/citation/section", json!("Reglar"))],
            // The headings of another document are not listed here.
            vec![("/rules/0/citation", json!({ "document": "Annan rutin", "section": "Reglar" }))],
        ),
        case(
            C::SectionsNotListed,
            "/source",
            vec![("/source", json!({ "document": "Rutin" }))],
            vec![("/source", json!({ "document": "Rutin", "sections": ["Regler"] }))],
        ),
        case(
            C::AssumptionAboutUnknown,
            "/assumptions/0/about/0",
            vec![("/assumptions/0/about/0", json!("voluntry"))],
            vec![(
                "/assumptions/0/about",
                json!(["agreement.topics", "source.document", "long-days", "place"]),
            )],
        ),
        case(
            C::PartNotRegulated,
            "/notRegulated",
            vec![("/notRegulated", json!(["riskAssessment", "equipment"]))],
            vec![("/notRegulated", json!(["followUp", "riskAssessment", "equipment"]))],
        ),
        case(
            C::NumbersDiffer,
            "/rules/0/text",
            vec![("/rules/0/text", text("Det gäller i två dagar.", "It holds for 3 days."))],
            vec![("/rules/0/text", text("Det gäller i två dagar.", "It holds for 2 days."))],
        ),
        case(
            C::SentenceTooLong,
            "/rules/0/text/sv",
            vec![("/rules/0/text", text(&"ord ".repeat(26), "Words."))],
            vec![("/rules/0/text", text(&format!("{}. {}", "ord ".repeat(25), "Ord ".repeat(25)), "Words."))],
        ),
        case(
            C::OutdatedRegulation,
            "/rules/0/text",
            vec![("/rules/0/text", text("Följ AFS 1998:5.", "Follow AFS 1998:5."))],
            vec![("/rules/0/text", text("Följ AFS 1998:51.", "Follow AFS 1998:51."))],
        ),
        case(
            C::OutdatedAct,
            "/rules/0/citation/document",
            vec![("/rules/0/citation", json!({ "document": "Sekretesslagen", "section": "1 kap." }))],
            vec![(
                "/rules/0/citation",
                json!({ "document": "Offentlighets- och sekretesslagen", "section": "1 kap." }),
            )],
        ),
    ]
}
