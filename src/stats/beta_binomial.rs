//! What a share of few pupils says once chance is allowed for. The shares of all trusts count as pupils seen
//! beforehand, α who did and β who did not; the trust's own pupils are added to them.

use statrs::distribution::{Beta, ContinuousCDF};

use super::{Estimate, Interval, Level, NormalPrior, Probability, Proportion, pool};

/// How trusts' true shares differ: α and β pupils seen beforehand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BetaPrior {
    alpha: f64,
    beta: f64,
}

/// What is believed of a trust's true share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BetaPosterior {
    distribution: Beta,
    mean: f64,
}

impl BetaPrior {
    /// `None` where α or β is not positive.
    #[must_use]
    pub fn new(alpha: f64, beta: f64) -> Option<Self> {
        (alpha > 0.0 && beta > 0.0 && (alpha + beta).is_finite()).then_some(Self { alpha, beta })
    }

    /// The one with this mean and this variance between trusts' true shares; `None` where there is none: no variance, or
    /// as much as if every trust had all or nothing.
    ///
    /// ```
    /// use trust_benchmark::stats::BetaPrior;
    /// assert_eq!(BetaPrior::from_moments(0.5, 0.0625), BetaPrior::new(1.5, 1.5));
    /// ```
    #[must_use]
    pub fn from_moments(mean: f64, variance: f64) -> Option<Self> {
        let pupils = mean * (1.0 - mean) / variance - 1.0;
        Self::new(mean * pupils, (1.0 - mean) * pupils)
    }

    /// The one with the mean and the variance between trusts' true shares that Paule and Mandel's method gives. What chance
    /// adds to a share, (μ(1−μ)−τ²)/n, depends on both, so it is calculated again with them. It is that of the trusts
    /// together, so that a small trust in which all or none did is not taken to be certain.
    ///
    /// `None` where there are fewer than two shares, or where they differ no more than by chance.
    #[must_use]
    pub fn fitted(shares: &[Proportion]) -> Option<Self> {
        let together = pool(shares)?.share();
        let fitted = |within: f64| {
            let estimates = shares
                .iter()
                .map(|share| Estimate::new(share.share(), within / share.trials()));
            NormalPrior::fitted(&estimates.collect::<Option<Vec<_>>>()?)
        };
        let first = fitted(together * (1.0 - together))?;
        let prior = fitted(first.mean() * (1.0 - first.mean()) - first.tau_squared())?;
        Self::from_moments(prior.mean(), prior.tau_squared())
    }

    /// The mean of trusts' true shares, 0 to 1.
    #[must_use]
    pub const fn mean(self) -> f64 {
        self.alpha / (self.alpha + self.beta)
    }

    pub(super) const fn alpha(self) -> f64 {
        self.alpha
    }

    pub(super) const fn beta(self) -> f64 {
        self.beta
    }

    /// How many pupils were seen beforehand, α + β.
    #[must_use]
    pub const fn pupils(self) -> f64 {
        self.alpha + self.beta
    }

    /// With a trust's own pupils added; `None` where the numbers are too large to compute with.
    ///
    /// ```
    /// use trust_benchmark::stats::{BetaPrior, Proportion};
    /// let trusts = BetaPrior::new(12.0, 8.0).unwrap();
    /// let trust = trusts.with(Proportion::new(3.0, 4.0).unwrap()).unwrap();
    /// assert!((trust.mean() - 15.0 / 24.0).abs() < 1e-12);
    /// ```
    #[must_use]
    pub fn with(self, pupils: Proportion) -> Option<BetaPosterior> {
        let alpha = self.alpha + pupils.successes();
        let beta = self.beta + (pupils.trials() - pupils.successes());
        Some(BetaPosterior {
            distribution: Beta::new(alpha, beta).ok()?,
            mean: alpha / (alpha + beta),
        })
    }
}

impl BetaPosterior {
    /// The share to expect, 0 to 1.
    #[must_use]
    pub const fn mean(self) -> f64 {
        self.mean
    }

    /// The shares within which the true one lies, as many chances below as above.
    #[must_use]
    pub fn interval(self, level: Level) -> Interval {
        let end = |p| self.distribution.inverse_cdf(p);
        Interval::ordered(end(level.tail()), end(1.0 - level.tail())).within(0.0, 1.0)
    }

    /// The chance that the true share lies above `benchmark`, a share of 0 to 1; `None` where that is not a number.
    #[must_use]
    pub fn chance_above(self, benchmark: f64) -> Option<Probability> {
        Probability::new(self.distribution.sf(benchmark))
    }
}
