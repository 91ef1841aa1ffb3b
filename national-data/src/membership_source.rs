//! The description of a file that says which school was in which trust at a date, and of the tables that are made by it.

use serde::Deserialize;
use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::national::Population;

use crate::cohort_source::CohortSource;
use crate::england::SeriesRows;
use crate::member_source::MembersSource;
use crate::sources::{NameColumns, Origin, SourceFile};

/// Which school is in which trust at a date.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembershipSource {
    pub file: SourceFile,
    pub rows: SeriesRows,
    pub columns: MembershipColumns,
    pub provenance: Option<Origin>,
    pub names: Option<NameColumns>,
    /// Open schools in open multi-academy trusts.
    pub schools: u32,
    /// The list of trusts' schools, where one is made of it.
    pub members: Option<MembersSource>,
    /// The tables to calculate from it.
    pub tables: Vec<AggregatedTable>,
}

/// The columns of a file of membership.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembershipColumns {
    pub urn: String,
    pub uid: String,
    /// The kind of group, and how it writes a multi-academy trust.
    pub kind: (String, String),
    /// Whether the group is open, and how it writes that it is.
    pub status: (String, String),
}

/// A table of trusts to calculate from their schools.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AggregatedTable {
    pub name: String,
    /// The name of the description of the file of schools whose provenance is shown.
    pub schools: String,
    pub population: Population,
    /// Where the pupils behind a school's figures are counted.
    pub cohort: CohortSource,
    pub figures: Vec<AggregatedFigure>,
    /// How many trusts have a figure for the first measure.
    pub with_figure: u32,
    /// The fewest schools with pupils that a trust of the table has.
    #[serde(default)]
    pub fewest_schools: usize,
    /// What is known of the first measure, so that a wrong join is noticed.
    pub expect: Option<AggregatedExpectation>,
}

/// What is known of the first measure of a table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AggregatedExpectation {
    /// All pupils of all trusts together, to two decimal places.
    pub pooled: f64,
    /// Deciles over trusts, to one decimal place, by the definition that the data's README uses: the value at position
    /// p × (N + 1). The widget's own quantiles are at 1 + p × (N − 1).
    pub deciles: [f64; 9],
    /// A published table of trusts with the same measure in another year.
    pub correlation: Option<ExpectedCorrelation>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedCorrelation {
    /// The name of the table.
    pub table: String,
    /// Trusts in both.
    pub trusts: usize,
    /// Pearson's coefficient, to two decimal places.
    pub coefficient: f64,
}

/// A measure to calculate from schools.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AggregatedFigure {
    pub measure: MeasureId,
    pub group: PupilGroup,
    /// The name of the description of the file of schools that holds it.
    pub schools: String,
    pub column: String,
    /// Whether the column counts pupils, so that the figure is their share; else it is a mean over pupils.
    #[serde(default)]
    pub counts: bool,
    pub decimals: u8,
    /// Who the cohort is, in words.
    pub cohort: String,
}
