//! What can be said of one measure right now: nothing yet, what is still missing, a finding, or why there is none.

use std::rc::Rc;

use super::certainty::{Own, RateInterval};
use super::finding::Ingredients;
use super::{Finding, GroupPair, NoComparison, NoPeers, Peers};
use crate::entry::{Entered, Figure, Pupils, Reading};
use crate::measures::{Measure, PupilGroup};
use crate::national::{National, PupilSd};

/// The state of one measure's comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// No figure is entered.
    Nothing,
    /// A figure or its pupils cannot be read; the message is beside the field.
    Unreadable,
    /// A figure without its number of pupils. It is not placed: a percentile never stands without its range.
    PupilsMissing,
    /// A comparison.
    Found(Box<Finding>),
    /// No comparison, and why.
    NotCompared(NoComparison),
}

/// A measure for a group of pupils, and whom it is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The measure.
    pub measure: &'a Rc<Measure>,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// Those it is compared with, or why there is nobody.
    pub peers: Result<&'a Rc<Peers>, &'a NoPeers>,
    /// The national figures, for England and the spread between pupils.
    pub national: &'a National,
    /// How the interval of a rate is found. The first comparison has no rates and gives none: what it takes would be a
    /// tenth of its bytes.
    pub rates: Option<RateInterval>,
}

/// Compares a figure that was entered. Gaps are not: see [`compare_pair`].
#[must_use]
pub fn compare(subject: Subject<'_>, entered: &Entered) -> Outcome {
    if subject.group == PupilGroup::Gap {
        return Outcome::NotCompared(NoComparison::NoInterval);
    }
    let (figure, pupils) = match figure_and_pupils(subject, entered) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    subject.place(
        |sd| Own::of(subject.measure, figure, pupils, sd, subject.rates).ok_or(NoComparison::NoInterval),
        entered,
    )
}

/// Compares what follows from a pair of figures of both groups: the others' figure or the gap between them. The pair need not
/// be of what was entered for all and for disadvantaged pupils, and is asked for only where both are there.
#[must_use]
pub fn compare_pair(
    subject: Subject<'_>,
    [all, disadvantaged]: [&Entered; 2],
    pair: impl FnOnce() -> Result<GroupPair, NoComparison>,
) -> Outcome {
    for entered in [all, disadvantaged] {
        if let Err(outcome) = figure_and_pupils(subject, entered) {
            return outcome;
        }
    }
    let own = |sd| {
        let pair = pair()?;
        let own = match subject.group {
            PupilGroup::Gap => pair.own(subject.measure, sd),
            _ => pair.own_of_others(subject.measure, sd),
        };
        own.ok_or(NoComparison::Contradictory)
    };
    subject.place(own, all)
}

/// What was entered, or why it cannot be compared. Nobody is asked for pupils who would change nothing.
fn figure_and_pupils(subject: Subject<'_>, entered: &Entered) -> Result<(Figure, Pupils), Outcome> {
    let figure = match (&entered.figure, &entered.pupils) {
        (Reading::Empty, _) => return Err(Outcome::Nothing),
        (Reading::Refused(_), _) | (_, Reading::Refused(_)) => return Err(Outcome::Unreadable),
        (Reading::Read(figure), _) => *figure,
    };
    if let Err(why) = subject.peers {
        return Err(Outcome::NotCompared(why.clone().into()));
    }
    if !subject.measure.wants_pupils() {
        return Err(Outcome::NotCompared(NoComparison::NoInterval));
    }
    let pupils = entered.pupils.value().ok_or(Outcome::PupilsMissing)?;
    Ok((figure, *pupils))
}

impl Outcome {
    /// Whether what is missing is only a way to measure how certain the figure is.
    pub(super) const fn lacks_interval(&self) -> bool {
        matches!(self, Self::NotCompared(NoComparison::NoInterval))
    }

    /// Whether there is nobody to compare it with in any file.
    pub(super) const fn lacks_distribution(&self) -> bool {
        matches!(
            self,
            Self::NotCompared(NoComparison::NoPeers(NoPeers::NoDistribution(_)))
        )
    }
}

impl Subject<'_> {
    /// Places the trust's own figure among the peers.
    fn place(
        self,
        own: impl FnOnce(Option<PupilSd>) -> Result<Own, NoComparison>,
        entered: &Entered,
    ) -> Outcome {
        let found = || {
            let peers = self.peers.map_err(Clone::clone)?;
            let year = entered.year.unwrap_or_else(|| peers.year());
            let own = own(self.national.pupil_sd(&self.measure.id, year))?;
            let england = self.national.england(&self.measure.id, self.group);
            let parts = Ingredients {
                measure: Rc::clone(self.measure),
                group: self.group,
                own,
                own_year: entered.year,
                whole_stage_assumed: entered.whole_stage_assumed,
                england: england.as_deref(),
            };
            Finding::make(parts, Rc::clone(peers)).ok_or(NoComparison::NoInterval)
        };
        match found() {
            Ok(finding) => Outcome::Found(Box::new(finding)),
            Err(why) => Outcome::NotCompared(why),
        }
    }
}
