//! Analysis of whole documents: the exact search, and what rests on it.

mod search;
