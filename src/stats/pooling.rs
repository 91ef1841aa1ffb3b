//! A trust's figure from its schools': pupils are added, schools are not averaged, since a mean of school figures counts
//! the pupil of a small school many times.

use super::Proportion;

/// All pupils of the schools together, Σx of Σn; `None` where there is no school.
///
/// ```
/// use trust_benchmark::stats::{Proportion, pool};
/// let school = |x, n| Proportion::new(x, n).unwrap();
/// let trust = pool(&[school(41.0, 60.0), school(18.0, 30.0), school(77.0, 90.0)]).unwrap();
/// assert!((trust.share() - 136.0 / 180.0).abs() < 1e-12);
/// ```
#[must_use]
pub fn pool(schools: &[Proportion]) -> Option<Proportion> {
    let successes = schools.iter().map(|school| school.successes()).sum();
    let trials = schools.iter().map(|school| school.trials()).sum();
    Proportion::new(successes, trials)
}

/// A school's percentage as published, rounded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoundedPercentage {
    percentage: f64,
    pupils: f64,
}

impl RoundedPercentage {
    /// `percentage` (0 to 100) of `pupils`; `None` where that cannot be.
    #[must_use]
    pub fn new(percentage: f64, pupils: f64) -> Option<Self> {
        ((0.0..=100.0).contains(&percentage) && pupils > 0.0 && pupils.is_finite())
            .then_some(Self { percentage, pupils })
    }

    /// The number of pupils that the percentage most likely stands for.
    #[must_use]
    pub fn implied_count(self) -> f64 {
        (self.percentage * self.pupils / 100.0).round()
    }
}

/// A trust's percentage made of rounded ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PooledPercentage {
    /// Σ(n·percentage)/Σn, 0 to 100.
    pub percentage: f64,
    /// How far the rounding can have taken it from the truth, in percentage points.
    pub off_by_at_most: f64,
}

/// All pupils of the schools together where only percentages rounded to `decimals` places are known.
///
/// The percentages are weighted as they are: counts implied by them would be rounded twice. `None` where there is no
/// school.
#[must_use]
pub fn pool_rounded(schools: &[RoundedPercentage], decimals: u8) -> Option<PooledPercentage> {
    if schools.is_empty() {
        return None;
    }
    let pupils: f64 = schools.iter().map(|school| school.pupils).sum();
    let weighted: f64 = schools
        .iter()
        .map(|school| school.pupils * school.percentage)
        .sum();
    Some(PooledPercentage {
        percentage: weighted / pupils,
        off_by_at_most: 0.5 / 10_f64.powi(i32::from(decimals)),
    })
}
