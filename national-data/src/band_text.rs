//! Writes bands of absence into the data folder: counts for England and its regions, quantiles over local authorities,
//! and a description with populations, sources and counts of the rows that were read.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use trust_benchmark::measures::{AcademicYear, PupilGroup};
use trust_benchmark::national::{AbsencePhase, ENGLAND, Population};
use trust_benchmark::stats::quantile;

use crate::area_text::{word_of, write_units};
use crate::areas::units;
use crate::bands::{BandData, BandKey, Counts};
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::trust_text::ProvenanceText;

/// Path of the counts in the data folder.
pub const FILE: &str = "absence-bands.csv";
/// Path of the quantiles over local authorities in the data folder.
pub const AUTHORITIES: &str = "absence-bands-authorities.csv";
/// Path of the description of both in the data folder.
pub const METADATA_FILE: &str = "absence-bands.toml";
/// The columns of counts before those of the bands.
pub const COLUMNS: [&str; 4] = ["phase", "year", "area", "group"];

/// The description written with the counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandsText {
    /// The lower bound of each band.
    pub edges: Vec<u8>,
    /// The quantiles over local authorities, in per cent.
    pub levels: Vec<u8>,
    pub phases: Vec<AbsencePhase>,
    pub groups: Vec<PupilGroup>,
    pub years: Vec<String>,
    pub areas: Vec<String>,
    /// Rows of all files.
    pub rows_read: u32,
    pub rows: BTreeMap<String, u32>,
    pub population: Population,
    /// Of England's file.
    pub provenance: ProvenanceText,
    #[serde(rename = "beside")]
    pub other_files: Vec<FileText>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileText {
    pub file: String,
    pub sha256: String,
    pub bytes: usize,
    pub rows_read: u32,
}

/// The word for a phase in a line.
#[must_use]
pub const fn phase_word(phase: AbsencePhase) -> &'static str {
    match phase {
        AbsencePhase::Primary => "primary",
        AbsencePhase::Secondary => "secondary",
        AbsencePhase::Special => "special",
    }
}

/// The names of the columns of bands.
pub fn band_columns(edges: &[u8]) -> impl Iterator<Item = String> + '_ {
    let ends = edges.iter().skip(1).copied().chain([100]);
    edges.iter().zip(ends).map(|(from, to)| format!("{from}-{to}"))
}

/// Writes the three files.
///
/// # Errors
/// When they cannot be written as CSV or TOML.
pub fn write(data: &BandData, files: &mut DataFiles) -> Result<(), BuildError> {
    let failed = |error: &dyn std::fmt::Display| BuildError::kept(FILE, error);
    let places = data.areas.values().flat_map(BTreeMap::keys).copied();
    let places: BTreeSet<BandKey> = places.collect();
    let regions = data.areas.keys().filter(|area| *area != ENGLAND);
    let areas: Vec<&str> = std::iter::once(ENGLAND)
        .chain(regions.map(String::as_str))
        .collect();

    let mut csv = csv::Writer::from_writer(Vec::new());
    let header = COLUMNS
        .into_iter()
        .map(str::to_owned)
        .chain(band_columns(&data.edges));
    csv.write_record(header).map_err(|error| failed(&error))?;
    for key in &places {
        for area in &areas {
            let counts = data.areas.get(*area).and_then(|of_area| of_area.get(key));
            let counts = counts.ok_or_else(|| failed(&format!("{area} has nothing for {key:?}")))?;
            let mut record = vec![phase_word(key.phase).to_owned(), key.year.to_string()];
            record.extend([(*area).to_owned(), word_of(key.group).to_owned()]);
            record.extend(counts.iter().map(u32::to_string));
            csv.write_record(record).map_err(|error| failed(&error))?;
        }
    }
    files.insert(FILE, csv.into_inner().map_err(|error| failed(&error))?);
    files.insert(AUTHORITIES, authorities(data)?);

    let of = |each: fn(&BandKey) -> (AbsencePhase, PupilGroup, AcademicYear)| places.iter().map(each);
    let all = of(|key| (key.phase, key.group, key.year));
    let (mut phases, mut groups, mut years) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (phase, group, year) in all {
        phases.insert(phase);
        groups.insert(group);
        years.insert(year);
    }
    let bytes = data.files.first().map_or(0, |(_, _, bytes, _)| *bytes);
    let others = data.files.iter().skip(1).cloned();
    let metadata = BandsText {
        edges: data.edges.clone(),
        levels: data.source.levels.clone(),
        phases: phases.into_iter().collect(),
        groups: groups.into_iter().collect(),
        years: years.iter().map(ToString::to_string).collect(),
        areas: areas.iter().map(|area| (*area).to_owned()).collect(),
        rows_read: data.files.iter().map(|(.., rows)| rows).sum(),
        rows: data.fates.clone(),
        population: data.source.population.clone(),
        provenance: ProvenanceText::new(&data.provenance, bytes),
        other_files: others
            .map(|(file, sha256, bytes, rows_read)| FileText {
                file,
                sha256,
                bytes,
                rows_read,
            })
            .collect(),
    };
    let toml = toml::to_string(&metadata).map_err(|error| failed(&error))?;
    files.insert(
        METADATA_FILE,
        format!("# Written by the build from the files named here.\n\n{toml}"),
    );
    Ok(())
}

/// Quantiles over local authorities of the share of pupils in each band.
fn authorities(data: &BandData) -> Result<Vec<u8>, BuildError> {
    let failed = |error: &dyn std::fmt::Display| BuildError::kept(AUTHORITIES, error);
    let levels = &data.source.levels;
    let mut csv = csv::Writer::from_writer(Vec::new());
    let header = ["phase", "year", "band", "n", "without_pupils"].map(str::to_owned);
    let header = header
        .into_iter()
        .chain(levels.iter().map(|level| format!("p{level}")));
    csv.write_record(header).map_err(|error| failed(&error))?;
    for (key, all) in &data.authorities {
        let pupils = |counts: &&Counts| counts.iter().sum::<u32>() > 0;
        let with_pupils: Vec<_> = all.iter().filter(pupils).collect();
        for (band, column) in band_columns(&data.edges).enumerate() {
            let share = |counts: &&Counts| {
                let count = counts.get(band).copied().unwrap_or(0);
                f64::from(count) / f64::from(counts.iter().sum::<u32>()) * 100.0
            };
            let mut shares: Vec<f64> = with_pupils.iter().map(share).collect();
            shares.sort_by(f64::total_cmp);
            let mut record = vec![phase_word(key.phase).to_owned(), key.year.to_string(), column];
            record.push(shares.len().to_string());
            record.push((all.len() - shares.len()).to_string());
            record.extend(levels.iter().map(|level| {
                let found = quantile(&shares, f64::from(*level) / 100.0);
                write_units(found.map(|found| units(found, 1)), 1)
            }));
            csv.write_record(record).map_err(|error| failed(&error))?;
        }
    }
    csv.into_inner().map_err(|error| failed(&error))
}
