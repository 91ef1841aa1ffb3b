//! Units and how the numbers of their values are written, in one place, so that a figure reads alike in a sentence, on an
//! axis, in a table and in an export: 65%, −0.12, 46.3.

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

    /// What the distance between two such values is counted in: a plus belongs to what lies above zero, and not to how
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

    /// Whether zero divides its values, so that a sign belongs to them.
    #[must_use]
    pub const fn signed(self) -> bool {
        matches!(self, Self::ProgressGrades | Self::ProgressPoints)
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
}

/// Writes a number, with a plus above zero where it is `signed`.
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
