//! What a board reads beside the rows: what deserves a look, the inquiry's questions, what there is to know about the
//! widget, and the address of each.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::Path;
use trust_benchmark::national::{National, Pack, PackName};

#[test]
fn look() {
    let mut national = National::bundled().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
    for name in PackName::ALL {
        let bytes = fs::read(folder.join(format!("{}.postcard", name.id()))).unwrap();
        national.join(Pack::decode(&bytes).unwrap()).unwrap();
    }
    for s in national.sources() {
        println!(
            "{} | {} | {} | {} | {} | {} | {}",
            s.publisher, s.title, s.year, s.status, s.published, s.file, s.licence
        );
    }
}
