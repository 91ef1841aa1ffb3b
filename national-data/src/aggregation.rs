//! Adds up the figures of schools to figures of trusts, by membership at a date: Σ(figure × pupils) ÷ Σ pupils. It is
//! never a plain mean of schools.
//!
//! These trusts are a population of their own. A school that moved after the results counts with its new trust, one that
//! closed is lost, and nothing is weighted by years in the trust. The population's words say so.

use std::collections::BTreeMap;
use std::path::Path;

use trust_benchmark::measures::PupilGroup;
use trust_benchmark::national::{Provenance, TrustKind};

use crate::areas::units;
use crate::cell::Cell;
use crate::error::BuildError;
use crate::membership::Membership;
use crate::membership_source::{AggregatedFigure, AggregatedTable};
use crate::school_rows::{Cohorts, Fates, SchoolCohorts, cohorts, column};
use crate::school_source::SchoolSource;
use crate::schools::SchoolContext;
use crate::trusts::{Figure, TrustRow};

/// Why a trust has no figure although some of its schools have.
pub const LOW_COVERAGE: &str = "under 80% of pupils";
/// Why a trust has no figure: none of its schools has.
pub const NO_SCHOOL: &str = "no school with a figure";
/// What becomes of a school whose trust has too few schools for the table.
pub const TOO_FEW_SCHOOLS: &str = "left out: in a trust with too few schools for this table";
/// Written for a share that the sources do not hold.
pub const NOT_HELD: &str = "not held";

/// What becomes of a school whose figures are added up.
pub const AGGREGATED: &str = "kept: combined into a trust";
/// As above, where its number of pupils is not published.
pub const AGGREGATED_WITHOUT_PUPILS: &str = "kept: combined into a trust, its number of pupils not published";

/// A table of trusts calculated from their schools.
#[derive(Debug, Clone)]
pub struct AggregatedTrusts {
    pub source: AggregatedTable,
    /// The source of its schools' figures.
    pub provenance: Provenance,
    pub bytes: usize,
    /// Its trusts, by UID.
    pub rows: Vec<TrustRow>,
    /// Rows of the file of pupils, counted by what became of them.
    pub fates: Fates,
    /// For each figure: rows of the source file, counted by what became of them.
    pub figure_fates: Vec<Fates>,
    /// Rows of the membership file, counted by what became of them.
    pub membership: Fates,
    /// The first figure of every trust that has it, by UID and unrounded.
    pub exact: BTreeMap<u32, f64>,
}

/// Adds up the figures of a table.
///
/// # Errors
/// [`BuildError`] where a file of schools is not as described.
pub fn aggregate(
    sources: &Path,
    described: &AggregatedTable,
    membership: &Membership,
    schools: &BTreeMap<String, SchoolSource>,
    context: SchoolContext<'_>,
) -> Result<AggregatedTrusts, BuildError> {
    let of_name = |name: &String| {
        let found = schools.get(name);
        found.ok_or_else(|| BuildError::kept(&described.name, format!("there are no schools “{name}”")))
    };
    let SchoolCohorts {
        cohorts,
        authorities,
        left_out: mut fates,
    } = cohorts(sources, &described.cohort, &of_name, context)?;
    let mut trusts: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let mut outside = 0;
    for urn in cohorts.keys() {
        if let Some(trust) = membership.trusts.get(urn) {
            trusts.entry(*trust).or_default().push(*urn);
        } else {
            outside += 1;
        }
    }
    let before: usize = trusts.values().map(Vec::len).sum();
    trusts.retain(|_, schools| schools.len() >= described.fewest_schools);
    let kept: usize = trusts.values().map(Vec::len).sum();
    let too_few = u32::try_from(before - kept).unwrap_or(u32::MAX);
    let (mut values, mut figure_fates) = (Vec::new(), Vec::new());
    for figure in &described.figures {
        let source = of_name(&figure.schools)?;
        let (of_schools, fates) = column(sources, source, &figure.column, &figure.measure, context)?;
        values.push(of_schools);
        figure_fates.push(fates);
    }
    let [known, not_known, without] = count_by_pupils(&trusts, &cohorts);
    let counted = [
        (AGGREGATED, known),
        (AGGREGATED_WITHOUT_PUPILS, not_known),
        ("left out: in no open multi-academy trust at the date", outside),
        ("left out: in a trust without pupils in the file", without),
        (TOO_FEW_SCHOOLS, too_few),
    ];
    for (fate, count) in counted.into_iter().filter(|(_, count)| *count > 0) {
        fates.insert(fate.to_owned(), count);
    }
    let exact = exact(described, &values, &trusts, &cohorts);
    let rows = trusts.into_iter().map(|(uid, schools)| {
        let pupils: f64 = schools.iter().filter_map(|urn| cohorts.get(urn)?[0]).sum();
        let figure = |(figure, values): (&AggregatedFigure, &BTreeMap<u32, f64>)| {
            one_figure(figure, values, &schools, &cohorts)
        };
        let mut by_region: BTreeMap<&String, f64> = BTreeMap::new();
        for urn in &schools {
            let region = authorities
                .get(urn)
                .and_then(|number| context.regions.get(number));
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
    Ok(AggregatedTrusts {
        source: described.clone(),
        provenance: shown.provenance.provenance(&shown.file, &file, shown.rows.count),
        bytes: file.bytes,
        rows,
        fates,
        figure_fates,
        membership: membership.fates.clone(),
        exact,
    })
}

/// Schools whose pupils are known, schools whose pupils are not, and schools of trusts without pupils.
fn count_by_pupils(trusts: &BTreeMap<u32, Vec<u32>>, cohorts: &Cohorts) -> [u32; 3] {
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
    [known, not_known, without]
}

/// The first figure of every trust that has it, unrounded.
fn exact(
    described: &AggregatedTable,
    values: &[BTreeMap<u32, f64>],
    trusts: &BTreeMap<u32, Vec<u32>>,
    cohorts: &Cohorts,
) -> BTreeMap<u32, f64> {
    let Some((figure, values)) = described.figures.first().zip(values.first()) else {
        return BTreeMap::new();
    };
    let of_trust = trusts
        .iter()
        .filter_map(|(uid, schools)| Some((*uid, pool(figure, values, schools, cohorts).figure?)));
    of_trust.collect()
}

/// What a trust's schools come to.
struct Pooled {
    /// The figure, unrounded; `None` where no school has one.
    figure: Option<f64>,
    /// Per cent of the pupils whose schools have a figure.
    covered: f64,
}

fn pool(
    figure: &AggregatedFigure,
    values: &BTreeMap<u32, f64>,
    schools: &[u32],
    cohorts: &Cohorts,
) -> Pooled {
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
    Pooled {
        figure: (pupils > 0.0).then(|| sum / pupils),
        covered: if whole > 0.0 { pupils / whole * 100.0 } else { 0.0 },
    }
}

/// A trust's figure, with the share of its pupils whose schools have one.
fn one_figure(
    figure: &AggregatedFigure,
    values: &BTreeMap<u32, f64>,
    schools: &[u32],
    cohorts: &Cohorts,
) -> Figure {
    let pooled = pool(figure, values, schools, cohorts);
    let value = match pooled.figure {
        None => Cell::Suppressed(NO_SCHOOL.to_owned()),
        Some(_) if pooled.covered < 80.0 => Cell::Suppressed(LOW_COVERAGE.to_owned()),
        Some(value) => Cell::Figure(units(value, figure.decimals)),
    };
    let coverage = match value.units() {
        Some(_) => Cell::Figure(units(pooled.covered, 0)),
        None => value.clone(),
    };
    Figure {
        value,
        coverage: Some(coverage),
        interval: None,
    }
}
