//! Where figures are compared.

use crate::measures::AcademicYear;

pub(crate) const HEADING: &str = "Where you stand";

pub(crate) const EXAMPLE_NOTE: &str =
    "This is an example and no trust: figures of it are composed from the published ones.";

pub(crate) const NOTHING_ENTERED: &str =
    "Type a figure and its number of pupils, and it stands here among the country’s.";

/// In the place of a comparison where a field cannot be read.
pub(crate) const UNREADABLE: &str = "Not compared yet. A message at its fields says what to mend.";

/// In the place of a comparison where the number of pupils is missing.
pub(crate) const PUPILS_MISSING: &str =
    "Add the number of pupils: without it nobody can say how sure the comparison is.";

/// Where a figure is, as a sentence.
pub(crate) fn place(place: &str) -> String {
    format!("It is {place}.")
}

/// England's figure.
pub(crate) fn england(value: &str, year: AcademicYear) -> String {
    format!("England {value}, {year}")
}

/// The button that opens a measure, and the same once it is open.
pub(crate) const MORE: &str = "More";
pub(crate) const LESS: &str = "Less";

/// The heading over what stands out.
pub(crate) const STANDING_OUT: &str = "What stands out";
pub(crate) const LOWER: &str = "Very likely in the lowest quarter";
pub(crate) const HIGHER: &str = "Very likely in the highest quarter";
