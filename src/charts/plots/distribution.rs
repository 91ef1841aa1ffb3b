//! The chart of one finding: a trust's figure among those of other trusts. Every dot is a real trust, above the value that
//! was published for it. The person's trust is among them: a diamond on the dots at its place, with a stem to its value and
//! to the bar of its interval under the dots.
//!
//! The page says in words what follows from it. The labels drawn here only name the marks beside them.

use crate::charts::layout::dot_columns::Columns;
use crate::charts::layout::scale::LinearScale;
use crate::charts::plots::distribution_layout::{Layout, LayoutInput};
use crate::charts::plots::marked_figures::{Reference, TrustMark};
use crate::charts::scene::marks::{Anchor, Mark, Scene};
use crate::charts::scene::measure_text::MeasureText;
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{HALO, TextStyle, diamond, diamond_halo, interval_bar, line, text_mark};
use crate::measures::Unit;

/// Paper on either side of a line that crosses the dots, in CSS pixels: less than elsewhere, because it covers dots.
const LINE_HALO: f64 = 1.0;
/// Width of the line from the trust's diamond to its value, in CSS pixels.
const STEM: f64 = 1.5;

/// A national distribution and the trust in it.
#[derive(Debug, Clone, PartialEq)]
pub struct DistributionChart<'a> {
    /// One figure for each trust, ascending, at the precision at which it is published.
    pub figures: &'a [f64],
    /// That precision: 1.0 for whole per cents, 0.1, 0.01.
    pub step: f64,
    /// Always included in the axis: the least and greatest figures of the measure in all its pictures, so that they share a
    /// scale.
    pub span: Option<(f64, f64)>,
    /// A quarter of the figures are below it.
    pub lower_quartile: f64,
    /// Half of the figures are below it.
    pub median: f64,
    /// A quarter of the figures are above it.
    pub upper_quartile: f64,
    /// Names the median: "median trust 64%".
    pub median_label: &'a str,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
    /// The person's trust, once its figure is entered.
    pub trust: Option<TrustMark<'a>>,
    /// England's figure, where it is known.
    pub england: Option<Reference<'a>>,
}

impl DistributionChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let layout = Layout::new(&self.input(), width, base_font, text);
        let mut marks = Vec::with_capacity(2 * self.figures.len() + 64);
        let tick_lines = |from: f64, to: f64| {
            let ticks = layout.ticks.iter();
            ticks.map(move |tick| line((tick.x, from), (tick.x, to), 1.0, Role::Hairline))
        };
        marks.extend(tick_lines(layout.strip_top, layout.ground));
        layout.histogram.draw(layout.ground, &mut marks);
        marks.extend(tick_lines(layout.ground, layout.axis_top));
        let (left, right) = ((0.0, layout.ground), (layout.width, layout.ground));
        marks.push(line(left, right, 1.0, Role::Median));
        marks.extend(layout.ticks.iter().map(|tick| {
            let at = (tick.x, layout.axis_baseline);
            text_mark(
                &tick.label,
                at,
                Anchor::Middle,
                TextStyle::Small,
                Role::Muted,
                0.0,
            )
        }));
        self.draw_references(&layout, &mut marks);
        self.draw_trust(&layout, &mut marks);
        Scene {
            width: layout.width,
            height: layout.height,
            base_font,
            marks,
        }
    }

    /// The axis of the scene that is laid out so.
    #[must_use]
    pub fn axis(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> LinearScale {
        Layout::new(&self.input(), width, base_font, text).histogram.scale
    }

    /// The figures by column, as the picture shows them.
    #[must_use]
    pub fn columns(&self) -> Columns {
        Columns::gather(
            self.figures,
            self.step,
            (self.lower_quartile, self.upper_quartile),
        )
    }

    fn input(&self) -> LayoutInput<'_> {
        LayoutInput {
            columns: self.columns(),
            span: self.span,
            median: self.median,
            median_label: self.median_label,
            trust: self.trust(),
            interval: self.interval(),
            england: self.england(),
            unit: self.unit,
            decimals: self.decimals,
        }
    }

    fn trust(&self) -> Option<TrustMark<'_>> {
        self.trust.filter(|trust| trust.value.is_finite())
    }

    fn interval(&self) -> Option<(f64, f64)> {
        let trust = self.trust()?;
        (trust.lower.is_finite() && trust.upper.is_finite() && trust.lower < trust.upper)
            .then_some((trust.lower, trust.upper))
    }

    fn england(&self) -> Option<Reference<'_>> {
        self.england.filter(|england| england.value.is_finite())
    }

    fn draw_references(&self, layout: &Layout, marks: &mut Vec<Mark>) {
        // The median's line ends on the histogram, because it belongs to it. England's crosses it.
        let (x, head) = (layout.median.x, layout.median.head);
        marks.push(line(
            (x, head),
            (x, layout.ground - layout.histogram.height_between(x, x)),
            1.0,
            Role::Median,
        ));
        if let Some(england) = layout.england {
            let (head, foot) = ((england.x, england.head), (england.x, layout.ground - 1.0));
            marks.push(line(head, foot, 1.0 + 2.0 * LINE_HALO, Role::Paper));
            marks.push(line(head, foot, 1.0, Role::England));
        }
        if let Some((at, anchor)) = layout.median.label {
            marks.push(text_mark(
                self.median_label,
                at,
                anchor,
                TextStyle::Small,
                Role::Median,
                layout.median.halo,
            ));
        }
        if let (Some(england), Some(place)) = (self.england(), layout.england)
            && let Some((at, anchor)) = place.label
        {
            marks.push(text_mark(
                england.label,
                at,
                anchor,
                TextStyle::Small,
                Role::England,
                place.halo,
            ));
        }
    }

    fn draw_trust(&self, layout: &Layout, marks: &mut Vec<Mark>) {
        let (Some(trust), Some(place)) = (self.trust(), layout.trust) else {
            return;
        };
        let (at, half) = ((place.x, place.y), layout.half_diamond);
        let foot = (place.x, layout.lane);
        marks.push(line(at, foot, STEM + 2.0 * LINE_HALO, Role::Paper));
        marks.push(line(at, foot, STEM, Role::Trust));
        if let Some(ends) = place.interval {
            interval_bar(ends, layout.lane, half / 2.0, layout.width, marks);
        }
        marks.push(diamond_halo(at, half));
        marks.push(diamond(at, half, Role::Trust));
        if let Some((at, anchor)) = place.label {
            marks.push(text_mark(
                trust.label,
                at,
                anchor,
                TextStyle::Trust,
                Role::Trust,
                HALO,
            ));
        }
    }
}
