//! Which unknown facts can still change the answer: two completions that differ in one fact alone.

use super::{ALL, Completions, Context, Key, Pair, Side};
use crate::list::Listed;
use crate::policy::condition::Condition;
use crate::policy::model::Effect;
use crate::truth::Truth;

/// The facts that can still change something, in no particular order.
#[derive(Debug, Default, PartialEq)]
pub(in crate::eligibility) struct Sensitive {
    /// Those that can change the outcome, or the arrangement or form where these still matter.
    pub(in crate::eligibility) missing: Vec<usize>,
    /// The others, that can still add an action or a piece of advice.
    pub(in crate::eligibility) open: Vec<usize>,
}

/// What the facts outside the hub have in common under one key.
struct KeyTurns<'k> {
    tables: &'k [Vec<u8>],
    above: Vec<Vec<u8>>,
    /// What base and settled rules let be kept.
    rest: u8,
    /// What each tree lets be kept, by its root.
    roots: Vec<(usize, u8)>,
}

impl<'k> KeyTurns<'k> {
    fn new(all: &Completions<'_>, place: usize, key: &'k Key) -> KeyTurns<'k> {
        // The lowest base leaves most room for a turn.
        let bases = all.contexts.iter().filter(|context| context.key == Some(place));
        let base = bases.map(|context| context.base).min().unwrap_or(0);
        let keep = |root: usize| key.tables.get(root).and_then(|table| table.first()).copied().unwrap_or(ALL);
        KeyTurns {
            tables: &key.tables,
            above: all.tables_above(&mut all.side(key.arrangement, true, &key.hub), &key.tables),
            rest: key.fixed & (ALL << base),
            roots: all.live_roots().map(|root| (root, keep(root))).listed(),
        }
    }
}

impl Completions<'_> {
    /// Looks for them. `forms_matter` is false where the outcome is certain to be not eligible or out of scope.
    pub(in crate::eligibility) fn sensitive(&self, forms_matter: bool) -> Sensitive {
        let mut found = Sensitive::default();
        let hub: Vec<usize> = self.plan.hub.iter().copied().filter(|fact| self.unknown(*fact)).listed();
        let mut pairs: Vec<((usize, usize), Pair)> = Vec::new();
        for fact in &hub {
            if self.hub_fact_is_missing(*fact, forms_matter, &mut pairs) {
                found.missing.push(*fact);
            } else if self.hub_fact_is_open(*fact) {
                found.open.push(*fact);
            }
        }
        let outside = self.plan.node_of.iter().enumerate();
        if hub.is_empty() && !outside.clone().any(|(fact, _)| self.may_matter(fact)) {
            return found;
        }
        let mut left: Vec<usize> =
            outside.map(|(fact, _)| fact).filter(|fact| self.may_matter(*fact)).listed();
        for (place, key) in self.keys.iter().enumerate() {
            let turns = KeyTurns::new(self, place, key);
            let side = || self.side(key.arrangement, true, &key.hub);
            let mut sides = [side(), side()];
            left.retain(|fact| {
                let missing = self.fact_is_missing(*fact, &turns, &mut sides);
                if missing {
                    found.missing.push(*fact);
                }
                !missing
            });
        }
        for fact in left {
            if self.fact_is_open(fact) {
                found.open.push(fact);
            }
        }
        found
    }

    /// Whether a fact outside the hub is unknown and to be filled in.
    fn may_matter(&self, fact: usize) -> bool {
        self.unknown(fact) && !self.plan.hub.contains(&fact) && !self.plan.answers.contains(&fact)
    }

    /// The contexts two and two that differ in that hub fact alone.
    fn neighbours(&self, fact: usize) -> impl Iterator<Item = (&Context, &Context)> {
        let at = self.plan.hub.iter().position(|hub| *hub == fact);
        let stride = self.plan.hub.iter().skip(at.map_or(0, |at| at.saturating_add(1)));
        let stride = stride.fold(1_usize, |product, fact| product.saturating_mul(self.choices(*fact).len()));
        let count = self.choices(fact).len();
        let digit = move |place: usize| {
            place.checked_div(stride).and_then(|high| high.checked_rem(count)).unwrap_or(0)
        };
        self.contexts.iter().enumerate().flat_map(move |(place, first)| {
            let later = digit(place).saturating_add(1)..count;
            later.enumerate().filter_map(move |(step, _)| {
                let other = place.saturating_add(stride.saturating_mul(step.saturating_add(1)));
                Some((first, self.contexts.get(other)?))
            })
        })
    }

    fn hub_fact_is_missing(
        &self,
        fact: usize,
        forms_matter: bool,
        pairs: &mut Vec<((usize, usize), Pair)>,
    ) -> bool {
        self.neighbours(fact).any(|(first, second)| {
            if first.in_scope != second.in_scope {
                return true;
            }
            if !first.in_scope {
                return false;
            }
            (forms_matter && self.forms_differ(first, second))
                || self.outcomes_differ(first, second, pairs)
                || self.outcomes_differ(second, first, pairs)
        })
    }

    fn forms_differ(&self, first: &Context, second: &Context) -> bool {
        let form = |context: &Context| {
            let rule = context.arrangement.and_then(|place| self.policy.arrangements.get(place));
            rule.map(|rule| (rule.arrangement, rule.form, rule.strength))
        };
        form(first) != form(second)
    }

    /// Whether some completion keeps a threshold in the first context that it does not keep in the second.
    fn outcomes_differ(
        &self,
        first: &Context,
        second: &Context,
        pairs: &mut Vec<((usize, usize), Pair)>,
    ) -> bool {
        let keep = |base: u8| ALL & (ALL << base);
        let rules = match (first.key, second.key) {
            (Some(one), Some(two)) if one == two => {
                Pair::single(self.keys.get(one).map_or(ALL, |key| key.keep))
            }
            (one, two) => {
                let name = (one.unwrap_or(usize::MAX), two.unwrap_or(usize::MAX));
                match pairs.iter().find(|(known, _)| *known == name) {
                    Some((_, pair)) => *pair,
                    None => {
                        let pair = self.rules_differ(first, second);
                        pairs.push((name, pair));
                        pair
                    }
                }
            }
        };
        Pair::of(keep(first.base), keep(second.base)).and(rules).turn != 0
    }

    fn rules_differ(&self, first: &Context, second: &Context) -> Pair {
        let mut sides = [self.side_of(first), self.side_of(second)];
        let mut pair = self.pair_here(&self.fixed, &[], None, &sides, &[]);
        for root in self.live_roots() {
            let table = self.pair_table(root, None, &mut sides, &[]);
            pair = pair.and(table.first().map_or(Pair::START, |packed| Pair::unpack(*packed)));
        }
        pair
    }

    /// Whether a fact outside the hub can turn the outcome in some context with that key. Both sides are given as the
    /// key has them and are left so.
    fn fact_is_missing(&self, fact: usize, key: &KeyTurns<'_>, sides: &mut [Side; 2]) -> bool {
        let Some(at) = self.plan.node_of.get(fact).copied().flatten() else { return false };
        let Some(node) = self.plan.nodes.get(at).filter(|_| self.is_live(at)) else { return false };
        // What the rest of the policy lets be kept: the base, the settled rules, the other trees.
        let others = key.roots.iter().filter(|(root, _)| *root != node.root);
        let rest = others.fold(key.rest, |rest, (_, keep)| rest & keep);
        if rest == 0 {
            return false;
        }
        let above = key.above.get(at).map(Vec::as_slice).unwrap_or_default();
        let values = self.choices(fact);
        let mut turns = 0;
        'pairs: for (index, one) in values.iter().enumerate() {
            for (_, two) in values.iter().enumerate().filter(|(other, _)| *other != index) {
                for (side, value) in sides.iter_mut().zip([*one, *two]) {
                    side.put(fact, Some(value));
                }
                let table = self.pair_table(at, Some(fact), sides, key.tables);
                // Both tables are made in the order in which the separator is run through.
                for (packed, keep) in table.iter().zip(above) {
                    turns |= Pair::unpack(*packed).turn & keep & rest;
                }
                if turns != 0 {
                    break 'pairs;
                }
            }
        }
        for side in sides {
            side.put(fact, None);
        }
        turns != 0
    }

    /// The rules that are told about when unmet, with their unknown facts outside the hub.
    fn told(&self) -> Vec<(usize, Vec<usize>)> {
        let mut told = Vec::new();
        for (index, (rule, acts)) in self.policy.rules.iter().zip(&self.plan.acts).enumerate() {
            if *acts || rule.effect == Effect::Advises {
                told.push((index, self.outside_hub(index)));
            }
        }
        told
    }

    fn hub_fact_is_open(&self, fact: usize) -> bool {
        let told = self.told();
        self.neighbours(fact).filter(|(first, second)| first.in_scope && second.in_scope).any(
            |(first, second)| {
                let mut sides = [self.side_of(first), self.side_of(second)];
                told.iter().any(|(index, facts)| self.rule_turns(*index, facts, &mut sides))
                    || self.guidance_turns(fact, &mut sides)
            },
        )
    }

    fn rule_turns(&self, index: usize, facts: &[usize], sides: &mut [Side]) -> bool {
        let Some(rule) = self.policy.rules.get(index) else { return false };
        let mut turns = false;
        self.each(facts, sides, &mut |sides| {
            if let [first, second] = sides {
                turns = turns || self.is_unmet(rule, first) != self.is_unmet(rule, second);
            }
        });
        turns
    }

    /// Whether a card that looks at the fact is shown on one side only.
    fn guidance_turns(&self, fact: usize, sides: &mut [Side]) -> bool {
        let shown = |when: &Condition, side: &Side| when.evaluate(&side.facts) == Truth::True;
        self.policy.guidance.iter().zip(&self.plan.guidance_facts).any(|(card, facts)| {
            if !facts.contains(&fact) {
                return false;
            }
            let others = facts.iter().copied();
            let others: Vec<usize> = others
                .filter(|other| *other != fact && self.unknown(*other) && !self.plan.hub.contains(other))
                .listed();
            let mut turns = false;
            self.each(&others, sides, &mut |sides| {
                if let [first, second] = sides {
                    turns = turns || shown(&card.when, first) != shown(&card.when, second);
                }
            });
            turns
        })
    }

    fn fact_is_open(&self, fact: usize) -> bool {
        let values = self.choices(fact);
        let mut told = self.told();
        told.retain(|(_, facts)| facts.contains(&fact));
        let advised = self.plan.guidance_facts.iter().any(|facts| facts.contains(&fact));
        if told.is_empty() && !advised {
            return false;
        }
        self.contexts.iter().filter(|context| context.in_scope).any(|context| {
            values.iter().enumerate().any(|(at, one)| {
                values.iter().skip(at.saturating_add(1)).any(|two| {
                    let with = |value| {
                        let mut side = self.side_of(context);
                        side.put(fact, Some(value));
                        side
                    };
                    let mut sides = [with(*one), with(*two)];
                    told.iter().any(|(index, facts)| {
                        let others: Vec<usize> =
                            facts.iter().copied().filter(|other| *other != fact).listed();
                        self.rule_turns(*index, &others, &mut sides)
                    }) || self.guidance_turns(fact, &mut sides)
                })
            })
        })
    }
}
