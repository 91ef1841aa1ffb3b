//! The funnel of a mean score that allows for trusts differing by more than chance: random effects, whose centre and
//! variance are estimated from the trusts themselves.

use super::{Estimate, Interval, MeanScore, NormalPrior};

/// Between which means nearly all trusts of a size are, chance and the way trusts normally differ allowed for.
///
/// Source: Spiegelhalter (2005), "Handling over-dispersion of performance indicators", additive model; its centre and τ²
/// by Paule and Mandel (1982).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanFunnel {
    trusts: NormalPrior,
    pupil_variance: f64,
}

impl MeanFunnel {
    /// The funnel of `trusts`, with the standard deviation between pupils nationally.
    ///
    /// `None` where there are fewer than two trusts or the standard deviation is not positive.
    #[must_use]
    pub fn fitted(trusts: &[MeanScore], pupil_sd: f64) -> Option<Self> {
        let pupil_variance = pupil_sd * pupil_sd;
        let estimates = trusts
            .iter()
            .map(|trust| Estimate::new(trust.score(), pupil_variance / trust.pupils()));
        Some(Self {
            trusts: NormalPrior::fitted(&estimates.collect::<Option<Vec<_>>>()?)?,
            pupil_variance,
        })
    }

    /// How trusts differ: the centre of the funnel and τ², in the score's unit and its square.
    #[must_use]
    pub const fn trusts(self) -> NormalPrior {
        self.trusts
    }

    /// The limits, in the score's unit, for a trust of `pupils` pupils at the normal quantile `z`; `None` where it has no
    /// pupils.
    #[must_use]
    pub fn limits(self, pupils: f64, z: f64) -> Option<Interval> {
        if pupils.is_nan() || pupils <= 0.0 {
            return None;
        }
        let half = z * self.trusts.standard_error(self.pupil_variance / pupils);
        Interval::between(self.trusts.mean() - half, self.trusts.mean() + half)
    }

    /// How many standard errors, the way trusts normally differ allowed for, a trust is from the centre.
    #[must_use]
    pub fn z(self, trust: MeanScore) -> f64 {
        (trust.score() - self.trusts.mean())
            / self.trusts.standard_error(self.pupil_variance / trust.pupils())
    }

    /// How many standard errors of chance alone it is from the centre.
    #[must_use]
    pub fn unadjusted_z(self, trust: MeanScore) -> f64 {
        (trust.score() - self.trusts.mean()) / (self.pupil_variance / trust.pupils()).sqrt()
    }
}
