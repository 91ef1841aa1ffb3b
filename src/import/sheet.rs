//! A sheet as it is read: upright, or turned where it lies on its side. A cell keeps the address that it has in the sheet
//! as it came, because by that a person finds it.

use std::fmt;

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
#[derive(Debug, Clone, Copy)]
pub(super) struct SheetView<'a> {
    rows: &'a [Vec<String>],
    turned: bool,
    width: usize,
}

impl<'a> SheetView<'a> {
    pub(super) fn new(rows: &'a [Vec<String>], turned: bool) -> Self {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        Self { rows, turned, width }
    }

    /// How many rows it has, as it is looked at.
    pub(super) fn height(&self) -> usize {
        if self.turned { self.width } else { self.rows.len() }
    }

    /// How many columns its longest row has.
    pub(super) fn width(&self) -> usize {
        if self.turned { self.rows.len() } else { self.width }
    }

    /// What stands in a cell; nothing beyond the end of a row.
    pub(super) fn text(&self, row: usize, column: usize) -> &'a str {
        let Address { row, column } = self.address(row, column);
        let cell = self.rows.get(row).and_then(|row| row.get(column));
        cell.map_or("", String::as_str)
    }

    /// Where a cell stands in the sheet as it came.
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

    /// The columns of a row in which anything stands, with what does.
    pub(super) fn filled(self, row: usize) -> impl Iterator<Item = (usize, &'a str)> {
        let length = match (self.turned, self.rows.get(row)) {
            (true, _) => self.rows.len(),
            (false, found) => found.map_or(0, Vec::len),
        };
        let cells = (0..length).map(move |column| (column, self.text(row, column)));
        cells.filter(|(_, text)| is_filled(text))
    }
}

/// Whether anything can be seen in a cell.
pub(super) fn is_filled(text: &str) -> bool {
    !text.chars().all(is_blank)
}

/// Whether a character shows nothing: spaces of all kinds, control characters, and marks without width that come with
/// pasted text.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || matches!(letter, '\u{feff}' | '\u{200b}')
}
