//! The one release build that `run`, `test` and `build` share: trunk, with every tool given to it, into `dist/`; the full
//! program, which is built beside it; and what is done to the files there.

use std::process::Command;

use crate::bundled_software::{self, BundledSoftwareError};
use crate::code_splitting::{self, CodeSplittingError};
use crate::glue::{self, GlueError};
use crate::integrity::{self, IntegrityError};
use crate::lazy_assets::{self, LazyAssetsError};
use crate::minify::{self, MinifyError};
use crate::offline::{self, OfflineError};
use crate::process::{self, ProcessError};
use crate::short_names::{self, ShortNamesError};
use crate::sizes::{self, SizeError};
use crate::tools::{self, BuildTools, ToolError};
use crate::worker::{self, WorkerError};
use crate::workspace::Workspace;

/// The styles of the first comparison and of the full program, each made of several files.
const STYLES: [&str; 2] = ["www/first.css", "www/full.css"];

/// The page, as trunk reads it.
const PAGE: &str = "www/index.html";

/// The style that the page names.
const FIRST_STYLE: &str = "first.css";

/// Why there is no release build.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// A tool is missing.
    #[error(transparent)]
    Tools(#[from] ToolError),
    /// The build itself failed.
    #[error("the widget was not built: {0}")]
    Build(#[from] ProcessError),
    /// The full program was not built, or not in two files.
    #[error(transparent)]
    CodeSplitting(#[from] CodeSplittingError),
    /// It was built, and a program's script is not as expected.
    #[error(transparent)]
    Glue(#[from] GlueError),
    /// It was built, and a program and its script could not be given short names.
    #[error(transparent)]
    ShortNames(#[from] ShortNamesError),
    /// It was built, and a worker's script could not be made.
    #[error(transparent)]
    Worker(#[from] WorkerError),
    /// It was built, and what it is made of could not be listed.
    #[error(transparent)]
    BundledSoftware(#[from] BundledSoftwareError),
    /// It was built, and the hashes could not be written.
    #[error(transparent)]
    Integrity(#[from] IntegrityError),
    /// It was built, and could not be minified.
    #[error(transparent)]
    Minify(#[from] MinifyError),
    /// It was built, and the files that are loaded later could not be named or listed.
    #[error(transparent)]
    LazyAssets(#[from] LazyAssetsError),
    /// It was built, and what opens it without a network could not be written.
    #[error(transparent)]
    Offline(#[from] OfflineError),
    /// It was built, and is too large or cannot be measured.
    #[error(transparent)]
    Size(#[from] SizeError),
}

/// Builds the widget into `dist/`, prints what its files weigh, and holds them to the budgets.
///
/// # Errors
/// When a tool is missing, the build fails, or the files are over a budget.
pub fn build(workspace: &Workspace) -> Result<(), ReleaseError> {
    let tools = tools::for_building(workspace)?;
    process::run(&mut fetch(workspace, &tools))?;
    process::run(&mut trunk(workspace, &tools))?;
    let dist = workspace.dist();
    code_splitting::build(
        &workspace.root().join(PAGE),
        &dist,
        &workspace.wasm_target(),
        tools::WASM_TARGET,
        |command| surround(command, workspace, &tools),
    )?;
    for style in STYLES {
        minify::bundle_style(&workspace.root().join(style), &dist, &tools.esbuild)?;
    }
    short_names::shorten(&dist)?;
    glue::make_restartable(&dist)?;
    minify::minify(&dist, &tools.esbuild)?;
    worker::gather(&dist, &tools.esbuild)?;
    minify::name_by_content(FIRST_STYLE, &dist)?;
    bundled_software::publish(workspace)?;
    lazy_assets::publish(workspace)?;
    integrity::bind(&dist)?;
    offline::publish(&dist)?;
    let report = sizes::measure(&dist)?;
    println!("{report}");
    report.within_budgets()?;
    Ok(())
}

/// trunk gets no network, so the crates are brought first; it is quick when they are there. The same surroundings as
/// for the build, because a compiler that builds the standard library needs that library's crates too.
fn fetch(workspace: &Workspace, tools: &BuildTools) -> Command {
    let mut command = Command::new("cargo");
    command.args(["fetch", "--locked", "--quiet", "--target", tools::WASM_TARGET]);
    surround(&mut command, workspace, tools);
    command
}

fn trunk(workspace: &Workspace, tools: &BuildTools) -> Command {
    let mut command = Command::new(&tools.trunk);
    command.args(["build", "--release", "--offline", "--locked", "--log", "warn"]);
    surround(&mut command, workspace, tools);
    command
}

fn surround(command: &mut Command, workspace: &Workspace, tools: &BuildTools) {
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
