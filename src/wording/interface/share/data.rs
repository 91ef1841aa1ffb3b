//! The data as files.

pub(crate) const NOTE: &str =
    "Each row says which measure, whose pupils, which year, how many, and from where.";
pub(crate) const SAVE_WORKBOOK: &str = "Everything (Excel)";
pub(crate) const SAVE_FINDINGS: &str = "Findings (CSV)";
pub(crate) const SAVE_ENTERED: &str = "Entered figures (CSV)";
pub(crate) const SAVE_NATIONAL: &str = "National figures (CSV)";
/// While the workbook is being written.
pub(crate) const BEING_WRITTEN: &str = "Writing the workbook…";

pub(crate) const SHOW: &str = "Show the tables as text";

/// The workbook's name.
pub(crate) const WORKBOOK: &str = "everything";

/// The name of a file: by its name alone a person can tell whether it may be passed on.
pub(crate) fn file_name(table: &str, is_private: bool, ending: &str) -> String {
    let private = if is_private { "-private" } else { "" };
    format!("{}{private}.{ending}", id(table))
}

/// A table's identifier.
pub(crate) fn id(table: &str) -> String {
    format!("trust-benchmark-{}", table.to_lowercase().replace(' ', "-"))
}
