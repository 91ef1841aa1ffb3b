//! England beside a population of trusts. It is another group of schools, special schools among them, so whatever names
//! its figure names it as England's.

use crate::measures::{AcademicYear, Unit};
use crate::national::{EnglandFigure, EnglandSeries};

/// England's figures that go with a distribution of trusts.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct EnglandBeside {
    /// Of the distribution's year.
    pub(super) of_year: Option<EnglandFigure>,
    /// Of the latest year, where that is another.
    latest: Option<EnglandFigure>,
    decimals: u8,
    /// Who is counted: "all state-funded schools in England, …".
    pub(super) rule: String,
}

impl EnglandBeside {
    /// What `series` holds beside trusts of `year`.
    pub(super) fn of(series: Option<&EnglandSeries>, year: AcademicYear) -> Self {
        let Some(series) = series else {
            return Self::default();
        };
        Self {
            of_year: series.figures().find(|figure| figure.year == year),
            latest: series.latest().filter(|figure| figure.year != year),
            decimals: series.decimals(),
            rule: series.population.rule.clone(),
        }
    }

    /// A figure of it, written.
    pub(super) fn write(&self, unit: Unit, value: f64) -> String {
        unit.write(value, self.decimals)
    }

    /// The figure of the distribution's year, named as the picture labels it: "England 63%".
    pub(super) fn label(&self, unit: Unit) -> Option<(f64, String)> {
        self.of_year.map(|england| {
            (
                england.value,
                format!("England {}", unit.write_short(england.value, self.decimals)),
            )
        })
    }

    /// The same after what the picture is of in words: "; England 63%".
    pub(super) fn after(&self, unit: Unit) -> String {
        self.of_year
            .map(|england| format!("; England {}", self.write(unit, england.value)))
            .unwrap_or_default()
    }

    /// Both figures with their years: "46.3 in 2022/23 and 46.0 in 2024/25".
    pub(super) fn figures(&self, unit: Unit) -> Option<String> {
        let dated = |figure: EnglandFigure| format!("{} in {}", self.write(unit, figure.value), figure.year);
        match (self.of_year.map(dated), self.latest.map(dated)) {
            (Some(of_year), Some(latest)) => Some(format!("{of_year} and {latest}")),
            (of_year, latest) => of_year.or(latest),
        }
    }
}
