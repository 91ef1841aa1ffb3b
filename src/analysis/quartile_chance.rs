//! What stands out, by one test: the chance that a trust's true figure is beyond a quartile of its peers, from the best
//! estimate's posterior. A test of chance alone would name most measures of the average trust, because trusts do differ by
//! more than chance; this one asks for a trust that is likely to be among the quarter furthest out.

use super::Side;
use crate::stats::Probability;

/// A chance of this or more is named.
pub const LIKELY: f64 = 0.8;

/// The chances that the true figure is beyond the quartiles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuartileChance {
    /// Above the upper quartile.
    pub above_upper: Probability,
    /// Below the lower quartile.
    pub below_lower: Probability,
}

impl QuartileChance {
    /// The side on which the trust is likely to be among the quarter furthest out, and the chance of that.
    #[must_use]
    pub fn likely_side(self) -> Option<(Side, Probability)> {
        let (side, chance) = self.likelier();
        (chance.value() >= LIKELY).then_some((side, chance))
    }

    /// The likelier of the two sides.
    #[must_use]
    pub fn likelier(self) -> (Side, Probability) {
        if self.above_upper >= self.below_lower {
            (Side::Higher, self.above_upper)
        } else {
            (Side::Lower, self.below_lower)
        }
    }
}
