//! A true table, disguised as people disguise theirs: merged headings, totals, hidden rows, fractions, marks, encodings, long
//! form. The result is the true figures, or a question, or a refusal. A figure that is not in the truth is a failure.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test stops at the first thing that is not as it should be, and prints what it found"
)]

mod cells;
mod chance;
mod disguise;
mod layout;
mod other_rows;
mod outcome;
mod truth;
#[path = "../support/whole_country.rs"]
mod whole_country;

use std::collections::BTreeMap;

use chance::Chance;
use outcome::{Outcome, outcome};
use trust_benchmark::measures::Measure;
use truth::Truth;

/// How many tables are disguised, in each of two halves that run side by side.
const DISGUISES: u64 = 25_500;

/// The measures that are disguised, and some that could be taken for them.
const MEASURES: [&str; 14] = [
    "rwm_expected",
    "rwm_higher",
    "reading_expected",
    "writing_expected",
    "maths_expected",
    "grammar_expected",
    "reading_scaled",
    "maths_progress",
    "attainment_8",
    "progress_8",
    "english_maths_5",
    "ebacc_entry",
    "phonics",
    "absence_primary",
];

fn measures() -> Vec<Measure> {
    let all = whole_country::whole_country().measures().to_vec();
    let is_used = |measure: &Measure| MEASURES.contains(&measure.id.as_str());
    all.into_iter().filter(is_used).collect()
}

fn hold(seeds: std::ops::Range<u64>) {
    let measures = measures();
    let measures: Vec<&Measure> = measures.iter().collect();
    let mut found: BTreeMap<Outcome, usize> = BTreeMap::new();
    let mut by_disguise: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let count = seeds.end - seeds.start;
    let mut wrong = Vec::new();
    for seed in seeds {
        let mut chance = Chance::of(seed);
        let truth = Truth::of(&mut chance);
        let disguised = disguise::disguise(&truth, &mut chance);
        match outcome(&truth, &disguised, &measures) {
            Ok(outcome) => {
                *found.entry(outcome).or_default() += 1;
                for name in &disguised.disguises {
                    by_disguise.entry(name).or_default()[outcome as usize] += 1;
                }
            }
            Err(why) => wrong.push(format!(
                "seed {seed} {:?}: {why}\n{}",
                disguised.disguises,
                disguised.shown()
            )),
        }
        assert!(wrong.len() < 5, "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    let share = |outcome: Outcome| {
        let times = found.get(&outcome).copied().unwrap_or(0);
        let permille = times as u64 * 1_000 / count;
        (permille, format!("{}.{}%", permille / 10, permille % 10))
    };
    println!(
        "of {count} disguised tables {} were right at once, {} asked a question, {} refused or left out a cell, none was wrong",
        share(Outcome::Right).1,
        share(Outcome::Asked).1,
        share(Outcome::Refused).1
    );
    for (name, [right, asked, refused]) in by_disguise {
        println!("  {name}: {right} right at once, {asked} asked, {refused} refused");
    }
    assert!(
        share(Outcome::Right).0 >= 800,
        "only {} right at once",
        share(Outcome::Right).1
    );
}

#[test]
fn a_disguised_table_is_read_right_or_asked_about_or_refused() {
    if let Ok(seed) = std::env::var("SEED") {
        return show(seed.parse().unwrap());
    }
    hold(0..DISGUISES);
}

/// Prints one table and how it is understood: `SEED=n cargo test --test disguises -- --nocapture`.
fn show(seed: u64) {
    let measures = measures();
    let measures: Vec<&Measure> = measures.iter().collect();
    let mut chance = Chance::of(seed);
    let truth = Truth::of(&mut chance);
    let disguised = disguise::disguise(&truth, &mut chance);
    let year = trust_benchmark::measures::AcademicYear::ending(truth::LATEST);
    let matching =
        trust_benchmark::import::Matching::of_file(&disguised.sheet, &disguised.file, year, &measures);
    println!("{}", disguised.shown());
    for remark in matching.remarks() {
        println!("{remark}");
    }
    for column in matching.columns() {
        println!(
            "{} => {:?} {:?} {:?}",
            column.heading,
            column.meaning.id(),
            column
                .by_row
                .iter()
                .map(trust_benchmark::import::ColumnMeaning::id)
                .collect::<Vec<_>>(),
            column
                .candidates
                .iter()
                .map(trust_benchmark::import::ColumnMeaning::id)
                .collect::<Vec<_>>()
        );
    }
    for refused in &matching.take(&disguised.sheet, &measures).account.refused {
        println!(
            "{} {} {}: {}",
            refused.address, refused.heading, refused.text, refused.what
        );
    }
    for asked in matching.questions() {
        println!("{asked:?}");
    }
    for row in matching.aside() {
        println!("{row:?}");
    }
    println!("{:?}", outcome(&truth, &disguised, &measures));
}

#[test]
fn another_half_is_too() {
    hold(1_000_000..1_000_000 + DISGUISES);
}
