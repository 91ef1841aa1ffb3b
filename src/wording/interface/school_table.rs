//! The table of schools.

use crate::measures::AcademicYear;

pub(crate) const LABEL: &str = "Your schools";
pub(crate) const CAPTION: &str = "Your schools and their figures. Enter and the arrow keys move between cells. You can paste a block copied from \
     a spreadsheet into any cell.";

/// The heading of the column of the buttons that remove a school.
pub(crate) const REMOVE: &str = "Remove";

pub(crate) fn remove(school: &str) -> String {
    format!("Remove {school}")
}

pub(crate) const ADD: &str = "Add a school";
pub(crate) const SHOW_MORE: &str = "Show more schools";

/// What the choice of the columns is folded under.
pub(crate) const COLUMNS: &str = "Choose the columns";
pub(crate) const FACTS: &str = "Phase, URN, pupils on roll and year joined";
pub(crate) const DISADVANTAGED: &str = "Disadvantaged pupils as well as all";

/// The choice of the year that the table shows.
pub(crate) const YEAR: &str = "The table shows";

/// Its first answer: the year of the results, where all are of one.
pub(crate) fn latest_year(results: Option<AcademicYear>) -> String {
    results.map_or_else(
        || "your latest year".to_owned(),
        |year| format!("{year}, your latest year"),
    )
}

/// The label of a cell for a school's name, by its place from zero.
pub(crate) fn name(place: usize) -> String {
    format!("Name of school {}", place + 1)
}

/// The pupils of a measure that does not call them otherwise.
pub(crate) const PUPILS: &str = "pupils";

/// After the label of a cell that holds a published figure.
pub(crate) const PUBLISHED: &str = ", published";

/// The row of totals.
pub(crate) const TOTAL: &str = "All schools together";
