//! What it would take: how far a cohort is from a target, counted in pupils or in what pupils score, because "9 more
//! pupils of 182" can be thought about and "5 percentage points" cannot.
//!
//! It is arithmetic on a figure that has been, in which nothing else changes: no forecast, and no judgement of whether a
//! target is the right one. A target that has been reached is said to have been reached and never becomes a negative
//! number.

mod by_school;
mod cohort;
mod offered;
mod wording;

use thiserror::Error;

use super::quantile_decimals;
use crate::entry::{Pupils, School, SchoolOutcome, Suppressed};
use crate::measures::{Direction, Unit, ValidRange, group_thousands};
use crate::national::Distribution;
use crate::stats::quantile;
pub use by_school::BySchool;
pub use cohort::{Cohort, distance};
pub use offered::target_figures;
pub use wording::{ARITHMETIC, EACH_SCHOOL, NO_TARGET};

/// The subject slots of Progress 8; English and maths fill two each.
const SLOTS: f64 = 10.0;

/// How a distance in a measure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// A proportion of pupils: in pupils.
    Pupils,
    /// Progress 8: in grades in one subject slot.
    GradeSlots,
    /// A mean of pupils' scores: in what it is counted in.
    Scores {
        /// What that is: "points", "marks".
        noun: &'static str,
    },
}

impl Counting {
    /// How distances in `unit` are counted; `None` for rates, in which no number of pupils and no score is lacking. It is
    /// never right for a gap between two groups.
    #[must_use]
    pub const fn of(unit: Unit) -> Option<Self> {
        let noun = match unit {
            Unit::Percentage => return Some(Self::Pupils),
            Unit::ProgressGrades => return Some(Self::GradeSlots),
            Unit::Marks => "marks",
            Unit::Points
            | Unit::ProgressPoints
            | Unit::ScaledScore
            | Unit::GradePoints
            | Unit::PointsPerEntry => "points",
            Unit::Sessions | Unit::Per100Pupils | Unit::PupilsPerTeacher | Unit::PercentagePoints => {
                return None;
            }
        };
        Some(Self::Scores { noun })
    }
}

/// What must be known of a measure to count a distance in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aim {
    /// How distances are counted.
    pub counting: Counting,
    /// How values are written.
    pub unit: Unit,
    /// Which way it points.
    pub direction: Direction,
}

/// What kind of target it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetKind {
    /// Half of the population are higher.
    Median,
    /// The quartile towards the better end: the upper one, or the lower one where lower is better.
    BetterQuartile,
    /// Where the best tenth begins: the highest, or the lowest where lower is better.
    BestTenth,
    /// The person's own.
    Own,
}

/// A value to be reached, in the measure's unit, and what to call it.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    kind: TargetKind,
    value: f64,
    decimals: u8,
    called: String,
}

/// One's own target that cannot be reached by anybody.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{typed} cannot be reached: the measure lies between {lowest} and {highest}.")]
pub struct ImpossibleTarget {
    typed: String,
    lowest: String,
    highest: String,
}

impl Target {
    /// The targets that a population offers, nearest first: where people disagree about the direction, the median only.
    ///
    /// Quantiles are of type 7, so a target can lie between two published figures.
    #[must_use]
    pub fn offered(distribution: &Distribution, direction: Direction) -> Vec<Self> {
        let kinds: &[(TargetKind, f64, &str)] = match direction {
            Direction::HigherBetter => &[
                (TargetKind::Median, 0.5, "the median"),
                (TargetKind::BetterQuartile, 0.75, "the upper quartile"),
                (TargetKind::BestTenth, 0.9, "the start of the highest tenth"),
            ],
            Direction::LowerBetter => &[
                (TargetKind::Median, 0.5, "the median"),
                (TargetKind::BetterQuartile, 0.25, "the lower quartile"),
                (TargetKind::BestTenth, 0.1, "the start of the lowest tenth"),
            ],
            Direction::NotAgreed => &[(TargetKind::Median, 0.5, "the median")],
        };
        let who = format!(
            "{} {} in {}",
            group_thousands(distribution.n() as u64),
            distribution.population().noun_plural,
            distribution.year()
        );
        let target = |&(kind, p, called): &(TargetKind, f64, &str)| {
            let value = quantile(distribution.figures(), p)?;
            Some(Self {
                kind,
                value,
                decimals: quantile_decimals(value, distribution.decimals()),
                called: format!("{called} of {who}"),
            })
        };
        kinds.iter().filter_map(target).collect()
    }

    /// A target of one's own, as typed.
    ///
    /// # Errors
    /// [`ImpossibleTarget`] where no trust could reach it.
    pub fn own(value: f64, decimals: u8, unit: Unit, range: ValidRange) -> Result<Self, ImpossibleTarget> {
        if !range.contains(value) {
            return Err(ImpossibleTarget {
                typed: unit.write(value, decimals),
                lowest: unit.write(range.lowest, 0),
                highest: unit.write(range.highest, 0),
            });
        }
        Ok(Self {
            kind: TargetKind::Own,
            value,
            decimals,
            called: "your own target".to_owned(),
        })
    }

    /// What kind it is.
    #[must_use]
    pub const fn kind(&self) -> TargetKind {
        self.kind
    }

    /// Its value, in the measure's unit.
    #[must_use]
    pub const fn value(&self) -> f64 {
        self.value
    }

    /// What to call it, to follow its value: "the median of 626 trusts in 2024/25".
    #[must_use]
    pub fn called(&self) -> &str {
        &self.called
    }

    /// Its value, written.
    #[must_use]
    pub fn write(&self, unit: Unit) -> String {
        unit.write(self.value, self.decimals)
    }
}

/// On which side of a cohort the target lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetSide {
    /// The target is higher.
    Up,
    /// The target is lower.
    Down,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// Nothing is needed: the figure is there already or past it.
    Reached,
    /// Whole pupils.
    Pupils {
        /// How many, if the count is the one that the figure implies.
        needed: u32,
        /// The fewest and the most that the rounding of the figure allows; both are `needed` where it is exact.
        between: (u32, u32),
    },
    /// Grades in one subject slot.
    GradeSlots {
        /// How many in all, rounded up.
        slots: f64,
        /// How many of the ten slots that is for each pupil, one grade a slot.
        each: f64,
    },
    /// What pupils score.
    Scores {
        /// In all.
        in_all: f64,
        /// For each pupil.
        each: f64,
    },
}

/// The distance of one cohort to one target.
#[derive(Debug, Clone, PartialEq)]
pub struct Distance {
    /// The target.
    pub target: Target,
    /// The cohort.
    pub pupils: Pupils,
    /// Where the target lies.
    pub way: TargetSide,
    /// How far.
    pub amount: Amount,
    aim: Aim,
    rounded: Rounded,
}

/// Whose rounding leaves a distance open.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Rounded {
    /// That of the one figure that was published.
    Figure,
    /// That of each school's.
    Schools {
        /// How far it can put a mean off, over all pupils together, in the measure's unit; 0 for a proportion.
        in_all: f64,
    },
}

/// Why there is no distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoDistance {
    /// The outcome is suppressed.
    #[error("This cannot be counted: {0}.")]
    Suppressed(#[from] Suppressed),
    /// A count where the measure is a mean, or the reverse.
    #[error("This cannot be counted: the figure is not counted as the measure is.")]
    OtherKind,
    /// More pupils attained it than there are.
    #[error("This cannot be counted: there are fewer pupils than are said to have attained it.")]
    MoreThanPupils,
}

/// The distance of each school to the same target, in the order given. Nothing is shared out among them.
pub fn each_school<'a>(
    aim: Aim,
    target: &'a Target,
    schools: &'a [School],
) -> impl Iterator<Item = (&'a School, Result<Distance, NoDistance>)> {
    schools.iter().map(move |school| {
        let found = match school.outcome() {
            SchoolOutcome::Known(attained) => distance(aim, target, attained, school.pupils()),
            SchoolOutcome::Suppressed(why) => Err(NoDistance::Suppressed(why)),
        };
        (school, found)
    })
}
