//! How long the evidence takes: the whole build from the Department's files, decoding a pack, and answering for a measure.
//! Printed, not asserted: a shared machine is no judge. Run it with `cargo bench -p national-data`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "it prints, and stops at what it does not expect"
)]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::national::{Names, National, Pack, PackName, Places, TrustSet};

const GROUPS: [PupilGroup; 4] = [
    PupilGroup::All,
    PupilGroup::Disadvantaged,
    PupilGroup::Others,
    PupilGroup::Gap,
];

fn main() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let named = std::env::var_os("TRUST_BENCHMARK_SOURCES").map(PathBuf::from);
    let sources = named.unwrap_or_else(|| repository.join("../shared/data"));
    if sources.join("README.md").exists() {
        let began = Instant::now();
        let built = national_data::build(
            &sources,
            &repository.join("national-data/sources"),
            &repository.join("data"),
        );
        black_box(built.unwrap());
        println!("whole build from sources: {:.2?}", began.elapsed());
    } else {
        println!("whole build from sources: no sources at {}", sources.display());
    }

    let mut national = National::bundled().unwrap();
    println!(
        "first bundle, decoded: {:.1?}",
        median(|| National::bundled().unwrap())
    );
    for name in PackName::ALL {
        let bytes = std::fs::read(repository.join("data").join(national_data::pack::file(name))).unwrap();
        let time = median(|| Pack::decode(&bytes).unwrap());
        println!("{}, decoded whole: {time:.1?}", name.id());
        national.join(Pack::decode(&bytes).unwrap()).unwrap();
    }
    let bytes = std::fs::read(repository.join("data").join(national_data::name_pack::INDEX)).unwrap();
    let time = median(|| Names::decode(&bytes).unwrap());
    println!("names, decoded whole: {time:.1?}");
    let index = Names::decode(&bytes).unwrap();
    let time = median(|| index.search("academy trust", 10).len());
    println!("names, searched for two words: {time:.1?}");
    let trust = index.trusts().next().unwrap();
    let time = median(|| national.published(trust).unwrap());
    println!("everything published of one trust: {time:.1?}");
    let mut slowest = (Duration::ZERO, None);
    for measure in national.measures() {
        let time = median(|| answer(&national, &measure.id));
        if time > slowest.0 {
            slowest = (time, Some(&measure.id));
        }
    }
    if let (time, Some(id)) = slowest {
        println!("everything of one measure, slowest of all, {id}: {time:.1?}");
    }
}

/// Everything that the evidence holds of a measure, read through to its figures.
fn answer(national: &National, id: &MeasureId) -> usize {
    let mut figures = 0;
    for group in GROUPS {
        for set in [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize] {
            let all = national.distributions_among(set, id, group);
            figures += all.iter().map(|one| one.trusts().count()).sum::<usize>();
        }
        let series = national.series(id, group).into_iter();
        figures += series
            .flat_map(|series| series.areas.iter().map(|area| series.of(area).count()))
            .sum::<usize>();
        for places in [Places::LocalAuthorities, Places::Schools] {
            let spreads = national.spreads(places, id, group);
            figures += spreads
                .map(|spread| {
                    spread
                        .slices()
                        .map(|view| view.quantiles().count())
                        .sum::<usize>()
                })
                .sum::<usize>();
        }
    }
    figures
}

/// The middle of thirty-one times.
fn median<T>(run: impl Fn() -> T) -> Duration {
    let once = |_| {
        let began = Instant::now();
        black_box(run());
        began.elapsed()
    };
    let mut times: Vec<_> = (0..31).map(once).collect();
    times.sort();
    times[times.len() / 2]
}
