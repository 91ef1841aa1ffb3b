//! What the values of a column say that tells rows of one school apart, "Disadvantaged" or "Percentage"; and which words of
//! a title or of a sheet's name say that its figures are no results.

use std::ops::Range;

use super::heading_words::HeadingWords;
use super::heading_year::take_year;
use super::vocabulary::{VOCABULARY, spelled};
use crate::measures::PupilGroup;

/// What a value of such a column says of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// Whose outcomes the row has.
    Group(PupilGroup),
    /// Its figures are percentages.
    Percentage,
    /// Its figures are numbers of pupils.
    Count,
    /// Nothing that matters: "Final", "Revised".
    Neutral,
}

/// What a value says; `None` where that is not known.
pub(super) fn tag(text: &str) -> Option<Tag> {
    let spelled = spelled(text);
    // "No" and "N" answer a question; "No." is a number.
    if spelled.is_empty() || answer(text).is_some() {
        return None;
    }
    let (words, year) = take_year(spelled);
    if year.is_some() {
        return None;
    }
    let words = VOCABULARY.same(words);
    if words.is_empty() {
        return Some(Tag::Neutral);
    }
    if let Some(group) = VOCABULARY.values.whole(&words) {
        return Some(Tag::Group(*group));
    }
    let heading = HeadingWords::of(text);
    let others =
        heading.stage.is_some() || heading.year_group.is_some() || heading.achieves || heading.has_cohort;
    if others || !heading.key.is_empty() {
        return None;
    }
    let names_group = words.iter().all(|word| VOCABULARY.kind(word).is_none())
        || VOCABULARY
            .groups
            .possible(&words)
            .iter()
            .any(|(phrase, _)| words.starts_with(phrase));
    match (names_group, heading.is_share, heading.is_number) {
        (true, false, false) => Some(Tag::Group(heading.group)),
        (false, true, false) => Some(Tag::Percentage),
        (false, false, true) => Some(Tag::Count),
        _ => None,
    }
}

/// Whether a value answers a question with yes or no; `None` where it says something else.
pub(super) fn answer(text: &str) -> Option<bool> {
    // A small "n" is a number of pupils.
    if text.trim() == "N" {
        return Some(false);
    }
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

/// The word of a title or of a sheet's name that says that its figures are no results: "Targets 2025", "FFT50".
pub(super) fn not_results(text: &str) -> Option<&str> {
    words_against(text).into_iter().next()
}

/// All such words, in the order of the text.
pub(super) fn words_against(text: &str) -> Vec<&str> {
    // "Half-term" is "half term", and as long.
    let plain = text.replace('-', " ");
    let known = VOCABULARY.not_results.iter();
    let mut found: Vec<&str> = known
        .filter_map(|word| find_word(&plain, word))
        .map(|place| &text[place])
        .collect();
    found.sort_by_key(|found| found.as_ptr() as usize);
    found
}

/// The stage that a text names and that has no results like those of the end of primary or secondary school.
pub(super) fn names_untested_stage(text: &str) -> Option<String> {
    let plain = text
        .to_lowercase()
        .replace(['_', '-'], " ")
        .replace("key stage ", "ks");
    let mut words = plain.split(|letter: char| !letter.is_alphanumeric());
    let found =
        words.find(|word| matches!(*word, "ks1" | "ks3" | "reception" | "nursery" | "eyfs" | "eyfsp"));
    found.map(str::to_owned)
}

/// Where a text has those words, not within longer ones; what is written in capitals counts only in capitals.
fn find_word(text: &str, word: &str) -> Option<Range<usize>> {
    let in_capitals = word.chars().any(char::is_uppercase);
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let mut places = text.char_indices().map(|(place, _)| place);
    places.find_map(|place| {
        let found = text.get(place..place + word.len())?;
        let same = if in_capitals {
            found == word || word.len() > 4 && found.eq_ignore_ascii_case(word)
        } else {
            found.eq_ignore_ascii_case(word)
        };
        let alone = !is_letter(text[..place].chars().next_back())
            && !is_letter(text[place + word.len()..].chars().next());
        (same && alone).then(|| place..place + word.len())
    })
}
