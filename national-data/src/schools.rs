//! Reads a file of schools as its description says. Schools are counted, not kept: what is written are quantiles.
//!
//! Every row is accounted for: left out for a reason of the description, no school, or offered to each measure, where it
//! is counted, of another type, not in the census, or without a figure for a stated code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use trust_benchmark::national::Provenance;

use crate::catalogue::Catalogue;
use crate::cell::Cell;
use crate::census::Census;
use crate::error::{BuildError, Reason};
use crate::pupil_source::PupilSource;
use crate::school_source::{Layout, RowFilter, SchoolFigure, SchoolSource};
use crate::table::{ColumnIndex, Row, Table};

/// Why a total is left out.
const NO_SCHOOL: &str = "left out: a total, not a school";

/// A school that a measure counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    pub urn: u32,
    pub figure: Cell,
    /// Its region, where its local authority is known.
    pub region: Option<String>,
    /// Its share of disadvantaged pupils, in units of the census.
    pub disadvantaged: Option<i32>,
}

/// A measure's schools.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolFigures {
    pub source: SchoolFigure,
    /// The schools that it counts, with and without a figure.
    pub schools: Vec<School>,
    /// Schools of another type.
    pub other_type: u32,
    /// Schools that are not in the census, so that their type is not known.
    pub not_in_census: u32,
}

/// A file of schools that has been read.
#[derive(Debug, Clone)]
pub struct SchoolData {
    pub name: String,
    pub source: SchoolSource,
    pub provenance: Provenance,
    pub bytes: usize,
    /// Printed for the person who runs the build.
    pub warning: Option<String>,
    /// Rows that were left out, by reason.
    pub left_out: BTreeMap<String, u32>,
    /// Rows that were offered to the measures.
    pub schools: u32,
    pub figures: Vec<SchoolFigures>,
}

/// What is known of schools from other files.
#[derive(Debug, Clone, Copy)]
pub struct SchoolContext<'a> {
    pub censuses: &'a BTreeMap<String, Census>,
    /// Files that count pupils and have no figures, by the names of their descriptions.
    pub pupils: &'a BTreeMap<String, PupilSource>,
    /// The regions of local authorities, by number.
    pub regions: &'a BTreeMap<String, String>,
    pub catalogue: &'a Catalogue,
}

/// The table of a file, whatever its layout.
///
/// # Errors
/// When it is malformed.
pub fn table(path: &str, text: &str, layout: Layout) -> Result<Table, BuildError> {
    match layout {
        Layout::Csv => Table::read(path, text),
        Layout::JsonByUrn => Table::of_objects(path, text),
    }
}

/// Reads the file that `source`, described under `name`, describes.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first thing that is not as described.
pub fn read(
    sources: &Path,
    name: &str,
    source: SchoolSource,
    context: SchoolContext<'_>,
) -> Result<SchoolData, BuildError> {
    let file = source.file.read(sources)?;
    let table = table(&source.file.path, &file.text, source.layout)?;
    let census = context.censuses.get(&source.census);
    let census = census.ok_or_else(|| {
        BuildError::kept(
            &source.file.path,
            format!("there is no census “{}”", source.census),
        )
    })?;
    let urn = table.column(&source.columns.urn)?;
    let authority = source
        .columns
        .authority
        .as_ref()
        .map(|name| table.column(name))
        .transpose()?;
    let keep = source.row_filters(&table)?;
    let mut figures = Vec::new();
    for described in &source.figures {
        let range = context
            .catalogue
            .get(&described.measure, &source.file.path)?
            .range;
        let empty = SchoolFigures {
            source: described.clone(),
            schools: Vec::new(),
            other_type: 0,
            not_in_census: 0,
        };
        figures.push((table.column(&described.value.column)?, range, empty));
    }
    let (mut seen, mut schools, mut left_out) = (BTreeSet::new(), 0, BTreeMap::new());
    for row in table.rows() {
        let number = match school_number(&row, &urn, &keep) {
            Ok(number) => number,
            Err(reason) => {
                *left_out.entry(reason).or_insert(0) += 1;
                continue;
            }
        };
        if !seen.insert(number) {
            let text = format!("{number}, a second time");
            return Err(row.error(&urn, Reason::UnknownCode { text }));
        }
        schools += 1;
        let known = census.schools.get(&number);
        let authority = authority.as_ref().map(|place| row.text(place));
        let authority = authority.or_else(|| known.map(|school| school.authority.as_str()));
        let region = authority.and_then(|number| context.regions.get(number)).cloned();
        for (place, range, of_measure) in &mut figures {
            let types = &of_measure.source.types;
            match known {
                None if !types.is_empty() => of_measure.not_in_census += 1,
                Some(school) if !types.is_empty() && !types.contains(&school.kind) => {
                    of_measure.other_type += 1;
                }
                _ => {
                    let format = &of_measure.source.value;
                    let cell = format.read(row.text(place), &source.suppression.codes, *range);
                    of_measure.schools.push(School {
                        urn: number,
                        figure: cell.map_err(|reason| row.error(place, reason))?,
                        region: region.clone(),
                        disadvantaged: known.and_then(|school| school.disadvantaged),
                    });
                }
            }
        }
    }
    Ok(SchoolData {
        name: name.to_owned(),
        provenance: source.provenance.provenance(&source.file, &file, table.len()),
        bytes: file.bytes,
        warning: file.warning,
        left_out,
        schools,
        figures: figures.into_iter().map(|(_, _, figures)| figures).collect(),
        source,
    })
}

/// The number of the school of a row that is kept, or why it is left out.
///
/// # Errors
/// The reason.
pub fn school_number(
    row: &Row<'_>,
    urn: &ColumnIndex,
    keep: &[(ColumnIndex, &RowFilter)],
) -> Result<u32, String> {
    for (place, keep) in keep {
        if !keep.values.iter().any(|value| value == row.text(place)) {
            return Err(format!("left out: {}", keep.else_left_out));
        }
    }
    row.text(urn).parse().map_err(|_| NO_SCHOOL.to_owned())
}
