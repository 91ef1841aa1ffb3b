//! Reads England's rows out of the Department's series for areas. Every row of the file is accounted for: kept, or left
//! out for a reason that is counted.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use trust_benchmark::measures::Precision;
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{Population, Status};

use crate::catalogue::Catalogue;
use crate::error::{BuildError, Reason};
use crate::sources::{SourceFile, SourceText};
use crate::table::{ColumnIndex, Row, Table};
use crate::years;

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnglandSource {
    pub file: SourceFile,
    pub provenance: SeriesOrigin,
    pub columns: SeriesColumns,
    pub rows: SeriesRows,
    pub series: Vec<SeriesSource>,
    /// Years without a comparable figure.
    #[serde(default)]
    pub breaks: Vec<BreakSource>,
    #[serde(default)]
    pub expect: Vec<KnownFigure>,
}

/// Where the series was published; when, differs by measure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesOrigin {
    pub publisher: String,
    pub licence: String,
    pub title: String,
    pub retrieved_from: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesColumns {
    pub measure: String,
    pub year: String,
    pub area: String,
    /// How that column writes England.
    pub england: String,
    pub value: String,
    /// The code for a figure that is not there.
    pub none: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesRows {
    /// Rows, without the header.
    pub count: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesSource {
    pub measure: MeasureId,
    pub group: PupilGroup,
    pub code: String,
    /// The decimal places to which it is published.
    pub decimals: u8,
    pub noun_plural: String,
    pub rule: String,
    pub membership: String,
    pub published: String,
}

/// Years in which measures have no comparable figure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakSource {
    #[serde(deserialize_with = "years::years")]
    pub years: Vec<AcademicYear>,
    pub measures: Vec<MeasureId>,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownFigure {
    pub measure: MeasureId,
    #[serde(deserialize_with = "years::year")]
    pub year: AcademicYear,
    pub value: f64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    pub source: SeriesSource,
    /// Units of the last published place, and how settled they are.
    pub values: BTreeMap<AcademicYear, (i32, Status)>,
    /// Years without a comparable figure, and why.
    pub breaks: BTreeMap<AcademicYear, String>,
}

/// What was read of the series.
#[derive(Debug, Clone)]
pub struct EnglandData {
    pub source: EnglandSource,
    /// The source file.
    pub file: SourceText,
    /// Rows, without the header.
    pub rows_read: u32,
    /// Rows of the source file, counted by what became of them.
    pub rows_by_fate: BTreeMap<&'static str, u32>,
    /// The measures, in the description's order.
    pub series: Vec<Series>,
}

/// What becomes of a row that is kept.
pub const KEPT: &str = "kept";
const OTHER_AREA: &str = "left out: not England";
const OTHER_MEASURE: &str = "left out: a measure not in use";
const NO_FIGURE: &str = "left out: no figure";
const NOT_COMPARABLE: &str = "left out: a year that does not compare";

impl SeriesSource {
    #[must_use]
    pub fn population(&self) -> Population {
        let Self {
            noun_plural,
            rule,
            membership,
            ..
        } = self.clone();
        Population {
            noun_plural,
            rule,
            membership,
        }
    }
}

/// Reads the series that `source` describes.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first of England's figures that is not as described.
pub fn read(sources: &Path, source: EnglandSource, catalogue: &Catalogue) -> Result<EnglandData, BuildError> {
    let file = source.file.read(sources)?;
    let table = Table::read(&source.file.path, &file.text)?;
    let columns = &source.columns;
    let [measure, year, area, value] =
        [&columns.measure, &columns.year, &columns.area, &columns.value].map(|name| table.column(name));
    let (measure, year, area, value) = (measure?, year?, area?, value?);

    let mut series: Vec<_> = source
        .series
        .iter()
        .map(|described| empty(described, &source))
        .collect();
    let mut rows_by_fate = BTreeMap::new();
    for row in table.rows() {
        let found = series
            .iter_mut()
            .find(|series| series.source.code == row.text(&measure));
        let fate = match found {
            _ if row.text(&area) != columns.england => OTHER_AREA,
            None => OTHER_MEASURE,
            Some(_) if columns.none.iter().any(|none| none == row.text(&value)) => NO_FIGURE,
            Some(series) => keep(series, &row, &year, &value, catalogue, &source.file.path)?,
        };
        *rows_by_fate.entry(fate).or_insert(0) += 1;
    }
    if let Some(empty) = series.iter().find(|series| series.values.is_empty()) {
        let reason = format!("there is no figure of England's for {}", empty.source.code);
        return Err(BuildError::kept(&source.file.path, reason));
    }
    Ok(EnglandData {
        file,
        rows_read: table.len(),
        rows_by_fate,
        series,
        source,
    })
}

fn empty(described: &SeriesSource, source: &EnglandSource) -> Series {
    let of_measure = source
        .breaks
        .iter()
        .filter(|gap| gap.measures.contains(&described.measure));
    let breaks = of_measure.flat_map(|gap| gap.years.iter().map(|&year| (year, gap.reason.clone())));
    Series {
        source: described.clone(),
        values: BTreeMap::new(),
        breaks: breaks.collect(),
    }
}

fn keep(
    series: &mut Series,
    row: &Row<'_>,
    year_place: &ColumnIndex,
    value_place: &ColumnIndex,
    catalogue: &Catalogue,
    file: &str,
) -> Result<&'static str, BuildError> {
    let label = row.text(year_place);
    let (year, status) = years::label(label).ok_or_else(|| {
        row.error(
            year_place,
            Reason::UnknownCode {
                text: label.to_owned(),
            },
        )
    })?;
    let text = row.text(value_place);
    let decimals = series.source.decimals;
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
    let number = number.ok_or_else(|| {
        row.error(
            value_place,
            Reason::NotANumber {
                text: text.to_owned(),
                form: "a number",
            },
        )
    })?;
    let range = catalogue.get(&series.source.measure, file)?.range;
    if !range.contains(number) {
        let [lowest, highest] = [range.lowest, range.highest].map(|end| end.to_string());
        return Err(row.error(
            value_place,
            Reason::OutOfRange {
                text: text.to_owned(),
                lowest,
                highest,
            },
        ));
    }
    // The file's numbers went through binary fractions: 39.799999999999997 is 39.8. More than that is another figure.
    let rounded = Precision::decimals(decimals).round(number);
    if (rounded - number).abs() > 1e-9 {
        return Err(row.error(
            value_place,
            Reason::TooPrecise {
                text: text.to_owned(),
                decimals,
            },
        ));
    }
    if series.breaks.contains_key(&year) {
        return Ok(NOT_COMPARABLE);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a whole number within a measure's range"
    )]
    let units = (rounded * 10f64.powi(i32::from(decimals))).round() as i32;
    if series.values.insert(year, (units, status)).is_some() {
        return Err(row.error(year_place, Reason::DuplicateYear(year)));
    }
    Ok(KEPT)
}
