//! How sure a difference of two proportions of different pupils is: disadvantaged pupils and others, or two years.

use super::{Interval, Proportion, wilson};

/// The interval of `one` less `other`, −1 to 1, at the normal quantile `z`, made of the Wilson intervals of the two.
///
/// The pupils of the two must be different pupils.
///
/// Source: Newcombe (1998), "Interval estimation for the difference between independent proportions", method 10.
///
/// ```
/// use trust_benchmark::stats::{Proportion, Z95, newcombe};
/// let (one, other) = (Proportion::new(118.0, 182.0).unwrap(), Proportion::new(97.0, 175.0).unwrap());
/// let interval = newcombe(one, other, Z95).unwrap();
/// assert!((interval.lower() + 0.007_386).abs() < 1e-6);
/// assert!((interval.upper() - 0.193_007).abs() < 1e-6);
/// ```
#[must_use]
pub fn newcombe(one: Proportion, other: Proportion, z: f64) -> Option<Interval> {
    let around = |of: Proportion| wilson(of.successes(), of.trials(), z);
    let (first, second) = (around(one)?, around(other)?);
    let difference = one.share() - other.share();
    let down = (one.share() - first.lower()).hypot(second.upper() - other.share());
    let up = (first.upper() - one.share()).hypot(other.share() - second.lower());
    Interval::between(difference - down, difference + up).map(|interval| interval.within(-1.0, 1.0))
}
