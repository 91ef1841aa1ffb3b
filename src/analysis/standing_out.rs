//! What deserves a look: in which order the measures of a goal are read, and which few are named before all others. Which
//! side is the better one is not said here; higher and lower are facts.
//!
//! The order: what is unusual for a trust of this size, then what is clearly higher or lower than the median, then what is
//! too close to call, then what has too few pupils, then what is not compared. Among equals the figure comes first that
//! lies furthest from the median, counted in lengths of its own interval's arm towards it; what is still equal stays in the
//! catalogue's order.
//!
//! Named is only what would still stand out if chance is allowed for among all that are shown: what is marked as unusual
//! ([`Marks`](super::Marks)), or is clearly on one side and remains so after Benjamini–Hochberg at 5% over every finding's
//! distance from the median (methods.md, many measures at once).

use std::rc::Rc;

use super::{Finding, Line, Said, Unusual, Verdict};
use crate::measures::Goal;
use crate::measures::MeasureGroup;
use crate::stats::{FALSE_DISCOVERY_RATE, Z95, benjamini_hochberg, two_sided_p};

/// How many are named on either side.
pub const MOST_NAMED: usize = 3;

/// As far as a distance is counted.
const FURTHEST: f64 = 1e6;

/// On which side of the median a figure lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Below it.
    Lower,
    /// Above it.
    Higher,
}

impl Verdict {
    /// The side on which a figure clearly lies; `None` where it is too close to call or has too few pupils.
    #[must_use]
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Unusual(Unusual::Higher) | Self::ClearlyHigher => Some(Side::Higher),
            Self::Unusual(Unusual::Lower) | Self::ClearlyLower => Some(Side::Lower),
            Self::TooFewPupils | Self::TooClose => None,
        }
    }
}

/// How much a line asks to be looked at, most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Attention {
    Unusual,
    Clear,
    Close,
    TooFew,
    NotCompared,
}

impl Attention {
    fn of(line: &Line) -> Self {
        match line.finding().map(|finding| finding.verdict()) {
            Some(Verdict::Unusual(_)) => Self::Unusual,
            Some(Verdict::ClearlyHigher | Verdict::ClearlyLower) => Self::Clear,
            Some(Verdict::TooClose) => Self::Close,
            Some(Verdict::TooFewPupils) => Self::TooFew,
            None => Self::NotCompared,
        }
    }
}

impl Finding {
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
    ordered.sort_by(|one, other| {
        let attention = Attention::of(one).cmp(&Attention::of(other));
        attention.then_with(|| distance(other).total_cmp(&distance(one)))
    });
    ordered
}

/// The lines of each goal that has any, the goals in their own order.
#[must_use]
pub fn by_goal(lines: &[Rc<Line>]) -> Vec<(Goal, Vec<Rc<Line>>)> {
    let ordered = in_order(lines);
    let of = |goal: Goal| {
        let own = ordered.iter().filter(|line| line.goal() == goal);
        (goal, own.cloned().collect::<Vec<_>>())
    };
    let goals = Goal::ALL.into_iter().map(of);
    goals.filter(|(_, lines)| !lines.is_empty()).collect()
}

/// A measure that is named before others.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub(crate) finding: Rc<Finding>,
}

impl Named {
    /// Which it is.
    #[must_use]
    pub fn key(&self) -> MeasureGroup {
        self.finding.key()
    }
}

/// How many of the findings stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) compared: usize,
    pub(crate) too_few: usize,
    /// Still stand out when chance is allowed for among all of them.
    pub(crate) standing: usize,
    pub(crate) named: usize,
    /// Clear the median by themselves, and not among so many.
    pub(crate) by_itself: usize,
}

/// What stands out among all that are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct StandingOut {
    /// At most three that are clearly lower, most first.
    pub lower: Vec<Named>,
    /// At most three that are clearly higher, most first.
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
        let (mut lower, mut higher, mut by_itself) = (Vec::new(), Vec::new(), 0);
        for (finding, stands) in findings.iter().zip(beyond_chance(&findings)) {
            match finding.verdict().side() {
                None => {}
                Some(_) if !stands => by_itself += 1,
                Some(Side::Lower) => lower.push(*finding),
                Some(Side::Higher) => higher.push(*finding),
            }
        }
        let count = Count {
            compared: findings.len(),
            too_few: findings
                .iter()
                .filter(|finding| finding.verdict() == Verdict::TooFewPupils)
                .count(),
            standing: lower.len() + higher.len(),
            named: lower.len().min(MOST_NAMED) + higher.len().min(MOST_NAMED),
            by_itself,
        };
        let named = |side: &[&Rc<Finding>]| -> Vec<Named> {
            side.iter()
                .take(MOST_NAMED)
                .map(|finding| Named {
                    finding: Rc::clone(finding),
                })
                .collect()
        };
        Some(Self {
            lower: named(&lower),
            higher: named(&higher),
            count,
        })
    }

    /// Everything that is named.
    pub fn named(&self) -> impl Iterator<Item = &Named> {
        self.lower.iter().chain(&self.higher)
    }
}

/// Of each finding, whether it lies further from the median than chance would give among so many.
pub(crate) fn beyond_chance(findings: &[&Rc<Finding>]) -> Vec<bool> {
    let of_chance: Vec<_> = findings
        .iter()
        .filter_map(|finding| two_sided_p(finding.distance_from_median() * Z95))
        .collect();
    let adjusted = benjamini_hochberg(&of_chance);
    let survives = |place: usize| {
        adjusted
            .get(place)
            .is_some_and(|p| p.value() <= FALSE_DISCOVERY_RATE)
    };
    let marked = |finding: &Finding| matches!(finding.verdict(), Verdict::Unusual(_));
    findings
        .iter()
        .enumerate()
        .map(|(place, finding)| marked(finding) || finding.verdict().side().is_some() && survives(place))
        .collect()
}

impl Line {
    /// The goal that it belongs to.
    #[must_use]
    pub fn goal(&self) -> Goal {
        Goal::of(&self.measure, self.group)
    }

    /// Whether there is a finding.
    #[must_use]
    pub const fn is_compared(&self) -> bool {
        matches!(self.said, Said::Finding(_))
    }
}
