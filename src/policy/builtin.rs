//! The five built-in policies. The engines for pages hold none of their documents: JavaScript loads those that are wanted.

use serde::Serialize;

use crate::calendar::Date;
use crate::error::{Code, Detail, Error, Issue};
use crate::list::Listed;
use crate::policy::model::Policy;
use crate::read::nearest;
use crate::text::Lang;
use crate::value::Value;

macro_rules! packed {
    ($($id:literal),+) => {
        /// The ids of the built-in policies, in the order of [`builtin_policies`].
        pub const BUILTIN_IDS: &[&str] = &[$($id),+];

        fn packed(id: &str) -> Option<&'static [u8]> {
            match id {
                $($id => Some(include_bytes!(concat!(env!("OUT_DIR"), "/", $id, ".bin"))),)+
                _ => None,
            }
        }
    };
}

packed!("riktlinjer", "falkoping", "vgr", "flexibelt-arbete", "arbete-hemifran");

/// What a list of policies says of one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PolicySummary {
    /// The id.
    pub id: String,
    /// The title in the language asked for.
    pub title: String,
    /// Whose it is, where the source says so.
    pub organisation: Option<String>,
    /// The edition, where stated.
    pub version: Option<String>,
    /// The first day in force, inclusive.
    pub valid_from: Option<Date>,
    /// The last day in force, inclusive.
    pub valid_to: Option<Date>,
}

impl Policy {
    /// The built-in policy of that id; the ids are [`BUILTIN_IDS`].
    ///
    /// # Errors
    /// `unknown-policy` (path empty) when there is none.
    ///
    /// # Example
    /// ```
    /// use distanskoll::Policy;
    /// assert_eq!(Policy::builtin("falkoping")?.organisation.as_deref(), Some("Falköpings kommun"));
    /// assert!(Policy::builtin("Falkoping").is_err());
    /// # Ok::<(), distanskoll::Error>(())
    /// ```
    pub fn builtin(id: &str) -> Result<Policy, Error> {
        match packed(id).and_then(crate::wire::read_document) {
            Some(document) => Policy::from_value(document),
            None => Err(unknown_policy(id)),
        }
    }
}

/// That there is no built-in policy of that id.
pub(crate) fn unknown_policy(id: &str) -> Error {
    let mut issue = Issue::new(Code::UnknownPolicy, "", Detail::Name(id.to_owned()));
    issue.suggestion = nearest(id, BUILTIN_IDS);
    Error::single(issue, Lang::Sv)
}

/// Of each built-in policy, what a list says of it.
const SUMMARIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/summaries.bin"));

/// The built-in policies, for a list to choose from.
#[must_use]
pub fn builtin_policies(lang: Lang) -> Vec<PolicySummary> {
    let language = match lang {
        Lang::Sv => "sv",
        Lang::En => "en",
    };
    let Some(Value::List(summaries)) = crate::wire::read_document(SUMMARIES) else { return Vec::new() };
    let of = |id: &str| summaries.iter().find(|one| one.get("id").and_then(Value::as_text) == Some(id));
    BUILTIN_IDS
        .iter()
        .filter_map(|id| {
            let document = of(id)?;
            let text = |name: &str| document.get(name).and_then(Value::as_text).map(str::to_owned);
            let date = |name: &str| {
                document.get(name).and_then(Value::as_text).and_then(|day| Date::parse(day).ok())
            };
            let title = document.get("title").and_then(|title| title.get(language)).and_then(Value::as_text);
            Some(PolicySummary {
                id: (*id).to_owned(),
                title: title.unwrap_or_default().to_owned(),
                organisation: text("organisation"),
                version: text("version"),
                valid_from: date("validFrom"),
                valid_to: date("validTo"),
            })
        })
        .listed()
}
