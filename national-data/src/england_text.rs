//! Writes England's series into the data folder, and reads it back: `england.csv` with a line for each figure, and
//! `england.toml` with populations, sources, years without a figure and counts of the rows that were read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trust_benchmark::measures::{AcademicYear, MeasureId, Precision, PupilGroup};
use trust_benchmark::national::{Break, EnglandSeries, EnglandValue, Population, Provenance, Status};

use crate::catalogue::Catalogue;
use crate::cell::{Cell, FigureFormat, Form};
use crate::england::{EnglandData, Series};
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::table::Table;

const CSV: &str = "england.csv";
const TOML: &str = "england.toml";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EnglandText {
    publisher: String,
    licence: String,
    title: String,
    file: String,
    sha256: String,
    bytes: usize,
    retrieved_from: String,
    rows_read: u32,
    rows: BTreeMap<String, u32>,
    series: Vec<SeriesText>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SeriesText {
    measure: MeasureId,
    group: PupilGroup,
    code: String,
    decimals: u8,
    published: String,
    population: Population,
    #[serde(default)]
    breaks: Vec<BreakText>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BreakText {
    year: String,
    reason: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureText {
    measure: MeasureId,
    group: PupilGroup,
    year: String,
    value: String,
    status: Status,
}

/// Writes both files.
///
/// # Errors
/// When they cannot be written as CSV or TOML.
pub fn write(data: &EnglandData, files: &mut DataFiles) -> Result<(), BuildError> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    for Series { source, values, .. } in &data.series {
        for (year, &(units, status)) in values {
            let (measure, group) = (source.measure.clone(), source.group);
            let value = Cell::Figure(units).write(source.decimals);
            csv.serialize(FigureText {
                measure,
                group,
                year: year.to_string(),
                value,
                status,
            })
            .map_err(|error| BuildError::kept(CSV, error))?;
        }
    }
    files.insert(
        CSV,
        csv.into_inner().map_err(|error| BuildError::kept(CSV, error))?,
    );

    let origin = data.source.provenance.clone();
    let text = EnglandText {
        publisher: origin.publisher,
        licence: origin.licence,
        title: origin.title,
        file: data.source.file.path.clone(),
        sha256: data.file.sha256.clone(),
        bytes: data.file.bytes,
        retrieved_from: origin.retrieved_from,
        rows_read: data.rows_read,
        rows: data
            .rows_by_fate
            .iter()
            .map(|(fate, count)| ((*fate).to_owned(), *count))
            .collect(),
        series: data.series.iter().map(series_text).collect(),
    };
    let toml = toml::to_string(&text).map_err(|error| BuildError::kept(TOML, error))?;
    files.insert(
        TOML,
        format!("# Written by the build from the file named here.\n\n{toml}"),
    );
    Ok(())
}

fn series_text(Series { source, breaks, .. }: &Series) -> SeriesText {
    let breaks = breaks.iter().map(|(year, reason)| BreakText {
        year: year.to_string(),
        reason: reason.clone(),
    });
    SeriesText {
        measure: source.measure.clone(),
        group: source.group,
        code: source.code.clone(),
        decimals: source.decimals,
        published: source.published.clone(),
        population: source.population(),
        breaks: breaks.collect(),
    }
}

/// Reads them back for packing.
///
/// # Errors
/// When a file is missing or malformed, or a figure cannot be true.
pub fn read(files: &DataFiles, catalogue: &Catalogue) -> Result<Vec<EnglandSeries>, BuildError> {
    let text: EnglandText =
        toml::from_str(files.text(TOML)?).map_err(|error| BuildError::kept(TOML, error))?;
    let table = Table::read(CSV, files.text(CSV)?)?;
    text.series
        .iter()
        .map(|series| read_series(&text, series, &table, catalogue))
        .collect()
}

fn read_series(
    text: &EnglandText,
    series: &SeriesText,
    table: &Table,
    catalogue: &Catalogue,
) -> Result<EnglandSeries, BuildError> {
    let wrong =
        |reason: &dyn std::fmt::Display| BuildError::kept(CSV, format!("{}: {reason}", series.measure));
    let range = catalogue.get(&series.measure, TOML)?.range;
    let format = FigureFormat {
        column: "value".to_owned(),
        form: Form::Number,
        decimals: series.decimals,
    };
    let [measure, group, year, value, status] =
        ["measure", "group", "year", "value", "status"].map(|name| table.column(name));
    let (measure, group, year, value, status) = (measure?, group?, year?, value?, status?);

    let mut values = Vec::new();
    for row in table.rows() {
        if row.text(&measure) != series.measure.as_str()
            || word::<PupilGroup>(row.text(&group)) != Some(series.group)
        {
            continue;
        }
        let cell = format
            .read(row.text(&value), &[], range)
            .map_err(|reason| row.error(&value, reason))?;
        values.push(EnglandValue {
            year: row.text(&year).parse().map_err(|error| wrong(&error))?,
            units: cell.units().ok_or_else(|| wrong(&"a figure is missing"))?,
            status: word(row.text(&status)).ok_or_else(|| wrong(&"a status is not known"))?,
        });
    }
    let last = values
        .last()
        .map(|value| value.year)
        .ok_or_else(|| wrong(&"there is no figure"))?;
    let gap = |BreakText { year, reason }: &BreakText| {
        let year: AcademicYear = year.parse().map_err(|error| wrong(&error))?;
        Ok(Break {
            year,
            reason: reason.clone(),
        })
    };
    Ok(EnglandSeries {
        measure: series.measure.clone(),
        group: series.group,
        population: series.population.clone(),
        precision: Precision::decimals(series.decimals),
        breaks: series.breaks.iter().map(gap).collect::<Result<_, BuildError>>()?,
        provenance: Provenance {
            publisher: text.publisher.clone(),
            licence: text.licence.clone(),
            title: text.title.clone(),
            file: text.file.clone(),
            sha256: text.sha256.clone(),
            year: last,
            status: values.last().map_or(Status::NotStated, |value| value.status),
            published: series.published.clone(),
            retrieved_from: text.retrieved_from.clone(),
            rows_read: text.rows_read,
        },
        values,
    })
}

/// Reads a value of an enum by the name that serde gives it.
fn word<T: for<'de> Deserialize<'de>>(text: &str) -> Option<T> {
    T::deserialize(toml::Value::String(text.to_owned())).ok()
}
