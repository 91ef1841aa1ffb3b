//! Writes the list of trusts' schools into the data folder: a CSV with a line for each school, and a TOML with the source
//! of each column and counts of the rows that were read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trust_benchmark::measures::{MeasureId, PupilGroup};

use crate::cell::Cell;
use crate::cohort_source::CohortSource;
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::members::{MemberData, MembersData};
use crate::school_rows::Fates;
use crate::trust_text::{ProvenanceText, column};

/// Path in the data folder.
pub const FILE: &str = "members.csv";
/// Path of the list of its sources in the data folder.
pub const METADATA_FILE: &str = "members.toml";
/// The columns before those of pupils and measures.
pub const FIXED_COLUMNS: [&str; 5] = ["uid", "urn", "name", "phase", "joined"];

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembersText {
    /// The day of membership, in words.
    pub as_at: String,
    /// The year in which it falls.
    pub year: String,
    pub provenance: ProvenanceText,
    pub rows: MemberRowsText,
    /// Schools by phase.
    pub phases: BTreeMap<String, u32>,
    pub pupils: Vec<MemberPupilsText>,
    pub figures: Vec<MemberFigureText>,
}

/// Rows of the membership file, counted by what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberRowsText {
    pub read: u32,
    pub schools: u32,
    pub trusts: u32,
    pub joined_not_stated: u32,
    pub by_fate: Fates,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberPupilsText {
    pub column: String,
    /// The description of the file that counts them.
    pub described: String,
    /// Schools of the list with and without a number.
    pub with_pupils: u32,
    pub without: u32,
    /// Rows of that file, counted by what became of them.
    pub by_fate: Fates,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberFigureText {
    pub measure: MeasureId,
    pub group: PupilGroup,
    pub column: String,
    pub decimals: u8,
    pub year: String,
    /// The column of the pupils by whom the figure is weighted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pupils: Option<String>,
    pub cohort: String,
    /// Schools of the list with and without a figure.
    pub with_figure: u32,
    pub without: u32,
    /// Rows of the source file, counted by what became of them.
    pub by_fate: Fates,
    pub provenance: ProvenanceText,
}

/// Writes the two files.
///
/// # Errors
/// When they are there already, or cannot be written as CSV or TOML.
pub fn write(data: &MembersData, files: &mut DataFiles) -> Result<(), BuildError> {
    let failed = |error: &dyn std::fmt::Display| BuildError::kept(FILE, error);
    if files.bytes(FILE).is_some() {
        return Err(failed(
            &"two files of membership list their schools; there is room for one",
        ));
    }
    let metadata = describe(data);
    let mut csv = csv::Writer::from_writer(Vec::new());
    let pupils = metadata.pupils.iter().map(|pupils| pupils.column.as_str());
    let figures = metadata.figures.iter().map(|figure| figure.column.as_str());
    csv.write_record(FIXED_COLUMNS.into_iter().chain(pupils).chain(figures))
        .map_err(|error| failed(&error))?;
    for school in &data.schools {
        csv.write_record(record(school, &metadata))
            .map_err(|error| failed(&error))?;
    }
    files.insert(FILE, csv.into_inner().map_err(|error| failed(&error))?);
    let toml = toml::to_string(&metadata).map_err(|error| failed(&error))?;
    let toml = format!("# Written by the build from the files named here.\n\n{toml}");
    files.insert(METADATA_FILE, toml);
    Ok(())
}

/// A line: what is not published or not known is empty.
fn record(school: &MemberData, metadata: &MembersText) -> Vec<String> {
    let details = &school.details;
    let mut record = vec![
        school.uid.to_string(),
        school.urn.to_string(),
        details.name.clone(),
        details.phase.id().to_owned(),
        details.joined.map(|year| year.to_string()).unwrap_or_default(),
    ];
    let pupils = school.pupils.iter();
    record.extend(pupils.map(|count| count.map(|count| count.to_string()).unwrap_or_default()));
    let figures = school.figures.iter().zip(&metadata.figures);
    record.extend(figures.map(|(units, described)| {
        units
            .map(|units| Cell::Figure(units).write(described.decimals))
            .unwrap_or_default()
    }));
    record
}

fn describe(data: &MembersData) -> MembersText {
    let schools = data.schools.as_slice();
    let all = count(schools, &|_| true);
    let mut phases = BTreeMap::new();
    for school in schools {
        *phases.entry(school.details.phase.id().to_owned()).or_insert(0) += 1;
    }
    let pupils = data.source.pupils.iter().zip(&data.pupils).enumerate();
    let pupils = pupils.map(|(index, (described, fates))| {
        let has = |school: &MemberData| school.pupils.get(index).copied().flatten().is_some();
        let with_pupils = count(schools, &has);
        MemberPupilsText {
            column: described.column.clone(),
            described: match &described.counted {
                CohortSource::Schools { named, .. } => format!("schools/{named}"),
                CohortSource::Census(named) => format!("census/{named}"),
                CohortSource::Pupils(named) => format!("pupils/{named}"),
            },
            with_pupils,
            without: all - with_pupils,
            by_fate: fates.clone(),
        }
    });
    let figures = data.source.figures.iter().zip(&data.figures).enumerate();
    let figures = figures.map(|(index, (described, file))| {
        let has = |school: &MemberData| school.figures.get(index).copied().flatten().is_some();
        let with_figure = count(schools, &has);
        let provenance = &file.provenance;
        MemberFigureText {
            measure: described.measure.clone(),
            group: described.group,
            column: described
                .list_column
                .clone()
                .unwrap_or_else(|| column(&described.measure, described.group)),
            decimals: described.decimals,
            year: provenance.year.to_string(),
            pupils: described.pupils.clone(),
            cohort: described.cohort.clone(),
            with_figure,
            without: all - with_figure,
            by_fate: file.fates.clone(),
            provenance: ProvenanceText::new(provenance, file.bytes),
        }
    });
    let provenance = &data.provenance;
    MembersText {
        as_at: data.source.as_at.clone(),
        year: provenance.year.to_string(),
        provenance: ProvenanceText::new(provenance, data.bytes),
        rows: MemberRowsText {
            read: provenance.rows_read,
            schools: all,
            trusts: data.trusts(),
            joined_not_stated: count(schools, &|school| school.details.joined.is_none()),
            by_fate: data.fates.clone(),
        },
        phases,
        pupils: pupils.collect(),
        figures: figures.collect(),
    }
}

fn count(schools: &[MemberData], test: &dyn Fn(&MemberData) -> bool) -> u32 {
    u32::try_from(schools.iter().filter(|school| test(school)).count()).unwrap_or(u32::MAX)
}
