//! How a population is spread: five quantiles, which every picture and verdict shares.

use crate::stats::quantile;

/// Five points that say how a population is spread, in the measure's unit (quantiles, type 7).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// One in ten is lower.
    pub lowest_tenth: f64,
    /// One in four is lower.
    pub lower_quartile: f64,
    /// Half are lower.
    pub median: f64,
    /// One in four is higher.
    pub upper_quartile: f64,
    /// One in ten is higher.
    pub highest_tenth: f64,
}

impl Spread {
    /// The spread of figures in ascending order; `None` where there are none.
    #[must_use]
    pub fn of(ascending: &[f64]) -> Option<Self> {
        Some(Self {
            lowest_tenth: quantile(ascending, 0.1)?,
            lower_quartile: quantile(ascending, 0.25)?,
            median: quantile(ascending, 0.5)?,
            upper_quartile: quantile(ascending, 0.75)?,
            highest_tenth: quantile(ascending, 0.9)?,
        })
    }
}
