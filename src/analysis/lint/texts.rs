//! The texts of a document: the same numbers in both languages, short sentences, no replaced regulations.

use super::words::{LONGEST, numbers, sentences, words};
use super::{Linter, Problem};
use crate::analysis::regulations::{SUPERSEDED, plain};
use crate::list::Listed;
use crate::read::Path;
use crate::text::Lang;
use crate::value::Value;

impl Linter<'_> {
    pub(super) fn texts(&mut self) {
        let Value::Object(members) = self.document else { return };
        // Citations repeat one another; a text that stands in many places is named once.
        let mut seen: Vec<&str> = Vec::new();
        for (name, member) in members {
            if name != "examples" && name != "$schema" {
                self.text(member, &Path::Root.member(name), &mut seen);
            }
        }
    }

    fn text<'v>(&mut self, value: &'v Value, path: &Path<'_>, seen: &mut Vec<&'v str>) {
        match value {
            Value::Object(members) => {
                let both = value.get("sv").zip(value.get("en"));
                if let Some((Value::Text(sv), Value::Text(en))) = both {
                    self.pair(sv, en, path);
                    return;
                }
                for (name, member) in members.iter().filter(|(name, _)| name != "url") {
                    self.text(member, &path.member(name), seen);
                }
            }
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.text(item, &path.index(index), seen);
                }
            }
            Value::Text(text) => {
                let is_new = !seen.contains(&text.as_str());
                if is_new && self.outdated(&[text], path) {
                    seen.push(text);
                }
            }
            _ => {}
        }
    }

    fn pair(&mut self, sv: &str, en: &str, path: &Path<'_>) {
        let (in_sv, in_en) = (numbers(sv, Lang::Sv), numbers(en, Lang::En));
        let missing = |from: &[u64], there: &[u64]| {
            from.iter().filter(|number| !there.contains(number)).map(u64::to_string).listed()
        };
        let (only_sv, only_en) = (missing(&in_sv, &in_en), missing(&in_en, &in_sv));
        if !only_sv.is_empty() || !only_en.is_empty() {
            self.note(Problem::NumbersDiffer { only_sv, only_en }, path.pointer());
        }
        for (lang, text) in [("sv", sv), ("en", en)] {
            for sentence in sentences(text) {
                let words = words(sentence);
                if words.len() > LONGEST {
                    let start = words.iter().take(5).copied().listed().join(" ");
                    let problem = Problem::SentenceTooLong { sv: lang == "sv", words: words.len(), start };
                    self.note(problem, path.member(lang).pointer());
                }
            }
        }
        self.outdated(&[sv, en], path);
    }

    /// Names what has been replaced, unless the policy ended before; whether there was any.
    fn outdated(&mut self, texts: &[&str], path: &Path<'_>) -> bool {
        let before = self.found.len();
        let texts = texts.iter().map(|text| plain(text)).listed();
        let last = self.policy.valid_to;
        for old in SUPERSEDED {
            let ended_before = last.zip(old.since()).is_some_and(|(last, since)| last < since);
            if !ended_before && texts.iter().any(|text| old.is_named_in(text)) {
                self.note(Problem::Outdated { old: *old }, path.pointer());
            }
        }
        self.found.len() > before
    }
}
