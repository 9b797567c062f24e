//! One fact as several policies know it: the values that all of them take, and how each of them writes these.

use crate::list::Listed;
use crate::policy::condition::Test;
use crate::policy::facts::{Choice, FactValue, Kind, as_scalar, bit};

/// The values that every one of the kinds takes; none where there is no such value or no such kind.
pub fn common(kinds: &[&Kind]) -> Option<Kind> {
    let (first, rest) = kinds.split_first()?;
    let mut joint = (*first).clone();
    for kind in rest {
        joint = match (joint, kind) {
            (Kind::Boolean, Kind::Boolean) => Kind::Boolean,
            (Kind::Date, Kind::Date) => Kind::Date,
            (Kind::Choice(one), Kind::Choice(other)) => Kind::Choice(in_both(one, other)?),
            (Kind::Set(one), Kind::Set(other)) => Kind::Set(in_both(one, other)?),
            (Kind::Number { min, max, step }, Kind::Number { min: low, max: high, step: other }) => {
                numbers((min, max, step), (*low, *high, *other))?
            }
            _ => return None,
        };
    }
    Some(joint)
}

fn in_both(one: Vec<Choice>, other: &[Choice]) -> Option<Vec<Choice>> {
    let shared = |choice: &Choice| other.iter().any(|known| known.value == choice.value);
    let both: Vec<Choice> = one.into_iter().filter(shared).listed();
    (!both.is_empty()).then_some(both)
}

type Range = (Option<f64>, Option<f64>, Option<f64>);

fn numbers(one: Range, other: Range) -> Option<Kind> {
    let most = |a: Option<f64>, b: Option<f64>, pick: fn(f64, f64) -> f64| match (a, b) {
        (Some(a), Some(b)) => Some(pick(a, b)),
        (a, b) => a.or(b),
    };
    let mut min = most(one.0, other.0, f64::max);
    let max = most(one.1, other.1, f64::min);
    // The coarser steps, where they lie on the finer ones.
    let grid = |range: Range| range.2.map(|step| (range.0.unwrap_or(0.0), step));
    let steps = match (grid(one), grid(other)) {
        (Some(a), Some(b)) => {
            let (coarse, fine) = if a.1 >= b.1 { (a, b) } else { (b, a) };
            let whole = |number: f64| number.fract() == 0.0;
            if !whole(coarse.1 / fine.1) || !whole((coarse.0 - fine.0) / fine.1) {
                return None;
            }
            Some(coarse)
        }
        (a, b) => a.or(b),
    };
    if let (Some((origin, step)), Some(low)) = (steps, min) {
        min = Some(((low - origin) / step).ceil() * step + origin);
    }
    if matches!((min, max), (Some(min), Some(max)) if min > max) {
        return None;
    }
    Some(Kind::Number { min, max, step: steps.map(|(_, step)| step) })
}

/// A value of one kind as the other writes it; none where the other does not have it.
pub fn translate(value: FactValue, from: &Kind, to: &Kind) -> Option<FactValue> {
    let place_in = |choice: &Choice| to.choices().iter().position(|known| known.value == choice.value);
    match (from, value) {
        (Kind::Choice(choices), FactValue::Scalar(at)) => {
            let chosen = choices.iter().enumerate().find(|(place, _)| as_scalar(*place) == at)?;
            place_in(chosen.1).map(|place| FactValue::Scalar(as_scalar(place)))
        }
        (Kind::Set(choices), FactValue::Set(set)) => {
            let mut translated = 0;
            for (_, choice) in choices.iter().enumerate().filter(|(place, _)| set & bit(*place) != 0) {
                translated |= bit(place_in(choice)?);
            }
            Some(FactValue::Set(translated))
        }
        _ => Some(value),
    }
}

/// A test of one kind as one of the other; none where no value that the other has can tell the difference.
pub fn translate_test(test: &Test, from: &Kind, to: &Kind) -> Option<Test> {
    match test {
        Test::OneOf(values) => {
            Some(Test::OneOf(values.iter().filter_map(|value| translate(*value, from, to)).listed()))
        }
        Test::Includes(wanted) => match translate(FactValue::Set(*wanted), from, to)? {
            FactValue::Set(wanted) => Some(Test::Includes(wanted)),
            FactValue::Scalar(_) => None,
        },
        other => Some(other.clone()),
    }
}
