//! Answers about eligibility, in Swedish.

use crate::eligibility::{DecisionStatus, Outcome};
use crate::list::{Listed, joined};
use crate::text::{Summary, WayChange, capitalised};

/// The outcome as a phrase within a sentence.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "inget i policyn hindrar",
        Outcome::ActionNeeded => "något behöver göras först",
        Outcome::Referral => "någon annan ska först ta ställning",
        Outcome::NotEligible => "inte möjligt",
        Outcome::OutOfScope => "policyn gäller inte",
        Outcome::Undetermined => "går inte att säga än",
    }
}

/// The four roles that every policy knows.
pub fn role(id: &str) -> &'static str {
    match id {
        "nearestManager" => "närmaste chef",
        "hrDirector" => "HR-direktören",
        "hr" => "HR",
        "employer" => "arbetsgivaren",
        _ => "den som beslutar",
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
                format!("Beslutet är inte fattat. Det är {by} som beslutar och som kan säga nej.")
            }
            DecisionStatus::Pending => format!("Beslutet är inte fattat. Det är {by} som beslutar."),
            DecisionStatus::Approved => format!("{} har sagt ja.", capitalised(by)),
            DecisionStatus::Refused => format!("{} har sagt nej.", capitalised(by)),
        });
    }
    if parts.decider_unknown {
        sentences.push("Vem som beslutar går inte att säga än.".into());
    }
    if let Some(question) = parts.first_question {
        sentences.push(format!("Svara först på frågan: {question}"));
    } else if let Some(action) = parts.first_action {
        sentences.push(format!("Börja med detta: {action}"));
    } else if parts.outcome == Outcome::NotEligible {
        sentences.push("Fråga din chef vad som skulle göra det möjligt.".into());
    }
    joined(&sentences, " ")
}

fn verdict(parts: &Summary<'_>) -> String {
    match parts.outcome {
        Outcome::Eligible if parts.not_remote => {
            "Det här är inte distansarbete enligt policyn. Ingen överenskommelse om distansarbete behövs."
                .into()
        }
        Outcome::Eligible => "Inget i policyn hindrar det enligt svaren.".into(),
        Outcome::ActionNeeded => "Något behöver göras innan distansarbetet börjar.".into(),
        Outcome::Referral => match parts.decision {
            Some((by, _)) if parts.referred_by_decision => {
                format!(
                    "Det här beslutas inte av närmaste chef. Det är {by} som beslutar, och beslutet är inte fattat."
                )
            }
            _ => "Ärendet behöver först tas upp med någon annan än chefen.".into(),
        },
        Outcome::NotEligible => match parts.decision {
            Some((by, DecisionStatus::Refused)) => {
                format!("Distansarbete är inte möjligt nu. {} har sagt nej.", capitalised(by))
            }
            _ => match parts.first_obstacle {
                Some(rule) => format!("Distansarbete är inte möjligt så som svaren ser ut. Hindret: {rule}"),
                None => "Distansarbete är inte möjligt så som svaren ser ut.".into(),
            },
        },
        Outcome::OutOfScope if parts.outside_validity => "Policyn gäller inte den dagen.".into(),
        Outcome::OutOfScope => "Policyn gäller inte i det här fallet.".into(),
        Outcome::Undetermined => format!(
            "Det går inte att säga än. Enligt reglerna blir det i bästa fall: {}. I värsta fall: {}.",
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
            Some(added) => format!("{}: lägg till {added}.", capitalised(&change.name)),
            None => format!("{}: från {} till {}.", capitalised(&change.name), change.from, change.to),
        })
        .listed();
    let then = match reached {
        Outcome::Eligible => "Då hindrar inget i policyn.",
        Outcome::ActionNeeded => "Då återstår bara sådant som behöver göras före start.",
        Outcome::Referral => "Då kan ärendet prövas av den som ska ta ställning.",
        Outcome::NotEligible | Outcome::OutOfScope | Outcome::Undetermined => "Då ändras svaret.",
    };
    sentences.push(then.to_owned());
    joined(&sentences, " ")
}

/// Yes or no.
pub fn yes_no(value: bool) -> &'static str {
    if value { "ja" } else { "nej" }
}

/// An empty set.
pub const NOTHING: &str = "inget";
