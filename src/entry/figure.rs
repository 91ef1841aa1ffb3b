//! One typed figure of a measure: a number in the measure's unit that can be true of a trust.

use thiserror::Error;

use super::Doubt;
use super::number_text::{Example, NumberProblem, Reading, read_number};
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
    let figure = Figure {
        value: number.value,
        decimals: number.decimals,
    };
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
    Reading::Read(figure)
}

/// What to ask about a figure that can be true but seldom is: a share typed as a fraction of one.
#[must_use]
pub fn fraction_hint(figure: Figure, typed: &str, measure: &Measure) -> Option<Doubt> {
    measure.unit.per_cent_of()?;
    let fraction = figure.decimals > 0 && figure.value > 0.0 && figure.value < 1.0 && !typed.contains('%');
    fraction.then(|| Doubt::Fraction {
        typed: typed.trim().to_owned(),
        figure,
        unit: measure.unit,
    })
}
