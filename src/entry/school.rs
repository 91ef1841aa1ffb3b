//! A trust as its schools. A trust's figure is made of pupils, so a school is a cohort and what that cohort attained;
//! and because what was suppressed is neither nothing nor everything, a school may have a cohort and no outcome.

use thiserror::Error;

use super::{Figure, Pupils, Suppressed};
use crate::measures::AcademicYear;

/// What a cohort attained, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Attained {
    /// A number of its pupils: exact.
    Count(u32),
    /// Per cent of its pupils, rounded as typed: the count behind it is known only within that rounding.
    Percentage(Figure),
    /// The mean of its pupils' scores, in the measure's unit.
    Mean(Figure),
}

impl Attained {
    /// The figure in the measure's unit: per cent of `pupils`, or the mean.
    #[must_use]
    pub fn value(self, pupils: Pupils) -> f64 {
        match self {
            Self::Count(count) => 100.0 * f64::from(count) / f64::from(pupils.count()),
            Self::Percentage(figure) | Self::Mean(figure) => figure.value,
        }
    }

    /// The number of pupils, not necessarily whole, that a proportion stands for; `None` for a mean.
    #[must_use]
    pub fn count(self, pupils: Pupils) -> Option<f64> {
        match self {
            Self::Count(count) => Some(f64::from(count)),
            Self::Percentage(figure) => Some(figure.value / 100.0 * f64::from(pupils.count())),
            Self::Mean(_) => None,
        }
    }

    /// How far the rounding of a typed figure can have put it off, in the measure's unit.
    #[must_use]
    pub fn half_a_unit(self) -> f64 {
        match self {
            Self::Count(_) => 0.0,
            Self::Percentage(figure) | Self::Mean(figure) => 0.5 / 10f64.powi(i32::from(figure.decimals)),
        }
    }
}

/// What is known of a school's outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SchoolOutcome {
    /// A figure.
    Known(Attained),
    /// None, and why.
    Suppressed(Suppressed),
}

/// A school of a trust: who its pupils are and what they attained in one measure.
#[derive(Debug, Clone, PartialEq)]
pub struct School {
    name: String,
    pupils: Pupils,
    outcome: SchoolOutcome,
    first_full_year: Option<AcademicYear>,
}

/// A school that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SchoolProblem {
    /// It has no name to be told apart by.
    NoName,
    /// More pupils attained something than there are.
    MoreThanPupils {
        /// How many are said to have attained it.
        count: u32,
        /// How many there are.
        pupils: Pupils,
    },
    /// A percentage outside 0 to 100, or a figure that is no number.
    NotAPercentage,
    /// A mean that is no number.
    NotANumber,
}

impl School {
    /// A school.
    ///
    /// # Errors
    /// [`SchoolProblem`] where it has no name or its outcome cannot be true of its pupils.
    pub fn new(
        name: impl Into<String>,
        pupils: Pupils,
        outcome: SchoolOutcome,
    ) -> Result<Self, SchoolProblem> {
        let name = name.into();
        if name.trim().is_empty() {
            return Err(SchoolProblem::NoName);
        }
        match outcome {
            SchoolOutcome::Known(Attained::Count(count)) if count > pupils.count() => {
                Err(SchoolProblem::MoreThanPupils { count, pupils })
            }
            SchoolOutcome::Known(Attained::Percentage(figure)) if !(0.0..=100.0).contains(&figure.value) => {
                Err(SchoolProblem::NotAPercentage)
            }
            SchoolOutcome::Known(Attained::Mean(figure)) if !figure.value.is_finite() => {
                Err(SchoolProblem::NotANumber)
            }
            _ => Ok(Self {
                name,
                pupils,
                outcome,
                first_full_year: None,
            }),
        }
    }

    /// The same, its first whole year in the trust known.
    #[must_use]
    pub fn in_trust_since(self, first_full_year: AcademicYear) -> Self {
        Self {
            first_full_year: Some(first_full_year),
            ..self
        }
    }

    /// Its first whole year in the trust, where that is known.
    #[must_use]
    pub const fn first_full_year(&self) -> Option<AcademicYear> {
        self.first_full_year
    }

    /// Its name, as typed.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The pupils of its cohort.
    #[must_use]
    pub const fn pupils(&self) -> Pupils {
        self.pupils
    }

    /// What they attained.
    #[must_use]
    pub const fn outcome(&self) -> SchoolOutcome {
        self.outcome
    }
}

/// The schools of a trust, in the order in which they were entered. Two may have the same name: there are many St Mary's.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Schools(Vec<School>);

/// One change to a trust. Places are counted from zero.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A school joins.
    Add(School),
    /// The school at this place leaves.
    Remove(usize),
    /// The school at this place becomes another: another cohort, another outcome.
    Replace(usize, School),
}

/// A change to a school that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub struct NoSuchSchool {
    /// The place asked for, from zero.
    pub place: usize,
    /// How many schools there are.
    pub schools: usize,
}

impl Schools {
    /// A trust of these schools.
    #[must_use]
    pub const fn new(schools: Vec<School>) -> Self {
        Self(schools)
    }

    /// Its schools.
    #[must_use]
    pub fn list(&self) -> &[School] {
        &self.0
    }

    /// The trust after `change`; this one stays as it is, so that both can be shown.
    ///
    /// # Errors
    /// [`NoSuchSchool`] where the change is to a school that is not there.
    pub fn with(&self, change: &Change) -> Result<Self, NoSuchSchool> {
        let mut schools = self.0.clone();
        let count = schools.len();
        let at = |place: usize| {
            if place < count {
                Ok(place)
            } else {
                Err(NoSuchSchool {
                    place,
                    schools: count,
                })
            }
        };
        match change {
            Change::Add(school) => schools.push(school.clone()),
            Change::Remove(place) => drop(schools.remove(at(*place)?)),
            Change::Replace(place, school) => schools[at(*place)?] = school.clone(),
        }
        Ok(Self(schools))
    }
}
