//! What LibreOffice's format says of a sheet beside its texts. All of it is in attributes of rows, columns and cells, and
//! repeated with them.

use std::ops::Range;

use super::collected_facts::CollectedFacts;
use super::grid::{CellBudget, CellPlace};
use super::ods_tag::Tag;
use super::serial_number::serial_number;
use super::sheet_facts::{CellNote, MergedCells};
use super::{ReadError, ReadLimits};

/// Equal cells side by side, and what they hold.
#[derive(Debug)]
pub(super) struct Run<T> {
    pub(super) column: usize,
    pub(super) times: usize,
    pub(super) of: T,
}

impl<T> Run<T> {
    pub(super) fn columns(&self) -> Range<usize> {
        self.column..self.column.saturating_add(self.times)
    }
}

/// How many rows and columns of cells are one.
#[derive(Debug)]
pub(super) struct Span {
    rows: usize,
    columns: usize,
}

/// What is in a row.
#[derive(Debug, Default)]
pub(super) struct RowOfRuns {
    /// The texts of filled cells.
    pub(super) filled: Vec<Run<String>>,
    notes: Vec<Run<CellNote>>,
    merged: Vec<Run<Span>>,
}

impl RowOfRuns {
    /// Keeps what a cell with that text says beside it.
    pub(super) fn add_facts(&mut self, cell: &Tag, column: usize, times: usize, text: &str, day_zero: i64) {
        if let Some(of) = note(cell, text, day_zero) {
            self.notes.push(Run { column, times, of });
        }
        let of = Span {
            rows: cell.times("table:number-rows-spanned"),
            columns: cell.times("table:number-columns-spanned"),
        };
        if of.rows > 1 || of.columns > 1 {
            self.merged.push(Run { column, times, of });
        }
    }
}

/// What is to be doubted of a cell.
fn note(cell: &Tag, text: &str, day_zero: i64) -> Option<CellNote> {
    let kind = cell.get("office:value-type");
    if kind == "date" || kind == "time" {
        let iso = cell.get(if kind == "date" {
            "office:date-value"
        } else {
            "office:time-value"
        });
        let number = serial_number(iso, day_zero);
        return Some(CellNote::FormattedAsDate(
            number.map_or_else(|| text.to_owned(), super::cell_text::number),
        ));
    }
    if cell.get("table:formula").is_empty() || cell.get("calcext:value-type") == "error" {
        return None;
    }
    match kind {
        "float" | "currency" | "percentage" | "" if text.is_empty() => Some(CellNote::FormulaWithoutResult),
        "float" | "currency" | "percentage" => {
            (cell.get("office:value").parse() == Ok(0.0)).then_some(CellNote::FormulaOfZero)
        }
        // A formula that gave a text, which may be empty.
        _ => None,
    }
}

/// Whether a row or column is hidden, by hand or by a filter.
pub(super) fn is_hidden(tag: &Tag) -> bool {
    tag.get("table:visibility") == "collapse" || is_filtered(tag)
}

/// Whether a filter hides a row.
pub(super) fn is_filtered(tag: &Tag) -> bool {
    tag.get("table:visibility") == "filter"
}

/// Keeps what is said of the cells of these rows.
pub(super) fn collect(
    sheet: &str,
    rows: Range<usize>,
    cells: &RowOfRuns,
    limits: &ReadLimits,
    facts: &mut CollectedFacts,
    room: &mut CellBudget,
) -> Result<(), ReadError> {
    if cells.notes.is_empty() && cells.merged.is_empty() {
        return Ok(());
    }
    for row in rows.start..rows.end.min(limits.rows) {
        for run in &cells.notes {
            for column in run.column..run.columns().end.min(limits.columns) {
                let at = CellPlace { sheet, row, column };
                facts.note(&at, run.of.clone(), room)?;
            }
        }
        for run in &cells.merged {
            for column in run.column..run.columns().end.min(limits.columns) {
                let has_room = facts.merge(MergedCells {
                    first_row: row,
                    last_row: row.saturating_add(run.of.rows - 1),
                    first_column: column,
                    last_column: column.saturating_add(run.of.columns - 1),
                });
                if !has_room {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}
