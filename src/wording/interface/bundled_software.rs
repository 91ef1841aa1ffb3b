//! The software of others that is built in.

use crate::wording::explanation::Grid;

pub(crate) const SUMMARY: &str = "Every component, with its version and licence";
pub(crate) const LICENCES: &str = "Read the licences in full";
pub(crate) const LOADING: &str = "Loading the list…";
pub(crate) const NOT_LOADED: &str = "The list could not be loaded. Check the connection and try again.";

/// The list that the build makes: a line a component, its name, version and licence with tabs between.
pub(crate) fn software(list: &str) -> Grid {
    let row = |line: &str| line.split('\t').map(str::to_owned).collect();
    let rows: Vec<_> = list.lines().map(row).collect();
    Grid {
        caption: format!("{} components, as this build’s lock file has them", rows.len()),
        heads: vec!["Component", "Version", "Licence"],
        rows,
        numeric: false,
    }
}
