//! What is asked about an entry that can be true but seldom is.

use super::{Figure, Pupils};
use crate::measures::Unit;

/// What to ask about an entry that can be true but seldom is.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubt {
    /// A share below one per cent, which may be meant as a fraction of one.
    Fraction {
        /// As typed, without spaces around it.
        typed: String,
        /// What it is read as.
        figure: Figure,
        /// What the measure is counted in.
        unit: Unit,
    },
    /// A year group of more than half of its school.
    MoreThanHalf {
        /// The pupils of the year group.
        pupils: Pupils,
        /// All pupils of the school.
        on_roll: Pupils,
    },
}
