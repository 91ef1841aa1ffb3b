//! A published table of trusts: one row a trust, stored by column because columns compress. It holds neither names nor
//! identifiers; rows are in the order of schools, pupils and figures, which says nothing about who they are.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{ContextColumns, PackedColumn, Population, Provenance};
use crate::measures::{AcademicYear, MeasureId, Precision, PupilGroup};

/// A measure's figures in a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureColumn {
    /// The measure.
    pub measure: MeasureId,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// The figures, in the measure's unit.
    pub figures: PackedColumn,
    /// The pupils behind each figure where they are fewer than the trust's whole cohort, as per cent of it; such as the
    /// pupils whom Progress 8 covers.
    pub coverage: Option<PackedColumn>,
    /// Who the cohort of a figure is, in words.
    pub cohort: String,
}

/// Trusts of one published file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustTable {
    /// The year of its results.
    pub year: AcademicYear,
    /// Who is in it.
    pub population: Population,
    /// Where it was published.
    pub provenance: Provenance,
    /// By row: schools in the figures.
    pub schools: Vec<u16>,
    /// By row: pupils of the cohort.
    pub pupils: Vec<u32>,
    /// The measures it holds.
    pub figures: Vec<FigureColumn>,
    /// What else is known of its trusts; `None` until the pack that brings it has been joined. It is never stored with the
    /// table, so that the first bundle cannot hold it.
    #[serde(skip)]
    pub context: Option<Rc<ContextColumns>>,
}

impl TrustTable {
    /// The number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.schools.len()
    }

    /// Whether every column has a value for every row.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let rows = self.rows();
        let mut figures = self
            .figures
            .iter()
            .flat_map(|column| [Some(&column.figures), column.coverage.as_ref()])
            .flatten();
        self.pupils.len() == rows
            && figures.all(|column| column.len() == rows)
            && self.context.iter().all(|context| context.is_whole(rows))
    }

    /// The pupils behind a figure of a row: those of its group, and those covered where the table says how many; the
    /// whole cohort where the figure is everybody's or a gap. Shares are published rounded, so it is close, not exact.
    #[must_use]
    pub fn cohort_of(&self, column: &FigureColumn, row: usize) -> u32 {
        let pupils = f64::from(self.pupils.get(row).copied().unwrap_or(0));
        let disadvantaged = || self.context.as_ref()?.disadvantaged.value(row);
        let group = match column.group {
            PupilGroup::Disadvantaged => disadvantaged(),
            PupilGroup::Others => disadvantaged().map(|share| 100.0 - share),
            PupilGroup::All
            | PupilGroup::Gap
            | PupilGroup::FreeSchoolMeals
            | PupilGroup::NotFreeSchoolMeals => None,
        };
        let covered = column.coverage.as_ref().and_then(|coverage| coverage.value(row));
        let share = group.unwrap_or(100.0) / 100.0 * covered.unwrap_or(100.0);
        let behind = Precision::decimals(0).round(pupils * share / 100.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a u32"
        )]
        let behind = behind as u32;
        behind
    }

    /// Adds the gap between disadvantaged pupils and others for every measure that the table publishes for both.
    pub(super) fn add_gaps(&mut self) {
        let of_group = |group| self.figures.iter().filter(move |column| column.group == group);
        let gaps: Vec<_> = of_group(PupilGroup::Others)
            .filter_map(|others| {
                let disadvantaged =
                    of_group(PupilGroup::Disadvantaged).find(|column| column.measure == others.measure)?;
                let figures = others.figures.less(&disadvantaged.figures)?;
                Some(FigureColumn {
                    measure: others.measure.clone(),
                    group: PupilGroup::Gap,
                    coverage: None,
                    cohort: FigureColumn::cohort_of_gap(figures.precision()),
                    figures,
                })
            })
            .collect();
        self.figures.extend(gaps);
    }
}
