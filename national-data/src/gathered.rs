//! Trusts gathered from their schools by membership at a date: Σ(figure × pupils) ÷ Σ pupils, never a mean of schools.
//!
//! It is a population of its own. Schools that moved or closed after the results are lost or counted with another trust,
//! and nothing is weighted by years in the trust; its words say so.

use std::collections::BTreeMap;
use std::path::Path;

use trust_benchmark::measures::PupilGroup;
use trust_benchmark::national::{Provenance, TrustKind};

use crate::areas::units;
use crate::cell::Cell;
use crate::error::BuildError;
use crate::gathered_schools::{Cohorts, Fates, OfSchools, cohorts, column};
use crate::gathered_source::{GatheredFigure, GatheredTable, MembershipSource};
use crate::listed::{Listed, ListedPlaces};
use crate::names::{NamePlaces, Named};
use crate::school_source::SchoolSource;
use crate::schools::Around;
use crate::table::Table;
use crate::trusts::{Figure, TrustRow};

/// Why a trust has no figure although some of its schools have.
pub const LOW_COVERAGE: &str = "under 80% of pupils";
/// Why a trust has no figure: none of its schools has.
pub const NO_SCHOOL: &str = "no school with a figure";
/// What stands for a share that the sources do not hold.
pub const NOT_HELD: &str = "not held";

/// The fate of a school's row that is gathered into a trust.
pub const GATHERED: &str = "kept: gathered into a trust";
/// The same where its number of pupils is not published.
pub const GATHERED_WITHOUT_PUPILS: &str = "kept: gathered into a trust, its number of pupils not published";

/// A gathered table.
#[derive(Debug, Clone)]
pub struct GatheredData {
    /// Its description.
    pub source: GatheredTable,
    /// Where its schools' figures come from.
    pub provenance: Provenance,
    /// The length of that file.
    pub bytes: usize,
    /// Its trusts, by UID.
    pub rows: Vec<TrustRow>,
    /// What became of the rows of the file of pupils.
    pub fates: Fates,
    /// By figure: what became of the rows of the file that has it.
    pub figure_fates: Vec<Fates>,
    /// What became of the rows of the file of membership.
    pub membership: Fates,
}

/// Which school is in which trust.
#[derive(Debug, Clone)]
pub struct Membership {
    /// Its description.
    pub source: MembershipSource,
    /// Rows under the header.
    pub rows_read: u32,
    /// The trusts of schools, by the school's number.
    pub trusts: BTreeMap<u32, u32>,
    /// What became of every row.
    pub fates: Fates,
    /// What the file says of those schools, by number, where its description lists them.
    pub listed: BTreeMap<u32, Listed>,
    /// What the trusts are called, by UID.
    pub named: BTreeMap<u32, Named>,
    /// Where the file was published, where its description says so.
    pub provenance: Option<Provenance>,
    /// Its length.
    pub bytes: usize,
    /// What a person should hear of it.
    pub warning: Option<String>,
}

/// Reads a file of membership.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first thing that is not as described.
pub fn membership(sources: &Path, source: MembershipSource) -> Result<Membership, BuildError> {
    let file = source.file.read(sources)?;
    let table = Table::read(&source.file.path, &file.text)?;
    let columns = &source.columns;
    let (urn, uid) = (table.column(&columns.urn)?, table.column(&columns.uid)?);
    let (kind, status) = (table.column(&columns.kind.0)?, table.column(&columns.status.0)?);
    let called = source
        .names
        .as_ref()
        .map(|columns| NamePlaces::find(&table, columns));
    let (called, mut named) = (called.transpose()?, BTreeMap::new());
    let members = source.members.as_ref();
    let places = members.map(|members| ListedPlaces::find(&table, members));
    let (places, mut listed) = (places.transpose()?, BTreeMap::new());
    let (mut trusts, mut fates) = (BTreeMap::new(), Fates::new());
    for row in table.rows() {
        let mut count = |fate: String| *fates.entry(fate).or_insert(0) += 1;
        if row.text(&kind) != columns.kind.1 {
            count(format!("left out: {}", row.text(&kind)));
            continue;
        }
        if row.text(&status) != columns.status.1 {
            count(format!("left out: {}, {}", columns.kind.1, row.text(&status)));
            continue;
        }
        let (school, trust) = (row.count_up_to(&urn, 1, 9_999_999)?, row.count(&uid, 1)?);
        let before = trusts.insert(school, trust);
        count(match before {
            None => "kept".to_owned(),
            Some(_) => "left out: the same school in the same trust again".to_owned(),
        });
        if before.is_some_and(|other| other != trust) {
            let text = format!("{school}, in two trusts");
            return Err(row.error(&urn, crate::error::Reason::UnknownCode { text }));
        }
        if let Some(called) = &called {
            named.insert(trust, called.read(&row)?);
        }
        if let Some(places) = &places {
            listed.insert(school, places.read(&row)?);
        }
    }
    let origin = source.provenance.as_ref();
    let provenance = origin.map(|origin| origin.provenance(&source.file, &file, table.len()));
    Ok(Membership {
        rows_read: table.len(),
        trusts,
        fates,
        listed,
        named,
        provenance,
        bytes: file.bytes,
        warning: file.warning,
        source,
    })
}

/// Gathers a table.
///
/// # Errors
/// [`BuildError`] where a file of schools is not as described.
pub fn gather(
    sources: &Path,
    described: &GatheredTable,
    membership: &Membership,
    schools: &BTreeMap<String, SchoolSource>,
    around: Around<'_>,
) -> Result<GatheredData, BuildError> {
    let of_name = |name: &String| {
        let found = schools.get(name);
        found.ok_or_else(|| BuildError::kept(&described.name, format!("there are no schools “{name}”")))
    };
    let OfSchools {
        cohorts,
        authorities,
        left_out: mut fates,
    } = cohorts(sources, &described.cohort, &of_name, around)?;
    let mut trusts: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let mut outside = 0;
    for urn in cohorts.keys() {
        if let Some(trust) = membership.trusts.get(urn) {
            trusts.entry(*trust).or_default().push(*urn);
        } else {
            outside += 1;
        }
    }
    let (mut values, mut figure_fates) = (Vec::new(), Vec::new());
    for figure in &described.figures {
        let source = of_name(&figure.schools)?;
        let (of_schools, fates) = column(sources, source, &figure.column, &figure.measure, around)?;
        values.push(of_schools);
        figure_fates.push(fates);
    }
    let has_pupils = |urn: &u32| cohorts.get(urn).is_some_and(|groups| groups[0].is_some());
    let (mut known, mut not_known, mut without) = (0, 0, 0);
    for schools in trusts.values() {
        let pupils: f64 = schools.iter().filter_map(|urn| cohorts.get(urn)?[0]).sum();
        let of_trust = u32::try_from(schools.len()).unwrap_or(u32::MAX);
        if units(pupils, 0) <= 0 {
            without += of_trust;
        } else {
            let with = schools.iter().filter(|urn| has_pupils(urn)).count();
            let with = u32::try_from(with).unwrap_or(u32::MAX);
            known += with;
            not_known += of_trust - with;
        }
    }
    let counted = [
        (GATHERED, known),
        (GATHERED_WITHOUT_PUPILS, not_known),
        ("left out: in no open multi-academy trust at the date", outside),
        ("left out: in a trust without pupils in the file", without),
    ];
    for (fate, count) in counted.into_iter().filter(|(_, count)| *count > 0) {
        fates.insert(fate.to_owned(), count);
    }
    let rows = trusts.into_iter().map(|(uid, schools)| {
        let pupils: f64 = schools.iter().filter_map(|urn| cohorts.get(urn)?[0]).sum();
        let figure = |(figure, values): (&GatheredFigure, &BTreeMap<u32, f64>)| {
            one_figure(figure, values, &schools, &cohorts)
        };
        let mut by_region: BTreeMap<&String, f64> = BTreeMap::new();
        for urn in &schools {
            let region = authorities.get(urn).and_then(|number| around.regions.get(number));
            if let (Some(region), Some([Some(pupils), ..])) = (region, cohorts.get(urn)) {
                *by_region.entry(region).or_default() += pupils;
            }
        }
        let lead = by_region
            .into_iter()
            .max_by(|one, other| one.1.total_cmp(&other.1));
        let known: Option<Vec<f64>> = schools.iter().map(|urn| cohorts.get(urn)?[1]).collect();
        let share = known
            .filter(|_| pupils > 0.0)
            .map(|counts| counts.iter().sum::<f64>() / pupils);
        let not_held = || Cell::Suppressed(NOT_HELD.to_owned());
        TrustRow {
            uid: Some(uid),
            kind: TrustKind::Trust,
            schools: u16::try_from(schools.len()).unwrap_or(u16::MAX),
            pupils: u32::try_from(units(pupils, 0)).unwrap_or(0),
            region: lead.map(|(region, _)| region.clone()),
            shares: [
                share.map_or_else(not_held, |share| Cell::Figure(units(share * 100.0, 0))),
                not_held(),
                not_held(),
            ],
            figures: described.figures.iter().zip(&values).map(figure).collect(),
        }
    });
    let rows: Vec<_> = rows.filter(|row| row.pupils > 0).collect();
    let shown = of_name(&described.schools)?;
    let file = shown.file.read(sources)?;
    Ok(GatheredData {
        source: described.clone(),
        provenance: shown.provenance.provenance(&shown.file, &file, shown.rows.count),
        bytes: file.bytes,
        rows,
        fates,
        figure_fates,
        membership: membership.fates.clone(),
    })
}

/// A trust's figure, with the share of its pupils whose schools have one.
fn one_figure(
    figure: &GatheredFigure,
    values: &BTreeMap<u32, f64>,
    schools: &[u32],
    cohorts: &Cohorts,
) -> Figure {
    let group = match figure.group {
        PupilGroup::Disadvantaged => 1,
        PupilGroup::Others => 2,
        _ => 0,
    };
    let (mut sum, mut pupils, mut whole) = (0.0, 0.0, 0.0);
    for urn in schools {
        let Some(cohort) = cohorts.get(urn).and_then(|groups| groups[group]) else {
            continue;
        };
        whole += cohort;
        if let Some(value) = values.get(urn) {
            pupils += cohort;
            sum += if figure.counts {
                *value * 100.0
            } else {
                *value * cohort
            };
        }
    }
    let covered = if whole > 0.0 { pupils / whole * 100.0 } else { 0.0 };
    let value = if pupils <= 0.0 {
        Cell::Suppressed(NO_SCHOOL.to_owned())
    } else if covered < 80.0 {
        Cell::Suppressed(LOW_COVERAGE.to_owned())
    } else {
        Cell::Figure(units(sum / pupils, figure.decimals))
    };
    let coverage = match value.units() {
        Some(_) => Cell::Figure(units(covered, 0)),
        None => value.clone(),
    };
    Figure {
        value,
        coverage: Some(coverage),
        interval: None,
    }
}
