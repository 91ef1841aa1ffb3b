//! A further pack of evidence, for whom the first bundle is not enough: stored apart, so that a primary trust does not
//! load what only a secondary one needs, and joined to what is there by [`super::National::join`].
//!
//! It has the form of the first bundle: postcard in an [`Envelope`]. Rows of a table are in the order of schools and pupils, so
//! a pack stores how much each number of pupils differs from the one before it, which is smaller.

use serde::{Deserialize, Serialize};

use super::envelope::Envelope;
use super::{
    AbsenceBandTable, AreaSeries, BundleError, ContextColumns, FigureColumn, PackName, PupilSdRecord,
    RowsDigest, Spread, TrustSet, TrustTable,
};
use crate::measures::Measure;

const ENVELOPE: Envelope = Envelope {
    magic: *b"TBNP",
    version: 5,
};

/// A table of trusts and who they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetTable {
    /// The set of trusts.
    pub set: TrustSet,
    /// The table.
    pub table: TrustTable,
    /// What else is known of its trusts.
    pub context: ContextColumns,
}

/// Further columns of a table that the first bundle has, whose rows are not stored twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FurtherColumns {
    /// The rows of that table.
    pub rows: RowsDigest,
    /// What else is known of its trusts, in the pack of the table's phase; `None` in others.
    pub context: Option<ContextColumns>,
    /// The columns, in the order of those rows.
    pub figures: Vec<FigureColumn>,
}

/// A pack of evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pack {
    /// The pack's name.
    pub name: PackName,
    /// The catalogue of its measures, in the order in which they are shown.
    pub measures: Vec<Measure>,
    /// Tables of trusts.
    pub tables: Vec<SetTable>,
    /// Further columns of the Department's tables that the first bundle has.
    pub further: Vec<FurtherColumns>,
    /// England and its regions over the years.
    pub series: Vec<AreaSeries>,
    /// Quantiles over local authorities and over schools.
    pub spreads: Vec<Spread>,
    /// Pupils by band of absence.
    pub absence_bands: Option<AbsenceBandTable>,
    /// Standard deviations between pupils.
    pub pupil_sds: Vec<PupilSdRecord>,
}

impl Pack {
    /// Reads a pack.
    ///
    /// # Errors
    /// [`BundleError`] when `bytes` are not a whole pack of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, BundleError> {
        let mut pack: Self = ENVELOPE.open(bytes)?;
        for of_set in &mut pack.tables {
            undo_steps(&mut of_set.table.pupils);
        }
        let whole_table =
            |of_set: &SetTable| of_set.table.is_whole() && of_set.context.is_whole(of_set.table.rows());
        let whole = pack.tables.iter().all(whole_table)
            && pack.series.iter().all(AreaSeries::is_whole)
            && pack.spreads.iter().all(Spread::is_whole)
            && pack.absence_bands.iter().all(AbsenceBandTable::is_whole);
        whole.then_some(pack).ok_or(BundleError::Inconsistent)
    }

    /// Writes a pack, the same bytes for the same figures.
    ///
    /// # Errors
    /// [`BundleError::Inconsistent`] if a figure has no encoding, which no figure lacks today.
    pub fn encode(&self) -> Result<Vec<u8>, BundleError> {
        let mut pack = self.clone();
        for of_set in &mut pack.tables {
            to_steps(&mut of_set.table.pupils);
        }
        ENVELOPE.seal(&pack)
    }
}

/// Replaces numbers by their differences from the one before, small ones of either sign as small numbers.
fn to_steps(numbers: &mut [u32]) {
    let mut before = 0_u32;
    for number in numbers {
        let step = number.wrapping_sub(before).cast_signed();
        before = *number;
        *number = ((step << 1) ^ (step >> 31)).cast_unsigned();
    }
}

/// Undoes [`to_steps`].
fn undo_steps(numbers: &mut [u32]) {
    let mut before = 0_u32;
    for number in numbers {
        let step = (*number >> 1) ^ (*number & 1).wrapping_neg();
        before = before.wrapping_add(step);
        *number = before;
    }
}

#[cfg(test)]
mod tests {
    use super::{to_steps, undo_steps};

    #[test]
    fn numbers_come_back_from_their_steps() {
        let numbers = [195, 195, 4, u32::MAX, 0, 1 << 31, 7];
        let mut stored = numbers;
        to_steps(&mut stored);
        assert_eq!(&stored[..3], [390, 0, 381]);
        undo_steps(&mut stored);
        assert_eq!(stored, numbers);
    }
}
