//! The funnel of a proportion that allows for trusts differing by more than chance. Shares are turned into angles, on
//! which chance weighs alike at every share, and back.

use std::f64::consts::FRAC_PI_2;

use super::overdispersion::Standardised;
use super::{Interval, Overdispersion, Proportion, pool};

/// Between which shares nearly all trusts of a size lie, chance and the usual differences allowed for.
///
/// Source: Spiegelhalter (2005), "Handling over-dispersion of performance indicators", as in
/// `FunnelPlotR::funnel_plot(data_type = "PR", draw_adjusted = TRUE)`.
///
/// ```
/// use trust_benchmark::stats::{Proportion, ProportionFunnel, WINSORISED, Z95};
/// let trust = |x, n| Proportion::new(x, n).unwrap();
/// let trusts = [trust(31.0, 50.0), trust(62.0, 100.0), trust(93.0, 150.0), trust(60.0, 98.0)];
/// let funnel = ProportionFunnel::fitted(&trusts, WINSORISED).unwrap();
/// assert!(funnel.spread().tau_squared() < 1e-12);
/// assert!(funnel.limits(50.0, Z95).unwrap().holds(0.6));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProportionFunnel {
    target: f64,
    spread: Overdispersion,
}

impl ProportionFunnel {
    /// The funnel of `trusts` around all their pupils together, with the z of `share` of them at each end winsorised
    /// ([`WINSORISED`](super::WINSORISED)).
    ///
    /// `None` where there are fewer than two trusts or `share` is not between 0 and ½.
    #[must_use]
    pub fn fitted(trusts: &[Proportion], share: f64) -> Option<Self> {
        let target = pool(trusts)?.share();
        let standardised: Vec<_> = trusts
            .iter()
            .map(|trust| Standardised {
                z: distance(*trust, target) / variance(trust.trials()).sqrt(),
                variance: variance(trust.trials()),
            })
            .collect();
        Some(Self {
            target,
            spread: Overdispersion::among(&standardised, share)?,
        })
    }

    /// The share of all trusts' pupils together, 0 to 1.
    #[must_use]
    pub const fn target(self) -> f64 {
        self.target
    }

    /// How much more trusts differ than chance would have them; τ² is in squared radians.
    #[must_use]
    pub const fn spread(self) -> Overdispersion {
        self.spread
    }

    /// The limits, 0 to 1, for a trust of so many pupils at the normal quantile `z`; `None` where it has no
    /// pupils.
    #[must_use]
    pub fn limits(self, pupils: f64, z: f64) -> Option<Interval> {
        if pupils.is_nan() || pupils <= 0.0 {
            return None;
        }
        let half = z * self.spread.standard_error(variance(pupils));
        let angle = angle(self.target);
        // Beyond a quarter turn the share would fall again.
        let limits = Interval::between(angle - half, angle + half)?.within(0.0, FRAC_PI_2);
        Some(limits.map(|angle| angle.sin().powi(2)))
    }

    /// How many standard errors of chance alone the trust lies from the target.
    #[must_use]
    pub fn unadjusted_z(self, trust: Proportion) -> f64 {
        distance(trust, self.target) / variance(trust.trials()).sqrt()
    }

    /// How many standard errors, the usual differences allowed for, the trust lies from the target.
    #[must_use]
    pub fn z(self, trust: Proportion) -> f64 {
        distance(trust, self.target) / self.spread.standard_error(variance(trust.trials()))
    }
}

fn angle(share: f64) -> f64 {
    share.sqrt().asin()
}

fn distance(trust: Proportion, target: f64) -> f64 {
    angle(trust.share()) - angle(target)
}

/// The variance of the angle of so many pupils' share.
fn variance(pupils: f64) -> f64 {
    1.0 / (4.0 * pupils)
}
