//! Makes the index of names from `data/names.csv` and the order of rows in the tables of trusts.

use std::collections::BTreeMap;

use trust_benchmark::national::{ClosingMonth, NamedTable, NamedTrust, Names, WithheldColumn};

use crate::catalogue::Catalogue;
use crate::cell::Cell;
use crate::error::{BuildError, Reason};
use crate::files::DataFiles;
use crate::member_text::{self, MembersText};
use crate::names::{COLUMNS, FILE, FORMER_NAMES_SEPARATOR};
use crate::table::{ColumnIndex, Row, Table};
use crate::trust_pack::{self, OrderedTable};

/// Path in the data folder.
pub const INDEX: &str = "bundle/names.postcard";

/// How the file of names refers to the rows of a table.
enum TrustRows {
    /// By UID.
    Uid(BTreeMap<u32, u16>),
    /// By their row number, which the file of names has in a column.
    Place(ColumnIndex, BTreeMap<u32, u16>),
}

/// The index of a data folder's texts.
///
/// # Errors
/// When a text is missing, malformed or holds what cannot be true.
pub fn names(files: &DataFiles) -> Result<Names, BuildError> {
    let ordered = trust_pack::read(files, &Catalogue::read(files)?)?;
    let table = Table::read(FILE, files.text(FILE)?)?;
    let [name, uid, number, closed, former, schools, special, place] =
        COLUMNS.map(|column| table.column(column));
    let (name, uid, number, closed, former) = (name?, uid?, number?, closed?, former?);
    let (schools, special, place_name) = (schools?, special?, place?);
    let (mut tables, mut known) = (Vec::new(), Vec::new());
    for one in &ordered {
        tables.push(named_table(one)?);
        known.push(rows_of(one, &table)?);
    }
    let mut trusts = Vec::new();
    for row in table.rows() {
        let of_trust = optional(&row, &uid)?;
        let place = |known: &TrustRows| match known {
            TrustRows::Uid(rows) => Ok(of_trust.and_then(|uid| rows.get(&uid).copied())),
            TrustRows::Place(column, rows) => {
                let place = optional(&row, column)?;
                Ok(place.and_then(|place| rows.get(&place).copied()))
            }
        };
        let earlier = row
            .text(&former)
            .split(FORMER_NAMES_SEPARATOR)
            .filter(|name| !name.is_empty());
        let rows: Vec<Option<u16>> = known.iter().map(place).collect::<Result<_, BuildError>>()?;
        let years = ordered
            .iter()
            .zip(&tables)
            .zip(&rows)
            .filter_map(|((ordered, table), row)| {
                let row = ordered.rows.get(usize::from((*row)?))?;
                row.has_figure().then_some(table.year)
            });
        let count = |place: &ColumnIndex| match row.text(place) {
            "" => Ok(None),
            _ => Ok::<_, BuildError>(u16::try_from(row.count_up_to(place, 1, u32::from(u16::MAX))?).ok()),
        };
        trusts.push(NamedTrust {
            name: row.text(&name).to_owned(),
            uid: of_trust,
            companies_number: optional(&row, &number)?,
            closed: closing_month(&row, &closed)?,
            former: earlier.map(str::to_owned).collect(),
            latest_figures: years.max(),
            schools: count(&schools)?,
            special_schools: count(&special)?.unwrap_or(0),
            place: row.text(&place_name).to_owned(),
            rows,
        });
    }
    Ok(Names::new(tables, trusts, schools_as_at(files)?))
}

/// The day of the number of schools, in words; empty where no membership is known.
fn schools_as_at(files: &DataFiles) -> Result<String, BuildError> {
    if files.bytes(member_text::METADATA_FILE).is_none() {
        return Ok(String::new());
    }
    let text = files.text(member_text::METADATA_FILE)?;
    let members: MembersText =
        toml::from_str(text).map_err(|error| BuildError::kept(member_text::METADATA_FILE, error))?;
    Ok(members.as_at)
}

fn named_table(ordered: &OrderedTable) -> Result<NamedTable, BuildError> {
    let table = ordered.table(Vec::new())?;
    let codes = &ordered.metadata.suppression;
    let mut withheld = Vec::new();
    for (index, figure) in ordered.metadata.figures.iter().enumerate() {
        let cells = ordered.rows.iter().filter_map(|row| row.figures.get(index));
        let of_column = cells.filter_map(|(cell, _)| match cell {
            Cell::Figure(_) => None,
            Cell::Suppressed(code) => {
                let place = codes.iter().position(|known| known == code);
                Some(
                    place
                        .and_then(|place| u8::try_from(place).ok())
                        .unwrap_or(u8::MAX),
                )
            }
        });
        let of_column: Vec<u8> = of_column.collect();
        if !of_column.is_empty() {
            withheld.push(WithheldColumn {
                measure: figure.measure.clone(),
                group: figure.group,
                codes: of_column,
            });
        }
    }
    Ok(NamedTable {
        rows: table.digest(),
        set: ordered.metadata.set,
        year: table.year,
        title: table.provenance.title,
        codes: codes.clone(),
        withheld,
        places: Vec::new(),
    })
}

fn rows_of(ordered: &OrderedTable, names: &Table) -> Result<TrustRows, BuildError> {
    let rows = || (0_u16..).zip(&ordered.rows);
    let by_uid: Option<BTreeMap<u32, u16>> = rows().map(|(row, packed)| Some((packed.uid?, row))).collect();
    if let Some(rows) = by_uid {
        return Ok(TrustRows::Uid(rows));
    }
    let by_place = rows().map(|(row, packed)| (packed.place, row)).collect();
    Ok(TrustRows::Place(names.column(&ordered.name)?, by_place))
}

/// A number, where the row has one.
fn optional(row: &Row<'_>, place: &ColumnIndex) -> Result<Option<u32>, BuildError> {
    match row.text(place) {
        "" => Ok(None),
        _ => row.count_up_to(place, 1, 99_999_999).map(Some),
    }
}

/// A month such as 2024-07, where the row has one.
fn closing_month(row: &Row<'_>, place: &ColumnIndex) -> Result<Option<ClosingMonth>, BuildError> {
    let text = row.text(place);
    let month = text
        .split_once('-')
        .and_then(|(year, month)| ClosingMonth::new(year.parse().ok()?, month.parse().ok()?));
    if text.is_empty() || month.is_some() {
        return Ok(month);
    }
    let (text, form) = (text.to_owned(), "a month such as 2024-07");
    Err(row.error(place, Reason::NotANumber { text, form }))
}
