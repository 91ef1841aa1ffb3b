//! England beside a population of trusts. It is another group of schools, special schools among them, so whatever names
//! its figure names it as England's.

use crate::measures::AcademicYear;
use crate::national::{EnglandFigure, EnglandSeries};

/// England's figures that go with a distribution of trusts.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct EnglandBeside {
    /// Of the distribution's year.
    pub(crate) of_year: Option<EnglandFigure>,
    /// Of the latest year, where that is a different one.
    pub(crate) latest: Option<EnglandFigure>,
    pub(crate) decimals: u8,
    /// Who is counted: "all state-funded schools in England, …".
    pub(crate) rule: String,
}

impl EnglandBeside {
    /// What `series` holds beside trusts of `year`.
    pub(crate) fn of(series: Option<&EnglandSeries>, year: AcademicYear) -> Self {
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
}
