//! Which values of an axis have a tick: at most five round ones, each labelled as the measure writes it, and never so close
//! that two labels touch.

use crate::measures::Unit;

/// No axis has more ticks than this.
pub const MOST_TICKS: usize = 5;

/// A tick of an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// The value that it marks.
    pub value: f64,
    /// The value in its unit.
    pub label: String,
}

/// The ticks of an axis from `lower` to `upper`, of which values are published with `decimals` places.
///
/// The step is the finest round one (1, 2 or 5 times a power of ten) that gives at most [`MOST_TICKS`] ticks whose labels
/// `fit`. Where there is none there are no ticks.
#[must_use]
pub fn ticks(
    (lower, upper): (f64, f64),
    unit: Unit,
    decimals: u8,
    fit: impl Fn(&[Tick]) -> bool,
) -> Vec<Tick> {
    if !(lower.is_finite() && upper.is_finite() && upper > lower) {
        return Vec::new();
    }
    // Steps finer than what is published would suggest more precision than there is; steps coarser than the axis mark
    // nothing.
    for power in -i32::from(decimals)..=9 {
        for factor in [1.0, 2.0, 5.0] {
            let step = factor * 10_f64.powi(power);
            if step > 2.0 * (upper - lower).max(lower.abs()).max(upper.abs()) {
                return Vec::new();
            }
            if (upper - lower) / step >= 6.0 {
                continue; // at least six ticks: no need to label them
            }
            let places = u8::try_from(-power).unwrap_or(0);
            let ticks = multiples(lower, upper, step, |value| {
                unit.write_short(value, if value == 0.0 { 0 } else { places })
            });
            if !ticks.is_empty() && ticks.len() <= MOST_TICKS && fit(&ticks) {
                return ticks;
            }
        }
    }
    Vec::new()
}

/// The multiples of `step` from `lower` to `upper`. Counted rather than added up, so that 0.3 is not 0.30000000000000004.
fn multiples(lower: f64, upper: f64, step: f64, write: impl Fn(f64) -> String) -> Vec<Tick> {
    let first = (lower / step - 1e-9).ceil();
    let mut ticks = Vec::with_capacity(MOST_TICKS + 1);
    let mut place = first;
    while place * step <= upper + step * 1e-9 {
        let value = if place == 0.0 { 0.0 } else { place * step };
        ticks.push(Tick {
            value,
            label: write(value),
        });
        place += 1.0;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::{Tick, ticks};
    use crate::measures::Unit;

    fn labels(range: (f64, f64), unit: Unit, decimals: u8) -> Vec<String> {
        ticks(range, unit, decimals, |_| true)
            .into_iter()
            .map(|tick| tick.label)
            .collect()
    }

    #[test]
    fn steps_are_round_and_labels_in_the_unit() {
        assert_eq!(
            labels((19.0, 95.0), Unit::Percentage, 0),
            ["20%", "40%", "60%", "80%"]
        );
        assert_eq!(
            labels((-1.07, 1.17), Unit::ProgressGrades, 2),
            ["−1.0", "−0.5", "0", "+0.5", "+1.0"]
        );
        assert_eq!(labels((30.2, 71.4), Unit::Points, 1), ["40", "50", "60", "70"]);
        assert_eq!(labels((3.1, 9.2), Unit::Sessions, 1), ["4%", "6%", "8%"]);
        assert_eq!(
            labels((0.0, 31.0), Unit::Per100Pupils, 1),
            ["0", "10", "20", "30"]
        );
        assert_eq!(
            labels((-2.4, 2.2), Unit::ProgressPoints, 1),
            ["−2", "−1", "0", "+1", "+2"]
        );
    }

    #[test]
    fn steps_are_never_finer_than_what_is_published() {
        assert_eq!(labels((62.5, 63.5), Unit::Percentage, 0), ["63%"]);
    }

    #[test]
    fn labels_that_do_not_fit_are_thinned_out() {
        let at_most_two = |ticks: &[Tick]| ticks.len() <= 2;
        let thinned = ticks((19.0, 95.0), Unit::Percentage, 0, at_most_two);
        assert_eq!(thinned.iter().map(|tick| tick.value).collect::<Vec<_>>(), [50.0]);
        assert!(ticks((19.0, 95.0), Unit::Percentage, 0, |_| false).is_empty());
    }

    #[test]
    fn an_axis_without_length_has_no_ticks() {
        assert!(ticks((63.0, 63.0), Unit::Percentage, 0, |_| true).is_empty());
        assert!(ticks((f64::NAN, 63.0), Unit::Percentage, 0, |_| true).is_empty());
    }
}
