//! The picture of one finding: where a trust's figure stands among the country's. Every dot is a real trust, stacked
//! over the value that was published for it; under them, on a lane of its own, the trust's diamond with its interval.
//!
//! The page says in words what follows from it. The labels drawn here only name the marks, directly beside them.

use crate::measures::Unit;

use super::brush::{Face, HALO, diamond, diamond_halo, line, words};
use super::columns::Columns;
use super::layout::Layout;
use super::measure_text::MeasureText;
use super::scene::{Anchor, Mark, Role, Scene};

/// Paper on either side of a line that crosses the dots, in CSS pixels: less than elsewhere, because it takes dots away.
const LINE_HALO: f64 = 1.0;

/// A national distribution and the trust in it.
#[derive(Debug, Clone, PartialEq)]
pub struct DistributionChart<'a> {
    /// One figure for each trust, ascending, at the precision at which it is published.
    pub figures: &'a [f64],
    /// That precision: 1.0 for whole per cents, 0.1, 0.01.
    pub step: f64,
    /// What the axis holds in any case: the least and greatest figures of the measure in all its pictures, so that they
    /// share a scale.
    pub span: Option<(f64, f64)>,
    /// A quarter of the figures lie below it.
    pub lower_quartile: f64,
    /// Half of the figures lie below it.
    pub median: f64,
    /// A quarter of the figures lie above it.
    pub upper_quartile: f64,
    /// Names the median: "median trust 64%".
    pub median_label: &'a str,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
    /// The person's trust, once its figure is entered.
    pub trust: Option<TrustMark<'a>>,
    /// England as a whole, where its figure is known.
    pub england: Option<Reference<'a>>,
}

/// The person's trust.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrustMark<'a> {
    /// Its figure, in the chart's unit.
    pub value: f64,
    /// Lower end of the figure's 95% interval; the figure itself where there is none.
    pub lower: f64,
    /// Upper end of the figure's 95% interval; the figure itself where there is none.
    pub upper: f64,
    /// Names it: "Your trust 65%".
    pub label: &'a str,
}

/// A figure to compare with, drawn as a thin line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reference<'a> {
    /// The figure, in the chart's unit.
    pub value: f64,
    /// Names it: "England 63%".
    pub label: &'a str,
}

impl DistributionChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let layout = Layout::of(self, width, base_font, text);
        let mut marks = Vec::with_capacity(2 * self.figures.len() + 64);
        let upright = |from: f64, to: f64| {
            let ticks = layout.ticks.iter();
            ticks.map(move |tick| line((tick.x, from), (tick.x, to), 1.0, Role::Hairline))
        };
        marks.extend(upright(layout.strip_top, layout.ground));
        layout.hill.draw(layout.ground, &mut marks);
        marks.extend(upright(layout.ground, layout.axis_top));
        let (left, right) = ((0.0, layout.ground), (layout.width, layout.ground));
        marks.push(line(left, right, 1.0, Role::Median));
        marks.extend(layout.ticks.iter().map(|tick| {
            let at = (tick.x, layout.axis_baseline);
            words(&tick.label, at, Anchor::Middle, Face::Small, Role::Muted, 0.0)
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

    /// The distribution as the picture gathers it.
    #[must_use]
    pub fn columns(&self) -> Columns {
        Columns::gather(
            self.figures,
            self.step,
            (self.lower_quartile, self.upper_quartile),
        )
    }

    pub(super) fn trust(&self) -> Option<TrustMark<'_>> {
        self.trust.filter(|trust| trust.value.is_finite())
    }

    pub(super) fn interval(&self) -> Option<(f64, f64)> {
        let trust = self.trust()?;
        (trust.lower.is_finite() && trust.upper.is_finite() && trust.lower < trust.upper)
            .then_some((trust.lower, trust.upper))
    }

    pub(super) fn england(&self) -> Option<Reference<'_>> {
        self.england.filter(|england| england.value.is_finite())
    }

    fn draw_references(&self, layout: &Layout, marks: &mut Vec<Mark>) {
        // The median's line ends on the hill: it is the hill's own. England's goes through to the ground.
        let (x, head) = (layout.median.x, layout.median.head);
        marks.push(line(
            (x, head),
            (x, layout.ground - layout.hill.height_at(x)),
            1.0,
            Role::Median,
        ));
        if let Some(england) = layout.england {
            let (head, foot) = ((england.x, england.head), (england.x, layout.ground - 1.0));
            marks.push(line(head, foot, 1.0 + 2.0 * LINE_HALO, Role::Paper));
            marks.push(line(head, foot, 1.0, Role::England));
        }
        if let Some((at, anchor)) = layout.median.label {
            marks.push(words(
                self.median_label,
                at,
                anchor,
                Face::Small,
                Role::Median,
                layout.median.halo,
            ));
        }
        if let (Some(england), Some(place)) = (self.england(), layout.england)
            && let Some((at, anchor)) = place.label
        {
            marks.push(words(
                england.label,
                at,
                anchor,
                Face::Small,
                Role::England,
                place.halo,
            ));
        }
    }

    fn draw_trust(&self, layout: &Layout, marks: &mut Vec<Mark>) {
        let (Some(trust), Some(place)) = (self.trust(), layout.trust) else {
            return;
        };
        let (y, half) = (layout.lane, layout.half_diamond);
        marks.push(diamond_halo((place.x, y), half));
        if let Some(ends) = place.interval {
            let [left, right] = ends.map(|end| end.x);
            marks.push(line((left, y), (right, y), 2.0, Role::Trust));
            for end in ends.iter().filter(|end| end.inside) {
                marks.push(line(
                    (end.x, y - half / 2.0),
                    (end.x, y + half / 2.0),
                    2.0,
                    Role::Trust,
                ));
            }
        }
        marks.push(diamond((place.x, y), half, Role::Trust));
        if let Some((at, anchor)) = place.label {
            marks.push(words(trust.label, at, anchor, Face::Trust, Role::Trust, HALO));
        }
    }
}
