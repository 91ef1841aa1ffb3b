//! The five bands into which the Department sorts Progress 8 scores.

use super::Interval;

/// A Progress 8 band as the Department's performance tables print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress8Band {
    /// The interval lies above 0 and the score is 0.5 or more.
    WellAbove,
    /// The interval lies above 0.
    Above,
    /// The interval holds 0.
    Average,
    /// The interval lies below 0.
    Below,
    /// The interval lies below 0 and the score is under −0.5.
    WellBelow,
}

/// The band of a score in grades with its 95% interval.
///
/// Source: Department for Education, Progress 8 banding rule; it reproduces every band published for trusts in 2018/19
/// and 2022/23 from the intervals published with them.
#[must_use]
pub fn progress8_band(score: f64, interval: Interval) -> Progress8Band {
    if interval.lower() > 0.0 {
        if score >= 0.5 {
            Progress8Band::WellAbove
        } else {
            Progress8Band::Above
        }
    } else if interval.upper() < 0.0 {
        if score < -0.5 {
            Progress8Band::WellBelow
        } else {
            Progress8Band::Below
        }
    } else {
        Progress8Band::Average
    }
}
