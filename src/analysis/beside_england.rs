//! A figure beside England's, where we hold no recent figures for trusts: early years, phonics, absence, suspensions,
//! staffing. It has no percentile. Local authorities and schools would give one, and a misleading one: areas are far larger
//! than trusts and differ less, single schools are smaller and differ more.

use std::rc::Rc;

use super::certainty::{IntervalBasis, Own};
use super::{FEWEST_PUPILS, RATE_INTERVAL};
use crate::entry::{Entered, Figure, Pupils};
use crate::measures::{AcademicYear, Measure, PupilGroup, Unit};
use crate::national::{EnglandFigure, EnglandSeries, National};
use crate::stats::Interval;

/// How sure the figure is, and so what can be said of it beside England's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum EnglandVerdict {
    /// Its interval is above England's figure.
    Higher(Interval),
    /// Its interval is below it.
    Lower(Interval),
    /// Its interval holds it.
    NotDistinguishable(Interval),
    /// One pupil can be counted more than once: the interval is at least this wide, and nothing is tested.
    AtLeastThisWide(Interval),
    /// Fewer than [`FEWEST_PUPILS`]; the interval is known, and nothing is concluded.
    TooFewPupils(Interval),
    /// We cannot measure how certain it is.
    NoInterval,
}

/// A trust's figure and England's.
#[derive(Debug, Clone, PartialEq)]
pub struct BesideEngland {
    pub(crate) measure: Rc<Measure>,
    pub(crate) group: PupilGroup,
    pub(crate) figure: Figure,
    pub(crate) own_year: Option<AcademicYear>,
    /// `None` where the measure counts no pupils.
    pub(crate) pupils: Option<Pupils>,
    pub(crate) basis: Option<IntervalBasis>,
    pub(crate) verdict: EnglandVerdict,
    /// England's figure of the year nearest to the trust's own.
    pub(crate) england: EnglandFigure,
    /// England's series: who is counted, how exactly, and where it was published.
    pub(crate) series: EnglandSeries,
}

impl BesideEngland {
    /// An entered figure beside England's of the year nearest to its own; `None` where England has none, where the figure or
    /// its pupils are missing or refused, and for a gap, for which nothing is entered.
    #[must_use]
    pub fn of(
        measure: &Rc<Measure>,
        group: PupilGroup,
        national: &National,
        entered: &Entered,
    ) -> Option<Self> {
        if group == PupilGroup::Gap {
            return None;
        }
        let (figure, own_year) = (*entered.figure.value()?, entered.year);
        let series = national.england(&measure.id, group)?.into_owned();
        let england = nearest(&series, own_year)?;
        let pupils = entered.pupils.value().copied();
        if measure.wants_pupils() && pupils.is_none() {
            return None;
        }
        let sure = pupils.and_then(|pupils| {
            let sd = national.pupil_sd(&measure.id, own_year.unwrap_or(england.year));
            Own::of(measure, figure, pupils, sd, Some(RATE_INTERVAL))
        });
        let verdict = sure
            .as_ref()
            .map_or(EnglandVerdict::NoInterval, |own| verdict(own, england.value));
        Some(Self {
            measure: Rc::clone(measure),
            group,
            figure,
            own_year,
            pupils,
            basis: sure.map(|own| own.basis),
            verdict,
            england,
            series,
        })
    }

    /// What can be said of it.
    #[must_use]
    pub const fn verdict(&self) -> EnglandVerdict {
        self.verdict
    }

    /// England's figure.
    #[must_use]
    pub const fn england(&self) -> EnglandFigure {
        self.england
    }

    /// The pupils whom the figure counts; `None` where the measure counts none.
    #[must_use]
    pub const fn pupils(&self) -> Option<Pupils> {
        self.pupils
    }

    /// The year of the trust's own figure; `None` where it is not known.
    #[must_use]
    pub const fn own_year(&self) -> Option<AcademicYear> {
        self.own_year
    }

    /// The decimals of England's figures.
    #[must_use]
    pub const fn decimals(&self) -> u8 {
        self.series.decimals()
    }

    /// What the figures are counted in.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.measure.unit
    }

    /// The 95% interval, in the measure's unit; `None` where it cannot be measured.
    #[must_use]
    pub const fn interval(&self) -> Option<Interval> {
        match self.verdict {
            EnglandVerdict::Higher(interval)
            | EnglandVerdict::Lower(interval)
            | EnglandVerdict::NotDistinguishable(interval)
            | EnglandVerdict::AtLeastThisWide(interval)
            | EnglandVerdict::TooFewPupils(interval) => Some(interval),
            EnglandVerdict::NoInterval => None,
        }
    }
}

fn verdict(own: &Own, england: f64) -> EnglandVerdict {
    let interval = own.interval;
    if own.basis == IntervalBasis::Events {
        EnglandVerdict::AtLeastThisWide(interval)
    } else if own.pupils.count() < FEWEST_PUPILS {
        EnglandVerdict::TooFewPupils(interval)
    } else if interval.lower() > england {
        EnglandVerdict::Higher(interval)
    } else if interval.upper() < england {
        EnglandVerdict::Lower(interval)
    } else {
        EnglandVerdict::NotDistinguishable(interval)
    }
}

/// England's figure of the year nearest to `own`, the later of two as near; its latest where `own` is not known.
fn nearest(series: &EnglandSeries, own: Option<AcademicYear>) -> Option<EnglandFigure> {
    let Some(own) = own else {
        return series.latest();
    };
    let distance = |figure: &EnglandFigure| figure.year.summer().abs_diff(own.summer());
    series
        .figures()
        .min_by_key(|figure| (distance(figure), std::cmp::Reverse(figure.year)))
}
