//! The choice of the year of the results that are entered.

use crate::measures::AcademicYear;

/// Before the choice.
pub(crate) const RESULTS_OF: &str = "Results of";

/// Where no year is known.
pub(crate) const CHOOSE: &str = "choose a year";

/// Where parts of the trust's work have different ones.
pub(crate) const SEVERAL: &str = "several years";

/// After the label, where only these pupils' results are of the year.
pub(crate) fn of_cohort(cohort: &str) -> String {
    format!(": {cohort}")
}

/// That a year was chosen.
pub(crate) fn chosen(year: AcademicYear) -> String {
    format!("These are {year} results.")
}

/// The same where figures of that year were there already.
pub(crate) fn exchanged(year: AcademicYear) -> String {
    format!("Your {year} results are shown first now. The others keep their own year.")
}

/// The same where published figures of another year stay as they are.
pub(crate) fn chosen_beside_published(year: AcademicYear) -> String {
    format!(
        "{} Published figures keep their own years. Enter your {year} results beside them.",
        chosen(year)
    )
}
