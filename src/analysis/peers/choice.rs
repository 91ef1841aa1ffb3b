//! Whom a person can choose to be compared with. The choice holds for every measure at once; where a measure has no such
//! group, its finding says so and names the nearest thing there is, and takes no other in its place.

use crate::national::{Nearest, TrustSet};

/// A comparison group as it is chosen, before anybody has looked whether it exists for a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PeerChoice {
    /// The trusts whose figures are nearest in time to the figure, where any are recent. Every sentence names which.
    #[default]
    Closest,
    /// All trusts of a set.
    Trusts(TrustSet),
    /// Eligible trusts of the same size band.
    SizeBand,
    /// Eligible trusts of the same region.
    Region,
    /// The eligible trusts most like it.
    Similar,
    /// Schools, each counted once.
    Schools,
    /// Schools of the same region.
    RegionSchools,
    /// Local authorities, each counted once.
    LocalAuthorities,
}

impl PeerChoice {
    /// Every choice, in the order in which it is offered.
    pub const ALL: [Self; 10] = [
        Self::Closest,
        Self::Trusts(TrustSet::Eligible),
        Self::SizeBand,
        Self::Region,
        Self::Similar,
        Self::Trusts(TrustSet::ByMembership),
        Self::Trusts(TrustSet::AnySize),
        Self::Schools,
        Self::RegionSchools,
        Self::LocalAuthorities,
    ];

    /// Its name in fields and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Closest => "closest",
            Self::Trusts(TrustSet::Eligible) => "trusts",
            Self::Trusts(TrustSet::ByMembership) => "trusts-by-membership",
            Self::Trusts(TrustSet::AnySize) => "trusts-of-any-size",
            Self::SizeBand => "size-band",
            Self::Region => "region",
            Self::Similar => "similar",
            Self::Schools => "schools",
            Self::RegionSchools => "region-schools",
            Self::LocalAuthorities => "local-authorities",
        }
    }

    /// The choice with this name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.id() == id)
    }
}

/// The smallest group in which a percentile is given.
pub const FEWEST_PEERS: usize = 20;

/// How many trusts are called similar.
pub const SIMILAR_TRUSTS: usize = 50;

/// Why there is no such group for a measure.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NoPeers {
    /// No file holds it; the nearest thing there is, where anything is near it.
    NoDistribution(Option<Nearest>),
    /// The number of schools is not entered.
    SchoolsUnknown,
    /// Fewer schools than any trust of the tables.
    TooSmallForBands(u16),
    /// What trusts are like besides their figures is not loaded.
    ContextNotLoaded,
    /// The region is not chosen.
    RegionUnknown,
    /// The table's regions are others.
    OtherRegions {
        /// The year of the table.
        year: crate::measures::AcademicYear,
        /// What its regions are.
        geography: String,
    },
    /// The intake is not entered.
    IntakeUnknown,
    /// Fewer than [`FEWEST_PEERS`].
    TooFew {
        /// The number that was found.
        n: usize,
        /// What these are called.
        noun: String,
    },
}
