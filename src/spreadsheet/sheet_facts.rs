//! What a sheet says beside its texts: which cells are one, what is hidden from people who look at it, and where a text is
//! not what the cell's program shows. A text alone would be taken as it stands; with these it can be asked about.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Cells merged into one. Rows and columns are counted from 0, and both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedCells {
    /// The row with its text.
    pub first_row: usize,
    /// The last row.
    pub last_row: usize,
    /// The column with its text.
    pub first_column: usize,
    /// The last column.
    pub last_column: usize,
}

/// Why the text of a cell is to be doubted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellNote {
    /// It holds a formula that no program has calculated yet. Its text is empty.
    FormulaWithoutResult,
    /// It holds a formula with the result 0, which some programs write for one that they do not calculate.
    FormulaOfZero,
    /// It holds a number that its format shows as a date or a time; this is the number.
    FormattedAsDate(String),
}

/// What is to be said of how a text was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadingNote {
    /// Single bytes belong to another encoding than the rest: how many, and the first word with one as it was read.
    DoubtfulLetters {
        /// The number of such bytes.
        count: usize,
        /// The first word in which one stands.
        example: String,
    },
    /// Columns are separated by spaces, as text copied out of a PDF is.
    SpacesAsColumns,
    /// Every line has fewer cells than there are headings, so that its figures may be below the wrong ones.
    HeadingsWithoutCells,
}

/// What a sheet says beside its texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetFacts {
    /// Merged cells.
    pub merged: Vec<MergedCells>,
    /// Rows that are hidden, by a filter or by hand, and have a filled cell.
    pub hidden_rows: BTreeSet<usize>,
    /// Whether a filter hides them.
    pub is_filtered: bool,
    /// Columns that are hidden and have a filled cell.
    pub hidden_columns: BTreeSet<usize>,
    /// Cells to be doubted, by row and column.
    pub notes: BTreeMap<(usize, usize), CellNote>,
    /// How its text was read.
    pub reading: Vec<ReadingNote>,
    /// Whether its name is that of its file, as that of a text is, and not one that somebody gave it beside others.
    pub is_named_by_file: bool,
}
