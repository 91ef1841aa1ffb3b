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

/// The file itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// Its path among the sources.
    pub path: String,
    /// The SHA-256 of the copy that the description was written for. Another is read all the same, with a warning.
    pub sha256: Option<String>,
    /// Its encoding.
    pub encoding: Encoding,
}

/// A source file that has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// Its text.
    pub text: String,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
    /// Its length.
    pub bytes: usize,
    /// What a person should hear of it.
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
    /// With what reading the file has found.
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

/// How many rows there are and what a row must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rows {
    /// Rows under the header.
    pub count: u32,
    /// The fewest schools that the population's rule admits.
    pub fewest_schools: u32,
}

/// A column that states the year of every row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearColumn {
    /// Its name.
    pub column: String,
    /// How it writes the file's year.
    pub is: String,
}

/// A column that says what a row stands for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindColumn {
    /// Its name.
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
    /// Its name.
    pub column: String,
    /// What kind of regions they are, in words.
    pub geography: String,
    /// The regions there are.
    pub known: Vec<String>,
    /// What stands where none is stated. "NA" is that, and not a place.
    #[serde(default)]
    pub not_stated: Vec<String>,
}

/// The columns that describe a trust.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// Its public UID.
    pub uid: String,
    /// Schools in its figures.
    pub schools: String,
    /// Pupils of the cohort.
    pub pupils: String,
    /// The year, where the file states it.
    pub year: Option<YearColumn>,
    /// Trust or sponsor.
    pub kind: KindColumn,
    /// Lead region.
    pub region: RegionColumn,
    /// Per cent of the cohort who are disadvantaged.
    pub disadvantaged: FigureFormat,
    /// Per cent with English as an additional language.
    pub eal: FigureFormat,
    /// Per cent with special educational needs.
    pub sen: FigureFormat,
}

/// The columns that say what a trust is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameColumns {
    /// Its name.
    pub name: String,
    /// Its number at Companies House, where the file has it.
    pub companies_number: Option<String>,
}

/// Codes that stand for figures that are not published.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suppression {
    /// The codes.
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
    /// Well above average.
    pub well_above: String,
    /// Above average.
    pub above: String,
    /// Average.
    pub average: String,
    /// Below average.
    pub below: String,
    /// Well below average.
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
    /// Trusts both ends of whose interval, computed, lie within 0.01 of the published.
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
    /// Lower end.
    pub lower: FigureFormat,
    /// Upper end.
    pub upper: FigureFormat,
    /// The column of bands.
    pub band: String,
    /// How it writes them.
    pub bands: Bands,
    /// What is known.
    pub expect: IntervalExpectation,
}

/// A measure's column.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureSource {
    /// The measure.
    pub measure: MeasureId,
    /// Whose outcomes.
    pub group: PupilGroup,
    /// The column of figures.
    pub value: FigureFormat,
    /// The column of the share of the cohort that the figure covers, where it is not everybody.
    pub coverage: Option<FigureFormat>,
    /// Who the cohort of a figure is, in words.
    pub cohort: String,
    /// What is known of it.
    pub expect: FigureExpectation,
    /// Published intervals, where the file has them.
    pub interval: Option<IntervalSource>,
}

/// A published table of trusts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustSource {
    /// The file.
    pub file: SourceFile,
    /// Where it was published.
    pub provenance: Origin,
    /// Who is in it.
    pub population: Population,
    /// Its rows.
    pub rows: Rows,
    /// The columns that describe a trust.
    pub columns: Columns,
    /// What trusts are called, where the file says so.
    pub names: Option<NameColumns>,
    /// Codes for what is not published.
    pub suppression: Suppression,
    /// The measures it holds.
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
