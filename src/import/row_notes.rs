//! Notes and flags beside the figures, in columns that are not used: "Results not in yet so this is predicted", "Confirmed? N".
//! They are of one row and no figure, so that they are shown with their row.

use std::collections::BTreeSet;

use super::heading_year::read_year_cell;
use super::month_names::month;
use super::normalize_cell::plain_text;
use super::number::number;
use super::question::Question;
use super::sheet::SheetView;
use super::tag::{answer, words_against};
use super::title_words::KnownNames;
use super::unexplained_column::is_said_of_schools;
use super::vocabulary::VOCABULARY;
use super::{ColumnMatch, Matching};
use crate::entry::SuppressionCode;

/// What stands beside the figures of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowNote {
    /// The row, as the sheet is looked at.
    pub row: usize,
    /// The text; a flag has its column's heading before it.
    pub text: String,
}

/// Questions over a flag whose answer "no" speaks against the row.
const FLAGS: [&str; 11] = [
    "academy",
    "actual",
    "checked",
    "complete",
    "confirmed",
    "final",
    "include",
    "included",
    "published",
    "trust",
    "validated",
];

/// What is said of figures that are not there yet or leave pupils out, and of schools that are not the trust's.
const NOT_ALL: [&str; 17] = [
    "another trust",
    "awaiting",
    "not include",
    "excl",
    "excludes",
    "excluding",
    "indicative",
    "maintained",
    "minus",
    "not confirmed",
    "not final",
    "in yet",
    "not yet",
    "other mat",
    "other trust",
    "tbc",
    "unconfirmed",
];

/// Headings over where the figures of a row come from.
const OF_ORIGIN: [&str; 5] = ["basis", "method", "origin", "source", "sources"];

/// A longer text is no code.
const LONGEST_CODE: usize = 2;

/// Words after a year with which it is that of the figures: "2025 figure".
const OF_FIGURES: [&str; 8] = [
    "cohort", "data", "figure", "figures", "outcome", "outcomes", "result", "results",
];

/// Words before a year or "last year" with which the figures are compared with those: "up on last year's results".
const COMPARES: [&str; 12] = [
    "against", "compared", "from", "in", "of", "on", "since", "than", "the", "to", "versus", "vs",
];

/// The notes that may say that a row's figures are others than they seem, from the top.
pub(super) fn row_notes(matching: &Matching, sheet: &SheetView<'_>) -> Vec<RowNote> {
    let tells_rows_apart = |place: usize| matching.long.columns.iter().any(|tag| tag.column == place);
    let columns: Vec<(usize, &ColumnMatch)> = matching
        .columns
        .iter()
        .enumerate()
        .filter(|(place, column)| {
            let is_open = !column.is_used() && column.candidates.is_empty() && column.doubt.is_none();
            is_open && column.filled > 0 && !tells_rows_apart(*place) && !says_place(&column.heading)
        })
        .collect();
    let mut notes: Vec<RowNote> = Vec::new();
    if matching.used_fields().next().is_none() {
        return notes;
    }
    let known = KnownNames::default();
    let coded: Vec<usize> = columns
        .iter()
        .filter(|(place, column)| !is_said_of_schools(column) && has_codes(matching, sheet, *place))
        .map(|(place, _)| *place)
        .collect();
    for row in matching.data_rows() {
        for (place, column) in &columns {
            let text = plain_text(sheet.text(row, *place));
            let heading = &column.heading;
            if is_flag(heading) && answer(&text) == Some(false) {
                notes.push(RowNote {
                    row,
                    text: format!("{heading} {text}"),
                });
            } else if number(&text).is_none() && speaks_against(&text, matching) {
                notes.push(RowNote { row, text });
            } else if is_of_sittings(heading) && names_other_sitting(&text)
                || is_of_origin(heading) && says_unknown(&text, &known)
                || coded.contains(place) && !text.is_empty()
            {
                notes.push(RowNote {
                    row,
                    text: format!("{heading} {text}"),
                });
            }
        }
    }
    let is_asked = |text: &str| {
        let mut asked = matching.questions.iter();
        asked.any(
            |asked| matches!(&asked.question, Question::Results { text: about, .. } if about.contains(text)),
        )
    };
    let mut said = BTreeSet::new();
    notes.retain(|note| !is_asked(&note.text) && said.insert(note.text.clone()));
    notes
}

/// Whether a heading asks what must be so.
fn is_flag(heading: &str) -> bool {
    lower_words(heading)
        .iter()
        .any(|word| FLAGS.contains(&word.as_str()))
}

/// Whether a heading is over the sittings of examinations.
fn is_of_sittings(heading: &str) -> bool {
    lower_words(heading)
        .iter()
        .any(|word| matches!(word.as_str(), "series" | "session" | "sitting"))
}

/// Whether a heading is over where the figures come from.
fn is_of_origin(heading: &str) -> bool {
    lower_words(heading)
        .iter()
        .any(|word| OF_ORIGIN.contains(&word.as_str()))
}

/// Whether a text has a word of which it is not known that it says nothing against figures: "Teacher" below "Source".
fn says_unknown(text: &str, known: &KnownNames) -> bool {
    text.contains(char::is_alphabetic) && !known.understand(text)
}

/// Whether a column has nothing but two or more different codes, "A" and "P": nobody knows whether the one is a prediction.
fn has_codes(matching: &Matching, sheet: &SheetView<'_>, place: usize) -> bool {
    let texts = matching
        .data_rows()
        .map(|row| plain_text(sheet.text(row, place)))
        .filter(|text| !text.is_empty());
    let mut codes = BTreeSet::new();
    for text in texts {
        let is_code = text.len() <= LONGEST_CODE
            && text.chars().all(char::is_alphabetic)
            && answer(&text).is_none()
            && SuppressionCode::parse(&text).is_none();
        if !is_code {
            return false;
        }
        codes.insert(text);
    }
    codes.len() > 1
}

/// Whether a text names a month in which no results are for all pupils: those sit in May and June, and hear in July and August.
fn names_other_sitting(text: &str) -> bool {
    let mut months = lower_words(text).into_iter().filter_map(|word| month(&word));
    months.any(|month| !(4..=7).contains(&month))
}

fn says_place(heading: &str) -> bool {
    let words = lower_words(heading);
    words
        .iter()
        .any(|word| VOCABULARY.of_places.contains(&word.as_str()))
}

fn lower_words(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace(['\'', '’'], "");
    let words = plain.split(|letter: char| !letter.is_alphanumeric() && letter != '/');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a note speaks against the figures of its row.
fn speaks_against(text: &str, matching: &Matching) -> bool {
    let words = lower_words(text);
    // "Above national" is what comments say.
    let is_beside = |word: &&str| !VOCABULARY.compared_with.contains(&word.to_lowercase().as_str());
    let spaced = format!(" {} ", words.join(" "));
    let says = |phrase: &&str| spaced.contains(&format!(" {phrase} "));
    words_against(text).iter().any(is_beside)
        || NOT_ALL.iter().any(says)
        || is_of_other_year(&words, matching)
}

/// Whether the figures are said to be of another year: "2025 figure, no Y6 this year", "last year's result".
fn is_of_other_year(words: &[String], matching: &Matching) -> bool {
    let word = |place: usize| words.get(place).map_or("", String::as_str);
    let is_of_figures = |place: usize| OF_FIGURES.contains(&word(place));
    let is_compared = |place: usize| place > 0 && COMPARES.contains(&word(place - 1));
    let known = matching.undated();
    (0..words.len()).any(|place| {
        let year = read_year_cell(word(place));
        let is_other = year.is_some_and(|year| Some(year) != known && !matching.years().contains(&year));
        let is_last = matches!(word(place), "last" | "previous" | "prior")
            && matches!(word(place + 1), "year" | "years");
        let named = is_other && is_of_figures(place + 1) || is_last && is_of_figures(place + 2);
        named && !is_compared(place)
    })
}
