//! What a group of peers offers as targets, and a finding's distance to one: the way from what is on the page to the
//! arithmetic.

use super::{
    Aim, Cohort, CountedPupils, Counting, Distance, NoDistance, Target, TargetKind, TargetPopulation,
};
use crate::analysis::quantile_decimals;
use crate::analysis::{Finding, Peers};
use crate::entry::{Attained, Figure};
use crate::measures::{Direction, Measure, PupilGroup};

impl Aim {
    /// How distances in a measure are counted; `None` for rates, and for a gap between two groups.
    #[must_use]
    pub fn of(measure: &Measure, group: PupilGroup) -> Option<Self> {
        (group != PupilGroup::Gap).then_some(Self {
            counting: Counting::of(measure.unit)?,
            unit: measure.unit,
            direction: measure.direction,
            counted: CountedPupils::of(&measure.id),
        })
    }

    /// A figure as what a cohort attained.
    #[must_use]
    pub const fn attained(&self, figure: Figure) -> Attained {
        match self.counting {
            Counting::Pupils => Attained::Percentage(figure),
            Counting::GradeSlots | Counting::Scores => Attained::Mean(figure),
        }
    }
}

impl Target {
    /// The targets that peers offer, nearest first, whether they are known one by one or by quantiles; where people
    /// disagree about the direction, the median only.
    #[must_use]
    pub fn among(peers: &Peers, direction: Direction) -> Vec<Self> {
        let Some(spread) = peers.spread() else {
            return Vec::new();
        };
        let median = (TargetKind::Median, spread.median);
        let named = match direction {
            Direction::HigherBetter => vec![
                median,
                (TargetKind::BetterQuartile, spread.upper_quartile),
                (TargetKind::BestTenth, spread.highest_tenth),
            ],
            Direction::LowerBetter => vec![
                median,
                (TargetKind::BetterQuartile, spread.lower_quartile),
                (TargetKind::BestTenth, spread.lowest_tenth),
            ],
            Direction::NotAgreed => vec![median],
        };
        let population = TargetPopulation {
            n: peers.n(),
            noun: peers.noun().to_owned(),
            year: peers.year(),
            direction,
        };
        let target = |(kind, value)| Self {
            kind,
            value,
            decimals: quantile_decimals(value, peers.decimals()),
            offered_by: Some(population.clone()),
        };
        named.into_iter().map(target).collect()
    }
}

impl TargetKind {
    /// Every kind, in the order in which it is offered.
    pub const ALL: [Self; 4] = [Self::Median, Self::BetterQuartile, Self::BestTenth, Self::Own];

    /// Its name in fields.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Median => "median",
            Self::BetterQuartile => "quartile",
            Self::BestTenth => "tenth",
            Self::Own => "own",
        }
    }
}

impl Finding {
    /// The finding of a trust whose figure was added up from its schools: distances are counted from them, and everything
    /// else is that of the figure as it is written.
    #[must_use]
    pub fn composed_of(self, schools: Cohort) -> Self {
        Self {
            composed: Some(schools),
            ..self
        }
    }

    /// How far the trust is from `target`.
    ///
    /// # Errors
    /// [`NoDistance`] where the figure is not one of the measure.
    pub fn distance(&self, aim: Aim, target: &Target) -> Result<Distance, NoDistance> {
        let as_written = || Cohort::of(aim.attained(self.figure()), self.pupils());
        self.composed.unwrap_or_else(as_written).distance(aim, target)
    }
}
