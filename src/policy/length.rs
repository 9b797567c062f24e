//! A policy's lengths of time as the calendar counts them.

use crate::calendar::Period;
use crate::policy::model::Length;

impl Length {
    /// The period in its one unit.
    #[must_use]
    pub fn period(self) -> Period {
        match self {
            Length { years: years @ 1.., .. } => Period::Years(years),
            Length { months: months @ 1.., .. } => Period::Months(months),
            Length { weeks: weeks @ 1.., .. } => Period::Weeks(weeks),
            Length { days, .. } => Period::Days(days),
        }
    }
}
