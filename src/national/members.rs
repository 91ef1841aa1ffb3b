//! The schools of trusts at a date, with what was published of each: who belongs to a trust that somebody has looked up,
//! so that a table of schools need not be typed. It is a file apart, because schools' names weigh more than all other
//! evidence and only somebody who starts from a published trust needs them.
//!
//! Trusts are known by the Department's UID, as [`super::TrustName::uid`] gives it. Membership is that of one day: schools
//! that joined, left or closed since are not as they are today, and a school's figures may be older than its time in the
//! trust. A figure that is not published is absent, and so is a number of pupils that no file states.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::envelope::Envelope;
use super::{BundleError, ColumnError, MemberFigure, MemberSchool, PackedColumn, Provenance};
use crate::measures::{AcademicYear, MeasureId, Precision, PupilGroup, SchoolPhase};

const ENVELOPE: Envelope = Envelope {
    magic: *b"TBNM",
    version: 2,
};

/// What stands between names, and in none: they are stored as one text, which compresses better.
const BETWEEN: char = '\n';

/// Which schools each trust had on a day, and what was published of them.
///
/// ```
/// use trust_benchmark::national::Members;
/// # let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/bundle/members.postcard");
/// # let bytes = std::fs::read(path).unwrap();
/// let members = Members::decode(&bytes).unwrap();
/// let schools = members.schools_of(2046); // Abbey Multi Academy Trust
/// assert_eq!(schools[0].name, "Lightcliffe Academy");
/// let attainment_8 = schools[0].figures[0];
/// assert_eq!((attainment_8.value, attainment_8.pupils), (38.3, Some(175)));
/// assert_eq!(members.as_at(), "31 August 2022");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Members {
    as_at: String,
    provenance: Provenance,
    /// Trusts by UID, each with its number of schools; schools stand in the order of these.
    trusts: Vec<(u32, u16)>,
    /// By school: its URN, of the second and later schools of a trust how much more than the one before.
    urns: Vec<u32>,
    /// Their names, one after another.
    names: String,
    phases: Vec<SchoolPhase>,
    /// The summers of the years of joining.
    joined: PackedColumn,
    /// Numbers of pupils, which figures refer to.
    pupils: Vec<PackedColumn>,
    figures: Vec<MemberColumn>,
}

/// One measure of all schools of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberColumn {
    /// The measure.
    pub measure: MeasureId,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// Who the pupils are, in words.
    pub cohort: String,
    /// The place of their numbers among those of the list; `None` where no file has them.
    pub pupils: Option<u8>,
    /// Where the figures were published; its year is theirs.
    pub provenance: Provenance,
    /// The figures, by school.
    pub figures: PackedColumn,
}

/// A school of the list, to make one of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    /// The UID of its trust.
    pub uid: u32,
    /// Its number.
    pub urn: u32,
    /// Its name, on one line.
    pub name: String,
    /// Its phase.
    pub phase: SchoolPhase,
    /// The year in which it joined; `None` where that is not stated.
    pub joined: Option<AcademicYear>,
}

/// A list of trusts' schools that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MembersError {
    /// It cannot be read.
    Unreadable(#[from] BundleError),
}

impl Members {
    /// Reads a list.
    ///
    /// # Errors
    /// [`MembersError`] when `bytes` are not a whole list of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, MembersError> {
        let members: Self = ENVELOPE.open(bytes)?;
        let whole = members.is_whole();
        whole.then_some(members).ok_or(BundleError::Inconsistent.into())
    }

    /// Writes a list, the same bytes for the same schools.
    ///
    /// # Errors
    /// [`MembersError`] when it would not be read again: a name of two lines, or a column of another length.
    pub fn encode(&self) -> Result<Vec<u8>, MembersError> {
        let whole = self.is_whole();
        whole.then_some(()).ok_or(BundleError::Inconsistent)?;
        Ok(ENVELOPE.seal(self)?)
    }

    /// A list of `rows`, which stand by UID and then by URN; every column of `pupils` and `figures` has their order.
    /// `as_at` is the day in words, "31 August 2022", and `provenance` the file of membership.
    ///
    /// # Errors
    /// [`ColumnError`] when the years of joining lie too far apart to be years.
    pub fn new(
        as_at: String,
        provenance: Provenance,
        rows: &[MemberRow],
        pupils: Vec<PackedColumn>,
        figures: Vec<MemberColumn>,
    ) -> Result<Self, ColumnError> {
        let (mut trusts, mut urns, mut before) = (Vec::<(u32, u16)>::new(), Vec::new(), 0);
        for row in rows {
            match trusts.last_mut() {
                Some((uid, schools)) if *uid == row.uid => *schools = schools.saturating_add(1),
                _ => {
                    trusts.push((row.uid, 1));
                    before = 0;
                }
            }
            urns.push(row.urn.saturating_sub(before));
            before = row.urn;
        }
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        let summers: Vec<_> = rows
            .iter()
            .map(|row| Some(i32::from(row.joined?.summer())))
            .collect();
        Ok(Self {
            as_at,
            provenance,
            trusts,
            urns,
            names: names.join(&BETWEEN.to_string()),
            phases: rows.iter().map(|row| row.phase).collect(),
            joined: PackedColumn::pack(Precision::decimals(0), &summers)?,
            pupils,
            figures,
        })
    }

    fn is_whole(&self) -> bool {
        let schools = self.urns.len();
        let of_trusts: usize = self.trusts.iter().map(|(_, schools)| usize::from(*schools)).sum();
        let known = |column: &MemberColumn| {
            let pupils = column.pupils.map_or(0, usize::from);
            column.pupils.is_none() || pupils < self.pupils.len()
        };
        of_trusts == schools
            && self.trusts.is_sorted_by(|(one, _), (next, _)| one < next)
            && (schools == 0 || self.names.split(BETWEEN).count() == schools)
            && self.phases.len() == schools
            && self.joined.len() == schools
            && self.pupils.iter().all(|column| column.len() == schools)
            && self.figures.iter().all(|column| column.figures.len() == schools)
            && self.figures.iter().all(known)
    }

    /// The schools of the trust that the Department knows by this UID, by URN. None where the trust had none on the day,
    /// was not there yet, or is not among those of the index of names.
    #[must_use]
    pub fn schools_of(&self, uid: u32) -> Vec<MemberSchool<'_>> {
        let Ok(place) = self.trusts.binary_search_by_key(&uid, |(uid, _)| *uid) else {
            return Vec::new();
        };
        let (before, from) = self.trusts.split_at(place);
        let first: usize = before.iter().map(|(_, schools)| usize::from(*schools)).sum();
        let schools = from.first().map_or(0, |(_, schools)| usize::from(*schools));
        let names = self.names.split(BETWEEN).skip(first);
        let mut urn = 0_u32;
        (first..first + schools)
            .zip(names)
            .filter_map(|(row, name)| {
                urn = urn.saturating_add(*self.urns.get(row)?);
                Some(MemberSchool {
                    urn,
                    name,
                    phase: *self.phases.get(row)?,
                    joined: self.joined.units(row).and_then(year),
                    figures: self.figures_of(row),
                })
            })
            .collect()
    }

    fn figures_of(&self, row: usize) -> Vec<MemberFigure<'_>> {
        let columns = self.figures.iter();
        let figures = columns.filter_map(|column| {
            let pupils = column
                .pupils
                .and_then(|place| self.pupils.get(usize::from(place)));
            Some(MemberFigure {
                measure: &column.measure,
                group: column.group,
                year: column.provenance.year,
                value: column.figures.value(row)?,
                precision: column.figures.precision(),
                pupils: pupils.and_then(|pupils| u32::try_from(pupils.units(row)?).ok()),
                cohort: &column.cohort,
                provenance: &column.provenance,
            })
        });
        figures.collect()
    }

    /// The day whose membership it is, in words: "31 August 2022".
    #[must_use]
    pub fn as_at(&self) -> &str {
        &self.as_at
    }

    /// Where membership was published.
    #[must_use]
    pub const fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// The measures that schools can have figures of, each with its own provenance.
    #[must_use]
    pub fn columns(&self) -> &[MemberColumn] {
        &self.figures
    }

    /// The UIDs of its trusts, lowest first.
    pub fn trusts(&self) -> impl Iterator<Item = u32> {
        self.trusts.iter().map(|(uid, _)| *uid)
    }

    /// How many schools it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.urns.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.urns.is_empty()
    }
}

/// The year of a summer.
fn year(summer: i32) -> Option<AcademicYear> {
    u16::try_from(summer).ok().map(AcademicYear::ending)
}
