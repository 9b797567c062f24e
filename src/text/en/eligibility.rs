//! Answers about eligibility, in English.

use crate::eligibility::{DecisionStatus, Outcome};
use crate::list::{Listed, joined};
use crate::text::{Summary, WayChange, capitalised};

/// The outcome as a phrase within a sentence.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "nothing in the policy stands in the way",
        Outcome::ActionNeeded => "something needs to be done first",
        Outcome::Referral => "someone else has to look at it first",
        Outcome::NotEligible => "not possible",
        Outcome::OutOfScope => "the policy does not apply",
        Outcome::Undetermined => "cannot be said yet",
    }
}

/// The four roles that every policy knows.
pub fn role(id: &str) -> &'static str {
    match id {
        "nearestManager" => "the immediate manager",
        "hrDirector" => "the HR director",
        "hr" => "the HR department",
        "employer" => "the employer",
        _ => "the one who decides",
    }
}

/// The verdict in a few sentences.
pub fn summary(parts: &Summary<'_>) -> String {
    let mut sentences: Vec<String> = vec![verdict(parts)];
    if let Some((by, status)) = parts.decision
        && !(parts.outcome == Outcome::NotEligible && status == DecisionStatus::Refused)
        && !parts.referred_by_decision
        && parts.outcome != Outcome::OutOfScope
    {
        sentences.push(match status {
            // The worst case is what the rules lead to; a refusal is never ruled out.
            DecisionStatus::Pending if parts.outcome == Outcome::Undetermined => {
                format!("No decision has been made yet. It is for {by} to decide, and the answer may be no.")
            }
            DecisionStatus::Pending => format!("No decision has been made yet. It is for {by} to decide."),
            DecisionStatus::Approved => format!("{} has said yes.", capitalised(by)),
            DecisionStatus::Refused => format!("{} has said no.", capitalised(by)),
        });
    }
    if parts.decider_unknown {
        sentences.push("Who decides cannot be said yet.".into());
    }
    if let Some(question) = parts.first_question {
        sentences.push(format!("Answer this question first: {question}"));
    } else if let Some(action) = parts.first_action {
        sentences.push(format!("Start with this: {action}"));
    } else if parts.outcome == Outcome::NotEligible {
        sentences.push("Ask your manager what would make it possible.".into());
    }
    joined(&sentences, " ")
}

fn verdict(parts: &Summary<'_>) -> String {
    match parts.outcome {
        Outcome::Eligible if parts.not_remote => {
            "This is not remote work under the policy. No agreement on remote work is needed.".into()
        }
        Outcome::Eligible => "Going by the answers, nothing in the policy stands in the way.".into(),
        Outcome::ActionNeeded => "Something needs to be done before the remote work starts.".into(),
        Outcome::Referral => match parts.decision {
            Some((by, _)) if parts.referred_by_decision => {
                format!(
                    "The immediate manager does not decide this. It is for {by} to decide, and no decision has been made yet."
                )
            }
            _ => "The case first has to be taken up with someone other than the manager.".into(),
        },
        Outcome::NotEligible => match parts.decision {
            Some((by, DecisionStatus::Refused)) => {
                format!("Remote work is not possible now. {} has said no.", capitalised(by))
            }
            _ => match parts.first_obstacle {
                Some(rule) => format!(
                    "Going by the answers, remote work is not possible. What stands in the way: {rule}"
                ),
                None => "Going by the answers, remote work is not possible.".into(),
            },
        },
        Outcome::OutOfScope if parts.outside_validity => "The policy is not in force on that day.".into(),
        Outcome::OutOfScope => "The policy does not apply to this case.".into(),
        Outcome::Undetermined => format!(
            "It cannot be said yet. Going by the rules, at best: {}. At worst: {}.",
            outcome(parts.best),
            outcome(parts.worst)
        ),
    }
}

/// A way forward: what to change, and what would then hold.
pub fn way(changes: &[WayChange], reached: Outcome) -> String {
    let mut sentences: Vec<String> = changes
        .iter()
        .map(|change| match &change.added {
            Some(added) => format!("{}: add {added}.", capitalised(&change.name)),
            None => format!("{}: from {} to {}.", capitalised(&change.name), change.from, change.to),
        })
        .listed();
    let then = match reached {
        Outcome::Eligible => "Then nothing in the policy stands in the way.",
        Outcome::ActionNeeded => "Then only things to do before the start are left.",
        Outcome::Referral => "Then the case can go to the one who has to look at it.",
        Outcome::NotEligible | Outcome::OutOfScope | Outcome::Undetermined => "Then the answer changes.",
    };
    sentences.push(then.to_owned());
    joined(&sentences, " ")
}

/// Yes or no.
pub fn yes_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// An empty set.
pub const NOTHING: &str = "nothing";
