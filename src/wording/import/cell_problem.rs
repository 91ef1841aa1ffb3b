//! Why a cell of a sheet cannot be used, and what to do about it.

use std::fmt;

use crate::import::CellProblem;
use crate::wording::entry::duplicate;

impl fmt::Display for CellProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Duplicate { name, other } => duplicate(f, name, other),
            Self::NotAYear(text) => write!(
                f,
                "“{text}” is no school year, so nothing in this row can be placed. Type a year such as 2022/23."
            ),
        }
    }
}
