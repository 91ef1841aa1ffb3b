//! Goals, from the measures that a person takes as theirs; until they have taken any, from those that deserve a look. What
//! each would take is the arithmetic of targets and nothing more.

use std::rc::Rc;

use crate::analysis::{Aim, Amount, Finding, Line, Named, StandingOut, Target, TargetKind};
use crate::measures::MeasureGroup;
use crate::measures::{Direction, Goal};
use crate::wording::NO_TARGET;

/// A measure as a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Aimed {
    /// The measure and the group of pupils.
    pub key: MeasureGroup,
    /// Its name.
    pub name: String,
    /// The common goal to which it belongs.
    pub goal: Goal,
    /// Where it stands, as a sentence.
    pub stands: String,
    /// What it would take.
    pub takes: Takes,
}

/// What a goal would take, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    /// Counted in pupils or in what they score, to the nearest target that is not reached or the one that was chosen.
    Counted(String),
    /// Not to be counted, and why.
    NotCounted(String),
}

impl Takes {
    /// The sentence.
    #[must_use]
    pub fn sentence(&self) -> &str {
        match self {
            Self::Counted(sentence) | Self::NotCounted(sentence) => sentence,
        }
    }
}

/// A measure that can be taken as a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalChoice {
    /// The measure and the group of pupils.
    pub key: MeasureGroup,
    /// Its name.
    pub name: String,
    /// Whether it is one now.
    pub taken: bool,
}

/// The goals, and what they could be.
#[derive(Debug, Clone, PartialEq)]
pub struct Goals {
    /// Why these, as a sentence.
    pub why: &'static str,
    /// In the order of the common goals.
    pub list: Vec<Aimed>,
    /// Every measure that is compared.
    pub choices: Vec<GoalChoice>,
}

impl Goals {
    /// The goals among all that is shown. `taken` is what the person took, if they did; `target` the target that they chose
    /// for a measure where it is opened, if they did.
    #[must_use]
    pub fn among(
        lines: &[Rc<Line>],
        taken: Option<&[MeasureGroup]>,
        target: &dyn Fn(&MeasureGroup) -> Option<TargetKind>,
    ) -> Self {
        let named = || {
            let found = StandingOut::among(lines);
            found.map_or_else(Vec::new, |found| {
                found.named().map(Named::key).collect::<Vec<_>>()
            })
        };
        let goals = taken.map_or_else(named, <[MeasureGroup]>::to_vec);
        let is_goal = |finding: &Finding| goals.contains(&finding.key());
        let findings: Vec<&Rc<Finding>> = lines.iter().filter_map(|line| line.finding()).collect();
        let mut list: Vec<_> = findings
            .iter()
            .filter(|finding| is_goal(finding))
            .map(|finding| aimed(finding, target(&finding.key())))
            .collect();
        list.sort_by_key(|aimed| aimed.goal);
        let why = match (taken, list.is_empty(), findings.is_empty()) {
            (_, _, true) => "Nothing is compared yet.",
            (Some(_), true, _) => "You have chosen no measure as a goal.",
            (Some(_), false, _) => "These are the measures that you chose as goals.",
            (None, true, _) => {
                "No measure stands out, so none is suggested. Choose those that matter to you."
            }
            (None, false, _) => {
                "These measures stand out, high or low. Whether any of them is a goal is for you to decide: leave \
                 them out, or choose others."
            }
        };
        let choices = findings.iter().map(|finding| GoalChoice {
            key: finding.key(),
            name: finding.called(),
            taken: is_goal(finding),
        });
        Self {
            why,
            list,
            choices: choices.collect(),
        }
    }
}

/// Why rates and gaps have no distance.
const NOT_OF_PUPILS: &str = "This measure cannot be turned into pupil numbers.";

fn aimed(finding: &Finding, chosen: Option<TargetKind>) -> Aimed {
    Aimed {
        key: finding.key(),
        name: finding.called(),
        goal: Goal::of(finding.measure(), finding.group()),
        stands: format!("{} {}.", finding.sentence(), finding.headline()),
        takes: takes(finding, chosen),
    }
}

/// What it would take to reach the target that was chosen, else the nearest that is not reached.
fn takes(finding: &Finding, chosen: Option<TargetKind>) -> Takes {
    let median = finding
        .spread()
        .write_median(finding.unit(), finding.peers().decimals());
    let without = |why: &str| {
        let whose = finding.population_text();
        Takes::NotCounted(format!("{why} The median of {whose} is {median}."))
    };
    let Some(aim) = Aim::of(finding.measure(), finding.group()) else {
        return without(NOT_OF_PUPILS);
    };
    let offered = Target::among(finding.peers(), aim.direction);
    let distances: Vec<_> = offered
        .iter()
        .filter_map(|target| finding.distance(aim, target).ok())
        .collect();
    let of_choice = distances
        .iter()
        .find(|distance| chosen == Some(distance.target.kind()));
    let nearest = || {
        distances
            .iter()
            .find(|distance| distance.amount != Amount::Reached)
    };
    if aim.direction == Direction::NotAgreed && of_choice.is_none() {
        return without(NO_TARGET);
    }
    match of_choice.or_else(nearest).or(distances.last()) {
        Some(distance) => Takes::Counted(distance.sentence()),
        None => without(NOT_OF_PUPILS),
    }
}
