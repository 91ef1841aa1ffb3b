//! The funnel of a mean score that allows for trusts differing by more than chance.

use super::overdispersion::Standardised;
use super::{Interval, MeanScore, Overdispersion};

/// Between which means nearly all trusts of a size lie, chance and the usual differences allowed for.
///
/// Source: Spiegelhalter (2005), "Handling over-dispersion of performance indicators", additive model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanFunnel {
    target: f64,
    pupil_variance: f64,
    spread: Overdispersion,
}

impl MeanFunnel {
    /// The funnel of `trusts` around `target`, with the standard deviation between pupils in the country and the z of
    /// `share` of trusts at each end winsorised ([`WINSORISED`](super::WINSORISED)).
    ///
    /// `None` where there are fewer than two trusts, the standard deviation is not positive, or `share` is not between 0 and ½.
    #[must_use]
    pub fn fitted(trusts: &[MeanScore], target: f64, pupil_sd: f64, share: f64) -> Option<Self> {
        if !(pupil_sd > 0.0 && target.is_finite()) {
            return None;
        }
        let pupil_variance = pupil_sd * pupil_sd;
        let standardised = |trust: &MeanScore| {
            let variance = pupil_variance / trust.pupils();
            let z = (trust.score() - target) / variance.sqrt();
            Standardised { z, variance }
        };
        let standardised: Vec<_> = trusts.iter().map(standardised).collect();
        Some(Self {
            target,
            pupil_variance,
            spread: Overdispersion::among(&standardised, share)?,
        })
    }

    /// How much more trusts differ than chance would have them; τ² is in the square of the score's unit.
    #[must_use]
    pub const fn spread(self) -> Overdispersion {
        self.spread
    }

    /// The limits, in the score's unit, for a trust of so many pupils at the normal quantile `z`; `None` where it has no
    /// pupils.
    #[must_use]
    pub fn limits(self, pupils: f64, z: f64) -> Option<Interval> {
        if pupils.is_nan() || pupils <= 0.0 {
            return None;
        }
        let half = z * self.standard_error(pupils);
        Interval::between(self.target - half, self.target + half)
    }

    /// How many standard errors, the usual differences allowed for, a trust lies from the target.
    #[must_use]
    pub fn z(self, trust: MeanScore) -> f64 {
        (trust.score() - self.target) / self.standard_error(trust.pupils())
    }

    fn standard_error(self, pupils: f64) -> f64 {
        self.spread.standard_error(self.pupil_variance / pupils)
    }
}
