//! The cases that one policy, or several of them together, can tell apart.

use super::joint::{common, translate, translate_test};
use super::{Cells, Formula};
use crate::eligibility::domain::Domain;
use crate::list::Listed;
use crate::policy::Policy;
use crate::policy::condition::{Condition, Test};
use crate::policy::facts::{FactValue, Kind};
use crate::value::Value;

/// One unknown of a space: a fact, or what follows from facts (which arrangement, who decides).
#[derive(Clone, Debug)]
pub struct Variable {
    /// The fact's id; empty for what follows from facts.
    pub id: String,
    /// The fact's place in each policy; none where that policy does not have it, or has it with another kind.
    pub places: Vec<Option<usize>>,
    /// Per cell, one value of it as each policy writes it; `None` is "not given".
    pub cells: Vec<Vec<Option<FactValue>>>,
    /// Whether the cell "not given" (then the last one) is among them: the answers of decisions, which may be pending.
    pub may_be_open: bool,
    /// Per cell, when it holds, for what follows from facts.
    pub definition: Vec<Formula>,
    /// There are too many cells to look through; questions that touch this variable are given up.
    pub too_many: bool,
}

impl Variable {
    /// How many of its cells can be stated, the first ones: "not given" cannot.
    #[must_use]
    pub fn statable(&self) -> usize {
        self.cells.len().saturating_sub(usize::from(self.may_be_open))
    }
}

/// A cell a variable; none where the variable does not matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment(pub Vec<Option<usize>>);

/// The finite space of cases of some policies, a side each.
#[derive(Clone, Debug)]
pub struct Space<'p> {
    pub(super) sides: Vec<&'p Policy>,
    pub(super) variables: Vec<Variable>,
    /// Per side, the variable of each of its facts.
    of_fact: Vec<Vec<Option<usize>>>,
    /// Per side, the variable that says which arrangement it is; its last cell is "none of them".
    pub(super) arrangement: Vec<usize>,
    /// Per side, the variable that says which decision it is; its last cell is "none of them".
    pub(super) decision: Vec<usize>,
    /// Facts that the sides know by one id with kinds that share no value: each side has a variable of its own.
    pub incomparable: Vec<String>,
}

impl<'p> Space<'p> {
    /// The space of these policies. Facts with one id are one variable, with the values that every side takes.
    #[must_use]
    pub fn new(sides: &[&'p Policy]) -> Space<'p> {
        let mut space = Space {
            sides: sides.to_vec(),
            variables: Vec::new(),
            of_fact: sides.iter().map(|policy| vec![None; policy.facts.len()]).listed(),
            arrangement: Vec::new(),
            decision: Vec::new(),
            incomparable: Vec::new(),
        };
        let tests: Vec<Vec<Vec<Test>>> = sides.iter().map(|policy| tests(policy)).listed();
        let mut ids: Vec<&str> = Vec::new();
        for policy in sides {
            for id in policy.facts.ids(policy.facts.own()) {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        for id in ids {
            let places: Vec<Option<usize>> = sides.iter().map(|policy| policy.facts.place(id)).listed();
            let kinds: Vec<&Kind> = sides
                .iter()
                .zip(&places)
                .filter_map(|(policy, place)| policy.facts.get((*place)?).map(|fact| &fact.kind))
                .listed();
            if let Some(kind) = common(&kinds) {
                space.add_fact(id, places, &kind, &tests);
                continue;
            }
            space.incomparable.push(id.to_owned());
            for (side, place) in places.iter().enumerate() {
                let mut own = vec![None; sides.len()];
                if let Some(slot) = own.get_mut(side) {
                    *slot = *place;
                }
                let kind = place.and_then(|place| sides.get(side)?.facts.get(place)).map(|fact| &fact.kind);
                if let Some(kind) = kind {
                    space.add_fact(id, own, kind, &tests);
                }
            }
        }
        for (side, policy) in sides.iter().enumerate() {
            let whens = policy.arrangements.iter().map(|rule| &rule.when);
            let variable = space.add_first(side, &whens.listed());
            space.arrangement.push(variable);
            let whens = policy.decisions.iter().map(|rule| &rule.when);
            let variable = space.add_first(side, &whens.listed());
            space.decision.push(variable);
        }
        space
    }

    fn add_fact(&mut self, id: &str, places: Vec<Option<usize>>, kind: &Kind, tests: &[Vec<Vec<Test>>]) {
        let mut joint: Vec<Test> = Vec::new();
        let mut own_kinds: Vec<Option<&Kind>> = Vec::new();
        let (mut is_answer, mut is_tested) = (false, false);
        for ((policy, place), tests) in self.sides.iter().zip(&places).zip(tests) {
            let own = place.and_then(|place| policy.facts.get(place)).map(|fact| &fact.kind);
            own_kinds.push(own);
            let (Some(place), Some(own)) = (place, own) else { continue };
            let answers = policy.decisions.iter().any(|decision| decision.fact == *place);
            is_answer |= answers;
            for test in tests.get(*place).into_iter().flatten() {
                is_tested |= !answers;
                if let Some(test) = translate_test(test, own, kind)
                    && !joint.contains(&test)
                {
                    joint.push(test);
                }
            }
        }
        // Where one policy takes it for an answer and another asks for it in conditions, a pending answer is no case
        // of the other's: there every way of answering counts.
        let may_be_open = is_answer && !is_tested;
        if is_answer {
            // The two answers differ even where no condition asks for them.
            joint.push(Test::OneOf(vec![FactValue::boolean(true)]));
        }
        let domain = Domain::new(kind, joint);
        let too_many = domain.is_none();
        let mut cells = Vec::new();
        for value in domain.map(|domain| domain.cells).unwrap_or_default() {
            let written = own_kinds.iter().map(|own| translate(value, kind, (*own)?));
            cells.push(written.listed());
        }
        if may_be_open {
            cells.push(vec![None; self.sides.len()]);
        }
        for (variables, place) in self.of_fact.iter_mut().zip(&places) {
            if let Some(slot) = place.and_then(|place| variables.get_mut(place)) {
                *slot = Some(self.variables.len());
            }
        }
        let id = id.to_owned();
        self.variables.push(Variable { id, places, cells, may_be_open, definition: Vec::new(), too_many });
    }

    /// A variable that says which of the conditions is the first to hold; its last cell is "none".
    fn add_first(&mut self, side: usize, conditions: &[&Condition]) -> usize {
        let mut before: Vec<Formula> = Vec::new();
        let mut definition = Vec::new();
        for condition in conditions {
            let holds = self.holds(side, condition);
            let negated = holds.negated();
            definition.push(Formula::all(before.iter().cloned().chain([holds])));
            before.push(negated);
        }
        definition.push(Formula::all(before));
        let count = definition.len();
        self.variables.push(Variable {
            id: String::new(),
            places: vec![None; self.sides.len()],
            cells: vec![Vec::new(); count],
            may_be_open: false,
            definition,
            too_many: count > super::cells::MAX,
        });
        self.variables.len().saturating_sub(1)
    }

    /// The policies, in order.
    #[must_use]
    pub fn sides(&self) -> &[&'p Policy] {
        &self.sides
    }

    /// The variables: the facts, in the policies' order, then what follows from them.
    #[must_use]
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }

    /// The variable of a fact of that side.
    #[must_use]
    pub fn variable(&self, side: usize, fact: usize) -> Option<usize> {
        self.of_fact.get(side)?.get(fact).copied().flatten()
    }

    /// The cells of a fact whose values pass; "not given" is not among them.
    #[must_use]
    pub fn cells(&self, side: usize, variable: usize, passes: impl Fn(FactValue) -> bool) -> Cells {
        let cells =
            self.variables.get(variable).map(|variable| variable.cells.as_slice()).unwrap_or_default();
        let value = |cell: &Vec<Option<FactValue>>| cell.get(side).copied().flatten();
        let passing = cells.iter().enumerate().filter(|(_, cell)| value(cell).is_some_and(&passes));
        Cells::from_places(passing.map(|(place, _)| place))
    }

    /// That the condition holds, for certain.
    #[must_use]
    pub fn holds(&self, side: usize, condition: &Condition) -> Formula {
        self.states(side, condition, true)
    }

    /// That the condition does not hold, for certain. Where an answer it asks for is pending, it may neither hold nor
    /// not hold.
    #[must_use]
    pub fn fails(&self, side: usize, condition: &Condition) -> Formula {
        self.states(side, condition, false)
    }

    fn states(&self, side: usize, condition: &Condition, wanted: bool) -> Formula {
        match (condition, wanted) {
            (Condition::All(parts), true) | (Condition::Any(parts), false) => {
                Formula::all(parts.iter().map(|part| self.states(side, part, wanted)))
            }
            (Condition::Any(parts), true) | (Condition::All(parts), false) => {
                Formula::any(parts.iter().map(|part| self.states(side, part, wanted)))
            }
            (Condition::Not(inner), _) => self.states(side, inner, !wanted),
            (Condition::Fact(fact, test), _) => match self.variable(side, *fact) {
                Some(variable) => {
                    Formula::In(variable, self.cells(side, variable, |value| test.holds(value) == wanted))
                }
                None => Formula::FALSE,
            },
        }
    }

    /// The facts of an assignment as that side's calls take them: an object of those that it gives.
    #[must_use]
    pub fn facts(&self, side: usize, assignment: &Assignment) -> Value {
        let Some(policy) = self.sides.get(side) else { return Value::Object(Vec::new()) };
        let mut members = Vec::new();
        for (variable, cell) in self.variables.iter().zip(&assignment.0) {
            let place = variable.places.get(side).copied().flatten();
            let values = cell.and_then(|cell| variable.cells.get(cell));
            let value = values.and_then(|values| values.get(side).copied().flatten());
            if let (Some(place), Some(value)) = (place, value) {
                members.push((variable.id.clone(), policy.facts.write(place, value)));
            }
        }
        Value::Object(members)
    }

    /// The same, as [`Policy::decide`] takes them: a place a fact.
    #[must_use]
    pub fn given(&self, side: usize, assignment: &Assignment) -> Vec<Option<FactValue>> {
        let places = self.of_fact.get(side).map(Vec::as_slice).unwrap_or_default();
        let value = |variable: usize| {
            let cell = assignment.0.get(variable).copied().flatten()?;
            self.variables.get(variable)?.cells.get(cell)?.get(side).copied().flatten()
        };
        places.iter().map(|variable| variable.and_then(value)).listed()
    }
}

/// Per fact of the policy, every test that some condition makes of it.
fn tests(policy: &Policy) -> Vec<Vec<Test>> {
    let mut tests: Vec<Vec<Test>> = vec![Vec::new(); policy.facts.len()];
    for condition in conditions(policy) {
        condition.visit(&mut |fact, test| {
            if let Some(list) = tests.get_mut(fact)
                && !list.contains(test)
            {
                list.push(test.clone());
            }
        });
    }
    // What limits of agreements tell apart, although no condition asks for it.
    for limit in policy.agreement.iter().flat_map(|agreement| &agreement.limits) {
        let fact = policy.facts.place(limit.measure.as_str());
        if let Some(list) = fact.and_then(|fact| tests.get_mut(fact)) {
            list.push(Test::AtMost(limit.at_most));
        }
    }
    tests
}

/// Every condition of the policy, those of its checks of agreements included.
pub(super) fn conditions(policy: &Policy) -> Vec<&Condition> {
    let mut conditions = vec![&policy.scope];
    conditions.extend(policy.arrangements.iter().map(|rule| &rule.when));
    conditions.extend(policy.decisions.iter().map(|rule| &rule.when));
    for rule in &policy.rules {
        conditions.extend([&rule.when, &rule.requires]);
    }
    conditions.extend(policy.guidance.iter().map(|card| &card.when));
    let checks = policy.agreement.iter().flat_map(|agreement| &agreement.checks);
    conditions.extend(checks.map(|check| &check.when));
    conditions
}
