//! A field for a figure: what it is counted in, and what is said under it.

use crate::measures::AcademicYear;

/// What is after a field, and how it is read out where the label does not say it.
pub(crate) const PUPILS: (&str, &str) = ("pupils", "");
pub(crate) const SCHOOLS: (&str, &str) = ("schools", "");
pub(crate) const PER_CENT: (&str, &str) = ("%", "per cent");

/// After the verdict at a field, whose button leads to the comparison, for people who hear it.
pub(crate) const SEE_THE_COMPARISON: &str = ". See the comparison";

/// At an empty field, in whose place a figure of another year is compared.
pub(crate) fn compared_until(year: AcademicYear) -> String {
    format!("The {year} figure is compared until you enter one.")
}

/// At a figure that has no number of pupils.
pub(crate) const PUPILS_MISSING: &str = "Add pupil numbers";
