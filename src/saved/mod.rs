//! What a person saves: figures, schools and choices in a file of their own, which they can read, keep, and open again in a
//! later version. It is JSON, described in `docs/saved-file.md`; inside the page the same things are lines of text (a name,
//! a tab, what was typed), in which they also survive a panic. This module knows the form of both and the meaning of
//! neither, so that a figure of a measure that is not loaded yet is kept as well.

mod json;

use std::collections::BTreeMap;

pub use json::{NotRead, VERSION};

/// What is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saved {
    /// What was chosen: names such as `topics` with what is chosen.
    pub chosen: BTreeMap<String, String>,
    /// What is typed for the whole trust, by the names of its fields.
    pub trust: BTreeMap<String, String>,
    /// What is typed for each school, by the names of its columns.
    pub schools: Vec<BTreeMap<String, String>>,
}

/// How the lines of what was chosen begin.
const CHOSEN: char = '@';
/// How the lines of schools begin.
const SCHOOL: &str = "@school ";

impl Saved {
    /// What lines say. A line without a tab says nothing.
    #[must_use]
    pub fn from_lines(lines: &str) -> Self {
        let mut saved = Self::default();
        let mut last = None;
        for line in lines.lines() {
            let Some((name, text)) = line.split_once('\t') else {
                continue;
            };
            if let Some(place) = name.strip_prefix(SCHOOL) {
                let Some((column, text)) = text.split_once('\t') else {
                    continue;
                };
                if last != Some(place) || saved.schools.is_empty() {
                    saved.schools.push(BTreeMap::new());
                    last = Some(place);
                }
                if let Some(school) = saved.schools.last_mut() {
                    school.insert(column.to_owned(), text.to_owned());
                }
            } else if let Some(name) = name.strip_prefix(CHOSEN) {
                saved.chosen.insert(name.to_owned(), text.to_owned());
            } else {
                saved.trust.insert(name.to_owned(), text.to_owned());
            }
        }
        saved
    }

    /// The lines that say it.
    #[must_use]
    pub fn to_lines(&self) -> String {
        let mut lines = String::new();
        for (name, text) in &self.chosen {
            line(&mut lines, &[&format!("{CHOSEN}{}", plain(name)), text]);
        }
        for (name, text) in &self.trust {
            line(&mut lines, &[name, text]);
        }
        for (place, school) in self.schools.iter().enumerate() {
            for (column, text) in school {
                line(&mut lines, &[&format!("{SCHOOL}{place}"), column, text]);
            }
        }
        lines
    }

    /// Whether there is nothing in it but choices.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.trust.is_empty() && self.schools.is_empty()
    }
}

fn line(lines: &mut String, parts: &[&str]) {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            lines.push('\t');
        }
        lines.push_str(&plain(part));
    }
    lines.push('\n');
}

/// A text without what would end a line or a part of one.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
