//! Reads the Department's series for areas for the evidence: England, regions and their parts as they are, local
//! authorities to be counted. Every row of the file is accounted for: kept, or left out for a reason that is counted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use trust_benchmark::measures::{AcademicYear, Direction, MeasureId, Precision, PupilGroup};
use trust_benchmark::national::Status;

use crate::area_source::{AreaSource, SeriesOfAreas};
use crate::authority_years::AuthorityYears;
use crate::catalogue::Catalogue;
use crate::dictionary;
use crate::england::BreakSource;
use crate::error::{BuildError, Reason};
use crate::sources::SourceText;
use crate::table::{ColumnIndex, Row, Table};
use crate::years;

/// A measure's figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaFigures {
    /// Its description; of a gap, that of the other pupils with the group changed.
    pub source: SeriesOfAreas,
    pub published: String,
    /// The years that are kept, and how settled they are.
    pub years: BTreeMap<AcademicYear, Status>,
    /// Units of the last published place by area and year.
    pub areas: BTreeMap<(String, AcademicYear), i32>,
    /// The same by local authority; `None` where the file has a row and no figure.
    pub authorities: BTreeMap<AcademicYear, BTreeMap<String, Option<i32>>>,
    /// Years without a comparable figure, and why.
    pub breaks: BTreeMap<AcademicYear, String>,
    /// Years from which on figures do not compare with those before, and why.
    pub turns: BTreeMap<AcademicYear, String>,
}

/// What was read of the series.
#[derive(Debug, Clone)]
pub struct AreaData {
    pub source: AreaSource,
    /// The source file.
    pub file: SourceText,
    /// The dictionary file.
    pub dictionary: SourceText,
    /// Rows, without the header.
    pub rows_read: u32,
    /// Rows of the source file, counted by what became of them.
    pub rows_by_fate: BTreeMap<&'static str, u32>,
    /// How many local authorities the file names.
    pub authorities: u32,
    /// The regions of local authorities, by the authority's number.
    pub regions: BTreeMap<String, String>,
    /// The measures, in the description's order, each gap after its groups.
    pub figures: Vec<AreaFigures>,
}

const KEPT: &str = "kept: England, regions and their parts";
const COUNTED: &str = "kept in quantiles: local authorities";
const OTHER_MEASURE: &str = "left out: a measure not in use";
const NO_FIGURE: &str = "left out: no figure of England or a region";
const NO_AUTHORITY: &str = "left out and counted as missing: no figure of a local authority";
const NOT_THERE: &str = "left out: a local authority that was not there that whole year";
const NOT_COMPARABLE: &str = "left out: a year that does not compare";

struct Reader<'a> {
    source: &'a AreaSource,
    catalogue: &'a Catalogue,
    kept: BTreeSet<&'a String>,
    year: ColumnIndex,
    area: ColumnIndex,
    value: ColumnIndex,
    years_there: AuthorityYears,
}

/// Reads the series that `source` describes.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first figure that is not as described, and where the dictionary
/// says otherwise than we do.
pub fn read(sources: &Path, source: AreaSource, catalogue: &Catalogue) -> Result<AreaData, BuildError> {
    let (file, dictionary) = (source.file.read(sources)?, source.dictionary.read(sources)?);
    let entries = dictionary::read(&source.dictionary.path, &dictionary.text)?;
    let table = Table::read(&source.file.path, &file.text)?;
    let columns = &source.columns;
    let code = table.column(&columns.measure)?;
    let [year, area, value] = [&columns.year, &columns.area, &columns.value].map(|name| table.column(name));
    let (year, area, value) = (year?, area?, value?);
    let with_a_figure = table
        .rows()
        .filter(|row| !columns.none.iter().any(|none| none == row.text(&value)));
    let years_there =
        with_a_figure.filter_map(|row| Some((row.text(&area).to_owned(), years::label(row.text(&year))?.0)));
    let reader = Reader {
        source: &source,
        catalogue,
        kept: source.areas.kept().collect(),
        years_there: AuthorityYears::of(years_there),
        year,
        area,
        value,
    };
    let mut figures = Vec::new();
    let mut places = BTreeMap::new();
    for described in &source.series {
        let entry = entries
            .get(&described.code)
            .ok_or_else(|| wrong(&source, described, "is not in the dictionary"))?;
        agree(&source, described, entry, catalogue)?;
        places.insert(described.code.as_str(), figures.len());
        figures.push(reader.empty(described, entry.updated.clone()));
    }
    let mut rows_by_fate = BTreeMap::new();
    let mut authorities = BTreeSet::new();
    let mut regions = BTreeMap::new();
    let (number, region) = (table.column(&columns.number)?, table.column(&columns.region)?);
    for row in table.rows() {
        let area = row.text(&reader.area);
        if !reader.kept.iter().any(|kept| *kept == area) && authorities.insert(area.to_owned()) {
            let called = row.text(&region);
            let name = source.areas.called.get(called).map_or(called, String::as_str);
            if !source.areas.regions.iter().any(|known| known == name) {
                let text = called.to_owned();
                return Err(row.error(&region, Reason::UnknownCode { text }));
            }
            let number = row.text(&number);
            let number = number.strip_suffix(".0").unwrap_or(number);
            regions.insert(number.to_owned(), name.to_owned());
        }
        let found = places
            .get(row.text(&code))
            .and_then(|&place| figures.get_mut(place));
        let fate = match found {
            None => OTHER_MEASURE,
            Some(figures) => reader.keep(figures, &row)?,
        };
        *rows_by_fate.entry(fate).or_insert(0) += 1;
    }
    for one in &figures {
        if one.areas.is_empty() {
            return Err(wrong(&source, &one.source, "has no figure"));
        }
    }
    Ok(AreaData {
        file,
        dictionary,
        rows_read: table.len(),
        rows_by_fate,
        authorities: u32::try_from(authorities.len()).unwrap_or(u32::MAX),
        regions,
        figures: with_gaps(&figures),
        source,
    })
}

fn wrong(source: &AreaSource, described: &SeriesOfAreas, reason: &str) -> BuildError {
    BuildError::kept(&source.file.path, format!("{} {reason}", described.code))
}

/// Holds a description and the catalogue against the dictionary.
fn agree(
    source: &AreaSource,
    described: &SeriesOfAreas,
    entry: &dictionary::Entry,
    catalogue: &Catalogue,
) -> Result<(), BuildError> {
    if entry
        .decimals
        .is_some_and(|decimals| decimals != described.decimals)
    {
        return Err(wrong(
            source,
            described,
            "has other decimal places in the dictionary",
        ));
    }
    let ours = catalogue.get(&described.measure, &source.file.path)?.direction;
    if ours != Direction::NotAgreed && entry.polarity.is_some_and(|theirs| theirs != ours) {
        return Err(wrong(source, described, "points the other way in the dictionary"));
    }
    if !source
        .populations
        .iter()
        .any(|known| known.key == described.population)
    {
        return Err(wrong(
            source,
            described,
            "is of a population that is not described",
        ));
    }
    Ok(())
}

impl Reader<'_> {
    fn empty(&self, described: &SeriesOfAreas, published: String) -> AreaFigures {
        AreaFigures {
            source: described.clone(),
            published,
            years: BTreeMap::new(),
            areas: BTreeMap::new(),
            authorities: BTreeMap::new(),
            breaks: reasons(&self.source.breaks, &described.measure),
            turns: reasons(&self.source.turns, &described.measure),
        }
    }

    fn keep(&self, figures: &mut AreaFigures, row: &Row<'_>) -> Result<&'static str, BuildError> {
        let label = row.text(&self.year);
        let unknown = || {
            row.error(
                &self.year,
                Reason::UnknownCode {
                    text: label.to_owned(),
                },
            )
        };
        let (year, status) = years::label(label).ok_or_else(unknown)?;
        let area = row.text(&self.area).to_owned();
        let is_authority = !self.kept.contains(&area);
        let text = row.text(&self.value);
        let units = if self.source.columns.none.iter().any(|none| none == text) {
            None
        } else {
            Some(self.units(figures, row)?)
        };
        if is_authority && units.is_none() && !self.years_there.is_there(&area, year) {
            return Ok(NOT_THERE);
        }
        if figures.breaks.contains_key(&year) {
            return Ok(match units {
                Some(_) => NOT_COMPARABLE,
                None if is_authority => NO_AUTHORITY,
                None => NO_FIGURE,
            });
        }
        if units.is_some() && *figures.years.entry(year).or_insert(status) != status {
            return Err(unknown());
        }
        let twice = || row.error(&self.year, Reason::DuplicateYear(year));
        if is_authority {
            let of_year = figures.authorities.entry(year).or_default();
            if of_year.insert(area, units).is_some() {
                return Err(twice());
            }
            return Ok(if units.is_some() { COUNTED } else { NO_AUTHORITY });
        }
        let Some(units) = units else { return Ok(NO_FIGURE) };
        if figures.areas.insert((area, year), units).is_some() {
            return Err(twice());
        }
        Ok(KEPT)
    }

    /// The figure of a row at the decimal places to which it is published. The file's numbers went through binary
    /// fractions and, for some measures, have more places than the Department publishes.
    fn units(&self, figures: &AreaFigures, row: &Row<'_>) -> Result<i32, BuildError> {
        let text = row.text(&self.value);
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        let number = number.ok_or_else(|| {
            let (text, form) = (text.to_owned(), "a number");
            row.error(&self.value, Reason::NotANumber { text, form })
        })?;
        let range = self
            .catalogue
            .get(&figures.source.measure, &self.source.file.path)?
            .range;
        if !range.contains(number) {
            let [lowest, highest] = [range.lowest, range.highest].map(|end| end.to_string());
            let text = text.to_owned();
            return Err(row.error(
                &self.value,
                Reason::OutOfRange {
                    text,
                    lowest,
                    highest,
                },
            ));
        }
        Ok(units(number, figures.source.decimals))
    }
}

/// `number` in units of its last published place.
#[must_use]
pub fn units(number: f64, decimals: u8) -> i32 {
    let rounded = Precision::decimals(decimals).round(number);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a whole number within a measure's range"
    )]
    let units = (rounded * 10f64.powi(i32::from(decimals))).round() as i32;
    units
}

fn reasons(breaks: &[BreakSource], measure: &MeasureId) -> BTreeMap<AcademicYear, String> {
    let of_measure = breaks.iter().filter(|gap| gap.measures.contains(measure));
    of_measure
        .flat_map(|gap| gap.years.iter().map(|&year| (year, gap.reason.clone())))
        .collect()
}

/// Adds the gap, others less disadvantaged, of every measure that has both, place by place where both are published.
fn with_gaps(figures: &[AreaFigures]) -> Vec<AreaFigures> {
    let gap = |others: &AreaFigures| {
        let is_it = |one: &&AreaFigures| {
            one.source.measure == others.source.measure && one.source.group == PupilGroup::Disadvantaged
        };
        let disadvantaged = figures.iter().find(is_it)?;
        let areas = others
            .areas
            .iter()
            .filter_map(|(place, units)| Some((place.clone(), units - disadvantaged.areas.get(place)?)));
        let of_year = |(year, places): (&AcademicYear, &BTreeMap<String, Option<i32>>)| {
            let theirs = disadvantaged.authorities.get(year);
            let less = |(name, units): (&String, &Option<i32>)| {
                let theirs = theirs.and_then(|places| places.get(name).copied().flatten());
                (
                    name.clone(),
                    units.zip(theirs).map(|(others, theirs)| others - theirs),
                )
            };
            (*year, places.iter().map(less).collect())
        };
        Some(AreaFigures {
            source: SeriesOfAreas {
                group: PupilGroup::Gap,
                code: format!("{} less {}", others.source.code, disadvantaged.source.code),
                ..others.source.clone()
            },
            areas: areas.collect(),
            authorities: others.authorities.iter().map(of_year).collect(),
            ..others.clone()
        })
    };
    let mut all = Vec::new();
    for one in figures {
        all.push(one.clone());
        if one.source.group == PupilGroup::Others {
            all.extend(gap(one));
        }
    }
    all
}
