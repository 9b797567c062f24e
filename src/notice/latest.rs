//! Which clause holds on a day, and the last day of all on which notice ends an agreement in time.

use crate::calendar::{Date, DateFault};
use crate::policy::Policy;

use super::NoticeStep;
use super::clause::{Clause, Terms};

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// The day by which the agreement has to end.
    pub end_by: Date,
    /// Who gives notice, and why.
    pub terms: Terms,
}

/// The clause, the last day, and the last working day.
pub(super) type Latest<'p> = (Clause<'p>, Date, Result<Date, DateFault>);

/// The same clause from a day on, until the next one takes over.
struct Span<'p> {
    from: Option<Date>,
    /// The last day, inclusive.
    last: Option<Date>,
    edition: &'p Policy,
}

impl Policy {
    /// The stretches of days between which the values of the policy change, the last one first.
    fn spans(&self) -> Vec<Span<'_>> {
        let mut spans = Vec::new();
        let mut last = None;
        for (from, edition) in self.later.iter().rev() {
            spans.push(Span { from: Some(*from), last, edition });
            last = from.plus_days(-1).ok();
        }
        spans.push(Span { from: None, last, edition: self });
        spans
    }

    /// The clause for notice on that day; where another one holds on other days, a step says on which this one does.
    pub(super) fn clause_on<'p>(
        &'p self,
        day: Date,
        terms: Terms,
        steps: &mut Vec<NoticeStep<'p>>,
    ) -> Option<Clause<'p>> {
        let clause = self.on(day).clause(terms, steps)?;
        let (mut from, mut last) = (None, None);
        for span in self.spans() {
            let same =
                span.edition.clause(terms, &mut Vec::new()).is_some_and(|other| other.counts_as(&clause));
            if same {
                continue;
            }
            if span.last.is_some_and(|end| end < day) {
                // The nearest other stretch before the day: this clause holds from the day after it.
                from = span.last.and_then(|end| end.plus_days(1).ok());
                break;
            }
            last = span.from.and_then(|start| start.plus_days(-1).ok());
        }
        if from.is_some() || last.is_some() {
            steps.push(NoticeStep::InForce { from, last });
        }
        Some(clause)
    }

    /// The last day on which notice ends the agreement by the day wanted; none where nothing says how long it takes.
    /// Within a stretch a later notice never ends the agreement earlier, so the last stretch that has such a day holds
    /// the last of all. The last working day may lie in an earlier stretch, where it has to be in time as well.
    pub(super) fn latest<'p>(
        &'p self,
        wanted: Wanted,
        steps: &mut Vec<NoticeStep<'p>>,
    ) -> Option<Result<Latest<'p>, DateFault>> {
        let Wanted { end_by, terms } = wanted;
        let mut give_by = None;
        let mut working = None;
        for Span { from, last, edition } in self.spans() {
            let Some(clause) = edition.clause(terms, &mut Vec::new()) else {
                // There is none on any day, then; the steps say why.
                self.clause(terms, steps);
                return None;
            };
            let within = |day: &Date| from.is_none_or(|from| from <= *day);
            let Ok(latest) = clause.latest(end_by) else { continue };
            let latest = last.map_or(latest, |last| latest.min(last));
            if give_by.is_none() && within(&latest) {
                give_by = Some(latest);
            }
            if give_by.is_some() {
                working = latest.working_day_on_or_before().ok().filter(within);
            }
            if working.is_some() {
                break;
            }
        }
        let Some(give_by) = give_by else { return Some(Err(DateFault::OutOfRange)) };
        let clause = self.clause_on(give_by, terms, steps)?;
        let next_day_ends = give_by.plus_days(1).ok().and_then(|next| {
            let next_clause = self.on(next).clause(terms, &mut Vec::new())?;
            next_clause.end(next).ok()
        });
        steps.push(clause.counted_back(give_by, next_day_ends.map(|next| next.end)));
        Some(Ok((clause, give_by, working.ok_or(DateFault::OutOfRange))))
    }
}
