//! How long each part of the work takes, and how that grows with the number of schools and of measures.
//! `cargo bench -p trust-benchmark --no-default-features --bench growth`. It prints and judges nothing: speed is no test.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark stops at the first thing that is not as it should be, and prints what it found"
)]

#[path = "support/england_figures.rs"]
mod england_figures;
#[path = "support/school_sheet.rs"]
mod school_sheet;
#[path = "../tests/support/whole_country.rs"]
mod whole_country;

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use england_figures::england_figures;
use school_sheet::rows;
use trust_benchmark::analysis::{KnownPeers, Overview, OverviewQuery, PeerChoice, Peers, Totals};
use trust_benchmark::charts::{FixedAdvance, Palette, SceneFrame, finding_scene, to_svg};
use trust_benchmark::entry::{Column, Entries, SchoolTable};
use trust_benchmark::import::Matching;
use trust_benchmark::measures::Measure;
use trust_benchmark::national::National;
use trust_benchmark::spreadsheet::Sheet;
use trust_benchmark::stats::{Z95, percentile_range, percentile_rank, wilson};
use whole_country::whole_country;

const SCHOOLS: [usize; 4] = [10, 100, 1_000, 10_000];
const MEASURES: [usize; 4] = [1, 10, 30, 60];
/// Long enough for a processor to reach its speed.
const AT_LEAST: Duration = Duration::from_millis(300);

fn main() {
    let national = whole_country();
    one_figure(&national);
    by_measures(&national);
    by_schools(&national);
}

/// The parts of one comparison.
fn one_figure(national: &National) {
    println!("| one figure | each |\n|---|--:|");
    let bundle = include_bytes!("../data/bundle/national.postcard");
    row("decode the first figures", || {
        black_box(National::decode(black_box(bundle)).unwrap());
    });
    let measure = &national.measures()[0];
    let distribution = national.distributions(&measure.id).into_iter().next().unwrap();
    let figures: Vec<f64> = distribution.figures().to_vec();
    row("interval of a percentage", || {
        black_box(wilson(black_box(118.0), 182.0, Z95));
    });
    row(&format!("percentile among {} trusts", figures.len()), || {
        black_box(percentile_rank(&figures, black_box(65.0)));
    });
    let interval = wilson(118.0, 182.0, Z95).unwrap();
    row("range of the percentile", || {
        black_box(percentile_range(&figures, black_box(65.0), interval));
    });
    let measures = [Rc::new(measure.clone())];
    let entries = england_figures(national, &measures);
    let overview = compared(national, &measures, &entries, &mut KnownPeers::default());
    let finding = overview.lines.iter().find_map(|line| line.finding()).unwrap();
    row("sentence", || {
        black_box(finding.sentence());
    });
    let frame = SceneFrame {
        width: 720.0,
        base_font: 16.0,
        span: Peers::all_of(Rc::new(distribution)).span(),
        text: &FixedAdvance::GENEROUS,
    };
    row("scene of a picture", || {
        black_box(finding_scene(finding, frame));
    });
    let scene = finding_scene(finding, frame);
    row("the scene as SVG", || {
        black_box(to_svg(&scene, &Palette::LIGHT, "sans-serif", "Title", "Words"));
    });
    println!();
}

/// A complete comparison of more and more measures, as after a keystroke.
fn by_measures(national: &National) {
    let all: Vec<_> = national.measures().iter().cloned().map(Rc::new).collect();
    let counts = MEASURES.map(|count| count.min(all.len()));
    println!("| measures | {} |\n|---|--:|--:|--:|--:|", joined(counts));
    let times = counts.map(|count| {
        let measures = &all[..count];
        let entries = england_figures(national, measures);
        let mut known = KnownPeers::default();
        time(|| {
            black_box(compared(national, measures, &entries, &mut known));
        })
    });
    println!(
        "| compare all | {} |",
        times.map(|time| format!("{time:.1?}")).join(" | ")
    );
    println!("\n{}\n", growth("measures", &counts, &times));
}

/// What is done with a table of more and more schools.
fn by_schools(national: &National) {
    let measures: Vec<&Measure> = national.measures().iter().collect();
    println!(
        "| schools × 12 measures | {} |\n|---|--:|--:|--:|--:|",
        joined(SCHOOLS)
    );
    let sheets = SCHOOLS.map(|schools| Sheet::new("", rows(schools)));
    let table_of = |sheet: &Sheet| Matching::of(sheet, &measures).take(sheet, &measures).table;
    let tables = sheets.each_ref().map(table_of);
    let lines = tables.each_ref().map(SchoolTable::to_lines);
    let column_of = |name: &str| Column::parse(name, measures.iter().copied());
    let parts: [(&str, [Duration; 4]); 5] = [
        (
            "understand and take a sheet",
            sheets
                .each_ref()
                .map(|sheet| time(|| drop(black_box(table_of(sheet))))),
        ),
        (
            "check every cell",
            tables
                .each_ref()
                .map(|table| time(|| drop(black_box(table.check(&measures))))),
        ),
        (
            "pool the schools",
            tables
                .each_ref()
                .map(|table| time(|| drop(black_box(Totals::of(table, &measures))))),
        ),
        (
            "write the lines of a file or link",
            tables
                .each_ref()
                .map(|table| time(|| drop(black_box(table.to_lines())))),
        ),
        (
            "read them again",
            lines
                .each_ref()
                .map(|lines| time(|| drop(black_box(SchoolTable::from_lines(lines, column_of))))),
        ),
    ];
    for (part, times) in &parts {
        println!(
            "| {part} | {} |",
            times.map(|time| format!("{time:.1?}")).join(" | ")
        );
    }
    for (part, times) in &parts {
        println!("\n{part}: {}", growth("schools", &SCHOOLS, times));
    }
}

fn compared(
    national: &National,
    measures: &[Rc<Measure>],
    entries: &Entries,
    known: &mut KnownPeers,
) -> Overview {
    let query = OverviewQuery {
        national,
        measures,
        entries,
        choice: PeerChoice::Closest,
        year: &|_| None,
        totals: None,
        started: None,
    };
    Overview::of(query, known)
}

fn row(what: &str, run: impl FnMut()) {
    println!("| {what} | {:.1?} |", time(run));
}

fn joined(counts: [usize; 4]) -> String {
    counts.map(|count| count.to_string()).join(" | ")
}

/// What the last step costs: how many times as many, and how many times as long.
fn growth(what: &str, counts: &[usize; 4], times: &[Duration; 4]) -> String {
    let longer = times[3].as_secs_f64() / times[2].as_secs_f64();
    format!(
        "from {} to {} {what} it takes {longer:.1} times as long",
        counts[2], counts[3]
    )
}

/// The mean time of a run.
fn time(mut run: impl FnMut()) -> Duration {
    run();
    let (start, mut times) = (Instant::now(), 0_u32);
    while start.elapsed() < AT_LEAST {
        run();
        times += 1;
    }
    start.elapsed() / times
}
