//! A cohort as far as its figures tell what it attained: one figure as it was published, or those of several schools
//! together. The distance of a trust whose figure was added up is counted from its schools here and not from the sum as
//! it is written, whose rounding can cost or make a pupil.

use super::{Aim, Amount, Counting, Distance, NoDistance, Rounded, SLOTS, Target, TargetSide};
use crate::entry::{Attained, Pupils};
use crate::measures::{Direction, Precision};

/// Pupils and what they attained.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cohort {
    pupils: Pupils,
    /// In the measure's unit, as published; of several schools Σn·figure/Σn, unrounded.
    value: f64,
    /// How many may have reached it; `None` of a mean.
    counts: Option<Counts>,
    /// How far rounding can have put a mean off, in the measure's unit.
    off: f64,
    of_several: bool,
}

impl Cohort {
    /// The cohort of one figure.
    #[must_use]
    pub fn of(attained: Attained, pupils: Pupils) -> Self {
        Self {
            pupils,
            value: attained.value(pupils),
            counts: counts(attained, pupils),
            off: attained.half_a_unit(),
            of_several: false,
        }
    }

    /// All pupils of `schools` together; that of one school is its own. `None` of no school, of pupils without number, and
    /// where some are counted and others are means.
    #[must_use]
    pub fn together(schools: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut schools = schools.into_iter();
        let first = schools.next()?;
        schools.try_fold(first, Self::and)
    }

    fn and(self, other: Self) -> Option<Self> {
        let [one, more] = [self, other].map(|of| f64::from(of.pupils.count()));
        let mean = |mine: f64, others: f64| (mine * one + others * more) / (one + more);
        let counts = match (self.counts, other.counts) {
            (Some(mine), Some(others)) => Some(mine.and(others)),
            (None, None) => None,
            _ => return None,
        };
        Some(Self {
            pupils: Pupils::new(self.pupils.count().checked_add(other.pupils.count())?)?,
            value: mean(self.value, other.value),
            counts,
            off: mean(self.off, other.off),
            of_several: true,
        })
    }

    /// How far it is from `target`.
    ///
    /// # Errors
    /// [`NoDistance`] where the figure is not one of the measure or cannot be true of the cohort.
    pub fn distance(self, aim: Aim, target: &Target) -> Result<Distance, NoDistance> {
        let way = match aim.direction {
            Direction::LowerBetter => TargetSide::Down,
            Direction::NotAgreed if target.value < self.value => TargetSide::Down,
            Direction::HigherBetter | Direction::NotAgreed => TargetSide::Up,
        };
        let short = match way {
            TargetSide::Up => target.value - self.value,
            TargetSide::Down => self.value - target.value,
        };
        let n = f64::from(self.pupils.count());
        let at_target = target.value / 100.0 * n;
        // A published figure counts as it is published. What schools add up to was published by nobody, so that their
        // pupils must have reached it too.
        let reached = |counts: Counts| {
            short <= SLACK && !(self.of_several && short_of(way, at_target, counts.implied) > 0)
        };
        let amount = match (aim.counting, self.counts) {
            (Counting::Pupils, None) | (Counting::GradeSlots | Counting::Scores, Some(_)) => {
                return Err(NoDistance::OtherKind);
            }
            (Counting::Pupils, Some(counts)) if counts.most > self.pupils.count() => {
                return Err(NoDistance::MoreThanPupils);
            }
            (Counting::Pupils, Some(counts)) if reached(counts) => Amount::Reached,
            (Counting::Pupils, Some(counts)) => counts.needed(way, at_target),
            (Counting::GradeSlots | Counting::Scores, None) if short <= SLACK => Amount::Reached,
            (Counting::GradeSlots, None) => Amount::GradeSlots {
                slots: ceil(short * n * SLOTS),
                each: short * SLOTS,
            },
            (Counting::Scores, None) => Amount::Scores {
                in_all: short * n,
                each: short,
            },
        };
        Ok(Distance {
            target: target.clone(),
            pupils: self.pupils,
            way,
            amount,
            aim,
            rounded: if self.of_several {
                Rounded::Schools { in_all: self.off * n }
            } else {
                Rounded::Figure
            },
        })
    }
}

/// The distance of a cohort to `target`.
///
/// Proportion: max(0, ⌈t·n − x⌉) pupils. Progress 8: (t − s)·n·10 grades in one slot. Mean scores: (t − s)·n.
///
/// # Errors
/// [`NoDistance`] where the figure is not one of the measure or cannot be true of the cohort.
pub fn distance(
    aim: Aim,
    target: &Target,
    attained: Attained,
    pupils: Pupils,
) -> Result<Distance, NoDistance> {
    Cohort::of(attained, pupils).distance(aim, target)
}

/// What binary fractions can be off by: far less than any figure's last place.
const SLACK: f64 = 1e-9;

fn ceil(value: f64) -> f64 {
    (value - 1e-6).ceil().max(0.0)
}

/// The numbers of pupils that a figure can stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Counts {
    implied: u32,
    least: u32,
    most: u32,
}

impl Counts {
    /// Those of two groups of different pupils together.
    const fn and(self, other: Self) -> Self {
        Self {
            implied: self.implied.saturating_add(other.implied),
            least: self.least.saturating_add(other.least),
            most: self.most.saturating_add(other.most),
        }
    }

    fn needed(self, way: TargetSide, at_target: f64) -> Amount {
        let from = |count: u32| short_of(way, at_target, count);
        let (one, other) = (from(self.least), from(self.most));
        let between = (one.min(other), one.max(other));
        if between.1 == 0 {
            return Amount::Reached;
        }
        Amount::Pupils {
            needed: from(self.implied),
            between,
        }
    }
}

/// How many whole pupils `count` is short of `at_target`.
fn short_of(way: TargetSide, at_target: f64, count: u32) -> u32 {
    let short = match way {
        TargetSide::Up => at_target - f64::from(count),
        TargetSide::Down => f64::from(count) - at_target,
    };
    whole(ceil(short))
}

/// The whole numbers of pupils that give this figure as it is rounded; the nearest alone where none does, as with a
/// figure that is weighted by more than pupils. `None` for a mean.
fn counts(attained: Attained, pupils: Pupils) -> Option<Counts> {
    let n = f64::from(pupils.count());
    let figure = match attained {
        Attained::Mean(_) => return None,
        Attained::Count(count) => {
            return Some(Counts {
                implied: count,
                least: count,
                most: count,
            });
        }
        Attained::Percentage(figure) => figure,
    };
    let precision = Precision::decimals(figure.decimals);
    let typed = precision.round(figure.value);
    // Two values that are rounded to the same number of units are the same number.
    let gives = |count: &u32| {
        precision
            .round(100.0 * f64::from(*count) / n)
            .total_cmp(&typed)
            .is_eq()
    };
    let implied = whole(Precision::decimals(0).round(figure.value / 100.0 * n));
    // The nearest count may not give the figure where its neighbour does not either.
    let down = (0..=implied).rev().take_while(gives).last();
    let up = (implied..=pupils.count()).take_while(gives).last();
    Some(Counts {
        implied,
        least: down.unwrap_or(implied),
        most: up.unwrap_or(implied),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole, not negative, and a share of a u32"
)]
pub(crate) const fn whole(value: f64) -> u32 {
    value as u32
}
