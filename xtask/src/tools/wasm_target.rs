//! Compiling to WebAssembly.
//!
//! The standard library is compiled with the widget, optimised for size and without panic messages. That makes the widget
//! a quarter smaller. It needs the library's source, which rustup adds where it can reach its servers. Elsewhere Debian's
//! build of the compiler for browsers is used, which comes with it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::{LOOK, ToolError, announced, system_packages, versions};
use crate::process;

/// What the widget is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// rustup waits long for servers that do not answer.
const RUSTUP_LIMIT: Duration = Duration::from_mins(1);

/// Set to `debian` to build with Debian's compiler although rustup's could: to try that path.
const CHOICE: &str = "TRUST_BENCHMARK_WASM";

/// A compiler that can produce WebAssembly, with the environment it needs.
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

    /// The person's own compiler, where the source of its standard library is there.
    fn own() -> Option<Self> {
        let sysroot = process::read_within(LOOK, Command::new("rustc").args(["--print", "sysroot"])).ok()?;
        has_library_source(Path::new(sysroot.trim())).then(|| Self {
            variables: small_library(),
            folder: None,
        })
    }

    fn debian() -> Option<Self> {
        let rustc = system_packages::file_of("rustc-web", "/bin/rustc")?;
        let cargo = system_packages::file_of("cargo-web", "/bin/cargo").filter(|path| path.is_file())?;
        // Listing that package would be 45,000 lines.
        has_library_source(rustc.parent()?.parent()?).then_some(())?;
        let linker = system_packages::file_of(versions::DEBIAN_LINKER, versions::DEBIAN_LINKER_PROGRAM)?;
        let folder = cargo.parent()?.to_path_buf();
        let mut variables = small_library();
        variables.extend([
            ("RUSTC", rustc.into()),
            ("CARGO", cargo.into()),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker.into()),
        ]);
        Some(Self {
            variables,
            folder: Some(folder),
        })
    }
}

/// Compiles the standard library too, small. A panic stops the program at once; `www/boot.js` notices and says so.
fn small_library() -> Vec<(&'static str, OsString)> {
    vec![
        // Both are offered by nightly compilers only, unless a stable one is told so.
        ("RUSTC_BOOTSTRAP", "1".into()),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size".into()),
        (
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort".into(),
        ),
    ]
}

fn has_library_source(sysroot: &Path) -> bool {
    sysroot
        .join("lib/rustlib/src/rust/library/std/Cargo.toml")
        .exists()
}

/// The first that works. The quickest to look for come first.
pub(super) fn find_or_install() -> Result<WasmToolchain, ToolError> {
    if std::env::var_os(CHOICE).is_some_and(|choice| choice == "debian") {
        return debian_found_or_installed();
    }
    // Debian's before rustup's servers, so that a machine without them does not wait for them every time.
    if let Some(toolchain) = WasmToolchain::own().or_else(WasmToolchain::debian) {
        return Ok(toolchain);
    }
    match library_source_added() {
        Some(toolchain) => Ok(toolchain),
        None => debian_found_or_installed(),
    }
}

fn library_source_added() -> Option<WasmToolchain> {
    process::find("rustup")?;
    let mut command = Command::new("rustup");
    command.args(["component", "add", "rust-src"]);
    let added = announced(
        "the source of Rust's standard library with rustup",
        "a few seconds",
        || {
            process::read_within(RUSTUP_LIMIT, &mut command).map_err(|source| ToolError::Install {
                tool: "rustup's component rust-src".to_owned(),
                source,
            })
        },
    );
    if let Err(error) = &added {
        println!("{error}\nTrying Debian's compiler for browsers instead.");
    }
    added.ok().and_then(|_| WasmToolchain::own())
}

fn debian_found_or_installed() -> Result<WasmToolchain, ToolError> {
    if let Some(toolchain) = WasmToolchain::debian() {
        return Ok(toolchain);
    }
    let mut packages = versions::DEBIAN_COMPILER.to_vec();
    packages.push(versions::DEBIAN_LINKER);
    let purpose =
        format!("a Rust compiler for {WASM_TARGET} (`rustup component add rust-src` did not bring one)");
    system_packages::install(&purpose, &packages)?;
    WasmToolchain::debian().ok_or_else(|| ToolError::Missing {
        what: purpose,
        advice: format!("The packages {} did not bring it either.", packages.join(" ")),
    })
}
