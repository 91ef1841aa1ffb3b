//! The sector's arithmetic, from the packs that the page loads: every figure of the 14-point claim and of the rows beside
//! it, the caveats computed with it, and what size goes with.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod arithmetic;
mod size;

use std::fs;
use std::path::Path;

use trust_benchmark::national::{National, Pack, PackName};

thread_local! {
    static NATIONAL: National = {
        let mut national = National::bundled().unwrap();
        for name in [PackName::Primary, PackName::Secondary] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
            let bytes = fs::read(folder.join(format!("{}.postcard", name.id()))).unwrap();
            national.join(Pack::decode(&bytes).unwrap()).unwrap();
        }
        national
    };
}
