//! What there is to say of a change, in codes and values; `text` puts it into sentences.

use super::ChangeKind;
use crate::calendar::Date;
use crate::eligibility::{Outcome, Status};
use crate::policy::{
    Arrangement, CheckCode, CountFrom, Effect, EvaluationTime, Form, Ground, Length, Measure, NoticePeriod,
    Party, PolicyPart, SharePer, Side, Strength, TermLength,
};

/// What a change is about, as people know it.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "named after the parts of a document; the members are its own")]
pub enum Subject {
    Rule {
        text: String,
        section: String,
    },
    Arrangement {
        arrangement: Arrangement,
        section: String,
    },
    Decision {
        role: String,
        section: String,
    },
    Scope,
    Fact {
        question: String,
    },
    Topic {
        label: String,
        section: String,
    },
    Limit {
        measure: Measure,
        per: Option<SharePer>,
        section: String,
    },
    /// The category, day or country that it names.
    Check {
        code: CheckCode,
        detail: Option<String>,
        section: String,
    },
    Term {
        section: String,
    },
    Notice {
        by: Side,
        ground: Ground,
        section: String,
    },
    Evaluation {
        section: String,
    },
    Equipment {
        label: String,
    },
    Guidance {
        title: String,
        section: String,
    },
    Assumption {
        text: String,
    },
    Role {
        label: String,
    },
    Group {
        label: String,
    },
    Validity,
    Id,
    Title,
    Organisation,
    Version,
    Source,
    Contact,
    NotRegulated {
        part: PolicyPart,
    },
}

/// Which way the cases go to which a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It holds in more cases than before, and in all that it held in.
    More,
    /// It holds in fewer cases than before, and in no other.
    Fewer,
    /// It holds in some new cases, and in some no more.
    Other,
}

/// Which of a part's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named after the members of a document")]
pub enum Wording {
    Value,
    Text,
    Remedy,
    Label,
    Help,
    Choice,
    Heading,
    Item,
    Document,
    Section,
    FormSection,
    Address,
}

/// One thing to say of a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// What it is about, and what happens to it. Always the first.
    Subject(Subject, ChangeKind),
    /// An id that is another.
    Id(String, String),
    /// A text that reads otherwise. None: there was or is none.
    Wording(Wording, Option<String>, Option<String>),
    /// The arrangements that it speaks of now, and those that it no longer speaks of.
    Arrangements(Vec<Arrangement>, Vec<Arrangement>),
    /// The kind of remote work that a case is counted as.
    CountedAs(Arrangement, Arrangement),
    /// The number that a fact is held against; what the fact is called.
    Bound(String, f64, f64),
    /// The value that a fact is held against, as people know it.
    Value(String, String, String),
    /// When it applies.
    When(Way),
    /// What is required: more (`Fewer` cases meet it), less, or otherwise.
    Requires(Way),
    /// In which cases it is this one (an arrangement, a decision, the scope, a card of guidance).
    Chosen(Way),
    /// What an unmet rule does.
    Effect(Effect, Effect),
    /// How strongly.
    Strength(Option<Strength>, Option<Strength>),
    /// Who acts.
    Party(Party, Party),
    /// The form of the agreement.
    Form(Form, Form),
    /// Who decides.
    DecidedBy(String, String),
    /// The question that carries the decision.
    CarriedBy(String, String),
    /// An extent that may be agreed at the most.
    AtMost(Measure, Option<SharePer>, f64, f64),
    /// The role that may approve more.
    Approver(Option<String>, Option<String>),
    /// How long an agreement may run.
    Term(TermLength, TermLength),
    /// How long notice takes.
    Period(NoticePeriod, NoticePeriod),
    /// How notice is counted.
    Counting(CountFrom, CountFrom),
    /// When the work is evaluated.
    Evaluation(EvaluationTime, EvaluationTime),
    /// The first and the last day in force.
    Validity(Option<Date>, Option<Date>),
    /// Who can change a fact.
    ChangeableBy(Option<Party>, Option<Party>),
    /// The kind, the choices or the bounds of a fact's answer.
    Answer,
    /// Who is asked, or in which group of questions.
    Asked,
    /// The sections that the source no longer has, and those that are new.
    Sections(Vec<String>, Vec<String>),
    /// What an assumption is about.
    About,
    /// To whom a card of guidance speaks.
    Audience,
    /// A parameter of a check of an agreement.
    Parameter(String, String),
    /// The countries that are allowed now, and those that no longer are.
    Countries(Vec<String>, Vec<String>),
    /// The longest stay.
    Stay(Length, Length),
    /// The order has changed, and no answer with it.
    OrderOnly,
    /// No answer that was looked for changes.
    NoAnswer,
    /// The days from and to which it is so (both inclusive), where a document has dated values.
    Span(Option<Date>, Option<Date>),
}

/// The answer to a question, as people know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// What is stated.
    pub name: String,
    /// As what.
    pub value: String,
}

/// What an example is about, and how that stands on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// The outcome.
    Outcome,
    /// Which arrangement it is, and the form of the agreement.
    Arrangement,
    /// Who decides.
    Decision,
    /// A rule: how it stands; none where this side does not have it.
    Rule(Option<Status>),
    /// A card of guidance: whether it is shown.
    Advice(bool),
}

/// What an example shows on one side.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Shown {
    /// What eligibility comes to, seen from what the change is about.
    Outcome {
        aspect: Aspect,
        outcome: Outcome,
        best: Outcome,
        worst: Outcome,
        arrangement: Option<Arrangement>,
        form: Option<Form>,
        decided_by: Option<String>,
    },
    /// How many issues there are, and the first that the other side does not have, in its own words.
    Agreement {
        issues: usize,
        own: Option<String>,
    },
    Ends(Option<Date>),
    GiveBy(Option<Date>),
    Renewal {
        latest_end: Option<Date>,
        evaluate_by: Option<Date>,
        next: Option<Date>,
    },
    Refused {
        code: String,
    },
}

/// An example in words.
#[derive(Clone, Debug, PartialEq)]
pub struct ExampleNote {
    /// What is stated, in the order asked.
    pub stated: Vec<Stated>,
    /// The day asked about.
    pub as_of: Option<Date>,
    /// What the edition before says.
    pub before: Shown,
    /// What the edition after says.
    pub after: Shown,
}

/// Why the search for something ended early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// It is not known whether the meaning has changed.
    Meaning,
    /// No example was found, and it is not known whether there is one.
    Example,
    /// The example can do without none of its facts, but there may be one with fewer.
    Smallest,
}
