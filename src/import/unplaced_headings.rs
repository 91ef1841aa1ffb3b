//! Headings of groups of columns of which nothing says where they begin and end: the first columns of figures have none, and
//! later ones have. Those can be of all pupils, or the heading was typed in the middle of its columns.

use std::collections::BTreeSet;
use std::ops::Range;

use super::dictionary::{Dictionary, Lookup};
use super::headings::Headings;
use super::number::value;
use super::repeated_blocks::RepeatedBlocks;
use super::sheet::{SheetView, is_filled};
use super::spread_headings::{keys, spread};

/// The columns that may be below another heading than it seems.
pub(super) fn find(
    sheet: &SheetView<'_>,
    headings: &Headings,
    dictionary: &Dictionary<'_>,
) -> BTreeSet<usize> {
    let rows = headings.rows();
    let mut found = BTreeSet::new();
    for (place, row) in rows.iter().enumerate() {
        let lower = &rows[place + 1..];
        if lower.is_empty() || sheet.has_merged_columns(*row) {
            continue;
        }
        let row = GroupRow {
            own: (0..sheet.width())
                .map(|column| sheet.text(*row, column))
                .collect(),
            texts: spread(sheet, *row, lower),
            keys: keys(sheet, lower),
        };
        found.extend(row.unplaced(sheet, headings.first_data_row(), dictionary));
    }
    found
}

/// A row with the headings of groups.
struct GroupRow<'a> {
    /// What is typed over each column.
    own: Vec<&'a str>,
    /// What is read over each column.
    texts: Vec<&'a str>,
    /// What is below.
    keys: Vec<String>,
}

impl GroupRow<'_> {
    fn unplaced(&self, sheet: &SheetView<'_>, first: usize, dictionary: &Dictionary<'_>) -> Vec<usize> {
        let is_own = |column: &usize| is_filled(self.own[*column]) && !self.keys[*column].is_empty();
        let groups: Vec<usize> = (0..self.own.len()).filter(is_own).collect();
        let (Some(begin), Some(end)) = (groups.first().copied(), groups.last().copied()) else {
            return Vec::new();
        };
        let is_carried = |column: usize| !is_filled(self.own[column]) && is_filled(self.texts[column]);
        let own: Vec<&str> = self.own.iter().map(|text| text.trim()).collect();
        if !(begin..own.len()).any(is_carried) || RepeatedBlocks::find(&self.keys, &own).is_some() {
            return Vec::new();
        }
        let has_numbers =
            |column: usize| (first..sheet.height()).any(|row| value(sheet, row, column).is_some());
        let is_figure = |column: &usize| !self.keys[*column].is_empty() && has_numbers(*column);
        let before = (0..begin).rev().take_while(is_figure).count();
        let before = begin - before..begin;
        let reaches = |column: usize| reaches(own[begin], &self.keys[column], dictionary);
        if !before.clone().any(reaches) || self.begins_there(&groups, &before, end) {
            return Vec::new();
        }
        let below = |column: &usize| before.contains(column) || is_filled(self.texts[*column]);
        (before.start..self.own.len()).filter(below).collect()
    }

    /// Whether the headings are over the first of their columns, because those before are columns of the same for all pupils, or
    /// because the headings are over the same column and what goes before is different.
    fn begins_there(&self, groups: &[usize], before: &Range<usize>, end: usize) -> bool {
        let keys = &self.keys;
        let others = &keys[before.clone()];
        let all_there = groups.iter().all(|group| others.contains(&keys[*group]));
        let is_last = |column: &usize| self.texts[*column] == self.texts[end];
        let last = &keys[end..end + (end..keys.len()).take_while(is_last).count()];
        let are_again = last.windows(others.len()).any(|window| window == others);
        let (first, later) = (groups[0], &groups[1..]);
        let is_like_first = |group: &usize| keys[*group] == keys[first] && keys[group - 1] != keys[first - 1];
        all_there || are_again || !later.is_empty() && later.iter().all(is_like_first)
    }
}

/// Whether a heading over a column would make another figure of it.
fn reaches(heading: &str, key: &str, dictionary: &Dictionary<'_>) -> bool {
    let key = key.replace('\n', " ");
    let both = dictionary.look_up(&format!("{heading} {key}"));
    let is_figure = matches!(&both, Lookup::Certain(meaning, _) if meaning.figure().is_some());
    is_figure && both != dictionary.look_up(&key)
}
