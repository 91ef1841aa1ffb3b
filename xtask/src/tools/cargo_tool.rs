//! Tools that are Rust programs: compiled from their published source with the versions they were published with.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use super::scratch::Scratch;
use super::{LOOK, ToolError, announced, versions};
use crate::process;
use crate::workspace::tools_home;

/// A program on crates.io, in one version.
#[derive(Debug)]
pub(super) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
    flags: &'static [&'static str],
    expected: &'static str,
}

impl CargoTool {
    pub(super) fn trunk() -> Self {
        Self {
            package: "trunk",
            program: "trunk",
            version: versions::TRUNK.to_owned(),
            // Its default features bring a TLS library and an update check; we give it every tool and keep it offline.
            flags: &["--no-default-features"],
            expected: "about 3 minutes",
        }
    }

    pub(super) fn wasm_bindgen(version: String) -> Self {
        Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version,
            flags: &[],
            expected: "about 1 minute",
        }
    }

    pub(super) fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            program: "geckodriver",
            version: versions::GECKODRIVER.to_owned(),
            flags: &[],
            expected: "about 1 minute",
        }
    }

    pub(super) fn deny() -> Self {
        Self {
            package: "cargo-deny",
            program: "cargo-deny",
            version: versions::CARGO_DENY.to_owned(),
            flags: &[],
            expected: "about 1 minute",
        }
    }

    /// Ours, or one of the same version that the person has already.
    pub(super) fn find(&self) -> Option<PathBuf> {
        let ours = self
            .home()
            .join("bin")
            .join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        if ours.is_file() {
            Some(ours)
        } else {
            process::find(self.program).filter(|path| self.is_wanted(path))
        }
    }

    pub(super) fn find_or_install(&self, scratch: &Scratch) -> Result<PathBuf, ToolError> {
        if let Some(path) = self.find() {
            return Ok(path);
        }
        announced(&self.title(), self.expected, || {
            process::run(&mut self.installation(scratch)).map_err(|source| ToolError::Install {
                tool: self.title(),
                source,
            })
        })?;
        self.find().ok_or_else(|| ToolError::Missing {
            what: self.title(),
            advice: format!("Its installation left no program in {}.", self.home().display()),
        })
    }

    fn installation(&self, scratch: &Scratch) -> Command {
        let mut command = Command::new("cargo");
        command
            .args([
                "install",
                self.package,
                "--locked",
                "--quiet",
                "--version",
                &self.version,
            ])
            // Unoptimised: these run for seconds, and optimising them takes minutes.
            .args(["--debug", "--root"])
            .arg(self.home())
            .args(self.flags)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_TARGET_DIR", scratch.path());
        command
    }

    fn home(&self) -> PathBuf {
        tools_home().join(format!("{}-{}", self.program, self.version))
    }

    fn title(&self) -> String {
        format!("{} {}", self.package, self.version)
    }

    fn is_wanted(&self, program: impl AsRef<OsStr>) -> bool {
        process::read_within(LOOK, Command::new(program).arg("--version"))
            .is_ok_and(|answer| version_in(&answer) == Some(&self.version))
    }
}

/// The version in an answer like `geckodriver 0.36.0 (a3d508507022 2025-02-24)`: the first word that begins with a
/// digit.
fn version_in(answer: &str) -> Option<&str> {
    answer
        .split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_each_program_answers() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.129"), Some("0.2.129"));
        assert_eq!(
            version_in("geckodriver 0.36.0 (a3d508507022 2025-02-24 15:57 +0000)\n\nThe source"),
            Some("0.36.0")
        );
        assert_eq!(version_in("no version here"), None);
    }

    #[test]
    fn each_version_has_a_folder_of_its_own() {
        assert!(
            CargoTool::trunk()
                .home()
                .ends_with(format!("trust-benchmark/trunk-{}", versions::TRUNK))
        );
    }
}
