//! What a new edition of a policy changes: in its parts, in what they mean, and in the answers.
//!
//! Parts are held against each other member by member; what is written otherwise is then compared by what it means,
//! exactly, over all facts that either policy can tell apart. Every change of an answer comes with the smallest case
//! that shows it, and both verdicts on it are taken from the two policies' own answers.

mod agreement;
mod beyond;
mod checks;
mod chosen;
mod conditions;
mod dates;
mod examples;
mod facts;
mod firsts;
mod matching;
mod note;
mod parts;
mod report;
mod rules;
mod samples;
mod spans;
mod verdict;

pub use matching::Edition;
pub use note::{Aspect, ExampleNote, Note, Shown, Stated, Subject, Unfinished, Way, Wording};
pub use report::*;

use crate::analysis::{GaveUp, Space};
use crate::calendar::Date;
use crate::list::{Listed, joined};
use crate::policy::Policy;
use crate::text::{self, Lang};
use matching::{Both, Places};

/// Compares two policies, or two editions of one.
///
/// A change that leaves every answer as it was is a rewording, or a move. `tightened` and `loosened` are decided over
/// all facts: a rule is tightened when it is unmet wherever it was unmet before, and elsewhere too.
///
/// # Source
/// The two documents.
#[must_use]
pub fn diff<'p>(before: &'p Policy, after: &'p Policy, lang: Lang) -> DiffReport<'p> {
    let (drafts, gave_up) = spans::compare(Both { before, after }, lang);
    let changes: Vec<Change> = drafts.into_iter().map(|draft| draft.written(lang)).listed();
    let same_meaning = |change: &Change| match change.kind {
        ChangeKind::Reworded => true,
        ChangeKind::Moved => change.examples.is_empty(),
        _ => false,
    };
    DiffReport {
        before: before.reference(lang),
        after: after.reference(lang),
        equal: gave_up.iter().all(|part| part.about != "meaning") && changes.iter().all(same_meaning),
        changes,
        gave_up,
    }
}

/// A change before it is put into words.
#[derive(Debug)]
struct Draft {
    kind: ChangeKind,
    part: Part,
    id: Option<String>,
    before: Option<String>,
    after: Option<String>,
    subject: Subject,
    notes: Vec<Note>,
    examples: Vec<DiffExample>,
}

impl Draft {
    fn new(kind: ChangeKind, part: Part, subject: Subject) -> Draft {
        Draft {
            kind,
            part,
            id: None,
            before: None,
            after: None,
            subject,
            notes: Vec::new(),
            examples: Vec::new(),
        }
    }

    /// With the id of the part.
    fn id(mut self, id: &str) -> Draft {
        self.id = Some(id.to_owned());
        self
    }

    /// With the places of the part in a list at that pointer.
    fn at(mut self, list: &str, places: Places) -> Draft {
        let pointer = |place: Option<usize>| place.map(|place| format!("{list}/{place}"));
        self.before = pointer(places.before);
        self.after = pointer(places.after);
        self
    }

    /// With a pointer that holds on either side, where the part is there.
    fn path(mut self, pointer: &str, there: Both<bool>) -> Draft {
        self.before = there.before.then(|| pointer.to_owned());
        self.after = there.after.then(|| pointer.to_owned());
        self
    }

    fn notes(mut self, notes: Vec<Note>) -> Draft {
        self.notes = notes;
        self
    }

    fn examples(mut self, examples: Vec<DiffExample>) -> Draft {
        self.examples = examples;
        self
    }

    /// Whether it is the same change; its examples may be others.
    fn says_the_same(&self, other: &Draft) -> bool {
        (self.kind, self.part, &self.id) == (other.kind, other.part, &other.id)
            && (&self.before, &self.after) == (&other.before, &other.after)
            && (&self.subject, &self.notes) == (&other.subject, &other.notes)
    }

    fn written(self, lang: Lang) -> Change {
        let mut sentences = vec![text::diff_note(lang, &Note::Subject(self.subject, self.kind))];
        for note in &self.notes {
            sentences.push(text::diff_note(lang, note));
        }
        Change {
            kind: self.kind,
            part: self.part,
            id: self.id,
            before: self.before,
            after: self.after,
            message: joined(&sentences, " "),
            examples: self.examples,
        }
    }
}

/// Two policies while they are compared, with the values of one day.
struct Comparison<'p> {
    /// The policies as they are asked.
    policies: Both<&'p Policy>,
    /// The same with the values of that day.
    sides: Both<&'p Policy>,
    /// The cases that the two can tell apart.
    space: Space<'p>,
    /// Rules and cards that have only changed their id: before and after.
    renamed: Vec<(String, String)>,
    /// The day to ask about, where the answers hang on it.
    as_of: Option<Date>,
    lang: Lang,
    drafts: Vec<Draft>,
    gave_up: Vec<GaveUp>,
}

impl<'p> Comparison<'p> {
    fn of(
        policies: Both<&'p Policy>,
        sides: Both<&'p Policy>,
        as_of: Option<Date>,
        lang: Lang,
    ) -> Comparison<'p> {
        Comparison {
            policies,
            sides,
            space: Space::new(&[sides.before, sides.after]),
            renamed: Vec::new(),
            as_of,
            lang,
            drafts: Vec::new(),
            gave_up: Vec::new(),
        }
    }

    /// In the order of a document's parts.
    fn compare(&mut self) {
        self.head();
        self.groups();
        self.facts();
        self.scope();
        self.arrangements();
        self.decisions();
        self.rules();
        self.agreement();
        self.roles();
        self.guidance();
        self.assumptions();
        self.not_regulated();
    }

    fn unfinished(&mut self, why: Unfinished, path: &str) {
        let about = match why {
            Unfinished::Meaning => "meaning",
            Unfinished::Example => "example",
            Unfinished::Smallest => "smallest",
        };
        let message = text::diff_unfinished(self.lang, why).to_owned();
        self.gave_up.push(GaveUp { about, path: path.to_owned(), message });
    }
}
