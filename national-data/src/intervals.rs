//! The Department's own intervals and bands of Progress 8, repeated from the published figures. They are read for the
//! checks and kept nowhere: that they come out as published shows that score, cohort and standard deviation are read
//! rightly.

use trust_benchmark::measures::Precision;

use crate::cell::Cell;

/// The Department's multiplier of a standard error.
const Z: f64 = 1.96;

/// The Department's five bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// The interval lies above nought and the score is 0.5 or more.
    WellAbove,
    /// The interval lies above nought.
    Above,
    /// The interval holds nought.
    Average,
    /// The interval lies below nought.
    Below,
    /// The interval lies below nought and the score is under −0.5.
    WellBelow,
}

/// An interval and band as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedInterval {
    /// Lower end.
    pub lower: Cell,
    /// Upper end.
    pub upper: Cell,
    /// Band.
    pub band: Band,
}

impl Band {
    /// The band of a score with an interval, by the Department's rule.
    #[must_use]
    pub fn of(score: f64, lower: f64, upper: f64) -> Self {
        if lower > 0.0 {
            if score >= 0.5 {
                Self::WellAbove
            } else {
                Self::Above
            }
        } else if upper < 0.0 {
            if score < -0.5 {
                Self::WellBelow
            } else {
                Self::Below
            }
        } else {
            Self::Average
        }
    }
}

/// Both ends of a score's interval for `pupils` pupils, at the precision at which they are published.
#[must_use]
pub fn ends(score: f64, pupil_sd: f64, pupils: f64, precision: Precision) -> (f64, f64) {
    let half = Z * pupil_sd / pupils.sqrt();
    (precision.round(score - half), precision.round(score + half))
}

#[cfg(test)]
mod tests {
    use super::{Band, Precision, ends};

    #[test]
    fn bands_follow_the_interval_and_then_the_score() {
        assert_eq!(Band::of(0.5, 0.3, 0.7), Band::WellAbove);
        assert_eq!(Band::of(0.49, 0.3, 0.7), Band::Above);
        assert_eq!(Band::of(0.6, 0.0, 1.2), Band::Average);
        assert_eq!(Band::of(-0.5, -0.7, -0.3), Band::Below);
        assert_eq!(Band::of(-0.51, -0.7, -0.3), Band::WellBelow);
    }

    #[test]
    fn an_interval_narrows_with_the_root_of_the_pupils() {
        assert_eq!(ends(0.0, 1.0, 100.0, Precision::decimals(2)), (-0.2, 0.2));
        assert_eq!(ends(0.1, 1.0, 400.0, Precision::decimals(2)), (0.0, 0.2));
    }
}
