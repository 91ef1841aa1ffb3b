//! Where everything in the picture of a distribution goes, decided before the first mark is made: what the axis holds,
//! how high the hill is, on which row and side each label has room. From top to bottom there are the labels of median and
//! England, the hill on its ground, the lane of the trust's diamond, and the axis.

use super::axes::{TickPlace, ticks_below};
use super::brush::{HALO, SMALL, TRUST};
use super::distribution::DistributionChart;
use super::domain::{Wanted, domain};
use super::dots::to_f64;
use super::flags::{Flag, Pole, fly_one, fly_two};
use super::hill::Hill;
use super::labels::LabelPlace;
use super::measure_text::{Font, MeasureText};
use super::scale::LinearScale;
use super::scene::{Anchor, Weight};

/// The picture's measures. Lengths in CSS pixels, places from the upper left corner.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) hill: Hill,
    /// Where the lines behind the hill begin.
    pub(super) strip_top: f64,
    /// The line that the hill stands on.
    pub(super) ground: f64,
    /// The middle of the trust's diamond.
    pub(super) lane: f64,
    /// Where the lines behind the hill end.
    pub(super) axis_top: f64,
    /// The line that the axis's labels stand on.
    pub(super) axis_baseline: f64,
    pub(super) half_diamond: f64,
    pub(super) ticks: Vec<TickPlace>,
    pub(super) median: ReferencePlace,
    pub(super) england: Option<ReferencePlace>,
    pub(super) trust: Option<TrustPlace>,
}

/// A labelled vertical line.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReferencePlace {
    pub(super) x: f64,
    /// Where the line begins, beside its label.
    pub(super) head: f64,
    /// None where the picture is too narrow for it.
    pub(super) label: Option<LabelPlace>,
    /// Paper around the label, which only a second row needs: there the other line may pass it.
    pub(super) halo: f64,
}

/// The trust's marks.
#[derive(Debug, Clone, Copy)]
pub(super) struct TrustPlace {
    pub(super) x: f64,
    /// The ends of its interval.
    pub(super) interval: Option<[IntervalEnd; 2]>,
    /// None where the picture is too narrow for it.
    pub(super) label: Option<LabelPlace>,
}

/// An end of the trust's interval.
#[derive(Debug, Clone, Copy)]
pub(super) struct IntervalEnd {
    pub(super) x: f64,
    /// Whether it lies in the picture. If not, the bar runs off its edge.
    pub(super) inside: bool,
}

impl Layout {
    pub(super) fn of(
        chart: &DistributionChart<'_>,
        width: f64,
        base_font: f64,
        text: &dyn MeasureText,
    ) -> Self {
        let width = if width.is_finite() { width.max(1.0) } else { 1.0 };
        let small = Font {
            size: SMALL * base_font,
            weight: Weight::Regular,
        };
        let gap = (0.375 * base_font).round();
        let half_diamond = (0.5 * base_font).round();
        let small_row = row(small);

        let hill = place_hill(chart, width, half_diamond + 2.0 * HALO);
        let scale = hill.scale;
        let axis = (scale.value(0.0), scale.value(width));
        let ticks = ticks_below(axis, &scale, (chart.unit, chart.decimals), width, gap, &|label| {
            text.width(label, small)
        });

        let (median, england, labels_bottom) = place_references(chart, &scale, width, gap, small, text);

        let strip_top = labels_bottom + gap;
        let ground = (strip_top + hill.height()).ceil();
        let lane = ground + (gap + half_diamond + HALO).ceil();
        let lane_bottom = lane + half_diamond + HALO;
        let bold = Font {
            size: TRUST * base_font,
            weight: Weight::Bold,
        };
        let trust = chart.trust().map(|trust| {
            let ends = chart.interval().map(|interval| ends(interval, &scale, width));
            let x = scale.position(trust.value).round();
            let reach = reach(x, half_diamond + HALO, ends, gap);
            let (label, below) = place_trust_label(x, reach, text.width(trust.label, bold), width);
            let baseline = if below {
                lane_bottom + 0.8 * row(bold)
            } else {
                lane + 0.36 * bold.size
            };
            let label = label.map(|(x, anchor)| ((x, baseline.round()), anchor));
            (
                TrustPlace {
                    x,
                    interval: ends,
                    label,
                },
                below,
            )
        });
        let bottom = lane_bottom
            + if trust.is_some_and(|(_, below)| below) {
                row(bold)
            } else {
                0.0
            };
        let axis_top = (bottom + 2.0).ceil();
        Self {
            width,
            height: (axis_top + 2.0 + 1.05 * small_row).ceil(),
            hill,
            strip_top,
            ground,
            lane,
            axis_top,
            axis_baseline: (axis_top + 2.0 + 0.75 * small_row).round(),
            half_diamond,
            ticks,
            median,
            england,
            trust: trust.map(|(place, _)| place),
        }
    }
}

/// Height of a row of labels.
fn row(font: Font) -> f64 {
    (font.size * 1.35).ceil()
}

/// Places the hill on an axis that holds everything.
fn place_hill(chart: &DistributionChart<'_>, width: f64, margin: f64) -> Hill {
    let columns = chart.columns();
    let england = chart.england().map(|england| england.value);
    let (from, to) = domain(
        &Wanted {
            data: columns.reach().map(|(from, to)| match chart.span {
                Some((least, greatest)) => (from.min(least), to.max(greatest)),
                None => (from, to),
            }),
            column_width: columns.width,
            references: [Some(chart.median).filter(|median| median.is_finite()), england],
            trust: chart.trust().map(|trust| trust.value),
            interval: chart.interval(),
        },
        chart.unit,
    );
    let count = ((to - from) / columns.width).max(1.0);
    let exact = (width - 2.0 * margin).max(1.0) / count;
    // An even number of pixels where that can be, so that the two dots abreast in a column fall on pixels alike in every
    // column. What is left over lengthens the axis on both sides.
    let column_width = if exact >= 6.0 {
        (exact / 2.0).floor() * 2.0
    } else if exact >= 1.0 {
        (exact * 2.0).floor() / 2.0
    } else {
        exact
    };
    let left = ((width - column_width * count) / 2.0).round();
    let scale = LinearScale::new((from, to), (left, left + column_width * count));
    // A narrow picture is proportionally higher, or its hill would be flat.
    let room = (0.15 * width + 40.0).clamp(90.0, 150.0);
    Hill::new(columns, scale, column_width, room)
}

/// Places the lines of median and England with their labels, and says where the rows of labels end.
fn place_references(
    chart: &DistributionChart<'_>,
    scale: &LinearScale,
    width: f64,
    gap: f64,
    font: Font,
    text: &dyn MeasureText,
) -> (ReferencePlace, Option<ReferencePlace>, f64) {
    let pole = |value, label| Pole {
        x: scale.position(value).round(),
        label: text.width(label, font),
    };
    let median = pole(
        if chart.median.is_finite() {
            chart.median
        } else {
            scale.value(0.0)
        },
        chart.median_label,
    );
    let england = chart.england().map(|england| pole(england.value, england.label));
    let (england_flag, median_flag) = match england {
        Some(england) => fly_two(england, median, width, gap),
        None => (None, fly_one(median, width, gap)),
    };
    let rows = [england_flag, median_flag]
        .iter()
        .flatten()
        .map(|flag| flag.row + 1)
        .max()
        .unwrap_or(0);
    let bottom = 2.0 + to_f64(rows) * row(font);
    let reference = |pole: Pole, flag: Option<Flag>| {
        let above_bottom = |rows: f64| bottom - rows * row(font);
        ReferencePlace {
            x: pole.x,
            head: match flag {
                // Beside its label; below it where the label could not be flown to a side.
                Some(flag) if flag.anchor != Anchor::Middle => above_bottom(to_f64(flag.row) + 0.8).round(),
                Some(flag) => above_bottom(to_f64(flag.row)).round(),
                None => bottom,
            },
            label: flag.map(|flag| {
                (
                    (flag.x, above_bottom(to_f64(flag.row) + 0.25).round()),
                    flag.anchor,
                )
            }),
            halo: if rows > 1 { HALO } else { 0.0 },
        }
    };
    (
        reference(median, median_flag),
        england.map(|england| reference(england, england_flag)),
        bottom,
    )
}

/// The ends of an interval in a picture `width` wide.
fn ends((lower, upper): (f64, f64), scale: &LinearScale, width: f64) -> [IntervalEnd; 2] {
    [lower, upper].map(|end| {
        let x = scale.position(end).round();
        IntervalEnd {
            x: x.clamp(0.0, width),
            inside: x >= 1.0 && x <= width - 1.0,
        }
    })
}

/// How far left and right the trust's marks keep others away: the diamond at `x` and its interval, and a gap beside them.
fn reach(x: f64, half_diamond: f64, ends: Option<[IntervalEnd; 2]>, gap: f64) -> (f64, f64) {
    let [left, right] = ends.map_or([x; 2], |ends| ends.map(|end| end.x));
    (
        left.min(x - half_diamond) - gap,
        right.max(x + half_diamond) + gap,
    )
}

/// Where the trust's label goes, and whether that is in a row of its own below the diamond: beside the marks it is
/// where there is room, on the right before the left.
fn place_trust_label(
    x: f64,
    (left, right): (f64, f64),
    label: f64,
    width: f64,
) -> (Option<(f64, Anchor)>, bool) {
    if right + label <= width {
        (Some((right, Anchor::Start)), false)
    } else if left - label >= 0.0 {
        (Some((left, Anchor::End)), false)
    } else if label <= width {
        (
            Some((x.clamp(label / 2.0, width - label / 2.0), Anchor::Middle)),
            true,
        )
    } else {
        (None, false)
    }
}
