//! Of which trusts and years size can be shown against a measure's outcomes.

use super::{SizeAgainstOutcomes, SizeBy};
use crate::measures::{AcademicYear, Measure, PupilGroup};
use crate::national::{National, Population, TrustSet};

/// A set of trusts in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SizeChoice {
    /// The set.
    pub set: TrustSet,
    /// The year.
    pub year: AcademicYear,
}

impl SizeChoice {
    /// The choices that the loaded files allow for a measure, the Department's own and the latest first, each with the trusts
    /// that it shows.
    pub(crate) fn held(national: &National, measure: &Measure) -> Vec<(Self, Population)> {
        let of = |set| {
            let found = national.distributions_among(set, &measure.id, PupilGroup::All);
            found.into_iter().filter_map(move |distribution| {
                let choice = Self {
                    set,
                    year: distribution.year(),
                };
                SizeAgainstOutcomes::of(&distribution, measure, choice.by())?;
                Some((choice, distribution.population().clone()))
            })
        };
        of(TrustSet::Eligible).chain(of(TrustSet::AnySize)).collect()
    }

    /// Its identifier: "eligible-2025".
    #[must_use]
    pub fn id(self) -> String {
        format!("{}-{}", self.set.id(), self.year.summer())
    }

    /// Size against outcomes there; `None` where it is not held.
    #[must_use]
    pub fn shown(self, national: &National, measure: &Measure) -> Option<SizeAgainstOutcomes> {
        let distribution = national
            .distribution(self.set, &measure.id, PupilGroup::All, self.year)
            .ok()?;
        SizeAgainstOutcomes::of(&distribution, measure, self.by())
    }

    pub(crate) const fn by(self) -> SizeBy {
        match self.set {
            TrustSet::AnySize => SizeBy::Pupils,
            TrustSet::Eligible | TrustSet::ByMembership => SizeBy::Schools,
        }
    }
}
