//! How long a pasted sheet takes to be understood, taken and checked: schools with twelve measures and their pupils.
//! `cargo bench -p trust-benchmark --no-default-features --bench pasted`.
//!
//! Ten times as many schools may take eleven times as long and no more: what grows faster would freeze the page on a
//! national file. It fails where they do.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark stops at the first thing that is not as it should be, and prints what it found"
)]

#[path = "support/school_sheet.rs"]
mod school_sheet;
#[path = "../tests/support/whole_country.rs"]
mod whole_country;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use school_sheet::{HEADINGS, rows};
use trust_benchmark::analysis::Totals;
use trust_benchmark::import::Matching;
use trust_benchmark::measures::Measure;
use trust_benchmark::spreadsheet::Sheet;
use whole_country::whole_country;

/// The most that ten times as many schools may take.
const MOST: f64 = 11.0;

/// Many runs, because the best of a few is what a busy machine lets through.
const RUNS: usize = 20;

fn main() -> ExitCode {
    let measures = every_measure();
    let measures: Vec<&Measure> = measures.iter().collect();
    let times = [100, 1_000, 10_000].map(|schools| {
        let sheet = Sheet::new("", rows(schools));
        let best = (0..RUNS).map(|_| time(&sheet, schools, &measures)).min().unwrap();
        println!("{schools} schools × 12 measures: {best:.1?}");
        best
    });
    let ratio = times[2].as_secs_f64() / times[1].as_secs_f64();
    println!("10,000 schools take {ratio:.1} times as long as 1,000; at most {MOST} times is linear");
    if ratio > MOST {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn time(sheet: &Sheet, schools: usize, measures: &[&Measure]) -> Duration {
    let start = Instant::now();
    let import = Matching::of(black_box(sheet), measures).take(sheet, measures);
    let check = black_box(import.table.check(measures));
    // What is compared is the schools added up; that takes as long however many they are.
    let totals = black_box(Totals::of(&import.table, measures));
    let taken = start.elapsed();
    assert_eq!(totals.list().len(), 12);
    assert!(import.account.adds_up());
    assert_eq!(check.filled, schools * HEADINGS.len());
    taken
}

fn every_measure() -> Vec<Measure> {
    whole_country().measures().to_vec()
}
