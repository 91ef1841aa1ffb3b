//! What a saved file says of itself, and why one could not be opened.

use std::fmt;

use crate::saved::{NotRead, Saved, VERSION};

impl Saved {
    /// What the file says of itself, to a person who opens it in an editor.
    pub(crate) const NOTE: &'static str =
        "Figures entered or imported by a person. Open this file in Trust Benchmark to continue.";
}

impl fmt::Display for NotRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(why) => write!(
                f,
                "This is not a file that Trust Benchmark saved, or it is damaged ({why}). Nothing has been changed."
            ),
            Self::Spreadsheet => f.write_str(
                "This is a spreadsheet, not a file that Trust Benchmark saved. To use its figures, choose “Upload or \
                 paste” and then this file. Nothing has been changed.",
            ),
            Self::OtherFormat => {
                f.write_str("This file was not saved by Trust Benchmark. Nothing has been changed.")
            }
            Self::Newer(version) => write!(
                f,
                "This file was saved by a newer version of Trust Benchmark (form {version}; this page reads up to \
                 {VERSION}). Reload the page to get the newest version, then open the file. Nothing has been \
                 changed."
            ),
            Self::TooLong => f.write_str(
                "This file is larger than any that Trust Benchmark saves. Nothing has been changed.",
            ),
        }
    }
}
