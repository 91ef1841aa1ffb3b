//! What the Department's codes mean: in its own words of 2025 where its list of abbreviations has the code.

use crate::entry::SuppressionCode;

impl SuppressionCode {
    /// The meaning, as the end of a sentence: "“NEW”: new institution".
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::TooFewPupils => "suppressed, usually because there are 5 or fewer pupils",
            Self::SuppressedForTrust => "suppressed; DfE’s lists of codes do not say why",
            Self::LowCoverage => "low coverage: fewer than 50% of pupils are included",
            Self::NoEntries => "no entries for these qualifications",
            Self::NotEligible => "not eligible",
            Self::Redacted => "redacted",
            Self::NotPublished => "not published",
            Self::NewSchool => "new institution",
            Self::NotAvailable => "not applicable or not available",
            Self::NotApplicable => "does not apply",
            Self::RoundsToNought => "so low that it rounds to zero, which is not zero",
            Self::SmallPercentage => "small percentage: between 0% and 0.5%",
            Self::SmallNumber => "a small number, not shown",
        }
    }
}
