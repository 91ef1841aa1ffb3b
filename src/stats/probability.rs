//! Chances, as the methods give and take them, and what the normal distribution makes of a number of standard errors.

use std::f64::consts::SQRT_2;

use libm::erfc;

/// A chance, 0 (never) to 1 (always).
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Probability(f64);

impl Probability {
    /// `None` unless `value` lies between 0 and 1.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        (0.0..=1.0).contains(&value).then_some(Self(value))
    }

    /// A chance computed to within rounding of the ends.
    pub(super) const fn clamped(value: f64) -> Self {
        Self(value.clamp(0.0, 1.0))
    }

    /// The chance that it does not happen.
    #[must_use]
    pub const fn complement(self) -> Self {
        Self(1.0 - self.0)
    }

    /// The chance as a number from 0 to 1.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }
}

/// The chance that a standard normal variable is no more than `z`; `None` where `z` is not a number.
///
/// ```
/// use trust_benchmark::stats::{Z95, normal_cdf};
/// assert!((normal_cdf(Z95).unwrap().value() - 0.975).abs() < 1e-12);
/// ```
#[must_use]
pub fn normal_cdf(z: f64) -> Option<Probability> {
    Probability::new(erfc(-z / SQRT_2) / 2.0)
}

/// The chance of lying as far from 0 as `z`, on either side, if only chance were at work.
///
/// ```
/// use trust_benchmark::stats::{Z95, two_sided_p};
/// assert!((two_sided_p(-Z95).unwrap().value() - 0.05).abs() < 1e-12);
/// ```
#[must_use]
pub fn two_sided_p(z: f64) -> Option<Probability> {
    let beyond = normal_cdf(-z.abs())?;
    Some(Probability::clamped(2.0 * beyond.value()))
}
