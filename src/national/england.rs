//! England's own figures over the years. They include special schools, which trust tables do not: the two are different
//! populations, and the series says so itself.

use serde::{Deserialize, Serialize};

use super::{Population, Provenance, Status};
use crate::measures::{AcademicYear, MeasureId, Precision, PupilGroup};

/// A year's figure as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnglandValue {
    /// The year.
    pub year: AcademicYear,
    /// The figure in units of the series' precision: 463 is 46.3 at one decimal.
    pub units: i32,
    /// Provisional or revised.
    pub status: Status,
}

/// A year without a comparable figure, and why: a gap in the line, not a zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Break {
    /// The year.
    pub year: AcademicYear,
    /// Why there is no figure, as a sentence.
    pub reason: String,
}

/// England's figures for one measure, first year first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnglandSeries {
    /// The measure.
    pub measure: MeasureId,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// Who is in the average.
    pub population: Population,
    /// The precision of its figures, which can be finer than the trusts'.
    pub precision: Precision,
    /// The years that have a figure, first year first.
    pub values: Vec<EnglandValue>,
    /// The years between and after them that have none.
    pub breaks: Vec<Break>,
    /// Where it was published.
    pub provenance: Provenance,
}

/// England's figure of a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EnglandFigure {
    /// The year.
    pub year: AcademicYear,
    /// The figure, in the measure's unit.
    pub value: f64,
    /// Provisional or revised.
    pub status: Status,
}

impl EnglandSeries {
    /// The figures, first year first.
    #[must_use]
    pub fn figures(&self) -> impl DoubleEndedIterator<Item = EnglandFigure> + '_ {
        self.values
            .iter()
            .map(|&EnglandValue { year, units, status }| EnglandFigure {
                year,
                value: self.precision.value(units),
                status,
            })
    }

    /// The figure of a year, in the measure's unit; `None` where there is no comparable one.
    #[must_use]
    pub fn value(&self, year: AcademicYear) -> Option<f64> {
        self.figures()
            .find(|figure| figure.year == year)
            .map(|figure| figure.value)
    }

    /// The latest figure.
    #[must_use]
    pub fn latest(&self) -> Option<EnglandFigure> {
        self.figures().next_back()
    }

    /// Why a year has no figure, where the series knows.
    #[must_use]
    pub fn why_missing(&self, year: AcademicYear) -> Option<&str> {
        self.breaks
            .iter()
            .find(|gap| gap.year == year)
            .map(|gap| gap.reason.as_str())
    }

    /// The decimal places of its figures.
    #[must_use]
    pub const fn decimals(&self) -> u8 {
        self.precision.places()
    }
}
