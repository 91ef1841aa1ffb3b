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
