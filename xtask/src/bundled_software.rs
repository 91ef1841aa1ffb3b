//! What of others is in the programs that people load: every crate with its version and licence, as the lock file has them.
//! The page lists them (`software.tsv`), and their licences stand in full in a file beside it, as most of them ask.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde::Deserialize;

use crate::process::{self, ProcessError};
use crate::tools::WASM_TARGET;
use crate::workspace::Workspace;

/// The list that the page shows.
pub const LIST: &str = "software.tsv";
/// The licences in full.
pub const LICENCES: &str = "licences.txt";

/// How long cargo may take to tell; it takes a second.
const LIMIT: Duration = Duration::from_mins(2);

/// What a licence file's name begins with.
const LICENCE_FILES: [&str; 5] = ["license", "licence", "copying", "unlicense", "copyright"];

/// Why the list could not be made.
#[derive(Debug, thiserror::Error)]
pub enum BundledSoftwareError {
    /// Cargo did not tell which crates there are.
    #[error("cargo did not tell which crates are built in: {0}")]
    Cargo(#[from] ProcessError),
    /// What it told was not understood.
    #[error("what cargo told of the crates was not understood: {0}")]
    NotUnderstood(#[from] serde_json::Error),
    /// A crate is not among those that it told of.
    #[error("cargo does not know the crate {0}")]
    Missing(String),
    /// A file could not be read or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The file's path.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
}

/// A crate that is built into a program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// Its version, as locked.
    pub version: String,
    /// Its licence, as it declares it: "MIT OR Apache-2.0".
    pub licence: String,
    /// Where its source is.
    folder: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

impl Package {
    /// Macros run while others are built, and are in nothing that is loaded.
    fn is_macro(&self) -> bool {
        self.targets
            .iter()
            .any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
    }
}

/// Every crate of others in the programs, by name.
///
/// # Errors
/// When cargo does not tell.
pub fn components(workspace: &Workspace) -> Result<Vec<Component>, BundledSoftwareError> {
    let mut command = workspace.cargo();
    command.args(["metadata", "--format-version", "1", "--locked", "--offline"]);
    command.args(["--filter-platform", WASM_TARGET]);
    let told: Metadata = serde_json::from_str(&process::read_within(LIMIT, &mut command)?)?;
    let packages: BTreeMap<&str, &Package> = told
        .packages
        .iter()
        .map(|package| (package.id.as_str(), package))
        .collect();
    let nodes: BTreeMap<&str, &Node> = told
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let ours = told
        .packages
        .iter()
        .find(|package| package.name == "trust-benchmark");
    let ours = ours.ok_or_else(|| BundledSoftwareError::Missing("trust-benchmark".to_owned()))?;
    let (mut found, mut to_follow) = (BTreeSet::new(), vec![ours.id.as_str()]);
    while let Some(id) = to_follow.pop() {
        let node = nodes
            .get(id)
            .ok_or_else(|| BundledSoftwareError::Missing(id.to_owned()))?;
        for dependency in &node.deps {
            let is_built_in = dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
            let package = packages.get(dependency.pkg.as_str());
            let package = package.ok_or_else(|| BundledSoftwareError::Missing(dependency.pkg.clone()))?;
            if is_built_in && !package.is_macro() && found.insert(dependency.pkg.as_str()) {
                to_follow.push(&dependency.pkg);
            }
        }
    }
    let mut components: Vec<_> = found
        .into_iter()
        .filter_map(|id| packages.get(id))
        .map(|package| Component {
            name: package.name.clone(),
            version: package.version.clone(),
            licence: package
                .license
                .clone()
                .unwrap_or_else(|| "not declared".to_owned()),
            folder: package.manifest_path.parent().unwrap_or(Path::new("")).to_owned(),
        })
        .collect();
    components.sort();
    Ok(components)
}

/// Writes the list and the licences into `dist/`.
///
/// # Errors
/// When cargo does not tell, or a file cannot be read or written.
pub fn publish(workspace: &Workspace) -> Result<(), BundledSoftwareError> {
    let components = components(workspace)?;
    let dist = workspace.dist();
    let path = dist.join(LIST);
    fs::write(&path, list(&components)).map_err(at(&path))?;
    let path = dist.join(LICENCES);
    fs::write(&path, licences(&components)?).map_err(at(&path))
}

/// A line each: name, version and licence, with tabs between.
fn list(components: &[Component]) -> String {
    let mut list = String::new();
    for Component {
        name,
        version,
        licence,
        ..
    } in components
    {
        // Writing into a string does not fail.
        let _ = writeln!(list, "{name}\t{version}\t{}", in_words(licence));
    }
    let _ = writeln!(list, "Rust’s standard library\t{}\tMIT or Apache-2.0", compiler());
    list
}

/// "MIT OR Apache-2.0" and "MIT/Apache-2.0" as people write it.
fn in_words(licence: &str) -> String {
    licence
        .replace('/', " or ")
        .replace(" OR ", " or ")
        .replace(" AND ", " and ")
        .replace(" WITH ", " with ")
}

/// The version of the compiler, with which its library comes.
fn compiler() -> String {
    let told = process::read_within(LIMIT, Command::new("rustc").arg("--version"));
    let version = told
        .ok()
        .and_then(|told| Some(told.split(' ').nth(1)?.to_owned()));
    version.unwrap_or_default()
}

/// The licences in full, component by component.
fn licences(components: &[Component]) -> Result<String, BundledSoftwareError> {
    let mut all = "The software of others in Trust Benchmark, and its licences.\n\
                   Where a component offers a choice, the first licence here is the one that is used.\n"
        .to_owned();
    for component in components {
        let _ = write!(
            all,
            "\n{}\n{} {}: {}\n",
            "=".repeat(80),
            component.name,
            component.version,
            component.licence
        );
        let files = licence_files(component)?;
        if files.is_empty() {
            all +=
                "\nIts package has no file with the licence, which stands at https://spdx.org/licenses/.\n";
        }
        for path in files {
            let bytes = fs::read(&path).map_err(at(&path))?;
            let _ = write!(all, "\n{}\n", String::from_utf8_lossy(&bytes).trim());
        }
    }
    Ok(all)
}

/// The files with a component's licence; the one of MIT alone where that is among those to choose from.
fn licence_files(component: &Component) -> Result<Vec<PathBuf>, BundledSoftwareError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(&component.folder).map_err(at(&component.folder))? {
        let path = entry.map_err(at(&component.folder))?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        if path.is_file() && LICENCE_FILES.iter().any(|start| name.starts_with(start)) {
            files.push(path);
        }
    }
    files.sort();
    let is_choice = component.licence.contains(" OR ") || component.licence.contains('/');
    let is_mit = |path: &&PathBuf| path.to_string_lossy().to_lowercase().ends_with("mit");
    Ok(match files.iter().find(is_mit) {
        Some(mit) if is_choice && !component.licence.contains(" AND ") => vec![mit.clone()],
        _ => files,
    })
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> BundledSoftwareError + use<'_> {
    |source| BundledSoftwareError::File {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_crate_of_the_programs_is_listed_as_locked() {
        let workspace = Workspace::locate();
        let components = components(&workspace).unwrap();
        let names: Vec<_> = components.iter().map(|one| one.name.as_str()).collect();
        for name in [
            "yew",
            "serde",
            "gloo",
            "plotters-canvas",
            "wasm-bindgen",
            "calamine",
        ] {
            assert!(names.contains(&name), "{name} is missing");
        }
        // What only tests, builders and macros use is in nothing that people load.
        for name in ["proptest", "insta", "syn", "serde_derive", "hyper", "cc"] {
            assert!(!names.contains(&name), "{name} is listed");
        }
        let lock = fs::read_to_string(workspace.root().join("Cargo.lock")).unwrap();
        for one in &components {
            let locked = format!("name = \"{}\"\nversion = \"{}\"\n", one.name, one.version);
            assert!(lock.contains(&locked), "{} {}", one.name, one.version);
            assert_ne!(one.licence, "not declared", "{}", one.name);
        }
        let all = licences(&components).unwrap();
        assert!(all.matches("Permission is hereby granted").count() > 20);
        let without = all.matches("has no file with the licence").count();
        assert!(
            without * 4 < components.len(),
            "{without} of {}",
            components.len()
        );
    }

    #[test]
    fn licences_are_words() {
        assert_eq!(in_words("MIT/Apache-2.0"), "MIT or Apache-2.0");
        assert_eq!(
            in_words("(MIT OR Apache-2.0) AND BSD-3-Clause"),
            "(MIT or Apache-2.0) and BSD-3-Clause"
        );
    }
}
