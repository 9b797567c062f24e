//! Digests: SHA-256 in lower-case hexadecimal. That of a document is made of its canonical packed form (see `wire`).

use sha2::{Digest, Sha256};

use crate::value::Value;

/// The digest of a document.
pub(super) fn digest(document: &Value) -> String {
    digest_of(&crate::wire::write_canonical(document))
}

/// The digest of those bytes.
pub(crate) fn digest_of(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let mut text = String::with_capacity(64);
    for byte in hash {
        for nibble in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(nibble.into(), 16));
        }
    }
    text
}
