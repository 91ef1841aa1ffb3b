//! Writes a table of trusts into `data/trusts`: a CSV that can be compared line by line, and a TOML with its source and
//! counts of the rows that were read. A trust is identified by its public UID and not by name. The bundle has neither.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{Population, Provenance, Status, TrustKind, TrustSet};

use crate::cell::Cell;
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::school_rows::Fates;
use crate::trusts::{TrustData, TrustRow};

/// The columns that every table has, before those of its measures.
pub const FIXED_COLUMNS: [&str; 8] = [
    "uid",
    "kind",
    "schools",
    "pupils",
    "region",
    "disadvantaged",
    "eal",
    "sen",
];

/// What becomes of a row that is a trust of the table.
pub const KEPT: &str = "kept";

/// Written where a file states no region or no UID.
pub const NO_REGION: &str = "not stated";

/// The description of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableText {
    /// Who the trusts are; the Department's own tables need not say.
    #[serde(default = "eligible", skip_serializing_if = "is_eligible")]
    pub set: TrustSet,
    pub year: String,
    pub geography: String,
    /// Codes for figures that are not published.
    pub suppression: Vec<String>,
    pub population: Population,
    pub provenance: ProvenanceText,
    pub rows: RowsText,
    pub decimals: SharesText,
    pub figures: Vec<FigureText>,
}

fn eligible() -> TrustSet {
    TrustSet::Eligible
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_eligible(set: &TrustSet) -> bool {
    *set == TrustSet::Eligible
}

/// As [`Provenance`], with the file's length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvenanceText {
    pub publisher: String,
    pub licence: String,
    pub title: String,
    pub file: String,
    pub sha256: String,
    pub bytes: usize,
    pub status: Status,
    pub published: String,
    pub retrieved_from: String,
}

/// Rows, counted by what became of them. A trust whose figure is suppressed is kept, without the figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowsText {
    pub read: u32,
    pub kept: u32,
    pub refused: u32,
    /// Trusts in the table. Where they are added up from schools, the rows above are schools.
    pub trusts: u32,
    pub sponsors: u32,
    pub region_not_stated: u32,
    /// Every row that was read, by what became of it.
    pub by_fate: Fates,
    /// Of the share of disadvantaged pupils, by code.
    pub disadvantaged_suppressed: BTreeMap<String, u32>,
    /// Of the file of membership, by what became of its rows.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub membership: Fates,
}

/// The decimal places of the shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharesText {
    pub disadvantaged: u8,
    pub eal: u8,
    pub sen: u8,
}

/// What a measure's column holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureText {
    pub measure: MeasureId,
    pub group: PupilGroup,
    pub column: String,
    pub decimals: u8,
    /// The column of the share of the cohort that the figure covers, and its decimal places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage_column: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage_decimals: Option<u8>,
    pub cohort: String,
    pub with_figure: u32,
    pub suppressed_pupils: u32,
    /// Suppressed figures by code.
    pub suppressed: BTreeMap<String, u32>,
    /// Where trusts are added up from schools: the rows of the file of schools, counted by what became of them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub schools: Fates,
}

impl TableText {
    /// The rows of the file that the provenance names. Where trusts are added up from schools, it is a file of schools.
    #[must_use]
    pub fn rows_of_file(&self) -> u32 {
        let of_schools = self
            .figures
            .first()
            .map_or(0, |figure| figure.schools.values().sum());
        if of_schools > 0 {
            of_schools
        } else {
            self.rows.read
        }
    }
}

impl ProvenanceText {
    /// From a provenance and the length of its file.
    #[must_use]
    pub fn new(provenance: &Provenance, bytes: usize) -> Self {
        let Provenance {
            publisher,
            licence,
            title,
            file,
            sha256,
            status,
            published,
            retrieved_from,
            ..
        } = provenance.clone();
        Self {
            publisher,
            licence,
            title,
            file,
            sha256,
            bytes,
            status,
            published,
            retrieved_from,
        }
    }
}

impl ProvenanceText {
    /// As the bundle has it.
    #[must_use]
    pub fn provenance(&self, year: AcademicYear, rows_read: u32) -> Provenance {
        let Self {
            publisher,
            licence,
            title,
            file,
            sha256,
            status,
            published,
            retrieved_from,
            ..
        } = self.clone();
        Provenance {
            publisher,
            licence,
            title,
            file,
            sha256,
            year,
            status,
            published,
            retrieved_from,
            rows_read,
        }
    }
}

/// Writes the table's two files.
///
/// # Errors
/// When they cannot be written as CSV or TOML.
pub fn write(data: &TrustData, files: &mut DataFiles) -> Result<(), BuildError> {
    write_table(&data.name, &describe(data), &data.rows, files)
}

/// Writes the two files of a table of trusts of any kind.
///
/// # Errors
/// When they cannot be written as CSV or TOML.
pub fn write_table(
    name: &str,
    metadata: &TableText,
    rows: &[TrustRow],
    files: &mut DataFiles,
) -> Result<(), BuildError> {
    let path = format!("trusts/{name}.csv");
    let mut csv = csv::Writer::from_writer(Vec::new());
    let failed = |error: &dyn std::fmt::Display| BuildError::kept(&path, error);
    let mut header: Vec<&str> = FIXED_COLUMNS.to_vec();
    for figure in &metadata.figures {
        header.push(&figure.column);
        header.extend(figure.coverage_column.as_deref());
    }
    csv.write_record(&header).map_err(|error| failed(&error))?;
    for row in rows {
        csv.write_record(record(row, metadata))
            .map_err(|error| failed(&error))?;
    }
    let bytes = csv.into_inner().map_err(|error| failed(&error))?;
    files.insert(path.clone(), bytes);

    let toml = toml::to_string(metadata).map_err(|error| failed(&error))?;
    files.insert(
        format!("trusts/{name}.toml"),
        format!("# Written by the build from the file named here.\n\n{toml}"),
    );
    Ok(())
}

/// Of a figure of `rows`: trusts with one, pupils of those without, and those without by code.
#[must_use]
pub fn fates(rows: &[TrustRow], index: usize) -> (u32, u32, BTreeMap<String, u32>) {
    let cells = || {
        rows.iter()
            .filter_map(move |row| Some((row, &row.figures.get(index)?.value)))
    };
    let with_figure = cells().filter(|(_, cell)| cell.units().is_some()).count();
    let without = cells().filter(|(_, cell)| cell.units().is_none());
    (
        u32::try_from(with_figure).unwrap_or(u32::MAX),
        without.map(|(row, _)| row.pupils).sum(),
        by_code(cells().map(|(_, cell)| cell)),
    )
}

/// The name of a measure's column.
#[must_use]
pub fn column(measure: &MeasureId, group: PupilGroup) -> String {
    match group_word(group) {
        None => measure.to_string(),
        Some(group) => format!("{measure}.{group}"),
    }
}

/// How columns and lines of ours name a group; everybody needs no word.
#[must_use]
pub fn group_word(group: PupilGroup) -> Option<&'static str> {
    match group {
        PupilGroup::All => None,
        PupilGroup::Disadvantaged => Some("disadvantaged"),
        PupilGroup::Others => Some("others"),
        PupilGroup::Gap => Some("gap"),
        PupilGroup::FreeSchoolMeals => Some("free_school_meals"),
        PupilGroup::NotFreeSchoolMeals => Some("not_free_school_meals"),
    }
}

fn describe(data: &TrustData) -> TableText {
    let count = |test: &dyn Fn(&TrustRow) -> bool| {
        u32::try_from(data.rows.iter().filter(|row| test(row)).count()).unwrap_or(u32::MAX)
    };
    let columns = &data.source.columns;
    let kept = count(&|_| true);
    let figures = data.source.figures.iter().enumerate().map(|(index, source)| {
        let (with_figure, suppressed_pupils, suppressed) = fates(&data.rows, index);
        let column = column(&source.measure, source.group);
        FigureText {
            measure: source.measure.clone(),
            group: source.group,
            decimals: source.value.decimals,
            coverage_column: source.coverage.as_ref().map(|_| format!("{column}.coverage")),
            coverage_decimals: source.coverage.as_ref().map(|coverage| coverage.decimals),
            column,
            cohort: source.cohort.clone(),
            with_figure,
            suppressed_pupils,
            suppressed,
            schools: Fates::new(),
        }
    });
    TableText {
        set: TrustSet::Eligible,
        year: data.provenance.year.to_string(),
        geography: columns.region.geography.clone(),
        suppression: data.source.suppression.codes.clone(),
        population: data.source.population.clone(),
        provenance: ProvenanceText::new(&data.provenance, data.bytes),
        rows: RowsText {
            read: data.provenance.rows_read,
            kept,
            refused: data.provenance.rows_read - kept,
            trusts: kept,
            by_fate: Fates::from([(KEPT.to_owned(), kept)]),
            membership: Fates::new(),
            sponsors: count(&|row| row.kind == TrustKind::Sponsor),
            region_not_stated: count(&|row| row.region.is_none()),
            disadvantaged_suppressed: by_code(data.rows.iter().filter_map(|row| row.shares.first())),
        },
        decimals: SharesText {
            disadvantaged: columns.disadvantaged.decimals,
            eal: columns.eal.decimals,
            sen: columns.sen.decimals,
        },
        figures: figures.collect(),
    }
}

/// Suppressed cells by code.
#[must_use]
pub fn by_code<'a>(cells: impl Iterator<Item = &'a Cell>) -> BTreeMap<String, u32> {
    let mut codes = BTreeMap::new();
    for cell in cells {
        if let Cell::Suppressed(code) = cell {
            *codes.entry(code.clone()).or_insert(0) += 1;
        }
    }
    codes
}

fn record(row: &TrustRow, metadata: &TableText) -> Vec<String> {
    let kind = match row.kind {
        TrustKind::Trust => "trust",
        TrustKind::Sponsor => "sponsor",
    };
    let region = row.region.as_deref().unwrap_or(NO_REGION);
    let mut record = vec![
        row.uid
            .map_or_else(|| NO_REGION.to_owned(), |uid| uid.to_string()),
        kind.to_owned(),
        row.schools.to_string(),
        row.pupils.to_string(),
    ];
    record.push(region.to_owned());
    let SharesText {
        disadvantaged,
        eal,
        sen,
    } = metadata.decimals;
    record.extend(
        row.shares
            .iter()
            .zip([disadvantaged, eal, sen])
            .map(|(cell, decimals)| cell.write(decimals)),
    );
    for (figure, described) in row.figures.iter().zip(&metadata.figures) {
        record.push(figure.value.write(described.decimals));
        let coverage = figure.coverage.as_ref().zip(described.coverage_decimals);
        record.extend(coverage.map(|(cell, decimals)| cell.write(decimals)));
    }
    record
}
