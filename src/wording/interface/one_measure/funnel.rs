//! Whether a figure is unusual for a trust of its size.

pub(crate) const QUESTION: &str = "Unusual for its size?";
pub(crate) const TOO_FEW: &str = "Too few of them have both a figure and a number of pupils.";

/// Of a number of pupils for which no range is known.
pub(crate) const NO_RANGE: &str = "We know no expected range for this number of pupils.";

/// The choice of the limits that are drawn.
pub(crate) const LIMITS: &str = "The expected range allows for";
pub(crate) const USUAL_DIFFERENCES: &str = "chance, and how trusts normally differ";
pub(crate) const CHANCE_ALONE: &str = "chance only";
