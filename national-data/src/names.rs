//! Gathers what trusts are called: a name and numbers from every file that has them, joined by UID where files have one.
//! They go into `data/names.csv`, apart from the tables in `data/trusts`, and from there into an index of their own, so
//! that figures come with a name only where somebody looks a trust up.
//!
//! The third party's files of trusts of any size have no UID. They group by name, so a name is what identifies a trust
//! from one of them to the other; no name there is taken for the trust of the same name in the Department's files.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use trust_benchmark::measures::AcademicYear;
use trust_benchmark::national::Provenance;

use crate::error::{BuildError, Reason};
use crate::files::DataFiles;
use crate::sources::NameColumns;
use crate::table::{ColumnPlace, Row, Table};

/// Where names lie in the data folder.
pub const FILE: &str = "names.csv";
/// Where their sources lie.
pub const BESIDE: &str = "names.toml";
/// The columns before those of tables without UIDs.
pub const COLUMNS: [&str; 4] = ["name", "uid", "companies_number", "former_names"];
/// What stands between former names.
pub const BETWEEN: &str = " | ";

/// What a row of a file calls a trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its name, with one space between words.
    pub name: String,
    /// Its number at Companies House, where the file has it.
    pub companies_number: Option<u32>,
}

/// The columns of names in a file.
#[derive(Debug)]
pub struct NamePlaces {
    name: ColumnPlace,
    companies_number: Option<ColumnPlace>,
}

/// A file's names beside the others'.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys say it")]
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
struct Beside<'a> {
    sources: &'a [NameSource],
}

/// The names of all files.
#[derive(Debug, Default)]
pub struct AllNames {
    by_uid: BTreeMap<u32, Vec<(AcademicYear, Named)>>,
    /// Of files without UIDs: tables and the row in each, by name.
    by_name: BTreeMap<String, BTreeMap<String, u32>>,
    tables_by_name: BTreeSet<String>,
    sources: Vec<NameSource>,
}

impl NamePlaces {
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
    /// When the name is empty or the number is none.
    pub fn read(&self, row: &Row<'_>) -> Result<Named, BuildError> {
        let words: Vec<_> = row.text(&self.name).split_whitespace().collect();
        if words.is_empty() {
            let (text, form) = (String::new(), "a name");
            return Err(row.error(&self.name, Reason::NotANumber { text, form }));
        }
        let number = |place: &ColumnPlace| {
            let text = row.text(place);
            // Spreadsheets write whole numbers with a nought behind the point.
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
        Ok(Named {
            name: words.join(" "),
            companies_number: self.companies_number.as_ref().map(number).transpose()?,
        })
    }
}

impl AllNames {
    /// Adds what a file calls trusts, by UID.
    pub fn add(&mut self, provenance: &Provenance, named: &BTreeMap<u32, Named>) {
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

    /// Writes the names of the trusts that stand in a table, where `standing` has the UIDs of those, and their sources.
    ///
    /// # Errors
    /// When two files give a trust two numbers at Companies House, or they cannot be written.
    pub fn write(self, standing: &BTreeSet<u32>, files: &mut DataFiles) -> Result<(), BuildError> {
        let failed = |error: &dyn std::fmt::Display| BuildError::kept(FILE, error);
        let mut records = Vec::new();
        for (uid, named) in self.by_uid.into_iter().filter(|(uid, _)| standing.contains(uid)) {
            let numbers: BTreeSet<u32> = named.iter().filter_map(|(_, one)| one.companies_number).collect();
            if numbers.len() > 1 {
                return Err(failed(&format!(
                    "{uid} has the numbers {numbers:?} at Companies House"
                )));
            }
            let mut names = spellings(named).into_iter();
            let number = numbers.first().map(|number| format!("{number:08}"));
            let mut record = vec![names.next().unwrap_or_default(), uid.to_string()];
            record.extend([
                number.unwrap_or_default(),
                names.collect::<Vec<_>>().join(BETWEEN),
            ]);
            record.extend(self.tables_by_name.iter().map(|_| String::new()));
            records.push(record);
        }
        for (name, places) in self.by_name {
            let mut record = vec![name, String::new(), String::new(), String::new()];
            let place = |table| places.get(table).map(u32::to_string).unwrap_or_default();
            record.extend(self.tables_by_name.iter().map(place));
            records.push(record);
        }
        records.sort();
        let mut csv = csv::Writer::from_writer(Vec::new());
        let tables = self.tables_by_name.iter().map(String::as_str);
        csv.write_record(COLUMNS.into_iter().chain(tables))
            .map_err(|error| failed(&error))?;
        for record in records {
            csv.write_record(record).map_err(|error| failed(&error))?;
        }
        files.insert(FILE, csv.into_inner().map_err(|error| failed(&error))?);
        let sources = self.sources.as_slice();
        let toml = toml::to_string(&Beside { sources }).map_err(|error| failed(&error))?;
        files.insert(
            BESIDE,
            format!("# Written by the build from the files named here.\n\n{toml}"),
        );
        Ok(())
    }
}

/// The names of a trust, latest first, each once. Of spellings that differ in punctuation alone the one with most of it
/// stands for all, because some files drop it.
fn spellings(mut all: Vec<(AcademicYear, Named)>) -> Vec<String> {
    all.sort_by_key(|(year, _)| std::cmp::Reverse(*year));
    let letters = |name: &str| {
        let letters = name.chars().filter(|sign| sign.is_alphanumeric());
        letters.flat_map(char::to_uppercase).collect::<String>()
    };
    let mut names: Vec<String> = Vec::new();
    for (_, Named { name, .. }) in all {
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
    use super::{AcademicYear, Named, spellings};

    #[test]
    fn one_spelling_of_each_name_latest_name_first() {
        let of = |summer, name: &str| {
            let (name, companies_number) = (name.to_owned(), None);
            (
                AcademicYear::ending(summer),
                Named {
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
