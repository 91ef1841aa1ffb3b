//! A trust that moves: where it is, and where it would be with another school or without one, each on a lane of its own
//! under the country's hill, with an arrow from the one to the other. The one is hollow and the other filled, and both are
//! named, so that nothing hangs on colour.

use crate::measures::Unit;

use super::axes::ticks_below;
use super::brush::{Face, HALO, diamond, diamond_halo, drawable, interval_bar, line, sound};
use super::columns::Columns;
use super::distribution::{Reference, TrustMark};
use super::domain::{Wanted, domain};
use super::labels::{Bounds, LabelPlace, Labels, Type};
use super::measure_text::MeasureText;
use super::scale::LinearScale;
use super::scene::{Anchor, Mark, Point, Role, Scene};
use super::smooth_hill::SmoothHill;

/// A trust before and after something changes, under the distribution that it stands in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MovedChart<'a> {
    /// One figure for each trust, ascending, at the precision at which it is published.
    pub figures: &'a [f64],
    /// That precision: 1.0 for whole per cents, 0.1, 0.01.
    pub step: f64,
    /// The least and greatest figures of the measure in all its pictures, held in any case.
    pub span: Option<(f64, f64)>,
    /// A quarter of the figures lie below it.
    pub lower_quartile: f64,
    /// Half of the figures lie below it, and its name: "median 64%".
    pub median: Reference<'a>,
    /// A quarter of the figures lie above it.
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

/// One of the two lanes, measured.
struct Lane<'a> {
    mark: TrustMark<'a>,
    face: Face,
    x: f64,
    ends: [f64; 2],
    /// Whether its words have no room beside its marks and stand in a row below them.
    below: bool,
}

impl MovedChart<'_> {
    /// Lays the picture out in `width` CSS pixels, on a page whose text is `base_font` CSS pixels high.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
        let width = sound(width);
        let page = Type::new(base_font, text);
        let half = (0.5 * page.base_font()).round();
        let columns = Columns::gather(
            self.figures,
            self.step,
            (self.lower_quartile, self.upper_quartile),
        );
        let scale = self.scale(&columns, width, half + 2.0 * HALO);
        let lanes = [(self.before, Face::Small), (self.after, Face::Trust)]
            .map(|(mark, face)| Lane::of(mark, face, &scale, half, width, page));

        // A row for the median's name, the hill, the lanes, the axis.
        let top = page.row(Face::Small) + 2.0;
        let ground = (top + 3.5 * page.base_font()).round();
        let first = (ground + page.gap() + half + HALO).round();
        let second = (first + lanes[0].height(half, page) + page.gap()).round();
        let foot = (second + lanes[1].height(half, page) - half).round();
        let height = (foot + page.gap() + page.row(Face::Small)).ceil();
        let mut labels = Labels::new(page, width, height);
        let mut marks = Vec::new();

        let hill = SmoothHill::of(&columns, &scale, width, (top, ground));
        hill.fill([self.lower_quartile, self.upper_quartile], &scale, &mut marks);
        marks.push(line((0.0, ground), (width, ground), 1.0, Role::Median));
        marks.extend(hill.outline());
        self.draw_axis(&scale, (ground, foot), &mut labels, &mut marks);
        self.draw_median(&scale, (&hill, ground), &mut labels, &mut marks);
        let [before, after] = &lanes;
        draw_arrow(before, after, (first, second), half, &mut marks);
        for (lane, y) in [(before, first), (after, second)] {
            lane.draw(y, half, width, &mut marks);
        }
        if before.is_drawn() {
            // Hollow: what is, beside what would be.
            marks.push(diamond((before.x, first), half - 2.5, Role::Paper));
        }
        for (lane, y, role) in [(after, second, Role::Trust), (before, first, Role::Ink)] {
            lane.name(y, half, role, &mut labels);
        }
        marks.append(&mut labels.made);
        Scene {
            width,
            height,
            base_font: page.base_font(),
            marks,
        }
    }

    /// The axis of the large picture of the same figures, stretched to hold both.
    fn scale(&self, columns: &Columns, width: f64, margin: f64) -> LinearScale {
        let reach = columns.reach().map(|(from, to)| match self.span {
            Some((least, greatest)) if drawable(least) && drawable(greatest) => {
                (from.min(least), to.max(greatest))
            }
            _ => (from, to),
        });
        let ends = |mark: TrustMark<'_>| {
            let trust = Some(mark.value).filter(|value| drawable(*value));
            let known = drawable(mark.lower) && drawable(mark.upper) && mark.lower < mark.upper;
            let wanted = Wanted {
                data: reach,
                column_width: columns.width,
                references: [Some(self.median.value).filter(|value| drawable(*value)), None],
                trust,
                interval: trust.filter(|_| known).map(|_| (mark.lower, mark.upper)),
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
        let (page, width) = (labels.page, labels.width());
        let ends = (scale.value(0.0), scale.value(width));
        let measure = |label: &str| page.width(label, Face::Small);
        let unit = (self.unit, self.decimals);
        for tick in ticks_below(ends, scale, unit, width, page.gap(), &measure) {
            marks.push(line((tick.x, ground), (tick.x, foot), 1.0, Role::Hairline));
            let baseline = (foot + page.gap() + page.below(Face::Small)).round();
            let place = ((tick.x, baseline), Anchor::Middle);
            labels.set(&tick.label, Face::Small, Role::Muted, &[place]);
        }
    }

    fn draw_median(
        &self,
        scale: &LinearScale,
        (hill, ground): (&SmoothHill, f64),
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        if !drawable(self.median.value) {
            return;
        }
        let x = scale.position(self.median.value).round();
        let top = hill.top_at(x);
        if top + 4.0 < ground {
            marks.push(line((x, top + 2.0), (x, ground - 2.0), 4.0, Role::Paper));
        }
        marks.push(line((x, top), (x, ground), 2.0, Role::Median));
        let baseline = (labels.page.below(Face::Small) + 1.0).round();
        let place = ((x, baseline), Anchor::Middle);
        labels.set(self.median.label, Face::Small, Role::Median, &[place]);
    }
}

impl<'a> Lane<'a> {
    fn of(
        mark: TrustMark<'a>,
        face: Face,
        scale: &LinearScale,
        half: f64,
        width: f64,
        page: Type<'_>,
    ) -> Self {
        let known = drawable(mark.lower) && drawable(mark.upper) && mark.lower < mark.upper;
        let ends = if known {
            [mark.lower, mark.upper]
        } else {
            [mark.value; 2]
        };
        let place = |value: f64| {
            if drawable(value) {
                scale.position(value).round()
            } else {
                0.0
            }
        };
        let mut lane = Self {
            mark,
            face,
            x: place(mark.value),
            ends: ends.map(place),
            below: false,
        };
        let words = page.width(mark.label, face);
        let (left, right) = lane.reach(half, width);
        lane.below = right + page.gap() + words > width && left - page.gap() - words < 0.0;
        lane
    }

    fn is_drawn(&self) -> bool {
        drawable(self.mark.value)
    }

    /// How far left and right its marks reach, in a picture `width` wide.
    fn reach(&self, half: f64, width: f64) -> (f64, f64) {
        let [left, right] = self.ends.map(|end| end.clamp(0.0, width));
        (left.min(self.x - half), right.max(self.x + half))
    }

    /// From the middle of its marks to where the next lane's begin.
    fn height(&self, half: f64, page: Type<'_>) -> f64 {
        let words = if self.below { page.row(self.face) } else { 0.0 };
        2.0 * half + HALO + words.max(page.row(self.face) - half)
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

    /// Names it: on the right of its marks, on their left, or below them.
    fn name(&self, y: f64, half: f64, role: Role, labels: &mut Labels<'_>) {
        if !self.is_drawn() {
            return;
        }
        let page = labels.page;
        let (left, right) = self.reach(half, labels.width());
        let marks = Bounds {
            left,
            top: y - half,
            right,
            bottom: y + half,
        };
        let [beside_right, beside_left, ..] = page.around(marks, self.face);
        let below: LabelPlace = (
            (self.x, (y + half + 2.0 + page.below(self.face)).round()),
            Anchor::Middle,
        );
        labels.set(
            self.mark.label,
            self.face,
            role,
            &[beside_right, beside_left, below],
        );
    }
}

/// From where it is to where it would be; none where that is nearly the same place, at which the lanes say it.
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
