//! Sheets in the making: cells come in any order and from a file that may want harm, so every one that takes memory is
//! counted before it does.

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
    pub(super) fn take_note(&mut self) -> Result<(), ReadError> {
        let too_many = ReadError::TooManyCells {
            limit: self.limits.cells,
        };
        self.notes = self.notes.checked_sub(1).ok_or(too_many)?;
        Ok(())
    }

    fn take(&mut self, cells: usize, text: usize) -> Result<(), ReadError> {
        let too_many = ReadError::TooManyCells {
            limit: self.limits.cells,
        };
        self.cells = self.cells.checked_sub(cells).ok_or(too_many)?;
        let too_large = ReadError::UnpacksTooLarge {
            limit: self.limits.unpacked_bytes,
        };
        self.text = self.text.checked_sub(text as u64).ok_or(too_large)?;
        Ok(())
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

    /// Puts a text into a cell, by row and column from 0. An empty text takes no room, wherever it is.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), ReadError> {
        if text.is_empty() {
            return Ok(());
        }
        let limits = self.room.limits;
        if row >= limits.rows {
            return Err(ReadError::TooManyRows {
                sheet: self.name.clone(),
                limit: limits.rows,
            });
        }
        if column >= limits.columns {
            return Err(ReadError::TooManyColumns {
                sheet: self.name.clone(),
                limit: limits.columns,
            });
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        self.room
            .take((column + 1).saturating_sub(cells.len()), text.len())?;
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
