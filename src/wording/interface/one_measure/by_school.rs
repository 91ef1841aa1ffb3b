//! What it would take, school by school.

pub(crate) const HEADING: &str = "School by school";

/// What a long table is folded under.
pub(crate) fn all_schools(count: usize) -> String {
    format!("All {count} schools")
}

/// After that, for whoever hears it alone.
pub(crate) fn of_measure(measure: &str) -> String {
    format!(": what it would take, {measure}")
}

/// Where the table of schools has nothing for it.
pub(crate) const NO_FIGURES: &str = "Your table of schools has no figures of this measure with their pupils. Type them to see this school by school.";
pub(crate) const NO_SCHOOLS: &str = "Type your schools to see this school by school.";

/// The button that leads to the table.
pub(crate) const ENTER_SCHOOLS: &str = "Type your schools";
