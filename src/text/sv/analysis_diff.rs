//! What an edition of a policy changes, in Swedish.

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
        Note::Id(before, after) => format!("Id:t ändras från ”{before}” till ”{after}”."),
        Note::Wording(which, before, after) => {
            let name = capitalised(wording(*which));
            match (before.as_deref().map(unstopped), after.as_deref().map(unstopped)) {
                (Some(before), Some(after)) if *which == Wording::Value => {
                    format!("Förut: ”{before}”. Nu: ”{after}”.")
                }
                (Some(before), Some(after)) => format!("{name} löd förut: ”{before}”. Nu: ”{after}”."),
                (None, Some(after)) => format!("{name} är ny: ”{after}”."),
                (Some(before), None) => format!("{name} tas bort: ”{before}”."),
                (None, None) => String::new(),
            }
        }
        Note::Arrangements(now, no_more) => {
            let mut sentences = Vec::new();
            if !now.is_empty() {
                sentences.push(format!("Den gäller nu också {}.", arrangements(now)));
            }
            if !no_more.is_empty() {
                sentences.push(format!("Den gäller inte längre {}.", arrangements(no_more)));
            }
            joined(&sentences, " ")
        }
        Note::CountedAs(before, after) => format!(
            "Förut räknades det som {} och nu som {}.",
            names::arrangement(*before),
            names::arrangement(*after)
        ),
        Note::Bound(what, before, after) => format!(
            "Gränsen för {what} {} från {} till {}.",
            if after > before { "höjs" } else { "sänks" },
            number(*before, ','),
            number(*after, ',')
        ),
        Note::Value(what, before, after) => format!("{}: förut {before}, nu {after}.", capitalised(what)),
        Note::When(Way::More) => "Gäller i fler fall än förut.".into(),
        Note::When(Way::Fewer) => "Gäller i färre fall än förut.".into(),
        Note::When(Way::Other) => "Gäller i andra fall än förut.".into(),
        Note::Requires(Way::Fewer) => "Det krävs mer än förut.".into(),
        Note::Requires(Way::More) => "Det krävs mindre än förut.".into(),
        Note::Requires(Way::Other) => "Det krävs något annat än förut.".into(),
        Note::Chosen(Way::More) => "Villkoret är uppfyllt i fler fall än förut.".into(),
        Note::Chosen(Way::Fewer) => "Villkoret är uppfyllt i färre fall än förut.".into(),
        Note::Chosen(Way::Other) => "Villkoret är uppfyllt i andra fall än förut.".into(),
        Note::Effect(before, after) => {
            format!("När den inte är uppfylld: förut {}, nu {}.", effect(*before), effect(*after))
        }
        Note::Strength(before, after) => {
            format!("Ordet ändras från ”{}” till ”{}”.", strength(*before), strength(*after))
        }
        Note::Party(before, after) => {
            format!("Den som ska agera var förut {} och är nu {}.", party(*before), party(*after))
        }
        Note::Form(before, after) => {
            format!("Överenskommelsen: förut {}, nu {}.", form(*before), form(*after))
        }
        Note::DecidedBy(before, after) => format!("Beslutet fattades förut av {before} och nu av {after}."),
        Note::CarriedBy(before, after) => {
            format!("Svaret om beslutet togs förut från ”{before}” och nu från ”{after}”.")
        }
        Note::AtMost(measure, per, before, after) => format!(
            "Gränsen {} från {} till {}.",
            if after > before { "höjs" } else { "sänks" },
            terms::extent(*measure, *per, *before),
            terms::extent(*measure, *per, *after)
        ),
        Note::Approver(None, Some(role)) => format!("Undantag kan nu godkännas av {role}."),
        Note::Approver(Some(role), None) => format!("Undantag kan inte längre godkännas av {role}."),
        Note::Approver(before, after) => format!(
            "Den som kan godkänna undantag var förut {} och är nu {}.",
            before.as_deref().unwrap_or("ingen"),
            after.as_deref().unwrap_or("ingen")
        ),
        Note::Term(before, after) => {
            format!("Förut {}, nu {}.", terms::term(*before, terms::day), terms::term(*after, terms::day))
        }
        Note::Period(before, after) => {
            format!("Tiden ändras från {} till {}.", terms::notice(*before), terms::notice(*after))
        }
        Note::Counting(before, after) => {
            format!("Tiden räknades förut {}, nu {}.", counting(*before), counting(*after))
        }
        Note::Evaluation(before, after) => {
            format!("Utvärdering förut: {}. Nu: {}.", evaluation(*before), evaluation(*after))
        }
        Note::Validity(from, to) => match (from, to) {
            (Some(from), Some(to)) => format!("Policyn gäller nu från {from} till och med {to}."),
            (Some(from), None) => format!("Policyn gäller nu från {from} och tills vidare."),
            (None, Some(to)) => format!("Policyn gäller nu till och med {to}."),
            (None, None) => "Policyn gäller nu utan tidsgräns.".into(),
        },
        Note::ChangeableBy(before, after) => format!(
            "Den som kan ändra på saken var förut {} och är nu {}.",
            before.map_or("ingen", party),
            after.map_or("ingen", party)
        ),
        Note::Answer => "Frågan tar andra svar än förut.".into(),
        Note::Asked => "Den ställs till någon annan eller i en annan grupp.".into(),
        Note::Sections(gone, new) => {
            let mut sentences = Vec::new();
            if !gone.is_empty() {
                sentences.push(format!("Rubriker som tas bort: {}.", quoted(gone)));
            }
            if !new.is_empty() {
                sentences.push(format!("Nya rubriker: {}.", quoted(new)));
            }
            joined(&sentences, " ")
        }
        Note::About => "Den hör till andra delar av policyn än förut.".into(),
        Note::Audience => "Det riktar sig till någon annan än förut.".into(),
        Note::Parameter(before, after) => format!("Förut: {before}. Nu: {after}."),
        Note::Countries(now, no_more) => {
            let mut sentences = Vec::new();
            if !now.is_empty() {
                sentences.push(format!("Länder där arbete nu är tillåtet: {}.", joined(now, ", ")));
            }
            if !no_more.is_empty() {
                sentences
                    .push(format!("Länder där arbete inte längre är tillåtet: {}.", joined(no_more, ", ")));
            }
            joined(&sentences, " ")
        }
        Note::Stay(before, after) => {
            format!("Längsta vistelse: förut {}, nu {}.", terms::length(*before), terms::length(*after))
        }
        Note::OrderOnly => "Bara ordningen ändras, inga svar.".into(),
        Note::NoAnswer => "Inget utfall ändras av det.".into(),
        Note::Span(from, to) => match (from, to) {
            (Some(from), Some(to)) => format!("Det gäller från {from} till och med {to}."),
            (Some(from), None) => format!("Det gäller från och med {from}."),
            (None, Some(to)) => format!("Det gäller till och med {to}."),
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
        ChangeKind::Added => "läggs till",
        ChangeKind::Dropped => "tas bort",
        ChangeKind::Tightened if *subject == Subject::Scope => "blir snävare",
        ChangeKind::Loosened if *subject == Subject::Scope => "blir vidare",
        ChangeKind::Tightened if plain => "förkortas",
        ChangeKind::Loosened if plain => "förlängs",
        ChangeKind::Tightened => "skärps",
        ChangeKind::Loosened => "lättas",
        ChangeKind::Reworded if plain => "ändras",
        ChangeKind::Changed => "ändras",
        ChangeKind::Moved => "flyttas",
        ChangeKind::Reworded => "formuleras om",
    };
    match text {
        Some(text) => format!("{name} {verb}. Innehåll: ”{}”.", unstopped(text)),
        None => format!("{name} {verb}."),
    }
}

fn strength(strength: Option<Strength>) -> &'static str {
    match strength {
        Some(strength) => terms::verbs(strength).0,
        None => "inget krav",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Written => "skriftlig",
        Form::Oral => "muntlig",
        Form::None => "ingen",
    }
}

fn counting(from: CountFrom) -> &'static str {
    match from {
        CountFrom::SameDay => "från dagen efter uppsägningen",
        CountFrom::Inclusive => "från och med uppsägningsdagen",
        CountFrom::NextMonth => "från månaden efter uppsägningen",
    }
}

fn evaluation(time: EvaluationTime) -> String {
    match time {
        EvaluationTime::AtEnd => "när överenskommelsen löper ut".into(),
        EvaluationTime::Every { months: 1 } => "varje månad".into(),
        EvaluationTime::Every { months } => format!("var {months}:e månad"),
    }
}

/// What could not be decided within the budget.
pub fn unfinished(why: Unfinished) -> &'static str {
    match why {
        Unfinished::Meaning => "Det gick inte att avgöra om betydelsen ändras. Villkoren är för sammansatta.",
        Unfinished::Example => "Det gick inte att avgöra om något svar ändras. Villkoren är för sammansatta.",
        Unfinished::Smallest => {
            "Exemplet klarar sig inte utan någon av sina uppgifter, men det kan finnas ett med färre."
        }
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
        sentences.push("Utan några svar alls.".into());
    }
    if let Some(day) = note.as_of {
        sentences.push(format!("Dag: {day}."));
    }
    sentences.push(format!("Förut: {}", shown(&Contrast::of(&note.before, &note.after))));
    sentences.push(format!("Nu: {}", shown(&Contrast::of(&note.after, &note.before))));
    joined(&sentences, " ")
}

fn shown(side: &Contrast<'_>) -> String {
    match side.own {
        Shown::Outcome { aspect, outcome: result, best, worst, arrangement, form, decided_by } => {
            let mut parts = Vec::new();
            match aspect {
                Aspect::Rule(Some(Status::Unmet)) => parts.push("regeln är inte uppfylld".to_owned()),
                Aspect::Rule(Some(Status::Met)) => parts.push("regeln är uppfylld".to_owned()),
                Aspect::Rule(Some(Status::Unknown)) => {
                    parts.push("inte känt om regeln är uppfylld".to_owned())
                }
                Aspect::Rule(Some(Status::NotApplicable)) => parts.push("regeln gäller inte".to_owned()),
                Aspect::Rule(None) => parts.push("regeln finns inte".to_owned()),
                Aspect::Advice(true) => parts.push("rådet visas".to_owned()),
                Aspect::Advice(false) => parts.push("rådet visas inte".to_owned()),
                Aspect::Outcome | Aspect::Arrangement | Aspect::Decision => {}
            }
            let told = side.outcome && !matches!(aspect, Aspect::Advice(_)) || *aspect == Aspect::Outcome;
            if told && *result == Outcome::Undetermined {
                parts.push(format!("i bästa fall {}, i värsta fall {}", outcome(*best), outcome(*worst)));
            } else if told {
                parts.push(outcome(*result).to_owned());
            }
            if *aspect == Aspect::Arrangement {
                parts.push(match (arrangement, form) {
                    (Some(Arrangement::NotRemoteWork), _) => "inte distansarbete".to_owned(),
                    (Some(kind), Some(form)) => {
                        format!("{} med {} överenskommelse", names::arrangement(*kind), self::form(*form))
                    }
                    _ => "okänt slags distansarbete".to_owned(),
                });
            }
            if *aspect == Aspect::Decision {
                parts.push(match decided_by {
                    Some(by) => format!("beslut av {by}"),
                    None => "okänt vem som beslutar".to_owned(),
                });
            }
            format!("{}.", joined(&parts, "; "))
        }
        Shown::Agreement { own: Some(message), .. } => message.clone(),
        Shown::Agreement { issues: 0, .. } => "överenskommelsen är i ordning.".into(),
        Shown::Agreement { own: None, .. } => "ingen sådan anmärkning.".into(),
        Shown::Ends(Some(day)) => format!("överenskommelsen slutar {day}."),
        Shown::Ends(None) => "inte reglerat när överenskommelsen slutar.".into(),
        Shown::GiveBy(Some(day)) => format!("säg upp senast {day}."),
        Shown::GiveBy(None) => "inte reglerat när uppsägning senast ska ske.".into(),
        Shown::Renewal { latest_end, evaluate_by, next } => {
            let mut parts = Vec::new();
            parts.push(match latest_end {
                Some(day) => format!("senaste slutdag {day}"),
                None => "ingen senaste slutdag".into(),
            });
            parts.push(match evaluate_by {
                Some(day) => format!("utvärdering senast {day}"),
                None => "ingen utvärdering".into(),
            });
            if let Some(day) = next {
                parts.push(format!("nästa period från {day}"));
            }
            format!("{}.", joined(&parts, "; "))
        }
        Shown::Refused { code } if code == "unknown-fact" => "frågan finns inte.".into(),
        Shown::Refused { .. } => "svaret godtas inte.".into(),
    }
}
