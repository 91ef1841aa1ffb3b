//! Reads bands of absence back from `data`, for packing: England's counts as they are, regions as tenths of a per cent
//! above or below England's shares, quantiles over local authorities.

use std::collections::BTreeMap;

use trust_benchmark::measures::{Precision, PupilGroup, ValidRange};
use trust_benchmark::national::{AbsenceBandTable, AbsencePhase, AuthorityBandTable};

use crate::area_pack::{quantiles, read_units};
use crate::area_text::word_of;
use crate::areas::units;
use crate::band_text::{AUTHORITIES, BandsText, COLUMNS, FILE, METADATA_FILE, band_columns, phase_word};
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::table::Table;
use crate::trusts::SHARE;

/// Counts by phase, group, area and year, as lines name them.
type Lines = BTreeMap<[String; 4], Vec<u32>>;

/// Reads them; nothing where the folder has none.
///
/// # Errors
/// When a file is malformed or holds what cannot be true.
pub fn read(files: &DataFiles) -> Result<Option<AbsenceBandTable>, BuildError> {
    if files.bytes(METADATA_FILE).is_none() {
        return Ok(None);
    }
    let kept = |error: &dyn std::fmt::Display| BuildError::kept(METADATA_FILE, error);
    let metadata: BandsText = toml::from_str(files.text(METADATA_FILE)?).map_err(|error| kept(&error))?;
    let lines = lines(files, &metadata)?;
    let (bands, one) = (metadata.edges.len(), Precision::decimals(1));
    let (mut counts, mut pupils, mut above) = (Vec::new(), Vec::new(), Vec::new());
    for (phase, group) in each(&metadata.phases, &metadata.groups) {
        let of = |area: &String, year: &String| {
            let key = [phase_word(phase), year, area, word_of(group)].map(str::to_owned);
            let counts = lines
                .get(&key)
                .ok_or_else(|| kept(&format!("{key:?} is missing")));
            counts.map(|counts| (counts, counts.iter().sum::<u32>()))
        };
        let tenths = |(counts, all): (&Vec<u32>, u32), band: usize| {
            let count = counts.get(band).copied().unwrap_or(0);
            units(one.round(f64::from(count) / f64::from(all) * 100.0), 1)
        };
        let (england, regions) = metadata
            .areas
            .split_first()
            .ok_or_else(|| kept(&"there is no area"))?;
        for (region, year) in each_ref(regions, &metadata.years) {
            pupils.push(of(region, year)?.1);
        }
        for band in 0..bands {
            for year in &metadata.years {
                counts.push(of(england, year)?.0.get(band).copied().unwrap_or(0));
            }
            for (region, year) in each_ref(regions, &metadata.years) {
                let differs = tenths(of(region, year)?, band) - tenths(of(england, year)?, band);
                above.push(i16::try_from(differs).map_err(|error| kept(&error))?);
            }
        }
    }
    let years = metadata
        .years
        .iter()
        .map(|year| year.parse().map_err(|error| kept(&error)));
    let years = years.collect::<Result<Vec<_>, _>>()?;
    let last = years.last().ok_or_else(|| kept(&"there is no year"))?;
    Ok(Some(AbsenceBandTable {
        authorities: authorities(files, &metadata)?,
        provenance: metadata.provenance.provenance(*last, metadata.rows_read),
        edges: metadata.edges,
        phases: metadata.phases,
        groups: metadata.groups,
        years,
        areas: metadata.areas,
        counts,
        pupils,
        above,
        population: metadata.population,
    }))
}

fn lines(files: &DataFiles, metadata: &BandsText) -> Result<Lines, BuildError> {
    let table = Table::read(FILE, files.text(FILE)?)?;
    let [phase, year, area, group] = COLUMNS.map(|name| table.column(name));
    let key = [phase?, year?, area?, group?];
    let columns: Vec<_> = band_columns(&metadata.edges)
        .map(|name| table.column(&name))
        .collect::<Result<_, _>>()?;
    let mut lines = Lines::new();
    for row in table.rows() {
        let counts = columns.iter().map(|place| row.count_up_to(place, 0, 20_000_000));
        let key = key.each_ref().map(|place| row.text(place).to_owned());
        lines.insert(key, counts.collect::<Result<_, _>>()?);
    }
    Ok(lines)
}

fn authorities(files: &DataFiles, metadata: &BandsText) -> Result<AuthorityBandTable, BuildError> {
    let table = Table::read(AUTHORITIES, files.text(AUTHORITIES)?)?;
    let [phase, year, band, n] = ["phase", "year", "band", "n"].map(|name| table.column(name));
    let (key, n) = ([phase?, year?, band?], n?);
    let levels = metadata.levels.iter();
    let levels = levels.map(|level| table.column(&format!("p{level}")));
    let levels = levels.collect::<Result<Vec<_>, _>>()?;
    let mut slices = BTreeMap::new();
    for row in table.rows() {
        let range: ValidRange = SHARE;
        let shares = levels.iter().map(|place| read_units(&row, place, 1, range));
        let shares = shares.collect::<Result<Vec<_>, _>>()?;
        let key = key.each_ref().map(|place| row.text(place).to_owned());
        slices.insert(key, (row.count_up_to(&n, 0, 1000)?, shares));
    }
    let (mut counted, mut all) = (Vec::new(), Vec::new());
    for phase in &metadata.phases {
        for (band, name) in band_columns(&metadata.edges).enumerate() {
            for year in &metadata.years {
                let key = [phase_word(*phase), year, &name].map(str::to_owned);
                let missing = || BuildError::kept(AUTHORITIES, format!("{key:?} is missing"));
                let (n, shares) = slices.get(&key).ok_or_else(missing)?;
                if band == 0 {
                    counted.push(u16::try_from(*n).unwrap_or(u16::MAX));
                }
                all.extend_from_slice(shares);
            }
        }
    }
    Ok(AuthorityBandTable {
        n: counted,
        shares: quantiles(AUTHORITIES, 0, metadata.levels.len(), &all)?,
        levels: metadata.levels.clone(),
    })
}

fn each(phases: &[AbsencePhase], groups: &[PupilGroup]) -> impl Iterator<Item = (AbsencePhase, PupilGroup)> {
    let pairs = phases
        .iter()
        .flat_map(|phase| groups.iter().map(|group| (*phase, *group)));
    pairs.collect::<Vec<_>>().into_iter()
}

fn each_ref<'a, T>(outer: &'a [T], inner: &'a [T]) -> impl Iterator<Item = (&'a T, &'a T)> {
    outer
        .iter()
        .flat_map(move |one| inner.iter().map(move |other| (one, other)))
}
