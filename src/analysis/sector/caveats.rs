//! What the sector's arithmetic leaves out, computed from the trusts that it rests on: how small those near the top are,
//! what chance does to figures of so few pupils, and whom the trusts at either end teach.

use super::Sector;
use crate::measures::{Direction, PupilGroup, Unit};
use crate::stats::{BetaPrior, Estimate, NormalPrior, Proportion};

/// The fewest trusts that are called "near" a percentile.
const FEWEST_NEAR: usize = 10;

/// The pupils of the trusts near the percentile, against all: means, each trust counted once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NearCohort {
    /// How many trusts are near: a twentieth of all, at least ten, and those that tie with the outermost of them.
    pub trusts: usize,
    /// Their mean number of pupils.
    pub near: f64,
    /// The mean number of pupils of all.
    pub all: f64,
}

/// Whom the tenth of trusts at either end teaches: per cent disadvantaged of their pupils together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intake {
    /// Of the tenth with the best figures.
    pub best: f64,
    /// Of the tenth with the worst.
    pub worst: f64,
    /// How many trusts of the two tenths are missing because their share is suppressed.
    pub missing: usize,
}

impl Sector {
    /// How many pupils the trusts near the percentile have; `None` for fewer than twenty trusts, of which half would be
    /// near.
    #[must_use]
    pub fn near_cohort(&self) -> Option<NearCohort> {
        let n = self.trusts.len();
        if n < 2 * FEWEST_NEAR {
            return None;
        }
        let wanted = (n / 20).max(FEWEST_NEAR);
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place among at most thousands"
        )]
        let at = (self.question.percentile.level(self.direction) * (n - 1) as f64).round() as usize;
        let first = at.saturating_sub(wanted / 2).min(n - wanted);
        let (lowest, highest) = (self.ascending[first], self.ascending[first + wanted - 1]);
        let near = self
            .trusts
            .iter()
            .filter(|trust| (lowest..=highest).contains(&trust.value))
            .map(|trust| trust.cohort);
        Some(NearCohort {
            trusts: near.clone().count(),
            near: mean(near)?,
            all: mean(self.trusts.iter().map(|trust| trust.cohort))?,
        })
    }

    /// The value at the percentile with chance taken out, in the measure's unit: the quantile of the distribution that is
    /// fitted to the trusts, and not of figures that were each shrunk, which are too close together.
    ///
    /// `None` where it is not known how far chance moves such figures, or for fewer than ten trusts.
    #[must_use]
    pub fn without_chance(&self) -> Option<f64> {
        if self.trusts.len() < FEWEST_NEAR {
            return None;
        }
        let level = self.question.percentile.level(self.direction);
        let counted = self
            .trusts
            .iter()
            .filter(|trust| trust.cohort > 0)
            .map(|trust| (trust.value, f64::from(trust.cohort)));
        if self.unit == Unit::Percentage {
            let shares = counted.map(|(value, pupils)| Proportion::new(value / 100.0 * pupils, pupils));
            let trusts = BetaPrior::fitted(&shares.collect::<Option<Vec<_>>>()?)?;
            Some(100.0 * trusts.quantile(level)?)
        } else {
            let pupil_variance = self.pupil_sd?.powi(2);
            let estimates = counted.map(|(value, pupils)| Estimate::new(value, pupil_variance / pupils));
            NormalPrior::fitted(&estimates.collect::<Option<Vec<_>>>()?)?.quantile(level)
        }
    }

    /// Whether a percentile with chance taken out is further from the median than the trusts' own: a fitted distribution is
    /// smooth, so that it can be among few figures.
    #[must_use]
    pub(crate) fn is_further_out(&self, without: f64) -> bool {
        let median = self.quantile(0.5);
        (without - median).abs() > (self.as_well().value - median).abs()
    }

    /// Whom the trusts at either end teach; `None` for the figures of a group, which an intake does not explain in the
    /// same way, and where no trust of a tenth states its share.
    #[must_use]
    pub fn intake(&self) -> Option<Intake> {
        if self.question.group != PupilGroup::All || self.trusts.len() < FEWEST_NEAR {
            return None;
        }
        let (lowest, highest) = (self.quantile(0.1), self.quantile(0.9));
        let (mut low, mut high) = (Share::default(), Share::default());
        for trust in &self.trusts {
            for (share, within) in [
                (&mut low, trust.value <= lowest),
                (&mut high, trust.value >= highest),
            ] {
                if within {
                    share.add(trust.disadvantaged, trust.cohort);
                }
            }
        }
        let (best, worst) = match self.direction {
            Direction::LowerBetter => (low, high),
            Direction::HigherBetter | Direction::NotAgreed => (high, low),
        };
        Some(Intake {
            best: best.per_cent()?,
            worst: worst.per_cent()?,
            missing: best.missing + worst.missing,
        })
    }

    /// How many trusts lie beyond the value at the percentile.
    #[must_use]
    pub fn beyond(&self) -> usize {
        let value = self.as_well().value;
        let beyond = |trust: &&f64| match self.direction {
            Direction::LowerBetter => **trust < value,
            Direction::HigherBetter | Direction::NotAgreed => **trust > value,
        };
        self.ascending.iter().filter(beyond).count()
    }
}

/// A share of pupils over several trusts.
#[derive(Default)]
struct Share {
    of: f64,
    pupils: f64,
    missing: usize,
}

impl Share {
    fn add(&mut self, per_cent: Option<f64>, pupils: u32) {
        match per_cent {
            Some(per_cent) => {
                self.of += per_cent * f64::from(pupils);
                self.pupils += f64::from(pupils);
            }
            None => self.missing += 1,
        }
    }

    fn per_cent(&self) -> Option<f64> {
        (self.pupils > 0.0).then(|| self.of / self.pupils)
    }
}

fn mean(numbers: impl Iterator<Item = u32>) -> Option<f64> {
    let (sum, n) = numbers.fold((0.0, 0.0), |(sum, n), number| (sum + f64::from(number), n + 1.0));
    (n > 0.0).then(|| sum / n)
}
