//! How many pupils missed how much: the bands of absence of a phase, in England and the trust's region, by free school
//! meals. A rate of absence is a mean and hides that most of it is of few; the bands show it. No trust has bands, so the
//! trust is not in them, and nothing of it is compared here.

use crate::measures::{AcademicYear, Measure, PupilGroup};
use crate::national::{AbsenceBands, AbsencePhase, National, Population, Provenance};

/// Whom the columns count: all pupils, then those with and those without free school meals.
pub(crate) const GROUPS: [PupilGroup; 3] = [
    PupilGroup::All,
    PupilGroup::FreeSchoolMeals,
    PupilGroup::NotFreeSchoolMeals,
];

/// From here absence is called persistent, in per cent of possible sessions.
const PERSISTENT: u8 = 10;

/// The pupils of an area who missed from `from` to less than `to` per cent of possible sessions.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// In per cent.
    pub from: u8,
    /// In per cent; 100 where there is no end.
    pub to: u8,
    /// The share in the band of each group, in per cent, in the order of the columns.
    pub shares: Vec<f64>,
}

/// One area's pupils by band.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaBands {
    /// The area's name.
    pub area: String,
    /// All of its pupils who are counted.
    pub pupils: u32,
    /// The bands, least absence first.
    pub bands: Vec<Band>,
}

/// The bands of a phase.
#[derive(Debug, Clone, PartialEq)]
pub struct AbsenceByBand {
    /// The phase.
    pub phase: AbsencePhase,
    /// The year that was asked for.
    pub asked: AcademicYear,
    /// The year of the bands.
    pub year: AcademicYear,
    /// Per cent of pupils in England whose absence is persistent, by group in the order of the columns.
    pub persistent: [f64; 3],
    /// England, then the region.
    pub areas: Vec<AreaBands>,
    /// Who is counted.
    pub(crate) population: Population,
    /// Where they were published.
    pub(crate) provenance: Provenance,
}

/// The phase of which a measure counts absence; `None` for other measures and for all phases together.
#[must_use]
pub fn absence_phase(measure: &Measure) -> Option<AbsencePhase> {
    let (of, phase) = measure.id.as_str().rsplit_once('_')?;
    if !of.ends_with("absence") {
        return None;
    }
    match phase {
        "primary" => Some(AbsencePhase::Primary),
        "secondary" => Some(AbsencePhase::Secondary),
        "special" => Some(AbsencePhase::Special),
        _ => None,
    }
}

impl AbsenceByBand {
    /// The bands of `phase` in a year, or in the latest one before it that has them, in England and in `region`.
    #[must_use]
    pub fn of(
        national: &National,
        phase: AbsencePhase,
        year: AcademicYear,
        region: Option<&str>,
    ) -> Option<Self> {
        let years = national.absence_band_years();
        let held = years.iter().rev().find(|held| **held <= year);
        let held = *held.or(years.last())?;
        let of = |area: &str| -> Option<Vec<AbsenceBands<'_>>> {
            let of_group = |group| national.absence_bands(area, phase, held, group);
            GROUPS.into_iter().map(of_group).collect()
        };
        let england = of(ENGLAND)?;
        let [all, eligible, others] = england.as_slice() else {
            return None;
        };
        let [missed, of_eligible, of_others] = [all, eligible, others].map(|of| of.at_least(PERSISTENT));
        let mut areas = vec![bands(ENGLAND, &england)];
        for area in areas_of(region) {
            areas.extend(of(&area).map(|found| bands(&area, &found)));
        }
        Some(Self {
            phase,
            asked: year,
            year: held,
            persistent: [missed?, of_eligible?, of_others?],
            areas,
            population: all.population().clone(),
            provenance: all.provenance().clone(),
        })
    }
}

/// What the tables call all of the country.
const ENGLAND: &str = "England";

/// What the tables call a region: they divide London.
fn areas_of(region: Option<&str>) -> Vec<String> {
    match region {
        Some("London") => ["London (Inner)", "London (Outer)"].map(str::to_owned).into(),
        Some(region) => vec![region.to_owned()],
        None => Vec::new(),
    }
}

fn bands(area: &str, of: &[AbsenceBands<'_>]) -> AreaBands {
    let count = of.first().map_or(0, |all| all.shares.len());
    let band = |place: usize| {
        let first = of.first()?.shares.get(place)?;
        let shares = of
            .iter()
            .map(|bands| bands.shares.get(place).map(|band| band.holds));
        Some(Band {
            from: first.from,
            to: first.to,
            shares: shares.collect::<Option<_>>()?,
        })
    };
    AreaBands {
        area: area.to_owned(),
        pupils: of.first().map_or(0, |all| all.pupils),
        bands: (0..count).filter_map(band).collect(),
    }
}
