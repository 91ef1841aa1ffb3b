//! What may be concluded from one figure. The order matters: the first that applies is said, so that a figure too
//! uncertain to place is never also called high or low.

use super::{Spread, Unusual};
use crate::stats::Interval;

/// The conclusion that a figure allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The interval spans the middle half of the population: it could stand nearly anywhere.
    TooFewPupils,
    /// It lies outside the limits for a trust of this size, and not by the chance that comes with many measures. Only
    /// where measures are shown together is anything so called: see [`Verdict::marked`].
    Unusual(Unusual),
    /// The interval lies above the population's median.
    ClearlyHigher,
    /// The interval lies below the population's median.
    ClearlyLower,
    /// The interval holds the population's median.
    TooClose,
}

impl Verdict {
    /// The verdict on a figure with this interval in a population so spread.
    #[must_use]
    pub fn of(interval: Interval, spread: &Spread) -> Self {
        let middle_half = Interval::between(spread.lower_quartile, spread.upper_quartile);
        if middle_half.is_some_and(|middle_half| interval.spans(middle_half)) {
            Self::TooFewPupils
        } else if interval.lower() > spread.median {
            Self::ClearlyHigher
        } else if interval.upper() < spread.median {
            Self::ClearlyLower
        } else {
            Self::TooClose
        }
    }

    /// The verdict on a figure that is marked among others, or is not.
    #[must_use]
    pub const fn marked(self, mark: Option<Unusual>) -> Self {
        match (self, mark) {
            (Self::TooFewPupils, _) | (_, None) => self,
            (_, Some(unusual)) => Self::Unusual(unusual),
        }
    }
}
