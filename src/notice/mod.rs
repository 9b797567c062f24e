//! Notice: the day on which an agreement ends, and the last day on which notice still ends it in time.
//!
//! Driven by the notice rules of the policy; where it has none, by the agreement's own days. Nothing is rolled
//! off a weekend or a holiday.

mod clause;
mod latest;
mod request;
mod step;

use serde::Serialize;

use crate::calendar::{Date, Period};
use crate::error::Error;
use crate::list::Listed;
use crate::policy::{Citation, Policy, named};
use crate::request::out_of_range;
use crate::text::{self, Lang};
use crate::value::Value;
use latest::Wanted;
use request::{LatestRequest, NoticeRequest};
pub use step::NoticeStep;

named! {
    /// What the length of notice rests on.
    Basis {
        /// The policy's clause for an agreement that has not been kept.
        Breach = "breach",
        /// The policy's notice period.
        Policy = "policy",
        /// The agreement's own notice period.
        Agreement = "agreement",
        /// Neither says anything.
        Unregulated = "unregulated",
    }
}

/// The day on which an agreement ends after notice.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NoticeEnd {
    /// What the length of notice rests on.
    pub basis: Basis,
    /// How long notice takes. None where unregulated, and where a breach ends the agreement at once.
    pub period: Option<Period>,
    /// The last day of the agreement, inclusive; none where unregulated.
    pub ends_on: Option<Date>,
    /// The last day of remote work: `ends_on`, none where the agreement never starts.
    pub last_remote_day: Option<Date>,
    /// The first working day after `ends_on`, none where the agreement never starts.
    pub first_day_back: Option<Date>,
    /// Whether the agreement's own end comes before the end of the notice.
    pub ended_by_expiry: bool,
    /// Whether notice ends the agreement before its first day.
    pub never_starts: bool,
    /// The working, sentence by sentence.
    pub steps: Vec<String>,
    /// Where the policy says how long notice takes; none where it does not.
    pub citation: Option<Citation>,
}

/// The last day on which notice still ends an agreement by a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LatestNotice {
    /// What the length of notice rests on.
    pub basis: Basis,
    /// As in [`NoticeEnd::period`].
    pub period: Option<Period>,
    /// The last day, inclusive; none where unregulated.
    pub give_by: Option<Date>,
    /// The last working day on or before it.
    pub give_by_working_day: Option<Date>,
    /// The working, sentence by sentence.
    pub steps: Vec<String>,
    /// As in [`NoticeEnd::citation`].
    pub citation: Option<Citation>,
}

impl Policy {
    /// The day on which an agreement ends when notice is given (`noticeEnd`), by the rule in force on the day of notice. The request holds `givenOn`, `givenBy`,
    /// and optionally `ground` and `agreement`; the options `lang`.
    ///
    /// # Errors
    /// Every fault of options and request; `agreement-ended` where notice is given after the agreement's end;
    /// `date-out-of-range` at `/givenOn` where a result would lie after 2199.
    ///
    /// # Source
    /// The policy's notice rules; counted as in 1 § lag (1930:173) om beräkning av lagstadgad tid.
    pub fn notice_end(&self, request: &Value, options: &Value) -> Result<NoticeEnd, Error> {
        let (request, lang) = NoticeRequest::read(request, options)?;
        let mut steps =
            vec![NoticeStep::Given { by: request.by, ground: request.ground, on: request.given_on }];
        let agreement_end = request.agreement.as_ref().and_then(|agreement| agreement.end);
        let clause = self.clause_on(request.given_on, request.terms(), &mut steps);
        let Some(clause) = clause else {
            steps.push(NoticeStep::Unregulated { by: request.by, end: agreement_end });
            return Ok(NoticeEnd {
                basis: Basis::Unregulated,
                period: None,
                ends_on: None,
                last_remote_day: None,
                first_day_back: None,
                ended_by_expiry: false,
                never_starts: false,
                steps: written(&steps, lang),
                citation: None,
            });
        };
        let outside = || out_of_range("/givenOn", lang);
        let counted = clause.end(request.given_on);
        match counted {
            Ok(counted) => steps.push(clause.counted(counted)),
            Err(_) if agreement_end.is_some() => {}
            Err(_) => return Err(outside()),
        }
        // A notice that ends beyond the calendar ends after any agreement.
        let notice_end = counted.ok().map(|counted| counted.end);
        let expiry = agreement_end.filter(|end| notice_end.is_none_or(|notice| *end < notice));
        let ends_on = expiry.or(notice_end).ok_or_else(outside)?;
        if let Some(end) = expiry {
            steps.push(NoticeStep::Expires { end });
        } else if !ends_on.is_working_day() {
            steps.push(NoticeStep::NotMoved { end: ends_on });
        }
        let start = request.agreement.as_ref().map(|agreement| agreement.start);
        let too_early = start.filter(|start| ends_on < *start);
        let first_day_back = match too_early {
            Some(start) => {
                steps.push(NoticeStep::NeverStarts { start });
                None
            }
            None => {
                let back = ends_on.next_working_day().map_err(|_| outside())?;
                steps.push(NoticeStep::Back { last: ends_on, back });
                Some(back)
            }
        };
        Ok(NoticeEnd {
            basis: clause.basis,
            period: clause.shown_period(),
            ends_on: Some(ends_on),
            last_remote_day: first_day_back.map(|_| ends_on),
            first_day_back,
            ended_by_expiry: expiry.is_some(),
            never_starts: too_early.is_some(),
            steps: written(&steps, lang),
            citation: clause.citation.cloned(),
        })
    }

    /// The last day on which notice still ends the agreement by `endBy` (`latestNotice`); where the agreement itself
    /// ends by then, its end. Where the policy's period depends on the day of notice, the last of all days is given on
    /// which notice ends the agreement in time; on some earlier days it may not. The request holds `endBy`, `givenBy`, and optionally `ground` and `agreement`; the options
    /// `lang`.
    ///
    /// # Errors
    /// Every fault of options and request; `date-out-of-range` at `/endBy` where a result would lie before 1900.
    ///
    /// # Source
    /// As for [`Policy::notice_end`].
    pub fn latest_notice(&self, request: &Value, options: &Value) -> Result<LatestNotice, Error> {
        let (request, lang) = LatestRequest::read(request, options)?;
        let mut steps =
            vec![NoticeStep::Wanted { by: request.by, ground: request.ground, end_by: request.end_by }];
        let agreement_end = request.agreement.as_ref().and_then(|agreement| agreement.end);
        let wanted = Wanted { end_by: request.end_by, terms: request.terms() };
        let by_itself = agreement_end.filter(|end| *end <= request.end_by);
        let latest = match by_itself {
            Some(end) => self.clause_on(end, wanted.terms, &mut steps).map(|clause| {
                steps.push(NoticeStep::EndsByItself { end });
                Ok((clause, end, end.working_day_on_or_before()))
            }),
            None => self.latest(wanted, &mut steps),
        };
        let Some(latest) = latest else {
            steps.push(NoticeStep::Unregulated { by: request.by, end: agreement_end });
            return Ok(LatestNotice {
                basis: Basis::Unregulated,
                period: None,
                give_by: None,
                give_by_working_day: None,
                steps: written(&steps, lang),
                citation: None,
            });
        };
        let outside = |_| out_of_range("/endBy", lang);
        let (clause, give_by, working) = latest.map_err(outside)?;
        let working = working.map_err(outside)?;
        steps.push(NoticeStep::GiveBy { give_by, working });
        let start = request.agreement.as_ref().map(|agreement| agreement.start);
        if let Some(start) = start.filter(|start| request.end_by < *start) {
            steps.push(NoticeStep::NeverStarts { start });
        }
        Ok(LatestNotice {
            basis: clause.basis,
            period: clause.shown_period(),
            give_by: Some(give_by),
            give_by_working_day: Some(working),
            steps: written(&steps, lang),
            citation: clause.citation.cloned(),
        })
    }
}

fn written(steps: &[NoticeStep<'_>], lang: Lang) -> Vec<String> {
    steps.iter().map(|step| text::notice_step(lang, step)).listed()
}
