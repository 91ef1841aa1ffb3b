//! Which rows are of the same school: by its URN, or by its name, with another number that schools have where a column has
//! that, where not both have a URN to be told apart by.

use std::collections::HashMap;

use crate::entry::{SchoolFact, SchoolRow, plain_name, read_urn};

/// Headings of columns that number schools, so that rows with other numbers are other schools.
const SCHOOL_NUMBERS: [&str; 14] = [
    "laestab",
    "la/estab",
    "la estab",
    "estab",
    "establishment number",
    "establishmentnumber",
    "dfe",
    "dfe number",
    "dfe no",
    "dfe no.",
    "dfes number",
    "ukprn",
    "school number",
    "school code",
];

/// Whether a column of that heading numbers schools.
pub(super) fn numbers_schools(heading: &str) -> bool {
    SCHOOL_NUMBERS.contains(&heading.trim().to_lowercase().as_str())
}

/// The schools known so far, each by its place.
#[derive(Debug, Default)]
pub(super) struct KnownSchools {
    by_urn: HashMap<u32, usize>,
    by_name: HashMap<String, Named>,
}

/// The schools of one name.
#[derive(Debug)]
struct Named {
    first: usize,
    without_urn: Option<usize>,
    several: bool,
}

impl KnownSchools {
    /// The place of a school that is known; `None` where it is not, or where its name could be that of several.
    pub(super) fn find(&self, urn: &str, name: &str) -> Option<usize> {
        let urn = read_urn(urn);
        if let Some(place) = urn.and_then(|urn| self.by_urn.get(&urn)) {
            return Some(*place);
        }
        let named = self
            .by_name
            .get(&plain_name(name))
            .filter(|named| !named.several)?;
        if urn.is_some() {
            named.without_urn
        } else {
            Some(named.first)
        }
    }

    /// Keeps what names the school at a place, where it was not known by that yet.
    pub(super) fn add(&mut self, place: usize, urn: &str, name: &str) {
        let urn = read_urn(urn);
        if let Some(urn) = urn {
            self.by_urn.entry(urn).or_insert(place);
        }
        let key = plain_name(name);
        if key.is_empty() {
            return;
        }
        let named = self.by_name.entry(key).or_insert(Named {
            first: place,
            without_urn: urn.is_none().then_some(place),
            several: false,
        });
        named.several |= named.first != place;
        if urn.is_some() && named.without_urn == Some(place) {
            named.without_urn = None;
        }
    }

    /// Those of a table's rows.
    pub(super) fn of<'a>(rows: impl Iterator<Item = &'a SchoolRow>) -> Self {
        let mut known = Self::default();
        for (place, row) in rows.enumerate() {
            known.add(place, row.fact(SchoolFact::Urn), row.fact(SchoolFact::Name));
        }
        known
    }
}
