//! Reading a policy document: every fault at once, each with its path.

mod agreement;
mod checks;
mod condition;
mod dated;
pub(crate) mod facts;
mod lists;
mod parts;
#[cfg(feature = "json")]
mod text;

use crate::calendar::Date;
use crate::error::{Code, Detail, Error, Issue};
use crate::order::sort_by;
use crate::policy::digest::digest;
use crate::policy::facts::Facts;
use crate::policy::model::{Contact, Policy, PolicyPart, Source};
use crate::read::{Path, Reader};
use crate::value::Value;
use parts::Part;
#[cfg(feature = "json")]
pub(crate) use text::parse;

/// How deep a document may be nested; the document itself is level 1.
pub const MAX_NESTING: usize = 32;
/// The largest document in bytes of JSON text (1 MiB).
pub const MAX_BYTES: usize = 1_048_576;

const MEMBERS: &[&str] = &[
    "$schema",
    "id",
    "title",
    "organisation",
    "version",
    "validFrom",
    "validTo",
    "source",
    "contact",
    "facts",
    "groups",
    "scope",
    "arrangements",
    "decisions",
    "rules",
    "agreement",
    "roles",
    "guidance",
    "assumptions",
    "examples",
    "notRegulated",
];

/// A document while it is read.
pub(super) struct Document {
    /// Collects the faults.
    pub(super) reader: Reader,
    /// The document that a citation names when it names none itself.
    source: String,
    /// The day whose values are read; none: those from the beginning.
    day: Option<Date>,
    /// The days on which values change.
    days: Vec<Date>,
}

impl Document {
    pub(super) fn new(day: Option<Date>) -> Document {
        Document { reader: Reader::new(), source: String::new(), day, days: Vec::new() }
    }

    /// Reads everything but what is worked out from it. Where there are faults, what has been read stands in for what
    /// has not, and all goes as a whole: dropping twenty parts one by one is more code.
    fn policy(&mut self, value: &Value) -> Option<Policy> {
        let root = Path::Root;
        let part = self.part(value, &root, MEMBERS)?;
        let part = &part;
        self.optional_string(part, "$schema");
        let source = source(self, part);
        self.source.clone_from(&source.document);

        let id = self.id(part);
        let title = self.text(part, "title");
        let organisation = self.optional_string(part, "organisation");
        let version = self.optional_string(part, "version");
        let valid_from = self.optional_date(part, "validFrom");
        let valid_to = self.optional_date(part, "validTo");
        if let (Some(first), Some(last)) = (valid_from, valid_to)
            && last < first
        {
            self.fault(Code::OutOfRange, part, "validTo", Detail::EndBeforeStart);
        }
        let contact = contact(self, part);
        let groups = facts::groups(self, part.given("groups"), &part.at("groups"));
        self.required(part, "facts");
        let own = facts::facts(self, part, &groups);
        let facts = Facts::new(own);
        let roles = self.named_list(part.given("roles"), &part.at("roles"));
        let scope = condition::optional(self, &facts, part, "scope");
        let arrangements = self.arrangements(&facts, part);
        let decisions = self.decisions(&facts, &roles, part);
        let rules = self.rules(&facts, part);
        let agreement = part
            .given("agreement")
            .map(|value| agreement::agreement(self, &facts, &roles, value, &part.at("agreement")));
        let guidance = self.guidance(&facts, part);
        let assumptions = self.assumptions(part);
        // Whether it is so is asked by those who write a policy (`Policy::contradictions`): an employer who adds a rule to
        // a copy need not look here to have it loaded.
        let not_regulated = self.choices(part, "notRegulated", PolicyPart::NAMES, PolicyPart::ALL);
        // What stands in the examples belongs to the tools that run them.
        self.list(part, "examples");

        Some(Policy {
            id: id.unwrap_or_default(),
            title,
            organisation,
            version,
            valid_from,
            valid_to,
            source,
            contact,
            facts,
            roles,
            scope,
            arrangements,
            decisions,
            rules,
            agreement,
            guidance,
            assumptions,
            not_regulated,
            digest: String::new(),
            document: Value::Null,
            plan: crate::eligibility::Plan::default(),
            later: Vec::new(),
        })
    }
}

impl Policy {
    /// Reads, checks and compiles a policy document: once, and once more for every day on which a value changes.
    ///
    /// # Errors
    /// `invalid-policy`, whose issues hold every fault of the document, each with its path.
    pub fn from_value(value: Value) -> Result<Policy, Error> {
        let mut faults = Vec::new();
        check_nesting(&value, &Path::Root, 1, &mut faults);
        if !faults.is_empty() {
            return Err(Error::invalid_policy(faults));
        }
        let mut document = Document::new(None);
        let policy = document.policy(&value);
        let Document { mut days, reader: Reader { mut issues }, .. } = document;
        sort_by(&mut days, Date::cmp);
        if days.len() > dated::MAX_DAYS {
            days.clear();
        }
        let mut later = Vec::new();
        for day in days {
            let mut document = Document::new(Some(day));
            if let Some(edition) = document.policy(&value) {
                later.push((day, edition));
            }
            for issue in document.reader.issues {
                if !issues.contains(&issue) {
                    issues.push(issue);
                }
            }
        }
        dated::refuse_misplaced(&value, &mut issues);
        let (Some(mut policy), true) = (policy, issues.is_empty()) else {
            return Err(Error::invalid_policy(issues));
        };
        policy.digest = digest(&value);
        policy.compile()?;
        for (_, edition) in &mut later {
            edition.digest.clone_from(&policy.digest);
            edition.compile()?;
        }
        policy.document = value;
        policy.later = later;
        Ok(policy)
    }

    /// Works out how unknown facts are looked through.
    fn compile(&mut self) -> Result<(), Error> {
        self.plan = crate::eligibility::Plan::compile(self).map_err(|rules| {
            let issue = Issue::new(Code::TooEntangled, "/rules", Detail::Rules(rules));
            Error::invalid_policy(vec![issue])
        })?;
        Ok(())
    }

    /// Reads a policy document from JSON text.
    ///
    /// # Errors
    /// `invalid-policy`, also when the text is no JSON, holds a member twice in one object, or is larger than 1 MiB.
    #[cfg(feature = "json")]
    pub fn from_json(text: &str) -> Result<Policy, Error> {
        Policy::from_value(parse(text)?)
    }
}

/// The facts that a document declares, as far as they can be read. Its faults are told by [`Policy::from_value`].
#[cfg(feature = "tools")]
pub(crate) fn facts_of(value: &Value) -> Facts {
    let mut document = Document::new(None);
    let root = Path::Root;
    let Value::Object(members) = value else {
        return Facts::new(Vec::new());
    };
    let part = Part { members, path: &root };
    let groups = facts::groups(&mut document, part.given("groups"), &part.at("groups"));
    Facts::new(facts::facts(&mut document, &part, &groups))
}

/// Notes the places that lie deeper than allowed: one fault a branch, so that a deep tower is one fault.
fn check_nesting(value: &Value, path: &Path<'_>, level: usize, faults: &mut Vec<Issue>) {
    let nested = matches!(value, Value::List(_) | Value::Object(_));
    if nested && level > MAX_NESTING {
        faults.push(Issue::new(Code::TooDeep, path.pointer(), Detail::Limit(MAX_NESTING)));
        return;
    }
    let next = level.saturating_add(1);
    match value {
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                check_nesting(item, &path.index(index), next, faults);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                check_nesting(member, &path.member(name), next, faults);
            }
        }
        _ => {}
    }
}

fn source(document: &mut Document, part: &Part<'_>) -> Source {
    let mut source = Source { document: String::new(), id: None, url: None, sections: Vec::new() };
    let path = part.at("source");
    let value = document.required(part, "source");
    let known = &["document", "id", "url", "sections"];
    let Some(part) = value.and_then(|value| document.part(value, &path, known)) else {
        return source;
    };
    if let Some(title) = document.string(&part, "document") {
        source.document = title;
    }
    source.id = document.optional_string(&part, "id");
    source.url = document.url(&part);
    for (index, item) in document.list(&part, "sections").iter().enumerate() {
        if let Some(section) = document.reader.text(item, &part.at("sections").index(index)) {
            source.sections.push(section.to_owned());
        }
    }
    source
}

fn contact(document: &mut Document, part: &Part<'_>) -> Option<Contact> {
    let path = part.at("contact");
    let part = document.part(part.given("contact")?, &path, &["text", "url"])?;
    Some(Contact { text: document.text(&part, "text"), url: document.url(&part) })
}
