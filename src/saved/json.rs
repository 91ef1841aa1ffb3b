//! The form of the file. Every version that was ever written can be read; a file of a newer version is refused with its
//! reason, never half read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Saved;

/// The version that is written.
pub const VERSION: u32 = 1;

/// By this a file is known.
const FORMAT: &str = "trust-benchmark";

/// How the lines begin that `www/boot.js` offers as a file after a panic, when nothing can write JSON any more.
const RESCUED: &str = "Trust Benchmark 1\n";

/// No file of figures is longer: ten thousand schools with sixty columns are less.
const LONGEST: usize = 20_000_000;

/// Why a file could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotRead {
    /// It is no JSON.
    NotJson(String),
    /// It is a workbook or a table.
    Spreadsheet,
    /// It is something else's JSON.
    OtherFormat,
    /// It was written by a later version.
    Newer(u32),
    /// It is longer than any such file.
    TooLong,
}

/// What every version has, and all that is looked at before the rest.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    #[serde(default)]
    saved_on: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    chosen: BTreeMap<String, String>,
    #[serde(default)]
    trust: BTreeMap<String, String>,
    #[serde(default)]
    schools: Vec<BTreeMap<String, String>>,
}

impl Saved {
    /// The file's text. `saved_on` is a date, YYYY-MM-DD, for people; nothing depends on it.
    #[must_use]
    pub fn to_json(&self, saved_on: &str) -> String {
        let file = File {
            format: FORMAT.to_owned(),
            version: VERSION,
            saved_on: saved_on.to_owned(),
            note: Self::NOTE.to_owned(),
            chosen: self.chosen.clone(),
            trust: self.trust.clone(),
            schools: self.schools.clone(),
        };
        // Texts by names cannot fail to be written.
        serde_json::to_string_pretty(&file).unwrap_or_default()
    }

    /// The date for people in a file's text, YYYY-MM-DD; nothing where there is none.
    #[must_use]
    pub fn saved_on(text: &str) -> Option<String> {
        let file: File = serde_json::from_str(text).ok()?;
        Some(file.saved_on).filter(|date| !date.is_empty())
    }

    /// Reads a file's text: what [`Self::to_json`] writes, or the lines that the page offers after a panic.
    ///
    /// # Errors
    /// [`NotRead`], whose message is for the person.
    pub fn from_json(text: &str) -> Result<Self, NotRead> {
        if text.len() > LONGEST {
            return Err(NotRead::TooLong);
        }
        let text = text.trim_start_matches('\u{feff}');
        if let Some(lines) = text.strip_prefix(RESCUED) {
            return Ok(Self::from_lines(lines));
        }
        if is_spreadsheet(text) {
            return Err(NotRead::Spreadsheet);
        }
        let value: serde_json::Value =
            serde_json::from_str(text).map_err(|error| NotRead::NotJson(error.to_string()))?;
        let head = Head::deserialize(&value).map_err(|_| NotRead::OtherFormat)?;
        if head.format != FORMAT {
            return Err(NotRead::OtherFormat);
        }
        if head.version > VERSION {
            return Err(NotRead::Newer(head.version));
        }
        let file: File =
            serde_json::from_value(value).map_err(|error| NotRead::NotJson(error.to_string()))?;
        Ok(Self {
            chosen: file.chosen,
            trust: file.trust,
            schools: file.schools,
        })
    }
}

/// Whether a text is what a browser makes of the bytes of a workbook, or has a table's delimiters where JSON has none.
fn is_spreadsheet(text: &str) -> bool {
    // What an archive begins with, and Microsoft's own container, with marks for its bytes that are no text.
    let is_workbook = text.starts_with("PK\u{3}\u{4}") || text.starts_with("\u{fffd}\u{fffd}\u{11}");
    let first = text.trim_start().lines().next().unwrap_or_default();
    is_workbook || !first.starts_with(['{', '[', '"']) && first.contains([',', ';', '\t'])
}
