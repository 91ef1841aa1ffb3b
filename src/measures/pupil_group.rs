//! The groups of pupils whose outcomes are published apart.

use serde::{Deserialize, Serialize};

/// Whose outcomes a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PupilGroup {
    /// Every pupil of the cohort.
    All,
    /// Pupils for whom schools receive the deprivation or looked-after pupil premium.
    Disadvantaged,
    /// Everybody else.
    Others,
    /// Not a group but the distance between two: others less disadvantaged pupils, in the measure's unit.
    Gap,
    /// Pupils eligible for free school meals.
    FreeSchoolMeals,
    /// Pupils who are not.
    NotFreeSchoolMeals,
}

impl PupilGroup {
    /// Every group, and the gap.
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Disadvantaged,
        Self::Others,
        Self::Gap,
        Self::FreeSchoolMeals,
        Self::NotFreeSchoolMeals,
    ];

    /// The groups that have pupils: all but the gap. All pupils come first, then pairs that together are all of them.
    pub const WITHOUT_GAP: [Self; 5] = [
        Self::All,
        Self::Disadvantaged,
        Self::Others,
        Self::FreeSchoolMeals,
        Self::NotFreeSchoolMeals,
    ];

    /// The identifier that fields and files use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Disadvantaged => "disadvantaged",
            Self::Others => "others",
            Self::Gap => "gap",
            Self::FreeSchoolMeals => "free_school_meals",
            Self::NotFreeSchoolMeals => "not_free_school_meals",
        }
    }
}
