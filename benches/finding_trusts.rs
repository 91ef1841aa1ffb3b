//! How long a keystroke takes while somebody looks for a trust: all names are searched for what is typed.
//! `cargo bench -p trust-benchmark --no-default-features --bench finding_trusts`. It prints and judges nothing: speed is no
//! test.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark stops at the first thing that is not as it should be, and prints what it found"
)]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use trust_benchmark::national::Names;

const TIMES: u32 = 200;

fn main() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle/names.postcard");
    let names = Names::decode(&fs::read(path).unwrap()).unwrap();
    for query in [
        "o",
        "outwood",
        "outwod grnage acadmies trust",
        "the academies trust",
        "OGAT",
        "zzz",
    ] {
        let start = Instant::now();
        for _ in 0..TIMES {
            black_box(names.search(black_box(query), 9));
        }
        println!(
            "{query:?}: {:.0?} over {} trusts",
            start.elapsed() / TIMES,
            names.len()
        );
    }
}
