//! How sure a proportion of pupils is. Wilson's score interval stays within 0 and 1 and keeps its coverage in small
//! cohorts, where the textbook interval does neither.

use super::Interval;

/// Wilson's score interval of the proportion `successes` / `trials` at the normal quantile `z`.
///
/// `successes` need not be whole: a typed percentage of a cohort rarely gives a whole number. `None` where there are no trials, or the
/// successes are not between none and all of them.
///
/// Source: Wilson (1927), as in `PHEindicatormethods::phe_proportion`.
///
/// ```
/// use trust_benchmark::stats::{Z95, wilson};
/// let interval = wilson(65.0, 100.0, Z95).unwrap();
/// assert!((interval.lower() - 0.552_544).abs() < 1e-6);
/// assert!((interval.upper() - 0.736_358).abs() < 1e-6);
/// ```
#[must_use]
pub fn wilson(successes: f64, trials: f64, z: f64) -> Option<Interval> {
    if !(trials > 0.0 && (0.0..=trials).contains(&successes)) {
        return None;
    }
    let proportion = successes / trials;
    let squared = z * z / trials;
    let centre = (proportion + squared / 2.0) / (1.0 + squared);
    let half =
        z * (proportion * (1.0 - proportion) / trials + squared / (4.0 * trials)).sqrt() / (1.0 + squared);
    // The interval holds its proportion; at none and all of them rounding could just leave it out.
    let (lower, upper) = ((centre - half).min(proportion), (centre + half).max(proportion));
    Interval::between(lower, upper).map(|interval| interval.within(0.0, 1.0))
}
