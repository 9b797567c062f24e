//! The digest of a document: SHA-256 of its canonical packed form (see `wire`).

use sha2::{Digest, Sha256};

use crate::value::Value;

/// The digest in lower-case hexadecimal.
pub(super) fn digest(document: &Value) -> String {
    let hash = Sha256::digest(crate::wire::write_canonical(document));
    hash.iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|nibble| char::from_digit(nibble.into(), 16))
        .collect()
}
