//! Where the committed data and the Department's files are, and what a committed file weighs.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The Department's files, which are not part of the project.
pub(crate) fn sources() -> Option<PathBuf> {
    let named = std::env::var_os("TRUST_BENCHMARK_SOURCES").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| repository().join("../shared/data"));
    if folder.join("README.md").exists() {
        return Some(folder);
    }
    eprintln!(
        "\n*** SKIPPED: the Department's files are not at {}. Set TRUST_BENCHMARK_SOURCES to their folder to build \
         data/ anew and compare it with what is committed. ***\n",
        folder.display()
    );
    None
}

/// What a committed file weighs as it is sent.
pub(crate) fn brotli_size(path: &str) -> usize {
    let committed = fs::read(repository().join("data").join(path)).unwrap();
    let mut compressed = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    compressed.write_all(&committed).unwrap();
    let size = compressed.into_inner().len();
    println!("{path}: {} bytes, {size} with brotli", committed.len());
    size
}
