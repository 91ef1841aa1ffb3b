//! Leaves out of the built page what only the readers of its source need, comments, spaces and long names, and names each
//! file by what it then is: trunk names the program by what it was before wasm-opt, and the rest by what it was before
//! this.
//!
//! Scripts and styles are esbuild's work. The policy keeps its lines and names, because people are told to read it.

use std::fs;
use std::io;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::lazy_assets::hashed_name;
use crate::process::{self, ProcessError};

/// The page, which names the other files.
const PAGE: &str = "index.html";

/// What people are invited to read.
const POLICY: &str = "policy.js";

/// How many digits of a file's hash trunk puts into its name: 16, and fewer where it begins with zeros.
const HASH_DIGITS: RangeInclusive<usize> = 10..=16;

/// How long one file may take; it takes a few hundredths of a second.
const LIMIT: Duration = Duration::from_mins(1);

/// Why the files could not be made lean.
#[derive(Debug, thiserror::Error)]
pub enum MinifyError {
    /// A file could not be read, moved or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The file's path.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// A script or style was not understood.
    #[error("{path} could not be made smaller: {source}", path = .path.display())]
    Esbuild {
        /// The file's path.
        path: PathBuf,
        /// esbuild's error.
        source: ProcessError,
    },
}

/// The text of a file without what browsers do not need; `None` for what is no text.
fn minified(path: &Path, esbuild: &Path) -> Result<Option<String>, MinifyError> {
    let name = path.file_name().unwrap_or_default();
    let script = ["--minify", "--format=esm"];
    let arguments: &[&str] = match path.extension().and_then(|one| one.to_str()) {
        Some("html") => {
            let page = fs::read_to_string(path).map_err(at(path))?;
            return Ok(Some(without_indentation(&page)));
        }
        Some("js") if name == POLICY => {
            let policy = run_esbuild(esbuild, path, &[])?;
            return Ok(Some(without_indentation(&policy)));
        }
        Some("js") => &script,
        Some("css") => &script[..1],
        _ => return Ok(None),
    };
    run_esbuild(esbuild, path, arguments).map(Some)
}

pub(crate) fn run_esbuild(esbuild: &Path, path: &Path, arguments: &[&str]) -> Result<String, MinifyError> {
    let mut command = Command::new(esbuild);
    command.arg(path).args(arguments).arg("--charset=utf8");
    process::read_within(LIMIT, &mut command).map_err(|source| MinifyError::Esbuild {
        path: path.to_path_buf(),
        source,
    })
}

/// Puts a style with all that it imports into one file of `dist`, under its own name.
///
/// # Errors
/// When a file is missing, is not understood or cannot be written.
pub fn bundle_style(style: &Path, dist: &Path, esbuild: &Path) -> Result<(), MinifyError> {
    let gathered = run_esbuild(esbuild, style, &["--bundle"])?;
    let path = dist.join(style.file_name().unwrap_or_default());
    fs::write(&path, gathered).map_err(at(&path))
}

/// Names a file of `dist` by its content, in the page too.
///
/// # Errors
/// When a file cannot be read, renamed or written.
pub fn name_by_content(name: &str, dist: &Path) -> Result<(), MinifyError> {
    let path = dist.join(name);
    let new = hashed_name(name, &fs::read(&path).map_err(at(&path))?);
    fs::rename(&path, dist.join(&new)).map_err(at(&path))?;
    let page = dist.join(PAGE);
    let text = fs::read_to_string(&page).map_err(at(&page))?;
    fs::write(&page, text.replace(name, &new)).map_err(at(&page))
}

/// A page of which no part keeps its spaces, as `pre` would.
fn without_indentation(page: &str) -> String {
    let lines = page.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Makes the scripts, styles and page of `dist` lean. What trunk has named by its content is named by its last content, and
/// the page tells these names.
///
/// # Errors
/// When a file cannot be read, written or understood.
pub fn minify(dist: &Path, esbuild: &Path) -> Result<(), MinifyError> {
    let mut renamed = Vec::new();
    for path in files(dist)? {
        if let Some(lean) = minified(&path, esbuild)? {
            fs::write(&path, lean).map_err(at(&path))?;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(plain) = without_hash(&name) {
            let bytes = fs::read(&path).map_err(at(&path))?;
            let new = hashed_name(&plain, &bytes);
            fs::rename(&path, dist.join(&new)).map_err(at(&path))?;
            renamed.push((name.into_owned(), new));
        }
    }
    let page = dist.join(PAGE);
    let mut text = fs::read_to_string(&page).map_err(at(&page))?;
    for (old, new) in renamed {
        text = text.replace(&old, &new);
    }
    fs::write(&page, text).map_err(at(&page))
}

/// The files of a folder, not of those in it.
fn files(folder: &Path) -> Result<Vec<PathBuf>, MinifyError> {
    let entries = fs::read_dir(folder).map_err(at(folder))?;
    let paths: io::Result<Vec<_>> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut paths = paths.map_err(at(folder))?;
    paths.retain(|path| path.is_file());
    Ok(paths)
}

/// `look.css` for `look-a6a84c773227fa08.css`; `None` for a name without a hash.
fn without_hash(name: &str) -> Option<String> {
    let (plain, from) = name.rsplit_once('-')?;
    let digits = from.bytes().take_while(u8::is_ascii_hexdigit).count();
    let (_, rest) = from.split_at_checked(digits)?;
    let is_hash = HASH_DIGITS.contains(&digits) && rest.starts_with(['.', '_']);
    is_hash.then(|| format!("{plain}{rest}"))
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> MinifyError + use<'_> {
    |source| MinifyError::File {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::{without_hash, without_indentation};

    #[test]
    fn a_page_loses_its_indentation() {
        let page = "<p>\n  One\n\n  <b>two</b>\n</p>\n";
        assert_eq!(without_indentation(page), "<p>\nOne\n<b>two</b>\n</p>\n");
    }

    #[test]
    fn only_a_name_that_trunk_gave_has_a_hash() {
        let named = |name| without_hash(name);
        assert_eq!(named("look-a6a84c773227fa08.css").as_deref(), Some("look.css"));
        assert_eq!(
            named("trust-benchmark-2a7b76fa28a1a98b.js").as_deref(),
            Some("trust-benchmark.js")
        );
        assert_eq!(
            named("trust-benchmark-2a7b76fa28a1a98b_bg.wasm").as_deref(),
            Some("trust-benchmark_bg.wasm")
        );
        assert_eq!(
            named("trust-benchmark-8e5cd910dd29681_bg.wasm").as_deref(),
            Some("trust-benchmark_bg.wasm")
        );
        for without in ["boot.js", "trust-benchmark.js", "look-2a7b.css", "index"] {
            assert_eq!(named(without), None, "{without}");
        }
    }
}
