//! What the two policies say of one case: taken from their answers, never from reasoning about them.

use super::Comparison;
use super::matching::{Both, Edition, Places};
use super::note::{Aspect, ExampleNote, Shown, Stated};
use super::report::{
    AgreementVerdict, Call, DiffExample, EligibilityVerdict, ErrorCode, ErrorVerdict, IssueVerdict,
    LatestVerdict, NoticeVerdict, RenewalVerdict, Verdict,
};
use crate::analysis::Assignment;
use crate::eligibility::{Eligibility, Status};
use crate::error::Error;
use crate::list::Listed;
use crate::policy::Policy;
use crate::text;
use crate::value::Value;

/// What an example is to show of its change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Focus {
    /// The outcome.
    Outcome,
    /// Which arrangement it is.
    Arrangement,
    /// Who decides.
    Decision,
    /// How that rule stands.
    Rule(Places),
    /// Whether that advice is shown; verdicts then say what is.
    Card(Places),
}

fn refused(error: &Error) -> Verdict {
    let error = ErrorCode { code: error.code().as_str(), path: error.path().to_owned() };
    Verdict::Error(ErrorVerdict { error })
}

impl Comparison<'_> {
    /// The options of a call on the day that is asked about.
    pub fn options(&self) -> Option<Value> {
        let day = self.as_of?.to_string();
        Some(Value::Object(vec![("asOf".to_owned(), Value::Text(day))]))
    }

    /// What a policy answers to these facts.
    pub fn decide(&self, edition: Edition, assignment: &Assignment) -> Eligibility {
        let given = self.space.given(edition.side(), assignment);
        self.sides.of(edition).decide(&given, self.as_of)
    }

    /// The example that these facts are, where the two verdicts differ.
    pub fn example(&self, assignment: &Assignment, focus: Focus) -> Option<DiffExample> {
        let own = Both::each(|edition| self.space.facts(edition.side(), assignment));
        let all = joined(&own);
        let only = |own: &Value| (*own != all).then(|| own.clone());
        let (input_before, input_after) = (only(&own.before), only(&own.after));
        let options = self.options();
        let answers = Both::each(|edition| {
            let facts = own.of(edition);
            self.answered(edition, facts, options.as_ref(), matches!(focus, Focus::Card(_)))
        });
        let statuses = Both::each(|edition| answers.of(edition).1.clone());
        let verdicts = Both { before: answers.before.0, after: answers.after.0 };
        if self.agree(&verdicts) {
            return None;
        }
        let shown =
            Both::each(|edition| self.shown_of(edition, statuses.of(edition), verdicts.of(edition), focus));
        let message = text::diff_example(
            self.lang,
            &ExampleNote {
                stated: self.stated(assignment),
                as_of: self.as_of,
                before: shown.before,
                after: shown.after,
            },
        );
        Some(DiffExample {
            call: Call::CheckEligibility,
            input: all,
            input_before,
            input_after,
            options,
            before: verdicts.before,
            after: verdicts.after,
            message,
        })
    }

    /// What `checkEligibility` says.
    pub fn eligibility(
        &self,
        edition: Edition,
        facts: &Value,
        options: Option<&Value>,
        with_guidance: bool,
    ) -> Verdict {
        self.answered(edition, facts, options, with_guidance).0
    }

    /// The same, and how each rule stands.
    pub fn answered(
        &self,
        edition: Edition,
        facts: &Value,
        options: Option<&Value>,
        with_guidance: bool,
    ) -> (Verdict, Vec<Status>) {
        let policy = self.policies.of(edition);
        let none = Value::Object(Vec::new());
        match policy.check(facts, options.unwrap_or(&none)) {
            Ok((answer, _)) => {
                (Verdict::Eligibility(eligibility(policy, &answer, with_guidance)), answer.statuses)
            }
            Err(error) => (refused(&error), Vec::new()),
        }
    }

    /// Whether two verdicts say the same; rules that have only changed their id are the same rule.
    fn agree(&self, verdicts: &Both<Verdict>) -> bool {
        let (Verdict::Eligibility(before), Verdict::Eligibility(after)) = (&verdicts.before, &verdicts.after)
        else {
            return verdicts.before == verdicts.after;
        };
        let mut renamed = before.clone();
        for (old, new) in &self.renamed {
            for id in renamed.unmet.iter_mut().chain(renamed.guidance.iter_mut().flatten()) {
                if id == old {
                    id.clone_from(new);
                }
            }
        }
        let mut after = after.clone();
        for verdict in [&mut renamed, &mut after] {
            // The order of rules is no part of what they say.
            verdict.unmet.sort();
            verdict.guidance.iter_mut().for_each(|ids| ids.sort());
        }
        renamed == after
    }

    /// What one side says, to be told.
    pub fn shown_of(&self, edition: Edition, statuses: &[Status], verdict: &Verdict, focus: Focus) -> Shown {
        match verdict {
            Verdict::Eligibility(verdict) => {
                self.shown(edition, verdict, self.aspect(edition, statuses, verdict, focus))
            }
            Verdict::Error(fault) => Shown::Refused { code: fault.error.code.to_owned() },
            _ => Shown::Refused { code: String::new() },
        }
    }

    /// How what the change is about stands on that side.
    fn aspect(
        &self,
        edition: Edition,
        statuses: &[Status],
        verdict: &EligibilityVerdict,
        focus: Focus,
    ) -> Aspect {
        match focus {
            Focus::Outcome => Aspect::Outcome,
            Focus::Arrangement => Aspect::Arrangement,
            Focus::Decision => Aspect::Decision,
            Focus::Rule(places) => {
                Aspect::Rule(places.of(edition).and_then(|place| statuses.get(place).copied()))
            }
            Focus::Card(places) => {
                let card = places.of(edition).and_then(|place| self.sides.of(edition).guidance.get(place));
                let shown = verdict.guidance.iter().flatten();
                Aspect::Advice(card.is_some_and(|card| shown.clone().any(|id| *id == card.id)))
            }
        }
    }

    /// What eligibility comes to, to be told.
    pub fn shown(&self, edition: Edition, verdict: &EligibilityVerdict, aspect: Aspect) -> Shown {
        Shown::Outcome {
            aspect,
            outcome: verdict.outcome,
            best: verdict.best_case,
            worst: verdict.worst_case,
            arrangement: verdict.arrangement,
            form: verdict.form,
            decided_by: verdict.decided_by.as_ref().map(|by| self.sides.of(edition).role(by, self.lang)),
        }
    }

    /// The facts of an example in words, in the order asked.
    pub fn stated(&self, assignment: &Assignment) -> Vec<Stated> {
        let mut list = Vec::new();
        for (variable, cell) in self.space.variables().iter().zip(&assignment.0) {
            let Some(values) = cell.and_then(|cell| variable.cells.get(cell)) else { continue };
            let known = [Edition::After, Edition::Before].iter().find_map(|edition| {
                let value = values.get(edition.side()).copied().flatten()?;
                let place = variable.places.get(edition.side()).copied().flatten()?;
                Some((self.sides.of(*edition).facts.get(place)?, value))
            });
            if let Some((fact, value)) = known {
                list.push(Stated {
                    name: fact.short.get(self.lang).to_owned(),
                    value: text::fact_value(self.lang, &fact.kind, value),
                });
            }
        }
        list
    }
}

/// The facts of both.
pub fn joined(own: &Both<Value>) -> Value {
    let mut members = Vec::new();
    for value in [&own.after, &own.before] {
        let Value::Object(given) = value else { continue };
        for (name, value) in given {
            if !members.iter().any(|(known, _): &(String, Value)| known == name) {
                members.push((name.clone(), value.clone()));
            }
        }
    }
    // One order for both, so that an input that both know is the same for both.
    if let Value::Object(before) = &own.before
        && before.len() == members.len()
        && before.iter().all(|member| members.contains(member))
    {
        return own.before.clone();
    }
    Value::Object(members)
}

fn eligibility(policy: &Policy, answer: &Eligibility, with_guidance: bool) -> EligibilityVerdict {
    let arrangement = answer.arrangement.and_then(|place| policy.arrangements.get(place));
    let form = answer.arrangement.and_then(|place| policy.form(place));
    let decision = answer.decision.and_then(|(place, status)| Some((policy.decisions.get(place)?, status)));
    let unmet = policy.rules.iter().zip(&answer.statuses).filter(|(_, status)| **status == Status::Unmet);
    let guidance = answer.guidance.iter().filter_map(|place| policy.guidance.get(*place));
    EligibilityVerdict {
        outcome: answer.outcome,
        best_case: answer.best,
        worst_case: answer.worst,
        arrangement: arrangement.map(|rule| rule.arrangement),
        form: form.as_ref().map(|form| form.form),
        form_strength: form.and_then(|form| form.strength),
        decided_by: decision.map(|(rule, _)| rule.by.clone()),
        decision: decision.map(|(_, status)| status),
        unmet: unmet.map(|(rule, _)| rule.id.clone()).listed(),
        guidance: with_guidance.then(|| guidance.map(|card| card.id.clone()).listed()),
    }
}

/// What `validateAgreement` says.
pub fn agreement(policy: &Policy, agreement: &Value, options: &Value) -> Verdict {
    match policy.validate_agreement(agreement, options) {
        Ok(report) => Verdict::Agreement(AgreementVerdict {
            valid: report.valid,
            issues: report
                .issues
                .iter()
                .map(|issue| IssueVerdict {
                    code: issue.code.as_str(),
                    path: issue.path.clone(),
                    severity: issue.severity.as_str(),
                })
                .listed(),
        }),
        Err(error) => refused(&error),
    }
}

/// What `noticeEnd` says.
pub fn notice_end(policy: &Policy, request: &Value) -> Verdict {
    match policy.notice_end(request, &Value::Object(Vec::new())) {
        Ok(answer) => Verdict::NoticeEnd(NoticeVerdict {
            basis: answer.basis.as_str(),
            ends_on: answer.ends_on,
            last_remote_day: answer.last_remote_day,
            first_day_back: answer.first_day_back,
        }),
        Err(error) => refused(&error),
    }
}

/// What `latestNotice` says.
pub fn latest_notice(policy: &Policy, request: &Value) -> Verdict {
    match policy.latest_notice(request, &Value::Object(Vec::new())) {
        Ok(answer) => {
            Verdict::LatestNotice(LatestVerdict { basis: answer.basis.as_str(), give_by: answer.give_by })
        }
        Err(error) => refused(&error),
    }
}

/// What `planRenewal` says.
pub fn renewal(policy: &Policy, request: &Value) -> Verdict {
    match policy.plan_renewal(request, &Value::Object(Vec::new())) {
        Ok(answer) => Verdict::Renewal(RenewalVerdict {
            latest_end: answer.latest_end,
            within_term: answer.within_term,
            evaluation: answer.evaluation.strength,
            due_by: answer.evaluation.due_by,
            may_renew: answer.may_renew,
            next_start: answer.next.map(|next| next.start),
            next_latest_end: answer.next.and_then(|next| next.latest_end),
            policy_valid: answer.policy_valid,
        }),
        Err(error) => refused(&error),
    }
}
