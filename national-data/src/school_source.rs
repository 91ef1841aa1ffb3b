//! Descriptions of files of schools, and of the censuses that say what kind of school each is and where.

use serde::Deserialize;
use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::national::Population;

use crate::cell::FigureFormat;
use crate::england::SeriesRows;
use crate::error::BuildError;
use crate::sources::{Origin, SourceFile, Suppression};
use crate::table::{ColumnIndex, Table};

/// How a file is laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// A table with a header.
    #[default]
    Csv,
    /// One object of named figures for each URN.
    JsonByUrn,
}

/// A file of schools.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolSource {
    pub file: SourceFile,
    /// Its layout.
    #[serde(default)]
    pub layout: Layout,
    /// Where it was published. `publisher` and `title` say so where a third party keyed or computed it.
    pub provenance: Origin,
    pub population: Population,
    /// The census that says what its schools are.
    pub census: String,
    pub rows: SeriesRows,
    pub columns: SchoolColumns,
    /// Rows that are kept; without any, every row with a URN.
    #[serde(default)]
    pub keep: Vec<RowFilter>,
    /// Codes for what is not published. A cell with nothing in it has the code "".
    pub suppression: Suppression,
    /// The quantiles, in per cent.
    pub levels: Vec<u8>,
    pub figures: Vec<SchoolFigure>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolColumns {
    pub urn: String,
    /// The number of its local authority, where the file has it; else the census has.
    pub authority: Option<String>,
}

/// Rows that are kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowFilter {
    /// The column.
    pub column: String,
    /// Its values in rows that are kept.
    pub values: Vec<String>,
    /// Why other rows are left out.
    pub else_left_out: String,
}

impl SchoolSource {
    /// The columns by which rows are kept.
    ///
    /// # Errors
    /// When the header lacks one.
    pub fn row_filters(&self, table: &Table) -> Result<Vec<(ColumnIndex, &RowFilter)>, BuildError> {
        let columns = self.keep.iter();
        columns
            .map(|keep| Ok((table.column(&keep.column)?, keep)))
            .collect()
    }
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolFigure {
    pub measure: MeasureId,
    pub group: PupilGroup,
    pub value: FigureFormat,
    /// The census's types of school that are counted; without any, every school, in the census or not.
    #[serde(default)]
    pub types: Vec<String>,
    /// Schools with a figure.
    pub with_figure: u32,
}

/// A census of schools.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CensusSource {
    pub file: SourceFile,
    pub rows: SeriesRows,
    pub columns: CensusColumns,
    /// Codes for what is not published.
    pub suppression: Suppression,
}

/// A census's columns.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CensusColumns {
    pub urn: String,
    /// The number of its local authority.
    pub authority: String,
    pub kind: String,
    /// Pupils on roll.
    pub roll: FigureFormat,
    /// Per cent of pupils ever eligible for free school meals in six years.
    pub disadvantaged: FigureFormat,
}
