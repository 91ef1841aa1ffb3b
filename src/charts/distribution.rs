//! The picture of one finding: where a trust's figure stands among the country's. Every dot is a real trust, stacked
//! over the value that was published for it; under them, on a lane of its own, the trust's diamond with its interval.
//!
//! The page says in words what follows from it. The labels drawn here only name the marks, directly beside them.

use crate::measures::Unit;

use super::columns::Columns;
use super::domain::{Wanted, domain};
use super::dots::{Stacking, to_f64};
use super::flags::{Flag, Pole, fly_one, fly_two};
use super::measure_text::{Font, MeasureText};
use super::scale::LinearScale;
use super::scene::{Anchor, Mark, Point, Role, Scene, Text, Weight};
use super::ticks::{Tick, ticks};

/// Size of the trust's label, as a share of the page's.
const TRUST_SIZE: f64 = 1.0;
/// Size of all other labels: 13 px on a page of 16.
const SMALL_SIZE: f64 = 13.0 / 16.0;
/// Paper around what must stand off from the dots, in CSS pixels.
const HALO: f64 = 2.0;
/// Between a mark and its label, and the least between two labels.
const GAP: f64 = 6.0;

/// A national distribution and the trust in it.
#[derive(Debug, Clone, PartialEq)]
pub struct DistributionChart<'a> {
    /// One figure for each trust, ascending, at the precision at which it is published.
    pub figures: &'a [f64],
    /// That precision: 1.0 for whole per cents, 0.1, 0.01.
    pub step: f64,
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
        Layout::of(self, width, base_font, text).scene()
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
}

/// Everything that is decided before the first mark is made. Lengths in CSS pixels, places from the upper left corner.
struct Layout<'a> {
    chart: &'a DistributionChart<'a>,
    width: f64,
    base_font: f64,
    columns: Columns,
    column_width: f64,
    stacking: Option<Stacking>,
    scale: LinearScale,
    ticks: Vec<Tick>,
    england_flag: Option<Flag>,
    median_flag: Option<Flag>,
    trust_flag: Option<Flag>,
    top: f64,
    ground: f64,
    lane: f64,
    trust_baseline: f64,
    axis_baseline: f64,
    height: f64,
}

impl<'a> Layout<'a> {
    fn of(chart: &'a DistributionChart<'a>, width: f64, base_font: f64, text: &'a dyn MeasureText) -> Self {
        let width = if width.is_finite() { width.max(1.0) } else { 1.0 };
        let small = Font {
            size: SMALL_SIZE * base_font,
            weight: Weight::Regular,
        };
        let bold = Font {
            size: TRUST_SIZE * base_font,
            weight: Weight::Bold,
        };
        let (row, half_diamond) = (row_of(small), half_diamond(base_font));

        let columns = chart.columns();
        let (from, to) = domain(
            &Wanted {
                data: columns.reach(),
                column_width: columns.width,
                references: [
                    chart.median,
                    chart.england().map_or(chart.median, |england| england.value),
                ]
                .map(|value| Some(value).filter(|value| value.is_finite())),
                trust: chart.trust().map(|trust| trust.value),
                interval: chart.interval(),
            },
            chart.unit,
        );
        let margin = half_diamond + 2.0 * HALO;
        let (scale, column_width) = horizontal(width, margin, (from, to), columns.width);
        let tick_fits =
            |ticks: &[Tick]| tick_labels_fit(ticks, &scale, width, |label| text.width(label, small));
        let shown = (scale.value(margin), scale.value(width - margin));
        let ticks = ticks(shown, chart.unit, chart.decimals, tick_fits);

        let room = strip_height(width);
        let stacking = Stacking::fitting(column_width, room, columns.fullest());
        let strip = stacking.map_or(room, |stacking| stacking.height(columns.fullest()));

        let pole = |value: f64, label: &str, font: Font| Pole {
            x: scale.position(value).round(),
            label: text.width(label, font),
        };
        let median = pole(chart.median, chart.median_label, small);
        let (england_flag, median_flag) = match chart.england() {
            Some(england) => fly_two(pole(england.value, england.label, small), median, width, GAP),
            None => (None, fly_one(median, width, GAP)),
        };
        let rows = [england_flag, median_flag]
            .iter()
            .flatten()
            .map(|flag| flag.row + 1)
            .max()
            .unwrap_or(0);

        let top = 2.0 + to_f64(rows) * row;
        let ground = (top + GAP + strip + 1.0).ceil();
        let lane = (ground + GAP + half_diamond + HALO).ceil();
        let lane_bottom = lane + half_diamond + HALO;
        let (trust_flag, beside) = chart.trust().map_or((None, true), |trust| {
            let label = text.width(trust.label, bold);
            let (left, right) = reach_of_trust(&trust, chart.interval(), &scale, width, half_diamond);
            trust_flag(label, (left, right), scale.position(trust.value), width)
        });
        let row_of_trust = row_of(bold);
        let trust_baseline = if beside {
            lane + 0.35 * bold.size
        } else {
            lane_bottom + 0.75 * row_of_trust
        };
        let below_trust = if beside {
            lane_bottom
        } else {
            lane_bottom + row_of_trust
        };
        let axis_baseline = (below_trust + 0.9 * row).round();
        Self {
            chart,
            width,
            base_font,
            columns,
            column_width,
            stacking,
            scale,
            ticks,
            england_flag,
            median_flag,
            trust_flag,
            top,
            ground,
            lane,
            trust_baseline: trust_baseline.round(),
            axis_baseline,
            height: (axis_baseline + 0.35 * row).ceil(),
        }
    }

    fn scene(&self) -> Scene {
        let mut marks = Vec::with_capacity(self.chart.figures.len() + 64);
        self.axis(&mut marks);
        self.country(&mut marks);
        self.references(&mut marks);
        self.trust(&mut marks);
        Scene {
            width: self.width,
            height: self.height,
            base_font: self.base_font,
            marks,
        }
    }

    fn axis(&self, marks: &mut Vec<Mark>) {
        for tick in &self.ticks {
            let x = self.scale.position(tick.value).round();
            marks.push(line(
                (x, self.top + GAP),
                (x, self.axis_baseline - 0.9 * self.small().size),
                1.0,
                Role::Hairline,
            ));
            marks.push(self.label(
                &tick.label,
                (x, self.axis_baseline),
                Anchor::Middle,
                Role::Muted,
                0.0,
            ));
        }
    }

    fn country(&self, marks: &mut Vec<Mark>) {
        if let Some(stacking) = self.stacking {
            for column in &self.columns.columns {
                let middle = self.scale.position(column.centre);
                for place in 0..column.count() {
                    let (side, above) = stacking.place(place);
                    let role = if place < column.middle_half {
                        Role::MiddleHalf
                    } else {
                        Role::Country
                    };
                    let centre = Point::new(middle + side, self.ground - 1.0 - above);
                    marks.push(Mark::Dot {
                        centre,
                        radius: stacking.radius,
                        role,
                    });
                }
            }
        } else {
            let all = self.silhouette(|column| column.count());
            marks.push(Mark::Polygon {
                points: all.clone(),
                role: Role::Country,
            });
            let middle_half = self.silhouette(|column| column.middle_half);
            marks.push(Mark::Polygon {
                points: middle_half,
                role: Role::MiddleHalf,
            });
        }
        let outline = self.silhouette(|column| column.count());
        marks.push(Mark::Path {
            points: outline,
            width: 1.0,
            role: Role::Median,
        });
        marks.push(line(
            (0.0, self.ground),
            (self.width, self.ground),
            1.0,
            Role::Median,
        ));
    }

    /// The outline of the columns as steps, from the ground on the left to the ground on the right.
    fn silhouette(&self, count: impl Fn(&super::columns::Column) -> usize) -> Vec<Point> {
        let fullest = to_f64(self.columns.fullest()).max(1.0);
        let height = |count: usize| match self.stacking {
            Some(_) if count == 0 => 0.0,
            Some(stacking) => stacking.height(count) + 2.0,
            None => strip_height(self.width) * to_f64(count) / fullest,
        };
        let mut points: Vec<Point> = Vec::with_capacity(2 * self.columns.columns.len() + 2);
        let mut level = self.ground;
        let mut reached = f64::NEG_INFINITY;
        for column in &self.columns.columns {
            let left = self.scale.position(column.centre) - self.column_width / 2.0;
            if left > reached + self.column_width / 2.0 {
                // A gap: down to the ground and along it.
                if reached.is_finite() {
                    points.push(Point::new(reached, level));
                    points.push(Point::new(reached, self.ground));
                }
                level = self.ground;
            }
            let above = self.ground - height(count(column));
            points.push(Point::new(left, level));
            points.push(Point::new(left, above));
            level = above;
            reached = left + self.column_width;
        }
        if reached.is_finite() {
            points.push(Point::new(reached, level));
            points.push(Point::new(reached, self.ground));
        }
        points
    }

    fn references(&self, marks: &mut Vec<Mark>) {
        let row = row_of(self.small());
        let head =
            |flag: Option<Flag>| flag.map_or(self.top, |flag| self.top - (to_f64(flag.row) + 0.75) * row);
        let mut pole = |value: f64, flag: Option<Flag>, role: Role| {
            let x = self.scale.position(value).round();
            let (head, foot) = ((x, head(flag)), (x, self.ground));
            marks.push(line(head, foot, 1.0 + 2.0 * HALO, Role::Paper));
            marks.push(line(head, foot, 1.0, role));
        };
        pole(self.chart.median, self.median_flag, Role::Median);
        if let Some(england) = self.chart.england() {
            pole(england.value, self.england_flag, Role::England);
        }
        let baseline = |flag: Flag| self.top - (to_f64(flag.row) + 0.25) * row;
        if let Some(flag) = self.median_flag {
            let at = (flag.x, baseline(flag));
            marks.push(self.label(self.chart.median_label, at, flag.anchor, Role::Median, HALO));
        }
        if let (Some(flag), Some(england)) = (self.england_flag, self.chart.england()) {
            let at = (flag.x, baseline(flag));
            marks.push(self.label(england.label, at, flag.anchor, Role::England, HALO));
        }
    }

    fn trust(&self, marks: &mut Vec<Mark>) {
        let Some(trust) = self.chart.trust() else { return };
        let half = half_diamond(self.base_font);
        let middle = Point::new(self.scale.position(trust.value), self.lane);
        if let Some(interval) = self.chart.interval() {
            let (left, right) = interval_ends(interval, &self.scale, self.width);
            marks.push(line((left.0, self.lane), (right.0, self.lane), 2.0, Role::Trust));
            for (x, capped) in [left, right] {
                if capped {
                    marks.push(line(
                        (x, self.lane - half / 2.0),
                        (x, self.lane + half / 2.0),
                        2.0,
                        Role::Trust,
                    ));
                }
            }
        }
        // Two pixels of paper square to the diamond's sides are √2 times that along its diagonals.
        marks.push(diamond(
            middle,
            half + HALO * std::f64::consts::SQRT_2,
            Role::Paper,
        ));
        marks.push(diamond(middle, half, Role::Trust));
        if let Some(flag) = self.trust_flag {
            marks.push(Mark::Text(Text {
                content: trust.label.to_owned(),
                at: Point::new(flag.x, self.trust_baseline),
                anchor: flag.anchor,
                size: TRUST_SIZE,
                weight: Weight::Bold,
                role: Role::Trust,
                halo: HALO,
            }));
        }
    }

    fn small(&self) -> Font {
        Font {
            size: SMALL_SIZE * self.base_font,
            weight: Weight::Regular,
        }
    }

    #[expect(clippy::unused_self, reason = "reads as the layout's own")]
    fn label(&self, content: &str, (x, y): (f64, f64), anchor: Anchor, role: Role, halo: f64) -> Mark {
        Mark::Text(Text {
            content: content.to_owned(),
            at: Point::new(x, y),
            anchor,
            size: SMALL_SIZE,
            weight: Weight::Regular,
            role,
            halo,
        })
    }
}

/// Height of a row of text in `font`.
fn row_of(font: Font) -> f64 {
    (font.size * 1.35).ceil()
}

/// Half a diagonal of the trust's diamond; it grows with the text.
fn half_diamond(base_font: f64) -> f64 {
    (base_font * 0.5).round()
}

/// The room for the dots: a narrow picture is proportionally higher, or its hill would be flat.
fn strip_height(width: f64) -> f64 {
    (0.15 * width + 40.0).clamp(90.0, 150.0)
}

/// The scale from the axis to the picture, `margin` at least on either side, and how wide a column comes out.
///
/// Columns are an even number of pixels wide where they can be, so that the two dots abreast in them fall on pixels
/// alike in every column. What is left over lengthens the axis on both sides.
fn horizontal(width: f64, margin: f64, (from, to): (f64, f64), column: f64) -> (LinearScale, f64) {
    let room = (width - 2.0 * margin).max(1.0);
    let columns = ((to - from) / column).max(1.0);
    let exact = room / columns;
    let column_width = if exact >= 6.0 {
        (exact / 2.0).floor() * 2.0
    } else if exact >= 1.0 {
        (exact * 2.0).floor() / 2.0
    } else {
        exact
    };
    let left = ((width - column_width * columns) / 2.0).round();
    (
        LinearScale::new((from, to), (left, left + column_width * columns)),
        column_width,
    )
}

fn tick_labels_fit(ticks: &[Tick], scale: &LinearScale, width: f64, measure: impl Fn(&str) -> f64) -> bool {
    let mut reached = -GAP;
    for tick in ticks {
        let (x, half) = (scale.position(tick.value).round(), measure(&tick.label) / 2.0);
        if x - half < reached + GAP || x + half > width {
            return false;
        }
        reached = x + half;
    }
    true
}

/// The ends of the trust's interval in the picture, and whether they are capped: an end beyond the picture is not.
fn interval_ends((lower, upper): (f64, f64), scale: &LinearScale, width: f64) -> ((f64, bool), (f64, bool)) {
    let (left, right) = (scale.position(lower).round(), scale.position(upper).round());
    let edge = 1.0;
    (
        (left.max(0.0), left >= edge),
        (right.min(width), right <= width - edge),
    )
}

/// How far the trust's mark reaches left and right.
fn reach_of_trust(
    trust: &TrustMark<'_>,
    interval: Option<(f64, f64)>,
    scale: &LinearScale,
    width: f64,
    half_diamond: f64,
) -> (f64, f64) {
    let x = scale.position(trust.value);
    let (left, right) = (x - half_diamond - HALO, x + half_diamond + HALO);
    interval.map_or((left, right), |interval| {
        let ends = interval_ends(interval, scale, width);
        (left.min(ends.0.0), right.max(ends.1.0))
    })
}

/// Where the trust's label goes, and whether that is beside its mark; else it needs a row of its own below.
fn trust_flag(label: f64, (left, right): (f64, f64), x: f64, width: f64) -> (Option<Flag>, bool) {
    if right + GAP + label <= width {
        (
            Some(Flag {
                x: right + GAP,
                anchor: Anchor::Start,
                row: 0,
            }),
            true,
        )
    } else if left - GAP - label >= 0.0 {
        (
            Some(Flag {
                x: left - GAP,
                anchor: Anchor::End,
                row: 0,
            }),
            true,
        )
    } else if label <= width {
        let start = (x - label / 2.0).clamp(0.0, width - label);
        (
            Some(Flag {
                x: start,
                anchor: Anchor::Start,
                row: 0,
            }),
            false,
        )
    } else {
        (None, true)
    }
}

fn line(from: (f64, f64), to: (f64, f64), width: f64, role: Role) -> Mark {
    Mark::Line {
        from: Point::new(from.0, from.1),
        to: Point::new(to.0, to.1),
        width,
        role,
    }
}

fn diamond(middle: Point, half: f64, role: Role) -> Mark {
    let points = vec![
        Point::new(middle.x, middle.y - half),
        Point::new(middle.x + half, middle.y),
        Point::new(middle.x, middle.y + half),
        Point::new(middle.x - half, middle.y),
    ];
    Mark::Polygon { points, role }
}
