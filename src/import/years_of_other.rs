//! A column "Year" beside "Ofsted" or "Opened" has the years of what is left of it, not of the results.

use std::collections::BTreeSet;

use super::heading_year::read_row_year;
use super::normalize_cell::plain_text;
use super::sheet::SheetView;
use super::{ColumnMatch, ColumnMeaning};
use crate::entry::SchoolFact;

/// Leaves open what a column of years is of, where each school has one row and a year of its own, and the column before it
/// says something else of the school.
pub(super) fn doubt_years_of_other(columns: &mut [ColumnMatch], sheet: &SheetView<'_>, first: usize) {
    let place_of = |wanted: &ColumnMeaning| columns.iter().position(|column| column.meaning == *wanted);
    let name = place_of(&ColumnMeaning::Fact(SchoolFact::Name));
    let (Some(year), Some(name)) = (place_of(&ColumnMeaning::Year), name) else {
        return;
    };
    let is_beside_other = year.checked_sub(1).is_some_and(|place| {
        let before = &columns[place];
        before.meaning == ColumnMeaning::NotUsed && before.filled > 0 && before.candidates.is_empty()
    });
    if !is_beside_other {
        return;
    }
    let rows = || (first..sheet.height()).filter(|row| read_row_year(sheet, *row, year).is_some());
    let names: BTreeSet<String> = rows()
        .map(|row| plain_text(sheet.merged_text(row, name)).to_lowercase())
        .collect();
    let years: BTreeSet<_> = rows().filter_map(|row| read_row_year(sheet, row, year)).collect();
    if names.len() == rows().count() && names.len() > 1 && years.len() > 1 {
        columns[year].meaning = ColumnMeaning::NotUsed;
        columns[year].candidates = vec![ColumnMeaning::Year];
    }
}
