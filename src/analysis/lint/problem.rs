//! What lint can find, in codes and parameters; the sentences stand in [`crate::text`].

use crate::analysis::regulations::{Kind, Superseded};
use crate::eligibility::Outcome;
use crate::policy::model::named;
use crate::policy::{Arrangement, PolicyPart};

named! {
    /// How grave a finding is.
    Severity {
        /// The document cannot mean this: no case, or no agreement, comes out as it should.
        Error = "error",
        /// Probably a mistake.
        Warning = "warning",
        /// Worth a look; it may well be meant so.
        Notice = "notice",
    }
}

named! {
    /// What kind of finding it is. The names are part of the public contract.
    LintCode {
        /// The scope holds in no case.
        ScopeNeverHolds = "scope-never-holds",
        /// A rule applies in no case.
        RuleNeverApplies = "rule-never-applies",
        /// A rule that applies is never met.
        RuleNeverMet = "rule-never-met",
        /// A rule that applies is never unmet.
        RuleNeverUnmet = "rule-never-unmet",
        /// Two rules that apply together are never both met, although each by itself can be.
        RulesContradict = "rules-contradict",
        /// No case has that outcome.
        OutcomeUnreachable = "outcome-unreachable",
        /// No case of an arrangement is eligible.
        ArrangementNeverEligible = "arrangement-never-eligible",
        /// The condition of an arrangement holds in no case.
        ArrangementNeverHolds = "arrangement-never-holds",
        /// Whenever an arrangement's condition holds, an earlier one's does.
        ArrangementShadowed = "arrangement-shadowed",
        /// Two arrangements' conditions hold in one case, and neither is an exception from the other.
        ArrangementOverlap = "arrangement-overlap",
        /// A case in scope is none of the arrangements.
        ArrangementGap = "arrangement-gap",
        /// The condition of a decision holds in no case.
        DecisionNeverHolds = "decision-never-holds",
        /// Whenever a decision's condition holds, an earlier one's does.
        DecisionShadowed = "decision-shadowed",
        /// Two decisions' conditions hold in one case, and neither is an exception from the other.
        DecisionOverlap = "decision-overlap",
        /// Nobody decides a case in scope.
        DecisionGap = "decision-gap",
        /// Advice that is never shown.
        GuidanceNeverShown = "guidance-never-shown",
        /// A fact that no condition and no decision looks at.
        FactUnused = "fact-unused",
        /// A fact whose conditions come out alike whatever its value.
        FactWithoutEffect = "fact-without-effect",
        /// A role that nobody decides or approves in.
        RoleUnused = "role-unused",
        /// A category of equipment that no check names.
        CategoryUnused = "category-unused",
        /// A check of agreements that never finds anything.
        CheckNeverApplies = "check-never-applies",
        /// A check of agreements that another one makes needless.
        CheckShadowed = "check-shadowed",
        /// A limit that another one makes needless.
        LimitShadowed = "limit-shadowed",
        /// A limit that no agreement can keep.
        LimitExcludesAll = "limit-excludes-all",
        /// The limits leave no extent for which an agreement is needed.
        LimitsContradictArrangement = "limits-contradict-arrangement",
        /// A notice clause that nobody can use.
        NoticeByNobody = "notice-by-nobody",
        /// An evaluation that falls due after the term is over.
        EvaluationNeverDue = "evaluation-never-due",
        /// A term that is over before the policy is in force.
        TermOver = "term-over",
        /// A citation of a heading that the source does not have.
        SectionNotListed = "section-not-listed",
        /// The source's headings are not listed.
        SectionsNotListed = "sections-not-listed",
        /// An assumption about something that is not there.
        AssumptionAboutUnknown = "assumption-about-unknown",
        /// A part on which the policy is silent without saying so.
        PartNotRegulated = "part-not-regulated",
        /// The two languages of a text state different numbers.
        NumbersDiffer = "numbers-differ",
        /// A sentence of more than 25 words.
        SentenceTooLong = "sentence-too-long",
        /// A text names an authority's regulation that has been replaced.
        OutdatedRegulation = "outdated-regulation",
        /// A text names an act that has been replaced.
        OutdatedAct = "outdated-act",
    }
}

/// One of the two lists in which the first that holds is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ordered {
    /// The arrangements.
    Arrangements,
    /// The decisions.
    Decisions,
}

impl Ordered {
    /// The list's name in the document.
    #[must_use]
    pub fn member(self) -> &'static str {
        match self {
            Ordered::Arrangements => "arrangements",
            Ordered::Decisions => "decisions",
        }
    }
}

/// One problem, with what its message needs.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "as the codes; the fields are ids and numbers of the document")]
pub enum Problem {
    ScopeNeverHolds,
    RuleNeverApplies { rule: String },
    RuleNeverMet { rule: String, reached: Outcome },
    RuleNeverUnmet { rule: String },
    RulesContradict { one: String, other: String },
    NeverEligible { rules: Vec<String> },
    OutcomeUnreachable { outcome: Outcome },
    ArrangementNeverEligible { arrangement: Arrangement, rules: Vec<String> },
    NeverHolds { list: Ordered },
    Shadowed { list: Ordered, by: Vec<usize> },
    Overlap { list: Ordered, first: usize, second: usize },
    Gap { list: Ordered },
    GuidanceNeverShown { card: String },
    FactUnused { fact: String },
    FactWithoutEffect { fact: String },
    RoleUnused { role: String },
    CategoryUnused { category: String },
    CheckNeverApplies { check: &'static str },
    CheckShadowed { check: &'static str, by: usize },
    LimitShadowed { by: usize },
    LimitExcludesAll { least: f64 },
    LimitsContradictArrangement,
    NoticeByNobody,
    EvaluationNeverDue { every: u32, term: u32 },
    TermOver,
    SectionNotListed { section: String, nearest: Option<String> },
    SectionsNotListed,
    AssumptionAboutUnknown { about: String, nearest: Option<String> },
    PartNotRegulated { part: PolicyPart },
    NumbersDiffer { only_sv: Vec<String>, only_en: Vec<String> },
    SentenceTooLong { sv: bool, words: usize, start: String },
    Outdated { old: Superseded },
}

impl Problem {
    /// The code and how grave it is.
    #[must_use]
    pub fn code(&self) -> (LintCode, Severity) {
        use LintCode as C;
        use Severity::{Error, Notice, Warning};
        match self {
            Problem::ScopeNeverHolds => (C::ScopeNeverHolds, Error),
            Problem::RuleNeverApplies { .. } => (C::RuleNeverApplies, Error),
            Problem::RuleNeverMet { .. } => (C::RuleNeverMet, Warning),
            Problem::RuleNeverUnmet { .. } => (C::RuleNeverUnmet, Warning),
            Problem::RulesContradict { .. } => (C::RulesContradict, Error),
            Problem::NeverEligible { .. } => (C::OutcomeUnreachable, Error),
            Problem::OutcomeUnreachable { .. } => (C::OutcomeUnreachable, Notice),
            Problem::ArrangementNeverEligible { .. } => (C::ArrangementNeverEligible, Warning),
            Problem::NeverHolds { list: Ordered::Arrangements } => (C::ArrangementNeverHolds, Error),
            Problem::NeverHolds { list: Ordered::Decisions } => (C::DecisionNeverHolds, Error),
            Problem::Shadowed { list: Ordered::Arrangements, .. } => (C::ArrangementShadowed, Error),
            Problem::Shadowed { list: Ordered::Decisions, .. } => (C::DecisionShadowed, Error),
            Problem::Overlap { list: Ordered::Arrangements, .. } => (C::ArrangementOverlap, Notice),
            Problem::Overlap { list: Ordered::Decisions, .. } => (C::DecisionOverlap, Notice),
            Problem::Gap { list: Ordered::Arrangements } => (C::ArrangementGap, Warning),
            Problem::Gap { list: Ordered::Decisions } => (C::DecisionGap, Warning),
            Problem::GuidanceNeverShown { .. } => (C::GuidanceNeverShown, Warning),
            Problem::FactUnused { .. } => (C::FactUnused, Warning),
            Problem::FactWithoutEffect { .. } => (C::FactWithoutEffect, Warning),
            Problem::RoleUnused { .. } => (C::RoleUnused, Warning),
            Problem::CategoryUnused { .. } => (C::CategoryUnused, Notice),
            Problem::CheckNeverApplies { .. } => (C::CheckNeverApplies, Warning),
            Problem::CheckShadowed { .. } => (C::CheckShadowed, Warning),
            Problem::LimitShadowed { .. } => (C::LimitShadowed, Warning),
            Problem::LimitExcludesAll { .. } => (C::LimitExcludesAll, Error),
            Problem::LimitsContradictArrangement => (C::LimitsContradictArrangement, Error),
            Problem::NoticeByNobody => (C::NoticeByNobody, Warning),
            Problem::EvaluationNeverDue { .. } => (C::EvaluationNeverDue, Warning),
            Problem::TermOver => (C::TermOver, Error),
            Problem::SectionNotListed { .. } => (C::SectionNotListed, Warning),
            Problem::SectionsNotListed => (C::SectionsNotListed, Notice),
            Problem::AssumptionAboutUnknown { .. } => (C::AssumptionAboutUnknown, Warning),
            Problem::PartNotRegulated { .. } => (C::PartNotRegulated, Notice),
            Problem::NumbersDiffer { .. } => (C::NumbersDiffer, Warning),
            Problem::SentenceTooLong { .. } => (C::SentenceTooLong, Notice),
            Problem::Outdated { old } if old.kind == Kind::Act => (C::OutdatedAct, Notice),
            Problem::Outdated { .. } => (C::OutdatedRegulation, Notice),
        }
    }

    /// Whether it is a problem only where it is so on every day: where values change on a day, a part may well do nothing
    /// before or after.
    #[must_use]
    pub(super) fn takes_every_day(&self) -> bool {
        !matches!(
            self,
            Problem::RulesContradict { .. }
                | Problem::NeverEligible { .. }
                | Problem::ArrangementNeverEligible { .. }
                | Problem::Overlap { .. }
                | Problem::Gap { .. }
                | Problem::LimitExcludesAll { .. }
                | Problem::LimitsContradictArrangement
                | Problem::EvaluationNeverDue { .. }
                | Problem::TermOver
        )
    }
}
