//! A figure given the intake: between which figures trusts with pupils like these are. The range is that of a single
//! trust with as many pupils, not of the line through all of them, and it is read as a description: intake explains part
//! of how trusts differ, and what is left is everything else that the files do not hold, chance among it. It does not
//! measure what a trust does. Attainment at entry is left out on purpose: with it this would claim to.

use super::funnel::{cohort_is_known, share};
use super::{Peers, TakenBy};
use crate::entry::{Figure, Profile, Pupils};
use crate::measures::{AcademicYear, IntervalMethod, Measure, PupilGroup, Unit, ValidRange};
use crate::national::{Distribution, PupilSd, TrustRecord};
use crate::stats::{Estimate, Interval, Level, MetaRegression};

/// Ten trusts for each of the line's four coefficients; with fewer it would follow single trusts.
pub(crate) const LEAST_TRUSTS: usize = 40;

/// Shares of a trust's pupils, in per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IntakeShares {
    /// Disadvantaged pupils.
    pub disadvantaged: f64,
    /// Pupils with English as an additional language.
    pub eal: f64,
    /// Pupils with special educational needs.
    pub sen: f64,
}

impl IntakeShares {
    /// Those of a trust of the tables; `None` where one is suppressed.
    #[must_use]
    pub fn of(trust: &TrustRecord<'_>) -> Option<Self> {
        Some(Self {
            disadvantaged: trust.disadvantaged?,
            eal: trust.eal?,
            sen: trust.sen?,
        })
    }

    /// Those of the person's own trust; `None` where one is not known. None is guessed.
    #[must_use]
    pub fn of_own(trust: &Profile) -> Option<Self> {
        let [disadvantaged, eal, sen] = trust.intake()?;
        Some(Self {
            disadvantaged,
            eal,
            sen,
        })
    }

    const fn values(self) -> [f64; 3] {
        [self.disadvantaged, self.eal, self.sen]
    }
}

/// Why there is no comparison given the intake.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoIntake {
    /// It comes with figures that are not loaded yet.
    NotLoaded,
    /// The table has no intake at all.
    NotPublished {
        /// How many trusts have a figure.
        n: usize,
        /// What these trusts are called.
        noun: String,
        /// The year of the table.
        year: AcademicYear,
    },
    /// Too few trusts have all three shares.
    TooFew {
        /// How many have all three.
        with_all: usize,
        /// How many have a figure.
        n: usize,
        /// What these trusts are called.
        noun: String,
    },
    /// The trusts were chosen by the same shares, so that these explain little of what is left between them.
    ChosenByIntake,
    /// It is not known how far chance moves these figures, so that they cannot be weighed.
    ChanceUnknown,
    /// The trusts differ no more than by chance, or a share follows from the others.
    NoLine {
        /// How many have a figure.
        n: usize,
        /// What these trusts are called.
        noun: String,
    },
}

/// One of the three shares that make an intake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntakeShare {
    /// Disadvantaged pupils.
    Disadvantaged,
    /// Pupils with English as an additional language.
    Eal,
    /// Pupils with special educational needs.
    Sen,
}

impl IntakeShare {
    /// All three, in the order of [`IntakeShares`].
    const ALL: [Self; 3] = [Self::Disadvantaged, Self::Eal, Self::Sen];
}

/// How far chance moves a figure, given the number of pupils.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Chance {
    /// As it moves a share of them.
    Share,
    /// As it moves their mean, given the variance between pupils.
    Mean { pupil_variance: f64 },
}

impl Chance {
    /// `None` where it is not known: for a gap, for a rate, and where the standard deviation between pupils is missing.
    fn of(measure: &Measure, group: PupilGroup, pupil_sd: Option<&PupilSd>) -> Option<Self> {
        match measure.interval {
            _ if group == PupilGroup::Gap => None,
            IntervalMethod::Wilson => Some(Self::Share),
            IntervalMethod::PupilStandardDeviation => Some(Self::Mean {
                pupil_variance: pupil_sd?.value.powi(2),
            }),
            IntervalMethod::Rate | IntervalMethod::Unknown => None,
        }
    }

    /// The variance of chance, s², in the square of the measure's unit. A share of none or of all is not taken to be
    /// certain.
    fn variance(self, value: f64, pupils: u32) -> Option<f64> {
        match self {
            Self::Share => Some(100.0 * 100.0 * share(value, pupils)?.variance_with_pupils_added()),
            Self::Mean { pupil_variance } => (pupils > 0).then(|| pupil_variance / f64::from(pupils)),
        }
    }
}

/// How figures depend on intake among the trusts of a distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct IntakeLine {
    line: MetaRegression,
    chance: Chance,
    /// What the weights and the range of a mean rest on.
    pub(crate) pupil_sd: Option<PupilSd>,
    /// Lowest and highest of each share among the trusts.
    reach: [(f64, f64); 3],
    left_out: usize,
    pub(crate) unit: Unit,
    range: ValidRange,
    pub(crate) decimals: u8,
    /// What the measure is called.
    pub(crate) measure_name: String,
    pub(crate) group: PupilGroup,
    pub(crate) year: AcademicYear,
    pub(crate) noun: String,
}

/// Where a figure is against trusts with such an intake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntakePlace {
    /// Below 95 in 100 of them.
    Below,
    /// Where 95 in 100 of them are.
    Inside,
    /// Above 95 in 100 of them.
    Above,
}

/// A trust's figure beside those of trusts with an intake like its own.
#[derive(Debug, Clone, PartialEq)]
pub struct IntakeLens<'a> {
    pub(crate) intake: &'a IntakeLine,
    pub(crate) figure: Figure,
    pub(crate) pupils: Pupils,
    expected: f64,
    interval: Interval,
    beyond: Option<IntakeShare>,
}

impl IntakeLine {
    /// The line through the figures of trusts that a person is compared with; `None` where they are not trusts.
    ///
    /// # Errors
    /// [`NoIntake`] where there is no such line, and why.
    #[must_use]
    pub fn among(
        peers: &Peers,
        measure: &Measure,
        pupil_sd: Option<&PupilSd>,
    ) -> Option<Result<Self, NoIntake>> {
        let trusts = peers.trusts()?;
        if matches!(peers.taken_by, Some(TakenBy::Likeness { .. })) {
            return Some(Err(NoIntake::ChosenByIntake));
        }
        Some(Self::of(trusts, measure, pupil_sd))
    }

    /// The line through the figures of `distribution`'s trusts by their shares of disadvantaged pupils, of pupils with
    /// English as an additional language, and of pupils with special educational needs. Each trust counts by how sure its
    /// figure is, and by how much trusts differ that the shares do not explain.
    ///
    /// # Errors
    /// [`NoIntake`] where there is no such line, and why.
    pub fn of(
        distribution: &Distribution,
        measure: &Measure,
        pupil_sd: Option<&PupilSd>,
    ) -> Result<Self, NoIntake> {
        if !distribution.context_is_loaded() {
            return Err(NoIntake::NotLoaded);
        }
        let group = distribution.group();
        let chance = Chance::of(measure, group, pupil_sd).ok_or(NoIntake::ChanceUnknown)?;
        let rows: Vec<_> = distribution
            .trusts()
            .filter(|one| cohort_is_known(one, group))
            .filter_map(|one| {
                let variance = chance.variance(one.value, one.trust.cohort)?;
                let estimate = Estimate::new(one.value, variance)?;
                Some((estimate, IntakeShares::of(&one.trust)?.values()))
            })
            .collect();
        let (n, noun) = (distribution.n(), distribution.noun().to_owned());
        if rows.is_empty() {
            let year = distribution.year();
            return Err(NoIntake::NotPublished { n, noun, year });
        }
        if rows.len() < LEAST_TRUSTS {
            let with_all = rows.len();
            return Err(NoIntake::TooFew { with_all, n, noun });
        }
        let estimates: Vec<_> = rows.iter().map(|(estimate, _)| *estimate).collect();
        let shares = [0, 1, 2].map(|which| rows.iter().map(|(_, shares)| shares[which]).collect::<Vec<_>>());
        let columns = shares.each_ref().map(Vec::as_slice);
        let Ok(line) = MetaRegression::fit(&estimates, &columns) else {
            return Err(NoIntake::NoLine { n, noun });
        };
        Ok(Self {
            line,
            chance,
            pupil_sd: match chance {
                Chance::Share => None,
                Chance::Mean { .. } => pupil_sd.cloned(),
            },
            reach: columns.map(reach),
            left_out: n - rows.len(),
            unit: measure.unit,
            range: measure.range,
            decimals: distribution.decimals(),
            measure_name: measure.name.clone(),
            group,
            year: distribution.year(),
            noun,
        })
    }

    /// How many trusts the line goes through, N.
    #[must_use]
    pub fn n(&self) -> usize {
        self.line.n()
    }

    /// The share of how far trusts really differ, chance left out, that their intake explains, R², 0 to 1.
    #[must_use]
    pub const fn r_squared(&self) -> f64 {
        self.line.r_squared()
    }

    /// Trusts that have a figure and are left out, because a share of theirs is suppressed. It is never filled in.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// A figure of `pupils` pupils beside those of trusts with this intake; `None` where a share is not between 0 and 100.
    ///
    /// Chance is that of the expected figure and not of the trust's own: where others are does not depend on it.
    #[must_use]
    pub fn lens(&self, shares: IntakeShares, figure: Figure, pupils: Pupils) -> Option<IntakeLens<'_>> {
        let at = shares.values();
        if !at.iter().all(|share| (0.0..=100.0).contains(share)) {
            return None;
        }
        let outside = |((lowest, highest), share): (&(f64, f64), f64)| share < *lowest || share > *highest;
        let which = self.reach.iter().zip(at).position(outside);
        let expected = self.line.predict(&at)?;
        let expected = expected.clamp(self.range.lowest, self.range.highest);
        let own_variance = self.chance.variance(expected, pupils.count())?;
        let interval = self.line.prediction_interval(&at, own_variance, Level::P95)?;
        Some(IntakeLens {
            intake: self,
            figure,
            pupils,
            expected,
            interval: interval.within(self.range.lowest, self.range.highest),
            beyond: which.map(|which| IntakeShare::ALL[which]),
        })
    }
}

impl IntakeLens<'_> {
    /// The average figure of trusts with such an intake, in the measure's unit.
    #[must_use]
    pub const fn expected(&self) -> f64 {
        self.expected
    }

    /// Where 95 in 100 of them are, in the measure's unit: the prediction interval of a single trust of as many pupils.
    #[must_use]
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// Where the figure is.
    #[must_use]
    pub fn place(&self) -> IntakePlace {
        if self.figure.value < self.interval.lower() {
            IntakePlace::Below
        } else if self.figure.value > self.interval.upper() {
            IntakePlace::Above
        } else {
            IntakePlace::Inside
        }
    }

    /// The share that no trust has so small or so large, so that the line is only prolonged; the sentence says so.
    #[must_use]
    pub const fn beyond(&self) -> Option<IntakeShare> {
        self.beyond
    }

    /// Whether there is such a share.
    #[must_use]
    pub const fn is_beyond(&self) -> bool {
        self.beyond.is_some()
    }
}

fn reach(shares: &[f64]) -> (f64, f64) {
    shares
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &share| {
            (low.min(share), high.max(share))
        })
}
