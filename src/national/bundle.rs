//! The bundle as it is stored: postcard in an [`Envelope`].

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::envelope::Envelope;
use super::{EnglandSeries, PupilSdRecord, TrustTable};
use crate::measures::Measure;

const ENVELOPE: Envelope = Envelope {
    magic: *b"TBND",
    version: 4,
};

/// Everything that a first comparison needs to know about the country.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    /// The catalogue, in the order in which measures are shown.
    pub measures: Vec<Measure>,
    /// Published tables of trusts.
    pub tables: Vec<TrustTable>,
    /// England's series.
    pub england: Vec<EnglandSeries>,
    /// Standard deviations between pupils.
    pub pupil_sds: Vec<PupilSdRecord>,
}

/// A bundle that cannot be read, in words for the page.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BundleError {
    /// Something else, or nothing.
    #[error("The national figures did not arrive: what came is not a file of this page.")]
    NotABundle,
    /// Written by another version of the builder.
    #[error(
        "The national figures are of version {found} and this page reads version {expected}. Reloading may help."
    )]
    Version {
        /// The version of the file.
        found: u8,
        /// The version that this page reads.
        expected: u8,
    },
    /// Cut short, or altered on the way: its checksum is another.
    #[error("The national figures arrived damaged and are not used. Reloading may help.")]
    Damaged,
    /// As it was written, and yet not what this page reads: the builder has made a mistake.
    #[error("The national figures were written wrongly and are not used.")]
    Inconsistent,
}

impl Bundle {
    /// Reads a bundle.
    ///
    /// # Errors
    /// [`BundleError`] when `bytes` are not a whole bundle of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, BundleError> {
        let bundle: Self = ENVELOPE.open(bytes)?;
        let whole = bundle.tables.iter().all(TrustTable::is_whole);
        whole.then_some(bundle).ok_or(BundleError::Inconsistent)
    }

    /// Writes a bundle, the same bytes for the same figures.
    ///
    /// # Errors
    /// [`BundleError::Inconsistent`] if a figure has no encoding, which no figure lacks today.
    pub fn encode(&self) -> Result<Vec<u8>, BundleError> {
        ENVELOPE.seal(self)
    }
}
