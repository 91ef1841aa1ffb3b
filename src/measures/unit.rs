//! Units and how their values are written, in one place, so that a figure reads alike in a sentence, on an axis, in a
//! table and in an export: 65%, −0.12, 46.3.

use serde::{Deserialize, Serialize};

use super::Precision;

/// What a value is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Per cent of the cohort's pupils, 0 to 100.
    Percentage,
    /// Progress 8: grades per subject slot above or below similar pupils nationally; signed.
    ProgressGrades,
    /// Attainment 8 points, 0 to 90.
    Points,
    /// Progress at key stage 2: points of the scaled score against similar pupils, signed.
    ProgressPoints,
    /// Scaled scores of key stage 2 tests, 80 to 120.
    ScaledScore,
    /// Marks out of 25 in the multiplication tables check.
    Marks,
    /// Points of a grade, 0 to 9: the English Baccalaureate's average.
    GradePoints,
    /// Points an entry between 16 and 18: a C is 30, an A* is 60.
    PointsPerEntry,
    /// Per cent of possible sessions.
    Sessions,
    /// Events for every 100 pupils; one pupil can have several.
    Per100Pupils,
    /// Pupils for every full-time teacher.
    PupilsPerTeacher,
    /// The distance between two percentages. No measure is counted so, but the gap between two groups is.
    PercentagePoints,
}

impl Unit {
    /// Every unit of a measure.
    pub const ALL: [Self; 11] = [
        Self::Percentage,
        Self::ProgressGrades,
        Self::Points,
        Self::ProgressPoints,
        Self::ScaledScore,
        Self::Marks,
        Self::GradePoints,
        Self::PointsPerEntry,
        Self::Sessions,
        Self::Per100Pupils,
        Self::PupilsPerTeacher,
    ];

    /// What a per cent sign would mean with such values, "pupils" or "sessions"; `None` where none belongs to them.
    #[must_use]
    pub const fn per_cent_of(self) -> Option<&'static str> {
        match self {
            Self::Percentage => Some("pupils"),
            Self::Sessions => Some("sessions"),
            Self::ProgressGrades
            | Self::Points
            | Self::ProgressPoints
            | Self::ScaledScore
            | Self::Marks
            | Self::GradePoints
            | Self::PointsPerEntry
            | Self::Per100Pupils
            | Self::PupilsPerTeacher
            | Self::PercentagePoints => None,
        }
    }

    /// What the distance between two such values is counted in: a plus belongs to what lies above nought, and not to how
    /// far two groups lie apart.
    #[must_use]
    pub const fn of_gap(self) -> Self {
        match self {
            Self::Percentage | Self::Sessions => Self::PercentagePoints,
            Self::ProgressGrades => Self::GradePoints,
            Self::ProgressPoints => Self::Points,
            other => other,
        }
    }

    /// What stands after a field for such values, and how it is said: "%" is "per cent".
    #[must_use]
    pub const fn beside_field(self) -> (&'static str, &'static str) {
        match self {
            Self::Percentage | Self::Sessions => ("%", "per cent"),
            Self::ProgressGrades => ("grades", "in grades"),
            Self::Points | Self::ProgressPoints | Self::ScaledScore | Self::GradePoints => {
                ("points", "in points")
            }
            Self::PointsPerEntry => ("points an entry", "in points an entry"),
            Self::Marks => ("marks", "in marks"),
            Self::Per100Pupils => ("per 100 pupils", "for every 100 pupils"),
            Self::PupilsPerTeacher => ("pupils a teacher", "in pupils a teacher"),
            Self::PercentagePoints => ("points", "in percentage points"),
        }
    }

    /// Whether nought divides its values, so that a sign belongs to them.
    #[must_use]
    pub const fn signed(self) -> bool {
        matches!(self, Self::ProgressGrades | Self::ProgressPoints)
    }

    /// Writes `value` with `decimals` places in this unit.
    ///
    /// ```
    /// use trust_benchmark::measures::Unit;
    /// assert_eq!(Unit::Percentage.write(65.0, 0), "65%");
    /// assert_eq!(Unit::ProgressGrades.write(-0.12, 2), "−0.12");
    /// assert_eq!(Unit::ProgressGrades.write(0.3, 2), "+0.30");
    /// assert_eq!(Unit::Points.write(46.3, 1), "46.3");
    /// assert_eq!(Unit::Sessions.write(7.15, 1), "7.2%");
    /// assert_eq!(Unit::Per100Pupils.write(11.307, 1), "11.3 per 100 pupils");
    /// ```
    #[must_use]
    pub fn write(self, value: f64, decimals: u8) -> String {
        let short = self.write_short(value, decimals);
        match self {
            Self::Per100Pupils => format!("{short} per 100 pupils"),
            Self::PercentagePoints => format!("{short} percentage points"),
            _ => short,
        }
    }

    /// What the difference of two figures is counted in, to follow its number as written: "19 percentage points".
    ///
    /// ```
    /// use trust_benchmark::measures::Unit;
    /// assert_eq!(Unit::Percentage.of_difference("1"), "percentage point");
    /// assert_eq!(Unit::ProgressGrades.of_difference("0.45"), "of a grade");
    /// ```
    #[must_use]
    pub fn of_difference(self, number: &str) -> &'static str {
        match self {
            unit if unit.per_cent_of().is_some() && number == "1" => "percentage point",
            unit if unit.per_cent_of().is_some() => "percentage points",
            Self::ProgressGrades => "of a grade",
            Self::Marks => "marks",
            _ => "points",
        }
    }

    /// As [`Unit::write`] without words: for axes and labels in a picture, whose title says the rest.
    ///
    /// ```
    /// use trust_benchmark::measures::Unit;
    /// assert_eq!(Unit::Percentage.write_short(65.0, 0), "65%");
    /// assert_eq!(Unit::Per100Pupils.write_short(11.307, 1), "11.3");
    /// ```
    #[must_use]
    pub fn write_short(self, value: f64, decimals: u8) -> String {
        let number = self.number(value, decimals);
        if self.per_cent_of().is_some() {
            format!("{number}%")
        } else {
            number
        }
    }

    /// As [`Unit::write`] without the unit's sign: for ranges ("58–72").
    #[must_use]
    pub fn number(self, value: f64, decimals: u8) -> String {
        write_number(value, decimals, self.signed())
    }

    /// Writes a range, lower end first: "58–72", "−0.20 to +0.10".
    ///
    /// A dash between signed numbers would read as another sign, so they are joined by "to".
    #[must_use]
    pub fn range(self, lower: f64, upper: f64, decimals: u8) -> String {
        let joint = if self.signed() || lower < 0.0 {
            " to "
        } else {
            "–"
        };
        format!(
            "{}{joint}{}",
            self.number(lower, decimals),
            self.number(upper, decimals)
        )
    }
}

/// Writes a number, with a plus above nought where it is `signed`.
fn write_number(value: f64, decimals: u8, signed: bool) -> String {
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
