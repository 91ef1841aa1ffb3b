//! Speed and size side by side with what a developer would choose instead: the widget and the pages of `bench/peers` are
//! served alike and measured in one run. What is measured, and how, is in `bench/`; here is what a run needs: its tools, a
//! built widget, the bundled peers and their servers.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use serde_json::json;

use crate::process::{self, ProcessError};
use crate::release::{self, ReleaseError};
use crate::server::site::Site;
use crate::server::{Server, ServerError};
use crate::tools::browsers::{self, Engine};
use crate::tools::{ToolError, npm_package};
use crate::workspace::Workspace;

/// The pages beside the widget, by the folders that `bench/bundle.mjs` writes.
const PEERS: [&str; 4] = ["uplot", "chartjs", "plot", "echarts"];

/// The rounds when none are chosen: an odd number, so that one of them is the median.
const ROUNDS: u32 = 9;

/// The rounds of a quick run, which shows that everything works and little more.
const QUICK_ROUNDS: u32 = 3;

/// How a run is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// How often every page is measured; `None` for as often as usual.
    pub rounds: Option<u32>,
    /// Fewer rounds, and of each measurement less.
    pub quick: bool,
}

impl Options {
    fn rounds(self) -> u32 {
        let usual = if self.quick { QUICK_ROUNDS } else { ROUNDS };
        self.rounds.unwrap_or(usual)
    }

    /// The command that makes such a run, for the report.
    fn command(self) -> String {
        let rounds = self.rounds.map(|rounds| format!(" --rounds {rounds}"));
        let quick = if self.quick { " --quick" } else { "" };
        format!("cargo xtask bench{}{quick}", rounds.unwrap_or_default())
    }
}

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
pub enum BenchError {
    /// A tool is missing.
    #[error(transparent)]
    Tools(#[from] ToolError),
    /// There was no built widget, and it could not be built.
    #[error(transparent)]
    Release(#[from] ReleaseError),
    /// npm, the bundler or the runner failed.
    #[error(transparent)]
    Process(#[from] ProcessError),
    /// A page could not be served.
    #[error(transparent)]
    Server(#[from] ServerError),
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file's path.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
}

/// Measures the widget and its peers, and writes `bench/results.md` and `bench/results.json`; a run that is not quick writes its
/// table into the README too.
///
/// # Errors
/// When a tool is missing, a page cannot be built or served, or the pages do not say the same. A slow page is no error.
pub fn run(workspace: &Workspace, options: Options) -> Result<(), BenchError> {
    let folder = workspace.root().join("bench");
    let node = npm_package::node()?;
    install(&folder)?;
    if !workspace.dist().join("index.html").is_file() {
        release::build(workspace)?;
    }
    let chromium = chromium()?;
    let peers = workspace.target().join("bench");
    process::run(Command::new(&node).arg(folder.join("bundle.mjs")).arg(&peers))?;

    let folders = PEERS.map(|peer| (peer, peers.join(peer)));
    let widget = [("widget", workspace.dist())];
    let servers: Vec<(&str, Server)> = widget
        .into_iter()
        .chain(folders)
        .map(|(page, folder)| Ok((page, serve(&folder)?)))
        .collect::<Result<_, BenchError>>()?;
    let pages: serde_json::Map<_, _> = servers
        .iter()
        .map(|(page, server)| ((*page).to_owned(), server.url("/index.html").into()))
        .collect();
    let job = json!({
        "pages": pages,
        "chromium": chromium,
        // Without it a part of the report is missing, and says so.
        "firefox": Engine::Firefox.browser(),
        "rounds": options.rounds(),
        "quick": options.quick,
        "command": options.command(),
        "out": folder,
        "readme": workspace.root().join("README.md"),
    });
    process::run(
        Command::new(node)
            .arg(folder.join("run.mjs"))
            .arg(job.to_string()),
    )?;
    Ok(())
}

/// The libraries and the driver, in the versions of the lock file. npm writes what it has installed into `node_modules`
/// last of all.
fn install(folder: &Path) -> Result<(), BenchError> {
    let modified = |name: &str| {
        let path = folder.join(name);
        let metadata = fs::metadata(&path).and_then(|metadata| metadata.modified());
        metadata.map_err(|source| BenchError::File { path, source })
    };
    let locked = modified("package-lock.json")?;
    if modified("node_modules/.package-lock.json").is_ok_and(|installed| installed >= locked) {
        return Ok(());
    }
    let npm = process::find("npm").ok_or_else(|| ToolError::Missing {
        what: "npm".to_owned(),
        advice: "It comes with Node; install it and start again.".to_owned(),
    })?;
    let mut command = Command::new(npm);
    command.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    process::run(command.current_dir(folder))?;
    Ok(())
}

fn serve(folder: &Path) -> Result<Server, BenchError> {
    let site = Site::read(folder).map_err(|source| BenchError::File {
        path: folder.to_path_buf(),
        source,
    })?;
    Ok(Server::start(0, Arc::new(site))?)
}

/// Chromium itself: the runner needs no driver.
fn chromium() -> Result<PathBuf, BenchError> {
    if Engine::Chromium.browser().is_none() {
        // What stays missing is named where it is Chromium.
        for (engine, reason) in browsers::find_or_install() {
            if engine == Engine::Chromium {
                return Err(reason.into());
            }
        }
    }
    Ok(Engine::Chromium.browser().ok_or_else(|| ToolError::Missing {
        what: "Chromium".to_owned(),
        advice: "Install it and start again.".to_owned(),
    })?)
}

#[cfg(test)]
mod tests {
    use super::Options;

    #[test]
    fn the_report_names_the_command_that_makes_it_again() {
        assert_eq!(Options::default().command(), "cargo xtask bench");
        let options = Options {
            rounds: Some(5),
            quick: true,
        };
        assert_eq!(options.command(), "cargo xtask bench --rounds 5 --quick");
        assert_eq!(options.rounds(), 5);
    }
}
