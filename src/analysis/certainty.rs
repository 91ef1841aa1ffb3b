//! How sure a figure is by itself, before it is compared: its 95% interval, by the method that its measure names, and
//! what that rests on. Where no method or no standard deviation is known there is no interval, and so no comparison.

use crate::entry::{Figure, Pupils};
use crate::measures::{IntervalMethod, Measure};
use crate::national::PupilSd;
use crate::stats::{DFE_Z95, Interval, Level, Z95, mean_interval, rate_interval, wilson};

/// The interval of a number of events among a number of pupils, per 100 pupils: [`crate::stats::rate_interval`].
pub type RateInterval = fn(f64, f64, Level) -> Option<Interval>;

/// The one there is.
pub const RATE_INTERVAL: RateInterval = rate_interval;

/// What an interval rests on; the page names it.
#[derive(Debug, Clone, PartialEq)]
pub enum IntervalBasis {
    /// The cohort alone: Wilson's interval of a proportion.
    Cohort,
    /// The cohort and the spread between pupils nationally.
    PupilSd(PupilSd),
    /// Events taken as independent, which they are not where one pupil can have several: too narrow.
    Events,
    /// Two groups of pupils, whose figures are both uncertain.
    Difference {
        /// The disadvantaged pupils.
        disadvantaged: GroupFigure,
        /// All other pupils.
        others: GroupFigure,
    },
}

/// A group's figure, and the pupils behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupFigure {
    /// In the measure's unit.
    pub value: f64,
    /// The group's pupils.
    pub pupils: Pupils,
}

/// The fewest pupils whose figure gets a percentile.
pub const FEWEST_PUPILS: u32 = 11;

/// The fewest pupils in either group with whom a gap gets a percentile.
pub const FEWEST_IN_GAP: u32 = 30;

/// The trust's own figure, and how sure it is by itself.
pub(super) struct Own {
    pub(super) figure: Figure,
    /// Of a gap, those of its smaller group.
    pub(super) pupils: Pupils,
    /// In the measure's unit.
    pub(super) interval: Interval,
    pub(super) basis: IntervalBasis,
}

impl Own {
    /// Whether so few pupils are behind it that a percentile would say nothing.
    pub(super) fn has_too_few_pupils(&self) -> bool {
        let fewest = if matches!(self.basis, IntervalBasis::Difference { .. }) {
            FEWEST_IN_GAP
        } else {
            FEWEST_PUPILS
        };
        self.pupils.count() < fewest
    }

    /// The figure with the interval that its measure's method gives; `None` where none is known.
    pub(super) fn of(
        measure: &Measure,
        figure: Figure,
        pupils: Pupils,
        sd: Option<PupilSd>,
        rates: Option<RateInterval>,
    ) -> Option<Self> {
        let (interval, basis) = interval(measure, figure.value, pupils, sd, rates)?;
        Some(Self {
            figure,
            pupils,
            interval: interval.within(measure.range.lowest, measure.range.highest),
            basis,
        })
    }
}

/// The 95% interval of a figure in the measure's unit, and what it rests on.
fn interval(
    measure: &Measure,
    value: f64,
    pupils: Pupils,
    sd: Option<PupilSd>,
    rates: Option<RateInterval>,
) -> Option<(Interval, IntervalBasis)> {
    let n = f64::from(pupils.count());
    match measure.interval {
        IntervalMethod::Wilson => {
            let proportion = wilson(value / 100.0 * n, n, Z95)?;
            Some((proportion.map(|end| end * 100.0), IntervalBasis::Cohort))
        }
        IntervalMethod::PupilStandardDeviation => {
            let sd = sd?;
            let interval = mean_interval(value, n, sd.value, DFE_Z95)?;
            Some((interval, IntervalBasis::PupilSd(sd)))
        }
        IntervalMethod::Rate => {
            let events = (value / 100.0 * n).round();
            Some((rates?(events, n, Level::P95)?, IntervalBasis::Events))
        }
        IntervalMethod::Unknown => None,
    }
}
