//! Whether a cohort's count is more or less than chance leaves likely, by the chance of a count as far out: exact where
//! the funnel's drawn line is only a line.

use statrs::distribution::{Binomial, DiscreteCDF};

use super::{Level, Probability};

/// Where a count lies against chance alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunnelFlag {
    /// Below what chance leaves likely.
    Low,
    /// Within what chance leaves likely.
    Within,
    /// Above what chance leaves likely.
    High,
}

/// The chances of a count at least as far out, on either side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FunnelTails {
    lower: Probability,
    upper: Probability,
}

/// The tails of `count` of `pupils` where each has the chance `target`; `None` where there are no pupils, more counted
/// than there are, or the target is not between 0 and 1.
///
/// Source: Spiegelhalter (2005).
///
/// ```
/// use trust_benchmark::stats::{FunnelFlag, Level, funnel_tails};
/// let tails = funnel_tails(98, 182, 0.62).unwrap();
/// assert_eq!(tails.flag(Level::P95), FunnelFlag::Low);
/// assert_eq!(tails.flag(Level::P998), FunnelFlag::Within);
/// ```
#[must_use]
pub fn funnel_tails(count: u32, pupils: u32, target: f64) -> Option<FunnelTails> {
    if pupils == 0 || count > pupils || !(target > 0.0 && target < 1.0) {
        return None;
    }
    let counts = Binomial::new(target, u64::from(pupils)).ok()?;
    let as_many = match count.checked_sub(1) {
        Some(fewer) => counts.sf(u64::from(fewer)),
        None => 1.0,
    };
    Some(FunnelTails {
        lower: Probability::clamped(counts.cdf(u64::from(count))),
        upper: Probability::clamped(as_many),
    })
}

impl FunnelTails {
    /// The chance of this count or fewer.
    #[must_use]
    pub const fn lower(self) -> Probability {
        self.lower
    }

    /// The chance of this count or more.
    #[must_use]
    pub const fn upper(self) -> Probability {
        self.upper
    }

    /// Where the count lies at a level.
    #[must_use]
    pub fn flag(self, level: Level) -> FunnelFlag {
        if self.lower.value() <= level.tail() {
            FunnelFlag::Low
        } else if self.upper.value() <= level.tail() {
            FunnelFlag::High
        } else {
            FunnelFlag::Within
        }
    }
}
