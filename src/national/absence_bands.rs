//! How pupils are spread over bands of absence: not a rate of an area but how many pupils missed how much, by phase, year
//! and free school meals, in England and its regions; and how far local authorities lie apart in each band.
//!
//! It is a form of its own because its figures are parts of a whole. England's are counts of pupils as published. A region
//! is stored as shares in tenths of a per cent, as differences from England's, which are small and alike; the committed
//! texts have its counts.

use serde::{Deserialize, Serialize};

use super::{National, Population, Provenance, Quantiles};
use crate::measures::{AcademicYear, Precision, PupilGroup};

/// Where the top band's pupils are taken to stand for a standard deviation, in per cent: the band is wide and few of them
/// miss everything. With this all nine that `data/pupil-sd.toml` keeps come out to their last place, and a test holds them.
const TOP: f64 = 70.5;

/// The schools of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsencePhase {
    /// State-funded primary schools.
    Primary,
    /// State-funded secondary schools.
    Secondary,
    /// Special schools.
    Special,
}

/// Pupils by band of absence, as a pack stores them. Each list runs through the phases, then the groups, then what its own
/// words say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceBandTable {
    /// Where bands begin, in per cent of possible sessions; the last ends at 100.
    pub edges: Vec<u8>,
    /// The phases.
    pub phases: Vec<AbsencePhase>,
    /// The groups.
    pub groups: Vec<PupilGroup>,
    /// The years, first year first.
    pub years: Vec<AcademicYear>,
    /// Areas: England first, then regions.
    pub areas: Vec<String>,
    /// England's pupils, by band and year.
    pub counts: Vec<u32>,
    /// Pupils of the regions, by region and year.
    pub pupils: Vec<u32>,
    /// By how many tenths of a per cent a region's share is above England's, by band, region and year.
    pub above: Vec<i16>,
    /// Quantiles of local authorities' shares, for all pupils.
    pub authorities: AuthorityBandTable,
    /// Who they are.
    pub population: Population,
    /// Where they were published.
    pub provenance: Provenance,
}

/// Local authorities' shares of pupils in each band, each authority counted once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityBandTable {
    /// The quantiles, in per cent, ascending.
    pub levels: Vec<u8>,
    /// Local authorities with pupils, by phase and year.
    pub n: Vec<u16>,
    /// The quantiles, by phase, band and year.
    pub shares: Quantiles,
}

/// A band of absence and what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct AbsenceBand<T> {
    /// Where it begins, in per cent of possible sessions; a pupil who missed as much is in it.
    pub from: u8,
    /// Where it ends.
    pub to: u8,
    /// What is in it.
    pub holds: T,
}

/// How the pupils of an area are spread over bands of absence.
#[derive(Debug, Clone, PartialEq)]
pub struct AbsenceBands<'a> {
    table: &'a AbsenceBandTable,
    /// All its pupils.
    pub pupils: u32,
    /// Per cent of them in each band, lowest band first. England's are exact, a region's to a tenth.
    pub shares: Vec<AbsenceBand<f64>>,
}

/// How local authorities lie apart in each band.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthorityBands<'a> {
    table: &'a AbsenceBandTable,
    /// Local authorities.
    pub n: u16,
    /// For each band the quantiles of their shares: level and share, both in per cent.
    pub quantiles: Vec<AbsenceBand<Vec<(u8, f64)>>>,
}

impl AbsenceBandTable {
    /// Whether every list has a place for everything.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let (phases, groups, years) = (self.phases.len(), self.groups.len(), self.years.len());
        let (bands, regions) = (self.edges.len(), self.areas.len().saturating_sub(1));
        let of_groups = phases * groups;
        self.edges.is_sorted_by(|lower, upper| lower < upper)
            && self.edges.last().is_some_and(|edge| *edge < 100)
            && !self.areas.is_empty()
            && self.counts.len() == of_groups * bands * years
            && self.pupils.len() == of_groups * regions * years
            && self.above.len() == of_groups * bands * regions * years
            && self.authorities.n.len() == phases * years
            && self
                .authorities
                .shares
                .is_whole(phases * bands * years, self.authorities.levels.len())
    }

    /// England's or a region's pupils by band.
    #[must_use]
    pub fn of(
        &self,
        area: &str,
        phase: AbsencePhase,
        year: AcademicYear,
        group: PupilGroup,
    ) -> Option<AbsenceBands<'_>> {
        let (phase, year) = self.place_of(phase, year)?;
        let group = self.groups.iter().position(|known| *known == group)?;
        let area = self.areas.iter().position(|known| known == area)?;
        let (bands, years, regions) = (self.edges.len(), self.years.len(), self.areas.len() - 1);
        let of_group = phase * self.groups.len() + group;
        let counts =
            (0..bands).map(|band| self.counts.get((of_group * bands + band) * years + year).copied());
        let counts: Vec<u32> = counts.collect::<Option<_>>()?;
        let all: u32 = counts.iter().sum();
        let exact = counts
            .iter()
            .map(|count| f64::from(*count) / f64::from(all) * 100.0);
        let (pupils, shares): (u32, Vec<f64>) = match area.checked_sub(1) {
            None => (all, exact.collect()),
            Some(region) => {
                let tenths = Precision::decimals(1);
                let above = |band| {
                    let place = ((of_group * bands + band) * regions + region) * years + year;
                    self.above.get(place).copied().map(f64::from)
                };
                let shares = exact
                    .enumerate()
                    .map(|(band, share)| Some(tenths.round(tenths.round(share) + above(band)? / 10.0)));
                let place = (of_group * regions + region) * years + year;
                (self.pupils.get(place).copied()?, shares.collect::<Option<_>>()?)
            }
        };
        let shares = self.bands().zip(shares);
        Some(AbsenceBands {
            table: self,
            pupils,
            shares: shares
                .map(|((from, to), holds)| AbsenceBand { from, to, holds })
                .collect(),
        })
    }

    /// Local authorities' shares by band.
    #[must_use]
    pub fn of_authorities(&self, phase: AbsencePhase, year: AcademicYear) -> Option<AuthorityBands<'_>> {
        let (phase, year) = self.place_of(phase, year)?;
        let (levels, years) = (&self.authorities.levels, self.years.len());
        let of_band = |(band, (from, to)): (usize, (u8, u8))| {
            let slice = (phase * self.edges.len() + band) * years + year;
            let shares = self.authorities.shares.of(slice, levels.len());
            AbsenceBand {
                from,
                to,
                holds: levels.iter().copied().zip(shares).collect(),
            }
        };
        Some(AuthorityBands {
            table: self,
            n: self.authorities.n.get(phase * years + year).copied()?,
            quantiles: self.bands().enumerate().map(of_band).collect(),
        })
    }

    fn place_of(&self, phase: AbsencePhase, year: AcademicYear) -> Option<(usize, usize)> {
        let phase = self.phases.iter().position(|known| *known == phase)?;
        Some((phase, self.years.iter().position(|known| *known == year)?))
    }

    /// The ends of the bands.
    fn bands(&self) -> impl Iterator<Item = (u8, u8)> + '_ {
        let ends = self.edges.iter().skip(1).copied().chain([100]);
        self.edges.iter().copied().zip(ends)
    }
}

impl AbsenceBands<'_> {
    /// Per cent of the pupils who missed at least `per_cent` per cent, if a band begins there: 10 is persistent absence, 50 severe.
    #[must_use]
    pub fn at_least(&self, per_cent: u8) -> Option<f64> {
        let mut bands = self.shares.iter();
        bands.any(|band| band.from == per_cent).then(|| {
            let from = self.shares.iter().filter(|band| band.from >= per_cent);
            from.map(|band| band.holds).sum()
        })
    }

    /// The standard deviation of absence between pupils, in per cent of sessions, as near as bands tell it: every pupil is
    /// taken to stand in the middle of a band, and at 70.5% in the top one.
    #[must_use]
    pub fn standard_deviation(&self) -> f64 {
        let stands = |band: &AbsenceBand<f64>| match band.to {
            100 => TOP,
            _ => f64::midpoint(f64::from(band.from), f64::from(band.to)),
        };
        let whole: f64 = self.shares.iter().map(|band| band.holds).sum();
        let mean = self
            .shares
            .iter()
            .map(|band| band.holds * stands(band))
            .sum::<f64>()
            / whole;
        let squares = self
            .shares
            .iter()
            .map(|band| band.holds * (stands(band) - mean).powi(2));
        (squares.sum::<f64>() / whole).sqrt()
    }

    /// Who the pupils are.
    #[must_use]
    pub fn population(&self) -> &Population {
        &self.table.population
    }

    /// Where it was published.
    #[must_use]
    pub fn provenance(&self) -> &Provenance {
        &self.table.provenance
    }
}

impl AuthorityBands<'_> {
    /// Who the pupils behind each local authority are.
    #[must_use]
    pub fn population(&self) -> &Population {
        &self.table.population
    }

    /// Where it was published.
    #[must_use]
    pub fn provenance(&self) -> &Provenance {
        &self.table.provenance
    }
}

impl National {
    /// How pupils of England or a region are spread over bands of absence: all of them, those eligible for free school
    /// meals, or those who are not. `None` where no joined pack holds it.
    #[must_use]
    pub fn absence_bands(
        &self,
        area: &str,
        phase: AbsencePhase,
        year: AcademicYear,
        group: PupilGroup,
    ) -> Option<AbsenceBands<'_>> {
        self.absence_bands.as_ref()?.of(area, phase, year, group)
    }

    /// How local authorities lie apart in each band, all pupils together. `None` where no joined pack holds it.
    #[must_use]
    pub fn absence_bands_of_authorities(
        &self,
        phase: AbsencePhase,
        year: AcademicYear,
    ) -> Option<AuthorityBands<'_>> {
        self.absence_bands.as_ref()?.of_authorities(phase, year)
    }

    /// The years that have bands, first year first; none where no joined pack holds them.
    #[must_use]
    pub fn absence_band_years(&self) -> &[AcademicYear] {
        self.absence_bands.as_ref().map_or(&[], |table| &table.years)
    }
}
