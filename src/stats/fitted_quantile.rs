//! Where trusts really are, chance left out: quantiles of the distribution that is fitted to them. Quantiles of published
//! figures are too far out, because chance spreads the figures of small trusts; quantiles of shrunken estimates are too
//! far in, because each of those is drawn towards the mean by more than trusts as a whole should be.

use statrs::distribution::{Beta, ContinuousCDF, Normal};

use super::{BetaPrior, NormalPrior};

/// Levels at which a distribution that has no ends still has a quantile.
fn inside(p: f64) -> bool {
    p > 0.0 && p < 1.0
}

impl NormalPrior {
    /// The `p` quantile (0 to 1, neither included) of trusts' true figures, μ + τ·Φ⁻¹(p).
    ///
    /// ```
    /// use trust_benchmark::stats::NormalPrior;
    /// let trusts = NormalPrior::new(46.2, 5.4 * 5.4).unwrap();
    /// assert!((trusts.quantile(0.75).unwrap() - 49.842_244_651).abs() < 1e-8);
    /// ```
    #[must_use]
    pub fn quantile(self, p: f64) -> Option<f64> {
        let z = inside(p).then(|| Normal::standard().inverse_cdf(p))?;
        Some(self.mean() + self.tau_squared().sqrt() * z)
    }
}

impl BetaPrior {
    /// The `p` quantile (0 to 1, neither included) of trusts' true shares.
    ///
    /// ```
    /// use trust_benchmark::stats::BetaPrior;
    /// let trusts = BetaPrior::from_moments(0.64, 0.09 * 0.09).unwrap();
    /// assert!((trusts.quantile(0.9).unwrap() - 0.754_190_609).abs() < 1e-8);
    /// ```
    #[must_use]
    pub fn quantile(self, p: f64) -> Option<f64> {
        let distribution = inside(p).then(|| Beta::new(self.alpha(), self.beta()).ok())??;
        Some(distribution.inverse_cdf(p))
    }
}
