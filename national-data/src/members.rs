//! Lists the schools of trusts at a date, with the figures that files of schools have for each.
//!
//! Only trusts in a table of trusts are included, because only they can be found by name. Nothing is calculated: a figure
//! is as published, and a school without a published one has none.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use trust_benchmark::national::Provenance;

use crate::areas::units;
use crate::error::BuildError;
use crate::member_details::MemberDetails;
use crate::member_source::{MemberFigureSource, MemberPupils, MembersSource};
use crate::membership::Membership;
use crate::school_rows::{Fates, SchoolCohorts, WITH_FIGURE, cohorts, column};
use crate::school_source::SchoolSource;
use crate::schools::SchoolContext;
use crate::trust_text::KEPT;

/// What becomes of a school whose trust is in no table, so that it cannot be found by name.
pub const NOT_NAMED: &str = "left out: in a trust that stands in no table of trusts";
/// What becomes of a row whose zero may mean that there is no figure.
pub const DOUBTFUL: &str = "left out: a nought, which in this file may stand for no figure";
/// What becomes of a row with a number of pupils.
pub const WITH_PUPILS: &str = "a school with a number of pupils";
/// What becomes of a row whose number of pupils is not published.
pub const WITHOUT_PUPILS: &str = "a school whose number of pupils is not published";

/// A school of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberData {
    /// The UID of its trust.
    pub uid: u32,
    pub urn: u32,
    /// Its name, phase and joining year.
    pub details: MemberDetails,
    /// Pupils, in the order of the description's columns.
    pub pupils: Vec<Option<u32>>,
    /// Figures in units of their precision, in the order of the description's measures.
    pub figures: Vec<Option<i32>>,
}

/// A file that figures are taken from.
#[derive(Debug, Clone)]
pub struct FiguresFile {
    pub provenance: Provenance,
    pub bytes: usize,
    /// Rows of the source file, counted by what became of them.
    pub fates: Fates,
}

#[derive(Debug, Clone)]
pub struct MembersData {
    pub source: MembersSource,
    /// Where membership was published.
    pub provenance: Provenance,
    pub bytes: usize,
    /// Rows of the source file, counted by what became of them.
    pub fates: Fates,
    /// The schools, by UID and URN.
    pub schools: Vec<MemberData>,
    /// For each column of pupils: rows of the source file, counted by what became of them.
    pub pupils: Vec<Fates>,
    /// For each measure: the source file.
    pub figures: Vec<FiguresFile>,
}

impl MembersData {
    #[must_use]
    pub fn trusts(&self) -> u32 {
        let trusts: BTreeSet<u32> = self.schools.iter().map(|school| school.uid).collect();
        u32::try_from(trusts.len()).unwrap_or(u32::MAX)
    }
}

/// Lists the schools of the trusts in `in_tables`, where the description of the file of membership asks for it.
///
/// # Errors
/// [`BuildError`] where a file of schools is not as described.
pub fn list(
    sources: &Path,
    membership: &Membership,
    in_tables: &BTreeSet<u32>,
    schools: &BTreeMap<String, SchoolSource>,
    context: SchoolContext<'_>,
) -> Result<Option<MembersData>, BuildError> {
    let (Some(source), Some(provenance)) = (&membership.source.members, &membership.provenance) else {
        return Ok(None);
    };
    let of_name = |name: &String| {
        let found = schools.get(name);
        found.ok_or_else(|| BuildError::kept("members", format!("there are no schools “{name}”")))
    };
    let mut list: Vec<MemberData> = Vec::new();
    for (urn, details) in &membership.details {
        let uid = membership.trusts.get(urn).filter(|uid| in_tables.contains(uid));
        list.extend(uid.map(|&uid| MemberData {
            uid,
            urn: *urn,
            details: details.clone(),
            pupils: Vec::new(),
            figures: Vec::new(),
        }));
    }
    list.sort_by_key(|school| (school.uid, school.urn));
    let mut fates = membership.fates.clone();
    let kept = u32::try_from(list.len()).unwrap_or(u32::MAX);
    let not_named = fates.insert(KEPT.to_owned(), kept).unwrap_or(kept) - kept;
    if not_named > 0 {
        fates.insert(NOT_NAMED.to_owned(), not_named);
    }
    let mut pupils = Vec::new();
    for described in &source.pupils {
        let (counts, fates) = read_pupils(sources, described, &of_name, context)?;
        for school in &mut list {
            school.pupils.push(counts.get(&school.urn).copied());
        }
        pupils.push(fates);
    }
    let mut figures = Vec::new();
    for described in &source.figures {
        let (values, file) = read_figures(sources, described, of_name(&described.schools)?, context)?;
        for school in &mut list {
            school.figures.push(values.get(&school.urn).copied());
        }
        figures.push(file);
    }
    Ok(Some(MembersData {
        source: source.clone(),
        provenance: provenance.clone(),
        bytes: membership.bytes,
        fates,
        schools: list,
        pupils,
        figures,
    }))
}

/// The pupils of every school that has any, and what became of the rows of the file that counts them.
fn read_pupils<'a>(
    sources: &Path,
    described: &MemberPupils,
    of_name: &dyn Fn(&String) -> Result<&'a SchoolSource, BuildError>,
    context: SchoolContext<'_>,
) -> Result<(BTreeMap<u32, u32>, Fates), BuildError> {
    let SchoolCohorts {
        cohorts,
        left_out: mut fates,
        ..
    } = cohorts(sources, &described.counted, of_name, context)?;
    let mut counts = BTreeMap::new();
    for (urn, [all, ..]) in cohorts {
        // Nobody is no cohort, and no figure is weighted by it.
        let pupils = all.and_then(|all| u32::try_from(units(all, 0)).ok());
        let pupils = pupils.filter(|pupils| *pupils > 0);
        let fate = if pupils.is_some() {
            WITH_PUPILS
        } else {
            WITHOUT_PUPILS
        };
        *fates.entry(fate.to_owned()).or_insert(0) += 1;
        counts.extend(pupils.map(|pupils| (urn, pupils)));
    }
    Ok((counts, fates))
}

/// The figures of every school that has one, and what became of the rows of the file that has them.
fn read_figures(
    sources: &Path,
    described: &MemberFigureSource,
    source: &SchoolSource,
    context: SchoolContext<'_>,
) -> Result<(BTreeMap<u32, i32>, FiguresFile), BuildError> {
    let (values, mut fates) = column(sources, source, &described.column, &described.measure, context)?;
    let mut figures: BTreeMap<u32, i32> = values
        .into_iter()
        .map(|(urn, value)| (urn, units(value, described.decimals)))
        .collect();
    if described.zero_may_mean_missing {
        figures.retain(|_, units| *units != 0);
        let kept = u32::try_from(figures.len()).unwrap_or(u32::MAX);
        let doubtful = fates.insert(WITH_FIGURE.to_owned(), kept).unwrap_or(kept) - kept;
        fates.insert(DOUBTFUL.to_owned(), doubtful);
    }
    let file = source.file.read(sources)?;
    let provenance = source
        .provenance
        .provenance(&source.file, &file, fates.values().sum());
    let file = FiguresFile {
        provenance,
        bytes: file.bytes,
        fates,
    };
    Ok((figures, file))
}
