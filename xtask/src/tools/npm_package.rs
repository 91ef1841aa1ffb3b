//! Tools that are packages for Node: installed from npm in seconds, in the version that the project is tested with, and
//! found again by that version.

use std::path::PathBuf;
use std::process::Command;

use super::{ToolError, announced, versions};
use crate::process;
use crate::workspace::tools_home;

/// A package on npm, in one version.
///
/// ```no_run
/// use xtask::tools::npm_package::NpmPackage;
///
/// let script = NpmPackage::axe().find_or_install()?;
/// println!("axe is in {}", script.display());
/// # Ok::<(), xtask::tools::ToolError>(())
/// ```
#[derive(Debug)]
pub struct NpmPackage {
    name: &'static str,
    version: &'static str,
    /// The file that is wanted of it, from `node_modules` on.
    file: &'static str,
    expected: &'static str,
}

impl NpmPackage {
    /// `wasm-opt`, which makes the WASM a tenth of its size. Building it from source would take minutes.
    #[must_use]
    pub fn binaryen() -> Self {
        Self {
            name: "binaryen",
            version: versions::BINARYEN,
            file: ".bin/wasm-opt",
            expected: "a few seconds",
        }
    }

    /// The program that makes scripts and styles small.
    #[must_use]
    pub fn esbuild() -> Self {
        Self {
            name: "esbuild",
            version: versions::ESBUILD,
            file: ".bin/esbuild",
            expected: "a few seconds",
        }
    }

    /// The script that looks for what keeps people out of a page.
    #[must_use]
    pub fn axe() -> Self {
        Self {
            name: "axe-core",
            version: versions::AXE,
            file: "axe-core/axe.min.js",
            expected: "a few seconds",
        }
    }

    /// The scripts with which pages make room for a frame: pym.js, iframe-resizer in two versions, open-iframe-resizer.
    #[must_use]
    pub fn host_scripts() -> [Self; 4] {
        let script = |name, version, file| Self {
            name,
            version,
            file,
            expected: "a few seconds",
        };
        [
            script("pym.js", versions::PYM, "pym.js/dist/pym.v1.min.js"),
            script(
                "iframe-resizer",
                versions::IFRAME_RESIZER_4,
                "iframe-resizer/js/iframeResizer.min.js",
            ),
            script(
                "@iframe-resizer/parent",
                versions::IFRAME_RESIZER_5,
                "@iframe-resizer/parent/index.umd.js",
            ),
            script(
                "@open-iframe-resizer/core",
                versions::OPEN_IFRAME_RESIZER,
                "@open-iframe-resizer/core/dist/index.js",
            ),
        ]
    }

    /// The program that audits a page as a telephone loads it.
    #[must_use]
    pub fn lighthouse() -> Self {
        Self {
            name: "lighthouse",
            version: versions::LIGHTHOUSE,
            file: "lighthouse/cli/index.js",
            expected: "half a minute",
        }
    }

    /// Where its file is, or `None` where it has not been installed.
    #[must_use]
    pub fn find(&self) -> Option<PathBuf> {
        Some(self.wanted_file()).filter(|path| path.is_file())
    }

    /// The same, and installs the package where it is missing.
    ///
    /// # Errors
    /// Where there is no Node, or npm does not install it; the message says what the person can do.
    pub fn find_or_install(&self) -> Result<PathBuf, ToolError> {
        // What is installed is a script for Node, so Node must be there whenever it runs.
        node()?;
        if let Some(path) = self.find() {
            return Ok(path);
        }
        announced(&self.title(), self.expected, || self.install())?;
        self.find().ok_or_else(|| ToolError::Missing {
            what: self.title(),
            advice: format!("Its installation left no {}.", self.wanted_file().display()),
        })
    }

    fn install(&self) -> Result<(), ToolError> {
        let npm = process::find("npm")
            .or_else(|| process::find("npm.cmd"))
            .ok_or_else(|| ToolError::Missing {
                what: "npm".to_owned(),
                advice: "It comes with Node; install it and start again.".to_owned(),
            })?;
        let mut command = Command::new(npm);
        command
            .args([
                "install",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
                "--ignore-scripts",
                "--prefix",
            ])
            .arg(self.home())
            .arg(format!("{}@{}", self.name, self.version));
        process::run(&mut command).map_err(|source| ToolError::Install {
            tool: self.title(),
            source,
        })
    }

    fn home(&self) -> PathBuf {
        tools_home().join(format!("{}-{}", self.name, self.version))
    }

    fn wanted_file(&self) -> PathBuf {
        self.home().join("node_modules").join(self.file)
    }

    fn title(&self) -> String {
        format!("{} {} from npm", self.name, self.version)
    }
}

/// Node, with which these tools run.
///
/// # Errors
/// [`ToolError::Missing`] if Node is not installed.
pub fn node() -> Result<PathBuf, ToolError> {
    process::find("node").ok_or_else(|| ToolError::Missing {
        what: "Node".to_owned(),
        advice: "Install Node 20 or later (https://nodejs.org, or your system's packages) and start again."
            .to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_version_has_a_folder_of_its_own() {
        let wanted = NpmPackage::axe().wanted_file();
        let folder = format!("trust-benchmark/axe-core-{}", versions::AXE);
        assert!(wanted.starts_with(tools_home()) && wanted.to_string_lossy().contains(&folder));
    }
}
