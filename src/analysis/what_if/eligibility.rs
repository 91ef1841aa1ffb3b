//! What a move means for a trust's place in the Department's table, which counts only schools that have been in a trust for
//! long enough and only trusts that have enough of those. Other sets of trusts have no such rule, and nothing is said.

use crate::analysis::Peers;

/// Fewer eligible schools than these, and a trust is not in the table.
const FEWEST_SCHOOLS: usize = 3;

/// What a move meets in the rule of the Department's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TableRule {
    /// A school that joins is counted only later.
    CountsLater,
    /// Without a school the trust would not be in the table.
    TooFewLeft {
        /// The school that leaves.
        school: String,
        /// How many would be left.
        left: usize,
    },
}

impl TableRule {
    /// To know of a school that joins.
    pub(super) fn of_joining(peers: &Peers) -> Option<Self> {
        is_by_years(peers).then_some(Self::CountsLater)
    }

    /// To know where `school` leaves and `left` others are left.
    pub(super) fn of_leaving(peers: &Peers, school: &str, left: usize) -> Option<Self> {
        (left < FEWEST_SCHOOLS && is_by_years(peers)).then(|| Self::TooFewLeft {
            school: school.to_owned(),
            left,
        })
    }
}

/// Whether the peers are trusts that are in by this rule.
fn is_by_years(peers: &Peers) -> bool {
    peers.trusts().is_some() && peers.population().counts_schools_after_three_years()
}
