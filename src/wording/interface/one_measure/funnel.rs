//! Whether a figure is unusual for a trust of its size.

pub(crate) const QUESTION: &str = "Unusual for its size?";
pub(crate) const TOO_FEW: &str = "Too few of them have figures of a known number of pupils.";

/// The choice of the limits that are drawn.
pub(crate) const LIMITS: &str = "The limits allow for";
pub(crate) const USUAL_DIFFERENCES: &str = "chance and how much they differ anyway";
pub(crate) const CHANCE_ALONE: &str = "chance alone";
