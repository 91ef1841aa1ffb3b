//! Reads the tables of trusts back from `data/trusts`, for packing, and sorts their rows.
//!
//! A table's rows have the same order wherever they are packed: by what is known of a trust, then by all its figures. A
//! packed row does not say which trust it is. Further columns in the packs and the index of names refer to rows by their
//! number in this order.

use std::collections::BTreeSet;

use trust_benchmark::measures::{Precision, PupilGroup};
use trust_benchmark::national::{
    ContextColumns, FigureColumn, FurtherColumns, PackName, PackedColumn, SetTable, TrustKind, TrustSet,
    TrustTable,
};

use crate::catalogue::Catalogue;
use crate::cell::{Cell, FigureFormat, Form};
use crate::error::{BuildError, Reason};
use crate::files::DataFiles;
use crate::table::{ColumnIndex, Row, Table};
use crate::trust_text::{FIXED_COLUMNS, FigureText, NO_REGION, TableText};
use crate::trusts::SHARE;

/// A table with its rows in order.
#[derive(Debug)]
pub struct OrderedTable {
    /// Its name in `data/trusts`, without an ending.
    pub name: String,
    /// Its description.
    pub metadata: TableText,
    /// Its rows, as they are packed.
    pub rows: Vec<PackedRow>,
}

/// A row, in the order by which rows are sorted.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PackedRow {
    schools: u16,
    pupils: u32,
    kind: bool,
    region: Option<String>,
    shares: [Cell; 3],
    /// Figures of every column, each with its coverage.
    pub figures: Vec<(Cell, Option<Cell>)>,
    /// Its public UID; `None` where the file has none.
    pub uid: Option<u32>,
    /// Its place in the CSV, from 1.
    pub place: u32,
}

/// Every table of trusts of a data folder, by name.
///
/// # Errors
/// When a text is missing, malformed or holds what cannot be true.
pub fn read(files: &DataFiles, catalogue: &Catalogue) -> Result<Vec<OrderedTable>, BuildError> {
    let mut tables = Vec::new();
    for (path, text) in files.texts("trusts/", ".toml")? {
        let metadata: TableText = toml::from_str(text).map_err(|error| BuildError::kept(path, error))?;
        let csv = path.replace(".toml", ".csv");
        let mut rows = rows(&Table::read(&csv, files.text(&csv)?)?, &metadata, catalogue)?;
        rows.sort();
        let name = path.trim_start_matches("trusts/").trim_end_matches(".toml");
        tables.push(OrderedTable {
            name: name.to_owned(),
            metadata,
            rows,
        });
    }
    Ok(tables)
}

impl PackedRow {
    /// Whether any figure of it is published.
    #[must_use]
    pub fn has_figure(&self) -> bool {
        let mut figures = self.figures.iter();
        figures.any(|(cell, _)| matches!(cell, Cell::Figure(_)))
    }
}

impl OrderedTable {
    /// The table with the figures that are wanted of it; `None` where none is.
    ///
    /// # Errors
    /// When a column cannot be packed.
    pub fn packed(
        &self,
        wanted: &dyn Fn(TrustSet, &FigureText) -> bool,
    ) -> Result<Option<SetTable>, BuildError> {
        let figures = self.columns(wanted)?;
        if figures.is_empty() {
            return Ok(None);
        }
        let set = self.metadata.set;
        let (table, context) = (self.table(figures)?, self.context()?);
        Ok(Some(SetTable { set, table, context }))
    }

    /// The columns that `pack` adds to rows of the first bundle: the wanted figures and, in the pack of the table's phase,
    /// the context of its trusts. `None` where it adds nothing.
    ///
    /// # Errors
    /// When a column cannot be packed.
    pub fn further(
        &self,
        pack: PackName,
        catalogue: &Catalogue,
        wanted: &dyn Fn(TrustSet, &FigureText) -> bool,
    ) -> Result<Option<FurtherColumns>, BuildError> {
        let figures = self.columns(wanted)?;
        let of_phase = self.phase(catalogue) == Some(pack);
        if figures.is_empty() && !of_phase {
            return Ok(None);
        }
        Ok(Some(FurtherColumns {
            rows: self.table(Vec::new())?.digest(),
            context: of_phase.then(|| self.context()).transpose()?,
            figures,
        }))
    }

    /// The table, with these figures.
    ///
    /// # Errors
    /// If its year cannot be read.
    pub fn table(&self, figures: Vec<FigureColumn>) -> Result<TrustTable, BuildError> {
        let (metadata, rows) = (&self.metadata, &self.rows);
        let year = metadata
            .year
            .parse()
            .map_err(|error| BuildError::kept(&self.name, error))?;
        Ok(TrustTable {
            year,
            population: metadata.population.clone(),
            provenance: metadata.provenance.provenance(year, metadata.rows_of_file()),
            schools: rows.iter().map(|row| row.schools).collect(),
            pupils: rows.iter().map(|row| row.pupils).collect(),
            figures,
            context: None,
        })
    }

    /// What is known of its trusts apart from schools, pupils and figures.
    fn context(&self) -> Result<ContextColumns, BuildError> {
        let (metadata, rows) = (&self.metadata, &self.rows);
        let regions: BTreeSet<_> = rows.iter().filter_map(|row| row.region.as_ref()).collect();
        let regions: Vec<String> = regions.into_iter().cloned().collect();
        if regions.len() >= usize::from(u8::MAX) {
            let reason = "there are more regions than a pack has room for";
            return Err(BuildError::kept(&self.name, reason));
        }
        let place = |region: &Option<String>| {
            let place = region
                .as_ref()
                .and_then(|region| regions.iter().position(|known| known == region));
            place.and_then(|place| u8::try_from(place + 1).ok()).unwrap_or(0)
        };
        let share = |decimals: u8, index: usize| {
            self.column(decimals, &|row| row.shares.get(index).and_then(Cell::units))
        };
        let kind = |row: &PackedRow| {
            if row.kind {
                TrustKind::Sponsor
            } else {
                TrustKind::Trust
            }
        };
        Ok(ContextColumns {
            kinds: rows.iter().map(kind).collect(),
            geography: metadata.geography.clone(),
            region: rows.iter().map(|row| place(&row.region)).collect(),
            disadvantaged: share(metadata.decimals.disadvantaged, 0)?,
            eal: share(metadata.decimals.eal, 1)?,
            sen: share(metadata.decimals.sen, 2)?,
            regions,
        })
    }

    fn columns(
        &self,
        wanted: &dyn Fn(TrustSet, &FigureText) -> bool,
    ) -> Result<Vec<FigureColumn>, BuildError> {
        let described = self.metadata.figures.iter().enumerate();
        let wanted = described.filter(|(_, figure)| wanted(self.metadata.set, figure));
        let figure = |(index, described): (usize, &FigureText)| {
            let value = |row: &PackedRow| row.figures.get(index)?.0.units();
            let covered = |row: &PackedRow| row.figures.get(index)?.1.as_ref()?.units();
            Ok(FigureColumn {
                measure: described.measure.clone(),
                group: described.group,
                figures: self.column(described.decimals, &value)?,
                coverage: described
                    .coverage_decimals
                    .map(|decimals| self.column(decimals, &covered))
                    .transpose()?,
                cohort: described.cohort.clone(),
            })
        };
        wanted.map(figure).collect()
    }

    fn column(
        &self,
        decimals: u8,
        cell: &dyn Fn(&PackedRow) -> Option<i32>,
    ) -> Result<PackedColumn, BuildError> {
        let units: Vec<_> = self.rows.iter().map(cell).collect();
        PackedColumn::pack(Precision::decimals(decimals), &units).map_err(|error| BuildError::Column {
            file: self.name.clone(),
            error,
        })
    }

    /// Whether the first bundle has its rows.
    #[must_use]
    pub fn is_first(&self, catalogue: &Catalogue) -> bool {
        self.phase(catalogue).is_some()
    }

    /// The pack of its phase, where the first bundle has its rows: that of the first measure it has there.
    fn phase(&self, catalogue: &Catalogue) -> Option<PackName> {
        let mut figures = self.metadata.figures.iter();
        let first = figures.find(|figure| in_first(catalogue, self.metadata.set, figure))?;
        let mut packs = PackName::ALL.into_iter();
        packs.find(|pack| catalogue.is_in(&first.measure, *pack))
    }
}

/// Whether the first bundle has a figure.
#[must_use]
pub fn in_first(catalogue: &Catalogue, set: TrustSet, figure: &FigureText) -> bool {
    set == TrustSet::Eligible && figure.group == PupilGroup::All && catalogue.is_first(&figure.measure)
}

fn rows(table: &Table, metadata: &TableText, catalogue: &Catalogue) -> Result<Vec<PackedRow>, BuildError> {
    let [uid, kind, schools, pupils, region, disadvantaged, eal, sen] =
        FIXED_COLUMNS.map(|name| table.column(name));
    let (uid, kind, schools, pupils, region) = (uid?, kind?, schools?, pupils?, region?);
    let decimals = metadata.decimals;
    let shares = [
        (disadvantaged?, decimals.disadvantaged),
        (eal?, decimals.eal),
        (sen?, decimals.sen),
    ];
    let read = |row: &Row<'_>, place: &ColumnIndex, decimals: u8, range| {
        let format = FigureFormat {
            column: String::new(),
            form: Form::Number,
            decimals,
        };
        format
            .read(row.text(place), &metadata.suppression, range)
            .map_err(|reason| row.error(place, reason))
    };
    let mut figures = Vec::new();
    for figure in &metadata.figures {
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
    let row = |(place, row): (u32, Row<'_>)| {
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
            |(place, decimals, range, coverage): &(ColumnIndex, u8, _, Option<(ColumnIndex, u8)>)| {
                let coverage = coverage
                    .as_ref()
                    .map(|(place, decimals)| read(&row, place, *decimals, SHARE));
                Ok((read(&row, place, *decimals, *range)?, coverage.transpose()?))
            };
        let region = row.text(&region);
        Ok(PackedRow {
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
            uid: if row.text(&uid) == NO_REGION {
                None
            } else {
                Some(row.count(&uid, 1)?)
            },
            place,
        })
    };
    (1..).zip(table.rows()).map(row).collect()
}
