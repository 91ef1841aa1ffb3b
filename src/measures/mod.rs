//! What each outcome is. A measure is a data file (`data/measures/*.toml`), read and checked by the national-data
//! builder and bundled with the figures, so that a measure can be added or its words corrected without touching code.
//! This module holds the shape of such an entry and how its numbers are written; it knows nothing of any figures.

mod academic_year;
mod calendar;
mod cohort_id;
mod goal;
mod headline;
mod implausible;
mod measure;
mod measure_group;
mod phase_outcomes;
mod precision;
mod pupil_group;
mod school_phase;
mod search;
mod subset;
mod topic;
mod unit;

pub use academic_year::{AcademicYear, AcademicYearError};
pub use calendar::{NoFigure, NoFigureReason, why_none};
pub use cohort_id::CohortId;
pub use goal::Goal;
pub use implausible::{Implausible, implausible};
pub use measure::{Direction, IntervalMethod, Measure, MeasureId, ValidRange};
pub use measure_group::MeasureGroup;
pub use precision::Precision;
pub use pupil_group::PupilGroup;
pub use school_phase::{SchoolPhase, SchoolPhaseError};
pub use search::is_found_by;
pub(crate) use subset::subset_partners;
pub use subset::{SubsetKind, subset_kind};
pub use topic::Topic;
pub use unit::{Unit, group_thousands};
