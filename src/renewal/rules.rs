//! The dates of a renewal, and the steps that say where they come from.

use crate::calendar::{Counted, Date, DateFault, Period};
use crate::order::sort_by;
use crate::policy::{AgreementRules, EvaluationTime, Policy, Strength, TermLength};
use crate::request::period;

use super::request::RenewalRequest;
use super::{
    EvaluationPlan, EvaluationState, MayRenew, NextTerm, Reminder, ReminderKind, RenewalPlan, RenewalStep,
    RequestedEnd, Status,
};

/// The answer without its sentences, and the steps to be written.
pub(super) struct Plan<'p> {
    /// The answer; its `steps` are empty.
    pub answer: RenewalPlan,
    /// The working.
    pub steps: Vec<RenewalStep<'p>>,
}

/// How long an agreement may run, wherever it starts.
#[derive(Clone, Copy, PartialEq)]
enum Term {
    For(Period),
    Until(Date),
    Free,
}

impl Term {
    /// The last day of an agreement that starts on that day; none where it may run for ever.
    fn end(self, start: Date) -> Result<Option<Counted>, DateFault> {
        match self {
            Term::For(period) => period.term_end(start).map(Some),
            Term::Until(end) => Ok(Some(Counted { end, clamp: None })),
            Term::Free => Ok(None),
        }
    }
}

/// An evaluation that the policy asks for, be it as such or as the review of an open term.
struct Asked<'p> {
    strength: Strength,
    section: &'p str,
    /// Months between recurring evaluations; none for one at the end.
    every: Option<u32>,
}

impl Policy {
    /// The renewal of an agreement.
    pub(super) fn renewal_plan<'p>(&'p self, request: &RenewalRequest) -> Result<Plan<'p>, DateFault> {
        let &RenewalRequest { start, end, today, .. } = request;
        let status = match end {
            _ if today < start => Status::Upcoming,
            Some(end) if end < today => Status::Ended,
            _ => Status::Running,
        };
        let mut steps = vec![RenewalStep::Stands { status, start, end, today }];

        // The running term by its own start; the next one by the day on which that starts.
        let rules = self.on(start).agreement.as_ref();
        let term = rules.map_or(Term::Free, term);
        let counted = term.end(start)?;
        let latest_end = counted.map(|counted| counted.end);
        steps.push(term_step(rules, start, counted));
        let within_term = latest_end.map(|latest| end.unwrap_or(today) <= latest);
        if let (Some(latest_end), Some(false)) = (latest_end, within_term) {
            steps.push(RenewalStep::OutsideTerm { end, latest_end });
        }
        let closing_day = end.or(latest_end);

        let state = match request.evaluated_on {
            None => EvaluationState::NotDone,
            Some(on) if on < start => EvaluationState::BeforeStart(on),
            Some(on) if on > today => EvaluationState::AfterToday(on),
            Some(on) => EvaluationState::Done(on),
        };
        let done = matches!(state, EvaluationState::Done(_));
        let mut evaluations = Vec::new();
        let (mut duty, mut at_end) = (false, false);
        for asked in rules.map(asked).into_iter().flatten().flatten() {
            let Asked { strength, section, every } = asked;
            let due_by = due_by(every, start, today, closing_day)?;
            steps.push(RenewalStep::Evaluation { strength, section, every, due_by });
            evaluations.push((due_by, strength));
            duty |= strength != Strength::May;
            at_end |= every.is_none();
        }
        // What the answer tells is the one due first, of two due on one day the one asked for most strongly.
        let first = evaluations.into_iter().min_by_key(|&(due, strength)| (due.is_none(), due, strength));
        if first.is_some() {
            steps.push(RenewalStep::Evaluated { state });
        }
        let may_renew = if duty && !done {
            MayRenew::EvaluateFirst
        } else if at_end {
            MayRenew::Yes
        } else {
            MayRenew::NotRegulated
        };
        steps.push(RenewalStep::MayRenew(may_renew));

        let next = match closing_day {
            None => None,
            Some(closing) => Some(self.next_term(term, closing, today, &mut steps)?),
        };
        if next.is_none() {
            steps.push(RenewalStep::NoClosingDay);
        }
        let requested_end = request.requested_end.map(|wished| {
            let first = next.map_or(today, |next| next.start);
            let latest = next.and_then(|next| next.latest_end);
            let allowed = first <= wished && latest.is_none_or(|latest| wished <= latest);
            steps.push(RenewalStep::Requested { wished, allowed, first, latest });
            RequestedEnd { allowed, latest }
        });
        let day = next.map_or(today, |next| next.start);
        let policy_valid = self.in_force(day);
        if !policy_valid {
            steps.push(RenewalStep::PolicyNotInForce { day, from: self.valid_from, to: self.valid_to });
        }
        let last = requested_end.filter(|end| end.allowed).and(request.requested_end);
        let last = last.or_else(|| next.and_then(|next| next.latest_end));
        if let (true, Some(to)) = (policy_valid, self.valid_to)
            && last.is_some_and(|last| to < last)
        {
            steps.push(RenewalStep::PolicyEndsBefore { to });
        }

        let citation = rules.and_then(|rules| {
            let term = rules.term.as_ref().map(|term| &term.citation);
            term.or(rules.evaluation.as_ref().map(|evaluation| &evaluation.citation)).cloned()
        });
        let answer = RenewalPlan {
            status,
            term: if let Term::For(period) = term { Some(period) } else { None },
            latest_end,
            closing_day,
            within_term,
            evaluation: EvaluationPlan {
                strength: first.map(|(_, strength)| strength),
                done,
                due_by: first.and_then(|(due_by, _)| due_by),
            },
            may_renew,
            next,
            requested_end,
            policy_valid,
            reminders: reminders(closing_day, duty && !done, request),
            steps: Vec::new(),
            citation,
        };
        Ok(Plan { answer, steps })
    }

    fn next_term<'p>(
        &'p self,
        running: Term,
        closing: Date,
        today: Date,
        steps: &mut Vec<RenewalStep<'p>>,
    ) -> Result<NextTerm, DateFault> {
        let day_after = closing.plus_days(1)?;
        let start = day_after.max(today);
        let rules = self.on(start).agreement.as_ref();
        let term = rules.map_or(Term::Free, term);
        let counted = term.end(start)?;
        if term != running {
            steps.push(term_step(rules, start, counted));
        }
        let next = NextTerm { start, latest_end: counted.map(|counted| counted.end) };
        steps.push(match counted {
            Some(counted) if counted.end < start => RenewalStep::NoFurtherTerm { start, until: counted.end },
            counted => {
                let strength = rules.and_then(|rules| rules.term.as_ref()).map(|term| term.strength);
                RenewalStep::Next { start, closing, lapsed: start != day_after, counted, strength }
            }
        });
        Ok(next)
    }
}

fn term(rules: &AgreementRules) -> Term {
    match rules.term.as_ref().map(|term| term.length) {
        Some(TermLength::For(length)) => Term::For(period(length)),
        Some(TermLength::Until(end)) => Term::Until(end),
        Some(TermLength::Open { .. }) | None => Term::Free,
    }
}

fn term_step(rules: Option<&AgreementRules>, start: Date, counted: Option<Counted>) -> RenewalStep<'_> {
    let Some(rule) = rules.and_then(|rules| rules.term.as_ref()) else {
        return RenewalStep::NoTerm;
    };
    let strength = rule.strength;
    let section = rule.citation.section.as_str();
    match (rule.length, counted) {
        (TermLength::For(length), Some(counted)) => {
            RenewalStep::TermFor { period: period(length), strength, section, start, counted }
        }
        (TermLength::Until(until), _) => RenewalStep::TermUntil { until, strength, section },
        _ => RenewalStep::TermOpen { strength, section },
    }
}

/// The evaluation as such, and the review of an open term.
fn asked(rules: &AgreementRules) -> [Option<Asked<'_>>; 2] {
    let own = rules.evaluation.as_ref().map(|evaluation| Asked {
        strength: evaluation.strength,
        section: &evaluation.citation.section,
        every: match evaluation.time {
            EvaluationTime::AtEnd => None,
            EvaluationTime::Every { months } => Some(months),
        },
    });
    let review = rules.term.as_ref().and_then(|term| match term.length {
        TermLength::Open { review_months: Some(months) } => {
            Some(Asked { strength: term.strength, section: &term.citation.section, every: Some(months) })
        }
        _ => None,
    });
    [own, review]
}

/// The closing day, or the next of the recurring days after today where that comes first.
fn due_by(
    every: Option<u32>,
    start: Date,
    today: Date,
    closing_day: Option<Date>,
) -> Result<Option<Date>, DateFault> {
    let Some(months) = every else {
        return Ok(closing_day);
    };
    let mut round = 1_u32;
    loop {
        // From the start each time, since adding to a shortened month would drift.
        let day = match (Period::Months(months.saturating_mul(round)).same_date(start), closing_day) {
            (Ok(day), Some(closing)) => day.min(closing),
            (Ok(day), None) => day,
            (Err(_), Some(closing)) => closing,
            (Err(fault), None) => return Err(fault),
        };
        if day > today || closing_day == Some(day) {
            return Ok(Some(day));
        }
        round = round.saturating_add(1);
    }
}

fn reminders(closing_day: Option<Date>, evaluate: bool, request: &RenewalRequest) -> Vec<Reminder> {
    let Some(closing) = closing_day else {
        return Vec::new();
    };
    let before = request.remind_days_before;
    let mut reminders = Vec::new();
    for (kind, wanted, before) in [
        (ReminderKind::Evaluate, evaluate, before),
        (ReminderKind::Decide, true, before / 2),
        (ReminderKind::End, true, 0),
    ] {
        let days = i32::try_from(before).unwrap_or(i32::MAX);
        // A day before the calendar lies before today as well.
        let Ok(on) = closing.plus_days(days.saturating_neg()) else { continue };
        if wanted && on >= request.today {
            reminders.push(Reminder { on, kind });
        }
    }
    sort_by(&mut reminders, Reminder::cmp);
    reminders
}
