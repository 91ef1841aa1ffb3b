//! Packs that are not joined yet.

use crate::national::PackName;

/// How a pack that is not joined yet stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Waiting {
    /// It is being loaded.
    Loading(PackName),
    /// It could not be had, and why.
    Failed(PackName, String),
}
