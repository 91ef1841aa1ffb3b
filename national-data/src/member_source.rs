//! The part of a membership file's description that lists trusts' schools with some of their figures.
//!
//! It is in a file of its own because adding up trusts needs none of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use trust_benchmark::measures::{MeasureId, PupilGroup, SchoolPhase};

use crate::cohort_source::CohortSource;

/// The list of trusts' schools.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembersSource {
    /// The day of the file, in words.
    pub as_at: String,
    /// The number of schools in trusts that are in a table of trusts.
    pub schools: u32,
    /// The number of those trusts.
    pub trusts: u32,
    /// What describes a school.
    pub columns: MemberColumns,
    /// The code for a school without a phase of its own.
    pub no_phase: String,
    /// The phase of such a school, by its type.
    pub phase_of_kind: BTreeMap<String, SchoolPhase>,
    /// Codes for a date that is not stated.
    pub joined_not_stated: Vec<String>,
    /// Numbers of pupils.
    pub pupils: Vec<MemberPupils>,
    pub figures: Vec<MemberFigureSource>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberColumns {
    pub name: String,
    pub phase: String,
    pub kind: String,
    /// The day on which it joined, as 2014-09-01.
    pub joined: String,
    /// Where it is.
    #[serde(default)]
    pub authority: Option<AuthorityColumns>,
}

/// The columns of a school's local authority.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorityColumns {
    pub number: String,
    pub name: String,
}

/// A number of pupils of every school: all pupils of a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberPupils {
    /// How its column is called in the list.
    pub column: String,
    /// Where they are counted.
    pub counted: CohortSource,
    /// Schools of the list with a number.
    pub with_pupils: u32,
}

/// A measure of schools.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberFigureSource {
    pub measure: MeasureId,
    pub group: PupilGroup,
    /// The name of the description of the file of schools that holds it.
    pub schools: String,
    /// Its column there.
    pub column: String,
    /// How its column is called in the list; by its measure and group where nothing is said. A measure of two years needs
    /// two names.
    pub list_column: Option<String>,
    /// Its decimal places.
    pub decimals: u8,
    /// The column of the list with the pupils by whom it is weighted, where any file counts them.
    pub pupils: Option<String>,
    /// Who those pupils are, in words.
    pub cohort: String,
    /// Whether a zero may mean that there is no figure, so that no zero is kept.
    #[serde(default)]
    pub zero_may_mean_missing: bool,
    /// Schools of the list with a figure.
    pub with_figure: u32,
}
