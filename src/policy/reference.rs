//! Which policy an answer rests on.

use serde::Serialize;

use crate::policy::model::Policy;
use crate::text::Lang;

/// The policy behind an answer, as every answer names it.
///
/// Two sides that see the same `digest` have used the same rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyReference<'p> {
    /// The id.
    pub id: &'p str,
    /// The edition, where stated.
    pub version: Option<&'p str>,
    /// The title in the language of the answer.
    pub title: &'p str,
    /// SHA-256 of the canonical document, in hexadecimal.
    pub digest: &'p str,
}

impl Policy {
    /// The policy as its answers name it.
    #[must_use]
    pub fn reference(&self, lang: Lang) -> PolicyReference<'_> {
        PolicyReference {
            id: &self.id,
            version: self.version.as_deref(),
            title: self.title.get(lang),
            digest: &self.digest,
        }
    }
}
