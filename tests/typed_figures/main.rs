//! What people type, and what they are told about it. The messages are snapshots, because they are read by people: a
//! change of wording should be seen in a review.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::float_cmp,
    reason = "a test stops at the first thing that is not as it should be, and typed decimals are exact"
)]

mod doubts;
mod fields;
mod no_figure;
mod reading;
mod results_year;
#[path = "../support/whole_country.rs"]
mod whole_country;

use trust_benchmark::entry::{Entered, Entries};
use trust_benchmark::measures::{Measure, MeasureId, PupilGroup};
use trust_benchmark::national::National;

use whole_country::whole_country;

pub(crate) fn measure(id: &str) -> Measure {
    let national = National::bundled().expect("the figures that come with the page");
    national
        .measure(&MeasureId::new(id))
        .expect("a measure of the catalogue")
        .clone()
}

/// Every measure of the catalogue.
pub(crate) fn every_measure() -> Vec<Measure> {
    whole_country().measures().to_vec()
}

pub(crate) fn read(entries: &Entries, measure: &Measure) -> Entered {
    entries.read(measure, PupilGroup::All, None)
}
