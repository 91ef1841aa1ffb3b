//! Which trusts the sector's arithmetic can count: it is the choice that moves the answer most, so it is made among what
//! the files hold and named in their words.

use super::wording::pupils_or_more;
use super::{SectorPercentile, SectorQuestion};
use crate::measures::{AcademicYear, MeasureId, PupilGroup};
use crate::national::{National, TrustSet};

/// Trusts to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectorTrusts {
    /// Those of any size, or those of the Department's files.
    pub set: TrustSet,
    /// Of which year.
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
        let set = match self.set {
            TrustSet::AnySize => "any-size",
            TrustSet::Eligible => "eligible",
            TrustSet::ByMembership => "by-membership",
        };
        let limit = if self.more_than_ten_schools {
            "-over-ten"
        } else {
            ""
        };
        format!("{set}-{}{limit}", self.year.summer())
    }

    /// The choice that a question makes.
    pub(super) const fn of(question: SectorQuestion) -> Self {
        Self {
            set: question.set,
            year: question.year,
            more_than_ten_schools: question.more_than_ten_schools,
        }
    }

    /// Its name: "Trusts with three or more eligible schools, 2024/25"; `None` where no file holds them.
    #[must_use]
    pub fn label(self, national: &National, measure: &MeasureId, group: PupilGroup) -> Option<String> {
        let distribution = national.distribution(self.set, measure, group, self.year).ok()?;
        Some(self.named(&distribution.population().noun_plural, group, 0))
    }

    /// Its name with the limit by pupils; 0 for none.
    pub(super) fn named(self, noun_plural: &str, group: PupilGroup, smallest: u32) -> String {
        let schools = match (self.set, self.more_than_ten_schools) {
            (_, true) => " with more than ten schools",
            (TrustSet::Eligible, false) => " with three or more eligible schools",
            (TrustSet::AnySize | TrustSet::ByMembership, false) => "",
        };
        let pupils = match (smallest, schools) {
            (0 | 1, _) => String::new(),
            (smallest, "") => format!(" with {}", pupils_or_more(group, smallest)),
            (smallest, _) => format!(" and {}", pupils_or_more(group, smallest)),
        };
        format!("{}{schools}{pupils}, {}", capitalised(noun_plural), self.year)
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

/// With a capital letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
