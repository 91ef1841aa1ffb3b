//! Size and outcome, for the sector: every trust a dot by how large it is, and over the dots, band by band, the middle
//! half and the median. Dots show that trusts of one size differ more than sizes do; the bands show what is left.

use crate::measures::Unit;

use super::axes::{CountAxis, ValueAxis, countable, least_extent, range};
use super::brush::{
    Face, HALO, diamond, diamond_halo, dot, dot_radius, drawable, frame, line, rectangle, sound,
};
use super::funnel::FunnelTrust;
use super::labels::{Bounds, Labels, Type, by_dots_hidden};
use super::measure_text::MeasureText;
use super::scene::{Anchor, Mark, Role, Scene};

/// The country's trusts by size.
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
    /// The least and greatest figures of the measure in all its pictures, held in any case.
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
    /// A quarter of its trusts lie below it; in the chart's unit.
    pub lower_quartile: f64,
    /// Half of its trusts lie below it.
    pub median: f64,
    /// A quarter of its trusts lie above it.
    pub upper_quartile: f64,
    /// Names it: "3–5".
    pub label: &'a str,
}

impl SizeBand<'_> {
    fn drawable(&self) -> bool {
        countable(self.from)
            && countable(self.to)
            && self.from <= self.to
            && [self.lower_quartile, self.median, self.upper_quartile]
                .into_iter()
                .all(drawable)
    }
}

impl SizeChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = sound(width);
        let page = Type::new(base_font, text);
        let trust = self
            .trust
            .filter(|trust| countable(trust.cohort) && drawable(trust.value));
        // A row for the bands' names, then the picture proper.
        let names = page.row(Face::Small) + page.gap();
        let top = (names + page.row(Face::Small) / 2.0).round();
        let bottom = (top + (0.25 * width + 130.0).clamp(190.0, 300.0)).round();
        let value = self.value_axis((top, bottom), width, page);
        let right = (width - 2.0).max(value.left + 1.0);
        let margin = (0.5 * page.base_font() + 2.0 * HALO).round();
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
        let height = (bottom + CountAxis::room(page)).ceil();
        let mut marks = Vec::with_capacity(self.points.len() + 64);
        let mut labels = Labels::new(page, width, height);

        value.draw_lines(right, &mut marks);
        let edges = self.edges(&size);
        self.draw_bands(&edges, &value, &mut marks);
        let dots: Vec<(f64, f64)> = self
            .points
            .iter()
            .filter(|(size, value)| countable(*size) && drawable(*value))
            .map(|(count, figure)| (size.x(*count), value.scale.position(*figure)))
            .collect();
        let radius = dot_radius(width);
        marks.extend(dots.iter().flat_map(|at| dot(*at, radius)));
        self.draw_medians(&edges, &value, &mut marks);

        let mut over = Vec::new();
        if let Some(trust) = trust {
            let half = (0.5 * page.base_font()).round();
            let at = (size.x(trust.cohort).round(), value.y(trust.value));
            over.push(diamond_halo(at, half));
            over.push(diamond(at, half, Role::Trust));
            labels.spare(Bounds::about(at, half));
            let mut places = page.around(Bounds::about(at, half + HALO), Face::Trust);
            by_dots_hidden(&mut places, trust.label, Face::Trust, &dots, page);
            labels.set(trust.label, Face::Trust, Role::Trust, &places);
            let baseline = (bottom + page.gap() + page.below(Face::Small)).round();
            let place = ((at.0, baseline), Anchor::Middle);
            labels.set(trust.cohort_label, Face::Small, Role::Trust, &[place]);
        }
        value.set_labels(&mut labels);
        for (band, (left, right)) in self.drawable_bands().zip(&edges) {
            let place = (
                (
                    f64::midpoint(*left, *right).round(),
                    page.below(Face::Small) + 1.0,
                ),
                Anchor::Middle,
            );
            labels.set(band.label, Face::Small, Role::Median, &[place]);
        }
        let noun = if trust.is_some() { "" } else { self.noun };
        size.draw(bottom, (value.left, right), noun, &mut labels, &mut marks);
        marks.append(&mut over);
        marks.append(&mut labels.made);
        Scene {
            width,
            height,
            base_font: page.base_font(),
            marks,
        }
    }

    fn drawable_bands(&self) -> impl Iterator<Item = &SizeBand<'_>> {
        self.bands.iter().filter(|band| band.drawable())
    }

    fn value_axis(&self, ends: (f64, f64), width: f64, page: Type<'_>) -> ValueAxis {
        let mut values = self
            .points
            .iter()
            .map(|(_, value)| *value)
            .chain(
                self.drawable_bands()
                    .flat_map(|band| [band.lower_quartile, band.upper_quartile]),
            )
            .chain(self.trust.map(|trust| trust.value));
        let (lower, upper) = range(&mut values, self.span, least_extent(self.decimals));
        let air = 0.03 * (upper - lower);
        ValueAxis::new(
            (lower - air, upper + air),
            ends,
            (self.unit, self.decimals),
            width,
            page,
        )
    }

    /// From where to where each band reaches: half-way to its neighbours, less a gap. CSS pixels.
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
