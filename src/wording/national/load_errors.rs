//! Why a file of national figures, of trusts' names or of their schools cannot be used.

use std::fmt;

use crate::national::{BundleError, JoinError, MembersError, NamesError};

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotABundle => {
                f.write_str("The national figures did not arrive: the file is not one of this page’s.")
            }
            Self::Version { found, expected } => write!(
                f,
                "The national figures are version {found}, and this page reads version {expected}. Reloading may \
                 help."
            ),
            Self::Damaged => {
                f.write_str("The national figures arrived damaged and are not used. Reloading may help.")
            }
            Self::Inconsistent => f.write_str("The national figures were written wrongly and are not used."),
        }
    }
}

impl fmt::Display for JoinError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Differs { measure, year } => write!(
                f,
                "The extra figures do not match this page’s: {measure}, {year} differs. Reloading may help."
            ),
            Self::Described(measure) => write!(
                f,
                "The extra figures do not match this page’s: {measure} is described differently. Reloading may help."
            ),
            Self::OtherEdition => f.write_str(
                "The extra figures do not match this page’s: they belong to another edition of its trust tables. \
                 Reloading may help.",
            ),
        }
    }
}

impl fmt::Display for NamesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "The names of trusts cannot be read. {why}"),
            Self::OtherEdition => f.write_str(
                "The trust names do not match this page’s figures: they belong to another edition. Reloading may \
                 help.",
            ),
        }
    }
}

impl fmt::Display for MembersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "The list of trusts’ schools cannot be read. {why}"),
        }
    }
}
