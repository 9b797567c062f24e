//! Finding the headings of a text, and what stands below each.

use super::collapsed;
use crate::list::{Listed, joined};

/// Lines that one heading may take up: text taken out of a PDF has long headings broken.
const LINES_OF_A_HEADING: usize = 3;
/// Longer lines are no headings that could be meant.
const LONGEST_HEADING: usize = 120;

/// What a heading has below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How often it occurs; occurrences with nothing below them count only where there are no others.
    pub times: usize,
    /// The texts below all of them.
    pub text: String,
}

/// A text taken apart at its headings.
#[derive(Debug)]
pub struct Split {
    /// What stands below each of the headings asked for, in their order.
    pub sections: Vec<Found>,
    /// Headings marked as such that were not asked for, each with its text.
    pub others: Vec<(String, String)>,
    /// Lines that could be headings and are none of those asked for.
    candidates: Vec<String>,
}

/// A line that is a heading.
struct Heading {
    /// Which of the headings asked for; none for another one.
    named: Option<usize>,
    /// The Markdown level, where it is marked.
    level: Option<usize>,
    /// How it reads without marks and number.
    title: String,
    /// The first line of its text.
    below: usize,
    /// Its own first line.
    line: usize,
}

/// Takes a text apart at those headings. The title of the whole is no section.
pub fn split(text: &str, named: &[&str], title: &str) -> Split {
    let lines: Vec<&str> = text.lines().listed();
    let mut headings = find(&lines, named);
    let marked =
        headings.iter().filter(|heading| heading.named.is_some()).filter_map(|heading| heading.level);
    let deepest = marked.max().unwrap_or(0);
    // What lies deeper than the sections belongs to them.
    headings.retain(|heading| heading.named.is_some() || heading.level.is_some_and(|level| level <= deepest));
    let mut sections: Vec<Vec<String>> = vec![Vec::new(); named.len()];
    let mut others = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let ends = |next: &&Heading| {
            next.named.is_some()
                || heading.level.is_none_or(|own| next.level.is_some_and(|level| level <= own))
        };
        let end = headings.iter().skip(at.saturating_add(1)).find(ends).map_or(lines.len(), |next| next.line);
        let text = collapsed(&joined(lines.get(heading.below..end).unwrap_or_default(), "\n"));
        match heading.named.and_then(|place| sections.get_mut(place)) {
            Some(texts) => texts.push(text),
            None if key(&heading.title) != key(title) => others.push((heading.title.clone(), text)),
            None => {}
        }
    }
    let candidates = lines.iter().filter_map(|line| candidate(line, named)).listed();
    Split { sections: sections.iter().map(|texts| together(texts)).listed(), others, candidates }
}

/// A table of contents without page numbers names every heading with nothing below it.
fn together(texts: &[String]) -> Found {
    let full = texts.iter().map(String::as_str).filter(|text| !text.is_empty()).listed();
    if full.is_empty() {
        return Found { times: texts.len().min(1), text: String::new() };
    }
    Found { times: full.len(), text: joined(&full, " ") }
}

fn find(lines: &[&str], named: &[&str]) -> Vec<Heading> {
    let named: Vec<[String; 2]> = named.iter().map(|name| [key(name), key(unnumbered(name.trim()))]).listed();
    let mut headings = Vec::new();
    let mut fenced = false;
    let mut line = 0;
    while let Some(text) = lines.get(line) {
        fenced ^= text.trim_start().starts_with("```");
        match (fenced, heading_at(lines, line, &named)) {
            (false, Some(heading)) => {
                line = heading.below;
                headings.push(heading);
            }
            _ => line = line.saturating_add(1),
        }
    }
    headings
}

fn heading_at(lines: &[&str], line: usize, named: &[[String; 2]]) -> Option<Heading> {
    let first = lines.get(line)?.trim();
    let (level, unmarked) = match marked(first) {
        Some((level, title)) => (Some(level), title),
        None => (None, first),
    };
    if unmarked.is_empty() {
        return None;
    }
    let mut parts: Vec<&str> = vec![unmarked];
    for more in 0..LINES_OF_A_HEADING {
        let last = line.saturating_add(more);
        if more > 0 {
            let next = lines.get(last)?.trim();
            if next.is_empty() || level.is_some() {
                break;
            }
            parts.push(next);
        }
        let whole = joined(&parts, " ");
        if let Some(place) = place(&whole, named) {
            let below = after_underline(lines, last.saturating_add(1));
            let title = collapsed(unnumbered(&whole));
            return Some(Heading { named: Some(place), level, title, below, line });
        }
    }
    let title = collapsed(unnumbered(unmarked));
    level.map(|level| Heading { named: None, level: Some(level), title, below: line.saturating_add(1), line })
}

/// Which of the headings a line is. One that begins in lower case is the end of a sentence rather than a heading.
fn place(line: &str, named: &[[String; 2]]) -> Option<usize> {
    if line.chars().count() > LONGEST_HEADING.saturating_mul(LINES_OF_A_HEADING) {
        return None;
    }
    let bare = unnumbered(line);
    let (whole, bare_key) = (key(line), key(bare));
    let same = |wanted: &[String; 2]| wanted.contains(&whole) || wanted.contains(&bare_key);
    let place = named.iter().position(same)?;
    let small = bare.chars().next().is_some_and(char::is_lowercase);
    (!small).then_some(place)
}

/// A Markdown heading (`## Title ##`): its level and its title.
fn marked(line: &str) -> Option<(usize, &str)> {
    let title = line.trim_start_matches('#');
    let level = line.len().saturating_sub(title.len());
    let sound = (1..=6).contains(&level) && title.starts_with(char::is_whitespace);
    sound.then(|| (level, title.trim().trim_end_matches('#').trim_end()))
}

/// A line of `=` or `-` below a heading marks it as one, and is no text.
fn after_underline(lines: &[&str], line: usize) -> usize {
    let is_underline = lines.get(line).is_some_and(|text| {
        let text = text.trim();
        text.len() >= 3 && (text.chars().all(|c| c == '=') || text.chars().all(|c| c == '-'))
    });
    if is_underline { line.saturating_add(1) } else { line }
}

/// Without the number before it: `3.1.3 Title`, `2) Title`, `§ 4 Title`.
fn unnumbered(line: &str) -> &str {
    let rest = line.trim_start_matches('§').trim_start();
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if digits.len() == rest.len() {
        return line;
    }
    let title = digits.trim_start_matches([')', ':', '§']);
    // "2024års" is no number with a title after it.
    let apart = title.starts_with(char::is_whitespace)
        || rest.get(..rest.len().saturating_sub(digits.len())).is_some_and(|number| number.ends_with('.'));
    if apart && !title.trim().is_empty() { title.trim_start() } else { line }
}

/// How headings are compared: white space collapsed, in lower case.
fn key(text: &str) -> String {
    collapsed(text).to_lowercase()
}

/// A line that could be a heading, without marks and number, when it is none of those asked for.
fn candidate(line: &str, named: &[&str]) -> Option<String> {
    let line = line.trim();
    let unmarked = marked(line).map_or(line, |(_, title)| title);
    let title = collapsed(unnumbered(unmarked));
    let length = title.chars().count();
    let sentence = title.ends_with(['.', ',', ';']) || title.chars().next().is_none_or(|c| !c.is_uppercase());
    let fits = (3..=LONGEST_HEADING).contains(&length) && !sentence;
    (fits && !named.iter().any(|name| key(name) == key(&title))).then_some(title)
}

impl Split {
    /// The line that probably is the heading under a new wording.
    pub fn nearest(&self, heading: &str) -> Option<String> {
        let wanted = key(heading);
        let length = wanted.chars().count();
        let mut best: Option<(usize, &String)> = None;
        for candidate in &self.candidates {
            let candidate_key = key(candidate);
            let distance = strsim::levenshtein(&wanted, &candidate_key);
            // A third of it written otherwise, or words added before or after.
            let longer = candidate_key.contains(&wanted) || (length >= 8 && wanted.contains(&candidate_key));
            let near = longer || distance.saturating_mul(3) <= length;
            if near && best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, candidate));
            }
        }
        best.map(|(_, candidate)| candidate.clone())
    }
}
