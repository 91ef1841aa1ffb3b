//! What may be concluded from one figure. The order matters: the first that applies is said, so that a figure too
//! uncertain to place is never also called high or low.

use super::Spread;
use crate::stats::Interval;

/// The conclusion that a figure allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The interval spans the middle half of the population: it could stand nearly anywhere.
    TooFewPupils,
    /// The interval lies above the population's median.
    ClearlyHigher,
    /// The interval lies below the population's median.
    ClearlyLower,
    /// The interval holds the population's median.
    TooClose,
}

impl Verdict {
    /// The verdict on a figure whose interval is `exact`, and `shown` once rounded as it is printed.
    ///
    /// A clear verdict must hold for both, or a reader would see an interval that touches the median beside the word
    /// "clearly".
    #[must_use]
    pub fn of(exact: Interval, shown: Interval, spread: &Spread) -> Self {
        let middle_half = Interval::between(spread.lower_quartile, spread.upper_quartile);
        if middle_half.is_some_and(|middle_half| shown.spans(middle_half)) {
            Self::TooFewPupils
        } else if exact.lower().min(shown.lower()) > spread.median {
            Self::ClearlyHigher
        } else if exact.upper().max(shown.upper()) < spread.median {
            Self::ClearlyLower
        } else {
            Self::TooClose
        }
    }
}
