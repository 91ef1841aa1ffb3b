//! What can stop a build, in words for the person who has the files in front of them: where it is and what is wrong.

use std::fmt;
use std::path::PathBuf;

use thiserror::Error;
use trust_benchmark::measures::AcademicYear;
use trust_benchmark::national::{BundleError, ColumnError, MembersError, NamesError};

/// A place in a file, as exactly as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, as the description names it.
    pub file: String,
    /// The line, from 1.
    pub line: Option<u64>,
    /// The column's name.
    pub column: Option<String>,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            line: None,
            column: None,
        }
    }

    /// This place, at a line.
    #[must_use]
    pub fn line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    /// This place, in a column.
    #[must_use]
    pub fn column(mut self, column: &str) -> Self {
        self.column = Some(column.to_owned());
        self
    }

    /// An error at this place.
    #[must_use]
    pub fn error(self, reason: Reason) -> BuildError {
        BuildError::Source(Box::new((self, reason)))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        Ok(())
    }
}

/// What is wrong at a place in a source file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Reason {
    /// The bytes are not of the encoding that the description states.
    #[error("the bytes here are not {0}")]
    Encoding(&'static str),
    /// A byte-order mark where the description has none, or the reverse.
    #[error("{0}")]
    ByteOrderMark(&'static str),
    /// Not a table: a row of another length, an open quote.
    #[error("the table is malformed: {0}")]
    Malformed(String),
    /// The header has no such column, or has it twice.
    #[error("the header has {0} columns of this name; there should be one")]
    Header(usize),
    /// Neither a number of the form described nor a known code.
    #[error("“{text}” is not {form}, nor a known code for a figure that is not published")]
    NotANumber {
        text: String,
        /// The form that the description asks for, in words.
        form: &'static str,
    },
    /// More decimal places than the description states.
    #[error("“{text}” has more than {decimals} decimal places")]
    TooPrecise {
        text: String,
        /// The places described.
        decimals: u8,
    },
    /// A number that cannot be true.
    #[error("“{text}” lies outside {lowest} to {highest}, so it cannot be true")]
    OutOfRange {
        text: String,
        /// The lowest that can be true.
        lowest: String,
        /// The highest that can be true.
        highest: String,
    },
    /// A word that the description does not know.
    #[error("“{text}” is not one of the values that the description knows for this column")]
    UnknownCode { text: String },
    /// The same trust twice.
    #[error("the trust {uid} stands here a second time; it was on line {first}")]
    DuplicateUid {
        uid: u32,
        /// The line of the first.
        first: u64,
    },
    /// The same figure of England twice.
    #[error("England's figure for {0} stands here a second time")]
    DuplicateYear(AcademicYear),
    /// A row of another year.
    #[error("“{found}” is not the year of this file, which is written “{expected}”")]
    WrongYear {
        found: String,
        /// The year as the description writes it.
        expected: String,
    },
}

/// A check whose two figures differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedCheck {
    pub what: String,
    /// The expected figure.
    pub expected: String,
    /// The figure found.
    pub found: String,
}

/// Why a build stopped.
#[derive(Debug, Error)]
pub enum BuildError {
    /// A file cannot be read or written.
    #[error("{path}: {error}", path = path.display())]
    File {
        /// Its path.
        path: PathBuf,
        /// The system's error.
        error: std::io::Error,
    },
    /// A source file is not as described: where, and why.
    #[error("{}: {}", .0.0, .0.1)]
    Source(Box<(Place, Reason)>),
    /// A description, a measure or another file kept by hand is wrong.
    #[error("{file}: {reason}")]
    Kept {
        file: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Figures differ from what is known of them.
    #[error("{} of the checks failed:{}", .0.len(), list(.0))]
    Checks(Vec<FailedCheck>),
    /// The data folder holds a table that no description makes.
    #[error("{path}: no description makes this file any more. Delete it if its figures should go", path = .0.display())]
    Stale(PathBuf),
    /// A column cannot be packed.
    #[error("{file}: {error}")]
    Column {
        /// The table.
        file: String,
        error: ColumnError,
    },
    /// The bundle cannot be encoded.
    #[error("the bundle cannot be written: {0}")]
    Bundle(#[from] BundleError),
    /// The index of names cannot be encoded.
    #[error("the index of names cannot be written: {0}")]
    Names(#[from] NamesError),
    /// The list of trusts' schools cannot be encoded.
    #[error("the list of trusts' schools cannot be written: {0}")]
    Members(#[from] MembersError),
}

impl BuildError {
    /// An error in a file that is kept by hand.
    pub fn kept(file: impl Into<String>, reason: impl fmt::Display) -> Self {
        Self::Kept {
            file: file.into(),
            reason: reason.to_string(),
        }
    }
}

fn list(checks: &[FailedCheck]) -> String {
    checks.iter().fold(
        String::new(),
        |list,
         FailedCheck {
             what,
             expected,
             found,
         }| { list + "\n  " + what + ": " + found + ", should be " + expected },
    )
}
