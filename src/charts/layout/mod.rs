//! Where things go, as arithmetic that knows nothing of any single chart: axes and their ticks, rows of labels, stacks of
//! dots, clipped curves. Plots share it, so that a tick or a label behaves alike in all of them.

pub(super) mod axes;
pub(super) mod curve;
pub(super) mod domain;
pub(super) mod dot_columns;
pub(super) mod dot_stacking;
pub(super) mod label_placement;
pub(super) mod labels;
pub(super) mod scale;
pub(super) mod text_fitting;
pub(super) mod text_metrics;
pub(super) mod ticks;
