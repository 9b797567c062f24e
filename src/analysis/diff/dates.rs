//! How long agreements run, when notice ends them, and when they are evaluated.

use super::agreement::Pair;
use super::matching::Both;
use super::note::{Note, Subject, Way, Wording};
use super::report::{Call, ChangeKind, DiffExample, Part, Verdict};
use super::rules::lone;
use super::samples::{About, day, later, object, with};
use super::{Comparison, Draft};
use crate::calendar::Date;
use crate::list::Listed;
use crate::policy::{
    CountFrom, Evaluation, EvaluationTime, Ground, Length, NoticePeriod, NoticeRule, Side, Term, TermLength,
};
use crate::value::Value;

impl Comparison<'_> {
    /// How long an agreement may run.
    pub fn term(&mut self) {
        let terms = Both::each(|edition| self.agreement_rules(edition).and_then(|rules| rules.term.as_ref()));
        let Some(term) = terms.after.or(terms.before) else { return };
        let subject = Subject::Term { section: term.citation.section.clone() };
        let there = Both { before: terms.before.is_some(), after: terms.after.is_some() };
        let draft = |kind| Draft::new(kind, Part::Term, subject.clone()).path("/agreement/term", there);
        let lengths = [terms.before, terms.after].into_iter().flatten().map(|term| term.length).listed();
        let Some((before, after)): Option<(&Term, &Term)> = terms.pair() else {
            let examples = self.term_examples(&lengths);
            let kind = if there.after { ChangeKind::Added } else { ChangeKind::Dropped };
            return self.lone(draft(kind), examples);
        };
        let mut pair = Pair::of(before.strength, after.strength);
        self.say_citation(&mut pair.wording, Wording::Section, &before.citation, &after.citation);
        if !same_term(before.length, after.length) {
            pair.notes.push(Note::Term(before.length, after.length));
            pair.ways.push(longer(before.length, after.length));
        }
        if !pair.ways.is_empty() {
            pair.examples = self.term_examples(&lengths);
        }
        self.pair(draft, pair);
    }

    fn term_examples(&self, lengths: &[TermLength]) -> Vec<DiffExample> {
        let sample = self.sample();
        let start = self.first_day();
        let mut ends: Vec<Date> = Vec::new();
        let mut reviews: Vec<Date> = vec![later(start, 10)];
        for length in lengths {
            match length {
                TermLength::For(length) => {
                    let end = length.period().term_end(start).map(|counted| counted.end).unwrap_or(start);
                    ends.extend([end, later(end, 1)]);
                }
                TermLength::Until(end) => ends.extend([*end, later(*end, 1)]),
                TermLength::Open { review_months } => {
                    let months = i32::try_from(review_months.unwrap_or(0)).unwrap_or(0);
                    reviews.push(later(start, months.saturating_mul(31)));
                }
            }
        }
        ends.sort();
        let mut candidates = ends.iter().map(|end| with(&sample, &["end"], Some(day(*end)))).listed();
        candidates.push(with(&sample, &["end"], None));
        let about = About { codes: &["term-too-long", "no-end-date"], path: "/end" };
        let requests = reviews
            .iter()
            .map(|today| object(&[("agreement", object(&[("start", day(start))])), ("today", day(*today))]));
        let renewal = self.requested(Call::PlanRenewal, &requests.listed(), |verdict| match verdict {
            Verdict::Renewal(renewal) => Some((renewal.latest_end, renewal.within_term, renewal.due_by)),
            _ => None,
        });
        self.judged(&candidates, about).into_iter().chain(renewal).listed()
    }

    /// What notice takes, for each side on each ground.
    pub fn notice(&mut self) {
        for by in Side::ALL {
            for ground in Ground::ALL {
                self.notice_of(*by, *ground);
            }
        }
    }

    fn notice_of(&mut self, by: Side, ground: Ground) {
        let says = |rule: &NoticeRule| rule.ground == ground && rule.given_by.contains(&by);
        let places = Both::each(|edition| self.agreement_rules(edition)?.notice.iter().position(says));
        let rules: Both<Option<&NoticeRule>> =
            Both::each(|edition| self.agreement_rules(edition)?.notice.get((*places.of(edition))?));
        let Some(rule) = rules.after.or(rules.before) else { return };
        let subject = Subject::Notice { by, ground, section: rule.citation.section.clone() };
        let id = format!("{}-{}", by.as_str(), ground.as_str());
        let draft =
            |kind| Draft::new(kind, Part::Notice, subject.clone()).id(&id).at("/agreement/notice", places);
        let Some((before, after)) = rules.pair() else {
            let examples = self.notice_examples(by, ground, &[rule.period]);
            return self.lone(draft(lone(places).0), examples);
        };
        let mut pair = Pair::of(before.strength, after.strength);
        self.say_citation(&mut pair.wording, Wording::Section, &before.citation, &after.citation);
        if !same_period(before.period, after.period) {
            pair.notes.push(Note::Period(before.period, after.period));
            pair.ways.push(Way::Other);
        }
        if let (Some(one), Some(other)) = (counted(before), counted(after))
            && one != other
        {
            pair.notes.push(Note::Counting(before.count_from, after.count_from));
            pair.ways.push(Way::Other);
        }
        if !pair.ways.is_empty() {
            pair.examples = self.notice_examples(by, ground, &[before.period, after.period]);
        }
        self.pair(draft, pair);
    }

    fn notice_examples(&self, by: Side, ground: Ground, periods: &[NoticePeriod]) -> Vec<DiffExample> {
        let first = self.first_day();
        let request = |name: &str, on: Date| {
            let mut request = object(&[(name, day(on)), ("givenBy", by.as_str().into())]);
            if ground != Ground::Ordinary {
                request = with(&request, &["ground"], Some(ground.as_str().into()));
            }
            request
        };
        let days = [first, later(first, 14), later(first, 30)];
        let ends = days.map(|on| request("givenOn", on));
        let latest = days.map(|on| request("endBy", later(on, 400)));
        let mut examples = self.requested(Call::NoticeEnd, &ends, Verdict::clone).into_iter().listed();
        examples.extend(self.requested(Call::LatestNotice, &latest, Verdict::clone));
        if ground == Ground::Ordinary {
            let sample = self.sample();
            let exact = periods.iter().filter_map(|period| match days_of(*period) {
                (0, days) => Some(f64::from(days)),
                _ => None,
            });
            let candidates = exact
                .chain([14.0, 30.0])
                .map(|days| with(&sample, &["noticeDays"], Some(Value::Number(days))))
                .listed();
            let about = About { codes: &["notice-period-mismatch"], path: "/noticeDays" };
            examples.extend(self.judged(&candidates, about));
        }
        examples
    }

    /// When the remote work is evaluated.
    pub fn evaluation(&mut self) {
        let rules =
            Both::each(|edition| self.agreement_rules(edition).and_then(|rules| rules.evaluation.as_ref()));
        let Some(rule) = rules.after.or(rules.before) else { return };
        let subject = Subject::Evaluation { section: rule.citation.section.clone() };
        let there = Both { before: rules.before.is_some(), after: rules.after.is_some() };
        let draft =
            |kind| Draft::new(kind, Part::Evaluation, subject.clone()).path("/agreement/evaluation", there);
        let Some((before, after)): Option<(&Evaluation, &Evaluation)> = rules.pair() else {
            let examples = self.evaluation_examples(&[rule.time]);
            let kind = if there.after { ChangeKind::Added } else { ChangeKind::Dropped };
            return self.lone(draft(kind), examples);
        };
        let mut pair = Pair::of(before.strength, after.strength);
        self.say_citation(&mut pair.wording, Wording::Section, &before.citation, &after.citation);
        if before.time != after.time {
            pair.notes.push(Note::Evaluation(before.time, after.time));
            pair.ways.push(match (before.time, after.time) {
                (EvaluationTime::Every { months }, EvaluationTime::Every { months: now }) if now < months => {
                    Way::More
                }
                (EvaluationTime::Every { .. }, EvaluationTime::Every { .. }) => Way::Fewer,
                _ => Way::Other,
            });
        }
        if !pair.ways.is_empty() {
            pair.examples = self.evaluation_examples(&[before.time, after.time]);
        }
        self.pair(draft, pair);
    }

    fn evaluation_examples(&self, times: &[EvaluationTime]) -> Vec<DiffExample> {
        let first = self.first_day();
        let mut spans = vec![80, 20];
        for time in times {
            if let EvaluationTime::Every { months } = time {
                spans.push(i32::try_from(*months).unwrap_or(0).saturating_mul(31).saturating_add(1));
            }
        }
        let sample = self.sample();
        let candidates = spans.iter().map(|days| {
            let last = later(first, -1);
            let renewed = object(&[("start", day(later(last, days.saturating_neg()))), ("end", day(last))]);
            with(&sample, &["renews"], Some(renewed))
        });
        let requests = spans.iter().map(|days| {
            let agreement = object(&[("start", day(first)), ("end", day(later(first, *days)))]);
            object(&[("agreement", agreement), ("today", day(later(first, 10)))])
        });
        let about = About { codes: &["evaluation-missing"], path: "/renews" };
        let renewal = self.requested(Call::PlanRenewal, &requests.listed(), |verdict| match verdict {
            Verdict::Renewal(renewal) => Some((renewal.evaluation, renewal.due_by, renewal.may_renew)),
            _ => None,
        });
        renewal.into_iter().chain(self.judged(&candidates.listed(), about)).listed()
    }
}

/// Months and days of a length: a year is twelve months, a week seven days, whatever the day they are counted from.
pub fn measure(length: Length) -> (u32, u32) {
    let Length { years, months, weeks, days } = length;
    (years.saturating_mul(12).saturating_add(months), weeks.saturating_mul(7).saturating_add(days))
}

fn days_of(period: NoticePeriod) -> (u32, u32) {
    match period {
        NoticePeriod::Immediate => (0, 0),
        NoticePeriod::After(length) => measure(length),
    }
}

fn same_period(before: NoticePeriod, after: NoticePeriod) -> bool {
    days_of(before) == days_of(after)
}

/// How notice is counted, where that matters.
fn counted(rule: &NoticeRule) -> Option<CountFrom> {
    (rule.period != NoticePeriod::Immediate).then_some(rule.count_from)
}

fn same_term(before: TermLength, after: TermLength) -> bool {
    match (before, after) {
        (TermLength::For(one), TermLength::For(other)) => measure(one) == measure(other),
        (one, other) => one == other,
    }
}

/// A shorter term asks for more.
fn longer(before: TermLength, after: TermLength) -> Way {
    let way = |longer: bool| if longer { Way::Fewer } else { Way::More };
    match (before, after) {
        (TermLength::For(one), TermLength::For(other)) => way(measure(one) < measure(other)),
        (TermLength::Until(one), TermLength::Until(other)) => way(one < other),
        (TermLength::Open { .. }, TermLength::For(_) | TermLength::Until(_)) => Way::More,
        (TermLength::For(_) | TermLength::Until(_), TermLength::Open { .. }) => Way::Fewer,
        _ => Way::Other,
    }
}
