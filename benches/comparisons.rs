//! How long a complete comparison takes: forty measures, typed for all pupils, each with its interval, its peers, its
//! place and range, its verdict, and the marks among them. `cargo bench -p trust-benchmark --no-default-features`.
//!
//! Printed twice: with peers looked up again each time, and with peers known, as after a keystroke. It prints and judges
//! nothing: speed is no test.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark stops at the first thing that is not as it should be, and prints what it found"
)]

#[path = "support/england_figures.rs"]
mod england_figures;
#[path = "../tests/support/whole_country.rs"]
mod whole_country;

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use england_figures::england_figures;
use trust_benchmark::analysis::{KnownPeers, Overview, OverviewQuery, PeerChoice};
use trust_benchmark::measures::Measure;
use trust_benchmark::national::National;
use whole_country::whole_country;

const MEASURES: usize = 40;
const AT_LEAST: Duration = Duration::from_secs(2);

fn main() {
    let national = whole_country();
    let measures = forty(&national);
    let entries = england_figures(&national, &measures);
    let asked = OverviewQuery {
        national: &national,
        measures: &measures,
        entries: &entries,
        choice: PeerChoice::LocalAuthorities,
        year: &|_| None,
        totals: None,
        started: None,
    };
    let once = Overview::of(asked, &mut KnownPeers::default());
    let found = once.lines.iter().filter(|line| line.finding().is_some()).count();
    assert_eq!(found, MEASURES, "each of the measures is compared");
    println!("{found} measures, each with interval, peers, place, range and verdict");

    let mut known = KnownPeers::default();
    report("peers known, as after a keystroke", || {
        black_box(Overview::of(black_box(asked), &mut known));
    });
    report("peers looked up anew", || {
        black_box(Overview::of(black_box(asked), &mut KnownPeers::default()));
    });
}

fn report(what: &str, mut run: impl FnMut()) {
    run();
    let (start, mut times) = (Instant::now(), 0_u32);
    while start.elapsed() < AT_LEAST {
        run();
        times += 1;
    }
    let each = start.elapsed() / times;
    println!(
        "{what}: {each:.0?} for a complete comparison, {:.0} a second on one core",
        1.0 / each.as_secs_f64()
    );
}

/// The first forty measures whose figures have an interval and peers.
fn forty(national: &National) -> Vec<Rc<Measure>> {
    let all: Vec<_> = national.measures().iter().cloned().map(Rc::new).collect();
    let entries = england_figures(national, &all);
    let asked = OverviewQuery {
        national,
        measures: &all,
        entries: &entries,
        choice: PeerChoice::LocalAuthorities,
        year: &|_| None,
        totals: None,
        started: None,
    };
    let overview = Overview::of(asked, &mut KnownPeers::default());
    let compared = overview.lines.iter().filter(|line| line.finding().is_some());
    compared
        .map(|line| Rc::clone(&line.measure))
        .take(MEASURES)
        .collect()
}
