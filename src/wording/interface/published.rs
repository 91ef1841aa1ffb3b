//! A trust’s published figures, table by table.

pub(crate) const HEADING: &str = "All published figures";

pub(crate) fn caption(table: &str) -> String {
    format!("Published figures: {table}")
}

/// The heading of the column of measures.
pub(crate) const MEASURE: &str = "Measure";

/// In a cell for a group of pupils that the table does not have.
pub(crate) const NOT_IN_THIS_TABLE: &str = "not in this table";

pub(crate) fn published_by(source: &str) -> String {
    format!("Published by: {source}")
}
