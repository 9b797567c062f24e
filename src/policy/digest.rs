//! The digest of a document: SHA-256 of its canonical packed form (see `wire`).

use sha2::{Digest, Sha256};

use crate::value::Value;

/// The digest in lower-case hexadecimal.
pub(super) fn digest(document: &Value) -> String {
    let hash = Sha256::digest(crate::wire::write_canonical(document));
    let mut text = String::with_capacity(64);
    for byte in hash {
        for nibble in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(nibble.into(), 16));
        }
    }
    text
}
