//! Compiling to WebAssembly. Where rustup can add the target, that is all. Where it cannot (no rustup, or no way to
//! its servers), Debian's build of the compiler for browsers can build the standard library along with the widget.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::{LOOK, ToolError, announced, system_packages, versions};
use crate::process;

/// The name of the target, as the compiler knows it.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// rustup waits long for servers that do not answer.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// Set to `debian` to build with Debian's compiler although the target is there: to try that path.
const CHOICE: &str = "TRUST_BENCHMARK_WASM";

/// A compiler that can produce WebAssembly, and the surroundings it needs.
#[derive(Debug)]
pub struct WasmToolchain {
    variables: Vec<(&'static str, OsString)>,
    folder: Option<PathBuf>,
}

impl WasmToolchain {
    /// The variables to set for the build of the widget, and for that alone.
    #[must_use]
    pub fn variables(&self) -> &[(&'static str, OsString)] {
        &self.variables
    }

    /// The folder of the cargo to use, where it is not the person's own.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    fn ordinary() -> Self {
        Self {
            variables: Vec::new(),
            folder: None,
        }
    }

    fn debian() -> Option<Self> {
        let rustc = system_packages::file_of("rustc-web", "/bin/rustc")?;
        let cargo = system_packages::file_of("cargo-web", "/bin/cargo").filter(|path| path.is_file())?;
        // Listing that package would be 45,000 lines.
        let source = rustc.parent()?.parent()?.join("lib/rustlib/src/rust/library");
        source.is_dir().then_some(())?;
        let linker = system_packages::file_of(versions::DEBIAN_LINKER, versions::DEBIAN_LINKER_PROGRAM)?;
        let folder = cargo.parent()?.to_path_buf();
        let variables = vec![
            ("RUSTC", rustc.into()),
            ("CARGO", cargo.into()),
            // Building the standard library is a nightly feature; this compiler is stable.
            ("RUSTC_BOOTSTRAP", "1".into()),
            ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
            ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size".into()),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker.into()),
        ];
        Some(Self {
            variables,
            folder: Some(folder),
        })
    }
}

/// Whichever works, the quickest to look for first.
pub(super) fn find_or_install() -> Result<WasmToolchain, ToolError> {
    if std::env::var_os(CHOICE).is_some_and(|choice| choice == "debian") {
        return debian_found_or_installed();
    }
    if target_is_there() {
        return Ok(WasmToolchain::ordinary());
    }
    // Before rustup, so that a machine without its servers does not wait for them every time.
    if let Some(toolchain) = WasmToolchain::debian() {
        return Ok(toolchain);
    }
    if add_target() {
        Ok(WasmToolchain::ordinary())
    } else {
        debian_found_or_installed()
    }
}

fn target_is_there() -> bool {
    let mut command = Command::new("rustc");
    command.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    process::read_within(LOOK, &mut command).is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn add_target() -> bool {
    if process::find("rustup").is_none() {
        return false;
    }
    let added = announced(
        &format!("Rust's target {WASM_TARGET} with rustup"),
        "a few seconds",
        || {
            process::read_within(
                RUSTUP_LIMIT,
                Command::new("rustup").args(["target", "add", WASM_TARGET]),
            )
            .map_err(|source| ToolError::Install {
                tool: format!("the target {WASM_TARGET}"),
                source,
            })
        },
    );
    if let Err(error) = &added {
        println!("{error}\nTrying Debian's compiler for browsers instead.");
    }
    added.is_ok() && target_is_there()
}

fn debian_found_or_installed() -> Result<WasmToolchain, ToolError> {
    if let Some(toolchain) = WasmToolchain::debian() {
        return Ok(toolchain);
    }
    let mut packages = versions::DEBIAN_COMPILER.to_vec();
    packages.push(versions::DEBIAN_LINKER);
    let purpose =
        format!("a Rust compiler for {WASM_TARGET} (`rustup target add {WASM_TARGET}` did not bring it)");
    system_packages::install(&purpose, &packages)?;
    WasmToolchain::debian().ok_or_else(|| ToolError::Missing {
        what: purpose,
        mend: format!("The packages {} did not bring it either.", packages.join(" ")),
    })
}
