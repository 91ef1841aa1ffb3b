//! The finding: one measure's figure, how sure it is, and where it stands in one population and year.

use std::rc::Rc;

use super::Verdict;
use super::england::EnglandBeside;
use crate::measures::{Direction, IntervalMethod, Measure, Precision, PupilGroup, Unit};
use crate::national::{Distribution, EnglandSeries, PupilSd};
use crate::stats::{
    DFE_Z95, Interval, PercentileRange, Progress8Band, Z95, mean_interval, percentile_range, progress8_band,
    quantile, wilson,
};
use crate::trust::{Figure, Pupils};

/// What an interval rests on; the page names it.
#[derive(Debug, Clone, PartialEq)]
pub enum IntervalBasis {
    /// The cohort alone: Wilson's interval of a proportion.
    Cohort,
    /// The cohort and the spread between pupils nationally.
    PupilSd(PupilSd),
}

/// Five points that say how a population is spread, in the measure's unit (quantiles, type 7).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// One in ten is lower.
    pub lowest_tenth: f64,
    /// One in four is lower.
    pub lower_quartile: f64,
    /// Half are lower.
    pub median: f64,
    /// One in four is higher.
    pub upper_quartile: f64,
    /// One in ten is higher.
    pub highest_tenth: f64,
}

impl Spread {
    /// The spread of figures in ascending order; `None` where there are none.
    #[must_use]
    pub fn of(ascending: &[f64]) -> Option<Self> {
        Some(Self {
            lowest_tenth: quantile(ascending, 0.1)?,
            lower_quartile: quantile(ascending, 0.25)?,
            median: quantile(ascending, 0.5)?,
            upper_quartile: quantile(ascending, 0.75)?,
            highest_tenth: quantile(ascending, 0.9)?,
        })
    }

    /// The median, written; with another decimal where it falls between two published figures.
    #[must_use]
    pub fn write_median(&self, unit: Unit, decimals: u8) -> String {
        unit.write(self.median, self.median_decimals(decimals))
    }

    /// The same without words, as the picture labels it.
    #[must_use]
    pub fn median_label(&self, unit: Unit, decimals: u8) -> String {
        unit.write_short(self.median, self.median_decimals(decimals))
    }

    fn median_decimals(&self, published: u8) -> u8 {
        super::table::quantile_decimals(self.median, published)
    }
}

/// One comparison, complete. Its numbers are final: renderings write them and never compute others.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub(super) measure: Rc<Measure>,
    pub(super) distribution: Rc<Distribution>,
    pub(super) figure: Figure,
    pub(super) pupils: Pupils,
    pub(super) whole_stage_assumed: bool,
    pub(super) basis: IntervalBasis,
    /// Unrounded: the place is found with it, and the picture draws it.
    pub(super) interval: Interval,
    /// The decimals with which the words and the table write it.
    pub(super) interval_decimals: u8,
    pub(super) spread: Spread,
    pub(super) place: PercentileRange,
    pub(super) verdict: Verdict,
    pub(super) band: Option<Progress8Band>,
    pub(super) england: EnglandBeside,
}

/// What a finding is made of besides the distribution.
pub(super) struct Ingredients<'a> {
    pub(super) measure: Rc<Measure>,
    pub(super) figure: Figure,
    pub(super) pupils: Pupils,
    pub(super) whole_stage_assumed: bool,
    pub(super) pupil_sd: Option<PupilSd>,
    pub(super) england: Option<&'a EnglandSeries>,
}

impl Finding {
    /// Compares; `None` where the distribution is empty or no interval is known: for want of a method, or of the standard
    /// deviation that the method needs.
    pub(super) fn make(parts: Ingredients, distribution: Rc<Distribution>) -> Option<Self> {
        let Ingredients {
            measure,
            figure,
            pupils,
            whole_stage_assumed,
            pupil_sd,
            england,
        } = parts;
        let (exact, basis) = interval(&measure, figure.value, pupils, pupil_sd)?;
        let interval = exact.within(measure.range.lowest, measure.range.highest);
        let spread = Spread::of(distribution.figures())?;
        // The figure is ranked at published precision, where it has ties; its interval keeps its own ends.
        let place = percentile_range(distribution.figures(), distribution.round(figure.value), interval)?;
        Some(Self {
            interval_decimals: telling_decimals(interval, &spread, distribution.decimals()),
            verdict: Verdict::of(interval, &spread),
            place: if measure.direction == Direction::LowerBetter {
                place.mirrored()
            } else {
                place
            },
            // The Department gives its bands to figures of all pupils only.
            band: (measure.unit == Unit::ProgressGrades && distribution.group() == PupilGroup::All).then(
                || {
                    // From the interval as it would be published, as the Department does.
                    progress8_band(figure.value, interval.map(|end| distribution.round(end)))
                },
            ),
            england: EnglandBeside::of(england, distribution.year()),
            measure,
            distribution,
            figure,
            pupils,
            whole_stage_assumed,
            basis,
            interval,
            spread,
        })
    }

    /// The measure.
    #[must_use]
    pub fn measure(&self) -> &Measure {
        &self.measure
    }

    /// The population it stands in.
    #[must_use]
    pub fn distribution(&self) -> &Distribution {
        &self.distribution
    }

    /// The trust's figure, in the measure's unit.
    #[must_use]
    pub const fn value(&self) -> f64 {
        self.figure.value
    }

    /// The pupils whom it counts.
    #[must_use]
    pub const fn pupils(&self) -> Pupils {
        self.pupils
    }

    /// Its 95% interval, unrounded, in the measure's unit.
    #[must_use]
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// How the population is spread.
    #[must_use]
    pub const fn spread(&self) -> &Spread {
        &self.spread
    }

    /// Its percentile with the range. Counted from the better end where lower is better.
    #[must_use]
    pub const fn place(&self) -> PercentileRange {
        self.place
    }

    /// What may be concluded.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The Department's band, for Progress 8.
    #[must_use]
    pub const fn band(&self) -> Option<Progress8Band> {
        self.band
    }
}

/// The fewest decimals, from those published, with which the interval as printed allows the same verdict as the interval
/// itself: a reader must not see an end that touches the median beside the word "clearly".
fn telling_decimals(interval: Interval, spread: &Spread, published: u8) -> u8 {
    let verdict = Verdict::of(interval, spread);
    let tells = |decimals: &u8| {
        let printed = interval.map(|end| Precision::decimals(*decimals).round(end));
        let apart = printed.lower() < printed.upper() || interval.lower() >= interval.upper();
        apart && Verdict::of(printed, spread) == verdict
    };
    let most = published + 2;
    (published..=most).find(tells).unwrap_or(most)
}

/// The 95% interval in the measure's unit, and what it rests on.
fn interval(
    measure: &Measure,
    value: f64,
    pupils: Pupils,
    sd: Option<PupilSd>,
) -> Option<(Interval, IntervalBasis)> {
    let n = f64::from(pupils.count());
    match measure.interval {
        IntervalMethod::Wilson => {
            let proportion = wilson(value / 100.0 * n, n, Z95)?;
            Some((proportion.map(|end| end * 100.0), IntervalBasis::Cohort))
        }
        IntervalMethod::PupilStandardDeviation => {
            let sd = sd?;
            Some((
                mean_interval(value, n, sd.value, DFE_Z95)?,
                IntervalBasis::PupilSd(sd),
            ))
        }
        // Events that one pupil can repeat are no proportion of pupils and no mean with a known spread: neither of the
        // intervals above would be theirs.
        IntervalMethod::Rate | IntervalMethod::Unknown => None,
    }
}
