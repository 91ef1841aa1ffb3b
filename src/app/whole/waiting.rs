//! Packs that are not joined yet, and joining one when it arrives.

use crate::national::{National, Pack, PackName};

/// How a pack that is not joined yet stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Waiting {
    /// It is being loaded.
    Loading(PackName),
    /// It could not be had, and why.
    Failed(PackName, String),
}

/// The national figures with a pack joined to them, or why not, in words.
pub(super) fn join(national: &National, bytes: Option<&[u8]>) -> Result<National, String> {
    let bytes = bytes.ok_or("These figures could not be loaded. Check the connection and try again.")?;
    let pack = Pack::decode(bytes).map_err(|error| error.to_string())?;
    let mut national = national.clone();
    national.join(pack).map_err(|error| error.to_string())?;
    Ok(national)
}
