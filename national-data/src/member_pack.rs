//! Makes the list of trusts' schools that the widget loads, from `data/members.csv` and its description.

use trust_benchmark::measures::Precision;
use trust_benchmark::national::{ColumnError, MemberColumn, MemberRow, Members, PackedColumn, Provenance};

use crate::catalogue::Catalogue;
use crate::cell::{FigureFormat, Form};
use crate::error::{BuildError, Reason};
use crate::files::DataFiles;
use crate::member_text::{FILE, FIXED_COLUMNS, METADATA_FILE, MemberFigureText, MembersText};
use crate::table::{Row, Table};
use crate::trust_text::ProvenanceText;

/// Path in the data folder.
pub const LIST: &str = "bundle/members.postcard";

/// The list of a data folder's texts; `None` where they have none.
///
/// # Errors
/// When a text is malformed or holds what cannot be true.
pub fn members(files: &DataFiles) -> Result<Option<Members>, BuildError> {
    if files.bytes(FILE).is_none() {
        return Ok(None);
    }
    let metadata: MembersText =
        toml::from_str(files.text(METADATA_FILE)?).map_err(|error| BuildError::kept(METADATA_FILE, error))?;
    let table = Table::read(FILE, files.text(FILE)?)?;
    let catalogue = Catalogue::read(files)?;
    let rows = rows(&table)?;
    let mut pupils = Vec::new();
    for described in &metadata.pupils {
        let place = table.column(&described.column)?;
        let count = |row: Row<'_>| match row.text(&place) {
            "" => Ok(None),
            _ => Ok(i32::try_from(row.count(&place, 1)?).ok()),
        };
        let counts: Vec<_> = table.rows().map(count).collect::<Result<_, BuildError>>()?;
        pupils.push(column(0, &counts)?);
    }
    let figures = metadata.figures.iter().map(|described| {
        let pupils = described.pupils.as_ref().map(|name| place_of(name, &metadata));
        Ok(MemberColumn {
            measure: described.measure.clone(),
            group: described.group,
            cohort: described.cohort.clone(),
            pupils: pupils.transpose()?,
            provenance: {
                let rows = described.by_fate.values().sum();
                provenance(&described.provenance, &described.year, rows)?
            },
            figures: figures(&table, described, &catalogue)?,
        })
    });
    let figures = figures.collect::<Result<_, BuildError>>()?;
    let provenance = provenance(&metadata.provenance, &metadata.year, metadata.rows.read)?;
    let members = Members::new(metadata.as_at.clone(), provenance, &rows, pupils, figures);
    members.map(Some).map_err(not_a_column)
}

fn rows(table: &Table) -> Result<Vec<MemberRow>, BuildError> {
    let [uid, urn, name, phase, joined] = FIXED_COLUMNS.map(|name| table.column(name));
    let (uid, urn, name, phase, joined) = (uid?, urn?, name?, phase?, joined?);
    let row = |row: Row<'_>| {
        let unknown = |place| {
            let text = row.text(place).to_owned();
            row.error(place, Reason::UnknownCode { text })
        };
        Ok(MemberRow {
            uid: row.count(&uid, 1)?,
            urn: row.count_up_to(&urn, 1, 9_999_999)?,
            name: row.text(&name).to_owned(),
            phase: row.text(&phase).parse().map_err(|_| unknown(&phase))?,
            joined: match row.text(&joined) {
                "" => None,
                year => Some(year.parse().map_err(|_| unknown(&joined))?),
            },
        })
    };
    table.rows().map(row).collect()
}

fn figures(
    table: &Table,
    described: &MemberFigureText,
    catalogue: &Catalogue,
) -> Result<PackedColumn, BuildError> {
    let format = FigureFormat {
        column: described.column.clone(),
        form: Form::Number,
        decimals: described.decimals,
    };
    let place = table.column(&format.column)?;
    let (range, none) = (
        catalogue.get(&described.measure, METADATA_FILE)?.range,
        [String::new()],
    );
    let figure = |row: Row<'_>| {
        let cell = format.read(row.text(&place), &none, range);
        Ok(cell.map_err(|reason| row.error(&place, reason))?.units())
    };
    let units: Vec<_> = table.rows().map(figure).collect::<Result<_, BuildError>>()?;
    column(described.decimals, &units)
}

/// The place of a column of pupils among the list's.
fn place_of(name: &str, metadata: &MembersText) -> Result<u8, BuildError> {
    let place = metadata.pupils.iter().position(|pupils| pupils.column == name);
    let place = place.and_then(|place| u8::try_from(place).ok());
    place.ok_or_else(|| BuildError::kept(METADATA_FILE, format!("there is no column of pupils “{name}”")))
}

fn provenance(text: &ProvenanceText, year: &str, rows: u32) -> Result<Provenance, BuildError> {
    let year = year
        .parse()
        .map_err(|error| BuildError::kept(METADATA_FILE, error))?;
    Ok(text.provenance(year, rows))
}

fn column(decimals: u8, units: &[Option<i32>]) -> Result<PackedColumn, BuildError> {
    PackedColumn::pack(Precision::decimals(decimals), units).map_err(not_a_column)
}

fn not_a_column(error: ColumnError) -> BuildError {
    BuildError::Column {
        file: FILE.to_owned(),
        error,
    }
}
