//! The index of trusts' names: who stands in which row of the tables of trusts. It is a file apart because the tables are
//! nameless on purpose: nobody's figures come with a name until somebody looks a trust up, and then this is loaded.
//!
//! It holds no figure. Of each table it knows the rows' digest, so that it answers for the edition it was made for or not
//! at all, and why figures are not published, which the tables themselves do not say.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::envelope::Envelope;
use super::{BundleError, ClosingMonth, PackName, RowsDigest, TrustSet, TrustTable};
use crate::measures::{AcademicYear, MeasureId, PupilGroup};

const ENVELOPE: Envelope = Envelope {
    magic: *b"TBNN",
    version: 5,
};

/// A table of trusts whose rows are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedTable {
    /// Its rows.
    pub rows: RowsDigest,
    /// Who its trusts are.
    pub set: TrustSet,
    /// The year of its results.
    pub year: AcademicYear,
    /// The title under which it was published.
    pub title: String,
    /// Why figures are not published, as the file writes it.
    pub codes: Vec<String>,
    /// The columns in which figures are not published.
    pub withheld: Vec<WithheldColumn>,
    /// By trust of the index: 0 where it is not in the table, else one more than its row.
    pub places: Vec<u16>,
}

/// Why the figures of a column are not published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithheldColumn {
    /// The measure.
    pub measure: MeasureId,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// For every row without a figure, in order, the place of its code in the table's.
    pub codes: Vec<u8>,
}

impl NamedTable {
    /// The pack that brings it, or further columns of it. An index that goes before the packs can tell only by the title;
    /// a test holds the titles to the packs.
    #[must_use]
    pub fn pack(&self) -> PackName {
        let is_of = |words: &str| self.title.contains(words);
        if is_of("Absence") {
            PackName::Attendance
        } else if is_of("16 to 18") {
            PackName::Post16
        } else if is_of("key stage 2") || is_of("Reading, writing and maths") {
            PackName::Primary
        } else {
            PackName::Secondary
        }
    }
}

/// The index of names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    tables: Vec<NamedTable>,
    /// The latest name of each trust; trusts are in the order of these.
    latest: Vec<String>,
    /// By trust: the Department's UID, 0 where no file states it.
    uids: Vec<u32>,
    /// By trust: the number at Companies House, 0 where no file states it.
    companies: Vec<u32>,
    /// Names that trusts had in earlier files, by trust.
    former: Vec<(u16, String)>,
    /// The months in which trusts closed, by trust; the others are open, as far as the register says.
    closed: Vec<(u16, ClosingMonth)>,
    /// By trust: the summer of the latest year of which a table has a figure of it, 0 where none has.
    latest_figures: Vec<u16>,
    /// By trust: how many schools it had, 0 where no file says so.
    schools: Vec<u16>,
    /// How many of these were special schools or alternative provision, of the trusts that had any.
    special_schools: Vec<(u16, u16)>,
    /// The day of those numbers, in words: "31 August 2022".
    schools_as_at: String,
    /// Local authorities and regions.
    known_places: Vec<String>,
    /// By trust: one more than its place among those, 0 where none is known.
    places: Vec<u16>,
}

/// What is known of a trust, to make an index of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedTrust {
    /// Its latest name.
    pub name: String,
    /// The Department's UID.
    pub uid: Option<u32>,
    /// Its number at Companies House.
    pub companies_number: Option<u32>,
    /// When it closed.
    pub closed: Option<ClosingMonth>,
    /// Other names that it had in earlier files.
    pub former: Vec<String>,
    /// The latest year of which a table has a figure of it.
    pub latest_figures: Option<AcademicYear>,
    /// How many schools it had.
    pub schools: Option<u16>,
    /// How many of them were special schools or alternative provision.
    pub special_schools: u16,
    /// The local authority or region of most of its schools; empty where there is none.
    pub place: String,
    /// Its row in each table of the index.
    pub rows: Vec<Option<u16>>,
}

/// A trust of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrustName<'a> {
    names: &'a Names,
    index: usize,
}

/// An index of names that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NamesError {
    /// It cannot be read.
    Unreadable(#[from] BundleError),
    /// It was made for tables other than those that are loaded.
    OtherEdition,
}

impl Names {
    /// Reads an index.
    ///
    /// # Errors
    /// [`NamesError`] when `bytes` are not a whole index of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, NamesError> {
        let names: Self = ENVELOPE.open(bytes)?;
        let whole = names.is_whole();
        whole.then_some(names).ok_or(BundleError::Inconsistent.into())
    }

    /// Writes an index, the same bytes for the same names.
    ///
    /// # Errors
    /// [`NamesError`] if a name has no encoding, which none lacks today.
    pub fn encode(&self) -> Result<Vec<u8>, NamesError> {
        Ok(ENVELOPE.seal(self)?)
    }

    /// An index of `trusts`, whose rows are those of `tables`; the places of `tables` are filled in here. The trusts'
    /// numbers of schools are of the day `schools_as_at`.
    #[must_use]
    pub fn new(mut tables: Vec<NamedTable>, mut trusts: Vec<NamedTrust>, schools_as_at: String) -> Self {
        trusts.sort();
        for (index, table) in tables.iter_mut().enumerate() {
            let place = |trust: &NamedTrust| {
                let row = trust.rows.get(index).copied().flatten();
                row.map_or(0, |row| row.saturating_add(1))
            };
            table.places = trusts.iter().map(place).collect();
        }
        let mut known_places: Vec<String> = trusts.iter().map(|trust| trust.place.clone()).collect();
        known_places.retain(|place| !place.is_empty());
        known_places.sort();
        known_places.dedup();
        let place = |trust: &NamedTrust| {
            let place = known_places.binary_search(&trust.place).ok();
            place.and_then(|place| u16::try_from(place + 1).ok()).unwrap_or(0)
        };
        let summer = |trust: &NamedTrust| trust.latest_figures.map_or(0, AcademicYear::summer);
        let mut names = Self {
            tables,
            latest: Vec::new(),
            uids: trusts.iter().map(|trust| trust.uid.unwrap_or(0)).collect(),
            companies: trusts
                .iter()
                .map(|trust| trust.companies_number.unwrap_or(0))
                .collect(),
            former: Vec::new(),
            closed: Vec::new(),
            latest_figures: trusts.iter().map(summer).collect(),
            schools: trusts.iter().map(|trust| trust.schools.unwrap_or(0)).collect(),
            special_schools: Vec::new(),
            schools_as_at,
            places: trusts.iter().map(place).collect(),
            known_places,
        };
        for (index, trust) in (0..).zip(trusts) {
            names.closed.extend(trust.closed.map(|month| (index, month)));
            let special = trust.special_schools;
            names
                .special_schools
                .extend((special > 0).then_some((index, special)));
            names.latest.push(trust.name);
            names
                .former
                .extend(trust.former.into_iter().map(|name| (index, name)));
        }
        names
    }

    fn is_whole(&self) -> bool {
        let trusts = self.latest.len();
        let of_table = |table: &NamedTable| {
            let known = |code: &u8| usize::from(*code) < table.codes.len();
            table.places.len() == trusts && table.withheld.iter().all(|column| column.codes.iter().all(known))
        };
        self.uids.len() == trusts
            && self.companies.len() == trusts
            && self.latest_figures.len() == trusts
            && self.schools.len() == trusts
            && self.places.len() == trusts
            && self
                .places
                .iter()
                .all(|place| usize::from(*place) <= self.known_places.len())
            && self.former.iter().all(|(index, _)| usize::from(*index) < trusts)
            && self.former.is_sorted_by_key(|(index, _)| *index)
            && self.closed.iter().all(|(index, _)| usize::from(*index) < trusts)
            && self.closed.is_sorted_by_key(|(index, _)| *index)
            && self.special_schools.iter().all(|(index, special)| {
                let schools = self.schools.get(usize::from(*index));
                schools.is_some_and(|schools| special <= schools)
            })
            && self.special_schools.is_sorted_by_key(|(index, _)| *index)
            && self.tables.iter().all(of_table)
    }

    /// Every trust, by name.
    pub fn trusts(&self) -> impl Iterator<Item = TrustName<'_>> {
        (0..self.latest.len()).map(|index| TrustName { names: self, index })
    }

    /// The trust at a place of the index.
    #[must_use]
    pub fn trust(&self, index: usize) -> Option<TrustName<'_>> {
        (index < self.len()).then_some(TrustName { names: self, index })
    }

    /// The trust that the Department knows by this UID.
    #[must_use]
    pub fn by_uid(&self, uid: u32) -> Option<TrustName<'_>> {
        self.trusts().find(|trust| trust.uid() == Some(uid))
    }

    /// How many trusts it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.latest.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.latest.is_empty()
    }

    /// What it knows of a table.
    ///
    /// # Errors
    /// [`NamesError::OtherEdition`] where it does not know these rows.
    pub(super) fn of_table(&self, table: &TrustTable) -> Result<&NamedTable, NamesError> {
        let rows = table.digest();
        let mut tables = self.tables.iter();
        let known = tables.find(|known| known.rows == rows);
        known.ok_or(NamesError::OtherEdition)
    }
}

impl<'a> TrustName<'a> {
    /// Its latest name, in normal case.
    #[must_use]
    pub fn name(self) -> &'a str {
        self.names.latest.get(self.index).map_or("", String::as_str)
    }

    /// Other names that it had in earlier files, latest first.
    pub fn former(self) -> impl Iterator<Item = &'a str> {
        of_trust(&self.names.former, self.index).map(|(_, name)| name.as_str())
    }

    /// The month in which it closed, by the register of August 2026; `None` where it was open or is not known there.
    #[must_use]
    pub fn closed(self) -> Option<ClosingMonth> {
        let mut closed = of_trust(&self.names.closed, self.index);
        closed.next().map(|(_, month)| *month)
    }

    /// The latest year of which a table has a figure of it; `None` where all of its figures are withheld.
    #[must_use]
    pub fn latest_figures(self) -> Option<AcademicYear> {
        let summer = self.names.latest_figures.get(self.index).copied();
        summer.filter(|summer| *summer > 0).map(AcademicYear::ending)
    }

    /// How many schools it had, and on which day, in words; `None` where no file says so.
    #[must_use]
    pub fn schools(self) -> Option<(u16, &'a str)> {
        let schools = self.names.schools.get(self.index).copied();
        let schools = schools.filter(|schools| *schools > 0)?;
        Some((schools, &self.names.schools_as_at))
    }

    /// How many of these were special schools or alternative provision.
    #[must_use]
    pub fn special_schools(self) -> u16 {
        let mut special = of_trust(&self.names.special_schools, self.index);
        special.next().map_or(0, |(_, special)| *special)
    }

    /// The local authority of most of its schools, or else their region; `None` where there is neither.
    #[must_use]
    pub fn place(self) -> Option<&'a str> {
        let place = usize::from(*self.names.places.get(self.index)?);
        let place = self.names.known_places.get(place.checked_sub(1)?)?;
        Some(place)
    }

    /// The Department's UID; `None` where no file states it.
    #[must_use]
    pub fn uid(self) -> Option<u32> {
        self.names.uids.get(self.index).copied().filter(|uid| *uid > 0)
    }

    /// Its number at Companies House, which is written with eight digits; `None` where no file states it.
    #[must_use]
    pub fn companies_number(self) -> Option<u32> {
        let number = self.names.companies.get(self.index).copied();
        number.filter(|number| *number > 0)
    }

    /// The tables in which it stands.
    pub fn tables(self) -> impl Iterator<Item = &'a NamedTable> {
        let tables = self.names.tables.iter();
        tables.filter(move |table| self.row_in(table).is_some())
    }

    /// Its row in a table.
    pub(super) fn row_in(self, table: &NamedTable) -> Option<usize> {
        let place = table.places.get(self.index)?;
        place.checked_sub(1).map(usize::from)
    }

    /// Its place in the index, by which [`Names::trust`] finds it again.
    #[must_use]
    pub const fn index(self) -> usize {
        self.index
    }

    pub(super) const fn names(self) -> &'a Names {
        self.names
    }
}

/// What a list in the order of trusts has of one.
fn of_trust<T>(listed: &[(u16, T)], trust: usize) -> impl Iterator<Item = &(u16, T)> {
    let from = listed.partition_point(|(index, _)| usize::from(*index) < trust);
    let rest = listed.iter().skip(from);
    rest.take_while(move |(index, _)| usize::from(*index) == trust)
}
