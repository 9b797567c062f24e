//! The five built-in policies.

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
        match builtin_document(id) {
            Some(document) => Policy::from_value(document),
            None => {
                let mut issue = Issue::new(Code::UnknownPolicy, "", Detail::Name(id.to_owned()));
                issue.suggestion = nearest(id, BUILTIN_IDS);
                Err(Error::single(issue, Lang::Sv))
            }
        }
    }
}

/// The document of a built-in policy.
fn builtin_document(id: &str) -> Option<Value> {
    packed(id).and_then(crate::wire::read_document)
}

/// The built-in policies, for a list to choose from.
#[must_use]
pub fn builtin_policies(lang: Lang) -> Vec<PolicySummary> {
    let language = match lang {
        Lang::Sv => "sv",
        Lang::En => "en",
    };
    BUILTIN_IDS
        .iter()
        .filter_map(|id| {
            let document = builtin_document(id)?;
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
