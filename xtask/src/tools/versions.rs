//! The versions that the project is built and tested with, in one place.
//!
//! The version of wasm-bindgen is not here: the program must match the crate, so it is read from `Cargo.lock`.
//! Browsers are taken as the system ships them, because that is what people have.

/// Builds the page; 0.22 wants a newer Rust than we ask of anyone.
pub(super) const TRUNK: &str = "0.21.14";

/// Makes the WASM small. Debian's 108 fails on the output of today's compiler.
pub(super) const BINARYEN: &str = "132.0.0";

/// Makes scripts and styles small (MIT).
pub(super) const ESBUILD: &str = "0.28.2";

/// Looks for what keeps people out of a page (Deque, MPL-2.0). A tool of the tests, and never in the distribution.
pub(super) const AXE: &str = "4.14.1";

/// What pages around a frame use to make room for it: NPR's (MIT), the last of iframe-resizer's fourth line (MIT), its fifth
/// (GPL-3.0) and Lemonade's (MIT). Tools of the tests, and never in the distribution.
pub(super) const PYM: &str = "1.3.2";
pub(super) const IFRAME_RESIZER_4: &str = "4.4.5";
pub(super) const IFRAME_RESIZER_5: &str = "5.5.9";
pub(super) const OPEN_IFRAME_RESIZER: &str = "2.1.0";

/// Google's audit of a page as a telephone loads it (Apache-2.0). The last of its line that runs on Node 20.
pub(super) const LIGHTHOUSE: &str = "12.8.2";

/// Checks licences and duplicate versions (MIT or Apache-2.0).
pub(super) const CARGO_DENY: &str = "0.20.2";

/// Translates between the tests and Firefox.
pub(super) const GECKODRIVER: &str = "0.36.0";

/// Debian's build of the compiler for browsers, where rustup cannot bring the wasm target: compiler, cargo, and the
/// source of the standard library.
pub(super) const DEBIAN_COMPILER: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// The linker that goes with that compiler, and the program in it.
pub(super) const DEBIAN_LINKER: &str = "lld-22";
pub(super) const DEBIAN_LINKER_PROGRAM: &str = "/bin/wasm-ld-22";
