//! That there is no national distribution of what was asked for, and the nearest thing there is.

use std::fmt;

use crate::national::{Nearest, NoDistribution};

impl fmt::Display for Nearest {
    /// To follow "the nearest is".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherYear { trusts, year } => write!(f, "the figures of {trusts} for {year}"),
            Self::OtherTrusts { trusts, year } => write!(f, "another population, {trusts}, for {year}"),
            Self::Schools { schools, year } => {
                write!(f, "how {schools} lie apart in {year}, school by school")
            }
            Self::LocalAuthorities { year } => write!(f, "how local authorities lie apart in {year}"),
            Self::England { year } => write!(f, "England's own figure for {year}"),
            Self::AllPupils { year } => write!(f, "the figures of all pupils for {year}"),
        }
    }
}

impl fmt::Display for NoDistribution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "There is no national distribution for {}.", self.year)?;
        if let Some(reason) = &self.reason {
            write!(f, " {reason}")?;
        }
        match &self.nearest {
            Some(nearest) => write!(f, " The nearest is {nearest}."),
            None => write!(f, " Nothing near it is in our sources."),
        }
    }
}
