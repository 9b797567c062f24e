//! The steps of the working, as codes with parameters; the sentences stand in `text`.

use crate::calendar::{Counted, Date, Period};
use crate::policy::Strength;

use super::{MayRenew, Status};

/// What is known of the evaluation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EvaluationState {
    /// Nothing.
    NotDone,
    /// Done in this term.
    Done(Date),
    /// Done before the agreement started, so it is not this term's.
    BeforeStart(Date),
    /// Planned for a day still to come.
    AfterToday(Date),
}

/// One step of the working of a renewal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RenewalStep<'p> {
    /// Where the agreement stands.
    Stands {
        /// Before, within or after its days.
        status: Status,
        /// Its first day.
        start: Date,
        /// Its last day.
        end: Option<Date>,
        /// The day the plan is made on.
        today: Date,
    },
    /// The policy sets a longest term.
    TermFor {
        /// How long.
        period: Period,
        /// How strongly.
        strength: Strength,
        /// The heading it stands under.
        section: &'p str,
        /// The agreement's first day.
        start: Date,
        /// Where the term ends.
        counted: Counted,
    },
    /// The policy sets a last day.
    TermUntil {
        /// That day.
        until: Date,
        /// How strongly.
        strength: Strength,
        /// The heading it stands under.
        section: &'p str,
    },
    /// The policy has agreements run until further notice.
    TermOpen {
        /// How strongly.
        strength: Strength,
        /// The heading it stands under.
        section: &'p str,
    },
    /// The policy says nothing of how long.
    NoTerm,
    /// The agreement runs longer than the term.
    OutsideTerm {
        /// Its end, where it has one.
        end: Option<Date>,
        /// The last day it may have.
        latest_end: Date,
    },
    /// The policy asks for an evaluation.
    Evaluation {
        /// How strongly.
        strength: Strength,
        /// The heading it stands under.
        section: &'p str,
        /// Months between recurring ones.
        every: Option<u32>,
        /// The last day for it.
        due_by: Option<Date>,
    },
    /// Whether it has been done.
    Evaluated {
        /// What is known.
        state: EvaluationState,
    },
    /// Whether the agreement may be renewed.
    MayRenew(MayRenew),
    /// The next agreement.
    Next {
        /// Its first day.
        start: Date,
        /// The closing day of this one.
        closing: Date,
        /// Whether the closing day has passed, so that the next one starts today at the earliest.
        lapsed: bool,
        /// Where its term ends.
        counted: Option<Counted>,
        /// How strongly the policy sets that term.
        strength: Option<Strength>,
    },
    /// The last day that the policy sets for every agreement leaves no room for a next one.
    NoFurtherTerm {
        /// When the next one would start.
        start: Date,
        /// That last day.
        until: Date,
    },
    /// Without a closing day there is nothing to follow on.
    NoClosingDay,
    /// The end that was wished for.
    Requested {
        /// That day.
        wished: Date,
        /// Whether it can be had.
        allowed: bool,
        /// The first day that can be had, inclusive.
        first: Date,
        /// The last one, inclusive.
        latest: Option<Date>,
    },
    /// The policy is not in force when the next agreement starts.
    PolicyNotInForce {
        /// The day looked at.
        day: Date,
        /// The policy's first day.
        from: Option<Date>,
        /// The policy's last day.
        to: Option<Date>,
    },
    /// The policy is in force when the next agreement starts, but not until its end.
    PolicyEndsBefore {
        /// The policy's last day.
        to: Date,
    },
}
