//! One typed figure of a measure: a number in the measure's unit that can be true of a trust.

use thiserror::Error;

use super::number_text::{NumberProblem, Reading, read_number};
use crate::measures::{Measure, Precision, Unit};

/// A figure as typed: its value in the measure's unit and how many decimals the person gave it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// In the measure's unit.
    pub value: f64,
    /// Digits typed after the point.
    pub decimals: u8,
}

impl Figure {
    /// It as a person types it: plain digits, a hyphen for a minus.
    ///
    /// ```
    /// use trust_benchmark::entry::Figure;
    /// assert_eq!(Figure { value: -0.12, decimals: 2 }.as_typed(), "-0.12");
    /// assert_eq!(Figure { value: 64.5, decimals: 0 }.as_typed(), "65");
    /// ```
    #[must_use]
    pub fn as_typed(self) -> String {
        let sign = if self.value < 0.0 { "-" } else { "" };
        format!("{sign}{}", Precision::decimals(self.decimals).digits(self.value))
    }
}

/// Why a typed figure cannot be used; the message names the mend.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FigureProblem {
    /// It is not a number.
    #[error(transparent)]
    Number(#[from] NumberProblem),
    /// A per cent sign where the measure is counted in something else.
    #[error(
        "{measure} is not a percentage. Leave out the per cent sign and type a figure such as {example}."
    )]
    NotAPercentage {
        /// The measure's short name.
        measure: String,
        /// A figure that the field would take.
        example: String,
    },
    /// A value that cannot be true.
    #[error("{typed} cannot be right: {measure} lies between {lowest} and {highest}.")]
    OutOfRange {
        /// The value typed, written as the measure writes its values.
        typed: String,
        /// What the value is of, as the start of a clause.
        measure: String,
        /// The lowest value that can be true.
        lowest: String,
        /// The highest value that can be true.
        highest: String,
    },
}

/// Reads what was typed for `measure`.
///
/// The refusal's message is for the person: it says what is wrong and what to type instead.
#[must_use]
pub fn read_figure(typed: &str, measure: &Measure) -> Reading<Figure, FigureProblem> {
    let example = example_figure(measure.unit);
    let number = match read_number(typed, example) {
        Reading::Empty => return Reading::Empty,
        Reading::Refused(problem) => return Reading::Refused(problem.into()),
        Reading::Read(number) => number,
    };
    if number.per_cent && measure.unit.per_cent_of().is_none() {
        return Reading::Refused(FigureProblem::NotAPercentage {
            measure: named(measure),
            example: example.to_owned(),
        });
    }
    if !measure.range.contains(number.value) {
        return Reading::Refused(out_of_range(number.value, number.decimals, measure));
    }
    Reading::Read(Figure {
        value: number.value,
        decimals: number.decimals,
    })
}

/// What to ask about a figure that can be true but seldom is: a share typed as a fraction of one.
#[must_use]
pub fn fraction_hint(figure: Figure, typed: &str, measure: &Measure) -> Option<String> {
    let of = measure.unit.per_cent_of()?;
    let fraction = figure.decimals > 0 && figure.value > 0.0 && figure.value < 1.0 && !typed.contains('%');
    fraction.then(|| {
        let meant = measure
            .unit
            .number(figure.value * 100.0, figure.decimals.saturating_sub(2));
        format!(
            "This is read as {}% of {of}. If you mean {meant}%, type {meant}.",
            typed.trim()
        )
    })
}

fn out_of_range(value: f64, decimals: u8, measure: &Measure) -> FigureProblem {
    let unit = measure.unit;
    FigureProblem::OutOfRange {
        typed: unit.write(value, decimals),
        measure: match unit {
            Unit::Percentage => "a percentage of pupils".to_owned(),
            Unit::Sessions => "a percentage of sessions".to_owned(),
            Unit::ProgressGrades | Unit::Points => format!("{} of a trust", measure.short_name),
            Unit::ProgressPoints
            | Unit::ScaledScore
            | Unit::Marks
            | Unit::GradePoints
            | Unit::PointsPerEntry
            | Unit::Per100Pupils
            | Unit::PupilsPerTeacher
            | Unit::PercentagePoints => format!("the figure for {}", named(measure)),
        },
        lowest: unit.write_short(measure.range.lowest, 0),
        highest: unit.write(measure.range.highest, 0),
    }
}

/// A measure's name as the subject of a sentence: in quotation marks where it would not be one without ("Permanent
/// exclusions, primary schools is not a percentage").
fn named(measure: &Measure) -> String {
    match measure.unit {
        Unit::ProgressGrades | Unit::Points => measure.short_name.clone(),
        _ => format!("“{}”", measure.short_name),
    }
}

const fn example_figure(unit: Unit) -> &'static str {
    match unit {
        Unit::Percentage => "65 or 65.4",
        Unit::ProgressGrades => "0.12 or −0.12",
        Unit::Points => "46.3",
        Unit::ProgressPoints => "1.2 or −1.2",
        Unit::ScaledScore => "104",
        Unit::Marks => "21.3",
        Unit::GradePoints => "4.2",
        Unit::PointsPerEntry => "34.5",
        Unit::Sessions => "7.2",
        Unit::Per100Pupils => "11.3",
        Unit::PupilsPerTeacher => "17.5",
        Unit::PercentagePoints => "12",
    }
}
