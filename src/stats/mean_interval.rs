//! How sure a mean of pupils' scores is, from the spread between pupils in the whole country: a trust's own spread is
//! not published, and the Department computes its Progress 8 intervals so.

use super::Interval;

/// `mean` ± `z`·`pupil_sd`/√`pupils`, in the unit of the mean.
///
/// `None` where there are no pupils or the standard deviation is not positive.
///
/// Source: Department for Education, secondary accountability measures guide (Progress 8 confidence intervals).
///
/// ```
/// use trust_benchmark::stats::{DFE_Z95, mean_interval};
/// let interval = mean_interval(-0.68, 576.0, 1.414_023, DFE_Z95).unwrap();
/// assert!((interval.lower() + 0.795_479).abs() < 1e-6);
/// ```
#[must_use]
pub fn mean_interval(mean: f64, pupils: f64, pupil_sd: f64, z: f64) -> Option<Interval> {
    if !(pupils > 0.0 && pupil_sd > 0.0) {
        return None;
    }
    let half = z * pupil_sd / pupils.sqrt();
    Interval::between(mean - half, mean + half)
}
