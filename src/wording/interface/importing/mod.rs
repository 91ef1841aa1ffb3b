//! Taking figures from a spreadsheet.

pub(crate) mod cell_report;
pub(crate) mod matching;
pub(crate) mod questions;

use super::{front_door, keeping};
use crate::wording::number_format::listed;

/// The button that opens the place for it.
pub(crate) const OPEN: &str = front_door::UPLOAD;

pub(crate) const HEADING: &str = "From a spreadsheet";
pub(crate) const LEDE: &str = "One row for each school, or one for the whole trust, with headings. Your own words or DfE codes will do, in \
     any order. You check how we read it before anything is used.";
pub(crate) const PASTE: &str = "Paste the cells here, headings included";
pub(crate) const OPEN_A_FILE: &str = "Open a file";
pub(crate) const FILE_KINDS: &str = "Excel (.xlsx), LibreOffice (.ods) or .csv. You can also drop a file anywhere on this page. It is read in \
     this browser and sent nowhere.";

/// The same area while it holds what was pasted before.
pub(crate) const CHANGE_HERE: &str = "What you pasted: correct it here";
/// The button that reads it then.
pub(crate) const READ_PASTED: &str = "Read this text";
/// The button that shows it again.
pub(crate) const CHANGE_PASTED: &str = "Change the pasted text";

/// A folder was dropped.
pub(crate) fn is_folder(name: &str) -> String {
    format!("“{name}” is a folder. Open it and choose the spreadsheet in it.")
}

/// Several files were dropped, and folders of these names.
pub(crate) fn several_came(files: usize, folders: &[String]) -> String {
    let named = match folders {
        [] => String::new(),
        [one] => format!(" “{one}” is a folder: open it and choose the spreadsheet in it."),
        several => {
            let names: Vec<_> = several.iter().map(|name| format!("“{name}”")).collect();
            format!(
                " {} are folders: open one and choose the spreadsheet in it.",
                listed(&names)
            )
        }
    };
    let choose = match files {
        0 => String::new(),
        1 => "Read this file?".to_owned(),
        some => format!("You chose {some} files, and we read one at a time. Which one?"),
    };
    format!("{choose}{named}").trim_start().to_owned()
}

/// The button that reads one of them.
pub(crate) fn read_file(name: &str) -> String {
    format!("Read {name}")
}

/// Under the buttons, where there are more files than buttons.
pub(crate) fn more_files(more: usize) -> String {
    format!("There are {more} more files. Drop the one you want by itself.")
}

/// In place of reading it: the file is for the other door.
pub(crate) fn is_saved(file: &str) -> String {
    format!(
        "{file} was saved here, so it is not a spreadsheet. Open it with “{}”. This replaces your current figures. \
         You can undo.",
        keeping::OPEN
    )
}

/// The button that does so.
pub(crate) const OPEN_SAVED: &str = "Open these saved figures";

/// What was answered, after the figures are used.
pub(crate) const YOUR_ANSWERS: &str = "Your answers:";

/// What closes the place, and what stops a file being read.
pub(crate) const CLOSE: &str = "Close";
pub(crate) const CANCEL: &str = "Cancel";

/// The heading while a file is read.
pub(crate) fn reading(file: &str) -> String {
    format!("Reading {file}")
}

/// How far that is, before the reader says so.
pub(crate) const LOADING_THE_READER: &str = "Loading the file reader";

/// How the beginning of it is announced.
pub(crate) fn being_read(file: &str) -> String {
    format!("{file} is being read.")
}

/// What a pasted block is called in place of a file's name.
pub(crate) const PASTED: &str = "what you pasted";
pub(crate) const NOTHING_PASTED: &str =
    "There is nothing in what you pasted. Copy the cells, headings included, and paste again.";

/// After a block was pasted into the table.
pub(crate) fn cells_pasted(cells: usize) -> String {
    format!("{cells} cells were pasted.")
}

/// The same where `beyond` columns of it had no place.
pub(crate) fn cells_pasted_of_wider_block(cells: usize, beyond: usize) -> String {
    format!(
        "{cells} cells were pasted. {beyond} columns did not fit in the table and were left out. Show more columns, \
         or paste the block with its headings."
    )
}
