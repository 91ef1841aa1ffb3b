//! Whom a figure is compared with. A person's choice ([`PeerChoice`]) meets what the files hold and becomes [`Peers`]: a
//! group of one year with its own name, number, rule and source, or the reason why there is none ([`NoPeers`]). The
//! split keeps every finding honest about its population: nothing else in the crate decides who is in a comparison.

mod choice;
mod resolve;
mod size_band;

use std::rc::Rc;

pub use choice::{FEWEST_PEERS, NoPeers, PeerChoice, SIMILAR_TRUSTS};
pub use resolve::{Wanted, peer_years, peers};
pub use size_band::SizeBand;

use super::Spread;
use crate::measures::{AcademicYear, Precision};
use crate::national::{self, Distribution, Population, Provenance, SliceView, Status};
use crate::stats::{Percentile, PercentileRank, PublishedQuantiles, QuantilePlace, percentile_rank};

/// What kind of thing stands in a comparison group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeerKind {
    /// Trusts, the person's own perhaps among them.
    Trusts,
    /// Schools, the trust's own perhaps among them.
    Schools,
    /// Local authorities, in which the trust's own schools may lie.
    LocalAuthorities,
}

/// A comparison group with its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Peers {
    kind: PeerKind,
    population: Population,
    /// How some trusts of the population were taken; `None` where the population's own rule says all.
    pub(crate) taken_by: Option<TakenBy>,
    figures: Figures,
}

/// By what some trusts of a population were taken to be peers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TakenBy {
    /// They have about as many schools as the person's trust has.
    Size {
        /// The schools of the person's trust in this phase.
        schools: u16,
    },
    /// Their lead region is the person's.
    Region,
    /// They are nearest to the person's in whom they teach and how many.
    Likeness {
        /// How many of them say whom they teach, the nearest among them.
        described: usize,
        /// How all of the population are called.
        noun_of_all: String,
    },
}

/// The figures of a group, as far as they are published.
#[derive(Debug, Clone, PartialEq)]
enum Figures {
    /// One figure for each trust.
    Trusts(Rc<Distribution>),
    /// Quantiles only: schools and local authorities.
    Quantiles(Rc<Places>),
}

/// Places known by their quantiles.
#[derive(Debug, Clone, PartialEq)]
struct Places {
    year: AcademicYear,
    status: Status,
    n: usize,
    missing: u32,
    precision: Precision,
    provenance: Provenance,
    quantiles: PublishedQuantiles,
    spread: Spread,
    /// Figures at every hundredth between the outermost levels: what a picture draws.
    hundredths: Vec<f64>,
}

impl Peers {
    /// All trusts of a distribution.
    #[must_use]
    pub fn all_of(distribution: Rc<Distribution>) -> Self {
        Self {
            kind: PeerKind::Trusts,
            population: distribution.population().clone(),
            taken_by: None,
            figures: Figures::Trusts(distribution),
        }
    }

    /// Some trusts of a distribution, as they are called and how they were taken.
    fn part_of(distribution: Distribution, noun: String, taken_by: TakenBy) -> Self {
        let distribution = distribution.called(&noun);
        Self {
            kind: PeerKind::Trusts,
            population: Population {
                noun_plural: noun,
                ..distribution.population().clone()
            },
            taken_by: Some(taken_by),
            figures: Figures::Trusts(Rc::new(distribution)),
        }
    }

    /// Places of a slice of quantiles; `None` where it lacks those that a comparison names.
    fn places(kind: PeerKind, slice: SliceView<'_>, of: &national::Spread, noun: String) -> Option<Self> {
        let known: Vec<_> = slice.quantiles().collect();
        let levels = known
            .iter()
            .map(|(level, value)| Some((Percentile::new(f64::from(*level))?, *value)));
        let places = Places {
            year: slice.slice.year,
            status: slice.slice.status,
            n: slice.slice.n as usize,
            missing: slice.missing(),
            precision: of.precision,
            provenance: of.provenance.clone(),
            hundredths: hundredths(&known),
            quantiles: PublishedQuantiles::new(levels.collect::<Option<_>>()?)?,
            spread: Spread {
                lowest_tenth: slice.at(10)?,
                lower_quartile: slice.at(25)?,
                median: slice.at(50)?,
                upper_quartile: slice.at(75)?,
                highest_tenth: slice.at(90)?,
            },
        };
        Some(Self {
            kind,
            population: Population {
                noun_plural: noun,
                ..of.population.clone()
            },
            taken_by: None,
            figures: Figures::Quantiles(Rc::new(places)),
        })
    }

    /// The kind of peers.
    #[must_use]
    pub const fn kind(&self) -> PeerKind {
        self.kind
    }

    /// How they are called, to follow a number.
    #[must_use]
    pub fn noun(&self) -> &str {
        &self.population.noun_plural
    }

    /// Who is among them, as a sentence without its full stop.
    #[must_use]
    pub fn rule(&self) -> &str {
        &self.population.rule
    }

    /// At what date membership was taken, likewise.
    #[must_use]
    pub fn membership(&self) -> &str {
        &self.population.membership
    }

    /// The population that they are, as their source describes it.
    #[must_use]
    pub const fn population(&self) -> &Population {
        &self.population
    }

    /// The year of their figures.
    #[must_use]
    pub fn year(&self) -> AcademicYear {
        match &self.figures {
            Figures::Trusts(distribution) => distribution.year(),
            Figures::Quantiles(places) => places.year,
        }
    }

    /// How many have a figure.
    #[must_use]
    pub fn n(&self) -> usize {
        match &self.figures {
            Figures::Trusts(distribution) => distribution.n(),
            Figures::Quantiles(places) => places.n,
        }
    }

    /// Where their figures were published.
    #[must_use]
    pub fn provenance(&self) -> &Provenance {
        match &self.figures {
            Figures::Trusts(distribution) => distribution.provenance(),
            Figures::Quantiles(places) => &places.provenance,
        }
    }

    /// How settled the figures are.
    #[must_use]
    pub fn status(&self) -> Status {
        match &self.figures {
            Figures::Trusts(distribution) => distribution.provenance().status,
            Figures::Quantiles(places) => places.status,
        }
    }

    /// How many are missing because they have no published figure.
    #[must_use]
    pub fn missing(&self) -> u32 {
        match &self.figures {
            Figures::Trusts(distribution) => distribution.suppressed(),
            Figures::Quantiles(places) => places.missing,
        }
    }

    /// The trusts with their cohorts; `None` where only quantiles are published.
    #[must_use]
    pub fn trusts(&self) -> Option<&Distribution> {
        match &self.figures {
            Figures::Trusts(distribution) => Some(distribution),
            Figures::Quantiles(_) => None,
        }
    }

    /// What a picture draws, ascending: the figure of each trust, or of each hundredth of the places.
    #[must_use]
    pub fn plotted_values(&self) -> &[f64] {
        match &self.figures {
            Figures::Trusts(distribution) => distribution.figures(),
            Figures::Quantiles(places) => &places.hundredths,
        }
    }

    /// The least and the greatest of these: pictures of the group share a scale.
    #[must_use]
    pub fn span(&self) -> (f64, f64) {
        let drawn = self.plotted_values();
        let (least, greatest) = (drawn.first(), drawn.last());
        least.copied().zip(greatest.copied()).unwrap_or_default()
    }

    /// The precision at which their figures are published.
    #[must_use]
    pub fn precision(&self) -> Precision {
        match &self.figures {
            Figures::Trusts(distribution) => distribution.precision(),
            Figures::Quantiles(places) => places.precision,
        }
    }

    /// The decimal places of [`Peers::precision`].
    #[must_use]
    pub fn decimals(&self) -> u8 {
        self.precision().places()
    }

    /// `value` at that precision: only so may it be ranked among them.
    #[must_use]
    pub fn round(&self, value: f64) -> f64 {
        self.precision().round(value)
    }

    /// How they are spread; `None` where nobody has a figure.
    #[must_use]
    pub fn spread(&self) -> Option<Spread> {
        match &self.figures {
            Figures::Trusts(distribution) => Spread::of(distribution.figures()),
            Figures::Quantiles(places) => Some(places.spread),
        }
    }

    /// How many of them lie below `value` and how many equal it; `None` where only quantiles are known.
    pub(crate) fn rank(&self, value: f64) -> Option<PercentileRank> {
        percentile_rank(self.trusts()?.figures(), value)
    }

    /// Where `value` stands among them; `None` where nobody has a figure.
    pub(super) fn place(&self, value: f64) -> Option<QuantilePlace> {
        match &self.figures {
            Figures::Trusts(distribution) => {
                let rank = percentile_rank(distribution.figures(), value)?;
                Some(QuantilePlace::At(rank.percentile()))
            }
            Figures::Quantiles(places) => places.quantiles.place(value),
        }
    }
}

/// The figures at 1, 2, … 99 per cent as far as they lie between known quantiles, joined by straight lines.
fn hundredths(known: &[(u8, f64)]) -> Vec<f64> {
    let at = |level: u8| {
        let upper = known.iter().position(|(other, _)| *other >= level)?;
        let (to, value) = known[upper];
        if to == level {
            return Some(value);
        }
        let (from, before) = known[upper.checked_sub(1)?];
        Some(before + (value - before) * f64::from(level - from) / f64::from(to - from))
    };
    (1..100).filter_map(at).collect()
}
