//! Why a figure cannot be used, and what to type instead.

use std::fmt;

use crate::entry::{Figure, FigureProblem};
use crate::measures::Unit;

impl fmt::Display for FigureProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(problem) => problem.fmt(f),
            Self::NotAPercentage { measure, unit } => write!(
                f,
                "{} is not a percentage. Leave out the per cent sign and enter a figure such as {}.",
                named(measure, *unit),
                unit.example_figure()
            ),
            Self::OutOfRange {
                typed,
                measure,
                unit,
                range,
            } => write!(
                f,
                "{} cannot be right: {} is between {} and {}.",
                unit.write(typed.value, typed.decimals),
                of_what(measure, *unit),
                unit.write_short(range.lowest, 0),
                unit.write(range.highest, 0)
            ),
            Self::PerhapsFraction(typed) => perhaps_fraction(f, *typed),
        }
    }
}

/// Asks whether a share of at most one is meant as a fraction of one, and says what to enter for either.
pub(super) fn perhaps_fraction(f: &mut fmt::Formatter<'_>, typed: Figure) -> fmt::Result {
    let enter = |value, decimals| Figure { value, decimals }.as_typed(Unit::Percentage);
    let share = enter(100.0 * typed.value, typed.decimals.saturating_sub(2));
    let small = enter(typed.value, typed.decimals);
    write!(
        f,
        "Do you mean {share}? If it really is that small, enter {small}."
    )
}

/// What a value is of, as the start of a clause.
fn of_what(measure: &str, unit: Unit) -> String {
    match unit {
        Unit::Percentage => "a percentage of pupils".to_owned(),
        Unit::Sessions => "a percentage of sessions".to_owned(),
        Unit::ProgressGrades | Unit::Points => format!("{measure} of a trust"),
        Unit::ProgressPoints
        | Unit::ScaledScore
        | Unit::Marks
        | Unit::GradePoints
        | Unit::PointsPerEntry
        | Unit::Per100Pupils
        | Unit::PupilsPerTeacher
        | Unit::PercentagePoints => format!("the figure for {}", named(measure, unit)),
    }
}

/// A measure's name as the subject of a sentence: in quotation marks where it would not be one without ("Permanent
/// exclusions, primary schools is not a percentage").
fn named(measure: &str, unit: Unit) -> String {
    match unit {
        Unit::ProgressGrades | Unit::Points => measure.to_owned(),
        _ => format!("“{measure}”"),
    }
}

impl Unit {
    /// Figures as a person would type them.
    pub(super) const fn example_figure(self) -> &'static str {
        match self {
            Self::Percentage => "65 or 65.4",
            Self::ProgressGrades => "0.12 or −0.12",
            Self::Points => "46.3",
            Self::ProgressPoints => "1.2 or −1.2",
            Self::ScaledScore => "104",
            Self::Marks => "21.3",
            Self::GradePoints => "4.2",
            Self::PointsPerEntry => "34.5",
            Self::Sessions => "7.2",
            Self::Per100Pupils => "11.3",
            Self::PupilsPerTeacher => "17.5",
            Self::PercentagePoints => "12",
        }
    }
}
