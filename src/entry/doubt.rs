//! What is asked about an entry that can be true but seldom is. It counts all the same.

use super::Pupils;

/// What to ask about an entry that can be true but seldom is.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubt {
    /// A year group of more than half of its school.
    MoreThanHalf {
        /// The pupils of the year group.
        pupils: Pupils,
        /// All pupils of the school.
        on_roll: Pupils,
    },
}
