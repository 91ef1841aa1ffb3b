//! Among trusts with the same intake: one lane, on it the range in which 95% of such trusts lie with what is usual for
//! them, and the trust. Bar and diamond lie on one line because that is the whole question: inside or outside.

use crate::measures::Unit;

use super::axes::{least_extent, range, ticks_below};
use super::brush::{
    Face, HALO, diamond, diamond_halo, drawable, frame, interval_bar, line, rectangle, sound,
};
use super::distribution::{Reference, TrustMark};
use super::dots::to_f64;
use super::labels::{Bounds, Labels, Type, broken_into_lines};
use super::measure_text::MeasureText;
use super::scale::LinearScale;
use super::scene::{Anchor, Mark, Role, Scene};

/// What is usual among trusts with the same intake, and the trust.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IntakeChart<'a> {
    /// Between what values 95% of trusts with this intake lie (a prediction interval), in the chart's unit.
    pub likely: (f64, f64),
    /// Names it: "95% of trusts with a similar intake".
    pub likely_label: &'a str,
    /// What is expected of a trust with this intake, and its name: "expected 58%".
    pub expected: Reference<'a>,
    /// The person's trust.
    pub trust: Option<TrustMark<'a>>,
    /// The least and greatest figures of the measure in all its pictures, held in any case.
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
        let width = sound(width);
        let page = Type::new(base_font, text);
        let half = (0.5 * page.base_font()).round();
        let bar = half + 4.0;
        // Rows of words about the bar, the bar, the trust's words, the axis.
        let row = page.row(Face::Small);
        let rows = broken_into_lines(self.likely_label, width, page);
        let lane = (2.0 + (to_f64(rows.len()) + 1.0) * row + page.gap() + bar).round();
        let below = lane + bar + page.gap();
        let foot = (below + page.row(Face::Trust) + page.gap()).round();
        let height = (foot + page.gap() + page.row(Face::Small)).ceil();
        let scale = self.scale(width, half + 2.0 * HALO);
        let mut marks = Vec::new();
        let mut labels = Labels::new(page, width, height);

        let ends = (scale.value(0.0), scale.value(width));
        let measure = |label: &str| page.width(label, Face::Small);
        let unit = (self.unit, self.decimals);
        for tick in ticks_below(ends, &scale, unit, width, page.gap(), &measure) {
            let head = lane - bar - page.gap();
            marks.push(line((tick.x, head), (tick.x, foot), 1.0, Role::Hairline));
            let baseline = (foot + page.gap() + page.below(Face::Small)).round();
            let place = ((tick.x, baseline), Anchor::Middle);
            labels.set(&tick.label, Face::Small, Role::Muted, &[place]);
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
            let baseline = (below + page.below(Face::Trust)).round();
            let place = ((x, baseline), Anchor::Middle);
            labels.set(trust.label, Face::Trust, Role::Trust, &[place]);
        }
        marks.append(&mut labels.made);
        Scene {
            width,
            height,
            base_font: page.base_font(),
            marks,
        }
    }

    fn trust(&self) -> Option<TrustMark<'_>> {
        let trust = self.trust.filter(|trust| drawable(trust.value))?;
        let known = drawable(trust.lower) && drawable(trust.upper) && trust.lower < trust.upper;
        Some(if known {
            trust
        } else {
            TrustMark {
                lower: trust.value,
                upper: trust.value,
                ..trust
            }
        })
    }

    fn scale(&self, width: f64, margin: f64) -> LinearScale {
        let trust = self.trust().map(|trust| [trust.value, trust.lower, trust.upper]);
        let mut values = [self.likely.0, self.likely.1, self.expected.value]
            .into_iter()
            .chain(trust.into_iter().flatten());
        let range = range(&mut values, self.span, least_extent(self.decimals));
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
        let page = labels.page;
        let lowest_row = lane - bar - page.gap() - page.descent(Face::Small) + 2.0;
        let row = page.row(Face::Small);
        let (lower, upper) = self.likely;
        if drawable(lower) && drawable(upper) && lower <= upper {
            let [left, right] = [lower, upper].map(|end| scale.position(end).round());
            let corners = ((left, lane - bar), (right, lane + bar));
            marks.push(rectangle(corners.0, corners.1, Role::Country));
            marks.push(frame(corners.0, corners.1, Role::Median));
            let middle = f64::midpoint(left, right).round();
            for (index, words) in rows.iter().rev().enumerate() {
                let baseline = lowest_row - (to_f64(index) + 1.0) * row;
                let place = ((middle, baseline.round()), Anchor::Middle);
                labels.set(words, Face::Small, Role::Muted, &[place]);
            }
        }
        if drawable(self.expected.value) {
            let x = scale.position(self.expected.value).round();
            marks.push(line(
                (x, lane - bar + 3.0),
                (x, lane + bar - 3.0),
                4.0,
                Role::Paper,
            ));
            marks.push(line((x, lane - bar - 3.0), (x, lane + bar), 2.0, Role::Median));
            labels.spare(Bounds::about((x, lane), 1.0));
            let place = ((x, lowest_row.round()), Anchor::Middle);
            labels.set(self.expected.label, Face::Small, Role::Median, &[place]);
        }
    }
}
