//! What both forms of the chart share: the axis, the bands of England's schools behind it with their explanation below,
//! and the dot of a school.

use crate::charts::layout::axes::{minimum_extent, value_range, x_axis_ticks};
use crate::charts::layout::domain::unit_range;
use crate::charts::layout::labels::Labels;
use crate::charts::layout::scale::LinearScale;
use crate::charts::layout::text_fitting::wrap_lines;
use crate::charts::layout::text_metrics::TextMetrics;
use crate::charts::plots::own_schools::chart::{OwnSchoolsChart, SchoolBands, SchoolMark};
use crate::charts::scene::marks::{Anchor, Mark};
use crate::charts::scene::numbers::{count_as_f64, is_drawable};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{TextStyle, disc, line, rectangle};

/// Where the schools are drawn, with the scale of the axis. CSS pixels.
pub(crate) struct PlotArea<'a> {
    pub(crate) metrics: TextMetrics<'a>,
    pub(crate) width: f64,
    /// Names are left of it, if there is a column of names.
    pub(crate) left: f64,
    pub(crate) scale: LinearScale,
    pub(crate) radius: f64,
}

impl OwnSchoolsChart<'_> {
    /// The plot area of `schools`, with an axis that includes everything.
    pub(crate) fn plot_area<'a>(
        &self,
        schools: &[SchoolMark<'_>],
        left: f64,
        width: f64,
        metrics: TextMetrics<'a>,
    ) -> PlotArea<'a> {
        let radius = (0.28 * metrics.base_font()).round().max(2.0);
        // Room for the outermost dots, and for half of a tick's label under them.
        let margin = (1.25 * metrics.base_font()).round();
        let right = (width - margin).max(left + margin);
        PlotArea {
            metrics,
            width,
            left,
            scale: LinearScale::new(self.range(schools), (left + margin, right)),
            radius,
        }
    }

    /// The ends of the axis: it includes every figure, and the intervals as far as these are not most of it.
    fn range(&self, schools: &[SchoolMark<'_>]) -> (f64, f64) {
        let bands = self
            .bands
            .map(|bands| [bands.deciles.tenth, bands.deciles.ninetieth]);
        let mut values = schools
            .iter()
            .map(|school| school.value)
            .chain([self.trust.value])
            .chain(self.england.map(|england| england.value))
            .chain(bands.into_iter().flatten());
        let (from, to) = value_range(&mut values, self.span, minimum_extent(self.decimals));
        let (least, greatest) = unit_range(self.unit);
        let room = (to - from) / 2.0;
        let ends = schools.iter().fold((from, to), |(lower, upper), school| {
            (
                lower.min(school.lower.max(least)),
                upper.max(school.upper.min(greatest)),
            )
        });
        (ends.0.max(from - room), ends.1.min(to + room))
    }

    /// Draws the bands of England's schools between two heights.
    pub(crate) fn draw_bands(&self, area: &PlotArea<'_>, (top, bottom): (f64, f64), marks: &mut Vec<Mark>) {
        let Some(SchoolBands { deciles, .. }) = self.bands else {
            return;
        };
        for (from, to, role) in [
            (deciles.tenth, deciles.ninetieth, Role::OuterBand),
            (deciles.lower_quartile, deciles.upper_quartile, Role::InnerBand),
        ] {
            if is_drawable(from) && is_drawable(to) && from <= to {
                let [left, right] =
                    [from, to].map(|end| area.scale.position(end).round().clamp(area.left, area.width));
                marks.push(rectangle((left, top), (right, bottom), role));
            }
        }
    }

    /// The lines of text under the axis that explain the bands.
    fn band_key<'k>(&'k self, width: f64, metrics: TextMetrics<'_>) -> Vec<&'k str> {
        self.bands
            .map_or_else(Vec::new, |bands| wrap_lines(bands.label, width, metrics))
    }

    /// Draws ticks from `head` to `foot`, with their labels and then the explanation of the bands below.
    pub(crate) fn draw_axis(
        &self,
        area: &PlotArea<'_>,
        (head, foot): (f64, f64),
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        let metrics = area.metrics;
        let ends = (area.scale.value(area.left), area.scale.value(area.width));
        let measure = |label: &str| metrics.width(label, TextStyle::Small);
        let unit = (self.unit, self.decimals);
        let baseline = (foot + metrics.gap() + metrics.below(TextStyle::Small)).round();
        for tick in x_axis_ticks(ends, &area.scale, unit, area.width, metrics.gap(), &measure) {
            marks.push(line((tick.x, head), (tick.x, foot), 1.0, Role::Hairline));
            labels.add(
                &tick.label,
                TextStyle::Small,
                Role::Muted,
                &[((tick.x, baseline), Anchor::Middle)],
            );
        }
        for (index, line_of_key) in self.band_key(area.width, metrics).into_iter().enumerate() {
            let y = baseline + metrics.gap() + (count_as_f64(index) + 1.0) * metrics.row(TextStyle::Small);
            labels.add(
                line_of_key,
                TextStyle::Small,
                Role::Muted,
                &[((0.0, y.round()), Anchor::Start)],
            );
        }
    }

    /// The height of a picture whose axis begins at `foot`.
    pub(crate) fn height(&self, area: &PlotArea<'_>, foot: f64) -> f64 {
        let metrics = area.metrics;
        let key = count_as_f64(self.band_key(area.width, metrics).len());
        let under = if key > 0.0 { metrics.gap() } else { 0.0 };
        (foot + metrics.gap() + under + (1.0 + key) * metrics.row(TextStyle::Small)).ceil() + 1.0
    }
}

/// Draws a school's dot: filled where its interval does not include the trust's figure, open where it does. So what chance
/// could explain is told by shape, not colour.
pub(crate) fn draw_dot(at: (f64, f64), radius: f64, apart: bool, marks: &mut Vec<Mark>) {
    marks.push(disc(at, radius, Role::Ink));
    if !apart {
        marks.push(disc(at, radius - 1.25, Role::Paper));
    }
}
