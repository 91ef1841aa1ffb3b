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
            Self::Trusts(TrustSet::Eligible) => "Trusts in DfE’s tables (three or more schools)",
            Self::Trusts(TrustSet::ByMembership) => "Trusts as at August 2022",
            Self::Trusts(TrustSet::AnySize) => "Multi-academy trusts of any size, 2018/19",
            Self::SizeBand => "Trusts of your size",
            Self::Region => "Trusts in your region",
            Self::Similar => "The 50 trusts most like yours",
            Self::Schools => "Schools",
            Self::RegionSchools => "Schools in your region",
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
                "They are the {} most like yours in disadvantage, English as an additional language, special \
                 educational needs and pupil numbers. All four count equally. {described} {noun_of_all} publish all \
                 four.",
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
                write!(f, "No figures for this group. The nearest we hold: {nearest}.")
            }
            Self::NoDistribution(None) => {
                f.write_str("No figures for this group, and we hold nothing near it.")
            }
            Self::SchoolsUnknown => f.write_str(
                "To compare with trusts of your size, enter how many schools your trust has in this phase.",
            ),
            Self::TooSmallForBands(schools) => write!(
                f,
                "DfE’s tables hold trusts with three or more eligible schools. With {schools}, there is no group of \
                 your size. Compare with all trusts, schools or local authorities."
            ),
            Self::ContextNotLoaded => {
                f.write_str("Other trusts’ regions and pupils are not loaded yet.")
            }
            Self::RegionUnknown => f.write_str("To compare within your region, choose your region."),
            Self::OtherRegions { year, geography } => {
                write!(f, "No comparison within a region: the {year} figures use {geography}.")
            }
            Self::IntakeUnknown => f.write_str(
                "To find the trusts most like yours, enter your number of pupils. Also enter the percentages who are \
                 disadvantaged, have English as an additional language, and have special educational needs.",
            ),
            Self::TooFew { n, noun } => write!(
                f,
                "Only {n} {noun} have a figure. We need {FEWEST_PEERS} to compare."
            ),
        }
    }
}
