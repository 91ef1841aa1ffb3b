//! A trust's own schools: a dot with its interval for each, the trust's figure and England's as vertical lines, and England's
//! schools as pale bands behind.
//!
//! Few schools have a line each (`school_lines`), with the name beside it or, on a narrow page, above it. More are stacked as
//! dots (`stacked_dots`), of which the outermost are named: a hundred lines would have to be scrolled, and the spread could
//! not be seen. A dot is filled where its interval does not include the trust's figure and open where it does.

mod chart;
mod plot_area;
mod reference_lines;
mod school_lines;
mod stacked_dots;

pub use chart::{OwnSchoolsChart, SchoolBands, SchoolMark};

use crate::charts::layout::text_metrics::TextMetrics;
use crate::charts::scene::marks::Scene;
use crate::charts::scene::measure_text::MeasureText;
use crate::charts::scene::numbers::{is_drawable, valid_width};

impl OwnSchoolsChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = valid_width(width);
        let metrics = TextMetrics::new(base_font, text);
        let schools: Vec<SchoolMark<'_>> = self
            .schools
            .iter()
            .copied()
            .filter(|school| is_drawable(school.value))
            .map(SchoolMark::with_known_interval)
            .collect();
        if schools.iter().all(|school| school.named) {
            self.lines_scene(&schools, width, metrics)
        } else {
            self.dots_scene(&schools, width, metrics)
        }
    }
}
