//! Why a text is not a number, and what to type instead.

use std::fmt;

use crate::entry::{Example, NumberProblem};

impl fmt::Display for NumberProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotANumber(text, example) => {
                write!(f, "“{text}” is not a number. Enter digits, such as {example}.")
            }
            Self::Limit(text) => write!(
                f,
                "“{text}” is a limit, not a figure. Enter the figure itself, or leave this empty."
            ),
            Self::DecimalComma(corrected) => {
                write!(f, "Write decimals with a point, not a comma: {corrected}.")
            }
            Self::Suppressed { mark, means } => write!(
                f,
                "“{mark}” means there is no figure: {}. It is not zero, so nothing is compared here.",
                means.meaning()
            ),
            Self::TwoFigures => f.write_str(
                "There are two figures here. Enter one in this field, and the number of pupils in its own.",
            ),
            Self::Unfinished(example) => {
                write!(
                    f,
                    "Enter the digits as well, such as {example}, or leave this empty."
                )
            }
            Self::TooLong(length, example) => write!(
                f,
                "This has {length} characters, more than any figure needs. Enter a number such as {example}."
            ),
        }
    }
}

impl fmt::Display for Example {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Figure(unit) => unit.example_figure(),
            Self::Pupils => "182",
            Self::Schools => "8",
            Self::Share => "27 or 27.5",
        })
    }
}
