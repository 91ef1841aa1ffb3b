//! Why the tables were not written as a workbook, and what to do.

use crate::measures::group_thousands;

/// For a table with more rows than a sheet has.
pub(crate) fn too_many_rows(table: &str, rows: usize, limit: usize) -> String {
    format!(
        "The table “{table}” has {} rows. A sheet of a workbook has room for {}. Save this table as CSV.",
        group_thousands(rows as u64),
        group_thousands(limit as u64)
    )
}

/// For a table with more columns than a sheet has.
pub(crate) fn too_many_columns(table: &str, columns: usize, limit: usize) -> String {
    format!(
        "The table “{table}” has {} columns. A sheet of a workbook has room for {}. Save this table as CSV.",
        group_thousands(columns as u64),
        group_thousands(limit as u64)
    )
}

/// For a text that is longer than a cell holds.
pub(crate) fn text_too_long(table: &str, cell: &str, length: usize, limit: usize) -> String {
    format!(
        "The text for cell {cell} of the table “{table}” has {} characters. A cell of a workbook holds {}. Shorten \
         the text, or save this table as CSV.",
        group_thousands(length as u64),
        group_thousands(limit as u64)
    )
}

/// For whatever else the writer refuses; `why` is what it said.
pub(crate) fn no_workbook(why: &str) -> String {
    format!("The workbook could not be written ({why}). Save the tables as CSV.")
}
