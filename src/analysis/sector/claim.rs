//! The Department's claim of 2022, part by part, and what the same sum gives here.

use super::{Sector, SectorPercentile, SectorTrusts};
use crate::measures::{AcademicYear, Measure, MeasureId, Precision, PupilGroup};
use crate::national::{National, TrustSet};

/// The measure of the claim.
#[must_use]
pub fn claim_measure(national: &National) -> Option<&Measure> {
    national.measure(&MeasureId::new("rwm_expected"))
}

/// The trusts whose figures are in the sum.
const TRUSTS: SectorTrusts = SectorTrusts {
    set: TrustSet::AnySize,
    year: AcademicYear::ending(2019),
    more_than_ten_schools: false,
};

/// A part of the claim: whose outcomes, at which percentile, the value where it gives one, and the points above England.
type Claimed = (PupilGroup, SectorPercentile, Option<f64>, i8);

const CLAIMED: [Claimed; 4] = [
    (PupilGroup::All, SectorPercentile::SEVENTY_FIFTH, Some(73.0), 8),
    (PupilGroup::All, SectorPercentile::NINETIETH, Some(79.0), 14),
    (
        PupilGroup::Disadvantaged,
        SectorPercentile::SEVENTY_FIFTH,
        None,
        10,
    ),
    (PupilGroup::Disadvantaged, SectorPercentile::NINETIETH, None, 19),
];

/// The claim beside the same sum, worked out again.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Its parts.
    pub rows: Vec<ClaimRow>,
}

/// A part of the claim beside what the sum gives: the value where there is one, and the points above England.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimRow {
    /// The value that was claimed, in per cent.
    pub(crate) value: Option<f64>,
    /// The percentage points above England that were claimed.
    pub(crate) points: i8,
    /// The trusts whose sum it is, asked for its group and percentile.
    pub(crate) sector: Sector,
    /// Whether the points above England are the same.
    pub same: bool,
}

impl Claim {
    /// The claim beside the sum; `None` where the figures of trusts of any size are not there.
    #[must_use]
    pub fn checked(national: &National) -> Option<Self> {
        let measure = claim_measure(national)?;
        let row = |(group, percentile, value, points): Claimed| {
            let question = TRUSTS.question(group, percentile, 0);
            let sector =
                Sector::new(national, &measure.id, measure.unit, measure.direction, question).ok()?;
            let (found, england) = sector.printed(percentile);
            let difference = Precision::decimals(sector.england.1).round(found - england);
            Some(ClaimRow {
                value,
                points,
                sector,
                same: difference.total_cmp(&f64::from(points)).is_eq(),
            })
        };
        let rows: Option<Vec<_>> = CLAIMED.into_iter().map(row).collect();
        Some(Self { rows: rows? })
    }
}
