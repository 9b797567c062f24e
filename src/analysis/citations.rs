//! Which parts of a document rest on which section of its source.

use crate::list::Listed;
use crate::policy::Policy;
use crate::read::Path;
use crate::value::Value;

/// One citation of the policy's source.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited<'p> {
    /// The part that rests on it: a rule by its id, any other part by its JSON Pointer.
    pub by: String,
    /// Where the citation stands (RFC 6901).
    pub path: String,
    /// The heading.
    pub section: &'p str,
    /// The digest of the section's text that the citation states.
    pub digest: Option<&'p str>,
}

/// Every citation of the policy's own source, in the document's order. Other documents are left out.
pub fn cited(policy: &Policy) -> Vec<Cited<'_>> {
    let mut found = Vec::new();
    if let Value::Object(members) = &policy.document {
        let root = Path::Root;
        for (name, member) in members {
            if name != "examples" {
                search(member, &root.member(name), policy, &mut found);
            }
        }
    }
    found
}

fn search<'p>(value: &'p Value, path: &Path<'_>, policy: &Policy, found: &mut Vec<Cited<'p>>) {
    match value {
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                search(item, &path.index(index), policy, found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                if name == "citation" || name == "formCitation" {
                    found.extend(citation((name, member), value, path, policy));
                } else {
                    search(member, &path.member(name), policy, found);
                }
            }
        }
        _ => {}
    }
}

fn citation<'p>(
    (name, value): (&str, &'p Value),
    part: &Value,
    path: &Path<'_>,
    policy: &Policy,
) -> Option<Cited<'p>> {
    let text = |name: &str| value.get(name).and_then(Value::as_text);
    if text("document").is_some_and(|document| document != policy.source.document) {
        return None;
    }
    let pointer = path.pointer();
    let rule = part.get("id").and_then(Value::as_text).filter(|_| pointer.starts_with("/rules/"));
    let by = rule.map_or(pointer, str::to_owned);
    let path = path.member(name).pointer();
    Some(Cited { by, path, section: text("section")?, digest: text("sourceDigest") })
}

/// The sections of the source: those that the document lists, then those that are cited beside them. Each once.
pub fn sections<'p>(policy: &'p Policy, cited: &[Cited<'p>]) -> Vec<&'p str> {
    let mut sections: Vec<&str> = Vec::new();
    let listed = policy.source.sections.iter().map(String::as_str);
    for section in listed.chain(cited.iter().map(|citation| citation.section)) {
        if !sections.contains(&section) {
            sections.push(section);
        }
    }
    sections
}

/// The parts that rest on a section, each once.
pub fn citing(section: &str, cited: &[Cited<'_>]) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for citation in cited.iter().filter(|citation| citation.section == section).listed() {
        if !parts.contains(&citation.by) {
            parts.push(citation.by.clone());
        }
    }
    parts
}
