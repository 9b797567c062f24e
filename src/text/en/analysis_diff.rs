//! What an edition of a policy changes, in English.

use super::agreement_terms as terms;
use super::analysis_diff_names::{self as names, arrangements, effect, noun, party, quoted, wording};
use super::eligibility::outcome;
use crate::analysis::diff::{
    Aspect, ChangeKind, ExampleNote, Note, Shown, Subject, Unfinished, Way, Wording,
};
use crate::eligibility::{Outcome, Status};
use crate::list::{Listed, joined};
use crate::policy::{Arrangement, CountFrom, EvaluationTime, Form, Strength};
use crate::text::analysis_diff::{Contrast, unstopped};
use crate::text::{capitalised, number};

/// One sentence or two about a change.
#[allow(clippy::too_many_lines, reason = "a sentence for each code")]
pub fn note(note: &Note) -> String {
    match note {
        Note::Subject(subject, kind) => self::subject(subject, *kind),
        Note::Id(before, after) => format!("The id changes from “{before}” to “{after}”."),
        Note::Wording(which, before, after) => {
            let name = capitalised(wording(*which));
            match (before.as_deref().map(unstopped), after.as_deref().map(unstopped)) {
                (Some(before), Some(after)) if *which == Wording::Value => {
                    format!("Before: “{before}”. Now: “{after}”.")
                }
                (Some(before), Some(after)) => format!("{name} was: “{before}”. It is now: “{after}”."),
                (None, Some(after)) => format!("{name} is new: “{after}”."),
                (Some(before), None) => format!("{name} is dropped: “{before}”."),
                (None, None) => String::new(),
            }
        }
        Note::Arrangements(now, no_more) => {
            let mut sentences = Vec::new();
            if !now.is_empty() {
                sentences.push(format!("It now also applies to {}.", arrangements(now)));
            }
            if !no_more.is_empty() {
                sentences.push(format!("It no longer applies to {}.", arrangements(no_more)));
            }
            joined(&sentences, " ")
        }
        Note::CountedAs(before, after) => format!(
            "It counted as {} and now counts as {}.",
            names::arrangement(*before),
            names::arrangement(*after)
        ),
        Note::Bound(what, before, after) => format!(
            "The limit for {what} is {} from {} to {}.",
            if after > before { "raised" } else { "lowered" },
            number(*before, '.'),
            number(*after, '.')
        ),
        Note::Value(what, before, after) => format!("{}: {before} before, {after} now.", capitalised(what)),
        Note::When(Way::More) => "Applies in more cases than before.".into(),
        Note::When(Way::Fewer) => "Applies in fewer cases than before.".into(),
        Note::When(Way::Other) => "Applies in other cases than before.".into(),
        Note::Requires(Way::Fewer) => "It asks for more than before.".into(),
        Note::Requires(Way::More) => "It asks for less than before.".into(),
        Note::Requires(Way::Other) => "It asks for something else than before.".into(),
        Note::Chosen(Way::More) => "The condition is met in more cases than before.".into(),
        Note::Chosen(Way::Fewer) => "The condition is met in fewer cases than before.".into(),
        Note::Chosen(Way::Other) => "The condition is met in other cases than before.".into(),
        Note::Effect(before, after) => {
            format!("When it is not met, before: {}. Now: {}.", effect(*before), effect(*after))
        }
        Note::Strength(before, after) => {
            format!("The word changes from “{}” to “{}”.", strength(*before), strength(*after))
        }
        Note::Party(before, after) => {
            format!("The one to act was {} and is now {}.", party(*before), party(*after))
        }
        Note::Form(before, after) => {
            format!("Agreement: {} before, {} now.", form(*before), form(*after))
        }
        Note::DecidedBy(before, after) => {
            format!("The decision was made by {before} and is now made by {after}.")
        }
        Note::CarriedBy(before, after) => {
            format!("The answer was taken from “{before}” and is now taken from “{after}”.")
        }
        Note::AtMost(measure, per, before, after) => format!(
            "The limit is {} from {} to {}.",
            if after > before { "raised" } else { "lowered" },
            terms::extent(*measure, *per, *before),
            terms::extent(*measure, *per, *after)
        ),
        Note::Approver(None, Some(role)) => format!("Exceptions can now be approved by {role}."),
        Note::Approver(Some(role), None) => format!("Exceptions can no longer be approved by {role}."),
        Note::Approver(before, after) => format!(
            "The one who can approve exceptions was {} and is now {}.",
            before.as_deref().unwrap_or("nobody"),
            after.as_deref().unwrap_or("nobody")
        ),
        Note::Term(before, after) => {
            format!("Before: {}. Now: {}.", terms::term(*before, terms::day), terms::term(*after, terms::day))
        }
        Note::Period(before, after) => {
            format!("The time changes from {} to {}.", terms::notice(*before), terms::notice(*after))
        }
        Note::Counting(before, after) => {
            format!("The time was counted {} and is now counted {}.", counting(*before), counting(*after))
        }
        Note::Evaluation(before, after) => {
            format!("Evaluation before: {}. Now: {}.", evaluation(*before), evaluation(*after))
        }
        Note::Validity(from, to) => match (from, to) {
            (Some(from), Some(to)) => {
                format!("The policy now applies from {from} to {to}, both days included.")
            }
            (Some(from), None) => format!("The policy now applies from {from} until further notice."),
            (None, Some(to)) => format!("The policy now applies up to and including {to}."),
            (None, None) => "The policy now applies without a time limit.".into(),
        },
        Note::ChangeableBy(before, after) => format!(
            "The one who can change it was {} and is now {}.",
            before.map_or("nobody", party),
            after.map_or("nobody", party)
        ),
        Note::Answer => "The question takes other answers than before.".into(),
        Note::Asked => "It is put to someone else or in another group.".into(),
        Note::Sections(gone, new) => {
            let mut sentences = Vec::new();
            if !gone.is_empty() {
                sentences.push(format!("Headings dropped: {}.", quoted(gone)));
            }
            if !new.is_empty() {
                sentences.push(format!("New headings: {}.", quoted(new)));
            }
            joined(&sentences, " ")
        }
        Note::About => "It belongs to other parts of the policy than before.".into(),
        Note::Audience => "It is addressed to someone else than before.".into(),
        Note::Parameter(before, after) => format!("Before: {before}. Now: {after}."),
        Note::Countries(now, no_more) => {
            let mut sentences = Vec::new();
            if !now.is_empty() {
                sentences.push(format!("Countries where work is now allowed: {}.", joined(now, ", ")));
            }
            if !no_more.is_empty() {
                sentences
                    .push(format!("Countries where work is no longer allowed: {}.", joined(no_more, ", ")));
            }
            joined(&sentences, " ")
        }
        Note::Stay(before, after) => {
            format!("Longest stay: {} before, {} now.", terms::length(*before), terms::length(*after))
        }
        Note::OrderOnly => "Only the order changes, no answers.".into(),
        Note::NoAnswer => "No outcome changes because of it.".into(),
        Note::Span(from, to) => match (from, to) {
            (Some(from), Some(to)) => format!("This holds from {from} to {to}, both days included."),
            (Some(from), None) => format!("This holds from {from}."),
            (None, Some(to)) => format!("This holds up to and including {to}."),
            (None, None) => String::new(),
        },
    }
}

fn subject(subject: &Subject, kind: ChangeKind) -> String {
    let (name, text) = noun(subject);
    let plain = matches!(
        subject,
        Subject::Id
            | Subject::Title
            | Subject::Organisation
            | Subject::Version
            | Subject::Source
            | Subject::Contact
            | Subject::Validity
    );
    let verb = match kind {
        ChangeKind::Added => "is new",
        ChangeKind::Dropped => "is dropped",
        ChangeKind::Tightened if *subject == Subject::Scope => "becomes narrower",
        ChangeKind::Loosened if *subject == Subject::Scope => "becomes wider",
        ChangeKind::Tightened if plain => "is shortened",
        ChangeKind::Loosened if plain => "is extended",
        ChangeKind::Tightened => "is tightened",
        ChangeKind::Loosened => "is loosened",
        ChangeKind::Reworded if plain => "changes",
        ChangeKind::Changed => "changes",
        ChangeKind::Moved => "is moved",
        ChangeKind::Reworded => "is reworded",
    };
    match text {
        Some(text) => format!("{name} {verb}. It says: “{}”.", unstopped(text)),
        None => format!("{name} {verb}."),
    }
}

fn strength(strength: Option<Strength>) -> &'static str {
    match strength {
        Some(strength) => terms::verbs(strength).0,
        None => "no demand",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Written => "written",
        Form::Oral => "oral",
        Form::None => "none",
    }
}

fn counting(from: CountFrom) -> &'static str {
    match from {
        CountFrom::SameDay => "from the day after notice",
        CountFrom::Inclusive => "from the day of notice",
        CountFrom::NextMonth => "from the month after notice",
    }
}

fn evaluation(time: EvaluationTime) -> String {
    match time {
        EvaluationTime::AtEnd => "when the agreement runs out".into(),
        EvaluationTime::Every { months: 1 } => "every month".into(),
        EvaluationTime::Every { months } => format!("every {months} months"),
    }
}

/// What could not be decided within the budget.
pub fn unfinished(why: Unfinished) -> &'static str {
    match why {
        Unfinished::Meaning => {
            "It could not be decided whether the meaning changes. The conditions are too entangled."
        }
        Unfinished::Example => {
            "It could not be decided whether an answer changes. The conditions are too entangled."
        }
        Unfinished::Smallest => "The example needs every one of its facts, but there may be one with fewer.",
    }
}

/// An example of a change, with both verdicts.
pub fn example(note: &ExampleNote) -> String {
    let mut sentences = Vec::new();
    let stated = note.stated.iter().map(|it| format!("{}: {}.", capitalised(&it.name), it.value)).listed();
    let eligibility =
        matches!(note.before, Shown::Outcome { .. }) || matches!(note.after, Shown::Outcome { .. });
    if !stated.is_empty() {
        sentences.extend(stated);
    } else if eligibility {
        sentences.push("Without any answers at all.".into());
    }
    if let Some(day) = note.as_of {
        sentences.push(format!("Day: {day}."));
    }
    sentences.push(format!("Before: {}", shown(&Contrast::of(&note.before, &note.after))));
    sentences.push(format!("Now: {}", shown(&Contrast::of(&note.after, &note.before))));
    joined(&sentences, " ")
}

fn shown(side: &Contrast<'_>) -> String {
    match side.own {
        Shown::Outcome { aspect, outcome: result, best, worst, arrangement, form, decided_by } => {
            let mut parts = Vec::new();
            match aspect {
                Aspect::Rule(Some(Status::Unmet)) => parts.push("the rule is not met".to_owned()),
                Aspect::Rule(Some(Status::Met)) => parts.push("the rule is met".to_owned()),
                Aspect::Rule(Some(Status::Unknown)) => {
                    parts.push("not known whether the rule is met".to_owned())
                }
                Aspect::Rule(Some(Status::NotApplicable)) => parts.push("the rule does not apply".to_owned()),
                Aspect::Rule(None) => parts.push("there is no such rule".to_owned()),
                Aspect::Advice(true) => parts.push("the advice is shown".to_owned()),
                Aspect::Advice(false) => parts.push("the advice is not shown".to_owned()),
                Aspect::Outcome | Aspect::Arrangement | Aspect::Decision => {}
            }
            let told = side.outcome && !matches!(aspect, Aspect::Advice(_)) || *aspect == Aspect::Outcome;
            if told && *result == Outcome::Undetermined {
                parts.push(format!("at best {}, at worst {}", outcome(*best), outcome(*worst)));
            } else if told {
                parts.push(outcome(*result).to_owned());
            }
            if *aspect == Aspect::Arrangement {
                parts.push(match (arrangement, form) {
                    (Some(Arrangement::NotRemoteWork), _) => "not remote work".to_owned(),
                    (Some(kind), Some(form)) => {
                        format!("{} with agreement: {}", names::arrangement(*kind), self::form(*form))
                    }
                    _ => "kind of remote work unknown".to_owned(),
                });
            }
            if *aspect == Aspect::Decision {
                parts.push(match decided_by {
                    Some(by) => format!("decision by {by}"),
                    None => "who decides unknown".to_owned(),
                });
            }
            format!("{}.", joined(&parts, "; "))
        }
        Shown::Agreement { own: Some(message), .. } => message.clone(),
        Shown::Agreement { issues: 0, .. } => "the agreement is in order.".into(),
        Shown::Agreement { own: None, .. } => "no such remark.".into(),
        Shown::Ends(Some(day)) => format!("the agreement ends on {day}."),
        Shown::Ends(None) => "when the agreement ends is not regulated.".into(),
        Shown::GiveBy(Some(day)) => format!("give notice by {day}."),
        Shown::GiveBy(None) => "the last day for notice is not regulated.".into(),
        Shown::Renewal { latest_end, evaluate_by, next } => {
            let mut parts = Vec::new();
            parts.push(match latest_end {
                Some(day) => format!("latest end {day}"),
                None => "no latest end".into(),
            });
            parts.push(match evaluate_by {
                Some(day) => format!("evaluation by {day}"),
                None => "no evaluation".into(),
            });
            if let Some(day) = next {
                parts.push(format!("next period from {day}"));
            }
            format!("{}.", joined(&parts, "; "))
        }
        Shown::Refused { code } if code == "unknown-fact" => "there is no such question.".into(),
        Shown::Refused { .. } => "the answer is not accepted.".into(),
    }
}
