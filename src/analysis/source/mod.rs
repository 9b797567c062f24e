//! Whether the text that a policy was made from still says what it said.

mod headings;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::citations::{Cited, cited, citing, sections};
use crate::list::{Listed, joined};
use crate::policy::{Policy, PolicyReference, digest_of, named};
use crate::text::{Lang, section_reading};
use headings::{Found, Split, split};

named! {
    /// How a section of the source stands.
    SectionStatus {
        /// Its text has the digest that the citations state.
        Unchanged = "unchanged",
        /// Its text has another digest than a citation states.
        Changed = "changed",
        /// The text has no such heading.
        Missing = "missing",
        /// The heading is there, and no citation states a digest.
        NoDigest = "noDigest",
        /// A heading of the text that the document neither lists nor cites (told of Markdown only, where headings are
        /// marked as such).
        NotListed = "notListed",
    }
}

/// A section, the document's or the text's.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SectionCheck {
    /// The heading: as the document has it, or for `notListed` as the text has it.
    pub section: String,
    /// How it stands.
    pub status: SectionStatus,
    /// The digest of the section's text (see [`section_digest`]); none where it is missing.
    pub digest: Option<String>,
    /// The digest that the citations state: the first that is not that of the text, else the first.
    pub stated_digest: Option<String>,
    /// The parts that rest on it: rules by id, other parts by their JSON Pointer.
    pub rules: Vec<String>,
    /// In words.
    pub message: String,
}

/// How the sections of a policy's source stand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceReport<'p> {
    /// The policy.
    pub policy: PolicyReference<'p>,
    /// The sections that the document lists, those that it cites beside them, then headings that it does not name.
    pub sections: Vec<SectionCheck>,
}

/// What is to be said of a section.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionReading<'a> {
    /// The heading.
    pub section: &'a str,
    /// How it stands.
    pub status: SectionStatus,
    /// How often the heading occurs in the text, where its text is not empty.
    pub times: usize,
    /// For a missing one: the heading of the text that is probably meant.
    pub nearest: Option<&'a str>,
    /// The parts that rest on it.
    pub parts: &'a [String],
    /// Not all citations of the section state the same digest.
    pub differing: bool,
}

/// SHA-256, in lower-case hexadecimal, of a section's text: in Unicode's form NFC, every run of white space as one
/// space, none at either end. The heading is no part of the text.
///
/// # Example
/// ```
/// use distanskoll::analysis::section_digest;
/// assert_eq!(section_digest("  Två dagar\n i veckan. "), section_digest("Två dagar i veckan."));
/// ```
#[must_use]
pub fn section_digest(text: &str) -> String {
    digest_of(collapsed(text).as_bytes())
}

/// In form NFC, with white space collapsed.
fn collapsed(text: &str) -> String {
    let normal: String = text.nfc().collect();
    joined(&normal.split_whitespace().listed(), " ")
}

/// Holds the text of the source against the sections and digests that the policy's document states.
///
/// The text is plain or Markdown. A heading stands on a line of its own (a long one on up to three), with or without
/// number; spacing and case may differ. A section's text runs to the next heading that the document names; in
/// Markdown also to the next of the same or a higher level. Where a heading occurs several times, the texts below
/// all of them count as one.
#[must_use]
pub fn check_source<'p>(policy: &'p Policy, text: &str, lang: Lang) -> SourceReport<'p> {
    let cited = cited(policy);
    let named = sections(policy, &cited);
    let split = split(text, &named, &policy.source.document);
    let mut checks = named
        .iter()
        .zip(&split.sections)
        .map(|(section, found)| check(section, found, &split, &cited, lang))
        .listed();
    for (heading, text) in &split.others {
        let reading = SectionReading {
            section: heading,
            status: SectionStatus::NotListed,
            times: 1,
            nearest: None,
            parts: &[],
            differing: false,
        };
        checks.push(SectionCheck {
            section: heading.clone(),
            status: reading.status,
            digest: Some(section_digest(text)),
            stated_digest: None,
            rules: Vec::new(),
            message: section_reading(lang, &reading),
        });
    }
    SourceReport { policy: policy.reference(lang), sections: checks }
}

fn check(section: &str, found: &Found, split: &Split, cited: &[Cited<'_>], lang: Lang) -> SectionCheck {
    let rules = citing(section, cited);
    let mut stated: Vec<&str> = Vec::new();
    for citation in cited.iter().filter(|citation| citation.section == section) {
        if let Some(digest) = citation.digest
            && !stated.contains(&digest)
        {
            stated.push(digest);
        }
    }
    let digest = (found.times > 0).then(|| section_digest(&found.text));
    let other = stated.iter().find(|stated| digest.as_deref() != Some(**stated));
    let status = match (&digest, stated.is_empty(), other) {
        (None, ..) => SectionStatus::Missing,
        (Some(_), true, _) => SectionStatus::NoDigest,
        (Some(_), false, None) => SectionStatus::Unchanged,
        (Some(_), false, Some(_)) => SectionStatus::Changed,
    };
    let nearest = if status == SectionStatus::Missing { split.nearest(section) } else { None };
    let reading = SectionReading {
        section,
        status,
        times: found.times,
        nearest: nearest.as_deref(),
        parts: &rules,
        differing: stated.len() > 1,
    };
    let message = section_reading(lang, &reading);
    let stated_digest = other.or(stated.first()).map(|digest| (*digest).to_owned());
    SectionCheck { section: section.to_owned(), status, digest, stated_digest, rules, message }
}
