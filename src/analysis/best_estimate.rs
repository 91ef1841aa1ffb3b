//! The best estimate of where a trust really stands, chance allowed for: a figure of few pupils says little by itself, so
//! it is drawn towards what trusts in general reach, and the more so the fewer the pupils. From it comes the chance of
//! really standing above the median trust, or one's own target.
//!
//! Means are drawn in by the normal–normal model, whose standard errors are known from the spread between pupils. Shares
//! are drawn in by the beta–binomial one and not by the normal: it takes the pupils as they were counted, so that none
//! or all of a handful is no special case (the normal model would need the standard error of a share of zero, which is
//! zero), and its range cannot leave 0–100%. On cohorts of hundreds the two agree.

use super::finding::unit_of;
use super::funnel::{cohort_is_known, share};
use super::{FEWEST_PEERS, Finding, GroupFigure, IntervalBasis, QuartileChance, Spread};
use crate::entry::{Figure, Pupils};
use crate::measures::{AcademicYear, Direction, IntervalMethod, Measure, PupilGroup, Unit};
use crate::national::{Distribution, PupilSd};
use crate::stats::{
    BetaPrior, Estimate, Interval, Level, MeanScore, NormalPrior, Probability, mean_gap, proportion_gap,
    quantile,
};

/// How trusts really differ in a measure, chance taken out.
#[derive(Debug, Clone, PartialEq)]
pub struct TrueSpread {
    prior: Prior,
    median: f64,
    pub(crate) unit: Unit,
    pub(crate) direction: Direction,
    pub(crate) decimals: u8,
    pub(crate) group: PupilGroup,
    /// How many trusts have a figure.
    pub(crate) n: usize,
    /// What these trusts are called.
    pub(crate) noun: String,
    pub(crate) year: AcademicYear,
    /// What the estimate of a mean rests on.
    pub(crate) pupil_sd: Option<PupilSd>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Prior {
    Share {
        beta: BetaPrior,
    },
    Mean {
        normal: NormalPrior,
        pupil_variance: f64,
    },
    /// Between gaps, in percentage points or the measure's unit.
    Gap {
        normal: NormalPrior,
        /// `None` of shares.
        pupil_sd: Option<f64>,
    },
}

/// A trust's figure with chance allowed for.
#[derive(Debug, Clone, PartialEq)]
pub struct BestEstimate {
    belief: Posterior,
    interval: Interval,
    /// What chance makes of a mean or a gap, s².
    within: f64,
    pub(crate) figure: Figure,
    pub(crate) pupils: Pupils,
    pub(crate) of: TrueSpread,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Posterior {
    Share(crate::stats::BetaPosterior),
    Mean(crate::stats::ShrunkenEstimate),
}

/// What an estimate weighs a figure by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ShrinkageWeights {
    /// A share: its pupils against as many of the average trust as trusts differ by.
    Share {
        /// These pupils, counted beforehand.
        beforehand: f64,
    },
    /// A mean: how much trusts really differ against what chance does with this number of pupils, in squares of its unit.
    Mean {
        /// Between trusts, τ².
        between: f64,
        /// Of chance, s².
        within: f64,
    },
}

impl TrueSpread {
    /// How the trusts of `distribution` really differ.
    ///
    /// Of a gap, both groups of a trust make its chance: half of the differences between gaps is chance.
    ///
    /// `None` for what has no known interval or can happen to a pupil more than once, where the standard deviation between
    /// pupils that a mean needs is missing, with fewer than 20 trusts whose pupils are known, and where they differ no
    /// more than chance would have them: every estimate would be theirs and none a trust's own.
    #[must_use]
    pub fn of(distribution: &Distribution, measure: &Measure, pupil_sd: Option<&PupilSd>) -> Option<Self> {
        let prior = if distribution.group() == PupilGroup::Gap {
            gap_prior(distribution, measure, pupil_sd)?
        } else {
            prior(distribution, measure, pupil_sd)?
        };
        Some(Self {
            median: quantile(distribution.figures(), 0.5)?,
            unit: unit_of(measure, distribution.group()),
            direction: measure.direction,
            decimals: distribution.decimals(),
            group: distribution.group(),
            n: distribution.n(),
            noun: distribution.noun().to_owned(),
            year: distribution.year(),
            pupil_sd: match prior {
                Prior::Share { .. } | Prior::Gap { pupil_sd: None, .. } => None,
                Prior::Mean { .. } | Prior::Gap { .. } => pupil_sd.cloned(),
            },
            prior,
        })
    }

    /// The mean of trusts, each counted once as far as chance lets it be known, in the measure's unit.
    #[must_use]
    pub const fn mean(&self) -> f64 {
        match self.prior {
            Prior::Share { beta } => 100.0 * beta.mean(),
            Prior::Mean { normal, .. } | Prior::Gap { normal, .. } => normal.mean(),
        }
    }

    /// The median of the published figures, in the measure's unit.
    #[must_use]
    pub const fn median(&self) -> f64 {
        self.median
    }

    /// The mean of trusts' gaps and the standard error of one with the pupils of a finding's two groups, chance and the way
    /// trusts normally differ allowed for; `None` of what is no gap.
    fn of_gap(&self, finding: &Finding) -> Option<(f64, f64)> {
        let Prior::Gap { normal, .. } = self.prior else {
            return None;
        };
        let within = self.estimate_of(finding)?.within;
        Some((normal.mean(), normal.standard_error(within)))
    }

    /// How many standard errors, the way trusts normally differ allowed for, a gap is from the mean of trusts' gaps; `None`
    /// for too few pupils, and for a figure that is not a gap.
    pub(super) fn z_of_gap(&self, finding: &Finding) -> Option<f64> {
        let (mean, standard_error) = self.of_gap(finding)?;
        finding.place()?;
        Some((finding.value() - mean) / standard_error)
    }

    /// The expected range of a gap with the pupils of a finding's two groups, in the gap's unit; `None` of what is no gap.
    #[must_use]
    pub fn gap_limits(&self, finding: &Finding, level: Level) -> Option<Interval> {
        let (mean, standard_error) = self.of_gap(finding)?;
        let half = level.z() * standard_error;
        Interval::between(mean - half, mean + half)
    }

    /// The best estimate for the trust of a finding; `None` where there can be no such figure.
    #[must_use]
    pub fn estimate_of(&self, finding: &Finding) -> Option<BestEstimate> {
        let Prior::Gap { normal, pupil_sd } = self.prior else {
            return self.estimate(finding.figure(), finding.pupils());
        };
        let IntervalBasis::Difference {
            disadvantaged,
            others,
        } = &finding.basis
        else {
            return None;
        };
        let group = |of: &GroupFigure| (of.value, of.pupils.count());
        let own = gap_estimate(group(others), group(disadvantaged), pupil_sd)?;
        self.drawn_in(normal, own, finding.figure(), finding.pupils())
    }

    /// The best estimate for a trust of `pupils` pupils; `None` where there can be no such figure, and of a gap, for which
    /// both groups are needed.
    #[must_use]
    pub fn estimate(&self, figure: Figure, pupils: Pupils) -> Option<BestEstimate> {
        let cohort = pupils.count();
        match self.prior {
            Prior::Share { beta } => {
                let posterior = beta.with(share(figure.value, cohort)?)?;
                Some(BestEstimate {
                    belief: Posterior::Share(posterior),
                    interval: posterior.interval(Level::P95).map(|end| 100.0 * end),
                    within: 0.0,
                    figure,
                    pupils,
                    of: self.clone(),
                })
            }
            Prior::Mean {
                normal,
                pupil_variance,
            } => {
                let own = Estimate::new(figure.value, pupil_variance / f64::from(cohort))?;
                self.drawn_in(normal, own, figure, pupils)
            }
            Prior::Gap { .. } => None,
        }
    }

    fn drawn_in(
        &self,
        normal: NormalPrior,
        own: Estimate,
        figure: Figure,
        pupils: Pupils,
    ) -> Option<BestEstimate> {
        let shrunken = normal.shrink(own);
        let half = Level::P95.z() * shrunken.sd();
        Some(BestEstimate {
            belief: Posterior::Mean(shrunken),
            interval: Interval::between(shrunken.value() - half, shrunken.value() + half)?,
            within: own.variance(),
            figure,
            pupils,
            of: self.clone(),
        })
    }
}

/// How trusts differ in a figure of all pupils or of a group; `None` where that cannot be estimated.
fn prior(distribution: &Distribution, measure: &Measure, pupil_sd: Option<&PupilSd>) -> Option<Prior> {
    let trusts: Vec<_> = distribution
        .trusts()
        .filter(|one| cohort_is_known(one, distribution.group()))
        .map(|one| (one.value, one.trust.cohort))
        .collect();
    if trusts.len() < FEWEST_PEERS {
        return None;
    }
    match measure.interval {
        IntervalMethod::Wilson => {
            let shares = trusts.iter().map(|&(value, cohort)| share(value, cohort));
            let beta = BetaPrior::fitted(&shares.collect::<Option<Vec<_>>>()?)?;
            Some(Prior::Share { beta })
        }
        IntervalMethod::PupilStandardDeviation => {
            let pupil_variance = pupil_sd?.value.powi(2);
            let estimates = trusts
                .iter()
                .map(|&(value, cohort)| Estimate::new(value, pupil_variance / f64::from(cohort)));
            let normal = NormalPrior::fitted(&estimates.collect::<Option<Vec<_>>>()?)?;
            (normal.tau_squared() > 0.0).then_some(Prior::Mean {
                normal,
                pupil_variance,
            })
        }
        IntervalMethod::Rate | IntervalMethod::Unknown => None,
    }
}

/// How trusts differ in a gap.
fn gap_prior(distribution: &Distribution, measure: &Measure, pupil_sd: Option<&PupilSd>) -> Option<Prior> {
    let pupil_sd = match measure.interval {
        IntervalMethod::Wilson => None,
        IntervalMethod::PupilStandardDeviation => Some(pupil_sd?.value),
        IntervalMethod::Rate | IntervalMethod::Unknown => return None,
    };
    let gaps = distribution
        .groups()
        .map(|trust| gap_estimate(trust.others, trust.disadvantaged, pupil_sd));
    let gaps = gaps.collect::<Option<Vec<_>>>()?;
    if gaps.len() < FEWEST_PEERS {
        return None;
    }
    let normal = NormalPrior::fitted(&gaps)?;
    (normal.tau_squared() > 0.0).then_some(Prior::Gap { normal, pupil_sd })
}

/// A gap between two groups' figures (value and pupils) with its variance, in percentage points or the measure's unit.
/// `pupil_sd` is `None` of shares.
pub(super) fn gap_estimate(
    others: (f64, u32),
    disadvantaged: (f64, u32),
    pupil_sd: Option<f64>,
) -> Option<Estimate> {
    match pupil_sd {
        None => {
            let gap = proportion_gap(
                share(others.0, others.1)?,
                share(disadvantaged.0, disadvantaged.1)?,
            )?;
            Estimate::new(100.0 * gap.value(), 1e4 * gap.variance())
        }
        Some(sd) => {
            let score = |(value, pupils): (f64, u32)| MeanScore::new(value, f64::from(pupils));
            mean_gap(score(others)?, score(disadvantaged)?, sd)
        }
    }
}

impl BestEstimate {
    /// The estimate, in the measure's unit.
    #[must_use]
    pub const fn value(&self) -> f64 {
        match self.belief {
            Posterior::Share(posterior) => 100.0 * posterior.mean(),
            Posterior::Mean(shrunken) => shrunken.value(),
        }
    }

    /// How much of the figure's distance from the trusts' mean is kept, 0 to 1.
    #[must_use]
    pub fn kept(&self) -> f64 {
        let pupils = f64::from(self.pupils.count());
        match self.weighed() {
            ShrinkageWeights::Share { beforehand } => pupils / (pupils + beforehand),
            ShrinkageWeights::Mean { between, within } => between / (between + within),
        }
    }

    /// What the figure is weighed by.
    #[must_use]
    pub fn weighed(&self) -> ShrinkageWeights {
        match self.of.prior {
            Prior::Share { beta } => ShrinkageWeights::Share {
                beforehand: beta.pupils(),
            },
            Prior::Mean { normal, .. } | Prior::Gap { normal, .. } => ShrinkageWeights::Mean {
                between: normal.tau_squared(),
                within: self.within,
            },
        }
    }

    /// Where the trust really stands with a chance of 95 in 100, in the measure's unit.
    #[must_use]
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// The chance that the trust really stands above `benchmark`, in the measure's unit; `None` where that is not a number.
    #[must_use]
    pub fn chance_above(&self, benchmark: f64) -> Option<Probability> {
        match self.belief {
            Posterior::Share(posterior) => posterior.chance_above(benchmark / 100.0),
            Posterior::Mean(shrunken) => benchmark.is_finite().then(|| shrunken.chance_above(benchmark)),
        }
    }

    /// The chances that it is really beyond the quartiles of peers so spread; `None` where a quartile is not a number.
    #[must_use]
    pub fn quartile_chance(&self, spread: &Spread) -> Option<QuartileChance> {
        Some(QuartileChance {
            above_upper: self.chance_above(spread.upper_quartile)?,
            below_lower: self.chance_above(spread.lower_quartile)?.complement(),
        })
    }

    /// The chance that it really stands on the better side of `benchmark`: below it where lower is better, else above.
    #[must_use]
    pub fn chance_beyond(&self, benchmark: f64) -> Option<Probability> {
        let above = self.chance_above(benchmark)?;
        match self.of.direction {
            Direction::LowerBetter => Probability::new(1.0 - above.value()),
            Direction::HigherBetter | Direction::NotAgreed => Some(above),
        }
    }
}
