//! Whether the same source gives the same files: it is built twice, the second time from nothing, and every file is compared.
//! In this way a host of the widget can check that what they serve is made from the source.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::release::{self, ReleaseError};
use crate::server::site;
use crate::workspace::Workspace;

/// Why the two builds could not be compared, or how they differ.
#[derive(Debug, thiserror::Error)]
pub enum ReproduceError {
    /// One of them failed.
    #[error(transparent)]
    Build(#[from] ReleaseError),
    /// A file or folder could not be read or removed.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The path of the file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// They are not the same.
    #[error("the two builds differ in {}", .0.join(", "))]
    Differ(Vec<String>),
}

/// Builds twice and compares; the number of files that are the same.
///
/// # Errors
/// When a build fails, or a file differs.
pub fn reproduce(workspace: &Workspace) -> Result<usize, ReproduceError> {
    let dist = workspace.dist();
    release::build(workspace)?;
    let first = files(&dist)?;
    for folder in [workspace.wasm_target(), dist.clone()] {
        fs::remove_dir_all(&folder).map_err(at(&folder))?;
    }
    release::build(workspace)?;
    let second = files(&dist)?;
    let differing = differing(&first, &second);
    if differing.is_empty() {
        Ok(second.len())
    } else {
        Err(ReproduceError::Differ(differing))
    }
}

fn files(dist: &Path) -> Result<BTreeMap<String, Vec<u8>>, ReproduceError> {
    Ok(site::read_files(dist).map_err(at(dist))?.into_iter().collect())
}

/// The names of files that are in one alone, or not the same in both.
fn differing(first: &BTreeMap<String, Vec<u8>>, second: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names = first.keys().chain(second.keys());
    let mut differing: Vec<_> = names
        .filter(|name| first.get(*name) != second.get(*name))
        .cloned()
        .collect();
    differing.sort();
    differing.dedup();
    differing
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> ReproduceError + use<'_> {
    |source| ReproduceError::File {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_is_named_once() {
        let files = |all: &[(&str, &str)]| {
            let pairs = all.iter();
            pairs
                .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
                .collect::<BTreeMap<_, _>>()
        };
        let first = files(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert!(differing(&first, &first).is_empty());
        let second = files(&[("a", "1"), ("b", "other"), ("d", "3")]);
        assert_eq!(differing(&first, &second), ["b", "c", "d"]);
    }
}
