//! Disadvantaged pupils and the others side by side, in the trust and in England. The others' figure is counted from what
//! is entered; the two national figures are of one population and year, and it is known which.

use std::rc::Rc;

use super::{GroupPair, PairSource, PeerChoice, Peers, Wanted, peers, quantile_decimals};
use crate::entry::Profile;
use crate::measures::{AcademicYear, Measure, Precision, PupilGroup};
use crate::national::{National, Provenance, TrustSet};
use crate::stats::Interval;

/// The two groups' figures, in the measure's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Disadvantaged pupils.
    pub disadvantaged: f64,
    /// All others.
    pub others: f64,
}

/// The national pair, and whose it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Country {
    pub(crate) pair: Pair,
    pub(crate) whose: NationalPairSource,
    decimals: u8,
}

/// Whose two figures the national ones are.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NationalPairSource {
    /// The medians of the trusts that have a figure of each group.
    Medians {
        disadvantaged: Box<Peers>,
        others: Box<Peers>,
    },
    /// England's own, and where they were published.
    England(Box<Provenance>),
}

/// Both groups of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct BothGroups {
    pub(crate) measure: Rc<Measure>,
    pub(crate) own: Pair,
    /// The 95% interval of the gap.
    pub(crate) interval: Interval,
    /// The interval of disadvantaged pupils' figure is as sure as these: (disadvantaged, others).
    pub(crate) pupils: (u32, u32),
    decimals: u8,
    pub(crate) source: PairSource,
    /// The year of the trust's two figures.
    pub(crate) own_year: AcademicYear,
    /// The year of the national ones.
    pub(crate) year: AcademicYear,
    pub(crate) country: Option<Country>,
}

impl BothGroups {
    /// The two groups of `pair`, of `own_year`, beside England in `year`; `None` where nothing is known of how sure their gap is.
    #[must_use]
    pub fn of(
        measure: &Rc<Measure>,
        national: &National,
        [own_year, year]: [AcademicYear; 2],
        pair: &GroupPair,
    ) -> Option<Self> {
        // As in the finding of the gap, whose interval must be the same.
        let gap = pair.own(measure, national.pupil_sd(&measure.id, own_year))?;
        Some(Self {
            own: Pair {
                disadvantaged: pair.disadvantaged.value,
                others: pair.others.value,
            },
            interval: gap.interval,
            pupils: (pair.disadvantaged.pupils.count(), pair.others.pupils.count()),
            decimals: pair.decimals,
            source: pair.source,
            own_year,
            year,
            country: among_trusts(measure, national, year).or_else(|| england(measure, national, year)),
            measure: Rc::clone(measure),
        })
    }

    /// The trust's two figures.
    #[must_use]
    pub const fn own(&self) -> Pair {
        self.own
    }

    /// The decimals of both groups' figures: those given, or one more where the two as printed would lie another distance
    /// apart than they do; never more than two, because a third would claim what no figure here has.
    #[must_use]
    pub fn decimals(&self) -> u8 {
        let published = self.country.as_ref().map_or(0, |country| country.decimals);
        let given = self.decimals.max(published).min(2);
        let by = Precision::decimals(given);
        let adds_up = by.digits(by.round(self.own.others) - by.round(self.own.disadvantaged))
            == by.digits(self.own.others - self.own.disadvantaged);
        if adds_up { given } else { (given + 1).min(2) }
    }

    /// How far two groups lie apart as their figures are printed, so that a reader who subtracts these finds the same.
    pub(crate) fn printed(&self, pair: Pair) -> f64 {
        let by = Precision::decimals(self.decimals());
        by.round(pair.others) - by.round(pair.disadvantaged)
    }
}

/// The medians of both groups among the trusts of a year.
fn among_trusts(measure: &Measure, national: &National, year: AcademicYear) -> Option<Country> {
    let of = |group| {
        let wanted = Wanted {
            measure: &measure.id,
            group,
            year: Some(year),
            results_year: None,
            choice: PeerChoice::Trusts(TrustSet::Eligible),
            profile: &Profile::default(),
        };
        peers(national, &wanted).ok()
    };
    let (own, others) = (of(PupilGroup::Disadvantaged)?, of(PupilGroup::Others)?);
    let (own_median, others_median) = (own.spread()?.median, others.spread()?.median);
    let decimals = |median| quantile_decimals(median, own.decimals());
    Some(Country {
        pair: Pair {
            disadvantaged: own_median,
            others: others_median,
        },
        decimals: decimals(own_median).max(decimals(others_median)),
        whose: NationalPairSource::Medians {
            disadvantaged: Box::new(own),
            others: Box::new(others),
        },
    })
}

/// England's two figures of a year.
fn england(measure: &Measure, national: &National, year: AcademicYear) -> Option<Country> {
    let own = national.england(&measure.id, PupilGroup::Disadvantaged)?;
    let others = national.england(&measure.id, PupilGroup::Others)?;
    Some(Country {
        pair: Pair {
            disadvantaged: own.value(year)?,
            others: others.value(year)?,
        },
        whose: NationalPairSource::England(Box::new(own.provenance.clone())),
        decimals: own.decimals(),
    })
}
