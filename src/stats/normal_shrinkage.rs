//! What a trust's score says once chance is allowed for: the fewer its pupils, the nearer its estimate is drawn to the
//! mean of all trusts. Both the mean and how far trusts truly differ are estimated from the trusts themselves.

use super::{Probability, normal_cdf};

/// An estimate and the square of its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    value: f64,
    variance: f64,
}

impl Estimate {
    /// `None` where the value is not a number or the variance is not positive.
    #[must_use]
    pub fn new(value: f64, variance: f64) -> Option<Self> {
        (value.is_finite() && variance > 0.0 && variance.is_finite()).then_some(Self { value, variance })
    }

    /// The estimate.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.value
    }

    /// The square of its standard error.
    #[must_use]
    pub const fn variance(self) -> f64 {
        self.variance
    }
}

/// How trusts truly differ: around a mean, with a variance τ².
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NormalPrior {
    mean: f64,
    tau_squared: f64,
}

/// An estimate drawn towards the mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShrunkenEstimate {
    value: f64,
    sd: f64,
    reliability: f64,
}

/// Newton's steps from below are many times as many as are needed.
const STEPS: u32 = 200;

impl NormalPrior {
    /// A mean and τ² known from elsewhere; `None` where τ² is negative or one is not a number.
    #[must_use]
    pub fn new(mean: f64, tau_squared: f64) -> Option<Self> {
        (mean.is_finite() && tau_squared >= 0.0 && tau_squared.is_finite())
            .then_some(Self { mean, tau_squared })
    }

    /// The τ² with which the estimates differ as much as they should, Σ(y−μ)²/(s²+τ²) = I−1, and their mean μ weighted
    /// by 1/(s²+τ²); `None` where there are fewer than two estimates.
    ///
    /// Source: Paule and Mandel (1982), as in `metafor::rma(method = "PM")`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 trusts")]
    pub fn fitted(estimates: &[Estimate]) -> Option<Self> {
        let freedom = estimates.len().checked_sub(1).filter(|&freedom| freedom > 0)? as f64;
        let mut tau_squared = 0.0;
        // The sum falls with τ² and is convex in it, so that Newton's steps rise to the root and never pass it.
        for _ in 0..STEPS {
            let mean = weighted_mean(estimates, tau_squared);
            let (mut sum, mut slope) = (0.0, 0.0);
            for estimate in estimates {
                let weight = 1.0 / (estimate.variance + tau_squared);
                let square = weight * (estimate.value - mean).powi(2);
                sum += square;
                slope += weight * square;
            }
            let step = (sum - freedom) / slope;
            // Not a number where the estimates are all equal.
            if step.is_nan() || step <= f64::EPSILON * tau_squared {
                break;
            }
            tau_squared += step;
        }
        Self::new(weighted_mean(estimates, tau_squared), tau_squared)
    }

    /// The mean of trusts, μ.
    #[must_use]
    pub const fn mean(self) -> f64 {
        self.mean
    }

    /// The variance between trusts, τ².
    #[must_use]
    pub const fn tau_squared(self) -> f64 {
        self.tau_squared
    }

    /// The standard error √(s²+τ²) of a trust of which chance explains the part s².
    #[must_use]
    pub fn standard_error(self, variance: f64) -> f64 {
        (variance + self.tau_squared).sqrt()
    }

    /// The estimate drawn towards the mean, μ + B(y−μ) with B = τ²/(τ²+s²) and standard deviation s√B.
    ///
    /// Source: Efron and Morris (1975).
    ///
    /// ```
    /// use trust_benchmark::stats::{Estimate, NormalPrior};
    /// let trusts = NormalPrior::new(-0.03, 0.0625).unwrap();
    /// let shrunken = trusts.shrink(Estimate::new(0.6, 0.25).unwrap());
    /// assert!((shrunken.value() - 0.096).abs() < 1e-12);
    /// assert!((shrunken.chance_above(-0.06).value() - 0.757_303).abs() < 1e-6);
    /// ```
    #[must_use]
    pub fn shrink(self, estimate: Estimate) -> ShrunkenEstimate {
        let reliability = self.tau_squared / (self.tau_squared + estimate.variance);
        ShrunkenEstimate {
            value: self.mean + reliability * (estimate.value - self.mean),
            sd: (reliability * estimate.variance).sqrt(),
            reliability,
        }
    }
}

impl ShrunkenEstimate {
    /// The shrunken estimate, in the unit of the score.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.value
    }

    /// Its standard deviation, in the same unit.
    #[must_use]
    pub const fn sd(self) -> f64 {
        self.sd
    }

    /// How much of the score's distance from the mean is kept, B, 0 to 1.
    #[must_use]
    pub const fn reliability(self) -> f64 {
        self.reliability
    }

    /// The chance that the trust truly lies above `benchmark`; half where both are known to be equal.
    #[must_use]
    pub fn chance_above(self, benchmark: f64) -> Probability {
        // With no spread between trusts this is ±∞, or 0/0.
        normal_cdf((self.value - benchmark) / self.sd).unwrap_or(Probability::clamped(0.5))
    }
}

fn weighted_mean(estimates: &[Estimate], tau_squared: f64) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for estimate in estimates {
        let weight = 1.0 / (estimate.variance + tau_squared);
        sum += weight * estimate.value;
        weights += weight;
    }
    sum / weights
}
