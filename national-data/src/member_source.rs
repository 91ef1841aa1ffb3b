//! How a file of membership lists trusts' schools, and which of their figures are listed with them. It is a part of the
//! description of that file, apart because gathering trusts needs none of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use trust_benchmark::measures::{MeasureId, PupilGroup, SchoolPhase};

use crate::gathered_source::CohortSource;

/// The list of trusts' schools.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembersSource {
    /// The day of the file, in words.
    pub as_at: String,
    /// Schools in trusts that stand in a table of trusts.
    pub schools: u32,
    /// Those trusts.
    pub trusts: u32,
    /// What describes a school.
    pub columns: MemberColumns,
    /// What stands for the phase of a school that has none of its own.
    pub no_phase: String,
    /// The phase of such a school, by its type.
    pub phase_of_kind: BTreeMap<String, SchoolPhase>,
    /// What stands for a date that is not stated.
    pub joined_not_stated: Vec<String>,
    /// Numbers of pupils.
    pub pupils: Vec<MemberPupils>,
    /// The measures.
    pub figures: Vec<MemberFigureSource>,
}

/// The columns that describe a school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberColumns {
    /// Its name.
    pub name: String,
    /// Its phase.
    pub phase: String,
    /// Its type.
    pub kind: String,
    /// The day on which it joined, as 2014-09-01.
    pub joined: String,
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
    /// The measure.
    pub measure: MeasureId,
    /// Whose outcomes.
    pub group: PupilGroup,
    /// The description of the file of schools that has it.
    pub schools: String,
    /// Its column there.
    pub column: String,
    /// Its decimal places.
    pub decimals: u8,
    /// The column of the list with the pupils by whom it is weighted, where any file counts them.
    pub pupils: Option<String>,
    /// Who those pupils are, in words.
    pub cohort: String,
    /// Whether a nought may stand for no figure in that file, so that none is kept.
    #[serde(default)]
    pub nought_is_doubtful: bool,
    /// Schools of the list with a figure.
    pub with_figure: u32,
}
