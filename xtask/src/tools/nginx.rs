//! nginx as Debian ships it, with which the documented configuration is tested as it stands.

use std::path::PathBuf;

use super::{ToolError, system_packages};
use crate::process;

/// The package of Debian and systems derived from it.
const PACKAGES: [&str; 1] = ["nginx-light"];

/// Where Debian puts it, which is not on everybody's path.
const USUAL: &str = "/usr/sbin/nginx";

/// Where it is, or `None` where it is not.
#[must_use]
pub fn find() -> Option<PathBuf> {
    let usual = PathBuf::from(USUAL);
    process::find("nginx").or_else(|| usual.is_file().then_some(usual))
}

/// Installs it where it is missing and that is permitted.
///
/// # Errors
/// When it is missing and cannot be installed; the message says what the person can do.
pub fn find_or_install() -> Result<PathBuf, ToolError> {
    const PURPOSE: &str = "nginx to test its configuration with";
    if let Some(found) = find() {
        return Ok(found);
    }
    system_packages::install(PURPOSE, &PACKAGES)?;
    find().ok_or_else(|| ToolError::Missing {
        what: PURPOSE.to_owned(),
        advice: format!("The package {} is here, but there is no {USUAL}.", PACKAGES[0]),
    })
}
