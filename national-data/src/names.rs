//! Collects the names of trusts from every file that has them, by UID where a file has UIDs.
//!
//! They are written into `data/names.csv` and not into the tables in `data/trusts`, and packed into an index of their own.
//! So a figure comes with a name only where somebody looks a trust up.
//!
//! The third party's files of trusts of any size have no UID: a name identifies a trust in both of them. It is the trust that
//! has or had that name in another file or in the register, where only one has. A sponsor is not its trust.
//!
//! What a trust is called today, and whether it has closed, is the register's. Names are written in normal case. Where it is,
//! and how many schools it had, is the membership file's.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use trust_benchmark::measures::AcademicYear;
use trust_benchmark::national::{ClosingMonth, Provenance};

use crate::error::{BuildError, Reason};
use crate::files::DataFiles;
use crate::name_case::{NameCase, letters};
use crate::register::{Register, Registered};
use crate::sources::NameColumns;
use crate::table::{ColumnIndex, Row, Table};
use crate::trust_location::TrustLocation;

/// Path in the data folder.
pub const FILE: &str = "names.csv";
/// Path of the list of their sources in the data folder.
pub const METADATA_FILE: &str = "names.toml";
/// The columns before those of tables without UIDs.
pub const COLUMNS: [&str; 8] = [
    "name",
    "uid",
    "companies_number",
    "closed",
    "former_names",
    "schools",
    "special_schools",
    "place",
];
/// Written after the name of a sponsor, which can have the name of its trust.
const SPONSOR: &str = " (sponsor)";
/// Written between former names.
pub const FORMER_NAMES_SEPARATOR: &str = " | ";

/// The name of a trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustName {
    /// Its name, with one space between words.
    pub name: String,
    /// Its number at Companies House, where the file has it.
    pub companies_number: Option<u32>,
}

/// The columns of names in a file.
#[derive(Debug)]
pub struct NameColumnIndices {
    name: ColumnIndex,
    companies_number: Option<ColumnIndex>,
}

/// A file that names were read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameSource {
    pub year: String,
    pub publisher: String,
    pub licence: String,
    pub title: String,
    pub file: String,
    pub sha256: String,
    pub retrieved_from: String,
    /// Trusts that the file names.
    pub trusts: u32,
}

#[derive(Serialize)]
struct NamesMetadata<'a> {
    sources: &'a [NameSource],
}

/// The names of all files.
#[derive(Debug, Default)]
pub struct AllNames {
    by_uid: BTreeMap<u32, Vec<(AcademicYear, TrustName)>>,
    /// Of files without UIDs: tables and the row in each, by name.
    by_name: BTreeMap<String, BTreeMap<String, u32>>,
    tables_by_name: BTreeSet<String>,
    locations: BTreeMap<u32, TrustLocation>,
    sources: Vec<NameSource>,
}

impl NameColumnIndices {
    /// Where `columns` are.
    ///
    /// # Errors
    /// When the header does not have each once.
    pub fn find(table: &Table, columns: &NameColumns) -> Result<Self, BuildError> {
        let number = columns.companies_number.as_ref();
        Ok(Self {
            name: table.column(&columns.name)?,
            companies_number: number.map(|name| table.column(name)).transpose()?,
        })
    }

    /// What a row calls its trust.
    ///
    /// # Errors
    /// When the name is empty or the number is not a number.
    pub fn read(&self, row: &Row<'_>) -> Result<TrustName, BuildError> {
        let words: Vec<_> = row.text(&self.name).split_whitespace().collect();
        if words.is_empty() {
            let (text, form) = (String::new(), "a name");
            return Err(row.error(&self.name, Reason::NotANumber { text, form }));
        }
        let number = |place: &ColumnIndex| {
            let text = row.text(place);
            // Spreadsheets write whole numbers with a zero after the point.
            let digits = text.strip_suffix(".0").unwrap_or(text);
            let number = digits
                .parse::<u32>()
                .ok()
                .filter(|number| (1..=99_999_999).contains(number));
            number.ok_or_else(|| {
                let (text, form) = (text.to_owned(), "a number at Companies House");
                row.error(place, Reason::NotANumber { text, form })
            })
        };
        Ok(TrustName {
            name: words.join(" "),
            companies_number: self.companies_number.as_ref().map(number).transpose()?,
        })
    }
}

impl AllNames {
    /// Adds what a file calls trusts, by UID.
    pub fn add(&mut self, provenance: &Provenance, named: &BTreeMap<u32, TrustName>) {
        for (uid, named) in named {
            let of_trust = self.by_uid.entry(*uid).or_default();
            of_trust.push((provenance.year, named.clone()));
        }
        self.add_source(provenance, named.len());
    }

    /// Adds what a table without UIDs calls the trusts of its rows, from the first.
    pub fn add_by_name(&mut self, table: &str, provenance: &Provenance, names: &[String]) {
        for (place, name) in (1..).zip(names) {
            let of_name = self.by_name.entry(name.clone()).or_default();
            of_name.insert(table.to_owned(), place);
        }
        self.tables_by_name.insert(table.to_owned());
        self.add_source(provenance, names.len());
    }

    /// Adds where trusts are, by UID.
    pub fn add_locations(&mut self, locations: BTreeMap<u32, TrustLocation>) {
        self.locations.extend(locations);
    }

    fn add_source(&mut self, provenance: &Provenance, trusts: usize) {
        let provenance = provenance.clone();
        self.sources.push(NameSource {
            year: provenance.year.to_string(),
            publisher: provenance.publisher,
            licence: provenance.licence,
            title: provenance.title,
            file: provenance.file,
            sha256: provenance.sha256,
            retrieved_from: provenance.retrieved_from,
            trusts: u32::try_from(trusts).unwrap_or(u32::MAX),
        });
    }

    /// Writes the names of the trusts whose UIDs are `in_tables` and of those of tables without UIDs, and their sources.
    /// The register says what a trust is called today and whether it has closed.
    ///
    /// # Errors
    /// When two files give a trust two numbers at Companies House, or they cannot be written.
    pub fn write(
        mut self,
        in_tables: &BTreeSet<u32>,
        register: Option<&Register>,
        files: &mut DataFiles,
    ) -> Result<(), BuildError> {
        let failed = |error: &dyn std::fmt::Display| BuildError::kept(FILE, error);
        if let Some(register) = register {
            self.add_source(&register.provenance, register.groups.len());
        }
        let tables: Vec<&String> = self.tables_by_name.iter().collect();
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(
            COLUMNS
                .into_iter()
                .chain(tables.iter().map(|table| table.as_str())),
        )
        .map_err(|error| failed(&error))?;
        for line in self.lines(in_tables, register)? {
            csv.write_record(line.record(&tables))
                .map_err(|error| failed(&error))?;
        }
        files.insert(FILE, csv.into_inner().map_err(|error| failed(&error))?);
        let sources = self.sources.as_slice();
        let toml = toml::to_string(&NamesMetadata { sources }).map_err(|error| failed(&error))?;
        files.insert(
            METADATA_FILE,
            format!("# Written by the build from the files named here.\n\n{toml}"),
        );
        Ok(())
    }

    /// One line a trust, by name.
    fn lines(&self, in_tables: &BTreeSet<u32>, register: Option<&Register>) -> Result<Vec<Line>, BuildError> {
        let plain = NameCase::default();
        let case = register.map_or(&plain, |register| &register.case);
        let (mut lines, mut by_letters) = (BTreeMap::new(), BTreeMap::new());
        for (uid, named) in self.by_uid.iter().filter(|(uid, _)| in_tables.contains(uid)) {
            let registered = register.and_then(|register| Some((register, register.groups.get(uid)?)));
            let line = Line::of(*uid, named, registered, case)?;
            let is_sponsor = registered.is_some_and(|(_, group)| group.is_sponsor);
            for name in line.former.iter().chain([&line.name]).filter(|_| !is_sponsor) {
                let known = by_letters.entry(letters(name));
                known
                    .and_modify(|other: &mut Option<u32>| *other = other.filter(|other| other == uid))
                    .or_insert(Some(*uid));
            }
            lines.insert(*uid, line);
        }
        for (name, uid) in register.map(Register::trusts_by_name).unwrap_or_default() {
            by_letters.entry(name).or_insert(uid);
        }
        let mut without_uid = Vec::new();
        for (name, places) in &self.by_name {
            let alone = Line {
                name: case.of(name),
                places: places.clone(),
                ..Line::default()
            };
            let Some(uid) = by_letters.get(&letters(name)).copied().flatten() else {
                without_uid.push(alone);
                continue;
            };
            let line = lines.entry(uid).or_insert_with(|| {
                let group = register.and_then(|register| register.groups.get(&uid));
                Line {
                    name: alone.name.clone(),
                    uid: Some(uid),
                    closed: group.and_then(|group| group.closed),
                    ..Line::default()
                }
            });
            // A table that has a trust under two of its names keeps both rows.
            if places.keys().any(|table| line.places.contains_key(table)) {
                without_uid.push(alone);
            } else {
                line.places.extend(places.clone());
            }
        }
        for (uid, line) in &mut lines {
            line.location = self.locations.get(uid).cloned();
        }
        let mut lines: Vec<_> = lines.into_values().chain(without_uid).collect();
        lines.sort();
        Ok(lines)
    }
}

/// A line of the file of names.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    name: String,
    uid: Option<u32>,
    companies_number: Option<u32>,
    closed: Option<ClosingMonth>,
    former: Vec<String>,
    location: Option<TrustLocation>,
    /// Rows in tables without UIDs, by table.
    places: BTreeMap<String, u32>,
}

impl Line {
    fn of(
        uid: u32,
        in_files: &[(AcademicYear, TrustName)],
        registered: Option<(&Register, &Registered)>,
        case: &NameCase,
    ) -> Result<Self, BuildError> {
        let numbers: BTreeSet<u32> = in_files
            .iter()
            .filter_map(|(_, one)| one.companies_number)
            .collect();
        if numbers.len() > 1 {
            let reason = format!("{uid} has the numbers {numbers:?} at Companies House");
            return Err(BuildError::kept(FILE, reason));
        }
        let today = registered.and_then(|(register, group)| {
            let (name, companies_number) = (group.name.clone()?, None);
            Some((
                register.provenance.year,
                TrustName {
                    name,
                    companies_number,
                },
            ))
        });
        let all = in_files.iter().cloned().chain(today).collect();
        let mut names = spellings(all).into_iter().map(|name| case.of(&name));
        let mut name = names.next().unwrap_or_default();
        if registered.is_some_and(|(_, group)| group.is_sponsor) {
            name.push_str(SPONSOR);
        }
        Ok(Self {
            name,
            uid: Some(uid),
            companies_number: numbers.first().copied(),
            closed: registered.and_then(|(_, group)| group.closed),
            former: names.collect(),
            location: None,
            places: BTreeMap::new(),
        })
    }

    fn record(self, tables: &[&String]) -> Vec<String> {
        let number = self.companies_number.map(|number| format!("{number:08}"));
        let mut record = vec![
            self.name,
            self.uid.map(|uid| uid.to_string()).unwrap_or_default(),
            number.unwrap_or_default(),
            self.closed.map(|month| month.to_string()).unwrap_or_default(),
            self.former.join(FORMER_NAMES_SEPARATOR),
            self.location
                .as_ref()
                .map(|location| location.schools.to_string())
                .unwrap_or_default(),
            self.location
                .as_ref()
                .map(|location| location.special)
                .filter(|special| *special > 0)
                .map(|special| special.to_string())
                .unwrap_or_default(),
            self.location
                .and_then(|location| location.place)
                .unwrap_or_default(),
        ];
        let place = |table: &&String| self.places.get(*table).map(u32::to_string).unwrap_or_default();
        record.extend(tables.iter().map(place));
        record
    }
}

/// The names of a trust, latest first, each once. Where spellings differ in punctuation alone, the one with most of it is
/// used, because some files drop it.
fn spellings(mut all: Vec<(AcademicYear, TrustName)>) -> Vec<String> {
    all.sort_by_key(|(year, _)| std::cmp::Reverse(*year));
    let mut names: Vec<String> = Vec::new();
    // A character that was lost in a file has another in its place.
    let whole = all
        .iter()
        .filter(|(_, one)| !one.name.contains(char::REPLACEMENT_CHARACTER));
    for TrustName { name, .. } in whole.map(|(_, one)| one.clone()) {
        match names.iter_mut().find(|known| letters(known) == letters(&name)) {
            None => names.push(name),
            Some(known) => {
                let signs = |name: &str| name.chars().filter(char::is_ascii_punctuation).count();
                if signs(&name) > signs(known) {
                    *known = name;
                }
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{AcademicYear, TrustName, spellings};

    #[test]
    fn one_spelling_of_each_name_latest_name_first() {
        let of = |summer, name: &str| {
            let (name, companies_number) = (name.to_owned(), None);
            (
                AcademicYear::ending(summer),
                TrustName {
                    name,
                    companies_number,
                },
            )
        };
        let names = spellings(vec![
            of(2019, "OCEAN LEARNING TRUST"),
            of(2025, "EACT COAST TRUST"),
            of(2023, "E-ACT COAST TRUST"),
        ]);
        assert_eq!(names, ["E-ACT COAST TRUST", "OCEAN LEARNING TRUST"]);
    }
}
