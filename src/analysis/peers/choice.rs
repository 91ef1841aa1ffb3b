//! Whom a person can choose to be compared with. The choice holds for every measure at once; where a measure has no such
//! group, its finding says so and names the nearest thing there is, and takes no other in its place.

use crate::national::TrustSet;

/// A comparison group as it is chosen, before anybody has looked whether it exists for a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PeerChoice {
    /// Trusts where any table holds recent figures of them, else schools, else local authorities. Every sentence names
    /// which.
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

    /// The choice of that name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.id() == id)
    }

    /// How it is offered.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Closest => "The closest with recent figures: trusts, schools or local authorities",
            Self::Trusts(TrustSet::Eligible) => "Trusts in the Department’s tables (three or more schools)",
            Self::Trusts(TrustSet::ByMembership) => "Trusts as at August 2022, of any size",
            Self::Trusts(TrustSet::AnySize) => "Every multi-academy trust of any size, 2018/19",
            Self::SizeBand => "Trusts of your size",
            Self::Region => "Trusts of your region",
            Self::Similar => "The 50 trusts most like yours",
            Self::Schools => "Schools",
            Self::RegionSchools => "Schools of your region",
            Self::LocalAuthorities => "Local authorities",
        }
    }
}

/// The smallest group in which a percentile is given.
pub const FEWEST_PEERS: usize = 20;

/// How many trusts are called similar.
pub const SIMILAR_TRUSTS: usize = 50;

/// Why there is no such group for a measure; the message says what would mend it where anything would.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NoPeers {
    /// No file holds it.
    #[error("No national distribution. {0}")]
    NoDistribution(String),
    /// The number of schools is not typed.
    #[error("To compare with trusts of your size, type how many schools your trust has in this phase.")]
    SchoolsUnknown,
    /// Fewer schools than any trust of the tables.
    #[error(
        "The Department’s tables hold trusts of three or more eligible schools. With {0} there is no band of your \
         size: compare with all trusts, with schools, or with local authorities."
    )]
    TooSmallForBands(u16),
    /// What trusts are like besides their figures is not loaded.
    #[error("Where other trusts are and who their pupils are is not loaded yet.")]
    ContextNotLoaded,
    /// The region is not chosen.
    #[error("To compare within your region, choose your region.")]
    RegionUnknown,
    /// The table's regions are others.
    #[error("No comparison within a region: the figures of {year} use {geography}.")]
    OtherRegions {
        /// The year of the table.
        year: crate::measures::AcademicYear,
        /// What its regions are.
        geography: String,
    },
    /// The intake is not typed.
    #[error(
        "To find the trusts most like yours, type the number of pupils and what per cent of them are disadvantaged, \
         have English as an additional language, and have special educational needs."
    )]
    IntakeUnknown,
    /// Fewer than [`FEWEST_PEERS`].
    #[error(
        "No percentile: there are only {n} {noun} with a figure, and under {FEWEST_PEERS} it would mean little."
    )]
    TooFew {
        /// How many.
        n: usize,
        /// Who.
        noun: String,
    },
}
