//! The marks that the Department's files have where a figure is not published. They are no figures and never zero: a
//! cell with one is understood, said in words, and counted among what is missing.

use super::Suppressed;

/// What a mark means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuppressionCode {
    /// `SUPP`, `SUPPMAT`, `SUPPM`, `c`: so few pupils that somebody could be recognised.
    TooFewPupils,
    /// `LOWCOV`: fewer than half of the pupils are counted.
    LowCoverage,
    /// `NE`, `NELIG`: the school or its pupils were not eligible.
    NotEligible,
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
    pub const ALL: [Self; 10] = [
        Self::TooFewPupils,
        Self::LowCoverage,
        Self::NotEligible,
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
    /// assert_eq!(SuppressionCode::parse(" SUPPMAT "), Some(SuppressionCode::TooFewPupils));
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
            Self::TooFewPupils => &["supp", "suppmat", "suppm", "c"],
            Self::LowCoverage => &["lowcov"],
            Self::NotEligible => &["ne", "nelig"],
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
            Self::TooFewPupils | Self::SmallNumber | Self::SmallPercentage | Self::RoundsToNought => {
                Suppressed::TooFewPupils
            }
            Self::LowCoverage
            | Self::NotEligible
            | Self::NotPublished
            | Self::NewSchool
            | Self::NotAvailable
            | Self::NotApplicable => Suppressed::NotProduced,
        }
    }
}
