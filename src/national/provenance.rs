//! Where figures come from. Provenance is part of every answer, because a figure whose source cannot be named must not
//! be shown.

use serde::{Deserialize, Serialize};

use crate::measures::AcademicYear;

/// How settled published figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The publisher will not change them again.
    Final,
    /// Amended after schools checked them.
    Revised,
    /// Published before schools checked them.
    Provisional,
    /// The file does not say, and we do not guess.
    NotStated,
}

/// The file that figures were read from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Provenance {
    /// Who published it.
    pub publisher: String,
    /// Under which licence.
    pub licence: String,
    /// The title under which it was published.
    pub title: String,
    /// Its name among the builder's sources: folder and file.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The year of the figures; of a series, its last.
    pub year: AcademicYear,
    /// Provisional or revised.
    pub status: Status,
    /// When the figures were published, in words; "not stated in the file" where it is not known.
    pub published: String,
    /// Where the copy was collected: a public address.
    pub retrieved_from: String,
    /// Rows that were read from the file for these figures.
    pub rows_read: u32,
}
