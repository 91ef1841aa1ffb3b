//! Reads the Department's register of groups: what trusts are called today, and when those that closed did.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use trust_benchmark::national::{ClosingMonth, Provenance};

use crate::error::{BuildError, Reason};
use crate::name_case::{NameCase, Spelling, letters};
use crate::sources::{Origin, SourceFile};
use crate::table::Table;

/// The description of a register.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterSource {
    pub file: SourceFile,
    pub provenance: Origin,
    pub rows: RegisterRows,
    pub columns: RegisterColumns,
    pub codes: RegisterCodes,
    pub spelling: Spelling,
}

/// What is known of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterRows {
    /// Rows, without the header.
    pub count: u32,
    /// Open multi-academy trusts.
    pub open_trusts: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterColumns {
    pub uid: String,
    pub name: String,
    pub kind: String,
    pub status: String,
    /// The day on which it closed, as 25/07/2023.
    pub closed_on: String,
}

/// How the register writes what matters here.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterCodes {
    pub trust: String,
    pub sponsor: String,
    pub closed: String,
}

/// A trust or sponsor of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// Its name; `None` where a character of it was lost in the file.
    pub name: Option<String>,
    pub is_sponsor: bool,
    /// When it closed; `None` while it is open.
    pub closed: Option<ClosingMonth>,
}

/// A register that has been read.
#[derive(Debug, Clone)]
pub struct Register {
    pub source: RegisterSource,
    pub provenance: Provenance,
    pub rows_read: u32,
    /// Multi-academy trusts and sponsors, by UID.
    pub groups: BTreeMap<u32, Registered>,
    /// How names are written in normal case.
    pub case: NameCase,
    /// Printed for the person who runs the build.
    pub warning: Option<String>,
}

/// Reads the register that `source` describes.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first thing that is not as described.
pub fn read(sources: &Path, source: RegisterSource) -> Result<Register, BuildError> {
    let file = source.file.read(sources)?;
    let table = Table::read(&source.file.path, &file.text)?;
    let columns = &source.columns;
    let [uid, name, kind] = [&columns.uid, &columns.name, &columns.kind].map(|name| table.column(name));
    let (uid, name, kind) = (uid?, name?, kind?);
    let (status, closed_on) = (table.column(&columns.status)?, table.column(&columns.closed_on)?);
    let (mut groups, mut case) = (BTreeMap::new(), NameCase::new(&source.spelling));
    for row in table.rows() {
        let words: Vec<_> = row.text(&name).split_whitespace().collect();
        let called = words.join(" ");
        let whole = !called.is_empty() && !called.contains(char::REPLACEMENT_CHARACTER);
        if whole {
            case.learn(&called);
        }
        let is_sponsor = row.text(&kind) == source.codes.sponsor;
        if !is_sponsor && row.text(&kind) != source.codes.trust {
            continue;
        }
        let closed = (row.text(&status) == source.codes.closed).then(|| {
            month_of(row.text(&closed_on)).ok_or_else(|| {
                let (text, form) = (row.text(&closed_on).to_owned(), "a day such as 25/07/2023");
                row.error(&closed_on, Reason::NotANumber { text, form })
            })
        });
        let group = Registered {
            name: whole.then_some(called),
            is_sponsor,
            closed: closed.transpose()?,
        };
        let number = row.count(&uid, 1)?;
        if groups.insert(number, group).is_some() {
            let text = format!("{number}, a second time");
            return Err(row.error(&uid, Reason::UnknownCode { text }));
        }
    }
    Ok(Register {
        provenance: source.provenance.provenance(&source.file, &file, table.len()),
        rows_read: table.len(),
        groups,
        case,
        warning: file.warning,
        source,
    })
}

impl Register {
    /// The only multi-academy trust with this name, whatever its case and punctuation.
    #[must_use]
    pub fn trusts_by_name(&self) -> BTreeMap<String, Option<u32>> {
        let mut by_name = BTreeMap::new();
        for (uid, group) in self.groups.iter().filter(|(_, group)| !group.is_sponsor) {
            if let Some(name) = &group.name {
                let known = by_name.entry(letters(name));
                known
                    .and_modify(|other: &mut Option<u32>| *other = None)
                    .or_insert(Some(*uid));
            }
        }
        by_name
    }
}

/// The month of a day that is written as 25/07/2023.
fn month_of(day: &str) -> Option<ClosingMonth> {
    let [_, month, year] = day.split('/').collect::<Vec<_>>().try_into().ok()?;
    ClosingMonth::new(year.parse().ok()?, month.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::{ClosingMonth, month_of};

    #[test]
    fn a_day_has_a_month() {
        assert_eq!(month_of("25/07/2023"), ClosingMonth::new(2023, 7));
        for wrong in ["", "2023-07-25", "25/13/2023", "25/07", "25/07/23"] {
            assert_eq!(month_of(wrong), None, "{wrong}");
        }
    }
}
