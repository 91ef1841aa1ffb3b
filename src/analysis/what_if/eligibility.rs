//! What a move means for a trust's place in the Department's table, which counts only schools that have been in a trust for
//! long enough and only trusts that have enough of those. Other sets of trusts have no such rule, and nothing is said.

use crate::analysis::Peers;

/// Fewer eligible schools than these, and a trust is not in the table.
const FEWEST_SCHOOLS: usize = 3;

/// To know of a school that joins.
pub(super) fn of_joining(peers: &Peers) -> Option<String> {
    is_by_years(peers).then(|| {
        "The Department’s table of trusts counts a school only after three full academic years in the trust, so one that \
         joins would come into it later. A trust with fewer than three such schools is not in that table."
            .to_owned()
    })
}

/// To know where `school` leaves and so many others are left.
pub(super) fn of_leaving(peers: &Peers, school: &str, left: usize) -> Option<String> {
    (left < FEWEST_SCHOOLS && is_by_years(peers)).then(|| {
        let schools = match left {
            0 => "no school".to_owned(),
            1 => "1 school".to_owned(),
            more => format!("{more} schools"),
        };
        format!(
            "The Department’s table of trusts has only those with three or more eligible schools. Without {school} you \
             would have {schools} for this measure, so your trust would not be in it."
        )
    })
}

/// Whether the peers are trusts that are in by this rule, as their own words say it.
fn is_by_years(peers: &Peers) -> bool {
    peers.trusts().is_some()
        && peers.rule().contains("three or more eligible schools")
        && peers.membership().contains("three full academic years")
}
