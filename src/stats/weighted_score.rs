//! A trust's mean score from its schools', by pupils and as the Department weights it: by years in the trust too, so that
//! a school that joined lately counts for less.

use super::MeanScore;

/// The years that a school has been in its trust.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct YearsInTrust(f64);

impl YearsInTrust {
    /// `None` where it is not a number from 0.
    #[must_use]
    pub fn new(years: f64) -> Option<Self> {
        (years >= 0.0 && years.is_finite()).then_some(Self(years))
    }
}

/// The years from which on a school counts in full.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum YearsCap {
    /// Key stage 2: four years, which is the length of the key stage.
    Four,
    /// Key stage 4: five years, from year 7 to year 11.
    Five,
}

impl YearsCap {
    const fn years(self) -> f64 {
        match self {
            Self::Four => 4.0,
            Self::Five => 5.0,
        }
    }
}

/// All pupils of the schools together, Σ(n·score)/Σn; `None` where there is no school.
#[must_use]
pub fn pool_scores(schools: &[MeanScore]) -> Option<MeanScore> {
    let weighted = |school: &MeanScore| (school.score(), school.pupils());
    let score = weighted_mean(schools.iter().map(weighted))?;
    MeanScore::new(score, schools.iter().map(|school| school.pupils()).sum())
}

/// The score as the Department computes it for trusts, Σ(n·years·score)/Σ(n·years) with the years capped.
///
/// `None` where no school has been in the trust for any time.
///
/// Source: Department for Education, multi-academy trust performance measures, methodology.
///
/// ```
/// use trust_benchmark::stats::{MeanScore, YearsCap, YearsInTrust, department_score};
/// let school = |score, pupils, years| (MeanScore::new(score, pupils).unwrap(), YearsInTrust::new(years).unwrap());
/// let schools = [school(-0.2, 120.0, 3.0), school(0.1, 200.0, 5.0), school(0.4, 180.0, 9.0)];
/// assert!((department_score(&schools, YearsCap::Five).unwrap() - 0.171_681).abs() < 1e-6);
/// ```
#[must_use]
pub fn department_score(schools: &[(MeanScore, YearsInTrust)], cap: YearsCap) -> Option<f64> {
    weighted_mean(schools.iter().map(|(school, years)| {
        let weight = school.pupils() * years.0.min(cap.years());
        (school.score(), weight)
    }))
}

fn weighted_mean(of: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (sum, weights) = of.fold((0.0, 0.0), |(sum, weights), (value, weight)| {
        (sum + weight * value, weights + weight)
    });
    (weights > 0.0).then(|| sum / weights)
}
