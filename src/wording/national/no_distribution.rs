//! That there is no national distribution of what was asked for, and the nearest thing there is.

use std::fmt;

use crate::national::{Nearest, NoDistribution};

impl fmt::Display for Nearest {
    /// To follow "the nearest we hold:".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherYear { trusts, year } => write!(f, "{trusts}, {year}"),
            Self::OtherTrusts { trusts, year } => write!(f, "another group, {trusts}, {year}"),
            Self::Schools { schools, year } => {
                write!(f, "{schools}, {year}")
            }
            Self::LocalAuthorities { year } => write!(f, "local authorities, {year}"),
            Self::England { year } => write!(f, "England’s own figure, {year}"),
            Self::AllPupils { year } => write!(f, "the figures for all pupils, {year}"),
        }
    }
}

impl fmt::Display for NoDistribution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "We hold no national figures for {}.", self.year)?;
        if let Some(reason) = &self.reason {
            write!(f, " {reason}")?;
        }
        match &self.nearest {
            Some(nearest) => write!(f, " The nearest we hold: {nearest}."),
            None => write!(f, " We hold nothing near it."),
        }
    }
}
