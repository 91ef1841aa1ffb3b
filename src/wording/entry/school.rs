//! Why a school has no figure, and why there can be no such school.

use std::fmt;

use crate::entry::{NoSuchSchool, SchoolProblem, Suppressed};
use crate::measures::group_thousands;

impl fmt::Display for Suppressed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooFewPupils => "too few pupils for it to be published",
            Self::NotProduced => "the measure was not produced",
            Self::NotEntered => "not entered",
        })
    }
}

impl fmt::Display for SchoolProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoName => f.write_str("Enter a name for the school, to tell it from the others."),
            Self::MoreThanPupils { count, pupils } => write!(
                f,
                "{} of {pupils} is not possible. Correct one of the two numbers.",
                group_thousands(u64::from(*count))
            ),
            Self::NotAPercentage => f.write_str("A percentage of pupils is between 0 and 100."),
            Self::NotANumber => f.write_str("A mean score must be a number."),
        }
    }
}

impl fmt::Display for NoSuchSchool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, schools } = self;
        write!(
            f,
            "There is no school number {}: the trust has {schools}.",
            place + 1
        )
    }
}
