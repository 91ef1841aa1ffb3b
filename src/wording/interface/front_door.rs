//! What a person meets first, and the line that takes its place once there are figures.

use crate::measures::AcademicYear;
use crate::wording::number_format::{listed, numbered};

pub(crate) const QUESTION: &str = "How does your trust compare?";
pub(crate) const LEDE: &str = "See where your results put you among England’s trusts, and how sure you can be. Your figures stay in this \
     browser.";

/// The ways in.
pub(crate) const ENTER: &str = "Enter results";
pub(crate) const UPLOAD: &str = "Upload or paste";
pub(crate) const EXAMPLE: &str = "See an example";

/// Whose figures are there.
pub(crate) const YOUR_TRUST: &str = "Your trust";
pub(crate) const EXAMPLE_TRUST: &str = "Example, not a real trust";

/// What can be done with them.
pub(crate) const EDIT: &str = "Edit";
pub(crate) const CLOSE: &str = "Close";
pub(crate) const START_AGAIN: &str = "Start again";

/// The form's heading.
pub(crate) const RESULTS: &str = "Your results";

/// The years of the figures: "2024/25 and 2022/23 results".
pub(crate) fn years(years: &[AcademicYear]) -> String {
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    format!("{} results", listed(&years))
}

/// How many schools they are of.
pub(crate) fn schools(schools: usize) -> String {
    numbered(schools, "school")
}
