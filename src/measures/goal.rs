//! The sector's common goals, under which a board reads its outcomes. A goal is not a topic: a topic says where in the work
//! a figure arises (the end of primary school), a goal what it is wanted for, so that the GCSEs of disadvantaged pupils
//! belong to one goal and those of all pupils to another.

use super::{Measure, PupilGroup, Topic, Unit};

/// What a trust's work is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// What pupils know and can do.
    Achievement,
    /// How far they came from where they began.
    Progress,
    /// How disadvantaged pupils fare, and how far from the others.
    Disadvantage,
    /// Being in school, and staying in it.
    AttendanceAndBelonging,
    /// Where pupils go next.
    Destinations,
    /// The adults.
    People,
}

/// How the cohorts of measures begin that count pupils who have left.
const LEAVERS: &str = "finished_";

impl Goal {
    /// Every goal, in the order in which they are read.
    pub const ALL: [Self; 6] = [
        Self::Achievement,
        Self::Progress,
        Self::Disadvantage,
        Self::AttendanceAndBelonging,
        Self::Destinations,
        Self::People,
    ];

    /// The goal of a measure for a group of pupils. What counts disadvantaged pupils, or the gap to the others, belongs to
    /// disadvantage whatever it measures.
    #[must_use]
    pub fn of(measure: &Measure, group: PupilGroup) -> Self {
        match group {
            PupilGroup::Disadvantaged | PupilGroup::Gap | PupilGroup::FreeSchoolMeals => Self::Disadvantage,
            PupilGroup::All | PupilGroup::Others | PupilGroup::NotFreeSchoolMeals => Self::of_all(measure),
        }
    }

    fn of_all(measure: &Measure) -> Self {
        match (measure.unit, measure.topic) {
            (Unit::ProgressGrades | Unit::ProgressPoints, _) => Self::Progress,
            (_, Topic::Attendance | Topic::Behaviour) => Self::AttendanceAndBelonging,
            (_, Topic::Workforce) => Self::People,
            _ if measure.shared_cohort().as_str().starts_with(LEAVERS) => Self::Destinations,
            _ => Self::Achievement,
        }
    }

    /// The identifier that the page and saved files use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Achievement => "achievement",
            Self::Progress => "progress",
            Self::Disadvantage => "disadvantage",
            Self::AttendanceAndBelonging => "attendance",
            Self::Destinations => "destinations",
            Self::People => "people",
        }
    }
}
