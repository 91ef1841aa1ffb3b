//! Taking figures from a spreadsheet.

pub(crate) mod account;
pub(crate) mod matching;

/// The button that opens the place for it.
pub(crate) const OPEN: &str = "Paste or open a spreadsheet";

pub(crate) const HEADING: &str = "From a spreadsheet";
pub(crate) const LEDE: &str = "A row for each school, or one for the whole trust, with headings: your own words or the Department’s codes, \
     in any order. You see how it is understood before anything is taken.";
pub(crate) const PASTE: &str = "Paste the cells here, headings included";
pub(crate) const OPEN_A_FILE: &str = "Open a file";
pub(crate) const FILE_KINDS: &str = "Excel (.xlsx), LibreOffice (.ods) or .csv; you can also drop it anywhere on this part of the page. It is \
     read in this browser and sent nowhere.";

/// What closes the place, and what stops a file being read.
pub(crate) const CLOSE: &str = "Close";
pub(crate) const CANCEL: &str = "Cancel";

/// The heading while a file is read.
pub(crate) fn reading(file: &str) -> String {
    format!("Reading {file}")
}

/// How far that is, before the reader says so.
pub(crate) const LOADING_THE_READER: &str = "Loading the reader";

/// How the beginning of it is announced.
pub(crate) fn being_read(file: &str) -> String {
    format!("{file} is being read.")
}

/// What a pasted block is called in the place of a file's name.
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
        "{cells} cells were pasted. The block is wider than the table by {beyond} columns, which were left out: show more \
         columns, or paste the block with its headings."
    )
}
