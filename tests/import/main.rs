//! Sheets as people have them, and what comes of every cell.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod any_sheet;
mod calendar;
mod correcting;
mod headings;
mod joining;
mod realistic;
mod round_trip;
#[path = "../support/whole_country.rs"]
mod whole_country;
mod years;

use std::sync::OnceLock;

use trust_benchmark::measures::Measure;
use whole_country::whole_country;

/// Every measure of the catalogue, decoded once: it takes longer than most of what is tested with it.
fn every_measure() -> Vec<Measure> {
    static MEASURES: OnceLock<Vec<Measure>> = OnceLock::new();
    MEASURES
        .get_or_init(|| whole_country().measures().to_vec())
        .clone()
}

fn refs(measures: &[Measure]) -> Vec<&Measure> {
    measures.iter().collect()
}

/// A sheet's rows, of lines with "|" between cells.
fn sheet(text: &str) -> Vec<Vec<String>> {
    text.trim_matches('\n')
        .lines()
        .map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}
