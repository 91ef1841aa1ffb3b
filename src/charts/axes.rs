//! The axes of a picture: values along the foot, values up the side, and counts of pupils or schools along the foot.
//!
//! Counts are spread by their logarithm. Of the trusts with results at 11 in 2024/25, from 31 pupils to 2,722, the median
//! has 247: on a straight axis it would lie at 8% of the way, on one of square roots at 22%, and all smaller trusts, of
//! which one wants to see most, would crowd before it; by logarithms it lies at 46%. Equal distances are equal ratios
//! then, so that "twice as large" looks alike everywhere.

use crate::measures::{Unit, group_thousands};

use super::brush::{Face, drawable, line};
use super::labels::{Labels, Type};
use super::scale::LinearScale;
use super::scene::{Anchor, Mark, Role};
use super::ticks::{MOST_TICKS, Tick, ticks};

/// A tick of an axis along the foot of a picture.
#[derive(Debug)]
pub(super) struct TickPlace {
    /// CSS pixels from the left.
    pub(super) x: f64,
    pub(super) label: String,
}

/// Ticks of values (a unit and its decimals) on an axis between `ends` along the foot of a picture `width` wide. One
/// whose label would leave the picture is dropped.
pub(super) fn ticks_below(
    ends: (f64, f64),
    scale: &LinearScale,
    (unit, decimals): (Unit, u8),
    width: f64,
    gap: f64,
    measure: &dyn Fn(&str) -> f64,
) -> Vec<TickPlace> {
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
        .map(|tick| TickPlace {
            x: place(&tick).0,
            label: tick.label,
        })
        .collect()
}

/// The least and the greatest of `values` and of `span`, at least `least_extent` apart. Figures that are none are left out.
pub(super) fn range(
    values: &mut dyn Iterator<Item = f64>,
    span: Option<(f64, f64)>,
    least_extent: f64,
) -> (f64, f64) {
    let span = span.into_iter().flat_map(|(lower, upper)| [lower, upper]);
    let ends =
        values
            .chain(span)
            .filter(|value| drawable(*value))
            .fold(None, |ends: Option<(f64, f64)>, value| {
                Some(ends.map_or((value, value), |(lower, upper)| {
                    (lower.min(value), upper.max(value))
                }))
            });
    let (lower, upper) = ends.unwrap_or((0.0, 0.0));
    let missing = (least_extent - (upper - lower)).max(0.0) / 2.0;
    (lower - missing, upper + missing)
}

/// The least extent of an axis whose values have `decimals` places: ten steps of what is published.
pub(super) fn least_extent(decimals: u8) -> f64 {
    10.0 * 10f64.powi(-i32::from(decimals))
}

/// Values up the side.
#[derive(Debug)]
pub(super) struct ValueAxis {
    pub(super) scale: LinearScale,
    /// Where the picture proper begins, right of the labels. CSS pixels.
    pub(super) left: f64,
    ticks: Vec<Tick>,
}

impl ValueAxis {
    /// An axis that holds `range` between `top` and `bottom` (CSS pixels) of a picture `width` wide.
    pub(super) fn new(
        range: (f64, f64),
        (top, bottom): (f64, f64),
        (unit, decimals): (Unit, u8),
        width: f64,
        page: Type<'_>,
    ) -> Self {
        let scale = LinearScale::new(range, (bottom, top));
        let row = 1.6 * page.row(Face::Small);
        let fit = |ticks: &[Tick]| {
            ticks
                .windows(2)
                .all(|pair| scale.position(pair[0].value) - scale.position(pair[1].value) >= row)
                && ticks
                    .iter()
                    .all(|tick| page.width(&tick.label, Face::Small) <= width / 4.0)
        };
        let ticks = ticks(range, unit, decimals, fit);
        let widest = ticks
            .iter()
            .map(|tick| page.width(&tick.label, Face::Small))
            .fold(0.0, f64::max);
        let left = if ticks.is_empty() {
            0.0
        } else {
            (widest + page.gap()).ceil()
        };
        Self { scale, left, ticks }
    }

    /// Where `value` lies, in whole CSS pixels.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.scale.position(value).round()
    }

    /// Draws a hairline for each tick as far as `right`.
    pub(super) fn draw_lines(&self, right: f64, marks: &mut Vec<Mark>) {
        marks.extend(self.ticks.iter().map(|tick| {
            let y = self.y(tick.value);
            line((self.left, y), (right, y), 1.0, Role::Hairline)
        }));
    }

    /// Labels the ticks.
    pub(super) fn set_labels(&self, labels: &mut Labels<'_>) {
        for tick in &self.ticks {
            let y = self.y(tick.value) + labels.page.beside(Face::Small);
            let place = ((self.left - labels.page.gap(), y), Anchor::End);
            labels.set(&tick.label, Face::Small, Role::Muted, &[place]);
        }
    }
}

/// Counts along the foot, spread by their logarithm.
#[derive(Debug)]
pub(super) struct CountAxis {
    scale: LinearScale,
    ends: (f64, f64),
}

impl CountAxis {
    /// An axis that holds all of `counts` between `left` and `right` (CSS pixels).
    pub(super) fn new(counts: &mut dyn Iterator<Item = f64>, (left, right): (f64, f64)) -> Self {
        let mut logarithms = counts.filter(|count| countable(*count)).map(f64::ln);
        // At least from one to its double, so that a round count lies between.
        let ends = range(&mut logarithms, None, std::f64::consts::LN_2);
        Self {
            scale: LinearScale::new(ends, (left, right)),
            ends: (ends.0.exp(), ends.1.exp()),
        }
    }

    /// Where `count` lies, in CSS pixels.
    pub(super) fn x(&self, count: f64) -> f64 {
        self.scale.position(count.ln())
    }

    /// Draws the axis at the height `y` with as many round counts as have room; the last that has room for it says
    /// what is counted.
    pub(super) fn draw(
        &self,
        y: f64,
        (left, right): (f64, f64),
        noun: &str,
        labels: &mut Labels<'_>,
        marks: &mut Vec<Mark>,
    ) {
        marks.push(line((left, y), (right, y), 1.0, Role::Median));
        let page = labels.page;
        let baseline = (y + page.gap() + page.below(Face::Small)).round();
        let ticks = self.ticks(page);
        let mut wanted = !noun.is_empty();
        for (x, label) in ticks.iter().rev() {
            let place = [((*x, baseline), Anchor::Middle)];
            // The number stays under its tick, the noun follows it.
            let start = x - page.width(label, Face::Small) / 2.0;
            let noted = wanted
                && labels.set(
                    &format!("{label} {noun}"),
                    Face::Small,
                    Role::Muted,
                    &[((start, baseline), Anchor::Start)],
                );
            wanted &= !noted;
            if noted || labels.set(label, Face::Small, Role::Muted, &place) {
                marks.push(line((*x, y), (*x, y + 4.0), 1.0, Role::Median));
            }
        }
    }

    /// How much room the axis takes below its line.
    pub(super) fn room(page: Type<'_>) -> f64 {
        page.gap() + page.below(Face::Small) + page.descent(Face::Small) + 2.0
    }

    /// Round counts: the finest sequence of which at most five lie on the axis, with room for their labels.
    fn ticks(&self, page: Type<'_>) -> Vec<(f64, String)> {
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
                let widths = [&pair[0].1, &pair[1].1].map(|label| page.width(label, Face::Small));
                pair[1].0 - pair[0].0 >= f64::midpoint(widths[0], widths[1]) + 2.0 * page.gap()
            });
            if ticks.len() <= MOST_TICKS && roomy {
                return ticks;
            }
        }
        Vec::new()
    }
}

/// Whether a count can be drawn: some, and not more than there are.
pub(super) fn countable(count: f64) -> bool {
    (0.5..=1e12).contains(&count)
}

#[cfg(test)]
mod tests {
    use super::{CountAxis, Type, range};
    use crate::charts::FixedAdvance;

    fn ticks(from: f64, to: f64, width: f64) -> Vec<String> {
        let axis = CountAxis::new(&mut [from, to].into_iter(), (0.0, width));
        let page = Type::new(16.0, &FixedAdvance::GENEROUS);
        axis.ticks(page).into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn counts_are_ticked_at_round_numbers() {
        assert_eq!(ticks(20.0, 5000.0, 640.0), ["30", "100", "300", "1,000", "3,000"]);
        assert_eq!(ticks(60.0, 180.0, 640.0), ["70", "100", "150"]);
        assert_eq!(ticks(1.0, 60.0, 640.0), ["1", "3", "10", "30"]);
        assert_eq!(ticks(20.0, 5000.0, 120.0), ["100", "1,000"]);
    }

    #[test]
    fn a_range_has_an_extent_whatever_it_holds() {
        assert_eq!(range(&mut [63.0].into_iter(), None, 10.0), (58.0, 68.0));
        assert_eq!(range(&mut [f64::NAN].into_iter(), None, 10.0), (-5.0, 5.0));
        assert_eq!(
            range(&mut [40.0].into_iter(), Some((20.0, 90.0)), 10.0),
            (20.0, 90.0)
        );
    }
}
