//! Poppler, which reads the words of a printed page and draws it: with it the board paper is looked at as a reader has it.

use std::path::PathBuf;

use super::{ToolError, system_packages};
use crate::process;

/// The package of Debian and systems derived from it.
const PACKAGES: [&str; 1] = ["poppler-utils"];

/// Its two programs.
#[derive(Clone, Debug)]
pub struct Poppler {
    /// Writes the words of a PDF.
    pub to_text: PathBuf,
    /// Draws its pages.
    pub to_pictures: PathBuf,
}

/// Where they are, or `None` where one is not.
#[must_use]
pub fn find() -> Option<Poppler> {
    Some(Poppler {
        to_text: process::find("pdftotext")?,
        to_pictures: process::find("pdftoppm")?,
    })
}

/// Installs them where they are missing and that is permitted.
///
/// # Errors
/// When they are missing and cannot be installed; the message says what the person can do.
pub fn find_or_install() -> Result<Poppler, ToolError> {
    const PURPOSE: &str = "Poppler to read printed pages with";
    if let Some(found) = find() {
        return Ok(found);
    }
    system_packages::install(PURPOSE, &PACKAGES)?;
    find().ok_or_else(|| ToolError::Missing {
        what: PURPOSE.to_owned(),
        advice: format!("The package {} is here, but there is no pdftotext.", PACKAGES[0]),
    })
}
