//! A policy as it is held after its document has been read and checked.
//!
//! Facts are referred to by their place in [`Policy::facts`]; conditions are compiled to such places.

mod agreement;

use serde::Serialize;

pub use agreement::*;

use crate::calendar::Date;
use crate::policy::condition::Condition;
use crate::policy::facts::Facts;
use crate::text::Text;
use crate::value::Value;

/// Declares an enum whose variants are known by fixed names in documents and answers.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// Every name, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($text),+];

            /// The name in documents and answers.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }

        // A derived implementation has a branch of its own for every variant.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}
pub(crate) use named;

named! {
    /// How strongly the source puts it: *ska*, *bör*, *kan*.
    Strength {
        /// The source demands it (ska, måste, krävs …, and the plain present).
        Must = "must",
        /// The source recommends it (bör, rekommenderas, avråds).
        Should = "should",
        /// The source allows it (kan, får).
        May = "may",
    }
}

named! {
    /// What an unmet rule does to the outcome.
    Effect {
        /// Not eligible.
        Blocks = "blocks",
        /// Someone else has to look at the case first.
        Refers = "refers",
        /// Something to do before the start.
        Requires = "requires",
        /// Told; changes no outcome.
        Advises = "advises",
    }
}

named! {
    /// Who has to act for a rule to be met.
    #[allow(missing_docs, reason = "the names say it")]
    Party { Employee = "employee", Manager = "manager", Employer = "employer", Hr = "hr" }
}

named! {
    /// What kind of remote work it is.
    Arrangement {
        /// Regular remote work.
        Regular = "regular",
        /// Remote work now and then.
        Occasional = "occasional",
        /// No remote work in the policy's sense, such as a business trip.
        NotRemoteWork = "notRemoteWork",
    }
}

named! {
    /// The form that the agreement takes.
    Form {
        /// In writing.
        Written = "written",
        /// The spoken word is enough.
        Oral = "oral",
        /// No agreement.
        None = "none",
    }
}

named! {
    /// Which side of the agreement.
    #[allow(missing_docs, reason = "the names say it")]
    Side { Employee = "employee", Employer = "employer" }
}

named! {
    /// Why notice is given.
    Ground {
        /// No particular ground.
        Ordinary = "ordinary",
        /// The agreement has not been kept.
        Breach = "breach",
    }
}

/// Which text a statement rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Citation {
    /// The document's title.
    pub document: String,
    /// The heading, as the source has it, without its number.
    pub section: String,
    /// SHA-256 of the section's text, where the document states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_digest: Option<String>,
    /// Where the text can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The document that a policy puts into data.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its title.
    pub document: String,
    /// Its number or the like.
    pub id: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Its headings, in order.
    pub sections: Vec<String>,
}

/// Whom to ask about the policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// In words.
    pub text: Text,
    /// A page to go to.
    pub url: Option<String>,
}

/// An id with a name for people: a role, a group of questions, a topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The name.
    pub label: Text,
}

/// One kind of arrangement, when it is met, and the agreement it calls for.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrangementRule {
    /// Which arrangement.
    pub arrangement: Arrangement,
    /// When it is this one (the first that is wins).
    pub when: Condition,
    /// The form of the agreement.
    pub form: Form,
    /// How strongly the form is asked for; none where there is no agreement.
    pub strength: Option<Strength>,
    /// Where the arrangement is defined.
    pub citation: Citation,
    /// Where the form is asked for.
    pub form_citation: Citation,
}

/// Who decides, and which fact carries the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionRule {
    /// The role's id.
    pub by: String,
    /// The fact that carries the answer (a boolean).
    pub fact: usize,
    /// When this one decides (the first that does wins).
    pub when: Condition,
    /// Where it says so.
    pub citation: Citation,
}

impl DecisionRule {
    /// Whether this is the nearest manager or the employer, whose pending answer leaves a case eligible.
    #[must_use]
    pub fn is_nearest(&self) -> bool {
        self.by == "nearestManager" || self.by == "employer"
    }
}

/// One eligibility rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Stable id, kebab-case.
    pub id: String,
    /// How strongly.
    pub strength: Strength,
    /// What it does when unmet.
    pub effect: Effect,
    /// For which arrangements; all where empty.
    pub applies_to: Vec<Arrangement>,
    /// When it applies.
    pub when: Condition,
    /// What must hold.
    pub requires: Condition,
    /// Who acts.
    pub party: Party,
    /// What must hold, in words.
    pub text: Text,
    /// What to do when it does not.
    pub remedy: Text,
    /// Where it says so.
    pub citation: Citation,
}

impl Rule {
    /// Whether the rule speaks of that arrangement.
    #[must_use]
    pub fn applies(&self, arrangement: Arrangement) -> bool {
        arrangement != Arrangement::NotRemoteWork
            && (self.applies_to.is_empty() || self.applies_to.contains(&arrangement))
    }
}

named! {
    /// To whom a piece of guidance speaks.
    #[allow(missing_docs, reason = "the names say it")]
    Audience { Manager = "manager", Employee = "employee", Everyone = "everyone" }
}

/// A piece of advice that no verdict depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Guidance {
    /// Its id.
    pub id: String,
    /// To whom it speaks.
    pub audience: Audience,
    /// When it is shown.
    pub when: Condition,
    /// Its heading.
    pub title: Text,
    /// What it says.
    pub text: Text,
    /// Points of a list.
    pub items: Vec<Text>,
    /// Where it says so.
    pub citation: Citation,
}

/// A reading of ours that the source leaves open.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// In words.
    pub text: Text,
    /// The rules or parts that rest on it.
    pub about: Vec<String>,
}

named! {
    /// What a policy can regulate or be silent on.
    PolicyPart {
        /// How much remote work there may be.
        Extent = "extent",
        /// How long an agreement runs.
        Term = "term",
        /// How an agreement is ended.
        Notice = "notice",
        /// When remote work is evaluated.
        Evaluation = "evaluation",
        /// Work from abroad.
        Abroad = "abroad",
        /// The assessment of risks.
        RiskAssessment = "riskAssessment",
        /// Who is insured, and how.
        Insurance = "insurance",
        /// What equipment there is, and who stands for it.
        Equipment = "equipment",
        /// How it is followed up.
        FollowUp = "followUp",
    }
}

/// An employer's rules, read, checked and compiled; made by [`Policy::from_value`] and kept for many calls.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Whose it is, where the source says so.
    pub organisation: Option<String>,
    /// Its edition, where stated.
    pub version: Option<String>,
    /// The first day in force, inclusive.
    pub valid_from: Option<Date>,
    /// The last day in force, inclusive.
    pub valid_to: Option<Date>,
    /// The document it puts into data.
    pub source: Source,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Every fact that may be given: the policy's own, in its order, then the rest of the vocabulary.
    pub facts: Facts,
    /// Roles with a name of the policy's own.
    pub roles: Vec<Named>,
    /// When the policy speaks at all.
    pub scope: Condition,
    /// First match wins.
    pub arrangements: Vec<ArrangementRule>,
    /// First match wins.
    pub decisions: Vec<DecisionRule>,
    /// The eligibility rules.
    pub rules: Vec<Rule>,
    /// What it says of agreements, where it does.
    pub agreement: Option<AgreementRules>,
    /// Advice.
    pub guidance: Vec<Guidance>,
    /// Readings of ours.
    pub assumptions: Vec<Assumption>,
    /// The parts on which it is silent by intent. No answer rests on it: each says of itself what is not regulated.
    pub not_regulated: Vec<PolicyPart>,
    /// SHA-256 of the canonical document, in hexadecimal.
    pub digest: String,
    /// The document as it was handed in.
    pub document: Value,
    /// How unknown facts are looked through.
    pub(crate) plan: crate::eligibility::Plan,
    /// The same policy from each day on which a dated value changes, in order; these hold no document.
    pub(crate) later: Vec<(Date, Policy)>,
}

impl Policy {
    /// The policy with the values of that day. Ids, texts and sections are the same on every day.
    #[must_use]
    pub fn on(&self, day: Date) -> &Policy {
        let found = self.later.iter().rev().find(|(from, _)| *from <= day);
        found.map_or(self, |(_, edition)| edition)
    }

    /// Whether some value depends on the day.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        !self.later.is_empty()
    }

    /// The policy from the beginning and from each day on which a value changes (inclusive), in order.
    pub fn editions(&self) -> impl DoubleEndedIterator<Item = (Option<Date>, &Policy)> {
        let later = self.later.iter().map(|(from, edition)| (Some(*from), edition));
        std::iter::once((None, self)).chain(later)
    }

    /// Whether the policy is in force on that day (both ends inclusive).
    #[must_use]
    pub fn in_force(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= day) && self.valid_to.is_none_or(|last| day <= last)
    }
}
