//! Reads a published table of trusts as its description says, and stops at the first cell that is not as described.

use std::collections::BTreeMap;
use std::path::Path;

use trust_benchmark::measures::ValidRange;
use trust_benchmark::national::{Provenance, TrustKind};
use trust_benchmark::stats::Progress8Band;

use crate::catalogue::Catalogue;
use crate::cell::{Cell, FigureFormat};
use crate::error::{BuildError, Reason};
use crate::intervals::PublishedInterval;
use crate::names::{NameColumnIndices, TrustName};
use crate::sources::{Bands, FigureSource, IntervalSource, TrustSource};
use crate::table::{ColumnIndex, Row, Table};

/// The valid range of a percentage.
pub const SHARE: ValidRange = ValidRange {
    lowest: 0.0,
    highest: 100.0,
};

/// A trust's figure for one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub value: Cell,
    /// The share of the cohort that it covers, in per cent, where that is published.
    pub coverage: Option<Cell>,
    /// The Department's own interval and band, where they are published.
    pub interval: Option<PublishedInterval>,
}

/// One trust, as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustRow {
    /// Its public UID; `None` where the file has none.
    pub uid: Option<u32>,
    pub kind: TrustKind,
    pub schools: u16,
    /// Pupils of the cohort.
    pub pupils: u32,
    /// Its lead region; `None` where the file states none.
    pub region: Option<String>,
    /// Per cent of the cohort: disadvantaged, with English as an additional language, with special educational needs.
    pub shares: [Cell; 3],
    /// A figure for each measure of the description, in its order.
    pub figures: Vec<Figure>,
}

/// A table that has been read.
#[derive(Debug, Clone)]
pub struct TrustData {
    pub name: String,
    pub source: TrustSource,
    pub provenance: Provenance,
    pub bytes: usize,
    /// Printed for the person who runs the build.
    pub warning: Option<String>,
    /// Its trusts, by UID.
    pub rows: Vec<TrustRow>,
    /// The names of trusts, by UID.
    pub named: BTreeMap<u32, TrustName>,
}

struct TrustColumnIndices<'a> {
    uid: ColumnIndex,
    schools: ColumnIndex,
    pupils: ColumnIndex,
    year: Option<(ColumnIndex, &'a str)>,
    kind: ColumnIndex,
    region: ColumnIndex,
    shares: [(ColumnIndex, &'a FigureFormat); 3],
    figures: Vec<FigureColumnIndices<'a>>,
}

struct FigureColumnIndices<'a> {
    source: &'a FigureSource,
    range: ValidRange,
    value: ColumnIndex,
    coverage: Option<(ColumnIndex, &'a FigureFormat)>,
    interval: Option<(ColumnIndex, ColumnIndex, ColumnIndex, &'a IntervalSource)>,
}

/// Reads the file that `source`, described under `name`, describes.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first thing that is not as described.
pub fn read(
    sources: &Path,
    name: &str,
    source: TrustSource,
    catalogue: &Catalogue,
) -> Result<TrustData, BuildError> {
    let file = source.file.read(sources)?;
    let table = Table::read(&source.file.path, &file.text)?;
    let places = TrustColumnIndices::find(&table, &source, catalogue)?;
    let called = source
        .names
        .as_ref()
        .map(|columns| NameColumnIndices::find(&table, columns));
    let (called, mut named) = (called.transpose()?, BTreeMap::new());
    let mut lines = BTreeMap::new();
    let mut rows = Vec::new();
    for row in table.rows() {
        let trust = places.read(&row, &source)?;
        let uid = trust.uid.unwrap_or(0);
        if let Some(first) = lines.insert(uid, row.line) {
            return Err(row.error(&places.uid, Reason::DuplicateUid { uid, first }));
        }
        if let Some(called) = &called {
            named.insert(uid, called.read(&row)?);
        }
        rows.push(trust);
    }
    rows.sort_by_key(|trust| trust.uid);
    let provenance = source.provenance.provenance(&source.file, &file, table.len());
    Ok(TrustData {
        name: name.to_owned(),
        provenance,
        bytes: file.bytes,
        warning: file.warning,
        rows,
        named,
        source,
    })
}

impl<'a> TrustColumnIndices<'a> {
    fn find(table: &Table, source: &'a TrustSource, catalogue: &Catalogue) -> Result<Self, BuildError> {
        let columns = &source.columns;
        let share = |format: &'a FigureFormat| Ok::<_, BuildError>((table.column(&format.column)?, format));
        let figure = |figure: &'a FigureSource| {
            let interval = figure.interval.as_ref().map(|interval| {
                let [lower, upper] = [&interval.lower, &interval.upper].map(|end| table.column(&end.column));
                Ok::<_, BuildError>((lower?, upper?, table.column(&interval.band)?, interval))
            });
            Ok(FigureColumnIndices {
                source: figure,
                range: catalogue.get(&figure.measure, &source.file.path)?.range,
                value: table.column(&figure.value.column)?,
                coverage: figure.coverage.as_ref().map(share).transpose()?,
                interval: interval.transpose()?,
            })
        };
        let year = columns
            .year
            .as_ref()
            .map(|year| Ok::<_, BuildError>((table.column(&year.column)?, year.is.as_str())));
        Ok(Self {
            uid: table.column(&columns.uid)?,
            schools: table.column(&columns.schools)?,
            pupils: table.column(&columns.pupils)?,
            year: year.transpose()?,
            kind: table.column(&columns.kind.column)?,
            region: table.column(&columns.region.column)?,
            shares: [
                share(&columns.disadvantaged)?,
                share(&columns.eal)?,
                share(&columns.sen)?,
            ],
            figures: source
                .figures
                .iter()
                .map(figure)
                .collect::<Result<_, BuildError>>()?,
        })
    }

    fn read(&self, row: &Row<'_>, source: &TrustSource) -> Result<TrustRow, BuildError> {
        if let Some((place, year)) = &self.year {
            let found = row.text(place);
            if found != *year {
                let wrong = Reason::WrongYear {
                    found: found.to_owned(),
                    expected: (*year).to_owned(),
                };
                return Err(row.error(place, wrong));
            }
        }
        let codes = &source.suppression.codes;
        let share = |(place, format)| cell(row, place, format, codes, SHARE);
        let [disadvantaged, eal, sen] = &self.shares;
        let schools = row.count(&self.schools, source.rows.fewest_schools)?;
        Ok(TrustRow {
            uid: Some(row.count(&self.uid, 1)?),
            kind: self.kind(row, source)?,
            schools: u16::try_from(schools).map_err(|_| {
                let (text, lowest) = (schools.to_string(), source.rows.fewest_schools.to_string());
                row.error(
                    &self.schools,
                    Reason::OutOfRange {
                        text,
                        lowest,
                        highest: u16::MAX.to_string(),
                    },
                )
            })?,
            pupils: row.count(&self.pupils, 1)?,
            region: self.region(row, source)?,
            shares: [
                share((&disadvantaged.0, disadvantaged.1))?,
                share((&eal.0, eal.1))?,
                share((&sen.0, sen.1))?,
            ],
            figures: self
                .figures
                .iter()
                .map(|places| places.read(row, codes))
                .collect::<Result<_, _>>()?,
        })
    }

    fn kind(&self, row: &Row<'_>, source: &TrustSource) -> Result<TrustKind, BuildError> {
        let text = row.text(&self.kind);
        let described = &source.columns.kind;
        if text == described.trust {
            Ok(TrustKind::Trust)
        } else if described.sponsor.as_deref() == Some(text) {
            Ok(TrustKind::Sponsor)
        } else {
            Err(row.error(
                &self.kind,
                Reason::UnknownCode {
                    text: text.to_owned(),
                },
            ))
        }
    }

    fn region(&self, row: &Row<'_>, source: &TrustSource) -> Result<Option<String>, BuildError> {
        let text = row.text(&self.region);
        let is = |known: &[String]| known.iter().any(|region| region == text);
        if is(&source.columns.region.not_stated) {
            Ok(None)
        } else if is(&source.columns.region.known) {
            Ok(Some(text.to_owned()))
        } else {
            Err(row.error(
                &self.region,
                Reason::UnknownCode {
                    text: text.to_owned(),
                },
            ))
        }
    }
}

impl FigureColumnIndices<'_> {
    fn read(&self, row: &Row<'_>, codes: &[String]) -> Result<Figure, BuildError> {
        let value = cell(row, &self.value, &self.source.value, codes, self.range)?;
        // What describes a figure must be there where the figure is.
        let codes = if value.units().is_some() { &[] } else { codes };
        let coverage = self
            .coverage
            .as_ref()
            .map(|(place, format)| cell(row, place, format, codes, SHARE));
        let interval =
            self.interval
                .as_ref()
                .filter(|_| value.units().is_some())
                .map(|(lower, upper, band, source)| {
                    let text = row.text(band);
                    let unknown = || {
                        row.error(
                            band,
                            Reason::UnknownCode {
                                text: text.to_owned(),
                            },
                        )
                    };
                    Ok::<_, BuildError>(PublishedInterval {
                        lower: cell(row, lower, &source.lower, codes, self.range)?,
                        upper: cell(row, upper, &source.upper, codes, self.range)?,
                        band: source.bands.read(text).ok_or_else(unknown)?,
                    })
                });
        Ok(Figure {
            value,
            coverage: coverage.transpose()?,
            interval: interval.transpose()?,
        })
    }
}

impl Bands {
    fn read(&self, text: &str) -> Option<Progress8Band> {
        let written = [
            (&self.well_above, Progress8Band::WellAbove),
            (&self.above, Progress8Band::Above),
            (&self.average, Progress8Band::Average),
            (&self.below, Progress8Band::Below),
            (&self.well_below, Progress8Band::WellBelow),
        ];
        written
            .into_iter()
            .find(|(written, _)| *written == text)
            .map(|(_, band)| band)
    }
}

fn cell(
    row: &Row<'_>,
    place: &ColumnIndex,
    format: &FigureFormat,
    codes: &[String],
    range: ValidRange,
) -> Result<Cell, BuildError> {
    format
        .read(row.text(place), codes, range)
        .map_err(|reason| row.error(place, reason))
}
