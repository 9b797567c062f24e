//! Summaries and ways forward in words: over every combination of codes, and over the acceptance cases.

use std::collections::BTreeSet;

use distanskoll::eligibility::{DecisionStatus, Outcome};
use distanskoll::text::{Summary, eligibility_summary, role};
use distanskoll::{Lang, Policy, Value};

use serde_json::json;

use super::{identifiers, pair_faults};
use crate::case_files::load;

/// Words that promise what only the one who decides can give.
const PROMISES: [(Lang, &[&str]); 2] = [
    (Lang::Sv, &["du får", "du har rätt", "distansarbetet är godkänt", "är beviljat", "du kan arbeta"]),
    (
        Lang::En,
        &[
            "you may",
            "you are allowed",
            "you have the right",
            "remote work is approved",
            "is granted",
            "you can work",
        ],
    ),
];

const PENDING: [(Lang, &str); 2] =
    [(Lang::Sv, "beslutet är inte fattat"), (Lang::En, "no decision has been made")];
const APPROVED: [(Lang, &str); 2] = [(Lang::Sv, "har sagt ja"), (Lang::En, "has said yes")];
const REFUSED: [(Lang, &str); 2] = [(Lang::Sv, "har sagt nej"), (Lang::En, "has said no")];

fn of<T: Copy>(lang: Lang, pairs: &[(Lang, T); 2]) -> T {
    pairs.iter().find(|(of, _)| *of == lang).unwrap().1
}

/// What must hold of a summary, whatever else it says.
fn summary_faults(
    lang: Lang,
    said: &str,
    outcome: Outcome,
    decision: Option<(&str, DecisionStatus)>,
) -> Vec<String> {
    let said = said.to_lowercase();
    let mut faults = Vec::new();
    // The remedy or question at its end is the policy's own wording, also held to promise nothing.
    let promises = of(lang, &PROMISES).iter().filter(|promise| said.contains(**promise));
    if decision.is_none_or(|(_, status)| status != DecisionStatus::Approved) {
        faults.extend(promises.map(|promise| format!("promises: {promise}")));
    }
    if let Some((by, status)) = decision.filter(|_| outcome != Outcome::OutOfScope) {
        if !said.contains(&by.to_lowercase()) {
            faults.push(format!("does not name {by}"));
        }
        let stands = match status {
            DecisionStatus::Pending => of(lang, &PENDING),
            DecisionStatus::Approved => of(lang, &APPROVED),
            DecisionStatus::Refused => of(lang, &REFUSED),
        };
        if !said.contains(stands) {
            faults.push(format!("does not say how the decision stands: {stands}"));
        }
    }
    faults
}

/// The parts of a summary that can occur together.
fn combinations() -> Vec<(Summary<'static>, &'static str)> {
    let levels = &Outcome::ALL[..5];
    let mut all = Vec::new();
    let decisions = std::iter::once(None).chain(
        ["nearestManager", "hrDirector", "hr", "employer"]
            .into_iter()
            .flat_map(|by| DecisionStatus::ALL.iter().map(move |status| Some((by, *status)))),
    );
    for decision in decisions {
        let nearest = decision.is_none_or(|(by, _)| by == "nearestManager" || by == "employer");
        let pending = decision.is_some_and(|(_, status)| status == DecisionStatus::Pending);
        for outcome in Outcome::ALL.iter().copied() {
            let ranges: Vec<(Outcome, Outcome)> = match outcome {
                Outcome::Undetermined => levels
                    .iter()
                    .flat_map(|best| levels.iter().filter(|worst| *worst > best).map(|worst| (*best, *worst)))
                    .collect(),
                known => vec![(known, known)],
            };
            for (best, worst) in ranges {
                for (action, question) in [(None, None), (Some("Gör så här."), None), (None, Some("Hur då?"))]
                {
                    let parts = Summary {
                        outcome,
                        best,
                        worst,
                        not_remote: false,
                        outside_validity: false,
                        decision,
                        decider_unknown: decision.is_none()
                            && !matches!(outcome, Outcome::NotEligible | Outcome::OutOfScope),
                        referred_by_decision: outcome == Outcome::Referral && !nearest && pending,
                        first_obstacle: None,
                        first_action: action,
                        first_question: question,
                    };
                    let by = decision.map_or("", |(by, _)| by);
                    all.push((parts, by));
                    if outcome == Outcome::NotEligible {
                        all.push((Summary { first_obstacle: Some("Så är det."), ..parts }, by));
                    }
                    if decision.is_none() && outcome == Outcome::Eligible {
                        all.push((Summary { not_remote: true, decider_unknown: false, ..parts }, by));
                    }
                    if decision.is_none() && outcome == Outcome::OutOfScope {
                        all.push((Summary { outside_validity: true, ..parts }, by));
                    }
                }
            }
        }
    }
    all
}

#[test]
fn every_summary_is_sound_names_who_decides_and_promises_nothing() {
    let ids = identifiers();
    let mut told = Vec::new();
    let all = combinations();
    assert!(all.len() > 500, "{}", all.len());
    for (parts, by) in all {
        let say = |lang: Lang| {
            let decision = parts.decision.map(|(_, status)| (role(lang, by), status));
            let said = eligibility_summary(lang, &Summary { decision, ..parts });
            (summary_faults(lang, &said, parts.outcome, decision), said)
        };
        let ((sv_faults, sv), (en_faults, en)) = (say(Lang::Sv), say(Lang::En));
        let faults = pair_faults(&sv, &en, &ids).into_iter().chain(sv_faults).chain(en_faults);
        told.extend(
            faults.map(|fault| {
                format!("{:?} {:?}: {fault}\n    {sv}\n    {en}", parts.outcome, parts.decision)
            }),
        );
        for said in [sv, en] {
            assert!(parts.first_question.is_none_or(|question| said.ends_with(question)), "{said}");
            assert!(parts.first_action.is_none_or(|action| said.ends_with(action)), "{said}");
            // A refusal is the reason by itself; else the rule that stands in the way is named.
            let refused = parts.decision.is_some_and(|(_, status)| status == DecisionStatus::Refused);
            assert!(parts.first_obstacle.is_none_or(|rule| refused || said.contains(rule)), "{said}");
        }
    }
    assert!(told.is_empty(), "{}:\n{}", told.len(), told.join("\n"));
}

#[test]
fn different_outcomes_are_summed_up_differently() {
    for lang in [Lang::Sv, Lang::En] {
        let mut said = BTreeSet::new();
        let known: Vec<Summary<'_>> = combinations()
            .into_iter()
            .map(|(parts, _)| parts)
            .filter(|parts| parts.decision.is_none() && parts.first_obstacle.is_none())
            .collect();
        let known =
            known.iter().filter(|parts| parts.first_action.is_none() && parts.first_question.is_none());
        let mut count = 0;
        for parts in known {
            said.insert(eligibility_summary(lang, parts));
            count += 1;
        }
        // Five outcomes, ten ranges, no remote work, outside the validity.
        assert_eq!((count, said.len()), (17, 17), "{said:#?}");
    }
}

#[test]
fn the_roles_have_names_in_both_languages() {
    let ids = identifiers();
    for id in distanskoll::policy::KnownRole::NAMES {
        let (sv, en) = (role(Lang::Sv, id), role(Lang::En, id));
        assert_eq!(pair_faults(sv, en, &ids), [""; 0], "{id}");
        assert_ne!(sv, role(Lang::Sv, "nobody"));
    }
}

/// The cases of the eligibility file that are answered, each in both languages.
fn answered(mut look: impl FnMut(&str, &Policy, [distanskoll::eligibility::Report<'_>; 2])) -> usize {
    let mut count = 0;
    for case in load("eligibility.jsonl").iter().filter(|case| case.call == "checkEligibility") {
        let policy = Policy::builtin(&case.policy).unwrap();
        let reports = ["sv", "en"].map(|lang| {
            let mut options = case.options.as_object().cloned().unwrap_or_default();
            options.insert("lang".into(), lang.into());
            let options: Value = serde_json::Value::Object(options).into();
            policy.check_eligibility(&case.input(), &options)
        });
        if let [Ok(sv), Ok(en)] = reports {
            count += 1;
            look(&case.id, &policy, [sv, en]);
        }
    }
    count
}

#[test]
fn the_cases_are_answered_in_sound_words() {
    let ids = identifiers();
    let mut told = Vec::new();
    let mut ways = 0;
    let count = answered(|case, policy, [sv, en]| {
        let mut tell = |what: &str, faults: Vec<String>, sv: &str, en: &str| {
            told.extend(
                faults.into_iter().map(|fault| format!("{case} {what}: {fault}\n    {sv}\n    {en}")),
            );
        };
        let mut faults = pair_faults(&sv.summary, &en.summary, &ids);
        for (lang, report) in [(Lang::Sv, &sv), (Lang::En, &en)] {
            let decision =
                report.decision.as_ref().map(|decision| (decision.label.as_str(), decision.status));
            faults.extend(summary_faults(lang, &report.summary, report.outcome, decision));
            let first = report.actions.iter().any(|action| report.summary.ends_with(action.text));
            let asked =
                report.missing.iter().any(|missing| report.summary.ends_with(&missing.question.question));
            let ask = match lang {
                Lang::Sv => "Fråga din chef vad som skulle göra det möjligt.",
                Lang::En => "Ask your manager what would make it possible.",
            };
            let sound = match report.outcome {
                Outcome::Undetermined => asked,
                // An action only where it lifts what stands in the way.
                Outcome::NotEligible => first != report.summary.ends_with(ask),
                _ => first || report.actions.is_empty(),
            };
            if !sound {
                faults.push("does not say what to do first".to_owned());
            }
        }
        tell("summary", faults, &sv.summary, &en.summary);
        for (one, other) in sv.ways_forward.iter().zip(&en.ways_forward) {
            ways += 1;
            let mut faults = pair_faults(&one.text, &other.text, &ids);
            for change in &one.changes {
                let fact = policy.facts.iter().find(|fact| fact.id == change.fact).unwrap();
                for (lang, text) in [(Lang::Sv, &one.text), (Lang::En, &other.text)] {
                    if !text.to_lowercase().contains(&fact.short.get(lang).to_lowercase()) {
                        faults.push(format!("does not name {}", fact.id));
                    }
                }
            }
            tell("way", faults, &one.text, &other.text);
        }
    });
    assert!(count > 60 && ways > 20, "{count} cases, {ways} ways");
    assert!(told.is_empty(), "{}:\n{}", told.len(), told.join("\n"));
}

/// The summaries of a case, Swedish and English.
fn summaries(policy: &str, facts: &serde_json::Value) -> [String; 2] {
    let policy = Policy::builtin(policy).unwrap();
    ["sv", "en"].map(|lang| {
        let options = Value::from(json!({ "lang": lang }));
        policy.check_eligibility(&Value::from(facts.clone()), &options).unwrap().summary
    })
}

#[test]
fn what_nothing_lifts_is_to_be_asked_about_first() {
    let refused = json!({
        "activity": "ordinaryWork", "recurring": true, "daysPerWeek": 2, "place": "home", "tenure": "rented",
        "managerApproves": false, "homeInsurance": false,
    });
    let blocked = json!({ "voluntary": false, "daysPerWeek": 1, "homeInsurance": false });
    for (policy, facts) in [("vgr", &refused), ("flexibelt-arbete", &blocked)] {
        let [sv, en] = summaries(policy, facts);
        assert!(sv.ends_with("Fråga din chef vad som skulle göra det möjligt."), "{sv}");
        assert!(en.ends_with("Ask your manager what would make it possible."), "{en}");
    }
    // An obstacle with a remedy of its own; beside one without, the remedy lifts nothing.
    for (suitable, first) in [(true, "Börja med detta: "), (false, "Fråga din chef ")] {
        let open_door = json!({
            "activity": "ordinaryWork", "recurring": true, "daysPerWeek": 2, "tasksSuitable": suitable,
            "handlesClassified": true, "outsidersKeptOut": false,
        });
        let [sv, _] = summaries("vgr", &open_door);
        assert!(sv.starts_with("Distansarbete är inte möjligt") && sv.contains(first), "{sv}");
    }
}

#[test]
fn who_decides_is_said_or_that_it_is_not_known() {
    let unknown = |facts: serde_json::Value| {
        let [sv, en] = summaries("flexibelt-arbete", &facts);
        let said = [
            sv.contains("Vem som beslutar går inte att säga än."),
            en.contains("Who decides cannot be said yet."),
        ];
        assert_eq!(said[0], said[1], "{sv} {en}");
        said[0]
    };
    assert!(unknown(json!({})));
    assert!(!unknown(json!({ "daysPerWeek": 1 })));
    assert!(!unknown(json!({ "daysPerWeek": 3 })));
    // Whoever decides: it is not possible.
    assert!(!unknown(json!({ "voluntary": false })));
}
