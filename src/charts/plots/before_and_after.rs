//! A trust before and after a change: its figure now, and what it would be with another school or without one. Each is in a
//! lane of its own under the distribution of England's trusts, with an arrow from one to the other. The first diamond is
//! open and the second filled, and both have labels, so that nothing depends on colour.

use crate::charts::layout::axes::x_axis_ticks;
use crate::charts::layout::domain::{DomainInput, domain};
use crate::charts::layout::dot_columns::Columns;
use crate::charts::layout::labels::Labels;
use crate::charts::layout::scale::LinearScale;
use crate::charts::layout::text_metrics::{Bounds, LabelPlace, TextMetrics};
use crate::charts::plots::density::Density;
use crate::charts::plots::marked_figures::{Reference, TrustMark};
use crate::charts::scene::marks::{Anchor, Mark, Point, Scene};
use crate::charts::scene::measure_text::MeasureText;
use crate::charts::scene::numbers::{is_drawable, valid_width};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{HALO, TextStyle, diamond, diamond_halo, interval_bar, line};
use crate::measures::Unit;

/// A trust before and after a change, under the distribution that it is compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BeforeAfterChart<'a> {
    /// One figure for each trust, ascending, at the precision at which it is published.
    pub figures: &'a [f64],
    /// That precision: 1.0 for whole per cents, 0.1, 0.01.
    pub step: f64,
    /// The least and greatest figures of the measure in all its pictures: always included.
    pub span: Option<(f64, f64)>,
    /// A quarter of the figures are below it.
    pub lower_quartile: f64,
    /// Half of the figures are below it. With its name: "median 64%".
    pub median: Reference<'a>,
    /// A quarter of the figures are above it.
    pub upper_quartile: f64,
    /// The trust as it is: "As it is 65.0%".
    pub before: TrustMark<'a>,
    /// The trust as it would be: "As it would be 66.1%".
    pub after: TrustMark<'a>,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
}

/// One of the two lanes, laid out.
struct Lane<'a> {
    mark: TrustMark<'a>,
    style: TextStyle,
    x: f64,
    ends: [f64; 2],
    /// Whether the label has no room beside the marks and is in a row below them.
    below: bool,
}

impl BeforeAfterChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = valid_width(width);
        let metrics = TextMetrics::new(base_font, text);
        let half = (0.5 * metrics.base_font()).round();
        let columns = Columns::gather(
            self.figures,
            self.step,
            (self.lower_quartile, self.upper_quartile),
        );
        let scale = self.scale(&columns, width, half + 2.0 * HALO);
        let lanes = [(self.before, TextStyle::Small), (self.after, TextStyle::Trust)]
            .map(|(mark, style)| Lane::of(mark, style, &scale, half, width, metrics));

        // From top to bottom: the median's label, the distribution, the lanes, the axis.
        let top = metrics.row(TextStyle::Small) + 2.0;
        let ground = (top + 3.5 * metrics.base_font()).round();
        let first = (ground + metrics.gap() + half + HALO).round();
        let second = (first + lanes[0].height(half, metrics) + metrics.gap()).round();
        let foot = (second + lanes[1].height(half, metrics) - half).round();
        let height = (foot + metrics.gap() + metrics.row(TextStyle::Small)).ceil();
        let mut labels = Labels::new(metrics, width, height);
        let mut marks = Vec::new();

        let density = Density::new(&columns, &scale, width, (top, ground));
        density.fill([self.lower_quartile, self.upper_quartile], &scale, &mut marks);
        marks.push(line((0.0, ground), (width, ground), 1.0, Role::Median));
        marks.extend(density.outline());
        self.draw_axis(&scale, (ground, foot), &mut labels, &mut marks);
        self.draw_median(&scale, (&density, ground), &mut labels, &mut marks);
        let [before, after] = &lanes;
        draw_arrow(before, after, (first, second), half, &mut marks);
        for (lane, y) in [(before, first), (after, second)] {
            lane.draw(y, half, width, &mut marks);
        }
        if before.is_drawn() {
            // Open: the figure as it is.
            marks.push(diamond((before.x, first), half - 2.5, Role::Paper));
        }
        for (lane, y, role) in [(after, second, Role::Trust), (before, first, Role::Ink)] {
            lane.add_label(y, half, role, &mut labels);
        }
        marks.extend(labels.into_marks());
        Scene {
            width,
            height,
            base_font: metrics.base_font(),
            marks,
        }
    }

    /// The axis of the distribution chart of the same figures, extended to include both.
    fn scale(&self, columns: &Columns, width: f64, margin: f64) -> LinearScale {
        let reach = columns.extent().map(|(from, to)| match self.span {
            Some((least, greatest)) if is_drawable(least) && is_drawable(greatest) => {
                (from.min(least), to.max(greatest))
            }
            _ => (from, to),
        });
        let ends = |mark: TrustMark<'_>| {
            let trust = Some(mark.value).filter(|value| is_drawable(*value));
            let wanted = DomainInput {
                data: reach,
                column_width: columns.width,
                references: [Some(self.median.value).filter(|value| is_drawable(*value)), None],
                trust,
                interval: trust.map(|_| mark.ends()).filter(|(lower, upper)| lower < upper),
            };
            domain(&wanted, self.unit)
        };
        let (one, other) = (ends(self.before), ends(self.after));
        let ends = (one.0.min(other.0), one.1.max(other.1));
        LinearScale::new(ends, (margin, (width - margin).max(margin)))
    }

    fn draw_axis(
        &self,
        scale: &LinearScale,
        (ground, foot): (f64, f64),
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        let (metrics, width) = (labels.metrics, labels.width());
        let ends = (scale.value(0.0), scale.value(width));
        let measure = |label: &str| metrics.width(label, TextStyle::Small);
        let unit = (self.unit, self.decimals);
        for tick in x_axis_ticks(ends, scale, unit, width, metrics.gap(), &measure) {
            marks.push(line((tick.x, ground), (tick.x, foot), 1.0, Role::Hairline));
            let baseline = (foot + metrics.gap() + metrics.below(TextStyle::Small)).round();
            let place = ((tick.x, baseline), Anchor::Middle);
            labels.add(&tick.label, TextStyle::Small, Role::Muted, &[place]);
        }
    }

    fn draw_median(
        &self,
        scale: &LinearScale,
        (density, ground): (&Density, f64),
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        if !is_drawable(self.median.value) {
            return;
        }
        let x = scale.position(self.median.value).round();
        let top = density.top_at(x);
        if top + 4.0 < ground {
            marks.push(line((x, top + 2.0), (x, ground - 2.0), 4.0, Role::Paper));
        }
        marks.push(line((x, top), (x, ground), 2.0, Role::Median));
        let baseline = (labels.metrics.below(TextStyle::Small) + 1.0).round();
        let place = ((x, baseline), Anchor::Middle);
        labels.add(self.median.label, TextStyle::Small, Role::Median, &[place]);
    }
}

impl<'a> Lane<'a> {
    fn of(
        mark: TrustMark<'a>,
        style: TextStyle,
        scale: &LinearScale,
        half: f64,
        width: f64,
        metrics: TextMetrics<'_>,
    ) -> Self {
        let (lower, upper) = mark.ends();
        let place = |value: f64| {
            if is_drawable(value) {
                scale.position(value).round()
            } else {
                0.0
            }
        };
        let mut lane = Self {
            mark,
            style,
            x: place(mark.value),
            ends: [lower, upper].map(place),
            below: false,
        };
        let words = metrics.width(mark.label, style);
        let (left, right) = lane.reach(half, width);
        lane.below = right + metrics.gap() + words > width && left - metrics.gap() - words < 0.0;
        lane
    }

    fn is_drawn(&self) -> bool {
        self.mark.is_drawable()
    }

    /// The left and right end of its marks, in a picture `width` wide.
    fn reach(&self, half: f64, width: f64) -> (f64, f64) {
        let [left, right] = self.ends.map(|end| end.clamp(0.0, width));
        (left.min(self.x - half), right.max(self.x + half))
    }

    /// From the middle of its marks to the top of the next lane.
    fn height(&self, half: f64, metrics: TextMetrics<'_>) -> f64 {
        let words = if self.below { metrics.row(self.style) } else { 0.0 };
        2.0 * half + HALO + words.max(metrics.row(self.style) - half)
    }

    fn draw(&self, y: f64, half: f64, width: f64, marks: &mut Vec<Mark>) {
        if !self.is_drawn() {
            return;
        }
        marks.push(diamond_halo((self.x, y), half));
        let [left, right] = self.ends;
        if left < right {
            let inside = self.ends.map(|end| end.clamp(0.0, width));
            marks.push(line(
                (inside[0], y),
                (inside[1], y),
                2.0 + 2.0 * HALO,
                Role::Paper,
            ));
            interval_bar((left, right), y, (half / 2.0).round(), width, marks);
        }
        marks.push(diamond((self.x, y), half, Role::Trust));
    }

    /// Adds its label on the right of its marks, on their left, or below them.
    fn add_label(&self, y: f64, half: f64, role: Role, labels: &mut Labels<'_>) {
        if !self.is_drawn() {
            return;
        }
        let metrics = labels.metrics;
        let (left, right) = self.reach(half, labels.width());
        let marks = Bounds {
            left,
            top: y - half,
            right,
            bottom: y + half,
        };
        let [beside_right, beside_left, ..] = metrics.around(marks, self.style);
        let below: LabelPlace = (
            (self.x, (y + half + 2.0 + metrics.below(self.style)).round()),
            Anchor::Middle,
        );
        labels.add(
            self.mark.label,
            self.style,
            role,
            &[beside_right, beside_left, below],
        );
    }
}

/// The arrow from the first diamond to the second.
fn draw_arrow(
    before: &Lane<'_>,
    after: &Lane<'_>,
    (first, second): (f64, f64),
    half: f64,
    marks: &mut Vec<Mark>,
) {
    if !before.is_drawn() || !after.is_drawn() {
        return;
    }
    let (from, to) = ((before.x, first + half + HALO), (after.x, second - half - HALO));
    marks.push(line(from, to, 1.5, Role::Ink));
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = across.hypot(down).max(1.0);
    let (along_x, along_y) = (across / length, down / length);
    let head = 0.7 * half;
    let base = (to.0 - head * along_x, to.1 - head * along_y);
    let side = 0.5 * head;
    marks.push(Mark::Polygon {
        points: vec![
            Point::new(to.0, to.1),
            Point::new(base.0 - side * along_y, base.1 + side * along_x),
            Point::new(base.0 + side * along_y, base.1 - side * along_x),
        ],
        role: Role::Ink,
    });
}
