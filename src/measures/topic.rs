//! The parts of a trust's work by which measures are gathered.

use serde::{Deserialize, Serialize};

use super::CohortId;

/// Which part of a trust's work a measure belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Topic {
    /// The end of reception, age 5.
    #[serde(rename = "early_years")]
    EarlyYears,
    /// Checks on the way through primary school: phonics at 6, multiplication tables at 9.
    #[serde(rename = "primary_checks")]
    PrimaryChecks,
    /// The end of primary school, age 11.
    #[serde(rename = "key_stage_2")]
    KeyStage2,
    /// GCSEs and their equivalents, age 16.
    #[serde(rename = "key_stage_4")]
    KeyStage4,
    /// Sixth forms and colleges.
    #[serde(rename = "post_16")]
    Post16,
    /// Sessions missed.
    #[serde(rename = "attendance")]
    Attendance,
    /// Suspensions and permanent exclusions.
    #[serde(rename = "behaviour")]
    Behaviour,
    /// Teachers and their pupils.
    #[serde(rename = "workforce")]
    Workforce,
}

impl Topic {
    /// Every topic, by age and then what concerns all ages.
    pub const ALL: [Self; 8] = [
        Self::EarlyYears,
        Self::PrimaryChecks,
        Self::KeyStage2,
        Self::KeyStage4,
        Self::Post16,
        Self::Attendance,
        Self::Behaviour,
        Self::Workforce,
    ];

    /// The identifier that fields and files use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::EarlyYears => "early_years",
            Self::PrimaryChecks => "primary_checks",
            Self::KeyStage2 => "key_stage_2",
            Self::KeyStage4 => "key_stage_4",
            Self::Post16 => "post_16",
            Self::Attendance => "attendance",
            Self::Behaviour => "behaviour",
            Self::Workforce => "workforce",
        }
    }

    /// The cohort of its measures that name no other.
    #[must_use]
    pub fn cohort(self) -> CohortId {
        CohortId::new(self.id())
    }

    /// Whether its cohorts are one year group; the others are all pupils of the schools.
    #[must_use]
    pub const fn is_of_one_year_group(self) -> bool {
        match self {
            Self::EarlyYears | Self::PrimaryChecks | Self::KeyStage2 | Self::KeyStage4 | Self::Post16 => true,
            Self::Attendance | Self::Behaviour | Self::Workforce => false,
        }
    }
}
