//! What is typed about a trust besides its results: how many schools, where, and who its pupils are. It decides only whom
//! the trust is compared with, so what is missing costs a choice of peers and nothing else.

use thiserror::Error;

use super::number_text::{Example, NumberProblem, Reading, read_number};
use super::{Circumstance, Entries, Field, Figure, Profile};
use crate::measures::{Measure, PupilGroup};

/// The regions of England, as the Department's tables name them.
pub const REGIONS: [&str; 9] = [
    "East Midlands",
    "East of England",
    "London",
    "North East",
    "North West",
    "South East",
    "South West",
    "West Midlands",
    "Yorkshire and the Humber",
];

/// No trust has more schools than this.
const MOST_SCHOOLS: f64 = 500.0;

/// Why a circumstance as typed cannot be used.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum CircumstanceProblem {
    /// It is not a number.
    Number(#[from] NumberProblem),
    /// No number of schools.
    NotSchools,
    /// No share.
    NotAShare,
    /// Above zero and at most one, without a per cent sign: it may be meant as a fraction of one.
    PerhapsFraction(Figure),
}

/// Reads a number of schools.
#[must_use]
pub fn read_schools(typed: &str) -> Reading<u16, CircumstanceProblem> {
    let number = match read_number(typed, Example::Schools) {
        Reading::Empty => return Reading::Empty,
        Reading::Refused(problem) => return Reading::Refused(problem.into()),
        Reading::Read(number) => number,
    };
    let possible = (1.0..=MOST_SCHOOLS).contains(&number.value);
    if number.per_cent || number.value.fract() != 0.0 || !possible {
        return Reading::Refused(CircumstanceProblem::NotSchools);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is whole and between 1 and 500"
    )]
    Reading::Read(number.value as u16)
}

/// Reads a share in per cent.
#[must_use]
pub fn read_share(typed: &str) -> Reading<f64, CircumstanceProblem> {
    match read_number(typed, Example::Share) {
        Reading::Empty => Reading::Empty,
        Reading::Refused(problem) => Reading::Refused(problem.into()),
        Reading::Read(number) if number.may_be_fraction() => {
            Reading::Refused(CircumstanceProblem::PerhapsFraction(number.figure()))
        }
        Reading::Read(number) if (0.0..=100.0).contains(&number.value) => Reading::Read(number.value),
        Reading::Read(_) => Reading::Refused(CircumstanceProblem::NotAShare),
    }
}

impl Entries {
    /// What the trust is like in the cohort of a measure, as far as it is typed and can be read. The share of
    /// disadvantaged pupils follows from their number where it is not typed itself.
    #[must_use]
    pub fn profile(&self, measure: &Measure) -> Profile {
        let cohort = measure.shared_cohort();
        let text = |circumstance| self.text(&Field::circumstance(cohort.clone(), circumstance));
        let share = |circumstance| read_share(text(circumstance)).value().copied();
        let pupils = |group| {
            let pupils = self.cohort_pupils(measure, group, None);
            pupils.value().map(|pupils| pupils.count())
        };
        let all = pupils(PupilGroup::All);
        let counted = || {
            let part = f64::from(pupils(PupilGroup::Disadvantaged)?);
            Some(100.0 * part / f64::from(all?))
        };
        let region = self.text(&Field::region());
        Profile {
            schools: read_schools(text(Circumstance::Schools)).value().copied(),
            region: REGIONS.contains(&region).then(|| region.to_owned()),
            pupils: all,
            disadvantaged: share(Circumstance::Disadvantaged).or_else(counted),
            eal: share(Circumstance::Eal),
            sen: share(Circumstance::Sen),
        }
    }
}
