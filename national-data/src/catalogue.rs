//! The catalogue of measures: files of words kept by hand in `data/measures`, read and checked here.

use std::collections::BTreeSet;

use trust_benchmark::measures::{Measure, MeasureId};

use crate::error::BuildError;
use crate::files::DataFiles;

/// Keys that a measure's file has for people and for this builder; the widget's [`Measure`] has no use for them.
const OURS: [&str; 2] = ["order", "checked_against"];

/// Every measure, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue(Vec<Measure>);

impl Catalogue {
    /// Reads and checks the measures' files.
    ///
    /// # Errors
    /// At the first file that is not a whole entry: a missing or unknown key, an empty text, a name that differs from
    /// the file's, an order that another has.
    pub fn read(files: &DataFiles) -> Result<Self, BuildError> {
        let mut ordered = Vec::new();
        for (path, text) in files.texts("measures/", ".toml")? {
            let (order, measure) = entry(path, text)?;
            if let Some((_, other)) = ordered
                .iter()
                .find(|(found, _): &&(i64, Measure)| *found == order)
            {
                return Err(BuildError::kept(
                    path,
                    format!("order {order} is that of {}", other.id),
                ));
            }
            ordered.push((order, measure));
        }
        ordered.sort_by_key(|(order, _)| *order);
        Ok(Self(ordered.into_iter().map(|(_, measure)| measure).collect()))
    }

    /// The measures, in order.
    #[must_use]
    pub fn measures(&self) -> &[Measure] {
        &self.0
    }

    /// The measure that a description in `file` names.
    ///
    /// # Errors
    /// When the catalogue has no such measure.
    pub fn get(&self, id: &MeasureId, file: &str) -> Result<&Measure, BuildError> {
        let found = self.0.iter().find(|measure| measure.id == *id);
        found.ok_or_else(|| BuildError::kept(file, format!("the catalogue has no measure “{id}”")))
    }
}

fn entry(path: &str, text: &str) -> Result<(i64, Measure), BuildError> {
    let wrong = |reason: String| BuildError::kept(path, reason);
    let mut table: toml::Table = text.parse().map_err(|error| BuildError::kept(path, error))?;
    for key in OURS {
        if !table.contains_key(key) {
            return Err(wrong(format!("the key “{key}” is missing")));
        }
    }
    let order = table.get("order").and_then(toml::Value::as_integer);
    let order = order.ok_or_else(|| wrong("“order” is not a whole number".to_owned()))?;
    for key in OURS {
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
    Ok((order, measure))
}
