//! A title that names what all columns below it hold: "Persistent absence (%)" over "School | 2023/24 | 2024/25". Nothing in the
//! headings says so, and without the title they are years of nothing.

use super::ColumnMeaning;
use super::dictionary::{Dictionary, Lookup};
use super::heading_parts;
use super::headings::LONGEST;
use super::normalize_cell::plain_text;
use super::sheet::{SheetView, is_filled};
use super::spread_headings::joined;

/// A title is at most so many rows above the headings.
const ROWS: usize = 4;

/// A title over all columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MeasureTitle {
    /// The part of its text that names what is below: "Oakfield Trust – Attainment 8" names its second part.
    pub(super) text: String,
    /// The columns that it is over.
    pub(super) columns: Vec<usize>,
}

/// Finds it above the rows of headings `rows`, the nearest one first.
pub(super) fn find(
    sheet: &SheetView<'_>,
    rows: &[usize],
    dictionary: &Dictionary<'_>,
) -> Option<MeasureTitle> {
    let first = rows.first().copied()?;
    let below = joined(sheet, rows);
    let titles = (first.saturating_sub(ROWS)..first).rev();
    let titles = titles.take_while(|row| sheet.filled(*row).nth(1).is_none());
    let texts = titles.filter_map(|row| sheet.filled(row).next().map(|(_, text)| plain_text(text)));
    texts
        .filter(|text| text.len() < LONGEST)
        .flat_map(|text| parts(&text))
        .find_map(|text| {
            let columns = columns_named(&text, &below, dictionary)?;
            Some(MeasureTitle { text, columns })
        })
}

/// The text itself, and its parts between dashes and colons.
fn parts(text: &str) -> Vec<String> {
    let marked = text.replace(['–', '—', ':', '|'], " - ");
    let parts: Vec<&str> = marked.split(" - ").map(str::trim).collect();
    let parts = parts.into_iter().filter(|part| is_filled(part) && *part != text);
    std::iter::once(text).chain(parts).map(str::to_owned).collect()
}

/// The columns of which the headings mean something else with a title; `None` where there are none, or where a heading that is
/// understood is not with it.
fn columns_named(title: &str, below: &[String], dictionary: &Dictionary<'_>) -> Option<Vec<usize>> {
    let mut columns = Vec::new();
    let mut is_named = false;
    for (column, heading) in below.iter().enumerate() {
        if !is_filled(heading) {
            continue;
        }
        let alone = dictionary.look_up(heading);
        if matches!(alone, Lookup::Certain(ColumnMeaning::Fact(_), _)) {
            continue;
        }
        let (_, both, _) = heading_parts::look_up(&[title, heading], dictionary);
        match (&both, &alone) {
            (Lookup::Unknown, Lookup::Unknown) => {}
            (Lookup::Unknown, _) | (Lookup::OneOf(_), Lookup::Certain(..)) => return None,
            // "Pupils" and "KS2 cohort" below a measure are still pupils.
            (Lookup::Certain(both, _), alone) if both.figure().is_some() && is_of_pupils(alone) => continue,
            // A title with only a year or a group of pupils says nothing that the headings lack.
            (Lookup::Certain(both, _), Lookup::Certain(alone, _)) => {
                is_named |= both.figure().is_some() && both.figure() != alone.figure();
            }
            (Lookup::Certain(both, _), _) => is_named |= both.figure().is_some(),
            _ => {}
        }
        columns.push(column);
    }
    is_named.then_some(columns)
}

/// Whether a heading is of numbers of pupils.
fn is_of_pupils(lookup: &Lookup) -> bool {
    match lookup {
        Lookup::SomePupils { .. } => true,
        Lookup::Certain(meaning, _) => meaning.field().is_some() && meaning.figure().is_none(),
        _ => false,
    }
}
