//! Tables as a workbook of Excel's format: a sheet for each, with its title above its headings.
//!
//! The crate that writes it is large, so only a program of its own (`src/bin/workbook.rs`) calls this. The same tables always
//! give the same bytes: no clock is written down.

use std::borrow::Cow;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::sheet_names::sheet_names;
use super::{DataBook, DataCell, DataTable, WorkbookError};
use crate::spreadsheet::{cell_name, escape_formula};

/// What Excel's format holds: rows and columns of a sheet, and characters of a cell in UTF-16.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;
const LONGEST_TEXT: usize = 32_767;

/// The rows above the data: the title and the headings.
const TITLE: usize = 0;
const HEADINGS: usize = 1;
const ABOVE: usize = 2;

/// Widths of columns, in characters. A longer text goes over several lines.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;

/// Room beside a text, in which a heading has the button of its filter.
const MARGIN: usize = 3;

/// The day of a workbook whose day is not known, because the format wants one: the first that its archive can name.
const NO_DAY: (u16, u8, u8) = (1980, 1, 1);

/// The tables as the bytes of an .xlsx file. Texts are never formulas or links, and numbers are numbers.
///
/// # Errors
/// When a table has more rows or columns, or a text is longer, than the format holds.
///
/// ```
/// use trust_benchmark::export::{DataBook, DataCell, DataTable, write_workbook};
/// use trust_benchmark::spreadsheet::{ReadLimits, read_file};
///
/// let table = DataTable {
///     name: "Schools".to_owned(),
///     title: "Pupils in 2024/25".to_owned(),
///     columns: vec!["School".to_owned(), "Pupils".to_owned()],
///     rows: vec![vec![DataCell::text("=Oak"), DataCell::count(31)]],
/// };
/// let book = DataBook { title: "Pupils".to_owned(), made_on: "2026-01-31".to_owned(), tables: vec![table] };
/// let bytes = write_workbook(&book)?;
/// let read = read_file("pupils.xlsx", &bytes, &ReadLimits::IN_A_WORKER, &mut |_| {});
/// assert_eq!(read.unwrap().sheets()[0].rows()[2], ["=Oak", "31"]);
/// # Ok::<(), trust_benchmark::export::WorkbookError>(())
/// ```
pub fn write_workbook(book: &DataBook) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    let names = sheet_names(book.tables.iter().map(|table| table.name.as_str()));
    for (table, name) in book.tables.iter().zip(names) {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        SheetWriter { table, sheet }.write()?;
    }
    let properties = DocProperties::new()
        .set_title(writable(&book.title))
        .set_creation_datetime(&day(&book.made_on)?);
    workbook.set_properties(&properties);
    Ok(workbook.save_to_buffer()?)
}

/// Writes one table into its sheet.
struct SheetWriter<'a> {
    table: &'a DataTable,
    sheet: &'a mut Worksheet,
}

impl SheetWriter<'_> {
    fn write(mut self) -> Result<(), WorkbookError> {
        let table = self.table;
        self.check_size()?;
        let bold = Format::new().set_bold();
        self.text(TITLE, 0, &table.title, &bold)?;
        let heading = bold.set_align(FormatAlign::Top).set_text_wrap();
        for (column, text) in table.columns.iter().enumerate() {
            self.text(HEADINGS, column, text, &heading)?;
        }
        let styles = Styles::new();
        for (row, cells) in table.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                self.cell(ABOVE + row, column, cell, &styles)?;
            }
        }
        for column in 0..width(table) {
            self.sheet
                .set_column_width(place(column)?, column_width(table, column))?;
        }
        self.sheet.set_freeze_panes(place(ABOVE)?, 0)?;
        if let Some(last) = table.columns.len().checked_sub(1) {
            let end = place(HEADINGS + table.rows.len())?;
            self.sheet.autofilter(place(HEADINGS)?, 0, end, place(last)?)?;
        }
        Ok(())
    }

    fn check_size(&self) -> Result<(), WorkbookError> {
        let (table, rows, columns) = (&self.table.name, self.table.rows.len(), width(self.table));
        if rows > MOST_ROWS - ABOVE {
            return Err(WorkbookError::TooManyRows {
                table: table.clone(),
                rows,
                limit: MOST_ROWS - ABOVE,
            });
        }
        if columns > MOST_COLUMNS {
            return Err(WorkbookError::TooManyColumns {
                table: table.clone(),
                columns,
                limit: MOST_COLUMNS,
            });
        }
        Ok(())
    }

    fn cell(
        &mut self,
        row: usize,
        column: usize,
        cell: &DataCell,
        styles: &Styles,
    ) -> Result<(), WorkbookError> {
        match cell {
            DataCell::Empty => Ok(()),
            DataCell::Text(text) => self.text(row, column, text, styles.of_text(text)),
            DataCell::Number { value, decimals } if value.is_finite() => {
                let format = &styles.numbers[usize::from(*decimals).min(MOST_DECIMALS)];
                self.sheet
                    .write_number_with_format(place(row)?, place(column)?, *value, format)?;
                Ok(())
            }
            // The format has no such numbers.
            DataCell::Number { .. } => self.text(row, column, &cell.written(), &styles.text),
        }
    }

    /// Writes a text as a text, whatever it looks like.
    fn text(&mut self, row: usize, column: usize, text: &str, format: &Format) -> Result<(), WorkbookError> {
        let text = writable(text);
        let length = text.encode_utf16().count();
        if length > LONGEST_TEXT {
            return Err(WorkbookError::TextTooLong {
                table: self.table.name.clone(),
                cell: cell_name(row, column),
                length,
                limit: LONGEST_TEXT,
            });
        }
        if !text.is_empty() {
            self.sheet
                .write_string_with_format(place(row)?, place(column)?, text, format)?;
        }
        Ok(())
    }
}

/// The most decimals of a number.
const MOST_DECIMALS: usize = 6;

/// How cells are shown. All begin at the top, because a text beside them may have several lines.
struct Styles {
    text: Format,
    /// Texts that Excel would take for a formula once a person has edited them, if they were not marked.
    like_formula: Format,
    /// Numbers, by their decimals.
    numbers: [Format; MOST_DECIMALS + 1],
}

impl Styles {
    fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        let text = top.clone().set_text_wrap();
        let number = |decimals| match decimals {
            0 => top.clone().set_num_format("0"),
            _ => top.clone().set_num_format(format!("0.{}", "0".repeat(decimals))),
        };
        Self {
            like_formula: text.clone().set_quote_prefix(),
            text,
            numbers: std::array::from_fn(number),
        }
    }

    fn of_text(&self, text: &str) -> &Format {
        if escape_formula(text) == text {
            &self.text
        } else {
            &self.like_formula
        }
    }
}

/// The columns of a table; no row should have more cells than there are headings.
fn width(table: &DataTable) -> usize {
    let rows = table.rows.iter().map(Vec::len);
    rows.fold(table.columns.len(), usize::max)
}

/// As wide as the longest line in it, within reason.
fn column_width(table: &DataTable, column: usize) -> f64 {
    let longest_line = |text: &str| {
        let lines = text.lines().map(|line| line.chars().count());
        lines.max().unwrap_or_default()
    };
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let widest = cells
        .map(|cell| longest_line(&cell.written()))
        .chain(table.columns.get(column).map(|heading| longest_line(heading)))
        .max();
    let width = (widest.unwrap_or_default() + MARGIN).clamp(NARROWEST, WIDEST);
    // It is at most 60.
    u8::try_from(width).unwrap_or(u8::MAX).into()
}

/// A row's or column's place in the type that the writer wants; what is too large has been refused before.
fn place<T: TryFrom<usize>>(place: usize) -> Result<T, XlsxError> {
    T::try_from(place).map_err(|_| XlsxError::RowColumnLimitError)
}

/// The text without what XML forbids, and with one kind of line end, as Excel has it in cells.
fn writable(text: &str) -> Cow<'_, str> {
    let is_forbidden = |letter: char| {
        matches!(letter, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}') && !matches!(letter, '\t' | '\n')
    };
    if text.contains(is_forbidden) {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        lines.replace(is_forbidden, "").into()
    } else {
        text.into()
    }
}

/// The day that is written as YYYY-MM-DD.
fn day(written: &str) -> Result<ExcelDateTime, XlsxError> {
    let mut parts = written.splitn(3, '-');
    let mut part = || parts.next()?.parse::<u16>().ok();
    let known = part().zip(part()).zip(part()).and_then(|((year, month), day)| {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        ExcelDateTime::from_ymd(year, month, day).ok()
    });
    let (year, month, day) = NO_DAY;
    known.map_or_else(|| ExcelDateTime::from_ymd(year, month, day), Ok)
}
