//! Packs the data folder's texts into the widget's bundle and packs. It reads nothing else, so the committed texts and
//! the committed bundle and packs can be held against each other without the Department's files.
//!
//! The first bundle has the measures that come with the page, of all pupils. A pack has everything else of its measures,
//! and nothing that the first bundle has.

use std::collections::BTreeSet;

use trust_benchmark::measures::{Precision, PupilGroup};
use trust_benchmark::national::{
    Bundle, Column, FigureColumn, Pack, PackName, SetTable, TrustKind, TrustSet, TrustTable,
};

use crate::catalogue::Catalogue;
use crate::cell::{Cell, FigureFormat, Form};
use crate::error::{BuildError, Reason};
use crate::files::DataFiles;
use crate::table::{ColumnPlace, Row, Table};
use crate::trust_text::{FIXED, FigureText, NO_REGION, TableText};
use crate::trusts::SHARE;
use crate::{area_pack, england_text, pupil_sds, school_pack};

/// The folder of the bundle and the packs.
pub const FOLDER: &str = "bundle/";

/// Where the first bundle lies in the data folder.
pub const FILE: &str = "bundle/national.postcard";

/// Where a pack lies in the data folder.
#[must_use]
pub fn file(name: PackName) -> String {
    format!("bundle/{}.postcard", name.id())
}

/// The first bundle of a data folder's texts.
///
/// # Errors
/// When a text is missing, malformed or holds what cannot be true.
pub fn pack(files: &DataFiles) -> Result<Bundle, BuildError> {
    let catalogue = Catalogue::read(files)?;
    let first = |set, figure: &FigureText| in_first(&catalogue, set, figure);
    let mut pupil_sds = pupil_sds::read(files, &catalogue)?;
    pupil_sds.retain(|record| catalogue.is_first(&record.measure));
    Ok(Bundle {
        tables: tables(files, &catalogue, &first)?
            .into_iter()
            .map(|of_set| of_set.table)
            .collect(),
        england: england_text::read(files, &catalogue)?,
        pupil_sds,
        measures: catalogue.first().cloned().collect(),
    })
}

/// Every further pack of a data folder's texts.
///
/// # Errors
/// As [`pack()`].
pub fn packs(files: &DataFiles) -> Result<Vec<Pack>, BuildError> {
    let catalogue = Catalogue::read(files)?;
    let pupil_sds = pupil_sds::read(files, &catalogue)?;
    let areas = area_pack::read(files, &catalogue)?;
    let schools = school_pack::read(files, &catalogue)?;
    let of_name = |name: PackName| {
        let further = |set, figure: &FigureText| {
            catalogue.is_in(&figure.measure, name) && !in_first(&catalogue, set, figure)
        };
        let of_pack = |record: &&_| {
            let record: &trust_benchmark::national::PupilSdRecord = record;
            catalogue.is_in(&record.measure, name)
        };
        Ok(Pack {
            name,
            measures: catalogue.of(name).cloned().collect(),
            tables: tables(files, &catalogue, &further)?,
            series: areas
                .series
                .iter()
                .filter(|series| catalogue.is_in(&series.measure, name))
                .cloned()
                .collect(),
            spreads: areas
                .spreads
                .iter()
                .chain(&schools)
                .filter(|spread| catalogue.is_in(&spread.measure, name))
                .cloned()
                .collect(),
            pupil_sds: pupil_sds.iter().filter(of_pack).cloned().collect(),
        })
    };
    PackName::ALL.into_iter().map(of_name).collect()
}

fn in_first(catalogue: &Catalogue, set: TrustSet, figure: &FigureText) -> bool {
    set == TrustSet::Eligible && figure.group == PupilGroup::All && catalogue.is_first(&figure.measure)
}

/// The tables of trusts, each with the figures that are wanted of it; those with none are left out.
fn tables(
    files: &DataFiles,
    catalogue: &Catalogue,
    wanted: &dyn Fn(TrustSet, &FigureText) -> bool,
) -> Result<Vec<SetTable>, BuildError> {
    let mut tables = Vec::new();
    for (path, text) in files.texts("trusts/", ".toml")? {
        let mut beside: TableText = toml::from_str(text).map_err(|error| BuildError::kept(path, error))?;
        let set = beside.set;
        beside.figures.retain(|figure| wanted(set, figure));
        if beside.figures.is_empty() {
            continue;
        }
        let csv = path.replace(".toml", ".csv");
        let table = Table::read(&csv, files.text(&csv)?)?;
        tables.push(SetTable {
            set,
            table: trust_table(&csv, &table, &beside, catalogue)?,
        });
    }
    Ok(tables)
}

/// A row without its UID, in the order by which rows are sorted: nothing in it says who it is.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Unnamed {
    schools: u16,
    pupils: u32,
    figures: Vec<(Cell, Option<Cell>)>,
    kind: bool,
    region: Option<String>,
    shares: [Cell; 3],
}

fn trust_table(
    csv: &str,
    table: &Table,
    beside: &TableText,
    catalogue: &Catalogue,
) -> Result<TrustTable, BuildError> {
    let mut rows = rows(table, beside, catalogue)?;
    rows.sort();
    let regions: BTreeSet<_> = rows.iter().filter_map(|row| row.region.as_ref()).collect();
    let regions: Vec<String> = regions.into_iter().cloned().collect();
    let place = |region: &Option<String>| {
        let place = region
            .as_ref()
            .and_then(|region| regions.iter().position(|known| known == region));
        place.and_then(|place| u8::try_from(place + 1).ok()).unwrap_or(0)
    };
    if regions.len() >= usize::from(u8::MAX) {
        return Err(BuildError::kept(
            csv,
            "there are more regions than the bundle has room for",
        ));
    }
    let column = |decimals: u8, cell: &dyn Fn(&Unnamed) -> Option<i32>| {
        let units: Vec<_> = rows.iter().map(cell).collect();
        Column::pack(Precision::decimals(decimals), &units).map_err(|error| BuildError::Column {
            file: csv.to_owned(),
            error,
        })
    };
    let share =
        |decimals: u8, index: usize| column(decimals, &|row| row.shares.get(index).and_then(Cell::units));
    let figure = |(index, described): (usize, &FigureText)| {
        let value = |row: &Unnamed| row.figures.get(index).and_then(|(value, _)| value.units());
        let covered = |row: &Unnamed| {
            row.figures
                .get(index)
                .and_then(|(_, coverage)| coverage.as_ref()?.units())
        };
        Ok(FigureColumn {
            measure: described.measure.clone(),
            group: described.group,
            figures: column(described.decimals, &value)?,
            coverage: described
                .coverage_decimals
                .map(|decimals| column(decimals, &covered))
                .transpose()?,
            cohort: described.cohort.clone(),
        })
    };
    let year = beside
        .year
        .parse()
        .map_err(|error| BuildError::kept(csv, error))?;
    let kind = |row: &Unnamed| {
        if row.kind {
            TrustKind::Sponsor
        } else {
            TrustKind::Trust
        }
    };
    Ok(TrustTable {
        year,
        population: beside.population.clone(),
        provenance: beside.provenance.provenance(year, beside.rows.read),
        geography: beside.geography.clone(),
        kinds: rows.iter().map(kind).collect(),
        schools: rows.iter().map(|row| row.schools).collect(),
        pupils: rows.iter().map(|row| row.pupils).collect(),
        region: rows.iter().map(|row| place(&row.region)).collect(),
        disadvantaged: share(beside.decimals.disadvantaged, 0)?,
        eal: share(beside.decimals.eal, 1)?,
        sen: share(beside.decimals.sen, 2)?,
        figures: beside
            .figures
            .iter()
            .enumerate()
            .map(figure)
            .collect::<Result<_, BuildError>>()?,
        regions,
    })
}

fn rows(table: &Table, beside: &TableText, catalogue: &Catalogue) -> Result<Vec<Unnamed>, BuildError> {
    let [_, kind, schools, pupils, region, disadvantaged, eal, sen] = FIXED.map(|name| table.column(name));
    let (kind, schools, pupils, region) = (kind?, schools?, pupils?, region?);
    let decimals = beside.decimals;
    let shares = [
        (disadvantaged?, decimals.disadvantaged),
        (eal?, decimals.eal),
        (sen?, decimals.sen),
    ];
    let read = |row: &Row<'_>, place: &ColumnPlace, decimals: u8, range| {
        let format = FigureFormat {
            column: String::new(),
            form: Form::Number,
            decimals,
        };
        format
            .read(row.text(place), &beside.suppression, range)
            .map_err(|reason| row.error(place, reason))
    };
    let mut figures = Vec::new();
    for figure in &beside.figures {
        let range = catalogue.get(&figure.measure, "trusts")?.range;
        let coverage = figure
            .coverage_column
            .as_deref()
            .map(|name| table.column(name))
            .transpose()?;
        figures.push((
            table.column(&figure.column)?,
            figure.decimals,
            range,
            coverage.zip(figure.coverage_decimals),
        ));
    }
    let row = |row: Row<'_>| {
        let share = |index: usize| {
            let (place, decimals) = &shares[index];
            read(&row, place, *decimals, SHARE)
        };
        let text = row.text(&kind);
        let unknown = || {
            row.error(
                &kind,
                Reason::UnknownCode {
                    text: text.to_owned(),
                },
            )
        };
        let figure =
            |(place, decimals, range, coverage): &(ColumnPlace, u8, _, Option<(ColumnPlace, u8)>)| {
                let coverage = coverage
                    .as_ref()
                    .map(|(place, decimals)| read(&row, place, *decimals, SHARE));
                Ok((read(&row, place, *decimals, *range)?, coverage.transpose()?))
            };
        let region = row.text(&region);
        Ok(Unnamed {
            schools: u16::try_from(row.count(&schools, 0)?).unwrap_or(u16::MAX),
            pupils: row.count(&pupils, 1)?,
            figures: figures.iter().map(figure).collect::<Result<_, BuildError>>()?,
            kind: ["trust", "sponsor"]
                .iter()
                .position(|known| *known == text)
                .ok_or_else(unknown)?
                == 1,
            region: (region != NO_REGION).then(|| region.to_owned()),
            shares: [share(0)?, share(1)?, share(2)?],
        })
    };
    table.rows().map(row).collect()
}
