//! The funnel of a proportion that allows for trusts differing by more than chance. Shares are turned into angles, on
//! which chance weighs alike at every share, and back.

use std::f64::consts::FRAC_PI_2;

use super::{Estimate, Interval, NormalPrior, Proportion};

/// Between which shares nearly all trusts of a size are, chance and the way trusts normally differ allowed for.
///
/// Source: Spiegelhalter (2005), "Handling over-dispersion of performance indicators", on the angle asin √p with the
/// variance 1/(4n); centre and τ² by Paule and Mandel (1982).
///
/// ```
/// use trust_benchmark::stats::{Proportion, ProportionFunnel, Z95};
/// let trust = |x, n| Proportion::new(x, n).unwrap();
/// let trusts = [trust(31.0, 50.0), trust(62.0, 100.0), trust(93.0, 150.0), trust(60.0, 98.0)];
/// let funnel = ProportionFunnel::fitted(&trusts).unwrap();
/// assert!(funnel.trusts().tau_squared() < 1e-12);
/// assert!(funnel.limits(50.0, Z95).unwrap().holds(0.6));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProportionFunnel {
    trusts: NormalPrior,
}

impl ProportionFunnel {
    /// The funnel of `trusts`; `None` where there are fewer than two.
    #[must_use]
    pub fn fitted(trusts: &[Proportion]) -> Option<Self> {
        let estimates = trusts
            .iter()
            .map(|trust| Estimate::new(angle(trust.share()), variance(trust.trials())));
        let trusts = NormalPrior::fitted(&estimates.collect::<Option<Vec<_>>>()?)?;
        Some(Self { trusts })
    }

    /// The share at the centre of the funnel, 0 to 1.
    #[must_use]
    pub fn centre(self) -> f64 {
        share(self.trusts.mean())
    }

    /// How trusts differ, on the angle: in radians and their square.
    #[must_use]
    pub const fn trusts(self) -> NormalPrior {
        self.trusts
    }

    /// The limits, 0 to 1, for a trust of `pupils` pupils at the normal quantile `z`; `None` where it has no
    /// pupils.
    #[must_use]
    pub fn limits(self, pupils: f64, z: f64) -> Option<Interval> {
        if pupils.is_nan() || pupils <= 0.0 {
            return None;
        }
        let half = z * self.trusts.standard_error(variance(pupils));
        // Beyond a quarter turn the share would fall again.
        let limits = Interval::between(self.trusts.mean() - half, self.trusts.mean() + half)?;
        Some(limits.within(0.0, FRAC_PI_2).map(share))
    }

    /// How many standard errors, the way trusts normally differ allowed for, the trust is from the centre.
    #[must_use]
    pub fn z(self, trust: Proportion) -> f64 {
        self.distance(trust) / self.trusts.standard_error(variance(trust.trials()))
    }

    /// How many standard errors of chance alone the trust is from the centre.
    #[must_use]
    pub fn unadjusted_z(self, trust: Proportion) -> f64 {
        self.distance(trust) / variance(trust.trials()).sqrt()
    }

    fn distance(self, trust: Proportion) -> f64 {
        angle(trust.share()) - self.trusts.mean()
    }
}

fn angle(share: f64) -> f64 {
    share.sqrt().asin()
}

fn share(angle: f64) -> f64 {
    angle.sin().powi(2)
}

/// The variance of the angle of a share of `pupils` pupils.
fn variance(pupils: f64) -> f64 {
    1.0 / (4.0 * pupils)
}
