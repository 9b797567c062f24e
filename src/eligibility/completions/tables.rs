//! The tables of the elimination: what can be kept below a step, above it, and in pairs.

use super::{ALL, Completions, Pair, Side};
use crate::list::Listed;

impl Completions<'_> {
    /// Where a table over these facts holds the current assignment; `fixed` counts as one value.
    pub(super) fn index(&self, facts: &[usize], side: &Side, fixed: Option<usize>) -> usize {
        let mut index: usize = 0;
        for fact in facts.iter().filter(|fact| Some(**fact) != fixed) {
            let choices = self.choices(*fact);
            let value = side.facts.get(*fact).copied().flatten();
            let digit = choices.iter().position(|choice| Some(*choice) == value).unwrap_or(0);
            index = index.saturating_mul(choices.len()).saturating_add(digit);
        }
        index
    }

    /// The tables of every step for one side: per combination of the separator, what can be kept below.
    pub(super) fn tables(&self, side: &mut Side) -> Vec<Vec<u8>> {
        let mut tables: Vec<Vec<u8>> = Vec::with_capacity(self.plan.nodes.len());
        for (node, live) in self.plan.nodes.iter().zip(&self.live) {
            let mut table = Vec::new();
            if !*live {
                tables.push(table);
                continue;
            }
            self.each(&node.separator, std::slice::from_mut(side), &mut |sides| {
                let mut any = 0;
                self.each(&[node.fact], sides, &mut |sides| {
                    let Some(side) = sides.first() else { return };
                    let mut keep = ALL;
                    for rule in &node.rules {
                        keep &= self.mask(*rule, side);
                    }
                    for child in &node.children {
                        keep &= self.look_up(&tables, *child, side);
                    }
                    any |= keep;
                });
                table.push(any);
            });
            tables.push(table);
        }
        tables
    }

    pub(super) fn look_up(&self, tables: &[Vec<u8>], node: usize, side: &Side) -> u8 {
        let Some(separator) = self.plan.nodes.get(node).map(|node| &node.separator) else { return ALL };
        let entry = tables.get(node).and_then(|table| table.get(self.index(separator, side, None)));
        entry.copied().unwrap_or(ALL)
    }

    /// What the rest of the policy lets a step keep, per combination of its separator; roots keep all.
    pub(super) fn tables_above(&self, side: &mut Side, tables: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let nodes = &self.plan.nodes;
        let mut above: Vec<Vec<u8>> = tables.iter().map(|table| vec![0; table.len()]).listed();
        for (place, node) in nodes.iter().enumerate().rev().filter(|(place, _)| self.is_live(*place)) {
            if node.parent.is_none() {
                above.get_mut(place).into_iter().flatten().for_each(|entry| *entry = ALL);
            }
            let facts = node.facts();
            let from_above = above.get(place).cloned().unwrap_or_default();
            self.each(&facts, std::slice::from_mut(side), &mut |sides| {
                let Some(side) = sides.first() else { return };
                let here = from_above.get(self.index(&node.separator, side, None)).copied().unwrap_or(ALL);
                let own = node.rules.iter().fold(here, |keep, rule| keep & self.mask(*rule, side));
                let masks: Vec<u8> =
                    node.children.iter().map(|child| self.look_up(tables, *child, side)).listed();
                for (at, child) in node.children.iter().enumerate() {
                    let siblings = masks.iter().enumerate().filter(|(other, _)| *other != at);
                    let keep = siblings.fold(own, |keep, (_, mask)| keep & mask);
                    let separator =
                        nodes.get(*child).map(|child| child.separator.as_slice()).unwrap_or_default();
                    let index = self.index(separator, side, None);
                    if let Some(entry) = above.get_mut(*child).and_then(|table| table.get_mut(index)) {
                        *entry |= keep;
                    }
                }
            });
        }
        above
    }

    /// The pair table of a step for two sides that differ in `fixed` (or in their contexts, then in every step).
    pub(super) fn pair_table(
        &self,
        place: usize,
        fixed: Option<usize>,
        sides: &mut [Side],
        tables: &[Vec<u8>],
    ) -> Vec<u8> {
        let Some(node) = self.plan.nodes.get(place) else { return Vec::new() };
        let below: Vec<(usize, Option<Vec<u8>>)> = node
            .children
            .iter()
            .map(|child| {
                let separator = self.plan.nodes.get(*child).map(|child| child.separator.as_slice());
                let paired = fixed.is_none_or(|fact| separator.is_some_and(|facts| facts.contains(&fact)));
                (*child, paired.then(|| self.pair_table(*child, fixed, sides, tables)))
            })
            .listed();
        let separator: Vec<usize> =
            node.separator.iter().copied().filter(|fact| Some(*fact) != fixed).listed();
        let own: Vec<usize> = [node.fact].into_iter().filter(|fact| Some(*fact) != fixed).listed();
        let mut table = Vec::new();
        self.each(&separator, sides, &mut |sides| {
            let mut any = Pair { keep: 0, turn: 0 };
            self.each(&own, sides, &mut |sides| {
                any = any.or(self.pair_here(&node.rules, &below, fixed, sides, tables))
            });
            table.push(any.pack());
        });
        table
    }

    pub(super) fn pair_here(
        &self,
        rules: &[usize],
        below: &[(usize, Option<Vec<u8>>)],
        fixed: Option<usize>,
        sides: &[Side],
        tables: &[Vec<u8>],
    ) -> Pair {
        let [first, second] = sides else { return Pair::START };
        let mut pair = Pair::START;
        for rule in rules {
            pair = pair.and(Pair::of(self.mask(*rule, first), self.mask(*rule, second)));
        }
        for (child, paired) in below {
            pair = pair.and(match paired {
                Some(table) => {
                    let separator = self.plan.nodes.get(*child).map(|child| child.separator.as_slice());
                    let index = self.index(separator.unwrap_or_default(), first, fixed);
                    table.get(index).map_or(Pair::START, |packed| Pair::unpack(*packed))
                }
                None => Pair::single(self.look_up(tables, *child, first)),
            });
        }
        pair
    }
}
