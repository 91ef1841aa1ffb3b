//! The axes of a picture: horizontal for values, vertical for values, and horizontal for counts of pupils or schools.
//!
//! The axis of counts is logarithmic. Trusts with results at 11 in 2024/25 have from 31 pupils to 2,722, and the median
//! trust 247. On a linear axis the median would be at 8% of the width, on one of square roots at 22%, and the small trusts,
//! which matter most here, would crowd to the left of it. On a logarithmic axis it is at 46%, and equal distances are equal
//! ratios: "twice as large" looks the same everywhere.

use crate::charts::layout::labels::Labels;
use crate::charts::layout::scale::LinearScale;
use crate::charts::layout::text_metrics::TextMetrics;
use crate::charts::layout::ticks::{MOST_TICKS, Tick, ticks};
use crate::charts::scene::marks::{Anchor, Mark};
use crate::charts::scene::numbers::{is_countable, is_drawable};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{TextStyle, line};
use crate::measures::{Unit, group_thousands};

/// A tick of a horizontal axis.
#[derive(Debug)]
pub(crate) struct PlacedTick {
    /// CSS pixels from the left.
    pub(crate) x: f64,
    pub(crate) label: String,
}

/// Ticks of values (a unit and its decimals) on a horizontal axis between `ends` in a picture `width` wide. A tick whose
/// label would leave the picture is dropped.
pub(crate) fn x_axis_ticks(
    ends: (f64, f64),
    scale: &LinearScale,
    (unit, decimals): (Unit, u8),
    width: f64,
    gap: f64,
    measure: &dyn Fn(&str) -> f64,
) -> Vec<PlacedTick> {
    let place = |tick: &Tick| {
        let (x, half) = (scale.position(tick.value).round(), measure(&tick.label) / 2.0);
        (x, x - half, x + half)
    };
    let inside = |tick: &Tick| {
        let (_, left, right) = place(tick);
        left >= 0.0 && right <= width
    };
    let fit = |ticks: &[Tick]| {
        let apart = ticks
            .windows(2)
            .all(|pair| place(&pair[0]).2 + gap <= place(&pair[1]).1);
        apart && ticks.iter().any(inside)
    };
    ticks(ends, unit, decimals, fit)
        .into_iter()
        .filter(inside)
        .map(|tick| PlacedTick {
            x: place(&tick).0,
            label: tick.label,
        })
        .collect()
}

/// The least and greatest of `values` and of `span`, widened to at least `minimum_extent`. Values that cannot be drawn are
/// left out.
pub(crate) fn value_range(
    values: &mut dyn Iterator<Item = f64>,
    span: Option<(f64, f64)>,
    minimum_extent: f64,
) -> (f64, f64) {
    let span = span.into_iter().flat_map(|(lower, upper)| [lower, upper]);
    let ends = values.chain(span).filter(|value| is_drawable(*value)).fold(
        None,
        |ends: Option<(f64, f64)>, value| {
            Some(ends.map_or((value, value), |(lower, upper)| {
                (lower.min(value), upper.max(value))
            }))
        },
    );
    let (lower, upper) = ends.unwrap_or((0.0, 0.0));
    let missing = (minimum_extent - (upper - lower)).max(0.0) / 2.0;
    (lower - missing, upper + missing)
}

/// The smallest extent of an axis whose values have `decimals` places: ten published steps.
pub(crate) fn minimum_extent(decimals: u8) -> f64 {
    10.0 * 10f64.powi(-i32::from(decimals))
}

/// A vertical axis of values.
#[derive(Debug)]
pub(crate) struct ValueAxis {
    pub(crate) scale: LinearScale,
    /// Where the plot begins, right of the labels. CSS pixels.
    pub(crate) left: f64,
    ticks: Vec<Tick>,
}

impl ValueAxis {
    /// An axis that holds `range` between `top` and `bottom` (CSS pixels) of a picture `width` wide.
    pub(crate) fn new(
        range: (f64, f64),
        (top, bottom): (f64, f64),
        (unit, decimals): (Unit, u8),
        width: f64,
        metrics: TextMetrics<'_>,
    ) -> Self {
        let scale = LinearScale::new(range, (bottom, top));
        let row = 1.6 * metrics.row(TextStyle::Small);
        let fit = |ticks: &[Tick]| {
            ticks
                .windows(2)
                .all(|pair| scale.position(pair[0].value) - scale.position(pair[1].value) >= row)
                && ticks
                    .iter()
                    .all(|tick| metrics.width(&tick.label, TextStyle::Small) <= width / 4.0)
        };
        let ticks = ticks(range, unit, decimals, fit);
        let widest = ticks
            .iter()
            .map(|tick| metrics.width(&tick.label, TextStyle::Small))
            .fold(0.0, f64::max);
        let left = if ticks.is_empty() {
            0.0
        } else {
            (widest + metrics.gap()).ceil()
        };
        Self { scale, left, ticks }
    }

    /// Where `value` is, in whole CSS pixels.
    pub(crate) fn y(&self, value: f64) -> f64 {
        self.scale.position(value).round()
    }

    /// Draws a hairline for each tick, up to `right`.
    pub(crate) fn draw_lines(&self, right: f64, marks: &mut Vec<Mark>) {
        marks.extend(self.ticks.iter().map(|tick| {
            let y = self.y(tick.value);
            line((self.left, y), (right, y), 1.0, Role::Hairline)
        }));
    }

    pub(crate) fn add_labels(&self, labels: &mut Labels<'_>) {
        for tick in &self.ticks {
            let y = self.y(tick.value) + labels.metrics.beside(TextStyle::Small);
            let place = ((self.left - labels.metrics.gap(), y), Anchor::End);
            labels.add(&tick.label, TextStyle::Small, Role::Muted, &[place]);
        }
    }
}

/// A horizontal, logarithmic axis of counts.
#[derive(Debug)]
pub(crate) struct CountAxis {
    scale: LinearScale,
    ends: (f64, f64),
}

impl CountAxis {
    /// An axis that holds all of `counts` between `left` and `right` (CSS pixels).
    pub(crate) fn new(counts: &mut dyn Iterator<Item = f64>, (left, right): (f64, f64)) -> Self {
        let mut logarithms = counts.filter(|count| is_countable(*count)).map(f64::ln);
        // At least from a count to its double, so that there is a round count between.
        let ends = value_range(&mut logarithms, None, std::f64::consts::LN_2);
        Self {
            scale: LinearScale::new(ends, (left, right)),
            ends: (ends.0.exp(), ends.1.exp()),
        }
    }

    pub(crate) fn x(&self, count: f64) -> f64 {
        self.scale.position(count.ln())
    }

    /// Draws the axis at the height `y` with as many round counts as have room. The last one with room for it also says what
    /// is counted.
    pub(crate) fn draw(
        &self,
        y: f64,
        (left, right): (f64, f64),
        noun: &str,
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        marks.push(line((left, y), (right, y), 1.0, Role::Median));
        let metrics = labels.metrics;
        let baseline = (y + metrics.gap() + metrics.below(TextStyle::Small)).round();
        let ticks = self.ticks(metrics);
        let mut noun_missing = !noun.is_empty();
        for (x, label) in ticks.iter().rev() {
            let place = [((*x, baseline), Anchor::Middle)];
            // The number stays centred under its tick and the noun follows it.
            let start = x - metrics.width(label, TextStyle::Small) / 2.0;
            let noun_added = noun_missing
                && labels.add(
                    &format!("{label} {noun}"),
                    TextStyle::Small,
                    Role::Muted,
                    &[((start, baseline), Anchor::Start)],
                );
            noun_missing &= !noun_added;
            if noun_added || labels.add(label, TextStyle::Small, Role::Muted, &place) {
                marks.push(line((*x, y), (*x, y + 4.0), 1.0, Role::Median));
            }
        }
    }

    /// Height of the axis below its line, in CSS pixels.
    pub(crate) fn height_below(metrics: TextMetrics<'_>) -> f64 {
        metrics.gap() + metrics.below(TextStyle::Small) + metrics.descent(TextStyle::Small) + 2.0
    }

    /// Round counts: the finest sequence of which at most five are on the axis, with room for their labels.
    fn ticks(&self, metrics: TextMetrics<'_>) -> Vec<(f64, String)> {
        const SEQUENCES: [&[u64]; 4] = [&[10, 15, 20, 30, 50, 70], &[10, 20, 50], &[10, 30], &[10]];
        for sequence in SEQUENCES {
            let mut ticks: Vec<(f64, String)> = Vec::new();
            for power in 0..=12_u32 {
                for first in sequence {
                    let tenths = first * 10_u64.pow(power);
                    if tenths % 10 != 0 {
                        continue;
                    }
                    let count = tenths / 10;
                    #[expect(clippy::cast_precision_loss, reason = "round numbers are exact")]
                    let value = count as f64;
                    if value >= 0.999 * self.ends.0 && value <= 1.001 * self.ends.1 {
                        ticks.push((self.x(value).round(), group_thousands(count)));
                    }
                }
            }
            let roomy = ticks.windows(2).all(|pair| {
                let widths = [&pair[0].1, &pair[1].1].map(|label| metrics.width(label, TextStyle::Small));
                pair[1].0 - pair[0].0 >= f64::midpoint(widths[0], widths[1]) + 2.0 * metrics.gap()
            });
            if ticks.len() <= MOST_TICKS && roomy {
                return ticks;
            }
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{CountAxis, TextMetrics, value_range};
    use crate::charts::FixedAdvance;

    fn ticks(from: f64, to: f64, width: f64) -> Vec<String> {
        let axis = CountAxis::new(&mut [from, to].into_iter(), (0.0, width));
        let metrics = TextMetrics::new(16.0, &FixedAdvance::GENEROUS);
        axis.ticks(metrics).into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn counts_are_ticked_at_round_numbers() {
        assert_eq!(ticks(20.0, 5000.0, 640.0), ["30", "100", "300", "1,000", "3,000"]);
        assert_eq!(ticks(60.0, 180.0, 640.0), ["70", "100", "150"]);
        assert_eq!(ticks(1.0, 60.0, 640.0), ["1", "3", "10", "30"]);
        assert_eq!(ticks(20.0, 5000.0, 120.0), ["100", "1,000"]);
    }

    #[test]
    fn a_range_has_an_extent_whatever_its_values() {
        assert_eq!(value_range(&mut [63.0].into_iter(), None, 10.0), (58.0, 68.0));
        assert_eq!(value_range(&mut [f64::NAN].into_iter(), None, 10.0), (-5.0, 5.0));
        assert_eq!(
            value_range(&mut [40.0].into_iter(), Some((20.0, 90.0)), 10.0),
            (20.0, 90.0)
        );
    }
}
