//! The envelope of every file of figures that the widget reads: four bytes that say what it is, one for its version, the
//! contents, and four bytes of checksum over all that. The first bundle and the packs differ in the first five and share
//! the rest.
//!
//! The checksum is there because a damaged file usually decodes all the same, into other figures. CRC-32 notices every
//! single damaged bit and every burst of up to 32; it is computed without a table, which would be larger than the code.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::BundleError;

const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

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
        if !bytes.starts_with(&self.magic) {
            return Err(BundleError::NotABundle);
        }
        let (checked, checksum) = bytes.split_last_chunk().ok_or(BundleError::Damaged)?;
        if CHECKSUM.checksum(checked) != u32::from_le_bytes(*checksum) {
            return Err(BundleError::Damaged);
        }
        let (&found, body) = checked
            .strip_prefix(&self.magic)
            .and_then(<[u8]>::split_first)
            .ok_or(BundleError::Damaged)?;
        if found != self.version {
            return Err(BundleError::Version {
                found,
                expected: self.version,
            });
        }
        match postcard::take_from_bytes(body) {
            Ok((contents, [])) => Ok(contents),
            _ => Err(BundleError::Inconsistent),
        }
    }

    /// `contents` in their envelope, the same bytes for the same contents.
    pub(super) fn seal(self, contents: &impl Serialize) -> Result<Vec<u8>, BundleError> {
        let mut bytes = self.magic.to_vec();
        bytes.push(self.version);
        bytes.extend(postcard::to_allocvec(contents).map_err(|_| BundleError::Inconsistent)?);
        bytes.extend(CHECKSUM.checksum(&bytes).to_le_bytes());
        Ok(bytes)
    }
}
