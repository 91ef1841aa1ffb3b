//! The best estimate of where a trust really stands, chance allowed for: a figure of few pupils says little by itself, so
//! it is drawn towards what trusts in general reach, and the more so the fewer the pupils. From it comes the chance of
//! really standing above the median trust, or one's own target.
//!
//! Means are drawn in by the normal–normal model, whose standard errors are known from the spread between pupils. Shares
//! are drawn in by the beta–binomial one and not by the normal: it takes the pupils as they were counted, so that none
//! or all of a handful is no special case (the normal model would need the standard error of a share of nought, which is
//! nought), and its range cannot leave 0–100%. On cohorts of hundreds the two agree.

use super::FEWEST_PEERS;
use super::funnel::{cohort_is_known, share};
use crate::entry::{Figure, Pupils};
use crate::measures::{Direction, IntervalMethod, Measure, Precision, PupilGroup, Unit};
use crate::national::{Distribution, PupilSd};
use crate::stats::{
    BetaPrior, Estimate, Interval, Level, NormalPrior, Probability, Proportion, pool, quantile,
};
use crate::wording::number_format::{counted, sd_note};

/// How trusts really differ in a measure, chance taken out.
#[derive(Debug, Clone, PartialEq)]
pub struct TrueSpread {
    prior: Prior,
    median: f64,
    unit: Unit,
    direction: Direction,
    decimals: u8,
    population: String,
    year: String,
    basis: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Prior {
    Share {
        beta: BetaPrior,
        mean: f64,
    },
    Mean {
        normal: NormalPrior,
        pupil_variance: f64,
    },
}

/// A trust's figure with chance allowed for.
#[derive(Debug, Clone, PartialEq)]
pub struct BestEstimate {
    belief: Belief,
    interval: Interval,
    figure: Figure,
    pupils: Pupils,
    of: TrueSpread,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Belief {
    Share(crate::stats::BetaPosterior),
    Mean(crate::stats::Shrunken),
}

/// What an estimate weighs a figure by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Weighed {
    /// A share: its pupils against as many of the average trust as trusts differ by.
    Share {
        /// These pupils, counted beforehand.
        beforehand: f64,
    },
    /// A mean: how much trusts really differ against what chance makes of so many pupils, in squares of its unit.
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
    /// `None` for a gap, for what has no known interval or can befall a pupil twice, where the standard deviation between
    /// pupils that a mean needs is missing, with fewer than 20 trusts whose pupils are known, and where they differ no
    /// more than chance would have them: every estimate would be theirs and none a trust's own.
    #[must_use]
    pub fn of(distribution: &Distribution, measure: &Measure, pupil_sd: Option<&PupilSd>) -> Option<Self> {
        if distribution.group() == PupilGroup::Gap {
            return None;
        }
        let trusts: Vec<_> = distribution
            .trusts()
            .filter(|one| cohort_is_known(one, distribution.group()))
            .map(|one| (one.value, one.trust.cohort))
            .collect();
        if trusts.len() < FEWEST_PEERS {
            return None;
        }
        let prior = match measure.interval {
            IntervalMethod::Wilson => {
                let shares = trusts.iter().map(|&(value, cohort)| share(value, cohort));
                share_prior(&shares.collect::<Option<Vec<_>>>()?)?
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
                })?
            }
            IntervalMethod::Rate | IntervalMethod::Unknown => return None,
        };
        Some(Self {
            prior,
            median: quantile(distribution.figures(), 0.5)?,
            unit: measure.unit,
            direction: measure.direction,
            decimals: distribution.decimals(),
            population: counted(distribution),
            year: distribution.year().to_string(),
            basis: match prior {
                Prior::Share { .. } => None,
                Prior::Mean { .. } => sd_note("The estimate rests", pupil_sd?, distribution.group()),
            },
        })
    }

    /// The mean of trusts, each counted once as far as chance lets it be known, in the measure's unit.
    #[must_use]
    pub const fn mean(&self) -> f64 {
        match self.prior {
            Prior::Share { mean, .. } => 100.0 * mean,
            Prior::Mean { normal, .. } => normal.mean(),
        }
    }

    /// The median of the published figures, in the measure's unit.
    #[must_use]
    pub const fn median(&self) -> f64 {
        self.median
    }

    /// The best estimate for a trust of so many pupils; `None` where there can be no such figure.
    #[must_use]
    pub fn estimate(&self, figure: Figure, pupils: Pupils) -> Option<BestEstimate> {
        let cohort = pupils.count();
        let (belief, interval) = match self.prior {
            Prior::Share { beta, .. } => {
                let posterior = beta.with(share(figure.value, cohort)?)?;
                let interval = posterior.interval(Level::P95).map(|end| 100.0 * end);
                (Belief::Share(posterior), interval)
            }
            Prior::Mean {
                normal,
                pupil_variance,
            } => {
                let estimate = Estimate::new(figure.value, pupil_variance / f64::from(cohort))?;
                let shrunken = normal.shrink(estimate);
                let half = Level::P95.z() * shrunken.sd();
                let interval = Interval::between(shrunken.value() - half, shrunken.value() + half)?;
                (Belief::Mean(shrunken), interval)
            }
        };
        Some(BestEstimate {
            belief,
            interval,
            figure,
            pupils,
            of: self.clone(),
        })
    }
}

/// The shares' mean and variance between trusts by Paule and Mandel, then the beta distribution that has both. What
/// chance adds to a share, (μ(1−μ)−τ²)/n, depends on both, so it is worked out again with them.
fn share_prior(shares: &[Proportion]) -> Option<Prior> {
    let pooled = pool(shares)?.share();
    let fitted = |within: f64| {
        let estimates = shares
            .iter()
            .map(|share| Estimate::new(share.share(), within / share.trials()));
        NormalPrior::fitted(&estimates.collect::<Option<Vec<_>>>()?)
    };
    let first = fitted(pooled * (1.0 - pooled))?;
    let prior = fitted(first.mean() * (1.0 - first.mean()) - first.tau_squared())?;
    let beta = BetaPrior::from_moments(prior.mean(), prior.tau_squared())?;
    Some(Prior::Share {
        beta,
        mean: prior.mean(),
    })
}

impl BestEstimate {
    /// The estimate, in the measure's unit.
    #[must_use]
    pub const fn value(&self) -> f64 {
        match self.belief {
            Belief::Share(posterior) => 100.0 * posterior.mean(),
            Belief::Mean(shrunken) => shrunken.value(),
        }
    }

    /// How much of the figure's distance from the trusts' mean is kept, 0 to 1.
    #[must_use]
    pub fn kept(&self) -> f64 {
        let pupils = f64::from(self.pupils.count());
        match self.weighed() {
            Weighed::Share { beforehand } => pupils / (pupils + beforehand),
            Weighed::Mean { between, within } => between / (between + within),
        }
    }

    /// What the figure is weighed by.
    #[must_use]
    pub fn weighed(&self) -> Weighed {
        match self.of.prior {
            Prior::Share { beta, .. } => Weighed::Share {
                beforehand: beta.pupils(),
            },
            Prior::Mean {
                normal,
                pupil_variance,
            } => Weighed::Mean {
                between: normal.tau_squared(),
                within: pupil_variance / f64::from(self.pupils.count()),
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
            Belief::Share(posterior) => posterior.chance_above(benchmark / 100.0),
            Belief::Mean(shrunken) => benchmark.is_finite().then(|| shrunken.chance_above(benchmark)),
        }
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

    /// The estimate as a title: "Allowing for chance, about 64.8%".
    #[must_use]
    pub fn headline(&self) -> String {
        let value = self.of.unit.write(self.value(), self.of.decimals.max(1));
        format!("Allowing for chance, about {value}")
    }

    /// The estimate in a sentence: "Allowing for chance, the best estimate is 64.6% (95% range 58.9–70.2): …".
    #[must_use]
    pub fn sentence(&self) -> String {
        let (unit, decimals) = (self.of.unit, self.of.decimals.max(1));
        let range = unit.range(self.interval.lower(), self.interval.upper(), decimals);
        let written = |value| unit.write(value, decimals);
        format!(
            "Allowing for chance, the best estimate is {} (95% range {range}): the figure of {}, {}, is drawn \
             towards {}, the average of {}, {}. The fewer the pupils, the further.",
            written(self.value()),
            self.pupils,
            unit.write(
                self.figure.value,
                self.of.decimals.max(self.figure.decimals.min(2))
            ),
            written(self.of.mean()),
            self.of.population,
            self.of.year,
        )
    }

    /// The chance of standing beyond the median: "The chance that it is really above the median of 626 trusts, 64%, is
    /// about 7 in 10."
    #[must_use]
    pub fn median_sentence(&self) -> Option<String> {
        let decimals = super::table::quantile_decimals(self.of.median, self.of.decimals);
        let median = self.of.unit.write(self.of.median, decimals);
        let what = format!("the median of {}, {median},", self.of.population);
        self.chance_sentence(self.of.median, &what)
    }

    /// The same for a target of the person's own; `None` where that is not a number.
    #[must_use]
    pub fn target_sentence(&self, target: Figure) -> Option<String> {
        let decimals = self.of.decimals.max(target.decimals.min(2));
        let what = format!("your target, {},", self.of.unit.write(target.value, decimals));
        self.chance_sentence(target.value, &what)
    }

    fn chance_sentence(&self, benchmark: f64, what: &str) -> Option<String> {
        let side = match self.of.direction {
            Direction::LowerBetter => "below",
            Direction::HigherBetter | Direction::NotAgreed => "above",
        };
        let chance = in_words(self.chance_beyond(benchmark)?);
        Some(format!("The chance that it is really {side} {what} is {chance}."))
    }

    /// What the estimate takes for granted, and what it rests on where that is not of the year, not of the group or not
    /// published.
    #[must_use]
    pub fn caveats(&self) -> Vec<String> {
        let alike = format!(
            "This takes the trust as if it were any of {}: nothing is known of it but its figure and its pupils.",
            self.of.population
        );
        std::iter::once(alike).chain(self.of.basis.clone()).collect()
    }
}

/// A chance in words: "about 7 in 10", "more than 99 in 100". It is never called certain.
fn in_words(chance: Probability) -> String {
    let whole = |value: f64| Precision::decimals(0).digits(value);
    match chance.value() {
        p if p < 0.01 => "less than 1 in 100".to_owned(),
        p if p > 0.99 => "more than 99 in 100".to_owned(),
        // What rounds to one or nine in ten is said so.
        p if !(0.095..=0.905).contains(&p) => format!("about {} in 100", whole(100.0 * p)),
        p => format!("about {} in 10", whole(10.0 * p)),
    }
}
