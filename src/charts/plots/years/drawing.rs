//! The marks of the chart of the years: bands of percentiles, England's line, and the trust with its intervals.

use crate::charts::layout::curve::area_between;
use crate::charts::layout::labels::Labels;
use crate::charts::layout::text_metrics::{Bounds, LabelPlace, TextMetrics};
use crate::charts::plots::years::figures::YearsChart;
use crate::charts::plots::years::labels::{label_breaks, label_ends, label_years, widest_end_label};
use crate::charts::plots::years::layout::YearsLayout;
use crate::charts::scene::marks::{Anchor, Mark, Point, Scene};
use crate::charts::scene::measure_text::MeasureText;
use crate::charts::scene::numbers::valid_width;
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{HALO, TextStyle, diamond, diamond_halo, line};

impl YearsChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = valid_width(width);
        let metrics = TextMetrics::new(base_font, text);
        let gutter = widest_end_label(self, width, metrics);
        let layout = self.layout(width, gutter, metrics);
        let height = (layout.bottom + metrics.gap() + metrics.row(TextStyle::Small)).ceil();
        let mut marks = Vec::new();
        let mut labels = Labels::new(metrics, width, height);

        layout.value.draw_lines(layout.right, &mut marks);
        marks.push(line(
            (layout.value.left, layout.bottom),
            (layout.right, layout.bottom),
            1.0,
            Role::Median,
        ));
        marks.extend(
            layout
                .xs
                .iter()
                .map(|x| line((*x, layout.bottom), (*x, layout.bottom + 4.0), 1.0, Role::Median)),
        );
        for run in self.country_runs() {
            self.draw_percentile_bands(&layout, run, &mut marks);
        }
        for run in self.runs(&|year| self.england(year).is_some()) {
            let points = layout.extended_line(run, &|year| self.england(year));
            for (width, role) in [(4.0, Role::Paper), (2.0, Role::England)] {
                let points = points.clone();
                marks.push(Mark::Path { points, width, role });
            }
        }
        self.draw_trust(&layout, metrics, &mut labels, &mut marks);
        layout.value.add_labels(&mut labels);
        label_years(self, &layout, &mut labels);
        label_ends(self, &layout, &mut labels);
        label_breaks(self, &layout, &mut labels, &mut marks);
        marks.extend(labels.into_marks());
        Scene {
            width,
            height,
            base_font: metrics.base_font(),
            marks,
        }
    }

    fn draw_percentile_bands(&self, layout: &YearsLayout, run: (usize, usize), marks: &mut Vec<Mark>) {
        let level = |place: usize| {
            layout.extended_line(run, &|year| {
                self.country(year).map(|deciles| deciles.ascending()[place])
            })
        };
        let [tenth, lower, median, upper, ninetieth] = [0, 1, 2, 3, 4].map(level);
        marks.push(Mark::Polygon {
            points: area_between(&ninetieth, &tenth),
            role: Role::InnerBand,
        });
        marks.push(Mark::Polygon {
            points: area_between(&upper, &lower),
            role: Role::Country,
        });
        let mut outline = area_between(&ninetieth, &tenth);
        outline.extend(ninetieth.first().copied());
        for (points, width, role) in [
            (outline, 1.0, Role::Median),
            (median.clone(), 4.0, Role::Paper),
            (median, 2.0, Role::Median),
        ] {
            marks.push(Mark::Path { points, width, role });
        }
    }

    fn draw_trust(
        &self,
        layout: &YearsLayout,
        metrics: TextMetrics<'_>,
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        let last = (0..self.years.len())
            .rev()
            .find(|year| self.trust(*year).is_some());
        for (from, to) in self.runs(&|year| self.trust(year).is_some()) {
            let points: Vec<Point> = (from..=to)
                .filter_map(|year| Some(Point::new(layout.xs[year], layout.value.y(self.trust(year)?.0))))
                .collect();
            if points.len() > 1 {
                for (width, role) in [(6.0, Role::Paper), (2.0, Role::Trust)] {
                    let points = points.clone();
                    marks.push(Mark::Path { points, width, role });
                }
            }
        }
        for year in 0..self.years.len() {
            let Some((value, lower, upper)) = self.trust(year) else {
                continue;
            };
            let share = if last == Some(year) { 0.5 } else { 0.34 };
            let half = (share * metrics.base_font()).round();
            let (x, y) = (layout.xs[year], layout.value.y(value));
            let (head, foot) = (layout.value.y(upper), layout.value.y(lower));
            if head < foot {
                marks.push(line((x, head), (x, foot), 2.0 + 2.0 * HALO, Role::Paper));
            }
            marks.push(diamond_halo((x, y), half));
            if head < foot {
                marks.push(line((x, head), (x, foot), 2.0, Role::Trust));
            }
            marks.push(diamond((x, y), half, Role::Trust));
            let reach = Bounds {
                left: x - half,
                top: head.min(y - half),
                right: x + half,
                bottom: foot.max(y + half),
            };
            labels.avoid(reach);
            if last == Some(year) {
                let around = metrics.around(reach, TextStyle::Trust);
                // Above or below it first, because lines and bands are beside it; and towards the earlier years,
                // because the bands have their labels at the right.
                let [_, left, above, below] = around;
                let inwards = |((_, y), _): LabelPlace| ((x + layout.overhang, y), Anchor::End);
                let places = [inwards(above), inwards(below), above, below, left];
                labels.add(self.trust_label, TextStyle::Trust, Role::Trust, &places);
            }
        }
    }
}
