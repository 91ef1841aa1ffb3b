//! Bands of absence as they lie in `data`: the counts of England and its regions, quantiles over local authorities, and
//! beside both who they are, where they come from and what became of every row.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use trust_benchmark::measures::{AcademicYear, PupilGroup};
use trust_benchmark::national::{AbsencePhase, ENGLAND, Population};
use trust_benchmark::stats::quantile;

use crate::area_text::{word_of, write_units};
use crate::areas::units;
use crate::bands::{BandData, Counts, Whose};
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::trust_text::ProvenanceText;

/// Where the counts lie.
pub const FILE: &str = "absence-bands.csv";
/// Where the quantiles over local authorities lie.
pub const AUTHORITIES: &str = "absence-bands-authorities.csv";
/// Where what belongs to both lies.
pub const BESIDE: &str = "absence-bands.toml";
/// The columns of counts before those of the bands.
pub const COLUMNS: [&str; 4] = ["phase", "year", "area", "group"];

/// What lies beside the counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys say it")]
pub struct BandsText {
    /// Where bands begin.
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
    /// The other files.
    pub beside: Vec<FileText>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys say it")]
pub struct FileText {
    pub file: String,
    pub sha256: String,
    pub bytes: usize,
    pub rows_read: u32,
}

/// How lines name a phase.
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
    let places: BTreeSet<Whose> = places.collect();
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
    for whose in &places {
        for area in &areas {
            let counts = data.areas.get(*area).and_then(|of_area| of_area.get(whose));
            let counts = counts.ok_or_else(|| failed(&format!("{area} has nothing for {whose:?}")))?;
            let mut record = vec![phase_word(whose.phase).to_owned(), whose.year.to_string()];
            record.extend([(*area).to_owned(), word_of(whose.group).to_owned()]);
            record.extend(counts.iter().map(u32::to_string));
            csv.write_record(record).map_err(|error| failed(&error))?;
        }
    }
    files.insert(FILE, csv.into_inner().map_err(|error| failed(&error))?);
    files.insert(AUTHORITIES, authorities(data)?);

    let of = |each: fn(&Whose) -> (AbsencePhase, PupilGroup, AcademicYear)| places.iter().map(each);
    let all = of(|whose| (whose.phase, whose.group, whose.year));
    let (mut phases, mut groups, mut years) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (phase, group, year) in all {
        phases.insert(phase);
        groups.insert(group);
        years.insert(year);
    }
    let bytes = data.files.first().map_or(0, |(_, _, bytes, _)| *bytes);
    let others = data.files.iter().skip(1).cloned();
    let beside = BandsText {
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
        beside: others
            .map(|(file, sha256, bytes, rows_read)| FileText {
                file,
                sha256,
                bytes,
                rows_read,
            })
            .collect(),
    };
    let toml = toml::to_string(&beside).map_err(|error| failed(&error))?;
    files.insert(
        BESIDE,
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
    for (whose, all) in &data.authorities {
        let pupils = |counts: &&Counts| counts.iter().sum::<u32>() > 0;
        let with_pupils: Vec<_> = all.iter().filter(pupils).collect();
        for (band, column) in band_columns(&data.edges).enumerate() {
            let share = |counts: &&Counts| {
                let count = counts.get(band).copied().unwrap_or(0);
                f64::from(count) / f64::from(counts.iter().sum::<u32>()) * 100.0
            };
            let mut shares: Vec<f64> = with_pupils.iter().map(share).collect();
            shares.sort_by(f64::total_cmp);
            let mut record = vec![phase_word(whose.phase).to_owned(), whose.year.to_string(), column];
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
