//! A measure by the size of the trust: the fewer its pupils, the further chance alone moves a figure. The limits that
//! count allow as well for the way trusts normally differ (random effects), because those that do not would call most
//! trusts unusual; both are offered, and each says which it is.

use super::{FEWEST_PEERS, Finding};
use crate::entry::Pupils;
use crate::measures::{AcademicYear, IntervalMethod, Measure, Precision, PupilGroup, Unit, ValidRange};
use crate::national::{Distribution, PupilSd, TrustFigure};
use crate::stats::{
    FunnelFlag, Interval, Level, MeanFunnel, MeanScore, NormalPrior, Probability, Proportion,
    ProportionFunnel, funnel_limits, funnel_tails, mean_interval, two_sided_p,
};

/// How many cohorts a limit is drawn through. They stand closer where pupils are few and limits bend.
const STEPS: u32 = 64;

/// What limits allow for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitBasis {
    /// Chance and the way trusts normally differ. A trust is judged by these.
    UsualDifferences,
    /// Chance alone. They are offered, and never decide.
    ChanceAlone,
}

/// A trust of the population, as the picture draws it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FunnelPoint {
    /// Its place in the table.
    pub row: usize,
    /// The pupils behind its figure.
    pub cohort: u32,
    /// Its figure, in the measure's unit.
    pub value: f64,
}

/// The limits for one size, a point of their lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LimitPoint {
    /// The pupils.
    pub cohort: u32,
    /// The limits, in the measure's unit.
    pub limits: Interval,
}

/// How far a figure is from the centre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deviation {
    /// In standard errors that allow for the way trusts normally differ.
    pub z: f64,
    /// In standard errors of chance alone.
    pub unadjusted_z: f64,
    /// The chance of being as far out on either side, the way trusts normally differ allowed for.
    pub p: Probability,
    /// By chance alone, at 95% and at 99.8%.
    by_chance: [FunnelFlag; 2],
}

impl Deviation {
    /// On which side of the limits the figure lies. A share is judged by the chance of as many pupils or more, not by the
    /// drawn line: pupils are whole, the line is smooth.
    #[must_use]
    pub fn flag(&self, limits: LimitBasis, level: Level) -> FunnelFlag {
        match (limits, level) {
            (LimitBasis::UsualDifferences, _) => flag_of(self.z, level),
            (LimitBasis::ChanceAlone, Level::P95) => self.by_chance[0],
            (LimitBasis::ChanceAlone, Level::P998) => self.by_chance[1],
        }
    }
}

/// The funnel of a measure in one population and year.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    method: Method,
    points: Vec<FunnelPoint>,
    left_out: usize,
    pub(crate) unit: Unit,
    range: ValidRange,
    pub(crate) decimals: u8,
    pub(crate) group: PupilGroup,
    /// What the measure is called.
    pub(crate) measure_name: String,
    pub(crate) year: AcademicYear,
    pub(crate) noun: String,
    /// What the limits of a mean rest on.
    pub(crate) pupil_sd: Option<PupilSd>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Method {
    Share(ProportionFunnel),
    Mean { funnel: MeanFunnel, pupil_sd: f64 },
}

impl Funnel {
    /// The funnel of the trusts in `distribution`, around their average.
    ///
    /// `None` for a gap, for what has no known interval or can happen to a pupil more than once, where the standard deviation between
    /// pupils that a mean needs is missing, and with fewer than 20 trusts whose pupils are known.
    #[must_use]
    pub fn of(distribution: &Distribution, measure: &Measure, pupil_sd: Option<&PupilSd>) -> Option<Self> {
        if distribution.group() == PupilGroup::Gap {
            return None;
        }
        let points: Vec<_> = distribution
            .trusts()
            .filter(|one| cohort_is_known(one, distribution.group()))
            .map(|TrustFigure { value, trust }| FunnelPoint {
                row: trust.row,
                cohort: trust.cohort,
                value,
            })
            .collect();
        // From fewer, we could not say how much trusts normally differ.
        if points.len() < FEWEST_PEERS {
            return None;
        }
        let method = match measure.interval {
            IntervalMethod::Wilson => {
                let shares = points.iter().map(|point| share(point.value, point.cohort));
                Method::Share(ProportionFunnel::fitted(&shares.collect::<Option<Vec<_>>>()?)?)
            }
            IntervalMethod::PupilStandardDeviation => {
                let pupil_sd = pupil_sd?.value;
                let scores = points.iter().map(|point| score(point.value, point.cohort));
                let funnel = MeanFunnel::fitted(&scores.collect::<Option<Vec<_>>>()?, pupil_sd)?;
                Method::Mean { funnel, pupil_sd }
            }
            IntervalMethod::Rate | IntervalMethod::Unknown => return None,
        };
        Some(Self {
            method,
            left_out: distribution.n() - points.len(),
            points,
            unit: measure.unit,
            range: measure.range,
            decimals: distribution.decimals(),
            group: distribution.group(),
            measure_name: measure.name.clone(),
            year: distribution.year(),
            noun: distribution.noun().to_owned(),
            pupil_sd: match method {
                Method::Share(_) => None,
                Method::Mean { .. } => pupil_sd.cloned(),
            },
        })
    }

    /// The average trust, at the centre of the funnel, in the measure's unit.
    #[must_use]
    pub fn centre(&self) -> f64 {
        match self.method {
            Method::Share(funnel) => 100.0 * funnel.centre(),
            Method::Mean { funnel, .. } => funnel.trusts().mean(),
        }
    }

    /// How many trusts are drawn, N.
    #[must_use]
    pub fn n(&self) -> usize {
        self.points.len()
    }

    /// Trusts that have a figure and are not drawn, because the pupils behind it are not known.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// How trusts differ, chance taken out: in radians of a share's angle or in a mean's unit.
    #[must_use]
    pub const fn trusts(&self) -> NormalPrior {
        match self.method {
            Method::Share(funnel) => funnel.trusts(),
            Method::Mean { funnel, .. } => funnel.trusts(),
        }
    }

    /// The trusts, in the order of their table.
    #[must_use]
    pub fn points(&self) -> &[FunnelPoint] {
        &self.points
    }

    /// The limits for a trust of `pupils` pupils, in the measure's unit.
    #[must_use]
    pub fn limits(&self, limits: LimitBasis, level: Level, pupils: Pupils) -> Option<Interval> {
        let (cohort, n) = (pupils.count(), f64::from(pupils.count()));
        let found = match (self.method, limits) {
            (Method::Share(funnel), LimitBasis::UsualDifferences) => {
                funnel.limits(n, level.z())?.map(|share| 100.0 * share)
            }
            (Method::Share(funnel), LimitBasis::ChanceAlone) => {
                funnel_limits(funnel.centre(), cohort, level)?.map(|share| 100.0 * share)
            }
            (Method::Mean { funnel, .. }, LimitBasis::UsualDifferences) => funnel.limits(n, level.z())?,
            (Method::Mean { pupil_sd, .. }, LimitBasis::ChanceAlone) => {
                mean_interval(self.centre(), n, pupil_sd, level.z())?
            }
        };
        Some(found.within(self.range.lowest, self.range.highest))
    }

    /// The limits as lines to draw, fewest pupils first, from the smallest cohort to the largest and as far as `own`.
    #[must_use]
    pub fn lines(&self, limits: LimitBasis, level: Level, own: Option<Pupils>) -> Vec<LimitPoint> {
        let cohorts = || self.points.iter().map(|point| point.cohort);
        let all = || cohorts().chain(own.map(Pupils::count));
        let (Some(least), Some(most)) = (all().min(), all().max()) else {
            return Vec::new();
        };
        let mut grid = geometric(least, most);
        grid.dedup();
        grid.into_iter()
            .filter_map(|cohort| {
                Some(LimitPoint {
                    cohort,
                    limits: self.limits(limits, level, Pupils::new(cohort)?)?,
                })
            })
            .collect()
    }

    /// How far the figure of `pupils` pupils is from the centre; `None` where there can be no such figure.
    #[must_use]
    pub fn deviation(&self, value: f64, pupils: Pupils) -> Option<Deviation> {
        let cohort = pupils.count();
        let (z, unadjusted_z, by_chance) = match self.method {
            Method::Share(funnel) => {
                let share = share(value, cohort)?;
                let tails = funnel_tails(whole(share.successes()), cohort, funnel.centre())?;
                let flags = [Level::P95, Level::P998].map(|level| tails.flag(level));
                (funnel.z(share), funnel.unadjusted_z(share), flags)
            }
            Method::Mean { funnel, .. } => {
                let score = score(value, cohort)?;
                let z = funnel.unadjusted_z(score);
                let flags = [Level::P95, Level::P998].map(|level| flag_of(z, level));
                (funnel.z(score), z, flags)
            }
        };
        Some(Deviation {
            z,
            unadjusted_z,
            p: two_sided_p(z)?,
            by_chance,
        })
    }

    /// The z of a finding, the way trusts normally differ allowed for; `None` where it has too few pupils for a place, or there
    /// can be no such figure.
    pub(super) fn z_of(&self, finding: &Finding) -> Option<f64> {
        finding.place()?;
        Some(self.deviation(finding.value(), finding.pupils())?.z)
    }

    /// How many of the trusts drawn lie outside limits.
    #[must_use]
    pub fn outside(&self, limits: LimitBasis, level: Level) -> usize {
        let is_outside = |point: &&FunnelPoint| {
            Pupils::new(point.cohort)
                .and_then(|pupils| self.deviation(point.value, pupils))
                .is_some_and(|deviation| deviation.flag(limits, level) != FunnelFlag::Within)
        };
        self.points.iter().filter(is_outside).count()
    }
}

/// The pupils behind a group's figure are a share of the trust's, which can be suppressed while the figure is not.
pub(super) fn cohort_is_known(figure: &TrustFigure<'_>, group: PupilGroup) -> bool {
    let of_a_share = matches!(group, PupilGroup::Disadvantaged | PupilGroup::Others);
    figure.trust.cohort > 0 && !(of_a_share && figure.trust.disadvantaged.is_none())
}

pub(super) fn share(value: f64, cohort: u32) -> Option<Proportion> {
    let n = f64::from(cohort);
    Proportion::new(value / 100.0 * n, n)
}

fn score(value: f64, cohort: u32) -> Option<MeanScore> {
    MeanScore::new(value, f64::from(cohort))
}

fn flag_of(z: f64, level: Level) -> FunnelFlag {
    if z < -level.z() {
        FunnelFlag::Low
    } else if z > level.z() {
        FunnelFlag::High
    } else {
        FunnelFlag::Within
    }
}

/// The whole number of pupils that a published percentage of a cohort comes nearest to.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a u32 is not negative and no more than it"
)]
fn whole(pupils: f64) -> u32 {
    Precision::decimals(0).round(pupils) as u32
}

/// Cohorts from `least` to `most`, each larger than the last by the same ratio.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between two u32"
)]
fn geometric(least: u32, most: u32) -> Vec<u32> {
    let (from, to) = (f64::from(least), f64::from(most));
    let inner = (1..STEPS).map(|step| {
        let at = from * (to / from).powf(f64::from(step) / f64::from(STEPS));
        (at.round() as u32).clamp(least, most)
    });
    std::iter::once(least).chain(inner).chain([most]).collect()
}
