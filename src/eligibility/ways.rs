//! Ways forward: the smallest sets of changes to given, changeable facts that better a known outcome.
//!
//! A search from obstacle to obstacle. Whatever set of changes betters the outcome must touch a fact of each thing
//! that stands in the way, so branching on the facts of one obstacle at a time misses none of them. Changes that
//! clear no obstacle are not proposed: nobody is told to make a met rule unmet.

use crate::eligibility::answer::{Change, Outcome, Way};
use crate::eligibility::completions::Completions;
use crate::eligibility::domain::distance;
use crate::list::Listed;
use crate::order::{keep, sort_and_dedup, sort_by};
use crate::policy::condition::{Condition, Given};
use crate::policy::facts::FactValue;
use crate::policy::model::{Arrangement, Policy};

const MAX_CHANGES: usize = 6;
const MAX_WAYS: usize = 5;
/// A search that looks at more states than this gives what it has found.
const MAX_STATES: usize = 2_000;

type Changes = Vec<(usize, FactValue)>;

struct Search<'a> {
    policy: &'a Policy,
    given: &'a Given,
    arrangement: Option<Arrangement>,
    target: u8,
    seen: Vec<Changes>,
    found: Vec<(Changes, u8)>,
}

/// The ways forward, best outcome first, then fewest changes, then the policy's order of facts.
pub(super) fn ways(policy: &Policy, given: &Given, outcome: Outcome) -> Vec<Way> {
    let Some(now) = worse_than_eligible(outcome) else { return Vec::new() };
    let arrangement = arrangement(policy, given);
    let mut found: Vec<(Changes, u8)> = Vec::new();
    for target in 0..now {
        let mut search = Search { policy, given, arrangement, target, seen: Vec::new(), found: Vec::new() };
        search.run(&Vec::new());
        found.append(&mut search.found);
    }
    let mut best: Vec<(Changes, u8)> = Vec::new();
    for (changes, level) in &found {
        let smaller = found.iter().any(|(other, reached)| reached <= level && is_part_of(other, changes));
        if smaller {
            continue;
        }
        match best.iter_mut().find(|(known, reached)| reached == level && same_facts(known, changes)) {
            Some((known, _)) if nearer(policy, given, changes, known) => known.clone_from(changes),
            Some(_) => {}
            None => best.push((changes.clone(), *level)),
        }
    }
    sort_by(&mut best, |(one, level), (other, reached)| {
        let facts = |changes: &Changes| changes.iter().map(|(fact, _)| *fact).listed();
        (level, one.len(), facts(one)).cmp(&(reached, other.len(), facts(other)))
    });
    best.truncate(MAX_WAYS);
    best.into_iter()
        .map(|(changes, level)| Way {
            outcome: Outcome::from_level(level),
            changes: changes
                .into_iter()
                .filter_map(|(fact, to)| Some(Change { fact, from: given.get(fact).copied().flatten()?, to }))
                .listed(),
        })
        .listed()
}

fn worse_than_eligible(outcome: Outcome) -> Option<u8> {
    match outcome {
        Outcome::ActionNeeded => Some(1),
        Outcome::Referral => Some(2),
        Outcome::NotEligible => Some(3),
        Outcome::Eligible | Outcome::OutOfScope | Outcome::Undetermined => None,
    }
}

fn arrangement(policy: &Policy, given: &Given) -> Option<Arrangement> {
    let place = super::known_first(policy.arrangements.iter().map(|rule| &rule.when), given)?;
    policy.arrangements.get(place).map(|rule| rule.arrangement)
}

/// Whether the first set of facts is a proper part of the second.
fn is_part_of(smaller: &Changes, larger: &Changes) -> bool {
    smaller.len() < larger.len()
        && smaller.iter().all(|(fact, _)| larger.iter().any(|(other, _)| other == fact))
}

fn same_facts(one: &Changes, other: &Changes) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|((a, _), (b, _))| a == b)
}

/// Whether the first goes less far than the second, fact by fact.
fn nearer(policy: &Policy, given: &Given, one: &Changes, other: &Changes) -> bool {
    for ((fact, first), (_, second)) in one.iter().zip(other) {
        let Some((kind, from)) =
            policy.facts.get(*fact).map(|fact| &fact.kind).zip(given.get(*fact).copied().flatten())
        else {
            continue;
        };
        match distance(kind, from, *first).total_cmp(&distance(kind, from, *second)) {
            std::cmp::Ordering::Less => return true,
            std::cmp::Ordering::Greater => return false,
            std::cmp::Ordering::Equal => {}
        }
    }
    false
}

impl Search<'_> {
    fn run(&mut self, changes: &Changes) {
        if self.seen.contains(changes) || self.seen.len() >= MAX_STATES {
            return;
        }
        self.seen.push(changes.clone());
        let mut facts = self.given.to_vec();
        for (fact, value) in changes {
            if let Some(slot) = facts.get_mut(*fact) {
                *slot = Some(*value);
            }
        }
        let completions = Completions::new(self.policy, &facts);
        let (best, worst) = completions.range();
        if worst <= Outcome::from_level(self.target) {
            let known = best == worst && worst == Outcome::from_level(self.target);
            if known && !changes.is_empty() && arrangement(self.policy, &facts) == self.arrangement {
                self.found.push((changes.clone(), self.target));
            }
            return;
        }
        let obstacles = self.obstacles(&completions, changes);
        if apart(&obstacles) > MAX_CHANGES.saturating_sub(changes.len()) {
            return;
        }
        let Some(obstacle) = obstacles.into_iter().min_by_key(Vec::len) else { return };
        for fact in obstacle {
            let Some(from) = self.given.get(fact).copied().flatten() else { continue };
            let moves =
                self.policy.plan.domains.get(fact).map(|domain| domain.moves(from)).unwrap_or_default();
            for to in moves {
                let mut next = changes.clone();
                next.push((fact, to));
                sort_by(&mut next, |(one, _), (other, _)| one.cmp(other));
                self.run(&next);
            }
        }
    }

    /// Whatever keeps the outcome above the target, each as the facts that could be changed about it.
    fn obstacles(&self, completions: &Completions<'_>, changes: &Changes) -> Vec<Vec<usize>> {
        let policy = self.policy;
        let changeable = |facts: &mut Vec<usize>| {
            sort_and_dedup(facts);
            keep(facts, &mut |fact| {
                let can = policy.facts.get(*fact).is_some_and(|fact| fact.changeable_by.is_some());
                can && self.given.get(*fact).is_some_and(Option::is_some)
                    && !policy.plan.answers.contains(fact)
                    && !changes.iter().any(|(changed, _)| changed == fact)
            });
        };
        let of = |conditions: &[&Condition]| {
            let mut facts = Vec::new();
            for condition in conditions {
                condition.collect_facts(&mut facts);
            }
            facts
        };
        let mut obstacles: Vec<Vec<usize>> = Vec::new();
        if completions.contexts.iter().any(|context| !context.in_scope) {
            obstacles.push(of(&[&policy.scope]));
        }
        if completions.contexts.iter().any(|context| context.in_scope && context.base > self.target) {
            let decisions: Vec<&Condition> = policy.decisions.iter().map(|rule| &rule.when).listed();
            obstacles.push(of(&decisions));
        }
        for rule in
            completions.unmet_above(self.target).into_iter().filter_map(|index| policy.rules.get(index))
        {
            obstacles.push(of(&[&rule.when, &rule.requires]));
        }
        if self.arrangement.is_none() {
            // What the arrangement hangs on may settle whether rules and decisions apply at all, and leave it unknown.
            for obstacle in &mut obstacles {
                obstacle.extend(&policy.plan.hub);
            }
        }
        obstacles.iter_mut().for_each(changeable);
        obstacles
    }
}

/// How many of the obstacles share no fact: at least so many changes are still needed.
fn apart(obstacles: &[Vec<usize>]) -> usize {
    let mut used: Vec<usize> = Vec::new();
    let mut count: usize = 0;
    for obstacle in obstacles {
        if obstacle.is_empty() {
            return usize::MAX;
        }
        if !obstacle.iter().any(|fact| used.contains(fact)) {
            used.extend(obstacle);
            count = count.saturating_add(1);
        }
    }
    count
}
