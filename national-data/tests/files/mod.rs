//! Where the committed data and the Department's files are.

use std::path::{Path, PathBuf};

pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files of the Department for Education, which are not part of the project. A test that reads them is ignored, and
/// `cargo xtask test` runs it where they are.
pub(crate) fn sources() -> PathBuf {
    let named = std::env::var_os("TRUST_BENCHMARK_SOURCES").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| repository().join("../shared/data"));
    assert!(
        folder.is_dir(),
        "the Department's files are not at {}: set TRUST_BENCHMARK_SOURCES to their folder",
        folder.display()
    );
    folder
}
