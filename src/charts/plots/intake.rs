//! A trust among trusts with the same intake: a bar for the range of 95% of them, a line for what is expected of them, and the
//! trust's diamond. All are on one line, because the question is whether the trust is inside or outside.

use crate::charts::layout::axes::{minimum_extent, value_range, x_axis_ticks};
use crate::charts::layout::labels::Labels;
use crate::charts::layout::scale::LinearScale;
use crate::charts::layout::text_fitting::wrap_lines;
use crate::charts::layout::text_metrics::{Bounds, TextMetrics};
use crate::charts::plots::marked_figures::{Reference, TrustMark};
use crate::charts::scene::marks::{Anchor, Mark, Scene};
use crate::charts::scene::measure_text::MeasureText;
use crate::charts::scene::numbers::{count_as_f64, is_drawable, valid_width};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{
    HALO, TextStyle, diamond, diamond_halo, frame, interval_bar, line, rectangle,
};
use crate::measures::Unit;

/// The range of trusts with the same intake, and the trust.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IntakeChart<'a> {
    /// The range of 95% of trusts with this intake (a prediction interval), in the chart's unit.
    pub likely: (f64, f64),
    /// Names it: "95% of trusts with a similar intake".
    pub likely_label: &'a str,
    /// What is expected of a trust with this intake, and its name: "expected 58%".
    pub expected: Reference<'a>,
    /// The person's trust.
    pub trust: Option<TrustMark<'a>>,
    /// The least and greatest figures of the measure in all its pictures: always included.
    pub span: Option<(f64, f64)>,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
}

impl IntakeChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = valid_width(width);
        let metrics = TextMetrics::new(base_font, text);
        let half = (0.5 * metrics.base_font()).round();
        let bar = half + 4.0;
        // From top to bottom: the labels of the bar, the bar, the trust's label, the axis.
        let row = metrics.row(TextStyle::Small);
        let rows = wrap_lines(self.likely_label, width, metrics);
        let lane = (2.0 + (count_as_f64(rows.len()) + 1.0) * row + metrics.gap() + bar).round();
        let below = lane + bar + metrics.gap();
        let foot = (below + metrics.row(TextStyle::Trust) + metrics.gap()).round();
        let height = (foot + metrics.gap() + metrics.row(TextStyle::Small)).ceil();
        let scale = self.scale(width, half + 2.0 * HALO);
        let mut marks = Vec::new();
        let mut labels = Labels::new(metrics, width, height);

        let ends = (scale.value(0.0), scale.value(width));
        let measure = |label: &str| metrics.width(label, TextStyle::Small);
        let unit = (self.unit, self.decimals);
        for tick in x_axis_ticks(ends, &scale, unit, width, metrics.gap(), &measure) {
            let head = lane - bar - metrics.gap();
            marks.push(line((tick.x, head), (tick.x, foot), 1.0, Role::Hairline));
            let baseline = (foot + metrics.gap() + metrics.below(TextStyle::Small)).round();
            let place = ((tick.x, baseline), Anchor::Middle);
            labels.add(&tick.label, TextStyle::Small, Role::Muted, &[place]);
        }
        self.draw_likely(&scale, (lane, bar), &rows, &mut labels, &mut marks);
        if let Some(trust) = self.trust() {
            let x = scale.position(trust.value).round();
            marks.push(diamond_halo((x, lane), half));
            if trust.lower < trust.upper {
                let ends = [trust.lower, trust.upper].map(|end| scale.position(end).round());
                let inside = ends.map(|end| end.clamp(0.0, width));
                marks.push(line(
                    (inside[0], lane),
                    (inside[1], lane),
                    2.0 + 2.0 * HALO,
                    Role::Paper,
                ));
                interval_bar(ends.into(), lane, (half / 2.0).round(), width, &mut marks);
            }
            marks.push(diamond((x, lane), half, Role::Trust));
            let baseline = (below + metrics.below(TextStyle::Trust)).round();
            let place = ((x, baseline), Anchor::Middle);
            labels.add(trust.label, TextStyle::Trust, Role::Trust, &[place]);
        }
        marks.extend(labels.into_marks());
        Scene {
            width,
            height,
            base_font: metrics.base_font(),
            marks,
        }
    }

    fn trust(&self) -> Option<TrustMark<'_>> {
        let trust = self.trust.filter(TrustMark::is_drawable)?;
        let (lower, upper) = trust.ends();
        Some(TrustMark {
            lower,
            upper,
            ..trust
        })
    }

    fn scale(&self, width: f64, margin: f64) -> LinearScale {
        let trust = self.trust().map(|trust| [trust.value, trust.lower, trust.upper]);
        let mut values = [self.likely.0, self.likely.1, self.expected.value]
            .into_iter()
            .chain(trust.into_iter().flatten());
        let range = value_range(&mut values, self.span, minimum_extent(self.decimals));
        LinearScale::new(range, (margin, (width - margin).max(margin)))
    }

    fn draw_likely(
        &self,
        scale: &LinearScale,
        (lane, bar): (f64, f64),
        rows: &[&str],
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        let metrics = labels.metrics;
        let lowest_row = lane - bar - metrics.gap() - metrics.descent(TextStyle::Small) + 2.0;
        let row = metrics.row(TextStyle::Small);
        let (lower, upper) = self.likely;
        if is_drawable(lower) && is_drawable(upper) && lower <= upper {
            let [left, right] = [lower, upper].map(|end| scale.position(end).round());
            let corners = ((left, lane - bar), (right, lane + bar));
            marks.push(rectangle(corners.0, corners.1, Role::Country));
            marks.push(frame(corners.0, corners.1, Role::Median));
            let middle = f64::midpoint(left, right).round();
            for (index, text) in rows.iter().rev().enumerate() {
                let baseline = lowest_row - (count_as_f64(index) + 1.0) * row;
                let place = ((middle, baseline.round()), Anchor::Middle);
                labels.add(text, TextStyle::Small, Role::Muted, &[place]);
            }
        }
        if is_drawable(self.expected.value) {
            let x = scale.position(self.expected.value).round();
            marks.push(line(
                (x, lane - bar + 3.0),
                (x, lane + bar - 3.0),
                4.0,
                Role::Paper,
            ));
            marks.push(line((x, lane - bar - 3.0), (x, lane + bar), 2.0, Role::Median));
            labels.avoid(Bounds::around((x, lane), 1.0));
            let place = ((x, lowest_row.round()), Anchor::Middle);
            labels.add(self.expected.label, TextStyle::Small, Role::Median, &[place]);
        }
    }
}
