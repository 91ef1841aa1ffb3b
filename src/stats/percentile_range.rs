//! How sure a percentile is: both ends of the figure's interval taken through the distribution. It is deterministic, and
//! exact for an interval given; a bootstrap would say the same with noise.

use super::{Interval, Percentile, percentile_rank};

/// A percentile with the range that goes with it; neither is ever shown without the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PercentileRange {
    /// The mid-rank of the figure itself.
    pub percentile: Percentile,
    /// The mid-rank of the lower end of its interval.
    pub lower: Percentile,
    /// The mid-rank of the upper end of its interval.
    pub upper: Percentile,
}

impl PercentileRange {
    /// The same place counted from the other end, for outcomes of which less is better.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self {
            percentile: self.percentile.mirrored(),
            lower: self.upper.mirrored(),
            upper: self.lower.mirrored(),
        }
    }
}

/// The percentile of `value` in `ascending` with the range that `interval` gives it.
///
/// `value` must be at the distribution's own precision, so that it finds its ties; the ends of `interval` need not be.
/// Where rounding took the value past an end, the range reaches to the percentile. `None` where the distribution is
/// empty.
#[must_use]
pub fn percentile_range(ascending: &[f64], value: f64, interval: Interval) -> Option<PercentileRange> {
    let percentile = |value| percentile_rank(ascending, value).map(super::PercentileRank::percentile);
    let at = percentile(value)?;
    let (lower, upper) = (percentile(interval.lower())?, percentile(interval.upper())?);
    Some(PercentileRange {
        percentile: at,
        lower: if lower < at { lower } else { at },
        upper: if upper > at { upper } else { at },
    })
}
