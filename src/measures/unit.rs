//! Units and how their values are written, in one place, so that a figure reads alike in a sentence, on an axis, in a
//! table and in an export: 65%, −0.12, 46.3.

use serde::{Deserialize, Serialize};

use super::Precision;

/// What a value is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Per cent of the cohort's pupils, 0 to 100.
    Percentage,
    /// Progress 8: grades per subject slot above or below similar pupils nationally; signed.
    ProgressGrades,
    /// Attainment 8 points, 0 to 90.
    Points,
}

impl Unit {
    /// Writes `value` with `decimals` places in this unit.
    ///
    /// ```
    /// use trust_benchmark::measures::Unit;
    /// assert_eq!(Unit::Percentage.write(65.0, 0), "65%");
    /// assert_eq!(Unit::ProgressGrades.write(-0.12, 2), "−0.12");
    /// assert_eq!(Unit::ProgressGrades.write(0.3, 2), "+0.30");
    /// assert_eq!(Unit::Points.write(46.3, 1), "46.3");
    /// ```
    #[must_use]
    pub fn write(self, value: f64, decimals: u8) -> String {
        let number = self.number(value, decimals);
        match self {
            Self::Percentage => format!("{number}%"),
            Self::ProgressGrades | Self::Points => number,
        }
    }

    /// As [`Unit::write`] without the unit's sign: for ranges ("58–72") and axes.
    #[must_use]
    pub fn number(self, value: f64, decimals: u8) -> String {
        write_number(value, decimals, self == Self::ProgressGrades)
    }

    /// Writes a range, lower end first: "58–72", "−0.20 to +0.10".
    ///
    /// A dash between signed numbers would read as another sign, so they are joined by "to".
    #[must_use]
    pub fn range(self, lower: f64, upper: f64, decimals: u8) -> String {
        let joint = match self {
            Self::ProgressGrades => " to ",
            Self::Percentage | Self::Points => "–",
        };
        format!(
            "{}{joint}{}",
            self.number(lower, decimals),
            self.number(upper, decimals)
        )
    }
}

/// Writes a number, with a plus above nought where it is `signed`.
pub(super) fn write_number(value: f64, decimals: u8, signed: bool) -> String {
    let digits = Precision::decimals(decimals).digits(value);
    // "−0.00" would say that nothing is below nothing.
    let zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = match (signed, value < 0.0 && !zero) {
        (_, true) => "−",
        (true, false) if !zero => "+",
        _ => "",
    };
    format!("{sign}{digits}")
}

/// Writes a count with a comma between thousands: 11,581.
///
/// ```
/// assert_eq!(trust_benchmark::measures::group_thousands(11581), "11,581");
/// assert_eq!(trust_benchmark::measures::group_thousands(626), "626");
/// ```
#[must_use]
pub fn group_thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::Unit;

    #[test]
    fn a_rounded_zero_has_no_sign() {
        assert_eq!(Unit::ProgressGrades.write(-0.001, 2), "0.00");
        assert_eq!(Unit::ProgressGrades.write(0.001, 2), "0.00");
    }

    #[test]
    fn signed_ranges_are_joined_in_words() {
        assert_eq!(Unit::ProgressGrades.range(-0.2, 0.1, 2), "−0.20 to +0.10");
        assert_eq!(Unit::Percentage.range(58.0, 72.0, 0), "58–72");
    }
}
