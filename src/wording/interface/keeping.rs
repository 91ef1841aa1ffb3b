//! Keeping the figures on this device or in a file.

use super::importing;
use crate::wording::date::date_in_words;

pub(crate) const HEADING: &str = "Keeping your figures";
pub(crate) const KEEP_ON_DEVICE: &str = "Keep these figures on this device";

/// Whether the figures are kept on this device.
pub(crate) const NOT_KEPT: &str = "Nothing is saved: closing the page forgets your figures.";
pub(crate) const KEPT: &str = "Kept in this browser’s own storage on this device, and nowhere else. Whoever uses this browser can see it. \
     Untick to remove it; clearing the browser’s data removes it too.";
pub(crate) const DENIED: &str =
    "This browser does not let the page keep anything here, so nothing is saved. Save a file instead.";
pub(crate) const NOT_REMOVED: &str = "The browser did not remove the figures that are kept on this device. Untick again, or clear the data of this \
     page in the browser’s settings.";

/// The browser kept no newer figures, and those of before, of that day, stand.
pub(crate) fn older_kept(saved_on: Option<&str>) -> String {
    let since = saved_on
        .map(|day| format!(" of {}", date_in_words(day)))
        .unwrap_or_default();
    format!(
        "The browser did not keep your last changes. The figures{since} that were kept before are still on this device. Save a \
         file to keep your changes, or untick to remove what is kept."
    )
}

/// What is kept cannot be read, and why.
pub(crate) fn not_readable(why: &str) -> String {
    format!("The figures kept on this device could not be opened, and are left as they are. {why}")
}

pub(crate) const OTHERS_KEPT: &str = "Other figures are kept on this device, and nothing here has overwritten them. What you change here \
     is not kept until you choose.";

/// The choice where another page has kept other figures.
pub(crate) const KEEP_THESE: &str = "Keep these figures instead";
pub(crate) const OPEN_THE_OTHERS: &str = "Open the other figures";

pub(crate) const SAVE: &str = "Save to a file";
pub(crate) const OPEN: &str = "Open a saved file";
pub(crate) const NOT_READ: &str = "The file could not be read. Nothing has been changed.";

/// In place of opening it: the file is for the other door.
pub(crate) fn is_spreadsheet(file: &str) -> String {
    format!(
        "{file} is a spreadsheet, not a file saved here. Read it with “{}”.",
        importing::OPEN
    )
}

/// The button that does so.
pub(crate) const READ_AS_SPREADSHEET: &str = "Read this spreadsheet";

/// Before the buttons that save the table of schools.
pub(crate) const CSV_NOTE: &str = "Save the table of schools for a spreadsheet: a copy for sharing (small numbers removed), or a full private copy.";
pub(crate) const SAVE_CSV: &str = "Save a copy for sharing";
pub(crate) const SAVE_PRIVATE_CSV: &str = "Save a private copy";

/// In a frame, whose page may not let it save files.
pub(crate) const CSV_TEXT_NOTE: &str =
    "If no file is saved, this page does not let the tool save files. Copy the text instead.";
pub(crate) const SHOW_CSV: &str = "Text of the copy for sharing";
pub(crate) const SHOW_PRIVATE_CSV: &str = "Text of the private copy";
pub(crate) const CSV_TEXT: &str = "The table of schools as text";

/// What the saved file does not hold; empty where it holds everything.
pub(crate) fn left_out_of_file(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 entry that cannot be read is left out of the file. Correct it first to keep it.".to_owned(),
        _ => {
            format!(
                "{count} entries that cannot be read are left out of the file. Correct them first to keep them."
            )
        }
    }
}

/// What the copy for sharing does not hold besides small numbers; empty where it holds everything else.
pub(crate) fn left_out_of_sharing(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 cell that cannot be used is left out of the copy for sharing.".to_owned(),
        _ => format!("{count} cells that cannot be used are left out of the copy for sharing."),
    }
}

/// The text of the file, for where a browser does not save it.
pub(crate) const SHOW_TEXT: &str = "If no file is saved: show its text";
pub(crate) const HIDE_TEXT: &str = "Hide the text of the file";
pub(crate) const TEXT_NOTE: &str = "Some pages that show this tool do not let it save files, and say nothing. Copy this into a text \
     file whose name ends in .json, and open it here again.";
pub(crate) const TEXT: &str = "The text of the saved file";
