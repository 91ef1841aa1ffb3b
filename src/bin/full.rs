//! Mounts the full program and says where it is split, nothing else. It is a program of its own, because the first
//! comparison should not wait for what most visits never open; the page loads it when it is idle (`www/boot.js`).

use trust_benchmark::app::full::{Chunk, mount};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Where the program is split. It stands here and not in the library: what is marked so is in every program that is built
/// of its crate.
#[wasm_split(chunk, fallible)]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what loads it fails where the file cannot be had"
)]
fn chunk() -> Result<Chunk, SplitLoaderError> {
    Ok(Chunk::all())
}

fn main() {
    mount(|| Box::pin(async { chunk().await.ok() }));
}
