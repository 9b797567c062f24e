//! Regulations and acts that have been replaced: the one dated table of them.
//!
//! # Source
//! The Work Environment Authority gathered its regulations into AFS 2023:1–15 on 1 January 2025. The Secrecy Act
//! (1980:100) gave way to the Public Access to Information and Secrecy Act (2009:400) on 30 June 2009.

use crate::calendar::Date;

/// What has been replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A regulation of an authority, by its number.
    Regulation,
    /// An act of parliament, by its name or number.
    Act,
}

/// A regulation or an act that has been replaced.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Superseded {
    /// What it is.
    pub kind: Kind,
    /// What it is called in messages.
    pub name: &'static str,
    /// How texts name it, in lower case, words apart by one space.
    written: &'static [&'static str],
    /// What stands before the name where another act is meant.
    unless_after: &'static [&'static str],
    /// What holds instead.
    pub by: &'static str,
    /// The first day on which it no longer held: year, month, day.
    since: (i32, u32, u32),
}

const AFS_DAY: (i32, u32, u32) = (2025, 1, 1);

const fn afs(name: &'static str, written: &'static [&'static str], by: &'static str) -> Superseded {
    Superseded { kind: Kind::Regulation, name, written, unless_after: &[], by, since: AFS_DAY }
}

/// Every one we know of.
pub const SUPERSEDED: &[Superseded] = &[
    afs("AFS 2001:1", &["afs 2001:1"], "AFS 2023:1"),
    afs("AFS 2015:4", &["afs 2015:4"], "AFS 2023:2"),
    afs("AFS 2012:2", &["afs 2012:2"], "AFS 2023:10"),
    afs("AFS 1998:5", &["afs 1998:5"], "AFS 2023:11"),
    Superseded {
        kind: Kind::Act,
        name: "sekretesslagen (1980:100)",
        written: &["sekretesslagen", "sekretesslag", "secrecy act", "1980:100"],
        unless_after: &["offentlighets- och ", "offentlighets – och ", "information and ", "and "],
        by: "offentlighets- och sekretesslagen (2009:400)",
        since: (2009, 6, 30),
    },
];

impl Superseded {
    /// The first day on which it no longer held.
    #[must_use]
    pub fn since(&self) -> Option<Date> {
        Date::new(self.since.0, self.since.1, self.since.2).ok()
    }

    /// Whether a text names it. `text` is in lower case, with words apart by one space.
    #[must_use]
    pub fn is_named_in(&self, text: &str) -> bool {
        self.written.iter().any(|name| {
            text.match_indices(name).any(|(at, _)| {
                let before = text.get(..at).unwrap_or_default();
                let after = text.get(at.saturating_add(name.len())..).unwrap_or_default();
                let whole = !before.chars().next_back().is_some_and(char::is_alphanumeric)
                    && !after.chars().next().is_some_and(char::is_alphanumeric);
                whole && !self.unless_after.iter().any(|other| before.ends_with(other))
            })
        })
    }
}

/// A text in which names can be looked for: lower case, white space collapsed.
#[must_use]
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
