//! One chart a file (or folder): each turns its figures and labels into a scene. A chart is given its words by its
//! caller, so that the picture cannot say anything else than the sentence and the table beside it.
//!
//! `dot_histogram` and `density` are the two ways in which several charts draw a distribution.

pub(super) mod before_and_after;
mod density;
pub(super) mod distribution;
mod distribution_layout;
mod dot_histogram;
pub(super) mod finding_plot;
pub(super) mod framed_picture;
pub(super) mod funnel;
pub(super) mod gap;
pub(super) mod intake;
pub(super) mod marked_figures;
pub(super) mod overview_slide;
pub(super) mod own_schools;
pub(super) mod size_scatter;
pub(super) mod years;
