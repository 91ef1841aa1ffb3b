//! The trust over the years.

use crate::measures::AcademicYear;

pub(crate) const QUESTION: &str = "Over time";

/// What the fields of other years are folded under.
pub(crate) const OTHER_YEARS: &str = "Enter other years’ figures";

pub(crate) fn which_is_latest(latest: AcademicYear) -> String {
    format!("The figure compared above is from {latest}.")
}

/// The labels of the fields.
pub(crate) fn figure(year: AcademicYear) -> String {
    format!("{year}: figure")
}

pub(crate) fn pupils(year: AcademicYear) -> String {
    format!("{year}: pupils")
}

/// Under a figure of an earlier year that has no number of pupils.
pub(crate) fn pupils_missing(year: AcademicYear) -> String {
    format!("Add the number of pupils in {year}.")
}
