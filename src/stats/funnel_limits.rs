//! Between which shares chance alone leaves nearly every cohort of a size, which draws the funnel of a proportion. (The
//! funnel of a mean is [`mean_interval`](super::mean_interval()) around its target.) A cohort is not judged by the line
//! but by its tail probability, [`funnel_tails`](super::funnel_tails): counts are whole, the line is smooth.

use statrs::distribution::{Binomial, Discrete, DiscreteCDF};

use super::{Interval, Level};

/// The limits, 0 to 1, within which the share of `pupils` lies where each has the chance `target`.
///
/// They are those of the binomial distribution, interpolated between counts and moved up by the half count by which the
/// published interpolation lies low: that would flag 20 of 20 at a target of 0.95. `None` where there are no pupils or
/// the target is not between 0 and 1.
///
/// Source: Spiegelhalter (2005), "Funnel plots for comparing institutional performance", appendix A.1.1.
///
/// ```
/// use trust_benchmark::stats::{Level, funnel_limits};
/// let limits = funnel_limits(0.62, 182, Level::P95).unwrap();
/// assert!((limits.lower() - 0.548_762).abs() < 1e-6);
/// assert!((limits.upper() - 0.689_828).abs() < 1e-6);
/// ```
#[must_use]
pub fn funnel_limits(target: f64, pupils: u32, level: Level) -> Option<Interval> {
    if pupils == 0 || !(target > 0.0 && target < 1.0) {
        return None;
    }
    let counts = Binomial::new(target, u64::from(pupils)).ok()?;
    let limit = |p| (quantile(&counts, pupils, p) + 0.5) / f64::from(pupils);
    let limits = Interval::between(limit(level.tail()), limit(1.0 - level.tail()))?;
    Some(limits.within(0.0, 1.0))
}

/// The count, between whole ones, up to which a share `p` of cohorts lies.
fn quantile(counts: &Binomial, pupils: u32, p: f64) -> f64 {
    let up_to = |count: u32| counts.cdf(u64::from(count));
    let (mut first, mut last) = (0, pupils);
    while first < last {
        let middle = first + (last - first) / 2;
        if up_to(middle) < p {
            first = middle + 1;
        } else {
            last = middle;
        }
    }
    let beyond = (up_to(first) - p) / counts.pmf(u64::from(first));
    f64::from(first) - beyond
}
