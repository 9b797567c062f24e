//! The values of a fact that the policy can tell apart.
//!
//! A policy compares a fact with a few bounds and choices only, so its values fall into a few *cells* within
//! which every comparison comes out alike. Looking through one value a cell is as exact as looking through all.

use crate::calendar::Date;
use crate::list::Listed;
use crate::order::sort_by;
use crate::policy::condition::Test;
use crate::policy::facts::{FactValue, Kind, as_scalar, bit};

/// More cells than this for one fact make a policy too entangled.
pub(crate) const MAX_CELLS: usize = 256;
/// More separate groups of wanted choices than this for one set do, too (2^8 = 256 cells).
const MAX_WANTED: usize = 8;

/// The cells of one fact.
#[derive(Clone, Debug, Default)]
pub(crate) struct Domain {
    /// One value a cell; for choices the first, for numbers the least of those looked at.
    pub(crate) cells: Vec<FactValue>,
    /// Values to move to, several a cell: the edges of each cell for numbers.
    edges: Vec<FactValue>,
    tests: Vec<Test>,
}

impl Domain {
    /// The cells of a fact of that kind under those tests; none when there are too many.
    pub(crate) fn new(kind: &Kind, tests: Vec<Test>) -> Option<Domain> {
        let edges = match kind {
            Kind::Boolean => vec![FactValue::boolean(false), FactValue::boolean(true)],
            Kind::Choice(choices) => (0..choices.len()).map(|at| FactValue::Scalar(as_scalar(at))).listed(),
            Kind::Set(choices) => sets(choices.len(), &tests)?,
            Kind::Number { min, max, step } => numbers(*min, *max, *step, &tests),
            Kind::Date => {
                let day = |date: Date| Some(f64::from(date.day_number()));
                numbers(day(Date::MIN), day(Date::MAX), Some(1.0), &tests)
            }
        };
        let mut domain = Domain { cells: Vec::new(), edges, tests };
        let mut seen: Vec<Vec<bool>> = Vec::new();
        for value in domain.edges.clone() {
            let signature = domain.signature(value);
            if !seen.contains(&signature) {
                seen.push(signature);
                domain.cells.push(value);
            }
        }
        (domain.cells.len() <= MAX_CELLS).then_some(domain)
    }

    fn signature(&self, value: FactValue) -> Vec<bool> {
        self.tests.iter().map(|test| test.holds(value)).listed()
    }

    /// The values worth moving to from that one, one for every other cell: the nearest number, the first choice,
    /// the set with the wanted choices added.
    pub(crate) fn moves(&self, from: FactValue) -> Vec<FactValue> {
        let here = self.signature(from);
        let mut moves: Vec<(Vec<bool>, FactValue)> = Vec::new();
        for edge in &self.edges {
            let (value, signature) = match (*edge, from) {
                (FactValue::Set(wanted), FactValue::Set(held)) => {
                    let joined = FactValue::Set(wanted | held);
                    (joined, self.signature(joined))
                }
                (value, _) => (value, self.signature(value)),
            };
            add_nearest(&mut moves, from, &here, signature, value);
        }
        // Cells that no adding reaches, for conditions that want something not to be in a set.
        for edge in &self.edges {
            let signature = self.signature(*edge);
            if matches!(edge, FactValue::Set(_)) && !moves.iter().any(|(known, _)| *known == signature) {
                add_nearest(&mut moves, from, &here, signature, *edge);
            }
        }
        moves.into_iter().map(|(_, value)| value).listed()
    }
}

/// How far a move goes: the difference of numbers, the number of choices that change. Choices do not differ.
pub(crate) fn distance(kind: &Kind, from: FactValue, to: FactValue) -> f64 {
    match (kind, from, to) {
        (Kind::Number { .. } | Kind::Date, FactValue::Scalar(from), FactValue::Scalar(to)) => {
            (from - to).abs()
        }
        (_, FactValue::Set(from), FactValue::Set(to)) => f64::from((from ^ to).count_ones()),
        (_, _, FactValue::Scalar(to)) => to,
        _ => 0.0,
    }
}

fn add_nearest(
    moves: &mut Vec<(Vec<bool>, FactValue)>,
    from: FactValue,
    here: &[bool],
    signature: Vec<bool>,
    value: FactValue,
) {
    if signature == here {
        return;
    }
    let far = |value: FactValue| match (from, value) {
        (FactValue::Scalar(from), FactValue::Scalar(to)) => (from - to).abs(),
        (FactValue::Set(from), FactValue::Set(to)) => f64::from((from ^ to).count_ones()),
        _ => f64::MAX,
    };
    match moves.iter_mut().find(|(known, _)| *known == signature) {
        Some((_, best)) if far(value) < far(*best) => *best = value,
        Some(_) => {}
        None => moves.push((signature, value)),
    }
}

/// Numbers on both sides of every bound, on the steps, in ascending order.
fn numbers(min: Option<f64>, max: Option<f64>, step: Option<f64>, tests: &[Test]) -> Vec<FactValue> {
    let mut bounds: Vec<f64> = Vec::new();
    for test in tests {
        match test {
            Test::AtLeast(bound) | Test::AtMost(bound) | Test::MoreThan(bound) | Test::LessThan(bound) => {
                bounds.push(*bound);
            }
            Test::OneOf(values) => {
                for value in values {
                    if let FactValue::Scalar(number) = value {
                        bounds.push(*number);
                    }
                }
            }
            Test::Includes(_) => {}
        }
    }
    sort_by(&mut bounds, f64::total_cmp);
    let mut points: Vec<f64> = min.into_iter().chain(max).listed();
    let origin = min.unwrap_or(0.0);
    for (index, bound) in bounds.iter().enumerate() {
        if let Some(step) = step {
            let below = ((bound - origin) / step).floor() * step + origin;
            points.extend_from_slice(&[below - step, below, below + step, below + step + step]);
        } else {
            points.extend_from_slice(&[bound - 1.0, *bound, bound + 1.0]);
            if let Some(next) = bounds.get(index.saturating_add(1)) {
                points.push(bound + (next - bound) / 2.0);
            }
        }
    }
    if points.is_empty() {
        points.push(0.0);
    }
    points.retain(|point| min.is_none_or(|min| *point >= min) && max.is_none_or(|max| *point <= max));
    if let Some(step) = step {
        points.retain(|point| ((point - origin) / step).fract() == 0.0);
    }
    sort_by(&mut points, f64::total_cmp);
    points.dedup();
    points.into_iter().map(|point| FactValue::Scalar(point + 0.0)).listed()
}

/// Sets that tell the tests apart: every union of wanted groups, the exact sets compared with, and these with one
/// choice more or less. None when there are too many groups.
fn sets(choices: usize, tests: &[Test]) -> Option<Vec<FactValue>> {
    let mut wanted: Vec<u64> = Vec::new();
    let mut exact: Vec<u64> = Vec::new();
    for test in tests {
        match test {
            Test::Includes(set) if *set != 0 && !wanted.contains(set) => wanted.push(*set),
            Test::OneOf(values) => {
                for value in values {
                    if let FactValue::Set(set) = value {
                        exact.push(*set);
                    }
                }
            }
            _ => {}
        }
    }
    if wanted.len() > MAX_WANTED {
        return None;
    }
    let mut sets = vec![0_u64];
    for group in &wanted {
        for at in 0..sets.len() {
            let joined = sets.get(at).copied().unwrap_or(0) | group;
            if !sets.contains(&joined) {
                sets.push(joined);
            }
        }
    }
    if !exact.is_empty() {
        // Next to a union that happens to be an exact set there must be one that is not, with the same groups.
        let unions = sets.clone();
        for set in unions.iter().chain(&exact) {
            sets.push(*set);
            for at in 0..choices {
                sets.push(set ^ bit(at));
            }
            let rest = (0..choices).fold(0, |all, at| all | bit(at));
            sets.push(rest);
        }
    }
    Some(sets.into_iter().map(FactValue::Set).listed())
}
