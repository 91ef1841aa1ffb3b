//! The committed data folder, held against itself and, where the Department's files are at hand, against them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

mod files;
mod weight;

use std::fs;
use std::path::Path;

use files::{repository, sources};
use national_data::{COUNTRY, DataFiles, build, name_pack, names, pack, packs};
use trust_benchmark::charts::country_markup;
use trust_benchmark::national::{National, PackName};
use weight::brotli_size;

/// What the bundle may weigh as it is sent: a tenth of what a first comparison may need in all.
const MOST_BROTLI_BYTES: usize = 12 * 1024;

/// What the first bundle and all further packs may weigh together. It was 90,000 before the GCSEs of 2024/25 (2.4 kB), and
/// before trusts of any size had two decimals (0.8 kB), without which the sector's percentiles are rounded twice. Pupils and
/// quantiles are stored as differences, which took 2 kB off.
const MOST_BROTLI_BYTES_OF_ALL: usize = 92_000;

/// What the index of names may weigh, which is loaded only when somebody looks a trust up.
const MOST_BROTLI_BYTES_OF_NAMES: usize = 40_000;

#[test]
fn the_bundle_is_what_the_committed_texts_pack_to() {
    let data = repository().join("data");
    let packed = pack(&DataFiles::read(&data).unwrap()).unwrap().encode().unwrap();
    let committed = fs::read(data.join(pack::FILE)).unwrap();
    assert!(
        packed == committed,
        "data/ and its bundle differ: run `cargo xtask national --sources DIR`"
    );
    for further in packs(&DataFiles::read(&data).unwrap()).unwrap() {
        let committed = fs::read(data.join(pack::file(further.name))).unwrap();
        let same = further.encode().unwrap() == committed;
        assert!(
            same,
            "data/ and its pack {:?} differ: run `cargo xtask national --sources DIR`",
            further.name
        );
    }
}

#[test]
fn the_index_of_names_is_what_the_committed_texts_pack_to_and_is_small() {
    let data = repository().join("data");
    let packed = names(&DataFiles::read(&data).unwrap()).unwrap().encode().unwrap();
    let committed = fs::read(data.join(name_pack::INDEX)).unwrap();
    assert!(
        packed == committed,
        "data/ and its names differ: run `cargo xtask national --sources DIR`"
    );
    let size = brotli_size(name_pack::INDEX);
    assert!(
        size < MOST_BROTLI_BYTES_OF_NAMES,
        "{size} bytes of names with brotli, more than {MOST_BROTLI_BYTES_OF_NAMES}"
    );
}

/// The page shows what it was drawn of. After a change of its words or its drawing it is written by the same test.
#[test]
fn the_first_picture_is_what_the_committed_bundle_draws() {
    let path = repository().join("data").join(COUNTRY);
    let drawn = country_markup(&National::bundled().unwrap());
    if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        fs::write(&path, &drawn).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap();
    assert!(
        drawn == committed,
        "data/ and its first picture differ: run `cargo xtask national --sources DIR`, or this test with INSTA_UPDATE=always"
    );
    assert_eq!(
        drawn.matches("<section").count(),
        2,
        "a part of the work has no picture"
    );
}

#[test]
fn the_bundle_is_small() {
    let size = brotli_size(pack::FILE);
    assert!(
        size <= MOST_BROTLI_BYTES,
        "{size} bytes with brotli, more than {MOST_BROTLI_BYTES}"
    );
    let further = PackName::ALL.map(|name| brotli_size(&pack::file(name)));
    let all = size + further.iter().sum::<usize>();
    assert!(
        all <= MOST_BROTLI_BYTES_OF_ALL,
        "{all} bytes of evidence with brotli, more than {MOST_BROTLI_BYTES_OF_ALL}"
    );
}

#[test]
#[ignore = "reads the Department's files: set TRUST_BENCHMARK_SOURCES and run with --include-ignored"]
fn the_departments_files_build_to_what_is_committed_every_time() {
    let sources = sources();
    let committed = repository().join("data");
    let descriptions = repository().join("national-data/sources");
    let build_into = |folder: &Path| {
        fs::create_dir_all(folder.join("measures")).unwrap();
        for (path, bytes) in DataFiles::read_kept(&committed).unwrap().iter() {
            fs::write(folder.join(path), bytes).unwrap();
        }
        let built = build(&sources, &descriptions, folder).unwrap();
        built.files.write(folder).unwrap();
        built
    };
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let built = build_into(first.path());
    build_into(second.path());
    assert!(built.warnings.is_empty(), "{:?}", built.warnings);
    for (path, _) in built.files.iter() {
        let read = |folder: &Path| fs::read(folder.join(path)).unwrap();
        assert!(
            read(first.path()) == read(second.path()),
            "{path} differs between two builds"
        );
        assert!(
            read(first.path()) == read(&committed),
            "{path} differs from what is committed"
        );
    }
}
