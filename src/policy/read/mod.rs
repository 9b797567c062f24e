//! Reading a policy document: every fault at once, each with its path.

mod agreement;
mod checks;
mod condition;
pub(crate) mod facts;
mod lists;
mod parts;
#[cfg(feature = "json")]
mod text;

use crate::error::{Code, Detail, Error, Issue};
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
}

impl Document {
    pub(super) fn new(source: &str) -> Document {
        Document { reader: Reader::new(), source: source.to_owned() }
    }
}

impl Policy {
    /// Reads, checks and compiles a policy document.
    ///
    /// # Errors
    /// `invalid-policy`, whose issues hold every fault of the document, each with its path.
    pub fn from_value(value: Value) -> Result<Policy, Error> {
        let mut faults = Vec::new();
        check_nesting(&value, &Path::Root, 1, &mut faults);
        if !faults.is_empty() {
            return Err(Error::invalid_policy(faults));
        }
        let root = Path::Root;
        let mut document = Document::new("");
        let Some(part) = document.part(&value, &root, MEMBERS) else {
            return Err(Error::invalid_policy(document.reader.issues));
        };
        let part = &part;
        document.optional_string(part, "$schema");
        let source = source(&mut document, part);
        document.source.clone_from(&source.document);

        let id = document.id(part);
        let title = document.text(part, "title");
        let organisation = document.optional_string(part, "organisation");
        let version = document.optional_string(part, "version");
        let valid_from = document.optional_date(part, "validFrom");
        let valid_to = document.optional_date(part, "validTo");
        if let (Some(first), Some(last)) = (valid_from, valid_to)
            && last < first
        {
            document.fault(Code::OutOfRange, part, "validTo", Detail::EndBeforeStart);
        }
        let contact = contact(&mut document, part);
        let groups = facts::groups(&mut document, part.given("groups"), &part.at("groups"));
        document.required(part, "facts");
        let own = facts::facts(&mut document, part, &groups);
        let facts = Facts::new(own);
        let roles = document.named_list(part.given("roles"), &part.at("roles"));
        let scope = condition::optional(&mut document, &facts, part, "scope");
        let arrangements = document.arrangements(&facts, part);
        let decisions = document.decisions(&facts, &roles, part);
        let rules = document.rules(&facts, part);
        let agreement = part
            .given("agreement")
            .map(|value| agreement::agreement(&mut document, &facts, &roles, value, &part.at("agreement")));
        let guidance = document.guidance(&facts, part);
        let assumptions = document.assumptions(part);
        // Whether it is so is asked by those who write a policy (`Policy::contradictions`): an employer who adds a rule to
        // a copy need not look here to have it loaded.
        let not_regulated = document.choices(part, "notRegulated", PolicyPart::NAMES, PolicyPart::ALL);
        // What stands in the examples belongs to the tools that run them.
        document.list(part, "examples");

        let mut policy = Policy {
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
        };
        // Only now, so that what has been read goes as a whole where there are faults: dropping twenty parts one by
        // one is more code.
        if !document.reader.issues.is_empty() {
            return Err(Error::invalid_policy(document.reader.issues));
        }
        policy.digest = digest(&value);
        policy.document = value;
        policy.plan = crate::eligibility::Plan::compile(&policy).map_err(|rules| {
            let issue = Issue::new(Code::TooEntangled, "/rules", Detail::Rules(rules));
            Error::invalid_policy(vec![issue])
        })?;
        Ok(policy)
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
    let mut document = Document::new("");
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
