//! The catalogue of measures, read from the files kept by hand in `data/measures`, and checked.
//!
//! An entry also names its packs. With `["first", "primary"]` the figures for all pupils are in the bundle that comes with
//! the page, and everything else is in the pack for primary trusts.

use std::collections::BTreeSet;

use serde::Deserialize as _;
use trust_benchmark::measures::{Measure, MeasureId};
use trust_benchmark::national::PackName;

use crate::error::BuildError;
use crate::files::DataFiles;

/// Keys that only people and this builder use; [`Measure`] does not have them.
const BUILDER_KEYS: [&str; 3] = ["order", "packs", "checked_against"];

/// The name, in `packs`, of the bundle that comes with the page.
const FIRST: &str = "first";

#[derive(Debug, Clone, PartialEq)]
struct Entry {
    order: i64,
    first: bool,
    pack: PackName,
    measure: Measure,
}

/// Every measure, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue(Vec<Entry>);

impl Catalogue {
    /// Reads and checks the measures' files.
    ///
    /// # Errors
    /// At the first file that is not a whole entry: a missing or unknown key, an empty text, a name that differs from
    /// the file's, an order that another has, a cohort that another describes otherwise.
    pub fn read(files: &DataFiles) -> Result<Self, BuildError> {
        let mut entries: Vec<Entry> = Vec::new();
        for (path, text) in files.texts("measures/", ".toml")? {
            let entry = entry(path, text)?;
            if let Some(other) = entries.iter().find(|other| other.order == entry.order) {
                let (order, id) = (entry.order, &other.measure.id);
                return Err(BuildError::kept(path, format!("order {order} is that of {id}")));
            }
            entries.push(entry);
        }
        entries.sort_by_key(|entry| entry.order);
        for entry in &entries {
            check_cohort(&entry.measure, &entries)?;
        }
        Ok(Self(entries))
    }

    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.0.iter().map(|entry| &entry.measure)
    }

    pub fn first(&self) -> impl Iterator<Item = &Measure> {
        let first = self.0.iter().filter(|entry| entry.first);
        first.map(|entry| &entry.measure)
    }

    pub fn of(&self, pack: PackName) -> impl Iterator<Item = &Measure> {
        let of_pack = self.0.iter().filter(move |entry| entry.pack == pack);
        of_pack.map(|entry| &entry.measure)
    }

    #[must_use]
    pub fn is_first(&self, id: &MeasureId) -> bool {
        self.0.iter().any(|entry| entry.first && entry.measure.id == *id)
    }

    #[must_use]
    pub fn is_in(&self, id: &MeasureId, pack: PackName) -> bool {
        self.of(pack).any(|measure| measure.id == *id)
    }

    /// The measure that a description in `file` names.
    ///
    /// # Errors
    /// When the catalogue has no such measure.
    pub fn get(&self, id: &MeasureId, file: &str) -> Result<&Measure, BuildError> {
        let found = self.measures().find(|measure| measure.id == *id);
        found.ok_or_else(|| BuildError::kept(file, format!("the catalogue has no measure “{id}”")))
    }
}

fn entry(path: &str, text: &str) -> Result<Entry, BuildError> {
    let wrong = |reason: String| BuildError::kept(path, reason);
    let mut table: toml::Table = text.parse().map_err(|error| BuildError::kept(path, error))?;
    for key in BUILDER_KEYS {
        if !table.contains_key(key) {
            return Err(wrong(format!("the key “{key}” is missing")));
        }
    }
    let order = table.get("order").and_then(toml::Value::as_integer);
    let order = order.ok_or_else(|| wrong("“order” is not a whole number".to_owned()))?;
    let (first, pack) = packs(table.get("packs")).ok_or_else(|| {
        wrong(
            "“packs” should name one pack, after “first” where the measure is in the first bundle".to_owned(),
        )
    })?;
    for key in BUILDER_KEYS {
        table.remove(key);
    }
    let measure: Measure = table
        .clone()
        .try_into()
        .map_err(|error| BuildError::kept(path, error))?;

    let whole = toml::Table::try_from(&measure).map_err(|error| BuildError::kept(path, error))?;
    let known: BTreeSet<_> = whole.keys().collect();
    if let Some(key) = table.keys().find(|key| !known.contains(key)) {
        return Err(wrong(format!("no measure has a key “{key}”")));
    }
    if let Some((key, _)) = whole
        .iter()
        .find(|(_, value)| value.as_str().is_some_and(|text| text.trim().is_empty()))
    {
        return Err(wrong(format!("“{key}” is empty")));
    }
    if path != format!("measures/{}.toml", measure.id) {
        return Err(wrong(format!(
            "the file of “{}” should be named after it",
            measure.id
        )));
    }
    if measure.range.lowest >= measure.range.highest {
        return Err(wrong("the valid range is empty".to_owned()));
    }
    let plain = |id: &str| {
        id.bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
    };
    if !plain(measure.id.as_str()) || !plain(measure.shared_cohort().as_str()) {
        let reason =
            "an identifier has small letters, digits and “_” only, or fields could not be named after it";
        return Err(wrong(reason.to_owned()));
    }
    Ok(Entry {
        order,
        first,
        pack,
        measure,
    })
}

/// Holds a measure's cohort to those of all: the pupils entered for one measure must be those of another with the same
/// identifier. Measures with pupils of their own describe those, who are part of the cohort.
fn check_cohort(measure: &Measure, all: &[Entry]) -> Result<(), BuildError> {
    let wrong = |reason: String| {
        let path = format!("measures/{}.toml", measure.id);
        Err(BuildError::kept(&path, reason))
    };
    let id = measure.shared_cohort();
    let all = || all.iter().map(|entry| &entry.measure);
    if all().any(|other| other.id.as_str() == id.as_str()) {
        return wrong(format!("“{id}” is a measure, so no cohort can be called so"));
    }
    let whole = |other: &&Measure| other.own_pupils.is_none();
    let mut others = all().filter(whole);
    if measure.own_pupils.is_some() {
        // The cohort has to be described by some measure, or the widget could not ask for its pupils.
        return match others.find(|other| other.shared_cohort() == id) {
            Some(_) => Ok(()),
            None => wrong(format!("no measure counts the whole cohort “{id}”")),
        };
    }
    let same_words = |other: &Measure| other.cohort == measure.cohort && other.topic == measure.topic;
    match others.find(|other| same_words(other) != (other.shared_cohort() == id)) {
        Some(other) => wrong(format!(
            "{} has the same cohort in words or by identifier, but not both",
            other.id
        )),
        None => Ok(()),
    }
}

fn packs(value: Option<&toml::Value>) -> Option<(bool, PackName)> {
    let names: Vec<_> = value?.as_array()?.iter().collect();
    let (first, pack) = match names.as_slice() {
        [pack] => (false, pack),
        [first, pack] if first.as_str() == Some(FIRST) => (true, pack),
        _ => return None,
    };
    Some((first, PackName::deserialize((*pack).clone()).ok()?))
}
