//! What the Department's codes mean.

use crate::entry::SuppressionCode;

impl SuppressionCode {
    /// The meaning, as the end of a sentence: "“SUPP”: suppressed, because so few pupils …".
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::TooFewPupils => "suppressed, because so few pupils could be recognised",
            Self::LowCoverage => "not shown, because it covers fewer than half of the pupils",
            Self::NotEligible => "not eligible for this measure",
            Self::NotPublished => "not published",
            Self::NewSchool => "a new school, without results yet",
            Self::NotAvailable => "not available",
            Self::NotApplicable => "does not apply",
            Self::RoundsToNought => "so low that it rounds to nought, which is not nought",
            Self::SmallPercentage => "more than nought and under 0.5 per cent",
            Self::SmallNumber => "a small number, not shown",
        }
    }
}
