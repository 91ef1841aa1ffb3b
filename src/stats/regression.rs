//! What a trust's figure would be if it went by its intake alone, and within what range a single trust's would then lie.
//! The range is that of a new observation: the interval of the line itself would call most trusts unusual.

use statrs::distribution::{ContinuousCDF, StudentsT};
use thiserror::Error;

use super::{Interval, Level};

/// What is left of a predictor, or of the outcomes, by no more than this share of its size is rounding.
const OF_ITS_OWN: f64 = 1e-9;

/// Why there is no regression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RegressionError {
    /// A predictor has another number of values than there are outcomes.
    #[error("predictor {predictor} does not have one value for each outcome")]
    Unequal {
        /// Its place among the predictors, from 0.
        predictor: usize,
    },
    /// A value is not a number.
    #[error("a value is not a number")]
    NotFinite,
    /// There must be at least two observations more than predictors.
    #[error("{observations} observations are too few for {predictors} predictors")]
    TooFew {
        /// How many there are.
        observations: usize,
        /// For how many predictors.
        predictors: usize,
    },
    /// The outcomes are all the same, so that there is nothing to explain.
    #[error("all outcomes are the same")]
    NoSpread,
    /// A predictor is constant or follows from those before it.
    #[error("predictor {predictor} is constant or follows from those before it")]
    Collinear {
        /// Its place among the predictors, from 0.
        predictor: usize,
    },
}

/// An ordinary least-squares regression with an intercept.
#[derive(Debug, Clone, PartialEq)]
pub struct Regression {
    /// Of the outcomes, and of each predictor.
    mean: f64,
    means: Vec<f64>,
    slopes: Vec<f64>,
    /// By column, R of the QR decomposition of the centred predictors: column `j` has rows 0 to `j`.
    triangle: Vec<Vec<f64>>,
    residuals: Vec<f64>,
    r_squared: f64,
    residual_sd: f64,
    t: StudentsT,
}

impl Regression {
    /// The regression of `outcomes` on `predictors`, a slice of values for each.
    ///
    /// The predictors are centred and made orthogonal by the modified Gram–Schmidt method with the outcomes as a last
    /// column, which is as stable as Householder's (Björck, 1967).
    ///
    /// # Errors
    /// [`RegressionError`] where it is not defined.
    ///
    /// ```
    /// use trust_benchmark::stats::Regression;
    /// let line = Regression::fit(&[1.0, 3.0, 4.0, 8.0], &[&[0.0, 1.0, 2.0, 3.0]])?;
    /// assert!((line.predict(&[2.0]).unwrap() - 5.1).abs() < 1e-12);
    /// assert!((line.r_squared() - 24.2 / 26.0).abs() < 1e-12);
    /// # Ok::<(), trust_benchmark::stats::RegressionError>(())
    /// ```
    #[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 trusts")]
    pub fn fit(outcomes: &[f64], predictors: &[&[f64]]) -> Result<Self, RegressionError> {
        let (observations, count) = (outcomes.len(), predictors.len());
        if let Some(predictor) = predictors.iter().position(|column| column.len() != observations) {
            return Err(RegressionError::Unequal { predictor });
        }
        let freedom = observations.saturating_sub(count + 1);
        if freedom == 0 {
            return Err(RegressionError::TooFew {
                observations,
                predictors: count,
            });
        }
        let mut columns = predictors.iter().chain([&outcomes]);
        if !columns.all(|column| column.iter().all(|value| value.is_finite())) {
            return Err(RegressionError::NotFinite);
        }
        let (mean, mut residuals) = centred(outcomes);
        let total = dot(&residuals, &residuals);
        if total.sqrt() <= OF_ITS_OWN * dot(outcomes, outcomes).sqrt() {
            return Err(RegressionError::NoSpread);
        }
        let (mut means, mut triangle) = (Vec::with_capacity(count), Vec::with_capacity(count));
        let (mut directions, mut along) = (Vec::<Vec<f64>>::with_capacity(count), Vec::with_capacity(count));
        for (predictor, values) in predictors.iter().enumerate() {
            let (mean, mut rest) = centred(values);
            let size = dot(values, values).sqrt();
            let mut column: Vec<f64> = directions.iter().map(|one| take_out(&mut rest, one)).collect();
            let length = dot(&rest, &rest).sqrt();
            if length <= OF_ITS_OWN * size {
                return Err(RegressionError::Collinear { predictor });
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
        let left = dot(&residuals, &residuals);
        Ok(Self {
            mean,
            means,
            slopes: solve_upper(&triangle, along),
            triangle,
            residuals,
            r_squared: 1.0 - left / total,
            residual_sd: (left / freedom as f64).sqrt(),
            t: StudentsT::new(0.0, 1.0, freedom as f64).map_err(|_| RegressionError::NotFinite)?,
        })
    }

    /// How many observations it rests on, N.
    #[must_use]
    pub fn n(&self) -> usize {
        self.residuals.len()
    }

    /// The share of the outcomes' variance that it explains, 0 to 1.
    #[must_use]
    pub const fn r_squared(&self) -> f64 {
        self.r_squared
    }

    /// By how much the outcome rises with one unit of each predictor, the others being equal.
    #[must_use]
    pub fn slopes(&self) -> &[f64] {
        &self.slopes
    }

    /// By how much each outcome lies above what is predicted for it.
    #[must_use]
    pub fn residuals(&self) -> &[f64] {
        &self.residuals
    }

    /// The outcome to expect where the predictors have the values `at`; `None` where these are not one for each.
    #[must_use]
    pub fn predict(&self, at: &[f64]) -> Option<f64> {
        Some(self.mean + dot(&self.slopes, &self.beside_means(at)?))
    }

    /// The range of a single new observation there, ŷ ± t·s·√(1+h); `None` as for [`Regression::predict`].
    ///
    /// It is that of an observation that the regression has not seen. Source: Draper and Smith (1998), section 1.4.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 trusts")]
    pub fn prediction_interval(&self, at: &[f64], level: Level) -> Option<Interval> {
        let beside_means = self.beside_means(at)?;
        let expected = self.mean + dot(&self.slopes, &beside_means);
        let scaled = solve_lower(&self.triangle, beside_means);
        let leverage = 1.0 / self.n() as f64 + dot(&scaled, &scaled);
        let half = self.t.inverse_cdf(1.0 - level.tail()) * self.residual_sd * (1.0 + leverage).sqrt();
        Interval::between(expected - half, expected + half)
    }

    fn beside_means(&self, at: &[f64]) -> Option<Vec<f64>> {
        let pairs = at.iter().zip(&self.means);
        (at.len() == self.means.len()).then(|| pairs.map(|(value, mean)| value - mean).collect())
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 trusts")]
fn centred(values: &[f64]) -> (f64, Vec<f64>) {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    (mean, values.iter().map(|value| value - mean).collect())
}

/// Takes what lies along the unit vector `direction` out of `values` and gives how much that was.
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
