//! The page's national figures with every pack joined, for whatever asks them all: tests and benches.

use std::fs;
use std::path::Path;

use trust_benchmark::national::{National, Pack, PackName};

pub(crate) fn whole_country() -> National {
    let mut national = National::bundled().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/bundle");
    for name in PackName::ALL {
        let bytes = fs::read(folder.join(format!("{}.postcard", name.id()))).unwrap();
        national.join(Pack::decode(&bytes).unwrap()).unwrap();
    }
    national
}
