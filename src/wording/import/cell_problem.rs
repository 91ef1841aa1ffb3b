//! Why a cell of a sheet cannot be used, and what to do about it.

use std::fmt;

use crate::import::CellProblem;

impl fmt::Display for CellProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::NotAYear(text) => write!(f, "“{text}” is not a school year. Enter a year such as 2022/23."),
            Self::FormulaWithoutResult => f.write_str(
                "The formula here has no result yet. Open the file in Excel or LibreOffice, save it, and choose it again.",
            ),
            Self::FormattedAsDate(number) => write!(
                f,
                "This cell is formatted as a date or a time. If it is meant to hold {number}, format it as a number, or enter {number}."
            ),
            Self::TooNarrow => {
                f.write_str("The column was too narrow when it was copied. Widen it in the spreadsheet and copy it again.")
            }
            Self::SpreadsheetError => {
                f.write_str("This is an error in the spreadsheet, not zero. Correct the formula, or enter the figure.")
            }
            Self::Proposed(figure) => write!(f, "This is more than one figure. If {figure} is meant, enter {figure}."),
            Self::Contradiction(other) => write!(
                f,
                "{other} has another figure for the same school and year, so neither is used. Remove one. If they are two schools, give each its URN."
            ),
            Self::CountWithoutCohort => f.write_str(
                "This is a number of pupils, and the number in the year group is missing. Add that, or enter the percentage.",
            ),
            Self::CountAboveCohort(cohort) => write!(
                f,
                "More pupils reached this than the {cohort} in the year group. Check both numbers."
            ),
        }
    }
}
