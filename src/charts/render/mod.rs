//! From a scene to something that can be seen. Colours, device pixels and the browser begin here and nowhere before, so
//! that canvas, export and print show one and the same scene.
//!
//! `canvas` is the only file of the charts that knows the browser.

#[cfg(feature = "widget")]
pub(super) mod canvas;
pub(super) mod inline_svg;
pub(super) mod paint;
pub(super) mod palette;
pub(super) mod svg;
