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
use crate::gathered_source::{CohortSource, GatheredFigure, GatheredTable, MembershipSource};
use crate::names::{NamePlaces, Named};
use crate::school_source::SchoolSource;
use crate::schools::{Around, kept, table};
use crate::table::Table;
use crate::trusts::{Figure, TrustRow};

/// Why a trust has no figure although some of its schools have.
pub const LOW_COVERAGE: &str = "under 80% of pupils";
/// Why a trust has no figure: none of its schools has.
pub const NO_SCHOOL: &str = "no school with a figure";
/// What stands for a share that the sources do not hold.
pub const NOT_HELD: &str = "not held";

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
    /// Schools with a cohort that are in no multi-academy trust, or moved or closed before the date.
    pub schools_outside: u32,
    /// Schools with a cohort that are in one.
    pub schools_inside: u32,
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
    /// What the trusts are called, by UID.
    pub named: BTreeMap<u32, Named>,
    /// Where the file was published, where its description says so.
    pub provenance: Option<Provenance>,
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
    let mut trusts = BTreeMap::new();
    for row in table.rows() {
        if row.text(&kind) != columns.kind.1 || row.text(&status) != columns.status.1 {
            continue;
        }
        let (school, trust) = (row.count_up_to(&urn, 1, 9_999_999)?, row.count(&uid, 1)?);
        if trusts.insert(school, trust).is_some_and(|other| other != trust) {
            let text = format!("{school}, in two trusts");
            return Err(row.error(&urn, crate::error::Reason::UnknownCode { text }));
        }
        if let Some(called) = &called {
            named.insert(trust, called.read(&row)?);
        }
    }
    let origin = source.provenance.as_ref();
    let provenance = origin.map(|origin| origin.provenance(&source.file, &file, table.len()));
    Ok(Membership {
        rows_read: table.len(),
        trusts,
        named,
        provenance,
        warning: file.warning,
        source,
    })
}

/// Pupils of a school by group: all, disadvantaged, others. `None` where the file does not say.
type Cohorts = BTreeMap<u32, [Option<f64>; 3]>;

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
    let (cohorts, authorities) = cohorts(sources, &described.cohort, &of_name, around)?;
    let mut trusts: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let (mut outside, mut inside) = (0, 0);
    for urn in cohorts.keys() {
        if let Some(trust) = membership.trusts.get(urn) {
            trusts.entry(*trust).or_default().push(*urn);
            inside += 1;
        } else {
            outside += 1;
        }
    }
    let mut values = Vec::new();
    for figure in &described.figures {
        values.push(column(
            sources,
            of_name(&figure.schools)?,
            &figure.column,
            figure,
            around,
        )?);
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
        schools_outside: outside,
        schools_inside: inside,
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

/// Pupils of every school, and the number of its local authority.
fn cohorts<'a>(
    sources: &Path,
    described: &CohortSource,
    of_name: &dyn Fn(&String) -> Result<&'a SchoolSource, BuildError>,
    around: Around<'_>,
) -> Result<(Cohorts, BTreeMap<u32, String>), BuildError> {
    let (mut cohorts, mut authorities) = (Cohorts::new(), BTreeMap::new());
    match described {
        CohortSource::Census(name) => {
            let census = around.censuses.get(name);
            let census =
                census.ok_or_else(|| BuildError::kept(name, format!("there is no census “{name}”")))?;
            let per_cent = 100.0 * 10f64.powi(i32::from(census.source.columns.disadvantaged.decimals));
            for (urn, school) in &census.schools {
                if let Some(roll) = school.roll.map(f64::from) {
                    let disadvantaged = school
                        .disadvantaged
                        .map(|share| roll * f64::from(share) / per_cent);
                    let others = disadvantaged.map(|count| roll - count);
                    cohorts.insert(*urn, [Some(roll), disadvantaged, others]);
                    authorities.insert(*urn, school.authority.clone());
                }
            }
        }
        CohortSource::Schools {
            named,
            all,
            disadvantaged,
            others,
        } => {
            let source = of_name(named)?;
            let file = source.file.read(sources)?;
            let table = table(&source.file.path, &file.text, source.layout)?;
            let urn = table.column(&source.columns.urn)?;
            let [all, disadvantaged, others] = [all, disadvantaged, others].map(|name| table.column(name));
            let (all, disadvantaged, others) = (all?, disadvantaged?, others?);
            let authority = source
                .columns
                .authority
                .as_ref()
                .map(|name| table.column(name))
                .transpose()?;
            let keep = source.kept_columns(&table)?;
            for row in table.rows() {
                let Ok(number) = kept(&row, &urn, &keep) else {
                    continue;
                };
                let count = |place| row.text(place).parse::<f64>().ok();
                cohorts.insert(number, [count(&all), count(&disadvantaged), count(&others)]);
                if let Some(authority) = &authority {
                    authorities.insert(number, row.text(authority).to_owned());
                }
            }
        }
    }
    Ok((cohorts, authorities))
}

/// A column of a file of schools, by school; codes are left out, and so are schools of another type than the file's
/// description counts.
fn column(
    sources: &Path,
    source: &SchoolSource,
    name: &str,
    figure: &GatheredFigure,
    around: Around<'_>,
) -> Result<BTreeMap<u32, f64>, BuildError> {
    let file = source.file.read(sources)?;
    let table = table(&source.file.path, &file.text, source.layout)?;
    let (urn, place) = (table.column(&source.columns.urn)?, table.column(name)?);
    let keep = source.kept_columns(&table)?;
    let census = around.censuses.get(&source.census);
    let counted = source
        .figures
        .iter()
        .find(|known| known.measure == figure.measure);
    let types = counted.map(|known| known.types.as_slice()).unwrap_or_default();
    let mut values = BTreeMap::new();
    for row in table.rows() {
        let Ok(number) = kept(&row, &urn, &keep) else {
            continue;
        };
        let kind = census.and_then(|census| Some(&census.schools.get(&number)?.kind));
        if !types.is_empty() && !kind.is_some_and(|kind| types.contains(kind)) {
            continue;
        }
        let text = row.text(&place);
        if source.suppression.codes.iter().any(|code| code == text) {
            continue;
        }
        let value = text.parse::<f64>().ok().filter(|value| value.is_finite());
        let value = value.ok_or_else(|| {
            let (text, form) = (text.to_owned(), "a number");
            row.error(&place, crate::error::Reason::NotANumber { text, form })
        })?;
        values.insert(number, value);
    }
    Ok(values)
}
