//! A census of schools: of what type each is, where, how large, and how many of its pupils were ever eligible for free
//! school meals in six years.

use std::collections::BTreeMap;
use std::path::Path;

use trust_benchmark::measures::ValidRange;

use crate::error::{BuildError, Reason};
use crate::school_source::CensusSource;
use crate::table::Table;
use crate::trusts::SHARE;

/// A school of a census.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CensusSchool {
    /// Its type, as the census writes it.
    pub kind: String,
    /// The number of its local authority.
    pub authority: String,
    /// Pupils on roll.
    pub roll: Option<u32>,
    /// Per cent ever eligible for free school meals in six years, in units of the census's precision.
    pub disadvantaged: Option<i32>,
}

/// A census that has been read.
#[derive(Debug, Clone)]
pub struct Census {
    /// Its schools, by number.
    pub schools: BTreeMap<u32, CensusSchool>,
    /// Rows, without the header.
    pub rows_read: u32,
    /// Rows that are totals for England and not schools.
    pub totals: u32,
    pub source: CensusSource,
    /// Printed for the person who runs the build.
    pub warning: Option<String>,
}

/// Reads the census that `source` describes.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first thing that is not as described.
pub fn read(sources: &Path, source: CensusSource) -> Result<Census, BuildError> {
    let file = source.file.read(sources)?;
    let table = Table::read(&source.file.path, &file.text)?;
    let columns = &source.columns;
    let [urn, authority, kind] =
        [&columns.urn, &columns.authority, &columns.kind].map(|name| table.column(name));
    let (urn, authority, kind) = (urn?, authority?, kind?);
    let (roll, disadvantaged) = (
        table.column(&columns.roll.column)?,
        table.column(&columns.disadvantaged.column)?,
    );
    let rolls = ValidRange {
        lowest: 0.0,
        highest: 10_000.0,
    };
    let (mut schools, mut totals) = (BTreeMap::new(), 0);
    for row in table.rows() {
        let Ok(number) = row.text(&urn).parse::<u32>() else {
            totals += 1;
            continue;
        };
        let codes = &source.suppression.codes;
        let read = |format: &crate::cell::FigureFormat, place, range| {
            let cell = format.read(row.text(place), codes, range);
            cell.map_err(|reason| row.error(place, reason))
        };
        let on_roll = read(&columns.roll, &roll, rolls)?.units();
        let school = CensusSchool {
            kind: row.text(&kind).to_owned(),
            authority: row.text(&authority).to_owned(),
            roll: on_roll.and_then(|roll| u32::try_from(roll).ok()),
            disadvantaged: read(&columns.disadvantaged, &disadvantaged, SHARE)?.units(),
        };
        if schools.insert(number, school).is_some() {
            let text = format!("{number}, a second time");
            return Err(row.error(&urn, Reason::UnknownCode { text }));
        }
    }
    Ok(Census {
        schools,
        rows_read: table.len(),
        totals,
        warning: file.warning,
        source,
    })
}
