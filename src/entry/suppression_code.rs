//! The marks that stand where there is no figure: those of the Department's files, the shorthand of the statistical service
//! with its brackets, and what schools write for "nothing yet". They are no figures and never zero: a cell with one is
//! understood, said in words, and counted among what is missing. A word that could mean zero ("nil", "none") is no mark.

use super::{Suppressed, plain_number_text};

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
    /// `NA`, `x`, `:`, points alone, `u`: not available.
    NotAvailable,
    /// `z`, dashes alone: does not apply.
    NotApplicable,
    /// `low`, formerly `k` and `~`: more than zero, and rounds to it.
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
    /// assert_eq!(SuppressionCode::parse("[c]"), Some(SuppressionCode::TooFewPupils));
    /// assert_eq!(SuppressionCode::parse("—"), Some(SuppressionCode::NotApplicable));
    /// assert_eq!(SuppressionCode::parse("0"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = plain_number_text(text);
        let in_brackets = plain
            .strip_prefix('[')
            .and_then(|inside| inside.strip_suffix(']'));
        let mark = in_brackets.map_or(&*plain, str::trim).to_ascii_lowercase();
        let is_all = |letter: char| !mark.is_empty() && mark.trim_start_matches(letter).is_empty();
        if is_all('-') {
            return Some(Self::NotApplicable);
        }
        if is_all('.') || is_all('…') {
            return Some(Self::NotAvailable);
        }
        Self::ALL
            .into_iter()
            .find(|one| one.marks().contains(&mark.as_str()))
    }

    /// The marks, in small letters; dashes and points alone, however many, are marks besides these.
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
            Self::NotAvailable => &["na", "n/a", "#n/a", "x", ":", "u"],
            Self::NotApplicable => &["z"],
            Self::RoundsToNought => &["low", "k", "~"],
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

#[cfg(test)]
mod tests {
    use super::SuppressionCode;

    #[test]
    fn marks_are_known_in_brackets_and_with_what_other_programs_add() {
        for (text, code) in [
            ("[c]", SuppressionCode::TooFewPupils),
            ("[C]", SuppressionCode::TooFewPupils),
            ("［c］", SuppressionCode::TooFewPupils),
            ("\u{200b}[ z ]", SuppressionCode::NotApplicable),
            ("[x]", SuppressionCode::NotAvailable),
            ("[u]", SuppressionCode::NotAvailable),
            ("[low]", SuppressionCode::RoundsToNought),
            ("[k]", SuppressionCode::RoundsToNought),
            ("~", SuppressionCode::RoundsToNought),
            ("SU\u{ad}PP", SuppressionCode::TooFewPupils),
            ("—", SuppressionCode::NotApplicable),
            ("–", SuppressionCode::NotApplicable),
            ("−", SuppressionCode::NotApplicable),
            ("--", SuppressionCode::NotApplicable),
            ("…", SuppressionCode::NotAvailable),
            ("..", SuppressionCode::NotAvailable),
            (":", SuppressionCode::NotAvailable),
            ("n/a", SuppressionCode::NotAvailable),
        ] {
            assert_eq!(SuppressionCode::parse(text), Some(code), "{text:?}");
        }
        // What could be zero, a small number, or a figure with a remark is no code.
        for text in [
            "nil", "none", "0", "<5", "[5]", "[]", "", "*", "62 [p]", "-.", "c d",
        ] {
            assert_eq!(SuppressionCode::parse(text), None, "{text:?}");
        }
    }
}
