//! The two levels at which limits and intervals are drawn: one point in twenty lies outside the first, one in five
//! hundred outside the second, if only chance were at work.

use super::{Z95, Z998};

/// A level of confidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// 95%.
    P95,
    /// 99.8%, "three standard errors".
    P998,
}

impl Level {
    /// Its normal quantile.
    #[must_use]
    pub const fn z(self) -> f64 {
        match self {
            Self::P95 => Z95,
            Self::P998 => Z998,
        }
    }

    /// The probability beyond each of its two ends.
    #[must_use]
    pub const fn tail(self) -> f64 {
        match self {
            Self::P95 => 0.025,
            Self::P998 => 0.001,
        }
    }
}
