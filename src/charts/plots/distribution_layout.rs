//! The layout of a distribution chart, decided before the first mark is made, because heights depend on which labels have
//! room. From top to bottom there are the labels of median and England, room for the trust's label above the highest dots,
//! the histogram with the trust's diamond on it, the lane of its interval, and the axis. The layout gets figures instead of
//! the chart, so that the chart can use it and it need not know the chart.

use crate::charts::layout::axes::{PlacedTick, x_axis_ticks};
use crate::charts::layout::domain::{DomainInput, domain};
use crate::charts::layout::dot_columns::Columns;
use crate::charts::layout::label_placement::{PlacedLabel, VerticalLine, place_one, place_two};
use crate::charts::layout::scale::LinearScale;
use crate::charts::layout::text_metrics::LabelPlace;
use crate::charts::plots::dot_histogram::DotHistogram;
use crate::charts::plots::marked_figures::{Reference, TrustMark};
use crate::charts::scene::marks::Anchor;
use crate::charts::scene::measure_text::{Font, MeasureText};
use crate::charts::scene::numbers::count_as_f64;
use crate::charts::scene::shapes::{HALO, TextStyle};
use crate::measures::Unit;

/// What the layout depends on. Figures that cannot be drawn are left out already, except the median.
pub(crate) struct LayoutInput<'a> {
    pub(crate) columns: Columns,
    /// The least and greatest figures of the measure in all its pictures.
    pub(crate) span: Option<(f64, f64)>,
    pub(crate) median: f64,
    pub(crate) median_label: &'a str,
    pub(crate) trust: Option<TrustMark<'a>>,
    /// The trust's interval, where it is known.
    pub(crate) interval: Option<(f64, f64)>,
    pub(crate) england: Option<Reference<'a>>,
    pub(crate) unit: Unit,
    pub(crate) decimals: u8,
}

/// Where the parts of the picture are. CSS pixels from the upper left corner.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) histogram: DotHistogram,
    /// Where the lines behind the histogram begin.
    pub(crate) strip_top: f64,
    /// The bottom of the histogram.
    pub(crate) ground: f64,
    /// The height of the trust's interval, under the histogram.
    pub(crate) lane: f64,
    /// Where the lines behind the histogram end.
    pub(crate) axis_top: f64,
    /// The baseline of the axis's labels.
    pub(crate) axis_baseline: f64,
    pub(crate) half_diamond: f64,
    pub(crate) ticks: Vec<PlacedTick>,
    pub(crate) median: PlacedReference,
    pub(crate) england: Option<PlacedReference>,
    pub(crate) trust: Option<PlacedTrust>,
}

/// A labelled vertical line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlacedReference {
    pub(crate) x: f64,
    /// Where the line begins, beside its label.
    pub(crate) head: f64,
    /// None where the picture is too narrow for it.
    pub(crate) label: Option<LabelPlace>,
    /// Paper around the label. Only a second row needs it: the other line may pass it there.
    pub(crate) halo: f64,
}

/// The trust's marks: its diamond stands on the dots at its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlacedTrust {
    pub(crate) x: f64,
    /// The middle of its diamond.
    pub(crate) y: f64,
    /// The ends of its interval.
    pub(crate) interval: Option<(f64, f64)>,
    /// None where the picture is too narrow for it.
    pub(crate) label: Option<LabelPlace>,
}

impl Layout {
    pub(crate) fn new(input: &LayoutInput<'_>, width: f64, base_font: f64, text: &dyn MeasureText) -> Self {
        let width = if width.is_finite() { width.max(1.0) } else { 1.0 };
        let small = TextStyle::Small.font(base_font);
        let gap = (0.375 * base_font).round();
        let half_diamond = (0.5 * base_font).round();
        let small_row = row(small);

        let histogram = place_histogram(input, width, half_diamond + 2.0 * HALO);
        let scale = histogram.scale;
        let axis = (scale.value(0.0), scale.value(width));
        let ticks = x_axis_ticks(axis, &scale, (input.unit, input.decimals), width, gap, &|label| {
            text.width(label, small)
        });

        let (median, england, labels_bottom) = place_references(input, &scale, width, gap, small, text);

        let bold = TextStyle::Trust.font(base_font);
        let reach = half_diamond + HALO;
        let at = input.trust.map(|trust| {
            let x = scale.position(trust.value).round();
            let beside = reach + gap;
            let label = text.width(trust.label, bold);
            (x, place_trust_label(x, beside, label, width, x >= median.x))
        });
        let is_raised = at.is_some_and(|(_, place)| place.above);
        let rows = if is_raised { 2.0 } else { 1.0 };
        let strip_top = labels_bottom + gap + rows * row(bold);
        let ground = (strip_top + histogram.height()).ceil();
        let trust = at.map(|(x, place)| {
            // No dot is under the label.
            let (left, right) = place.span;
            let below = histogram.height_between(left.min(x - reach), right.max(x + reach));
            let y = (ground - below - reach - 1.0).round();
            let baseline = if place.above {
                y - reach - 0.3 * bold.size
            } else {
                y + 0.36 * bold.size
            };
            PlacedTrust {
                x,
                y,
                interval: input
                    .interval
                    .map(|(lower, upper)| (scale.position(lower).round(), scale.position(upper).round())),
                label: place.label.map(|(x, anchor)| ((x, baseline.round()), anchor)),
            }
        });
        let lane = (ground + gap + half_diamond / 2.0).ceil();
        let axis_top = (lane + half_diamond / 2.0 + 2.0).ceil();
        Self {
            width,
            height: (axis_top + 2.0 + 1.05 * small_row).ceil(),
            histogram,
            strip_top,
            ground,
            lane,
            axis_top,
            axis_baseline: (axis_top + 2.0 + 0.75 * small_row).round(),
            half_diamond,
            ticks,
            median,
            england,
            trust,
        }
    }
}

/// Height of a row of labels.
fn row(font: Font) -> f64 {
    (font.size * 1.35).ceil()
}

/// Places the histogram on an axis that includes everything.
fn place_histogram(input: &LayoutInput<'_>, width: f64, margin: f64) -> DotHistogram {
    let columns = input.columns.clone();
    let england = input.england.map(|england| england.value);
    let (from, to) = domain(
        &DomainInput {
            data: columns.extent().map(|(from, to)| match input.span {
                Some((least, greatest)) => (from.min(least), to.max(greatest)),
                None => (from, to),
            }),
            column_width: columns.width,
            references: [Some(input.median).filter(|median| median.is_finite()), england],
            trust: input.trust.map(|trust| trust.value),
            interval: input.interval,
        },
        input.unit,
    );
    let count = ((to - from) / columns.width).max(1.0);
    let exact = (width - 2.0 * margin).max(1.0) / count;
    // Whole pixels where possible, so that the dots of every column fall on pixels in the same way. What is left over
    // lengthens the axis on both sides.
    let column_width = if exact >= 6.0 {
        exact.floor()
    } else if exact >= 1.0 {
        (exact * 2.0).floor() / 2.0
    } else {
        exact
    };
    let left = ((width - column_width * count) / 2.0).round();
    let scale = LinearScale::new((from, to), (left, left + column_width * count));
    // A narrow picture is proportionally higher, or its histogram would be flat.
    let max_height = (0.18 * width + 50.0).clamp(100.0, 180.0);
    DotHistogram::new(columns, scale, column_width, max_height)
}

/// Places the lines of median and England with their labels. Also returns where the rows of labels end.
fn place_references(
    input: &LayoutInput<'_>,
    scale: &LinearScale,
    width: f64,
    gap: f64,
    font: Font,
    text: &dyn MeasureText,
) -> (PlacedReference, Option<PlacedReference>, f64) {
    let line = |value, label| VerticalLine {
        x: scale.position(value).round(),
        label_width: text.width(label, font),
    };
    let median = line(
        if input.median.is_finite() {
            input.median
        } else {
            scale.value(0.0)
        },
        input.median_label,
    );
    let england = input.england.map(|england| line(england.value, england.label));
    let (england_label, median_label) = match england {
        Some(england) => place_two(england, median, width, gap),
        None => (None, place_one(median, width, gap)),
    };
    let rows = [england_label, median_label]
        .iter()
        .flatten()
        .map(|label| label.row + 1)
        .max()
        .unwrap_or(0);
    let bottom = 2.0 + count_as_f64(rows) * row(font);
    let reference = |line: VerticalLine, label: Option<PlacedLabel>| {
        let above_bottom = |rows: f64| bottom - rows * row(font);
        PlacedReference {
            x: line.x,
            head: match label {
                // Beside its label; below it where there is no room at a side.
                Some(label) if label.anchor != Anchor::Middle => {
                    above_bottom(count_as_f64(label.row) + 0.8).round()
                }
                Some(label) => above_bottom(count_as_f64(label.row)).round(),
                None => bottom,
            },
            label: label.map(|label| {
                (
                    (label.x, above_bottom(count_as_f64(label.row) + 0.25).round()),
                    label.anchor,
                )
            }),
            halo: if rows > 1 { HALO } else { 0.0 },
        }
    };
    (
        reference(median, median_label),
        england.map(|england| reference(england, england_label)),
        bottom,
    )
}

/// Where the trust's label goes.
#[derive(Clone, Copy)]
struct TrustLabel {
    /// None where the picture is too narrow for it.
    label: Option<(f64, Anchor)>,
    /// From where to where it reaches.
    span: (f64, f64),
    /// Whether it has a row of its own above the diamond, because there is no room beside it.
    above: bool,
}

/// Places the trust's label `beside` its place, where there is room on the side that is away from the median.
fn place_trust_label(x: f64, beside: f64, label: f64, width: f64, is_right_first: bool) -> TrustLabel {
    let (right, left) = (x + beside, x - beside);
    let (fits_right, fits_left) = (right + label <= width, left - label >= 0.0);
    let place = |at, anchor, from: f64| TrustLabel {
        label: (label <= width).then_some((at, anchor)),
        span: (from, from + label.min(width)),
        above: anchor == Anchor::Middle && label <= width,
    };
    if fits_right && (is_right_first || !fits_left) {
        place(right, Anchor::Start, right)
    } else if fits_left {
        place(left, Anchor::End, left - label)
    } else {
        let from = (x - label / 2.0).min(width - label).max(0.0);
        place(from + label / 2.0, Anchor::Middle, from)
    }
}
