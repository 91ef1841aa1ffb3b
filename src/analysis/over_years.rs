//! A trust's figures over the years against moving deciles. Each year stands by itself: its own population, named, its own
//! place with its own range. Years are set beside each other and never subtracted as places, because a place moves when
//! the others do and when the others are others; only the trust's own two figures are subtracted, with their interval.
//!
//! Trusts are drawn where the files hold two or more years of them, else local authorities, else England alone, and the
//! picture says which. A year that has no figures is a gap with its reason, not a line drawn through.

use std::rc::Rc;

use super::certainty::{IntervalBasis, Own};
use super::finding::counted_from_below;
use super::{NoPeers, PeerChoice, PeerKind, Peers, Place, RateInterval, Spread, Wanted, peers};
use crate::entry::{Figure, Profile, Pupils};
use crate::measures::{AcademicYear, IntervalMethod, Measure, PupilGroup};
use crate::national::{self, Break, Distribution, National, Places, TrustSet, Within};
use crate::stats::{Interval, Z95, newcombe};

/// The years that are always drawn, with a reason where there are no figures; newer ones once England has a figure.
const FIRST: AcademicYear = AcademicYear::ending(2016);
const LAST: AcademicYear = AcademicYear::ending(2025);

/// A figure of the trust's own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnYear {
    /// The year of the results.
    pub year: AcademicYear,
    /// The figure.
    pub figure: Figure,
    /// The pupils behind it.
    pub pupils: Pupils,
}

/// Whom the years are drawn of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backdrop {
    /// Trusts, in the years of which there are files.
    Trusts,
    /// Local authorities, by their quantiles.
    LocalAuthorities,
    /// England's own figure, and no places.
    England,
}

/// Why a year, or the trust's figure in it, has no comparison.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoYear {
    /// Nothing was measured, or nothing that compares.
    Break(String),
    /// The sources hold nothing of these for the year.
    NotHeld(PeerKind),
    /// Only England's figure is drawn.
    EnglandOnly,
    /// Too few have a figure.
    TooFew {
        /// The number that has a figure.
        n: usize,
        /// What these are called.
        noun: String,
    },
    /// There are figures to compare with, and we cannot say how sure the trust's own is.
    NoInterval,
}

/// The trust's figure in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPoint {
    /// The figure.
    pub figure: Figure,
    /// The pupils behind it.
    pub pupils: Pupils,
    /// Its 95% interval in the measure's unit; `None` where none is known.
    pub interval: Option<Interval>,
    /// What that rests on; `None` likewise.
    pub basis: Option<IntervalBasis>,
    /// Where it stands among those of the year, or why it has no place. Counted from the lower end where lower is better.
    pub place: Result<Place, NoYear>,
}

/// A year of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct YearView {
    /// The year.
    pub year: AcademicYear,
    /// Those who are drawn, or why there is nobody.
    pub peers: Result<Rc<Peers>, NoYear>,
    /// England's figure in the measure's unit, which counts other schools as well.
    pub england: Option<f64>,
    /// The trust's own.
    pub own: Option<OwnPoint>,
}

impl YearView {
    /// The values that 10, 25, 50, 75 and 90% lie below, in the measure's unit; `None` where there is nobody.
    #[must_use]
    pub fn deciles(&self) -> Option<Spread> {
        self.peers.as_ref().ok()?.spread()
    }
}

/// The difference of the trust's own figures in two years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnDifference {
    /// The earlier year.
    pub from: AcademicYear,
    /// The later year.
    pub to: AcademicYear,
    /// The later figure less the earlier, in percentage points.
    pub points: f64,
    /// Its 95% interval, in percentage points.
    pub interval: Interval,
    pub(crate) decimals: u8,
}

/// The years of one measure.
#[derive(Debug, Clone, PartialEq)]
pub struct OverYears {
    pub(crate) measure: Rc<Measure>,
    pub(crate) group: PupilGroup,
    pub(crate) backdrop: Backdrop,
    /// The years of which there are files of trusts, first year first.
    pub(crate) trust_years: Vec<AcademicYear>,
    pub(crate) years: Vec<YearView>,
    pub(crate) turns: Vec<Break>,
    /// England's precision and who is counted, where there is a series.
    pub(crate) england: Option<(u8, String)>,
}

impl OverYears {
    /// The years of a measure for a group of pupils, with the trust's `own` figures among them. A rate has an interval,
    /// and so a place, only where `rates` says how.
    #[must_use]
    pub fn of(
        measure: &Rc<Measure>,
        group: PupilGroup,
        national: &National,
        own: &[OwnYear],
        rates: Option<RateInterval>,
    ) -> Self {
        let trusts = national.distributions_among(TrustSet::Eligible, &measure.id, group);
        let mut trust_years: Vec<_> = trusts.iter().map(Distribution::year).collect();
        trust_years.sort_unstable();
        let authorities = national.spreads(Places::LocalAuthorities, &measure.id, group);
        let authority_years = authorities
            .flat_map(national::Spread::slices)
            .filter(|view| view.slice.within == Within::All);
        let backdrop = if trust_years.len() > 1 {
            Backdrop::Trusts
        } else if authority_years.count() > 1 {
            Backdrop::LocalAuthorities
        } else {
            Backdrop::England
        };
        let england = national.england(&measure.id, group);
        let own_years = || own.iter().map(|one| one.year);
        let first = own_years().chain([FIRST]).min().unwrap_or(FIRST);
        let last = own_years()
            .chain(trust_years.last().copied())
            .chain(england.as_ref().and_then(|england| Some(england.latest()?.year)))
            .chain([LAST])
            .max()
            .unwrap_or(LAST);
        let years = (first.summer()..=last.summer())
            .map(AcademicYear::ending)
            .map(|year| {
                let found = peers_of(national, measure, group, backdrop, year);
                let own = own.iter().find(|one| one.year == year);
                YearView {
                    year,
                    own: own.map(|own| own_point(national, measure, group, *own, &found, rates)),
                    peers: found,
                    england: england.as_ref().and_then(|england| england.value(year)),
                }
            });
        Self {
            years: years.collect(),
            turns: turns(national, measure, group),
            england: england
                .as_ref()
                .map(|england| (england.decimals(), england.population.rule.clone())),
            measure: Rc::clone(measure),
            group,
            backdrop,
            trust_years,
        }
    }

    /// Whom the years are drawn of.
    #[must_use]
    pub const fn backdrop(&self) -> Backdrop {
        self.backdrop
    }

    /// The years, first year first, none left out.
    #[must_use]
    pub fn years(&self) -> &[YearView] {
        &self.years
    }

    /// The years of the picture and its table: from the first of which there is any figure. Why there is none of those before
    /// is in the notes.
    #[must_use]
    pub fn drawn_years(&self) -> &[YearView] {
        let has_any = |view: &YearView| view.peers.is_ok() || view.england.is_some() || view.own.is_some();
        let first = self.years.iter().position(has_any);
        &self.years[first.unwrap_or_default()..]
    }

    /// The least and the greatest of what is drawn; `None` where nothing is.
    #[must_use]
    pub fn span(&self) -> Option<(f64, f64)> {
        let drawn = self.years.iter().flat_map(|view| {
            let deciles = view.deciles();
            let ends = deciles.map(|spread| [spread.lowest_tenth, spread.highest_tenth]);
            let own = view.own.as_ref().map(|own| own.figure.value);
            ends.into_iter().flatten().chain(view.england).chain(own)
        });
        drawn.fold(None, |span, value| {
            let (least, greatest) = span.unwrap_or((value, value));
            Some((value.min(least), value.max(greatest)))
        })
    }

    /// Years from which on figures do not compare with those before them, and why; first year first.
    #[must_use]
    pub fn turns(&self) -> &[Break] {
        &self.turns
    }

    /// The last year before this one in which anybody is drawn, where those drawn then were others by the rule of their
    /// source.
    #[must_use]
    pub fn population_before(&self, year: AcademicYear) -> Option<(&YearView, &Peers)> {
        let held = || {
            self.years
                .iter()
                .filter_map(|view| Some((view, &**view.peers.as_ref().ok()?)))
        };
        let (_, now) = held().find(|(view, _)| view.year == year)?;
        let (view, before) = held().take_while(|(view, _)| view.year < year).last()?;
        (before.noun() != now.noun() || before.rule() != now.rule()).then_some((view, before))
    }

    /// Why figures of a year do not compare with those of the year before it.
    #[must_use]
    pub fn turn(&self, year: AcademicYear) -> Option<&str> {
        let found = self.turns.iter().find(|turn| turn.year == year);
        found.map(|turn| turn.reason.as_str())
    }

    /// Why figures of two years do not compare, where something changed between them.
    #[must_use]
    pub fn why_apart(&self, one: AcademicYear, other: AcademicYear) -> Option<&str> {
        let (first, last) = (one.min(other), one.max(other));
        let between = |turn: &&Break| first < turn.year && turn.year <= last;
        self.turns.iter().find(between).map(|turn| turn.reason.as_str())
    }

    /// The years with a figure of the trust's own, first year first.
    pub(crate) fn own(&self) -> impl DoubleEndedIterator<Item = (&YearView, &OwnPoint)> {
        let years = self.years.iter();
        years.filter_map(|view| Some((view, view.own.as_ref()?)))
    }

    /// The first and the last of the trust's own figures; `None` where it has fewer than two.
    pub(crate) fn first_and_last(&self) -> Option<[(&YearView, &OwnPoint); 2]> {
        let mut own = self.own();
        let first = own.next()?;
        Some([first, own.next_back()?])
    }

    /// How much the trust's last figure differs from its first: only of shares of pupils, of different pupils in each year,
    /// and where nothing changed between them that makes the years incomparable.
    #[must_use]
    pub fn difference(&self) -> Option<OwnDifference> {
        let one_year_group = self.measure.topic.is_of_one_year_group();
        if self.measure.interval != IntervalMethod::Wilson || !one_year_group || self.group == PupilGroup::Gap
        {
            return None;
        }
        let [(first, earlier), (last, later)] = self.first_and_last()?;
        if self.why_apart(first.year, last.year).is_some() {
            return None;
        }
        let share = |own: &OwnPoint| super::funnel::share(own.figure.value, own.pupils.count());
        let interval = newcombe(share(later)?, share(earlier)?, Z95)?;
        Some(OwnDifference {
            from: first.year,
            to: last.year,
            points: later.figure.value - earlier.figure.value,
            interval: interval.map(|end| 100.0 * end),
            // A difference is no more exact than either figure, and a hundredth of a point is less than one pupil.
            decimals: earlier.figure.decimals.min(later.figure.decimals).min(1),
        })
    }
}

/// Those of a year.
fn peers_of(
    national: &National,
    measure: &Measure,
    group: PupilGroup,
    backdrop: Backdrop,
    year: AcademicYear,
) -> Result<Rc<Peers>, NoYear> {
    if let Some(reason) = why_missing(national, measure, group, year) {
        return Err(NoYear::Break(reason));
    }
    let (choice, kind) = match backdrop {
        Backdrop::Trusts => (PeerChoice::Trusts(TrustSet::Eligible), PeerKind::Trusts),
        Backdrop::LocalAuthorities => (PeerChoice::LocalAuthorities, PeerKind::LocalAuthorities),
        Backdrop::England => return Err(NoYear::EnglandOnly),
    };
    let wanted = Wanted {
        measure: &measure.id,
        group,
        year: Some(year),
        results_year: None,
        choice,
        profile: &Profile::default(),
    };
    peers(national, &wanted).map(Rc::new).map_err(|why| match why {
        NoPeers::TooFew { n, noun } => NoYear::TooFew { n, noun },
        _ => NoYear::NotHeld(kind),
    })
}

/// Why nobody has a figure for a year, where a series knows: that of the group, or of all pupils.
fn why_missing(
    national: &National,
    measure: &Measure,
    group: PupilGroup,
    year: AcademicYear,
) -> Option<String> {
    [group, PupilGroup::All].into_iter().find_map(|group| {
        let areas = national.series(&measure.id, group);
        let of_areas = areas.and_then(|series| series.why_missing(year).map(str::to_owned));
        of_areas.or_else(|| {
            let england = national.england(&measure.id, group)?;
            england.why_missing(year).map(str::to_owned)
        })
    })
}

/// Where definitions changed, by the series of areas and of local authorities; each year once.
fn turns(national: &National, measure: &Measure, group: PupilGroup) -> Vec<Break> {
    let mut found: Vec<Break> = Vec::new();
    for group in [group, PupilGroup::All] {
        let of_areas = national
            .series(&measure.id, group)
            .into_iter()
            .flat_map(|series| &series.turns);
        let spreads = national.spreads(Places::LocalAuthorities, &measure.id, group);
        for turn in of_areas.chain(spreads.flat_map(|spread| &spread.turns)) {
            if found.iter().all(|known| known.year != turn.year) {
                found.push(turn.clone());
            }
        }
    }
    found.sort_by_key(|turn| turn.year);
    found
}

fn own_point(
    national: &National,
    measure: &Measure,
    group: PupilGroup,
    own: OwnYear,
    peers: &Result<Rc<Peers>, NoYear>,
    rates: Option<RateInterval>,
) -> OwnPoint {
    let sure = (group != PupilGroup::Gap).then(|| {
        let sd = national.pupil_sd(&measure.id, own.year);
        Own::of(measure, own.figure, own.pupils, sd, rates)
    });
    let (interval, basis) = sure.flatten().map(|own| (own.interval, own.basis)).unzip();
    let place = peers.clone().and_then(|peers| {
        let place = interval.and_then(|interval| Place::of(&peers, own.figure.value, interval));
        place.ok_or(NoYear::NoInterval)
    });
    let from_below = counted_from_below(measure, group);
    OwnPoint {
        figure: own.figure,
        pupils: own.pupils,
        interval,
        basis,
        place: if from_below {
            place.map(Place::mirrored)
        } else {
            place
        },
    }
}
