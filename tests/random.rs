//! Small random policies and cases for property tests.

use distanskoll::policy::facts::{FactValue, Kind, as_scalar, bit};
use distanskoll::{Policy, Value};
use serde_json::{Value as Json, json};

/// A plain generator: the same seed gives the same policy.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed | 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 16) % sides as u64).unwrap()
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.roll(items.len())]
    }
}

fn text(words: &str) -> Json {
    json!({ "sv": format!("{words} på svenska"), "en": format!("{words} in English") })
}

fn citation() -> Json {
    json!({ "section": "Avsnitt" })
}

fn facts(dice: &mut Dice) -> Vec<Json> {
    let count = 2 + dice.roll(4);
    (0..count)
        .map(|at| {
            let changeable = if dice.one_in(3) { Json::Null } else { json!("employee") };
            let mut fact = json!({ "id": format!("f{at}"), "label": text(&format!("fråga {at}")), "changeableBy": changeable });
            match dice.roll(5) {
                0 => {
                    fact["kind"] = json!("number");
                    fact["min"] = json!(0);
                    fact["max"] = json!(2);
                    fact["step"] = json!(0.5);
                }
                1 | 2 => {
                    fact["kind"] = json!(if dice.one_in(2) { "choice" } else { "set" });
                    let choices: Vec<Json> =
                        ["a", "b", "c"].iter().map(|v| json!({ "value": v, "label": text(v) })).collect();
                    fact["choices"] = json!(choices);
                }
                _ => fact["kind"] = json!("boolean"),
            }
            fact
        })
        .collect()
}

fn condition(dice: &mut Dice, facts: &[Json], depth: usize) -> Json {
    if depth > 0 && dice.one_in(2) {
        let parts: Vec<Json> = (0..1 + dice.roll(2)).map(|_| condition(dice, facts, depth - 1)).collect();
        return match dice.roll(3) {
            0 => json!({ "all": parts }),
            1 => json!({ "any": parts }),
            _ => json!({ "not": parts[0] }),
        };
    }
    let fact = dice.pick(facts).clone();
    let id = &fact["id"];
    let letters = ["a", "b", "c"];
    match fact["kind"].as_str().unwrap() {
        "boolean" => json!({ "fact": id, "is": dice.one_in(2) }),
        "number" => {
            let bound = [0.0, 0.5, 1.0, 1.5, 2.0][dice.roll(5)];
            let name = *dice.pick(&["atLeast", "atMost", "moreThan", "lessThan", "is"]);
            json!({ "fact": id, name: bound })
        }
        "choice" => {
            if dice.one_in(2) {
                json!({ "fact": id, "is": dice.pick(&letters) })
            } else {
                json!({ "fact": id, "in": ["a", dice.pick(&letters)] })
            }
        }
        _ => {
            if dice.one_in(4) {
                json!({ "fact": id, "is": ["a", dice.pick(&letters)] })
            } else {
                json!({ "fact": id, "includes": [dice.pick(&letters), dice.pick(&letters)] })
            }
        }
    }
}

/// A random policy document that is free of faults.
pub fn policy(dice: &mut Dice) -> Value {
    let facts = facts(dice);
    policy_on(dice, &facts)
}

/// Two random policies on the same facts.
pub fn pair(dice: &mut Dice) -> (Value, Value) {
    let facts = facts(dice);
    (policy_on(dice, &facts), policy_on(dice, &facts))
}

fn policy_on(dice: &mut Dice, facts: &[Json]) -> Value {
    let maybe = |dice: &mut Dice, chance: usize| {
        if dice.one_in(chance) { Some(condition(dice, facts, 1)) } else { None }
    };
    let mut arrangements: Vec<Json> = Vec::new();
    for at in 0..1 + dice.roll(3) {
        let kind = *dice.pick(&["regular", "occasional", "notRemoteWork"]);
        let form = if kind == "notRemoteWork" { "none" } else { *dice.pick(&["written", "oral"]) };
        let mut rule =
            json!({ "arrangement": kind, "form": form, "strength": "must", "citation": citation() });
        if at < 2 && !dice.one_in(4) {
            rule["when"] = condition(dice, facts, 1);
            arrangements.push(rule);
        } else {
            arrangements.push(rule);
            break;
        }
    }
    let mut decisions: Vec<Json> = Vec::new();
    if dice.one_in(2) {
        let by = *dice.pick(&["hrDirector", "hr", "nearestManager"]);
        let when = condition(dice, facts, 1);
        decisions.push(json!({ "by": by, "fact": "higherApproval", "when": when, "citation": citation() }));
    }
    decisions.push(json!({ "by": "nearestManager", "fact": "managerApproves", "citation": citation() }));
    let rules: Vec<Json> = (0..1 + dice.roll(5))
        .map(|at| {
            let mut rule = json!({
                "id": format!("rule-{at}"), "strength": *dice.pick(&["must", "should", "may"]),
                "effect": *dice.pick(&["blocks", "refers", "requires", "requires", "advises"]), "party": "employee",
                "requires": condition(dice, facts, 2), "text": text("regel"), "remedy": text("gör"), "citation": citation(),
            });
            if let Some(when) = maybe(dice, 3) {
                rule["when"] = when;
            }
            if dice.one_in(3) {
                rule["appliesTo"] = json!([*dice.pick(&["regular", "occasional"])]);
            }
            rule
        })
        .collect();
    let guidance: Vec<Json> = (0..dice.roll(3))
        .map(|at| {
            let when = condition(dice, facts, 1);
            json!({ "id": format!("card-{at}"), "for": "everyone", "when": when, "title": text("råd"), "text": text("råd"), "citation": citation() })
        })
        .collect();
    let mut all: Vec<Json> = facts.to_vec();
    all.push(json!("managerApproves"));
    all.push(json!("higherApproval"));
    let mut document = json!({
        "id": "random", "title": text("Slumpad"), "organisation": null, "version": null,
        "source": { "document": "Slumpad rutin" }, "facts": all, "arrangements": arrangements,
        "decisions": decisions, "rules": rules, "guidance": guidance, "assumptions": [],
    });
    if let Some(scope) = maybe(dice, 4) {
        document["scope"] = scope;
    }
    document.into()
}

/// Every value of a small kind.
pub fn all_values(kind: &Kind) -> Vec<FactValue> {
    match kind {
        Kind::Boolean => vec![FactValue::boolean(false), FactValue::boolean(true)],
        Kind::Number { .. } => [0.0, 0.5, 1.0, 1.5, 2.0].into_iter().map(FactValue::Scalar).collect(),
        Kind::Choice(choices) => (0..choices.len()).map(|at| FactValue::Scalar(as_scalar(at))).collect(),
        Kind::Set(choices) => (0..bit(choices.len())).map(FactValue::Set).collect(),
        Kind::Date => unreachable!("the random policies have no dates"),
    }
}

/// A random case: some facts given, some not.
pub fn case(dice: &mut Dice, policy: &Policy) -> Vec<Option<FactValue>> {
    let known = 1 + dice.roll(4);
    let mut given = vec![None; policy.facts.len()];
    for (fact, slot) in given.iter_mut().enumerate().take(policy.facts.own()) {
        if !dice.one_in(1 + known) {
            let values = all_values(&policy.facts.get(fact).unwrap().kind);
            *slot = Some(*dice.pick(&values));
        }
    }
    given
}

fn with_rules(facts: Vec<Json>, rules: Vec<Json>) -> Value {
    let mut facts = facts;
    facts.push(json!("managerApproves"));
    json!({
        "id": "many-rules", "title": text("Många regler"), "source": { "document": "Rutin" }, "facts": facts,
        "arrangements": [{ "arrangement": "regular", "form": "written", "strength": "must", "citation": citation() }],
        "decisions": [{ "by": "nearestManager", "fact": "managerApproves", "citation": citation() }],
        "rules": rules,
    })
    .into()
}

fn boolean(at: usize) -> Json {
    json!({ "id": format!("f{at}"), "kind": "boolean", "label": text(&format!("fråga {at}")), "changeableBy": "employee" })
}

fn rule(at: usize, effect: &str, requires: Json) -> Json {
    json!({
        "id": format!("rule-{at}"), "strength": "must", "effect": effect, "party": "employee", "requires": requires,
        "text": text("regel"), "remedy": text("gör"), "citation": citation(),
    })
}

/// Rules each of which shares a fact with the next one, and some of which share one with many.
pub fn loose_policy(count: usize) -> Value {
    let is = |at: usize| json!({ "fact": format!("f{at}"), "is": true });
    let effects = ["blocks", "requires", "refers"];
    let rules = (0..count).map(|at| {
        let mut rule = rule(at, effects[at % 3], json!({ "any": [is(at), is(at + 1)] }));
        if at % 5 == 0 {
            rule["when"] = is(count + 1);
        }
        rule
    });
    with_rules((0..count + 2).map(boolean).collect(), rules.collect())
}

/// Rules over every pair of facts.
pub fn entangled_policy(facts: usize) -> Value {
    let is = |at: usize| json!({ "fact": format!("f{at}"), "is": true });
    let mut rules = Vec::new();
    for one in 0..facts {
        for other in 0..one {
            rules.push(rule(rules.len(), "requires", json!({ "any": [is(one), is(other)] })));
        }
    }
    with_rules((0..facts).map(boolean).collect(), rules)
}
