//! What the page loads only when somebody asks for more: the full program, the reader of spreadsheets, the writer of
//! workbooks and the packs of evidence. trunk names the files of the first comparison by their content and leaves these as they are, so they are
//! named here: a host that keeps one version of a file and serves another beside it would otherwise mix the two.
//!
//! Their names and hashes stand in a list of their own, which the page loads with the first of them: a first comparison
//! needs none. The page has the name and hash of the list.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::bundled_software;
use crate::code_splitting::CHUNK;
use crate::integrity;
use crate::workspace::Workspace;

/// The folder of `dist/` that holds them.
pub const FOLDER: &str = "later/";

/// What of the build is loaded later, and the name by which `www/boot.js` asks for it.
const PROGRAMS: [(&str, &str); 16] = [
    ("full.js", "full.js"),
    ("full_bg.wasm", "full.wasm"),
    (CHUNK, CHUNK),
    ("full.css", "full.css"),
    ("reader.js", "reader.js"),
    ("reader_bg.wasm", "reader.wasm"),
    ("reader-worker.js", "reader-worker.js"),
    ("workbook.js", "workbook.js"),
    ("workbook_bg.wasm", "workbook.wasm"),
    ("workbook-worker.js", "workbook-worker.js"),
    ("files.js", "files.js"),
    ("frame.js", "frame.js"),
    ("links.js", "links.js"),
    ("offline.js", "offline.js"),
    ("parameters.js", "parameters.js"),
    (bundled_software::LIST, bundled_software::LIST),
];

/// The list, before its content is in its name.
const LIST: &str = "list.json";

/// The attribute of `www/index.html` that its address and hash are written into.
const PLACEHOLDER: &str = "data-later=\"\"";

/// Why the files could not be put in order.
#[derive(Debug, thiserror::Error)]
pub enum LazyAssetsError {
    /// A file or folder could not be read, moved or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The path of the file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// The page has no attribute for the list.
    #[error("index.html has no {PLACEHOLDER}, so the page could not find what it loads later")]
    NoPlaceholder,
}

/// Moves the later programs' files and copies the packs to [`FOLDER`], named by their content, lists them there
/// (`{"full.js":"later/full-….js sha256-…", …}`) and writes the address of the list into the page.
///
/// # Errors
/// When a file is missing, cannot be written, or the page has no attribute for the list.
pub fn publish(workspace: &Workspace) -> Result<(), LazyAssetsError> {
    let dist = workspace.dist();
    let folder = dist.join(FOLDER);
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    let mut lines = Vec::new();
    let mut list = |asked_for: &str, bytes: &[u8]| {
        let written = write_hashed(asked_for, bytes, &folder)?;
        lines.push(format!("\"{asked_for}\":\"{written}\""));
        Ok(())
    };
    for (file, asked_for) in PROGRAMS {
        let from = dist.join(file);
        list(asked_for, &fs::read(&from).map_err(at(&from))?)?;
        fs::remove_file(&from).map_err(at(&from))?;
    }
    for pack in packs(&workspace.root().join("data/bundle"))? {
        list(&file_name(&pack), &fs::read(&pack).map_err(at(&pack))?)?;
    }
    let list = write_hashed(LIST, format!("{{{}}}", lines.join(",")).as_bytes(), &folder)?;
    let page = dist.join("index.html");
    let text = fs::read_to_string(&page).map_err(at(&page))?;
    if !text.contains(PLACEHOLDER) {
        return Err(LazyAssetsError::NoPlaceholder);
    }
    let listed = text.replace(PLACEHOLDER, &format!("data-later=\"{list}\""));
    fs::write(&page, listed).map_err(at(&page))
}

/// Every pack in the folder but the first bundle, which is inside the widget, in the order of their names.
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

/// Writes a file into `folder` under a name that holds its content's hash; its address and the hash that browsers check.
fn write_hashed(asked_for: &str, bytes: &[u8], folder: &Path) -> Result<String, LazyAssetsError> {
    let name = hashed_name(asked_for, bytes);
    let to = folder.join(&name);
    fs::write(&to, bytes).map_err(at(&to))?;
    Ok(format!("{FOLDER}{name} {}", integrity::hash(bytes)))
}

/// `full.js` becomes `full-1aa219e61193488b.js`, as trunk would name it.
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
    fn another_content_has_another_name() {
        let name = hashed_name("full.js", b"one");
        assert_ne!(name, hashed_name("full.js", b"two"));
        assert_eq!(name, hashed_name("full.js", b"one"));
        // The first eight bytes of SHA-256 of "one".
        assert_eq!(name, "full-7692c3ad3540bb80.js");
    }
}
