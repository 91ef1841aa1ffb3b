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

    /// The pupils behind a figure of a row: those covered where the table says how many, else the whole cohort.
    #[must_use]
    pub fn cohort_of(&self, column: &FigureColumn, row: usize) -> u32 {
        let pupils = self.pupils.get(row).copied().unwrap_or(0);
        let covered = column.coverage.as_ref().and_then(|coverage| coverage.value(row));
        covered.map_or(pupils, |percent| {
            let covered = Precision::decimals(0).round(f64::from(pupils) * percent / 100.0);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share of a u32"
            )]
            let covered = covered as u32;
            covered
        })
    }
}
