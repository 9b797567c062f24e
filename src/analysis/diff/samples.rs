//! Agreements and requests to show a change by: in order under both policies as far as can be, but for the change.

use super::Comparison;
use super::conditions::read;
use super::matching::{Both, Edition};
use super::note::{Aspect, ExampleNote, Shown, Stated};
use super::report::{AgreementVerdict, Call, DiffExample, Verdict};
use super::verdict;
use crate::calendar::Date;
use crate::list::Listed;
use crate::policy::{KnownTopic, Policy};
use crate::text;
use crate::value::Value;

/// An object of these members.
pub fn object(members: &[(&str, Value)]) -> Value {
    Value::Object(members.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).listed())
}

/// A day as data.
pub fn day(day: Date) -> Value {
    Value::Text(day.to_string())
}

/// So many days later; the same day at the end of the calendar.
pub fn later(from: Date, days: i32) -> Date {
    from.plus_days(days).unwrap_or(from)
}

/// The value with that at the end of the path; without it where nothing is to stand there.
pub fn with(value: &Value, path: &[&str], put: Option<Value>) -> Value {
    let Some((name, rest)) = path.split_first() else { return put.unwrap_or(Value::Null) };
    let mut members = match value {
        Value::Object(members) => members.clone(),
        _ => Vec::new(),
    };
    let place = members.iter().position(|(known, _)| known == name);
    if rest.is_empty() && put.is_none() {
        members.retain(|(known, _)| known != name);
        return Value::Object(members);
    }
    let inner = place.and_then(|place| members.get(place)).map_or(Value::Null, |(_, value)| value.clone());
    let inner = with(&inner, rest, put);
    match place.and_then(|place| members.get_mut(place)) {
        Some((_, value)) => *value = inner,
        None => members.push(((*name).to_owned(), inner)),
    }
    Value::Object(members)
}

/// The issues that an example is about.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// Their codes.
    pub codes: &'a [&'a str],
    /// What their paths begin with.
    pub path: &'a str,
}

impl Comparison<'_> {
    /// A day in the span in which the two are compared, within the validity of both where that can be.
    pub fn first_day(&self) -> Date {
        let usual = Date::new(2027, 3, 1).unwrap_or(Date::MIN);
        let from = [self.sides.before.valid_from, self.sides.after.valid_from].into_iter().flatten().max();
        let last = [self.sides.before.valid_to, self.sides.after.valid_to].into_iter().flatten().min();
        let day = self.as_of.unwrap_or(usual).max(from.unwrap_or(Date::MIN));
        // So early that the agreement below ends within the validity as well.
        let latest =
            last.map(|last| later(last, -90)).filter(|latest| from.is_none_or(|from| from <= *latest));
        match latest {
            Some(latest) if self.as_of.is_none() => day.min(latest),
            _ => day,
        }
    }

    /// An agreement that both policies find in order, as far as there is one.
    pub fn sample(&self) -> Value {
        let start = self.first_day();
        let topics = KnownTopic::NAMES.iter().map(|topic| (*topic, Value::from("…"))).listed();
        let mut sample = object(&[
            ("employee", object(&[("name", "A. Andersson".into())])),
            ("manager", object(&[("name", "B. Berg".into())])),
            ("mainWorkplace", "Stadshuset".into()),
            (
                "remoteWorkplace",
                object(&[
                    ("kind", "home".into()),
                    ("address", "Storgatan 1".into()),
                    ("tenure", "owned".into()),
                    ("landlordConsulted", true.into()),
                ]),
            ),
            ("start", day(start)),
            ("end", day(later(start, 80))),
            ("extent", object(&[("daysPerWeek", Value::Number(1.0))])),
            ("terms", object(&topics)),
            ("riskAssessedOn", day(later(start, -30))),
            ("homeInsurance", true.into()),
            ("followUps", Value::List(vec![day(later(start, 30))])),
            (
                "approvals",
                Value::List(vec![object(&[("by", "nearestManager".into()), ("on", day(later(start, -14)))])]),
            ),
        ]);
        for topic in own_topics(self.sides.before) {
            if own_topics(self.sides.after).contains(&topic) {
                sample = with(&sample, &["terms", topic], Some("…".into()));
            }
        }
        let extents = extents();
        let candidates = extents.iter().map(|extent| with(&sample, &["extent"], Some(extent.clone())));
        let grave = |candidate: &Value| {
            Edition::BOTH.iter().fold(0, |sum: usize, edition| {
                let Verdict::Agreement(verdict) = self.validated(*edition, candidate) else { return sum };
                let unneeded = verdict.issues.iter().any(|issue| issue.code == "agreement-not-needed");
                sum.saturating_add(verdict.issues.len()).saturating_add(if unneeded { 100 } else { 0 })
            })
        };
        candidates.min_by_key(grave).unwrap_or(sample)
    }

    /// What one policy says of an agreement.
    pub fn validated(&self, edition: Edition, agreement: &Value) -> Verdict {
        verdict::agreement(self.policies.of(edition), agreement, &Value::Object(Vec::new()))
    }

    /// The first of these agreements with the fewest other issues that the two judge differently in that.
    pub fn judged(&self, candidates: &[Value], about: About<'_>) -> Option<DiffExample> {
        let mut best: Option<(usize, &Value, Both<Verdict>)> = None;
        for candidate in candidates {
            let verdicts = Both::each(|edition| self.validated(edition, candidate));
            let (Verdict::Agreement(before), Verdict::Agreement(after)) = (&verdicts.before, &verdicts.after)
            else {
                continue;
            };
            let concerned = |verdict: &AgreementVerdict| {
                let mut issues = verdict.issues.clone();
                issues
                    .retain(|issue| about.codes.contains(&issue.code) && issue.path.starts_with(about.path));
                issues
            };
            let (one, other) = (concerned(before), concerned(after));
            if one == other {
                continue;
            }
            let all = before.issues.len().saturating_add(after.issues.len());
            let others = all.saturating_sub(one.len()).saturating_sub(other.len());
            if best.as_ref().is_none_or(|(fewest, _, _)| others < *fewest) {
                best = Some((others, candidate, verdicts));
            }
        }
        let (_, candidate, verdicts) = best?;
        Some(self.with_input(Call::ValidateAgreement, candidate.clone(), verdicts))
    }

    /// The first of these requests that the two answer differently in that.
    pub fn requested<T: PartialEq>(
        &self,
        call: Call,
        requests: &[Value],
        of: impl Fn(&Verdict) -> T,
    ) -> Option<DiffExample> {
        requests.iter().find_map(|request| {
            let answer = |edition: Edition| {
                let policy = self.policies.of(edition);
                match call {
                    Call::NoticeEnd => verdict::notice_end(policy, request),
                    Call::LatestNotice => verdict::latest_notice(policy, request),
                    _ => verdict::renewal(policy, request),
                }
            };
            let verdicts = Both::each(answer);
            (of(&verdicts.before) != of(&verdicts.after))
                .then(|| self.with_input(call, request.clone(), verdicts))
        })
    }

    /// An example of a call with that input.
    pub fn with_input(&self, call: Call, input: Value, verdicts: Both<Verdict>) -> DiffExample {
        let shown = Both::each(|edition| {
            let (own, other) = (verdicts.of(edition), verdicts.of(edition.other()));
            match (own, other) {
                (Verdict::Agreement(own), Verdict::Agreement(other)) => Shown::Agreement {
                    issues: own.issues.len(),
                    own: self.only_here(edition, &input, own, other),
                },
                (Verdict::Eligibility(own), _) => self.shown(edition, own, Aspect::Outcome),
                (own, _) => shown(own),
            }
        });
        let options = if call == Call::CheckEligibility { self.options() } else { None };
        let note = ExampleNote {
            stated: self.stated_input(call, &input),
            as_of: if call == Call::CheckEligibility { self.as_of } else { None },
            before: shown.before,
            after: shown.after,
        };
        let message = text::diff_example(self.lang, &note);
        DiffExample {
            call,
            input,
            input_before: None,
            input_after: None,
            options,
            before: verdicts.before,
            after: verdicts.after,
            message,
        }
    }

    /// The first issue that the other policy does not have, in this one's words.
    fn only_here(
        &self,
        edition: Edition,
        agreement: &Value,
        own: &AgreementVerdict,
        other: &AgreementVerdict,
    ) -> Option<String> {
        let place = own.issues.iter().position(|issue| !other.issues.contains(issue))?;
        let options = object(&[("lang", lang_name(self.lang).into())]);
        let report = self.policies.of(edition).validate_agreement(agreement, &options).ok()?;
        report.issues.get(place).map(|issue| issue.message.clone())
    }

    fn stated_input(&self, call: Call, input: &Value) -> Vec<Stated> {
        let Value::Object(members) = input else { return Vec::new() };
        match call {
            Call::CheckEligibility => {
                let fact = |name: &str| {
                    [Edition::After, Edition::Before].iter().find_map(|edition| {
                        let facts = &self.sides.of(*edition).facts;
                        facts.get(facts.place(name)?)
                    })
                };
                let stated = |(id, value): &(String, Value)| {
                    let fact = fact(id)?;
                    let value = text::fact_value(self.lang, &fact.kind, read(&fact.kind, value)?);
                    Some(Stated { name: fact.short.get(self.lang).to_owned(), value })
                };
                members.iter().filter_map(stated).listed()
            }
            // The agreement stands beside the message; what is wrong with it says what it is about.
            Call::ValidateAgreement => Vec::new(),
            Call::NoticeEnd | Call::LatestNotice | Call::PlanRenewal => Vec::new(),
        }
    }
}

fn shown(verdict: &Verdict) -> Shown {
    match verdict {
        Verdict::Agreement(own) => Shown::Agreement { issues: own.issues.len(), own: None },
        Verdict::NoticeEnd(own) => Shown::Ends(own.ends_on),
        Verdict::LatestNotice(own) => Shown::GiveBy(own.give_by),
        Verdict::Renewal(own) => {
            Shown::Renewal { latest_end: own.latest_end, evaluate_by: own.due_by, next: own.next_start }
        }
        Verdict::Error(fault) => Shown::Refused { code: fault.error.code.to_owned() },
        Verdict::Eligibility(_) => Shown::Refused { code: String::new() },
    }
}

/// Topics of a policy's own.
fn own_topics(policy: &Policy) -> Vec<&str> {
    let topics = policy.agreement.iter().flat_map(|rules| &rules.topics);
    topics.map(|rule| rule.topic.as_str()).filter(|topic| !KnownTopic::NAMES.contains(topic)).listed()
}

/// Extents that policies usually take, the most usual first.
fn extents() -> Vec<Value> {
    let number = |number: f64| Value::Number(number);
    vec![
        object(&[("daysPerWeek", number(1.0))]),
        object(&[("daysPerWeek", number(2.0))]),
        object(&[("daysPerWeek", number(0.5))]),
        object(&[("daysPerMonth", number(2.0))]),
        object(&[("sharePercent", number(20.0))]),
        object(&[
            ("daysPerWeek", number(1.0)),
            ("daysPerMonth", number(4.0)),
            ("sharePercent", number(20.0)),
        ]),
    ]
}

fn lang_name(lang: text::Lang) -> &'static str {
    match lang {
        text::Lang::Sv => "sv",
        text::Lang::En => "en",
    }
}
