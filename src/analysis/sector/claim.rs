//! The Department's claim of 2022, in its own words, and what comes out of the same sum here. What does not come out is
//! said as plainly as what does.

use super::{Sector, SectorPercentile, SectorTrusts};
use crate::measures::{AcademicYear, Measure, MeasureId, PupilGroup, Unit};
use crate::national::{National, TrustSet};

/// The measure of the claim.
#[must_use]
pub fn claim_measure(national: &National) -> Option<&Measure> {
    national.measure(&MeasureId::new("rwm_expected"))
}

/// The trusts from whose figures it comes out.
const TRUSTS: SectorTrusts = SectorTrusts {
    set: TrustSet::AnySize,
    year: AcademicYear::ending(2019),
    more_than_ten_schools: false,
};

/// A part of the claim: whose outcomes, at which percentile, the value where it gives one, and the points above England.
type Claimed = (PupilGroup, SectorPercentile, Option<f64>, &'static str);

const CLAIMED: [Claimed; 4] = [
    (PupilGroup::All, SectorPercentile::SEVENTY_FIFTH, Some(73.0), "+8"),
    (PupilGroup::All, SectorPercentile::NINETIETH, Some(79.0), "+14"),
    (
        PupilGroup::Disadvantaged,
        SectorPercentile::SEVENTY_FIFTH,
        None,
        "+10",
    ),
    (
        PupilGroup::Disadvantaged,
        SectorPercentile::NINETIETH,
        None,
        "+19",
    ),
];

/// The claim beside the same sum, worked out again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its parts.
    pub rows: Vec<ClaimRow>,
}

/// A part of the claim beside what comes out: the value where there is one, and the points above England.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// "All pupils, 90th percentile".
    pub what: String,
    /// "79%, +14".
    pub claimed: String,
    /// "78.7%, +14".
    pub found: String,
    /// Whether the points above England are the same.
    pub same: bool,
}

impl Claim {
    /// The Department's words.
    pub const QUOTED: &str = "If all pupils did as well in reading, writing and maths at key stage 2 in 2019 as pupils in \
                              the MAT performing at the 75th percentile of MATs, national performance would have been 8 \
                              percentage points higher at 73%. At the 90th percentile this would have been 79%";

    /// What follows from them, and what it says of disadvantaged pupils.
    pub const BESIDES: &str = "79% is 14 percentage points above the 65% of 2018/19. For disadvantaged pupils the \
                               Department gave 10 and 19 points.";

    /// Where they stand.
    pub const SOURCE: &str = "Department for Education, 2022.";

    /// The claim beside the sum; `None` where the figures of trusts of any size are not there.
    #[must_use]
    pub fn checked(national: &National) -> Option<Self> {
        let measure = claim_measure(national)?;
        let row = |(group, percentile, value, points): Claimed| {
            let question = TRUSTS.question(group, percentile, 0);
            let sector =
                Sector::new(national, &measure.id, measure.unit, measure.direction, question).ok()?;
            let difference = sector.signed_difference(percentile);
            let name = super::populations::capitalised(group.name());
            Some(ClaimRow {
                what: format!("{name}, {}", percentile.name()),
                claimed: value.map_or_else(
                    || points.to_owned(),
                    |value| format!("{}, {points}", Unit::Percentage.write(value, 0)),
                ),
                found: format!("{}, {difference}", sector.value_text()),
                same: difference == points,
            })
        };
        let rows: Option<Vec<_>> = CLAIMED.into_iter().map(row).collect();
        Some(Self { rows: rows? })
    }

    /// What comes of it, before the table.
    #[must_use]
    pub fn sentence(&self) -> String {
        let same = self.rows.iter().filter(|row| row.same).count();
        let comes_out = match self.rows.len() - same {
            0 => "everything comes out as claimed".to_owned(),
            _ => format!(
                "{same} of the {} figures come out as claimed and {} do not",
                self.rows.len(),
                self.rows.len() - same
            ),
        };
        let value = |text: &str| text.split(',').next().unwrap_or_default().to_owned();
        let differing = self
            .rows
            .iter()
            .filter(|row| !row.same && row.claimed.contains('%'))
            .map(|row| {
                format!(
                    " The {} of the claim is {} here.",
                    value(&row.claimed),
                    value(&row.found)
                )
            });
        std::iter::once(format!(
            "Worked out again with multi-academy trusts of every size, each counted once, {comes_out}."
        ))
        .chain(differing)
        .collect()
    }
}
