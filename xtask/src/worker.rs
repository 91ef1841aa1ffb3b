//! The scripts of the workers, which read spreadsheets and write workbooks. A browser checks no hash of a worker's script, nor
//! of what that imports. So each is one script without imports, and the first thing that it does is to tell its own text:
//! `www/files.js` compares that with the text whose hash was right, and gives the worker nothing to do before.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::minify::{self, MinifyError};

/// The workers' scripts; the build leaves them under the same names.
const SCRIPTS: [&str; 2] = ["reader-worker.js", "workbook-worker.js"];

/// Why a script could not be made.
#[derive(Debug, thiserror::Error)]
pub enum WorkerError {
    /// esbuild could not put it together.
    #[error(transparent)]
    Bundle(#[from] MinifyError),
    /// It could not be written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The file's path.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
}

/// Makes one script of each worker in `dist` and of all that it imports.
///
/// # Errors
/// When a part is missing or not understood, or the script cannot be written.
pub fn gather(dist: &Path, esbuild: &Path) -> Result<(), WorkerError> {
    for script in SCRIPTS {
        let path = dist.join(script);
        let arguments = ["--bundle", "--minify", "--format=iife"];
        let script = telling_its_text(&minify::run_esbuild(esbuild, &path, &arguments)?);
        fs::write(&path, script).map_err(|source| WorkerError::File { path, source })?;
    }
    Ok(())
}

/// The script as a function that posts its own text first. Nothing stands around the function but what calls it.
fn telling_its_text(script: &str) -> String {
    let script = script.trim();
    format!("(function program(){{postMessage({{program:String(program)}});{script}}})();")
}

#[cfg(test)]
mod tests {
    use super::telling_its_text;

    #[test]
    fn the_whole_script_is_the_function_and_its_call() {
        let script = telling_its_text("(()=>{onmessage=()=>{}})();\n");
        let text = script
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(")();"));
        let text = text.unwrap();
        assert!(text.starts_with("function program(){postMessage(") && text.ends_with(";}"));
        assert!(text.contains("onmessage=()=>{}"));
    }
}
