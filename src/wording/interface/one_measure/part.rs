//! What every part has: its table, and its picture read point by point.

/// What the table is folded under.
pub(crate) const FIGURES: &str = "Figures in a table";

/// The slider.
pub(crate) const READ_POINT_BY_POINT: &str = "Read point by point";

/// What further notes and the sources are folded under.
pub(crate) const NOTES: &str = "Notes and sources";
