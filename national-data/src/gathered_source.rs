//! Descriptions of trusts that are not in the Department's tables of trusts: every trust of any size as a third party
//! computed it, and trusts gathered from their schools by membership at a date.

use serde::Deserialize;
use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::national::Population;

use crate::england::SeriesRows;
use crate::member_source::MembersSource;
use crate::sources::{NameColumns, Origin, SourceFile};

/// A file of trusts of any size, with counts by group.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnySizeSource {
    /// The file.
    pub file: SourceFile,
    /// Where it was published and who computed it.
    pub provenance: Origin,
    /// Who is in it.
    pub population: Population,
    /// Its rows.
    pub rows: SeriesRows,
    /// What trusts are called.
    pub names: Option<NameColumns>,
    /// The column that says what a row is.
    pub kind: String,
    /// How it writes a multi-academy trust.
    pub trust: String,
    /// How many of those there are.
    pub trusts: u32,
    /// Pupils of each group.
    pub pupils: Groups,
    /// The measure.
    pub measure: MeasureId,
    /// What is summed over pupils of each group.
    pub sums: Groups,
    /// 100 where the sums count pupils and the figure is a percentage, 1 where they add up scores.
    pub scale: f64,
    /// The decimal places that are kept.
    pub decimals: u8,
    /// Whether disadvantaged pupils and others are kept beside all.
    pub groups: bool,
    /// A group of fewer pupils has no figure.
    pub fewest_of_a_group: u32,
    /// Who the cohort is, in words.
    pub cohort: String,
    /// What is known of it.
    pub expect: Option<AnySizeExpectation>,
}

/// What is known of a file of trusts of any size.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnySizeExpectation {
    /// The measure over every row of the file, to two decimal places.
    pub over_every_row: f64,
    /// The pupils of every row.
    pub pupils: f64,
    /// The decimal places of the next two.
    pub decimals: usize,
    /// The 90th percentile among multi-academy trusts, each counted once, before rounding.
    pub ninetieth: f64,
    /// The same of disadvantaged pupils.
    pub ninetieth_of_disadvantaged: f64,
}

impl AnySizeSource {
    /// How many figures of a trust are kept: all pupils, and its two groups where they are wanted.
    #[must_use]
    pub const fn kept_groups(&self) -> usize {
        if self.groups { 3 } else { 1 }
    }
}

/// The columns of the two groups.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groups {
    /// Disadvantaged pupils.
    pub disadvantaged: String,
    /// Others.
    pub others: String,
}

/// Which school is in which trust at a date.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembershipSource {
    /// The file.
    pub file: SourceFile,
    /// Its rows.
    pub rows: SeriesRows,
    /// Its columns.
    pub columns: MembershipColumns,
    /// Where it was published.
    pub provenance: Option<Origin>,
    /// What trusts are called.
    pub names: Option<NameColumns>,
    /// Open schools in open multi-academy trusts.
    pub schools: u32,
    /// The list of trusts' schools, where one is made of it.
    pub members: Option<MembersSource>,
    /// The tables that are gathered.
    pub tables: Vec<GatheredTable>,
}

/// The columns of a file of membership.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembershipColumns {
    /// The school's number.
    pub urn: String,
    /// The trust's UID.
    pub uid: String,
    /// The kind of group, and how it writes a multi-academy trust.
    pub kind: (String, String),
    /// Whether the group is open, and how it writes that it is.
    pub status: (String, String),
}

/// A table that is gathered from schools.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GatheredTable {
    /// Its name.
    pub name: String,
    /// The description of the file of schools whose provenance is shown.
    pub schools: String,
    /// Who is in it.
    pub population: Population,
    /// Where the pupils behind a school's figures are counted.
    pub cohort: CohortSource,
    /// Its measures.
    pub figures: Vec<GatheredFigure>,
    /// How many trusts have a figure of the first.
    pub with_figure: u32,
}

/// Where pupils are counted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CohortSource {
    /// The columns of the file of schools under this description.
    Schools {
        /// The description.
        named: String,
        /// All pupils.
        all: String,
        /// Disadvantaged pupils.
        disadvantaged: String,
        /// Others.
        others: String,
    },
    /// The roll of a census.
    Census(String),
}

/// A measure that is gathered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GatheredFigure {
    /// The measure.
    pub measure: MeasureId,
    /// Whose outcomes.
    pub group: PupilGroup,
    /// The description of the file of schools that has it.
    pub schools: String,
    /// Its column.
    pub column: String,
    /// Whether the column counts pupils, so that the figure is their share; else it is a mean over pupils.
    #[serde(default)]
    pub counts: bool,
    /// The decimal places that are kept.
    pub decimals: u8,
    /// Who the cohort is, in words.
    pub cohort: String,
}
