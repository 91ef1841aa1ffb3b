//! Pictures. A chart is first a *scene*: plain marks with roles instead of colours, laid out by pure code that needs
//! neither a browser nor a canvas. Only then is it painted. The split exists so that
//!
//! - what a picture says is tested natively, as readable snapshots and as properties ("no label leaves the picture");
//! - light, dark, forced colours and a host's accent change the [`Palette`] alone, never a layout;
//! - the canvas on the page, an export and print are renderings of one scene and cannot disagree.
//!
//! `canvas` is the only file here that knows the browser.

#[cfg(feature = "widget")]
mod canvas;
mod columns;
mod distribution;
mod domain;
mod dots;
mod flags;
mod hill;
mod layout;
mod measure_text;
mod paint;
mod palette;
mod picture;
mod scale;
mod scene;
mod ticks;

#[cfg(feature = "widget")]
pub use canvas::{CanvasFailure, CanvasText, HiDpiCanvas, draw};
pub use columns::{Column, Columns};
pub use distribution::{DistributionChart, Reference, TrustMark};
pub use measure_text::{FixedAdvance, Font, MeasureText};
pub use paint::paint;
pub use palette::{Palette, Rgb};
pub use picture::{Sheet, finding_scene, landscape_scene};
pub use scale::LinearScale;
pub use scene::{Anchor, Mark, Point, Role, Scene, Text, Weight};
pub use ticks::{MOST_TICKS, Tick, ticks};
