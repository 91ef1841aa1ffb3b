//! What stands out: in which order the measures of a goal are read, and which few are named before all others. Which
//! side is the better one is not said here; higher and lower are facts, and both are treated alike.
//!
//! One test names: the chance that the trust's true figure is beyond the upper, or the lower, quartile of its peers, 0.8
//! or more ([`QuartileChance`](super::QuartileChance); `standing_out` in `src/wording/methods/limits.rs` explains it).
//! Strongest first, at most three a side.
//!
//! The order of rows: what stands out, strongest first; what is clearly higher or lower than the median; what is too
//! close to call; what is too uncertain to place or has too few pupils; what is beside England only; what is not
//! compared. Among equals the figure comes first that is furthest from the median, counted in lengths of its own
//! interval's arm towards it; what is still equal stays in the catalogue's order.

use std::rc::Rc;

use super::{Comparison, EnglandVerdict, Finding, Line, Side, Unusual, Verdict};
use crate::measures::{Goal, MeasureGroup, PupilGroup};
use crate::stats::Probability;

/// How many are named on either side.
pub const MOST_NAMED: usize = 3;

/// As far as a distance is counted.
const FURTHEST: f64 = 1e6;

impl Verdict {
    /// The side on which a figure clearly lies; `None` where it is too close to call or has too few pupils.
    #[must_use]
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Unusual(Unusual::Higher) | Self::ClearlyHigher => Some(Side::Higher),
            Self::Unusual(Unusual::Lower) | Self::ClearlyLower => Some(Side::Lower),
            Self::TooFewPupils | Self::TooUncertain | Self::NotTested | Self::TooClose => None,
        }
    }
}

/// How much a line asks to be looked at, most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Attention {
    StandsOut,
    Clear,
    Close,
    NotTested,
    TooUncertain,
    TooFew,
    WithoutVerdict,
    NotCompared,
}

impl Attention {
    fn of(line: &Line) -> Self {
        let finding = match &line.comparison {
            Comparison::Finding(finding) => finding,
            Comparison::BesideEngland(_) | Comparison::WithoutRange(_) => return Self::WithoutVerdict,
            Comparison::Without(_) => return Self::NotCompared,
        };
        if finding.stands_out().is_some() {
            return Self::StandsOut;
        }
        match finding.verdict() {
            Verdict::Unusual(_) | Verdict::ClearlyHigher | Verdict::ClearlyLower => Self::Clear,
            Verdict::TooClose => Self::Close,
            Verdict::NotTested => Self::NotTested,
            Verdict::TooUncertain => Self::TooUncertain,
            Verdict::TooFewPupils => Self::TooFew,
        }
    }
}

impl Finding {
    /// Whether it is too uncertain to place, or has too few pupils for a place.
    #[must_use]
    pub const fn is_not_placed(&self) -> bool {
        matches!(self.verdict, Verdict::TooFewPupils | Verdict::TooUncertain)
    }

    /// The side on which it stands out and the chance of that; `None` where it does not, where that cannot be estimated, or
    /// where it has no place.
    #[must_use]
    pub fn stands_out(&self) -> Option<(Side, Probability)> {
        self.place?;
        self.quartile_chance?.likely_side()
    }

    /// How far the figure lies from the median, in lengths of the arm of its 95% interval that points to the median: above
    /// 1 the interval clears the median.
    #[must_use]
    pub fn distance_from_median(&self) -> f64 {
        let (value, median) = (self.value(), self.spread().median);
        let arm = if value > median {
            value - self.interval().lower()
        } else {
            self.interval().upper() - value
        };
        let distance = (value - median).abs();
        if distance == 0.0 {
            return 0.0;
        }
        // A figure that chance cannot move at all would be infinitely far away; none has such an interval.
        (distance / arm).clamp(0.0, FURTHEST)
    }
}

/// Lines in the order in which they deserve a look.
#[must_use]
pub fn in_order(lines: &[Rc<Line>]) -> Vec<Rc<Line>> {
    let mut ordered = lines.to_vec();
    let distance = |line: &Line| {
        line.finding()
            .map_or(0.0, |finding| finding.distance_from_median())
    };
    let chance = |line: &Line| {
        let stands_out = line.finding().and_then(|finding| finding.stands_out());
        stands_out.map_or(0.0, |(_, chance)| chance.value())
    };
    ordered.sort_by(|one, other| {
        let attention = Attention::of(one).cmp(&Attention::of(other));
        attention
            .then_with(|| chance(other).total_cmp(&chance(one)))
            .then_with(|| distance(other).total_cmp(&distance(one)))
    });
    ordered
}

/// At most `most` lines where there is no room for all, in the order of the page: the result of each stage, which a board
/// asks for whatever it is, those that are named before others, on both sides, and then those that most deserve a look.
#[must_use]
pub fn most_notable(lines: &[Rc<Line>], most: usize) -> Vec<Rc<Line>> {
    let found = StandingOut::among(lines);
    let named: Vec<MeasureGroup> = found
        .iter()
        .flat_map(StandingOut::named)
        .map(Named::key)
        .collect();
    let mut ordered = in_order(lines);
    let is_stage_result = |line: &Line| line.group == PupilGroup::All && line.measure.is_stage_result();
    ordered.sort_by_key(|line| !is_stage_result(line) && !named.contains(&line.key()));
    ordered.truncate(most);
    by_goal(&ordered)
        .into_iter()
        .flat_map(|(_, lines)| lines)
        .collect()
}

/// The lines of each goal that has any, the goals in their own order.
#[must_use]
pub fn by_goal(lines: &[Rc<Line>]) -> Vec<(Goal, Vec<Rc<Line>>)> {
    goals_of(&in_order(lines))
}

/// The lines of each goal, as they are ordered.
fn goals_of(ordered: &[Rc<Line>]) -> Vec<(Goal, Vec<Rc<Line>>)> {
    let of = |goal: Goal| {
        let own = ordered.iter().filter(|line| line.goal() == goal);
        (goal, own.cloned().collect::<Vec<_>>())
    };
    let goals = Goal::ALL.into_iter().map(of);
    goals.filter(|(_, lines)| !lines.is_empty()).collect()
}

/// In which order measures are shown: as they deserve a look or, while a figure is being typed, as they were before it. A row
/// that moved at each key could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowOrder(Vec<MeasureGroup>);

impl RowOrder {
    /// As they deserve a look.
    #[must_use]
    pub fn of(lines: &[Rc<Line>]) -> Self {
        Self(in_order(lines).iter().map(|line| line.key()).collect())
    }

    /// Whether it is an order of these measures, of all of them and of no others.
    #[must_use]
    pub fn is_of(&self, lines: &[Rc<Line>]) -> bool {
        self.0.len() == lines.len() && lines.iter().all(|line| self.0.contains(&line.key()))
    }

    /// The lines of each goal that has any, the goals in their own order.
    #[must_use]
    pub fn by_goal(&self, lines: &[Rc<Line>]) -> Vec<(Goal, Vec<Rc<Line>>)> {
        let mut ordered = lines.to_vec();
        ordered.sort_by_cached_key(|line| self.0.iter().position(|key| *key == line.key()));
        goals_of(&ordered)
    }
}

/// A measure that is named before others.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub(crate) finding: Rc<Finding>,
    /// The chance that the trust is really beyond the quartile.
    pub(crate) chance: Probability,
}

impl Named {
    /// The measure and the group of pupils.
    #[must_use]
    pub fn key(&self) -> MeasureGroup {
        self.finding.key()
    }
}

/// How many of the findings stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) compared: usize,
    /// Those with too few pupils for a place.
    pub(crate) too_few: usize,
    /// Those that chance could move too far.
    pub(crate) too_uncertain: usize,
    /// Those of which the chance cannot be estimated, because their peers' pupils are not known or they are not tested.
    pub(crate) not_tested: usize,
    pub(crate) lower: SideCount,
    pub(crate) higher: SideCount,
    /// Those beside England's figure and in no distribution that are clearly higher or lower than it.
    pub(crate) off_england: usize,
}

/// How many stand out on one side, and how many of them are gaps, which are wide or narrow and neither high nor low.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SideCount {
    pub(crate) all: usize,
    pub(crate) gaps: usize,
}

impl SideCount {
    pub(crate) fn of(named: &[Named]) -> Self {
        let is_gap = |named: &&Named| named.finding.group() == PupilGroup::Gap;
        Self {
            all: named.len(),
            gaps: named.iter().filter(is_gap).count(),
        }
    }
}

/// What stands out among all that are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct StandingOut {
    /// At most three that are very likely in the lowest quarter, likeliest first.
    pub lower: Vec<Named>,
    /// At most three that are very likely in the highest quarter, likeliest first.
    pub higher: Vec<Named>,
    pub(crate) count: Count,
}

impl StandingOut {
    /// What stands out; `None` where nothing is compared.
    #[must_use]
    pub fn among(lines: &[Rc<Line>]) -> Option<Self> {
        let ordered = in_order(lines);
        let findings: Vec<&Rc<Finding>> = ordered.iter().filter_map(|line| line.finding()).collect();
        if findings.is_empty() {
            return None;
        }
        let of = |wanted: Side| -> Vec<Named> {
            let standing = findings.iter().filter_map(|finding| {
                let (side, chance) = finding.stands_out()?;
                (side == wanted).then(|| Named {
                    finding: Rc::clone(finding),
                    chance,
                })
            });
            standing.collect()
        };
        let (mut lower, mut higher) = (of(Side::Lower), of(Side::Higher));
        let many = |is_it: fn(&Finding) -> bool| findings.iter().filter(|finding| is_it(finding)).count();
        let count = Count {
            compared: findings.len(),
            too_few: many(|finding| finding.verdict() == Verdict::TooFewPupils),
            too_uncertain: many(|finding| finding.verdict() == Verdict::TooUncertain),
            not_tested: many(|finding| !finding.is_not_placed() && finding.quartile_chance().is_none()),
            lower: SideCount::of(&lower),
            higher: SideCount::of(&higher),
            off_england: lines.iter().filter(|line| line.is_off_england()).count(),
        };
        lower.truncate(MOST_NAMED);
        higher.truncate(MOST_NAMED);
        Some(Self { lower, higher, count })
    }

    /// Everything that is named.
    pub fn named(&self) -> impl Iterator<Item = &Named> {
        self.lower.iter().chain(&self.higher)
    }
}

impl Line {
    /// The goal that it belongs to.
    #[must_use]
    pub fn goal(&self) -> Goal {
        Goal::of(&self.measure, self.group)
    }

    /// Whether it is beside England's figure and clearly higher or lower.
    fn is_off_england(&self) -> bool {
        let Comparison::BesideEngland(beside) = &self.comparison else {
            return false;
        };
        matches!(
            beside.verdict(),
            EnglandVerdict::Higher(_) | EnglandVerdict::Lower(_)
        )
    }

    /// Whether there is a finding.
    #[must_use]
    pub const fn is_compared(&self) -> bool {
        matches!(self.comparison, Comparison::Finding(_))
    }
}
