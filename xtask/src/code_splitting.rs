//! Builds the full program in two files: what it starts with, and the chunk that it loads next (`src/bin/full.rs`).
//!
//! trunk cannot: the compiler's output has to be split before wasm-bindgen reads it, and trunk runs one directly after the
//! other. So this does for the full program what trunk does for the others, and leaves the same files in `dist/`. A
//! library finds out what only the chunk needs; the linker leaves it the relocations that it reads.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_split_cli_support::Options;

use crate::process::{self, ProcessError};

/// The program that is split, as Cargo knows it.
const PROGRAM: &str = "full";

/// The program's module after wasm-bindgen, as trunk would name it.
const MODULE: &str = "full_bg.wasm";

/// The file of `dist/` that is loaded second.
pub const CHUNK: &str = "chunk.wasm";

/// From where the program imports what loads the chunk. There is no such file: the page gives it (`crate::glue`).
pub const LOADER_MODULE: &str = "./__wasm_split.js";

/// What the program imports from there; `wasm_split_helpers` names it by the chunk.
pub const LOADER: &str = "__wasm_split_load_chunk";

/// The attribute of the page that says how the programs are optimised.
const OPTIMISED: &str = "data-wasm-opt-params=\"";

/// Why the program could not be built in two files.
#[derive(Debug, thiserror::Error)]
pub enum CodeSplittingError {
    /// A tool failed.
    #[error("the full program was not built: {0}")]
    Tool(#[from] ProcessError),
    /// A file or folder could not be read or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The path of the file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// It could not be split.
    #[error("the full program could not be split: {0}")]
    Split(String),
    /// The page does not say how programs are optimised.
    #[error("{path} has no {OPTIMISED}…\", so the full program cannot be optimised like the others", path = .0.display())]
    NoOptions(PathBuf),
}

/// Builds it into `dist`, optimised as `page` says of the other programs. `surround` gives a command the environment of a
/// build, and `built` is the folder of Cargo's output for the browser.
///
/// # Errors
/// When a tool fails, a file cannot be read or written, or the program does not have one chunk.
pub fn build(
    page: &Path,
    dist: &Path,
    built: &Path,
    target: &str,
    surround: impl Fn(&mut Command),
) -> Result<(), CodeSplittingError> {
    let run = |program: &str, arguments: &[&OsStr]| {
        let mut command = Command::new(program);
        command.args(arguments);
        surround(&mut command);
        process::run(&mut command)
    };
    let compile = "rustc --release --offline --locked --quiet --bin";
    let compile = compile.split(' ').chain([PROGRAM, "--target", target]);
    let compile = compile.chain(["--", "-Clink-arg=--emit-relocs"]);
    run("cargo", &compile.map(OsStr::new).collect::<Vec<_>>())?;

    let folder = built.join("split");
    let compiled = built.join(target).join("release").join(format!("{PROGRAM}.wasm"));
    let (first, chunk) = split(&fs::read(&compiled).map_err(at(&compiled))?, &folder)?;

    // The table of functions is among what the linker exports; the chunk reaches the program through it.
    let bindgen = "--target web --no-typescript --keep-lld-exports --out-name";
    let bindgen = bindgen.split(' ').chain([PROGRAM, "--out-dir"]);
    let mut arguments: Vec<&OsStr> = bindgen.map(OsStr::new).collect();
    arguments.extend([folder.as_os_str(), first.as_os_str()]);
    run("wasm-bindgen", &arguments)?;

    let text = fs::read_to_string(page).map_err(at(page))?;
    let options = optimisation(&text).ok_or_else(|| CodeSplittingError::NoOptions(page.to_path_buf()))?;
    for (from, to) in [(folder.join(MODULE), MODULE), (chunk, CHUNK)] {
        let to = dist.join(to);
        let mut arguments: Vec<&OsStr> = options.iter().map(OsStr::new).collect();
        arguments.extend([from.as_os_str(), OsStr::new("-o"), to.as_os_str()]);
        run("wasm-opt", &arguments)?;
    }
    let script = format!("{PROGRAM}.js");
    let (from, to) = (folder.join(&script), dist.join(&script));
    fs::copy(&from, to).map(|_| ()).map_err(at(&from))
}

/// Splits a program into `folder`; gives the files of its first part and of the chunk.
fn split(program: &[u8], folder: &Path) -> Result<(PathBuf, PathBuf), CodeSplittingError> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(at(folder))?;
    }
    let first = folder.join("first.wasm");
    let mut options = Options::new(program);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = LOADER_MODULE;
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| CodeSplittingError::Split(format!("{error:#}")))?;
    match <[PathBuf; 1]>::try_from(parts.split_modules) {
        Ok([chunk]) => Ok((first, chunk)),
        Err(others) => Err(CodeSplittingError::Split(format!(
            "it has {} chunks and should have one",
            others.len()
        ))),
    }
}

/// The arguments for wasm-opt, as trunk makes them of the page's attributes, and without what no browser reads.
fn optimisation(page: &str) -> Option<Vec<String>> {
    let (_, after) = page.split_once(OPTIMISED)?;
    let (options, _) = after.split_once('"')?;
    let stripped = ["-Os", "--strip-producers", "--strip-target-features"];
    let all = stripped.into_iter().chain(options.split_whitespace());
    Some(all.map(str::to_owned).collect())
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> CodeSplittingError + use<'_> {
    |source| CodeSplittingError::File {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::{LOADER, optimisation};

    #[test]
    fn it_is_optimised_as_the_page_says_of_the_others() {
        let page = "<link data-wasm-opt=\"s\" data-wasm-opt-params=\"--converge --low-memory-unused\">";
        let options = optimisation(page).unwrap();
        assert_eq!(options[0], "-Os");
        assert!(options.ends_with(&["--converge".to_owned(), "--low-memory-unused".to_owned()]));
        assert!(optimisation("<link>").is_none());
        assert!(optimisation(include_str!("../../www/index.html")).is_some());
    }

    #[test]
    fn the_loader_is_named_by_the_chunk_of_the_program() {
        let source = include_str!("../../src/bin/full.rs");
        let name = LOADER.strip_prefix("__wasm_split_load_").unwrap();
        assert!(source.contains(&format!("#[wasm_split({name}, fallible)]")));
    }
}
