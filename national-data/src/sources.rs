//! Descriptions of the Department's files: everything that differs between one file and the next, so that the code that
//! reads them need not.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{Population, Provenance, Status};

use crate::cell::FigureFormat;
use crate::encoding::Encoding;
use crate::error::BuildError;
use crate::files;
use crate::years;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    pub path: String,
    /// The SHA-256 of the copy that the description was written for. Another is read all the same, with a warning.
    pub sha256: Option<String>,
    pub encoding: Encoding,
}

/// A source file that has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    pub text: String,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
    pub bytes: usize,
    /// Printed for the person who runs the build.
    pub warning: Option<String>,
}

impl SourceFile {
    /// Reads the file from the folder of sources.
    ///
    /// # Errors
    /// When it cannot be read or is not of its encoding.
    pub fn read(&self, sources: &Path) -> Result<SourceText, BuildError> {
        let bytes = files::read(&sources.join(&self.path))?;
        let sha256 = format!("{:x}", Sha256::digest(&bytes));
        let expected = self.sha256.as_ref().filter(|expected| **expected != sha256);
        let warning = expected.map(|expected| {
            format!(
                "{}: the file has changed since it was described (SHA-256 {sha256}, was {expected})",
                self.path
            )
        });
        Ok(SourceText {
            text: self.encoding.decode(&bytes, &self.path)?,
            sha256,
            bytes: bytes.len(),
            warning,
        })
    }
}

/// Where a table of trusts was published.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    publisher: String,
    licence: String,
    title: String,
    /// The year of its figures.
    #[serde(deserialize_with = "years::year")]
    pub year: AcademicYear,
    status: Status,
    published: String,
    retrieved_from: String,
}

impl Origin {
    /// Adds the file's hash and number of rows.
    #[must_use]
    pub fn provenance(&self, file: &SourceFile, source: &SourceText, rows_read: u32) -> Provenance {
        let Self {
            publisher,
            licence,
            title,
            year,
            status,
            published,
            retrieved_from,
        } = self.clone();
        let (file, sha256) = (file.path.clone(), source.sha256.clone());
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

/// The expected number of rows, and what a row must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rows {
    /// Rows, without the header.
    pub count: u32,
    /// The fewest schools that the population's rule admits.
    pub fewest_schools: u32,
}

/// A column that states the year of every row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearColumn {
    pub column: String,
    /// How it writes the file's year.
    pub is: String,
}

/// A column that says whether a row is a trust or a sponsor.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindColumn {
    pub column: String,
    /// How it writes a trust.
    pub trust: String,
    /// How it writes a sponsor, where there are any.
    pub sponsor: Option<String>,
}

/// A column of regions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionColumn {
    pub column: String,
    /// What kind of regions they are, in words.
    pub geography: String,
    /// The regions there are.
    pub known: Vec<String>,
    /// Codes for a region that is not stated, such as "NA".
    #[serde(default)]
    pub not_stated: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    pub uid: String,
    pub schools: String,
    /// Pupils of the cohort.
    pub pupils: String,
    /// The year, where the file states it.
    pub year: Option<YearColumn>,
    pub kind: KindColumn,
    pub region: RegionColumn,
    /// Per cent of the cohort who are disadvantaged.
    pub disadvantaged: FigureFormat,
    /// Per cent with English as an additional language.
    pub eal: FigureFormat,
    /// Per cent with special educational needs.
    pub sen: FigureFormat,
}

/// The columns of a trust's name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameColumns {
    pub name: String,
    /// Its number at Companies House, where the file has it.
    pub companies_number: Option<String>,
}

/// Codes for figures that are not published.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suppression {
    pub codes: Vec<String>,
}

/// What is known of a column of figures, so that a wrong column is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureExpectation {
    /// Trusts with a figure.
    pub with_figure: u32,
    /// Trusts whose figure is suppressed.
    pub suppressed: u32,
    /// The pupils of those.
    pub suppressed_pupils: u32,
    /// The mean of the figures weighted by cohort, to two decimal places.
    pub mean_by_cohort: Option<f64>,
}

/// How a file writes Progress 8's bands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    pub well_above: String,
    pub above: String,
    pub average: String,
    pub below: String,
    pub well_below: String,
}

/// What is known of published intervals and bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntervalExpectation {
    /// Bands that the interval gives as they are published.
    pub bands_that_agree: u32,
    /// How many trusts the published interval puts into each band, from well above to well below average.
    pub trusts_by_band: Option<[u32; 5]>,
    /// Trusts for which both calculated ends of the interval are within 0.01 of the published ones.
    pub ends_within_a_hundredth: Option<u32>,
    /// Lower ends that agree exactly.
    pub lower_ends_that_agree: Option<u32>,
    /// Upper ends that agree exactly.
    pub upper_ends_that_agree: Option<u32>,
}

/// The Department's own intervals, which the checks repeat.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntervalSource {
    pub lower: FigureFormat,
    pub upper: FigureFormat,
    pub band: String,
    pub bands: Bands,
    pub expect: IntervalExpectation,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureSource {
    pub measure: MeasureId,
    pub group: PupilGroup,
    pub value: FigureFormat,
    /// The column of the share of the cohort that the figure covers, where it is not everybody.
    pub coverage: Option<FigureFormat>,
    /// Who the cohort of a figure is, in words.
    pub cohort: String,
    pub expect: FigureExpectation,
    /// Published intervals, where the file has them.
    pub interval: Option<IntervalSource>,
}

/// A published table of trusts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustSource {
    pub file: SourceFile,
    pub provenance: Origin,
    pub population: Population,
    pub rows: Rows,
    pub columns: Columns,
    /// The columns of names, where the file has them.
    pub names: Option<NameColumns>,
    /// Codes for what is not published.
    pub suppression: Suppression,
    pub figures: Vec<FigureSource>,
}

/// Reads every description in `folder`, by name without its ending.
///
/// # Errors
/// When the folder or a description cannot be read.
pub fn read_all<T: DeserializeOwned>(folder: &Path) -> Result<Vec<(String, T)>, BuildError> {
    let describe = |name: String| {
        let path = folder.join(&name);
        let bytes = files::read(&path)?;
        let description =
            toml::from_slice(&bytes).map_err(|error| BuildError::kept(path.display().to_string(), error))?;
        Ok((name.trim_end_matches(".toml").to_owned(), description))
    };
    files::names(folder, "toml")?.into_iter().map(describe).collect()
}
