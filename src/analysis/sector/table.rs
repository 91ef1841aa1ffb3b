//! How the sector's answer depends on which trusts are counted: the same sum for each population, with the reader's own
//! choice among them.

use super::{Sector, SectorPercentile, SectorQuestion, SectorTrusts};
use crate::measures::{Measure, PupilGroup};
use crate::national::{National, TrustSet};

/// The limits by pupils that the table shows for trusts of any size. The Department's trusts have three schools or more,
/// so that hardly any is so small.
const SMALLEST: [u32; 3] = [0, 60, 120];

/// The sums of the table, made once for a measure and a group; the percentile can move.
#[derive(Debug, Clone, PartialEq)]
pub struct SectorRows {
    pub(crate) rows: Vec<Sector>,
}

impl SectorRows {
    /// The sums of every population that the loaded files allow.
    #[must_use]
    pub fn new(national: &National, measure: &Measure, group: PupilGroup) -> Self {
        let mut rows = Vec::new();
        for trusts in SectorTrusts::all(national, &measure.id, group) {
            let limits: &[u32] = match trusts.set {
                TrustSet::AnySize => &SMALLEST,
                TrustSet::Eligible | TrustSet::ByMembership => &[0],
            };
            for &smallest in limits {
                let question = trusts.question(group, SectorPercentile::NINETIETH, smallest);
                let sector = Sector::new(national, &measure.id, measure.unit, measure.direction, question);
                rows.extend(sector.ok());
            }
        }
        Self { rows }
    }
}

/// Whether two questions count the same trusts. A limit of one pupil leaves nobody out.
pub(crate) fn same_trusts(one: SectorQuestion, other: SectorQuestion) -> bool {
    let limit = |question: SectorQuestion| question.smallest.max(1);
    SectorTrusts::of(one) == SectorTrusts::of(other) && limit(one) == limit(other)
}
