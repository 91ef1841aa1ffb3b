//! What to ask about an entry that can be true but seldom is.

use std::fmt;

use crate::entry::Doubt;

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MoreThanHalf { pupils, on_roll } => write!(
                f,
                "{pupils} of {on_roll} on roll is more than half of the school. Is this one year group?"
            ),
        }
    }
}
