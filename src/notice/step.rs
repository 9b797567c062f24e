//! The steps of the working, as codes with parameters; the sentences stand in `text`.

use crate::calendar::{Counted, Counting, Date, Period};
use crate::policy::{Ground, Side, Strength};

/// One step of the working of a notice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoticeStep<'p> {
    /// Notice is given.
    Given {
        /// Who gives it.
        by: Side,
        /// On what ground.
        ground: Ground,
        /// When.
        on: Date,
    },
    /// The agreement should end by a day.
    Wanted {
        /// Who gives notice.
        by: Side,
        /// On what ground.
        ground: Ground,
        /// By when.
        end_by: Date,
    },
    /// The policy has a clause for agreements that are not kept.
    BreachClause {
        /// Who may give notice by it.
        by: Side,
        /// How long it takes; none where it ends the agreement at once.
        period: Option<Period>,
        /// How strongly the policy puts it.
        strength: Strength,
        /// The heading it stands under.
        section: &'p str,
    },
    /// Breach is claimed, but the policy has no clause for that side.
    NoBreachClause {
        /// Who gives notice.
        by: Side,
    },
    /// The policy's notice period.
    PolicyPeriod {
        /// Who gives notice.
        by: Side,
        /// How long it takes; none where it ends the agreement at once.
        period: Option<Period>,
        /// How strongly the policy puts it.
        strength: Strength,
        /// The heading it stands under.
        section: &'p str,
    },
    /// On which days of notice this rule holds, where others hold on other days; an absent end is open.
    InForce {
        /// The first day, inclusive.
        from: Option<Date>,
        /// The last day, inclusive.
        last: Option<Date>,
    },
    /// The agreement names another length, which does not hold.
    AgreementDiffers {
        /// The agreement's days.
        days: u32,
        /// The policy's period, which holds; none where notice ends the agreement at once.
        period: Option<Period>,
    },
    /// The policy is silent, the agreement's own days hold.
    AgreementPeriod {
        /// Who gives notice.
        by: Side,
        /// The agreement's days.
        days: u32,
    },
    /// Neither policy nor agreement says how long notice takes.
    Unregulated {
        /// Who gives notice.
        by: Side,
        /// The agreement's own end.
        end: Option<Date>,
    },
    /// Notice ends the agreement the same day.
    AtOnce {
        /// That day.
        end: Date,
    },
    /// How the end was counted.
    Counted {
        /// The period.
        period: Period,
        /// The convention.
        counting: Counting,
        /// The end.
        counted: Counted,
    },
    /// The end falls on a day off and stays there.
    NotMoved {
        /// The end.
        end: Date,
    },
    /// The agreement's own end comes first.
    Expires {
        /// That end.
        end: Date,
    },
    /// The agreement ends before it starts.
    NeverStarts {
        /// Its start.
        start: Date,
    },
    /// The last day of remote work and the first working day after it.
    Back {
        /// The last day of remote work.
        last: Date,
        /// The first working day back.
        back: Date,
    },
    /// The agreement ends by the wished day without notice.
    EndsByItself {
        /// Its end.
        end: Date,
    },
    /// Notice ends the agreement at once, so it can be given on the day itself.
    AtOnceBack {
        /// That day.
        give_by: Date,
    },
    /// How the last day was counted back.
    CountedBack {
        /// The period.
        period: Period,
        /// The convention.
        counting: Counting,
        /// The last day for notice.
        give_by: Date,
        /// Where notice on that day ends.
        end: Option<Counted>,
        /// Where notice a day later would end; none outside the calendar.
        next_day_ends: Option<Date>,
    },
    /// The last day for notice, and the last working day.
    GiveBy {
        /// The last day.
        give_by: Date,
        /// The last working day on or before it.
        working: Date,
    },
}
