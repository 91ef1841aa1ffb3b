//! Tables as they leave the page: their cells are texts or numbers, never formulas. CSV is written here; a workbook is written
//! by a program of its own (`src/bin/workbook.rs`), which is given the same tables, so that the two cannot disagree.

use serde::{Deserialize, Serialize};

use crate::spreadsheet::{BYTE_ORDER_MARK, Sheet, write_csv};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum DataCell {
    /// Nothing.
    Empty,
    /// A text, which no program may take for a formula.
    Text(String),
    /// A number, written with `decimals` decimal places.
    Number {
        /// The number, rounded to `decimals`.
        value: f64,
        /// Its decimals, at most six.
        decimals: u8,
    },
}

impl DataCell {
    /// A text; nothing where it is empty.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// A whole number.
    #[must_use]
    pub fn count(count: u32) -> Self {
        Self::Number {
            value: f64::from(count),
            decimals: 0,
        }
    }

    /// As it is written in CSV: numbers with a point and without separators.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number { value, decimals } => format!("{value:.*}", usize::from(*decimals)),
        }
    }
}

/// One table: a row of headings, and rows of as many cells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DataTable {
    /// Its name, as a sheet of a workbook has it: at most 31 letters, none of them `[]:*?/\`.
    pub name: String,
    /// What it is, in a sentence.
    pub title: String,
    /// The headings.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<DataCell>>,
}

impl DataTable {
    /// The table as CSV, with a byte-order mark, by which Excel knows its encoding. Above the headings it says what it is.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut rows = vec![vec![self.title.clone()], self.columns.clone()];
        rows.extend(
            self.rows
                .iter()
                .map(|row| row.iter().map(DataCell::written).collect()),
        );
        BYTE_ORDER_MARK.to_owned() + &write_csv(&Sheet::new(&self.name, rows))
    }
}

/// Tables that go together, as sheets of one workbook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DataBook {
    /// What it is, for the workbook's properties.
    pub title: String,
    /// The day on which it is made, YYYY-MM-DD; empty where it is not known.
    pub made_on: String,
    /// The tables.
    pub tables: Vec<DataTable>,
}
