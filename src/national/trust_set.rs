//! The sets of trusts that tables are of.

use serde::{Deserialize, Serialize};

/// Who the trusts of a table are. Two sets never stand in one distribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrustSet {
    /// The Department's own tables: trusts with three or more eligible schools.
    Eligible,
    /// Schools gathered by the trust that they were in at a date.
    ByMembership,
    /// Multi-academy trusts of any size, as a third party calculated them from files that do not hold every school.
    AnySize,
}

impl TrustSet {
    /// The identifier that choices on the page use; the bundled files write their own, with underscores.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::ByMembership => "by-membership",
            Self::AnySize => "any-size",
        }
    }
}
