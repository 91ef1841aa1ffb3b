//! The sector: what England's figure would be if every pupil did as well as in a trust near the top, and whether the
//! size of trusts goes with their outcomes.
//!
//! In 2022 a claim of 14 percentage points was made so, and the reader can move what it rests on: which trusts count,
//! how small they may be, how near the top. It is arithmetic, and the caveats that it needs are computed from the same
//! figures, so that they change with it.

mod caveats;
mod claim;
mod own_size;
mod populations;
mod size;
mod size_choices;
mod table;

use thiserror::Error;

use crate::measures::{AcademicYear, Direction, MeasureId, Precision, PupilGroup, Topic, Unit};
use crate::national::{
    Distribution, National, NoDistribution, Population, Provenance, TrustFigure, TrustSet,
};
use crate::stats::quantile;

pub use caveats::{Intake, NearCohort};
pub use claim::{Claim, ClaimRow, claim_measure};
pub use own_size::OwnSize;
pub use populations::SectorTrusts;
pub(crate) use size::Overlap;
pub use size::{BandSpread, SizeAgainstOutcomes, SizeBy, SizePoint};
pub use size_choices::SizeChoice;
pub use table::SectorRows;
pub(crate) use table::same_trusts;

/// The percentile that every pupil is supposed to do as well as: 50 to 99, counted towards the better end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SectorPercentile(u8);

impl SectorPercentile {
    /// The percentile of the Department's claim of 2022.
    pub const NINETIETH: Self = Self(90);

    /// A percentile; `None` below the 50th, which nobody would set as an aim for all, and above the 99th.
    #[must_use]
    pub const fn new(percentile: u8) -> Option<Self> {
        if matches!(percentile, 50..=99) {
            Some(Self(percentile))
        } else {
            None
        }
    }

    /// The upper quartile: the other percentile of the claim.
    pub const SEVENTY_FIFTH: Self = Self(75);

    /// The percentile as a number.
    #[must_use]
    pub const fn value(self) -> u8 {
        self.0
    }

    /// The quantile's level, 0 to 1, in the direction of the measure.
    fn level(self, direction: Direction) -> f64 {
        let counted = match direction {
            Direction::LowerBetter => 100 - self.0,
            Direction::HigherBetter | Direction::NotAgreed => self.0,
        };
        f64::from(counted) / 100.0
    }
}

/// What the reader has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectorQuestion {
    /// Which trusts: those of any size, or those of the Department's files.
    pub set: TrustSet,
    /// The year of their figures.
    pub year: AcademicYear,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// How near the top.
    pub percentile: SectorPercentile,
    /// Trusts with fewer pupils behind the figure are left out.
    pub smallest: u32,
    /// Whether trusts of ten schools or fewer are left out.
    pub more_than_ten_schools: bool,
}

/// Why there is no arithmetic.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoSector {
    /// No file holds the figures.
    NoDistribution(NoDistribution),
    /// People disagree which way the measure points, so nothing is "as well".
    NoDirection,
    /// A gap is not how well anybody did.
    Gap,
    /// England has no figure of that year and group.
    NoEngland {
        /// The year.
        year: AcademicYear,
    },
    /// The file does not say how many schools a trust has.
    SchoolsNotStated,
    /// No trust is as large.
    NobodyLeft,
}

/// The trusts that the reader has chosen, ready for any percentile: made once and asked often while a slider moves.
#[derive(Debug, Clone, PartialEq)]
pub struct Sector {
    pub(crate) question: SectorQuestion,
    pub(crate) unit: Unit,
    pub(crate) direction: Direction,
    /// In which part of a trust's work its schools are counted.
    pub(crate) topic: Option<Topic>,
    pub(crate) population: Population,
    pub(crate) provenance: Provenance,
    pub(crate) decimals: u8,
    /// The standard deviation between pupils, which says how far chance moves a mean.
    pupil_sd: Option<f64>,
    /// By figure, lowest first, fewer pupils first among equals.
    pub(crate) trusts: Vec<Trust>,
    pub(crate) ascending: Vec<f64>,
    /// England's figure and the decimals with which it is published.
    pub(crate) england: (f64, u8),
}

/// What the arithmetic needs of a trust.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Trust {
    value: f64,
    cohort: u32,
    disadvantaged: Option<f64>,
}

/// What the arithmetic gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SectorResult {
    /// How many trusts there are.
    pub n: usize,
    /// The value at the percentile, in the measure's unit: quantile of type 7, each trust counted once.
    pub value: f64,
    /// England's figure of the year and group, in the same unit: all state-funded schools, special schools included.
    pub england: f64,
    /// The value less England's figure, unrounded, in percentage points or in the measure's unit.
    pub difference: f64,
}

impl Sector {
    /// The trusts of `question` in one measure.
    ///
    /// # Errors
    /// [`NoSector`] where the figures, England's among them, do not allow it.
    pub fn new(
        national: &National,
        measure: &MeasureId,
        unit: Unit,
        direction: Direction,
        question: SectorQuestion,
    ) -> Result<Self, NoSector> {
        if direction == Direction::NotAgreed {
            return Err(NoSector::NoDirection);
        }
        if question.group == PupilGroup::Gap {
            return Err(NoSector::Gap);
        }
        let distribution = national
            .distribution(question.set, measure, question.group, question.year)
            .map_err(NoSector::NoDistribution)?;
        if question.more_than_ten_schools && distribution.trusts().all(|one| one.trust.schools == 0) {
            return Err(NoSector::SchoolsNotStated);
        }
        let year = question.year;
        let england = england(national, measure, question.group, year).ok_or(NoSector::NoEngland { year })?;
        let trusts = chosen(&distribution, question);
        if trusts.is_empty() {
            return Err(NoSector::NobodyLeft);
        }
        Ok(Self {
            question,
            unit,
            direction,
            topic: national.measure(measure).map(|measure| measure.topic),
            population: distribution.population().clone(),
            provenance: distribution.provenance().clone(),
            decimals: written_decimals(&distribution, unit),
            pupil_sd: national.pupil_sd(measure, year).map(|sd| sd.value),
            ascending: trusts.iter().map(|trust| trust.value).collect(),
            trusts,
            england,
        })
    }

    /// The same trusts asked for another percentile.
    #[must_use]
    pub fn at(mut self, percentile: SectorPercentile) -> Self {
        self.question.percentile = percentile;
        self
    }

    /// The arithmetic.
    #[must_use]
    pub fn as_well(&self) -> SectorResult {
        let value = self.value_at(self.question.percentile);
        SectorResult {
            n: self.trusts.len(),
            value,
            england: self.england.0,
            difference: value - self.england.0,
        }
    }

    /// What was asked.
    #[must_use]
    pub const fn question(&self) -> SectorQuestion {
        self.question
    }

    /// Who they are, before the reader's own limits.
    #[must_use]
    pub const fn population(&self) -> &Population {
        &self.population
    }

    /// Where their figures come from.
    #[must_use]
    pub const fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    pub(crate) fn value_at(&self, percentile: SectorPercentile) -> f64 {
        self.quantile(percentile.level(self.direction))
    }

    /// A quantile of its trusts; there is at least one.
    fn quantile(&self, level: f64) -> f64 {
        quantile(&self.ascending, level).unwrap_or(f64::NAN)
    }

    /// England's figure and the value as the sentence prints them. Their difference is taken from what is printed, so
    /// that a reader who subtracts finds it.
    pub(crate) fn printed(&self, percentile: SectorPercentile) -> (f64, f64) {
        let precision = Precision::decimals(self.england.1);
        (
            precision.round(self.value_at(percentile)),
            precision.round(self.england.0),
        )
    }
}

/// The decimals with which trusts' figures are written. Percentages that were calculated and not published are held with two,
/// so that quantiles of them are rounded once, and are still written with one.
fn written_decimals(distribution: &Distribution, unit: Unit) -> u8 {
    match unit {
        Unit::Percentage => distribution.decimals().min(1),
        _ => distribution.decimals(),
    }
}

/// England's figure of a group and the decimals with which it is published.
fn england(
    national: &National,
    measure: &MeasureId,
    group: PupilGroup,
    year: AcademicYear,
) -> Option<(f64, u8)> {
    let series = national.england(measure, group)?;
    Some((series.value(year)?, series.decimals()))
}

fn chosen(distribution: &Distribution, question: SectorQuestion) -> Vec<Trust> {
    let wanted = |one: &TrustFigure| {
        one.trust.cohort >= question.smallest && (!question.more_than_ten_schools || one.trust.schools > 10)
    };
    let mut trusts: Vec<_> = distribution
        .trusts()
        .filter(wanted)
        .map(|one| Trust {
            value: one.value,
            cohort: one.trust.cohort,
            disadvantaged: one.trust.disadvantaged,
        })
        .collect();
    trusts.sort_by(|one, other| {
        one.value
            .total_cmp(&other.value)
            .then(one.cohort.cmp(&other.cohort))
    });
    trusts
}
