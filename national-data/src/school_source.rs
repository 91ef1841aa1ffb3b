//! Descriptions of files of schools, and of the censuses that say what kind of school each is and where.

use serde::Deserialize;
use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::national::Population;

use crate::cell::FigureFormat;
use crate::england::SeriesRows;
use crate::error::BuildError;
use crate::sources::{Origin, SourceFile, Suppression};
use crate::table::{ColumnPlace, Table};

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
    /// The file.
    pub file: SourceFile,
    /// Its layout.
    #[serde(default)]
    pub layout: Layout,
    /// Where it was published. `publisher` and `title` say so where a third party keyed or computed it.
    pub provenance: Origin,
    /// Who is in it.
    pub population: Population,
    /// The census that says what its schools are.
    pub census: String,
    /// Its rows.
    pub rows: SeriesRows,
    /// The columns that describe a school.
    pub columns: SchoolColumns,
    /// Rows that are kept; without any, every row with a URN.
    #[serde(default)]
    pub keep: Vec<Keep>,
    /// Codes for what is not published. A cell with nothing in it has the code "".
    pub suppression: Suppression,
    /// The quantiles, in per cent.
    pub levels: Vec<u8>,
    /// The measures it holds.
    pub figures: Vec<SchoolFigure>,
}

/// The columns that describe a school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolColumns {
    /// Its number.
    pub urn: String,
    /// The number of its local authority, where the file has it; else the census has.
    pub authority: Option<String>,
}

/// Rows that are kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keep {
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
    pub fn kept_columns(&self, table: &Table) -> Result<Vec<(ColumnPlace, &Keep)>, BuildError> {
        let columns = self.keep.iter();
        columns
            .map(|keep| Ok((table.column(&keep.column)?, keep)))
            .collect()
    }
}

/// A measure's column.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolFigure {
    /// The measure.
    pub measure: MeasureId,
    /// Whose outcomes.
    pub group: PupilGroup,
    /// The column of figures.
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
    /// The file.
    pub file: SourceFile,
    /// Its rows.
    pub rows: SeriesRows,
    /// Its columns.
    pub columns: CensusColumns,
    /// Codes for what is not published.
    pub suppression: Suppression,
}

/// A census's columns.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CensusColumns {
    /// The school's number.
    pub urn: String,
    /// The number of its local authority.
    pub authority: String,
    /// Its type.
    pub kind: String,
    /// Pupils on roll.
    pub roll: FigureFormat,
    /// Per cent of pupils ever eligible for free school meals in six years.
    pub disadvantaged: FigureFormat,
}
