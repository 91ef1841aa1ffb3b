//! What it would take, school by school.

pub(crate) const HEADING: &str = "What each school would need";

/// What a long table is folded under.
pub(crate) fn all_schools(count: usize) -> String {
    format!("All {count} schools")
}

/// After that, for people who hear it alone.
pub(crate) fn of_measure(measure: &str) -> String {
    format!(": what it would take, {measure}")
}

/// Where the table of schools has nothing for it.
pub(crate) const NO_FIGURES: &str = "Your table of schools has no figures for this measure. Enter them with pupil numbers to compare your schools.";
pub(crate) const NO_SCHOOLS: &str = "Your figures are for the whole trust. Enter your schools to compare them with each other, and to see what each \
     would need.";

/// Where schools are entered, and the figure is the trust's all the same.
pub(crate) const WHOLE_TRUST: &str =
    "Your trust’s figure was not added up from its schools, so they are not drawn here.";

/// Of a figure that goes with no number of pupils.
pub(crate) const WITHOUT_PUPILS: &str =
    "This figure has no number of pupils, so schools cannot be added up to a trust.";

/// Where no target is chosen to measure schools by.
pub(crate) const NO_TARGET: &str =
    "Choose a target under “What it would take” to see how far each school is from it.";

/// The button that leads to the table.
pub(crate) const ENTER_SCHOOLS: &str = "Enter your schools";
