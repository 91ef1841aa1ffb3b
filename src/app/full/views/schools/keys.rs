//! Moving through the table as in a spreadsheet: Enter and the arrow keys up and down change the row, left and right the
//! column once the caret is at the end of the text, so that a figure can still be corrected. Tab stays the browser's own.

use web_sys::HtmlInputElement;
use yew::{KeyboardEvent, TargetCast};

use crate::browser::page;

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellMove {
    /// To the cell in this row and column, counted from zero.
    To(usize, usize),
    /// Past the last row: to a new one.
    NewRow,
}

/// Where a key leads from a cell; `None` where it means something else.
pub(crate) fn step(
    event: &KeyboardEvent,
    (row, column): (usize, usize),
    rows: usize,
    columns: usize,
) -> Option<CellMove> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return None;
    }
    let field: HtmlInputElement = event.target_unchecked_into();
    let length = u32::try_from(field.value().encode_utf16().count()).ok();
    let caret = (
        field.selection_start().ok().flatten(),
        field.selection_end().ok().flatten(),
    );
    let at_start = caret.1 == Some(0) || (caret.0 == Some(0) && caret.1 == length);
    let at_end = caret.0 == length || (caret.0 == Some(0) && caret.1 == length);
    let up = || row.checked_sub(1).map(|row| CellMove::To(row, column));
    let down = (row + 1 < rows).then(|| CellMove::To(row + 1, column));
    match event.key().as_str() {
        "Enter" if event.shift_key() => up(),
        "Enter" => down.or(Some(CellMove::NewRow)),
        "ArrowUp" => up(),
        "ArrowDown" => down,
        "ArrowLeft" if at_start && !event.shift_key() => {
            column.checked_sub(1).map(|column| CellMove::To(row, column))
        }
        "ArrowRight" if at_end && !event.shift_key() => {
            (column + 1 < columns).then(|| CellMove::To(row, column + 1))
        }
        _ => None,
    }
}

/// Goes to a cell, its text chosen so that typing takes its place.
pub(crate) fn go(id: &str) {
    page::choose(id);
}
