//! What kind of school it is, because that decides which outcomes it can have at all: nobody takes GCSEs in a primary
//! school.

use serde::{Deserialize, Serialize};

use super::{Measure, Topic};

/// A school's phase, as Get Information About Schools names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SchoolPhase {
    /// Infant, first, junior and primary schools.
    Primary,
    /// A middle school that counts as primary: to age 12.
    MiddlePrimary,
    /// A middle school that counts as secondary: from age 9 to 13.
    MiddleSecondary,
    /// A secondary school, with or without a sixth form.
    Secondary,
    /// From the first year to the last.
    AllThrough,
    /// A sixth form of its own.
    SixteenPlus,
    /// A special school.
    Special,
    /// A pupil referral unit or another school of alternative provision.
    AlternativeProvision,
}

impl SchoolPhase {
    /// Every phase, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Primary,
        Self::MiddlePrimary,
        Self::MiddleSecondary,
        Self::Secondary,
        Self::AllThrough,
        Self::SixteenPlus,
        Self::Special,
        Self::AlternativeProvision,
    ];

    /// The identifier that files use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::MiddlePrimary => "middle_primary",
            Self::MiddleSecondary => "middle_secondary",
            Self::Secondary => "secondary",
            Self::AllThrough => "all_through",
            Self::SixteenPlus => "sixteen_plus",
            Self::Special => "special",
            Self::AlternativeProvision => "alternative_provision",
        }
    }

    /// Its name, as a person would write it in a table.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Primary => "Primary",
            Self::MiddlePrimary => "Middle deemed primary",
            Self::MiddleSecondary => "Middle deemed secondary",
            Self::Secondary => "Secondary",
            Self::AllThrough => "All-through",
            Self::SixteenPlus => "16 plus",
            Self::Special => "Special",
            Self::AlternativeProvision => "Alternative provision",
        }
    }

    /// The phase that a text names, in the Department's words or others that people use; `None` where it names none.
    ///
    /// ```
    /// use trust_benchmark::measures::SchoolPhase;
    /// assert_eq!(SchoolPhase::parse("Middle deemed secondary"), Some(SchoolPhase::MiddleSecondary));
    /// assert_eq!(SchoolPhase::parse(" all through "), Some(SchoolPhase::AllThrough));
    /// assert_eq!(SchoolPhase::parse("Academy"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let letters = |c: &char| c.is_alphanumeric();
        let plain: String = text.to_lowercase().chars().filter(letters).collect();
        Some(match plain.as_str() {
            "primary" | "pri" | "p" | "infant" | "junior" | "first" | "ks1ks2" => Self::Primary,
            "middledeemedprimary" | "middleprimary" => Self::MiddlePrimary,
            "middledeemedsecondary" | "middlesecondary" | "middle" => Self::MiddleSecondary,
            "secondary" | "sec" | "s" | "upper" | "high" => Self::Secondary,
            "allthrough" | "at" | "allage" => Self::AllThrough,
            "16plus" | "sixteenplus" | "16to18" | "1618" | "16to19" | "1619" | "post16" | "sixthform" => {
                Self::SixteenPlus
            }
            "special" | "specialschool" => Self::Special,
            "alternativeprovision" | "ap" | "pru" | "pupilreferralunit" => Self::AlternativeProvision,
            _ => return None,
        })
    }

    /// Whether schools of this phase can have figures for a measure.
    #[must_use]
    pub fn can_have(self, measure: &Measure) -> bool {
        use SchoolPhase::{
            AllThrough, AlternativeProvision, MiddlePrimary, MiddleSecondary, Primary, Secondary,
            SixteenPlus, Special,
        };
        let cohort = measure.shared_cohort();
        let of = |kind| cohort.as_str().ends_with(kind);
        match measure.topic {
            Topic::EarlyYears | Topic::PrimaryChecks => {
                matches!(
                    self,
                    Primary | MiddlePrimary | AllThrough | Special | AlternativeProvision
                )
            }
            Topic::KeyStage2 => !matches!(self, Secondary | SixteenPlus),
            Topic::KeyStage4 => matches!(self, Secondary | AllThrough | Special | AlternativeProvision),
            Topic::Post16 => matches!(self, Secondary | AllThrough | SixteenPlus | Special),
            Topic::Attendance | Topic::Behaviour | Topic::Workforce => match self {
                // The Department counts all-through schools as secondary; a trust may split them.
                AllThrough => !of("_special"),
                Primary | MiddlePrimary => !of("_secondary") && !of("_special"),
                Secondary | MiddleSecondary | SixteenPlus => !of("_primary") && !of("_special"),
                Special | AlternativeProvision => !of("_primary") && !of("_secondary"),
            },
        }
    }
}
