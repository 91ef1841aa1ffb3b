//! What a sheet says beside its texts, while it is read. A hostile file can hide a million rows or merge every cell with
//! every other, so nothing is kept that lies outside the sheet, and no more than a sheet can hold.

use std::collections::BTreeSet;

use super::blank::is_blank;
use super::grid::{CellBudget, CellPlace};
use super::sheet_facts::{CellNote, MergedCells, SheetFacts};
use super::{ReadError, ReadLimits, Sheet};

/// The facts of one sheet in the making.
#[derive(Debug)]
pub(super) struct CollectedFacts {
    limits: ReadLimits,
    facts: SheetFacts,
    /// Hidden columns that may still be added. Those of a sound file do not overlap, so there are no more than columns.
    columns_left: usize,
}

impl CollectedFacts {
    pub(super) fn of(limits: &ReadLimits) -> Self {
        Self {
            limits: *limits,
            facts: SheetFacts::default(),
            columns_left: limits.columns,
        }
    }

    /// Rows from the first to before the last are hidden.
    pub(super) fn hide_rows(&mut self, first: usize, end: usize) {
        self.facts.hidden_rows.extend(first..end.min(self.limits.rows));
    }

    /// Columns from the first to before the last are hidden.
    pub(super) fn hide_columns(&mut self, first: usize, end: usize) {
        let end = end
            .min(self.limits.columns)
            .min(first.saturating_add(self.columns_left));
        self.columns_left -= end.saturating_sub(first);
        self.facts.hidden_columns.extend(first..end);
    }

    /// Hidden rows in this span are hidden by a filter.
    pub(super) fn filter_rows(&mut self, first: usize, last: usize) {
        if first <= last {
            self.facts.is_filtered |= self.facts.hidden_rows.range(first..=last).next().is_some();
        }
    }

    /// Whether any row is hidden.
    pub(super) fn hides_rows(&self) -> bool {
        !self.facts.hidden_rows.is_empty()
    }

    /// Keeps merged cells; `false` where there is no room for more.
    pub(super) fn merge(&mut self, merged: MergedCells) -> bool {
        let has_room = self.facts.merged.len() < self.limits.cells;
        if has_room {
            self.facts.merged.push(merged);
        }
        has_room
    }

    /// Keeps a note on a cell that is not beyond what is read.
    pub(super) fn note(
        &mut self,
        at: &CellPlace<'_>,
        note: CellNote,
        room: &mut CellBudget,
    ) -> Result<(), ReadError> {
        if at.row < self.limits.rows && at.column < self.limits.columns {
            room.take_note(at)?;
            self.facts.notes.insert((at.row, at.column), note);
        }
        Ok(())
    }

    /// The sheet with what of the facts concerns its filled cells.
    pub(super) fn settled(self, sheet: Sheet) -> Sheet {
        let mut facts = self.facts;
        let is_filled = |cell: &String| !is_blank(cell);
        let rows = sheet.rows();
        facts
            .hidden_rows
            .retain(|row| rows.get(*row).is_some_and(|row| row.iter().any(is_filled)));
        facts.is_filtered &= !facts.hidden_rows.is_empty();
        if !facts.hidden_columns.is_empty() {
            let filled: BTreeSet<usize> = rows
                .iter()
                .flat_map(|row| row.iter().enumerate())
                .filter(|(_, cell)| is_filled(cell))
                .map(|(column, _)| column)
                .collect();
            facts.hidden_columns = &facts.hidden_columns & &filled;
        }
        facts.merged = clipped(&facts.merged, rows.len(), sheet.width());
        sheet.with_facts(facts)
    }
}

/// Merged cells as far as the sheet reaches, without those of one cell. Together they cover no more cells than there
/// are: merged cells of a sound file do not overlap.
fn clipped(merged: &[MergedCells], rows: usize, columns: usize) -> Vec<MergedCells> {
    let mut left = rows.saturating_mul(columns);
    merged
        .iter()
        .map(|cells| MergedCells {
            last_row: cells.last_row.min(rows.saturating_sub(1)),
            last_column: cells.last_column.min(columns.saturating_sub(1)),
            ..*cells
        })
        .filter(|cells| cells.first_row <= cells.last_row && cells.first_column <= cells.last_column)
        .filter_map(|cells| {
            let height = cells.last_row - cells.first_row + 1;
            let area = height * (cells.last_column - cells.first_column + 1);
            left = left.checked_sub(area)?;
            (area > 1).then_some(cells)
        })
        .collect()
}
