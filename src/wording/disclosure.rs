//! Why a number does not leave the page, and what an export writes in its place.

use crate::analysis::{Cell, WithheldReason};

impl WithheldReason {
    /// Why, for the person whose figures they are. An export marks all reasons alike ([`Cell::text`]).
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::FewPupils => "left out: 1 to 5 pupils",
            Self::GivesFewPupils => "left out: it would give a count of 1 to 5 pupils",
            Self::GivesAnother => {
                "left out: another school’s count of 1 to 5 pupils could be found by subtraction"
            }
        }
    }
}

impl Cell {
    /// What an export writes. It does not say which rule left a number out, because that alone can tell.
    #[must_use]
    pub fn text(self) -> String {
        self.shown()
            .map_or_else(|| "left out".to_owned(), |count| count.to_string())
    }
}
