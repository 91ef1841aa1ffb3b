//! Pictures. A chart is first a *scene*: plain marks with roles instead of colours, laid out by pure code that needs
//! neither a browser nor a canvas. Only then is it painted. The split exists so that
//!
//! - what a picture says is tested natively, as readable snapshots and as properties ("no label leaves the picture");
//! - light, dark, forced colours and a host's accent change the [`Palette`] alone, never a layout;
//! - the canvas on the page, an export and print are renderings of one scene and cannot disagree.
//!
//! `scene` says what can be drawn, `layout` where things go, `plots` what each chart shows, and `render` paints.

mod country_markup;
mod layout;
mod plots;
mod render;
mod scene;

pub use country_markup::country_markup;
pub use layout::dot_columns::{Columns, DotColumn};
pub use layout::scale::LinearScale;
pub use layout::ticks::{MOST_TICKS, Tick, ticks};
pub use plots::before_and_after::BeforeAfterChart;
pub use plots::distribution::DistributionChart;
pub use plots::finding_plot::{SceneFrame, finding_axis, finding_scene, national_distribution_scene};
pub use plots::framed_picture::{PictureWords, framed_scene, width_inside};
pub use plots::funnel::{FunnelChart, FunnelTrust, LimitCurve};
pub use plots::gap::{GapChart, GapPair};
pub use plots::intake::IntakeChart;
pub use plots::marked_figures::{Deciles, Reference, TrustMark};
pub use plots::overview_slide::{OverviewSlide, SlideRow};
pub use plots::own_schools::{OwnSchoolsChart, SchoolBands, SchoolMark};
pub use plots::size_scatter::{SizeBand, SizeChart};
pub use plots::years::{Year, YearsChart};
#[cfg(feature = "widget")]
pub use render::canvas::{CanvasFailure, CanvasText, HiDpiCanvas, draw, draw_bitmap};
pub use render::inline_svg::to_inline_svg;
pub use render::paint::paint;
pub use render::palette::{Palette, Rgb};
pub use render::svg::to_svg;
pub use scene::marks::{Anchor, Mark, Point, Scene, Text};
pub use scene::measure_text::{FixedAdvance, Font, MeasureText, Weight};
pub use scene::roles::Role;
