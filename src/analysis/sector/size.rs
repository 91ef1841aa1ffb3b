//! Whether the size of a trust goes with its outcomes: every trust as a point, and bands of size with their middle halves.
//! It shows and asserts nothing: large trusts differ from small ones in much
//! besides their size.

use super::written_decimals;
use crate::measures::{AcademicYear, Measure, Topic, Unit};
use crate::national::{Distribution, Population, Provenance, TrustFigure};
use crate::stats::Interval;

use crate::analysis::Spread;

/// What size is counted in. Figures of trusts of any size do not say how many schools a trust has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeBy {
    /// Schools in the figures.
    Schools,
    /// Pupils behind the figure.
    Pupils,
}

impl SizeBy {
    /// The bands: first and last size of each.
    const fn bands(self) -> &'static [(u32, u32)] {
        match self {
            Self::Schools => &[(1, 2), (3, 5), (6, 10), (11, 20), (21, u32::MAX)],
            Self::Pupils => &[(1, 59), (60, 119), (120, 239), (240, 479), (480, u32::MAX)],
        }
    }

    /// The largest size of those that are called the smaller ones.
    const fn divide(self) -> u32 {
        match self {
            Self::Schools => 10,
            Self::Pupils => 119,
        }
    }
}

/// A trust as a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SizePoint {
    /// Its size, in schools or pupils.
    pub size: u32,
    /// Its figure, in the measure's unit.
    pub value: f64,
    /// The pupils behind the figure.
    pub cohort: u32,
}

/// The trusts of like size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandSpread {
    /// The smallest size in it.
    pub from: u32,
    /// The largest; `None` for no end.
    pub to: Option<u32>,
    /// How many trusts it has.
    pub n: usize,
    /// How their figures are spread.
    pub spread: Spread,
}

/// Size against outcomes.
#[derive(Debug, Clone, PartialEq)]
pub struct SizeAgainstOutcomes {
    pub(crate) by: SizeBy,
    /// The measure's name.
    pub(crate) name: String,
    pub(crate) topic: Topic,
    pub(crate) unit: Unit,
    pub(crate) decimals: u8,
    pub(crate) year: AcademicYear,
    pub(crate) population: Population,
    pub(crate) provenance: Provenance,
    /// The trusts whose size is stated, by size.
    pub points: Vec<SizePoint>,
    /// Bands with a trust in them, smallest first.
    pub bands: Vec<BandSpread>,
    pub(crate) smaller: Option<(usize, Spread)>,
    pub(crate) larger: Option<(usize, Spread)>,
}

impl SizeAgainstOutcomes {
    /// The trusts of a distribution of `measure`; `None` where it does not state their size.
    #[must_use]
    pub fn of(distribution: &Distribution, measure: &Measure, by: SizeBy) -> Option<Self> {
        let mut points: Vec<_> = distribution
            .trusts()
            .map(|TrustFigure { value, trust }| SizePoint {
                size: match by {
                    SizeBy::Schools => u32::from(trust.schools),
                    SizeBy::Pupils => trust.cohort,
                },
                value,
                cohort: trust.cohort,
            })
            .filter(|point| point.size > 0)
            .collect();
        if points.is_empty() {
            return None;
        }
        points.sort_by(|one, other| one.size.cmp(&other.size).then(one.value.total_cmp(&other.value)));
        let bands = by.bands().iter().filter_map(|&(from, to)| {
            let (n, spread) = spread_between(&points, from, to)?;
            Some(BandSpread {
                from,
                to: (to < u32::MAX).then_some(to),
                n,
                spread,
            })
        });
        Some(Self {
            bands: bands.collect(),
            smaller: spread_between(&points, 0, by.divide()),
            larger: spread_between(&points, by.divide() + 1, u32::MAX),
            points,
            by,
            name: measure.name.clone(),
            topic: measure.topic,
            unit: measure.unit,
            decimals: written_decimals(distribution, measure.unit),
            year: distribution.year(),
            population: distribution.population().clone(),
            provenance: distribution.provenance().clone(),
        })
    }

    /// The largest size.
    #[must_use]
    pub fn largest(&self) -> u32 {
        self.points.last().map_or(0, |point| point.size)
    }

    /// The least and the greatest figure.
    #[must_use]
    pub fn span(&self) -> (f64, f64) {
        let values = || self.points.iter().map(|point| point.value);
        (
            values().fold(f64::INFINITY, f64::min),
            values().fold(f64::NEG_INFINITY, f64::max),
        )
    }

    /// What the figures are counted in.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// The decimals with which they are published.
    #[must_use]
    pub const fn decimals(&self) -> u8 {
        self.decimals
    }

    /// How far the middle halves of the smaller and the larger trusts overlap; `None` where either has no two ends.
    pub(crate) fn overlap(larger: &Spread, smaller: &Spread) -> Option<Overlap> {
        let middle = |spread: &Spread| Interval::between(spread.lower_quartile, spread.upper_quartile);
        let (one, other) = middle(larger).zip(middle(smaller))?;
        Some(Overlap::of(one, other))
    }
}

/// How two middle halves overlap, by how much of what either holds is held by both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Overlap {
    Nothing,
    Little,
    /// A fifth or more.
    Part,
    /// Half or more.
    Most,
    /// Four fifths or more.
    NearlyAll,
}

impl Overlap {
    fn of(one: Interval, other: Interval) -> Self {
        let shared = one.upper().min(other.upper()) - one.lower().max(other.lower());
        let held = one.upper().max(other.upper()) - one.lower().min(other.lower());
        if shared < 0.0 {
            Self::Nothing
        } else if shared >= 0.8 * held {
            Self::NearlyAll
        } else if shared >= 0.5 * held {
            Self::Most
        } else if shared >= 0.2 * held {
            Self::Part
        } else {
            Self::Little
        }
    }
}

fn spread_between(points: &[SizePoint], from: u32, to: u32) -> Option<(usize, Spread)> {
    let within = |point: &&SizePoint| (from..=to).contains(&point.size);
    let mut values: Vec<_> = points.iter().filter(within).map(|point| point.value).collect();
    values.sort_by(f64::total_cmp);
    Some((values.len(), Spread::of(&values)?))
}
