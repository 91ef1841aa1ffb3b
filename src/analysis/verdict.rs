//! What may be concluded from one figure. The order matters: the first that applies is said, so that a figure too
//! uncertain to place is never also called high or low.

use super::certainty::{IntervalBasis, Own};
use super::{Spread, Unusual};
use crate::stats::Interval;

/// The conclusion that a figure allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// So few pupils that a place would say nothing, and none is given.
    TooFewPupils,
    /// The interval spans the middle half of the population: it could be nearly anywhere.
    TooUncertain,
    /// One pupil can be counted more than once, so we cannot say how far chance moves it: it has a place, and no test.
    NotTested,
    /// It is outside the expected range for a trust this size, and not by the chance that comes with many measures. Only
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
    /// The verdict on a trust's own figure in a population so spread.
    pub(super) fn on(own: &Own, spread: &Spread) -> Self {
        if own.has_too_few_pupils() {
            Self::TooFewPupils
        } else if own.basis == IntervalBasis::Events {
            Self::NotTested
        } else {
            Self::of(own.interval, spread)
        }
    }

    /// The verdict that an interval allows in a population so spread.
    #[must_use]
    pub fn of(interval: Interval, spread: &Spread) -> Self {
        let middle_half = Interval::between(spread.lower_quartile, spread.upper_quartile);
        if middle_half.is_some_and(|middle_half| interval.spans(middle_half)) {
            Self::TooUncertain
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
            (Self::TooFewPupils | Self::TooUncertain | Self::NotTested, _) | (_, None) => self,
            (_, Some(unusual)) => Self::Unusual(unusual),
        }
    }
}
