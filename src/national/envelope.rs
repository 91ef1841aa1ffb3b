//! What stands before the figures in every file that the widget reads: four bytes that say what it is, and one for its
//! version. The first bundle and the packs differ in both and share the rest.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::BundleError;

/// The first bytes of a kind of file, and the version that is read and written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Envelope {
    pub(super) magic: [u8; 4],
    /// Changes whenever what follows it does.
    pub(super) version: u8,
}

impl Envelope {
    /// What is inside `bytes`, if that is all there is.
    pub(super) fn open<T: DeserializeOwned>(self, bytes: &[u8]) -> Result<T, BundleError> {
        let (&found, body) = bytes
            .strip_prefix(&self.magic)
            .and_then(<[u8]>::split_first)
            .ok_or(BundleError::NotABundle)?;
        if found != self.version {
            return Err(BundleError::Version {
                found,
                expected: self.version,
            });
        }
        match postcard::take_from_bytes(body) {
            Ok((contents, [])) => Ok(contents),
            _ => Err(BundleError::Damaged),
        }
    }

    /// `contents` in their envelope, the same bytes for the same contents.
    pub(super) fn seal(self, contents: &impl Serialize) -> Result<Vec<u8>, BundleError> {
        let mut bytes = self.magic.to_vec();
        bytes.push(self.version);
        bytes.extend(postcard::to_allocvec(contents).map_err(|_| BundleError::Damaged)?);
        Ok(bytes)
    }
}
