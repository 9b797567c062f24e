//! Conditions on facts, compiled, and their three-valued evaluation.

use crate::policy::facts::FactValue;
use crate::truth::Truth;

/// The facts as given: one place per fact of the policy, empty where the fact is not known.
pub type Given = [Option<FactValue>];

/// A condition. An absent condition is `All` of nothing, which is true.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// All of them hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// A test of one fact, by its place in the policy's facts.
    Fact(usize, Test),
}

/// A test of one known value.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// Equal to one of these values.
    OneOf(Vec<FactValue>),
    /// At least that number.
    AtLeast(f64),
    /// At most that number.
    AtMost(f64),
    /// More than that number.
    MoreThan(f64),
    /// Less than that number.
    LessThan(f64),
    /// A set that holds all of these choices (a bit each).
    Includes(u64),
}

impl Test {
    /// Whether the value passes.
    #[must_use]
    pub fn holds(&self, value: FactValue) -> bool {
        match (self, value) {
            (Test::OneOf(values), value) => values.contains(&value),
            (Test::AtLeast(bound), FactValue::Scalar(number)) => number >= *bound,
            (Test::AtMost(bound), FactValue::Scalar(number)) => number <= *bound,
            (Test::MoreThan(bound), FactValue::Scalar(number)) => number > *bound,
            (Test::LessThan(bound), FactValue::Scalar(number)) => number < *bound,
            (Test::Includes(wanted), FactValue::Set(set)) => set & wanted == *wanted,
            // The reader pairs tests with kinds; a mismatch cannot be built from a document.
            _ => false,
        }
    }
}

impl Condition {
    /// The condition that always holds.
    pub const ALWAYS: Condition = Condition::All(Vec::new());

    /// Whether it holds whatever the facts, as written (not by analysis).
    #[must_use]
    pub fn is_always(&self) -> bool {
        match self {
            Condition::All(parts) => parts.iter().all(Condition::is_always),
            Condition::Any(parts) => parts.iter().any(Condition::is_always),
            Condition::Not(_) | Condition::Fact(..) => false,
        }
    }

    /// Kleene evaluation: parts that are known decide where they can.
    #[must_use]
    pub fn evaluate(&self, given: &Given) -> Truth {
        self.evaluate_by(&|fact| given.get(fact).copied().flatten())
    }

    /// The same, where the facts are looked up as they are needed.
    #[must_use]
    pub fn evaluate_by(&self, value_of: &impl Fn(usize) -> Option<FactValue>) -> Truth {
        match self {
            Condition::All(parts) => {
                let mut truth = Truth::True;
                for part in parts {
                    truth = truth.and(part.evaluate_by(value_of));
                    if truth == Truth::False {
                        break;
                    }
                }
                truth
            }
            Condition::Any(parts) => {
                let mut truth = Truth::False;
                for part in parts {
                    truth = truth.or(part.evaluate_by(value_of));
                    if truth == Truth::True {
                        break;
                    }
                }
                truth
            }
            Condition::Not(inner) => !inner.evaluate_by(value_of),
            Condition::Fact(fact, test) => match value_of(*fact) {
                Some(value) => Truth::from(test.holds(value)),
                None => Truth::Unknown,
            },
        }
    }

    /// Calls `visit` with every fact and its test, in the order written.
    pub fn visit<'a>(&'a self, visit: &mut impl FnMut(usize, &'a Test)) {
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    part.visit(visit);
                }
            }
            Condition::Not(inner) => inner.visit(visit),
            Condition::Fact(fact, test) => visit(*fact, test),
        }
    }

    /// Adds the facts that it looks at, each once.
    pub fn collect_facts(&self, into: &mut Vec<usize>) {
        self.visit(&mut |fact, _| {
            if !into.contains(&fact) {
                into.push(fact);
            }
        });
    }
}
