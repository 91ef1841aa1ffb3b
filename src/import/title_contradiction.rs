//! Titles that name something else than the columns hold: "Higher standard" over "RWM", "Persistent absence" over "Absence %",
//! "English" over "Progress 8". The columns alone are understood, and would be read as the measure that the title is not about.

use super::heading_words::HeadingWords;
use super::normalize_cell::plain_text;
use super::vocabulary::VOCABULARY;
use super::{ColumnMatch, Matching, UnusedReason};

/// Words for the standard above the expected one, as titles write it.
const HIGHER_STANDARD: [&str; 6] = [
    "higher standard",
    "high standard",
    "high score",
    "higher score",
    "greater depth",
    "gds",
];

/// Words for kinds of absence, each with the beginning of the measures that are of it.
const KINDS_OF_ABSENCE: [(&str, &str); 4] = [
    ("persistent", "persistent_absence"),
    ("persistently", "persistent_absence"),
    ("severe", "severe_absence"),
    ("severely", "severe_absence"),
];

/// Words of a title with which figures are differences.
const COMPARED: [&str; 6] = ["compared", "relative", "v", "versus", "vs", "variance"];

/// Words for subjects, each with the one that stands for all that mean it.
const SUBJECTS: [(&str, &str); 13] = [
    ("combined", "rwm"),
    ("ebacc", "ebacc"),
    ("english", "english"),
    ("gps", "grammar"),
    ("grammar", "grammar"),
    ("humanities", "humanities"),
    ("languages", "languages"),
    ("mathematics", "maths"),
    ("maths", "maths"),
    ("reading", "reading"),
    ("science", "science"),
    ("spag", "grammar"),
    ("writing", "writing"),
];

/// Words beside which a subject's name is that of a place or a school: "Reading Schools Trust".
const OF_NAMES: [&str; 10] = [
    "academies",
    "academy",
    "borough",
    "college",
    "council",
    "federation",
    "partnership",
    "school",
    "schools",
    "trust",
];

/// What a title says that none of the columns used says, in its own words or nearly; `None` where they agree.
pub(super) fn other_measure(text: &str, matching: &Matching) -> Option<String> {
    let ids: Vec<&str> = matching
        .columns
        .iter()
        .filter(|column| column.is_used())
        .filter_map(|column| column.meaning.figure())
        .collect();
    if ids.is_empty() {
        return None;
    }
    let lower = text.to_lowercase().replace(['_', '-'], " ");
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    higher_standard(&words, &ids)
        .or_else(|| kind_of_absence(&words, &ids))
        .or_else(|| scaled_scores(&words, &ids))
        .or_else(|| subjects(&lower, &ids))
        .or_else(|| difference(&words, matching))
}

fn says(words: &[&str], phrase: &str) -> bool {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|run| run == phrase)
}

fn higher_standard(words: &[&str], ids: &[&str]) -> Option<String> {
    let is_expected = |id: &&str| id.ends_with("_expected");
    let is_higher = |id: &&str| id.ends_with("_higher") || id.ends_with("_greater_depth");
    let names_expected = words.iter().any(|word| word.starts_with("exp") || *word == "exs");
    if names_expected || ids.iter().any(is_higher) || !ids.iter().any(is_expected) {
        return None;
    }
    let said = HIGHER_STANDARD.iter().find(|phrase| says(words, phrase))?;
    Some((*said).to_owned())
}

fn kind_of_absence(words: &[&str], ids: &[&str]) -> Option<String> {
    let has = |begin: &str| ids.iter().any(|id| id.starts_with(begin));
    // "Absence and persistent absence", "Attendance, persistent absence".
    let of_absence = |word: &&&str| word.starts_with("absen") || word.starts_with("attend");
    let names_several = words.iter().filter(of_absence).count() > 1;
    let (said, _) = KINDS_OF_ABSENCE
        .iter()
        .find(|(word, kind)| words.contains(word) && !has(kind))?;
    (has("absence") && !names_several).then(|| format!("{said} absence"))
}

fn scaled_scores(words: &[&str], ids: &[&str]) -> Option<String> {
    let has_scaled = ids.iter().any(|id| id.ends_with("_scaled"));
    let has_shares = ids.iter().any(|id| id.ends_with("_expected"));
    let is_said = words.contains(&"scaled") && !words.iter().any(|word| word.starts_with("exp"));
    (is_said && has_shares && !has_scaled).then(|| "scaled scores".to_owned())
}

/// Subjects of which no column is: "Reading and maths" over all three together, "English" over Progress 8.
fn subjects(text: &str, ids: &[&str]) -> Option<String> {
    let is_mark = |letter: char| matches!(letter, '–' | '—' | ':' | '|' | ',' | '(' | ')');
    let parts = text.split(is_mark).flat_map(|part| part.split(" - "));
    let words = parts.flat_map(|part| {
        let words: Vec<&str> = part.split(|letter: char| !letter.is_alphanumeric()).collect();
        let is_name = words.iter().any(|word| OF_NAMES.contains(word));
        if is_name { Vec::new() } else { words }
    });
    let named: Vec<&str> = words
        .filter_map(|word| SUBJECTS.iter().find(|(subject, _)| *subject == word))
        .map(|(_, subject)| *subject)
        .collect();
    let first = *named.first()?;
    let of_subjects: Vec<Vec<&str>> = ids.iter().filter_map(|id| subjects_of(id)).collect();
    let is_named = |of: &Vec<&str>| !of.is_empty() && of.iter().all(|subject| named.contains(subject));
    (!of_subjects.is_empty() && !named.contains(&"rwm") && !of_subjects.iter().any(is_named))
        .then(|| first.to_owned())
}

/// The subjects that a measure of attainment is of, none where it is of all; `None` for another measure.
fn subjects_of(id: &str) -> Option<Vec<&'static str>> {
    let by_beginning: [(&str, &[&str]); 9] = [
        ("rwm_", &["reading", "writing", "maths"]),
        ("reading_", &["reading"]),
        ("writing_", &["writing"]),
        ("maths_", &["maths"]),
        ("grammar_", &["grammar"]),
        ("english_maths_", &["english", "maths"]),
        ("ebacc_", &["ebacc"]),
        ("attainment_8", &[]),
        ("progress_8", &[]),
    ];
    let found = by_beginning.iter().find(|(begin, _)| id.starts_with(begin));
    found.map(|(_, subjects)| subjects.to_vec())
}

/// That figures are compared with something, where nothing in the sheet is what they are compared with.
fn difference(words: &[&str], matching: &Matching) -> Option<String> {
    let said = words.iter().find(|word| COMPARED.contains(*word))?;
    let names_comparator = |text: &str| {
        let lower = text.to_lowercase();
        let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
        words.any(|word| VOCABULARY.compared_with.contains(&word) || matches!(word, "nat" | "diff" | "var"))
            || HeadingWords::of(text).year.is_some()
    };
    let columns = matching.columns.iter().filter(|column| column.filled > 0);
    let in_columns = columns.map(|column: &ColumnMatch| column.heading.as_str());
    let aside = matching.aside().iter();
    let in_rows = aside.filter(|aside| aside.why != UnusedReason::Remark);
    let in_rows = in_rows.map(|aside| plain_text(&aside.text));
    let is_there = in_columns.into_iter().any(names_comparator)
        || in_rows.into_iter().any(|text| names_comparator(&text))
        || matching.years().len() > 1;
    (!is_there).then(|| (*said).to_owned())
}

/// The heading of a column of pupils in year 2, where phonics are read as those of year 1.
pub(super) fn other_year_group(matching: &Matching) -> Option<String> {
    let has_phonics = matching
        .columns
        .iter()
        .any(|column| column.is_used() && column.meaning.figure() == Some("phonics"));
    let names_year_2 = |column: &&ColumnMatch| {
        let lower = column.heading.to_lowercase();
        let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).collect();
        !column.is_used() && (says(&words, "year 2") || words.contains(&"y2") || words.contains(&"yr2"))
    };
    // With figures of both, each has its own heading.
    let names_year_1 = matching.columns.iter().any(|column| {
        let lower = column.heading.to_lowercase();
        lower.contains("year 1") || lower.contains("y1") || lower.contains("yr1")
    });
    let found = matching.columns.iter().find(names_year_2)?;
    (has_phonics && !names_year_1).then(|| found.heading.clone())
}
