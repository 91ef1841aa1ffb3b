//! Headings of groups of pupils that reach over more columns than they may be meant for: in a text without merged cells "PP"
//! over "RWM" goes on over "Phonics" beside it, and nothing says where it ends.

use super::ColumnMeaning;
use super::column_match::ColumnMatch;
use super::heading_words::HeadingWords;
use super::headings::Headings;
use super::sheet::{SheetView, is_filled};
use crate::measures::PupilGroup;

/// Whether a column is of a group only by a heading that begins over another column. That one is there for all pupils too,
/// and this one is not.
pub(super) fn may_be_of_all(
    columns: &[ColumnMatch],
    place: usize,
    sheet: &SheetView<'_>,
    headings: &Headings,
) -> bool {
    let is_of_group = |column: &ColumnMatch| {
        let field = column.meaning.field();
        field.is_some_and(|field| field.group != PupilGroup::All)
    };
    let has_all = |column: &ColumnMatch| {
        let field = column.meaning.field();
        let mut others = columns.iter().filter_map(|other| other.meaning.field());
        others.any(|other| {
            other.group == PupilGroup::All
                && field.is_some_and(|field| field.entry == other.entry && field.year == other.year)
        })
    };
    let own = &columns[place];
    if !is_of_group(own) || has_all(own) {
        return false;
    }
    let names_group = |text: &str| HeadingWords::of(text).group != PupilGroup::All;
    let mut above = headings
        .above
        .iter()
        .filter(|row| !sheet.has_merged_columns(**row));
    above.any(|row| {
        let begins = (0..=place)
            .rev()
            .find(|column| is_filled(sheet.text(*row, *column)));
        begins.is_some_and(|begins| {
            begins < place
                && names_group(sheet.text(*row, begins))
                && columns[begins..place]
                    .iter()
                    .filter(|column| column.meaning != ColumnMeaning::NotUsed)
                    .any(|column| is_of_group(column) && has_all(column))
        })
    })
}
