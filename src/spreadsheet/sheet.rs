//! A sheet of text cells, and the workbook that it comes in.

use serde::{Deserialize, Serialize};

use super::blank::is_blank;
use super::encoding::TextEncoding;
use super::sheet_facts::SheetFacts;

/// A sheet: rows of text cells. Rows may differ in length; no row ends in a [blank](is_blank()) cell, and the last row has one
/// that is filled. Rows and columns are counted from 0, and a blank row between others is kept, so that a person who is told
/// "row 7" finds it.
///
/// ```
/// use trust_benchmark::spreadsheet::Sheet;
///
/// let cells = [vec!["School", "Pupils", ""], vec![], vec!["Oak", "31"], vec![""]];
/// let sheet = Sheet::new("Year 6", cells.map(|row| row.into_iter().map(str::to_owned).collect()).into());
/// assert_eq!(sheet.rows().len(), 3);
/// assert_eq!(sheet.width(), 2);
/// assert_eq!(sheet.cell(2, 1), "31");
/// assert_eq!(sheet.cell(1, 5), "");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    name: String,
    hidden: bool,
    rows: Vec<Vec<String>>,
    facts: SheetFacts,
}

impl Sheet {
    /// A visible sheet with this name; blank cells at the end of a row and blank rows at the end are left out.
    #[must_use]
    pub fn new(name: impl Into<String>, mut rows: Vec<Vec<String>>) -> Self {
        for row in &mut rows {
            let filled = row
                .iter()
                .rposition(|cell| !is_blank(cell))
                .map_or(0, |last| last + 1);
            row.truncate(filled);
        }
        let filled = rows
            .iter()
            .rposition(|row| !row.is_empty())
            .map_or(0, |last| last + 1);
        rows.truncate(filled);
        Self {
            name: name.into(),
            hidden: false,
            rows,
            facts: SheetFacts::default(),
        }
    }

    /// The same sheet, hidden from people who open the workbook.
    #[must_use]
    pub(super) fn hidden(self) -> Self {
        Self { hidden: true, ..self }
    }

    /// The same sheet with what it says beside its texts.
    #[must_use]
    pub fn with_facts(self, facts: SheetFacts) -> Self {
        Self { facts, ..self }
    }

    /// What it says beside its texts; nothing where it was pasted.
    #[must_use]
    pub const fn facts(&self) -> &SheetFacts {
        &self.facts
    }

    /// The same sheet by another name.
    #[must_use]
    pub fn named(self, name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..self
        }
    }

    /// Its name; empty for pasted text.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the workbook hides it from people who open it.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.hidden
    }

    /// Its rows, from the top.
    #[must_use]
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// The text of a cell, by row and column from 0; empty where there is none.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows
            .get(row)
            .and_then(|row| row.get(column))
            .map_or("", String::as_str)
    }

    /// The length of its longest row.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether no cell is filled.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// What a workbook was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// Text with delimiters, in that encoding.
    Text(TextEncoding),
    /// Excel's format since 2007: .xlsx, .xlsm.
    Xlsx,
    /// The format of LibreOffice and others: .ods.
    Ods,
}

/// The sheets of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    source: Source,
    sheets: Vec<Sheet>,
}

impl Workbook {
    /// The sheets in their order, but those that a person sees before those that are hidden.
    pub(super) fn new(source: Source, mut sheets: Vec<Sheet>) -> Self {
        sheets.sort_by_key(Sheet::is_hidden);
        Self { source, sheets }
    }

    /// What it was read from.
    #[must_use]
    pub fn source(&self) -> Source {
        self.source
    }

    /// Its sheets, visible ones first; at least one, and at least one with a filled cell.
    #[must_use]
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Its sheets, to keep.
    #[must_use]
    pub fn into_sheets(self) -> Vec<Sheet> {
        self.sheets
    }
}
