//! Where things are. Every path that more than one module needs is named here once.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The variable that says where the files of the Department for Education are.
pub const DEPARTMENT_FILES: &str = "TRUST_BENCHMARK_SOURCES";

/// The checkout that this program was built from.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout that holds this crate.
    #[must_use]
    pub fn locate() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self {
            root: here.parent().unwrap_or(here).to_path_buf(),
        }
    }

    /// The folder of the root `Cargo.toml`.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The built widget, ready to be put on any host.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The files of the Department for Education, which are not part of the project; `None` where they are not here.
    #[must_use]
    pub fn department_files(&self) -> Option<PathBuf> {
        let named = env::var_os(DEPARTMENT_FILES).map(PathBuf::from);
        let folder = named.unwrap_or_else(|| self.root.join("../shared/data"));
        folder.is_dir().then_some(folder)
    }

    /// Where cargo builds native code.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), PathBuf::from)
    }

    /// Where cargo builds the widget. Apart from the native builds, because another compiler may build it, and two
    /// compilers in one folder make each other start again.
    #[must_use]
    pub fn wasm_target(&self) -> PathBuf {
        self.target().join("wasm")
    }

    /// The cargo that started us, set to work in the root of the checkout.
    #[must_use]
    pub fn cargo(&self) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root);
        command
    }
}

/// Where the tools are kept that we install: in cargo's home, so that every checkout shares them.
#[must_use]
pub fn tools_home() -> PathBuf {
    cargo_home().join("trust-benchmark")
}

fn cargo_home() -> PathBuf {
    let home = || env::home_dir().unwrap_or_default().join(".cargo");
    env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}
