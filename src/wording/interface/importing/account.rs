//! What becomes of every cell of a sheet.

use crate::measures::group_thousands;

/// The kinds of cells that are listed.
pub(crate) const REFUSED: &str = "Cannot be used";
pub(crate) const DOUBTS: &str = "To look at";
pub(crate) const MARKS: &str = "The Department’s marks: no figures, and never nought";

pub(crate) fn set_aside(cells: usize) -> String {
    format!("{} cells are set aside", group_thousands(cells as u64))
}

/// A kind and how many there are.
pub(crate) fn counted(kind: &str, cells: usize) -> String {
    let noun = if cells == 1 { "cell" } else { "cells" };
    format!("{kind}: {} {noun}", group_thousands(cells as u64))
}

/// The headings of the list.
pub(crate) const CELL: &str = "Cell";
pub(crate) const WHOSE: &str = "Whose, and what";
pub(crate) const VALUE: &str = "What stands there";
pub(crate) const REASON: &str = "Why, and what mends it";

/// Under a list that is cut.
pub(crate) fn first_listed(most: usize) -> String {
    format!("The first {most} are listed; all of them stand in the table with their messages.")
}
