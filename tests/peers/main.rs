//! Peer groups on the real figures: who is in them, when there is none, and what is said of it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod findings;
mod groups;
#[path = "../support/spoken.rs"]
mod spoken;
#[path = "../support/whole_country.rs"]
mod whole_country;

use trust_benchmark::entry::Profile;
use trust_benchmark::national::National;

use whole_country::whole_country;

thread_local! {
    static NATIONAL: National = whole_country();
}

/// A trust of eight schools in the North West with a usual intake.
pub(crate) fn profile() -> Profile {
    Profile {
        schools: Some(8),
        region: Some("North West".to_owned()),
        pupils: Some(240),
        disadvantaged: Some(30.0),
        eal: Some(15.0),
        sen: Some(18.0),
    }
}
