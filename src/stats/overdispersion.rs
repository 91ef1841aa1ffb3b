//! How much more trusts differ than chance alone would have them. Trusts differ in a hundred ways that no funnel knows
//! of; without allowing for that, most of them would be "unusual".

use super::quantile;

/// The share of trusts at each end whose distance counts as no more than that of the trust at the edge, so that the
/// truly unusual do not widen the limits by which they are judged.
pub const WINSORISED: f64 = 0.1;

/// A trust's distance from the target in standard errors, with the square of the standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Standardised {
    pub(super) z: f64,
    pub(super) variance: f64,
}

/// How much more trusts differ than chance alone would have them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overdispersion {
    phi: f64,
    tau_squared: f64,
}

impl Overdispersion {
    /// φ = Σz²/I over the winsorised z, and τ² = max(0, (Iφ−(I−1))/(Σw−Σw²/Σw)) with w = 1/s².
    ///
    /// `None` where there are fewer than two trusts or `share` is not between 0 and ½.
    ///
    /// Source: Spiegelhalter (2005), "Handling over-dispersion of performance indicators"; `DerSimonian` and Laird (1986).
    #[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 trusts")]
    pub(super) fn among(trusts: &[Standardised], share: f64) -> Option<Self> {
        if trusts.len() < 2 {
            return None;
        }
        let distances: Vec<f64> = trusts.iter().map(|trust| trust.z).collect();
        let squares: f64 = winsorised(&distances, share)?.iter().map(|z| z * z).sum();
        let weights: f64 = trusts.iter().map(|trust| trust.variance.recip()).sum();
        let weights_squared: f64 = trusts.iter().map(|trust| trust.variance.powi(-2)).sum();
        let trusts = trusts.len() as f64;
        let excess = (squares - (trusts - 1.0)) / (weights - weights_squared / weights);
        Some(Self {
            phi: squares / trusts,
            tau_squared: excess.max(0.0),
        })
    }

    /// The mean square of the distances, φ: 1 where chance alone is at work.
    #[must_use]
    pub const fn phi(self) -> f64 {
        self.phi
    }

    /// The variance between trusts that chance does not explain, τ², in the square of the unit of the distances.
    #[must_use]
    pub const fn tau_squared(self) -> f64 {
        self.tau_squared
    }

    /// The standard error √(s²+τ²) of which `variance` is the part s² that chance explains.
    pub(super) fn standard_error(self, variance: f64) -> f64 {
        (variance + self.tau_squared).sqrt()
    }
}

/// The values, in their order, with the lowest and the highest `share` of them (0 to ½) drawn in to the quantile there.
///
/// `None` where there are no values, one is not a number, or `share` is not between 0 and ½.
///
/// ```
/// use trust_benchmark::stats::winsorised;
/// assert_eq!(winsorised(&[9.0, 1.0, 2.0, 3.0, 0.0], 0.25), Some(vec![3.0, 1.0, 2.0, 3.0, 1.0]));
/// ```
#[must_use]
pub fn winsorised(values: &[f64], share: f64) -> Option<Vec<f64>> {
    if share > 0.5 || values.iter().any(|value| value.is_nan()) {
        return None;
    }
    let mut ascending = values.to_vec();
    ascending.sort_by(f64::total_cmp);
    let (lowest, highest) = (quantile(&ascending, share)?, quantile(&ascending, 1.0 - share)?);
    Some(
        values
            .iter()
            .map(|value| value.max(lowest).min(highest))
            .collect(),
    )
}
