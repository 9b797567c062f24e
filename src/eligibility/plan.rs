//! What is worked out once, when a policy is compiled, so that unknown facts can be looked through exactly.
//!
//! The outcome hangs on *hub* facts (those that scope, arrangements and decisions look at), which are enumerated,
//! and on the rules, which are not: each rule forbids some combinations of a few facts, and facts are eliminated
//! one by one (bucket elimination over a tree of small tables). The work grows with the largest group of facts
//! that hang together, not with the number of facts. Its size is fixed here, and a policy beyond the budget is
//! refused with the names of the rules.

use crate::eligibility::domain::Domain;
use crate::list::Listed;
use crate::order::{keep, sort_and_dedup};
use crate::policy::condition::{Condition, Test};
use crate::policy::model::{Effect, Policy, Rule};

/// The most combinations of hub facts.
const MAX_CONTEXTS: usize = 1024;
/// The most table entries of one policy, over all groups of facts that hang together.
const MAX_ENTRIES: usize = 20_000;
/// The most combinations of the facts of one rule.
const MAX_RULE_ENTRIES: usize = 4096;

/// One step of the elimination: a fact, and the tables that meet in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    /// The fact that is eliminated here.
    pub(super) fact: usize,
    /// The facts, eliminated later, that the resulting table still depends on.
    pub(super) separator: Vec<usize>,
    /// The rules that are looked at here.
    pub(super) rules: Vec<usize>,
    /// The steps whose tables are used up here.
    pub(super) children: Vec<usize>,
    /// The step where this one's table is used up; none at a root.
    pub(super) parent: Option<usize>,
    /// The root above, or the step itself.
    pub(super) root: usize,
}

impl Node {
    /// The separator and the fact.
    pub(super) fn facts(&self) -> Vec<usize> {
        let mut facts = self.separator.clone();
        facts.push(self.fact);
        facts
    }
}

/// The compiled plan of one policy.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The cells of each of the policy's own facts.
    pub(super) domains: Vec<Domain>,
    /// Facts that carry a decision's answer: never filled in.
    pub(super) answers: Vec<usize>,
    /// The facts that scope, arrangements and decisions look at.
    pub(super) hub: Vec<usize>,
    /// The hub facts that rules look at, too.
    pub(super) shared: Vec<usize>,
    /// Per rule, the facts it looks at, answers left out.
    pub(super) rule_facts: Vec<Vec<usize>>,
    /// Per piece of guidance, the same.
    pub(super) guidance_facts: Vec<Vec<usize>>,
    /// The elimination, children before parents.
    pub(super) nodes: Vec<Node>,
    /// Per fact, the step that eliminates it.
    pub(super) node_of: Vec<Option<usize>>,
    /// The outcome rules that look at no fact outside the hub.
    pub(super) hub_rules: Vec<usize>,
    /// Per rule, whether it yields an action when unmet.
    pub(super) acts: Vec<bool>,
    /// Per fact, in which order it is asked for.
    pub(super) rank: Vec<u8>,
}

/// The level that an unmet rule lifts the outcome to: 1 action needed, 2 referral, 3 not eligible; 0 for advice.
pub(crate) fn level(rule: &Rule) -> u8 {
    match rule.effect {
        Effect::Blocks => 3,
        Effect::Refers => 2,
        Effect::Requires => 1,
        Effect::Advises => 0,
    }
}

impl Plan {
    /// Compiles the plan.
    ///
    /// # Errors
    /// The ids of rules that hang together too closely for the budget.
    pub fn compile(policy: &Policy) -> Result<Plan, Vec<String>> {
        let own = policy.facts.own();
        let answers: Vec<usize> = policy.decisions.iter().map(|decision| decision.fact).listed();
        let facts_of = |conditions: &[&Condition]| {
            let mut facts = Vec::new();
            for condition in conditions {
                condition.collect_facts(&mut facts);
            }
            keep(&mut facts, &mut |fact| !answers.contains(fact));
            facts
        };
        let hub = facts_of(&hub_conditions(policy));
        let rule_facts: Vec<Vec<usize>> =
            policy.rules.iter().map(|rule| facts_of(&[&rule.when, &rule.requires])).listed();
        let guidance_facts: Vec<Vec<usize>> =
            policy.guidance.iter().map(|card| facts_of(&[&card.when])).listed();
        let shared =
            hub.iter().copied().filter(|fact| rule_facts.iter().any(|facts| facts.contains(fact))).listed();
        let mut plan = Plan {
            domains: domains(policy, own)?,
            rank: ranks(policy, own),
            acts: policy.rules.iter().map(|rule| acts(policy, rule)).listed(),
            node_of: vec![None; own],
            answers,
            hub,
            shared,
            rule_facts,
            guidance_facts,
            nodes: Vec::new(),
            hub_rules: Vec::new(),
        };
        plan.check_contexts(policy)?;
        plan.eliminate(policy);
        plan.find_roots();
        plan.check_entries(policy)?;
        Ok(plan)
    }

    fn cells(&self, fact: usize) -> usize {
        self.domains.get(fact).map_or(1, |domain| domain.cells.len().max(1))
    }

    fn combinations(&self, facts: &[usize]) -> usize {
        facts.iter().fold(1, |product: usize, fact| product.saturating_mul(self.cells(*fact)))
    }

    /// Builds the elimination order, taking next the fact that hangs together with the fewest others.
    fn eliminate(&mut self, policy: &Policy) {
        // The groups of facts that still hang together, each with the rules or tables it comes from.
        let mut groups: Vec<(Vec<usize>, Source)> = Vec::new();
        for (index, rule) in policy.rules.iter().enumerate() {
            if rule.effect == Effect::Advises {
                continue;
            }
            let mut facts = self.rule_facts.get(index).cloned().unwrap_or_default();
            keep(&mut facts, &mut |fact| !self.hub.contains(fact));
            if facts.is_empty() {
                self.hub_rules.push(index);
            } else {
                groups.push((facts, Source::Rule(index)));
            }
        }
        let mut left: Vec<usize> = Vec::new();
        // Per fact, the others that it hangs together with.
        let mut together: Vec<Vec<usize>> = vec![Vec::new(); self.node_of.len()];
        for (facts, _) in &groups {
            left.extend_from_slice(facts);
            join(&mut together, facts);
        }
        sort_and_dedup(&mut left);
        while let Some(fact) = self.fewest_neighbours(&left, &together) {
            keep(&mut left, &mut |other| *other != fact);
            let separator = together.get_mut(fact).map(std::mem::take).unwrap_or_default();
            for other in &separator {
                if let Some(facts) = together.get_mut(*other) {
                    keep(facts, &mut |known| *known != fact);
                }
            }
            join(&mut together, &separator);
            let place = self.nodes.len();
            let mut node = Node { fact, separator: separator.clone(), ..Node::default() };
            groups.retain(|(facts, source)| {
                if facts.contains(&fact) {
                    match source {
                        Source::Rule(index) => node.rules.push(*index),
                        Source::Table(child) => node.children.push(*child),
                    }
                    return false;
                }
                true
            });
            for child in &node.children {
                if let Some(child) = self.nodes.get_mut(*child) {
                    child.parent = Some(place);
                }
            }
            if !separator.is_empty() {
                groups.push((separator, Source::Table(place)));
            }
            if let Some(slot) = self.node_of.get_mut(fact) {
                *slot = Some(place);
            }
            self.nodes.push(node);
        }
    }

    /// The fact that hangs together with the fewest others; the first of those that do.
    fn fewest_neighbours(&self, left: &[usize], together: &[Vec<usize>]) -> Option<usize> {
        let mut fewest: Option<(usize, usize)> = None;
        for fact in left {
            let size = together.get(*fact).map_or(1, |facts| self.combinations(facts));
            if fewest.is_none_or(|(least, _)| size < least) {
                fewest = Some((size, *fact));
            }
        }
        fewest.map(|(_, fact)| fact)
    }

    fn find_roots(&mut self) {
        for place in (0..self.nodes.len()).rev() {
            let parent = self.nodes.get(place).and_then(|node| node.parent);
            let root = parent.and_then(|parent| self.nodes.get(parent)).map_or(place, |parent| parent.root);
            if let Some(node) = self.nodes.get_mut(place) {
                node.root = root;
            }
        }
    }

    fn check_contexts(&self, policy: &Policy) -> Result<(), Vec<String>> {
        if self.combinations(&self.hub) <= MAX_CONTEXTS {
            return Ok(());
        }
        let on_hub = |facts: &Vec<usize>| facts.iter().any(|fact| self.hub.contains(fact));
        let named = policy.rules.iter().zip(&self.rule_facts).filter(|(_, facts)| on_hub(facts));
        let mut names: Vec<String> = named.map(|(rule, _)| rule.id.clone()).listed();
        if names.is_empty() {
            names.push("arrangements".to_owned());
        }
        Err(names)
    }

    fn check_entries(&self, policy: &Policy) -> Result<(), Vec<String>> {
        for (rule, facts) in policy.rules.iter().zip(&self.rule_facts) {
            if self.combinations(facts) > MAX_RULE_ENTRIES {
                return Err(vec![rule.id.clone()]);
            }
        }
        let size = |node: &Node| self.combinations(&node.facts());
        let total = self.nodes.iter().fold(0, |sum: usize, node| sum.saturating_add(size(node)));
        if total <= MAX_ENTRIES {
            return Ok(());
        }
        // The rules around the largest table are those to pull apart.
        let Some(largest) = self.nodes.iter().max_by_key(|node| size(node)) else { return Ok(()) };
        let facts = largest.facts();
        let around = |own: &Vec<usize>| own.iter().filter(|fact| facts.contains(fact)).count() > 1;
        let rules = policy.rules.iter().zip(&self.rule_facts).filter(|(_, own)| around(own));
        Err(rules.map(|(rule, _)| rule.id.clone()).listed())
    }
}

/// Notes that these facts hang together, each with every other.
fn join(together: &mut [Vec<usize>], facts: &[usize]) {
    for fact in facts {
        let Some(others) = together.get_mut(*fact) else { continue };
        others.extend_from_slice(facts);
        sort_and_dedup(others);
        keep(others, &mut |other| other != fact);
    }
}

/// Where a group of facts that hang together comes from.
#[derive(Clone, Copy)]
enum Source {
    Rule(usize),
    Table(usize),
}

fn domains(policy: &Policy, own: usize) -> Result<Vec<Domain>, Vec<String>> {
    let mut tests: Vec<Vec<Test>> = vec![Vec::new(); own];
    for condition in conditions(policy) {
        condition.visit(&mut |fact, test| {
            if let Some(list) = tests.get_mut(fact)
                && !list.contains(test)
            {
                list.push(test.clone());
            }
        });
    }
    let mut domains = Vec::with_capacity(own);
    for (place, tests) in tests.into_iter().enumerate() {
        let domain = policy.facts.get(place).and_then(|fact| Domain::new(&fact.kind, tests));
        match domain {
            Some(domain) => domains.push(domain),
            None => {
                let uses = |rule: &&Rule| {
                    let mut facts = Vec::new();
                    rule.when.collect_facts(&mut facts);
                    rule.requires.collect_facts(&mut facts);
                    facts.contains(&place)
                };
                return Err(policy.rules.iter().filter(uses).map(|rule| rule.id.clone()).listed());
            }
        }
    }
    Ok(domains)
}

/// Every condition that an eligibility answer looks at.
fn conditions(policy: &Policy) -> Vec<&Condition> {
    let mut conditions = hub_conditions(policy);
    for rule in &policy.rules {
        conditions.push(&rule.when);
        conditions.push(&rule.requires);
    }
    for card in &policy.guidance {
        conditions.push(&card.when);
    }
    conditions
}

/// Those of them that scope, arrangement and who decides hang on.
fn hub_conditions(policy: &Policy) -> Vec<&Condition> {
    let mut conditions = vec![&policy.scope];
    for rule in &policy.arrangements {
        conditions.push(&rule.when);
    }
    for rule in &policy.decisions {
        conditions.push(&rule.when);
    }
    conditions
}

/// An unmet rule yields an action; one that blocks does so only where something can be changed.
fn acts(policy: &Policy, rule: &Rule) -> bool {
    match rule.effect {
        Effect::Requires | Effect::Refers => true,
        Effect::Advises => false,
        Effect::Blocks => {
            let mut facts = Vec::new();
            rule.requires.collect_facts(&mut facts);
            facts.iter().filter_map(|fact| policy.facts.get(*fact)).any(|fact| fact.changeable_by.is_some())
        }
    }
}

/// Scope is asked for first, then the arrangement, what blocks, who decides, what refers, what is required, advice.
fn ranks(policy: &Policy, own: usize) -> Vec<u8> {
    let mut ranks = vec![u8::MAX; own];
    let mut note = |condition: &Condition, rank: u8| {
        condition.visit(&mut |fact, _| {
            if let Some(known) = ranks.get_mut(fact) {
                *known = rank.min(*known);
            }
        });
    };
    note(&policy.scope, 0);
    for rule in &policy.arrangements {
        note(&rule.when, 1);
    }
    for rule in &policy.decisions {
        note(&rule.when, 3);
    }
    for rule in &policy.rules {
        let rank = match rule.effect {
            Effect::Blocks => 2,
            Effect::Refers => 4,
            Effect::Requires => 5,
            Effect::Advises => 6,
        };
        note(&rule.when, rank);
        note(&rule.requires, rank);
    }
    for card in &policy.guidance {
        note(&card.when, 7);
    }
    ranks
}
