//! Pictures. A chart is first a *scene*: plain marks with roles instead of colours, laid out by pure code that needs
//! neither a browser nor a canvas. Only then is it painted. The split exists so that
//!
//! - what a picture says is tested natively, as readable snapshots and as properties ("no label leaves the picture");
//! - light, dark, forced colours and a host's accent change the [`Palette`] alone, never a layout;
//! - the canvas on the page, an export and print are renderings of one scene and cannot disagree.
//!
//! `canvas` is the only file here that knows the browser.

mod axes;
mod brush;
#[cfg(feature = "widget")]
mod canvas;
mod columns;
mod curve;
mod distribution;
mod domain;
mod dots;
mod flags;
mod funnel;
mod gap;
mod hill;
mod intake;
mod labels;
mod layout;
mod measure_text;
mod moved;
mod own_schools;
mod paint;
mod palette;
mod picture;
mod scale;
mod scene;
mod size_scatter;
mod smooth_hill;
mod strip;
mod svg;
mod ticks;
mod years;
mod years_labels;

#[cfg(feature = "widget")]
pub use canvas::{CanvasFailure, CanvasText, HiDpiCanvas, draw};
pub use columns::{Columns, DotColumn};
pub use distribution::{DistributionChart, Reference, TrustMark};
pub use funnel::{FunnelChart, FunnelTrust, LimitCurve};
pub use gap::{GapChart, GapPair};
pub use intake::IntakeChart;
pub use measure_text::{FixedAdvance, Font, MeasureText};
pub use moved::MovedChart;
pub use own_schools::{OwnSchoolsChart, SchoolBands, SchoolMark};
pub use paint::paint;
pub use palette::{Palette, Rgb};
pub use picture::{SceneFrame, finding_scene, national_distribution_scene};
pub use scale::LinearScale;
pub use scene::{Anchor, Mark, Point, Role, Scene, Text, Weight};
pub use size_scatter::{SizeBand, SizeChart};
pub use strip::StripChart;
pub use svg::to_svg;
pub use ticks::{MOST_TICKS, Tick, ticks};
pub use years::{Deciles, Year, YearsChart};
