//! Which rows below the headings are schools, and which are totals and remarks: those are shown and counted in nothing.

use super::corrections::Corrections;
use super::normalize_cell::plain_text;
use super::sheet::SheetView;
use super::{ColumnMatch, ColumnMeaning};
use crate::entry::SchoolFact;

/// Why a row is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowAside {
    /// Its name says that it sums up the others.
    Total,
    /// It is a remark: one text, which begins like one.
    Remark,
    /// The person set it aside.
    Chosen,
}

/// A row that is set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsideRow {
    /// Its place, from zero, as the sheet is looked at.
    pub row: usize,
    /// Why.
    pub why: RowAside,
    /// Its first text.
    pub text: String,
}

/// Every word of the name of a row that sums up.
const SUMMING: [&str; 40] = [
    "total",
    "totals",
    "subtotal",
    "grand",
    "sum",
    "average",
    "averages",
    "mean",
    "median",
    "overall",
    "weighted",
    "simple",
    "all",
    "schools",
    "academies",
    "trust",
    "mat",
    "our",
    "whole",
    "the",
    "of",
    "for",
    "and",
    "national",
    "england",
    "nat",
    "local",
    "authority",
    "la",
    "state",
    "funded",
    "figure",
    "figures",
    "result",
    "results",
    "primary",
    "secondary",
    "special",
    "phase",
    "trustwide",
];

/// Words of which one must be in it.
const MUST: [&str; 16] = [
    "total",
    "totals",
    "subtotal",
    "sum",
    "average",
    "averages",
    "mean",
    "median",
    "overall",
    "all",
    "trust",
    "mat",
    "national",
    "england",
    "nat",
    "trustwide",
];

/// How remarks below a table begin.
const REMARKS: [&str; 9] = [
    "source",
    "note",
    "notes",
    "*",
    "†",
    "©",
    "key:",
    "data from",
    "figures are",
];

/// Whether a name is that of a total, an average or the whole trust. A name with any other word is a school's.
pub(super) fn sums_up(name: &str) -> bool {
    let plain = plain_text(name).to_lowercase();
    let words: Vec<&str> = plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().all(|word| SUMMING.contains(word)) && words.iter().any(|word| MUST.contains(word))
}

/// The place of a fact's column.
pub(super) fn place_of(columns: &[ColumnMatch], fact: SchoolFact) -> Option<usize> {
    columns
        .iter()
        .position(|column| column.is_used() && column.meaning == ColumnMeaning::Fact(fact))
}

/// The rows from `first` on that are set aside, and the number of those that are not.
pub(super) fn set_aside(
    sheet: &SheetView<'_>,
    first: usize,
    columns: &[ColumnMatch],
    corrections: &Corrections,
) -> (Vec<AsideRow>, usize) {
    let name = place_of(columns, SchoolFact::Name);
    let urn = place_of(columns, SchoolFact::Urn);
    let mut aside = Vec::new();
    let mut kept = 0;
    for row in first..sheet.height() {
        let mut filled = sheet.filled(row);
        let Some((place, text)) = filled.next() else {
            continue;
        };
        let alone = filled.next().is_none();
        // A total may stand under the first heading, whatever that is.
        let named = name
            .map(|name| sheet.text(row, name))
            .filter(|name| !plain_text(name).is_empty());
        let called = named.unwrap_or(text);
        let has_urn = urn.is_some_and(|urn| crate::entry::read_urn(sheet.text(row, urn)).is_some());
        let found = if !has_urn && sums_up(called) {
            Some(RowAside::Total)
        } else if alone && is_remark(text) && (name.is_none_or(|name| name == place) || place == 0) {
            Some(RowAside::Remark)
        } else {
            None
        };
        let why = match corrections.aside.get(&row) {
            Some(true) => Some(found.unwrap_or(RowAside::Chosen)),
            Some(false) => None,
            None => found,
        };
        match why {
            Some(why) => aside.push(AsideRow {
                row,
                why,
                text: plain_text(text),
            }),
            None => kept += 1,
        }
    }
    (aside, kept)
}

fn is_remark(text: &str) -> bool {
    let plain = plain_text(text).to_lowercase();
    REMARKS.iter().any(|begin| {
        plain.strip_prefix(begin).is_some_and(|rest| {
            !begin.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
        })
    })
}
