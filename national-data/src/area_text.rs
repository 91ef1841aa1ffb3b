//! Writes the series for areas into the data folder: `areas.csv` with a line for each measure and area and a column for
//! each year, `authorities.csv` with quantiles over local authorities, and `areas.toml` with populations, sources, years
//! that do not compare, and counts of the rows that were read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::Status;

use crate::areas::{AreaData, AreaFigures};
use crate::cell::Cell;
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::quantiles::quantiles;
use crate::trust_text::group_word;

/// Path of the areas' figures in the data folder.
pub const AREAS: &str = "areas.csv";
/// Path of the quantiles over local authorities in the data folder.
pub const AUTHORITIES: &str = "authorities.csv";
/// Path of the description of both in the data folder.
pub const METADATA_FILE: &str = "areas.toml";
/// Written where there is no figure.
pub const NONE: &str = "-";

/// The description written with the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreasText {
    pub publisher: String,
    pub licence: String,
    pub title: String,
    pub file: String,
    pub sha256: String,
    pub bytes: usize,
    pub dictionary: String,
    pub dictionary_sha256: String,
    pub retrieved_from: String,
    pub rows_read: u32,
    /// The quantiles over local authorities, in per cent.
    pub levels: Vec<u8>,
    /// England, regions and parts of regions.
    pub areas: Vec<String>,
    pub rows: BTreeMap<String, u32>,
    pub populations: BTreeMap<String, PopulationText>,
    pub series: Vec<SeriesText>,
}

/// Who is behind figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PopulationText {
    pub rule: String,
    pub membership: String,
}

/// A measure and group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesText {
    pub measure: MeasureId,
    pub group: PupilGroup,
    pub code: String,
    pub decimals: u8,
    pub population: String,
    pub published: String,
    /// The years that are kept, and how settled they are.
    pub years: BTreeMap<String, Status>,
    /// Years without a comparable figure, and why.
    pub breaks: BTreeMap<String, String>,
    /// Years from which on figures do not compare with those before, and why.
    pub turns: BTreeMap<String, String>,
}

/// Writes the three files.
///
/// # Errors
/// When they cannot be written as CSV or TOML.
pub fn write(data: &AreaData, files: &mut DataFiles) -> Result<(), BuildError> {
    files.insert(AREAS, areas(data)?);
    files.insert(AUTHORITIES, authorities(data)?);
    let toml = toml::to_string(&metadata(data)).map_err(|error| BuildError::kept(METADATA_FILE, error))?;
    files.insert(
        METADATA_FILE,
        format!("# Written by the build from the files named here.\n\n{toml}"),
    );
    Ok(())
}

/// The word for a group in a line.
#[must_use]
pub fn word_of(group: PupilGroup) -> &'static str {
    group_word(group).unwrap_or("all")
}

fn areas(data: &AreaData) -> Result<Vec<u8>, BuildError> {
    let failed = |error: &dyn std::fmt::Display| BuildError::kept(AREAS, error);
    let years = || data.figures.iter().flat_map(|figures| figures.years.keys());
    let (first, last) = (years().min(), years().max());
    let years = first
        .zip(last)
        .map_or(0..=0, |(first, last)| first.summer()..=last.summer());
    let years: Vec<_> = years.map(AcademicYear::ending).collect();
    let mut csv = csv::Writer::from_writer(Vec::new());
    let names = ["measure", "group", "area"].map(str::to_owned).into_iter();
    let header = names.chain(years.iter().map(ToString::to_string));
    csv.write_record(header).map_err(|error| failed(&error))?;
    for figures in &data.figures {
        for area in data.source.areas.kept() {
            let value = |year: &AcademicYear| {
                let units = figures.areas.get(&(area.clone(), *year));
                write_units(units.copied(), figures.source.decimals)
            };
            let names = [
                figures.source.measure.to_string(),
                word_of(figures.source.group).to_owned(),
                area.clone(),
            ];
            csv.write_record(names.into_iter().chain(years.iter().map(value)))
                .map_err(|error| failed(&error))?;
        }
    }
    csv.into_inner().map_err(|error| failed(&error))
}

fn authorities(data: &AreaData) -> Result<Vec<u8>, BuildError> {
    let failed = |error: &dyn std::fmt::Display| BuildError::kept(AUTHORITIES, error);
    let levels = &data.source.areas.levels;
    let mut csv = csv::Writer::from_writer(Vec::new());
    let names = ["measure", "group", "year", "n", "missing"]
        .map(str::to_owned)
        .into_iter();
    let header = names.chain(levels.iter().map(|level| format!("p{level}")));
    csv.write_record(header).map_err(|error| failed(&error))?;
    for figures in &data.figures {
        for (year, places) in &figures.authorities {
            let with_figure: Vec<i32> = places.values().flatten().copied().collect();
            if with_figure.is_empty() {
                continue;
            }
            let decimals = figures.source.decimals;
            let names = [
                figures.source.measure.to_string(),
                word_of(figures.source.group).to_owned(),
                year.to_string(),
                with_figure.len().to_string(),
                (places.len() - with_figure.len()).to_string(),
            ];
            let quantiles = quantiles(&with_figure, decimals, levels).into_iter();
            let values = quantiles.map(|units| write_units(units, decimals + 1));
            csv.write_record(names.into_iter().chain(values))
                .map_err(|error| failed(&error))?;
        }
    }
    csv.into_inner().map_err(|error| failed(&error))
}

/// A figure with every published decimal place, or [`NONE`].
#[must_use]
pub fn write_units(units: Option<i32>, decimals: u8) -> String {
    units.map_or_else(|| NONE.to_owned(), |units| Cell::Figure(units).write(decimals))
}

fn metadata(data: &AreaData) -> AreasText {
    let (source, origin) = (&data.source, data.source.provenance.clone());
    let population = |described: &crate::area_source::AreaPopulation| {
        let (rule, membership) = (described.rule.clone(), described.membership.clone());
        (described.key.clone(), PopulationText { rule, membership })
    };
    AreasText {
        publisher: origin.publisher,
        licence: origin.licence,
        title: origin.title,
        file: source.file.path.clone(),
        sha256: data.file.sha256.clone(),
        bytes: data.file.bytes,
        dictionary: source.dictionary.path.clone(),
        dictionary_sha256: data.dictionary.sha256.clone(),
        retrieved_from: origin.retrieved_from,
        rows_read: data.rows_read,
        levels: source.areas.levels.clone(),
        areas: source.areas.kept().cloned().collect(),
        rows: data
            .rows_by_fate
            .iter()
            .map(|(fate, count)| ((*fate).to_owned(), *count))
            .collect(),
        populations: source.populations.iter().map(population).collect(),
        series: data.figures.iter().map(series).collect(),
    }
}

fn series(figures: &AreaFigures) -> SeriesText {
    let by_year = |reasons: &BTreeMap<AcademicYear, String>| {
        let of_year = |(year, reason): (&AcademicYear, &String)| (year.to_string(), reason.clone());
        reasons.iter().map(of_year).collect()
    };
    let source = figures.source.clone();
    SeriesText {
        measure: source.measure,
        group: source.group,
        code: source.code,
        decimals: source.decimals,
        population: source.population,
        published: figures.published.clone(),
        years: figures
            .years
            .iter()
            .map(|(year, status)| (year.to_string(), *status))
            .collect(),
        breaks: by_year(&figures.breaks),
        turns: by_year(&figures.turns),
    }
}
