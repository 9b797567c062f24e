//! Lists and texts put together in a few hundred bytes less of WebAssembly.
//!
//! The standard library's `collect` and `join` are made for speed on long lists: `collect` is compiled to three to
//! five functions for every kind of iterator, about 500 bytes each time. There were 120 of them in the module.

/// Puts what an iterator gives into a list.
pub(crate) trait Listed: Iterator + Sized {
    /// As `collect` into a `Vec`.
    fn listed(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        for item in self {
            list.push(item);
        }
        list
    }
}

impl<I: Iterator> Listed for I {}

/// The parts in a row, with that text between each two.
pub(crate) fn joined<T: AsRef<str>>(parts: &[T], between: &str) -> String {
    let mut text = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            text.push_str(between);
        }
        text.push_str(part.as_ref());
    }
    text
}
