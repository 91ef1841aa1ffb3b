//! What every part has: its table, and its picture read point by point.

/// What the table is folded under.
pub(crate) const FIGURES: &str = "The figures of this picture";

/// The slider.
pub(crate) const READ_POINT_BY_POINT: &str = "Read it point by point";
