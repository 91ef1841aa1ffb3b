//! England, its regions and their parts over the years, for one measure: lines to stand beside a trust's own.
//!
//! These are all state-funded schools of a place, special schools among them, which trust tables leave out: the two are
//! different populations, and the series says so itself.

use serde::{Deserialize, Serialize};

use super::{
    Break, EnglandFigure, EnglandSeries, EnglandValue, PackedColumn, Population, Provenance, Status,
};
use crate::measures::{AcademicYear, MeasureId, Precision, PupilGroup};

/// How England is called among the areas.
pub const ENGLAND: &str = "England";

/// Figures of areas by year, first year first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaSeries {
    /// The measure.
    pub measure: MeasureId,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// Who is behind the figures.
    pub population: Population,
    /// The years in which any area has a figure, and how settled they are.
    pub years: Vec<(AcademicYear, Status)>,
    /// The areas: England first, then its regions, then parts of regions, as the file names them.
    pub areas: Vec<String>,
    /// Their figures: all years of the first area, then of the next.
    pub figures: PackedColumn,
    /// Years without a comparable figure, and why: a gap in the line, not a zero.
    pub breaks: Vec<Break>,
    /// Years from which on figures do not compare with those before them, and why.
    pub turns: Vec<Break>,
    /// Where it was published.
    pub provenance: Provenance,
}

impl AreaSeries {
    /// Whether every area has a place for every year.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.figures.len() == self.areas.len() * self.years.len()
    }

    /// The figures of an area, first year first; years in which it has none are left out.
    pub fn of(&self, area: &str) -> impl Iterator<Item = EnglandFigure> + '_ {
        let place = self.areas.iter().position(|known| known == area);
        let years = self.years.iter().enumerate();
        years.filter_map(move |(index, &(year, status))| {
            let value = self.figures.value(place? * self.years.len() + index)?;
            Some(EnglandFigure { year, value, status })
        })
    }

    /// The figure of an area in a year.
    #[must_use]
    pub fn value(&self, area: &str, year: AcademicYear) -> Option<f64> {
        self.of(area)
            .find(|figure| figure.year == year)
            .map(|figure| figure.value)
    }

    /// England's row as a series of its own; `None` where the file has no figure of England.
    #[must_use]
    pub fn england(&self) -> Option<EnglandSeries> {
        let place = self.areas.iter().position(|known| known == ENGLAND)?;
        let years = self.years.iter().enumerate();
        let values = years.filter_map(|(index, &(year, status))| {
            let units = self.figures.units(place * self.years.len() + index)?;
            Some(EnglandValue { year, units, status })
        });
        let values: Vec<_> = values.collect();
        (!values.is_empty()).then(|| EnglandSeries {
            measure: self.measure.clone(),
            group: self.group,
            population: self.population.in_england(),
            precision: self.precision(),
            values,
            breaks: self.breaks.clone(),
            provenance: self.provenance.clone(),
        })
    }

    /// Why a year has no figure, where the series knows.
    #[must_use]
    pub fn why_missing(&self, year: AcademicYear) -> Option<&str> {
        let found = self.breaks.iter().find(|gap| gap.year == year);
        found.map(|gap| gap.reason.as_str())
    }

    /// Why figures of two years do not compare, where the series knows.
    #[must_use]
    pub fn why_apart(&self, one: AcademicYear, other: AcademicYear) -> Option<&str> {
        let (first, last) = if one <= other { (one, other) } else { (other, one) };
        let between = |turn: &&Break| first < turn.year && turn.year <= last;
        self.turns.iter().find(between).map(|turn| turn.reason.as_str())
    }

    /// The precision of its figures.
    #[must_use]
    pub const fn precision(&self) -> Precision {
        self.figures.precision()
    }
}
