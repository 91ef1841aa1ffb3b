//! Files that the page loads only when they are needed: the full program, the spreadsheet reader and the packs of
//! national figures.
//!
//! trunk puts a hash of the content into the names of the first comparison's files, but not into these, so this module
//! does. Without it a host that caches files could mix two versions.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::workspace::Workspace;

/// The folder of `dist/` that they are written to.
pub const FOLDER: &str = "later/";

/// Which of trunk's output files are loaded later, each with the name by which `www/boot.js` asks for it.
const PROGRAMS: [(&str, &str); 7] = [
    ("whole.js", "whole.js"),
    ("whole_bg.wasm", "whole.wasm"),
    ("whole.css", "whole.css"),
    ("reader.js", "reader.js"),
    ("reader_bg.wasm", "reader.wasm"),
    ("reader-worker.js", "reader-worker.js"),
    ("files.js", "files.js"),
];

/// The attribute of `www/index.html` that the addresses are written into.
const PLACEHOLDER: &str = "data-later=\"\"";

/// Why the files could not be moved, named or listed in the page.
#[derive(Debug, thiserror::Error)]
pub enum LazyAssetsError {
    /// A file or folder could not be read, moved or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The page has no attribute for the addresses.
    #[error("index.html has no {PLACEHOLDER}, so the page could not find what it loads later")]
    NoPlaceholder,
}

/// Moves the programs' files and copies the packs to [`FOLDER`], each with a hash in its name, and lists their addresses
/// in the page: `data-later="whole.js=later/whole-….js …"`.
///
/// # Errors
/// When a file is missing or cannot be written, or the page has no attribute for the addresses.
pub fn publish(workspace: &Workspace) -> Result<(), LazyAssetsError> {
    let dist = workspace.dist();
    let folder = dist.join(FOLDER);
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    let mut addresses = Vec::new();
    for (file, asked_for) in PROGRAMS {
        let from = dist.join(file);
        addresses.push(copy_hashed(&from, asked_for, &folder)?);
        fs::remove_file(&from).map_err(at(&from))?;
    }
    for pack in packs(&workspace.root().join("data/bundle"))? {
        let name = file_name(&pack);
        addresses.push(copy_hashed(&pack, &name, &folder)?);
    }
    let page = dist.join("index.html");
    let text = fs::read_to_string(&page).map_err(at(&page))?;
    if !text.contains(PLACEHOLDER) {
        return Err(LazyAssetsError::NoPlaceholder);
    }
    let listed = text.replace(PLACEHOLDER, &format!("data-later=\"{}\"", addresses.join(" ")));
    fs::write(&page, listed).map_err(at(&page))
}

/// Every pack in the folder, sorted by name. The first bundle is left out, because it is inside the program.
fn packs(folder: &Path) -> Result<Vec<PathBuf>, LazyAssetsError> {
    let entries = fs::read_dir(folder).map_err(at(folder))?;
    let paths: io::Result<Vec<_>> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut paths = paths.map_err(at(folder))?;
    paths.retain(|path| {
        path.extension().is_some_and(|ending| ending == "postcard") && file_name(path) != "national.postcard"
    });
    paths.sort();
    Ok(paths)
}

/// Copies `from` into `folder` under its hashed name. Returns the entry of the page's list: `name=address`.
fn copy_hashed(from: &Path, asked_for: &str, folder: &Path) -> Result<String, LazyAssetsError> {
    let bytes = fs::read(from).map_err(at(from))?;
    let name = hashed_name(asked_for, &bytes);
    let to = folder.join(&name);
    fs::write(&to, bytes).map_err(at(&to))?;
    Ok(format!("{asked_for}={FOLDER}{name}"))
}

/// `whole.js` becomes `whole-1aa219e61193488b.js`, as trunk would name it.
pub(crate) fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash = digest
        .iter()
        .take(8)
        .fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash:016x}.{ending}"),
        None => format!("{name}-{hash:016x}"),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> LazyAssetsError + use<'_> {
    |source| LazyAssetsError::File {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::hashed_name;

    #[test]
    fn different_content_gives_a_different_name() {
        let name = hashed_name("whole.js", b"one");
        assert_ne!(name, hashed_name("whole.js", b"two"));
        assert_eq!(name, hashed_name("whole.js", b"one"));
        // The first eight bytes of SHA-256 of "one".
        assert_eq!(name, "whole-7692c3ad3540bb80.js");
    }
}
