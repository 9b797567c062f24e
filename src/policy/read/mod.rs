//! Reading a policy document: every fault at once, each with its path.

mod agreement;
mod condition;
pub(crate) mod facts;
mod lists;
mod parts;

use crate::error::{Code, Detail, Error, Issue};
use crate::policy::digest::digest;
use crate::policy::facts::Facts;
use crate::policy::model::{Contact, Policy, Source};
use crate::read::{Path, Reader};
use crate::value::Value;

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
        let Some(members) = document.reader.object(&value, &root) else {
            return Err(Error::invalid_policy(document.reader.issues));
        };
        document.reader.known_only(members, MEMBERS, Code::UnknownField, &root);
        document.optional_string(members, "$schema", &root);
        let source = source(&mut document, members, &root);
        document.source.clone_from(&source.document);

        let id = document.id(members, &root);
        let title = document.text(members, "title", &root);
        let organisation = document.optional_string(members, "organisation", &root);
        let version = document.optional_string(members, "version", &root);
        let valid_from = document.optional_date(members, "validFrom", &root);
        let valid_to = document.optional_date(members, "validTo", &root);
        if let (Some(first), Some(last)) = (valid_from, valid_to)
            && last < first
        {
            document.reader.fault(Code::OutOfRange, &root.member("validTo"), Detail::EndBeforeStart);
        }
        let contact = contact(&mut document, members, &root);
        let member =
            |name: &str| members.iter().find(|(key, value)| key == name && !value.is_null()).map(|(_, v)| v);
        let groups = facts::groups(&mut document, member("groups"), &root.member("groups"));
        document.reader.required(members, "facts", &root);
        let own = facts::facts(&mut document, member("facts"), &groups, &root.member("facts"));
        let facts = Facts::new(own);
        let roles = document.named_list(member("roles"), &root.member("roles"));
        let scope = condition::optional(&mut document, &facts, members, "scope", &root);
        let arrangements = document.arrangements(&facts, members, &root);
        let decisions = document.decisions(&facts, &roles, members, &root);
        let rules = document.rules(&facts, members, &root);
        let agreement = member("agreement").map(|value| {
            agreement::agreement(&mut document, &facts, &roles, value, &root.member("agreement"))
        });
        let guidance = document.guidance(&facts, members, &root);
        let assumptions = document.assumptions(members, &root);
        if let Some(examples) = member("examples") {
            document.reader.list(examples, &root.member("examples"));
        }

        if !document.reader.issues.is_empty() {
            return Err(Error::invalid_policy(document.reader.issues));
        }
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
            digest: digest(&value),
            document: value,
            plan: crate::eligibility::Plan::default(),
        };
        policy.plan = crate::eligibility::Plan::compile(&policy).map_err(|rules| {
            let issue = Issue::new(Code::TooEntangled, "/rules", Detail::Rules(rules));
            Error::invalid_policy(vec![issue])
        })?;
        Ok(policy)
    }

    /// Reads a policy document from JSON text.
    ///
    /// # Errors
    /// `invalid-policy`, also when the text is no JSON or larger than 1 MiB.
    #[cfg(feature = "json")]
    pub fn from_json(text: &str) -> Result<Policy, Error> {
        if text.len() > MAX_BYTES {
            let issue = Issue::new(Code::TooLarge, "", Detail::Limit(MAX_BYTES));
            return Err(Error::invalid_policy(vec![issue]));
        }
        // serde_json itself refuses more than 128 levels, so the conversion cannot overflow the stack.
        match serde_json::from_str::<serde_json::Value>(text) {
            Ok(json) => Policy::from_value(json.into()),
            Err(fault) => {
                let issue = Issue::new(Code::WrongKind, "", Detail::Json(fault.to_string()));
                Err(Error::invalid_policy(vec![issue]))
            }
        }
    }
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

fn source(document: &mut Document, members: &[(String, Value)], path: &Path<'_>) -> Source {
    let mut source = Source { document: String::new(), id: None, url: None, sections: Vec::new() };
    let Some(value) = document.reader.required(members, "source", path) else {
        return source;
    };
    let path = path.member("source");
    let Some(members) = document.reader.object(value, &path) else {
        return source;
    };
    document.reader.known_only(members, &["document", "id", "url", "sections"], Code::UnknownField, &path);
    if let Some(title) = document.string(members, "document", &path) {
        source.document = title;
    }
    source.id = document.optional_string(members, "id", &path);
    source.url = document.url(members, &path);
    if let Some(value) = document.reader.given(members, "sections") {
        let path = path.member("sections");
        for (index, item) in document.reader.list(value, &path).unwrap_or_default().iter().enumerate() {
            if let Some(section) = document.reader.text(item, &path.index(index)) {
                source.sections.push(section.to_owned());
            }
        }
    }
    source
}

fn contact(document: &mut Document, members: &[(String, Value)], path: &Path<'_>) -> Option<Contact> {
    let value = document.reader.given(members, "contact")?;
    let path = path.member("contact");
    let members = document.reader.object(value, &path)?;
    document.reader.known_only(members, &["text", "url"], Code::UnknownField, &path);
    Some(Contact { text: document.text(members, "text", &path), url: document.url(members, &path) })
}
