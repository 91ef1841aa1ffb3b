//! What a trust's figure would be if it depended on its intake alone, and within what range a single trust's would then
//! be. Chance and real differences between trusts are kept apart: each figure counts by 1/(s²+τ²), so that a trust of few
//! pupils neither weighs as much as a large one nor narrows the range of another.

use thiserror::Error;

use super::{Estimate, Interval, Level, NormalPrior};

/// A remainder of a predictor of at most this share of its size is rounding.
const OF_ITS_OWN: f64 = 1e-9;

/// Newton's steps from below are many times as many as are needed.
const STEPS: u32 = 200;

/// Why there is no regression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MetaRegressionError {
    /// A predictor has another number of values than there are estimates.
    #[error("predictor {predictor} does not have one value for each estimate")]
    Unequal {
        /// Its place among the predictors, from 0.
        predictor: usize,
    },
    /// A value is not a number.
    #[error("a value is not a number")]
    NotFinite,
    /// There must be at least two estimates more than predictors.
    #[error("{estimates} estimates are too few for {predictors} predictors")]
    TooFew {
        /// How many there are.
        estimates: usize,
        /// For how many predictors.
        predictors: usize,
    },
    /// The estimates differ no more than chance would make them, so that there is nothing to explain.
    #[error("the estimates differ no more than by chance")]
    NoSpread,
    /// A predictor is constant or follows from those before it.
    #[error("predictor {predictor} is constant or follows from those before it")]
    Collinear {
        /// Its place among the predictors, from 0.
        predictor: usize,
    },
}

/// A random-effects meta-regression with an intercept.
#[derive(Debug, Clone, PartialEq)]
pub struct MetaRegression {
    fit: WeightedFit,
    estimates: usize,
    tau_squared: f64,
    r_squared: f64,
}

impl MetaRegression {
    /// The regression of `estimates` on `predictors`, a slice of values for each, with the τ² for which
    /// Σ(y−ŷ)²/(s²+τ²) is the number of estimates less that of coefficients.
    ///
    /// Source: Paule and Mandel (1982); as in `metafor::rma(mods, method = "PM", test = "z")`, Viechtbauer (2010).
    ///
    /// # Errors
    /// [`MetaRegressionError`] where it is not defined.
    ///
    /// ```
    /// use trust_benchmark::stats::{Estimate, MetaRegression};
    /// let estimates: Vec<_> = [1.0, 3.0, 4.0, 8.0].map(|value| Estimate::new(value, 0.1).unwrap()).into();
    /// let line = MetaRegression::fit(&estimates, &[&[0.0, 1.0, 2.0, 3.0]])?;
    /// assert!((line.predict(&[2.0]).unwrap() - 5.1).abs() < 1e-12);
    /// assert!((line.tau_squared() - 0.8).abs() < 1e-12);
    /// # Ok::<(), trust_benchmark::stats::MetaRegressionError>(())
    /// ```
    #[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 trusts")]
    pub fn fit(estimates: &[Estimate], predictors: &[&[f64]]) -> Result<Self, MetaRegressionError> {
        let count = predictors.len();
        if let Some(predictor) = predictors
            .iter()
            .position(|column| column.len() != estimates.len())
        {
            return Err(MetaRegressionError::Unequal { predictor });
        }
        let freedom = estimates.len().saturating_sub(count + 1);
        if freedom == 0 {
            return Err(MetaRegressionError::TooFew {
                estimates: estimates.len(),
                predictors: count,
            });
        }
        if !predictors
            .iter()
            .flat_map(|column| column.iter())
            .all(|value| value.is_finite())
        {
            return Err(MetaRegressionError::NotFinite);
        }
        let without = NormalPrior::fitted(estimates).map_or(0.0, NormalPrior::tau_squared);
        if without <= 0.0 {
            return Err(MetaRegressionError::NoSpread);
        }
        let freedom = freedom as f64;
        let mut tau_squared = 0.0;
        let mut fit = WeightedFit::of(estimates, predictors, tau_squared)?;
        // As without predictors, the sum falls with τ² and is convex in it, so that Newton's steps rise to the root and
        // never pass it.
        for _ in 0..STEPS {
            let step = (fit.squares - freedom) / fit.slope;
            // Not a number where every estimate is on the line.
            if step.is_nan() || step <= f64::EPSILON * tau_squared {
                break;
            }
            tau_squared += step;
            fit = WeightedFit::of(estimates, predictors, tau_squared)?;
        }
        Ok(Self {
            fit,
            estimates: estimates.len(),
            tau_squared,
            r_squared: (1.0 - tau_squared / without).max(0.0),
        })
    }

    /// How many estimates it rests on, N.
    #[must_use]
    pub const fn n(&self) -> usize {
        self.estimates
    }

    /// The variance between trusts that the predictors leave, τ².
    #[must_use]
    pub const fn tau_squared(&self) -> f64 {
        self.tau_squared
    }

    /// The share of the variance between trusts, chance left out, that the predictors explain, 0 to 1.
    ///
    /// Source: Raudenbush (1994).
    #[must_use]
    pub const fn r_squared(&self) -> f64 {
        self.r_squared
    }

    /// The value where every predictor is zero, then by how much it rises with one unit of each, the others being equal.
    #[must_use]
    pub fn coefficients(&self) -> Vec<f64> {
        let intercept = self.fit.mean - dot(&self.fit.slopes, &self.fit.means);
        std::iter::once(intercept)
            .chain(self.fit.slopes.iter().copied())
            .collect()
    }

    /// The value to expect where the predictors have the values `at`; `None` where these are not one for each.
    #[must_use]
    pub fn predict(&self, at: &[f64]) -> Option<f64> {
        Some(self.fit.mean + dot(&self.fit.slopes, &self.beside_means(at)?))
    }

    /// The range of a single new estimate there whose own variance of chance is `own_variance`: ŷ ± z·√(τ²+s²+SE(ŷ)²).
    /// `None` as for [`MetaRegression::predict`], or where the variance is negative.
    ///
    /// Source: Higgins, Thompson and Spiegelhalter (2009), with the new estimate's own variance added.
    #[must_use]
    pub fn prediction_interval(&self, at: &[f64], own_variance: f64, level: Level) -> Option<Interval> {
        let beside_means = self.beside_means(at)?;
        let expected = self.fit.mean + dot(&self.fit.slopes, &beside_means);
        let scaled = solve_lower(&self.fit.triangle, beside_means);
        let of_line = 1.0 / self.fit.weights + dot(&scaled, &scaled);
        let half = level.z() * (self.tau_squared + own_variance + of_line).sqrt();
        (own_variance >= 0.0)
            .then(|| Interval::between(expected - half, expected + half))
            .flatten()
    }

    fn beside_means(&self, at: &[f64]) -> Option<Vec<f64>> {
        let pairs = at.iter().zip(&self.fit.means);
        (at.len() == self.fit.means.len()).then(|| pairs.map(|(value, mean)| value - mean).collect())
    }
}

/// The least-squares fit with the weights 1/(s²+τ²).
#[derive(Debug, Clone, PartialEq)]
struct WeightedFit {
    /// Weighted, of the estimates and of each predictor.
    mean: f64,
    means: Vec<f64>,
    slopes: Vec<f64>,
    /// By column, R of the QR decomposition of the predictors, centred and with each row times √w: column `j` has rows 0
    /// to `j`.
    triangle: Vec<Vec<f64>>,
    /// Σw.
    weights: f64,
    /// Σw(y−ŷ)² and Σw²(y−ŷ)², which is by how much the first falls with τ².
    squares: f64,
    slope: f64,
}

impl WeightedFit {
    /// The predictors are centred and made orthogonal by the modified Gram–Schmidt method with the estimates as a last
    /// column, which is as stable as Householder's (Björck, 1967).
    fn of(
        estimates: &[Estimate],
        predictors: &[&[f64]],
        tau_squared: f64,
    ) -> Result<Self, MetaRegressionError> {
        let weights: Vec<_> = estimates
            .iter()
            .map(|estimate| 1.0 / (estimate.variance() + tau_squared))
            .collect();
        let outcomes: Vec<_> = estimates.iter().map(|estimate| estimate.value()).collect();
        let (mean, mut residuals) = centred(&outcomes, &weights);
        let count = predictors.len();
        let (mut means, mut triangle) = (Vec::with_capacity(count), Vec::with_capacity(count));
        let (mut directions, mut along) = (Vec::<Vec<f64>>::with_capacity(count), Vec::with_capacity(count));
        for (predictor, values) in predictors.iter().enumerate() {
            let (mean, mut rest) = centred(values, &weights);
            let size = values
                .iter()
                .zip(&weights)
                .map(|(value, weight)| weight * value * value);
            let size = size.sum::<f64>().sqrt();
            let mut column: Vec<f64> = directions.iter().map(|one| take_out(&mut rest, one)).collect();
            let length = dot(&rest, &rest).sqrt();
            if length <= OF_ITS_OWN * size {
                return Err(MetaRegressionError::Collinear { predictor });
            }
            column.push(length);
            for value in &mut rest {
                *value /= length;
            }
            along.push(take_out(&mut residuals, &rest));
            means.push(mean);
            triangle.push(column);
            directions.push(rest);
        }
        let falls = residuals
            .iter()
            .zip(&weights)
            .map(|(rest, weight)| weight * rest * rest);
        Ok(Self {
            mean,
            means,
            slopes: solve_upper(&triangle, along),
            triangle,
            weights: weights.iter().sum(),
            squares: dot(&residuals, &residuals),
            slope: falls.sum(),
        })
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// The weighted mean, and how far each value is from it times the root of its weight.
fn centred(values: &[f64], weights: &[f64]) -> (f64, Vec<f64>) {
    let mean = dot(values, weights) / weights.iter().sum::<f64>();
    let rows = values.iter().zip(weights);
    (
        mean,
        rows.map(|(value, weight)| (value - mean) * weight.sqrt())
            .collect(),
    )
}

/// Takes the part along the unit vector `direction` out of `values` and gives how much that was.
fn take_out(values: &mut [f64], direction: &[f64]) -> f64 {
    let along = dot(values, direction);
    for (value, part) in values.iter_mut().zip(direction) {
        *value -= along * part;
    }
    along
}

/// x of Rx = y.
fn solve_upper(triangle: &[Vec<f64>], mut y: Vec<f64>) -> Vec<f64> {
    for (j, column) in triangle.iter().enumerate().rev() {
        y[j] /= column[j];
        let solved = y[j];
        for (value, part) in y[..j].iter_mut().zip(column) {
            *value -= solved * part;
        }
    }
    y
}

/// x of Rᵀx = y.
fn solve_lower(triangle: &[Vec<f64>], mut y: Vec<f64>) -> Vec<f64> {
    for (j, column) in triangle.iter().enumerate() {
        y[j] = (y[j] - dot(&column[..j], &y[..j])) / column[j];
    }
    y
}
