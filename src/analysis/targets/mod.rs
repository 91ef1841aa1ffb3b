//! What it would take: how far a cohort is from a target, counted in pupils or in what pupils score, because "9 more
//! pupils of 182" can be thought about and "5 percentage points" cannot.
//!
//! It is arithmetic on a past figure, and everything else is taken to stay the same: no forecast, and no judgement of
//! whether a target is the right one. A target that has been reached is said to have been reached and never becomes a negative
//! number.

mod cohort;
mod target_offers;

use thiserror::Error;

use super::quantile_decimals;
use crate::entry::{Pupils, School, SchoolOutcome, Suppressed};
use crate::measures::{AcademicYear, Direction, MeasureId, Unit, ValidRange};
use crate::national::Distribution;
use crate::stats::quantile;
pub(crate) use cohort::whole;
pub use cohort::{Cohort, distance};

/// The subject slots of Progress 8; English and maths fill two each.
pub(crate) const SLOTS: f64 = 10.0;

/// How a distance in a measure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// A proportion of pupils: in pupils.
    Pupils,
    /// Progress 8: in grades in one subject slot.
    GradeSlots,
    /// A mean of pupils' scores: in what it is counted in, which the unit says.
    Scores,
}

impl Counting {
    /// How distances in `unit` are counted; `None` for rates, in which no number of pupils and no score is lacking. It is
    /// never right for a gap between two groups.
    #[must_use]
    pub const fn of(unit: Unit) -> Option<Self> {
        match unit {
            Unit::Percentage => Some(Self::Pupils),
            Unit::ProgressGrades => Some(Self::GradeSlots),
            Unit::Marks
            | Unit::Points
            | Unit::ProgressPoints
            | Unit::ScaledScore
            | Unit::GradePoints
            | Unit::PointsPerEntry => Some(Self::Scores),
            Unit::Sessions | Unit::Per100Pupils | Unit::PupilsPerTeacher | Unit::PercentagePoints => None,
        }
    }
}

/// What must be known of a measure to count a distance in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aim {
    /// How distances are counted.
    pub counting: Counting,
    /// How values are written.
    pub unit: Unit,
    /// Whether higher or lower figures are better, or neither is agreed.
    pub direction: Direction,
    /// Which pupils a share counts.
    pub counted: CountedPupils,
}

/// Which pupils a share counts, where "fewer pupils" alone would say that pupils should leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedPupils {
    /// Those who reached something.
    Any,
    /// Those who missed a tenth of their sessions or more.
    PersistentlyAbsent,
    /// Those who missed half of their sessions or more.
    SeverelyAbsent,
}

impl CountedPupils {
    /// Those of a measure.
    #[must_use]
    pub fn of(measure: &MeasureId) -> Self {
        match measure.as_str() {
            id if id.starts_with("persistent_absence") => Self::PersistentlyAbsent,
            id if id.starts_with("severe_absence") => Self::SeverelyAbsent,
            _ => Self::Any,
        }
    }
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

/// A value to be reached, in the measure's unit, and whose it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    kind: TargetKind,
    pub(crate) value: f64,
    pub(crate) decimals: u8,
    /// The population that offers it; `None` of the person's own.
    pub(crate) offered_by: Option<TargetPopulation>,
}

/// The population that a target is a quantile of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TargetPopulation {
    pub(crate) n: usize,
    /// Who they are, to follow a number.
    pub(crate) noun: String,
    pub(crate) year: AcademicYear,
    /// Which end of it is the better one.
    pub(crate) direction: Direction,
}

/// One's own target that cannot be reached by anybody.
#[derive(Debug, Clone, PartialEq, Error)]
pub struct ImpossibleTarget {
    pub(crate) value: f64,
    pub(crate) decimals: u8,
    pub(crate) unit: Unit,
    pub(crate) range: ValidRange,
}

impl Target {
    /// The targets that a population offers, nearest first: where people disagree about the direction, the median only.
    ///
    /// Quantiles are of type 7, so a target can lie between two published figures.
    #[must_use]
    pub fn offered(distribution: &Distribution, direction: Direction) -> Vec<Self> {
        let kinds: &[(TargetKind, f64)] = match direction {
            Direction::HigherBetter => &[
                (TargetKind::Median, 0.5),
                (TargetKind::BetterQuartile, 0.75),
                (TargetKind::BestTenth, 0.9),
            ],
            Direction::LowerBetter => &[
                (TargetKind::Median, 0.5),
                (TargetKind::BetterQuartile, 0.25),
                (TargetKind::BestTenth, 0.1),
            ],
            Direction::NotAgreed => &[(TargetKind::Median, 0.5)],
        };
        let population = TargetPopulation {
            n: distribution.n(),
            noun: distribution.population().noun_plural.clone(),
            year: distribution.year(),
            direction,
        };
        let target = |&(kind, p): &(TargetKind, f64)| {
            let value = quantile(distribution.figures(), p)?;
            Some(Self {
                kind,
                value,
                decimals: quantile_decimals(value, distribution.decimals()),
                offered_by: Some(population.clone()),
            })
        };
        kinds.iter().filter_map(target).collect()
    }

    /// A target of one's own, as entered.
    ///
    /// # Errors
    /// [`ImpossibleTarget`] where no trust could reach it.
    pub fn own(value: f64, decimals: u8, unit: Unit, range: ValidRange) -> Result<Self, ImpossibleTarget> {
        if !range.contains(value) {
            return Err(ImpossibleTarget {
                value,
                decimals,
                unit,
                range,
            });
        }
        Ok(Self {
            kind: TargetKind::Own,
            value,
            decimals,
            offered_by: None,
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
}

/// On which side of a cohort the target lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetSide {
    /// The target is higher.
    Up,
    /// The target is lower.
    Down,
}

/// How far away a target is.
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
    /// How far away the target is.
    pub amount: Amount,
    pub(crate) aim: Aim,
    pub(crate) rounded: Rounded,
}

/// Whose rounding leaves a distance open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Rounded {
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
    Suppressed(#[from] Suppressed),
    /// A count where the measure is a mean, or the reverse.
    OtherKind,
    /// More pupils attained it than there are.
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
