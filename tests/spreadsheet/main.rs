//! Spreadsheets in: no cell is lost, nothing that is thrown at the readers stops them, and what is written comes back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod archives;
mod cases;
mod delimiters;
mod encodings;
mod escape_formula;
mod hostile;
mod libreoffice_format;
mod refusals;
mod sheet_facts;
mod spaces;
mod written_cells;
mod xlsx_format;

use trust_benchmark::spreadsheet::{ReadError, ReadLimits, Sheet, Workbook, read_file};

/// Reads a file as the worker does.
fn read(name: &str, bytes: &[u8]) -> Result<Workbook, ReadError> {
    read_file(name, bytes, &ReadLimits::IN_A_WORKER, &mut |_| {})
}

/// The rows of a sheet, as they are easily written in a test.
fn rows(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet
        .rows()
        .iter()
        .map(|cells| cells.iter().map(String::as_str).collect())
        .collect()
}
