//! Units in words: a figure with what it is counted in.

use crate::measures::Unit;

impl Unit {
    /// What follows a field for such values, and how it is read aloud: "%" is "per cent".
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

    /// `value` with `decimals` places in this unit.
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
