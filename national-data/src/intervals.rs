//! The Department's own intervals and bands of Progress 8, repeated from the published figures. They are read for the
//! checks and kept nowhere: that they come out as published shows that score, cohort and standard deviation are read
//! rightly, by the very methods that the widget computes with.

use trust_benchmark::measures::Precision;
use trust_benchmark::stats::{DFE_Z95, Progress8Band, mean_interval};

use crate::cell::Cell;

/// An interval and band as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedInterval {
    pub lower: Cell,
    pub upper: Cell,
    /// Band.
    pub band: Progress8Band,
}

/// Both ends of a score's interval for `pupils` pupils, at the precision at which they are published; `None` for no
/// pupils.
#[must_use]
pub fn ends(score: f64, pupil_sd: f64, pupils: f64, precision: Precision) -> Option<(f64, f64)> {
    let interval = mean_interval(score, pupils, pupil_sd, DFE_Z95)?;
    Some((
        precision.round(interval.lower()),
        precision.round(interval.upper()),
    ))
}

#[cfg(test)]
mod tests {
    use super::{Precision, ends};

    #[test]
    fn an_interval_narrows_with_the_root_of_the_pupils() {
        assert_eq!(ends(0.0, 1.0, 100.0, Precision::decimals(2)), Some((-0.2, 0.2)));
        assert_eq!(ends(0.1, 1.0, 400.0, Precision::decimals(2)), Some((0.0, 0.2)));
        assert_eq!(ends(0.1, 1.0, 0.0, Precision::decimals(2)), None);
    }
}
