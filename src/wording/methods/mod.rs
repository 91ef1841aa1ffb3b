//! How everything is computed, told to somebody who leads a trust and not a statistics department: whom the figures are
//! of, what is done with them and why, what is left out, and where each method comes from. What can be counted is
//! counted here from the figures that are loaded, so that the account holds when they are refreshed.

mod adjusting;
mod certainty;
mod limits;
mod peer_groups;
mod populations;
mod sources;
mod years;

pub use sources::REFERENCE_CASES;

use crate::national::National;
use crate::wording::explained::Part;

/// The account, part by part. It has more to count as packs arrive.
#[must_use]
pub fn methods(national: &National) -> Vec<Part> {
    vec![
        populations::populations(national),
        certainty::suppressed(national),
        certainty::intervals(national),
        certainty::small_numbers(),
        limits::usual_differences(national),
        limits::many_measures(),
        limits::standing_out(),
        peer_groups::peer_groups(national),
        adjusting::intake(national),
        years::over_years(national),
        limits::not_said(),
        sources::sources(),
    ]
}
