//! LibreOffice Calc without a screen, which makes the spreadsheets that the reader is tested with. It is taken as the
//! system ships it, because that is what people have.

use std::path::PathBuf;
use std::process::Command;

use super::{LOOK, ToolError, system_packages};
use crate::process;

/// The packages of Debian and systems derived from it.
const PACKAGES: [&str; 2] = ["libreoffice-calc-nogui", "libreoffice-core-nogui"];

/// A LibreOffice that answers.
#[derive(Clone, Debug)]
pub struct LibreOffice {
    /// The program.
    pub program: PathBuf,
    /// What it says that it is: "LibreOffice 7.4.7.2 40(Build:2)".
    pub version: String,
}

/// Where it is, or `None` where it is not or does not answer.
#[must_use]
pub fn find() -> Option<LibreOffice> {
    let program = ["soffice", "libreoffice"].into_iter().find_map(process::find)?;
    let said = process::read_within(LOOK, Command::new(&program).arg("--version")).ok()?;
    Some(LibreOffice {
        program,
        version: said.trim().to_owned(),
    })
}

/// Installs it where it is missing and that is permitted.
///
/// # Errors
/// When it is missing and cannot be installed; the message says what the person can do.
pub fn find_or_install() -> Result<LibreOffice, ToolError> {
    const PURPOSE: &str = "LibreOffice Calc to make test files with";
    if let Some(found) = find() {
        return Ok(found);
    }
    system_packages::install(PURPOSE, &PACKAGES)?;
    find().ok_or_else(|| ToolError::Missing {
        what: PURPOSE.to_owned(),
        advice: format!(
            "The packages {} are here, but `soffice --version` does not answer.",
            PACKAGES.join(" ")
        ),
    })
}
