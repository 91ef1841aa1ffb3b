//! What can be said of one measure right now: nothing yet, what is still missing, a finding, or why there is none.

use std::rc::Rc;

use thiserror::Error;

use super::Finding;
use super::finding::Ingredients;
use crate::measures::{Measure, PupilGroup};
use crate::national::{Distribution, National};
use crate::trust::{Entered, Reading};

/// The state of one measure's comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// No figure is typed.
    Nothing,
    /// A figure or its pupils cannot be read; the message stands at the field.
    Unreadable,
    /// A figure without its number of pupils. It is not placed: a percentile never stands without its range.
    PupilsMissing,
    /// A comparison.
    Found(Box<Finding>),
    /// No comparison, and why.
    NotCompared(NoComparison),
}

/// Why a figure that can be read is not compared.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoComparison {
    /// No file holds this measure for trusts.
    #[error("No comparison: there is no national distribution of this measure among trusts.")]
    NoDistribution,
    /// Nothing is known that an interval could rest on: a method for such figures, or the standard deviation that the
    /// method needs.
    #[error("No comparison: no interval is known for this measure, so nobody can say how sure a figure is.")]
    NoInterval,
}

/// Compares what was entered for `measure` with `distribution`.
#[must_use]
pub fn compare(
    measure: &Rc<Measure>,
    entered: &Entered,
    distribution: Option<&Rc<Distribution>>,
    national: &National,
) -> Outcome {
    let figure = match (&entered.figure, &entered.pupils) {
        (Reading::Empty, _) => return Outcome::Nothing,
        (Reading::Refused(_), _) | (_, Reading::Refused(_)) => return Outcome::Unreadable,
        (Reading::Read(figure), _) => *figure,
    };
    // Nobody is asked for pupils who would change nothing.
    let Some(distribution) = distribution else {
        return Outcome::NotCompared(NoComparison::NoDistribution);
    };
    // A gap is a difference of two figures: the interval of either is not its own.
    if !measure.wants_pupils() || distribution.group() == PupilGroup::Gap {
        return Outcome::NotCompared(NoComparison::NoInterval);
    }
    let Some(&pupils) = entered.pupils.value() else {
        return Outcome::PupilsMissing;
    };
    let england = national.england(&measure.id, distribution.group());
    let parts = Ingredients {
        measure: Rc::clone(measure),
        figure,
        pupils,
        whole_stage_assumed: entered.whole_stage_assumed,
        pupil_sd: national.pupil_sd(&measure.id, distribution.year()),
        england: england.as_deref(),
    };
    Finding::make(parts, Rc::clone(distribution))
        .map_or(Outcome::NotCompared(NoComparison::NoInterval), |finding| {
            Outcome::Found(Box::new(finding))
        })
}
