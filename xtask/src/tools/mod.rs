//! The tools that the widget is built and tested with: each is looked for in its version, and installed when missing.
//!
//! Finding is separate from installing so that a machine with everything pays only for looking (well under a second).
//! What is built from source goes to `$CARGO_HOME/trust-benchmark/<tool>-<version>/`: a new version never disturbs
//! another checkout that still wants the old one, and nothing that the person installed is touched.

pub mod browsers;
mod cargo_tool;
pub mod libreoffice;
pub mod nginx;
pub mod npm_package;
pub mod poppler;
mod scratch;
mod system_packages;
mod versions;
mod wasm_target;

use std::path::PathBuf;
use std::time::Instant;

use crate::process::{self, ProcessError};
use crate::workspace::{self, Workspace};

use cargo_tool::CargoTool;
use npm_package::NpmPackage;
use scratch::Scratch;
pub use wasm_target::{WASM_TARGET, WasmToolchain};

/// What keeps a tool from being ready, with advice on how to correct it.
#[derive(Debug, thiserror::Error)]
pub enum ToolError {
    /// An installation was tried and failed.
    #[error("{tool} could not be installed: {source}")]
    Install {
        /// The name of the tool that was to be installed.
        tool: String,
        /// The error of the command that should have installed it.
        source: ProcessError,
    },
    /// Something that we do not install ourselves.
    #[error("{what} is missing. {advice}")]
    Missing {
        /// The missing tool, by its name or its purpose.
        what: String,
        /// What the person can do.
        advice: String,
    },
    /// The lock file does not tell which wasm-bindgen the widget uses.
    #[error("the version of wasm-bindgen could not be read from Cargo.lock: {0}")]
    WasmBindgenVersion(ProcessError),
}

/// What a release build needs.
#[derive(Debug)]
pub struct BuildTools {
    /// Compiles to WebAssembly.
    pub wasm: WasmToolchain,
    /// The program that builds the page.
    pub trunk: PathBuf,
    /// Makes scripts and styles small.
    pub esbuild: PathBuf,
    /// Folders that must be on the PATH: wasm-bindgen and wasm-opt.
    pub folders: Vec<PathBuf>,
}

/// Finds or installs what a release build needs.
///
/// # Errors
/// When a tool is missing and cannot be installed; the message says what the person can do.
pub fn for_building(workspace: &Workspace) -> Result<BuildTools, ToolError> {
    let wasm = wasm_target::find_or_install()?;
    let binaryen = NpmPackage::binaryen().find_or_install()?;
    let esbuild = NpmPackage::esbuild().find_or_install()?;
    let scratch = Scratch::new(&workspace::tools_home());
    let bindgen = CargoTool::wasm_bindgen(wasm_bindgen_version(workspace)?).find_or_install(&scratch)?;
    let trunk = CargoTool::trunk().find_or_install(&scratch)?;
    let folders = [bindgen.parent(), binaryen.parent()]
        .into_iter()
        .flatten()
        .map(PathBuf::from)
        .collect();
    Ok(BuildTools {
        wasm,
        trunk,
        esbuild,
        folders,
    })
}

/// Finds or installs cargo-deny.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn cargo_deny() -> Result<PathBuf, ToolError> {
    CargoTool::deny().find_or_install(&Scratch::new(&workspace::tools_home()))
}

/// `cargo pkgid` answers with the version in the lock file, so that the program and the crate cannot drift apart.
fn wasm_bindgen_version(workspace: &Workspace) -> Result<String, ToolError> {
    let mut command = workspace.cargo();
    command.args(["pkgid", "wasm-bindgen"]);
    let answer = process::read_within(LOOK, &mut command).map_err(ToolError::WasmBindgenVersion)?;
    Ok(version_of_package_id(&answer).to_owned())
}

/// The version at the end of `registry+https://…#wasm-bindgen@0.2.129` (older cargo: `…/wasm-bindgen#0.2.129`).
fn version_of_package_id(id: &str) -> &str {
    id.trim().rsplit(['@', '#']).next().unwrap_or_default()
}

/// How long a program may take to say its version.
const LOOK: std::time::Duration = std::time::Duration::from_secs(20);

/// Says what is about to happen, does it, and says how long it took.
fn announced<T>(
    what: &str,
    expected: &str,
    work: impl FnOnce() -> Result<T, ToolError>,
) -> Result<T, ToolError> {
    println!("Installing {what} ({expected}) …");
    let start = Instant::now();
    let outcome = work()?;
    println!("Installed {what} in {} s.", start.elapsed().as_secs());
    Ok(outcome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_locked_package_is_read_in_both_spellings() {
        let new = "registry+https://github.com/rust-lang/crates.io-index#wasm-bindgen@0.2.129\n";
        assert_eq!(version_of_package_id(new), "0.2.129");
        assert_eq!(
            version_of_package_id("https://crates.io/wasm-bindgen#0.2.129"),
            "0.2.129"
        );
    }
}
