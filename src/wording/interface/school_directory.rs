//! Filling the table with the schools that the Department lists.

use std::fmt::Display;

/// The button that does it.
pub(crate) const FILL: &str = "Fill in its schools";

/// After what was filled in.
pub(crate) const PUBLISHED_FIGURES: &str = " Published figures are in italics.";

/// How the loading of the list is announced.
pub(crate) const BEING_LOADED: &str = "Loading the list of schools…";
pub(crate) const NOT_LOADED: &str =
    "The list of schools could not be loaded. Check your connection and try again.";

/// Where the list of that day has none of the trust's schools.
pub(crate) fn none_listed(as_at: impl Display) -> String {
    format!(
        "The list of {as_at} has no schools for this trust. Enter them, or paste them from a spreadsheet."
    )
}
