//! Values that a measure's range allows and no school has: most often another figure under the same name. Kept here because
//! typed figures, tables of schools and the columns of a sheet are all held to it.

/// What a value is likely to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Implausible {
    /// An average grade, where the sum of ten was meant.
    AverageGrade,
    /// Sessions attended, where those missed were meant.
    Attendance,
    /// Nothing known: no mainstream school is that far from the others.
    FarFromAll,
}

/// Attainment 8 below this is rarely a school's: the lowest of 1,974 mainstream schools in 2022/23 was 21.2
/// (`data/members.csv`). Special schools can have it, so it is asked and not refused.
const LOW_ATTAINMENT_8: f64 = 10.0;
/// Per cent of sessions missed: the highest of 6,992 schools in 2018/19 was 49.6.
const HIGH_ABSENCE: f64 = 50.0;
/// Progress 8 of 1,972 schools in 2022/23 was between −1.83 and 2.3. Of alternative provision it can be lower.
const PROGRESS_8: std::ops::RangeInclusive<f64> = -3.5..=2.5;

/// What a value of the measure with this identifier, in its unit, is likely to be instead; `None` where it can be right.
///
/// ```
/// use trust_benchmark::measures::{Implausible, implausible};
/// assert_eq!(implausible("absence", 93.5), Some(Implausible::Attendance));
/// assert_eq!(implausible("absence", 6.5), None);
/// ```
#[must_use]
pub fn implausible(id: &str, value: f64) -> Option<Implausible> {
    match id {
        "attainment_8" if value > 0.0 && value < LOW_ATTAINMENT_8 => Some(Implausible::AverageGrade),
        "progress_8" if !PROGRESS_8.contains(&value) => Some(Implausible::FarFromAll),
        id if id.starts_with("absence") && value > HIGH_ABSENCE => Some(Implausible::Attendance),
        _ => None,
    }
}
