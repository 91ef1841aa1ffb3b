//! A pack that has arrived, joined to the figures that are there: apart from the state, which only keeps what comes of it.

use crate::national::{National, Pack};

/// The national figures with a pack joined to them, or why not, in words.
pub(crate) fn join(national: &National, bytes: Option<&[u8]>) -> Result<National, String> {
    let bytes = bytes.ok_or("These figures could not be loaded. Check the connection and try again.")?;
    let pack = Pack::decode(bytes).map_err(|error| error.to_string())?;
    let mut national = national.clone();
    national.join(pack).map_err(|error| error.to_string())?;
    Ok(national)
}
