//! How far reading has come, for the person who waits.

use std::fmt;

use crate::spreadsheet::Progress;

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Opening => f.write_str("Opening the file"),
            Self::Sheet {
                name,
                number,
                of: None,
            } => write!(f, "Reading sheet {number}, “{name}”"),
            Self::Sheet {
                name,
                number,
                of: Some(of),
            } => write!(f, "Reading sheet {number} of {of}, “{name}”"),
        }
    }
}
