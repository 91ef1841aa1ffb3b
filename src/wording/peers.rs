//! Whom a figure is compared with, in words: how a choice of peers is offered, why these and no others, and why there are
//! none.

use std::fmt;

use crate::analysis::{FEWEST_PEERS, NoPeers, PeerChoice, PeerKind, Peers, SizeBand, TakenBy};
use crate::national::TrustSet;

impl PeerKind {
    /// One of them: "trust".
    #[must_use]
    pub const fn singular(self) -> &'static str {
        match self {
            Self::Trusts => "trust",
            Self::Schools => "school",
            Self::LocalAuthorities => "local authority",
        }
    }

    /// Several of them: "trusts".
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Trusts => "trusts",
            Self::Schools => "schools",
            Self::LocalAuthorities => "local authorities",
        }
    }

    /// Those of them that are not the person's: "other trusts".
    #[must_use]
    pub const fn others(self) -> &'static str {
        match self {
            Self::Trusts => "other trusts",
            Self::Schools => "other schools",
            Self::LocalAuthorities => "local authorities",
        }
    }
}

impl PeerChoice {
    /// How it is offered.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Closest => "Best available match",
            Self::Trusts(TrustSet::Eligible) => "Trusts in the Department’s tables (three or more schools)",
            Self::Trusts(TrustSet::ByMembership) => "Trusts as at August 2022",
            Self::Trusts(TrustSet::AnySize) => "Multi-academy trusts of any size, 2018/19",
            Self::SizeBand => "Trusts of your size",
            Self::Region => "Trusts of your region",
            Self::Similar => "The 50 trusts most like yours",
            Self::Schools => "Schools",
            Self::RegionSchools => "Schools of your region",
            Self::LocalAuthorities => "Local authorities",
        }
    }
}

impl Peers {
    /// Why these and not others, as a sentence; `None` where the population's own rule says all.
    #[must_use]
    pub fn why(&self) -> Option<String> {
        Some(match self.taken_by.as_ref()? {
            TakenBy::Size { schools } => {
                format!("Your {schools} schools in this phase put you among them.")
            }
            TakenBy::Region => "They are the trusts whose lead region is yours.".to_owned(),
            TakenBy::Likeness {
                described,
                noun_of_all,
            } => format!(
                "They are the {} nearest to yours in disadvantage, English as an additional language, special educational \
                 needs and pupils, counted alike, of {described} {noun_of_all} that publish all four.",
                self.n()
            ),
        })
    }
}

impl fmt::Display for SizeBand {
    /// In words: "3 to 5 eligible schools".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ThreeToFive => "3 to 5 eligible schools",
            Self::SixToTen => "6 to 10 eligible schools",
            Self::ElevenToTwenty => "11 to 20 eligible schools",
            Self::MoreThanTwenty => "21 or more eligible schools",
        })
    }
}

impl fmt::Display for NoPeers {
    /// It says what would help, where anything would.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDistribution(Some(nearest)) => {
                write!(f, "No national distribution. The nearest is {nearest}.")
            }
            Self::NoDistribution(None) => {
                f.write_str("No national distribution. Nothing near it is in our sources.")
            }
            Self::SchoolsUnknown => f.write_str(
                "To compare with trusts of your size, type how many schools your trust has in this phase.",
            ),
            Self::TooSmallForBands(schools) => write!(
                f,
                "The Department’s tables hold trusts of three or more eligible schools. With {schools} there is no band of \
                 your size: compare with all trusts, with schools, or with local authorities."
            ),
            Self::ContextNotLoaded => {
                f.write_str("Where other trusts are and who their pupils are is not loaded yet.")
            }
            Self::RegionUnknown => f.write_str("To compare within your region, choose your region."),
            Self::OtherRegions { year, geography } => {
                write!(f, "No comparison within a region: the figures of {year} use {geography}.")
            }
            Self::IntakeUnknown => f.write_str(
                "To find the trusts most like yours, type the number of pupils and what per cent of them are disadvantaged, \
                 have English as an additional language, and have special educational needs.",
            ),
            Self::TooFew { n, noun } => write!(
                f,
                "No percentile: there are only {n} {noun} with a figure, and under {FEWEST_PEERS} it would mean little."
            ),
        }
    }
}
