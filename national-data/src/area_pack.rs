//! Reads the series for areas back from `data`, for packing.

use std::collections::BTreeMap;

use trust_benchmark::measures::{AcademicYear, MeasureId, Precision, PupilGroup, ValidRange};
use trust_benchmark::national::{
    AreaSeries, Break, PackedColumn, Places, Population, Provenance, Quantiles, Slice, Spread, Status, Within,
};

use crate::area_text::{AREAS, AUTHORITIES, AreasText, METADATA_FILE, NONE, SeriesText, word_of};
use crate::catalogue::Catalogue;
use crate::cell::{FigureFormat, Form};
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::table::{ColumnIndex, Row, Table};

/// Why a local authority has no figure. The file does not say which of these it is.
const MISSING: &str = "no figure in the file: withheld, too few pupils, or not an authority in that year";

/// Everything that is kept of the series.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OfAreas {
    /// England, regions and parts.
    pub series: Vec<AreaSeries>,
    /// Quantiles over local authorities.
    pub spreads: Vec<Spread>,
}

struct Texts<'a> {
    metadata: AreasText,
    areas: Table,
    authorities: Table,
    catalogue: &'a Catalogue,
}

/// Reads them.
///
/// # Errors
/// When a file is missing or malformed, or holds what cannot be true.
pub fn read(files: &DataFiles, catalogue: &Catalogue) -> Result<OfAreas, BuildError> {
    let texts = Texts {
        metadata: toml::from_str(files.text(METADATA_FILE)?)
            .map_err(|error| BuildError::kept(METADATA_FILE, error))?,
        areas: Table::read(AREAS, files.text(AREAS)?)?,
        authorities: Table::read(AUTHORITIES, files.text(AUTHORITIES)?)?,
        catalogue,
    };
    let mut all = OfAreas::default();
    for series in &texts.metadata.series {
        all.series.push(texts.series(series)?);
        all.spreads.push(texts.spread(series)?);
    }
    Ok(all)
}

impl Texts<'_> {
    fn series(&self, series: &SeriesText) -> Result<AreaSeries, BuildError> {
        let years = years(series)?;
        let places: Vec<ColumnIndex> = years
            .iter()
            .map(|(year, _)| self.areas.column(&year.to_string()))
            .collect::<Result<_, _>>()?;
        let area = self.areas.column("area")?;
        let (mut areas, mut units) = (Vec::new(), Vec::new());
        for row in rows_of(&self.areas, &series.measure, series.group)? {
            areas.push(row.text(&area).to_owned());
            for place in &places {
                units.push(self.units(&row, place, series, series.decimals)?);
            }
        }
        if areas != self.metadata.areas {
            return Err(BuildError::kept(
                AREAS,
                format!("{} does not have every area once and in order", series.measure),
            ));
        }
        let population = self.population(series, "England and its regions", |rule| rule)?;
        Ok(AreaSeries {
            measure: series.measure.clone(),
            group: series.group,
            population,
            years,
            areas,
            figures: column(AREAS, series.decimals, &units)?,
            breaks: breaks(&series.breaks)?,
            turns: breaks(&series.turns)?,
            provenance: self.provenance(series)?,
        })
    }

    fn spread(&self, series: &SeriesText) -> Result<Spread, BuildError> {
        let statuses = years(series)?;
        let [year, n, missing] = ["year", "n", "missing"].map(|name| self.authorities.column(name));
        let (year, n, missing) = (year?, n?, missing?);
        let levels = self.metadata.levels.iter();
        let places: Vec<ColumnIndex> = levels
            .map(|level| self.authorities.column(&format!("p{level}")))
            .collect::<Result<_, _>>()?;
        let (mut slices, mut units) = (Vec::new(), Vec::new());
        for row in rows_of(&self.authorities, &series.measure, series.group)? {
            let of_year: AcademicYear = row
                .text(&year)
                .parse()
                .map_err(|error| BuildError::kept(AUTHORITIES, error))?;
            let status = statuses.iter().find(|(known, _)| *known == of_year);
            slices.push(Slice {
                year: of_year,
                status: status.map_or(Status::NotStated, |(_, status)| *status),
                within: Within::All,
                n: row.count(&n, 1)?,
                missing: match row.count(&missing, 0)? {
                    0 => Vec::new(),
                    missing => vec![(MISSING.to_owned(), missing)],
                },
            });
            for place in &places {
                units.push(self.units(&row, place, series, series.decimals + 1)?);
            }
        }
        let each =
            |rule: &str| format!("each local authority counted once whatever its size; behind each, {rule}");
        Ok(Spread {
            places: Places::LocalAuthorities,
            measure: series.measure.clone(),
            group: series.group,
            population: self.population(series, "local authorities", |rule| each(&rule))?,
            precision: Precision::decimals(series.decimals),
            levels: self.metadata.levels.clone(),
            slices,
            quantiles: quantiles(AUTHORITIES, series.decimals, self.metadata.levels.len(), &units)?,
            breaks: breaks(&series.breaks)?,
            turns: breaks(&series.turns)?,
            provenance: self.provenance(series)?,
        })
    }

    fn population(
        &self,
        series: &SeriesText,
        noun_plural: &str,
        rule: impl Fn(String) -> String,
    ) -> Result<Population, BuildError> {
        let known = self.metadata.populations.get(&series.population);
        let known = known.ok_or_else(|| {
            BuildError::kept(
                METADATA_FILE,
                format!("no population is called “{}”", series.population),
            )
        })?;
        Ok(Population {
            noun_plural: noun_plural.to_owned(),
            rule: rule(known.rule.clone()),
            membership: known.membership.clone(),
        })
    }

    fn provenance(&self, series: &SeriesText) -> Result<Provenance, BuildError> {
        let metadata = &self.metadata;
        let (year, status) = series
            .years
            .last_key_value()
            .ok_or_else(|| BuildError::kept(METADATA_FILE, format!("{} has no year", series.measure)))?;
        Ok(Provenance {
            publisher: metadata.publisher.clone(),
            licence: metadata.licence.clone(),
            title: metadata.title.clone(),
            file: metadata.file.clone(),
            sha256: metadata.sha256.clone(),
            year: parse(year)?,
            status: *status,
            published: series.published.clone(),
            retrieved_from: metadata.retrieved_from.clone(),
            rows_read: metadata.rows_read,
        })
    }

    fn units(
        &self,
        row: &Row<'_>,
        place: &ColumnIndex,
        series: &SeriesText,
        decimals: u8,
    ) -> Result<Option<i32>, BuildError> {
        let range = range_of(
            self.catalogue.get(&series.measure, METADATA_FILE)?.range,
            series.group,
        );
        read_units(row, place, decimals, range)
    }
}

/// The values that a measure of a group can take. A gap can be below zero.
#[must_use]
pub fn range_of(range: ValidRange, group: PupilGroup) -> ValidRange {
    let span = range.highest - range.lowest;
    match group {
        PupilGroup::Gap => ValidRange {
            lowest: -span,
            highest: span,
        },
        _ => range,
    }
}

/// A figure of a table written by this builder; `None` for a cell with [`NONE`].
///
/// # Errors
/// When the cell holds anything else.
pub fn read_units(
    row: &Row<'_>,
    place: &ColumnIndex,
    decimals: u8,
    range: ValidRange,
) -> Result<Option<i32>, BuildError> {
    let format = FigureFormat {
        column: String::new(),
        form: Form::Number,
        decimals,
    };
    let cell = format.read(row.text(place), &[NONE.to_owned()], range);
    Ok(cell.map_err(|reason| row.error(place, reason))?.units())
}

/// The rows of a measure and group.
fn rows_of<'a>(
    table: &'a Table,
    measure: &'a MeasureId,
    group: PupilGroup,
) -> Result<impl Iterator<Item = Row<'a>> + 'a, BuildError> {
    let (measures, groups) = (table.column("measure")?, table.column("group")?);
    let is_it =
        move |row: &Row<'_>| row.text(&measures) == measure.as_str() && row.text(&groups) == word_of(group);
    Ok(table.rows().filter(is_it))
}

/// A column of figures for the pack.
fn column(file: &str, decimals: u8, units: &[Option<i32>]) -> Result<PackedColumn, BuildError> {
    PackedColumn::pack(Precision::decimals(decimals), units).map_err(|error| BuildError::Column {
        file: file.to_owned(),
        error,
    })
}

/// Quantiles for the pack, of figures published to `decimals`.
///
/// # Errors
/// When they lie too far apart.
pub fn quantiles(
    file: &str,
    decimals: u8,
    levels: usize,
    units: &[Option<i32>],
) -> Result<Quantiles, BuildError> {
    Quantiles::pack(Precision::decimals(decimals + 1), levels, units).map_err(|error| BuildError::Column {
        file: file.to_owned(),
        error,
    })
}

fn years(series: &SeriesText) -> Result<Vec<(AcademicYear, Status)>, BuildError> {
    let years = series.years.iter();
    years.map(|(year, status)| Ok((parse(year)?, *status))).collect()
}

fn breaks(reasons: &BTreeMap<String, String>) -> Result<Vec<Break>, BuildError> {
    let breaks = reasons.iter().map(|(year, reason)| {
        let (year, reason) = (parse(year)?, reason.clone());
        Ok(Break { year, reason })
    });
    breaks.collect()
}

fn parse(year: &str) -> Result<AcademicYear, BuildError> {
    year.parse()
        .map_err(|error| BuildError::kept(METADATA_FILE, error))
}
