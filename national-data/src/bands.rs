//! Reads the Department's counts of pupils by band of absence: England, regions and local authorities, a file each, which
//! must add up to one another.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use trust_benchmark::measures::{AcademicYear, PupilGroup};
use trust_benchmark::national::{AbsencePhase, ENGLAND, Population, Provenance};

use crate::error::{BuildError, Reason};
use crate::sources::{Origin, SourceFile};
use crate::table::{ColumnIndex, Row, Table};

/// The three files and what they hold.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandSource {
    /// England's file, the regions' and the local authorities'.
    pub files: [BandFile; 3],
    pub provenance: Origin,
    pub population: Population,
    /// The columns of pupils, by the lower bound of their band.
    pub bands: BTreeMap<String, String>,
    /// How the files write phases.
    pub phases: BTreeMap<String, AbsencePhase>,
    /// How they write groups of pupils.
    pub groups: BTreeMap<String, PupilGroup>,
    /// How they write the pupils of neither group.
    pub neither: String,
    /// From the files' names of regions to ours.
    pub called: BTreeMap<String, String>,
    /// The quantiles over local authorities, in per cent.
    pub levels: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandFile {
    pub file: SourceFile,
    /// Rows, without the header.
    pub rows: u32,
}

/// Which pupils are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BandKey {
    pub phase: AbsencePhase,
    pub group: PupilGroup,
    pub year: AcademicYear,
}

/// Pupils by band.
pub type Counts = Vec<u32>;

/// What was read of the three files.
#[derive(Debug, Clone)]
pub struct BandData {
    pub source: BandSource,
    /// England's file.
    pub provenance: Provenance,
    /// The lengths of the files, their SHA-256 and rows.
    pub files: Vec<(String, String, usize, u32)>,
    /// Printed for the person who runs the build.
    pub warnings: Vec<String>,
    /// The lower bound of each band.
    pub edges: Vec<u8>,
    /// England and regions, by area.
    pub areas: BTreeMap<String, BTreeMap<BandKey, Counts>>,
    /// One entry for each local authority, all pupils.
    pub authorities: BTreeMap<BandKey, Vec<Counts>>,
    /// Rows of all three files, counted by what became of them.
    pub fates: BTreeMap<String, u32>,
    /// Sums that should agree: what they are, how many there are, how many agree.
    pub sums: Vec<(String, usize, usize)>,
}

type ByArea = BTreeMap<String, BTreeMap<BandKey, Counts>>;

struct Reader<'a> {
    source: &'a BandSource,
    phase: ColumnIndex,
    year: ColumnIndex,
    group: ColumnIndex,
    bands: Vec<ColumnIndex>,
}

/// Reads the files that `source` describes.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first thing that is not as described.
pub fn read(sources: &Path, source: BandSource) -> Result<BandData, BuildError> {
    let mut edges = Vec::new();
    for edge in source.bands.keys() {
        let edge = edge.parse::<u8>();
        edges.push(edge.map_err(|error| BuildError::kept("absence bands", error))?);
    }
    edges.sort_unstable();
    let (mut files, mut warnings, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    for described in &source.files {
        let text = described.file.read(sources)?;
        let table = Table::read(&described.file.path, &text.text)?;
        let (path, rows) = (described.file.path.clone(), table.len());
        files.push((path, text.sha256.clone(), text.bytes, rows));
        warnings.extend(text.warning.clone());
        texts.push((table, text));
    }
    let [(national, text), (regional, _), (local, _)] = texts.as_slice() else {
        return Err(BuildError::kept("absence bands", "there should be three files"));
    };
    let (mut areas, mut neither, mut fates) = (ByArea::new(), ByArea::new(), BTreeMap::new());
    let mut count = |fate: &str| *fates.entry(fate.to_owned()).or_insert(0) += 1;
    for (table, region) in [(national, None), (regional, Some(regional.column("region")?))] {
        let reader = Reader::new(table, &source, &edges)?;
        for row in table.rows() {
            let area = match &region {
                None => ENGLAND.to_owned(),
                Some(place) => source.region(&row, place)?,
            };
            let (key, counts) = reader.read(&row)?;
            count(if key.is_some() {
                "kept: England and regions"
            } else {
                "left out: of neither group, which is all less the two groups"
            });
            let all = reader.key(&row, PupilGroup::All)?;
            let known = if key.is_some() { &mut areas } else { &mut neither };
            let before = known.entry(area).or_default().insert(key.unwrap_or(all), counts);
            if before.is_some() {
                let text = format!("{}, a second time", row.text(&reader.group));
                return Err(row.error(&reader.group, Reason::UnknownCode { text }));
            }
        }
    }
    let mut authorities: BTreeMap<BandKey, Vec<Counts>> = BTreeMap::new();
    let mut by_region = ByArea::new();
    let reader = Reader::new(local, &source, &edges)?;
    let region = local.column("region")?;
    for row in local.rows() {
        let (Some(key), counts) = reader.read(&row)? else {
            count("left out: a local authority, of neither group");
            continue;
        };
        count("kept in quantiles: local authorities");
        let of_region = by_region.entry(source.region(&row, &region)?).or_default();
        add(of_region.entry(key).or_default(), &counts);
        authorities.entry(key).or_default().push(counts);
    }
    let sums = sums(&areas, &neither, &by_region);
    Ok(BandData {
        provenance: source
            .provenance
            .provenance(&source.files[0].file, text, national.len()),
        files,
        warnings,
        edges,
        areas,
        authorities,
        fates,
        sums,
        source,
    })
}

/// Groups should add up to all pupils, regions to England, and local authorities to their regions.
fn sums(areas: &ByArea, neither: &ByArea, by_region: &ByArea) -> Vec<(String, usize, usize)> {
    let (mut groups, mut wholes) = (0, 0);
    let mut of_regions: BTreeMap<BandKey, Counts> = BTreeMap::new();
    for (area, of_area) in areas {
        for (key, counts) in of_area {
            if area != ENGLAND {
                add(of_regions.entry(*key).or_default(), counts);
            }
            if key.group == PupilGroup::All {
                wholes += 1;
                let mut sum = neither
                    .get(area)
                    .and_then(|of| of.get(key))
                    .cloned()
                    .unwrap_or_default();
                for group in [PupilGroup::FreeSchoolMeals, PupilGroup::NotFreeSchoolMeals] {
                    add(
                        &mut sum,
                        of_area.get(&BandKey { group, ..*key }).map_or(&[], Vec::as_slice),
                    );
                }
                groups += usize::from(sum == *counts);
            }
        }
    }
    let england = areas.get(ENGLAND).cloned().unwrap_or_default();
    let same = |one: &BTreeMap<BandKey, Counts>, other: Option<&BTreeMap<BandKey, Counts>>| {
        let same = one
            .iter()
            .filter(|(key, counts)| other.and_then(|other| other.get(key)) == Some(counts));
        same.count()
    };
    let local: usize = by_region.values().map(BTreeMap::len).sum();
    let as_regions = by_region
        .iter()
        .map(|(region, of)| same(of, areas.get(region)))
        .sum();
    vec![
        ("groups add up to all pupils".to_owned(), wholes, groups),
        (
            "regions add up to England".to_owned(),
            england.len(),
            same(&england, Some(&of_regions)),
        ),
        (
            "local authorities add up to their regions".to_owned(),
            local,
            as_regions,
        ),
    ]
}

fn add(sum: &mut Counts, counts: &[u32]) {
    sum.resize(sum.len().max(counts.len()), 0);
    for (sum, count) in sum.iter_mut().zip(counts) {
        *sum += count;
    }
}

impl BandSource {
    fn region(&self, row: &Row<'_>, place: &ColumnIndex) -> Result<String, BuildError> {
        let text = row.text(place);
        let called = self.called.get(text).cloned();
        called.ok_or_else(|| unknown(row, place))
    }
}

impl<'a> Reader<'a> {
    fn new(table: &Table, source: &'a BandSource, edges: &[u8]) -> Result<Self, BuildError> {
        let columns = edges
            .iter()
            .filter_map(|edge| source.bands.get(&edge.to_string()));
        Ok(Self {
            source,
            phase: table.column("school_type")?,
            year: table.column("time_period")?,
            group: table.column("fsm")?,
            bands: columns.map(|name| table.column(name)).collect::<Result<_, _>>()?,
        })
    }

    /// Whose pupils a row counts, `None` where they are of neither group, and how many by band.
    fn read(&self, row: &Row<'_>) -> Result<(Option<BandKey>, Counts), BuildError> {
        let counts = self.bands.iter().map(|band| row.count_up_to(band, 0, 20_000_000));
        let counts = counts.collect::<Result<Counts, _>>()?;
        let text = row.text(&self.group);
        if text == self.source.neither {
            return Ok((None, counts));
        }
        let group = self.source.groups.get(text).copied();
        let group = group.ok_or_else(|| unknown(row, &self.group))?;
        Ok((Some(self.key(row, group)?), counts))
    }

    fn key(&self, row: &Row<'_>, group: PupilGroup) -> Result<BandKey, BuildError> {
        let phase = self.source.phases.get(row.text(&self.phase)).copied();
        // "201617" is 2016/17.
        let year = row.text(&self.year).split_at_checked(4);
        let year = year.and_then(|(start, end)| format!("{start}/{end}").parse().ok());
        Ok(BandKey {
            phase: phase.ok_or_else(|| unknown(row, &self.phase))?,
            group,
            year: year.ok_or_else(|| unknown(row, &self.year))?,
        })
    }
}

fn unknown(row: &Row<'_>, place: &ColumnIndex) -> BuildError {
    let text = row.text(place).to_owned();
    row.error(place, Reason::UnknownCode { text })
}
