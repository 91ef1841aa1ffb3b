//! One school of a trust, as the list of [`super::Members`] answers for it: who it is, since when it has belonged, and what
//! was published of it, each figure with its own year, pupils and provenance.

use super::Provenance;
use crate::measures::{AcademicYear, MeasureId, Precision, PupilGroup, SchoolPhase};

/// A school of a trust.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberSchool<'a> {
    /// The Department's number for it.
    pub urn: u32,
    /// Its name, as it was published.
    pub name: &'a str,
    /// Its phase.
    pub phase: SchoolPhase,
    /// The academic year (September to August) in which it joined the trust; `None` where that is not stated.
    pub joined: Option<AcademicYear>,
    /// What was published of it, in the order of [`super::Members::columns`].
    pub figures: Vec<MemberFigure<'a>>,
}

/// A figure of a school.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MemberFigure<'a> {
    /// The measure.
    pub measure: &'a MeasureId,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// The year of the results.
    pub year: AcademicYear,
    /// The figure, in the measure's unit.
    pub value: f64,
    /// The precision at which it is published.
    pub precision: Precision,
    /// The pupils by whom it is weighted; `None` where no file states them.
    pub pupils: Option<u32>,
    /// Who those are, in words.
    pub cohort: &'a str,
    /// Where it was published.
    pub provenance: &'a Provenance,
}
