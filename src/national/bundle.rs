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

/// A bundle that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BundleError {
    /// Something else, or nothing.
    NotABundle,
    /// Written by another version of the builder.
    Version {
        /// The version of the file.
        found: u8,
        /// The version that this page reads.
        expected: u8,
    },
    /// Cut short, or altered on the way: its checksum differs.
    Damaged,
    /// As it was written, and yet not what this page reads: the builder has made a mistake.
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
