//! The table of schools as CSV, which this page and every spreadsheet program can read again. What could be taken for a
//! formula is defused. Figures that would point at 1 to 5 pupils are replaced by the Department's mark for suppressed
//! ones, and cells that cannot be used are left empty, because their text may say a small number. A private copy has
//! everything, and reads back as the same table.

use super::guarded_figures::{GuardedFigures, LEFT_OUT, ToExport};
use crate::analysis::Disclosure;
use crate::entry::{Entries, SchoolTable};
use crate::measures::Measure;
use crate::spreadsheet::{BYTE_ORDER_MARK, Sheet, write_csv};
use crate::wording::school_csv_title;

/// What to write.
#[derive(Debug, Clone, Copy)]
pub struct SchoolCsv<'a> {
    /// The schools.
    pub table: &'a SchoolTable,
    /// The measures that the page knows.
    pub measures: &'a [&'a Measure],
    /// Whether small counts are left out.
    pub disclosure: Disclosure,
    /// Whether any of the figures are the example's.
    pub is_example: bool,
}

/// The file's text, with a byte-order mark, by which Excel knows its encoding. Above the headings it says what it is.
#[must_use]
pub fn school_csv(asked: SchoolCsv<'_>) -> String {
    let guarded = GuardedFigures::of(&ToExport {
        entries: &Entries::default(),
        table: asked.table,
        measures: asked.measures,
        disclosure: asked.disclosure,
    });
    let title = school_csv_title(
        asked.is_example,
        asked.disclosure,
        LEFT_OUT,
        guarded.drops_unusable,
    );
    let mut rows = vec![vec![title]];
    rows.extend(guarded.table.to_rows(asked.measures));
    BYTE_ORDER_MARK.to_owned() + &write_csv(&Sheet::new("Schools", rows))
}
