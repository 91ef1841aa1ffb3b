//! The folder that tools are compiled in. They share it, because they share dependencies; it goes when they are done,
//! because it is large and of no further use.

use std::fs;
use std::path::{Path, PathBuf};

/// A shared build folder that removes itself.
#[derive(Debug)]
pub(super) struct Scratch {
    path: PathBuf,
}

impl Scratch {
    pub(super) fn new(home: &Path) -> Self {
        // Two checkouts that install at once must not remove each other's folder.
        Self {
            path: home.join(format!("target-{}", std::process::id())),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Usually it was never made; and a folder left behind is only a waste of space.
        let _ = fs::remove_dir_all(&self.path);
    }
}
