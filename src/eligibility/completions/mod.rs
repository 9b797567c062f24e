//! Looking through every way of filling in the unknown facts, exactly and without enumerating them.
//!
//! A *context* is one combination of the hub facts: it fixes scope, arrangement and who decides. For each context
//! the outcome is the worst of a base (from scope and decision) and of the rules. For the rules, tables over small
//! groups of facts say which thresholds can be kept: bit `t - 1` of a mask is set where every rule of level `t` or
//! worse can be kept from being unmet. Two completions that differ in one fact alone are looked through side by
//! side, as a pair of such masks: `keep` (both keep) and `turn` (the first keeps, the second does not).

mod sensitivity;
mod tables;

use crate::eligibility::answer::Outcome;
use crate::eligibility::plan::{Plan, level};
use crate::list::Listed;
use crate::policy::condition::{Condition, Given};
use crate::policy::facts::FactValue;
use crate::policy::model::{Arrangement, Policy, Rule};
use crate::truth::Truth;

/// Every threshold can be kept.
const ALL: u8 = 0b111;

/// One combination of the hub facts.
#[derive(Clone, Debug)]
pub(super) struct Context {
    pub(super) in_scope: bool,
    /// Place among the policy's arrangements.
    pub(super) arrangement: Option<usize>,
    /// The level that scope and decision alone lead to (0–3); 4 is out of scope.
    pub(super) base: u8,
    /// Place among the keys; none where no rule applies.
    key: Option<usize>,
    hub: Vec<Option<FactValue>>,
}

/// What contexts have in common as far as the rules can see.
struct Key {
    arrangement: Option<Arrangement>,
    shared: Vec<Option<FactValue>>,
    hub: Vec<Option<FactValue>>,
    /// What the settled rules leave to be kept.
    fixed: u8,
    /// What all rules can be kept from, and the worst that they can lead to.
    keep: u8,
    worst: u8,
    tables: Vec<Vec<u8>>,
}

/// A pair of masks: what both sides keep, and where the first keeps and the second does not.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Pair {
    keep: u8,
    turn: u8,
}

impl Pair {
    const START: Pair = Pair { keep: ALL, turn: 0 };

    fn single(keep: u8) -> Pair {
        Pair { keep, turn: 0 }
    }

    fn of(first: u8, second: u8) -> Pair {
        Pair { keep: first & second, turn: first & !second & ALL }
    }

    fn and(self, other: Pair) -> Pair {
        Pair {
            keep: self.keep & other.keep,
            turn: (self.turn & (other.keep | other.turn)) | (self.keep & other.turn),
        }
    }

    fn or(self, other: Pair) -> Pair {
        Pair { keep: self.keep | other.keep, turn: self.turn | other.turn }
    }

    fn pack(self) -> u8 {
        self.keep | (self.turn << 3)
    }

    fn unpack(packed: u8) -> Pair {
        Pair { keep: packed & ALL, turn: packed >> 3 }
    }
}

/// One side of a comparison: an arrangement and an assignment of facts.
struct Side {
    arrangement: Option<Arrangement>,
    applies: bool,
    facts: Vec<Option<FactValue>>,
}

impl Side {
    fn put(&mut self, fact: usize, value: Option<FactValue>) {
        if let Some(slot) = self.facts.get_mut(fact) {
            *slot = value;
        }
    }
}

/// The completions of one set of given facts.
pub(super) struct Completions<'a> {
    pub(super) policy: &'a Policy,
    plan: &'a Plan,
    given: &'a [Option<FactValue>],
    /// Per step, whether a rule that the given facts leave open hangs together with it; else there is nothing to look
    /// through.
    live: Vec<bool>,
    /// The other outcome rules: in each context they are met or unmet.
    fixed: Vec<usize>,
    pub(super) contexts: Vec<Context>,
    keys: Vec<Key>,
}

impl<'a> Completions<'a> {
    /// Works out the contexts and the tables.
    pub(super) fn new(policy: &'a Policy, given: &'a [Option<FactValue>]) -> Completions<'a> {
        let plan = &policy.plan;
        let mut live = vec![false; plan.nodes.len()];
        for node in &plan.nodes {
            if node.rules.iter().any(|rule| is_open(policy, *rule, given))
                && let Some(root) = live.get_mut(node.root)
            {
                *root = true;
            }
        }
        let mut fixed = plan.hub_rules.clone();
        for (place, node) in plan.nodes.iter().enumerate() {
            let alive = live.get(node.root).copied().unwrap_or(false);
            if let Some(own) = live.get_mut(place) {
                *own = alive;
            }
            if !alive {
                fixed.extend(&node.rules);
            }
        }
        let mut all =
            Completions { policy, plan, given, live, fixed, contexts: Vec::new(), keys: Vec::new() };
        all.build_contexts();
        all
    }

    /// The best and the worst outcome.
    pub(super) fn range(&self) -> (Outcome, Outcome) {
        let mut best = 4;
        let mut worst = 0;
        for context in &self.contexts {
            let (least, most) = match context.key.and_then(|key| self.keys.get(key)) {
                Some(key) => (lowest(key.keep), key.worst),
                None => (0, 0),
            };
            best = best.min(context.base.max(least));
            worst = worst.max(context.base.max(most));
        }
        (Outcome::from_level(best), Outcome::from_level(worst))
    }

    fn is_live(&self, node: usize) -> bool {
        self.live.get(node).copied().unwrap_or(false)
    }

    fn unknown(&self, fact: usize) -> bool {
        self.given.get(fact).copied().flatten().is_none()
    }

    /// The values that a fact can take: the one given, else one of each cell.
    fn choices(&self, fact: usize) -> &'a [FactValue] {
        match self.given.get(fact) {
            Some(Some(value)) => std::slice::from_ref(value),
            _ => self.plan.domains.get(fact).map_or(&[], |domain| &domain.cells),
        }
    }

    fn build_contexts(&mut self) {
        let plan = self.plan;
        let hub = &plan.hub;
        let mut facts = self.given.to_vec();
        let mut digits = vec![0_usize; hub.len()];
        loop {
            for (fact, digit) in hub.iter().zip(&digits) {
                if let (Some(slot), Some(value)) = (facts.get_mut(*fact), self.choices(*fact).get(*digit)) {
                    *slot = Some(*value);
                }
            }
            let context = self.context(&facts);
            self.contexts.push(context);
            // Count up, the last fact fastest.
            let mut at = digits.len();
            loop {
                let Some(next) = at.checked_sub(1) else { return };
                at = next;
                let (Some(digit), Some(fact)) = (digits.get_mut(at), hub.get(at)) else { return };
                *digit = digit.saturating_add(1);
                if *digit < self.choices(*fact).len() {
                    break;
                }
                *digit = 0;
            }
        }
    }

    fn context(&mut self, facts: &[Option<FactValue>]) -> Context {
        let policy = self.policy;
        let hub: Vec<Option<FactValue>> =
            self.plan.hub.iter().map(|fact| facts.get(*fact).copied().flatten()).listed();
        if policy.scope.evaluate(facts) == Truth::False {
            return Context { in_scope: false, arrangement: None, base: 4, key: None, hub };
        }
        let holds = |condition: &Condition| condition.evaluate(facts) == Truth::True;
        let arrangement = policy.arrangements.iter().position(|rule| holds(&rule.when));
        let kind = arrangement.and_then(|place| policy.arrangements.get(place)).map(|rule| rule.arrangement);
        if kind == Some(Arrangement::NotRemoteWork) {
            return Context { in_scope: true, arrangement, base: 0, key: None, hub };
        }
        let decision = policy.decisions.iter().position(|rule| holds(&rule.when));
        let base = decision.and_then(|place| policy.decisions.get(place)).map_or(0, |decision| {
            match self.given.get(decision.fact).copied().flatten() {
                None if decision.is_nearest() => 0,
                None => 2,
                Some(answer) if answer == FactValue::boolean(false) => 3,
                Some(_) => 0,
            }
        });
        let shared = self.plan.shared.iter().map(|fact| facts.get(*fact).copied().flatten()).listed();
        let key = Some(self.key(kind, shared, &hub));
        Context { in_scope: true, arrangement, base, key, hub }
    }

    fn key(
        &mut self,
        arrangement: Option<Arrangement>,
        shared: Vec<Option<FactValue>>,
        hub: &[Option<FactValue>],
    ) -> usize {
        let known = self.keys.iter().position(|key| key.arrangement == arrangement && key.shared == shared);
        if let Some(known) = known {
            return known;
        }
        let mut side = self.side(arrangement, true, hub);
        let mut worst = 0;
        let mut fixed = ALL;
        for index in &self.fixed {
            let mask = self.mask(*index, &side);
            fixed &= mask;
            worst =
                if mask == ALL { worst } else { self.policy.rules.get(*index).map_or(0, level).max(worst) };
        }
        let tables = self.tables(&mut side);
        let mut keep = fixed;
        for root in self.live_roots() {
            keep &= tables.get(root).and_then(|table| table.first()).copied().unwrap_or(ALL);
        }
        for (node, _) in self.plan.nodes.iter().zip(&self.live).filter(|(_, live)| **live) {
            for index in &node.rules {
                let lifts = self.policy.rules.get(*index).map_or(0, level);
                if lifts > worst && self.can_be_unmet(*index, &mut side) {
                    worst = lifts;
                }
            }
        }
        self.keys.push(Key { arrangement, shared, hub: hub.to_vec(), fixed, keep, worst, tables });
        self.keys.len().saturating_sub(1)
    }

    /// The steps at the top of what has to be looked through.
    fn live_roots(&self) -> impl Iterator<Item = usize> {
        let nodes = self.plan.nodes.iter().zip(&self.live).enumerate();
        nodes.filter(|(_, (node, live))| **live && node.parent.is_none()).map(|(place, _)| place)
    }

    fn side(&self, arrangement: Option<Arrangement>, applies: bool, hub: &[Option<FactValue>]) -> Side {
        let mut side = Side { arrangement, applies, facts: self.given.to_vec() };
        for (fact, value) in self.plan.hub.iter().zip(hub) {
            side.put(*fact, *value);
        }
        side
    }

    fn side_of(&self, context: &Context) -> Side {
        let kind = context.arrangement.and_then(|place| self.policy.arrangements.get(place));
        self.side(kind.map(|rule| rule.arrangement), context.key.is_some(), &context.hub)
    }

    fn is_unmet(&self, rule: &Rule, side: &Side) -> bool {
        side.applies
            && side.arrangement.map_or(rule.applies_to.is_empty(), |kind| rule.applies(kind))
            && rule.when.evaluate(&side.facts) == Truth::True
            && rule.requires.evaluate(&side.facts) == Truth::False
    }

    /// Which thresholds one rule lets be kept.
    fn mask(&self, rule: usize, side: &Side) -> u8 {
        match self.policy.rules.get(rule) {
            Some(rule) if self.is_unmet(rule, side) => ALL & (ALL << level(rule)),
            _ => ALL,
        }
    }

    /// Calls `visit` for every combination of the facts, on both sides alike; the first fact varies slowest.
    fn each(&self, facts: &[usize], sides: &mut [Side], visit: &mut dyn FnMut(&mut [Side])) {
        let Some((fact, rest)) = facts.split_first() else {
            visit(sides);
            return;
        };
        for value in self.choices(*fact) {
            for side in &mut *sides {
                side.put(*fact, Some(*value));
            }
            self.each(rest, sides, visit);
        }
        for side in sides {
            side.put(*fact, self.given.get(*fact).copied().flatten());
        }
    }

    /// The outcome rules above that level that are unmet in some completion.
    pub(super) fn unmet_above(&self, least: u8) -> Vec<usize> {
        let mut unmet = Vec::new();
        for key in &self.keys {
            let mut side = self.side(key.arrangement, true, &key.hub);
            for (index, rule) in self.policy.rules.iter().enumerate() {
                if level(rule) > least && !unmet.contains(&index) && self.can_be_unmet(index, &mut side) {
                    unmet.push(index);
                }
            }
        }
        unmet
    }

    fn can_be_unmet(&self, index: usize, side: &mut Side) -> bool {
        let Some(rule) = self.policy.rules.get(index) else { return false };
        let mut found = false;
        let facts = self.outside_hub(index);
        self.each(&facts, std::slice::from_mut(side), &mut |sides| {
            found = found || sides.iter().any(|side| self.is_unmet(rule, side));
        });
        found
    }

    /// The unknown facts of a rule outside the hub.
    fn outside_hub(&self, rule: usize) -> Vec<usize> {
        let facts = self.plan.rule_facts.get(rule).map(Vec::as_slice).unwrap_or_default();
        let outside = |fact: &usize| self.unknown(*fact) && !self.plan.hub.contains(fact);
        facts.iter().copied().filter(outside).listed()
    }
}

/// Whether the given facts leave it open that a rule is unmet.
fn is_open(policy: &Policy, rule: usize, given: &Given) -> bool {
    policy.rules.get(rule).is_some_and(|rule| {
        let gate = rule.when.evaluate(given);
        let met = rule.requires.evaluate(given);
        gate != Truth::False && met != Truth::True && (gate, met) != (Truth::True, Truth::False)
    })
}

/// The lowest outcome level that the thresholds kept allow.
fn lowest(keep: u8) -> u8 {
    match keep {
        keep if keep & 1 != 0 => 0,
        keep if keep & 2 != 0 => 1,
        keep if keep & 4 != 0 => 2,
        _ => 3,
    }
}
