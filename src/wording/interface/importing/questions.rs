//! What stands around the questions about a sheet.

use crate::wording::number_format::numbered;

pub(crate) const HEADING: &str = "Questions before these figures can be used";
pub(crate) const ALL_ANSWERED: &str = "All are answered. You can change an answer.";

/// What a question is about, as the name of a fold.
pub(crate) fn about(cells: usize) -> String {
    format!("What this is about: {}", numbered(cells, "place"))
}

/// The name of a fold with the rest.
pub(crate) fn more(cells: usize) -> String {
    format!("{cells} more")
}

/// The headings of what a question is about.
pub(crate) const PLACE: &str = "Place";
pub(crate) const NAME: &str = "Name";
pub(crate) const VALUE: &str = "Value";
pub(crate) const WHY: &str = "Why we ask";
pub(crate) const NUMBERS: &str = "Numbers";
pub(crate) const ANSWER: &str = "Your answer";

/// In a list, before one is chosen.
pub(crate) const CHOOSE: &str = "Choose";

/// The answers about rows.
pub(crate) const SCHOOL: &str = "School";
pub(crate) const NO_SCHOOL: &str = "Not a school";
pub(crate) const NO_SCHOOLS: &str = "None of these are schools";
pub(crate) const ALL_SCHOOLS: &str = "All are schools";

/// A row, for people who hear its answers alone.
pub(crate) fn row_called(row: &str, text: &str) -> String {
    if text.is_empty() {
        row.to_owned()
    } else {
        format!("{row}, “{text}”")
    }
}
