//! What the phases of schools are called, in the Department's words.

use std::fmt;

use crate::measures::{SchoolPhase, SchoolPhaseError};

impl SchoolPhase {
    /// In a list or a table: "Middle deemed secondary". Reading one from text must understand this name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Primary => "Primary",
            Self::MiddleDeemedPrimary => "Middle deemed primary",
            Self::MiddleDeemedSecondary => "Middle deemed secondary",
            Self::Secondary => "Secondary",
            Self::AllThrough => "All-through",
            Self::SixteenPlus => "16 plus",
            Self::Special => "Special",
            Self::AlternativeProvision => "Alternative provision",
        }
    }
}

impl fmt::Display for SchoolPhase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for SchoolPhaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not a school phase. Enter primary, infant, junior, secondary, all-through, 16 plus, special, alternative \
             provision, middle deemed primary or middle deemed secondary.",
            self.0
        )
    }
}
