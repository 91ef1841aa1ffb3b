//! The hashes of the built files, as browsers check them ("subresource integrity"): every script, style and program that the
//! page names in its own tags gets one there, and what is loaded later in the list of [`crate::lazy_assets`].
//!
//! A browser refuses what has another hash. It does so on plain HTTP too, where `crypto.subtle` is not available.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The page, which names what it loads.
const PAGE: &str = "index.html";

/// Why the hashes could not be written.
#[derive(Debug, thiserror::Error)]
pub enum IntegrityError {
    /// The page or a file that it names could not be read or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The file's path.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// A tag is not closed.
    #[error("index.html has a tag without an end: <{0}")]
    NotClosed(String),
}

/// The hash of a file: `sha256-…`.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// Writes a hash into every tag of the page that loads a script, a style or a program.
///
/// # Errors
/// When the page or a file that it names cannot be read, or the page cannot be written.
pub fn bind(dist: &Path) -> Result<(), IntegrityError> {
    let page = dist.join(PAGE);
    let text = fs::read_to_string(&page).map_err(at(&page))?;
    let bound = bound(&text, |name| {
        let path = dist.join(name);
        fs::read(&path).map_err(at(&path))
    })?;
    fs::write(&page, bound).map_err(at(&page))
}

fn bound(
    page: &str,
    read: impl Fn(&str) -> Result<Vec<u8>, IntegrityError>,
) -> Result<String, IntegrityError> {
    let mut parts = page.split('<');
    let mut bound = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, rest) = match part.split_once('>') {
            Some(halves) => halves,
            None if is_loading(part) => return Err(IntegrityError::NotClosed(part.to_owned())),
            None => (part, ""),
        };
        bound.extend(["<", tag]);
        if let Some(name) = loaded(tag) {
            bound.extend([" integrity=\"", &hash(&read(name)?), "\""]);
            // Without it a browser does not look at what a sandboxed frame loads, and refuses it.
            if !tag.contains("crossorigin") && !tag.contains("type=\"module\"") {
                bound.push_str(" crossorigin");
            }
        }
        if part.contains('>') {
            bound.extend([">", rest]);
        }
    }
    Ok(bound)
}

/// Whether it is a tag that can load something.
fn is_loading(tag: &str) -> bool {
    tag.starts_with("script ") || tag.starts_with("link ")
}

/// The name of the file that a tag loads, where its hash is checked.
fn loaded(tag: &str) -> Option<&str> {
    if !is_loading(tag) || tag.contains("rel=\"icon\"") {
        return None;
    }
    let address = attribute(tag, "src").or_else(|| attribute(tag, "href"))?;
    Some(address.strip_prefix("./").unwrap_or(address))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    Some(after.split_once('"')?.0)
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> IntegrityError + use<'_> {
    |source| IntegrityError::File {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::{bound, hash};

    #[test]
    fn a_hash_is_written_as_browsers_read_it() {
        // The example of the specification.
        let script = b"alert('Hello, world.');";
        assert_eq!(
            hash(script),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }

    #[test]
    fn what_the_page_loads_has_its_hash_and_nothing_else_changes() {
        let page = "<!doctype html>\n<p>1 > 0</p><link rel=\"icon\" href=\"icon.svg\">\
            <a href=\"policy.js\">the policy</a>";
        let read = |name: &str| Ok(name.as_bytes().to_vec());
        assert_eq!(bound(page, read).unwrap(), page);

        let page = "<script src=\"./policy.js\"></script>\
            <script type=\"module\" src=\"boot.js\"></script>\
            <link rel=\"stylesheet\" href=\"first.css\">\
            <link rel=\"preload\" href=\"a.wasm\" as=\"fetch\" crossorigin=\"anonymous\">";
        let [policy, boot, style, program] =
            ["policy.js", "boot.js", "first.css", "a.wasm"].map(|name| hash(name.as_bytes()));
        let expected = format!(
            "<script src=\"./policy.js\" integrity=\"{policy}\" crossorigin></script>\
             <script type=\"module\" src=\"boot.js\" integrity=\"{boot}\"></script>\
             <link rel=\"stylesheet\" href=\"first.css\" integrity=\"{style}\" crossorigin>\
             <link rel=\"preload\" href=\"a.wasm\" as=\"fetch\" crossorigin=\"anonymous\" integrity=\"{program}\">"
        );
        assert_eq!(bound(page, read).unwrap(), expected);
    }
}
