//! The release build that `run`, `test` and `build` share: trunk builds into `dist/`, and the files there are then
//! minified, named by their content and measured.

use std::process::Command;

use crate::lazy_assets::{self, LazyAssetsError};
use crate::minify::{self, MinifyError};
use crate::process::{self, ProcessError};
use crate::sizes::{self, SizeError};
use crate::tools::{self, BuildTools, ToolError};
use crate::workspace::Workspace;

/// The style of the whole widget, made of a file for each view.
const WHOLE_STYLE: &str = "www/whole.css";

/// Why there is no release build.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// A tool is missing.
    #[error(transparent)]
    Tools(#[from] ToolError),
    /// The build itself failed.
    #[error("the widget was not built: {0}")]
    Build(#[from] ProcessError),
    /// It was built, and could not be minified.
    #[error(transparent)]
    Minify(#[from] MinifyError),
    /// It was built, and the files that are loaded later could not be named or listed.
    #[error(transparent)]
    LazyAssets(#[from] LazyAssetsError),
    /// It was built, and is too large or cannot be measured.
    #[error(transparent)]
    Size(#[from] SizeError),
}

/// Builds the widget into `dist/`, prints what its files weigh, and holds them to the budget.
///
/// # Errors
/// When a tool is missing, the build fails, or the files are over the budget.
pub fn build(workspace: &Workspace) -> Result<(), ReleaseError> {
    let tools = tools::for_building(workspace)?;
    process::run(&mut fetch(workspace, &tools))?;
    process::run(&mut trunk(workspace, &tools))?;
    minify::bundle_style(
        &workspace.root().join(WHOLE_STYLE),
        &workspace.dist(),
        &tools.esbuild,
    )?;
    minify::minify(&workspace.dist(), &tools.esbuild)?;
    lazy_assets::publish(workspace)?;
    let report = sizes::measure(&workspace.dist())?;
    println!("{report}");
    report.within_budget()?;
    Ok(())
}

/// Downloads the crates first, because trunk runs offline. The environment is that of the build: a compiler that builds
/// the standard library needs that library's crates too.
fn fetch(workspace: &Workspace, tools: &BuildTools) -> Command {
    let mut command = Command::new("cargo");
    command.args(["fetch", "--locked", "--quiet", "--target", tools::WASM_TARGET]);
    set_environment(&mut command, workspace, tools);
    command
}

fn trunk(workspace: &Workspace, tools: &BuildTools) -> Command {
    let mut command = Command::new(&tools.trunk);
    command.args(["build", "--release", "--offline", "--locked", "--log", "warn"]);
    set_environment(&mut command, workspace, tools);
    command
}

fn set_environment(command: &mut Command, workspace: &Workspace, tools: &BuildTools) {
    let folders = tools
        .wasm
        .folder()
        .into_iter()
        .chain(tools.folders.iter().map(AsRef::as_ref));
    command
        .current_dir(workspace.root())
        .env("PATH", process::path_starting_with(folders))
        .env("CARGO_TARGET_DIR", workspace.wasm_target())
        // trunk takes NO_COLOR for a flag and stumbles over its usual value, 1.
        .env_remove("NO_COLOR")
        // The compiler's message says what is wrong; trunk's own stack does not.
        .env_remove("RUST_BACKTRACE")
        // rustup points this at its own compiler's libraries; another compiler must not find them.
        .env_remove("LD_LIBRARY_PATH")
        .envs(tools.wasm.variables().iter().map(|(name, value)| (name, value)));
}
