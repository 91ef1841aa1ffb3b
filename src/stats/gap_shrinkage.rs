//! How sure the gap between other and disadvantaged pupils of a trust is, so that it can be shrunken like any other figure:
//! [`super::NormalPrior`] fitted to the gaps of all trusts draws each towards their mean by what chance does to both of
//! its groups.

use super::{Estimate, MeanScore, Proportion};

/// The gap between two shares, other pupils' less disadvantaged pupils', with the variance of both together. One pupil who
/// did and one who did not are added to each group for the variance, so that a group in which all or none did is not
/// taken to be certain.
///
/// Source: Agresti and Caffo (2000).
///
/// ```
/// use trust_benchmark::stats::{NormalPrior, Proportion, proportion_gap};
/// let gap = proportion_gap(Proportion::new(30.0, 40.0).unwrap(), Proportion::new(12.0, 12.0).unwrap()).unwrap();
/// let trusts = NormalPrior::new(0.2, 0.01).unwrap();
/// assert!((trusts.shrink(gap).reliability() - 0.517_05).abs() < 1e-4);
/// ```
#[must_use]
pub fn proportion_gap(others: Proportion, disadvantaged: Proportion) -> Option<Estimate> {
    Estimate::new(
        others.share() - disadvantaged.share(),
        others.variance_with_pupils_added() + disadvantaged.variance_with_pupils_added(),
    )
}

/// The gap between two mean scores, other pupils' less disadvantaged pupils', with the variance sd²/n₁ + sd²/n₂ of both
/// together; `None` where the standard deviation `pupil_sd` between pupils is not positive.
#[must_use]
pub fn mean_gap(others: MeanScore, disadvantaged: MeanScore, pupil_sd: f64) -> Option<Estimate> {
    let variance = pupil_sd * pupil_sd;
    Estimate::new(
        others.score() - disadvantaged.score(),
        variance / others.pupils() + variance / disadvantaged.pupils(),
    )
}
