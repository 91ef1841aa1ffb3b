//! What becomes of every cell of a sheet.

use crate::measures::group_thousands;

/// The kinds of cells that are listed.
pub(crate) const REFUSED: &str = "Cannot be used";
pub(crate) const DOUBTS: &str = "To check";
pub(crate) const MARKED: &str = "Used, with a note beside the figure";
pub(crate) const MARKS: &str = "DfE codes (not counted as zero)";

pub(crate) fn set_aside(cells: usize) -> String {
    match cells {
        1 => "1 cell is ignored".to_owned(),
        some => format!("{} cells are ignored", group_thousands(some as u64)),
    }
}

/// A kind and how many there are.
pub(crate) fn counted(kind: &str, cells: usize) -> String {
    let noun = if cells == 1 { "cell" } else { "cells" };
    format!("{kind}: {} {noun}", group_thousands(cells as u64))
}

/// The headings of the list, under a reason that its cells share.
pub(crate) const CELL: &str = "Cell";
pub(crate) const WHOSE: &str = "School and column";
pub(crate) const VALUE: &str = "Value";

/// A reason as several cells have it: each quotes its own text.
pub(crate) fn in_common(said: &str, text: &str) -> String {
    let quoted = format!("“{}”", text.trim());
    match said.strip_prefix(&quoted) {
        Some(rest) => format!("This value{}", rest.replace(&quoted, "this value")),
        None => said.replace(&quoted, "this value"),
    }
}

/// Under a list that is cut.
pub(crate) fn first_listed(most: usize, cells: usize) -> String {
    format!(
        "The first {most} of {} cells are listed. All of them are in the table with their messages.",
        group_thousands(cells as u64)
    )
}
