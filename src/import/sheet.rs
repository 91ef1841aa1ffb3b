//! A sheet as it is read: upright, or turned where it lies on its side. A cell keeps the address that it has in the sheet
//! as it came, because by that a person finds it.

use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use crate::spreadsheet::{CellNote, Sheet, SheetFacts, shows_nothing};

/// Where a cell stands in the sheet as it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Its row, from zero.
    pub row: usize,
    /// Its column, from zero.
    pub column: usize,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), self.row + 1)
    }
}

/// A row or a column of the sheet as it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetLine {
    /// A row, from zero.
    Row(usize),
    /// A column, from zero.
    Column(usize),
}

/// The letters of a column, as spreadsheets write them.
///
/// ```
/// use trust_benchmark::import::column_letters;
/// assert_eq!([0, 25, 26, 701, 702].map(column_letters), ["A", "Z", "AA", "ZZ", "AAA"]);
/// ```
#[must_use]
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A sheet, looked at upright or turned.
#[derive(Debug, Clone)]
pub(super) struct SheetView<'a> {
    rows: &'a [Vec<String>],
    facts: &'a SheetFacts,
    turned: bool,
    width: usize,
    /// Cells that a merged one covers, and the one that has its text, as the sheet came.
    covered: Rc<HashMap<Address, Address>>,
}

/// No more covered cells are looked at: a sheet can merge more than it has.
const MOST_COVERED: usize = 200_000;

impl<'a> SheetView<'a> {
    pub(super) fn new(sheet: &'a Sheet, turned: bool) -> Self {
        let rows = sheet.rows();
        let facts = sheet.facts();
        let covered = facts.merged.iter().flat_map(|merged| {
            let anchor = Address {
                row: merged.first_row,
                column: merged.first_column,
            };
            let rows = merged.first_row..=merged.last_row;
            rows.flat_map(move |row| {
                let columns = merged.first_column..=merged.last_column;
                columns.map(move |column| (Address { row, column }, anchor))
            })
        });
        let covered = covered.take(MOST_COVERED).filter(|(cell, anchor)| cell != anchor);
        Self {
            rows,
            facts,
            turned,
            width: sheet.width(),
            covered: Rc::new(covered.collect()),
        }
    }

    /// Whether its name is that of its file.
    pub(super) const fn is_named_by_file(&self) -> bool {
        self.facts.is_named_by_file
    }

    /// The same sheet, looked at the other way.
    pub(super) fn turned(&self, turned: bool) -> Self {
        Self {
            turned,
            ..self.clone()
        }
    }

    /// Whether its rows and columns are swapped.
    pub(super) const fn is_turned(&self) -> bool {
        self.turned
    }

    /// How many rows it has, as it is looked at.
    pub(super) fn height(&self) -> usize {
        if self.turned { self.width } else { self.rows.len() }
    }

    /// How many columns its longest row has.
    pub(super) fn width(&self) -> usize {
        if self.turned { self.rows.len() } else { self.width }
    }

    /// What is in a cell; nothing beyond the end of a row.
    pub(super) fn text(&self, row: usize, column: usize) -> &'a str {
        self.text_at(self.address(row, column))
    }

    /// What is in a cell, or in the merged one that covers it.
    pub(super) fn merged_text(&self, row: usize, column: usize) -> &'a str {
        let address = self.address(row, column);
        self.text_at(self.covered.get(&address).copied().unwrap_or(address))
    }

    /// Whether a merged cell covers it, other than the one with the text.
    pub(super) fn is_covered(&self, row: usize, column: usize) -> bool {
        self.covered.contains_key(&self.address(row, column))
    }

    /// Whether any cell of a row is merged with the one before it.
    pub(super) fn has_merged_columns(&self, row: usize) -> bool {
        (1..self.width()).any(|column| {
            let address = self.address(row, column);
            let anchor = self.covered.get(&address);
            let before = self.address(row, column - 1);
            anchor.is_some_and(|anchor| *anchor == before || self.covered.get(&before) == Some(anchor))
        })
    }

    fn text_at(&self, address: Address) -> &'a str {
        let cell = self.rows.get(address.row).and_then(|row| row.get(address.column));
        cell.map_or("", String::as_str)
    }

    /// Why the text of a cell is to be doubted.
    pub(super) fn note(&self, row: usize, column: usize) -> Option<&'a CellNote> {
        let Address { row, column } = self.address(row, column);
        self.facts.notes.get(&(row, column))
    }

    /// Whether any cell is to be doubted.
    pub(super) fn has_notes(&self) -> bool {
        !self.facts.notes.is_empty()
    }

    /// Whether a row is hidden, as it is looked at.
    pub(super) fn is_hidden_row(&self, row: usize) -> bool {
        let hidden = if self.turned {
            &self.facts.hidden_columns
        } else {
            &self.facts.hidden_rows
        };
        hidden.contains(&row)
    }

    /// Whether a column is hidden, as it is looked at.
    pub(super) fn is_hidden_column(&self, column: usize) -> bool {
        let hidden = if self.turned {
            &self.facts.hidden_rows
        } else {
            &self.facts.hidden_columns
        };
        hidden.contains(&column)
    }

    /// Where a cell is in the sheet as it came.
    pub(super) const fn address(&self, row: usize, column: usize) -> Address {
        if self.turned {
            Address {
                row: column,
                column: row,
            }
        } else {
            Address { row, column }
        }
    }

    /// The columns of a row that hold something, with what they hold.
    pub(super) fn filled(&self, row: usize) -> impl Iterator<Item = (usize, &'a str)> + use<'a> {
        let length = match (self.turned, self.rows.get(row)) {
            (true, _) => self.rows.len(),
            (false, found) => found.map_or(0, Vec::len),
        };
        let (rows, turned) = (self.rows, self.turned);
        let cells = (0..length).map(move |column| {
            let (row, place) = if turned { (column, row) } else { (row, column) };
            let cell = rows.get(row).and_then(|row: &Vec<String>| row.get(place));
            (column, cell.map_or("", String::as_str))
        });
        cells.filter(|(_, text)| is_filled(text))
    }

    /// The columns of a row whose formula has no result: there is nothing to see, and something is meant.
    pub(super) fn without_result(&self, row: usize) -> Vec<usize> {
        if !self.has_notes() {
            return Vec::new();
        }
        let is_without = |column: &usize| {
            let noted = matches!(self.note(row, *column), Some(CellNote::FormulaWithoutResult));
            noted && !is_filled(self.text(row, *column))
        };
        (0..self.width()).filter(is_without).collect()
    }
}

/// Whether anything can be seen in a cell.
pub(super) fn is_filled(text: &str) -> bool {
    !crate::spreadsheet::is_blank(text)
}

/// Whether a character shows nothing: spaces of all kinds, control characters, and marks without width.
pub(super) fn is_blank(letter: char) -> bool {
    shows_nothing(letter)
}

/// Whether a character takes no room at all: it parts nothing, and goes without a space in its place.
pub(super) fn is_invisible(letter: char) -> bool {
    shows_nothing(letter) && !letter.is_whitespace()
}
