//! Everything that is found at once: an outcome for every measure and group of pupils for which something is entered, and
//! what is marked among them. It is calculated again after each change, from peers that are looked up once.

use std::rc::Rc;

use super::{
    BesideEngland, Finding, Funnel, GroupPair, Marks, NoPeers, Outcome, PeerChoice, Peers, Prefill,
    RATE_INTERVAL, Subject, Totals, TrueSpread, Wanted, WithoutRange, compare, compare_pair, peers,
};
use crate::entry::{Entered, Entries, Field, Profile, Reading};
use crate::measures::MeasureGroup;
use crate::measures::{AcademicYear, Measure, MeasureId, PupilGroup};
use crate::national::National;

/// One measure for one group of pupils.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The measure.
    pub measure: Rc<Measure>,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// What its figure is compared with, and the result.
    pub comparison: Comparison,
}

/// The result of comparing one measure: a finding, or what takes its place.
#[derive(Debug, Clone, PartialEq)]
pub enum Comparison {
    /// A finding.
    Finding(Rc<Finding>),
    /// Beside England's figure, because there is no distribution of trusts.
    BesideEngland(Rc<BesideEngland>),
    /// A place whose certainty cannot be measured.
    WithoutRange(Rc<WithoutRange>),
    /// Why there is no comparison.
    Without(Outcome),
}

impl Comparison {
    const fn is_finding(&self) -> bool {
        matches!(self, Self::Finding(_))
    }
}

impl Line {
    /// The measure and the group, by which it is known among those that are shown.
    #[must_use]
    pub fn key(&self) -> MeasureGroup {
        MeasureGroup::new(self.measure.id.clone(), self.group)
    }

    /// The finding, where there is one.
    #[must_use]
    pub const fn finding(&self) -> Option<&Rc<Finding>> {
        match &self.comparison {
            Comparison::Finding(finding) => Some(finding),
            Comparison::BesideEngland(_) | Comparison::WithoutRange(_) | Comparison::Without(_) => None,
        }
    }
}

/// Groups that are shown, in order: those entered, and the gap between them.
const GROUPS: [PupilGroup; 3] = [PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Gap];

/// Peers that have been looked up, with the limits that are drawn through them, for the choice that they were looked up
/// in.
#[derive(Debug, Default)]
pub struct KnownPeers {
    choice: PeerChoice,
    known: Vec<(PeersKey, Known)>,
}

type PeersKey = (MeasureId, PupilGroup, [Option<AcademicYear>; 2], Profile);

#[derive(Debug, Clone)]
struct Known {
    peers: Result<Rc<Peers>, NoPeers>,
    funnel: Option<Rc<Funnel>>,
    true_spread: Option<Rc<TrueSpread>>,
}

impl KnownPeers {
    fn of(&mut self, national: &National, measure: &Measure, wanted: &Wanted<'_>) -> Known {
        if self.choice != wanted.choice {
            self.known.clear();
            self.choice = wanted.choice;
        }
        let years = [wanted.year, wanted.results_year];
        let is_it = |((measure, group, known, profile), _): &&(PeersKey, Known)| {
            measure == wanted.measure
                && *group == wanted.group
                && *known == years
                && profile == wanted.profile
        };
        if let Some((_, found)) = self.known.iter().find(is_it) {
            return found.clone();
        }
        let peers = peers(national, wanted).map(Rc::new);
        let trusts = peers.as_ref().ok().and_then(|peers| peers.trusts());
        let sd = trusts.and_then(|trusts| national.pupil_sd(&measure.id, trusts.year()));
        let funnel = trusts.and_then(|trusts| Funnel::of(trusts, measure, sd.as_ref()));
        let true_spread = trusts.and_then(|trusts| TrueSpread::of(trusts, measure, sd.as_ref()));
        let found = Known {
            funnel: funnel.map(Rc::new),
            true_spread: true_spread.map(Rc::new),
            peers,
        };
        self.known
            .retain(|((measure, group, ..), _)| measure != wanted.measure || *group != wanted.group);
        let key = (
            wanted.measure.clone(),
            wanted.group,
            years,
            wanted.profile.clone(),
        );
        self.known.push((key, found.clone()));
        found
    }
}

/// The z by which a finding is judged among all that are shown: of a gap by how trusts' gaps differ, of any other figure by its
/// funnel. `None` for what cannot be tested, and for too few pupils.
#[must_use]
pub fn z_for_size(
    finding: &Finding,
    funnel: Option<&Funnel>,
    true_spread: Option<&TrueSpread>,
) -> Option<f64> {
    funnel
        .and_then(|funnel| funnel.z_of(finding))
        .or_else(|| true_spread?.z_of_gap(finding))
}

/// What is to be compared, and with whom.
#[derive(Clone, Copy)]
pub struct OverviewQuery<'a> {
    /// The national figures.
    pub national: &'a National,
    /// The measures, in the order in which they are shown.
    pub measures: &'a [Rc<Measure>],
    /// What is entered.
    pub entries: &'a Entries,
    /// With whom all of them are compared.
    pub choice: PeerChoice,
    /// The year of the peers for a measure; that nearest to the figure's own where none is chosen.
    pub year: &'a dyn Fn(&MeasureId) -> Option<AcademicYear>,
    /// What the trust's schools add up to, where figures are entered by school.
    pub totals: Option<&'a Totals>,
    /// The published figures that were started from, by which it is known whether the trust is one of its peers.
    pub started: Option<&'a Prefill>,
}

/// Everything that can be said, and what is marked among it.
#[derive(Debug, Clone)]
pub struct Overview {
    /// A line for each measure and group for which something is entered.
    pub lines: Vec<Rc<Line>>,
    /// Which of the findings are unusual for a trust of this size.
    pub marks: Rc<Marks<MeasureGroup>>,
}

impl Default for Overview {
    /// Nothing is entered.
    fn default() -> Self {
        Self {
            lines: Vec::new(),
            marks: Rc::new(Marks::among([])),
        }
    }
}

impl Overview {
    /// What follows from the figures. `known` keeps peers between one time and the next.
    #[must_use]
    pub fn of(asked: OverviewQuery<'_>, known: &mut KnownPeers) -> Self {
        let each = asked.measures.iter();
        let each = each.flat_map(|measure| GROUPS.map(|group| (measure, group)));
        let mut judged = Vec::new();
        let mut said = Vec::new();
        for (measure, group) in each {
            match asked.compare_measure(measure, group, known) {
                (Comparison::Without(Outcome::Nothing), _) => {}
                (one, z) => {
                    if one.is_finding() {
                        judged.push((MeasureGroup::new(measure.id.clone(), group), z));
                    }
                    said.push((measure, group, one));
                }
            }
        }
        let started = asked.started.filter(|started| started.stands(asked.entries));
        let marks = Marks::among(judged);
        let line = |(measure, group, said): (&Rc<Measure>, PupilGroup, Comparison)| {
            Rc::new(Line {
                measure: Rc::clone(measure),
                group,
                comparison: match said {
                    Comparison::Finding(finding) => {
                        let mark = marks.of(&MeasureGroup::new(measure.id.clone(), group));
                        let among = started.is_some_and(|started| started.is_among(finding.peers()));
                        let year = asked.compared_year(measure, group);
                        let field = Field::figure(measure.id.clone()).of_group(group).in_year(year);
                        let doubt = asked
                            .entries
                            .doubt(&field, &asked.measures.iter().map(Rc::as_ref));
                        let finding = Rc::unwrap_or_clone(finding).marked(mark).among(among);
                        Comparison::Finding(Rc::new(finding.doubted(doubt)))
                    }
                    other => other,
                },
            })
        };
        Self {
            lines: said.into_iter().map(line).collect(),
            marks: Rc::new(marks),
        }
    }

    /// Takes over the lines of `before` in which the same is said, so that a view sees at once that nothing has
    /// changed in them.
    pub fn keep_unchanged(&mut self, before: &Self) {
        for line in &mut self.lines {
            if let Some(same) = before.lines.iter().find(|one| *one == line) {
                *line = Rc::clone(same);
            }
        }
    }
}

impl OverviewQuery<'_> {
    /// Of which year a measure's figure is compared. Where schools are added up and their sum is not enough, no older figure
    /// takes its place.
    fn compared_year(self, measure: &Measure, group: PupilGroup) -> Option<AcademicYear> {
        let is_added_up = |totals: &Totals| totals.of_measure(&measure.id, group, None).is_some();
        if self.totals.is_some_and(is_added_up) {
            return None;
        }
        self.entries.compared_year(measure, group)
    }

    /// The comparison of a measure for a group, and the z of a finding, by which it is judged among all others.
    fn compare_measure(
        self,
        measure: &Rc<Measure>,
        group: PupilGroup,
        known: &mut KnownPeers,
    ) -> (Comparison, Option<f64>) {
        let entered_group = match group {
            PupilGroup::Gap => PupilGroup::Disadvantaged,
            entered => entered,
        };
        let year = self.compared_year(measure, entered_group);
        let entered = self.entries.read(measure, entered_group, year);
        if entered.figure == Reading::Empty {
            return (Comparison::Without(Outcome::Nothing), None);
        }
        let profile = self.entries.profile(measure);
        let wanted = Wanted {
            measure: &measure.id,
            group,
            year: (self.year)(&measure.id),
            results_year: entered.year,
            choice: self.choice,
            profile: &profile,
        };
        let Known {
            peers,
            funnel,
            true_spread,
        } = known.of(self.national, measure, &wanted);
        let subject = Subject {
            measure,
            group,
            peers: peers.as_ref(),
            national: self.national,
            rates: Some(RATE_INTERVAL),
        };
        let outcome = match group {
            PupilGroup::Gap => {
                let all = self.entries.read(measure, PupilGroup::All, year);
                compare_pair(subject, [&all, &entered], || {
                    GroupPair::of(measure, year, self.entries, self.totals, self.started)
                })
            }
            _ => compare(subject, &entered),
        };
        match outcome {
            Outcome::Found(finding) => {
                let z = z_for_size(&finding, funnel.as_deref(), true_spread.as_deref());
                let estimate = true_spread.and_then(|spread| spread.estimate_of(&finding));
                let chance = estimate.and_then(|estimate| estimate.quartile_chance(finding.spread()));
                (Comparison::Finding(Rc::new(finding.estimated(chance))), z)
            }
            without => (self.beside(measure, group, &peers, &entered, without), None),
        }
    }

    /// What is said of a figure that is not placed with a range: it is set beside England's where nobody else was asked for,
    /// or placed without one.
    fn beside(
        self,
        measure: &Rc<Measure>,
        group: PupilGroup,
        peers: &Result<Rc<Peers>, NoPeers>,
        entered: &Entered,
        without: Outcome,
    ) -> Comparison {
        if self.choice == PeerChoice::Closest && without.lacks_distribution() {
            if measure.wants_pupils() && entered.pupils == Reading::Empty && entered.figure.value().is_some()
            {
                return Comparison::Without(Outcome::PupilsMissing);
            }
            let beside = BesideEngland::of(measure, group, self.national, entered);
            return beside.map_or(Comparison::Without(without), |beside| {
                Comparison::BesideEngland(Rc::new(beside))
            });
        }
        if let (true, Ok(peers)) = (without.lacks_interval(), peers) {
            let placed = WithoutRange::of(measure, group, self.national, peers, entered);
            return placed.map_or(Comparison::Without(without), |placed| {
                Comparison::WithoutRange(Rc::new(placed))
            });
        }
        Comparison::Without(without)
    }
}
