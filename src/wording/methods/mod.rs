//! How everything is computed, told to somebody who leads a trust and not a statistics department: whom the figures are
//! of, what is done with them and why, what is left out, and where each method comes from. What can be counted is
//! counted here from the figures that are loaded, so that the account holds when they are refreshed.

mod certainty;
mod intake_adjustment;
mod limits;
mod peer_groups;
mod populations;
mod sources;
mod years;

pub use sources::REFERENCE_CASES;

use crate::national::National;
use crate::wording::explanation::Part;

/// The account, part by part.
#[must_use]
pub fn methods(national: &National) -> Vec<Part> {
    METHODS.iter().map(|make| make(national)).collect()
}

/// What makes each part of the account, in their order. It has more to count as packs arrive.
pub const METHODS: [fn(&National) -> Part; 12] = [
    populations::populations,
    certainty::suppressed,
    certainty::intervals,
    |_| certainty::small_numbers(),
    limits::usual_differences,
    |_| limits::many_measures(),
    |_| limits::standing_out(),
    peer_groups::peer_groups,
    intake_adjustment::intake,
    years::over_years,
    |_| limits::not_said(),
    |_| sources::sources(),
];
