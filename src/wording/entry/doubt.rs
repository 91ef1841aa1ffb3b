//! What to ask about an entry that can be true but seldom is.

use std::fmt;

use crate::entry::Doubt;

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fraction { typed, figure, unit } => {
                let of = unit.per_cent_of().unwrap_or_default();
                let meant = unit.number(figure.value * 100.0, figure.decimals.saturating_sub(2));
                write!(
                    f,
                    "This is read as {typed}% of {of}. If you mean {meant}%, type {meant}."
                )
            }
            Self::MoreThanHalf { pupils, on_roll } => write!(
                f,
                "{pupils} of {on_roll} on roll is more than half of the school. Is this one year group?"
            ),
        }
    }
}
