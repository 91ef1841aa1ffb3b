//! What follows from the figures and the choices: an outcome for every measure and group of pupils for which something is
//! typed. It is made anew after each change, from peers that are looked up once.

use std::cell::RefCell;
use std::rc::Rc;

use super::choices::Choices;
use crate::comparison::{
    Finding, NoPeers, Outcome, PeerChoice, Peers, RATE_INTERVAL, Subject, Wanted, compare, compare_derived,
    peers,
};
use crate::measures::{AcademicYear, Measure, MeasureId, PupilGroup};
use crate::national::National;
use crate::trust::{Entries, Profile};

/// One measure for one group of pupils.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) measure: Rc<Measure>,
    pub(crate) group: PupilGroup,
    pub(crate) said: Said,
}

/// What can be said of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said {
    /// A finding.
    Finding(Rc<Finding>),
    /// Why there is none.
    Without(Outcome),
}

impl Line {
    /// The finding, where there is one.
    pub(crate) const fn finding(&self) -> Option<&Rc<Finding>> {
        match &self.said {
            Said::Finding(finding) => Some(finding),
            Said::Without(_) => None,
        }
    }
}

/// Groups that are shown, in order: those typed, and the gap between them.
pub(crate) const GROUPS: [PupilGroup; 3] = [PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Gap];

/// Peers that have been looked up, for the figures and the choice that they were looked up in.
#[derive(Debug, Default)]
pub(crate) struct KnownPeers {
    choice: PeerChoice,
    known: Vec<(Key, Result<Rc<Peers>, NoPeers>)>,
}

type Key = (MeasureId, PupilGroup, Option<AcademicYear>, Profile);

impl KnownPeers {
    fn of(&mut self, national: &National, wanted: &Wanted<'_>) -> Result<Rc<Peers>, NoPeers> {
        if self.choice != wanted.choice {
            self.known.clear();
            self.choice = wanted.choice;
        }
        let is_it = |((measure, group, year, profile), _): &&(Key, _)| {
            measure == wanted.measure
                && *group == wanted.group
                && *year == wanted.year
                && profile == wanted.profile
        };
        if let Some((_, found)) = self.known.iter().find(is_it) {
            return found.clone();
        }
        let found = peers(national, wanted).map(Rc::new);
        self.known
            .retain(|((measure, group, ..), _)| measure != wanted.measure || *group != wanted.group);
        let key = (
            wanted.measure.clone(),
            wanted.group,
            wanted.year,
            wanted.profile.clone(),
        );
        self.known.push((key, found.clone()));
        found
    }
}

/// Everything that can be said.
pub(crate) fn report(
    national: &National,
    measures: &[Rc<Measure>],
    entries: &Entries,
    choices: &Choices,
    known: &RefCell<KnownPeers>,
) -> Vec<Rc<Line>> {
    let shown = measures
        .iter()
        .filter(|measure| choices.topics.contains(&measure.topic));
    let lines = shown.flat_map(|measure| GROUPS.map(|group| (measure, group)));
    lines
        .filter_map(|(measure, group)| {
            let said = match outcome(national, measure, group, entries, choices, known) {
                Outcome::Nothing => return None,
                Outcome::Found(finding) => Said::Finding(Rc::new(*finding)),
                without => Said::Without(without),
            };
            Some(Rc::new(Line {
                measure: Rc::clone(measure),
                group,
                said,
            }))
        })
        .collect()
}

fn outcome(
    national: &National,
    measure: &Rc<Measure>,
    group: PupilGroup,
    entries: &Entries,
    choices: &Choices,
    known: &RefCell<KnownPeers>,
) -> Outcome {
    let typed = if group == PupilGroup::Gap {
        PupilGroup::Disadvantaged
    } else {
        group
    };
    let entered = entries.read(measure, typed, None);
    if entered.figure.value().is_none() && entered.figure.problem().is_none() {
        return Outcome::Nothing;
    }
    let profile = entries.profile(measure);
    let wanted = Wanted {
        measure: &measure.id,
        group,
        year: choices.year(&measure.id),
        choice: choices.peers,
        profile: &profile,
    };
    let peers = known.borrow_mut().of(national, &wanted);
    let subject = Subject {
        measure,
        group,
        peers: peers.as_ref(),
        national,
        rates: Some(RATE_INTERVAL),
    };
    if group == PupilGroup::Gap {
        let all = entries.read(measure, PupilGroup::All, None);
        compare_derived(subject, &all, &entered)
    } else {
        compare(subject, &entered)
    }
}
