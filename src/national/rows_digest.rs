//! Which table of trusts, and in which order its rows stand, in four bytes: what a file that refers to rows by their place
//! holds, so that it can never be read against another edition of the table.

use serde::{Deserialize, Serialize};

use super::TrustTable;

/// A digest of a table's source and of the schools and pupils of its rows, in their order: what the first bundle has of
/// every table that others refer to. It is that of a file built by mistake beside another, not of one made to deceive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RowsDigest(u32);

impl TrustTable {
    /// The digest of its rows. Figures and context are no part of it, so tables that share rows share it, and it stays
    /// the same when a pack brings more of them. Rows alike in schools and pupils are told apart by their source alone,
    /// which fixes their order.
    #[must_use]
    pub fn digest(&self) -> RowsDigest {
        // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
        let mut hash = 0x811c_9dc5_u32;
        let mut add = |bytes: &[u8]| {
            for byte in bytes {
                hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
            }
        };
        add(self.provenance.sha256.as_bytes());
        add(&self.year.summer().to_le_bytes());
        for row in 0..self.rows() {
            add(&self.schools.get(row).copied().unwrap_or(0).to_le_bytes());
            add(&self.pupils.get(row).copied().unwrap_or(0).to_le_bytes());
        }
        RowsDigest(hash)
    }
}
