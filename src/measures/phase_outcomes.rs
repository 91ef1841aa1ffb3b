//! Which outcomes a school of a phase can have at all: nobody takes GCSEs in a primary school. Apart from the phase itself,
//! because the national build needs that and not this.

use super::{Measure, SchoolPhase, Topic};

impl SchoolPhase {
    /// Whether schools of this phase can have figures for a measure.
    #[must_use]
    pub fn can_have(self, measure: &Measure) -> bool {
        use SchoolPhase::{
            AllThrough, AlternativeProvision, MiddleDeemedPrimary, MiddleDeemedSecondary, Primary, Secondary,
            SixteenPlus, Special,
        };
        let cohort = measure.shared_cohort();
        let of = |kind| cohort.as_str().ends_with(kind);
        match measure.topic {
            Topic::EarlyYears | Topic::PrimaryChecks => {
                matches!(
                    self,
                    Primary | MiddleDeemedPrimary | AllThrough | Special | AlternativeProvision
                )
            }
            Topic::KeyStage2 => !matches!(self, Secondary | SixteenPlus),
            Topic::KeyStage4 => matches!(self, Secondary | AllThrough | Special | AlternativeProvision),
            Topic::Post16 => matches!(self, Secondary | AllThrough | SixteenPlus | Special),
            Topic::Attendance | Topic::Behaviour | Topic::Workforce => match self {
                // The Department counts all-through schools as secondary; a trust may split them.
                AllThrough => !of("_special"),
                Primary | MiddleDeemedPrimary => !of("_secondary") && !of("_special"),
                Secondary | MiddleDeemedSecondary | SixteenPlus => !of("_primary") && !of("_special"),
                Special | AlternativeProvision => !of("_primary") && !of("_secondary"),
            },
        }
    }
}
