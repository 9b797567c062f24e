//! Which notice clause holds, and counting by it.

use crate::calendar::{Counted, Counting, Date, DateFault, Period};
use crate::policy::{Citation, CountFrom, Ground, NoticePeriod, NoticeRule, Policy, Side};
use crate::request::period;

use super::{Basis, NoticeStep};

/// What decides which clause holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    /// Who gives notice.
    pub by: Side,
    /// On what ground.
    pub ground: Ground,
    /// The agreement's own notice, in days.
    pub notice_days: Option<u32>,
}

/// The clause that holds.
#[derive(Debug)]
pub(super) struct Clause<'p> {
    /// What it rests on.
    pub basis: Basis,
    /// How long notice takes; none ends the agreement the same day.
    period: Option<Period>,
    counting: Counting,
    /// Where the policy says so.
    pub citation: Option<&'p Citation>,
}

impl Policy {
    /// The clause that holds, with the steps that say why; none where neither policy nor agreement has one.
    pub(super) fn clause<'p>(&'p self, terms: Terms, steps: &mut Vec<NoticeStep<'p>>) -> Option<Clause<'p>> {
        let by = terms.by;
        let rule = |ground: Ground| {
            let rules = self.agreement.as_ref().map(|agreement| agreement.notice.as_slice());
            rules.unwrap_or_default().iter().find(|rule| rule.ground == ground && rule.given_by.contains(&by))
        };
        if terms.ground == Ground::Breach {
            if let Some(rule) = rule(Ground::Breach) {
                let clause = Clause::of(rule, Basis::Breach);
                let section = rule.citation.section.as_str();
                steps.push(NoticeStep::BreachClause {
                    by,
                    period: clause.period,
                    strength: rule.strength,
                    section,
                });
                return Some(clause);
            }
            steps.push(NoticeStep::NoBreachClause { by });
        }
        if let Some(rule) = rule(Ground::Ordinary) {
            let clause = Clause::of(rule, Basis::Policy);
            let section = rule.citation.section.as_str();
            steps.push(NoticeStep::PolicyPeriod {
                by,
                period: clause.period,
                strength: rule.strength,
                section,
            });
            if let Some(days) = terms.notice_days.filter(|days| !same_length(clause.period, *days)) {
                steps.push(NoticeStep::AgreementDiffers { days, period: clause.period });
            }
            return Some(clause);
        }
        let days = terms.notice_days?;
        steps.push(NoticeStep::AgreementPeriod { by, days });
        let period = Some(Period::Days(days));
        Some(Clause { basis: Basis::Agreement, period, counting: Counting::SameDay, citation: None })
    }
}

impl<'p> Clause<'p> {
    fn of(rule: &'p NoticeRule, basis: Basis) -> Clause<'p> {
        let period = match rule.period {
            NoticePeriod::Immediate => None,
            NoticePeriod::After(length) => Some(period(length)),
        };
        let counting = match rule.count_from {
            CountFrom::SameDay => Counting::SameDay,
            CountFrom::Inclusive => Counting::Inclusive,
            CountFrom::NextMonth => Counting::NextMonth,
        };
        Clause { basis, period, counting, citation: Some(&rule.citation) }
    }

    /// Whether notice takes as long by the other clause, counted alike.
    pub fn counts_as(&self, other: &Clause<'_>) -> bool {
        self.period == other.period && self.counting == other.counting
    }

    /// The period as answers show it: no days where notice ends the agreement at once, none for a breach.
    pub fn shown_period(&self) -> Option<Period> {
        match (self.period, self.basis) {
            (None, Basis::Breach) => None,
            (None, _) => Some(Period::Days(0)),
            (period, _) => period,
        }
    }

    /// The day on which notice that is given on that day ends the agreement.
    pub fn end(&self, given_on: Date) -> Result<Counted, DateFault> {
        match self.period {
            None => Ok(Counted { end: given_on, clamp: None }),
            Some(period) => period.end(given_on, self.counting),
        }
    }

    /// The last day on which notice ends the agreement by that day.
    pub fn latest(&self, end_by: Date) -> Result<Date, DateFault> {
        match self.period {
            None => Ok(end_by),
            Some(period) => period.latest_start(end_by, self.counting),
        }
    }

    /// How the end was counted, as a step.
    pub fn counted(&self, counted: Counted) -> NoticeStep<'p> {
        match self.period {
            None => NoticeStep::AtOnce { end: counted.end },
            Some(period) => NoticeStep::Counted { period, counting: self.counting, counted },
        }
    }

    /// How the last day was counted back, as a step.
    pub fn counted_back(&self, give_by: Date, next_day_ends: Option<Date>) -> NoticeStep<'p> {
        match self.period {
            None => NoticeStep::AtOnceBack { give_by },
            Some(period) => NoticeStep::CountedBack {
                period,
                counting: self.counting,
                give_by,
                end: self.end(give_by).ok(),
                next_day_ends,
            },
        }
    }
}

/// Whether so many days are the same length. Months are no fixed number of days.
fn same_length(period: Option<Period>, days: u32) -> bool {
    match period {
        None => days == 0,
        Some(Period::Days(own)) => own == days,
        Some(Period::Weeks(weeks)) => weeks.checked_mul(7) == Some(days),
        Some(Period::Months(_) | Period::Years(_)) => false,
    }
}
