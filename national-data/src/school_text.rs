//! Writes figures of schools into `data/schools`: a CSV of quantiles, overall, by region and by fifth of disadvantage, and
//! a TOML with sources and counts of the rows that were read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trust_benchmark::measures::{MeasureId, Precision, PupilGroup};
use trust_benchmark::national::{Population, Within};
use trust_benchmark::stats::quantile;

use crate::area_text::{word_of, write_units};
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::quantiles::quantiles;
use crate::schools::{School, SchoolData, SchoolFigures};
use crate::trust_text::ProvenanceText;

/// The description written with the quantiles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolsText {
    pub year: String,
    /// The census that says what the schools are and where.
    pub census: String,
    /// The quantiles, in per cent.
    pub levels: Vec<u8>,
    pub population: Population,
    pub provenance: ProvenanceText,
    pub rows: SchoolRows,
    pub figures: Vec<SchoolFigureText>,
}

/// What became of the rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolRows {
    pub read: u32,
    /// Rows that were offered to every measure below, where they are counted on.
    pub schools: u32,
    pub left_out: BTreeMap<String, u32>,
}

/// A measure's schools: the counts add up to the schools of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolFigureText {
    pub measure: MeasureId,
    pub group: PupilGroup,
    pub decimals: u8,
    pub types: Vec<String>,
    pub with_figure: u32,
    pub of_another_type: u32,
    pub not_in_the_census: u32,
    /// Of those with a figure: in no region, and with no share of disadvantaged pupils.
    pub region_not_known: u32,
    pub disadvantage_not_known: u32,
    /// Schools without a figure, by code; "" is an empty cell.
    pub suppressed: BTreeMap<String, u32>,
}

/// Writes the two files.
///
/// # Errors
/// When they cannot be written as CSV or TOML.
pub fn write(data: &SchoolData, files: &mut DataFiles) -> Result<(), BuildError> {
    let path = format!("schools/{}.csv", data.name);
    let failed = |error: &dyn std::fmt::Display| BuildError::kept(&path, error);
    let levels = &data.source.levels;
    let mut csv = csv::Writer::from_writer(Vec::new());
    let names = ["measure", "group", "within", "n", "missing"]
        .map(str::to_owned)
        .into_iter();
    let header = names.chain(levels.iter().map(|level| format!("p{level}")));
    csv.write_record(header).map_err(|error| failed(&error))?;
    for figures in &data.figures {
        for (within, schools) in slices(figures) {
            let values: Vec<i32> = schools
                .iter()
                .filter_map(|school| school.figure.units())
                .collect();
            let decimals = figures.source.value.decimals;
            let names = [
                figures.source.measure.to_string(),
                word_of(figures.source.group).to_owned(),
                write_within(&within),
                values.len().to_string(),
                (schools.len() - values.len()).to_string(),
            ];
            let quantiles = quantiles(&values, decimals, levels).into_iter();
            let values = quantiles.map(|units| write_units(units, decimals + 1));
            csv.write_record(names.into_iter().chain(values))
                .map_err(|error| failed(&error))?;
        }
    }
    let bytes = csv.into_inner().map_err(|error| failed(&error))?;
    files.insert(path.clone(), bytes);
    let toml = toml::to_string(&metadata(data)).map_err(|error| failed(&error))?;
    files.insert(
        format!("schools/{}.toml", data.name),
        format!("# Written by the build from the file named here.\n\n{toml}"),
    );
    Ok(())
}

/// The words for a group of schools in a line.
#[must_use]
pub fn write_within(within: &Within) -> String {
    match within {
        Within::All => "all".to_owned(),
        Within::Region(region) => region.clone(),
        Within::DisadvantageFifth(fifth) => format!("disadvantage fifth {fifth}"),
    }
}

/// The group of schools that a line is about.
#[must_use]
pub fn read_within(text: &str) -> Option<Within> {
    if text == "all" {
        return Some(Within::All);
    }
    match text.strip_prefix("disadvantage fifth ") {
        Some(fifth) => fifth.parse().ok().map(Within::DisadvantageFifth),
        None => Some(Within::Region(text.to_owned())),
    }
}

fn slices(figures: &SchoolFigures) -> Vec<(Within, Vec<&School>)> {
    let all: Vec<&School> = figures.schools.iter().collect();
    let mut regions: BTreeMap<&String, Vec<&School>> = BTreeMap::new();
    for school in &figures.schools {
        if let Some(region) = &school.region {
            regions.entry(region).or_default().push(school);
        }
    }
    let mut slices = vec![(Within::All, all)];
    slices.extend(
        regions
            .into_iter()
            .map(|(region, schools)| (Within::Region(region.clone()), schools)),
    );
    let bounds = fifths(figures);
    for fifth in 1..=5_u8 {
        let of_fifth = |school: &&School| {
            school
                .disadvantaged
                .is_some_and(|share| fifth_of(share, &bounds) == fifth)
        };
        slices.push((
            Within::DisadvantageFifth(fifth),
            figures.schools.iter().filter(of_fifth).collect(),
        ));
    }
    slices
}

/// The shares at which one fifth ends, among the schools that have a figure.
fn fifths(figures: &SchoolFigures) -> Vec<f64> {
    let with_figure = figures
        .schools
        .iter()
        .filter(|school| school.figure.units().is_some());
    let mut shares: Vec<f64> = with_figure
        .filter_map(|school| school.disadvantaged)
        .map(f64::from)
        .collect();
    shares.sort_by(f64::total_cmp);
    [0.2, 0.4, 0.6, 0.8]
        .iter()
        .filter_map(|&p| quantile(&shares, p))
        .collect()
}

/// The fifth of a share: 1 has the fewest disadvantaged pupils.
fn fifth_of(share: i32, bounds: &[f64]) -> u8 {
    let above = bounds.iter().filter(|&&bound| f64::from(share) > bound).count();
    u8::try_from(above + 1).unwrap_or(5)
}

fn metadata(data: &SchoolData) -> SchoolsText {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let figure = |figures: &SchoolFigures| {
        let mut suppressed = BTreeMap::new();
        for school in &figures.schools {
            if let crate::cell::Cell::Suppressed(code) = &school.figure {
                *suppressed.entry(code.clone()).or_insert(0) += 1;
            }
        }
        let with = |test: &dyn Fn(&School) -> bool| {
            let found = figures
                .schools
                .iter()
                .filter(|one| one.figure.units().is_some() && test(one));
            count(found.count())
        };
        SchoolFigureText {
            measure: figures.source.measure.clone(),
            group: figures.source.group,
            decimals: Precision::decimals(figures.source.value.decimals).places(),
            types: figures.source.types.clone(),
            with_figure: with(&|_| true),
            of_another_type: figures.other_type,
            not_in_the_census: figures.not_in_census,
            region_not_known: with(&|school| school.region.is_none()),
            disadvantage_not_known: with(&|school| school.disadvantaged.is_none()),
            suppressed,
        }
    };
    SchoolsText {
        year: data.provenance.year.to_string(),
        census: data.source.census.clone(),
        levels: data.source.levels.clone(),
        population: data.source.population.clone(),
        provenance: ProvenanceText::new(&data.provenance, data.bytes),
        rows: SchoolRows {
            read: data.provenance.rows_read,
            schools: data.schools,
            left_out: data.left_out.clone(),
        },
        figures: data.figures.iter().map(figure).collect(),
    }
}
