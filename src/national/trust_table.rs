//! A published table of trusts: one row a trust, stored by column because columns compress. It holds neither names nor
//! identifiers; rows are in the order of schools, pupils and figures, which says nothing about who they are.

use serde::{Deserialize, Serialize};

use super::{Column, Population, Provenance};
use crate::measures::{AcademicYear, MeasureId, Precision, PupilGroup};

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrustKind {
    /// A multi-academy trust.
    Trust,
    /// A sponsor, whose several trusts are counted together. Only the tables of 2018/19 have them.
    Sponsor,
}

/// A measure's figures in a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureColumn {
    /// The measure.
    pub measure: MeasureId,
    /// Whose outcomes.
    pub group: PupilGroup,
    /// The figures, in the measure's unit.
    pub figures: Column,
    /// The pupils behind each figure where they are fewer than the trust's whole cohort, as per cent of it; such as the
    /// pupils whom Progress 8 covers.
    pub coverage: Option<Column>,
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
    /// The regions that rows refer to.
    pub regions: Vec<String>,
    /// What `regions` are: today's regions or the commissioners' of 2018/19, which do not compare.
    pub geography: String,
    /// By row: what it stands for.
    pub kinds: Vec<TrustKind>,
    /// By row: schools in the figures.
    pub schools: Vec<u16>,
    /// By row: pupils of the cohort.
    pub pupils: Vec<u32>,
    /// By row: 0 where the file states no region, else one more than the place in `regions`.
    pub region: Vec<u8>,
    /// By row: per cent of the cohort who are disadvantaged.
    pub disadvantaged: Column,
    /// By row: per cent with English as an additional language.
    pub eal: Column,
    /// By row: per cent with special educational needs.
    pub sen: Column,
    /// The measures it holds.
    pub figures: Vec<FigureColumn>,
}

impl TrustTable {
    /// The number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.schools.len()
    }

    /// The region of a row; `None` where the file states none.
    #[must_use]
    pub fn region_of(&self, row: usize) -> Option<&str> {
        let place = self.region.get(row)?.checked_sub(1)?;
        self.regions.get(usize::from(place)).map(String::as_str)
    }

    /// Whether every column has a value for every row and every region exists.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let rows = self.rows();
        let columns = [&self.disadvantaged, &self.eal, &self.sen];
        let figures = self
            .figures
            .iter()
            .flat_map(|column| [Some(&column.figures), column.coverage.as_ref()]);
        [self.kinds.len(), self.pupils.len(), self.region.len()]
            .iter()
            .all(|&len| len == rows)
            && columns
                .into_iter()
                .chain(figures.flatten())
                .all(|column| column.len() == rows)
            && self
                .region
                .iter()
                .all(|&place| usize::from(place) <= self.regions.len())
    }

    /// The pupils behind a figure of a row: those of its group, and those covered where the table says how many; the
    /// whole cohort where the figure is everybody's or a gap. Shares are published rounded, so it is close, not exact.
    #[must_use]
    pub fn cohort_of(&self, column: &FigureColumn, row: usize) -> u32 {
        let pupils = f64::from(self.pupils.get(row).copied().unwrap_or(0));
        let disadvantaged = || self.disadvantaged.value(row);
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
                    cohort: format!(
                        "both groups together. The gap is the figure of other pupils less that of disadvantaged pupils, \
                         computed where a trust has both; each is published {}, so the gap can be off by one of these",
                        match figures.precision().places() {
                            0 => "as a whole number".to_owned(),
                            1 => "to one decimal place".to_owned(),
                            places => format!("to {places} decimal places"),
                        }
                    ),
                    figures,
                })
            })
            .collect();
        self.figures.extend(gaps);
    }
}
