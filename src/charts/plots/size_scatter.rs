//! Size and outcome, for the sector: a scatter plot with a dot for every trust and, for each band of size, a box with the middle
//! half and the median. The dots show that trusts of one size differ more than the sizes do; the boxes show what difference
//! remains.

use crate::charts::layout::axes::{CountAxis, ValueAxis, minimum_extent, value_range};
use crate::charts::layout::labels::{Labels, sort_by_dots_hidden};
use crate::charts::layout::text_metrics::{Bounds, TextMetrics};
use crate::charts::plots::funnel::FunnelTrust;
use crate::charts::scene::marks::{Anchor, Mark, Scene};
use crate::charts::scene::measure_text::MeasureText;
use crate::charts::scene::numbers::{is_countable, is_drawable, valid_width};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{
    HALO, TextStyle, diamond, diamond_halo, dot_radius, frame, line, outlined_dot, rectangle,
};
use crate::measures::Unit;

/// England's trusts by size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SizeChart<'a> {
    /// Each trust's size (schools or pupils) and figure (in `unit`). Those without either are left out.
    pub points: &'a [(f64, f64)],
    /// The bands of size, ascending.
    pub bands: &'a [SizeBand<'a>],
    /// What size is counted in: "schools" or "pupils".
    pub noun: &'a str,
    /// The person's trust, if it is to be shown among the others.
    pub trust: Option<FunnelTrust<'a>>,
    /// The least and greatest figures of the measure in all its pictures: always included.
    pub span: Option<(f64, f64)>,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
}

/// Trusts of about one size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SizeBand<'a> {
    /// The smallest size in it (schools or pupils).
    pub from: f64,
    /// The largest size in it.
    pub to: f64,
    /// A quarter of its trusts are below it; in the chart's unit.
    pub lower_quartile: f64,
    /// Half of its trusts are below it.
    pub median: f64,
    /// A quarter of its trusts are above it.
    pub upper_quartile: f64,
    /// Names it: "3–5".
    pub label: &'a str,
}

impl SizeBand<'_> {
    fn is_drawable(&self) -> bool {
        is_countable(self.from)
            && is_countable(self.to)
            && self.from <= self.to
            && [self.lower_quartile, self.median, self.upper_quartile]
                .into_iter()
                .all(is_drawable)
    }
}

impl SizeChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = valid_width(width);
        let metrics = TextMetrics::new(base_font, text);
        let trust = self.trust.filter(FunnelTrust::is_drawable);
        // A row for the bands' names, then the plot.
        let names = metrics.row(TextStyle::Small) + metrics.gap();
        let top = (names + metrics.row(TextStyle::Small) / 2.0).round();
        let bottom = (top + (0.25 * width + 130.0).clamp(190.0, 300.0)).round();
        let value = self.value_axis((top, bottom), width, metrics);
        let right = (width - 2.0).max(value.left + 1.0);
        let margin = (0.5 * metrics.base_font() + 2.0 * HALO).round();
        let mut counts = self
            .points
            .iter()
            .map(|(size, _)| *size)
            .chain(self.drawable_bands().flat_map(|band| [band.from, band.to]))
            .chain(trust.map(|trust| trust.cohort));
        let size = CountAxis::new(
            &mut counts,
            (value.left + margin, (right - margin).max(value.left + margin)),
        );
        let height = (bottom + CountAxis::height_below(metrics)).ceil();
        let mut marks = Vec::with_capacity(self.points.len() + 64);
        let mut labels = Labels::new(metrics, width, height);

        value.draw_lines(right, &mut marks);
        let edges = self.edges(&size);
        self.draw_bands(&edges, &value, &mut marks);
        let dots: Vec<(f64, f64)> = self
            .points
            .iter()
            .filter(|(size, value)| is_countable(*size) && is_drawable(*value))
            .map(|(count, figure)| (size.x(*count), value.scale.position(*figure)))
            .collect();
        let radius = dot_radius(width);
        marks.extend(dots.iter().flat_map(|at| outlined_dot(*at, radius)));
        self.draw_medians(&edges, &value, &mut marks);

        let mut over = Vec::new();
        if let Some(trust) = trust {
            let half = (0.5 * metrics.base_font()).round();
            let at = (size.x(trust.cohort).round(), value.y(trust.value));
            over.push(diamond_halo(at, half));
            over.push(diamond(at, half, Role::Trust));
            labels.avoid(Bounds::around(at, half));
            let mut places = metrics.around(Bounds::around(at, half + HALO), TextStyle::Trust);
            sort_by_dots_hidden(&mut places, trust.label, TextStyle::Trust, &dots, metrics);
            labels.add(trust.label, TextStyle::Trust, Role::Trust, &places);
            let baseline = (bottom + metrics.gap() + metrics.below(TextStyle::Small)).round();
            let place = ((at.0, baseline), Anchor::Middle);
            labels.add(trust.cohort_label, TextStyle::Small, Role::Trust, &[place]);
        }
        value.add_labels(&mut labels);
        for (band, (left, right)) in self.drawable_bands().zip(&edges) {
            let place = (
                (
                    f64::midpoint(*left, *right).round(),
                    metrics.below(TextStyle::Small) + 1.0,
                ),
                Anchor::Middle,
            );
            labels.add(band.label, TextStyle::Small, Role::Median, &[place]);
        }
        let noun = if trust.is_some() { "" } else { self.noun };
        size.draw(bottom, (value.left, right), noun, &mut labels, &mut marks);
        marks.append(&mut over);
        marks.extend(labels.into_marks());
        Scene {
            width,
            height,
            base_font: metrics.base_font(),
            marks,
        }
    }

    fn drawable_bands(&self) -> impl Iterator<Item = &SizeBand<'_>> {
        self.bands.iter().filter(|band| band.is_drawable())
    }

    fn value_axis(&self, ends: (f64, f64), width: f64, metrics: TextMetrics<'_>) -> ValueAxis {
        let mut values = self
            .points
            .iter()
            .map(|(_, value)| *value)
            .chain(
                self.drawable_bands()
                    .flat_map(|band| [band.lower_quartile, band.upper_quartile]),
            )
            .chain(self.trust.map(|trust| trust.value));
        let (lower, upper) = value_range(&mut values, self.span, minimum_extent(self.decimals));
        let air = 0.03 * (upper - lower);
        ValueAxis::new(
            (lower - air, upper + air),
            ends,
            (self.unit, self.decimals),
            width,
            metrics,
        )
    }

    /// The ends of each band: half-way to its neighbours, less a gap. CSS pixels.
    fn edges(&self, size: &CountAxis) -> Vec<(f64, f64)> {
        let ends: Vec<(f64, f64)> = self
            .drawable_bands()
            .map(|band| (size.x(band.from), size.x(band.to)))
            .collect();
        (0..ends.len())
            .map(|index| {
                let (left, right) = ends[index];
                let before = index.checked_sub(1).and_then(|before| ends.get(before));
                let after = ends.get(index + 1);
                let from = before.map_or(left - 4.0, |(_, end)| f64::midpoint(*end, left) + 2.0);
                let to = after.map_or(right + 4.0, |(start, _)| f64::midpoint(right, *start) - 2.0);
                (from.min(to).round(), to.max(from).round())
            })
            .collect()
    }

    fn draw_bands(&self, edges: &[(f64, f64)], value: &ValueAxis, marks: &mut Vec<Mark>) {
        for (band, (left, right)) in self.drawable_bands().zip(edges) {
            let corners = (
                (*left, value.y(band.upper_quartile)),
                (*right, value.y(band.lower_quartile)),
            );
            marks.push(rectangle(corners.0, corners.1, Role::OuterBand));
        }
    }

    fn draw_medians(&self, edges: &[(f64, f64)], value: &ValueAxis, marks: &mut Vec<Mark>) {
        for (band, (left, right)) in self.drawable_bands().zip(edges) {
            let corners = (
                (*left, value.y(band.upper_quartile)),
                (*right, value.y(band.lower_quartile)),
            );
            marks.push(frame(corners.0, corners.1, Role::Median));
            let y = value.y(band.median);
            marks.push(line((*left, y), (*right, y), 3.0 + 2.0 * HALO, Role::Paper));
            marks.push(line((*left, y), (*right, y), 3.0, Role::Median));
        }
    }
}
