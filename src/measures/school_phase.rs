//! Which ages a school teaches, or that it is special or alternative provision: the Department's words for it, apart from
//! [`super::Topic`] because one school can have results of several.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A school's phase as Get Information About Schools has it. That file gives special schools and alternative provision no
/// phase, so these two stand for their type.
///
/// ```
/// use trust_benchmark::measures::SchoolPhase;
/// assert_eq!("Middle deemed secondary".parse(), Ok(SchoolPhase::MiddleDeemedSecondary));
/// assert_eq!("all-through".parse(), Ok(SchoolPhase::AllThrough));
/// assert_eq!(SchoolPhase::SixteenPlus.name(), "16 plus");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SchoolPhase {
    /// To age 11.
    Primary,
    /// A middle school most of whose ages are primary ones.
    MiddleDeemedPrimary,
    /// A middle school most of whose ages are secondary ones.
    MiddleDeemedSecondary,
    /// From age 11 or later to 16 or 18.
    Secondary,
    /// Primary and secondary in one school.
    AllThrough,
    /// From age 16 only.
    SixteenPlus,
    /// A special school, of whatever ages.
    Special,
    /// A pupil referral unit or other alternative provision, of whatever ages.
    AlternativeProvision,
}

/// A word that is not a phase.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct SchoolPhaseError(pub(crate) String);

impl SchoolPhase {
    /// Every phase, by age and then what has no ages of its own.
    pub const ALL: [Self; 8] = [
        Self::Primary,
        Self::MiddleDeemedPrimary,
        Self::MiddleDeemedSecondary,
        Self::Secondary,
        Self::AllThrough,
        Self::SixteenPlus,
        Self::Special,
        Self::AlternativeProvision,
    ];

    /// The identifier that fields and files use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::MiddleDeemedPrimary => "middle_deemed_primary",
            Self::MiddleDeemedSecondary => "middle_deemed_secondary",
            Self::Secondary => "secondary",
            Self::AllThrough => "all_through",
            Self::SixteenPlus => "sixteen_plus",
            Self::Special => "special",
            Self::AlternativeProvision => "alternative_provision",
        }
    }

    /// Whether these are special schools or alternative provision.
    #[must_use]
    pub const fn is_special_or_alternative(self) -> bool {
        matches!(self, Self::Special | Self::AlternativeProvision)
    }

    /// Whether these are middle schools, whichever phase they are deemed to be.
    #[must_use]
    pub const fn is_middle(self) -> bool {
        matches!(self, Self::MiddleDeemedPrimary | Self::MiddleDeemedSecondary)
    }
}

impl std::str::FromStr for SchoolPhase {
    type Err = SchoolPhaseError;

    /// Reads an identifier, whose letters are those of the Department's name for the phase, and the short words that schools
    /// use for some, whatever the case, with spaces, hyphens or underscores. "Middle" alone is refused: it leaves open which of the two is meant.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let letters = text.chars().filter(|sign| sign.is_alphanumeric());
        let meant: String = letters.flat_map(char::to_lowercase).collect();
        if meant.is_empty() {
            // Of most rows: every cell asks for the phase of its school.
            return Err(SchoolPhaseError(String::new()));
        }
        // Identifiers are small letters with underscores between them.
        let named = |phase: &Self| {
            let letters = phase.id().bytes().filter(u8::is_ascii_alphanumeric);
            letters.eq(meant.bytes())
        };
        let short = || {
            Some(match meant.as_str() {
                "primaryschool" | "infant" | "junior" | "first" => Self::Primary,
                "secondaryschool" | "upper" | "high" => Self::Secondary,
                "16plus" | "16to18" | "1618" | "16to19" | "1619" | "post16" | "sixthform" => {
                    Self::SixteenPlus
                }
                "specialschool" | "send" => Self::Special,
                "ap" | "pru" | "pupilreferralunit" => Self::AlternativeProvision,
                _ => return None,
            })
        };
        let phase = Self::ALL.into_iter().find(named).or_else(short);
        phase.ok_or_else(|| SchoolPhaseError(text.trim().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::SchoolPhase;

    #[test]
    fn reads_back_every_name_and_identifier_however_it_is_written() {
        for phase in SchoolPhase::ALL {
            for text in [phase.id(), phase.name(), &phase.name().to_uppercase()] {
                assert_eq!(text.parse(), Ok(phase), "{text}");
                assert_eq!(
                    format!(" {} ", text.replace('-', " ")).parse(),
                    Ok(phase),
                    "{text}"
                );
            }
        }
        assert_eq!("PRU".parse(), Ok(SchoolPhase::AlternativeProvision));
        assert_eq!("sixth form".parse(), Ok(SchoolPhase::SixteenPlus));
    }

    #[test]
    fn refuses_what_leaves_the_phase_open() {
        for wrong in ["", "middle", "Not applicable", "academy", "16"] {
            let refused = wrong.parse::<SchoolPhase>();
            assert!(
                refused.is_err_and(|error| error.to_string().starts_with(&format!("“{wrong}” is not"))),
                "{wrong}"
            );
        }
    }
}
