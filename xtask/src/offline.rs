//! What a device needs to open the page without a network: the worker is told which files there are, with their hashes, and
//! a manifest says how the page is called when somebody installs it. The last step of a build, because it lists what all
//! others made.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::integrity;
use crate::lazy_assets::hashed_name;
use crate::server::site;

/// The worker, whose name has no hash: browsers look there for a newer one.
const WORKER: &str = "offline-worker.js";
/// The manifest.
const MANIFEST: &str = "site.webmanifest";
/// Where the worker has its list, and the version.
const FILES: &str = "self.FILES_OF_THE_BUILD";
const VERSION: &str = "VERSION_OF_THE_BUILD";
/// What only the pages around a frame load, and what browsers fetch by themselves.
const NOT_KEPT: [&str; 3] = [WORKER, MANIFEST, "embed.js"];

/// Why the worker could not be told.
#[derive(Debug, thiserror::Error)]
pub enum OfflineError {
    /// A file could not be read or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The file's path.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// The worker has no place for the list.
    #[error("{WORKER} has no {0}")]
    NoPlace(&'static str),
    /// The page has no icon.
    #[error("no icon was built")]
    NoIcon,
}

/// Writes the list of all files into the worker, and the manifest.
///
/// # Errors
/// When a file cannot be read or written, or the worker has no place for the list.
pub fn publish(dist: &Path) -> Result<(), OfflineError> {
    let files = site::read_files(dist).map_err(at(dist))?;
    let kept = files
        .iter()
        .filter(|(name, _)| !NOT_KEPT.contains(&name.as_str()));
    let listed: Vec<String> = kept
        .map(|(name, bytes)| format!("\"{name}\":\"{}\"", integrity::hash(bytes)))
        .collect();
    let list = format!("{{{}}}", listed.join(","));
    let version = hashed_name("version", list.as_bytes());
    let path = dist.join(WORKER);
    let worker = fs::read_to_string(&path).map_err(at(&path))?;
    let worker = replaced(&worker, FILES, &list)?;
    let worker = replaced(&worker, VERSION, &version)?;
    fs::write(&path, worker).map_err(at(&path))?;

    let icon = files.keys().find(|name| name.starts_with("icon-"));
    let path = dist.join(MANIFEST);
    fs::write(&path, manifest(icon.ok_or(OfflineError::NoIcon)?)).map_err(at(&path))
}

fn replaced(text: &str, place: &'static str, with: &str) -> Result<String, OfflineError> {
    if text.contains(place) {
        Ok(text.replacen(place, with, 1))
    } else {
        Err(OfflineError::NoPlace(place))
    }
}

fn manifest(icon: &str) -> String {
    format!(
        "{{\"name\":\"Trust Benchmark\",\"short_name\":\"Benchmark\",\"start_url\":\"index.html\",\"scope\":\"./\",\
         \"display\":\"standalone\",\"background_color\":\"#fbfaf7\",\"theme_color\":\"#fbfaf7\",\
         \"icons\":[{{\"src\":\"{icon}\",\"type\":\"image/svg+xml\",\"sizes\":\"any\"}}]}}"
    )
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> OfflineError + use<'_> {
    |source| OfflineError::File {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, manifest, replaced};

    #[test]
    fn a_worker_without_a_place_for_the_list_is_an_error() {
        assert_eq!(
            replaced("a = self.FILES_OF_THE_BUILD", FILES, "{}").unwrap(),
            "a = {}"
        );
        assert!(replaced("a = {}", FILES, "{}").is_err());
    }

    #[test]
    fn the_manifest_is_json_that_names_the_icon() {
        let manifest = manifest("icon-1.svg");
        assert!(manifest.contains("\"src\":\"icon-1.svg\"") && manifest.ends_with("]}"));
        assert_eq!(manifest.matches('{').count(), manifest.matches('}').count());
    }
}
