//! Which trusts the sector's arithmetic can count: it is the choice that moves the answer most, so it is made among what
//! the files hold and named in their words.

use super::{SectorPercentile, SectorQuestion};
use crate::measures::{AcademicYear, MeasureId, PupilGroup};
use crate::national::{National, TrustSet};

/// Trusts to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectorTrusts {
    /// Those of any size, or those of the Department's files.
    pub set: TrustSet,
    /// The year of their figures.
    pub year: AcademicYear,
    /// Whether trusts of ten schools or fewer are left out.
    pub more_than_ten_schools: bool,
}

impl SectorTrusts {
    /// Every choice that the loaded files allow for a measure and a group: trusts of any size first, then the Department's,
    /// each year after the one before it.
    #[must_use]
    pub fn all(national: &National, measure: &MeasureId, group: PupilGroup) -> Vec<Self> {
        let mut all = Vec::new();
        for set in [TrustSet::AnySize, TrustSet::Eligible] {
            for distribution in national
                .distributions_among(set, measure, group)
                .into_iter()
                .rev()
            {
                let states_schools = distribution.trusts().any(|one| one.trust.schools > 0);
                for more_than_ten_schools in [false, true] {
                    if !more_than_ten_schools || states_schools {
                        all.push(Self {
                            set,
                            year: distribution.year(),
                            more_than_ten_schools,
                        });
                    }
                }
            }
        }
        all
    }

    /// The identifier of the choice: "any-size-2019", "eligible-2025-over-ten".
    #[must_use]
    pub fn id(self) -> String {
        let limit = if self.more_than_ten_schools {
            "-over-ten"
        } else {
            ""
        };
        format!("{}-{}{limit}", self.set.id(), self.year.summer())
    }

    /// The choice that a question makes.
    pub(crate) const fn of(question: SectorQuestion) -> Self {
        Self {
            set: question.set,
            year: question.year,
            more_than_ten_schools: question.more_than_ten_schools,
        }
    }

    /// The question about them.
    #[must_use]
    pub const fn question(
        self,
        group: PupilGroup,
        percentile: SectorPercentile,
        smallest: u32,
    ) -> SectorQuestion {
        SectorQuestion {
            set: self.set,
            year: self.year,
            group,
            percentile,
            smallest,
            more_than_ten_schools: self.more_than_ten_schools,
        }
    }
}
