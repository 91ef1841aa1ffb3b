//! One typed figure of a measure: a number in the measure's unit that can be true of a trust.

use thiserror::Error;

use super::number_text::{Example, NumberProblem, Reading, read_number, says_at_most_one};
use crate::measures::{Measure, Precision, Unit, ValidRange};

/// A figure as typed: its value in the measure's unit and how many decimals the person gave it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// In the measure's unit.
    pub value: f64,
    /// Digits typed after the point.
    pub decimals: u8,
}

impl Figure {
    /// It as a person types it; see [`typed_figure`].
    #[must_use]
    pub fn as_typed(self, unit: Unit) -> String {
        typed_figure(self.value, Precision::decimals(self.decimals), unit)
    }
}

/// A figure as a person types it, so that reading gives it back: plain digits, a hyphen for a minus, and the per cent sign
/// of a share that could be taken for a fraction without it.
///
/// ```
/// use trust_benchmark::entry::typed_figure;
/// use trust_benchmark::measures::{Precision, Unit};
/// assert_eq!(typed_figure(-0.12, Precision::decimals(2), Unit::ProgressGrades), "-0.12");
/// assert_eq!(typed_figure(64.5, Precision::decimals(0), Unit::Percentage), "65");
/// assert_eq!(typed_figure(0.8, Precision::decimals(1), Unit::Percentage), "0.8%");
/// ```
#[must_use]
pub fn typed_figure(value: f64, precision: Precision, unit: Unit) -> String {
    let mut text = precision.digits(value);
    if value < 0.0 {
        text.insert(0, '-');
    } else if unit.per_cent_of().is_some() && says_at_most_one(&text) {
        text.push('%');
    }
    text
}

/// Why a typed figure cannot be used.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum FigureProblem {
    /// It is not a number.
    Number(#[from] NumberProblem),
    /// A per cent sign where the measure is counted in something else.
    NotAPercentage {
        /// The measure's short name.
        measure: String,
        /// What it is counted in.
        unit: Unit,
    },
    /// A value that cannot be true.
    OutOfRange {
        /// The value typed.
        typed: Figure,
        /// The measure's short name.
        measure: String,
        /// What it is counted in.
        unit: Unit,
        /// The values that can be true.
        range: ValidRange,
    },
    /// A share above zero and at most one, without a per cent sign: it may be meant as a fraction of one, and counts only
    /// once the person has said which it is.
    PerhapsFraction(Figure),
}

impl FigureProblem {
    /// Whether it asks about a number that can be true, and that can also be the start of another: the 1 of 12. A field says
    /// so only once it is left.
    #[must_use]
    pub const fn is_question(&self) -> bool {
        matches!(self, Self::PerhapsFraction(_))
    }
}

/// Reads what was typed for `measure`.
#[must_use]
pub fn read_figure(typed: &str, measure: &Measure) -> Reading<Figure, FigureProblem> {
    let unit = measure.unit;
    let number = match read_number(typed, Example::Figure(unit)) {
        Reading::Empty => return Reading::Empty,
        Reading::Refused(problem) => return Reading::Refused(problem.into()),
        Reading::Read(number) => number,
    };
    let figure = number.figure();
    if number.per_cent && unit.per_cent_of().is_none() {
        return Reading::Refused(FigureProblem::NotAPercentage {
            measure: measure.short_name.clone(),
            unit,
        });
    }
    if !measure.range.contains(number.value) {
        return Reading::Refused(FigureProblem::OutOfRange {
            typed: figure,
            measure: measure.short_name.clone(),
            unit,
            range: measure.range,
        });
    }
    if number.may_be_fraction() && measure.asks_about_fraction(number.value) {
        return Reading::Refused(FigureProblem::PerhapsFraction(figure));
    }
    Reading::Read(figure)
}
