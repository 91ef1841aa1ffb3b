//! Sheets in the making: cells come in any order and from a file that may want harm, so every one that takes memory is
//! counted before it does.

use super::blank::is_blank;
use super::cell_name::cell_name;
use super::{ReadError, ReadLimits, Sheet};

/// What of the limits is left for the sheets to come.
#[derive(Debug)]
pub(super) struct CellBudget {
    limits: ReadLimits,
    cells: usize,
    text: u64,
    notes: usize,
}

impl CellBudget {
    pub(super) fn of(limits: &ReadLimits) -> Self {
        Self {
            limits: *limits,
            cells: limits.cells,
            text: limits.unpacked_bytes,
            notes: limits.cells,
        }
    }

    /// Room for one more note on a cell, of which there are no more than cells.
    pub(super) fn take_note(&mut self, at: &CellPlace<'_>) -> Result<(), ReadError> {
        let limit = self.limits.cells;
        self.notes = self.notes.checked_sub(1).ok_or_else(|| at.too_many(limit))?;
        Ok(())
    }

    fn take(&mut self, cells: usize, text: usize, at: &CellPlace<'_>) -> Result<(), ReadError> {
        let limit = self.limits.cells;
        let too_many = || at.too_many(limit);
        self.cells = self.cells.checked_sub(cells).ok_or_else(too_many)?;
        let too_large = ReadError::UnpacksTooLarge {
            limit: self.limits.unpacked_bytes,
        };
        self.text = self.text.checked_sub(text as u64).ok_or(too_large)?;
        Ok(())
    }
}

/// A cell of a sheet, by row and column from 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct CellPlace<'a> {
    pub(super) sheet: &'a str,
    pub(super) row: usize,
    pub(super) column: usize,
}

impl CellPlace<'_> {
    fn too_many(&self, limit: usize) -> ReadError {
        ReadError::TooManyCells {
            sheet: self.sheet.to_owned(),
            cell: cell_name(self.row, self.column),
            limit,
        }
    }
}

/// The cells of one sheet.
#[derive(Debug)]
pub(super) struct Grid<'a> {
    name: String,
    rows: Vec<Vec<String>>,
    room: &'a mut CellBudget,
}

impl<'a> Grid<'a> {
    pub(super) fn new(name: &str, room: &'a mut CellBudget) -> Self {
        Self {
            name: name.to_owned(),
            rows: Vec::new(),
            room,
        }
    }

    /// Puts a text into a cell, by row and column from 0. A text that shows nothing takes no room, wherever
    /// it is, and leaves the cell empty.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), ReadError> {
        if is_blank(text) {
            return Ok(());
        }
        let limits = self.room.limits;
        if row >= limits.rows {
            return Err(ReadError::TooManyRows {
                sheet: self.name.clone(),
                cell: cell_name(row, column),
                limit: limits.rows,
            });
        }
        if column >= limits.columns {
            return Err(ReadError::TooManyColumns {
                sheet: self.name.clone(),
                cell: cell_name(row, column),
                limit: limits.columns,
            });
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        let at = CellPlace {
            sheet: &self.name,
            row,
            column,
        };
        self.room
            .take((column + 1).saturating_sub(cells.len()), text.len(), &at)?;
        if cells.len() <= column {
            cells.resize_with(column + 1, String::new);
        }
        text.clone_into(&mut cells[column]);
        Ok(())
    }

    /// What is left of the limits.
    pub(super) fn room(&mut self) -> &mut CellBudget {
        self.room
    }

    pub(super) fn into_sheet(self) -> Sheet {
        Sheet::new(self.name, self.rows)
    }
}
