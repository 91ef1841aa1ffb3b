//! The marks that the Department's files have where a figure is not published. They are no figures and never zero: a
//! cell with one is understood, said in words, and counted among what is missing.

use super::Suppressed;

/// What a mark means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuppressionCode {
    /// `SUPP`, `c`: suppressed, usually because there are five pupils or fewer.
    TooFewPupils,
    /// `SUPPMAT`, `SUPPM`: suppressed in a table of trusts. The Department's lists of codes do not have them.
    SuppressedForTrust,
    /// `LOWCOV`: fewer than half of the pupils are counted.
    LowCoverage,
    /// `NE`: nobody was entered for the qualifications that the measure covers.
    NoEntries,
    /// `NELIG`: not eligible, by its letters. The Department's lists of codes do not have it.
    NotEligible,
    /// `RE`: redacted.
    Redacted,
    /// `NP`: not published.
    NotPublished,
    /// `NEW`: a new school, without results yet.
    NewSchool,
    /// `NA`, `x`, `:`, `.`, `u`: not available.
    NotAvailable,
    /// `z`, `-`: does not apply.
    NotApplicable,
    /// `low`: more than zero, and rounds to it.
    RoundsToNought,
    /// `SP`: between 0 and 0.5 per cent.
    SmallPercentage,
    /// `SN`: a small number, not shown.
    SmallNumber,
}

impl SuppressionCode {
    /// Every meaning.
    pub const ALL: [Self; 13] = [
        Self::TooFewPupils,
        Self::SuppressedForTrust,
        Self::LowCoverage,
        Self::NoEntries,
        Self::NotEligible,
        Self::Redacted,
        Self::NotPublished,
        Self::NewSchool,
        Self::NotAvailable,
        Self::NotApplicable,
        Self::RoundsToNought,
        Self::SmallPercentage,
        Self::SmallNumber,
    ];

    /// What a text marks; `None` where it is no mark.
    ///
    /// ```
    /// use trust_benchmark::entry::SuppressionCode;
    /// assert_eq!(SuppressionCode::parse(" SUPPMAT "), Some(SuppressionCode::SuppressedForTrust));
    /// assert_eq!(SuppressionCode::parse("-"), Some(SuppressionCode::NotApplicable));
    /// assert_eq!(SuppressionCode::parse("0"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mark = text.trim().to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|one| one.marks().contains(&mark.as_str()))
    }

    /// The marks, in small letters.
    #[must_use]
    pub const fn marks(self) -> &'static [&'static str] {
        match self {
            Self::TooFewPupils => &["supp", "c"],
            Self::SuppressedForTrust => &["suppmat", "suppm"],
            Self::LowCoverage => &["lowcov"],
            Self::NoEntries => &["ne"],
            Self::NotEligible => &["nelig"],
            Self::Redacted => &["re"],
            Self::NotPublished => &["np"],
            Self::NewSchool => &["new"],
            Self::NotAvailable => &["na", "n/a", "#n/a", "x", ":", ".", "u"],
            Self::NotApplicable => &["z", "-", "–"],
            Self::RoundsToNought => &["low"],
            Self::SmallPercentage => &["sp"],
            Self::SmallNumber => &["sn"],
        }
    }

    /// Why a school so marked has no outcome.
    #[must_use]
    pub const fn suppressed(self) -> Suppressed {
        match self {
            Self::TooFewPupils
            | Self::SuppressedForTrust
            | Self::SmallNumber
            | Self::SmallPercentage
            | Self::RoundsToNought => Suppressed::TooFewPupils,
            Self::LowCoverage
            | Self::NoEntries
            | Self::Redacted
            | Self::NotEligible
            | Self::NotPublished
            | Self::NewSchool
            | Self::NotAvailable
            | Self::NotApplicable => Suppressed::NotProduced,
        }
    }
}
