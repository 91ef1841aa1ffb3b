//! Why a workbook was not written.

use rust_xlsxwriter::XlsxError;
use serde::{Deserialize, Serialize};

use crate::wording::{no_workbook, text_too_long, too_many_columns, too_many_rows};

/// Why a workbook was not written. It crosses from the program that writes workbooks to the page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum WorkbookError {
    /// A table with more rows than a sheet has under the title and the headings.
    #[error("{}", too_many_rows(table, *rows, *limit))]
    TooManyRows {
        /// The table's name.
        table: String,
        /// Its rows.
        rows: usize,
        /// The rows that fit.
        limit: usize,
    },
    /// A table with more columns than a sheet has.
    #[error("{}", too_many_columns(table, *columns, *limit))]
    TooManyColumns {
        /// The table's name.
        table: String,
        /// Its columns.
        columns: usize,
        /// The columns that fit.
        limit: usize,
    },
    /// A text that is longer than a cell holds.
    #[error("{}", text_too_long(table, cell, *length, *limit))]
    TextTooLong {
        /// The table's name.
        table: String,
        /// Where the cell is, as A1.
        cell: String,
        /// Its characters, as Excel counts them.
        length: usize,
        /// The characters that fit.
        limit: usize,
    },
    /// The writer refused something else.
    #[error("{}", no_workbook(why))]
    NotWritten {
        /// The writer's own message.
        why: String,
    },
}

impl From<XlsxError> for WorkbookError {
    fn from(why: XlsxError) -> Self {
        Self::NotWritten { why: why.to_string() }
    }
}
