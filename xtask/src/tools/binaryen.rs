//! `wasm-opt`, which makes the WASM a tenth of its size. It comes from npm, in seconds; building it takes minutes.

use std::path::PathBuf;
use std::process::Command;

use super::{ToolError, announced, versions};
use crate::process;
use crate::workspace::tools_home;

pub(super) fn find_or_install() -> Result<PathBuf, ToolError> {
    // It is a script for Node, so Node must be there whenever it runs.
    process::find("node").ok_or_else(|| ToolError::Missing {
        what: "Node".to_owned(),
        mend: "Install Node 20 or later (https://nodejs.org, or your system's packages) and start again."
            .to_owned(),
    })?;
    if !program().is_file() {
        announced(&title(), "a few seconds", install)?;
    }
    Ok(program())
}

fn install() -> Result<(), ToolError> {
    let failed = |source| ToolError::Install {
        tool: title(),
        source,
    };
    let package = format!("binaryen@{}", versions::BINARYEN);
    let npm = process::find("npm")
        .or_else(|| process::find("npm.cmd"))
        .ok_or_else(|| ToolError::Missing {
            what: "npm".to_owned(),
            mend: "It comes with Node; install it and start again.".to_owned(),
        })?;
    process::run(
        Command::new(npm)
            .args([
                "install",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
                "--prefix",
            ])
            .arg(home())
            .arg(package),
    )
    .map_err(failed)
}

fn home() -> PathBuf {
    tools_home().join(format!("binaryen-{}", versions::BINARYEN))
}

fn program() -> PathBuf {
    home().join("node_modules").join(".bin").join("wasm-opt")
}

fn title() -> String {
    format!("binaryen {} from npm", versions::BINARYEN)
}
