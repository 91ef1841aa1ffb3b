//! Checks across files: figures that the Department publishes, calculated again from others of its files. They are
//! described in `sources/cross-file-checks.toml`, so that next year's need no code.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::error::{BuildError, Reason};
use crate::files;
use crate::school_source::Layout;
use crate::schools::table;
use crate::sources::SourceFile;
use crate::table::{ColumnIndex, Row, Table};

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrossFileChecks {
    /// Means of one file weighted by another.
    #[serde(default)]
    weighted_mean: Vec<WeightedMean>,
    /// Shares of some columns in others.
    #[serde(default)]
    share: Vec<Share>,
    /// Columns of two files that should say the same.
    #[serde(default)]
    agreement: Vec<Agreement>,
    /// Columns whose zeros have been looked at.
    #[serde(default)]
    zeros: Vec<Zeros>,
    /// Trusts' published figures against those of their schools.
    #[serde(default)]
    trust_from_schools: Vec<TrustFromSchools>,
}

/// A column of a file, by key.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyedColumn {
    file: SourceFile,
    #[serde(default)]
    layout: Layout,
    key: String,
    column: String,
    /// Columns and the values that they have in the rows wanted.
    #[serde(default)]
    only: BTreeMap<String, String>,
    /// Columns and the values that they do not have in the rows wanted.
    #[serde(default)]
    except: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct WeightedMean {
    what: String,
    values: KeyedColumn,
    weights: KeyedColumn,
    decimals: usize,
    should_be: f64,
    places: usize,
    /// The sum of the weights, where it is known.
    whole: Option<f64>,
}

/// Two columns by the same key. Keys of the first that the second does not have are not compared.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreement {
    what: String,
    one: KeyedColumn,
    other: KeyedColumn,
    /// What the first column is multiplied by; 100 makes a fraction a percentage.
    times: f64,
    decimals: usize,
    places: usize,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Zeros {
    what: String,
    values: KeyedColumn,
    should_be: usize,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Share {
    what: String,
    file: SourceFile,
    only: BTreeMap<String, String>,
    of: Vec<String>,
    among: Vec<String>,
    decimals: usize,
    should_be: f64,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct TrustFromSchools {
    what: String,
    file: SourceFile,
    /// The column of the trust's own list of schools.
    schools: String,
    column: String,
    values: KeyedColumn,
    weights: KeyedColumn,
    decimals: usize,
    mean_difference: f64,
    sd: f64,
    trusts: usize,
}

/// What is checked, the expected figure and the figure found.
pub type Outcome = (String, String, String);

/// Reads the checks; none where the file is missing.
///
/// # Errors
/// When the file is malformed.
pub fn read(path: &Path) -> Result<CrossFileChecks, BuildError> {
    if !path.exists() {
        return Ok(CrossFileChecks::default());
    }
    let wrong = |error: &dyn std::fmt::Display| BuildError::kept(path.display().to_string(), error);
    toml::from_slice(&files::read(path)?).map_err(|error| wrong(&error))
}

impl CrossFileChecks {
    /// Calculates every check.
    ///
    /// # Errors
    /// [`BuildError`] at the first file that is not as described.
    pub fn evaluate(&self, sources: &Path) -> Result<Vec<Outcome>, BuildError> {
        let mut outcomes = Vec::new();
        for check in &self.weighted_mean {
            let (values, weights) = (check.values.read(sources)?, check.weights.read(sources)?);
            let (mean, places) = mean(values.iter(), &weights);
            let of = |places: usize, value: f64, whole: Option<f64>| {
                let whole = whole.map(|whole| format!(", {whole:.0} pupils"));
                let whole = whole.unwrap_or_default();
                format!("{value:.*} ({places} places{whole})", check.decimals)
            };
            let of_places = weights.iter().filter(|(key, _)| values.contains_key(*key));
            let whole: f64 = of_places.map(|(_, weight)| weight).sum();
            outcomes.push((
                check.what.clone(),
                of(check.places, check.should_be, check.whole),
                of(places, mean, check.whole.map(|_| whole)),
            ));
        }
        for check in &self.share {
            let share = check.evaluate(sources)?;
            let of = |value: f64| format!("{value:.*}", check.decimals);
            outcomes.push((check.what.clone(), of(check.should_be), of(share)));
        }
        for check in &self.agreement {
            let (one, other) = (check.one.read(sources)?, check.other.read(sources)?);
            let pairs = one.iter().filter_map(|(key, one)| Some((*one, *other.get(key)?)));
            let written = |value: f64| format!("{value:.*}", check.decimals);
            let alike = |(one, other): &(f64, f64)| written(one * check.times) == written(*other);
            let (places, agree) = (pairs.clone().count(), pairs.filter(alike).count());
            let of = |agree: usize, places: usize| format!("{agree} of {places} places");
            outcomes.push((
                check.what.clone(),
                of(check.places, check.places),
                of(agree, places),
            ));
        }
        for check in &self.zeros {
            let values = check.values.read(sources)?;
            let zeros = values.values().filter(|value| **value == 0.0).count();
            outcomes.push((check.what.clone(), check.should_be.to_string(), zeros.to_string()));
        }
        for check in &self.trust_from_schools {
            let differences = check.differences(sources)?;
            #[expect(clippy::cast_precision_loss, reason = "a few hundred trusts")]
            let n = differences.len() as f64;
            let mean = differences.iter().sum::<f64>() / n;
            let squares: f64 = differences.iter().map(|one| (one - mean).powi(2)).sum();
            let sd = (squares / (n - 1.0)).sqrt();
            let decimals = check.decimals;
            let of = |mean: f64, sd: f64, trusts: usize| {
                format!("{mean:.decimals$} (SD {sd:.2}, {trusts} trusts)")
            };
            outcomes.push((
                check.what.clone(),
                of(check.mean_difference, check.sd, check.trusts),
                of(mean, sd, differences.len()),
            ));
        }
        Ok(outcomes)
    }
}

impl KeyedColumn {
    /// The numbers by key, added up where a key repeats. Cells that are not numbers are left out.
    fn read(&self, sources: &Path) -> Result<BTreeMap<String, f64>, BuildError> {
        let file = self.file.read(sources)?;
        let table = table(&self.file.path, &file.text, self.layout)?;
        let (key, column) = (table.column(&self.key)?, table.column(&self.column)?);
        let (only, except) = (wanted(&table, &self.only)?, wanted(&table, &self.except)?);
        let is_excepted = |row: &Row<'_>| except.iter().any(|(place, value)| row.text(place) == *value);
        let mut numbers = BTreeMap::new();
        for row in table
            .rows()
            .filter(|row| is_wanted(row, &only) && !is_excepted(row))
        {
            let text = row.text(&column);
            let number = text.strip_suffix('%').unwrap_or(text).parse::<f64>().ok();
            if let Some(number) = number.filter(|number| number.is_finite()) {
                let key = row.text(&key);
                let key = key.strip_suffix(".0").unwrap_or(key);
                *numbers.entry(key.to_owned()).or_insert(0.0) += number;
            }
        }
        Ok(numbers)
    }
}

impl Share {
    fn evaluate(&self, sources: &Path) -> Result<f64, BuildError> {
        let file = self.file.read(sources)?;
        let table = Table::read(&self.file.path, &file.text)?;
        let only = wanted(&table, &self.only)?;
        let places = |names: &[String]| {
            names
                .iter()
                .map(|name| table.column(name))
                .collect::<Result<Vec<_>, _>>()
        };
        let (of, among) = (places(&self.of)?, places(&self.among)?);
        let (mut part, mut whole) = (0.0, 0.0);
        for row in table.rows().filter(|row| is_wanted(row, &only)) {
            let sum = |places: &[ColumnIndex]| -> Result<f64, BuildError> {
                let counts = places
                    .iter()
                    .map(|place| Ok(f64::from(row.count_up_to(place, 0, 100_000_000)?)));
                counts.sum()
            };
            part += sum(&of)?;
            whole += sum(&among)?;
        }
        Ok(part / whole * 100.0)
    }
}

impl TrustFromSchools {
    /// The mean of a trust's schools less its published figure, trust by trust.
    fn differences(&self, sources: &Path) -> Result<Vec<f64>, BuildError> {
        let file = self.file.read(sources)?;
        let table = Table::read(&self.file.path, &file.text)?;
        let (schools, column) = (table.column(&self.schools)?, table.column(&self.column)?);
        let (values, weights) = (self.values.read(sources)?, self.weights.read(sources)?);
        let mut differences = Vec::new();
        for row in table.rows() {
            let text = row.text(&column);
            let published: f64 = text.parse().map_err(|_| {
                let (text, form) = (text.to_owned(), "a number");
                row.error(&column, Reason::NotANumber { text, form })
            })?;
            let of_trust = row.text(&schools).split([';', ',']).map(str::trim);
            let of_trust = of_trust.filter_map(|urn| values.get_key_value(urn));
            let (mean, places) = mean(of_trust, &weights);
            if places > 0 {
                differences.push(mean - published);
            }
        }
        Ok(differences)
    }
}

/// The weighted mean of `values`, and how many it is over.
fn mean<'a>(
    values: impl Iterator<Item = (&'a String, &'a f64)>,
    weights: &BTreeMap<String, f64>,
) -> (f64, usize) {
    let (mut sum, mut whole, mut places) = (0.0, 0.0, 0);
    for (key, value) in values {
        if let Some(weight) = weights.get(key).filter(|weight| **weight > 0.0) {
            sum += value * weight;
            whole += weight;
            places += 1;
        }
    }
    (sum / whole, places)
}

fn wanted<'a>(
    table: &Table,
    only: &'a BTreeMap<String, String>,
) -> Result<Vec<(ColumnIndex, &'a str)>, BuildError> {
    let columns = only.iter();
    columns
        .map(|(name, value)| Ok((table.column(name)?, value.as_str())))
        .collect()
}

fn is_wanted(row: &Row<'_>, only: &[(ColumnIndex, &str)]) -> bool {
    only.iter().all(|(place, value)| row.text(place) == *value)
}
