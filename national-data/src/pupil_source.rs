//! The description of a file that counts the pupils of schools whose figures are in another file.

use serde::Deserialize;

use crate::england::SeriesRows;
use crate::school_source::RowFilter;
use crate::sources::SourceFile;

/// A file of schools' pupils.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PupilSource {
    pub file: SourceFile,
    pub rows: SeriesRows,
    pub columns: PupilColumns,
    /// Rows that are kept.
    pub keep: Vec<RowFilter>,
    pub results: PupilResults,
    pub expect: PupilExpectation,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PupilColumns {
    pub urn: String,
    /// The number of the school's local authority.
    pub authority: String,
    pub pupils: String,
}

/// The file of figures. A school that is not in it does not count.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PupilResults {
    /// The name of the description of the file of schools.
    pub schools: String,
    /// Its column with the percentage of disadvantaged pupils.
    pub disadvantaged: String,
}

/// Schools in both files, and their pupils.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PupilExpectation {
    pub schools: u32,
    pub pupils: u32,
}
