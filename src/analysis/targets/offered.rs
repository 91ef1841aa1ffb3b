//! What a group of peers offers as targets, and a finding's distance to one: the way from what is on the page to the
//! arithmetic.

use super::{Aim, Cohort, Counting, Distance, NoDistance, Target, TargetKind};
use crate::analysis::quantile_decimals;
use crate::analysis::{Finding, Peers};
use crate::entry::{Attained, Figure};
use crate::measures::{Direction, Measure, PupilGroup, group_thousands};
use crate::wording::Figures;

impl Aim {
    /// How distances in a measure are counted; `None` for rates, and for a gap between two groups.
    #[must_use]
    pub fn of(measure: &Measure, group: PupilGroup) -> Option<Self> {
        (group != PupilGroup::Gap).then_some(Self {
            counting: Counting::of(measure.unit)?,
            unit: measure.unit,
            direction: measure.direction,
        })
    }

    /// A figure as what a cohort attained.
    #[must_use]
    pub const fn attained(&self, figure: Figure) -> Attained {
        match self.counting {
            Counting::Pupils => Attained::Percentage(figure),
            Counting::GradeSlots | Counting::Scores { .. } => Attained::Mean(figure),
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
        let median = (TargetKind::Median, spread.median, "the median");
        let named = match direction {
            Direction::HigherBetter => vec![
                median,
                (
                    TargetKind::BetterQuartile,
                    spread.upper_quartile,
                    "the upper quartile",
                ),
                (
                    TargetKind::BestTenth,
                    spread.highest_tenth,
                    "the start of the highest tenth",
                ),
            ],
            Direction::LowerBetter => vec![
                median,
                (
                    TargetKind::BetterQuartile,
                    spread.lower_quartile,
                    "the lower quartile",
                ),
                (
                    TargetKind::BestTenth,
                    spread.lowest_tenth,
                    "the start of the lowest tenth",
                ),
            ],
            Direction::NotAgreed => vec![median],
        };
        let who = format!(
            "{} {} in {}",
            group_thousands(peers.n() as u64),
            peers.noun(),
            peers.year()
        );
        let target = |(kind, value, called)| Self {
            kind,
            value,
            decimals: quantile_decimals(value, peers.decimals()),
            called: format!("{called} of {who}"),
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

    /// How it is offered: where lower is better, its lower end is meant.
    #[must_use]
    pub const fn label(self, direction: Direction) -> &'static str {
        match (self, direction) {
            (Self::Median, _) => "The median",
            (Self::BetterQuartile, Direction::LowerBetter) => "The lower quartile",
            (Self::BetterQuartile, _) => "The upper quartile",
            (Self::BestTenth, Direction::LowerBetter) => "The lowest tenth",
            (Self::BestTenth, _) => "The highest tenth",
            (Self::Own, _) => "A target of your own",
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

impl Distance {
    /// The distance as a title: "To 69%: 8 more pupils of 182".
    #[must_use]
    pub fn headline(&self) -> String {
        let amount = self.amount_text();
        // What stands in brackets is in the sentence, and so is of how many pupils every one is meant.
        let all = format!(" subject slots for each of {}", self.pupils);
        let amount = amount
            .replace(
                &format!(" every one of the ten{all}"),
                " all ten slots for each pupil",
            )
            .replace(&format!(" of the ten{all}"), " of ten slots for each pupil");
        let short = amount.split(" (").next().unwrap_or_default();
        format!("To {}: {short}", self.target.write(self.aim.unit))
    }
}

/// Every target that a finding's peers offer, with what it would take.
#[must_use]
pub fn target_figures(finding: &Finding, aim: Aim) -> Figures {
    let targets = Target::among(finding.peers(), aim.direction);
    let row = |target: Target| {
        let distance = finding.distance(aim, &target).ok()?;
        let label = target.kind().label(aim.direction).to_owned();
        Some(vec![label, target.write(aim.unit), distance.amount_text()])
    };
    Figures {
        caption: format!("{}, {}", finding.called(), finding.population_text()),
        columns: ["Target", "Figure", "What it would take"]
            .map(str::to_owned)
            .into(),
        rows: targets.into_iter().filter_map(row).collect(),
    }
}
