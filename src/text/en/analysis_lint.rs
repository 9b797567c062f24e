//! What lint has found, in English: full sentences for those who write a policy; ids and places in backticks.

use crate::analysis::lint::{LintCode, Ordered, Problem};
use crate::calendar::Date;
use crate::eligibility::Outcome;
use crate::policy::{Arrangement, PolicyPart};
use crate::text::{enumeration, number};

/// What is wrong and why it matters.
pub fn message(problem: &Problem) -> String {
    match problem {
        Problem::ScopeNeverHolds => "The condition in `scope` never holds. The policy therefore applies to nobody.".into(),
        Problem::RuleNeverApplies { rule } => {
            format!("The rule `{rule}` never applies. Its conditions cannot hold together.")
        }
        Problem::RuleNeverMet { rule, reached } => {
            format!("The rule `{rule}` can never be met when it applies. The answer is then {}.", always(*reached))
        }
        Problem::RuleNeverUnmet { rule } => {
            format!("The rule `{rule}` is always met when it applies. It can therefore never change an answer.")
        }
        Problem::RulesContradict { one, other } => format!(
            "The rules `{one}` and `{other}` can apply together but never both be met. Whoever falls under both cannot do right."
        ),
        Problem::NeverEligible { rules } if rules.is_empty() => {
            "No case leads to a yes. What stands in the way is in `scope`, `arrangements` or `decisions`.".into()
        }
        Problem::NeverEligible { rules } => {
            format!("No case leads to a yes. {} can never be met together.", these(rules))
        }
        Problem::OutcomeUnreachable { outcome: Outcome::OutOfScope } => {
            "The condition in `scope` always holds. No case falls outside the policy.".into()
        }
        Problem::OutcomeUnreachable { outcome } => format!(
            "The outcome {} can never be the answer, although the policy has rules or decisions that should lead to it.",
            outcome_name(*outcome)
        ),
        Problem::ArrangementNeverEligible { arrangement, rules } => {
            let kind = arrangement_name(*arrangement);
            if rules.is_empty() {
                format!("For {kind}, no case leads to a yes.")
            } else {
                format!("For {kind}, no case leads to a yes. {} can never be met together.", these(rules))
            }
        }
        Problem::NeverHolds { list } => {
            format!("The condition never holds. {} is therefore never used.", this(*list))
        }
        Problem::Shadowed { list, by } => {
            let by: Vec<String> = by.iter().map(|place| at(*list, *place)).collect();
            let names: Vec<&str> = by.iter().map(String::as_str).collect();
            format!(
                "{} is never used. Every case that fits here is already taken by an earlier entry, for example {}.",
                this(*list),
                enumeration(&names, "or")
            )
        }
        Problem::Overlap { list, first, second } => format!(
            "One case can fit both {} and {}. The one that stands first then holds.",
            at(*list, *first),
            at(*list, *second)
        ),
        Problem::Gap { list: Ordered::Arrangements } => {
            "There are cases in scope that fit no arrangement. The answer then names none.".into()
        }
        Problem::Gap { list: Ordered::Decisions } => {
            "There are cases that nobody decides. The answer then cannot say whom to ask.".into()
        }
        Problem::GuidanceNeverShown { card } => format!("The advice `{card}` is never shown. Its condition never holds."),
        Problem::FactUnused { fact } => {
            format!("The fact `{fact}` is asked for but not used. The answer is the same whatever one says.")
        }
        Problem::FactWithoutEffect { fact } => format!(
            "The fact `{fact}` stands in conditions, but these come out alike for every value. The question is then asked for nothing."
        ),
        Problem::RoleUnused { role } => format!("The role `{role}` neither decides nor approves anything."),
        Problem::CategoryUnused { category } => format!("No check is about equipment of the kind `{category}`."),
        Problem::CheckNeverApplies { check } => format!(
            "The check `{check}` can never find anything. What it needs to know never stands in an agreement or in the policy."
        ),
        Problem::CheckShadowed { check, by } => format!(
            "The check `{check}` is not needed. `/agreement/checks/{by}` finds the same faults and is at least as strict."
        ),
        Problem::LimitShadowed { by } => {
            format!("The limit is not needed. All that goes beyond it also goes beyond `/agreement/limits/{by}`.")
        }
        Problem::LimitExcludesAll { least } => {
            format!("No agreement can keep the limit. The least that can be agreed is {}.", number(*least, '.'))
        }
        Problem::LimitsContradictArrangement => {
            "Every case that calls for a written agreement goes beyond a limit that nobody can make an exception from.".into()
        }
        Problem::NoticeByNobody => "The notice clause does not say who may give notice. It is therefore never used.".into(),
        Problem::EvaluationNeverDue { every, term } => format!(
            "The evaluation is due every {every} months, but an agreement runs for {term} months at the most. It never falls due."
        ),
        Problem::TermOver => {
            "Agreements may run to a day before the policy’s first day at the latest. No new one can therefore hold.".into()
        }
        Problem::SectionNotListed { section, .. } => {
            format!("The heading \"{section}\" is not in `source.sections`. Readers then cannot find the place in the source.")
        }
        Problem::SectionsNotListed => {
            "The source’s headings are missing in `source.sections`. The citations then cannot be checked.".into()
        }
        Problem::AssumptionAboutUnknown { about, .. } => {
            format!("The assumption is about `{about}`, which the policy does not have.")
        }
        Problem::PartNotRegulated { part } => {
            format!("The policy says nothing about {}, nor that this is intended.", part_name(*part))
        }
        Problem::NumbersDiffer { only_sv, only_en } => format!(
            "The Swedish and the English text state different numbers: {}. Readers are then told different things.",
            differing(only_sv, only_en)
        ),
        Problem::SentenceTooLong { sv, words, start } => {
            let language = if *sv { "Swedish" } else { "English" };
            format!("A sentence of the {language} text has {words} words. It begins: \"{start} …\"")
        }
        Problem::Outdated { old } => {
            let since = old.since().map(|day| format!(" on {day}")).unwrap_or_default();
            format!("The text names {}. It ceased to apply{since} and was replaced by {}.", old.name, old.by)
        }
    }
}

/// How to mend it.
pub fn suggestion(problem: &Problem) -> String {
    match problem {
        Problem::ScopeNeverHolds => "Correct the condition, or remove `scope` if the policy applies to all.".into(),
        Problem::RuleNeverApplies { .. } => "Correct `when` or `appliesTo`, or remove the rule.".into(),
        Problem::RuleNeverMet { .. } => {
            "If it is a prohibition, all is well. Otherwise correct `requires` or `when`.".into()
        }
        Problem::RuleNeverUnmet { .. } => {
            "Correct `requires` so that some case does not meet the rule. Otherwise make it advice in `guidance`.".into()
        }
        Problem::RulesContradict { .. } => {
            "Read the source again. Let one of the rules apply to fewer cases, or change what it requires.".into()
        }
        Problem::NeverEligible { .. } | Problem::ArrangementNeverEligible { .. } => {
            "Read the source again and change what excludes each other.".into()
        }
        Problem::OutcomeUnreachable { outcome: Outcome::OutOfScope } => {
            "Remove `scope` if the policy applies to all. Otherwise correct the condition.".into()
        }
        Problem::OutcomeUnreachable { .. } => "See whether the rules’ `effect` and `when` are what the source means.".into(),
        Problem::NeverHolds { .. } => "Correct `when`, or remove the entry.".into(),
        Problem::Shadowed { .. } => "Move the entry up if it is an exception. Otherwise remove it.".into(),
        Problem::Overlap { .. } => {
            "See whether the order is right by the source. Swap the two if the other should hold.".into()
        }
        Problem::Gap { .. } => "Add an entry without `when` at the end, or widen a condition.".into(),
        Problem::GuidanceNeverShown { .. } => "Correct `when`, or remove the advice.".into(),
        Problem::FactUnused { .. } => "Remove the fact, or use it in a rule.".into(),
        Problem::FactWithoutEffect { .. } => "Correct the comparisons, or remove the fact.".into(),
        Problem::RoleUnused { .. } => "Remove the role, or name it in `decisions` or `unlessApprovedBy`.".into(),
        Problem::CategoryUnused { .. } => "Remove the kind if no check needs it.".into(),
        Problem::CheckNeverApplies { .. } => "Correct `when` or the check’s own members, or remove it.".into(),
        Problem::CheckShadowed { .. } => "Remove the check, or correct what sets the two apart.".into(),
        Problem::LimitShadowed { .. } => "Remove the limit, or correct `atMost` or `unlessApprovedBy`.".into(),
        Problem::LimitExcludesAll { .. } => "Raise `atMost`, or name who can approve more.".into(),
        Problem::LimitsContradictArrangement => "Raise the limit, or change the condition in `arrangements`.".into(),
        Problem::NoticeByNobody => "Put `employee`, `employer` or both in `givenBy`.".into(),
        Problem::EvaluationNeverDue { .. } => "Shorten the time between evaluations, or write `\"at\": \"end\"`.".into(),
        Problem::TermOver => "Correct `until` or `validFrom`.".into(),
        Problem::SectionNotListed { nearest: Some(name), .. } => format!("Did you mean \"{name}\"?"),
        Problem::SectionNotListed { .. } => {
            "Write the heading as the source has it but without its number, or add it to `source.sections`.".into()
        }
        Problem::SectionsNotListed => "List the headings in the order of the source, without numbers.".into(),
        Problem::AssumptionAboutUnknown { nearest: Some(name), .. } => format!("Did you mean `{name}`?"),
        Problem::AssumptionAboutUnknown { .. } => "Name the id of a rule, a piece of advice or a fact, or a part.".into(),
        Problem::PartNotRegulated { part } => {
            format!("Regulate it, or add `\"{}\"` to `notRegulated`.", part.as_str())
        }
        Problem::NumbersDiffer { .. } => "Compare with the source and write the same numbers in both languages.".into(),
        Problem::SentenceTooLong { .. } => "Split the sentence. Up to 25 words are easy to read.".into(),
        Problem::Outdated { old } => {
            format!("Write {}. If the source names the old one, the text should say that it is replaced.", old.by)
        }
    }
}

/// On which days it is so.
pub fn days(from: Option<Date>, until: Option<Date>) -> String {
    match (from, until) {
        (Some(from), Some(until)) => format!("This is so from {from} to {until}, both days included."),
        (Some(from), None) => format!("This is so from {from} on."),
        (None, Some(until)) => format!("This is so until {until}, that day included."),
        (None, None) => "This is always so.".into(),
    }
}

/// That a question was too much for the budget.
pub fn gave_up(about: LintCode) -> String {
    format!(
        "The conditions hang together too closely to be settled in time. We do not know whether `{}` is the case here.",
        about.as_str()
    )
}

fn these(rules: &[String]) -> String {
    let quoted: Vec<String> = rules.iter().map(|rule| format!("`{rule}`")).collect();
    let names: Vec<&str> = quoted.iter().map(String::as_str).collect();
    match names.len() {
        1 => format!("What {} requires", enumeration(&names, "and")),
        _ => format!("What {} require", enumeration(&names, "and")),
    }
}

fn this(list: Ordered) -> &'static str {
    match list {
        Ordered::Arrangements => "The arrangement",
        Ordered::Decisions => "The decision",
    }
}

fn at(list: Ordered, place: usize) -> String {
    format!("`/{}/{place}`", list.member())
}

fn always(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NotEligible => "always no",
        Outcome::Referral => "always at least a referral",
        Outcome::ActionNeeded => "always that something remains to be done",
        Outcome::Eligible | Outcome::OutOfScope | Outcome::Undetermined => "always a reminder",
    }
}

fn outcome_name(outcome: Outcome) -> String {
    format!("`{}`", outcome.as_str())
}

fn arrangement_name(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::Regular => "regular remote work",
        Arrangement::Occasional => "occasional remote work",
        Arrangement::NotRemoteWork => "what is no remote work",
    }
}

fn part_name(part: PolicyPart) -> &'static str {
    match part {
        PolicyPart::Extent => "how much remote work may be agreed",
        PolicyPart::Term => "how long an agreement may run",
        PolicyPart::Notice => "how an agreement is ended",
        PolicyPart::Evaluation => "when remote work is evaluated",
        PolicyPart::Abroad => "work from abroad",
        PolicyPart::RiskAssessment => "risk assessment",
        PolicyPart::Insurance => "insurance",
        PolicyPart::Equipment => "equipment",
        PolicyPart::FollowUp => "follow-up",
    }
}

fn differing(only_sv: &[String], only_en: &[String]) -> String {
    let list = |numbers: &[String]| numbers.join(", ");
    match (only_sv.is_empty(), only_en.is_empty()) {
        (false, false) => format!("{} only in Swedish, {} only in English", list(only_sv), list(only_en)),
        (false, true) => format!("{} only in Swedish", list(only_sv)),
        _ => format!("{} only in English", list(only_en)),
    }
}
